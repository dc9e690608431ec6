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
_BEGIN = re.compile(r"\{\{|\{%|\{#")
_KOP_EN_VOET = re.compile(r"word/(document|header\d*|footer\d*)\.xml")
_ZONDER_TAAL = {
    "word/comments.xml": "een opmerking", "word/footnotes.xml": "een voetnoot", "word/endnotes.xml": "een eindnoot",
    "docProps/core.xml": "de eigenschappen", "docProps/app.xml": "de eigenschappen",
    "docProps/custom.xml": "de eigenschappen",
}  # fmt: skip
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
            melding = f"De sjabloontaal klopt niet: {exc.message}. Ontbreekt ‘endif’ of ‘endfor’?"
            yield self._bij(deel, plaats(bron, exc.lineno), melding)
            return
        for mis in misbruik(boom):
            yield self._bij(deel, plaats(bron, mis.regel), mis.melding)

    def _bij(self, deel: str, tekst: str, melding: str) -> Bevinding:
        """A finding at the paragraph with this text."""
        from assistent.export.wml import alineas, letterlijk

        kern = re.sub(r"\W+", "", tekst)
        teksten = [
            re.sub(r"\W+", "", re.sub(r"\{([{%])(p|tr|tc|r) ", r"{\1 ", letterlijk(a)))
            for a in alineas(self._wortel(deel))
        ]
        nummers = [nr for nr, ander in enumerate(teksten, 1) if kern and kern == ander]
        return self._bevinding(_woord(deel), nummers[0] if nummers else 0, tekst, melding)


def _woord(deel: str) -> str:
    from assistent.export.sjabloon import deelnaam

    return deelnaam(deel)
