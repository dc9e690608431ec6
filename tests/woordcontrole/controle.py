"""The rules. Each is a function from the package to sentences; `controleer_docx` runs them all."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path

from lxml import etree

from tests.woordcontrole.volgorde import ALINEAKINDEREN, BLOKKEN, HERHAALBAAR, RUNKINDEREN, VOLGORDE

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
DOCPR = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
PAKKETRELATIES = "{http://schemas.openxmlformats.org/package/2006/relationships}"
SOORTEN = "{http://schemas.openxmlformats.org/package/2006/content-types}"
SCHEIDINGEN = frozenset({"Tabelscheiding"})
"""Styles of paragraphs that may be empty, and only between two tables or at a section break."""

Element = etree._Element


class Pakket:
    """A .docx with its parts parsed."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as bestand:
            self.namen = bestand.namelist()
            self.delen = {naam: bestand.read(naam) for naam in self.namen}
        lezer = etree.XMLParser(resolve_entities=False, no_network=True)
        self.xml: dict[str, Element] = {
            naam: etree.fromstring(deel, lezer) for naam, deel in self.delen.items() if naam.endswith((".xml", ".rels"))
        }

    @cached_property
    def teksten(self) -> dict[str, Element]:
        """The parts that hold paragraphs."""
        stam = ("word/document", "word/header", "word/footer", "word/footnotes", "word/endnotes", "word/comments")
        return {naam: wortel for naam, wortel in self.xml.items() if naam.startswith(stam)}

    @property
    def body(self) -> Element:
        body = self.xml["word/document.xml"].find(f"{W}body")
        assert body is not None
        return body

    @cached_property
    def stijlen(self) -> dict[str, Element]:
        """Style id -> style."""
        return {s.get(f"{W}styleId", ""): s for s in self.xml["word/styles.xml"].iter(f"{W}style")}

    def stijlnaam(self, alinea: Element) -> str:
        stijl = self.stijlen.get(val(alinea, "pPr/pStyle"))
        return "" if stijl is None else val(stijl, "name")

    def kopniveau(self, alinea: Element) -> int | None:
        """Outline level from 1; None for text."""
        if eigen := val(alinea, "pPr/outlineLvl"):
            return int(eigen) + 1 if int(eigen) < 9 else None
        id_ = val(alinea, "pPr/pStyle")
        for _ in range(20):
            stijl = self.stijlen.get(id_)
            if stijl is None:
                return None
            if niveau := val(stijl, "pPr/outlineLvl"):
                return int(niveau) + 1 if int(niveau) < 9 else None
            id_ = val(stijl, "basedOn")
        return None


def naam_van(knoop: Element) -> str:
    """Local name; empty for comments and instructions."""
    return etree.QName(knoop).localname if isinstance(knoop.tag, str) else ""


def val(knoop: Element, pad: str) -> str:
    """`w:val` at the end of a path such as `pPr/pStyle`; empty when missing."""
    doel = knoop.find("/".join(f"{W}{stuk}" for stuk in pad.split("/")))
    return "" if doel is None else doel.get(f"{W}val", "")


def tekst_van(knoop: Element) -> str:
    return "".join(t.text or "" for t in knoop.iter(f"{W}t"))


def _plek(naam: str, knoop: Element) -> str:
    alinea = knoop if knoop.tag == f"{W}p" else next(knoop.iterancestors(f"{W}p"), knoop)
    tekst = tekst_van(alinea)[:40]
    return f"{naam}, bij ‘{tekst}’" if tekst else naam


# --------------------------------------------------------------------------------------------- package


