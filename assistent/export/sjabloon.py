"""A Word template: read safely, compiled once, filled with a context; errors name template, part and
paragraph.
"""

from __future__ import annotations

import hashlib
import io
import re
from functools import lru_cache
from pathlib import Path
from typing import Any, NoReturn

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.parser import parse_xml
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, Template, TemplateSyntaxError, nodes
from jinja2.exceptions import TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml import etree

from assistent.export.fouten import SjabloonFout
from assistent.export.pakket import lees_pakket, ontleed
from assistent.export.stijlboek import Stijlboek
from assistent.export.velden import misbruik

_ALINEA = re.compile(r"<w:p([ >])")
_LEGE_RUN = re.compile(r"<w:r(?: [^>]*)?>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t(?: [^>]*)?></w:t></w:r>")
"""What `{{r … }}` leaves on both sides of itself."""
_LUS = re.compile(r"\{%-?\s*(for|endfor)\b([^%]*?)\s*-?%\}")
_XML = re.compile(r"<[^>]+>")
_OVER = re.compile(r"\{\{|\{%|\{#")
_DOCPR = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_EERSTE_TEKENING = 1001
_KERN = "/metadata/core-properties"


class Sjabloon:
    """One template file in memory, with what it says about its styles."""

    def __init__(self, naam: str, data: bytes, delen: dict[str, bytes]) -> None:
        self.naam = naam
        self.data = data
        wortels = {
            deel: ontleed(xml, naam, deel, SjabloonFout)
            for deel, xml in delen.items()
            if deel.endswith((".xml", ".rels"))
        }
        if "word/styles.xml" not in wortels:
            raise SjabloonFout(f"Sjabloon ‘{naam}’ heeft geen stijlen. Maak het opnieuw uit het meegeleverde sjabloon.")
        self.stijlen = Stijlboek(wortels["word/styles.xml"], wortels.get("word/numbering.xml"))


def open_sjabloon(pad: Path) -> Sjabloon:
    """Read a template. Raises SjabloonFout when it is not there, damaged, too large, or holds what it may
    not.
    """
    data, delen = pakket_van(pad)
    return _sjabloon(pad.name, hashlib.sha256(data).digest(), _Inhoud(data, delen))


def pakket_van(pad: Path) -> tuple[bytes, dict[str, bytes]]:
    """The bytes and the parts of a template. Raises SjabloonFout."""
    return lees_pakket(pad, pad.name, SjabloonFout)


class _Inhoud:
    """The bytes of a template; equal to any other, because the digest beside it is what the cache
    compares.
    """

    def __init__(self, data: bytes, delen: dict[str, bytes]) -> None:
        self.data, self.delen = data, delen

    def __eq__(self, ander: object) -> bool:
        return isinstance(ander, _Inhoud)

    def __hash__(self) -> int:
        return 0


@lru_cache(maxsize=8)
def _sjabloon(naam: str, _vingerafdruk: bytes, inhoud: _Inhoud) -> Sjabloon:
    return Sjabloon(naam, inhoud.data, inhoud.delen)


@lru_cache(maxsize=1)
def omgeving() -> ImmutableSandboxedEnvironment:
    """Strict about names, escaping everything, without reach beyond the context."""
    return ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=True)


def deelnaam(deel: str) -> str:
    """A part as a template editor knows it."""
    for stam, woord in (("header", "koptekst"), ("footer", "voettekst"), ("document", "hoofdtekst")):
        if stam in deel:
            return woord
    return deel


@lru_cache(maxsize=32)
def bron_van_deel(xml: str) -> str:
    """The source of a part as Jinja reads it: every paragraph on a line of its own, tags joined again over
    runs.
    """
    regels = _ALINEA.sub(r"\n<w:p\1", xml.replace("\n", " "))
    patch: str = DocxTemplate.patch_xml(None, regels)  # a pure function of its second argument
    return _met_einde(_LEGE_RUN.sub("", patch))


def _met_einde(bron: str) -> str:
    """The source with an instruction behind every loop over the chapters: there the text ends."""
    open_: list[str] = []
    stukken: list[str] = []
    vorige = 0
    for lus in _LUS.finditer(bron):
        if lus.group(1) == "for":
            open_.append(lus.group(2))
        elif open_ and open_.pop().split()[-1:] == ["hoofdstukken"]:
            stukken += [bron[vorige : lus.end()], "<?einde?>"]
            vorige = lus.end()
    return "".join(stukken) + bron[vorige:]


