"""The toetsrapport: everything that was said stands in it, under the number of its point, and nothing is added."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import lru_cache

import pytest

from assistent.dossier.model import Dossier, TekstAfwijking, Toetskader
from assistent.dossier.wijzigen import met_kader, met_tekst
from assistent.handelingen import toetsen
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.documenten import DocumentFout, beschikbaar, bevries
from assistent.handelingen.stukkenlijst import om_te_publiceren
from assistent.handelingen.toetsen import Toetslijst
from assistent.handelingen.toetsrapport import (
    TOETSDOCUMENTEN,
    stel_toetsmemo_samen,
    stel_toetsrapport_samen,
    toetsstof,
)
from assistent.leidraad.model import Leidraad
from assistent.tekst.boom import Lijst, Tabel, Tekst, inlines, platte_tekst, regel
from assistent.toets.memo_vorm import KOLOMMEN, Puntmerk, lees_gegevensmerk, lees_puntmerk, puntmerk
from assistent.toets.papier import groepen
from assistent.toets.rapport_lijsten import naast_elkaar
from assistent.toets.voorwaardepunten import kort
from tests.handelingen.maak import uitkomst
from tests.toets.maak import (
    ADVOCAAT,
    DAARNA,
    DIRECTEUR,
    EERST,
    INKOPER,
    JURIST,
    KEUZE,
    LAATST,
    LATER,
    antwoord,
    begin,
    beginlijst,
    documenten,
    lijst,
)


def _punt(id_: str) -> toetsen.Toetspunt:
    return beginlijst().punt(id_).punt


def beoordeeld() -> Dossier:
    """The example after a review: an objection that was answered, a question, a yes, a remark, an accepted risk."""
    d = begin().dossier
    keuze, voorwaarde = _punt(KEUZE), beginlijst().punten[0].punt
    derde, vierde, vijfde = (s.punt for s in beginlijst().punten[5:8])
    d = toetsen.geef_oordeel(
        d,
        keuze,
        "niet_akkoord",
        gewicht="blokkerend",
        toelichting="De duur is niet gemotiveerd.",
        toetser=JURIST,
        op=EERST,
    )
    sleutel = next(iter(d.toets.oordelen))
    d = toetsen.reageer(d, sleutel, "De motivering volgt.", reactie="anders_opgelost", toetser=INKOPER, op=DAARNA)
    d = toetsen.geef_oordeel(d, voorwaarde, "akkoord", toetser=JURIST, op=EERST)
    d = toetsen.geef_oordeel(d, derde, "vraag", toelichting="Waarop rust dit?", toetser=ADVOCAAT, op=EERST)
    d = toetsen.plaats_opmerking(
        d, vierde, "Een opmerking\nop twee regels.", toetser=ADVOCAAT, op=EERST, uit="Word: x.docx"
    )
    d = toetsen.geef_oordeel(
        d, vijfde, "akkoord_mits", gewicht="risico", toelichting="Mits gemotiveerd.", toetser=ADVOCAAT, op=EERST
    )
    return toetsen.aanvaard_risico(
        d, vijfde, "directeur, mandaatbesluit 2025", toetser=DIRECTEUR, op=LATER, toelichting="Het risico is klein."
    )


@lru_cache(maxsize=1)
def rapport() -> Leidraad:
    dossier = beoordeeld()
    return stel_toetsrapport_samen(_met(dossier), lijst=lijst(dossier))


def _met(dossier: Dossier) -> Uitkomst:
    return replace(begin(), stand=replace(begin().stand, dossier=dossier))


def tekst(leidraad: Leidraad, hoofdstuk: str = "") -> str:
    return "\n".join(
        platte_tekst(blok.boom)
        for h in leidraad.hoofdstukken
        if hoofdstuk in ("", h.id)
        for p in h.paragrafen
        for blok in p.blokken
    )


def hoofdstukken(leidraad: Leidraad) -> list[str]:
    return [h.id for h in leidraad.hoofdstukken]


def test_de_hoofdstukken_staan_in_volgorde() -> None:
    assert hoofdstukken(rapport()) == [
        "rapport", "conclusie", "blokkerend", "risico", "vragen", "met_opmerking", "akkoord", "niet_beoordeeld",
        "aanvaard", "te_controleren", "aftekening", "bronnen", "versies",
    ]  # fmt: skip
    assert [h.id for h in rapport().hoofdstukken if h.bijlage] == ["bronnen", "versies"]
    assert rapport().titelblad.status == "NIET OPENBAAR"


def test_wat_is_gezegd_staat_erin() -> None:
    blokkerend = tekst(rapport(), "blokkerend")
    for deel in (
        "De duur is niet gemotiveerd.",
        JURIST.naam,
        "2 maart 2026",
        "Anders opgelost",
        "De motivering volgt.",
    ):
        assert deel in blokkerend
    assert "Waarop rust dit?" in tekst(rapport(), "vragen")
    assert "Een opmerking" in tekst(rapport(), "met_opmerking")
    assert "op twee regels." in tekst(rapport(), "met_opmerking")
    assert "Word: x.docx" in tekst(rapport(), "met_opmerking")
    assert "mandaatbesluit 2025" in tekst(rapport(), "risico")
    aanvaard = tekst(rapport(), "aanvaard")
    for deel in (DIRECTEUR.naam, "mandaatbesluit 2025", "Het risico is klein.", "4 maart 2026"):
        assert deel in aanvaard


def test_elk_punt_staat_op_een_plaats_onder_hetzelfde_nummer() -> None:
    """Every point stands in full or in a list, once, and its number is that in the memo."""
    stof = toetsstof(begin(), "", beginlijst())
    nummers = {str(nummer): stand.punt for groep in groepen(stof) for nummer, stand in groep.punten}
    assert len(nummers) == len(beginlijst().punten)
    gezien: list[str] = []
    for h in rapport().hoofdstukken:
        if h.id in ("blokkerend", "risico", "vragen", "met_opmerking"):
            gezien += [regel(t.kop[0]).removeprefix("Punt ") for t in _tabellen(rapport(), h.id)]
        if h.id == "akkoord":
            gezien += [regel(rij[0]) for t in _tabellen(rapport(), h.id) for rij in t.rijen]
    gezien += _niet_beoordeeld(rapport())
    assert sorted(gezien, key=int) == sorted(nummers, key=int)
    memo = stel_toetsmemo_samen(begin(), lijst=beginlijst())
    in_memo = {regel(rij[0]): regel(rij[1]) for t in _tabellen(memo.leidraad) if len(t.kop) == 6 for rij in t.rijen}
    assert {nummer: punt.titel.strip() for nummer, punt in nummers.items()} == {
        nummer: eerste.partition("\n")[0] for nummer, eerste in in_memo.items()
    }


def _niet_beoordeeld(leidraad: Leidraad) -> list[str]:
    """The numbers in the list of what nobody judged."""
    hoofdstuk = next(h for h in leidraad.hoofdstukken if h.id == "niet_beoordeeld")
    lijsten = [d for p in hoofdstuk.paragrafen for b in p.blokken for d in b.boom if isinstance(d, Lijst)]
    return [platte_tekst(item).partition(" ")[0] for deel in lijsten for item in deel.items]


def _tabellen(leidraad: Leidraad, hoofdstuk: str = "") -> list[Tabel]:
    return [
        deel
        for h in leidraad.hoofdstukken
        if hoofdstuk in ("", h.id)
        for p in h.paragrafen
        for blok in p.blokken
        for deel in blok.boom
        if isinstance(deel, Tabel)
    ]


def test_de_conclusie_telt() -> None:
    conclusie = next(h for h in rapport().hoofdstukken if h.id == "conclusie")
    telling = next(t for t in _tabellen(rapport(), "conclusie") if regel(t.kop[0]) == "Oordeel")
    getallen = {regel(rij[0]): [regel(cel) for cel in rij[1:]] for rij in telling.rijen}
    assert getallen["Niet akkoord"] == ["1", "1", "0", "0"]
    assert getallen["Akkoord, mits"] == ["1", "0", "0", "0"]  # an accepted risk is not open
    assert getallen["Samen"][0] == str(len(beginlijst().punten))
    woorden = tekst(rapport(), "conclusie")
    assert "Er staan blokkerende punten open" in woorden
    assert "Niet alle punten zijn beoordeeld" in woorden
    assert "Niemand heeft de stukken afgetekend" in woorden
    assert any(p.id == "blokkeert" for p in conclusie.paragrafen)


def test_zonder_oordelen_is_het_geen_toets() -> None:
    leeg = stel_toetsrapport_samen(begin(), lijst=beginlijst())
    assert "nog geen enkel punt beoordeeld" in tekst(leeg, "conclusie")
    assert "blokkeert" not in [p.id for h in leeg.hoofdstukken for p in h.paragrafen]
    assert "Geen toetser heeft vastgelegd" in tekst(leeg, "rapport")


def test_zonder_bezwaren_zegt_het_dat() -> None:
    dossier = begin().dossier
    dossier = toetsen.geef_oordeel(dossier, _punt(KEUZE), "akkoord", toetser=JURIST, op=EERST)
    vrij = stel_toetsrapport_samen(_met(dossier), lijst=lijst(dossier))
    assert "zijn geen bezwaren open" in tekst(vrij, "conclusie")
    dossier = toetsen.geef_oordeel(
        dossier, beginlijst().punten[0].punt, "vraag", toelichting="Hoezo?", toetser=JURIST, op=EERST
    )
    bezwaar = stel_toetsrapport_samen(_met(dossier), lijst=lijst(dossier))
    assert "Geen van de beoordeelde punten blokkeert" in tekst(bezwaar, "conclusie")


def test_een_kader_zonder_stukken_zegt_dat_alleen_de_memo_is_gezien() -> None:
    dossier = met_kader(begin().dossier, Toetskader(door=JURIST.naam, op=EERST, toetsmoment="strategie"))
    kader = tekst(stel_toetsrapport_samen(_met(dossier), lijst=lijst(dossier)), "rapport")
    assert "Gezien" in kader
    assert "de punten van de toetsmemo" in kader


def test_het_kader_en_de_gewijzigde_documenten() -> None:
    van = beginlijst()
    document = next(iter(van.sommen))
    dossier = toetsen.leg_kader_vast(
        begin().dossier, van, toetser=JURIST, op=EERST, toetsmoment="strategie", documenten=[document], versies=[],
        niet_beoordeeld="Staatssteun.", peildatum=date(2026, 1, 1),
    )  # fmt: skip
    kader = tekst(stel_toetsrapport_samen(_met(dossier), lijst=lijst(dossier)), "rapport")
    for deel in (JURIST.naam, "Staatssteun.", "1 januari 2026", van.documenten[document], van.sommen[document][:8]):
        assert deel in kader
    assert "(tekst daarna gewijzigd)" not in kader
    assert "legden niet vast" not in kader
    ook = toetsen.geef_oordeel(dossier, _punt(KEUZE), "akkoord", toetser=ADVOCAAT, op=EERST)
    assert "legden niet vast" in (erbij := tekst(stel_toetsrapport_samen(_met(ook), lijst=lijst(ook)), "rapport"))
    assert ADVOCAAT.naam in erbij
    anders = toetsen.leg_kader_vast(
        begin().dossier,
        _met_som(van, document),
        toetser=JURIST,
        op=EERST,
        toetsmoment="",
        documenten=[document],
        versies=[],
        niet_beoordeeld="Geen.",
    )
    assert "(tekst daarna gewijzigd)" in tekst(stel_toetsrapport_samen(_met(anders), lijst=lijst(anders)), "rapport")


def _met_som(van: Toetslijst, document: str) -> Toetslijst:
    return replace(van, sommen={**van.sommen, document: "0" * 64})


@pytest.fixture(scope="module")
def afgetekend() -> Leidraad:
    """A signed version after which the drafter changed the duration, and a text that departs from the standard."""
    dossier = begin().dossier
    blok = next(b for stuk in _selectie() for b in stuk.blokken() if not b.uit_gegevens and b.soort == "tekst")
    anders = TekstAfwijking(
        soort="vervangen", markdown="Een **eigen** tekst.", basis=blok.standaardhash, door=INKOPER.naam, op=EERST
    )
    dossier = met_tekst(dossier, blok.sleutel, anders, wie=INKOPER.naam, moment=EERST)
    dossier = bevries(uitkomst(dossier), "0.9", "ter_toetsing", wie=INKOPER.naam, moment=EERST)
    van = toetsen.toetslijst(uitkomst(dossier))
    dossier = toetsen.leg_kader_vast(
        dossier, van, toetser=JURIST, op=DAARNA, toetsmoment="", documenten=list(van.sommen)[:1], versies=["0.9"],
        niet_beoordeeld="Geen.",
    )  # fmt: skip
    dossier = toetsen.teken_af(
        dossier, van, "akkoord", toetser=JURIST, op=LATER, versie="0.9", verklaring="Ik sta hierachter."
    )
    dossier = antwoord(dossier, "zaak.looptijd_maanden", 71)
    weg = next(s for s in van.punten if s.punt.id == KEUZE).punt
    dossier = toetsen.plaats_opmerking(
        dossier, _ander(weg, "keuze/zaak.verdwenen"), "Dit punt is er niet meer.", toetser=JURIST, op=LAATST
    )
    return stel_toetsrapport_samen(uitkomst(dossier))


def _selectie() -> tuple[Leidraad, ...]:
    return tuple(stuk for stuk in documenten() if stuk.document == "selectieleidraad")


def _ander(punt: toetsen.Toetspunt, id_: str) -> toetsen.Toetspunt:
    return replace(punt, id=id_)


def test_de_aftekening_en_wat_daarna_is_gewijzigd(afgetekend: Leidraad) -> None:
    woorden = tekst(afgetekend, "aftekening")
    for deel in (JURIST.naam, JURIST.rol, "Ik sta hierachter.", "4 maart 2026", "‘0.9’", "Na akkoord gewijzigd", "71"):
        assert deel in woorden
    conclusie = tekst(afgetekend, "conclusie")
    assert "Na akkoord gewijzigd" in conclusie
    assert f"{JURIST.naam} ({JURIST.organisatie}), {JURIST.rol}, 4 maart 2026: akkoord, versie ‘0.9’" in conclusie
    assert "Niemand heeft de stukken afgetekend" not in conclusie
    assert "0.9" in tekst(afgetekend, "versies")


def test_afwijkingen_met_oude_en_nieuwe_woorden(afgetekend: Leidraad) -> None:
    (tabel,) = _tabellen(afgetekend, "afwijkingen")
    assert [regel(cel) for cel in tabel.kop] == ["Punt", "Standaardtekst", "Tekst nu"]
    assert "eigen" in regel(tabel.rijen[0][2])
    vet = [deel.tekst for deel in tabel.rijen[0][2] if isinstance(deel, Tekst) and deel.vet]
    assert any("eigen" in woord for woord in vet)


def test_opmerkingen_bij_verdwenen_punten_blijven(afgetekend: Leidraad) -> None:
    woorden = tekst(afgetekend, "vervallen")
    assert "Dit punt is er niet meer." in woorden
    assert JURIST.naam in woorden


def test_naast_elkaar_maakt_alleen_het_verschil_vet() -> None:
    oud, nieuw = naast_elkaar("De inschrijver levert een bewijs.", "De inschrijver levert twee bewijzen.")
    assert regel(oud) == "De inschrijver levert een bewijs."
    assert [deel.tekst for deel in oud if isinstance(deel, Tekst) and deel.vet] == ["een bewijs"]
    assert [deel.tekst for deel in nieuw if isinstance(deel, Tekst) and deel.vet] == ["twee bewijzen"]
    weg, leeg = naast_elkaar("Alles weg.", "")
    assert (regel(weg), leeg) == ("Alles weg.", ())
    assert not any(getattr(deel, "vet", False) for deel in weg)


# ------------------------------------------------------------------------------------------- one moment of review


def test_een_rapport_per_toetsmoment() -> None:
    strategie = stel_toetsrapport_samen(begin(), "strategie", lijst=beginlijst())
    assert strategie.document == "toetsrapport@strategie"
    assert strategie.kenmerk.endswith("/toetsrapport@strategie")
    moment = begin().kennis.toetsmomenten["strategie"]
    assert strategie.titelblad.ondertitel == strategie.exemplaar == moment.naam
    van_moment = beginlijst().van_moment("strategie")
    assert 0 < len(van_moment) < len(beginlijst().punten)
    assert len(_niet_beoordeeld(strategie)) == len(van_moment)
    with pytest.raises(DocumentFout, match="strategie"):
        stel_toetsrapport_samen(begin(), "strategi", lijst=beginlijst())


def test_te_controleren_recht_staat_per_bron_met_zijn_punten() -> None:
    (tabel,) = _tabellen(rapport(), "te_controleren")
    bronnen = [regel(rij[0]) for rij in tabel.rijen]
    assert len(bronnen) == len(set(bronnen)) > 3
    zeker = {
        begin().kennis.bronnen[v.bron].kort
        for s in beginlijst().punten
        for v in s.punt.bron
        if v.status == "te_controleren"
    }
    assert set(bronnen) == zeker
    assert all("punt" in regel(rij[1]) for rij in tabel.rijen)


def test_het_bronnenregister_noemt_elke_bron_van_een_punt() -> None:
    (tabel,) = _tabellen(rapport(), "bronnen")
    gebruikt = {begin().kennis.bronnen[v.bron].kort for s in beginlijst().punten for v in s.punt.bron}
    assert {regel(rij[0]).partition("\n")[0] for rij in tabel.rijen} == gebruikt


def test_geen_veld_is_open() -> None:
    """The report repeats what the dossier says; what is open there is a point and no place to fill in."""
    open_ = [deel for blok in rapport().blokken() for deel in inlines(blok.boom) if getattr(deel, "open", False)]
    assert open_ == []


# ---------------------------------------------------------------------------------------- it never leaves by itself


def test_een_toets_gaat_nooit_vanzelf_mee() -> None:
    assert not set(TOETSDOCUMENTEN) & {naam.partition("@")[0] for naam in beschikbaar(begin())}
    assert not set(TOETSDOCUMENTEN) & set(om_te_publiceren(begin()))
    assert not set(TOETSDOCUMENTEN) & set(begin().kennis.documenten)
    dossier = bevries(begin(), "1", "concept", wie=INKOPER.naam, moment=EERST)
    assert not set(TOETSDOCUMENTEN) & set(dossier.versies[-1].blokken)


# ------------------------------------------------------------------------------------------------------ the marks


def test_het_merk_van_een_rij() -> None:
    merk = puntmerk("keuze/zaak.naam", "ab" * 32)
    assert lees_puntmerk(str(merk)) == merk
    assert len(str(merk)) <= 40
    assert merk.is_over("ab" * 32)
    assert not merk.is_over("cd" * 32)
    assert puntmerk("keuze/zaak.naam", "") == Puntmerk(merk.punt, "00000000")
    assert lees_puntmerk("_b_0123456789ab_01234567") is None
    assert lees_gegevensmerk("_w_naam") == "naam"
    assert lees_gegevensmerk("_w_iets") == ""


def test_de_koppen_van_de_memo_zijn_uniek() -> None:
    assert len({naam.casefold() for naam in KOLOMMEN}) == len(KOLOMMEN)


def test_het_controlegetal_van_een_versie_is_dat_van_de_aftekening(afgetekend: Leidraad) -> None:
    groepen_ = re.findall(r"[0-9a-f]{8}(?: [0-9a-f]{8}){7}", tekst(afgetekend, "aftekening"))
    assert len(groepen_) == 1
    assert groepen_[0] in tekst(afgetekend, "versies")


def test_geen_tekstblok_staat_er_twee_keer(afgetekend: Leidraad) -> None:
    sleutels = [blok.sleutel for blok in afgetekend.blokken()]
    assert len(sleutels) == len(set(sleutels))


def test_van_een_wet_met_veel_plaatsen_staan_alleen_de_artikelen(afgetekend: Leidraad) -> None:
    gezien = next(d for d in tekst(afgetekend, "bronnen").splitlines() if "artikelen 1.1, 1.4" in d)
    assert " lid " not in gezien
    assert gezien.index(" 2.39,") < gezien.index(" 2.110,") < gezien.index(" 2.163a,")


@pytest.mark.parametrize(
    ("zin", "titel"),
    [
        ("Kort genoeg. En dit niet.", "Kort genoeg"),
        (f"Er gaat personeel naar de opdrachtnemer; {'dat is lang ' * 9}", "Er gaat personeel naar de opdrachtnemer …"),
        (f"Eerst, {'dit zonder teken ' * 6}", f"Eerst, {'dit zonder teken ' * 4}dit zonder …"),
    ],
)
def test_een_lange_zin_wordt_een_titel_die_op_een_zinsdeel_eindigt(zin: str, titel: str) -> None:
    assert kort(zin) == titel
