"""The parts of an edited Word file that reading back needs. Nothing in the file is followed, opened or run."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from assistent.export.afdruk import VARIABELE
from assistent.export.fouten import WoordFout
from assistent.export.pakket import lees_pakket, ontleed
from assistent.export.terug_meldingen import Noten, platte_tekst
from assistent.export.terug_model import Kenmerk
from assistent.export.vast import VASTE_REGELS
from assistent.export.wml import VAL, Element, P, maak, w

_MACROS = re.compile(r"(?:^|/)(?:vbaProject[^/]*\.bin|vbaData\.xml)$|/activeX/", re.IGNORECASE)
_MACROSOORT = b"macroEnabled"
_RELATIE = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_KENMERK = re.compile(r"(?P<dossier>.+)/(?P<revisie>\d{1,9})/(?P<document>[^/]+)")
_STRENG = "http://purl.oclc.org/ooxml/wordprocessingml/main"


@dataclass(frozen=True, slots=True)
class Bestand:
    """An opened Word file. Parts that are missing are None or empty."""

    naam: str
    delen: Mapping[str, bytes]

    def ontleed(self, deel: str) -> Element | None:
        """One part as a tree. Raises WoordFout when it is no sound XML."""
        xml = self.delen.get(deel)
        return None if xml is None else ontleed(xml, self.naam, deel)

    @property
    def body(self) -> Element:
        """The text. Raises WoordFout when the file holds none."""
        wortel = ontleed(self.delen["word/document.xml"], self.naam, "word/document.xml")
        body = wortel.find(w("body"))
        if body is None:
            anders = "is bewaard als ‘Strict Open XML-document’" if _STRENG in str(wortel.tag) else "bevat geen tekst"
            raise WoordFout(
                f"‘{self.naam}’ {anders}. Open het in Word en bewaar het opnieuw als Word-document (.docx)."
            )
        return body

    @property
    def stijlen(self) -> Element:
        """The styles; an empty part when the file has none."""
        stijlen = self.ontleed("word/styles.xml")
        return stijlen if stijlen is not None else maak("styles")

    @property
    def macros(self) -> bool:
        """Whether there is code in the file."""
        return _MACROSOORT in self.delen["[Content_Types].xml"] or any(map(_MACROS.search, self.delen))

    def kenmerk(self) -> Kenmerk:
        """Where the file says it came from."""
        kern = self.ontleed("docProps/core.xml")
        letterlijk = (kern.findtext("{http://purl.org/dc/elements/1.1/}identifier") or "") if kern is not None else ""
        if not (delen := _KENMERK.fullmatch(letterlijk.strip())):
            return Kenmerk(letterlijk=letterlijk)
        return Kenmerk(delen["dossier"], int(delen["revisie"]), delen["document"], letterlijk)

    def variabelen(self, voorvoegsel: str) -> frozenset[str] | None:
        """The words in the document variables whose name begins so; None when the file has none of them."""
        instellingen = self.ontleed("word/settings.xml")
        if instellingen is None:
            return None
        lijsten = [
            variabele.get(VAL, "").split()
            for variabele in instellingen.iter(w("docVar"))
            if variabele.get(w("name"), "").startswith(voorvoegsel)
        ]
        return frozenset(woord for lijst in lijsten for woord in lijst) if lijsten else None

    @property
    def geschreven(self) -> frozenset[str] | None:
        """The key hashes of the blocks once written into it."""
        return self.variabelen(VARIABELE)

    @property
    def vaste_regels(self) -> frozenset[str] | None:
        """The hashes of the lines around the text, as the template made them."""
        return self.variabelen(VASTE_REGELS)

    def randen(self) -> dict[str, Element]:
        """Headers and footers: what one is called -> its tree."""
        gevonden: dict[str, Element] = {}
        for deel in sorted(self.delen):
            if soort := re.fullmatch(r"word/(header|footer)\d*\.xml", deel):
                wortel = self.ontleed(deel)
                assert wortel is not None
                gevonden[f"{'koptekst' if soort[1] == 'header' else 'voettekst'} ({deel.removeprefix('word/')})"] = (
                    wortel
                )
        return gevonden

    def noten(self) -> Noten:
        """Footnotes, endnotes and addresses of links."""
        return Noten(self._noten("footnotes", "footnote"), self._noten("endnotes", "endnote"), self._koppelingen())

    def _noten(self, deel: str, soort: str) -> dict[str, str]:
        wortel = self.ontleed(f"word/{deel}.xml")
        if wortel is None:
            return {}
        return {
            noot.get(w("id"), ""): "\n".join(platte_tekst(p) for p in noot.iter(P)).strip()
            for noot in wortel.iter(w(soort))
            if noot.get(w("type")) is None
        }

    def _koppelingen(self) -> dict[str, str]:
        relaties = self.ontleed("word/_rels/document.xml.rels")
        if relaties is None:
            return {}
        return {
            rel.get("Id", ""): rel.get("Target", "")
            for rel in relaties.iter(_RELATIE)
            if rel.get("TargetMode") == "External" and rel.get("Type", "").endswith("/hyperlink")
        }


def open_bestand(bron: Path | bytes, naam: str) -> Bestand:
    """Open a .docx. Raises WoordFout when it cannot be read, is no Word file, or is too large."""
    _, delen = lees_pakket(bron, naam)
    return Bestand(naam, delen)
