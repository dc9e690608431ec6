"""Open points without composing: from the conditions and field lists that were made at compile time.

Fast enough for every keystroke; composing gives the same fields (a property that the tests hold).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from assistent.dossier.stand import Stand
from assistent.kennis.sjabloontaal import MOTIVERING, RIJ
from assistent.leidraad.afwijkingen import vervangt
from assistent.leidraad.exemplaar import Rij, exemplaar
from assistent.leidraad.invullen import uit_gegevens
from assistent.leidraad.keuze import Gekozen, geldt, kies, wacht_op
from assistent.leidraad.overzichten_rij import PER_RIJ
from assistent.leidraad.overzichten_uitkomst import Open
from assistent.leidraad.velden import Velden, is_leeg
from assistent.planning.model import Planning

_GEMAAKT = ("overzicht.", "figuur.")


def open_velden(stand: Stand, planning: Planning, document: str) -> tuple[str, ...]:
    """The fields that this document still waits for, each once, in the order of the document."""
    gekeken = exemplaar(stand, document)
    velden: Velden | None = None  # only for a block that would be open and shows a table of ours
    gevonden: dict[str, None] = {}
    for hoofdstuk in gekeken.opzet.hoofdstukken:
        if not geldt(hoofdstuk, stand):
            continue
        wacht = wacht_op(hoofdstuk, stand)
        for plaats in (p for paragraaf in hoofdstuk.paragrafen for p in paragraaf.blokken):
            for gekozen in kies(stand, gekeken, plaats):
                tekst = stand.dossier.teksten.get(gekozen.sleutel)
                if tekst is None or not vervangt(tekst, uit_gegevens=uit_gegevens(gekozen.bouwsteen)):
                    open_ = (*_van_blok(stand, planning, gekozen, gekeken.voor), *wacht)
                    if open_ and any(veld.startswith(_GEMAAKT) for veld in gekozen.bouwsteen.velden):
                        velden = velden or Velden(stand, planning, rij=gekeken.voor)
                        if _zonder_inhoud(velden, gekozen):
                            continue
                    gevonden.update(dict.fromkeys(open_))
                wacht = ()  # the first block of a chapter says what the chapter waits for
    return tuple(gevonden)


def _zonder_inhoud(velden: Velden, gekozen: Gekozen) -> bool:
    """Whether composing leaves the block out: a table that the application makes has no rows. Asked only of a block
    that would be open, because some of those tables take long to make."""
    return any(map(velden.zonder_inhoud, gekozen.bouwsteen.velden))


def _van_blok(stand: Stand, planning: Planning, gekozen: Gekozen, van_stuk: Rij | None) -> Iterator[str]:
    for naam, kolom in _te_bekijken(gekozen.bouwsteen.velden):
        if naam == RIJ:
            yield from _cellen(gekozen.tabel, kolom, (gekozen.rij,))
        elif naam == "overzicht.planning":
            yield from (f"stap.{stap.id}" for stap in planning.stappen if stap.datum is None and not stap.intern)
        elif naam.startswith("overzicht."):
            yield from _van_uitkomst(stand, naam.removeprefix("overzicht."), kolom, van_stuk)
        elif naam.startswith("stap."):
            if all(f"stap.{stap.id}" != naam or stap.datum is None for stap in planning.stappen):
                yield naam
        elif naam in stand.kennis.vragen and stand.kennis.vragen[naam].type == "tabel":
            if kolom:
                yield from _cellen(naam, kolom, stand.rijen(naam) or (None,))
        elif kolom == MOTIVERING:
            antwoord = stand.dossier.antwoorden.get(naam)
            if antwoord is None or is_leeg(antwoord.motivering):
                yield naam
        elif is_leeg(stand.waarde(naam)):
            yield naam
    if gekozen.spoor is not None:
        yield from gekozen.spoor.onbekende_velden()


@lru_cache(maxsize=4_096)
def _te_bekijken(velden: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """(name, column) of the fields that can be open: a table or figure that the application makes is there or not, but
    for a date in the planning and what is known of one participant."""
    delen = (veld.partition("#") for veld in velden)
    return tuple((naam, kolom) for naam, _, kolom in delen if not naam.startswith(_GEMAAKT) or _kan_open(naam, kolom))


def _kan_open(naam: str, kolom: str) -> bool:
    if naam == "overzicht.planning":
        return kolom == "datum"
    return bool(kolom) and naam.removeprefix("overzicht.") in PER_RIJ


def _van_uitkomst(stand: Stand, overzicht: str, kolom: str, van_stuk: Rij | None) -> Iterator[str]:
    for rij in PER_RIJ[overzicht](stand, van_stuk):
        if isinstance(cel := rij[kolom], Open):
            yield cel.pad


def _cellen(tabel: str, kolom: str, rijen: Iterable[Mapping[str, object] | None]) -> Iterator[str]:
    for rij in rijen:
        if rij is None:
            yield f"{tabel}.{kolom}"
        elif is_leeg(rij.get(kolom)):
            yield f"{tabel}@{rij['id']}.{kolom}"