def relaties(p: Pakket) -> Iterator[str]:
    """Every relation resolves to a part; every id used exists."""
    for naam, wortel in p.xml.items():
        if not naam.endswith(".rels"):
            continue
        map_ = posixpath.dirname(posixpath.dirname(naam))
        ids = Counter(rel.get("Id") for rel in wortel)
        yield from (f"{naam}: relatie {id_} staat er {n} keer" for id_, n in ids.items() if n > 1)
        for rel in wortel:
            if rel.get("TargetMode") == "External":
                continue
            doel = rel.get("Target", "")
            pad = doel.lstrip("/") if doel.startswith("/") else posixpath.normpath(posixpath.join(map_, doel))
            if pad not in p.delen:
                yield f"{naam}: relatie {rel.get('Id')} wijst naar ‘{pad}’, dat er niet is"
    for naam, wortel in p.teksten.items():
        rels = p.xml.get(f"word/_rels/{posixpath.basename(naam)}.rels")
        bekend = {rel.get("Id") for rel in rels} if rels is not None else set()
        for knoop in wortel.iter():
            for kenmerk, waarde in knoop.attrib.items():
                if str(kenmerk).startswith(R) and waarde not in bekend:
                    yield f"{_plek(naam, knoop)}: relatie {waarde} bestaat niet"


def inhoudssoorten(p: Pakket) -> Iterator[str]:
    """Every part has a content type, and nothing has one that is not there; no part twice."""
    soorten = p.xml["[Content_Types].xml"]
    extensies = {d.get("Extension", "").lower() for d in soorten.iter(f"{SOORTEN}Default")}
    eigen = {o.get("PartName", "").lstrip("/") for o in soorten.iter(f"{SOORTEN}Override")}
    for naam in p.delen:
        if naam != "[Content_Types].xml" and naam not in eigen and naam.rsplit(".", 1)[-1].lower() not in extensies:
            yield f"deel ‘{naam}’ heeft geen inhoudssoort"
    yield from (f"inhoudssoort voor ‘{naam}’, dat er niet is" for naam in sorted(eigen - set(p.delen)))
    yield from (f"deel ‘{naam}’ staat er {n} keer" for naam, n in Counter(p.namen).items() if n > 1)


def instellingen(p: Pakket) -> Iterator[str]:
    """No questions at opening, a known Word version, no macros."""
    wortel = p.xml.get("word/settings.xml")
    if wortel is None:
        yield "settings.xml ontbreekt"
        return
    for naam in ("updateFields", "attachedTemplate", "documentProtection"):
        if wortel.find(f"{W}{naam}") is not None:
            yield f"settings.xml bevat {naam}"
    standen = {s.get(f"{W}name"): s.get(f"{W}val") for s in wortel.iter(f"{W}compatSetting")}
    if standen.get("compatibilityMode") != "15":
        yield "settings.xml: compatibilityMode is niet 15 (Word opent in compatibiliteitsmodus)"
    if any("vbaProject" in naam for naam in p.delen):
        yield "het bestand bevat macro's"
    for naam, tekst in p.teksten.items():
        if any(k.get(f"{W}dirty") in ("1", "true", "on") for k in tekst.iter(f"{W}fldChar", f"{W}fldSimple")):
            yield f"{naam}: een veld staat op dirty"


# ---------------------------------------------------------------------------------------------- schema


def volgorde(p: Pakket) -> Iterator[str]:
    """Children stand in the order of the schema, and once where it wants one."""
    for naam, wortel in p.xml.items():
        if not naam.startswith("word/") or naam.endswith(".rels"):
            continue
        for knoop in wortel.iter():
            lijst = VOLGORDE.get(naam_van(knoop))
            if lijst is None or not (knoop.tag.startswith(W) or naam_van(knoop) == "inline"):
                continue
            yield from _volgorde_van(_plek(naam, knoop), knoop, lijst)


