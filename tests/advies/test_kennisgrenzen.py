"""Where the knowledge ends the advice says so; silence would look like approval."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from assistent.advies import meldingen
from tests.advies.zaak import DEN_HAAG, kennis, reken

LATER = date(2031, 1, 1)


def test_een_drempel_zonder_waarde_op_de_peildatum_wordt_gemeld() -> None:
    gevonden = {m.id: m for m in reken(DEN_HAAG, peildatum=LATER).meldingen}
    melding = gevonden["kennis.geen_waarde.drempel.sas"]
    assert "1 januari 2031" in melding.tekst
    assert melding.plaats == "zaak.waarde_basis"
    assert melding.bron
    assert melding.bron[0].bron in kennis().bronnen


def test_zonder_raming_maakt_de_drempel_nog_niet_uit() -> None:
    zonder = {k: v for k, v in DEN_HAAG.items() if k != "zaak.waarde_basis"}
    assert not [m for m in reken(zonder, peildatum=LATER).meldingen if m.id.startswith("kennis.")]


def test_een_termijn_zonder_waarde_wordt_gemeld_als_de_dagen_bekend_zijn() -> None:
    openbaar = {"zaak.rechtsgebied": "nl", "procedure.gekozen": "openbaar"}
    data: dict[str, date | str] = {"publicatie": "2010-01-01", "sluiting_inschrijving": "2010-01-15"}
    gevonden = {m.id: m for m in reken(openbaar, data, date(2010, 1, 1)).meldingen}
    assert any(id_.startswith("kennis.geen_waarde.termijn.openbaar") for id_ in gevonden)
    zonder_data = {m.id for m in reken(openbaar, {}, date(2010, 1, 1)).meldingen}
    assert not any(id_.startswith("kennis.geen_waarde.termijn") for id_ in zonder_data)


def test_bij_bekende_waarden_is_er_niets_te_melden() -> None:
    assert not [m for m in reken(DEN_HAAG).meldingen if m.id.startswith("kennis.")]


def test_een_procedure_die_de_catalogus_niet_heeft_wordt_gemeld() -> None:
    stand = reken({**DEN_HAAG, "procedure.gekozen": "openbaar"}).stand
    zonder = kennis().model_copy(update={"procedures": {}})
    melding = next(
        m for m in meldingen.bepaal(replace(stand, kennis=zonder), None) if m.id.startswith("kennis.procedure")
    )
    assert "Openbare procedure" in melding.tekst
    assert melding.plaats == "procedure.gekozen"


def test_een_procedure_uit_het_andere_rechtsgebied_wordt_gemeld() -> None:
    for gekozen, past in (("sas", False), ("openbaar", True)):
        uitkomst = reken({"zaak.rechtsgebied": "vl", "procedure.gekozen": gekozen})
        assert ("kennis.procedure_past_niet" not in {m.id for m in uitkomst.meldingen}) == past
        assert (uitkomst.procedure is not None) == past
