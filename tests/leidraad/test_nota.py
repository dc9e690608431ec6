"""The nota as a document: what stands in it, and what may never leave the dossier by it."""

from __future__ import annotations

from typing import Any

import pytest

from assistent.dossier.wijzigen import met_waarde
from assistent.handelingen.bereken import Uitkomst, bereken
from assistent.handelingen.documenten import beschikbaar, stel_document_samen
from assistent.kennis.laden import laad
from assistent.leidraad.model import Leidraad
from assistent.leidraad.open_punten import open_velden
from assistent.tekst.boom import Tabel, platte_tekst
from tests.leidraad import zaken

NOTAS = [{"id": "n1", "naam": "Nota 1", "ronde": "selectie", "datum": "2026-04-01"},
         {"id": "n2", "naam": "Nota 2", "ronde": "inschrijving"}]  # fmt: skip
GEHEIM = {"steller": "Kompaan BV", "vraag_origineel": "Wij van Kompaan", "motivering": "ons tarief"}
VRAGEN: list[dict[str, Any]] = [
    {"id": "a", "nummer": 1, "nota": "n1", "onderwerp": "Prijs", "behandeling": "in_de_nota",
     "vraag": "Mag het *duurder*?", "antwoord": "Nee.\n\n- echt niet", **GEHEIM},
    {"id": "b", "nummer": 2, "nota": "n1", "onderwerp": "Looptijd", "behandeling": "in_de_nota",
     "vraag": "Kan het langer?", "antwoord": "Ja.", "wijzigt": "zaak.looptijd_maanden", "was": "48", "wordt": "60"},
    {"id": "c", "nummer": 3, "nota": "n1", "onderwerp": "Prijs", "behandeling": "vertrouwelijk",
     "vraag": "Mijn geheime vraag", "antwoord": "Mijn geheime antwoord", "wijzigt": "zaak.naam", "was": "oud",
     "wordt": "nieuw", **GEHEIM},
    {"id": "d", "nummer": 4, "nota": "n1", "onderwerp": "Weg", "behandeling": "ingetrokken", "vraag": "Ingetrokken"},
    {"id": "e", "nummer": 5, "nota": "n1", "onderwerp": "Niets", "vraag": "Zonder behandeling"},
    {"id": "f", "nummer": 6, "nota": "n2", "onderwerp": "Prijs", "vraag": "Andere nota", "behandeling": "in_de_nota"},
]  # fmt: skip


def uitkomst(procedure: str = "openbaar", recht: str = "nl", vragen: list[dict[str, Any]] | None = None) -> Uitkomst:
    """A filled matter with these notas and questions."""
    dossier = zaken.uitkomst(procedure, recht, "begeleiding").dossier
    for veld, rijen in (("nota.notas", NOTAS), ("nota.vragen", VRAGEN if vragen is None else vragen)):
        dossier = met_waarde(dossier, veld, rijen, wie="inkoper", moment="2026-03-01T14:02:00+01:00")
    return bereken(laad(), dossier, zaken.DAG)


def stuk(document: str, recht: str = "nl", procedure: str = "openbaar") -> Leidraad:
    return stel_document_samen(uitkomst(procedure, recht), document)


def tekst(leidraad: Leidraad) -> str:
    return "\n".join(platte_tekst(blok.boom) for blok in leidraad.blokken())


def tabel(leidraad: Leidraad, bouwsteen: str) -> list[list[str]]:
    (blok,) = (b for b in leidraad.blokken() if b.herkomst.bouwsteen == bouwsteen)
    (gevonden,) = (deel for deel in blok.boom if isinstance(deel, Tabel))
    return [["".join(getattr(deel, "tekst", "") for deel in cel) for cel in rij] for rij in gevonden.rijen]


@pytest.mark.parametrize(("document", "recht"), [("nota_van_inlichtingen@n1", "nl"), ("vragen_en_antwoorden@n1", "vl")])
def test_alleen_wat_in_de_nota_hoort(document: str, recht: str) -> None:
    leidraad = stuk(document, recht)
    gezegd = tekst(leidraad)
    assert "Vraag 1. Prijs" in gezegd
    assert "echt niet" in gezegd
    geheim = ("Kompaan", "ons tarief", "geheime", "Ingetrokken", "Zonder behandeling", "Andere nota")
    assert not [woord for woord in geheim if woord in gezegd]
    assert [b.sleutel.rpartition("@")[2] for b in leidraad.blokken() if b.herkomst.bouwsteen == "nota.vraag"] == [
        "n1.a", "n1.b",
    ]  # fmt: skip


