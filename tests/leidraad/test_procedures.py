"""Every procedure that has documents, with a filled dossier: nothing open, nothing false for that procedure."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest

from assistent.kennis.laden import laad
from assistent.leidraad.model import Blok, Leidraad
from assistent.leidraad.stel_samen import stel_samen
from assistent.tekst.boom import platte_tekst
from tests.leidraad.zaken import uitkomst

EEN_RONDE = (
    "openbaar",
    "sas",
    "nationaal_openbaar",
    "meervoudig_onderhands",
    "enkelvoudig_onderhands",
    "onderhandeling_zonder_aankondiging",
    "concessie_sas",
)
MET_SELECTIE = (
    "niet_openbaar",
    "mededinging_onderhandeling",
    "innovatiepartnerschap",
    "nationaal_niet_openbaar",
    "concessie",
)
VLAAMS = (
    "openbaar",
    "niet_openbaar",
    "mededinging_onderhandeling",
    "concurrentiegerichte_dialoog",
    "innovatiepartnerschap",
    "vopmvb",
    "onderhandeling_zonder_aankondiging",
    "sui_generis",
)
VLAAMSE_SELECTIE = (
    "niet_openbaar",
    "mededinging_onderhandeling",
    "concurrentiegerichte_dialoog",
    "innovatiepartnerschap",
    "sui_generis",
)
VLAAMSE_DIALOOG = ("concurrentiegerichte_dialoog", "sui_generis")
GEVALLEN = [
    *(("nl", p, "inschrijvingsleidraad") for p in EEN_RONDE),
    *(("nl", p, d) for p in MET_SELECTIE for d in ("selectieleidraad", "gunningsleidraad")),
    ("nl", "open_house", "toelatingsdocument"),
    *(("vl", p, "bestek") for p in VLAAMS),
    *(("vl", p, "selectieleidraad_vl") for p in VLAAMSE_SELECTIE),
    *(("vl", p, "beschrijvend_document") for p in VLAAMSE_DIALOOG),
    ("nl", "prijsvraag", "prijsvraagreglement"),
    ("vl", "prijsvraag", "prijsvraagreglement"),
    ("vl", "beperkte_waarde", "uitnodiging_beperkte_waarde"),
    ("vl", "concessie", "concessiedocument"),
    ("vl", "open_house", "toelatingsdocument_vl"),
]
ZAKEN = ("schoonmaak", "begeleiding")
LIJSTEN = {
    "algemeen.planning",
    "toelating.planning",
    "toelating.vl_planning",
    "bestek.planning",
    "concessie.vl_planning",
    "prijsvraag.planning",
    "prijsvraag.vl_planning",
    "vlaanderen.planning_selectie",
    "vlaanderen.planning_dialoog",
    "algemeen.planning_figuur",
}
WOORDENLIJSTEN = {"algemeen.begrippen", "bestek.begrippen"}


def _leidraad(recht: str, procedure: str, document: str, zaak: str, **anders: object) -> Leidraad:
    gedaan = uitkomst(procedure, recht, zaak, **anders)
    return stel_samen(gedaan.stand, gedaan.planning, document)


def _tekst(blokken: Iterable[Blok]) -> str:
    """The text of the blocks that speak: tables of the planning and of terms name steps and words of others."""
    return "\n".join(
        platte_tekst(blok.boom) for blok in blokken if blok.herkomst.bouwsteen not in LIJSTEN | WOORDENLIJSTEN
    )


def _blokken(leidraad: Leidraad) -> set[str]:
    return {blok.herkomst.bouwsteen for blok in leidraad.blokken()}


@pytest.mark.parametrize("zaak", ZAKEN)
@pytest.mark.parametrize(("recht", "procedure", "document"), GEVALLEN)
def test_een_ingevuld_dossier_laat_niets_open(recht: str, procedure: str, document: str, zaak: str) -> None:
    leidraad = _leidraad(recht, procedure, document, zaak)
    open_ = {veld for blok in leidraad.blokken() if blok.herkomst.bouwsteen not in LIJSTEN for veld in blok.open_velden}
    assert open_ == set()
    assert [blok.sleutel for blok in leidraad.blokken() if blok.voorlopig] == []
    assert all(h.paragrafen and all(p.blokken for p in h.paragrafen) for h in leidraad.hoofdstukken)


@pytest.mark.parametrize("zaak", ZAKEN)
@pytest.mark.parametrize(("recht", "procedure", "document"), GEVALLEN)
def test_geen_dialoog_waar_de_procedure_er_geen_heeft(recht: str, procedure: str, document: str, zaak: str) -> None:
    tekst = _tekst(_leidraad(recht, procedure, document, zaak).blokken())
    mag = recht == "vl" and procedure in ("concurrentiegerichte_dialoog", "sui_generis")
    assert ("dialoog" in tekst.lower()) is mag


@pytest.mark.parametrize("procedure", [*EEN_RONDE, "open_house"])
def test_een_ronde_kent_geen_selectie_vooraf(procedure: str) -> None:
    document = "toelatingsdocument" if procedure == "open_house" else "inschrijvingsleidraad"
    tekst = _tekst(_leidraad("nl", procedure, document, "schoonmaak").blokken()).lower()
    assert not re.search(r"gegadigde|selectieleidraad|gunningsleidraad|aanmelding|selectiebeslissing", tekst)


@pytest.mark.parametrize("document", ["inschrijvingsleidraad", "selectieleidraad", "gunningsleidraad", "bestek"])
def test_een_gewone_dienst_leest_niet_als_hulp(document: str) -> None:
    recht, procedure = {
        "inschrijvingsleidraad": ("nl", "openbaar"),
        "bestek": ("vl", "openbaar"),
    }.get(document, ("nl", "niet_openbaar"))
    tekst = _tekst(_leidraad(recht, procedure, document, "schoonmaak").blokken()).lower()
    assert not re.search(r"jeugdige|cliënt|hulpvraag|jeugdwet|hulpverlener", tekst)


@pytest.mark.parametrize(("procedure", "document"), [(p, d) for recht, p, d in GEVALLEN if recht == "vl"])
def test_een_vlaams_document_spreekt_vlaams(procedure: str, document: str) -> None:
    tekst = _tekst(_leidraad("vl", procedure, document, "begeleiding").blokken()).lower()
    nederlands = (
        r"aanbestedende dienst|gunningsleidraad|dialoogleidraad|geschiktheidseis|eigen verklaring|opschortende"
        r"|nota van inlichtingen|gegadigde|aanmelding"
    )
    assert not re.search(nederlands, tekst)
    assert not re.search(r"\baw\b|aanbestedingswet 2012|\binschrijving\b", tekst)


@pytest.mark.parametrize("procedure", VLAAMSE_SELECTIE)
def test_in_vlaanderen_staat_de_selectie_maar_in_een_document(procedure: str) -> None:
    eerst = _blokken(_leidraad("vl", procedure, "selectieleidraad_vl", "begeleiding"))
    later = _blokken(_leidraad("vl", procedure, "bestek", "begeleiding"))
    assert {"vlaanderen.uitsluiting", "vlaanderen.uea", "vlaanderen.selectiecriterium"} <= eerst
    assert not later & {"bestek.uitsluiting", "bestek.uea", "bestek.selectie", "bestek.selectiecriterium"}
    assert {"bestek.selectie_gedaan", "bestek.percelen_geselecteerd"} <= later


# ------------------------------------------------------------------------------ what the law says of each procedure


@pytest.mark.parametrize(
    ("procedure", "blok"),
    [
        ("openbaar", "inschrijving.opschorting_wet"),
        ("concessie_sas", "inschrijving.opschorting_concessie"),
        ("onderhandeling_zonder_aankondiging", "inschrijving.opschorting_zonder"),
        ("sas", "inschrijving.opschorting_eigen"),
        ("nationaal_openbaar", "inschrijving.opschorting_eigen"),
        ("meervoudig_onderhands", "inschrijving.opschorting_eigen"),
    ],
)
def test_de_opschortende_termijn_is_van_de_wet_of_een_eigen_toezegging(procedure: str, blok: str) -> None:
    """Articles 2.127 and 2a.51; outside them the term is a promise (article 2.39 lid 2)."""
    gekozen = _blokken(_leidraad("nl", procedure, "inschrijvingsleidraad", "schoonmaak"))
    assert {b for b in gekozen if "opschorting" in b} == {blok}


def test_bij_een_onderneming_is_er_geen_wachttijd_en_geen_vergelijking() -> None:
    gekozen = _blokken(_leidraad("nl", "enkelvoudig_onderhands", "inschrijvingsleidraad", "schoonmaak"))
    weg = {"inschrijving.eis_verval", "inschrijving.reserve", "inschrijving.dubbel", "inschrijving.gelijke_score"}
    assert not {b for b in gekozen if "opschorting" in b} | (gekozen & weg)


@pytest.mark.parametrize(
    ("procedure", "blok"),
    [
        ("niet_openbaar", "gunning.opschorting_wet"),
        ("mededinging_onderhandeling", "gunning.opschorting_wet"),
        ("innovatiepartnerschap", "gunning.opschorting_wet"),
        ("concessie", "gunning.opschorting_concessie"),
        ("nationaal_niet_openbaar", "gunning.opschorting_sas"),
    ],
)
def test_de_gunningsleidraad_kiest_de_termijn_van_haar_regime(procedure: str, blok: str) -> None:
    gekozen = _blokken(_leidraad("nl", procedure, "gunningsleidraad", "schoonmaak"))
    assert {b for b in gekozen if "opschorting" in b} == {blok}


@pytest.mark.parametrize(
    ("procedure", "wel"), [("niet_openbaar", False), ("mededinging_onderhandeling", True), ("concessie", True)]
)
def test_onderhandelen_staat_alleen_waar_het_mag(procedure: str, wel: bool) -> None:
    """Article 2.27 knows no negotiation; articles 2.126a and 2a.28 lid 7 do."""
    leidraad = _leidraad("nl", procedure, "gunningsleidraad", "schoonmaak")
    assert any(h.id == "onderhandelen" for h in leidraad.hoofdstukken) is wel


@pytest.mark.parametrize(("spoed", "dagen"), [("nee", "tien dagen"), ("ja", "vier dagen")])
@pytest.mark.parametrize(
    ("procedure", "document"), [("openbaar", "inschrijvingsleidraad"), ("niet_openbaar", "gunningsleidraad")]
)
def test_de_nota_komt_tien_en_bij_spoed_vier_dagen_vooraf(
    procedure: str, document: str, spoed: str, dagen: str
) -> None:
    """Article 2.54, first and second paragraph."""
    tekst = _tekst(_leidraad("nl", procedure, document, "schoonmaak", procedure__spoed=spoed).blokken())
    assert f"uiterlijk {dagen} vóór" in tekst


@pytest.mark.parametrize(("procedure", "aantal"), [("niet_openbaar", "vijf"), ("mededinging_onderhandeling", "drie")])
def test_het_kleinste_aantal_gegadigden_is_dat_van_de_wet(procedure: str, aantal: str) -> None:
    """Article 2.99, third paragraph."""
    tekst = _tekst(_leidraad("nl", procedure, "selectieleidraad", "schoonmaak").blokken())
    assert f"ten minste {aantal} gegadigden" in tekst


@pytest.mark.parametrize(
    ("procedure", "aantal"),
    [("niet_openbaar", "vijf"), ("concurrentiegerichte_dialoog", "drie"), ("sui_generis", None)],
)
def test_het_kleinste_aantal_kandidaten_is_dat_van_de_richtlijn(procedure: str, aantal: str | None) -> None:
    """Article 65, second paragraph, of the directive; a procedure of one's own has no minimum."""
    tekst = _tekst(_leidraad("vl", procedure, "selectieleidraad_vl", "schoonmaak").blokken())
    assert re.findall(r"ten minste (\w+) kandidaten", tekst) == ([aantal] if aantal else [])


