"""The loop over chapters, paragraphs and blocks: the same in every template, but for the headings."""

from __future__ import annotations

from tests.export.sjabloonbron.maten import TEKSTBREEDTE
from tests.export.sjabloonbron.stukken import alinea, cel, keuze, regel, rij, tabel

_KOP, _TUSSENKOP = "{{r h.tekst }}", "{{r p.tekst }}"


def _cellen(kop: str, naam: str, lijst: str, stijlen: tuple[str, str, str]) -> str:
    """The three cells of a row that repeat for each column; the paragraph style follows the kind of cell."""
    gewoon, getal, smal = stijlen
    gevallen = [] if kop else [(f"{naam}.vorm == 'invullen'", alinea("Invulplaats", f"{{{{r {naam}.tekst }}}}"))]
    gevallen.append((f"{naam}.vorm == 'smal'", alinea(smal, f"{{{{r {naam}.tekst }}}}")))
    gevallen.append((f"{naam}.vorm == 'rechts'", alinea(getal, f"{{{{r {naam}.tekst }}}}")))
    if not kop:
        gevallen.append((f"{naam}.vorm == 'midden'", alinea("Tabelmidden", f"{{{{r {naam}.tekst }}}}")))
    derde = TEKSTBREEDTE // 3
    return (
        cel(derde, alinea("Sjabloonregel", f"{{%tc for {naam} in {lijst} %}}"))
        + cel(derde, keuze(gevallen, alinea(gewoon, f"{{{{r {naam}.tekst }}}}")))
        + cel(TEKSTBREEDTE - 2 * derde, alinea("Sjabloonregel", "{%tc endfor %}"))
    )


def _gegevenstabel() -> str:
    derde = TEKSTBREEDTE // 3
    breedtes = [derde, derde, TEKSTBREEDTE - 2 * derde]

    def lus(tag: str) -> str:
        cellen = zip(breedtes, (tag, "–", "–"), strict=True)
        return rij("".join(cel(b, alinea("Sjabloonregel", tekst)) for b, tekst in cellen))

    rijen = (
        rij(
            _cellen("kop", "cel", "d.kop", ("Tabelkop", "Tabelkop getal", "Tabelkop smal")),
            "<w:cantSplit/><w:tblHeader/>",
        )
        + lus("{%tr for rij in d.rijen %}")
        + rij(_cellen("", "cel", "rij.cellen", ("Tabeltekst", "Tabelgetal", "Tabeltekst smal")))
        + lus("{%tr endfor %}")
    )
    return tabel("Tabel", breedtes, rijen, "0420")


def _deel() -> str:
    def tekst(stijl: str) -> str:
        return alinea(stijl, "{{r d.tekst }}")

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
        ("d.vorm == 'invulhulp'", tekst("Invulhulp")),
    ]
    return keuze(gevallen)


def hoofdstukken() -> str:
    """The text of a document with numbered headings: every chapter and paragraph has its own."""
    koppen = [("h.bijlage and h.tekst", alinea("Bijlage", _KOP)), ("h.tekst", alinea("heading 1", _KOP))]
    tussenkoppen = [
        ("h.bijlage and p.tekst", alinea("Bijlageparagraaf", _TUSSENKOP)),
        ("p.tekst", alinea("heading 2", _TUSSENKOP)),
    ]
    return _tekst(koppen, tussenkoppen)


def korte_hoofdstukken() -> str:
    """The text of a letter or form. A single chapter is the document itself and gets no heading, and a single paragraph
    stands under the heading of its chapter; so no level is skipped."""
    koppen = [
        ("h.bijlage and h.tekst", alinea("Bijlage", _KOP)),
        ("h.tekst and hoofdstukken|length &gt; 1", alinea("heading 1", _KOP)),
    ]
    tussenkoppen = [
        ("p.tekst and not h.bijlage and hoofdstukken|length == 1", alinea("heading 1", _TUSSENKOP)),
        ("p.tekst and h.paragrafen|length &gt; 1", alinea("heading 2", _TUSSENKOP)),
    ]
    return _tekst(koppen, tussenkoppen)


def _tekst(koppen: list[tuple[str, str]], tussenkoppen: list[tuple[str, str]]) -> str:
    return (
        regel("for h in hoofdstukken")
        + keuze(koppen)
        + regel("for p in h.paragrafen")
        + keuze(tussenkoppen)
        + regel("for b in p.blokken")
        + regel("for d in b.delen")
        + _deel()
        + regel("endfor") * 4
    )
