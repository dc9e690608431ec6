"""Change the text of one block of a document, and put the standard text back.

The new text is kept in the dossier under the key of the block, with the fingerprint of the standard text it replaced:
it stays when the document is made again and when the catalogue changes, and is shown as a deviation.
"""

from __future__ import annotations

from collections.abc import Iterable

from assistent.dossier.model import Dossier, TekstAfwijking
from assistent.dossier.wijzigen import met_tekst, nieuw_rij_id, zonder_tekst
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.documenten import DocumentFout, beschikbaar, stel_document_samen
from assistent.handelingen.nabij import bedoelt_u
from assistent.leidraad.afwijkingen import begin_van
from assistent.leidraad.model import Blok, Leidraad
from assistent.tekst.boom import Boom, platte_tekst
from assistent.tekst.markdown import lees, schrijf
from assistent.vergelijk.woorden import Stuk
from assistent.vergelijk.woorden import verschil as woordverschil

MAX_TEKENS = 200_000
"""A text of one block; more is a whole document in the wrong place."""
EIGEN = "eigen-"
"""Begins the key of a block of the user, behind the document."""


def zoek_blok(uitkomst: Uitkomst, sleutel: str) -> tuple[Leidraad, Blok]:
    """The document and the block with this key, also one that was left out. Raises `DocumentFout`."""
    leidraad = _document(uitkomst, sleutel)
    blokken = {blok.sleutel: blok for blok in (*leidraad.weggelaten, *leidraad.blokken())}
    if sleutel not in blokken:
        raise DocumentFout(f"Er is geen tekstblok ‘{sleutel}’. {bedoelt_u(sleutel, blokken)}".rstrip())
    return leidraad, blokken[sleutel]


def _document(uitkomst: Uitkomst, sleutel: str) -> Leidraad:
    """The document that holds this key: for a block about a row of a series the document of that row."""
    naam, _, rest = sleutel.partition("/")
    rij = rest.partition("@")[2].partition(".")[0]
    namen = beschikbaar(uitkomst)
    return stel_document_samen(uitkomst, next((n for n in namen if n in (f"{naam}@{rij}", naam)), naam))


def vervang(uitkomst: Uitkomst, sleutel: str, markdown: str, *, wie: str, moment: str) -> Dossier:
    """The dossier with this text in the place of the block; with the standard text itself, without a deviation.

    Raises `DocumentFout` for a block that is not there, that is made from answers, or a text without words.
    """
    return vervang_in(uitkomst.dossier, zoek_blok(uitkomst, sleutel)[1], markdown, wie=wie, moment=moment)


def vervang_in(dossier: Dossier, blok: Blok, markdown: str, *, wie: str, moment: str) -> Dossier:
    """As `vervang`, for a block of this dossier that is composed already."""
    tekst, sleutel = _leesbaar(markdown), blok.sleutel
    if blok.afwijking == "eigen":
        eigen = dossier.teksten[sleutel].model_copy(update={"markdown": tekst})
        return met_tekst(dossier, sleutel, eigen, wie=wie, moment=moment)
    if blok.uit_gegevens:
        raise DocumentFout(
            f"‘{blok.herkomst.titel}’ is een tabel of figuur uit uw antwoorden en volgt die altijd. Wijzig het "
            "antwoord, of laat dit blok weg en voeg eigen tekst toe."
        )
    oud = dossier.teksten.get(sleutel)
    if schrijf(lees(tekst)) == schrijf(standaard_van(blok)):
        return zonder_tekst(dossier, sleutel, wie=wie, moment=moment) if oud is not None else dossier
    nieuw = TekstAfwijking(soort="vervangen", markdown=tekst, basis=blok.standaardhash)
    if oud is not None and oud.soort == "verplaatst":  # it keeps its place
        nieuw = nieuw.model_copy(update={"soort": oud.soort, "na": oud.na})
    return met_tekst(dossier, sleutel, nieuw, wie=wie, moment=moment)


def laat_weg(uitkomst: Uitkomst, sleutel: str, *, wie: str, moment: str) -> Dossier:
    """The dossier in which this block does not stand in its document. A reviewer keeps seeing that it was left out."""
    _, blok = zoek_blok(uitkomst, sleutel)
    if blok.afwijking == "eigen":
        return zonder_tekst(uitkomst.dossier, sleutel, wie=wie, moment=moment)
    weg = TekstAfwijking(soort="weggelaten", basis=blok.standaardhash)
    return met_tekst(uitkomst.dossier, sleutel, weg, wie=wie, moment=moment)


