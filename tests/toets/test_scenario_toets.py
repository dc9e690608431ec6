"""A whole review, as a lawyer and a procurement officer go through it. Readable from top to bottom."""

from __future__ import annotations

import pytest

from assistent.dossier.model import Dossier
from assistent.handelingen import toetsen
from assistent.handelingen.toetsen import ToetsFout
from tests.toets.maak import (
    ADVOCAAT,
    DIRECTEUR,
    EERST,
    INKOPER,
    JURIST,
    LAATST,
    LATER,
    antwoord,
    begin,
    bevroren,
    lijst,
    met_kader,
    na_wijziging,
)

VERSIE = "ter toetsing 1"


def _sleutel_van(dossier: Dossier, punt: str) -> str:
    return next(sleutel for sleutel, oordeel in dossier.toets.oordelen.items() if oordeel.punt == punt)


def test_van_ter_toetsing_tot_ondertekend_en_wat_daarna_verandert() -> None:
    # The officer freezes a version and the lawyer opens the list.
    dossier = bevroren()
    begin_ = lijst(dossier)
    assert begin_.voortgang.beoordeeld == 0
    procedure = begin_.punt("keuze/procedure.gekozen").punt
    drempel = begin_.punt("voorwaarde/sui_generis/boven_drempel").punt
    looptijd = begin_.punt("keuze/zaak.looptijd_maanden").punt

    # The choice of procedure is well founded; the value is not known, and the duration is called too long.
    dossier = toetsen.geef_oordeel(
        dossier, procedure, "akkoord", toetser=JURIST, op=EERST, toetsmoment="strategie", versie=VERSIE
    )
    dossier = toetsen.geef_oordeel(
        dossier, drempel, "niet_akkoord", gewicht="blokkerend", toetser=JURIST, op=EERST,
        toelichting="Zonder raming is niet te zien of de drempel is gehaald.", toetsmoment="strategie", versie=VERSIE,
    )  # fmt: skip
    dossier = toetsen.geef_oordeel(
        dossier, looptijd, "akkoord_mits", gewicht="risico", toetser=ADVOCAAT, op=EERST,
        toelichting="Motiveer waarom acht jaar nodig is.", versie=VERSIE,
    )  # fmt: skip
    stand = lijst(dossier)
    assert (stand.voortgang.beoordeeld, stand.voortgang.open, stand.voortgang.blokkerend) == (3, 2, 1)
    assert stand.voortgang.wacht_op_opsteller == 2

    # The officer answers: the first is taken over, the second is not, with the reason.
    dossier = toetsen.reageer(
        dossier, _sleutel_van(dossier, drempel.id), "De raming volgt.", toetser=INKOPER, op=LATER, reactie="overgenomen"
    )
    dossier = toetsen.reageer(
        dossier, _sleutel_van(dossier, looptijd.id), "Staat in het raadsbesluit.", toetser=INKOPER, op=LATER,
        reactie="niet_overgenomen",
    )  # fmt: skip
    assert lijst(dossier).voortgang.wacht_op_opsteller == 0
    assert lijst(dossier).voortgang.open == 2

    # The director accepts what is left of the risk of the duration.
    dossier = toetsen.aanvaard_risico(
        dossier, looptijd, "Mandaatbesluit 2025, artikel 4", toetser=DIRECTEUR, op=LATER, toelichting="Bewuste keuze."
    )
    assert not lijst(dossier).punt(looptijd.id).open

    # The lawyer cannot sign before saying what was and was not reviewed.
    with pytest.raises(ToetsFout, match="nog niet vastgelegd"):
        toetsen.teken_af(
            dossier, lijst(dossier), "akkoord_mits", toetser=JURIST, op=LAATST, versie=VERSIE, toetsmoment="strategie",
            verklaring="Mits de raming er komt.",
        )  # fmt: skip
    dossier = met_kader(dossier)
    dossier = toetsen.teken_af(
        dossier, lijst(dossier), "akkoord_mits", toetser=JURIST, op=LAATST, versie=VERSIE, toetsmoment="strategie",
        verklaring="Mits de raming er komt.",
    )  # fmt: skip
    (handtekening,) = dossier.toets.aftekeningen.values()
    assert "Mits de raming er komt." in handtekening.toelichting
    assert "Er zijn nog blokkerende punten open" in handtekening.toelichting

    # After that the officer shortens the contract: nothing is stopped, and everybody sees it.
    dossier = antwoord(dossier, "zaak.looptijd_maanden", 60, "Toch korter.")
    na = na_wijziging(dossier)
    gewijzigd = na.punt(looptijd.id)
    assert (gewijzigd.na_akkoord, gewijzigd.gewijzigd, gewijzigd.open) == (True, True, True)
    assert {w.soort for w in na.aftekeningen[0].gewijzigd} == {"antwoord", "tekst"}

    # And who changed it can no longer sign.
    with pytest.raises(ToetsFout, match="wie opstelt kan niet aftekenen"):
        toetsen.teken_af(dossier, na, "akkoord", toetser=INKOPER, op=LAATST, versie=VERSIE, toetsmoment="strategie")


def test_alles_wat_een_toetser_zei_is_na_elke_wijziging_terug_te_vinden() -> None:
    dossier = begin().dossier
    for stand in lijst(dossier).punten[::40]:
        dossier = toetsen.plaats_opmerking(dossier, stand.punt, f"Over {stand.punt.id}", toetser=JURIST, op=EERST)
    gezegd = {opmerking.tekst for opmerking in dossier.toets.opmerkingen.values()}
    for vraag, waarde in (("procedure.gekozen", "openbaar"), ("zaak.rechtsgebied", "vl"), ("zaak.referentie", "Z-1")):
        dossier = antwoord(dossier, vraag, waarde)
        na = na_wijziging(dossier)
        assert {draad.opmerking.tekst for stand in na.alle for draad in stand.opmerkingen} == gezegd
    assert na.vervallen
