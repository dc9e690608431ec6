"""The risk grid: which risks the answers bring when one keeps to the market, and what helps (HIVA 2023, §2.5.3).

Measures come from both models and may be chosen whatever the model is; measures that work against each other are
shown together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from assistent.advies.model import Maatregelkeuze, Risicoadvies
from assistent.dossier.stand import Stand
from assistent.kennis.model import Risico
from assistent.kennis.voorwaarden import evalueer

_ORDE = {"hoog": 0, "midden": 1, "laag": 2}


def bepaal(stand: Stand) -> tuple[Risicoadvies, ...]:
    """The risks whose condition holds, highest first: `hoog` when the condition for that holds too, `laag` when it does
    not, `midden` while that is unknown."""
    gekozen = _gekozen(stand)
    botst = _botsingen(stand.kennis.risicos.values(), gekozen)
    gevonden = [
        advies for risico in stand.kennis.risicos.values() if (advies := _risico(risico, stand, gekozen, botst))
    ]
    return tuple(sorted(gevonden, key=lambda r: _ORDE[r.niveau]))


def _gekozen(stand: Stand) -> set[str]:
    """The ids of the chosen measures; a row may name a measure by its id or by its whole text."""
    genoemd = {str(rij.get("maatregel", "")).strip() for rij in stand.rijen("risico.maatregelen")}
    maatregelen = (m for risico in stand.kennis.risicos.values() for m in risico.maatregelen)
    return {m.id for m in maatregelen if m.id in genoemd or m.tekst in genoemd}


def _botsingen(risicos: Iterable[Risico], gekozen: set[str]) -> dict[str, tuple[str, ...]]:
    """Measure → chosen measures it works against. A clash named at one of the two holds for both."""
    botst: dict[str, dict[str, None]] = {}
    for maatregel in (m for risico in risicos for m in risico.maatregelen):
        for ander in maatregel.botst_met:
            botst.setdefault(maatregel.id, {})[ander] = None
            botst.setdefault(ander, {})[maatregel.id] = None
    return {id_: tuple(ander for ander in anderen if ander in gekozen) for id_, anderen in botst.items()}


def _risico(
    risico: Risico, stand: Stand, gekozen: set[str], botst: Mapping[str, tuple[str, ...]]
) -> Risicoadvies | None:
    spoor = evalueer(risico.als, stand)
    if not spoor.uitkomst:
        return None
    hoog = evalueer(risico.hoog_als, stand)
    return Risicoadvies(
        id=risico.id,
        vraag=risico.vraag,
        naam=risico.naam,
        oorzaak=risico.oorzaak,
        niveau="hoog" if hoog.uitkomst else "laag" if hoog.uitkomst is False else "midden",
        maatregelen=tuple(
            Maatregelkeuze(m.id, m.tekst, m.id in gekozen, m.model, botst.get(m.id, ()), m.bron)
            for m in risico.maatregelen
        ),
        aandachtspunt=risico.aandachtspunt,
        bron=risico.bron,
        spoor=hoog if hoog.uitkomst else spoor,
    )
