"""The parts of the template as one .docx, equal byte for byte each time it is made."""

from __future__ import annotations

import io
import zipfile

from tests.export.sjabloonbron import brief, formulier, leidraad
from tests.export.sjabloonbron.nummering import nummering_xml
from tests.export.sjabloonbron.stijlen import W, stijlen_xml
from tests.export.sjabloonbron.stukken import R

_KOP = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PAKKET = "http://schemas.openxmlformats.org/package/2006"
_BRONNEN = {"leidraad": leidraad, "brief": brief, "formulier": formulier}
VORMEN = tuple(_BRONNEN)
_DELEN = {
    "document": "document.main", "styles": "styles", "numbering": "numbering", "header1": "header",
    "footer1": "footer", "header2": "header", "footer2": "footer", "settings": "settings",
}  # fmt: skip


def _soorten() -> str:
    regels = "".join(
        f'<Override PartName="/word/{deel}.xml" ContentType="{_TYPE}.{soort}+xml"/>' for deel, soort in _DELEN.items()
    )
    return (
        f'<Types xmlns="{_PAKKET}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f"{regels}"
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )


def _relaties(regels: list[tuple[str, str]]) -> str:
    return f'<Relationships xmlns="{_PAKKET}/relationships">' + "".join(
        f'<Relationship Id="rId{nr}" Type="{soort}" Target="{doel}"/>'
        f'' for nr, (soort, doel) in enumerate(regels, 1)
    ) + "</Relationships>"  # fmt: skip


def _instellingen() -> str:
    """No updateFields: Word would open every document with a question."""
    stand = '<w:compatSetting w:name="{}" w:uri="http://schemas.microsoft.com/office/word" w:val="{}"/>'
    return (
        f'<w:settings {W} {R}><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
        + stand.format("compatibilityMode", 15)
        + stand.format("overrideTableStyleFontSizeAndJustification", 1)
        + '</w:compat><w:themeFontLang w:val="nl-NL"/><w:decimalSymbol w:val=","/><w:listSeparator '
        'w:val=";"/></w:settings>'
    )


def _eigenschappen() -> str:
    return (
        f'<cp:coreProperties xmlns:cp="{_PAKKET}/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        "<dc:title>Sjabloon</dc:title><dc:language>nl-NL</dc:language></cp:coreProperties>"
    )


def delen(vorm: str = "leidraad") -> dict[str, str]:
    """Every part of the package of one template (leidraad, brief or formulier): name -> XML."""
    bron = _BRONNEN[vorm]
    hoofd = [("officeDocument", "word/document.xml")]
    pakket = [(f"{_REL}/{soort}", doel) for soort, doel in hoofd]
    pakket.append((f"{_PAKKET}/relationships/metadata/core-properties", "docProps/core.xml"))
    namen = ("styles", "numbering", "header1", "footer1", "header2", "footer2", "settings")
    document = [(f"{_REL}/{naam.rstrip('12')}", f"{naam}.xml") for naam in namen]
    inhoud = {
        "[Content_Types].xml": _soorten(),
        "_rels/.rels": _relaties(pakket),
        "word/_rels/document.xml.rels": _relaties(document),
        "word/document.xml": bron.document_xml(),
        "word/styles.xml": stijlen_xml(vorm),
        "word/numbering.xml": nummering_xml(vorm),
        **{f"word/{naam}.xml": xml for naam, xml in bron.randen().items()},
        "word/settings.xml": _instellingen(),
        "docProps/core.xml": _eigenschappen(),
    }
    return {naam: _KOP + xml for naam, xml in inhoud.items()}


def pak(vorm: str = "leidraad") -> bytes:
    """The template as the bytes of a .docx."""
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as pakket:
        for naam, xml in delen(vorm).items():
            pakket.writestr(zipfile.ZipInfo(naam, (2026, 1, 1, 0, 0, 0)), xml, zipfile.ZIP_DEFLATED)
    return uit.getvalue()
