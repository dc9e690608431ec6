"""formulier.docx: a short title block, headings without numbers, and cells with room to write in."""

from __future__ import annotations

from tests.export.sjabloonbron.maten import TEKSTBREEDTE
from tests.export.sjabloonbron.stijlen import W
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
from tests.export.sjabloonbron.tekst import korte_hoofdstukken

_LABELCEL = 2600
_STAND = "{{ status }}{% if status and (versie or datum) %} · {% endif %}" + VERSIE


def _hoofd() -> str:
    return (
        keuze([("organisatie", alinea("Titelblad organisatie", "{{ organisatie }}"))])
        + keuze([("titel", alinea("Title", "{{ titel }}"))])
        + keuze([("ondertitel", alinea("Subtitle", "{{ ondertitel }}"))])
        + keuze([("zaak", alinea("Titelblad zaak", "{{ zaak }}"))])
        + keuze([("status or versie or datum", alinea("Titelblad versie", _STAND))])
        + keuze([("gegevens", gegevenstabel("Tabel titelblad", [_LABELCEL, TEKSTBREEDTE - _LABELCEL]))])
    )


def document_xml() -> str:
    """The whole part: one section, of which the first page has no header."""
    return (
        f"<w:document {W} {R}><w:body>{_hoofd()}{korte_hoofdstukken()}"
        f"{sectie(verwijzingen(), boven=1304, eerste=True)}</w:body></w:document>"
    )


def randen() -> dict[str, str]:
    """The page on every page; what the form is from the second page on."""
    tab = "<w:r><w:tab/></w:r>"
    voet = loop("{{ titel }}") + tab + loop("pagina ") + veld("PAGE") + loop(" van ") + veld("NUMPAGES")
    return {
        "header1": rand("hdr", "header", loop("{{ organisatie }} – {{ zaak }}") + tab + loop("{{ status }}")),
        "footer1": rand("ftr", "footer", voet),
        "header2": rand("hdr"),
        "footer2": rand("ftr", "footer", voet),
    }
