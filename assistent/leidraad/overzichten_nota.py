"""Tables of the nota van inlichtingen: its subjects, and what its answers change; and where a text prints a fact.

Nothing here hands over who asked, what came in before it was made anonymous, or why a question is confidential.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from assistent.dossier.stand import Stand
from assistent.leidraad.exemplaar import Exemplaar, opzet_van
from assistent.leidraad.gelijkluidend import blokken_per_veld, naam_van
from assistent.leidraad.keuze import geldt, kies
from assistent.leidraad.overzichten_uitkomst import Maker, Open, Rij, Tabelrij
from assistent.planning.model import Planning
from assistent.planning.nota import IN_DE_NOTA, INGETROKKEN, NOTAS, VRAGEN, staat
from assistent.tekst.nederlands import getal, hoofdletter, opsomming

_GEEN = "–"


def _onderwerpen(stand: Stand, nota: Rij | None) -> Iterator[Tabelrij]:
    """The subjects of a nota in alphabetical order, each with the numbers of its questions."""
    per: dict[str, list[str]] = {}
    for vraag in stand.rijen(VRAGEN):
        if nota and vraag.get("nota") == nota["id"] and vraag.get("behandeling") == IN_DE_NOTA:
            onderwerp = " ".join(str(vraag.get("onderwerp") or "").split())
            per.setdefault(onderwerp or _GEEN, []).append(_nummer(vraag))
    for onderwerp in sorted(per, key=str.casefold):
        yield {"onderwerp": onderwerp, "vragen": opsomming(per[onderwerp])}


def _wijzigingen(stand: Stand, nota: Rij | None) -> Iterator[Tabelrij]:
    """What the answers of one nota change. A change that follows from a confidential question is named without it,
    because everybody must know the change."""
    for vraag in _wijzigend(stand):
        if nota and vraag.get("nota") == nota["id"]:
            nummer = _nummer(vraag) if vraag.get("behandeling") == IN_DE_NOTA else _GEEN
            yield {"vraag": nummer, "gegeven": _gegeven(stand, vraag), **_van_naar(vraag)}


def _alle_wijzigingen(stand: Stand, _: Planning) -> Iterator[dict[str, str]]:
    """What the answers of every nota change, in the order of the notas."""
    notas = {rij["id"]: rij for rij in stand.rijen(NOTAS)}
    volgorde = {id_: plaats for plaats, id_ in enumerate(notas)}
    gevonden = [vraag for vraag in _wijzigend(stand) if vraag.get("nota") in notas]
    for vraag in sorted(gevonden, key=lambda rij: volgorde[rij["nota"]]):
        van_naar = {kolom: cel if isinstance(cel, str) else _GEEN for kolom, cel in _van_naar(vraag).items()}
        yield {"nota": str(notas[vraag["nota"]].get("naam") or _GEEN), "gegeven": _gegeven(stand, vraag), **van_naar}


def _wijzigend(stand: Stand) -> Iterator[Rij]:
    for vraag in stand.rijen(VRAGEN):
        if staat(vraag, "wijzigt") and vraag.get("behandeling") not in (None, "", INGETROKKEN):
            yield vraag


def _gegeven(stand: Stand, vraag: Rij) -> str:
    return hoofdletter(naam_van(stand, str(vraag["wijzigt"])))


def _van_naar(vraag: Rij) -> Tabelrij:
    return {kolom: _cel(vraag, kolom) for kolom in ("was", "wordt")}


def _cel(vraag: Rij, kolom: str) -> str | Open:
    tekst = " ".join(str(vraag.get(kolom) or "").split())
    return tekst or Open(f"{VRAGEN}@{vraag['id']}.{kolom}")


def _nummer(vraag: Rij) -> str:
    nummer = vraag.get("nummer")
    return getal(nummer) if isinstance(nummer, int | float) and not isinstance(nummer, bool) else _GEEN


PER_RIJ: Mapping[str, Maker] = {"nota_onderwerpen": _onderwerpen, "nota_wijzigingen": _wijzigingen}
"""Name of a table → the function that makes its rows, given the nota that the document is for."""
TABELLEN = {"nota_alle_wijzigingen": _alle_wijzigingen}
"""Name of a table → the function that makes its rows, for a document that is not about one nota."""


# --------------------------------------------------------------------------------- where a fact is printed


@dataclass(frozen=True, slots=True)
class Vindplaats:
    """A block that prints a fact. `sleutel` is `document/bouwsteen`, as a question names its place."""

    document: str
    documenttitel: str
    paragraaf: str
    sleutel: str
    bloktitel: str


def vindplaatsen(stand: Stand, veld: str, documenten: Iterable[str]) -> tuple[Vindplaats, ...]:
    """The blocks of these documents that print an answer or step, or a fact that is computed from it."""
    ook = {feit.id for feit in stand.kennis.feiten.values() if veld in feit.velden}
    gevonden: dict[str, Vindplaats] = {}
    for document in documenten:
        opzet = opzet_van(stand.kennis, document)
        per_veld = blokken_per_veld(stand, Exemplaar(opzet))
        bouwstenen = {blok.bouwsteen.id for naam in (veld, *ook) for blok in per_veld.get(naam, ())}
        for plaats in blokplaatsen(stand, document):
            if plaats.sleutel.partition("/")[2] in bouwstenen:
                gevonden.setdefault(plaats.sleutel, plaats)
    return tuple(gevonden.values())


def blokplaatsen(stand: Stand, document: str) -> Iterator[Vindplaats]:
    """The blocks that stand in this document now, in its order."""
    opzet = opzet_van(stand.kennis, document)
    for hoofdstuk in (h for h in opzet.hoofdstukken if geldt(h, stand)):
        for paragraaf in hoofdstuk.paragrafen:
            titels = {
                gekozen.bouwsteen.id: gekozen.bouwsteen.titel
                for plaats in paragraaf.blokken
                for gekozen in kies(stand, Exemplaar(opzet), plaats)
            }
            for id_, titel in titels.items():
                yield Vindplaats(opzet.id, opzet.titel, paragraaf.titel, f"{opzet.id}/{id_}", titel)
