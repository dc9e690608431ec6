"""The linter for Word templates: everything that would go wrong, or quietly get lost, before anyone
generates with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from assistent.export.fouten import SjabloonFout

if TYPE_CHECKING:
    from assistent.export.wml import Element

VEREISTE_STIJLEN = (
    "heading 1", "heading 2", "Title", "Eis", "Criterium", "Toelichting", "Besluit", "Bijlage", "List Bullet",
    "List Number", "caption", "toc 1", "toc 2", "Open punt", "Strong", "Emphasis", "Tabel",
)  # fmt: skip
"""Names as Word stores them; they are compared without regard to case."""

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_ALLEEN = re.compile(r"\{[{%]\s?(p|tr|tc)\s")
_WOORD = re.compile(r"\{%-?\s?(?:(p|tr|tc|r)\s)?\s*(if|for|endif|endfor)\b")
_BEGIN = re.compile(r"\{\{|\{%|\{#")
_KOP_EN_VOET = re.compile(r"word/(document|header\d*|footer\d*)\.xml")
_ZONDER_TAAL = {
    "word/comments.xml": "een opmerking", "word/footnotes.xml": "een voetnoot", "word/endnotes.xml": "een eindnoot",
    "docProps/core.xml": "de eigenschappen", "docProps/app.xml": "de eigenschappen",
    "docProps/custom.xml": "de eigenschappen",
}  # fmt: skip
_DOCPR = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_PAD = re.compile(r"[A-Za-z]:[\\/]|\\\\|file:|\.(png|jpe?g|gif|svg|emf|wmf)$", re.IGNORECASE)
_HYPERLINK = "/hyperlink"
_CITAAT = 80


@dataclass(frozen=True, slots=True)
class Bevinding:
    """Something wrong in a template. `deel` is the part as an editor knows it (hoofdtekst, koptekst,
    stijlen …), `alinea` the number of the paragraph in that part (1 is the first; 0 when it concerns no
    paragraph), `tekst` its text.
    """

    sjabloon: str
    deel: str
    alinea: int
    tekst: str
    melding: str

    def __str__(self) -> str:
        plek = f"{self.deel}, alinea {self.alinea}" if self.alinea else self.deel
        citaat = f" ‘{self.tekst}’" if self.tekst else ""
        return f"{self.sjabloon} ({plek}{citaat}): {self.melding}"


def controleer(pad: Path) -> tuple[Bevinding, ...]:
    """Everything wrong with the template at `pad`; empty when it can be used. Never raises for what is in
    the file.
    """
    from assistent.export.sjabloon import Sjabloon, pakket_van

    if pad.suffix.lower() != ".docx":
        soort = "kan macro’s bevatten" if pad.suffix.lower() in (".docm", ".dotm") else "is van een ander soort"
        melding = f"Een sjabloon is een Word-document (.docx); dit bestand {soort}. Bewaar het in Word als .docx."
        return (Bevinding(pad.name, "bestand", 0, "", melding),)
    try:
        data, delen = pakket_van(pad)
        sjabloon = Sjabloon(pad.name, data, delen)
    except SjabloonFout as exc:
        return (Bevinding(pad.name, "bestand", 0, "", str(exc)),)
    return tuple(_Controle(sjabloon.naam, delen, sjabloon.stijlen.namen()).alles())


class _Controle:
    """The checks on one readable template."""

    def __init__(self, naam: str, delen: dict[str, bytes], stijlen: frozenset[str]) -> None:
        self._naam = naam
        self._delen = delen
        self._stijlen = stijlen

    def alles(self) -> Iterator[Bevinding]:
        yield from self._pakket()
        yield from self._verplichte_stijlen()
        yield from self._relaties()
        yield from self._taal_op_verkeerde_plek()
        yield from self._wie_en_waar()
        for deel in self._delen:
            if _KOP_EN_VOET.fullmatch(deel):
                yield from self._tags(deel)
                yield from self._taal(deel)

    def _bevinding(self, deel: str, alinea: int, tekst: str, melding: str) -> Bevinding:
        kort = tekst if len(tekst) <= _CITAAT else tekst[: _CITAAT - 1] + "…"
        return Bevinding(self._naam, deel, alinea, kort, melding)

    def _wortel(self, deel: str) -> Element:
        from assistent.export.pakket import ontleed

        return ontleed(self._delen[deel], self._naam, deel, SjabloonFout)

    def _pakket(self) -> Iterator[Bevinding]:
        macros = (
            any("vbaProject" in deel for deel in self._delen) or b"macroEnabled" in self._delen["[Content_Types].xml"]
        )
        if macros:
            yield self._bevinding(
                "bestand", 0, "", "Het sjabloon bevat macro’s. Bewaar het in Word als .docx zonder macro’s."
            )
        ingesloten = [deel for deel in self._delen if deel.startswith(("word/embeddings/", "word/activeX/"))]
        if ingesloten:
            yield self._bevinding(
                "bestand", 0, ingesloten[0], "Het sjabloon bevat een ingesloten object. Verwijder het."
            )

    def _verplichte_stijlen(self) -> Iterator[Bevinding]:
        ontbreekt = [naam for naam in VEREISTE_STIJLEN if naam.casefold() not in self._stijlen]
        if not ontbreekt:
            return
        lijst = ", ".join(f"‘{naam}’" for naam in ontbreekt)
        if b"LibreOffice" in self._delen.get("docProps/app.xml", b""):
            yield self._bevinding(
                "stijlen", 0, "",
                "Het sjabloon is met LibreOffice bewaard en heeft daarbij stijlen verloren "
                f"({lijst}). Bewerk en bewaar sjablonen met Word, te beginnen met het meegeleverde sjabloon.",
            )  # fmt: skip
            return
        yield self._bevinding(
            "stijlen", 0, "", f"Deze stijlen ontbreken: {lijst}. Kopieer ze uit het meegeleverde sjabloon."
        )

    def _relaties(self) -> Iterator[Bevinding]:
        for deel in self._delen:
            if not deel.endswith(".rels"):
                continue
            for relatie in self._wortel(deel):
                doel, soort = relatie.get("Target", ""), relatie.get("Type", "")
                if relatie.get("TargetMode") != "External":
                    continue
                if soort.endswith(_HYPERLINK) and doel.startswith(("https://", "http://", "mailto:")):
                    continue
                yield self._bevinding(
                    "bestand",
                    0,
                    doel,
                    "Het sjabloon verwijst naar iets buiten het bestand (een gekoppelde afbeelding, een gekoppeld "
                    "sjabloon of een pad). Voeg de afbeelding in, of verbreek de koppeling.",
                )

    def _wie_en_waar(self) -> Iterator[Bevinding]:
        """What would tell who made the template or where it lies: fields, tracked changes, the path of a picture."""
        from assistent.export.velden_word import verklappers
        from assistent.export.wml import alineas, letterlijk, w

        for deel in self._delen:
            if not _KOP_EN_VOET.fullmatch(deel):
                continue
            for nr, alinea in enumerate(alineas(self._wortel(deel)), 1):
                for veld in verklappers(alinea):
                    melding = f"Het veld ‘{veld}’ toont wie het document maakte of waar het staat. Verwijder het veld."
                    yield self._bevinding(_woord(deel), nr, letterlijk(alinea), melding)
                if next(alinea.iter(w("ins"), w("del"), w("moveFrom"), w("moveTo")), None) is not None:
                    melding = (
                        "Hier staat een bijgehouden wijziging. Accepteer of weiger haar in Word (tabblad Controleren)."
                    )
                    yield self._bevinding(_woord(deel), nr, letterlijk(alinea), melding)
                for tekening in alinea.iter(_DOCPR):
                    if any(str(kind.tag).endswith("}decorative") for kind in tekening.iter()):
                        continue
                    if (alt := tekening.get("descr", "")) == "" or _PAD.search(alt):
                        melding = "Geef de afbeelding een alternatieve tekst die zegt wat zij toont (nu: {}).".format(
                            f"‘{alt}’" if alt else "geen"
                        )
                        yield self._bevinding(_woord(deel), nr, letterlijk(alinea), melding)

    def _taal_op_verkeerde_plek(self) -> Iterator[Bevinding]:
        """Comments, notes, properties and text boxes are not filled in."""
        from assistent.export.wml import alineas, letterlijk, w

        for deel, waar in _ZONDER_TAAL.items():
            if deel not in self._delen:
                continue
            tekst = "".join(map(str, self._wortel(deel).itertext()))
            if gevonden := _BEGIN.search(tekst):
                yield self._bevinding(
                    deel, 0, tekst[gevonden.start() :], f"Sjabloontaal in {waar} wordt niet ingevuld."
                )
        for deel in self._delen:
            if not _KOP_EN_VOET.fullmatch(deel):
                continue
            for vak in self._wortel(deel).iter(w("txbxContent")):
                for alinea in alineas(vak):
                    if _BEGIN.search(tekst := letterlijk(alinea)):
                        yield self._bevinding(
                            _woord(deel),
                            0,
                            tekst,
                            "Sjabloontaal in een tekstvak wordt niet ingevuld. Gebruik gewone tekst.",
                        )

    def _tags(self, deel: str) -> Iterator[Bevinding]:
        """What can be seen in one paragraph, row or cell."""
        from assistent.export.wml import TC, TR, P, alineas, letterlijk

        for nr, alinea in enumerate(alineas(self._wortel(deel)), 1):
            tekst = letterlijk(alinea)
            rest = _TAG.sub("", tekst)
            if _BEGIN.search(rest) or any(eind in rest for eind in ("}}", "%}")):
                yield self._bevinding(
                    _woord(deel), nr, tekst, "Een code is niet afgesloten of niet geopend ({{ … }}, {% … %})."
                )
            for tag in _TAG.findall(tekst):
                if "&" in tag:
                    yield self._bevinding(
                        _woord(deel),
                        nr,
                        tekst,
                        "‘&’ in een code werkt niet. Vergelijk met een id of een ander woord.",
                    )
                if tag.startswith("{%-") or tag.endswith("-%}"):
                    yield self._bevinding(
                        _woord(deel),
                        nr,
                        tekst,
                        "Gebruik geen ‘{%-’ of ‘-%}’: Word-alinea’s raken daardoor vermengd.",
                    )
            if _gemengd(alinea):
                yield self._bevinding(
                    _woord(deel),
                    nr,
                    tekst,
                    "In deze code wisselt de opmaak; alleen de opmaak van het begin zou blijven. Typ de code opnieuw.",
                )
            if alleen := _ALLEEN.search(tekst):
                soort = alleen.group(1)
                tag_voor = {"p": P, "tr": TR, "tc": TC}[soort]
                omvat = (
                    alinea if tag_voor == P else next((o for o in alinea.iterancestors() if o.tag == tag_voor), alinea)
                )
                ernaast = "".join(_TAG.sub("", letterlijk(a)) for a in ([omvat] if tag_voor == P else omvat.iter(P)))
                tags = sum(len(_ALLEEN.findall(letterlijk(a))) for a in ([omvat] if tag_voor == P else omvat.iter(P)))
                yield from self._verloren(deel, nr, tekst, soort, ernaast, tags)

    def _verloren(self, deel: str, nr: int, tekst: str, soort: str, ernaast: str, tags: int) -> Iterator[Bevinding]:
        """`{%p`, `{%tr` and `{%tc` take away the whole paragraph, row or cell they stand in."""
        naam = {"p": "alinea", "tr": "tabelrij", "tc": "cel"}[soort]
        if ernaast.strip() and (soort != "tr" or ernaast.strip(" –")):
            kwijt = f"Tekst naast ‘{{%{soort} … %}}’ gaat verloren (‘{ernaast.strip()[:40]}’)"
            melding = f"{kwijt}: zet de code alleen in een {naam}."
            yield self._bevinding(_woord(deel), nr, tekst, melding)
        elif tags > 1 and soort != "p":
            yield self._bevinding(
                _woord(deel), nr, tekst, f"Twee codes in één {naam}: zet elke code in een eigen {naam}."
            )
        elif soort == "p" and len(_TAG.findall(tekst)) > 1:
            yield self._bevinding(
                _woord(deel), nr, tekst, "Twee codes in één alinea: zet elke code in een eigen alinea."
            )

    def _taal(self, deel: str) -> Iterator[Bevinding]:
        """What the language as a whole says: syntax, unknown fields, formatting lost."""
        from docx.oxml.parser import parse_xml
        from jinja2 import TemplateSyntaxError
        from lxml import etree

        from assistent.export.sjabloon import bron_van_deel, omgeving, plaats
        from assistent.export.velden import misbruik

        bron = bron_van_deel(etree.tostring(parse_xml(self._delen[deel]), encoding="unicode"))
        try:
            boom = omgeving().parse(bron)
        except TemplateSyntaxError as exc:
            if open_ := self._zonder_einde(deel):
                nr, tekst, einde = open_
                yield self._bevinding(_woord(deel), nr, tekst, f"Deze code wordt niet afgesloten: ‘{einde}’ ontbreekt.")
                return
            yield self._bij(deel, plaats(bron, exc.lineno), f"De sjabloontaal klopt niet: {exc.message}.")
            return
        for mis in misbruik(boom):
            yield self._bij(deel, plaats(bron, mis.regel), mis.melding)

    def _zonder_einde(self, deel: str) -> tuple[int, str, str] | None:
        """The first `if` or `for` that is not closed by its own end: paragraph, text, and the end that is missing.
        A code of a whole paragraph is not closed by one within a text."""
        from assistent.export.wml import alineas, letterlijk

        open_: list[tuple[int, str, str]] = []
        for nr, alinea in enumerate(alineas(self._wortel(deel)), 1):
            tekst = letterlijk(alinea)
            for soort, woord in _WOORD.findall(tekst):
                if woord in ("if", "for"):
                    open_.append((nr, tekst, f"{{%{soort} end{woord} %}}"))
                elif not open_:
                    return None  # an end too many; the message of the language says where
                elif open_[-1][2] == f"{{%{soort} {woord} %}}":
                    open_.pop()
                else:
                    return open_[-1]
        return open_[-1] if open_ else None

    def _bij(self, deel: str, tekst: str, melding: str) -> Bevinding:
        """A finding at the paragraph with this text."""
        from assistent.export.wml import alineas, letterlijk

        kern = re.sub(r"\W+", "", tekst)
        for nr, alinea in enumerate(alineas(self._wortel(deel)), 1):
            letters = letterlijk(alinea)
            if kern and kern == re.sub(r"\W+", "", re.sub(r"\{([{%])(p|tr|tc|r) ", r"{\1 ", letters)):
                return self._bevinding(_woord(deel), nr, letters, melding)
        return self._bevinding(_woord(deel), 0, tekst, melding)


def _gemengd(alinea: Element) -> bool:
    """Whether a tag is spread over runs that look different: what comes behind its beginning would lose its look."""
    from lxml import etree

    from assistent.export.wml import T, w

    tekst, opmaak = "", list[bytes]()
    for run in alinea.iter(w("r")):
        eigenschappen = run.find(w("rPr"))
        zichtbaar = (
            [k for k in eigenschappen if k.tag not in (w("lang"), w("noProof"))] if eigenschappen is not None else []
        )
        stijl = b"".join(etree.tostring(k, method="c14n") for k in zichtbaar)
        deel = "".join(t.text or "" for t in run.iter(T))
        tekst += deel
        opmaak += [stijl] * len(deel)
    return any(len(set(opmaak[tag.start() : tag.end()])) > 1 for tag in _TAG.finditer(tekst))


def _woord(deel: str) -> str:
    from assistent.export.sjabloon import deelnaam

    return deelnaam(deel)
