"""Custom properties of a Word file, beside those of the template."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from lxml import etree

from assistent.export.runs import schoon

if TYPE_CHECKING:
    from docx.opc.package import OpcPackage
    from docx.package import Package

_DEEL = "/docProps/custom.xml"
_SOORT = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_RELATIE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
_NS = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_VT = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_FMTID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""What every custom property carries: the set of properties a user defines."""


def zet_eigenschappen(pakket: OpcPackage, waarden: Mapping[str, str]) -> None:
    """Set these custom properties (name -> text); others of the template stay."""
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    if not waarden:
        return
    bestaand = next((rel.target_part for rel in pakket.rels.values() if rel.reltype == _RELATIE), None)
    wortel = _wortel(bestaand.blob if bestaand is not None else None)
    for oud in [p for p in wortel if p.get("name") in waarden]:
        wortel.remove(oud)
    volgend = max((int(p.get("pid", "1")) for p in wortel), default=1) + 1
    for nummer, (naam, waarde) in enumerate(waarden.items(), volgend):
        eigenschap = etree.SubElement(wortel, f"{{{_NS}}}property", fmtid=_FMTID, pid=str(nummer), name=naam)
        etree.SubElement(eigenschap, f"{{{_VT}}}lpwstr").text = schoon(waarde)
    inhoud = etree.tostring(wortel, xml_declaration=True, encoding="UTF-8", standalone=True)
    if bestaand is not None:
        bestaand._blob = inhoud
    else:
        pakket.relate_to(Part(PackURI(_DEEL), _SOORT, inhoud, cast("Package", pakket)), _RELATIE)


def _wortel(xml: bytes | None) -> etree._Element:
    if xml is None:
        xml = f'<Properties xmlns="{_NS}" xmlns:vt="{_VT}"/>'.encode()
    lezer = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return etree.fromstring(xml, lezer)


def lees_eigenschappen(wortel: etree._Element) -> dict[str, str]:
    """The custom properties of a file that hold text (name -> text)."""
    return {
        naam: tekst
        for eigenschap in wortel.iterfind(f"{{{_NS}}}property")
        if (naam := eigenschap.get("name")) and (tekst := eigenschap.findtext(f"{{{_VT}}}lpwstr")) is not None
    }