@pytest.mark.parametrize(("recht", "document"), [("nl", "toelatingsdocument"), ("vl", "toelatingsdocument_vl")])
def test_de_toelating_kiest_niet(recht: str, document: str) -> None:
    """No score, no rank, no lottery, no maximum: any of them would make it an opdracht."""
    tekst = _tekst(_leidraad(recht, "open_house", document, "begeleiding").blokken()).lower()
    assert not re.search(r"gunningscriteri|minimumscore|reserve-|opschortende|wachttermijn", tekst)
    assert "geen grootste aantal" in tekst
    assert "geen recht op een aantal cliënten" in tekst


def test_de_jury_kent_geen_namen_en_een_derde_heeft_de_kwalificatie() -> None:
    """Articles 2.160, second paragraph, and 2.161, fourth paragraph."""
    leidraad = _leidraad("nl", "prijsvraag", "prijsvraagreglement", "schoonmaak")
    tekst = _tekst(leidraad.blokken())
    assert "Ten minste een derde van de juryleden" in tekst
    assert "De jury krijgt de namen pas als haar oordeel bekend is gemaakt" in tekst
    zonder = _leidraad("nl", "prijsvraag", "prijsvraagreglement", "schoonmaak", prijsvraag__kwalificatie="nee")
    assert "prijsvraag.kwalificatie" not in _blokken(zonder)


