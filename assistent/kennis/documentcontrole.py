"""The part of the check that is about documents: outlines, building blocks and the fields they name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from assistent.kennis.model import Bouwsteen, Kennis
from assistent.kennis.opzet import Documentopzet, Plaatsing
from assistent.kennis.sjabloontaal import MOTIVERING, RIJ
from assistent.tekst.woordvorm import patroon

_CODE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)

OVERZICHTEN = {
    "planning": {"stap", "datum", "wie", "fase"}, "planning_volledig": {"stap", "datum", "wie", "fase", "wet"},
    "planning_bevindingen": {"ernst", "tekst", "maatregel"}, "begrippen": {"term", "definitie"},
    "sturing": {"model", "uitleg", "positie", "spreiding", "dekking", "weging"},
    "conclusies": {"onderwerp", "advies", "gekozen"}, "bijdragen": {"vraag", "score", "kant"},
    "keuzes": {"vraag", "gekozen", "voor", "tegen"},
    "rechtsvorm": {"kant", "reden", "bron"}, "rechtsvormadvies": {"advies"},
    "procedure": {"kant", "reden", "bron"}, "alternatieven": {"naam", "oordeel", "tegen", "kort"},
    "voornaamste_alternatieven": {"naam", "oordeel", "kort"},
    "vergeleken": {"naam", "oordeel"},
    "risicos": {"naam", "niveau", "oorzaak", "maatregelen", "aandachtspunt"},
    "risicodossier": {"naam", "niveau", "oorzaak", "maatregelen", "wie"},
    "risico_open": {"naam", "niveau", "mogelijk"}, "risico_onbekend": {"naam", "vraag"},
    "risico_overig": {"maatregel", "wie"}, "risico_botsing": {"maatregel", "ander"},
    "kantelpunten": {"als", "dan"}, "casussen": {"naam", "gelijk", "anders", "les", "afloop", "bron"},
    "bevindingen": {"ernst", "tekst", "maatregel", "bron"}, "open_vragen": {"vraag", "beslist"},
    "bronnen": {"bron", "titel", "plaats", "status"}, "gelijkluidend": {"gegeven", "documenten", "eigen_tekst"},
    "weging": {"criterium", "hoogstens", "minimum"}, "scorelijst": {"criterium"},
    "onderdelen": {"criterium", "onderdeel", "in_criterium", "in_geheel"},
    "gevraagd": {"criterium", "gevraagd", "omvang"}, "omvang": {"criterium", "omvang"},
    "prijsmethode": {"naam", "uitleg", "formule", "bereik"}, "zwaktes": {"naam", "tekst"},
    "rekenvoorbeeld": {"naam", "onderdeel", "berekening"},
    "uitslag": {"naam", "onderdeel", "berekening"}, "winnaar": {"zin"}, "kantel": {"zin"},
    "beoordeling_ontbreekt": {"punt"}, "beoordelaars": {"rol"}, "markt": {"wat", "waarde"},
    "simulatie": {"wat", "waarde"}, "verdeling": {"naam", "gevraagd", "toegekend", "over", "uitleg"},
    "gekozen_inschrijvers": {"naam", "perceel"}, "niet_gegund": {"perceel"},
    "vergelijking_scores": {"criterium", "eigen", "gekozen"},
    "rangorde_aanmeldingen": {"naam", "perceel", "uitkomst", "score", "rang"},
    "rangorde_inschrijvingen": {
        "naam", "perceel", "uitkomst", "score_kwaliteit", "score_prijs", "totaal", "rang",
    },
    "resultaat": {"perceel", "ontvangen", "gekozen", "waarde"},
    "verslag_geselecteerd": {"naam", "perceel", "uitkomst", "motivering"},
    "verslag_afgewezen_aanmelding": {"naam", "perceel", "uitkomst", "motivering"},
    "verslag_toegelaten": {"naam", "perceel", "uitkomst", "motivering"},
    "verslag_afgewezen_inschrijving": {"naam", "perceel", "uitkomst", "motivering"},
    "verslag_gekozen": {"naam", "perceel", "uitkomst", "motivering"},
    "nota_onderwerpen": {"onderwerp", "vragen"}, "nota_wijzigingen": {"vraag", "gegeven", "was", "wordt"},
    "nota_alle_wijzigingen": {"nota", "gegeven", "was", "wordt"},
    "wijzigingen_sinds": {"gegeven", "was", "wordt", "reden"},
    "spanningen": {"veld", "plaats", "gezien", "afspraak"}, "rolscan": {"vraag", "antwoord", "maatregel"},
    "dilemmas": {"dilemma", "omgang", "wie", "datum"},
    "afhankelijkheden": {"wie", "van", "middelen", "sterkte"},
}  # fmt: skip
"""Tables that the application makes itself, with their columns."""
FIGUREN = {
    "spectrum", "bijdragen", "planning", "planning_openbaar", "planning_volledig", "weging", "gevoeligheid",
    "gevoeligheid_voorbeeld", "prijslijn",
}  # fmt: skip
"""Figures that the application draws itself."""

OVERZICHTEN_VAN_ALLEN = {
    "rangorde_aanmeldingen", "rangorde_inschrijvingen", "resultaat", "verslag_geselecteerd",
    "verslag_afgewezen_aanmelding", "verslag_toegelaten", "verslag_afgewezen_inschrijving", "verslag_gekozen",
}  # fmt: skip
"""Tables that show every participant, and so never stand in a document for one of them."""

VAN_OVERZICHT = {
    "markt": (
        "beoordeling.markt_boden", "beoordeling.markt_prijs", "beoordeling.markt_prijsspreiding",
        "beoordeling.markt_scorespreiding", "beoordeling.simulatie_zaad",
    ),
    "uitslag": ("beoordeling.proefboden", "beoordeling.proefscores"),
    "vergelijking_scores": ("uitkomst.scores",),
    "verdeling": ("subsidie.proefaanvragen", "subsidie.loting_zaad"), "spanningen": ("partnerschap.spanningen",),
    "rolscan": ("partnerschap.rolscan",), "dilemmas": ("partnerschap.dilemmas",),
    "afhankelijkheden": ("partnerschap.afhankelijkheden",), "wijzigingen_sinds": ("publicatie.wijzigingen",),
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
        yield from ((document.id, tekst) for tekst in _reeks(kennis, document))
        for plaats in plaatsen:
            yield from ((document.id, tekst) for tekst in _plaats(kennis, plaats, families, document))
            geplaatst.update(_bouwstenen(kennis, plaats))
        yield from _dubbel(document, plaatsen)
    for bouwsteen in kennis.bouwstenen.values():
        if (bouwsteen.id in geplaatst) == bouwsteen.los:
            yield bouwsteen.id, "staat in een opzet én is los" if bouwsteen.los else "staat in geen enkele opzet"
        yield from ((bouwsteen.id, tekst) for veld in bouwsteen.velden if (tekst := _veld(kennis, veld)))
        yield from ((bouwsteen.id, tekst) for tekst in _woordkeuze(kennis, bouwsteen))


def _woordkeuze(kennis: Kennis, bouwsteen: Bouwsteen) -> Iterator[str]:
    """Words that the glossary avoids: a second word for a thing is a second thing to a reader."""
    tekst = _CODE.sub("…", f"{bouwsteen.titel}\n{bouwsteen.tekst}")
    for begrip in kennis.begrippen.values():
        if begrip.rechtsgebied in (None, bouwsteen.rechtsgebied):
            for woord in begrip.vermijd:
                if patroon(woord).search(tekst):
                    yield f"zegt ‘{woord}’ waar de begrippenlijst ‘{begrip.term}’ zegt"


def _bouwstenen(kennis: Kennis, plaats: Plaatsing) -> list[str]:
    if plaats.bouwsteen:
        return [plaats.bouwsteen]
    return [b.id for b in kennis.bouwstenen.values() if b.familie == plaats.familie]


def _reeks(kennis: Kennis, document: Documentopzet) -> Iterator[str]:
    """Whether the rows of which each gets a document of its own can be found."""
    if not document.per:
        if document.waar:
            yield "'waar' kiest uit rijen, maar het document noemt geen tabel (per)"
        return
    if not _is_tabel(kennis, document.per):
        yield f"'per: {document.per}' is geen tabel"
        return
    yield from _waar(kennis, document.per, document.waar)


def _waar(kennis: Kennis, tabel: str, waar: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    kolommen = {kolom.id: kolom for kolom in kennis.vragen[tabel].kolommen}
    for naam, waarden in waar.items():
        opties = {optie.id for optie in kolommen[naam].opties} if naam in kolommen else set()
        if vreemd := [waarde for waarde in waarden if waarde not in opties]:
            yield f"'waar: {naam}' kent geen {', '.join(vreemd)}"


def _is_tabel(kennis: Kennis, naam: str) -> bool:
    return naam in kennis.vragen and kennis.vragen[naam].type == "tabel"


def _plaats(kennis: Kennis, plaats: Plaatsing, families: set[str], document: Documentopzet) -> Iterator[str]:
    if plaats.familie and plaats.familie not in families:
        yield f"familie '{plaats.familie}' bestaat niet"
    if plaats.bouwsteen and plaats.bouwsteen not in kennis.bouwstenen:
        yield f"bouwsteen '{plaats.bouwsteen}' bestaat niet"
        return
    if plaats.per and not _is_tabel(kennis, plaats.per):
        yield f"'per: {plaats.per}' is geen tabel"
        return
    if plaats.waar and not plaats.per:
        yield "'waar' kiest uit rijen, maar de plaatsing noemt geen tabel (per)"
    if plaats.per:
        yield from _waar(kennis, plaats.per, plaats.waar)
    if plaats.per and plaats.per == document.per and not plaats.waar:
        yield f"'per: {plaats.per}' herhaalt binnen een document voor één rij alle rijen van dezelfde tabel"
        return
    per = plaats.per or (document.per if _is_tabel(kennis, document.per) else "")
    for id_ in _bouwstenen(kennis, plaats):
        yield from _rijvelden(kennis, kennis.bouwstenen[id_], per)
        if document.per:
            yield from _van_een_ander(kennis, kennis.bouwstenen[id_], document.per)


def _van_een_ander(kennis: Kennis, bouwsteen: Bouwsteen, per: str) -> Iterator[str]:
    """A document for one participant never shows the table in which all of them stand, nor one that refers to it."""
    verwijzend = {v.id for v in kennis.vragen.values() if any(k.naar == per for k in v.kolommen)}
    verboden = {per, *verwijzend, *(f"overzicht.{naam}" for naam in OVERZICHTEN_VAN_ALLEN)}
    for naam in sorted(verboden & {veld.partition("#")[0] for veld in bouwsteen.velden}):
        yield f"bouwsteen '{bouwsteen.id}' toont '{naam}', met gegevens van anderen dan wie dit document krijgt"


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
