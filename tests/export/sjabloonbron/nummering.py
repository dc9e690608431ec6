"""numbering.xml: one list for chapters and requirements, one for annexes, and the lists and labels of the
text.
"""

from __future__ import annotations

from tests.export.sjabloonbron.maten import AANDACHT, ACCENT, GEDEMPT, KOPNUMMER, LABEL, TEKST
from tests.export.sjabloonbron.stijlen import W, stijl_id

STAP = 397


def _niveau(
    nr: int, tekst: str, links: int, hang: int, *, soort: str = "decimal", stijl: str = "", letter: str = ""
) -> str:
    achter = "" if soort != "bullet" else '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>'
    return (
        f'<w:lvl w:ilvl="{nr}"><w:start w:val="1"/><w:numFmt w:val="{soort}"/>'
        + (f'<w:pStyle w:val="{stijl_id(stijl)}"/>' if stijl else "")
        + f'<w:suff w:val="tab"/><w:lvlText w:val="{tekst}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:tabs><w:tab w:val="num" w:pos="{links}"/></w:tabs>'
        f'<w:ind w:left="{links}" w:hanging="{hang}"/></w:pPr><w:rPr>{achter}{letter}</w:rPr></w:lvl>'
    )


def _lijst(nr: int, niveaus: list[str], soort: str = "multilevel") -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{nr}"><w:nsid w:val="{0x4C450000 + nr:08X}"/>'
        f'<w:multiLevelType w:val="{soort}"/><w:tmpl w:val="{0x4C460000 + nr:08X}"/>'
        f"{''.join(niveaus)}</w:abstractNum>"
    )


def _opsomming(nr: int, stijlen: tuple[str, ...], begin: int, kleur: str = ACCENT) -> str:
    tekens = ("•", "–", "▪")
    letter = f'<w:color w:val="{kleur}"/>'
    return _lijst(
        nr,
        [
            _niveau(i, tekens[i], begin + STAP * (i + 1), STAP, soort="bullet", stijl=s, letter=letter)
            for i, s in enumerate(stijlen)
        ],
    )


def _nummers(nr: int, stijlen: tuple[str, ...], begin: int, kleur: str = TEKST) -> str:
    soorten, letter = ("decimal", "lowerLetter", "lowerRoman"), f'<w:color w:val="{kleur}"/>'
    return _lijst(
        nr,
        [
            _niveau(i, f"%{i + 1}.", begin + STAP * (i + 1), STAP, soort=soorten[i], stijl=s, letter=letter)
            for i, s in enumerate(stijlen)
        ],
    )


def _label(
    nr: int, tekst: str, stijl: str, letter: str, *, soort: str = "none", breed: int = LABEL, begin: int = 0
) -> str:
    """A list of one level that only prints a word (or a word with a number) before the paragraph."""
    niveau = _niveau(0, tekst, begin + breed, breed, soort=soort, stijl=stijl, letter=letter)
    return _lijst(nr, [niveau], "singleLevel")


def nummering_xml(vorm: str) -> str:
    """The whole part. The first list numbers chapters, paragraphs and requirements, so "Eis 1.2.1" restarts
    by itself; in a letter or form, whose headings have no number, it counts the requirements only.
    """
    vet = "<w:b/><w:bCs/>"
    eis = f'{vet}<w:color w:val="{ACCENT}"/>'
    stil = f'{vet}<w:color w:val="{GEDEMPT}"/>'
    drie, twee = ("", " 2", " 3"), ("", " 2")
    bijlage = 1871 if vorm == "leidraad" else 1304
    lijsten = [
        _lijst(1, [
            _niveau(0, "%1", KOPNUMMER, KOPNUMMER, stijl="heading 1"),
            _niveau(1, "%1.%2", KOPNUMMER, KOPNUMMER, stijl="heading 2"),
            _niveau(2, "Eis %1.%2.%3", LABEL, LABEL, stijl="Eis", letter=eis),
        ]) if vorm == "leidraad" else _label(1, "Eis %1", "Eis", eis, soort="decimal"),
        _lijst(2, [
            _niveau(0, "Bijlage %1", bijlage, bijlage, soort="upperLetter", stijl="Bijlage"),
            _niveau(1, "%1.%2", KOPNUMMER, KOPNUMMER, stijl="Bijlageparagraaf"),
            _niveau(2, "Eis %1.%2.%3", LABEL, LABEL, stijl="Eis in bijlage", letter=eis),
        ]),
        _opsomming(3, tuple(f"List Bullet{s}" for s in drie), 0),
        _nummers(4, tuple(f"List Number{s}" for s in drie), 0),
        _opsomming(5, tuple(f"Blok opsomming{s}" for s in twee), LABEL),
        _nummers(6, tuple(f"Blok nummering{s}" for s in twee), LABEL),
        _label(7, "Toelichting", "Toelichting", stil + '<w:sz w:val="18"/><w:szCs w:val="18"/>'),
        _label(8, "Criterium", "Criterium", f'{vet}<w:color w:val="{AANDACHT}"/>'),
        _label(9, "Besluit", "Besluit", eis, begin=170),
        _opsomming(10, ("Toelichting opsomming",), LABEL, GEDEMPT),
        _nummers(11, ("Toelichting nummering",), LABEL, GEDEMPT),
        _label(12, "Figuur %1", "caption", stil, soort="decimal", breed=1021),
    ]  # fmt: skip
    nummers = "".join(
        f'<w:num w:numId="{nr}"><w:abstractNumId w:val="{nr}"/></w:num>' for nr in range(1, len(lijsten) + 1)
    )
    return f"<w:numbering {W}>{''.join(lijsten)}{nummers}</w:numbering>"
