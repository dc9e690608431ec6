"""A whole review as people do it: two who each run the application on a screen of their own, with keyboards alone.

The drafter freezes a version and makes a review package, the lawyer judges in it, the drafter meanwhile goes on and
then takes in what comes back.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.gebruik.scherm import NietGebeurd, Scherm, kale_omgeving, scherm, wacht_op
from tests.gebruik.toepassing import (
    HERSTEL,
    ROOT,
    ga_naar,
    mislukt,
    toepassing,
    vraag_een_scherm,
    waarde_in,
)

OPSTELLER, TOETSER = "opsteller", "toetser"
NAMEN = {OPSTELLER: "I. Koper", TOETSER: "J. Urist"}
DOSSIER, PAKKET = "zaak.dossier", "zaak.toetspakket"
VRAAG, EERST, LATER = "zaak.looptijd_maanden", 96, 84
VERSIE = "ter toetsing 1"
BEZWAAR = "De grond hiervoor ontbreekt."
BEWAARD, ONBEWAARD = r"[^*] – Ontwerpassistent$", r"\* – Ontwerpassistent$"
"""Titles of the main window: with unsaved work there is a star behind the name."""
INHOUD = ("antwoorden", "planning", "teksten", "conclusies", "versies", "versieteksten")
"""What of a review package its reviewer cannot change."""
Inhoud = dict[str, Any]


# --------------------------------------------------------------------------- what the two do


@dataclass(frozen=True, slots=True)
class Stap:
    """Go to a question, if one is named, type a text (`{map}`: the folder that both can reach) and press keys. Then the
    window that gets what is typed must have the title `titel`, some window the title `ergens`, and the file must hold
    what is asked of it. `kopieer`: press Ctrl+C until there is something that can be copied."""

    wie: str
    wat: str
    toetsen: tuple[str, ...] = ()
    tekst: str = ""
    titel: str = ""
    ergens: str = ""
    bestand: str = ""
    met: Callable[[Inhoud], bool] = bool
    vraag: str = ""
    kopieer: bool = False


def zegt(uitspraak: str) -> Callable[[Inhoud], bool]:
    """Whether a file holds this verdict."""
    return lambda inhoud: any(o["uitspraak"] == uitspraak for o in inhoud["toets"]["oordelen"].values())


def duurt(maanden: int) -> Callable[[Inhoud], bool]:
    """Whether a file holds this answer."""
    return lambda inhoud: inhoud["antwoorden"][VRAAG]["waarde"] == maanden


def open_het(wie: str, bestand: str) -> tuple[Stap, ...]:
    return (
        Stap(wie, "openen vraagt een bestand", ("ctrl+o",), titel=r"^Dossier openen"),
        Stap(wie, f"open {bestand}", ("Return",), f"{{map}}/{bestand}", titel=BEWAARD),
    )


KLAARZETTEN = (
    Stap(OPSTELLER, "het beginscherm", titel=r"^Ontwerpassistent$"),
    *open_het(OPSTELLER, DOSSIER),
    Stap(OPSTELLER, "Document, Versies", ("alt+d", "v"), titel=r"^Versies"),
    Stap(OPSTELLER, "bevries", ("Return",), VERSIE, ergens=ONBEWAARD),
    Stap(OPSTELLER, "sluit Versies", ("Escape",), titel=ONBEWAARD),
    Stap(OPSTELLER, "sla op", ("ctrl+s",), titel=BEWAARD, bestand=DOSSIER, met=lambda d: len(d["versies"]) == 1),
    Stap(OPSTELLER, "Toets, Toetspakket maken", ("alt+t", "m"), titel=r"^Toetspakket maken"),
    Stap(OPSTELLER, "voor wie", ("Return",), NAMEN[TOETSER], titel=r"^Toetspakket opslaan"),
    Stap(OPSTELLER, "schrijf", ("Return",), f"{{map}}/{PAKKET}", titel=r"^Toetspakket maken", bestand=PAKKET),
    Stap(OPSTELLER, "sluit dat", ("Escape",), titel=BEWAARD),
)
TOETSEN = (
    Stap(TOETSER, "het beginscherm", titel=r"^Ontwerpassistent$"),
    *open_het(TOETSER, PAKKET),
    Stap(TOETSER, "naar de punten", ("ctrl+shift+t",), kopieer=True),
    Stap(TOETSER, "akkoord met het eerste", ("alt+1", "ctrl+Return"), titel=ONBEWAARD),
    Stap(TOETSER, "niet akkoord met het volgende", ("alt+3",)),
    Stap(TOETSER, "met woorden", ("ctrl+Return", "ctrl+s"), BEZWAAR, bestand=PAKKET, met=zegt("niet_akkoord")),
    Stap(TOETSER, "alles is opgeslagen", titel=BEWAARD),
)
VERDERGAAN = (
    Stap(OPSTELLER, "een ander antwoord", ("ctrl+a",), vraag=VRAAG),
    Stap(OPSTELLER, "typ het", ("Tab",), str(LATER), titel=ONBEWAARD),
    Stap(OPSTELLER, "sla op", ("ctrl+s",), titel=BEWAARD, bestand=DOSSIER, met=duurt(LATER)),
    Stap(OPSTELLER, "sluit het dossier", ("ctrl+w",), titel=r"^Ontwerpassistent$"),
)
TERUGNEMEN = (
    *open_het(OPSTELLER, DOSSIER),
    Stap(OPSTELLER, "Toets, Pakketten samenvoegen", ("alt+t", "s"), titel=r"^Toetspakketten samenvoegen"),
    Stap(OPSTELLER, "samenvoegen vraagt pakketten", ("Return",), titel=r"^Toetspakketten kiezen"),
    Stap(OPSTELLER, "voeg samen", ("Return",), f"{{map}}/{PAKKET}", r"^Toetspakketten samenvoegen", ONBEWAARD),
    Stap(OPSTELLER, "sluit dat", ("Escape",), titel=ONBEWAARD),
    Stap(OPSTELLER, "sla op", ("ctrl+s",), titel=BEWAARD, bestand=DOSSIER, met=zegt("niet_akkoord")),
)


def doe(stap: Stap, beeld: Scherm, map_: Path) -> None:
    if stap.vraag:
        ga_naar(stap.vraag, beeld)
    beeld.typ(stap.tekst.format(map=map_))
    beeld.druk(*stap.toetsen)
    if stap.kopieer:
        wacht_op(lambda: kopie(beeld), "iets om te kopiëren")
    if stap.titel:
        beeld.wacht_op_titel(stap.titel)
    if stap.ergens:
        beeld.wacht_op_een(stap.ergens)
    if stap.bestand:
        pad = map_ / stap.bestand
        wacht_op(lambda: pad.is_file() and stap.met(inhoud(pad)), f"{stap.wat}: {pad.name} met wat erin hoort")


def kopie(beeld: Scherm) -> str:
    """What stands under the cursor: empty as long as there is nothing."""
    beeld.druk("ctrl+c")
    return beeld.klembord()


def inhoud(pad: Path) -> Inhoud:
    gelezen = json.loads(pad.read_text("utf-8"))
    assert isinstance(gelezen, dict)
    return gelezen


# --------------------------------------------------------------------------- the run


class Tweetal:
    """Both with a home, a screen and the application started; `map` is the folder that both can reach."""

    def __init__(self, map_: Path, stapel: ExitStack) -> None:
        self.map = map_ / "gedeeld"
        self.map.mkdir()
        self._thuis = {wie: map_ / wie for wie in NAMEN}
        self.fouten = {wie: map_ / f"stderr-{wie}.txt" for wie in NAMEN}
        for wie, huis in self._thuis.items():
            _richt_in(huis, NAMEN[wie])
        self._cli("nieuw", "--voorbeeld", "den-haag", str(self.map / DOSSIER))
        self._beeld = {wie: stapel.enter_context(scherm(map_ / f"scherm-{wie}")) for wie in NAMEN}
        self._proces = {
            wie: stapel.enter_context(toepassing(self._beeld[wie], huis, self.fouten[wie]))
            for wie, huis in self._thuis.items()
        }

    def _cli(self, *woorden: str) -> None:
        omgeving = kale_omgeving(self._thuis[OPSTELLER])
        subprocess.run([sys.executable, "-m", "assistent", *woorden], cwd=ROOT, env=omgeving, check=True, timeout=60)

    def speel(self, stappen: Iterable[Stap]) -> None:
        for stap in stappen:
            try:
                doe(stap, self._beeld[stap.wie], self.map)
            except NietGebeurd as fout:
                wie = stap.wie
                pytest.fail(mislukt(f"{wie}: {stap.wat}", fout, self._beeld[wie], self.fouten[wie]))

    def gaat(self, wie: str) -> None:
        """Who goes leaves nothing to recover."""
        self._beeld[wie].druk("ctrl+q")
        assert self._proces[wie].wait(30) == 0
        assert self.fouten[wie].read_text("utf-8", "replace") == ""
        assert list(self._thuis[wie].glob(HERSTEL)) == []


def _richt_in(huis: Path, naam: str) -> None:
    """A home of somebody who worked with the application before."""
    plek = huis / ".config" / "ontwerpassistent" / "instellingen.json"
    plek.parent.mkdir(parents=True)
    plek.write_text(json.dumps({"profiel": {"naam": naam}, "rondleiding_gezien": True}), "utf-8")


@pytest.mark.timeout(300)
def test_een_toets_gaat_heen_en_weer(tmp_path: Path) -> None:
    vraag_een_scherm()
    with ExitStack() as stapel:
        twee = Tweetal(tmp_path, stapel)
        dossier, pakket = twee.map / DOSSIER, twee.map / PAKKET
        twee.speel(KLAARZETTEN)
        gemaakt = inhoud(pakket)
        twee.speel(TOETSEN)
        twee.speel(VERDERGAAN)
        twee.gaat(TOETSER)
        terug = inhoud(pakket)
        twee.speel(TERUGNEMEN)
        twee.gaat(OPSTELLER)
    assert waarde_in(pakket, VRAAG) == EERST
    assert {deel: terug[deel] for deel in INHOUD} == {deel: gemaakt[deel] for deel in INHOUD}
    assert inhoud(pakket) == terug
    assert waarde_in(dossier, VRAAG) == LATER
    samen = inhoud(dossier)
    assert [versie["naam"] for versie in samen["versies"]] == [VERSIE]
    oordelen = samen["toets"]["oordelen"]
    assert oordelen == terug["toets"]["oordelen"]
    gezegd = {oordeel["uitspraak"]: oordeel for oordeel in oordelen.values()}
    assert {uitspraak: oordeel["toelichting"] for uitspraak, oordeel in gezegd.items()} == {
        "akkoord": "",
        "niet_akkoord": BEZWAAR,
    }
    assert {oordeel["door"] for oordeel in oordelen.values()} == {NAMEN[TOETSER]}
    assert len({oordeel["punt"] for oordeel in oordelen.values()}) == len(oordelen) == 2
    assert [pad.name for pad in twee.map.glob(".~slot*")] == []
