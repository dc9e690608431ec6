"""Open and save with the catalogue in hand: nothing a newer or older catalogue says makes an answer disappear."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistent.dossier import slot
from assistent.dossier.fouten import BestaatNietFout, OngeldigeInhoudFout
from assistent.handelingen.antwoorden import beantwoord
from assistent.handelingen.dossiers import (
    DossierBezetFout,
    bewaar,
    open_dossier,
    uit_voorbeeld,
    vergrendeld,
    voorbeelden,
)
from assistent.kennis.laden import laad
from assistent.kennis.model import Kennis
from tests.handelingen.maak import DOOR, nieuw, voorbeeld, wijzig_json


def _hernoemd(naam: str, *oud: str) -> Kennis:
    kennis = laad()
    vraag = kennis.vragen[naam].model_copy(update={"vervangt": oud})
    return kennis.model_copy(update={"vragen": {**kennis.vragen, naam: vraag}})


def _antwoorden(pad: Path) -> dict[str, object]:
    antwoorden: dict[str, object] = json.loads(pad.read_text(encoding="utf-8"))["antwoorden"]
    return antwoorden


def test_een_hernoemde_vraag_houdt_haar_antwoord(tmp_path: Path) -> None:
    pad = wijzig_json(nieuw(tmp_path / "a.dossier"), antwoorden={"zaak.titel": {"waarde": "Oud", "motivering": "m"}})
    geopend = open_dossier(_hernoemd("zaak.naam", "zaak.titel"), pad)
    assert geopend.dossier.waarde("zaak.naam") == "Oud"
    assert geopend.dossier.antwoorden["zaak.naam"].motivering == "m"
    assert geopend.onbekend == ()


def test_een_hernoeming_overschrijft_geen_nieuwer_antwoord(tmp_path: Path) -> None:
    beide = {"zaak.titel": {"waarde": "Oud"}, "zaak.naam": {"waarde": "Nieuw"}}
    geopend = open_dossier(
        _hernoemd("zaak.naam", "zaak.titel"), wijzig_json(nieuw(tmp_path / "a.dossier"), antwoorden=beide)
    )
    assert geopend.dossier.waarde("zaak.naam") == "Nieuw"
    assert (geopend.dossier.waarde("zaak.titel"), geopend.onbekend) == ("Oud", ("zaak.titel",))


def test_twee_vragen_die_er_een_werden_verliezen_geen_antwoord(tmp_path: Path) -> None:
    beide = {"zaak.a": {"waarde": "A"}, "zaak.b": {"waarde": "B"}}
    pad = wijzig_json(nieuw(tmp_path / "a.dossier"), antwoorden=beide)
    geopend = open_dossier(_hernoemd("zaak.naam", "zaak.b", "zaak.a"), pad)
    assert geopend.dossier.waarde("zaak.naam") == "B"
    assert (geopend.dossier.waarde("zaak.a"), geopend.onbekend) == ("A", ("zaak.a",))


def test_wat_onbekend_is_gaat_ongeschonden_door_openen_antwoorden_en_bewaren(tmp_path: Path) -> None:
    vreemd = {"waarde": {"z": [1, None, {"é": 0.1}], "a": "ß"}, "motivering": "**m**", "later": {"veld": [True]}}
    pad = nieuw(tmp_path / "a.dossier", {"zaak.naam": "Eén"})
    wijzig_json(pad, antwoorden={**_antwoorden(pad), "later.vraag": vreemd}, veld_van_later={"b": [1], "a": {}})
    voor = json.loads(pad.read_text(encoding="utf-8"))
    geopend = open_dossier(laad(), pad)
    assert geopend.onbekend == ("later.vraag",)
    bewaar(laad(), pad, beantwoord(laad(), geopend.dossier, ["zaak.organisatie=Gemeente"], **DOOR), geopend.sha256)
    na = json.loads(pad.read_text(encoding="utf-8"))
    for deel in ("veld_van_later", "teksten", "planning", "versies", "toets", "id"):
        assert json.dumps(na[deel], sort_keys=True) == json.dumps(voor[deel], sort_keys=True)
    for vraag in ("later.vraag", "zaak.naam"):
        assert na["antwoorden"][vraag].items() >= voor["antwoorden"][vraag].items()
    assert na["antwoorden"]["later.vraag"]["waarde"] == vreemd["waarde"]
    assert na["revisie"] == voor["revisie"] + 1


@pytest.mark.parametrize(
    ("vraag", "waarde"),
    [
        ("inhoud.specialisatie", 9),
        ("inhoud.specialisatie", "4"),
        ("zaak.startdatum", "2026-02-30"),
        ("zaak.rechtsgebied", "be"),
        ("zaak.percelen", [{"id": "a"}, {"id": "a"}]),
        ("zaak.naam", 5),
    ],
)
def test_een_waarde_die_niet_kan_wordt_geweigerd_met_haar_plaats(tmp_path: Path, vraag: str, waarde: object) -> None:
    pad = wijzig_json(nieuw(tmp_path / "a.dossier"), antwoorden={vraag: {"waarde": waarde}})
    voor = pad.read_bytes()
    with pytest.raises(OngeldigeInhoudFout) as fout:
        open_dossier(laad(), pad)
    assert f"antwoorden → {vraag} → waarde" in str(fout.value)
    assert str(pad) in str(fout.value)
    assert pad.read_bytes() == voor


def test_elk_voorbeeld_is_de_start_van_een_nieuwe_zaak() -> None:
    for naam in voorbeelden():
        een, twee = (uit_voorbeeld(laad(), naam) for _ in range(2))
        assert een.id != twee.id
        assert een.antwoorden == twee.antwoorden
        assert (een.revisie, een.versies, een.kennis_versie) == (0, (), laad().versie)


def test_een_onbekend_voorbeeld_noemt_wat_er_is() -> None:
    with pytest.raises(BestaatNietFout, match="Bedoelt u ‘den-haag’"):
        uit_voorbeeld(laad(), "denhaag")


# ------------------------------------------------------------------------------------------ the lock


def test_wie_wijzigt_heeft_het_slot_en_laat_het_daarna_los(tmp_path: Path) -> None:
    pad = nieuw(tmp_path / "a.dossier")
    with (
        vergrendeld(pad, "een"),
        pytest.raises(DossierBezetFout, match=r"een .*werkt sinds .* aan dit dossier"),
        vergrendeld(pad, "twee"),
    ):
        pytest.fail("twee mag er niet in")
    with vergrendeld(pad, "twee"):
        pass
    assert list(tmp_path.iterdir()) == [pad]


def test_het_slot_gaat_ook_los_na_een_fout(tmp_path: Path) -> None:
    pad = nieuw(tmp_path / "a.dossier")
    with pytest.raises(RuntimeError), vergrendeld(pad, "een"):
        raise RuntimeError
    assert isinstance(slot.probeer(pad, "twee"), slot.Slot)


def test_zonder_map_komt_de_fout_van_het_lezen_zelf(tmp_path: Path) -> None:
    pad = tmp_path / "weg" / "a.dossier"
    with pytest.raises(BestaatNietFout), vergrendeld(pad, "een"):
        open_dossier(laad(), pad)


def test_het_voorbeeld_opent_zonder_waarschuwing() -> None:
    geopend = open_dossier(laad(), voorbeelden()["den-haag"])
    assert (geopend.waarschuwingen, geopend.onbekend) == ((), ())
    assert geopend.dossier.antwoorden == voorbeeld().antwoorden
