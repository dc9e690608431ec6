"""Accept or reject all tracked changes of a Word file, as Word does it, and read what is left."""

from __future__ import annotations

import io
import zipfile
from typing import Literal

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Keuze = Literal["aanvaard", "verwerp"]
Regel = tuple[str, ...]


def body_van(data: bytes) -> etree._Element:
    """The body of a .docx."""
    with zipfile.ZipFile(io.BytesIO(data)) as pakket:
        body = etree.fromstring(pakket.read("word/document.xml")).find(f"{W}body")
    assert body is not None
    return body


def na(data: bytes, keuze: Keuze) -> tuple[Regel, ...]:
    """The text after accepting or rejecting everything: style and text of each paragraph, rows with their cells; the
    contents list left out, since Word computes it."""
    body = body_van(data)
    weg, houd = ("del", "ins") if keuze == "aanvaard" else ("ins", "del")
    _rijen(body, weg)
    _alineas(body, weg)
    for knoop in list(body.iter(f"{W}{weg}")):
        ouder = knoop.getparent()
        assert ouder is not None
        ouder.remove(knoop)
    for t in body.iter(f"{W}delText"):
        t.tag = f"{W}t"
    assert houd
    return tuple(_regels(body))


def _rijen(body: etree._Element, weg: str) -> None:
    for rij in list(body.iter(f"{W}tr")):
        if rij.find(f"{W}trPr/{W}{weg}") is not None:
            tabel = rij.getparent()
            assert tabel is not None
            tabel.remove(rij)
    for tabel in list(body.iter(f"{W}tbl")):
        if tabel.find(f"{W}tr") is None:
            ouder = tabel.getparent()
            assert ouder is not None
            ouder.remove(tabel)


def _alineas(body: etree._Element, weg: str) -> None:
    """A paragraph whose mark goes is joined to the next: what is left of its text stands before that."""
    for alinea in list(body.iter(f"{W}p")):
        if alinea.find(f"{W}pPr/{W}rPr/{W}{weg}") is None:
            continue
        rest = [kind for kind in alinea if kind.tag not in (f"{W}pPr", f"{W}{weg}")]
        assert not [kind for kind in rest if kind.tag in (f"{W}r", f"{W}ins", f"{W}del")], "half a paragraph goes"
        ouder = alinea.getparent()
        assert ouder is not None
        if ouder.tag == f"{W}tc":
            assert alinea is not ouder[-1], "the last paragraph of a cell cannot go"
        ouder.remove(alinea)


def _regels(body: etree._Element) -> list[Regel]:
    gevonden: list[Regel] = []
    for knoop in body:
        if knoop.tag == f"{W}tbl":
            for rij in knoop.iter(f"{W}tr"):
                gevonden.append(("rij", *(_tekst(cel) for cel in rij.iter(f"{W}tc"))))
        elif knoop.tag == f"{W}p" and not _is_inhoudsopgave(knoop):
            stijl = knoop.find(f"{W}pPr/{W}pStyle")
            gevonden.append(("" if stijl is None else stijl.get(f"{W}val", ""), _tekst(knoop)))
    return gevonden


def _is_inhoudsopgave(alinea: etree._Element) -> bool:
    return alinea.find(f"{W}hyperlink") is not None or alinea.find(f".//{W}instrText") is not None


def _tekst(knoop: etree._Element) -> str:
    delen = []
    for kind in knoop.iter():
        if kind.tag == f"{W}t":
            delen.append(kind.text or "")
        elif kind.tag == f"{W}tab":
            delen.append("\t")
        elif kind.tag == f"{W}br":
            delen.append("\n")
        elif str(kind.tag).endswith("}docPr"):
            delen.append(f"[{kind.get('descr')}]")
        elif kind.tag == f"{W}p":
            delen.append("¶")
    return "".join(delen)
