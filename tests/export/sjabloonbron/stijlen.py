"""styles.xml: every look the document has."""

from __future__ import annotations

from dataclasses import dataclass

from tests.export.sjabloonbron.maten import (
    AANDACHT,
    AANDACHT_ZACHT,
    ACCENT,
    ACCENT_ZACHT,
    GEDEMPT,
    LABEL,
    LIJN,
    TEKST,
    TEKSTBREEDTE,
    VLAK,
)

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
STANDAARD = "Normal"


def _ruimte(voor: int = 0, na: int = 0, regel: int = 0) -> str:
    hoogte = f' w:line="{regel}" w:lineRule="auto"' if regel else ""
    return f'<w:spacing w:before="{voor}" w:after="{na}"{hoogte}/>'


def _inspring(links: int, hangend: int = 0) -> str:
    return f'<w:ind w:left="{links}" w:hanging="{hangend}"/>' if hangend else f'<w:ind w:left="{links}"/>'


def _nummer(lijst: int, niveau: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{niveau}"/><w:numId w:val="{lijst}"/></w:numPr>'


def _letter(punt: float = 0, kleur: str = "", *, vet: bool = False, cursief: bool = False) -> str:
    delen = ["<w:b/><w:bCs/>" if vet else "", "<w:i/><w:iCs/>" if cursief else ""]
    if kleur:
        delen.append(f'<w:color w:val="{kleur}"/>')
    if punt:
        delen.append(f'<w:sz w:val="{round(punt * 2)}"/><w:szCs w:val="{round(punt * 2)}"/>')
    return "".join(delen)


def _alinea(naam: str, p: str = "", r: str = "", *, uit: str = STANDAARD, volgt: str = "", lijst: bool = True) -> str:
    """One paragraph style; the id is the name without spaces, as Word makes it."""
    return (
        f'<w:style w:type="paragraph" w:styleId="{stijl_id(naam)}"{_eigen(naam)}><w:name w:val="{naam}"/>'
        f'<w:basedOn w:val="{uit}"/>'
        + (f'<w:next w:val="{stijl_id(volgt)}"/>' if volgt else "")
        + '<w:uiPriority w:val="9"/>'
        + ("<w:qFormat/>" if lijst else "")
        + (f"<w:pPr>{p}</w:pPr>" if p else "")
        + (f"<w:rPr>{r}</w:rPr>" if r else "")
        + "</w:style>"
    )


def _teken(naam: str, r: str) -> str:
    return (
        f'<w:style w:type="character" w:styleId="{stijl_id(naam)}"{_eigen(naam)}><w:name w:val="{naam}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="20"/><w:qFormat/>'
        f"<w:rPr>{r}</w:rPr></w:style>"
    )


def stijl_id(naam: str) -> str:
    """`heading 1` -> `Heading1`, `Eis in bijlage` -> `Eisinbijlage`."""
    return naam[:1].upper() + naam[1:].replace(" ", "")


_INGEBOUWD = (
    "heading", "toc", "Title", "Subtitle", "header", "footer", "caption", "List ", "Strong", "Emphasis",
    "Intense Emphasis", "Hyperlink", "TOC Heading", "annotation ", "Placeholder Text",
)  # fmt: skip


def _eigen(naam: str) -> str:
    return "" if naam.startswith(_INGEBOUWD) else ' w:customStyle="1"'


def _koppen(vorm: str) -> list[str]:
    """Headings; those of a letter or form are smaller and have no number."""
    los = vorm != "leidraad"
    groot, klein, derde = {"leidraad": (18, 13, 11), "formulier": (13, 11, 10.5), "brief": (11.5, 10.5, 10.5)}[vorm]
    boven, onder = (480, 320) if not los else (280, 200)
    samen = "<w:keepNext/><w:keepLines/>"
    kleur = TEKST if vorm == "brief" else ACCENT

    def kop(naam: str, niveau: int, nummer: str, punt: float, letterkleur: str, voor: int, vooraf: str = "") -> str:
        opmaak = f"{samen}{vooraf}{nummer}{_ruimte(voor, 120 if niveau == 0 and not los else 80, 252)}"
        niveau_xml = f'<w:outlineLvl w:val="{niveau}"/>'
        return _alinea(naam, opmaak + niveau_xml, _letter(punt, letterkleur, vet=True), volgt=STANDAARD)

    return [
        kop("heading 1", 0, "" if los else _nummer(1), groot, kleur, boven),
        kop("heading 2", 1, "" if los else _nummer(1, 1), klein, GEDEMPT if vorm == "brief" else TEKST, onder),
        kop("heading 3", 2, "", derde, TEKST, 240),
        kop("Bijlage", 0, _nummer(2), max(groot, 13), kleur, boven, "<w:pageBreakBefore/>"),
        kop("Bijlageparagraaf", 1, _nummer(2, 1), klein, TEKST, onder),
    ]


def _blokken(vorm: str) -> list[str]:
    """Requirement, criterion, explanation, decision: one label column, each with its own look."""
    hang = _inspring(LABEL, LABEL)
    eis = 2 if vorm == "leidraad" else 0
    boven = f'<w:pBdr><w:top w:val="single" w:sz="4" w:space="4" w:color="{LIJN}"/></w:pBdr>'
    rand = "".join(
        f'<w:{kant} w:val="single" w:sz="{dik}" w:space="6" w:color="{kleur}"/>'
        for kant, dik, kleur in (("top", 4, LIJN), ("left", 18, ACCENT), ("bottom", 4, LIJN))
    )
    return [
        _alinea("Eis", f"<w:keepLines/>{_nummer(1, eis)}{_ruimte(120, 120)}{hang}", volgt="Eis"),
        _alinea("Eis in bijlage", f"<w:keepLines/>{_nummer(2, 2)}{_ruimte(120, 120)}{hang}", volgt="Eis in bijlage"),
        _alinea("Vervolg", f"{_ruimte(60, 120)}{_inspring(LABEL)}"),
        _alinea(
            "Criterium", f"<w:keepNext/><w:keepLines/>{_nummer(8)}{boven}{_ruimte(240, 120)}{hang}", volgt="Vervolg"
        ),
        _alinea(
            "Toelichting", f"{_nummer(7)}{_ruimte(120, 120)}{hang}", _letter(9.5, GEDEMPT), volgt="Toelichting vervolg"
        ),
        _alinea("Toelichting vervolg", f"{_ruimte(60, 120)}{_inspring(LABEL)}", _letter(9.5, GEDEMPT)),
        _alinea(
            "Besluit",
            f"<w:keepLines/>{_nummer(9)}<w:pBdr>{rand}</w:pBdr>"
            f'<w:shd w:val="clear" w:color="auto" w:fill="{VLAK}"/>{_ruimte(160, 160)}'
            f'<w:ind w:left="{LABEL + 170}" w:hanging="{LABEL}"/>',
            volgt="Vervolg",
        ),
    ]


def _lijsten() -> list[str]:
    stijlen = []
    for niveau, staart in enumerate(("", " 2", " 3")):
        strak = _ruimte(60, 60) + '<w:contextualSpacing w:val="0"/>'
        stijlen += [
            _alinea(f"List Bullet{staart}", _nummer(3, niveau) + strak),
            _alinea(f"List Number{staart}", _nummer(4, niveau) + strak),
            _alinea(f"List Continue{staart}", _ruimte(0, 60) + _inspring(397 * (niveau + 1))),
        ]
    for niveau, staart in enumerate(("", " 2")):
        vervolg = _ruimte(0, 60) + _inspring(LABEL + 397 * (niveau + 1))
        stijlen += [
            _alinea(f"Blok opsomming{staart}", _nummer(5, niveau) + _ruimte(40, 60)),
            _alinea(f"Blok nummering{staart}", _nummer(6, niveau) + _ruimte(40, 60)),
            _alinea(f"Blok lijstvervolg{staart}", vervolg),
        ]
    klein = _letter(9.5, GEDEMPT)
    return [
        *stijlen,
        _alinea("Toelichting opsomming", _nummer(10) + _ruimte(40, 60), klein),
        _alinea("Toelichting nummering", _nummer(11) + _ruimte(40, 60), klein),
        _alinea("Toelichting lijstvervolg", _ruimte(0, 60) + _inspring(LABEL + 397), klein),
    ]


def _tabelteksten() -> list[str]:
    cel = _ruimte(50, 50, 252)
    smal = _ruimte(30, 30, 240)
    return [
        _alinea("Tabeltekst", cel, _letter(9.5)),
        _alinea("Tabelgetal", cel + '<w:jc w:val="right"/>', _letter(9.5)),
        _alinea("Tabelmidden", cel + '<w:jc w:val="center"/>', _letter(9.5)),
        _alinea("Invulplaats", _ruimte(60, 360, 252), _letter(9.5, GEDEMPT)),
        _alinea("Tabeltekst smal", smal, _letter(7.5)),
        _alinea("Tabelkop", "<w:keepNext/>" + cel, _letter(9.5, ACCENT, vet=True)),
        _alinea("Tabelkop getal", "<w:keepNext/>" + cel + '<w:jc w:val="right"/>', _letter(9.5, ACCENT, vet=True)),
        _alinea("Tabelkop smal", "<w:keepNext/>" + smal, _letter(7.5, ACCENT, vet=True)),
        _alinea("Tabelscheiding", '<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>', _letter(4)),
    ]


def _titelblad(vorm: str) -> list[str]:
    onder = f'<w:pBdr><w:bottom w:val="single" w:sz="18" w:space="10" w:color="{ACCENT}"/></w:pBdr>'
    rand = "".join(
        f'<w:{kant} w:val="single" w:sz="4" w:space="4" w:color="{ACCENT}"/>'
        for kant in ("top", "left", "bottom", "right")
    )
    status = f'<w:pBdr>{rand}</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="{ACCENT_ZACHT}"/>'
    maten = {"leidraad": _OMSLAG, "brief": _BRIEFHOOFD, "formulier": _FORMULIERHOOFD}[vorm]
    return [
        _alinea("Titelblad organisatie", onder + _ruimte(0, 0), _letter(maten.organisatie, ACCENT, vet=True)),
        _alinea("Title", _ruimte(*maten.titelruimte, 228), _letter(maten.titel, TEKST, vet=True)),
        _alinea("Subtitle", _ruimte(0, maten.na_ondertitel, 252), _letter(maten.ondertitel, GEDEMPT)),
        _alinea("Titelblad zaak", _ruimte(*maten.zaakruimte), _letter(maten.zaak, TEKST)),
        _alinea(
            "Titelblad status",
            status
            + _ruimte(*maten.statusruimte, 240)
            + f'<w:ind w:left="100" w:right="{TEKSTBREEDTE - 1900}"/><w:jc w:val="center"/>',
            _letter(11, ACCENT, vet=True),
        ),
        _alinea("Titelblad versie", _ruimte(0, maten.na_versie), _letter(min(maten.zaak, 10.5), GEDEMPT)),
        _alinea("Titelblad label", _ruimte(60, 60, 252), _letter(9.5, GEDEMPT)),
        _alinea("Titelblad gegeven", _ruimte(60, 60, 252), _letter(9.5)),
    ]


@dataclass(frozen=True)
class _Hoofdmaten:
    """Sizes of letters in points and spaces in twips of a cover or title block."""

    organisatie: float
    titel: float
    titelruimte: tuple[int, int]
    ondertitel: float
    na_ondertitel: int
    zaak: float
    zaakruimte: tuple[int, int]
    statusruimte: tuple[int, int]
    na_versie: int


_OMSLAG = _Hoofdmaten(13, 32, (2600, 120), 15, 240, 13, (240, 120), (480, 240), 600)
_BRIEFHOOFD = _Hoofdmaten(13, 14, (480, 40), 10.5, 240, 10.5, (0, 120), (0, 360), 240)
_FORMULIERHOOFD = _Hoofdmaten(10.5, 20, (200, 40), 11, 60, 10.5, (0, 60), (120, 120), 160)


def _brief() -> list[str]:
    """What only a letter has: letterhead, address, and the place to sign."""
    streep = f'<w:pBdr><w:top w:val="single" w:sz="4" w:space="4" w:color="{GEDEMPT}"/></w:pBdr>'
    return [
        _alinea("Briefhoofd", _ruimte(0, 800), _letter(16, ACCENT, vet=True)),
        _alinea("Adres", _ruimte(0, 480, 264) + "<w:contextualSpacing/>"),
        _alinea(
            "Handtekening",
            f'<w:keepLines/>{streep}{_ruimte(1100, 0, 264)}<w:ind w:right="{TEKSTBREEDTE - 4200}"/>',
            _letter(9, GEDEMPT),
        ),
    ]


def _inhoud_en_randen() -> list[str]:
    rechts = f'<w:tab w:val="right" w:leader="none" w:pos="{TEKSTBREEDTE}"/>'
    rand = _letter(8.5, GEDEMPT)
    streep = f'<w:pBdr><w:{{0}} w:val="single" w:sz="4" w:space="6" w:color="{LIJN}"/></w:pBdr>'
    rechterrand = f"<w:tabs>{rechts}</w:tabs>{_ruimte(0, 0, 240)}"
    return [
        _alinea("TOC Heading", "<w:pageBreakBefore/>" + _ruimte(480, 240), _letter(18, ACCENT, vet=True)),
        _alinea(
            "toc 1",
            f'<w:tabs><w:tab w:val="left" w:pos="567"/><w:tab w:val="left" w:pos="1304"/>'
            f"{rechts}</w:tabs>"
            f'{_ruimte(160, 30, 252)}<w:ind w:left="567" w:right="567" w:hanging="567"/>',
            _letter(10.5, TEKST, vet=True),
            lijst=False,
        ),
        _alinea(
            "toc 2",
            f'<w:tabs><w:tab w:val="left" w:pos="1304"/>{rechts}</w:tabs>'
            f'{_ruimte(20, 20, 252)}<w:ind w:left="1304" w:right="567" w:hanging="737"/>',
            _letter(10, TEKST),
            lijst=False,
        ),
        _alinea(
            "toc 3",
            f'<w:tabs>{rechts}</w:tabs>{_ruimte(20, 20, 252)}<w:ind w:left="1304" w:right="567"/>',
            _letter(9.5, GEDEMPT),
            lijst=False,
        ),
        _alinea("header", streep.format("bottom") + rechterrand, rand, lijst=False),
        _alinea("footer", streep.format("top") + rechterrand, rand, lijst=False),
        _alinea("Figuur", "<w:keepNext/>" + _ruimte(200, 60)),
        _alinea("caption", f"<w:keepLines/>{_nummer(12)}{_ruimte(60, 200, 252)}", _letter(9, GEDEMPT)),
        _alinea("annotation text", _ruimte(0, 60, 240), _letter(10), lijst=False),
        _alinea(
            "Invulhulp",
            f'<w:shd w:val="clear" w:color="auto" w:fill="{ACCENT_ZACHT}"/>' + _ruimte(40, 120, 252) + _inspring(170),
            _letter(9, ACCENT),
        ),
        _alinea("Sjabloonregel", _ruimte(0, 0, 240), _letter(7.5, "8A5A00"), lijst=False),
    ]


def _tekens() -> list[str]:
    vlak = f'<w:shd w:val="clear" w:color="auto" w:fill="{AANDACHT_ZACHT}"/>'
    return [
        _teken("Strong", "<w:b/><w:bCs/>"),
        _teken("Emphasis", "<w:i/><w:iCs/>"),
        _teken("Intense Emphasis", "<w:b/><w:bCs/><w:i/><w:iCs/>"),
        _teken("Hyperlink", f'<w:color w:val="{ACCENT}"/><w:u w:val="single"/>'),
        _teken("annotation reference", '<w:sz w:val="16"/><w:szCs w:val="16"/>'),
        _teken("Placeholder Text", f'<w:color w:val="{GEDEMPT}"/>'),
        _teken("Open punt", f'<w:b/><w:bCs/><w:color w:val="{AANDACHT}"/>{vlak}'),
    ]


def _tabellen() -> str:
    lijn = '<w:{0} w:val="single" w:sz="{1}" w:space="0" w:color="{2}"/>'
    marges = "".join(f'<w:{k} w:w="{b}" w:type="dxa"/>'
                     f'' for k, b in (("top", 0), ("left", 100), ("bottom", 0), ("right", 100)))  # fmt: skip
    randen = lijn.format("top", 4, LIJN) + lijn.format("bottom", 4, LIJN) + lijn.format("insideH", 4, LIJN)
    kop = f"<w:tcBorders>{lijn.format('top', 4, ACCENT)}{lijn.format('bottom', 8, ACCENT)}</w:tcBorders>"
    vak = '<w:shd w:val="clear" w:color="auto" w:fill="{}"/>'
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" '
        'w:type="dxa"/>'
        f"<w:tblCellMar>{marges}</w:tblCellMar></w:tblPr></w:style>"
        '<w:style w:type="table" w:customStyle="1" w:styleId="Tabel"><w:name w:val="Tabel"/>'
        '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="39"/><w:qFormat/>'
        '<w:tblPr><w:tblStyleRowBandSize w:val="1"/><w:tblStyleColBandSize w:val="1"/>'
        f"<w:tblBorders>{randen}</w:tblBorders><w:tblCellMar>{marges}</w:tblCellMar></w:tblPr>"
        f'<w:tblStylePr w:type="firstRow"><w:tcPr>{kop}{vak.format(ACCENT_ZACHT)}</w:tcPr></w:tblStylePr>'
        f'<w:tblStylePr w:type="band2Horz"><w:tcPr>{vak.format(VLAK)}</w:tcPr></w:tblStylePr></w:style>'
        '<w:style w:type="table" w:customStyle="1" w:styleId="Tabeltitelblad"><w:name w:val="Tabel '
        'titelblad"/>'
        '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="39"/><w:qFormat/><w:tblPr>'
        f"<w:tblBorders>{randen}</w:tblBorders><w:tblCellMar>{marges}</w:tblCellMar></w:tblPr></w:style>"
        '<w:style w:type="table" w:customStyle="1" w:styleId="Tabelbrief"><w:name w:val="Tabel brief"/>'
        '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="39"/><w:qFormat/><w:tblPr>'
        '<w:tblInd w:w="-100" w:type="dxa"/></w:tblPr></w:style>'
    )


def stijlen_xml(vorm: str) -> str:
    """The whole part."""
    letter = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>'
    basis = (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{letter}<w:color w:val="{TEKST}"/><w:sz w:val="21"/>'
        '<w:szCs w:val="21"/><w:lang w:val="nl-NL" w:eastAsia="nl-NL" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>"
        f'<w:style w:type="paragraph" w:default="1" w:styleId="{STANDAARD}"><w:name w:val="Normal"/>'
        f"<w:qFormat/>"
        f"<w:pPr>{_ruimte(120, 120, 276)}</w:pPr></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
    )
    groepen = [
        _koppen(vorm),
        _blokken(vorm),
        _lijsten(),
        _tabelteksten(),
        _titelblad(vorm),
        _brief() if vorm == "brief" else [],
        _inhoud_en_randen(),
        _tekens(),
    ]
    rest = "".join(stijl for groep in groepen for stijl in groep)
    return f"<w:styles {W}>{basis}{rest}{_tabellen()}</w:styles>"
