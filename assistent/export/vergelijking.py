"""Two Word files of one template as one file with tracked changes: accept all = the new text, reject all = the old.

The new file is taken as it is; what went is brought over from the old one, with its pictures and lists. The two are
laid beside each other by the hidden marks of their blocks; these are then taken out, since a comparison is no document
to read back. A contents list, a header and what else Word computes itself are those of the new file.
"""

from __future__ import annotations

import hashlib
import io
import posixpath
import zipfile
from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from assistent.export.afdruk import EINDE, lees_merk
from assistent.export.pakket import lees_pakket, ontleed
from assistent.export.runs import OPEN, schoon
from assistent.export.wijzigingen import Auteur, Lezer, cellen, is_simpel, vorm_van
from assistent.export.wml import NS, TBL, TR, VAL, Element, P, verwijder, voeg_in, w, waarde
from assistent.vergelijk.uitlijnen import gelijkenis, paren, volgorde

_TEKST: Final = "word/document.xml"
_NUMMERING: Final = "word/numbering.xml"
_STIJLEN: Final = "word/styles.xml"
_RELATIES: Final = "word/_rels/document.xml.rels"
_R_EMBED: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
_BEELD: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_PAKKETRELATIE: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_IDENTIFIER: Final = "{http://purl.org/dc/elements/1.1/}identifier"
_NUMMERVOLGORDE: Final = ("numPicBullet", "abstractNum", "num", "numIdMacAtCleanup")


def met_wijzigingen(oud: bytes, nieuw: bytes, auteur: str, moment: str) -> bytes:
    """The new .docx with every difference from the old one as a tracked change by `auteur` at `moment`
    (`2026-03-01T14:02:00Z`). Both were rendered with one template. Raises WoordFout for a file that cannot be read."""
    links, rechts = _Bestand.open(oud, "oud.docx"), _Bestand.open(nieuw, "nieuw.docx")
    _Samenvoeger(links, rechts, auteur, moment).doe()
    return rechts.bytes()


@dataclass
class _Bestand:
    """A .docx taken apart."""

    delen: dict[str, bytes]
    tekst: Element
    nummering: Element | None
    relaties: Element
    beelden: dict[str, str] = field(default_factory=dict)
    """Relation → a hash of the picture."""

    @classmethod
    def open(cls, data: bytes, naam: str) -> _Bestand:
        _, delen = lees_pakket(data, naam)
        nummering = ontleed(delen[_NUMMERING], naam, _NUMMERING) if _NUMMERING in delen else None
        bestand = cls(
            delen, ontleed(delen[_TEKST], naam, _TEKST), nummering, ontleed(delen[_RELATIES], naam, _RELATIES)
        )
        for relatie in bestand.relaties:
            if relatie.get("Type") == _BEELD and (inhoud := delen.get(bestand.pad(relatie))) is not None:
                bestand.beelden[relatie.get("Id", "")] = hashlib.sha256(inhoud).hexdigest()
        return bestand

    @property
    def body(self) -> Element:
        body = self.tekst.find(w("body"))
        assert body is not None
        return body

    def pad(self, relatie: Element) -> str:
        """The part that a relation of the text points to."""
        return posixpath.normpath(posixpath.join("/word", relatie.get("Target", ""))).lstrip("/")

    def relatie(self, id_: str) -> Element | None:
        return next((r for r in self.relaties if r.get("Id") == id_), None)

    def stijl(self, naam: str) -> str | None:
        """The id of a style."""
        if _STIJLEN not in self.delen:
            return None
        stijlen = ontleed(self.delen[_STIJLEN], "nieuw.docx", _STIJLEN)
        return next((s.get(w("styleId")) for s in stijlen.iter(w("style")) if waarde(s, "name") == naam), None)

    def bytes(self) -> bytes:
        def xml(wortel: Element) -> bytes:
            return etree.tostring(wortel, xml_declaration=True, encoding="UTF-8", standalone=True)

        self.delen[_TEKST], self.delen[_RELATIES] = xml(self.tekst), xml(self.relaties)
        if self.nummering is not None:
            self.delen[_NUMMERING] = xml(self.nummering)
        for naam in ("word/settings.xml", "docProps/core.xml"):
            if naam in self.delen:
                wortel = ontleed(self.delen[naam], "nieuw.docx", naam)
                for knoop in [k for k in wortel if k.tag in (w("docVars"), _IDENTIFIER)]:
                    wortel.remove(knoop)
                self.delen[naam] = xml(wortel)
        uit = io.BytesIO()
        with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as pakket:
            for naam, inhoud in self.delen.items():
                pakket.writestr(naam, inhoud)
        return uit.getvalue()


