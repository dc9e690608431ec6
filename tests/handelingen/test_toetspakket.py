"""A review package goes out and comes back: nothing is lost or taken silently, and hostile files do no harm."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistent.dossier import bestand, herstel, slot, wijzigen
from assistent.dossier.fouten import BestandBestaatFout, DossierFout, LeesFout, SchrijfFout, TeNieuwFout
from assistent.dossier.model import Dossier, Oordeel, Opmerking, PlanStap, is_pakket, kopie_als_nieuw
from assistent.dossier.versies import bevries
from assistent.handelingen import toetsen, toetspakket
from assistent.handelingen.bereken import bereken
from assistent.handelingen.dossiers import bewaar, open_dossier
from assistent.handelingen.padwoorden import Padlezer
from assistent.handelingen.toetspakket import PakketFout, Samenvoeging
from assistent.kennis.laden import laad
from assistent.toets.model import Toetser
from assistent.toets.pakket import stempel_van
from tests.handelingen.maak import DAG, DOOR, voorbeeld

OM = "2026-03-02T09:00:00+01:00"
KENMERK = "aaaaaaaa-0000-4000-8000-000000000001"


@pytest.fixture
def zaak(tmp_path: Path) -> Dossier:
    """Give the example, saved once."""
    return bewaar(laad(), tmp_path / "zaak.dossier", voorbeeld(), None).dossier


def _pakket(dossier: Dossier, pad: Path, voor: str = "jurist") -> Path:
    toetspakket.schrijf_pakket(dossier, pad, door="inkoper", moment=DOOR["moment"], voor=voor)
    return pad


def _in(pad: Path, doe: Callable[[Dossier], Dossier]) -> None:
    """Do something in a package as the window does: open, change, save."""
    geopend = open_dossier(laad(), pad)
    bewaar(laad(), pad, doe(geopend.dossier), geopend.sha256, vandaag=DAG)


def _opmerking(tekst: str, door: str = "jurist", **velden: Any) -> Callable[[Dossier], Dossier]:
    stuk = Opmerking(plaats="zaak.naam", tekst=tekst, door=door, op=OM, **velden)
    return lambda dossier: wijzigen.met_opmerking(dossier, stuk)


def _oordeel(punt: str, uitspraak: Any, door: str) -> Callable[[Dossier], Dossier]:
    def doe(dossier: Dossier) -> Dossier:
        lijst = toetsen.toetslijst(bereken(laad(), dossier, DAG))
        return toetsen.geef_oordeel(
            dossier, lijst.punt(punt).punt, uitspraak, toetser=Toetser(door, "jurist"), op=OM, toelichting="Want."
        )

    return doe


def _samen(dossier: Dossier, *paden: Path) -> Samenvoeging:
    return toetspakket.voeg_samen(laad(), dossier, paden, wie="inkoper", moment=OM, vandaag=DAG)


def _knoei(pad: Path, doe: Callable[[dict[str, Any]], object]) -> Path:
    """Change a file as somebody with an editor would."""
    boom = json.loads(pad.read_text(encoding="utf-8"))
    doe(boom)
    pad.write_text(json.dumps(boom, ensure_ascii=False), encoding="utf-8")
    return pad


# ------------------------------------------------------------------------------------ making one


def test_een_pakket_gaat_open_als_een_dossier_en_houdt_zijn_revisie(zaak: Dossier, tmp_path: Path) -> None:
    pad = _pakket(zaak, tmp_path / "p.toetspakket")
    open_ = open_dossier(laad(), pad)
    assert is_pakket(open_.dossier)
    assert open_.dossier.antwoorden == zaak.antwoorden
    _in(pad, _opmerking("Een"))
    _in(pad, _opmerking("Twee"))
    assert open_dossier(laad(), pad).dossier.revisie == zaak.revisie
    assert len(open_dossier(laad(), pad).dossier.toets.opmerkingen) == 2
    assert not (tmp_path / "p.toetspakket.dossier").exists()


def test_slot_en_herstel_werken_ook_voor_een_pakket(zaak: Dossier, tmp_path: Path) -> None:
    pad = _pakket(zaak, tmp_path / "p.toetspakket")
    greep = slot.probeer(pad, "jurist")
    assert isinstance(greep, slot.Slot)
    assert isinstance(slot.probeer(pad, "ander"), slot.Bezet)
    greep.vrijgeven()
    geopend = open_dossier(laad(), pad)
    schrijver = herstel.Herstelschrijver(pad=pad, basis_sha256=geopend.sha256, map_=tmp_path / "h", uiterlijk=0)
    schrijver.gewijzigd(_opmerking("Net getypt")(geopend.dossier))
    assert schrijver.schrijf() is None
    boom = json.loads(schrijver.journaal.read_text(encoding="utf-8"))
    assert boom["dossier"]["formaat"] == "ontwerpassistent-toetspakket"
    assert "Net getypt" in schrijver.journaal.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "doe",
    [
        lambda d: wijzigen.met_waarde(d, "zaak.naam", "Anders", **DOOR),
        lambda d: wijzigen.met_planstap(d, "publicatie", PlanStap(duur=2), **DOOR),
        lambda d: wijzigen.met_peildatum(d, DAG, **DOOR),
        lambda d: bevries(d, "v", "concept", {}, moment=OM, door="x"),
    ],
)
def test_in_een_pakket_groeit_alleen_de_toets(zaak: Dossier, tmp_path: Path, doe: Callable[[Dossier], Dossier]) -> None:
    pad = _pakket(zaak, tmp_path / "p.toetspakket")
    eerst = pad.read_bytes()
    with pytest.raises(SchrijfFout, match="alleen de toets groeit"):
        _in(pad, doe)
    assert pad.read_bytes() == eerst


def test_een_pakket_overschrijft_niets_stilzwijgend(zaak: Dossier, tmp_path: Path) -> None:
    pad = _pakket(zaak, tmp_path / "p.toetspakket")
    with pytest.raises(BestandBestaatFout):
        _pakket(zaak, pad)
    toetspakket.schrijf_pakket(zaak, pad, door="inkoper", moment=OM, vervang=True)
    assert stempel_van(open_dossier(laad(), pad).dossier).op == OM  # type: ignore[union-attr]
    _in(pad, _opmerking("Nog niet samengevoegd"))
    with pytest.raises(BestandBestaatFout, match="1 opmerking die nog niet"):
        toetspakket.schrijf_pakket(zaak, pad, door="inkoper", moment=OM, vervang=True)
    samen = _samen(zaak, pad).dossier
    toetspakket.schrijf_pakket(samen, pad, door="inkoper", moment=OM, vervang=True)
    (tmp_path / "brief.toetspakket").write_text("Geachte heer", encoding="utf-8")
    with pytest.raises(BestandBestaatFout, match="geen toetspakket"):
        toetspakket.schrijf_pakket(zaak, tmp_path / "brief.toetspakket", door="x", moment=OM, vervang=True)
    assert (tmp_path / "brief.toetspakket").read_text(encoding="utf-8") == "Geachte heer"


def test_de_naam_eindigt_altijd_op_toetspakket() -> None:
    assert toetspakket.pakketpad(Path("a/zaak")).name == "zaak.toetspakket"
    assert toetspakket.pakketpad(Path("zaak.dossier")).name == "zaak.dossier.toetspakket"
    assert toetspakket.pakketpad(Path("Zaak.TOETSPAKKET")).name == "Zaak.TOETSPAKKET"


# ------------------------------------------------------------------------------------ merging


def test_pakketten_van_twee_juristen_komen_samen_in_elke_volgorde(zaak: Dossier, tmp_path: Path) -> None:
    een, twee = (_pakket(zaak, tmp_path / f"{naam}.toetspakket") for naam in ("een", "twee"))
    _in(een, _opmerking("Van Anna", "Anna"))
    _in(een, _oordeel("keuze/zaak.rechtsgebied", "akkoord", "Anna"))
    _in(twee, _oordeel("keuze/zaak.rechtsgebied", "niet_akkoord", "Bert"))
    later = wijzigen.met_waarde(zaak, "zaak.naam", "Nieuwe naam", **DOOR)
    samen = _samen(later, een, twee)
    assert samen.nieuw == {"opmerkingen": 1, "oordelen": 2}
    assert samen.in_woorden == "1 opmerking, 2 oordelen"
    assert samen.dossier.waarde("zaak.naam") == "Nieuwe naam"
    assert [(b.naam, b.toetsers) for b in samen.bronnen] == [
        ("een.toetspakket", ("Anna",)),
        ("twee.toetspakket", ("Bert",)),
    ]
    assert [(c.soort, c.punt) for c in samen.conflicten] == [("toetsers", "keuze/zaak.rechtsgebied")]
    assert samen.namen["keuze/zaak.rechtsgebied"]
    assert _samen(later, twee, een).dossier.toets == samen.dossier.toets
    assert _samen(_samen(later, twee).dossier, een).dossier.toets == samen.dossier.toets


def test_hetzelfde_pakket_nog_eens_brengt_niets_nieuws(zaak: Dossier, tmp_path: Path) -> None:
    pad = _pakket(zaak, tmp_path / "p.toetspakket")
    _in(pad, _oordeel("keuze/zaak.rechtsgebied", "niet_akkoord", "Bert"))
    samen = _samen(zaak, pad, pad)
    weer = _samen(samen.dossier, pad)
    assert weer.dossier is samen.dossier
    assert (weer.nieuw, weer.conflicten, weer.gewijzigd, weer.in_woorden) == ({}, (), (), "niets nieuws")


def test_tekst_die_intussen_veranderde_staat_er_toen_en_nu(zaak: Dossier, tmp_path: Path) -> None:
    pad = _pakket(zaak, tmp_path / "p.toetspakket")
    _in(pad, _oordeel("keuze/zaak.looptijd_maanden", "niet_akkoord", "Bert"))
    _in(pad, _oordeel("keuze/zaak.rechtsgebied", "akkoord", "Bert"))
    later = wijzigen.met_waarde(zaak, "zaak.looptijd_maanden", 60, **DOOR)
    [gewijzigd] = _samen(later, pad).gewijzigd
    assert gewijzigd.punt == "keuze/zaak.looptijd_maanden"
    assert gewijzigd.toen is not None
    assert gewijzigd.nu is not None
    assert f"{zaak.waarde('zaak.looptijd_maanden')} maanden" in gewijzigd.toen.tekst
    assert "60 maanden" in gewijzigd.nu.tekst


def test_een_antwoord_dat_in_het_pakket_veranderde_wordt_getoond_en_niet_overgenomen(
    zaak: Dossier, tmp_path: Path
) -> None:
    pad = _pakket(zaak, tmp_path / "p.toetspakket")
    _knoei(pad, lambda boom: boom["antwoorden"]["zaak.looptijd_maanden"].update(waarde=12))
    samen = _samen(zaak, pad)
    assert samen.dossier is zaak
    [verschil] = samen.bronnen[0].verschillen
    assert (verschil.pad, verschil.waar, verschil.over_te_nemen) == ("antwoorden/zaak.looptijd_maanden", "pakket", True)
    assert [(v.oud, v.nieuw) for v in verschil.verschillen] == [(zaak.waarde("zaak.looptijd_maanden"), 12)]
    assert any("buiten de toepassing om gewijzigd" in zin for zin in samen.bronnen[0].waarschuwingen)


@pytest.mark.parametrize(
    ("anders", "achter"),
    [({"waarde": 12}, ""), ({"motivering": "Daarom."}, " – motivering"),
     ({"waarde": 12, "motivering": "Daarom."}, " – antwoord en motivering")],
)  # fmt: skip
def test_een_verschil_zegt_of_het_om_de_motivering_gaat(
    zaak: Dossier, tmp_path: Path, anders: dict[str, Any], achter: str
) -> None:
    pad = _pakket(zaak, tmp_path / "p.toetspakket")
    _knoei(pad, lambda boom: boom["antwoorden"]["zaak.looptijd_maanden"].update(anders))
    [verschil] = _samen(zaak, pad).bronnen[0].verschillen
    lezer = Padlezer(laad(), zaak)
    assert toetspakket.naam_van(lezer, verschil) == f"{lezer.plaats(verschil.pad).naam}{achter}"


def test_een_gewone_kopie_met_hetzelfde_kenmerk_kan_ook(zaak: Dossier, tmp_path: Path) -> None:
    kopie = _opmerking("In een kopie")(wijzigen.met_waarde(zaak, "zaak.naam", "Van de jurist", wie="jurist", moment=OM))
    bestand.schrijf(tmp_path / "kopie.dossier", kopie, verwacht_sha256=None)
    samen = _samen(zaak, tmp_path / "kopie.dossier")
    assert samen.nieuw == {"opmerkingen": 1}
    assert [(v.pad, v.waar) for v in samen.bronnen[0].verschillen] == [("antwoorden/zaak.naam", "pakket")]
    assert samen.dossier.waarde("zaak.naam") == zaak.waarde("zaak.naam")
    assert toetspakket.herkomst(samen.bronnen[0].stempel) == "Kopie van het dossier, zonder stempel"


def test_een_oudere_en_een_nieuwere_revisie_worden_genoemd(zaak: Dossier, tmp_path: Path) -> None:
    pad = _pakket(zaak, tmp_path / "p.toetspakket")
    verder = zaak.model_copy(update={"revisie": zaak.revisie + 2})
    [waarschuwing] = _samen(verder, pad).bronnen[0].waarschuwingen
    assert waarschuwing == "Gemaakt van revisie 2; het dossier is intussen revisie 4."
    nieuwer = _pakket(verder, tmp_path / "n.toetspakket")
    assert "oude kopie" in _samen(zaak, nieuwer).bronnen[0].waarschuwingen[0]


def test_een_afgetekende_versie_die_hier_niet_is_wordt_genoemd(zaak: Dossier, tmp_path: Path) -> None:
    bestand.schrijf(tmp_path / "k.dossier", zaak, verwacht_sha256=None)
    teken = {"door": "j", "op": OM, "rol": "jurist", "uitspraak": "akkoord", "versie": "elders", "inhoud_sha256": "a"}
    _knoei(tmp_path / "k.dossier", lambda boom: boom["toets"]["aftekeningen"].update({KENMERK: teken}))
    samen = _samen(zaak, tmp_path / "k.dossier")
    assert samen.nieuw == {"aftekeningen": 1}
    assert "‘elders’; die versie staat niet in dit dossier" in samen.waarschuwingen[0]


# ------------------------------------------------------------------------------------ hostile files


def test_alles_of_niets(zaak: Dossier, tmp_path: Path) -> None:
    goed = _pakket(zaak, tmp_path / "goed.toetspakket")
    _in(goed, _opmerking("Goed"))
    (tmp_path / "fout.toetspakket").write_text("{}", encoding="utf-8")
    with pytest.raises(LeesFout, match=r"fout\.toetspakket"):
        _samen(zaak, goed, tmp_path / "fout.toetspakket")
    with pytest.raises(PakketFout, match="hoogstens 25"):
        _samen(zaak, *(tmp_path / f"{n}.toetspakket" for n in range(26)))


def test_een_pakket_van_een_andere_zaak_wordt_met_beide_namen_geweigerd(zaak: Dossier, tmp_path: Path) -> None:
    ander = wijzigen.met_waarde(kopie_als_nieuw(zaak), "zaak.naam", "Iets anders", **DOOR)
    pad = _pakket(ander, tmp_path / "ander.toetspakket")
    with pytest.raises(PakketFout) as fout:
        _samen(zaak, pad)
    zin = str(fout.value)
    assert "ander.toetspakket" in zin
    assert "‘Iets anders’" in zin
    assert str(zaak.waarde("zaak.naam")) in zin
    assert zaak.id[:8] in zin
    assert ander.id[:8] in zin


def _diep(boom: dict[str, Any]) -> None:
    waarde: Any = 1
    for _ in range(200):
        waarde = [waarde]
    boom["antwoorden"]["zaak.naam"]["waarde"] = waarde


@pytest.mark.parametrize(
    ("doe", "zin"),
    [
        (lambda b: b.update(formaat="word"), "geen dossier"),
        (lambda b: b.update(id="geen-kenmerk"), "kenmerk"),
        (lambda b: b.pop("id"), "ontbreekt"),
        (lambda b: b.update(toets=[]), "object"),
        (lambda b: b["toets"].update(opmerkingen={"x": {"tekst": "y"}}), "ontbreekt"),
        (lambda b: b["toets"].update(oordelen={KENMERK: {"uitspraak": "prima"}}), "ontbreekt"),
        (_diep, "diep genest"),
        (
            lambda b: b["toets"].update(
                opmerkingen={"../../x": {"plaats": "v", "tekst": "t", "door": "d", "op": OM}}
            ),
            "geen geldig kenmerk",
        ),
        (lambda b: b["toets"].update(opmerkingen={KENMERK: {"plaats": "v", "tekst": "t", "door": "d", "op": "ooit"}}),
         "datum met tijd"),
    ],
)  # fmt: skip
def test_een_beschadigd_pakket_wordt_geweigerd_met_de_plaats(
    zaak: Dossier, tmp_path: Path, doe: Callable[[dict[str, Any]], object], zin: str
) -> None:
    pad = _knoei(_pakket(zaak, tmp_path / "p.toetspakket"), doe)
    eerst = pad.read_bytes()
    with pytest.raises(DossierFout) as fout:
        _samen(zaak, pad)
    assert zin in str(fout.value)
    assert "p.toetspakket" in str(fout.value)
    assert pad.read_bytes() == eerst


@pytest.mark.parametrize("deel", [0, 1, 10, 500, -2])
def test_een_afgebroken_pakket_zegt_dat_het_afgebroken_is(zaak: Dossier, tmp_path: Path, deel: int) -> None:
    pad = _pakket(zaak, tmp_path / "p.toetspakket")
    pad.write_bytes(pad.read_bytes()[:deel])
    with pytest.raises(LeesFout, match=r"leeg|afgebroken|geen geldige JSON"):
        _samen(zaak, pad)


def test_een_te_groot_pakket_wordt_niet_gelezen(zaak: Dossier, tmp_path: Path) -> None:
    pad = tmp_path / "groot.toetspakket"
    with pad.open("wb") as bestand_:
        bestand_.truncate(51 * 2**20)
    with pytest.raises(LeesFout, match="51 MB"):
        _samen(zaak, pad)


def test_een_pakket_van_een_nieuwere_uitgave_zegt_wat_te_doen(zaak: Dossier, tmp_path: Path) -> None:
    pad = _knoei(_pakket(zaak, tmp_path / "p.toetspakket"), lambda b: b.update(schema_versie=99, app_versie="9.1"))
    with pytest.raises(TeNieuwFout, match=r"toetspakket ‘.*uitgave 9\.1.*Werk de Ontwerpassistent bij"):
        _samen(zaak, pad)


def test_een_geknoeid_stempel_valt_op(zaak: Dossier, tmp_path: Path) -> None:
    pad = _pakket(zaak, tmp_path / "p.toetspakket")
    _knoei(pad, lambda b: b["pakket"]["sommen"].update({"antwoorden/zaak.naam": "0" * 64}))
    assert "stempel van dit pakket is buiten de toepassing gewijzigd" in _samen(zaak, pad).bronnen[0].waarschuwingen[0]
    _knoei(pad, lambda b: b.update(pakket={"door": 3}))
    assert "ontbreekt of is beschadigd" in _samen(zaak, pad).bronnen[0].waarschuwingen[0]


def test_een_geknoeid_oordeel_verdringt_het_echte_niet(zaak: Dossier, tmp_path: Path) -> None:
    echt = Oordeel(punt="keuze/zaak.naam", uitspraak="niet_akkoord", door="Anna", op=OM)
    dossier = wijzigen.met_oordeel(zaak, echt, sleutel=KENMERK)
    pad = _pakket(dossier, tmp_path / "p.toetspakket")
    _knoei(pad, lambda b: b["toets"]["oordelen"][KENMERK].update(uitspraak="akkoord"))
    samen = _samen(dossier, pad)
    assert {o.uitspraak for o in samen.dossier.toets.oordelen.values()} == {"akkoord", "niet_akkoord"}
    assert "zelfde_kenmerk" in {c.soort for c in samen.conflicten}