def _volgorde_van(plek: str, knoop: Element, lijst: tuple[str, ...]) -> Iterator[str]:
    stand, gezien = 0, set()
    for kind in knoop:
        soort = naam_van(kind)
        if not soort:
            yield f"{plek}: opdracht of opmerking in de XML van {naam_van(knoop)}"
            continue
        ingang = soort if soort in lijst else "*"
        if ingang not in lijst:
            yield f"{plek}: {soort} hoort niet in {naam_van(knoop)}"
            continue
        if lijst.index(ingang) < stand:
            yield f"{plek}: {soort} staat in {naam_van(knoop)} op de verkeerde plaats"
        stand = max(stand, lijst.index(ingang))
        if ingang in gezien and ingang not in HERHAALBAAR:
            yield f"{plek}: {soort} staat twee keer in {naam_van(knoop)}"
        gezien.add(ingang)


def plaatsing(p: Pakket) -> Iterator[str]:
    """Only what belongs there stands in a body, cell, header, paragraph or run; text stands in runs only."""
    toegestaan = {
        "body": BLOKKEN,
        "tc": BLOKKEN | {"tcPr"},
        "hdr": BLOKKEN,
        "ftr": BLOKKEN,
        "p": ALINEAKINDEREN,
        "r": RUNKINDEREN,
    }
    for naam, wortel in p.teksten.items():
        for knoop in wortel.iter():
            soorten = toegestaan.get(naam_van(knoop)) if str(knoop.tag).startswith(W) else None
            if soorten is None:
                continue
            fout = [naam_van(kind) for kind in knoop if naam_van(kind) and naam_van(kind) not in soorten]
            yield from (f"{_plek(naam, knoop)}: {kind} hoort niet in {naam_van(knoop)}" for kind in fout)
            losse = [knoop.text or "", *(kind.tail or "" for kind in knoop)]
            if "".join(losse).strip():
                yield f"{_plek(naam, knoop)}: losse tekst in {naam_van(knoop)} gaat in Word verloren"


# ------------------------------------------------------------------------------------- ids and references


def uniek(p: Pakket) -> Iterator[str]:
    """Ids of bookmarks (and their names), comments and drawings occur once."""
    groepen: dict[str, list[str]] = {"bladwijzer-id": [], "bladwijzernaam": [], "opmerking-id": [], "tekening-id": []}
    for wortel in p.teksten.values():
        for begin in wortel.iter(f"{W}bookmarkStart"):
            groepen["bladwijzer-id"].append(begin.get(f"{W}id", ""))
            groepen["bladwijzernaam"].append(begin.get(f"{W}name", "").casefold())
        groepen["opmerking-id"] += [o.get(f"{W}id", "") for o in wortel.iter(f"{W}comment")]
        groepen["tekening-id"] += [d.get("id", "") for d in wortel.iter(DOCPR)]
    for groep, ids in groepen.items():
        yield from (f"{groep} {id_} komt {n} keer voor" for id_, n in Counter(ids).items() if n > 1)
    for naam in groepen["bladwijzernaam"]:
        if not 0 < len(naam) <= 40:
            yield f"bladwijzernaam ‘{naam}’ is leeg of langer dan 40 tekens"


def paren(p: Pakket) -> Iterator[str]:
    """Starts have ends, in the right order; fields close; anchors point at a bookmark."""
    namen = {b.get(f"{W}name") for w in p.teksten.values() for b in w.iter(f"{W}bookmarkStart")}
    for naam, wortel in p.teksten.items():
        for soort in ("bookmark", "commentRange", "moveFromRange", "moveToRange", "perm"):
            lopend: set[str] = set()
            for knoop in wortel.iter(f"{W}{soort}Start", f"{W}{soort}End"):
                id_ = knoop.get(f"{W}id", "")
                if naam_van(knoop).endswith("Start"):
                    lopend.add(id_)
                elif id_ in lopend:
                    lopend.remove(id_)
                else:
                    yield f"{_plek(naam, knoop)}: {soort}End {id_} zonder begin"
            yield from (f"{naam}: {soort}Start {id_} zonder einde" for id_ in sorted(lopend))
        diepte = 0
        for teken in wortel.iter(f"{W}fldChar"):
            diepte += {"begin": 1, "end": -1}.get(teken.get(f"{W}fldCharType", ""), 0)
            if diepte < 0:
                yield f"{_plek(naam, teken)}: veld eindigt zonder begin"
        if diepte > 0:
            yield f"{naam}: een veld wordt niet afgesloten"
        for link in wortel.iter(f"{W}hyperlink"):
            if (anker := link.get(f"{W}anchor")) and anker not in namen:
                yield f"{_plek(naam, link)}: de koppeling wijst naar bladwijzer ‘{anker}’, die er niet is"


