"""The table model keeps Qt's rules, and rows keep their id whatever is done to them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from assistent.dossier.waarden import controleer
from assistent.kennis.basis import Verwijzing
from assistent.kennis.model import Kolom, Optie, Vraag
from assistent.planning.model import Planningstap
from assistent.ui.modellen import plakken
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


# ---------------------------------------------------------------------------------------------- spreadsheets


def geplakt(tekst: str, rijen: list | None = None, *, rij: int = 0, kolom: int = 0) -> list[dict]:
    nu = RIJEN if rijen is None else rijen
    keuzes = {k.id: r.keuzes(k, VRAAG, nu, None, {}) for k in VRAAG.kolommen}
    uit = plakken.plak(VRAAG, nu, keuzes, tekst, rij=rij, kolom=kolom).rijen
    controleer(VRAAG, uit)
    return uit


def test_plakken_vult_cellen_vanaf_de_plek_en_maakt_rijen_bij() -> None:
    uit = geplakt("Laak\t€ 1.234,56\t8-12-2026\nRand\t1234.56\t2026-12-09", rij=2)
    assert [rij["id"] for rij in uit[:3]] == ["r1", "r2", "r3"]
    assert uit[2] == {"id": "r3", "naam": "Laak", "waarde": 1234.56, "dag": "2026-12-08"}
    assert {k: v for k, v in uit[3].items() if k != "id"} == {"naam": "Rand", "waarde": 1234.56, "dag": "2026-12-09"}
    assert uit[0] == RIJEN[0]


def test_plakken_raakt_alleen_de_kolommen_van_het_blok() -> None:
    uit = geplakt("500", rij=0, kolom=1)
    assert uit[0] == {**RIJEN[0], "waarde": 500}


def test_een_kopregel_zegt_welke_kolom_waar_hoort() -> None:
    uit = geplakt("WAARDE\tVreemd\tnaam\n12,50\tx\tLaak", [])
    assert {k: v for k, v in uit[0].items() if k != "id"} == {"naam": "Laak", "waarde": 12.5}
    keuzes: dict = {}
    assert plakken.plak(VRAAG, [], keuzes, "WAARDE\tVreemd\tnaam\n1\tx\tL").zonder_kolom == ("Vreemd",)


def test_een_cel_mag_regels_en_tabs_bevatten() -> None:
    uit = geplakt('"twee\nregels\ten ""een"" tab"\t1\r\nx\t2\r\n', [])
    assert [rij["naam"] for rij in uit] == ['twee\nregels\ten "een" tab', "x"]
    assert [rij["naam"] for rij in geplakt('"nooit gesloten\t1\nx\t2', [])] == ['"nooit gesloten', "x"]


def test_keuzes_en_rijen_bij_hun_naam() -> None:
    uit = geplakt("Laak\t\t\tescamp\ttweede\nOnderdeel\t\t\tLaak\tEerste", rij=3)
    assert (uit[3]["boven"], uit[3]["rol"]) == ("r1", "b")
    assert (uit[4]["boven"], uit[4]["rol"]) == (uit[3]["id"], "a")


def test_wat_niet_past_blijft_staan_en_telt_niet(model: Tabelmodel) -> None:
    model.wens.emit(geplakt("veel\t31-2-2026\tniemand\tderde", rij=0, kolom=1))
    rij = model.rijen[0]
    assert rij[r.ONGELEZEN] == {"waarde": "veel", "dag": "31-2-2026", "boven": "niemand", "rol": "derde"}
    assert {"waarde", "dag", "boven", "rol"}.isdisjoint(rij)
    assert cel(model, 0, 1) == "■ veel"
    assert "telt niet mee: veel" in model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert model.index(0, 1).data(Qt.ItemDataRole.EditRole) == "veel"
    assert model.setData(model.index(0, 1), "12")
    assert model.rijen[0]["waarde"] == 12
    assert "waarde" not in model.rijen[0][r.ONGELEZEN]
    assert model.setData(model.index(0, 4), None)
    assert "rol" not in model.rijen[0][r.ONGELEZEN]


def test_plakken_maakt_geen_kring() -> None:
    uit = geplakt("Escamp\t\t\tCentrum\nCentrum\t\t\tEscamp", rij=0)
    assert all("boven" not in rij for rij in uit[:2])
    assert uit[0][r.ONGELEZEN] == {"boven": "Centrum"}


@pytest.mark.parametrize("tekst", ["", "\n\n", "\t\t\n"])
def test_een_leeg_klembord_zegt_dat(tekst: str) -> None:
    with pytest.raises(plakken.PlakFout, match="niets"):
        geplakt(tekst)


def test_te_veel_wordt_geweigerd() -> None:
    with pytest.raises(plakken.PlakFout, match="hoogstens"):
        geplakt("x\n" * (plakken.MAX_RIJEN + 1))
    with pytest.raises(plakken.PlakFout, match="delen"):
        geplakt("x" * (plakken.MAX_TEKENS + 1))


TEKST = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters='\n\t"'), max_size=30).map(str.strip)
CELLEN = st.fixed_dictionaries(
    {},
    optional={
        "naam": TEKST.filter(lambda t: t and t.casefold() not in ("onbekend", "nog niet bekend", "weet ik nog niet")),
        "waarde": st.one_of(st.integers(-(10**9), 10**9), st.decimals(-1000, 1000, places=2).map(float)),
        "dag": st.dates(min_value=date(1900, 1, 1)).map(str),
        "rol": st.sampled_from(["a", "b", "onbekend"]),
    },
)


@given(st.lists(CELLEN, min_size=1, max_size=6))
def test_kopieren_en_plakken_geeft_hetzelfde(cellen: list[dict]) -> None:
    rijen = [{"id": f"r{n}", **c} for n, c in enumerate(cellen)]
    keuzes = {k.id: r.keuzes(k, VRAAG, rijen, None, {}) for k in VRAAG.kolommen}
    tekst = plakken.als_tekst(VRAAG, rijen, keuzes)
    leeg_aan_het_eind = [{"id": rij["id"]} for rij in rijen]
    uit = plakken.plak(VRAAG, leeg_aan_het_eind, keuzes, tekst).rijen if any(cellen) else rijen
    assert uit == rijen


def test_een_tekst_wordt_nooit_een_formule() -> None:
    rijen = [{"id": "r1", "naam": "=CMD()"}, {"id": "r2", "naam": "- streepje"}]
    tekst = plakken.als_tekst(VRAAG, rijen, {}, met_kop=False)
    assert tekst.startswith("'=CMD()\t")
    assert [rij["naam"] for rij in geplakt(tekst, [])] == ["=CMD()", "- streepje"]


def test_een_getal_met_een_min_blijft_een_getal() -> None:
    assert plakken.als_tekst(VRAAG, [{"id": "r1", "waarde": -5}], {}, met_kop=False).split("\t")[1] == "-5"