def plaats(bron: str, regel: int) -> str:
    """The text of the paragraph on this line of the source, for in a message."""
    regels = bron.split("\n")
    tekst = _XML.sub("", regels[min(max(regel, 1), len(regels)) - 1]).strip()
    return tekst if len(tekst) <= 120 else tekst[:119] + "…"


@lru_cache(maxsize=32)
def _compileer(bron: str, naam: str, deel: str) -> Template:
    """Compile one part after checking its language. Raises SjabloonFout."""
    try:
        boom: nodes.Template = omgeving().parse(bron)
    except TemplateSyntaxError as exc:
        _weiger(naam, deel, bron, exc.lineno, f"de sjabloontaal klopt niet ({exc.message})", exc)
    for mis in misbruik(boom):
        _weiger(naam, deel, bron, mis.regel, mis.melding)
    return omgeving().from_string(boom)


def _weiger(naam: str, deel: str, bron: str, regel: int, wat: str, oorzaak: Exception | None = None) -> NoReturn:
    bij = plaats(bron, regel)
    raise SjabloonFout(
        f"Sjabloon ‘{naam}’, {deelnaam(deel)}, alinea ‘{bij}’: {wat.rstrip('.')}. "
        "Controleer het sjabloon met ‘assistent sjabloon controleer’."
    ) from oorzaak


class Invulling(DocxTemplate):  # type: ignore[misc]  # docxtpl has no types
    """One filling of a template. Unlike its base it keeps the source of each part, so that an error can say
    where.
    """

    def __init__(self, sjabloon: Sjabloon) -> None:
        super().__init__(io.BytesIO(sjabloon.data))
        self._sjabloon = sjabloon
        self.render_init()
        self._een_kern()

    def _een_kern(self) -> None:
        """LibreOffice names the relation to the core properties otherwise than Word; python-docx would add a second
        part of the same name, and Word calls such a file damaged."""
        relaties = self.docx.part.package.rels
        for id_, relatie in list(relaties.items()):
            if relatie.reltype.endswith(_KERN) and relatie.reltype != RELATIONSHIP_TYPE.CORE_PROPERTIES:
                del relaties[id_]

    @property
    def document(self) -> Document:
        """The Word document being filled."""
        return self.docx  # type: ignore[no-any-return]

    def patch_xml(self, src_xml: str) -> str:
        return bron_van_deel(src_xml)

    def render_xml_part(self, src_xml: str, part: Any, context: dict[str, Any], _jinja_env: Any = None) -> str:
        naam, deel = self._sjabloon.naam, str(part.partname).lstrip("/")
        template = _compileer(src_xml, naam, deel)
        try:
            xml: str = template.render(context)
        except TemplateError as exc:
            _weiger(naam, deel, src_xml, _regelnummer(exc), f"kan niet worden ingevuld ({exc})", exc)
        if over := _OVER.search(xml):
            rest = _XML.sub("", xml[over.start() : over.start() + 200])
            raise SjabloonFout(
                f"Sjabloon ‘{naam}’, {deelnaam(deel)}: bij ‘{rest[:60]}’ bleef sjabloontaal over. "
                "Typ de code in één keer, zonder opmaak ertussen."
            )
        return xml.replace("\n", "")

    def fix_tables(self, xml: str) -> Any:
        """Parse what came out; broken XML is an error here, where the base would quietly drop what it
        cannot read.
        """
        try:
            return parse_xml(xml)
        except etree.XMLSyntaxError as exc:
            raise SjabloonFout(
                f"Sjabloon ‘{self._sjabloon.naam}’ levert een onleesbaar document op ({exc}). Zet "
                f"‘{{%p … %}}’, ‘{{%tr … %}}’ "
                "en ‘{{r … }}’ elk op hun eigen plaats; ‘assistent sjabloon controleer’ wijst de plek aan."
            ) from exc

    def fix_docpr_ids(self, tree: Any) -> None:
        """Give every drawing a number of its own; loops repeat those of the template."""
        for nummer, tekening in enumerate(tree.iter(_DOCPR), _EERSTE_TEKENING):
            tekening.set("id", str(nummer))

    def render_properties(self, context: dict[str, Any], jinja_env: Any = None) -> None:
        """Properties hold no template language here; they are set after rendering."""

    def render_footnotes(self, context: dict[str, Any], jinja_env: Any = None) -> None:
        """Notes hold no template language here; the linter says so."""


def _regelnummer(exc: BaseException) -> int:
    """The line in the template where this went wrong: Jinja puts it in the traceback."""
    regel, spoor = 1, exc.__traceback__
    while spoor is not None:
        if spoor.tb_frame.f_code.co_filename in ("<template>", "<unknown>"):
            regel = spoor.tb_lineno
        spoor = spoor.tb_next
    return regel
