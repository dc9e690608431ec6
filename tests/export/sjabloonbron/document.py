"""document.xml, header and footer: the cover, the contents list and the loop over chapters, paragraphs and
blocks.
"""

from __future__ import annotations

from tests.export.sjabloonbron.maten import MARGE, TEKSTBREEDTE
from tests.export.sjabloonbron.stijlen import W, stijl_id

R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_LABELCEL = 2600
VERSIE = "{% if versie %}Versie {{ versie }}{% endif %}{% if versie and datum %} · {% endif %}{{ datum }}"


def _loop(tekst: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{tekst}</w:t></w:r>'


def _alinea(stijl: str, tekst: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{stijl_id(stijl)}"/></w:pPr>{_loop(tekst)}</w:p>'


def _regel(tag: str) -> str:
    """A line of template language; it leaves nothing behind in the document."""
    return _alinea("Sjabloonregel", "{%p " + tag + " %}")


def _keuze(gevallen: list[tuple[str, str]], anders: str = "") -> str:
    delen = [_regel(f"{'elif' if i else 'if'} {als}") + dan for i, (als, dan) in enumerate(gevallen)]
    return "".join(delen) + (_regel("else") + anders if anders else "") + _regel("endif")


def _veld(opdracht: str, nu: str = "1") -> str:
    tekens = (f'<w:fldChar w:fldCharType="{s}"/>' for s in ("begin", "separate", "end"))
    begin, midden, eind = (f"<w:r>{t}</w:r>" for t in tekens)
    code = f'<w:r><w:instrText xml:space="preserve"> {opdracht} </w:instrText></w:r>'
    return begin + code + midden + _loop(nu) + eind


def _cel(breed: int, inhoud: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{breed}" w:type="dxa"/></w:tcPr>{inhoud}</w:tc>'


def _tabel(stijl: str, breedtes: list[int], rijen: str, kijk: str) -> str:
    kolommen = "".join(f'<w:gridCol w:w="{b}"/>' for b in breedtes)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{stijl_id(stijl)}"/><w:tblW w:w="{sum(breedtes)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="{kijk}"/></w:tblPr>'
        f"<w:tblGrid>{kolommen}</w:tblGrid>{rijen}</w:tbl>"
    )


def _rij(cellen: str, eigenschappen: str = "<w:cantSplit/>") -> str:
    return f"<w:tr><w:trPr>{eigenschappen}</w:trPr>{cellen}</w:tr>"


def _titelblad() -> str:
    breedtes = [_LABELCEL, TEKSTBREEDTE - _LABELCEL]

    def rij(*cellen: str) -> str:
        return _rij("".join(_cel(b, cel) for b, cel in zip(breedtes, cellen, strict=True)))

    streep = _alinea("Sjabloonregel", "–")
    rijen = (
        rij(_alinea("Sjabloonregel", "{%tr for g in gegevens %}"), streep)
        + rij(_alinea("Titelblad label", "{{ g.label }}"), _alinea("Titelblad gegeven", "{{r g.tekst }}"))
        + rij(_alinea("Sjabloonregel", "{%tr endfor %}"), streep)
    )
    return (
        _keuze([("organisatie", _alinea("Titelblad organisatie", "{{ organisatie }}"))])
        + _keuze([("titel", _alinea("Title", "{{ titel }}"))])
        + _keuze([("ondertitel", _alinea("Subtitle", "{{ ondertitel }}"))])
        + _keuze([("zaak", _alinea("Titelblad zaak", "{{ zaak }}"))])
        + _keuze([("status", _alinea("Titelblad status", "{{ status }}"))])
        + _keuze([("versie or datum", _alinea("Titelblad versie", VERSIE))])
        + _keuze([("gegevens", _tabel("Tabel titelblad", breedtes, rijen, "0600"))])
    )


def _inhoudsopgave() -> str:
    return (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>'
        "</w:docPartObj></w:sdtPr><w:sdtContent>"
        + _alinea("TOC Heading", "Inhoud")
        + f'<w:p><w:pPr><w:pStyle w:val="{stijl_id("toc 1")}"/></w:pPr>'
        + _veld('TOC \\o "1-2" \\h \\z \\u', "Werk de inhoudsopgave bij")
        + "</w:p></w:sdtContent></w:sdt>"
    )


def _cellen(kop: str, naam: str, lijst: str, stijlen: tuple[str, str, str]) -> str:
    """The three cells of a row that repeat for each column; the paragraph style follows the kind of cell."""
    gewoon, getal, smal = stijlen
    gevallen = [(f"{naam}.vorm == 'smal'", _alinea(smal, f"{{{{r {naam}.tekst }}}}"))]
    gevallen.append((f"{naam}.vorm == 'rechts'", _alinea(getal, f"{{{{r {naam}.tekst }}}}")))
    if not kop:
        gevallen.append((f"{naam}.vorm == 'midden'", _alinea("Tabelmidden", f"{{{{r {naam}.tekst }}}}")))
    derde = TEKSTBREEDTE // 3
    return (
        _cel(derde, _alinea("Sjabloonregel", f"{{%tc for {naam} in {lijst} %}}"))
        + _cel(derde, _keuze(gevallen, _alinea(gewoon, f"{{{{r {naam}.tekst }}}}")))
        + _cel(TEKSTBREEDTE - 2 * derde, _alinea("Sjabloonregel", "{%tc endfor %}"))
    )


def _gegevenstabel() -> str:
    derde = TEKSTBREEDTE // 3
    breedtes = [derde, derde, TEKSTBREEDTE - 2 * derde]

    def lus(tag: str) -> str:
        cellen = zip(breedtes, (tag, "–", "–"), strict=True)
        return _rij("".join(_cel(b, _alinea("Sjabloonregel", tekst)) for b, tekst in cellen))

    rijen = (
        _rij(
            _cellen("kop", "cel", "d.kop", ("Tabelkop", "Tabelkop getal", "Tabelkop smal")),
            "<w:cantSplit/><w:tblHeader/>",
        )
        + lus("{%tr for rij in d.rijen %}")
        + _rij(_cellen("", "cel", "rij.cellen", ("Tabeltekst", "Tabelgetal", "Tabeltekst smal")))
        + lus("{%tr endfor %}")
    )
    return _tabel("Tabel", breedtes, rijen, "0420")


def _deel() -> str:
    def tekst(stijl: str) -> str:
        return _alinea(stijl, "{{r d.tekst }}")

    gevallen = [("d.vorm == 'alinea'", tekst("Normal"))]
    gevallen.append(("d.vorm == 'eis' and h.bijlage", tekst("Eis in bijlage")))
    gevallen += [(f"d.vorm == '{s.lower()}'", tekst(s)) for s in ("Eis", "Criterium", "Toelichting", "Besluit")]
    gevallen.append(("d.vorm == 'vervolg' and d.kader == 'toelichting'", tekst("Toelichting vervolg")))
    gevallen.append(("d.vorm == 'vervolg'", tekst("Vervolg")))
    groepen = (
        ("", 3, ("List Bullet", "List Number", "List Continue")),
        ("blok", 2, ("Blok opsomming", "Blok nummering", "Blok lijstvervolg")),
        ("toelichting", 1, ("Toelichting opsomming", "Toelichting nummering", "Toelichting lijstvervolg")),
    )
    for kader, diepte, stijlen in groepen:
        for vorm, stijl in zip(("opsomming", "nummering", "lijstvervolg"), stijlen, strict=True):
            for niveau in range(diepte, 0, -1):
                staart = f" {niveau}" if niveau > 1 else ""
                als = f"d.vorm == '{vorm}' and d.kader == '{kader}'" + (
                    f" and d.niveau &gt;= {niveau}" if niveau > 1 else ""
                )
                gevallen.append((als, tekst(stijl + staart)))
    gevallen += [
        ("d.vorm == 'tabel'", _gegevenstabel()),
        ("d.vorm == 'figuur'", tekst("Figuur")),
        ("d.vorm == 'bijschrift'", tekst("caption")),
    ]
    return _keuze(gevallen)


def _hoofdstukken() -> str:
    return (
        _regel("for h in hoofdstukken")
        + _keuze(
            [
                ("h.bijlage and h.tekst", _alinea("Bijlage", "{{r h.tekst }}")),
                ("h.tekst", _alinea("heading 1", "{{r h.tekst }}")),
            ]
        )
        + _regel("for p in h.paragrafen")
        + _keuze(
            [
                ("h.bijlage and p.tekst", _alinea("Bijlageparagraaf", "{{r p.tekst }}")),
                ("p.tekst", _alinea("heading 2", "{{r p.tekst }}")),
            ]
        )
        + _regel("for b in p.blokken")
        + _regel("for d in b.delen")
        + _deel()
        + _regel("endfor") * 4
    )


def _sectie(extra: str) -> str:
    return (
        f'<w:sectPr>{extra}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1588" w:right="{MARGE}" w:bottom="1474" '
        f'w:left="{MARGE}" w:header="737" w:footer="624" w:gutter="0"/><w:cols w:space="708"/>'
        + ("<w:titlePg/>" if "first" in extra else "")
        + "</w:sectPr>"
    )


def document_xml() -> str:
    """The whole part: two sections, the first (cover and contents) with a first page of its own."""
    delen = {"default": ("rId3", "rId4"), "first": ("rId5", "rId6")}
    verwijzingen = "".join(
        f'<w:{rand}Reference w:type="{soort}" r:id="{ids[plek]}"/>'
        for plek, rand in enumerate(("header", "footer"))
        for soort, ids in delen.items()
    )
    breuk = f'<w:p><w:pPr><w:pStyle w:val="Tabelscheiding"/>{_sectie(verwijzingen)}</w:pPr></w:p>'
    nieuw = '<w:type w:val="nextPage"/>'
    return (
        f"<w:document {W} {R}><w:body>{_titelblad()}{_inhoudsopgave()}{breuk}{_hoofdstukken()}"
        f"{_sectie(nieuw)}</w:body></w:document>"
    )


def rand_xml(soort: str, *, eerste: bool) -> str:
    """A header or footer. That of the cover is one paragraph without a line, which only keeps the room."""
    naam = {"hdr": "header", "ftr": "footer"}[soort]
    if eerste:
        return f'<w:{soort} {W} {R}><w:p><w:pPr><w:pStyle w:val="Tabelscheiding"/></w:pPr></w:p></w:{soort}>'
    tab = "<w:r><w:tab/></w:r>"
    if soort == "hdr":
        tekst = _loop("{{ organisatie }} – {{ titel }}") + tab + _loop("{{ status }}")
    else:
        tekst = _loop(VERSIE) + tab + _loop("pagina ") + _veld("PAGE") + _loop(" van ") + _veld("NUMPAGES")
    return f'<w:{soort} {W} {R}><w:p><w:pPr><w:pStyle w:val="{stijl_id(naam)}"/></w:pPr>{tekst}</w:p></w:{soort}>'
