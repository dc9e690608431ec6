"""The part of the check that is about documents: outlines, building blocks and the fields they name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from assistent.kennis.model import Bouwsteen, Documentopzet, Kennis, Plaatsing
from assistent.kennis.sjabloontaal import MOTIVERING, RIJ

OVERZICHTEN = {
    "planning": {"stap", "datum", "wie", "fase"}, "planning_volledig": {"stap", "datum", "wie", "fase", "wet"},
    "planning_bevindingen": {"ernst", "tekst", "maatregel"}, "begrippen": {"term", "definitie"},
    "sturing": {"model", "uitleg", "positie", "spreiding", "dekking", "weging"},
    "conclusies": {"onderwerp", "advies", "gekozen"}, "bijdragen": {"vraag", "score", "kant"},
    "keuzes": {"vraag", "gekozen", "voor", "tegen"},
    "rechtsvorm": {"kant", "reden", "bron"}, "rechtsvormadvies": {"advies"},
    "procedure": {"kant", "reden", "bron"}, "alternatieven": {"naam", "oordeel", "tegen", "kort"},
    "vergeleken": {"naam", "oordeel"},
    "risicos": {"naam", "niveau", "oorzaak", "maatregelen", "aandachtspunt"},
    "risicodossier": {"naam", "niveau", "oorzaak", "maatregelen", "wie"},
    "risico_open": {"naam", "niveau", "mogelijk"}, "risico_onbekend": {"naam", "vraag"},
    "risico_overig": {"maatregel", "wie"}, "risico_botsing": {"maatregel", "ander"},
    "kantelpunten": {"als", "dan"}, "casussen": {"naam", "gelijk", "anders", "les", "afloop", "bron"},
    "bevindingen": {"ernst", "tekst", "maatregel", "bron"}, "open_vragen": {"vraag", "beslist"},
    "bronnen": {"bron", "titel", "plaats", "status"}, "gelijkluidend": {"gegeven", "documenten", "eigen_tekst"},
    "weging": {"criterium", "hoogstens", "minimum"}, "scorelijst": {"criterium"},
    "gevraagd": {"criterium", "gevraagd", "omvang"}, "omvang": {"criterium", "omvang"},
    "prijsmethode": {"naam", "uitleg", "formule", "bereik"}, "zwaktes": {"naam", "tekst"},
    "rekenvoorbeeld": {"naam", "onderdeel", "berekening"},
    "uitslag": {"naam", "onderdeel", "berekening"}, "winnaar": {"zin"}, "kantel": {"zin"},
    "beoordeling_ontbreekt": {"punt"}, "beoordelaars": {"rol"}, "markt": {"wat", "waarde"},
    "simulatie": {"wat", "waarde"}, "verdeling": {"naam", "gevraagd", "toegekend", "over", "uitleg"},
}  # fmt: skip
"""Tables that the application makes itself, with their columns."""
FIGUREN = {
    "spectrum", "bijdragen", "planning", "planning_openbaar", "planning_volledig", "weging", "gevoeligheid",
    "gevoeligheid_voorbeeld", "prijslijn",
}  # fmt: skip
"""Figures that the application draws itself."""

VAN_OVERZICHT = {
    "markt": (
        "beoordeling.markt_boden", "beoordeling.markt_prijs", "beoordeling.markt_prijsspreiding",
        "beoordeling.markt_scorespreiding", "beoordeling.simulatie_zaad",
    ),
    "uitslag": ("beoordeling.proefboden", "beoordeling.proefscores"),
    "verdeling": ("subsidie.proefaanvragen", "subsidie.loting_zaad"),
}  # fmt: skip
"""Questions that are printed only by way of a table that is computed from them."""

Fout = tuple[str, str]
"""(item, what is wrong)"""


def controleer_documenten(kennis: Kennis) -> Iterator[Fout]:
    """Every error in outlines and building blocks."""
    families = {bouwsteen.familie for bouwsteen in kennis.bouwstenen.values()}
    geplaatst: set[str] = set()
    for document in kennis.documenten.values():
        plaatsen = [plaats for h in document.hoofdstukken for p in h.paragrafen for plaats in p.blokken]
        for plaats in plaatsen:
            yield from ((document.id, tekst) for tekst in _plaats(kennis, plaats, families))
            geplaatst.update(_bouwstenen(kennis, plaats))
        yield from _dubbel(document, plaatsen)
    for bouwsteen in kennis.bouwstenen.values():
        if (bouwsteen.id in geplaatst) == bouwsteen.los:
            yield bouwsteen.id, "staat in een opzet én is los" if bouwsteen.los else "staat in geen enkele opzet"
        yield from ((bouwsteen.id, tekst) for veld in bouwsteen.velden if (tekst := _veld(kennis, veld)))


def _bouwstenen(kennis: Kennis, plaats: Plaatsing) -> list[str]:
    if plaats.bouwsteen:
        return [plaats.bouwsteen]
    return [b.id for b in kennis.bouwstenen.values() if b.familie == plaats.familie]


def _plaats(kennis: Kennis, plaats: Plaatsing, families: set[str]) -> Iterator[str]:
    if plaats.familie and plaats.familie not in families:
        yield f"familie '{plaats.familie}' bestaat niet"
    if plaats.bouwsteen and plaats.bouwsteen not in kennis.bouwstenen:
        yield f"bouwsteen '{plaats.bouwsteen}' bestaat niet"
        return
    if plaats.per and (plaats.per not in kennis.vragen or kennis.vragen[plaats.per].type != "tabel"):
        yield f"'per: {plaats.per}' is geen tabel"
        return
    for id_ in _bouwstenen(kennis, plaats):
        yield from _rijvelden(kennis, kennis.bouwstenen[id_], plaats.per)


def _rijvelden(kennis: Kennis, bouwsteen: Bouwsteen, per: str) -> Iterator[str]:
    for veld in bouwsteen.velden:
        groep, _, kolom = veld.partition("#")
        if groep != RIJ:
            continue
        if not per:
            yield f"bouwsteen '{bouwsteen.id}' gebruikt een rij, maar de plaatsing noemt geen tabel (per)"
        elif kolom not in {k.id for k in kennis.vragen[per].kolommen}:
            yield f"bouwsteen '{bouwsteen.id}': '{per}' heeft geen kolom '{kolom}'"


def _dubbel(document: Documentopzet, plaatsen: list[Plaatsing]) -> Iterator[Fout]:
    teller = Counter((p.bouwsteen or p.familie, p.instantie) for p in plaatsen)
    for (naam, _), aantal in teller.items():
        if aantal > 1:
            yield document.id, f"'{naam}' staat {aantal} keer zonder eigen 'instantie'"
    ids = Counter(h.id for h in document.hoofdstukken)
    ids.update(f"{h.id}/{p.id}" for h in document.hoofdstukken for p in h.paragrafen)
    yield from ((document.id, f"id '{id_}' staat dubbel") for id_, aantal in ids.items() if aantal > 1)


def _veld(kennis: Kennis, veld: str) -> str:
    """What is wrong with a field that a block names; empty when nothing is."""
    naam, _, kolom = veld.partition("#")
    groep, _, rest = naam.partition(".")
    if groep == RIJ:
        return ""
    if groep == "overzicht":
        if rest not in OVERZICHTEN or (kolom and kolom not in OVERZICHTEN[rest]):
            return f"'{veld}' is geen overzicht van de toepassing"
    elif groep == "figuur":
        if rest not in FIGUREN:
            return f"'{veld}' is geen figuur van de toepassing"
    elif groep == "stap":
        if rest not in kennis.stapnamen():
            return f"'{naam}' is geen stap van een procedure"
    elif groep == "feit":
        return "" if naam in kennis.feiten else f"feit '{naam}' bestaat niet"
    elif naam not in kennis.vragen:
        return f"vraag '{naam}' bestaat niet"
    elif kennis.vragen[naam].type != "tabel":
        return "" if kolom in ("", MOTIVERING) else f"'{naam}' is geen tabel"
    elif kolom and kolom not in {k.id for k in kennis.vragen[naam].kolommen}:
        return f"'{naam}' heeft geen kolom '{kolom}'"
    return ""
