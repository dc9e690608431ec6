"""brief.docx: a letterhead, the addressee, reference and date, headings without numbers, and room for a signature."""

from __future__ import annotations

from tests.export.sjabloonbron.maten import TEKSTBREEDTE
from tests.export.sjabloonbron.stijlen import W
from tests.export.sjabloonbron.stukken import (
    R,
    alinea,
    gegevenstabel,
    keuze,
    loop,
    rand,
    regel,
    sectie,
    veld,
    verwijzingen,
)
from tests.export.sjabloonbron.tekst import korte_hoofdstukken

_LABELCEL = 1800
_CONCEPT = "status and status != 'DEFINITIEF'"


def _hoofd() -> str:
    adres = regel("for a in geadresseerde") + alinea("Adres", "{{r a.tekst }}") + regel("endfor")
    gegevens = gegevenstabel("Tabel brief", [_LABELCEL, TEKSTBREEDTE - _LABELCEL])
    return (
        keuze([(_CONCEPT, alinea("Titelblad status", "{{ status }}"))])
        + adres
        + keuze([("gegevens", gegevens)])
        + keuze([("titel", alinea("Title", "{{ titel }}"))])
        + keuze([("zaak", alinea("Subtitle", "{{ zaak }}"))])
    )


def document_xml() -> str:
    """The whole part: one section whose first page carries the letterhead."""
    slot = alinea("Handtekening", "handtekening")
    return (
        f"<w:document {W} {R}><w:body>{_hoofd()}{korte_hoofdstukken()}{slot}"
        f"{sectie(verwijzingen(), eerste=True)}</w:body></w:document>"
    )


def randen() -> dict[str, str]:
    """The letterhead on the first page; from the second page on what the letter is about and the page."""
    tab = "<w:r><w:tab/></w:r>"
    kop = loop("{{ organisatie }} – {{ titel }}") + tab + loop("{% if " + _CONCEPT + " %}{{ status }}{% endif %}")
    voet = loop("{{ zaak }}") + tab + loop("pagina ") + veld("PAGE") + loop(" van ") + veld("NUMPAGES")
    return {
        "header1": rand("hdr", "header", kop),
        "footer1": rand("ftr", "footer", voet),
        "header2": rand("hdr", "Briefhoofd", loop("{{ organisatie }}")),
        "footer2": rand("ftr"),
    }
