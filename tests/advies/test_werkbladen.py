"""The worksheets: every option stands for an item of the catalogue, and the scan repeats no question."""

from __future__ import annotations

from typing import Any

from assistent.advies import werkbladen as w
from assistent.dossier.model import Antwoord, nieuw_dossier
from assistent.dossier.stand import Stand
from assistent.dossier.vast import VasteMap
from assistent.kennis.laden import laad
from tests.advies.zaak import VANDAAG


def _stand(**antwoorden: Any) -> Stand:
    gegeven = {naam.replace("__", "."): Antwoord(waarde=waarde) for naam, waarde in antwoorden.items()}
    dossier = nieuw_dossier().model_copy(update={"antwoorden": VasteMap(gegeven)})
    return Stand(laad(), dossier, VANDAAG)


def _opties(vraag: str, kolom: str) -> dict[str, str]:
    gevonden = next(k for k in laad().vragen[vraag].kolommen if k.id == kolom)
    return {optie.id: optie.label for optie in gevonden.opties}


def test_elk_spanningsveld_is_te_kiezen() -> None:
    velden = {w.optie_van(veld.id): veld.titel for veld in laad().spanningsvelden.values()}
    assert _opties(w.SPANNINGEN, "spanningsveld") == velden


def test_elk_dilemma_is_te_kiezen() -> None:
    dilemmas = {w.optie_van(d.id.removeprefix("dilemma.")): d.titel for d in laad().dilemmas.values()}
    assert _opties(w.DILEMMAS, "dilemma") == dilemmas


def test_de_scan_vraagt_wat_het_dossier_niet_al_zegt() -> None:
    teksten = {vraag.id: vraag.tekst for vraag in laad().vragenlijsten[w.VRAGENLIJST].vragen}
    eigen = _opties(w.ROLSCAN, "vraag")
    assert eigen.items() <= teksten.items()
    punten = {punt.id: punt for punt in w.scanpunten(_stand())}
    assert list(punten) == list(teksten)
    assert {id_ for id_, punt in punten.items() if not punt.uit} == set(eigen)
    assert all(punt.uit in laad().vragen for punt in punten.values() if punt.uit)


def test_wat_het_dossier_al_zegt_staat_in_de_scan() -> None:
    stand = _stand(
        netwerk__eigen_rol=["toegang"], netwerk__zelfde_personen="deels", sturing__beslisrecht="Geld: de gemeente."
    )
    antwoord = {punt.id: punt.antwoord for punt in w.scanpunten(stand)}
    assert (antwoord["toegang"], antwoord["regie"]) == ("ja", "nee")
    assert antwoord["zelfde_mensen"] == antwoord["beslisrecht"] == "ja"
    assert antwoord["kritiek"] == ""


def test_zonder_antwoord_is_een_rol_niet_uitgesloten() -> None:
    antwoord = {punt.id: punt.antwoord for punt in w.scanpunten(_stand())}
    assert antwoord["toegang"] == antwoord["zelfde_mensen"] == antwoord["beslisrecht"] == ""
    assert w.rolscan_rollen(_stand()) is None


def test_rollen_uit_de_scan_en_uit_het_dossier_tellen_samen() -> None:
    scan = [{"id": "1", "vraag": "opdracht", "antwoord": "ja"}, {"id": "2", "vraag": "netwerk", "antwoord": "nee"}]
    stand = _stand(netwerk__eigen_rol=["toegang", "regie"], partnerschap__rolscan=scan)
    assert w.rolscan_rollen(stand) == 3
    assert w.rolscan_rollen(_stand(netwerk__eigen_rol=["geen"])) == 0


def test_een_plaats_zonder_veld_of_een_veld_zonder_plaats_telt_niet() -> None:
    rijen = [{"id": "1", "positie": "2"}, {"id": "2", "spanningsveld": "wageningen_s1"}]
    assert w.spanningen_zonder_afspraak(_stand(partnerschap__spanningen=rijen)) is None


def test_een_plek_is_een_getal_tussen_een_en_vijf() -> None:
    rijen = [
        {"id": "1", "spanningsveld": "wageningen_s1", "positie": "2", "afspraak": "Delen."},
        {"id": "2", "spanningsveld": "wageningen_s2", "positie": "onbekend"},
    ]
    plekken = {plek.veld.id: plek for plek in w.plekken(_stand(partnerschap__spanningen=rijen))}
    assert plekken["wageningen.s1"].positie == 2
    assert plekken["wageningen.s2"].positie is None
    assert plekken["utrecht.s1"].rij == ""
    assert len(plekken) == len(laad().spanningsvelden)