class _Samenvoeger:
    def __init__(self, oud: _Bestand, nieuw: _Bestand, auteur: str, moment: str) -> None:
        self._oud, self._nieuw = oud, nieuw
        nummers = [int(k.get(w("id"), "0")) for k in nieuw.body.iter(w("bookmarkStart"))]
        self._auteur = Auteur(schoon(auteur).strip() or "Onbekend", moment, max(nummers, default=0) + 1)
        # Relations of the two files have names of their own, but a picture is what it shows.
        # An open place stands out in a text that is being worked on; frozen, it is as the text around it.
        self._open = nieuw.stijl(OPEN)
        self._links, self._rechts = Lezer(oud.beelden, self._open), Lezer(nieuw.beelden, self._open)
        self._lijsten: dict[str, str] = {}
        self._afbeeldingen: dict[str, str] = {}

    def doe(self) -> None:
        """Merge the text of the old file into that of the new one."""
        body = self._nieuw.body
        links, rechts = _Groepen(self._oud.body), _Groepen(body)
        samen: list[Element] = []
        for plek in volgorde(tuple(links.delen), tuple(rechts.delen)):
            oud = links.delen[plek.sleutel] if plek.oud else []
            nieuw = rechts.delen[plek.sleutel] if plek.nieuw else []
            samen.extend(self._reeks(oud, nieuw))
        einde = body.find(w("sectPr"))
        body[:] = [*_gescheiden(samen, self._auteur), *([einde] if einde is not None else [])]
        _ruim_merken_op(self._nieuw.tekst)
        _nummer_tekeningen(self._nieuw.tekst)

    # -------------------------------------------------------------------------------- pieces

    def _reeks(self, oud: list[Element], nieuw: list[Element]) -> Iterator[Element]:
        """Paragraphs and tables in order, with what differs marked."""
        for een, ander in self._paren(oud, nieuw):
            yield from self._stuk(een, ander)

    def _paren(self, oud: list[Element], nieuw: list[Element]) -> Iterator[tuple[Element | None, Element | None]]:
        links = [_Deel(knoop, self._sleutel(knoop, self._links)) for knoop in oud]
        rechts = [_Deel(knoop, self._sleutel(knoop, self._rechts)) for knoop in nieuw]
        for een, ander in paren(links, rechts, lambda deel: deel.sleutel, _lijkt):
            yield (een.knoop if een else None), (ander.knoop if ander else None)

    def _stuk(self, oud: Element | None, nieuw: Element | None) -> Iterator[Element]:
        if oud is None or nieuw is None:
            hier = nieuw if oud is None else oud
            assert hier is not None
            if (hier.tag == P and not is_simpel(hier)) or hier.tag not in (P, TBL):
                yield from (nieuw,) if nieuw is not None else ()
            elif nieuw is not None:
                yield self._auteur.geheel(nieuw, "ins")
            else:
                yield self._auteur.geheel(self._overgebracht(hier), "del")
            return
        if nieuw.tag == TBL and oud.tag == TBL:
            self._tabel(oud, nieuw)
        elif nieuw.tag == P and is_simpel(oud) and is_simpel(nieuw):
            self._alinea(oud, nieuw)
        yield nieuw

    def _alinea(self, oud: Element, nieuw: Element) -> None:
        if self._links.handtekening(oud) != self._rechts.handtekening(nieuw):
            self._auteur.gewijzigd(self._overgebracht(oud), nieuw, Lezer(self._nieuw.beelden, self._open))

    def _tabel(self, oud: Element, nieuw: Element) -> None:
        links = [_Deel(rij, self._sleutel(rij, self._links)) for rij in oud.iterchildren(TR)]
        rechts = [_Deel(rij, self._sleutel(rij, self._rechts)) for rij in nieuw.iterchildren(TR)]
        plek = next((nr for nr, kind in enumerate(nieuw) if kind.tag == TR), len(nieuw))
        rijen: list[Element] = []
        for een, ander in paren(links, rechts, lambda deel: deel.sleutel, _lijkt):
            if ander is None:
                assert een is not None
                rijen.append(self._auteur.rij(self._overgebracht(een.knoop), "del"))
                continue
            if een is None:
                self._auteur.rij(ander.knoop, "ins")
            elif een.sleutel != ander.sleutel:
                for cel, nu in zip(cellen(een.knoop), cellen(ander.knoop), strict=True):
                    self._cel(cel, nu)
            rijen.append(ander.knoop)
        for rij in list(nieuw.iterchildren(TR)):
            nieuw.remove(rij)
        nieuw[plek:plek] = rijen

    def _cel(self, oud: Element, nieuw: Element) -> None:
        """The last paragraph of a cell can neither come nor go: there the two meet."""
        links, rechts = (list(cel.iterchildren(P, TBL)) for cel in (oud, nieuw))
        if not (links and rechts and is_simpel(links[-1]) and is_simpel(rechts[-1])):
            return
        samen = [*self._reeks(links[:-1], rechts[:-1]), rechts[-1]]
        self._alinea(links[-1], rechts[-1])
        for knoop in rechts:
            nieuw.remove(knoop)
        nieuw.extend(samen)

    def _sleutel(self, knoop: Element, lezer: Lezer) -> tuple[object, ...]:
        """When two pieces are the same. What is no plain text is the same wherever it stands in the same form."""
        if knoop.tag == P:
            return lezer.handtekening(knoop) if is_simpel(knoop) else ("vast", vorm_van(knoop), _woorden(knoop))
        if knoop.tag in (TBL, TR):
            return (knoop.tag, *(lezer.handtekening(alinea) for alinea in knoop.iter(P)), len(list(knoop.iter(TR))))
        return (knoop.tag,)

    # -------------------------------------------------------------------------------- from the old file

    def _overgebracht(self, knoop: Element) -> Element:
        """A piece of the old file as it can stand in the new one: its lists and pictures come along."""
        kopie = deepcopy(knoop)
        for nummer in kopie.iter(w("numId")):
            nummer.set(VAL, self._lijst(nummer.get(VAL, "0")))
        for beeld in kopie.iter():
            if relatie := beeld.get(_R_EMBED):
                beeld.set(_R_EMBED, self._afbeelding(relatie))
        return kopie

    def _lijst(self, nummer: str) -> str:
        """The list in the new file that counts as this one did; a list that the text made gets one of its own."""
        hier, daar = self._oud.nummering, self._nieuw.nummering
        if nummer in self._lijsten or hier is None or daar is None:
            return self._lijsten.get(nummer, nummer)
        bron = next((n for n in hier.iterchildren(w("num")) if n.get(w("numId")) == nummer), None)
        self._lijsten[nummer] = nummer
        if bron is not None and bron.find("w:lvlOverride/w:startOverride", NS) is not None:
            bestaand = [int(n.get(w("numId"), "0")) for n in daar.iterchildren(w("num"))]
            self._lijsten[nummer] = str(max(bestaand, default=0) + 1)
            eigen = deepcopy(bron)
            eigen.set(w("numId"), self._lijsten[nummer])
            voeg_in(daar, eigen, _NUMMERVOLGORDE)
        return self._lijsten[nummer]

    def _afbeelding(self, relatie: str) -> str:
        """The relation in the new file to the same picture; it is copied when it is not there."""
        som = self._oud.beelden.get(relatie)
        bron = self._oud.relatie(relatie)
        if som is None or bron is None:
            return relatie
        if som not in self._afbeeldingen:
            zelfde = [id_ for id_, ander in self._nieuw.beelden.items() if ander == som]
            self._afbeeldingen[som] = zelfde[0] if zelfde else self._kopieer(bron, som)
        return self._afbeeldingen[som]

    def _kopieer(self, bron: Element, som: str) -> str:
        pad = self._oud.pad(bron)
        soort = pad.rpartition(".")[2]
        naam, id_ = f"media/oud-{som[:12]}.{soort}", f"rIdOud{som[:12]}"
        self._nieuw.delen[f"word/{naam}"] = self._oud.delen[pad]
        etree.SubElement(
            self._nieuw.relaties, f"{{{_PAKKETRELATIE}}}Relationship", {"Id": id_, "Type": _BEELD, "Target": naam}
        )
        self._nieuw.beelden[id_] = som
        self._ken_soort(soort)
        return id_

    def _ken_soort(self, soort: str) -> None:
        soorten = ontleed(self._nieuw.delen["[Content_Types].xml"], "nieuw.docx", "[Content_Types].xml")
        ruimte = etree.QName(soorten).namespace
        if any(s.get("Extension", "").lower() == soort.lower() for s in soorten):
            return
        soorten.insert(0, etree.Element(f"{{{ruimte}}}Default", {"Extension": soort, "ContentType": f"image/{soort}"}))
        self._nieuw.delen["[Content_Types].xml"] = etree.tostring(
            soorten, xml_declaration=True, encoding="UTF-8", standalone=True
        )