def verwijzingen(p: Pakket) -> Iterator[str]:
    """Every style and list that is named exists."""
    soorten = {"pStyle": "paragraph", "rStyle": "character", "tblStyle": "table"}
    nummering = p.xml.get("word/numbering.xml")
    nums = {n.get(f"{W}numId"): n for n in nummering.iter(f"{W}num")} if nummering is not None else {}
    abstract = (
        {a.get(f"{W}abstractNumId") for a in nummering.iter(f"{W}abstractNum")} if nummering is not None else set()
    )
    for naam, wortel in [*p.teksten.items(), ("word/styles.xml", p.xml["word/styles.xml"])]:
        for knoop in wortel.iter(*(f"{W}{s}" for s in (*soorten, "basedOn", "next", "link", "numId"))):
            soort, id_ = naam_van(knoop), knoop.get(f"{W}val", "")
            if soort == "numId":
                if id_ != "0" and id_ not in nums:
                    yield f"{_plek(naam, knoop)}: lijst {id_} bestaat niet"
            elif id_ not in p.stijlen:
                yield f"{_plek(naam, knoop)}: stijl ‘{id_}’ bestaat niet"
            elif soort in soorten and p.stijlen[id_].get(f"{W}type") != soorten[soort]:
                yield f"{_plek(naam, knoop)}: stijl ‘{id_}’ is van een andere soort"
    for id_, num in nums.items():
        if val(num, "abstractNumId") not in abstract:
            yield f"numbering.xml: lijst {id_} verwijst naar een lijstsoort die niet bestaat"


# --------------------------------------------------------------------------------------------- content


def tabellen(p: Pakket) -> Iterator[str]:
    """Grid and cells agree; every cell ends with a paragraph and holds something; two tables never touch."""
    for naam, wortel in p.teksten.items():
        for tabel in wortel.iter(f"{W}tbl"):
            plek = _plek(naam, tabel)
            rooster = len(tabel.findall(f"{W}tblGrid/{W}gridCol"))
            rijen = tabel.findall(f"{W}tr")
            if not rijen:
                yield f"{plek}: tabel zonder rijen"
            for nr, rij in enumerate(rijen, 1):
                kolommen = sum(int(val(cel, "tcPr/gridSpan") or 1) for cel in rij.findall(f"{W}tc"))
                kolommen += sum(int(val(rij, f"trPr/{kant}") or 0) for kant in ("gridBefore", "gridAfter"))
                if kolommen != rooster:
                    yield f"{plek}: rij {nr} heeft {kolommen} kolommen, het rooster {rooster}"
            for cel in tabel.iter(f"{W}tc"):
                if not len(cel) or cel[-1].tag != f"{W}p":
                    yield f"{plek}: een cel eindigt niet met een alinea"
                elif not tekst_van(cel).strip() and cel.find(f".//{W}drawing") is None:
                    yield f"{plek}: lege cel"
            volgende = tabel.getnext()
            if volgende is not None and volgende.tag == f"{W}tbl":
                yield f"{plek}: twee tabellen raken elkaar en worden in Word één tabel"


