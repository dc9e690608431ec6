"""What the organisation adds: linted like ours, named with file and item, and held against our updates."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistent import gegevens
from assistent.handelingen import organisatie
from assistent.handelingen.aanvulling import BASIS, controleer_aanvulling, ingehaald, onthoud_basis
from assistent.kennis.compileer import compileer
from assistent.kennis.laden import laad, laad_met
from assistent.kennis.model import Aanvulling
from tests.handelingen.kleine_organisatie import PLEK, maak

SLEUTEL, WAAR = "bouwstenen/begin", f"{PLEK}, begin"
EIGEN = """
vragen:
  - id: zaak.huisnummer
    label: Welk zaaknummer heeft de zaak bij Zeedorp?
    kort: zaaknummer
    type: tekst
    niveau: zaak
    stap: opgave
    status: afgeleid
    bron: [{bron: huis, plaats: "hoofdstuk 1"}]
meldingen:
  - id: zeedorp.nummer
    ernst: waarschuwing
    als: {veld: zaak.huisnummer, beantwoord: nee}
    tekst: Het zaaknummer ontbreekt.
    maatregel: Vul het in.
    plaats: zaak.huisnummer
    status: afgeleid
    bron: [{bron: huis, plaats: "hoofdstuk 1"}]
"""


@pytest.fixture
def map_(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    laad.cache_clear()
    yield maak(tmp_path, monkeypatch)
    laad.cache_clear()


def _eigen(map_: Path) -> Aanvulling:
    aanvulling = laad_met(map_).aanvulling
    assert aanvulling is not None
    assert not aanvulling.fout
    return aanvulling


def _controle(map_: Path) -> list[tuple[str, str, str]]:
    bevindingen = controleer_aanvulling(map_, compileer(gegevens.resources()))
    return [(b.ernst, b.item, b.tekst) for b in bevindingen if b.item != "maker.over"]


def test_een_goede_aanvulling_met_eigen_vraag_en_regel_is_gaaf(map_: Path) -> None:
    (map_ / "aanvulling" / "kennis" / "eigen.yaml").write_text(EIGEN, encoding="utf-8")
    assert _controle(map_) == []
    kennis = laad_met(map_)
    assert "zaak.huisnummer" in kennis.vragen
    assert "zeedorp.nummer" in kennis.meldingen
    assert kennis.bouwstenen["begin"].tekst.startswith("Bij Zeedorp heet")


@pytest.mark.parametrize(
    ("bestand", "oud", "nieuw", "waar", "zegt"),
    [
        (PLEK, "zaak.naam", "zaak.weg", WAAR, "zaak.weg"),
        (PLEK, "bron: huis", "bron: weg", WAAR, "bron 'weg'"),
        (PLEK, "Bij Zeedorp", "Men dient te zorgen, dat zij", WAAR, "dient te"),
        ("kennis/bronnen.yaml", "soort: eigen", "soort: mythe", "aanvulling", "bronnen.yaml: huis: soort"),
        ("kennis/bronnen.yaml", "bronnen:", "bronen:", "aanvulling", "onbekend onderdeel 'bronen'"),
    ],
)
def test_een_fout_in_de_aanvulling_noemt_bestand_en_onderdeel(
    map_: Path, bestand: str, oud: str, nieuw: str, waar: str, zegt: str
) -> None:
    pad = map_ / "aanvulling" / bestand
    pad.write_text(pad.read_text(encoding="utf-8").replace(oud, nieuw), encoding="utf-8")
    gevonden = _controle(map_)
    assert any(item == waar and zegt in tekst for _, item, tekst in gevonden), gevonden


def test_ook_bij_het_laden_noemt_een_fout_het_bestand(map_: Path) -> None:
    pad = map_ / "aanvulling" / PLEK
    pad.write_text(pad.read_text(encoding="utf-8").replace("zaak.naam", "zaak.weg"), encoding="utf-8")
    with pytest.raises(organisatie.OrganisatieFout, match=r"bouwstenen/gunning/begin\.md, begin: .*zaak\.weg"):
        organisatie.kies(map_)


def test_een_map_zonder_aanvulling_heeft_niets_te_controleren(map_: Path) -> None:
    assert controleer_aanvulling(map_.parent / "leeg", compileer(gegevens.resources())) == ()


def test_een_update_van_wat_is_vervangen_wordt_genoemd_tot_iemand_het_nakeek(map_: Path) -> None:
    assert organisatie.kies(map_).ingehaald == ()
    basis = json.loads((map_ / "aanvulling" / BASIS).read_text(encoding="utf-8"))
    assert basis == dict(_eigen(map_).basis)
    assert list(basis) == [SLEUTEL]

    ons = gegevens.resources() / "bouwstenen" / "begin.md"
    ons.write_text(ons.read_text(encoding="utf-8").replace("heet", "is genaamd"), encoding="utf-8")
    laad.cache_clear()
    ((ernst, item, tekst),) = _controle(map_)
    assert (ernst, item) == ("waarschuwing", WAAR)
    assert "gewijzigd sinds u het verving" in tekst
    huidige = organisatie.gekozen()
    assert huidige is not None
    assert [regel.partition(":")[0] for regel in huidige.ingehaald] == [SLEUTEL]

    onthoud_basis(map_, _eigen(map_))  # only looking on forgets nothing
    assert _controle(map_)
    onthoud_basis(map_, _eigen(map_), bijgewerkt=True)
    assert _controle(map_) == []


def test_een_eigen_onderdeel_waarvan_het_onze_verdween_wordt_genoemd(map_: Path) -> None:
    organisatie.kies(map_)
    (gegevens.resources() / "bouwstenen" / "begin.md").unlink()
    ((ernst, _, tekst),) = [r for r in _controle(map_) if r[1] == WAAR]
    assert ernst == "waarschuwing"
    assert "bestaat niet meer" in tekst


def test_een_handtekening_is_geen_onderdeel_dat_iets_vervangt(map_: Path) -> None:
    oordeel = "{id: bouwstenen/begin, inhoud: '000000000000', uitspraak: akkoord, toetser: J., datum: 2026-12-03}"
    getoetst = map_ / "aanvulling" / "kennis" / "getoetst.yaml"
    getoetst.write_text(f"getoetst:\n  - {oordeel}\n", encoding="utf-8")
    assert _eigen(map_).eigen == (SLEUTEL,)
    assert [(e, i) for e, i, _ in _controle(map_)] == [("waarschuwing", "kennis/getoetst.yaml, bouwstenen/begin")]


def test_wat_de_organisatie_zelf_weghaalt_wordt_vergeten(map_: Path) -> None:
    organisatie.kies(map_)
    (map_ / "aanvulling" / PLEK).unlink()
    onthoud_basis(map_, _eigen(map_))
    assert json.loads((map_ / "aanvulling" / BASIS).read_text(encoding="utf-8")) == {}


@pytest.mark.parametrize("inhoud", ["", "{", "[]", '{"x": 3}', "\ufeff"])
def test_een_kapot_geheugen_zegt_niets(map_: Path, inhoud: str) -> None:
    (map_ / "aanvulling" / BASIS).write_text(inhoud, encoding="utf-8")
    assert ingehaald(map_, _eigen(map_)) == ()


def test_een_map_die_niet_te_beschrijven_is_houdt_niemand_op(map_: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def vol(*_: object) -> None:
        raise OSError("alleen lezen")

    monkeypatch.setattr("assistent.handelingen.aanvulling.schrijf_atomair", vol)
    assert organisatie.kies(map_).eigen == (SLEUTEL,)
