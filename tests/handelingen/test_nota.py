"""The work on questions: how they stand, editing one, and the notas they belong to."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from assistent.dossier.model import Dossier, PlanStap
from assistent.dossier.waarden import AntwoordFout
from assistent.dossier.wijzigen import met_planstap, met_waarde
from assistent.handelingen import nota
from assistent.handelingen.nota import NotaFout
from assistent.handelingen.nota_uitvoer import schrijf_antwoorden, uit_te_geven
from assistent.kennis.laden import laad
from assistent.planning.nota import NOTAS, VRAGEN
from tests.handelingen.maak import DOOR, uitkomst, voorbeeld


def met_vragen(*vragen: dict[str, Any]) -> Dossier:
    """The example with one nota on 20 November 2022 and these questions in it."""
    rijen = [{"id": f"v{n}", "nummer": n, "nota": "n1", "behandeling": "in_de_nota", "vraag": "Hoe?", **vraag}
             for n, vraag in enumerate(vragen, 1)]  # fmt: skip
    dossier = met_waarde(
        voorbeeld(), NOTAS, [{"id": "n1", "naam": "Nota 1", "ronde": "selectie", "datum": "2022-11-20"}], **DOOR
    )
    dossier = met_planstap(dossier, "vragen_selectie", PlanStap(datum=date(2022, 11, 10)), **DOOR)
    return met_waarde(dossier, VRAGEN, rijen, **DOOR)


def test_elke_vraag_heeft_een_staat() -> None:
    dossier = met_vragen(
        {}, {"antwoord": "Ja."}, {"behandeling": "vertrouwelijk"}, {"behandeling": "ingetrokken"},
        {"antwoord": "Ja.", "wijzigt": "zaak.naam", "ontvangen": "2022-11-11"}, {"nota": ""},
    )  # fmt: skip
    stand = nota.bekijk(uitkomst(dossier))
    assert [r.staat for r in stand.regels] == [
        "open", "beantwoord", "vertrouwelijk", "ingetrokken", "beantwoord", "open",
    ]  # fmt: skip
    assert [r.te_laat for r in stand.regels] == [None, None, None, None, True, None]
    assert [r.wijzigt for r in stand.regels][4:] == [True, False]
    (termijn,) = stand.notas
    assert (termijn.vragen, termijn.open) == (4, 2)
    assert (termijn.verschijnt, termijn.sluiting, termijn.dagen) == (date(2022, 11, 20), date(2022, 12, 8), 18)


def test_een_cel_wijzigen_en_leegmaken() -> None:
    dossier = nota.wijzig(laad(), met_vragen({}), "v1", {"antwoord": "Ja."}, **DOOR)
    assert nota.rijen_van(dossier, VRAGEN)[0]["antwoord"] == "Ja."
    leeg = nota.wijzig(laad(), dossier, "v1", {"antwoord": ""}, **DOOR)
    assert "antwoord" not in nota.rijen_van(leeg, VRAGEN)[0]


def test_wat_niet_past_wordt_geweigerd() -> None:
    dossier = met_vragen({})
    with pytest.raises(AntwoordFout, match="Ontvangen"):
        nota.wijzig(laad(), dossier, "v1", {"ontvangen": "gisteren"}, **DOOR)
    with pytest.raises(NotaFout, match="niet meer"):
        nota.wijzig(laad(), dossier, "weg", {"antwoord": "Ja."}, **DOOR)


def test_een_nieuwe_vraag_en_weer_weg() -> None:
    dossier = nota.nieuwe_vraag(met_vragen({}), "n1", **DOOR)
    nieuw = nota.rijen_van(dossier, VRAGEN)[-1]
    assert (nieuw["nummer"], nieuw["nota"], nieuw["behandeling"]) == (2, "n1", "in_de_nota")
    assert nota.rijen_van(nota.verwijder_vraag(dossier, nieuw["id"], **DOOR), VRAGEN) == nota.rijen_van(
        met_vragen({}), VRAGEN
    )
    assert not nota.verwijder_vraag(met_vragen({}), "v1", **DOOR).waarde(nota.VRAGEN)


def test_een_nota_wordt_gevonden_of_gemaakt() -> None:
    voor = uitkomst(met_vragen())
    assert nota.met_nota(voor, **DOOR) == (voor.dossier, "n1")
    assert nota.met_nota(voor, "1", **DOOR) == (voor.dossier, "n1")
    dossier, id_ = nota.met_nota(voor, "2", "inschrijving", **DOOR)
    assert nota.rijen_van(dossier, NOTAS)[-1] == {"id": id_, "naam": "Nota 2", "ronde": "inschrijving"}
    with pytest.raises(NotaFout, match="andere ronde"):
        nota.met_nota(voor, "1", "inschrijving", **DOOR)


def test_de_ronde_volgt_uit_de_planning() -> None:
    assert nota.verwacht_ronde(uitkomst()) == "selectie"  # the reference date of the example: 28 October 2022
    later = voorbeeld().model_copy(update={"peildatum": date(2022, 12, 9)})
    assert nota.verwacht_ronde(uitkomst(later)) == "inschrijving"


def test_alleen_wat_openbaar_is_gaat_naar_het_platform(tmp_path: Path) -> None:
    dossier = met_vragen(
        {"antwoord": "Ja.", "steller": "Zorg BV", "vraag_origineel": "Wij van Zorg BV", "kenmerk": "12"},
        {"antwoord": "Geheim", "behandeling": "vertrouwelijk"}, {}, {"antwoord": "Weg", "behandeling": "ingetrokken"},
        {"antwoord": "Nergens", "nota": ""},
    )  # fmt: skip
    stand = uitkomst(dossier).stand
    (rij,) = uit_te_geven(stand)
    assert set(rij) == {"kenmerk", "nummer", "onderwerp", "vraag", "antwoord", "nota"}
    assert not list(uit_te_geven(stand, "andere"))
    from datetime import datetime

    hoeveel, vorige = schrijf_antwoorden(stand, tmp_path / "a.csv", datetime(2026, 3, 1))
    tekst = (tmp_path / "a.csv").read_text(encoding="utf-8-sig")
    assert (hoeveel, vorige) == (1, None)
    assert "Ja." in tekst
    assert not [geheim for geheim in ("Zorg BV", "Geheim", "Nergens") if geheim in tekst]


def test_een_leeg_dossier_heeft_niets() -> None:
    assert nota.bekijk(uitkomst()) == nota.Notastand((), ())
