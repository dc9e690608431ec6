"""Which references hold in a jurisdiction: law of the other one is shown apart, or not at all."""

from __future__ import annotations

from collections.abc import Iterable

from assistent.kennis.basis import Verwijzing
from assistent.kennis.model import Kennis


def van_recht(kennis: Kennis, verwijzingen: Iterable[Verwijzing], recht: object) -> tuple[Verwijzing, ...]:
    """These references without those to the law of the other jurisdiction; all of them when nothing else is left, or
    when `recht` (nl or vl) is not known. Law of the Union and research hold everywhere."""
    elk = tuple(verwijzingen)
    return tuple(v for v in elk if vreemd_recht(kennis, v, recht) is None) or elk


def vreemd_recht(kennis: Kennis, verwijzing: Verwijzing, recht: object) -> str | None:
    """The jurisdiction (nl or vl) of a law or ruling that does not hold in that of the dossier; else `None`."""
    bron = kennis.bronnen.get(verwijzing.bron)
    if bron is None or bron.soort not in ("wet", "uitspraak") or recht not in ("nl", "vl"):
        return None
    return bron.rechtsgebied if bron.rechtsgebied in ("nl", "vl") and bron.rechtsgebied != recht else None
