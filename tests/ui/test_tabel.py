"""The table model keeps Qt's rules, and rows keep their id whatever is done to them."""

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from assistent.dossier.waarden import controleer
from assistent.kennis.basis import Verwijzing
from assistent.kennis.model import Kolom, Optie, Vraag
from assistent.planning.model import Planningstap
from assistent.ui.modellen import rijen as r
from assistent.ui.modellen.planning import DATUM, TIJD, Planningmodel, termijn
from assistent.ui.modellen.tabel import Tabelmodel

STRENG = QAbstractItemModelTester.FailureReportingMode.Fatal
BRON = (Verwijzing(bron="eigen", plaats="proef", status="afgeleid"),)
OPTIES = (Optie(id="a", label="Eerste"), Optie(id="b", label="Tweede"))
VRAAG = Vraag(
    id="proef.tabel", label="Welke delen?", kort="delen", type="tabel", niveau="zaak", stap="opgave", bron=BRON,
    status="afgeleid",
    kolommen=(
        Kolom(id="naam", label="Naam"), Kolom(id="waarde", label="Waarde", type="bedrag"),
        Kolom(id="dag", label="Dag", type="datum"), Kolom(id="boven", label="Onderdeel van", type="onder"),
        Kolom(id="rol", label="Rol", type="keuze", opties=OPTIES),
    ),
)  # fmt: skip
RIJEN = [
    {"id": "r1", "naam": "Escamp", "waarde": 400000.5, "rol": "a"},
    {"id": "r2", "naam": "Centrum", "boven": "r1", "vreemd": "blijft"},
    {"id": "r3", "dag": "2022-12-08"},
]


@pytest.fixture
def model(qtbot: QtBot, qapp: QObject) -> Tabelmodel:
    model = Tabelmodel(VRAAG, qapp)
    model.proef = QAbstractItemModelTester(model, STRENG, qapp)  # kept: it watches every later change

    def zet(rijen: list) -> None:
        controleer(VRAAG, rijen)
        model.zet(rijen, {k.id: r.keuzes(k, VRAAG, rijen, None, {}) for k in VRAAG.kolommen})

    model.wens.connect(zet)
    zet(RIJEN)
    return model


def cel(model: Tabelmodel, rij: int, kolom: int) -> str:
    return model.index(rij, kolom).data()


def test_cellen_in_woorden(model: Tabelmodel) -> None:
    assert [cel(model, 0, k) for k in range(5)] == ["Escamp", "€\u00a0400.000,50", "", "", "Eerste"]
    assert cel(model, 1, 3) == "Escamp"
    assert cel(model, 2, 2) == "08-12-2022"
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Naam: Escamp"


def test_cel_wijzigen_houdt_de_rest(model: Tabelmodel) -> None:
    assert model.setData(model.index(1, 1), "1.000,25")
    assert model.rijen[1] == {"id": "r2", "naam": "Centrum", "boven": "r1", "vreemd": "blijft", "waarde": 1000.25}
    assert model.setData(model.index(1, 0), "")
    assert "naam" not in model.rijen[1]


def test_onleesbare_cel_wordt_geweigerd(model: Tabelmodel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.bezwaar) as gezegd:
        assert not model.setData(model.index(0, 1), "veel")
    assert "Waarde, rij 1" in gezegd.args[0]
    assert model.rijen[0]["waarde"] == 400000.5


def test_rijen_erbij_eraf_en_verschoven(model: Tabelmodel) -> None:
    model.wens.emit(r.met_rij(model.rijen, 0))
    assert [rij["id"] for rij in model.rijen][::2] == ["r1", "r2"]
    model.wens.emit(r.zonder_rij(model.rijen, 1))
    model.wens.emit(r.verschoven(model.rijen, 2, -2))
    assert [rij["id"] for rij in model.rijen] == ["r3", "r1", "r2"]
    assert r.verschoven(model.rijen, 0, -1) == list(model.rijen)


def test_wie_onder_een_weggehaalde_rij_stond_blijft_geldig(model: Tabelmodel) -> None:
    model.wens.emit(r.zonder_rij(model.rijen, 0))
    assert model.rijen[0].get("boven") is None


def test_een_rij_kan_niet_onder_zichzelf(model: Tabelmodel) -> None:
    assert set(model.keuzes(model.index(0, 3))) == {"r2", "r3"}


def test_alleen_lezen(model: Tabelmodel) -> None:
    model.alleen_lezen = True
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsEditable
    assert not model.setData(model.index(0, 0), "x")


def stap(id_: str, **velden: object) -> Planningstap:
    leeg = {
        "naam": id_, "fase": "", "wie": "", "soort": "moment", "datum": None, "tijd": "", "na": "", "dagen": None,
        "minimum": None, "speling": None, "vast": False, "vroegst": None, "motivering": "", "bron": (),
    }  # fmt: skip
    return Planningstap(id=id_, **{**leeg, **velden})


def test_planning_vraagt_om_een_dag_en_een_tijd(qtbot: QtBot, qapp: QObject) -> None:
    model = Planningmodel(qapp)
    model.proef = QAbstractItemModelTester(model, STRENG, qapp)
    model.zet((stap("sluiting"), stap("gunning")))
    gewenst: list[tuple] = []
    model.wens.connect(lambda *w: gewenst.append(w))
    assert model.setData(model.index(1, DATUM), "8-12-2026")
    assert model.setData(model.index(1, TIJD), "12:00")
    assert not model.setData(model.index(1, DATUM), "31-2-2026")
    assert not model.setData(model.index(1, 0), "andere naam")
    assert gewenst == [("gunning", "datum", "2026-12-08"), ("gunning", "tijd", "12.00")]


def test_een_te_korte_termijn_zegt_hoeveel() -> None:
    assert termijn(stap("x", dagen=12, minimum=15, speling=-3)) == "12 dagen: 3 dagen te kort (minimum 15)"
    assert termijn(stap("x", dagen=1)) == "1 dag"
