"""Which building block stands at a place of the outline, and which rows it is repeated for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from assistent.dossier.stand import Stand
from assistent.kennis.model import Bouwsteen, Kennis
from assistent.kennis.opzet import Hoofdstukopzet, Plaatsing
from assistent.kennis.voorwaarden import Spoor, beslis, evalueer, is_onwaar
from assistent.leidraad.exemplaar import LEEG, Exemplaar, horend_bij


@dataclass(frozen=True, slots=True)
class Gekozen:
    """A block at its place. `tabel` is set when the block, or its whole document, is repeated for its rows, and `rij`
    is then one of them; `None` for the one instance that a table without rows still shows."""

    sleutel: str
    bouwsteen: Bouwsteen
    spoor: Spoor | None
    tabel: str = ""
    rij: Mapping[str, object] | None = None

    @property
    def voorlopig(self) -> bool:
        """Whether the condition of the block is still unknown."""
        return self.spoor is not None and self.spoor.uitkomst is None


def geldt(hoofdstuk: Hoofdstukopzet, stand: Stand) -> bool:
    """Whether a chapter belongs in the document; unknown counts as yes, so that nothing disappears unseen."""
    return hoofdstuk.als is None or beslis(hoofdstuk.als, stand) is not False


def wacht_op(hoofdstuk: Hoofdstukopzet, stand: Stand) -> tuple[str, ...]:
    """The fields that still decide whether the chapter stays; none when that is certain."""
    return evalueer(hoofdstuk.als, stand).onbekende_velden() if hoofdstuk.als is not None else ()


def kies(stand: Stand, document: Exemplaar, plaats: Plaatsing) -> Iterator[Gekozen]:
    """The blocks of one place in the outline: none, one, or one for each row of a table. In a document that is itself
    made for a row, that row stands first in the keys, and a block that is not repeated is about that row."""
    gevonden = _variant(stand, plaats)
    if gevonden is None:
        return
    bouwsteen, spoor = gevonden
    opzet, buiten = document.opzet, document.rij_id
    sleutel = f"{opzet.id}/{bouwsteen.id}{f'#{plaats.instantie}' if plaats.instantie else ''}"
    if not plaats.per:
        yield Gekozen(f"{sleutel}@{buiten}" if buiten else sleutel, bouwsteen, spoor, opzet.per, document.rij)
        return
    alle = horend_bij(stand, plaats.per, document)
    gekozen = tuple(rij for rij in alle if all(rij.get(naam) in ook for naam, ook in plaats.waar.items()))
    for rij in gekozen if alle else (None,):
        pad = (*filter(None, (buiten,)), str(rij["id"]) if rij else LEEG)
        yield Gekozen(f"{sleutel}@{'.'.join(pad)}", bouwsteen, spoor, plaats.per, rij)


def _variant(stand: Stand, plaats: Plaatsing) -> tuple[Bouwsteen, Spoor | None] | None:
    """The first variant that applies; else the first whose condition is still unknown."""
    recht = stand.waarde("zaak.rechtsgebied")
    onbekend: tuple[Bouwsteen, Spoor | None] | None = None
    for bouwsteen in _varianten(stand.kennis, plaats):
        if bouwsteen.rechtsgebied not in (None, recht):
            continue
        if bouwsteen.als is not None and is_onwaar(bouwsteen.als, stand):
            continue  # most variants do not apply, and need no trace
        spoor = evalueer(bouwsteen.als, stand) if bouwsteen.als is not None else None
        if spoor is None or spoor.uitkomst:
            return bouwsteen, spoor
        if spoor.uitkomst is None and onbekend is None:
            onbekend = (bouwsteen, spoor)
    return onbekend


def _varianten(kennis: Kennis, plaats: Plaatsing) -> tuple[Bouwsteen, ...]:
    if plaats.bouwsteen:
        return (kennis.bouwstenen[plaats.bouwsteen],)
    return _families(_Sleutel(kennis)).get(plaats.familie, ())


class _Sleutel:
    """A catalogue as cache key: by identity, because hashing its content would cost more than it saves."""

    def __init__(self, kennis: Kennis) -> None:
        self.kennis = kennis

    def __hash__(self) -> int:
        return id(self.kennis)

    def __eq__(self, ander: object) -> bool:
        return isinstance(ander, _Sleutel) and ander.kennis is self.kennis


@lru_cache(maxsize=4)
def _families(sleutel: _Sleutel) -> dict[str, tuple[Bouwsteen, ...]]:
    """The variants of each family; one without a condition comes after those that have one, because it always fits."""
    families: dict[str, tuple[Bouwsteen, ...]] = {}
    for bouwsteen in sorted(sleutel.kennis.bouwstenen.values(), key=lambda bouwsteen: bouwsteen.als is None):
        families[bouwsteen.familie] = (*families.get(bouwsteen.familie, ()), bouwsteen)
    return families
