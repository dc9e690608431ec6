"""Small pieces of document.xml: paragraphs, lines of template language, fields, cells and tables."""

from __future__ import annotations

from tests.export.sjabloonbron.maten import MARGE
from tests.export.sjabloonbron.stijlen import W, stijl_id

R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
VERSIE = "{% if versie %}Versie {{ versie }}{% endif %}{% if versie and datum %} · {% endif %}{{ datum }}"


def loop(tekst: str) -> str:
    """A run of text."""
    return f'<w:r><w:t xml:space="preserve">{tekst}</w:t></w:r>'


def alinea(stijl: str, tekst: str) -> str:
    """A paragraph in this style."""
    return f'<w:p><w:pPr><w:pStyle w:val="{stijl_id(stijl)}"/></w:pPr>{loop(tekst)}</w:p>'


def regel(tag: str) -> str:
    """A line of template language; it leaves nothing behind in the document."""
    return alinea("Sjabloonregel", "{%p " + tag + " %}")


def keuze(gevallen: list[tuple[str, str]], anders: str = "") -> str:
    """The content of the first case whose condition holds."""
    delen = [regel(f"{'elif' if i else 'if'} {als}") + dan for i, (als, dan) in enumerate(gevallen)]
    return "".join(delen) + (regel("else") + anders if anders else "") + regel("endif")


def veld(opdracht: str, nu: str = "1") -> str:
    """A Word field with what it shows until it is updated."""
    tekens = (f'<w:fldChar w:fldCharType="{s}"/>' for s in ("begin", "separate", "end"))
    begin, midden, eind = (f"<w:r>{t}</w:r>" for t in tekens)
    code = f'<w:r><w:instrText xml:space="preserve"> {opdracht} </w:instrText></w:r>'
    return begin + code + midden + loop(nu) + eind


def cel(breed: int, inhoud: str) -> str:
    """A cell of this width in twips."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{breed}" w:type="dxa"/></w:tcPr>{inhoud}</w:tc>'


def tabel(stijl: str, breedtes: list[int], rijen: str, kijk: str) -> str:
    """A table of fixed widths in twips; `kijk` is its tblLook."""
    kolommen = "".join(f'<w:gridCol w:w="{b}"/>' for b in breedtes)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{stijl_id(stijl)}"/><w:tblW w:w="{sum(breedtes)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="{kijk}"/></w:tblPr>'
        f"<w:tblGrid>{kolommen}</w:tblGrid>{rijen}</w:tbl>"
    )


def rij(cellen: str, eigenschappen: str = "<w:cantSplit/>") -> str:
    """A row."""
    return f"<w:tr><w:trPr>{eigenschappen}</w:trPr>{cellen}</w:tr>"


def sectie(extra: str, *, boven: int = 1588, eerste: bool = False) -> str:
    """A section of A4 pages. `eerste`: its first page has a header and footer of its own."""
    return (
        f'<w:sectPr>{extra}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="{boven}" w:right="{MARGE}" '
        f'w:bottom="1474" w:left="{MARGE}" w:header="737" w:footer="624" w:gutter="0"/><w:cols w:space="708"/>'
        + ("<w:titlePg/>" if eerste else "")
        + "</w:sectPr>"
    )


def verwijzingen() -> str:
    """The headers and footers of a section: those of every page and those of its first."""
    delen = {"default": ("rId3", "rId4"), "first": ("rId5", "rId6")}
    return "".join(
        f'<w:{rand}Reference w:type="{soort}" r:id="{ids[plek]}"/>'
        for plek, rand in enumerate(("header", "footer"))
        for soort, ids in delen.items()
    )


def gegevenstabel(stijl: str, breedtes: list[int]) -> str:
    """The table with a line for each label and value of the title block."""

    def regels(*cellen: str) -> str:
        return rij("".join(cel(breed, inhoud) for breed, inhoud in zip(breedtes, cellen, strict=True)))

    streep = alinea("Sjabloonregel", "–")
    inhoud = (
        regels(alinea("Sjabloonregel", "{%tr for g in gegevens %}"), streep)
        + regels(alinea("Titelblad label", "{{ g.label }}"), alinea("Titelblad gegeven", "{{r g.tekst }}"))
        + regels(alinea("Sjabloonregel", "{%tr endfor %}"), streep)
    )
    return tabel(stijl, breedtes, inhoud, "0600")


def rand(soort: str, stijl: str = "", tekst: str = "") -> str:
    """A header (`hdr`) or footer (`ftr`); without text one paragraph without a line, which only keeps the room."""
    if not tekst:
        return f'<w:{soort} {W} {R}><w:p><w:pPr><w:pStyle w:val="Tabelscheiding"/></w:pPr></w:p></w:{soort}>'
    return f'<w:{soort} {W} {R}><w:p><w:pPr><w:pStyle w:val="{stijl_id(stijl)}"/></w:pPr>{tekst}</w:p></w:{soort}>'
