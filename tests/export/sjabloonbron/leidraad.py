"""leidraad.docx: a cover, a contents list, and numbered chapters."""

from __future__ import annotations

from tests.export.sjabloonbron.maten import TEKSTBREEDTE
from tests.export.sjabloonbron.stijlen import W, stijl_id
from tests.export.sjabloonbron.stukken import (
    VERSIE,
    R,
    alinea,
    gegevenstabel,
    keuze,
    loop,
    rand,
    sectie,
    veld,
    verwijzingen,
)
from tests.export.sjabloonbron.tekst import hoofdstukken

_LABELCEL = 2600


def _titelblad() -> str:
    gegevens = gegevenstabel("Tabel titelblad", [_LABELCEL, TEKSTBREEDTE - _LABELCEL])
    return (
        keuze([("organisatie", alinea("Titelblad organisatie", "{{ organisatie }}"))])
        + keuze([("titel", alinea("Title", "{{ titel }}"))])
        + keuze([("ondertitel", alinea("Subtitle", "{{ ondertitel }}"))])
        + keuze([("zaak", alinea("Titelblad zaak", "{{ zaak }}"))])
        + keuze([("status", alinea("Titelblad status", "{{ status }}"))])
        + keuze([("versie or datum", alinea("Titelblad versie", VERSIE))])
        + keuze([("gegevens", gegevens)])
    )


def _inhoudsopgave() -> str:
    return (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>'
        "</w:docPartObj></w:sdtPr><w:sdtContent>"
        + alinea("TOC Heading", "Inhoud")
        + f'<w:p><w:pPr><w:pStyle w:val="{stijl_id("toc 1")}"/></w:pPr>'
        + veld('TOC \\o "1-2" \\h \\z \\u', "Werk de inhoudsopgave bij")
        + "</w:p></w:sdtContent></w:sdt>"
    )


def document_xml() -> str:
    """The whole part: two sections, the first (cover and contents) with a first page of its own."""
    breuk = f'<w:p><w:pPr><w:pStyle w:val="Tabelscheiding"/>{sectie(verwijzingen(), eerste=True)}</w:pPr></w:p>'
    nieuw = '<w:type w:val="nextPage"/>'
    return (
        f"<w:document {W} {R}><w:body>{_titelblad()}{_inhoudsopgave()}{breuk}{hoofdstukken()}"
        f"{sectie(nieuw)}</w:body></w:document>"
    )


def randen() -> dict[str, str]:
    """Headers and footers; those of the cover hold nothing."""
    tab = "<w:r><w:tab/></w:r>"
    kop = loop("{{ organisatie }} – {{ titel }}") + tab + loop("{{ status }}")
    voet = loop(VERSIE) + tab + loop("pagina ") + veld("PAGE") + loop(" van ") + veld("NUMPAGES")
    return {
        "header1": rand("hdr", "header", kop),
        "footer1": rand("ftr", "footer", voet),
        "header2": rand("hdr"),
        "footer2": rand("ftr"),
    }