def test_geen_enkel_tekstblok_drukt_af_wie_vroeg() -> None:
    verboden = {f"{groep}#{kolom}" for groep in ("nota.vragen", "rij") for kolom in ("steller", "vraag_origineel")}
    verboden |= {"nota.vragen#motivering", "nota.vragen#kenmerk"}
    kennis = laad()
    gebruikt = {(b.id, veld) for b in kennis.bouwstenen.values() for veld in b.velden if veld in verboden}
    assert not gebruikt
    nota = [p for d in ("nota_van_inlichtingen", "vragen_en_antwoorden") for h in kennis.documenten[d].hoofdstukken
            for q in h.paragrafen for p in q.blokken if p.per == "nota.vragen"]  # fmt: skip
    assert nota
    assert all(plaats.waar == {"behandeling": ("in_de_nota",)} for plaats in nota)


def test_onderwerpen_staan_op_alfabet_met_hun_vragen() -> None:
    assert tabel(stuk("nota_van_inlichtingen@n1"), "nota.onderwerpen") == [["Looptijd", "2"], ["Prijs", "1"]]


def test_een_wijziging_uit_een_vertrouwelijke_vraag_staat_er_zonder_die_vraag() -> None:
    rijen = tabel(stuk("nota_van_inlichtingen@n1"), "nota.wijzigingen_wet")
    assert [(rij[0], rij[2], rij[3]) for rij in rijen] == [("2", "48", "60"), ("–", "oud", "nieuw")]


def test_zonder_wijzigingen_is_er_geen_hoofdstuk_wijzigingen() -> None:
    titels = [h.titel for h in stuk("nota_van_inlichtingen@n2").hoofdstukken]
    assert titels == ["Over deze nota", "Vragen en antwoorden", "Wat volgt"]


def test_een_onbeantwoorde_vraag_is_een_open_punt() -> None:
    leidraad = stuk("nota_van_inlichtingen@n2")
    open_ = {veld for blok in leidraad.blokken() for veld in blok.open_velden}
    assert {"nota.vragen@f.antwoord", "nota.notas@n2.datum"} <= open_


@pytest.mark.parametrize(
    ("procedure", "rij", "zin"),
    [
        ("niet_openbaar", "n1", "dient zijn aanmelding uiterlijk op"),
        ("niet_openbaar", "n2", "dient zijn inschrijving uiterlijk op"),
        ("openbaar", "n1", ""),  # a round that this procedure does not have
        ("openbaar", "n2", "dient zijn inschrijving uiterlijk op"),
        ("onderhandeling_zonder_aankondiging", "n2", "dient zijn definitieve inschrijving uiterlijk op"),
    ],
)
def test_de_sluiting_is_die_van_de_ronde(procedure: str, rij: str, zin: str) -> None:
    regels = tekst(stuk(f"nota_van_inlichtingen@{rij}", procedure=procedure)).splitlines()
    gezegd = [regel for regel in regels if " dient zijn " in regel]
    assert len(gezegd) == bool(zin)
    assert all(zin in regel for regel in gezegd)


@pytest.mark.parametrize("rij", ["@n1", "@n2", ""])
def test_open_punten_zonder_samenstellen_zijn_dezelfde(rij: str) -> None:
    gerekend = uitkomst()
    leidraad = stel_document_samen(gerekend, f"nota_van_inlichtingen{rij}")
    samen = {veld for blok in leidraad.blokken() for veld in blok.open_velden}
    assert set(open_velden(gerekend.stand, gerekend.planning, f"nota_van_inlichtingen{rij}")) == samen


def test_de_nota_is_er_als_er_een_nota_is() -> None:
    met = beschikbaar(uitkomst())
    assert {"nota_van_inlichtingen@n1", "nota_van_inlichtingen@n2"} <= set(met)
    assert not [d for d in beschikbaar(zaken.uitkomst("openbaar", "nl", "begeleiding")) if d.startswith("nota_van")]
    assert not [d for d in met if d.startswith("vragen_en")]


def test_de_gunningsleidraad_noemt_wat_nota_s_wijzigden() -> None:
    leidraad = stuk("gunningsleidraad", procedure="niet_openbaar")
    assert tabel(leidraad, "gunning.wijzigingen_nota")[0][0] == "Nota 1"
    zonder = stel_document_samen(uitkomst("niet_openbaar", vragen=[]), "gunningsleidraad")
    assert "gunning.wijzigingen_nota" not in {b.herkomst.bouwsteen for b in zonder.blokken()}


@pytest.mark.parametrize("procedure", ["openbaar", "sas", "nationaal_openbaar", "meervoudig_onderhands", "concessie"])
def test_buiten_de_plicht_noemt_de_nota_artikel_2_53_niet(procedure: str) -> None:
    gezegd = tekst(stuk("nota_van_inlichtingen@n1", procedure=procedure))
    for plicht in ("artikel 2.53", "artikel 2.67"):
        assert (plicht in gezegd) == (procedure in ("openbaar", "sas", "concessie"))
    assert ("aankondiging" in gezegd) == (procedure != "meervoudig_onderhands")
