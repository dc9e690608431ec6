"""What a colleague changed in Word becomes a proposal, and what is taken over is printed again as they wrote it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from assistent.dossier.model import PAKKET
from assistent.dossier.wijzigen import met_waarde
from assistent.export.terug_model import Kenmerk, Teruggelezen
from assistent.handelingen import teksten, terug
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.documenten import beschikbaar, bevries, stel_document_samen
from assistent.handelingen.terug_model import Keuze, TerugFout, Terugkeer, Voorstel
from assistent.handelingen.toetslijst import toetslijst
from assistent.leidraad.model import Leidraad
from assistent.tekst.boom import Alinea, Figuur, Tekst, platte_tekst
from assistent.tekst.markdown import schrijf
from assistent.tekst.tekening import Tekening
from assistent.toets.stand import plaatspunt_id
from tests.handelingen.maak import DOOR, uitkomst
from tests.handelingen.terugmaak import Bestand, met_cel, met_rij, zonder_rij

NU = DOOR["moment"]
DOC = "selectieleidraad"
DIENST, STATUS, MOET = (f"{DOC}/{naam}" for naam in ("algemeen.aanbestedende_dienst", "selectie.status",
                        "algemeen.moet_mag_kan"))  # fmt: skip
LOOPTIJD, THEMAS = f"{DOC}/algemeen.looptijd", f"{DOC}/selectie.ligt_open"
PLANNING, CIJFERS, DOELEN = (f"{DOC}/algemeen.{naam}" for naam in ("planning", "cijfers", "doelen"))
BEGRIPPEN, AFKORTINGEN, LEESWIJZER = (f"{DOC}/{naam}" for naam in ("algemeen.begrippen", "algemeen.afkortingen",
                                      "selectie.leeswijzer"))  # fmt: skip


@pytest.fixture(scope="module")
def stand() -> Uitkomst:
    return uitkomst()


def document(stand: Uitkomst, naam: str = DOC) -> Leidraad:
    return stel_document_samen(stand, naam)


def bestand(stand: Uitkomst, naam: str = DOC) -> Bestand:
    return Bestand(document(stand, naam))


def kom_terug(stand: Uitkomst, van: Bestand) -> Terugkeer:
    return terug.vergelijk(stand, van.gelezen(), NU)


def neem(stand: Uitkomst, keer: Terugkeer, keuzes: dict[int, Keuze] | None = None) -> Uitkomst:
    keuzes = terug.vanzelf(keer) if keuzes is None else keuzes
    return uitkomst(terug.neem_over(stand.dossier, keer, keuzes, **DOOR))


def tekst_van(stand: Uitkomst, sleutel: str, naam: str = DOC) -> str:
    [blok] = [b for b in document(stand, naam).blokken() if b.sleutel == sleutel]
    return platte_tekst(blok.boom)


def sleutels(stand: Uitkomst, naam: str = DOC) -> list[str]:
    return [blok.sleutel for blok in document(stand, naam).blokken()]


def enige(keer: Terugkeer, soort: str) -> Voorstel:
    [voorstel] = [v for v in keer.voorstellen if v.soort == soort]
    return voorstel


# ------------------------------------------------------------------------------------ nothing changed


def test_zonder_bewerking_is_er_niets_over_te_nemen(stand: Uitkomst) -> None:
    for naam in beschikbaar(stand):
        keer = kom_terug(stand, bestand(stand, naam))
        assert keer.niets, (naam, keer.voorstellen, keer.letterlijk)
        assert terug.neem_over(stand.dossier, keer, terug.alles(keer), **DOOR) is stand.dossier


def test_wat_word_zelf_verandert_is_niets(stand: Uitkomst) -> None:
    van = bestand(stand)
    van.vervang(AFKORTINGEN, "wet", "w\u00adet")
    van.vervang(AFKORTINGEN, " dag", "\u00a0dag")
    assert kom_terug(stand, van).niets


# ------------------------------------------------------------------------------------ changed text


def test_gewijzigde_tekst_wordt_overgenomen_en_zo_weer_geschreven(stand: Uitkomst) -> None:
    van = bestand(stand)
    van.zet(MOET, "Een **eis** is genummerd.\n\n- Moet is een plicht.\n- Mag is een recht.")
    keer = kom_terug(stand, van)
    voorstel = enige(keer, "tekst")
    assert (voorstel.plaats, voorstel.vanzelf) == (MOET, "tekst")
    na = neem(stand, keer)
    assert tekst_van(na, MOET) == "Een eis is genummerd.\nMoet is een plicht.\nMag is een recht."
    assert "**eis**" in na.dossier.teksten[MOET].markdown
    assert kom_terug(na, bestand(na)).niets
    assert kom_terug(na, van).niets


def test_elke_overgenomen_wijziging_staat_in_de_geschiedenis(stand: Uitkomst) -> None:
    van = bestand(stand)
    van.zet(MOET, "Andere woorden.")
    van.typ_na(STATUS, "Een nieuwe alinea.")
    na = neem(stand, kom_terug(stand, van)).dossier
    erbij = na.geschiedenis[len(stand.dossier.geschiedenis) :]
    assert {regel.pad.split("/")[0] for regel in erbij} == {"teksten"}
    assert len({regel.pad.split("/")[2] for regel in erbij}) == 2
    assert all(regel.wie == DOOR["wie"] for regel in erbij)


def test_de_standaardtekst_terug_is_geen_afwijking_meer(stand: Uitkomst) -> None:
    [blok] = [b for b in document(stand).blokken() if b.sleutel == MOET]
    anders = uitkomst(teksten.vervang_in(stand.dossier, blok, "Mijn tekst.", **DOOR))
    van = bestand(anders)
    van.zet(MOET, schrijf(blok.boom))
    na = neem(anders, kom_terug(anders, van))
    assert MOET not in na.dossier.teksten


def test_alleen_vet_is_een_voorstel_dat_niet_vanzelf_gaat(stand: Uitkomst) -> None:
    van = bestand(stand)
    van.zet(AFKORTINGEN, f"**{platte_tekst(van.deel(AFKORTINGEN).boom)}**")
    voorstel = enige(kom_terug(stand, van), "tekst")
    assert voorstel.vanzelf == ""
    assert "vet" in voorstel.uitleg


def test_eigen_tekst_van_de_gebruiker_wordt_de_nieuwe_eigen_tekst(stand: Uitkomst) -> None:
    dossier, sleutel = teksten.voeg_toe(stand, STATUS, "Eigen woorden.", **DOOR)
    eerst = uitkomst(dossier)
    van = bestand(eerst)
    van.zet(sleutel, "Betere woorden.")
    na = neem(eerst, kom_terug(eerst, van))
    assert (na.dossier.teksten[sleutel].soort, na.dossier.teksten[sleutel].markdown) == ("eigen", "Betere woorden.")


def test_een_verplaatst_blok_houdt_zijn_plaats_als_de_tekst_wijzigt(stand: Uitkomst) -> None:
    van = bestand(stand)
    van.verplaats(AFKORTINGEN, LEESWIJZER)
    keer = kom_terug(stand, van)
    eerst = neem(stand, keer, terug.alles(keer))
    van = bestand(eerst)
    van.zet(AFKORTINGEN, "Aw is de wet.")
    na = neem(eerst, kom_terug(eerst, van))
    assert sleutels(na).index(AFKORTINGEN) == sleutels(na).index(LEESWIJZER) + 1
    assert tekst_van(na, AFKORTINGEN) == "Aw is de wet."


def test_een_voorgestelde_wijziging_gaat_niet_vanzelf(stand: Uitkomst) -> None:
    van = bestand(stand)
    oud = van.deel(MOET).boom
    van.zet(MOET, "Voorgestelde tekst.")
    van.deel(MOET).oorspronkelijk = oud
    voorstel = enige(kom_terug(stand, van), "tekst")
    assert voorstel.vanzelf == ""
    assert "voorgestelde wijziging" in voorstel.uitleg
    assert voorstel.oud == platte_tekst(oud)


# ------------------------------------------------------------------------------------ conflicts


def met_tekst(stand: Uitkomst, sleutel: str, markdown: str) -> Uitkomst:
    return uitkomst(teksten.vervang(stand, sleutel, markdown, **DOOR))


def test_een_intussen_gewijzigd_blok_is_een_conflict(stand: Uitkomst) -> None:
    van = bestand(stand)
    van.zet(MOET, "Tekst uit Word.")
    later = met_tekst(stand, MOET, "Tekst uit het dossier.")
    keer = kom_terug(later, van)
    voorstel = enige(keer, "conflict")
    assert (voorstel.oud, voorstel.nieuw) == ("Tekst uit het dossier.", "Tekst uit Word.")
    assert voorstel.oorspronkelijk == tekst_van(stand, MOET)
    assert terug.neem_over(later.dossier, keer, terug.alles(keer), **DOOR) is later.dossier
    assert tekst_van(neem(later, keer, {voorstel.nr: "tekst"}), MOET) == "Tekst uit Word."
    assert terug.neem_over(later.dossier, keer, {voorstel.nr: "bewaar"}, **DOOR) is later.dossier


def test_wat_beide_kanten_gelijk_wijzigden_is_niets(stand: Uitkomst) -> None:
    van = bestand(stand)
    van.zet(MOET, "Dezelfde tekst.")
    assert kom_terug(met_tekst(stand, MOET, "Dezelfde tekst."), van).niets


def test_wat_alleen_het_dossier_wijzigde_is_niets(stand: Uitkomst) -> None:
    van = bestand(stand)
    assert kom_terug(met_tekst(stand, MOET, "Alleen in het dossier."), van).niets


def test_een_weggelaten_blok_dat_in_word_is_bewerkt_is_een_conflict(stand: Uitkomst) -> None:
    van = bestand(stand)
    van.zet(MOET, "Toch nodig.")
    later = uitkomst(teksten.laat_weg(stand, MOET, **DOOR))
    keer = kom_terug(later, van)
    na = neem(later, keer, {enige(keer, "conflict").nr: "tekst"})
    assert tekst_van(na, MOET) == "Toch nodig."


def test_bewerkte_tekst_van_een_blok_dat_er_niet_meer_is_staat_letterlijk(stand: Uitkomst) -> None:
    dossier, sleutel = teksten.voeg_toe(stand, STATUS, "Eigen woorden.", **DOOR)
    van = bestand(uitkomst(dossier))
    van.zet(sleutel, "Nieuwe woorden.")
    [letterlijk] = kom_terug(stand, van).letterlijk
    assert letterlijk.tekst == "Nieuwe woorden."


# ------------------------------------------------------------------------------------ put in, out, moved


def test_nieuwe_alineas_worden_eigen_tekst_in_hun_volgorde(stand: Uitkomst) -> None:
    van = bestand(stand)
    for woord in ("Een.", "Twee.", "Drie."):
        van.typ_na(STATUS, woord)
    keer = kom_terug(stand, van)
    assert all(v.vanzelf for v in keer.voorstellen)
    na = neem(stand, keer)
    plaats = sleutels(na).index(STATUS)
    assert [tekst_van(na, s) for s in sleutels(na)[plaats + 1 : plaats + 4]] == ["Een.", "Twee.", "Drie."]
    assert kom_terug(na, van).niets
    assert kom_terug(na, bestand(na)).niets


@pytest.mark.parametrize("waar", [0, 1, 2, 3])
def test_tekst_tussen_eigen_teksten_komt_daartussen(stand: Uitkomst, waar: int) -> None:
    dossier = stand.dossier
    eigen = [STATUS]
    for woord in ("Een.", "Twee.", "Drie."):
        dossier, sleutel = teksten.voeg_toe(uitkomst(dossier), STATUS, woord, **DOOR)
        eigen.append(sleutel)
    eerst = uitkomst(dossier)
    volgorde = [STATUS, *(s for s in sleutels(eerst) if s in eigen[1:])]
    van = bestand(eerst)
    van.typ_na(volgorde[waar], "Nieuw ertussen.")
    na = neem(eerst, kom_terug(eerst, van))
    plaats = sleutels(na).index(volgorde[waar])
    assert tekst_van(na, sleutels(na)[plaats + 1]) == "Nieuw ertussen."


def test_tekst_onder_een_kop_komt_vooraan_in_de_paragraaf(stand: Uitkomst) -> None:
    van = bestand(stand)
    kop = next(d.sleutel for nr, d in enumerate(van.delen) if van.delen[nr + 1].sleutel == LEESWIJZER)
    van.typ_na(kop, "Vooraan.")
    na = neem(stand, kom_terug(stand, van))
    assert tekst_van(na, sleutels(na)[sleutels(na).index(LEESWIJZER) - 1]) == "Vooraan."
    assert kom_terug(na, bestand(na)).niets
    assert kom_terug(na, van).niets


def test_een_verwijderd_blok_is_een_voorstel(stand: Uitkomst) -> None:
    van = bestand(stand)
    van.weg(AFKORTINGEN)
    keer = kom_terug(stand, van)
    voorstel = enige(keer, "weggelaten")
    assert (voorstel.plaats, voorstel.vanzelf, voorstel.oud) == (AFKORTINGEN, "", tekst_van(stand, AFKORTINGEN))
    na = neem(stand, keer, terug.alles(keer))
    assert AFKORTINGEN not in sleutels(na)
    assert kom_terug(na, van).niets


def test_een_blok_dat_later_in_het_dossier_kwam_is_niet_verwijderd(stand: Uitkomst) -> None:
    van = bestand(stand)
    dossier, _ = teksten.voeg_toe(stand, STATUS, "Later geschreven.", **DOOR)
    assert kom_terug(uitkomst(dossier), van).niets


@pytest.mark.parametrize(
    ("sleutel", "na"),
    [(AFKORTINGEN, LEESWIJZER), (LEESWIJZER, AFKORTINGEN), (AFKORTINGEN, LOOPTIJD), (LOOPTIJD, LEESWIJZER)],
)
def test_een_verplaatst_blok_is_een_voorstel(stand: Uitkomst, sleutel: str, na: str) -> None:
    van = bestand(stand)
    van.verplaats(sleutel, na)
    keer = kom_terug(stand, van)
    assert {v.soort for v in keer.voorstellen} == {"verplaatst"}
    assert not terug.vanzelf(keer)
    nieuw = neem(stand, keer, terug.alles(keer))
    assert sleutels(nieuw) == [deel.sleutel for deel in van.blokken()]
    assert kom_terug(nieuw, van).niets


def test_een_blok_naar_de_eerste_plaats_onder_een_andere_kop(stand: Uitkomst) -> None:
    van = bestand(stand)
    kop = next(d.sleutel for nr, d in enumerate(van.delen) if van.delen[nr + 1].sleutel == LOOPTIJD)
    van.verplaats(AFKORTINGEN, kop)
    keer = kom_terug(stand, van)
    nieuw = neem(stand, keer, terug.alles(keer))
    assert sleutels(nieuw).index(AFKORTINGEN) == sleutels(nieuw).index(LOOPTIJD) - 1
    assert sleutels(nieuw) == [deel.sleutel for deel in van.blokken()]


def test_een_gewijzigde_kop_staat_letterlijk(stand: Uitkomst) -> None:
    van = bestand(stand)
    kop = next(d for d in van.delen if d.is_kop)
    oud = platte_tekst(kop.boom)
    van.zet(kop.sleutel, "Andere kop")
    [letterlijk] = kom_terug(stand, van).letterlijk
    assert letterlijk.tekst == f"{oud} → Andere kop"


def test_een_verwijderde_kop_verplaatst_geen_blokken(stand: Uitkomst) -> None:
    van = bestand(stand)
    koppen = [d.sleutel for d in van.delen if d.is_kop and "/" in d.sleutel]
    van.weg(koppen[3])
    keer = kom_terug(stand, van)
    assert not keer.voorstellen
    assert "weggehaald" in keer.letterlijk[0].tekst


# ------------------------------------------------------------------------------------ answers


def test_een_gewijzigde_cel_is_een_voorstel_voor_het_antwoord(stand: Uitkomst) -> None:
    van = bestand(stand)
    van.tabel(THEMAS, met_cel(0, 0, "Gezinnen voorop"))
    keer = kom_terug(stand, van)
    voorstel = enige(keer, "gegeven")
    assert (voorstel.oud, voorstel.nieuw, voorstel.vanzelf) == ("Gezinsgericht werken", "Gezinnen voorop", "")
    na = neem(stand, keer, terug.alles(keer))
    assert na.dossier.waarde("dialoog.themas")[0]["naam"] == "Gezinnen voorop"
    assert THEMAS not in na.dossier.teksten
    assert kom_terug(na, van).niets


def test_een_procent_zonder_teken_is_hetzelfde_procent(stand: Uitkomst) -> None:
    """Only the writing differs: after it was taken over it is no proposal any more."""
    van = bestand(stand, "gunningsleidraad")
    van.tabel("gunningsleidraad/gunning.criteria_overzicht", met_cel(0, 2, "60"))
    keer = kom_terug(stand, van)
    na = neem(stand, keer, terug.alles(keer))
    assert na.dossier.waarde("beoordeling.gunningscriteria")[0]["gewicht"] == 60
    assert kom_terug(na, van).niets


def test_een_ingevulde_open_cel_vult_het_antwoord(stand: Uitkomst) -> None:
    van = bestand(stand)
    van.tabel(THEMAS, met_cel(1, 2, "De prijs."))
    keer = kom_terug(stand, van)
    na = neem(stand, keer, terug.alles(keer))
    assert na.dossier.waarde("dialoog.themas")[1]["ligt_open"] == "De prijs."


def test_een_rij_zonder_naam_heet_naar_haar_plaats(stand: Uitkomst) -> None:
    percelen = [*stand.dossier.waarde("zaak.percelen"), {"id": "r9x", "nummer": 9}]
    stand = uitkomst(met_waarde(stand.dossier, "zaak.percelen", percelen, **DOOR))
    van = bestand(stand)
    van.tabel(f"{DOC}/algemeen.percelen", met_cel(len(percelen) - 1, 0, "8"))
    titel = enige(kom_terug(stand, van), "gegeven").titel
    assert f"rij {len(percelen)}" in titel
    assert "r9x" not in titel


def test_een_rij_erbij_en_een_rij_weg(stand: Uitkomst) -> None:
    van = bestand(stand)
    rijen = stand.dossier.waarde("dialoog.themas")
    van.tabel(THEMAS, zonder_rij(0))
    van.tabel(THEMAS, met_rij(len(rijen) - 1, "Vervoer", "Niets", "Alles"))
    keer = kom_terug(stand, van)
    assert {v.soort for v in keer.voorstellen} == {"gegeven"}
    na = neem(stand, keer, terug.alles(keer))
    nieuw = na.dossier.waarde("dialoog.themas")
    assert [rij["id"] for rij in nieuw[:-1]] == [rij["id"] for rij in rijen[1:]]
    assert {k: v for k, v in nieuw[-1].items() if k != "id"} == {
        "naam": "Vervoer", "staat_vast": "Niets", "ligt_open": "Alles",
    }  # fmt: skip
    assert kom_terug(na, van).niets


def test_de_open_rij_van_een_lege_tabel_wordt_de_eerste_rij(stand: Uitkomst) -> None:
    van = bestand(stand)
    for kolom, woorden in ((0, "Jeugdigen"), (1, "1.250")):
        van.tabel(CIJFERS, met_cel(0, kolom, woorden))
    keer = kom_terug(stand, van)
    na = neem(stand, keer, terug.alles(keer))
    [rij] = na.dossier.waarde("opdracht.cijfers")
    assert rij["onderwerp"] == "Jeugdigen"
    assert rij["waarde"] in (1250, "1.250")


def test_een_datum_in_de_planning_zet_de_stap(stand: Uitkomst) -> None:
    van = bestand(stand)
    tabel = next(stuk for stuk in van.deel(PLANNING).boom if hasattr(stuk, "rijen"))
    rij, kolom = next(
        (nr, k) for nr, cellen in enumerate(tabel.rijen) for k, cel in enumerate(cellen)
        if platte_tekst_van(cel).startswith("8 december 2022")
    )  # fmt: skip
    van.tabel(PLANNING, met_cel(rij, kolom, "15 december 2022"))
    keer = kom_terug(stand, van)
    na = neem(stand, keer, terug.alles(keer))
    assert str(na.dossier.planning.stappen["sluiting_aanmelding"].datum) == "2022-12-15"


def platte_tekst_van(cel: tuple[Any, ...]) -> str:
    return "".join(getattr(deel, "tekst", "\n") for deel in cel)


def test_een_berekende_of_vaste_cel_staat_letterlijk(stand: Uitkomst) -> None:
    van = bestand(stand)
    van.tabel(BEGRIPPEN, met_cel(0, 1, "Zelf bedacht begrip."))
    keer = kom_terug(stand, van)
    assert not keer.voorstellen
    assert "Zelf bedacht begrip." in keer.letterlijk[0].tekst
    assert "kennis" in keer.letterlijk[0].waarom


def test_alleen_een_waarde_in_de_zin_is_eerst_een_antwoord(stand: Uitkomst) -> None:
    van = bestand(stand)
    van.vervang(LOOPTIJD, "96", "72")
    keer = kom_terug(stand, van)
    voorstel = enige(keer, "gegeven")
    assert (list(voorstel.daden), voorstel.vanzelf) == (["antwoord", "tekst"], "")
    als_antwoord = neem(stand, keer, {voorstel.nr: "antwoord"})
    assert als_antwoord.dossier.waarde("zaak.looptijd_maanden") == 72
    assert LOOPTIJD not in als_antwoord.dossier.teksten
    assert kom_terug(als_antwoord, van).niets
    als_tekst = neem(stand, keer, {voorstel.nr: "tekst"})
    assert als_tekst.dossier.waarde("zaak.looptijd_maanden") == 96
    assert "72" in tekst_van(als_tekst, LOOPTIJD)


def test_een_waarde_en_woorden_zijn_twee_voorstellen(stand: Uitkomst) -> None:
    van = bestand(stand)
    van.vervang(LOOPTIJD, "96", "72")
    van.vervang(LOOPTIJD, "De ", "Deze ")
    keer = kom_terug(stand, van)
    assert [v.soort for v in keer.voorstellen] == ["tekst", "gegeven"]
    assert enige(keer, "tekst").vanzelf == "tekst"


def test_een_onleesbare_waarde_wordt_tekst(stand: Uitkomst) -> None:
    van = bestand(stand)
    van.vervang(LOOPTIJD, "96", "ongeveer negentig")
    assert enige(kom_terug(stand, van), "tekst").vanzelf == "tekst"


def test_twee_verschillende_waarden_voor_een_antwoord_vragen_een_keuze(stand: Uitkomst) -> None:
    van = bestand(stand)
    sleutel = f"{DOC}/selectie.open_punten_sluiten"
    van.vervang(sleutel, "6 april 2023", "7 april 2023")
    van.vervang(f"{DOC}/selectie.gunningscriteria_sas", "6 april 2023", "8 april 2023")
    keer = kom_terug(stand, van)
    assert all(v.onzeker for v in keer.voorstellen)
    assert not terug.alles(keer)


def test_tekst_bij_een_tabel_uit_gegevens_wordt_een_eigen_blok(stand: Uitkomst) -> None:
    van = bestand(stand)
    van.tabel(THEMAS, met_cel(0, 0, "Gezinnen voorop"))
    van.typ_na(THEMAS, "Wij lichten dit mondeling toe.")
    keer = kom_terug(stand, van)
    na = neem(stand, keer)
    assert tekst_van(na, sleutels(na)[sleutels(na).index(THEMAS) + 1]) == "Wij lichten dit mondeling toe."
    assert enige(keer, "gegeven").nieuw == "Gezinnen voorop"


# ------------------------------------------------------------------------------------ remarks


def test_opmerkingen_komen_eenmaal_in_de_toets(stand: Uitkomst) -> None:
    van = bestand(stand)
    van.noteer(MOET, "Klopt dit?", aangehaald="Moet")
    van.noteer(MOET, "Ja.", antwoord_op=0, auteur="A. Bakker")
    van.noteer(STATUS, "Zie artikel 2.", opgelost=True)
    van.noteer(STATUS, "", soort="ingevoegd", aangehaald="nieuwe woorden", moment="")
    keer = kom_terug(stand, van)
    assert {v.soort for v in keer.voorstellen} == {"opmerking"}
    na = neem(stand, keer)
    noten = list(na.dossier.toets.opmerkingen.values())
    eerste = next(n for n in noten if "Klopt dit?" in n.tekst)
    assert (eerste.plaats, eerste.door, eerste.uit) == (MOET, "K. de Vries", "Word: bewerkt.docx")
    assert "‘Moet’" in eerste.tekst
    antwoord = next(n for n in noten if n.soort == "antwoord")
    assert na.dossier.toets.opmerkingen[antwoord.antwoord_op or ""] == eerste
    assert [n.soort for n in noten].count("afgehandeld") == 1
    assert any("nieuwe woorden" in n.tekst for n in noten)
    assert kom_terug(na, van).niets


def test_een_opmerking_uit_word_gaat_over_de_tekst_die_er_stond(stand: Uitkomst) -> None:
    van = bestand(stand)
    van.noteer(MOET, "Klopt dit?")
    na = neem(stand, kom_terug(stand, van))
    assert not toetslijst(na).punt(plaatspunt_id(MOET)).gewijzigd
    anders = bestand(stand)
    anders.zet(MOET, "Wij vragen iets anders.")
    later = neem(na, kom_terug(na, anders))
    assert toetslijst(later).punt(plaatspunt_id(MOET)).gewijzigd, "de tekst is na de opmerking gewijzigd"
    vooraf = neem(stand, kom_terug(stand, anders))
    noot = neem(vooraf, kom_terug(vooraf, van))
    assert toetslijst(noot).punt(plaatspunt_id(MOET)).gewijzigd, "het bestand toonde een oudere tekst"


def test_wat_het_bestand_misschien_nooit_bevatte_gaat_niet_vanzelf_weg(stand: Uitkomst) -> None:
    van = bestand(stand)
    van.weg(MOET)
    assert enige(kom_terug(stand, van), "weggelaten").nr in terug.alles(kom_terug(stand, van))
    keer = terug.vergelijk(stand, replace(van.gelezen(), geschreven=None), NU)
    assert enige(keer, "weggelaten").nr not in terug.alles(keer)


def test_twee_gelijke_opmerkingen_blijven_twee(stand: Uitkomst) -> None:
    van = bestand(stand)
    van.noteer(MOET, "Akkoord.")
    van.noteer(MOET, "Akkoord.")
    assert len(neem(stand, kom_terug(stand, van)).dossier.toets.opmerkingen) == 2


def test_in_een_toetspakket_kunnen_alleen_opmerkingen(stand: Uitkomst) -> None:
    van = bestand(stand)
    van.zet(MOET, "Andere tekst.")
    van.noteer(STATUS, "Let op.")
    pakket = uitkomst(stand.dossier.model_copy(update={"formaat": PAKKET}))
    keer = kom_terug(pakket, van)
    na = terug.neem_over(pakket.dossier, keer, terug.vanzelf(keer), **DOOR)
    assert (na.teksten, len(na.toets.opmerkingen)) == (pakket.dossier.teksten, 1)
    with pytest.raises(TerugFout, match="toetspakket"):
        terug.neem_over(pakket.dossier, keer, terug.alles(keer), **DOOR)


# ------------------------------------------------------------------------------------ whose file is it


def met_kenmerk(gelezen: Teruggelezen, **velden: Any) -> Teruggelezen:
    return replace(gelezen, kenmerk=replace(gelezen.kenmerk, **velden))


def test_een_ander_dossier_wordt_genoemd_en_geweigerd(stand: Uitkomst) -> None:
    ander = met_kenmerk(bestand(stand).gelezen(), dossier="3f0e8f44-3a52-4a52-9c89-0d6a1f1b7a11")
    with pytest.raises(TerugFout, match=r"ander dossier.*3f0e8f44"):
        terug.vergelijk(stand, ander, NU)


def test_een_oudere_revisie_wordt_gezegd(stand: Uitkomst) -> None:
    later = uitkomst(stand.dossier.model_copy(update={"revisie": stand.dossier.revisie + 4}))
    [zin] = kom_terug(later, bestand(stand)).herkend
    assert f"revisie {stand.dossier.revisie}" in zin
    nog_later = met_kenmerk(bestand(stand).gelezen(), revisie=99)
    assert "later dan dit dossier" in terug.vergelijk(stand, nog_later, NU).herkend[0]


def test_een_bevroren_versie_wordt_herkend(stand: Uitkomst) -> None:
    van = bestand(stand)
    bevroren = bevries(stand, "Versie 1", "concept", **DOOR)
    later = uitkomst(met_waarde(bevroren, "zaak.looptijd_maanden", 48, **DOOR))
    keer = kom_terug(later, van)
    assert any("Versie 1" in zin for zin in keer.herkend)
    assert not any("Versie 1" in zin for zin in kom_terug(stand, van).herkend)


def test_een_bestand_zonder_merken_wordt_geweigerd(stand: Uitkomst) -> None:
    leeg = Teruggelezen("publicatie.docx", Kenmerk(), (), (), (), (), (), None)
    with pytest.raises(TerugFout, match="publicatie"):
        terug.vergelijk(stand, leeg, NU)


def test_zonder_kenmerk_wordt_het_document_aan_zijn_blokken_herkend(stand: Uitkomst) -> None:
    van = bestand(stand, "conceptovereenkomst")
    los = replace(van.gelezen(), kenmerk=Kenmerk())
    keer = terug.vergelijk(stand, los, NU)
    assert keer.document == "conceptovereenkomst"
    assert "herkend" in keer.herkend[0]


def test_een_onbekende_keuze_wordt_geweigerd(stand: Uitkomst) -> None:
    van = bestand(stand)
    van.zet(MOET, "Andere tekst.")
    with pytest.raises(TerugFout):
        terug.neem_over(stand.dossier, kom_terug(stand, van), {7: "tekst"}, **DOOR)


def test_markdowntekens_in_word_blijven_woorden(stand: Uitkomst) -> None:
    van = bestand(stand)
    woorden = "1. geen lijst | geen *tabel* _of_ `code`"
    van.deel(MOET).boom = (Alinea((Tekst(woorden),)),)
    na = neem(stand, kom_terug(stand, van))
    assert tekst_van(na, MOET) == woorden
    assert kom_terug(na, van).niets


def test_alleen_een_figuur_op_de_plaats_van_tekst_staat_letterlijk(stand: Uitkomst) -> None:
    van = bestand(stand)
    figuur = Figuur(Tekening(1, 1, (), ""), "Een plaatje")
    van.deel(MOET).boom = (figuur,)
    van.deel(STATUS).bij.append((figuur,))
    keer = kom_terug(stand, van)
    assert (keer.voorstellen, [deel.tekst for deel in keer.letterlijk]) == ((), ["Een plaatje"] * 2)