@dataclass(frozen=True)
class _Deel:
    knoop: Element
    sleutel: tuple[object, ...]


def _lijkt(een: _Deel, ander: _Deel) -> float:
    """How alike two pieces are (0…1). Only what has the same form can have changed; the rest went and came."""
    links, rechts = een.knoop, ander.knoop
    if links.tag != rechts.tag:
        return 0.0
    if links.tag == P:
        if not (is_simpel(links) and is_simpel(rechts)):
            return 1.0 if not is_simpel(links) and not is_simpel(rechts) else 0.0
        return gelijkenis(_woorden(links), _woorden(rechts)) if vorm_van(links) == vorm_van(rechts) else 0.0
    if links.tag == TBL:
        return 1.0 if _kolommen(links) == _kolommen(rechts) else 0.0
    if len(cellen(links)) != len(cellen(rechts)):
        return 0.0
    eerste = _woorden(cellen(links)[0])
    return 1.0 if eerste and eerste == _woorden(cellen(rechts)[0]) else gelijkenis(_woorden(links), _woorden(rechts))


def _kolommen(tabel: Element) -> set[int]:
    return {len(cellen(rij)) for rij in tabel.iterchildren(TR)}


def _woorden(knoop: Element) -> str:
    return " ".join(t.text or "" for t in knoop.iter(w("t")))


