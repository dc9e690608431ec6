"""A whole review between two copies of the application, in the order in which it happens at a municipality.

The procurement officer and the lawyer each have their own folder and their own name; the only thing that goes between
them is a file. Read it from top to bottom: it is the story of one yes.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from assistent.dossier.model import Dossier
from assistent.dossier.wijzigen import met_waarde
from assistent.handelingen import geschiedenis, toetsen, toetspakket
from assistent.handelingen.bereken import bereken
from assistent.handelingen.documenten import bevries
from assistent.handelingen.dossiers import bewaar, open_dossier
from assistent.handelingen.toetsen import Puntstand, Toetslijst
from assistent.kennis.laden import laad
from assistent.toets.model import Toetser, ToetsFout
from assistent.toets.pakket import inhoud_sha256
from tests.handelingen.maak import DAG, voorbeeld

INKOPER = Toetser("Inkoper", "inkoper", "Gemeente")
JURIST = Toetser("Jurist", "jurist", "Gemeente")
LOOPTIJD, RECHT = "keuze/zaak.looptijd_maanden", "keuze/zaak.rechtsgebied"
_UUR = count()
_GELEZEN: dict[str, Any] = {}


def _nu() -> str:
    """The next hour of the story."""
    uur = next(_UUR)
    return f"2026-03-{2 + uur // 8:02d}T{9 + uur % 8:02d}:00:00+01:00"


@dataclass
class Werkplek:
    """One person at one machine, with a dossier or a package open. Everything is saved at once."""

    wie: Toetser
    pad: Path

    @property
    def dossier(self) -> Dossier:
        """What stands in the file."""
        return open_dossier(laad(), self.pad).dossier

    def zet(self, dossier: Dossier) -> None:
        """Save another state."""
        bewaar(laad(), self.pad, dossier, open_dossier(laad(), self.pad).sha256, vandaag=DAG)

    def lijst(self) -> Toetslijst:
        """The review as this person sees it."""
        uitkomst = bereken(laad(), self.dossier, DAG)
        inhoud = inhoud_sha256(uitkomst.dossier)
        if inhoud not in _GELEZEN:  # the same answers and texts make the same documents
            _GELEZEN[inhoud] = toetsen.alle_documenten(uitkomst)
        return toetsen.toetslijst(uitkomst, _GELEZEN[inhoud])

    def punt(self, id_: str) -> Puntstand:
        """One point with where it stands."""
        return self.lijst().punt(id_)

    def doe(self, actie: Any, *wat: Any, **velden: Any) -> None:
        """Do something in the review under the own name."""
        self.zet(actie(self.dossier, *wat, toetser=self.wie, op=_nu(), **velden))

    def bevries(self, naam: str) -> None:
        """Freeze a version for the review."""
        uitkomst = bereken(laad(), self.dossier, DAG)
        self.zet(bevries(uitkomst, naam, "ter_toetsing", wie=self.wie.naam, moment=_nu()))

    def voeg_samen(self, *paden: Path) -> toetspakket.Samenvoeging:
        """Merge what came in by mail."""
        samen = toetspakket.voeg_samen(laad(), self.dossier, paden, wie=self.wie.naam, moment=_nu(), vandaag=DAG)
        self.zet(samen.dossier)
        return samen


@pytest.fixture
def inkoper(tmp_path: Path) -> Werkplek:
    """Give the officer with the example in a folder of their own."""
    (tmp_path / "inkoper").mkdir()
    pad = tmp_path / "inkoper" / "zaak.dossier"
    bewaar(laad(), pad, voorbeeld(), None, vandaag=DAG)
    return Werkplek(INKOPER, pad)


def _verstuur(van: Path, naar: Path) -> Path:
    """By mail or stick: the file arrives in another folder."""
    naar.mkdir(exist_ok=True)
    return Path(shutil.copy(van, naar / van.name))


def _maak_pakket(inkoper: Werkplek, naam: str) -> Path:
    pad = inkoper.pad.with_name(f"{naam}.toetspakket")
    toetspakket.schrijf_pakket(inkoper.dossier, pad, door=INKOPER.naam, moment=_nu(), voor=JURIST.naam)
    return pad


def test_van_pakket_tot_handtekening(inkoper: Werkplek, tmp_path: Path) -> None:
    # The officer freezes what is to be reviewed, and sends a package.
    inkoper.bevries("ter toetsing 1")
    jurist = Werkplek(JURIST, _verstuur(_maak_pakket(inkoper, "ronde-1"), tmp_path / "jurist"))

    # The lawyer sees everything, history included, and can change nothing but the review.
    assert jurist.dossier.antwoorden == inkoper.dossier.antwoorden
    assert jurist.dossier.geschiedenis == inkoper.dossier.geschiedenis

    # The lawyer objects to the duration, agrees with the jurisdiction, and asks something about a text.
    jurist.doe(
        toetsen.geef_oordeel, jurist.punt(LOOPTIJD).punt, "niet_akkoord", gewicht="blokkerend",
        toelichting="Waarom langer dan vier jaar? Dat staat er niet.",
    )  # fmt: skip
    jurist.doe(toetsen.geef_oordeel, jurist.punt(RECHT).punt, "akkoord")
    vraag = jurist.lijst().punten[0].punt
    jurist.doe(toetsen.plaats_opmerking, vraag, "Is deze bron nog geldend?")

    # Meanwhile the officer goes on: the duration becomes shorter.
    inkoper.zet(met_waarde(inkoper.dossier, "zaak.looptijd_maanden", 48, wie="Inkoper", moment=_nu()))

    # The package comes back and is merged: nothing is lost, and the objection is about text that changed.
    samen = inkoper.voeg_samen(_verstuur(jurist.pad, inkoper.pad.parent / "terug"))
    assert samen.nieuw == {"opmerkingen": 1, "oordelen": 2}
    assert [g.punt for g in samen.gewijzigd] == [LOOPTIJD]
    assert inkoper.dossier.waarde("zaak.looptijd_maanden") == 48
    stand = inkoper.punt(LOOPTIJD)
    assert (stand.uitspraak, stand.open, stand.gewijzigd) == ("niet_akkoord", True, True)
    assert inkoper.lijst().voortgang.wacht_op_opsteller == 2

    # The officer answers both, and cannot sign: who drafts does not judge.
    [stem] = stand.oordelen
    inkoper.doe(toetsen.reageer, stem.sleutel, "Nu vier jaar.", reactie="overgenomen")
    [draad] = inkoper.punt(vraag.id).opmerkingen
    inkoper.doe(toetsen.reageer, draad.sleutel, "Nagezien op 3 maart.", reactie="anders_opgelost")
    assert inkoper.lijst().voortgang.wacht_op_opsteller == 0
    inkoper.bevries("ter toetsing 2")
    with pytest.raises(ToetsFout):
        inkoper.doe(toetsen.teken_af, inkoper.lijst(), "akkoord", versie="ter toetsing 2")

    # A second package; the lawyer reads the answers, agrees, says what was reviewed, and signs.
    jurist = Werkplek(JURIST, _verstuur(_maak_pakket(inkoper, "ronde-2"), tmp_path / "jurist"))
    [stem] = jurist.punt(LOOPTIJD).oordelen
    assert stem.reactie == "overgenomen"
    jurist.doe(toetsen.geef_oordeel, jurist.punt(LOOPTIJD).punt, "akkoord")
    jurist.doe(toetsen.handel_af, draad.sleutel)
    jurist.doe(
        toetsen.leg_kader_vast, jurist.lijst(), toetsmoment="", documenten=list(jurist.lijst().documenten),
        versies=["ter toetsing 2"], niet_beoordeeld="de begroting",
    )  # fmt: skip
    jurist.doe(toetsen.teken_af, jurist.lijst(), "akkoord", versie="ter toetsing 2")

    # Home again: signed by the lawyer, nothing open, and the first package once more brings nothing.
    terug = _verstuur(jurist.pad, inkoper.pad.parent / "terug")
    samen = inkoper.voeg_samen(terug, tmp_path / "jurist" / "ronde-1.toetspakket")
    assert samen.nieuw == {"opmerkingen": 1, "oordelen": 1, "aftekeningen": 1, "kaders": 1}
    assert not samen.conflicten
    assert not samen.gewijzigd
    [aftekening] = inkoper.dossier.toets.aftekeningen.values()
    assert (aftekening.door, aftekening.versie, aftekening.uitspraak) == ("Jurist", "ter toetsing 2", "akkoord")
    assert not inkoper.punt(LOOPTIJD).open
    assert not inkoper.punt(vraag.id).open

    # Everything that happened can be read back in words, in both copies.
    regels = geschiedenis.regels(laad(), inkoper.dossier)
    looptijd = geschiedenis.zoek(regels, geschiedenis.Filter("48 maanden", onderdeel="antwoorden"))
    assert [(r.wie, r.wordt) for r in looptijd] == [("Inkoper", "48 maanden")]
    samengevoegd = geschiedenis.zoek(regels, geschiedenis.Filter("samengevoegd"))
    assert [r.wordt for r in samengevoegd] == [
        "1 opmerking, 2 oordelen", "1 opmerking, 1 oordeel, 1 aftekening, 1 afbakening van een toets",
    ]  # fmt: skip
    assert {r.wie for r in geschiedenis.regels(laad(), jurist.dossier)} == {"Inkoper", "Jurist"}


def test_twee_juristen_en_een_punt_waarover_zij_het_niet_eens_zijn(inkoper: Werkplek, tmp_path: Path) -> None:
    pakket = _maak_pakket(inkoper, "ronde-1")
    anna = Werkplek(Toetser("Anna", "jurist"), _verstuur(pakket, tmp_path / "anna"))
    bert = Werkplek(Toetser("Bert", "jurist"), _verstuur(pakket, tmp_path / "bert"))
    anna.doe(toetsen.geef_oordeel, anna.punt(RECHT).punt, "akkoord")
    bert.doe(toetsen.geef_oordeel, bert.punt(RECHT).punt, "niet_akkoord", toelichting="Dit is Vlaams recht.")

    # Bert also merges the package of Anna into his own, before both go home.
    assert [c.punt for c in bert.voeg_samen(anna.pad).conflicten] == [RECHT]
    samen = inkoper.voeg_samen(anna.pad, bert.pad)
    [conflict] = samen.conflicten
    assert [(o.door, o.uitspraak) for _, o in conflict.oordelen] == [("Anna", "akkoord"), ("Bert", "niet_akkoord")]
    stand = inkoper.punt(RECHT)
    assert (stand.verdeeld, stand.uitspraak, len(stand.oordelen)) == (True, "niet_akkoord", 2)
