"""The whole file of a case as one folder, for the archive.

The folder is made beside its place under another name and gets its own name only when it is complete: who stops, or
whose disk is full, finds nothing. Every file stands in `inhoud.csv` with its size and sha256.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from assistent import __version__
from assistent.dossier import bestand
from assistent.dossier.atomair import leg_map_vast
from assistent.dossier.fouten import VersieFout
from assistent.dossier.versies import controleer_versie
from assistent.handelingen import als_json, controletekst, uitgeven
from assistent.handelingen.adviestekst import adviesregels
from assistent.handelingen.bereken import Uitkomst, kantelpunten_van
from assistent.handelingen.bronregister import register
from assistent.handelingen.controle import controleer
from assistent.handelingen.delen import DeelFout, Voortgang, zonder_voortgang
from assistent.handelingen.documenten import (
    FORMATEN,
    DocumentFout,
    Geschreven,
    beschikbaar,
    bestandsnaam,
    genereer,
    stel_document_samen,
    uit_versie,
    vrij_pad,
)
from assistent.handelingen.nota_uitvoer import uit_te_geven
from assistent.handelingen.planuitvoer import schrijf_agenda, schrijf_tabel
from assistent.leidraad.antwoordenlijst import antwoordenlijst
from assistent.leidraad.model import Leidraad
from assistent.tekst.nederlands import aantal, datum, getal
from assistent.tekst.systeem import reden

INHOUD, LEESMIJ = "inhoud.csv", "leesmij.txt"
_TIJDELIJK = ".archief-"
_KORT = 30
"""Letters of a name in the path of a file."""


@dataclass(frozen=True, slots=True)
class Archief:
    """The folder that was made, how many files are in it, their size together in bytes, and what could not be added,
    in words."""

    map: Path
    bestanden: int
    bytes: int
    ontbreekt: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Regel:
    """One line of the inventory; `pad` is from the folder of the archive, with forward slashes."""

    pad: str
    wat: str
    kennis: str
    bytes: int
    sha256: str


def voorstel(uitkomst: Uitkomst, in_map: Path, moment: datetime) -> Path:
    """A folder that is not there yet: the name of the case and the day."""
    stam = f"{bestandsnaam(str(uitkomst.stand.waarde('zaak.naam') or ''))}-archief-{moment:%Y-%m-%d}"
    return vrij_pad(in_map, stam)


def schrijf_archief(
    uitkomst: Uitkomst,
    doel: Path,
    moment: datetime,
    *,
    bron: Path | None = None,
    voortgang: Voortgang = zonder_voortgang,
) -> Archief:
    """Make the archive as the folder `doel`, which may not exist yet. `moment` carries its zone.

    `bron` is the file of the dossier, which goes in byte for byte; without it the dossier is written as it is now.
    Whatever `voortgang` raises stops the work. Raises `DeelFout`, `SjabloonFout` or `LeesFout`; nothing is left then.
    """
    if doel.exists():
        raise DeelFout(f"‘{doel}’ bestaat al en wordt niet overschreven. Kies een map die nog niet bestaat.")
    tijdelijk: Path | None = None
    try:
        doel.parent.mkdir(parents=True, exist_ok=True)
        tijdelijk = Path(tempfile.mkdtemp(prefix=_TIJDELIJK, dir=doel.parent))
        archief = _Maker(uitkomst, tijdelijk / "archief", moment, voortgang).maak(bron)
        _zet_neer(tijdelijk / "archief", doel)
    except (OSError, ValueError) as fout:
        raise _geweigerd(doel, fout) from fout
    except DocumentFout as fout:
        if isinstance(fout.__cause__, OSError):  # its own text names a folder that is gone by now
            raise _geweigerd(doel, fout.__cause__) from fout
        raise
    finally:
        if tijdelijk is not None:
            shutil.rmtree(tijdelijk, ignore_errors=True)
    return Archief(doel, archief.bestanden, archief.bytes, archief.ontbreekt)


def _geweigerd(doel: Path, fout: OSError | ValueError) -> DeelFout:
    return DeelFout(
        f"Het archief kan niet worden gemaakt in ‘{doel.parent}’: {reden(fout)}. Er is niets achtergebleven. Maak "
        "ruimte, of kies een andere map."
    )


def _zet_neer(klaar: Path, doel: Path) -> None:
    if doel.exists():  # made by somebody else meanwhile
        raise DeelFout(f"‘{doel}’ bestaat intussen. Er is niets overschreven. Kies een andere map.")
    klaar.rename(doel)
    leg_map_vast(doel.parent)


@dataclass
class _Maker:
    """Fills one folder, and keeps what stands in it."""

    uitkomst: Uitkomst
    map: Path
    moment: datetime
    voortgang: Voortgang
    regels: list[_Regel] = field(default_factory=list)
    ontbreekt: list[str] = field(default_factory=list)
    _gedaan: int = 0
    _totaal: int = 0

    def maak(self, bron: Path | None) -> Archief:
        """Everything in its folder, then the inventory."""
        delen: tuple[tuple[str, Callable[[], None]], ...] = (
            ("Dossier", lambda: self._dossier(bron)), ("Antwoorden", self._antwoorden),
            ("Advies en controle", self._advies), ("Planning", self._planning), ("Vragen van ondernemers", self._nota),
            ("Bronnen", self._bronnen), ("Geschiedenis", self._geschiedenis),
        )  # fmt: skip
        documenten = beschikbaar(self.uitkomst)
        versies = self.uitkomst.dossier.versies
        self._totaal = len(delen) + len(documenten) + sum(len(versie.blokken) for versie in versies)
        self.map.mkdir()
        for naam, doe in delen:
            self._stap(naam)
            doe()
        self._documenten(documenten)
        for nummer, versie in enumerate(versies, 1):
            self._versie(nummer, versie.naam)
        self._slot()
        omvang = sum(pad.stat().st_size for pad in self.map.rglob("*") if pad.is_file())
        return Archief(self.map, len(self.regels) + 1, omvang, tuple(self.ontbreekt))

    def _stap(self, naam: str) -> None:
        self.voortgang(self._gedaan, self._totaal, naam)
        self._gedaan += 1

    # ------------------------------------------------------------------------------------ the parts

    def _dossier(self, bron: Path | None) -> None:
        naam = bron.name if bron is not None else f"{self._zaak()}.dossier"
        data = bestand.lees_bytes(bron) if bron is not None else bestand.als_bytes(self.uitkomst.dossier)
        self._schrijf(f"dossier/{naam}", data, "Het dossier, te openen in de Ontwerpassistent")

    def _antwoorden(self) -> None:
        lijst = antwoordenlijst(self.uitkomst.stand, self.uitkomst.planning)
        uitgave = uitgeven.uitgever(self.uitkomst, "schoon")
        stukken = genereer(
            (lijst,), self.map / "antwoorden", self.moment, naam=self._zaak(), formaten=FORMATEN, uitgave=uitgave
        )
        self._neem_op(stukken, lambda _stuk: "Alle antwoorden met hun motivering")

    def _advies(self) -> None:
        uitkomst, controle = self.uitkomst, controleer(self.uitkomst)
        self._schrijf_json("advies/advies.json", als_json.advies(uitkomst, kantelpunten_van(uitkomst)), "Het advies")
        self._schrijf_tekst("advies/advies.txt", adviesregels(uitkomst), "Het advies, om te lezen")
        kern = controletekst.als_json(uitkomst.kennis, controle)
        self._schrijf_json("advies/controle.json", kern, "Bevindingen en open punten")
        regels = controletekst.regels(uitkomst, controle)
        self._schrijf_tekst("advies/controle.txt", regels, "Bevindingen en open punten, om te lezen")

    def _planning(self) -> None:
        map_ = self.map / "planning"
        map_.mkdir()
        schrijf_tabel(self.uitkomst, map_ / "planning.csv", self.moment)
        schrijf_agenda(self.uitkomst, map_ / "planning.ics", self.moment)
        self._noteer(map_ / "planning.csv", "De planning als tabel")
        self._noteer(map_ / "planning.ics", "De planning als agenda")

    def _nota(self) -> None:
        from assistent.export import nota_csv

        if rijen := tuple(uit_te_geven(self.uitkomst.stand)):
            self._schrijf("nota/vragen-en-antwoorden.csv", nota_csv.tabel(rijen), "Vragen en antwoorden in een nota")

    def _bronnen(self) -> None:
        kop = (
            "Bron", "Titel", "Soort", "Gezien op", "Rust erop: soort", "Rust erop: id", "Rust erop: naam", "Onderdeel",
            "Plaats in de bron", "Status",
        )  # fmt: skip
        rijen = (
            (o.bron.kort, o.bron.titel, o.bron.soort, str(o.bron.gezien or ""), s.soort, s.id, s.naam, s.onderdeel,
             s.plaats, s.status)
            for o in register(self.uitkomst.kennis) for s in o.steun
        )  # fmt: skip
        self._schrijf_lijst("bronnen/bronregister.csv", kop, rijen, "Elke bron met wat erop rust")

    def _geschiedenis(self) -> None:
        rijen = (
            (w.moment, w.wie, w.pad, _json_regel(w.oud), _json_regel(w.nieuw))
            for w in self.uitkomst.dossier.geschiedenis
        )
        kop = ("Moment", "Wie", "Plaats", "Was", "Wordt")
        self._schrijf_lijst("geschiedenis/geschiedenis.csv", kop, rijen, "Wie wat wanneer wijzigde")

    def _documenten(self, namen: Iterable[str]) -> None:
        leidraden = [stel_document_samen(self.uitkomst, naam) for naam in namen]
        uitgave = uitgeven.uitgever(self.uitkomst, "schoon")
        stukken = genereer(
            leidraden,
            self.map / "documenten",
            self.moment,
            naam=self._zaak(),
            formaten=FORMATEN,
            uitgave=uitgave,
            voor_elk=lambda stuk: self._stap(stuk.titelblad.titel),
        )
        titels = {stuk.document: stuk.titelblad.titel for stuk in leidraden}
        self._neem_op(stukken, lambda stuk: f"{titels[stuk.document]}, zoals het dossier nu is")

    def _versie(self, nummer: int, naam: str) -> None:
        """The documents of a frozen version; one whose text is damaged is named as missing and stops nothing."""
        dossier = self.uitkomst.dossier
        versie = dossier.versies[nummer - 1]
        leidraden: list[Leidraad] = []
        for document in versie.blokken:
            try:
                leidraden.append(uit_versie(dossier, versie, document))
            except VersieFout as fout:
                self._stap(document)
                self.ontbreekt.append(str(fout))
        self.ontbreekt += controleer_versie(dossier, naam)
        stukken = genereer(
            leidraden,
            self.map / "versies" / f"{nummer:02d}-{bestandsnaam(naam)[:_KORT]}",
            self.moment,
            naam=self._zaak(),
            formaten=FORMATEN,
            voor_elk=lambda stuk: self._stap(f"Versie ‘{naam}’: {stuk.titelblad.titel}"),
        )
        titels = {stuk.document: stuk.titelblad.titel for stuk in leidraden}
        wanneer = f"versie ‘{naam}’ ({versie.status.replace('_', ' ')}, {versie.moment[:10]})"
        self._neem_op(stukken, lambda stuk: f"{titels[stuk.document]}, {wanneer}", versie.kennis_versie)

    # ------------------------------------------------------------------------------------ the inventory

    def _slot(self) -> None:
        self._schrijf_tekst(LEESMIJ, self._leesmij(), "Wat in deze map staat", noteer=False)
        self._noteer(self.map / LEESMIJ, "Wat in deze map staat")
        gemaakt = self.moment.isoformat(timespec="seconds")
        rijen = sorted((r.pad, r.wat, r.bytes, r.sha256, gemaakt, r.kennis) for r in self.regels)
        kop = ("Bestand", "Wat", "Bytes", "SHA-256", "Gemaakt", "Kennisversie")
        self._schrijf_lijst(INHOUD, kop, rijen, "", noteer=False)

    def _leesmij(self) -> Iterable[str]:
        uitkomst = self.uitkomst
        dossier = uitkomst.dossier
        yield f"Archief van: {uitkomst.stand.waarde('zaak.naam') or 'een dossier zonder naam'}"
        yield f"Organisatie: {uitkomst.stand.waarde('zaak.organisatie') or 'nog in te vullen'}"
        yield f"Gemaakt op {datum(self.moment.date())} om {self.moment:%H.%M} uur met Ontwerpassistent {__version__}"
        yield f"Kennisversie {uitkomst.kennis.versie}, peildatum {datum(uitkomst.stand.peildatum)}"
        yield f"Dossier {dossier.id}, revisie {dossier.revisie}"
        yield ""
        for map_, uitleg in _MAPPEN.items():
            hoeveel = sum(regel.pad.startswith(f"{map_}/") for regel in self.regels)
            if hoeveel:
                yield f"{map_}/  {uitleg} ({aantal(hoeveel, 'bestand', 'bestanden')})"
        yield f"{INHOUD}  elk bestand met omvang en controlegetal (SHA-256)"
        yield ""
        yield "De documenten zijn ook leesbaar zonder de Ontwerpassistent: Word (.docx), PDF, tekst en tabellen (.csv)."
        yield "Een bestand is ongewijzigd zolang zijn SHA-256 gelijk is aan die in de inhoud."
        if self.ontbreekt:
            yield ""
            yield "Let op, dit kon niet of niet ongeschonden worden opgenomen:"
            yield from (f"- {wat}" for wat in self.ontbreekt)

    # ------------------------------------------------------------------------------------ writing

    def _zaak(self) -> str:
        """The case in a file name, short: Windows bears no long paths, and the folder names it in full."""
        heel = bestandsnaam(str(self.uitkomst.stand.waarde("zaak.naam") or ""))
        return heel if len(heel) <= _KORT else heel[: _KORT + 1].rpartition("-")[0] or heel[:_KORT]

    def _schrijf(self, pad: str, data: bytes, wat: str, *, noteer: bool = True) -> None:
        doel = self.map / pad
        doel.parent.mkdir(exist_ok=True)
        doel.write_bytes(data)
        if noteer:
            self._noteer(doel, wat)

    def _schrijf_tekst(self, pad: str, regels: Iterable[str], wat: str, *, noteer: bool = True) -> None:
        self._schrijf(pad, ("\r\n".join(regels) + "\r\n").encode("utf-8-sig"), wat, noteer=noteer)

    def _schrijf_json(self, pad: str, kern: Any, wat: str) -> None:
        self._schrijf(pad, json.dumps(kern, ensure_ascii=False, indent=1, default=str).encode("utf-8"), wat)

    def _schrijf_lijst(
        self, pad: str, kop: tuple[str, ...], rijen: Iterable[tuple[str | int, ...]], wat: str, *, noteer: bool = True
    ) -> None:
        from assistent.export.csv_lijst import lijst

        self._schrijf(pad, lijst(kop, rijen), wat, noteer=noteer)

    def _neem_op(self, stukken: Iterable[Geschreven], wat: Callable[[Geschreven], str], kennis: str = "") -> None:
        for stuk in stukken:
            self._noteer(stuk.pad, wat(stuk), kennis)

    def _noteer(self, pad: Path, wat: str, kennis: str = "") -> None:
        data = pad.read_bytes()
        kort = pad.relative_to(self.map).as_posix()
        som = hashlib.sha256(data).hexdigest()
        self.regels.append(_Regel(kort, wat, kennis or self.uitkomst.kennis.versie, len(data), som))


_MAPPEN = {
    "dossier": "het dossier zelf",
    "antwoorden": "alle antwoorden met hun motivering",
    "documenten": "de documenten van de procedure, zoals het dossier nu is",
    "versies": "de documenten van elke vastgelegde versie",
    "advies": "het advies, de bevindingen en de open punten",
    "planning": "de planning",
    "nota": "vragen van ondernemers met het antwoord",
    "bronnen": "de bronnen met alles wat erop rust",
    "geschiedenis": "wie wat wanneer wijzigde",
}


def _json_regel(waarde: Any) -> str:
    if waarde is None or isinstance(waarde, str):
        return waarde or ""
    return json.dumps(waarde, ensure_ascii=False, sort_keys=True, default=list)


def omvang_in_woorden(bytes_: int) -> str:
    """A size for people: `12 kB`, `3,4 MB`."""
    if bytes_ < 1_000_000:
        return f"{max(1, round(bytes_ / 1000))} kB"
    return f"{getal(round(bytes_ / 1_000_000, 1))} MB"