class _Groepen:
    """The body in pieces: one for each mark of a block or heading, in order."""

    def __init__(self, body: Element) -> None:
        self.delen: dict[str, list[Element]] = {}
        lopend = self.delen.setdefault("begin", [])
        for knoop in list(body):
            if knoop is body[-1] and knoop.tag == w("sectPr"):
                continue
            for bladwijzer in knoop.iter(w("bookmarkStart")):
                naam = bladwijzer.get(w("name"), "")
                merk = lees_merk(naam)
                sleutel = f"{merk.soort}{merk.sleutel}" if merk else naam if naam.startswith(EINDE) else ""
                if sleutel and sleutel not in self.delen:
                    lopend = self.delen.setdefault(sleutel, [])
                    break
            lopend.append(knoop)


def _gescheiden(stukken: Iterable[Element], auteur: Auteur) -> Iterator[Element]:
    """With a paragraph between two tables, which Word would join."""
    vorige: Element | None = None
    for stuk in stukken:
        if vorige is not None and vorige.tag == TBL and stuk.tag == TBL:
            yield auteur.spook()
        yield stuk
        vorige = stuk


def _ruim_merken_op(tekst: Element) -> None:
    """Take the hidden marks out."""
    weg: set[str] = set()
    for bladwijzer in list(tekst.iter(w("bookmarkStart"))):
        naam = bladwijzer.get(w("name"), "")
        if naam.startswith(EINDE) or lees_merk(naam) is not None:
            weg.add(bladwijzer.get(w("id"), ""))
            verwijder(bladwijzer)
    for eind in list(tekst.iter(w("bookmarkEnd"))):
        if eind.get(w("id")) in weg:
            verwijder(eind)


def _nummer_tekeningen(tekst: Element) -> None:
    """Give every drawing a number of its own."""
    tekeningen = [k for k in tekst.iter() if str(k.tag).endswith("}docPr")]
    for nummer, tekening in enumerate(tekeningen, 1):
        tekening.set("id", str(nummer))