@pytest.mark.parametrize(("recht", "procedure", "document"), GEVALLEN)
def test_de_procedure_noemt_haar_document(recht: str, procedure: str, document: str) -> None:
    gevonden = laad().procedure(procedure, recht)
    assert gevonden is not None
    assert document in gevonden.documenten


@pytest.mark.parametrize("document", ["selectieleidraad", "gunningsleidraad"])
def test_zonder_gekozen_procedure_spreekt_geen_procedure_voor_haar_beurt(document: str) -> None:
    """Blocks of a concession, a negotiation or the national law wait for the choice instead of all standing there."""
    gekozen = _blokken(_leidraad("nl", "niet_openbaar", document, "begeleiding", procedure__gekozen=None))
    assert not {b for b in gekozen if b.startswith(("concessie.", "onderhandeling.", "inschrijving."))}


def test_een_toelating_in_vlaanderen_verklaart_geen_woorden_van_een_opdracht_met_offertes() -> None:
    """A Dutch term in the text does not pull Flemish terms into the glossary through its definition."""
    leidraad = _leidraad("vl", "open_house", "toelatingsdocument_vl", "begeleiding")
    lijst = [b for b in leidraad.blokken() if b.herkomst.bouwsteen in WOORDENLIJSTEN]
    termen = {regel.split()[0] for blok in lijst for regel in platte_tekst(blok.boom).splitlines() if regel.strip()}
    assert "opdrachtnemer" in termen
    assert not termen & {"offerte", "inschrijver", "kandidaat", "perceel", "selectiecriterium"}
