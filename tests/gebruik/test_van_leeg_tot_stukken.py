"""The application as people use it: started, driven by keyboard alone, from an empty dossier to three documents."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from assistent.kennis.model import Optie
from assistent.ui.velden.procedurekeuze import groepeer
from tests.gebruik.scherm import NietGebeurd, Scherm, scherm, wacht_op
from tests.gebruik.toepassing import (
    HERSTEL,
    ga_naar,
    kennis,
    mislukt,
    toepassing,
    vraag_een_scherm,
    waarde_in,
)
from tests.woordcontrole.controle import controleer_docx

NAAM = "Jeugdhulp Proefstad"
VENSTER = rf"^{NAAM} – "
"""The title of the window while the dossier is saved; with unsaved work there is a star behind the name."""
HERSTELKOPIE = f"huis/{HERSTEL}"
STUKKEN = ("selectieleidraad", "dialoogleidraad", "gunningsleidraad")


# --------------------------------------------------------------------------- what the person does


@dataclass(frozen=True, slots=True)
class Stap:
    """Go to a question, if one is named, type a text (`{map}`: the folder of this run) and press keys; then the window
    that gets what is typed must have this title, and there must be files by these patterns in that folder."""

    wat: str
    tekst: str = ""
    toetsen: tuple[str, ...] = ()
    titel: str = ""
    bestanden: tuple[str, ...] = ()
    vraag: str = ""
    rondleiding: bool = False


@dataclass(frozen=True, slots=True)
class Vraag:
    """Go to a question, answer it by typing or with keys, and save; then the file must hold this value."""

    id: str
    waarde: Any
    tekst: str = ""
    toetsen: tuple[str, ...] = ()


def omlaag_naar(opties: tuple[Optie, ...], keuze: str) -> tuple[str, ...]:
    """The keys that choose an option from the first one on: take that, and go down."""
    return ("space", *("Down",) * [optie.id for optie in opties].index(keuze))


def stappen() -> tuple[Stap | Vraag, ...]:
    soorten = kennis().vragen["zaak.soort_opdracht"].opties
    procedures, _ = groepeer(kennis(), "nl", kennis().vragen["procedure.gekozen"].opties, None)
    return (
        Stap("het beginscherm", titel=r"^Ontwerpassistent$"),
        Stap("de rondleiding is overgeslagen", rondleiding=True),
        Stap("een nieuw dossier", toetsen=("ctrl+n",), titel=r"^Nieuw dossier"),
        Stap("naar de naam van de zaak", vraag="zaak.naam"),
        Stap("een naam geeft een herstelkopie", NAAM, titel=rf"^{NAAM}\*? – ", bestanden=(HERSTELKOPIE,)),
        Stap("opslaan vraagt een bestand", toetsen=("ctrl+s",), titel=r"^Dossier opslaan als"),
        Stap("opslaan", "{map}/proef.dossier", ("Return",), VENSTER, ("proef.dossier", ".~slot.proef.dossier")),
        Vraag("zaak.organisatie", "Gemeente Proefstad", "Gemeente Proefstad"),
        Vraag("zaak.soort_opdracht", "diensten", toetsen=omlaag_naar(soorten, "diensten")),
        Vraag("zaak.looptijd_maanden", 48, "48"),
        Vraag("zaak.waarde_basis", 4200000, "4.200.000"),
        Vraag("inhoud.variatie_doelgroep", 5, toetsen=("5",)),
        Vraag("inhoud.integratie_diensten", 4, toetsen=("4",)),
        Vraag("inhoud.specialisatie", 4, toetsen=("4",)),
        Vraag("inhoud.spelersveld", 2, toetsen=("2",)),
        Vraag("inhoud.meetbaarheid", 5, toetsen=("5",)),
        Vraag("procedure.gekozen", "sui_generis", toetsen=omlaag_naar(procedures, "sui_generis")),
        Stap("genereren vraagt wat", toetsen=("ctrl+g",), titel=r"^Documenten genereren"),
        Stap("kies niets, dan de groep van de procedure", toetsen=(*("Tab",) * 4, "space", "Tab", "space")),
        Stap("genereren vraagt waar", toetsen=("Return",), titel=r"^Map voor de documenten"),
        Stap("schrijf", "{map}/stukken", ("Return",), VENSTER, tuple(f"stukken/*-{naam}.docx" for naam in STUKKEN)),
    )


def sla_rondleiding_over(beeld: Scherm, huis: Path) -> None:
    """Who starts for the first time is shown around; Esc ends that, and the settings remember it."""

    def kijk() -> bool:
        beeld.druk("Escape")
        return any('"rondleiding_gezien": true' in pad.read_text("utf-8") for pad in huis.glob("**/instellingen.json"))

    wacht_op(kijk, "het einde van de rondleiding")


def doe_stap(stap: Stap, beeld: Scherm, map_: Path) -> None:
    if stap.rondleiding:
        sla_rondleiding_over(beeld, map_ / "huis")
    if stap.vraag:
        ga_naar(stap.vraag, beeld)
    beeld.typ(stap.tekst.format(map=map_))
    beeld.druk(*stap.toetsen)
    if stap.titel:
        beeld.wacht_op_titel(stap.titel)
    for patroon in stap.bestanden:
        wacht_op(lambda p=patroon: [pad for pad in map_.glob(p) if pad.stat().st_size], f"een bestand ‘{patroon}’")


def beantwoord(vraag: Vraag, beeld: Scherm, dossier: Path) -> None:
    ga_naar(vraag.id, beeld)
    beeld.typ(vraag.tekst)
    beeld.druk(*vraag.toetsen, "ctrl+s")
    wacht_op(lambda: waarde_in(dossier, vraag.id) == vraag.waarde, f"{vraag.id} = {vraag.waarde!r} in het bestand")
    beeld.wacht_op_titel(VENSTER)


# --------------------------------------------------------------------------- the run


def test_van_een_leeg_dossier_tot_drie_stukken(tmp_path: Path) -> None:
    vraag_een_scherm()
    dossier, fouten = tmp_path / "proef.dossier", tmp_path / "stderr.txt"
    for naam in ("huis", "stukken"):
        (tmp_path / naam).mkdir()
    with scherm(tmp_path / "scherm") as beeld, toepassing(beeld, tmp_path / "huis", fouten) as proces:
        for stap in stappen():
            try:
                if isinstance(stap, Vraag):
                    beantwoord(stap, beeld, dossier)
                else:
                    doe_stap(stap, beeld, tmp_path)
            except NietGebeurd as fout:
                wat = stap.id if isinstance(stap, Vraag) else stap.wat
                pytest.fail(mislukt(wat, fout, beeld, fouten))
        beeld.druk("ctrl+q")
        assert proces.wait(30) == 0
    assert fouten.read_text("utf-8", "replace") == ""
    for vraag in (stap for stap in stappen() if isinstance(stap, Vraag)):
        assert waarde_in(dossier, vraag.id) == vraag.waarde
    assert waarde_in(dossier, "zaak.naam") == NAAM
    stukken = sorted((tmp_path / "stukken").iterdir())
    assert len(stukken) == len(STUKKEN)
    for stuk in stukken:
        assert not controleer_docx(stuk), stuk.name
    assert [p.name for p in tmp_path.glob(".~slot*")] == []
    assert list(tmp_path.glob(HERSTELKOPIE)) == []
