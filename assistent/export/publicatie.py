"""A Word file fit for publication: the text and its looks, and nothing that says who made it, where, or from what.

Works on the finished file, part by part, because a house style brings parts of its own: only parts that a published
document needs go along, and of those only what a reader needs.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator

from lxml import etree

from assistent.export.afdruk import EINDE, lees_merk
from assistent.export.beelden import kaal_beeld
from assistent.export.fouten import SjabloonFout
from assistent.export.pakket import lees_pakket, ontleed
from assistent.export.velden_word import verklappers
from assistent.export.wml import Element, verwijder, w

_TOEGESTAAN = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/(core|app)\.xml"
    r"|word/(document|styles|numbering|settings|fontTable|webSettings|footnotes|endnotes|header\d*|footer\d*)\.xml"
    r"|word/_rels/[^/]+\.rels|word/(theme|media|fonts)/[^/]+"
)
_INSTELLINGEN = frozenset(
    {"docVars", "rsids", "attachedTemplate", "mailMerge", "docId", "trackRevisions", "saveThroughXslt"}
)
_OPMERKING = frozenset({"commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef"})
_WIJZIGING = frozenset(
    {"rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange", "numberingChange"}
)
_VERVALLEN = frozenset(
    {"del", "moveFrom", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd"}
)
_KENMERK = re.compile(r"rsid\w*|paraId|textId|durableId")
_PAD = re.compile(r"[A-Za-z]:[\\/]|\\\\|file:|/(?:home|Users|tmp)/")
_APP = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>Microsoft Office Word</Application></Properties>"
)
_KERN = frozenset({"title", "subject", "creator", "language", "created", "modified"})
_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The time of every part in the zip: the first that a zip knows, which says nothing."""


def maak_publiek(data: bytes, sjabloon: str) -> bytes:
    """The same document without remarks, names of persons, paths, dossier properties, hidden marks and metadata of
    pictures.

    Raises SjabloonFout when the template shows what may not be published, or holds a kind of picture that cannot be
    made clean.
    """
    _, delen = lees_pakket(data, sjabloon, SjabloonFout)
    houd = {naam: inhoud for naam, inhoud in delen.items() if _TOEGESTAAN.fullmatch(naam)}
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as pakket:
        for naam, inhoud in houd.items():
            kaal = _deel(naam, inhoud, frozenset(houd), sjabloon)
            pakket.writestr(zipfile.ZipInfo(naam, _MOMENT), kaal, zipfile.ZIP_DEFLATED)
    return uit.getvalue()


def _deel(naam: str, inhoud: bytes, houd: frozenset[str], sjabloon: str) -> bytes:
    if naam == "docProps/app.xml":
        return _APP.encode()
    if naam.startswith("word/media/"):
        return kaal_beeld(naam, inhoud, sjabloon)
    if not naam.endswith((".xml", ".rels")):
        return inhoud
    wortel = ontleed(inhoud, sjabloon, naam, SjabloonFout)
    if naam == "[Content_Types].xml":
        _zonder(wortel, (k for k in wortel if (pad := k.get("PartName")) and pad.lstrip("/") not in houd))
    elif naam.endswith(".rels"):
        _relaties(naam, wortel, houd)
    elif naam == "docProps/core.xml":
        _zonder(wortel, (k for k in wortel if etree.QName(k).localname not in _KERN))
    else:
        _tekst(naam, wortel, sjabloon)
    return etree.tostring(wortel, xml_declaration=True, encoding="UTF-8", standalone=True)


def _zonder(wortel: Element, weg: Iterator[Element]) -> None:
    for kind in list(weg):
        wortel.remove(kind)


def _relaties(naam: str, wortel: Element, houd: frozenset[str]) -> None:
    """Leave out relations to parts that do not go along, and those that name a file."""
    map_ = posixpath.dirname(posixpath.dirname(naam))

    def vervalt(relatie: Element) -> bool:
        doel = relatie.get("Target", "")
        if relatie.get("TargetMode") == "External":
            return not doel.startswith(("https://", "http://", "mailto:"))
        return posixpath.normpath(posixpath.join("/", map_, doel)).lstrip("/") not in houd

    _zonder(wortel, (relatie for relatie in wortel if vervalt(relatie)))


def _tekst(naam: str, wortel: Element, sjabloon: str) -> None:
    if veld := next(verklappers(wortel), None):
        raise SjabloonFout(
            f"Sjabloon ‘{sjabloon}’, {naam}: het veld ‘{veld}’ toont wie het document maakte of waar het staat. Haal "
            "het uit het sjabloon voordat u publiceert."
        )
    for knoop in list(wortel.iter()):
        if not str(knoop.tag).startswith("{"):  # a comment or instruction
            verwijder(knoop)
            continue
        _kenmerken(knoop)
        _knoop(knoop, etree.QName(knoop).localname)


def _knoop(knoop: Element, soort: str) -> None:
    if soort in _INSTELLINGEN or soort in _WIJZIGING or soort in _VERVALLEN or soort in ("dataBinding", "proofErr"):
        verwijder(knoop)
    elif soort in _OPMERKING:
        run = knoop.getparent()
        verwijder(knoop)
        if run is not None and run.tag == w("r") and all(kind.tag == w("rPr") for kind in run):
            verwijder(run)
    elif soort in ("ins", "moveTo") and knoop.tag in (w("ins"), w("moveTo")):
        _pak_uit(knoop)
    elif soort == "bookmarkStart" and _is_merk(knoop.get(w("name"), "")):
        for eind in [e for e in knoop.itersiblings(w("bookmarkEnd")) if e.get(w("id")) == knoop.get(w("id"))][:1]:
            verwijder(eind)
        verwijder(knoop)


def _is_merk(naam: str) -> bool:
    return naam.startswith(EINDE) or lees_merk(naam) is not None


def _pak_uit(knoop: Element) -> None:
    """Put the children of an element in its place: an accepted insertion."""
    for kind in list(knoop):
        knoop.addprevious(kind)
    verwijder(knoop)


def _kenmerken(knoop: Element) -> None:
    soort = etree.QName(knoop).localname
    for kenmerk in list(knoop.attrib):
        naam = etree.QName(kenmerk).localname
        if _KENMERK.fullmatch(naam) or (naam in ("author", "initials") and kenmerk == w(naam)):
            del knoop.attrib[kenmerk]
    if soort == "cNvPr":
        knoop.set("name", "Afbeelding")
        if "descr" in knoop.attrib:  # the alternative text stands beside it, in docPr
            del knoop.attrib["descr"]
    elif soort == "imagedata":
        for kenmerk in [k for k in knoop.attrib if etree.QName(k).localname in ("title", "href")]:
            del knoop.attrib[kenmerk]
    elif soort == "docPr":
        for naam in ("name", "title", "descr"):
            if _PAD.search(knoop.get(naam, "")):
                knoop.set(naam, re.split(r"[\\/]", knoop.get(naam, ""))[-1].rpartition(".")[0] or "Afbeelding")