def lege_alineas(p: Pakket) -> Iterator[str]:
    """No empty paragraphs for spacing."""
    for alinea in p.body.iter(f"{W}p"):
        vol = alinea.find(f".//{W}drawing") is not None or alinea.find(f".//{W}fldChar") is not None
        if vol or tekst_van(alinea).strip() or alinea.find(f"{W}pPr/{W}sectPr") is not None:
            continue
        vorige, volgende = alinea.getprevious(), alinea.getnext()
        grens = {None, f"{W}tbl", f"{W}sectPr"}
        na_tabel = vorige is not None and vorige.tag == f"{W}tbl"
        if na_tabel and (None if volgende is None else volgende.tag) in grens and p.stijlnaam(alinea) in SCHEIDINGEN:
            continue
        tekst = "" if vorige is None else tekst_van(vorige)[-40:]
        yield f"lege alinea na ‘{tekst}’"


def koppen(p: Pakket) -> Iterator[str]:
    """Heading levels never skip one, and no heading is empty."""
    vorig = 0
    for alinea in p.body.iter(f"{W}p"):
        niveau = p.kopniveau(alinea)
        if niveau is None:
            continue
        tekst = tekst_van(alinea)
        if not tekst.strip():
            yield "lege kop"
        if niveau > vorig + 1:
            yield f"kop ‘{tekst[:40]}’ is van niveau {niveau} na niveau {vorig}"
        vorig = niveau


def sjabloontaal(p: Pakket) -> Iterator[str]:
    """Nothing of the template language is left."""
    for naam, wortel in p.xml.items():
        tekst = "".join(wortel.itertext("{*}*"))
        for teken in ("{{", "{%", "{#"):
            if teken in tekst:
                yield f"{naam}: ‘{teken}’ bleef over bij ‘{tekst[tekst.index(teken) :][:40]}’"


def toegankelijk(p: Pakket) -> Iterator[str]:
    """Alternative text on every drawing, a language, a title, header rows."""
    for naam, wortel in p.teksten.items():
        for tekening in wortel.iter(DOCPR):
            if not tekening.get("descr", "").strip():
                yield f"{naam}: tekening {tekening.get('id')} heeft geen alternatieve tekst"
        for tabel in wortel.iter(f"{W}tbl"):
            kijk = tabel.find(f"{W}tblPr/{W}tblLook")
            kop = kijk is not None and int(kijk.get(f"{W}val", "0"), 16) & 0x20
            if kop and tabel.find(f"{W}tr/{W}trPr/{W}tblHeader") is None:
                yield f"{_plek(naam, tabel)}: de kopregel van de tabel is niet als kopregel gemerkt"
    taal = p.xml["word/styles.xml"].find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    if taal is None or not taal.get(f"{W}val"):
        yield "de taal van het document ontbreekt"
    eigenschappen = p.xml.get("docProps/core.xml")
    titel = None if eigenschappen is None else eigenschappen.findtext("{http://purl.org/dc/elements/1.1/}title")
    if not (titel or "").strip():
        yield "de titel van het document ontbreekt in de eigenschappen"


REGELS: tuple[Callable[[Pakket], Iterator[str]], ...] = (
    relaties,
    inhoudssoorten,
    instellingen,
    volgorde,
    plaatsing,
    uniek,
    paren,
    verwijzingen,
    tabellen,
    lege_alineas,
    koppen,
    sjabloontaal,
    toegankelijk,
)


def controleer_docx(bron: bytes | Path) -> list[str]:
    """Everything wrong with a Word file, in Dutch; empty when nothing is."""
    try:
        pakket = Pakket(bron if isinstance(bron, bytes) else bron.read_bytes())
    except (zipfile.BadZipFile, etree.XMLSyntaxError) as exc:
        return [f"onleesbaar: {exc}"]
    ontbreekt = [
        naam for naam in ("[Content_Types].xml", "word/document.xml", "word/styles.xml") if naam not in pakket.xml
    ]
    if ontbreekt:
        return [f"deel ‘{naam}’ ontbreekt" for naam in ontbreekt]
    return [melding for regel in REGELS for melding in regel(pakket)]
