"""What gives away who asked: found, shown before and after, and changed only when taken over."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistent.dossier.wijzigen import met_waarde
from assistent.handelingen import nota, nota_anoniem
from assistent.handelingen.nota import NotaFout
from assistent.handelingen.nota_anoniem import bekende_namen, maak_anoniem, voorstellen
from assistent.kennis.laden import laad
from assistent.planning.nota import VRAGEN
from tests.handelingen.maak import DOOR, uitkomst
from tests.handelingen.test_nota import met_vragen


@pytest.mark.parametrize(
    ("tekst", "na"),
    [
        ("Mail naar info@zorg-punt.nl.", "Mail naar [e-mailadres]."),
        ("Zie www.zorgpunt.nl/aanbod.", "Zie [website]."),
        ("Bel 06-12345678 of +31 70 353 12 34.", "Bel [telefoonnummer] of [telefoonnummer]."),
        ("Wij van Stichting Zorg voor Jeugd vragen dit.", "Wij van [ondernemer] vragen dit."),
        ("Mag Jeugdhulp Rijn B.V. inschrijven?", "Mag [ondernemer] inschrijven?"),
        ("Mag dit?\n\nMet vriendelijke groet,\nJan de Boer\nDirecteur", "Mag dit?"),
        ("Mag ZORGPUNT noord dit?", "Mag [ondernemer] dit?"),
    ],
)
def test_wat_herkenbaar_maakt_wordt_vervangen(tekst: str, na: str) -> None:
    uit, vondsten = maak_anoniem(tekst, ("Zorgpunt Noord",))
    assert uit == na
    assert vondsten


@pytest.mark.parametrize(
    "tekst",
    [
        "Geldt artikel 2.53 van de Aanbestedingswet 2012?", "In 2023-2024 waren er 12345678 cliënten.",
        "Is € 1.250.000,00 het plafond op 01-02-2026?", "CPV 85311300-5 of 85320000-8?", "Wij vragen dit namens ons.",
        "Zorgpunten zijn geen Zorgpunt Noorden.", "",
    ],
)  # fmt: skip
def test_wat_niets_verraadt_blijft_staan(tekst: str) -> None:
    assert maak_anoniem(tekst, ("Zorgpunt Noord",)) == (tekst, ())


@given(st.text(max_size=300), st.lists(st.text(min_size=3, max_size=20), max_size=4))
def test_een_tweede_keer_verandert_niets_meer_aan_adressen(tekst: str, namen: list[str]) -> None:
    uit, vondsten = maak_anoniem(f"{tekst} a@b.nl", namen)
    assert "a@b.nl" not in uit
    assert vondsten


def test_namen_uit_het_dossier_maar_niet_die_van_de_opdrachtgever() -> None:
    dossier = met_vragen(
        {"steller": "J. Jansen (Jeugdhulp West B.V.)"}, {"steller": "de gemeente Den Haag"}, {"steller": "X"}
    )
    actoren = [
        {"id": "a", "naam": "Raad van State", "rol": "jurist"},
        {"id": "b", "naam": "Kompaan", "rol": "samenwerkingspartner"},
    ]
    namen = bekende_namen(uitkomst(met_waarde(dossier, "zaak.actoren", actoren, **DOOR)).stand)
    assert {"Jeugdhulp West B.V", "Jeugdhulp West", "J. Jansen", "Kompaan"} <= set(namen)
    assert not {"X", "Raad van State", "de gemeente Den Haag"} & set(namen)
    assert [len(naam) for naam in namen] == sorted((len(naam) for naam in namen), reverse=True)


def test_een_voorstel_wijzigt_niets_en_overnemen_bewaart_het_origineel() -> None:
    dossier = met_vragen(
        {"vraag": "Mag Zorgpunt Noord dit?", "steller": "Zorgpunt Noord", "antwoord": "Zorgpunt Noord mag."}
    )
    gevonden = voorstellen(uitkomst(dossier).stand)
    assert [(v.veld, v.na) for v in gevonden] == [("vraag", "Mag [ondernemer] dit?"), ("antwoord", "[ondernemer] mag.")]
    na = nota_anoniem.neem_over(dossier, gevonden, **DOOR)
    (rij,) = nota.rijen_van(na, VRAGEN)
    assert (rij["vraag"], rij["vraag_origineel"]) == ("Mag [ondernemer] dit?", "Mag Zorgpunt Noord dit?")
    assert rij["steller"] == "Zorgpunt Noord"
    assert voorstellen(uitkomst(na).stand) == ()
    assert voorstellen(uitkomst(dossier).stand, ("andere",)) == ()


def test_een_verouderd_voorstel_wordt_geweigerd() -> None:
    dossier = met_vragen({"vraag": "Mail a@b.nl"})
    gevonden = voorstellen(uitkomst(dossier).stand)
    anders = nota.wijzig(laad(), dossier, "v1", {"vraag": "Iets anders"}, **DOOR)
    with pytest.raises(NotaFout, match="sinds het voorstel"):
        nota_anoniem.neem_over(anders, gevonden, **DOOR)


def test_het_eerste_origineel_blijft() -> None:
    dossier = met_vragen({"vraag": "Mail a@b.nl", "vraag_origineel": "Zoals het binnenkwam"})
    na = nota_anoniem.neem_over(dossier, voorstellen(uitkomst(dossier).stand), **DOOR)
    assert nota.rijen_van(na, VRAGEN)[0]["vraag_origineel"] == "Zoals het binnenkwam"
