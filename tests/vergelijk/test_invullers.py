"""Several fillers: where they differ comes first, and nothing is averaged away."""

from __future__ import annotations

from typing import Any

from assistent.dossier.model import Antwoord, Dossier, kopie_als_nieuw, nieuw_dossier
from assistent.kennis.laden import laad
from assistent.vergelijk.invullers import Vraagvergelijking, namen, vergelijk, zelfde_zaak


def _dossier(**antwoorden: Any) -> Dossier:
    gegeven = {f"inhoud.{naam}": Antwoord(waarde=waarde) for naam, waarde in antwoorden.items()}
    return nieuw_dossier().model_copy(update={"antwoorden": gegeven})


def _naast_elkaar(*dossiers: Dossier) -> dict[str, Vraagvergelijking]:
    genoemd = [(f"invuller {nummer}", dossier) for nummer, dossier in enumerate(dossiers, 1)]
    return {rij.vraag: rij for rij in vergelijk(laad(), genoemd)}


def test_het_grootste_verschil_staat_voorop() -> None:
    gevonden = _naast_elkaar(
        _dossier(meetbaarheid=2, specialisatie=1, spelersveld=3),
        _dossier(meetbaarheid=3, specialisatie=5, spelersveld=3),
        _dossier(meetbaarheid=3, specialisatie=3),
    )
    assert list(gevonden)[:3] == ["inhoud.specialisatie", "inhoud.meetbaarheid", "inhoud.spelersveld"]
    assert [gevonden[f"inhoud.{v}"].spreiding for v in ("specialisatie", "meetbaarheid", "spelersveld")] == [1, 0.25, 0]
    assert len(gevonden) == 5


def test_tegengesteld_is_aan_weerszijden_van_het_midden() -> None:
    gevonden = _naast_elkaar(_dossier(meetbaarheid=2, specialisatie=3), _dossier(meetbaarheid=4, specialisatie=5))
    assert gevonden["inhoud.meetbaarheid"].tegengesteld
    assert not gevonden["inhoud.specialisatie"].tegengesteld


def test_wie_niet_antwoordt_staat_er_wel_bij_en_telt_niet_mee() -> None:
    rij = _naast_elkaar(_dossier(meetbaarheid=2), _dossier(meetbaarheid="onbekend"), _dossier())["inhoud.meetbaarheid"]
    assert [invulling.waarde for invulling in rij.invullingen] == [2, None, None]
    assert rij.spreiding is None
    assert not rij.tegengesteld


def test_de_motivering_gaat_mee() -> None:
    waarom = _dossier(meetbaarheid=5)
    antwoord = waarom.antwoorden["inhoud.meetbaarheid"].model_copy(update={"motivering": "Effect blijkt laat."})
    rij = _naast_elkaar(waarom.model_copy(update={"antwoorden": {"inhoud.meetbaarheid": antwoord}}))
    assert rij["inhoud.meetbaarheid"].invullingen[0].motivering == "Effect blijkt laat."


def test_een_kopie_van_dezelfde_zaak_wordt_herkend() -> None:
    zaak = nieuw_dossier().model_copy(update={"antwoorden": {"zaak.naam": Antwoord(waarde="Jeugdhulp")}})
    assert zelfde_zaak(zaak, zaak)
    assert zelfde_zaak(zaak, kopie_als_nieuw(zaak))
    assert not zelfde_zaak(nieuw_dossier(), nieuw_dossier())
    elders = {**zaak.antwoorden, "zaak.organisatie": Antwoord(waarde="een andere gemeente")}
    assert not zelfde_zaak(zaak, kopie_als_nieuw(zaak).model_copy(update={"antwoorden": elders}))


def test_namen_zijn_kort_waar_dat_kan() -> None:
    leeg = nieuw_dossier()
    assert namen({"map/anna.dossier": leeg, "map\\bram.dossier": leeg}) == ("anna", "bram")
    assert namen({"a/zaak.dossier": leeg, "b/zaak.dossier": leeg}) == ("a/zaak.dossier", "b/zaak.dossier")
