"""The knowledge as a report to sign, and the way back: every part once, and nothing signed that was not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from docx import Document
from lxml import etree

from assistent.export.fouten import WoordFout
from assistent.export.kennisrijen import lees_kennisrijen
from assistent.handelingen import kennisaftekening as tekening
from assistent.handelingen.documenten import DocumentFout
from assistent.handelingen.kennisrapport import DOCUMENT, STATUSVOLGORDE, Keuze, schrijf_rapport, stel_samen
from assistent.handelingen.kennistekst import plaatsregels, regels, voorwaarde_in_woorden
from assistent.handelingen.organisatie import OrganisatieFout
from assistent.kennis.getoetst import Kennisoordeel, onderdelen
from assistent.kennis.laden import laad
from assistent.kennis.model import Kennis
from assistent.tekst.boom import Tabel, platte_tekst
from tests.kennis.klein import catalogus

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DAG = date(2026, 12, 3)
MOMENT = datetime(2026, 12, 3, 9, 0)
RISICOS = Keuze(soorten=("risicos",))
_AKKOORD, _NIET, _WIE, _OPMERKING = range(1, 5)


# ------------------------------------------------------------------------------------------------------- het rapport


def test_elk_onderdeel_staat_er_een_keer_in_onder_zijn_soort_en_status() -> None:
    leidraad, uitgave = stel_samen(laad(), Keuze(), DAG)
    merken = {naam for naam in uitgave.merken if "/" in naam}
    assert merken == {f"{DOCUMENT}.{onderdeel.sleutel}" for onderdeel in onderdelen(laad())}
    assert len(set(uitgave.merken.values())) == len(uitgave.merken)
    rijen = [rij for blok in leidraad.blokken() for deel in blok.boom if isinstance(deel, Tabel) for rij in deel.rijen]
    assert len([rij for rij in rijen if len(rij) == 5]) == len(merken)
    for hoofdstuk in leidraad.hoofdstukken[1:]:
        statussen = [next(s for s in STATUSVOLGORDE if p.id.startswith(s)) for p in hoofdstuk.paragrafen]
        assert statussen == sorted(statussen, key=STATUSVOLGORDE.index)


def test_het_overzicht_telt_wat_er_staat() -> None:
    leidraad, _ = stel_samen(laad(), Keuze(), DAG)
    tabel = next(d for p in leidraad.hoofdstukken[0].paragrafen if p.id == "telling" for d in p.blokken[0].boom)
    laatste = platte_tekst((tabel,)).splitlines()[-1].split("\t")
    alle = list(onderdelen(laad()))
    verwacht = [sum(o.status == status for o in alle) for status in STATUSVOLGORDE]
    assert [int(cel.replace(".", "")) for cel in laatste[1:]] == [*verwacht, len(alle), 0]


@pytest.mark.parametrize(
    ("keuze", "klopt"),
    [
        (RISICOS, lambda o: o.soort == "risicos"),
        (Keuze(statussen=("te_controleren",)), lambda o: o.status == "te_controleren"),
        (Keuze(rechtsgebied="vl"), lambda o: not o.rechtsgebied or "vl" in o.rechtsgebied),
        (Keuze(("parameters", "begrippen"), "nl"), lambda o: o.soort in ("parameters", "begrippen")),
    ],
)
def test_een_keuze_beperkt_het_rapport(keuze: Keuze, klopt: Callable[[object], bool]) -> None:
    _, uitgave = stel_samen(laad(), keuze, DAG)
    gekozen = {o.sleutel for o in onderdelen(laad()) if keuze.neemt(o)}
    assert gekozen
    assert {naam.removeprefix(f"{DOCUMENT}.") for naam in uitgave.merken if "/" in naam} == gekozen
    assert all(klopt(o) for o in onderdelen(laad()) if o.sleutel in gekozen)


def test_een_keuze_waar_niets_in_past_wordt_gezegd() -> None:
    with pytest.raises(DocumentFout, match="staat er niets"):
        stel_samen(laad(), Keuze(soorten=("risicos",), statussen=("wettekst",)), DAG)


def test_geen_onderdeel_blijft_leeg_of_toont_code() -> None:
    kennis = laad()
    for onderdeel in onderdelen(kennis):
        tekst = "\n".join(regels(onderdeel, kennis))
        assert len(tekst) > 10, onderdeel.sleutel
        assert "veld=" not in tekst, onderdeel.sleutel
        assert "Vergelijk(" not in tekst, onderdeel.sleutel


def test_een_voorwaarde_staat_er_in_gewone_woorden() -> None:
    waarde = {"veld": "zaak.waarde", "minstens": {"parameter": "drempel"}}
    of = {"een": [waarde, {"niet": {"veld": "zaak.domein", "bevat": "jeugd"}}]}
    kennis = catalogus(meldingen__let_op__als={"alle": [{"veld": "zaak.keuze", "is": "ja"}, of]})
    assert voorwaarde_in_woorden(kennis.meldingen["let_op"].als, kennis) == (
        "keuze is ‘Ja’",
        "(waarde is ten minste ‘Drempel’ of niet: domein bevat ‘Jeugd’)",
    )


# ------------------------------------------------------------------------------------------------------- de weg terug


@pytest.fixture(scope="module")
def leeg(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pad = tmp_path_factory.mktemp("rapport") / "risicos.docx"
    assert schrijf_rapport(laad(), pad, MOMENT, RISICOS) is None
    return pad


def vul(
    bron: Path, doel: Path, naam: str = "J. Jansen", dag: str = "3 december 2026", **cellen: dict[int, str]
) -> Path:
    """The report with these cells filled in: id of a risk → number of the cell → what is written in it."""
    document = Document(str(bron))
    vast = iter((naam, dag))
    for rij in document.element.body.iter(f"{W}tr"):
        merk = next(
            (b.get(f"{W}name") for b in rij.iter(f"{W}bookmarkStart") if b.get(f"{W}name").startswith("_k_")), ""
        )
        plekken = list(rij.iter(f"{W}tc"))
        if merk and len(plekken) == 2:
            _schrijf(plekken[1], next(vast))
        tekst = "".join(t.text or "" for t in plekken[0].iter(f"{W}t"))
        for id_, wat in cellen.items():
            if f"({id_})" in tekst:
                for nummer, woorden in wat.items():
                    _schrijf(plekken[nummer], woorden)
    document.save(str(doel))
    return doel


def _schrijf(cel: etree._Element, woorden: str) -> None:
    eerste, *rest = cel.iter(f"{W}t")
    eerste.text = woorden
    for over in rest:
        over.text = ""


RISICO = next(iter(laad().risicos))
TWEEDE = list(laad().risicos)[1]


def lees(
    pad: Path, eerder: dict[str, Kennisoordeel] | None = None, kennis: Kennis | None = None
) -> tekening.Teruglezing:
    return tekening.lees_terug(kennis or laad(), pad, eerder or {})


def test_een_leeg_rapport_zegt_niets(leeg: Path) -> None:
    assert lees(leeg) == tekening.Teruglezing((), ())
    assert len(lees_kennisrijen(leeg).rijen) == len(laad().risicos) + 2


def test_een_kruisje_wordt_een_handtekening_met_naam_dag_en_inhoud(leeg: Path, tmp_path: Path) -> None:
    pad = vul(leeg, tmp_path / "in.docx", **{RISICO: {_AKKOORD: "☒"}, TWEEDE: {_NIET: "x", _OPMERKING: "Klopt niet."}})
    gelezen = lees(pad)
    assert gelezen.bezwaren == ()
    een, twee = gelezen.getekend
    inhoud = {o.sleutel: o.inhoud for o in onderdelen(laad())}
    assert een == Kennisoordeel(
        id=f"risicos/{RISICO}", inhoud=inhoud[f"risicos/{RISICO}"], uitspraak="akkoord", toetser="J. Jansen", datum=DAG
    )
    assert (twee.uitspraak, twee.opmerking) == ("niet_akkoord", "Klopt niet.")


def test_naam_en_dag_in_de_rij_gaan_voor_die_bovenaan(leeg: Path, tmp_path: Path) -> None:
    pad = vul(leeg, tmp_path / "in.docx", **{RISICO: {_AKKOORD: "ja", _WIE: "P. Pieters, 4-12-2026"}})
    (een,) = lees(pad).getekend
    assert (een.toetser, een.datum) == ("P. Pieters", date(2026, 12, 4))


def test_alleen_een_opmerking_is_geen_akkoord(leeg: Path, tmp_path: Path) -> None:
    (een,) = lees(vul(leeg, tmp_path / "in.docx", **{RISICO: {_OPMERKING: "Welke bron?"}})).getekend
    assert (een.uitspraak, een.opmerking) == ("opmerking", "Welke bron?")


@pytest.mark.parametrize(
    ("cellen", "naam", "dag", "zegt"),
    [
        ({_AKKOORD: "x", _NIET: "x"}, "J. Jansen", "3-12-2026", "allebei aangekruist"),
        ({_AKKOORD: "x"}, "…", "3-12-2026", "de naam van de toetser ontbreekt"),
        ({_AKKOORD: "x"}, "J. Jansen", "morgen", "een datum (dag, maand en jaar) ontbreekt"),
        ({_AKKOORD: "x"}, "J. Jansen", "31-2-2026", "een datum (dag, maand en jaar) ontbreekt"),
        ({_AKKOORD: "x", _OPMERKING: "a" * 6000}, "J. Jansen", "3-12-2026", "te lang"),
    ],
)
def test_wat_geen_handtekening_kan_zijn_wordt_genoemd(
    leeg: Path, tmp_path: Path, cellen: dict[int, str], naam: str, dag: str, zegt: str
) -> None:
    gelezen = lees(vul(leeg, tmp_path / "in.docx", naam, dag, **{RISICO: cellen}))
    assert gelezen.getekend == ()
    (bezwaar,) = gelezen.bezwaren
    assert bezwaar.plaats == RISICO
    assert zegt in bezwaar.tekst


def test_een_bewerkte_regel_wordt_letterlijk_genoemd_en_nooit_getekend(leeg: Path, tmp_path: Path) -> None:
    document = Document(str(vul(leeg, tmp_path / "in.docx", **{RISICO: {_AKKOORD: "x"}})))
    doel = next(t for t in document.element.body.iter(f"{W}t") if (t.text or "").startswith("Oorzaak:"))
    doel.text = "Oorzaak: iets heel anders."
    document.save(str(tmp_path / "bewerkt.docx"))
    gelezen = lees(tmp_path / "bewerkt.docx")
    assert gelezen.getekend == ()
    (bezwaar,) = gelezen.bezwaren
    assert bezwaar.plaats == RISICO
    assert "Oorzaak: iets heel anders." in bezwaar.tekst


def test_een_handtekening_van_een_ander_blijft_staan(leeg: Path, tmp_path: Path) -> None:
    (een,) = lees(vul(leeg, tmp_path / "a.docx", **{RISICO: {_AKKOORD: "x"}})).getekend
    ander = vul(leeg, tmp_path / "b.docx", "P. Pieters", **{RISICO: {_NIET: "x", _OPMERKING: "Onjuist."}})
    gelezen = lees(ander, {een.id: een})
    assert gelezen.getekend == ()
    (bezwaar,) = gelezen.bezwaren
    assert (
        "J. Jansen tekende dit op 3 december 2026 (akkoord); P. Pieters zegt nu: niet akkoord: Onjuist."
        in bezwaar.tekst
    )
    zelf = vul(leeg, tmp_path / "c.docx", **{RISICO: {_NIET: "x"}})
    assert [o.uitspraak for o in lees(zelf, {een.id: een}).getekend] == ["niet_akkoord"]


def test_hetzelfde_rapport_twee_keer_lezen_tekent_niets_opnieuw(leeg: Path, tmp_path: Path) -> None:
    pad = vul(leeg, tmp_path / "a.docx", **{RISICO: {_AKKOORD: "x"}})
    (een,) = lees(pad).getekend
    assert lees(pad, {een.id: een}) == tekening.Teruglezing((), ())


def test_wie_tekent_wat_intussen_is_gewijzigd_ziet_dat_meteen(leeg: Path, tmp_path: Path) -> None:
    pad = vul(leeg, tmp_path / "a.docx", **{RISICO: {_AKKOORD: "x"}})
    kennis = laad()
    anders = kennis.risicos[RISICO].model_copy(update={"aandachtspunt": "Iets anders."})
    nieuw = kennis.model_copy(update={"risicos": {**kennis.risicos, RISICO: anders}})
    gelezen = lees(pad, kennis=nieuw)
    assert gelezen.vervallen == (RISICO,)
    (een,) = gelezen.getekend
    getekend = nieuw.model_copy(update={"getoetst": {een.id: een}})
    onderdeel = next(o for o in onderdelen(nieuw) if o.id == RISICO)
    assert plaatsregels(onderdeel, getekend)[-1] == "Gewijzigd na toetsing: akkoord, J. Jansen, 3 december 2026."
    oud = kennis.model_copy(update={"getoetst": {een.id: een}})
    zelf = next(o for o in onderdelen(kennis) if o.id == RISICO)
    assert plaatsregels(zelf, oud)[-1].startswith("Getoetst: akkoord")


def test_een_ander_word_bestand_is_geen_rapport(tmp_path: Path) -> None:
    pad = tmp_path / "anders.docx"
    Document().save(str(pad))
    with pytest.raises(WoordFout, match="geen rapport over de kennis"):
        lees(pad)


def test_handtekeningen_komen_naast_die_er_al_zijn(leeg: Path, tmp_path: Path) -> None:
    eerst = lees(vul(leeg, tmp_path / "a.docx", **{RISICO: {_AKKOORD: "x"}}))
    pad = tekening.teken(tmp_path, eerst)
    assert pad == tmp_path / "aanvulling" / "kennis" / "getoetst.yaml"
    dan = lees(vul(leeg, tmp_path / "b.docx", **{TWEEDE: {_OPMERKING: "Zie: «art. 5»\n- en meer"}}))
    tekening.teken(tmp_path, dan)
    assert tekening.eerder_getekend(tmp_path) == {o.id: o for o in (*eerst.getekend, *dan.getekend)}


def test_een_kapot_bestand_met_handtekeningen_wordt_niet_overschreven(leeg: Path, tmp_path: Path) -> None:
    pad = tmp_path / "aanvulling" / "kennis" / "getoetst.yaml"
    pad.parent.mkdir(parents=True)
    pad.write_text("getoetst: [", encoding="utf-8")
    gelezen = lees(vul(leeg, tmp_path / "a.docx", **{RISICO: {_AKKOORD: "x"}}))
    with pytest.raises(OrganisatieFout, match=r"getoetst\.yaml"):
        tekening.teken(tmp_path, gelezen)
    assert pad.read_text(encoding="utf-8") == "getoetst: ["


@pytest.mark.parametrize("tekst", ["3-12-2026", "03/12/2026", "3 december 2026", "op 2026-12-03", "3.12.2026"])
def test_een_dag_wordt_gelezen_zoals_men_hem_schrijft(tekst: str) -> None:
    assert tekening.lees_dag(tekst) == DAG


def test_een_rapport_dat_er_al_was_wordt_opzij_gezet(leeg: Path, tmp_path: Path) -> None:
    pad = tmp_path / "rapport.docx"
    pad.write_bytes(b"van een ander")
    vorige = schrijf_rapport(laad(), pad, MOMENT, RISICOS)
    assert vorige is not None
    assert vorige.read_bytes() == b"van een ander"
    assert pad.stat().st_size > 1000