def voeg_toe(uitkomst: Uitkomst, na: str, markdown: str, *, wie: str, moment: str) -> tuple[Dossier, str]:
    """The dossier with a block of the user's own after the block `na`, and its key."""
    leidraad, _ = zoek_blok(uitkomst, na)
    sleutel = nieuwe_sleutel(uitkomst.dossier, leidraad.document)
    return voeg_toe_in(uitkomst.dossier, sleutel, na, markdown, wie=wie, moment=moment), sleutel


def nieuwe_sleutel(dossier: Dossier, document: str) -> str:
    """A free key for a block of the user's own in this document."""
    naam, van_rij, rij = document.partition("@")
    bezet = [sleutel.partition(EIGEN)[2][:12] for sleutel in dossier.teksten]
    return f"{naam}/{EIGEN}{nieuw_rij_id(bezet)}{van_rij}{rij}"


def voeg_toe_in(dossier: Dossier, sleutel: str, na: str, markdown: str, *, wie: str, moment: str) -> Dossier:
    """The dossier with a block of the user's own under this key, after the block `na`."""
    eigen = TekstAfwijking(soort="eigen", na=na, markdown=_leesbaar(markdown))
    return met_tekst(dossier, sleutel, eigen, wie=wie, moment=moment)


def herstel(uitkomst: Uitkomst, sleutel: str, *, wie: str, moment: str) -> Dossier:
    """The dossier with the standard text back in this place; a block of the user's own is gone then."""
    if sleutel not in uitkomst.dossier.teksten:
        return uitkomst.dossier
    return zonder_tekst(uitkomst.dossier, sleutel, wie=wie, moment=moment)


def behoud(uitkomst: Uitkomst, sleutel: str, *, wie: str, moment: str) -> Dossier:
    """The dossier in which the user's own text, or its absence, holds against the standard text as it is now.

    A block whose new place is gone stays where it stands. Raises `DocumentFout` when nothing departs from the standard
    here.
    """
    leidraad, blok = zoek_blok(uitkomst, sleutel)
    tekst = uitkomst.dossier.teksten.get(sleutel)
    if tekst is None or tekst.soort == "eigen":
        raise DocumentFout(f"‘{blok.herkomst.titel}’ heeft geen eigen tekst in plaats van de standaardtekst.")
    if tekst.soort == "verplaatst" and _plaats_is_weg(leidraad, tekst):
        if not tekst.markdown:
            return herstel(uitkomst, sleutel, wie=wie, moment=moment)
        tekst = tekst.model_copy(update={"soort": "vervangen", "na": None})
    vernieuwd = tekst.model_copy(update={"basis": blok.standaardhash})
    return met_tekst(uitkomst.dossier, sleutel, vernieuwd, wie=wie, moment=moment)


def _plaats_is_weg(leidraad: Leidraad, tekst: TekstAfwijking) -> bool:
    document = leidraad.document.partition("@")[0]
    begin = (begin_van(document, h.id, p.id) for h in leidraad.hoofdstukken for p in h.paragrafen)
    return tekst.na not in {*begin, *(blok.sleutel for blok in (*leidraad.blokken(), *leidraad.weggelaten))}


def standaard_van(blok: Blok) -> Boom:
    """The standard text of a block, also where the user's text stands; empty for the user's own block."""
    if blok.afwijking == "eigen":
        return ()
    return blok.standaard or blok.boom


def verschil_met_standaard(blok: Blok) -> tuple[Stuk, ...]:
    """What the user changed in the standard text, word by word; empty without a text of the user."""
    if not blok.standaard:
        return ()
    return woordverschil(platte_tekst(blok.standaard), platte_tekst(blok.boom))


def _leesbaar(markdown: str) -> str:
    tekst = markdown.strip()
    if len(tekst) > MAX_TEKENS:
        raise DocumentFout(f"Deze tekst heeft meer dan {MAX_TEKENS} tekens. Zet hem in stukken onder elkaar.")
    if not platte_tekst(lees(tekst)).strip():
        raise DocumentFout("Er staat geen leesbare tekst. Wilt u het blok niet, laat het dan weg.")
    return tekst


def afwijkende(leidraad: Leidraad) -> Iterable[Blok]:
    """The blocks that depart from the standard, and those that were left out."""
    return (*(blok for blok in leidraad.blokken() if blok.afwijking), *leidraad.weggelaten)
