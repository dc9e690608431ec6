"""A document for each row of a table: its name, its rows, its keys, and nothing of another row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from assistent.dossier.model import TekstAfwijking
from assistent.dossier.stand import Stand
from assistent.kennis.model import Bouwsteen, Kennis
from assistent.kennis.opzet import Documentopzet
from assistent.leidraad.bevriezen import ontdooi, vries_in
from assistent.leidraad.exemplaar import exemplaar, reeks
from assistent.leidraad.model import Leidraad
from assistent.leidraad.open_punten import open_velden
from assistent.leidraad.stel_samen import stel_samen
from assistent.planning.opstellen import stel_op
from tests.leidraad.kleine_kennis import bouwsteen, dossier, kennis, stand, vraag, woorden

UITKOMSTEN = [{"id": "ja", "label": "Ja"}, {"id": "nee", "label": "Nee"}]
DEELNEMERS = vraag(
    "uitkomst.deelnemers",
    "tabel",
    kolommen=[
        {"id": "naam", "label": "Naam"},
        {"id": "adres", "label": "Adres", "type": "lange_tekst"},
        {"id": "perceel", "label": "Perceel", "type": "verwijzing", "naar": "zaak.percelen"},
        {"id": "uitkomst", "label": "Uitkomst", "type": "keuze", "opties": UITKOMSTEN},
    ],
)
PUNTEN = vraag(
    "uitkomst.punten",
    "tabel",
    kolommen=[
        {"id": "wie", "label": "Wie", "type": "verwijzing", "naar": "uitkomst.deelnemers"},
        {"id": "reden", "label": "Reden"},
    ],
)
RIJEN = [
    {"id": "r1", "naam": "Alfa", "adres": "Straat 1\n1234 AB Stad", "uitkomst": "ja"},
    {"id": "r2", "naam": "Beta", "uitkomst": "nee"},
    {"id": "r3", "naam": "Gamma", "uitkomst": "ja"},
    {"id": "r4", "naam": "Delta"},
]
TABEL = {"uitkomst.deelnemers": RIJEN}


def _kennis(blokken: Sequence[Bouwsteen] = (), plaatsen: Sequence[Mapping[str, Any]] = (), **opzet: Any) -> Kennis:
    """A catalogue whose only document is made for each participant."""
    blokken = blokken or (bouwsteen("b", "Beste {{ rij.naam }}"),)
    basis = kennis(blokken, list(plaatsen) or [{"bouwsteen": blok.id} for blok in blokken])
    reeks_ = {**basis.documenten["stuk"].model_dump(), "per": "uitkomst.deelnemers", "vorm": "brief", **opzet}
    extra = {vraag_.id: vraag_ for vraag_ in (DEELNEMERS, PUNTEN)}
    documenten = {"stuk": Documentopzet.model_validate(reeks_)}
    return basis.model_copy(update={"documenten": documenten, "vragen": {**basis.vragen, **extra}})


def _stel(nu: Stand, document: str) -> Leidraad:
    planning = stel_op(nu, None)
    leidraad = stel_samen(nu, planning, document)
    in_tekst = {veld for blok in leidraad.blokken() for veld in blok.open_velden}
    assert set(open_velden(nu, planning, document)) == in_tekst
    return leidraad


def test_er_is_een_document_per_rij_en_geen_zonder_rijen() -> None:
    opzet = _kennis().documenten["stuk"]
    assert reeks(stand(_kennis(), dossier(TABEL)), opzet) == ("stuk@r1", "stuk@r2", "stuk@r3", "stuk@r4")
    assert reeks(stand(_kennis()), opzet) == ()


@pytest.mark.parametrize(("waarden", "rijen"), [(["ja"], "13"), (["nee"], "2"), (["ja", "nee"], "123")])
def test_waar_kiest_de_rijen_en_een_rij_zonder_waarde_hoort_nergens(waarden: list[str], rijen: str) -> None:
    nu = stand(_kennis(waar={"uitkomst": waarden}), dossier(TABEL))
    assert reeks(nu, nu.kennis.documenten["stuk"]) == tuple(f"stuk@r{nr}" for nr in rijen)


def test_elk_blok_spreekt_over_zijn_rij_en_draagt_haar_id() -> None:
    leidraad = _stel(stand(_kennis(), dossier(TABEL)), "stuk@r2")
    assert woorden(*leidraad.blokken()) == ["Beste Beta"]
    assert [blok.sleutel for blok in leidraad.blokken()] == ["stuk/b@r2"]
    assert (leidraad.document, leidraad.exemplaar, leidraad.vorm) == ("stuk@r2", "Beta", "brief")
    assert leidraad.kenmerk.endswith("/stuk@r2")


def test_de_geadresseerde_staat_op_regels_en_ontbreekt_niet_ongemerkt() -> None:
    nu = stand(_kennis(), dossier(TABEL))
    assert _stel(nu, "stuk@r1").titelblad.geadresseerde == ("Alfa", "Straat 1", "1234 AB Stad")
    assert _stel(nu, "stuk@r2").titelblad.geadresseerde == ("Beta", "Nog in te vullen")


@pytest.mark.parametrize("antwoorden", [{}, TABEL])
def test_zonder_rij_is_het_een_leeg_formulier(antwoorden: dict[str, Any]) -> None:
    leidraad = _stel(stand(_kennis(), dossier(antwoorden)), "stuk")
    assert woorden(*leidraad.blokken()) == ["Beste Nog in te vullen: naam"]
    assert [blok.sleutel for blok in leidraad.blokken()] == ["stuk/b@leeg"]
    assert leidraad.exemplaar == ""


@pytest.mark.parametrize("document", ["weg", "weg@r1", "stuk@weg", "stuk@r2"])
def test_een_onbekend_document_of_een_andere_rij_wordt_geweigerd(document: str) -> None:
    nu = stand(_kennis(waar={"uitkomst": ["ja"]}), dossier(TABEL))
    with pytest.raises(KeyError):
        exemplaar(nu, document)


def test_een_gewoon_document_heeft_geen_rijen() -> None:
    with pytest.raises(KeyError):
        exemplaar(stand(kennis([bouwsteen("b", "Tekst")])), "stuk@r1")


def test_dezelfde_naam_krijgt_haar_perceel_en_anders_een_nummer() -> None:
    percelen = [{"id": "p1", "naam": "Noord"}, {"id": "p2", "naam": "Zuid"}]
    rijen = [{"id": f"r{nr}", "naam": "Alfa", "perceel": perceel} for nr, perceel in enumerate(("p1", "p2", "p2"))]
    nu = stand(_kennis(), dossier({"zaak.percelen": percelen, "uitkomst.deelnemers": rijen}))
    namen = [exemplaar(nu, naam).naam for naam in reeks(nu, nu.kennis.documenten["stuk"])]
    assert namen == ["Alfa, Noord", "Alfa, Zuid (2)", "Alfa, Zuid (3)"]


def test_een_herhaald_blok_toont_alleen_wat_naar_de_rij_verwijst() -> None:
    stuk = _kennis([bouwsteen("b", "{{ rij.reden }}")], [{"bouwsteen": "b", "per": "uitkomst.punten"}])
    punten = [{"id": f"s{nr}", "wie": f"r{nr}", "reden": f"reden {nr}"} for nr in (1, 2, 1)]
    nu = stand(stuk, dossier({**TABEL, "uitkomst.punten": punten}))
    leidraad = _stel(nu, "stuk@r2")
    assert (woorden(*leidraad.blokken()), [b.sleutel for b in leidraad.blokken()]) == (["reden 2"], ["stuk/b@r2.s2"])
    assert [b.sleutel for b in _stel(nu, "stuk@r3").blokken()] == ["stuk/b@r3.leeg"]
    assert [b.sleutel for b in _stel(nu, "stuk").blokken()] == ["stuk/b@leeg.leeg"]


def test_een_tabel_die_niet_verwijst_staat_er_in_haar_geheel() -> None:
    stuk = _kennis([bouwsteen("b", "{{ rij.naam }}")], [{"bouwsteen": "b", "per": "zaak.percelen"}])
    percelen = [{"id": "p1", "naam": "Noord"}, {"id": "p2", "naam": "Zuid"}]
    leidraad = _stel(stand(stuk, dossier({**TABEL, "zaak.percelen": percelen})), "stuk@r1")
    assert [b.sleutel for b in leidraad.blokken()] == ["stuk/b@r1.p1", "stuk/b@r1.p2"]


def test_eigen_woorden_gelden_alleen_voor_de_brief_waarin_zij_staan() -> None:
    eigen = TekstAfwijking(soort="vervangen", markdown="Eigen woorden")
    nog_een = TekstAfwijking(soort="eigen", markdown="Een alinea erbij", na="stuk/b@r1")
    nu = stand(_kennis(), dossier(TABEL, {"stuk/b@r1": eigen, "stuk/eigen@r1": nog_een}))
    assert woorden(*_stel(nu, "stuk@r1").blokken()) == ["Eigen woorden", "Een alinea erbij"]
    ander = _stel(nu, "stuk@r2")
    assert (woorden(*ander.blokken()), ander.los) == (["Beste Beta"], ())


def test_een_id_dat_met_een_ander_begint_is_een_andere_rij() -> None:
    rijen = [{"id": "r1", "naam": "Alfa"}, {"id": "r12", "naam": "Beta"}]
    teksten = {"stuk/b@r12": TekstAfwijking(soort="vervangen", markdown="Voor Beta")}
    nu = stand(_kennis(), dossier({"uitkomst.deelnemers": rijen}, teksten))
    assert woorden(*_stel(nu, "stuk@r1").blokken()) == ["Beste Alfa"]
    assert _stel(nu, "stuk@r1").los == ()


def test_een_bevroren_brief_weet_nog_voor_wie_hij_is() -> None:
    leidraad = _stel(stand(_kennis(), dossier(TABEL)), "stuk@r1")
    later = ontdooi("stuk@r1", vries_in(leidraad), "DEFINITIEF", "v1")
    assert (later.exemplaar, later.titelblad.geadresseerde) == ("Alfa", ("Alfa", "Straat 1", "1234 AB Stad"))
    assert [blok.sleutel for blok in later.blokken()] == ["stuk/b@r1"]
