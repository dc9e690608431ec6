"""A toetsmemo comes back: what a reviewer wrote in Word is read literally, taken over once, and never guessed."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from copy import deepcopy
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistent.dossier.model import kopie_als_nieuw
from assistent.export.fouten import WoordFout
from assistent.export.memo_lezen import lees_memo
from assistent.export.wml import TBL, Element, maak, w
from assistent.handelingen import toetsmemo
from assistent.handelingen.memo_gezien import DOCUMENTEN, TITELS, herken, schrijf_titels
from assistent.handelingen.toetsmemo import MemoFout, gewicht_van, is_toetsmemo, neem_over, uitspraak_van
from assistent.toets.memo_vorm import KIES, TYP, puntmerk
from assistent.toets.stand import GEWICHTEN, UITSPRAKEN
from tests.export.memo_invullen import bewerk, keuzes, platte, punten, rij_van, typ, voeg_samen, vul
from tests.handelingen.memo import NAAM, WIE, alle_punten, gelezen, genummerd, leeg, lees, op_schijf
from tests.toets.maak import begin, beginlijst

OP = "2026-03-05T09:30:00+01:00"
LEZER = "inkoper"
NAREDACTIE = "Zie artikel 2.10, “eerste” lid – ‘mits’ 50 % < 60 % & meer;\nregel twee\tmet een tab\n\nen 日本 🙂."


def test_een_lege_memo_zegt_niets() -> None:
    lezing = lees(leeg())
    assert lezing.leeg
    assert (lezing.niet_gelezen, lezing.onbekend, lezing.gewijzigd) == ((), (), ())
    assert lezing.toetsmoment == "nota_van_inlichtingen"
    assert len(lees_memo(leeg(), NAAM).rijen) == len(genummerd()) > 20


def test_de_cellen_bieden_de_woorden_aan() -> None:
    gezien = []
    bewerk(leeg(), lambda boom: gezien.extend(list(rij_van(boom, 1).iterchildren(w("tc")))))
    assert keuzes(gezien[3]) == list(UITSPRAKEN.values())
    assert keuzes(gezien[4]) == list(GEWICHTEN.values())
    assert [platte(cel) for cel in gezien[3:]] == [KIES, KIES, TYP]


def test_oordelen_en_opmerkingen_komen_letterlijk_terug() -> None:
    lezing = gelezen({
        1: ("Akkoord", "", ""), 2: ("Niet akkoord", "Blokkerend", NAREDACTIE), 3: ("", "", "Alleen een opmerking."),
        4: ("Akkoord", "Redactioneel", "Typefout."),
    })  # fmt: skip
    een, twee, drie, vier = genummerd()[:4]
    assert [(o.punt, o.uitspraak, o.gewicht, o.toelichting) for o in lezing.oordelen] == [
        (een.id, "akkoord", None, ""), (twee.id, "niet_akkoord", "blokkerend", NAREDACTIE),
        (vier.id, "akkoord", "redactioneel", ""),
    ]  # fmt: skip
    # What a reviewer adds to a yes is no explanation of it but asks to be answered.
    assert [(o.punt, o.op, o.tekst, o.gewicht) for o in lezing.opmerkingen] == [
        (drie.id, drie.plaats, "Alleen een opmerking.", None), (vier.id, vier.plaats, "Typefout.", "redactioneel"),
    ]  # fmt: skip
    assert {o.over for o in lezing.oordelen} == {een.over, twee.over, vier.over}
    assert (lezing.toetser.naam, lezing.toetser.rol, lezing.toetser.organisatie) == (
        "mr. Ada Vos", "jurist", "Kantoor Noord",
    )  # fmt: skip
    assert (lezing.niet_gelezen, lezing.onbekend, lezing.gewijzigd, lezing.waarschuwingen) == ((), (), (), ())


TEKEN = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufffe\uffff\xad")
TEKST = st.lists(st.text(TEKEN, max_size=30), max_size=4).map("\n".join).map(str.strip)
OPMERKING = TEKST.filter(lambda t: not any(regel.strip() in (KIES, TYP) for regel in t.split("\n")))
RIJ = st.tuples(
    st.sampled_from(["", *UITSPRAKEN.values()]), st.sampled_from(["", *GEWICHTEN.values()]), OPMERKING
)  # fmt: skip


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(rijen=st.dictionaries(st.integers(1, 20), RIJ, max_size=6), alineas=st.booleans())
def test_wat_wordt_ingevuld_komt_er_zo_uit(rijen: dict[int, tuple[str, str, str]], alineas: bool) -> None:
    gevonden = lees_memo(vul(leeg(), rijen, alineas=alineas), NAAM)
    merken = {puntmerk(punt.id, punt.over): nummer for nummer, punt in enumerate(genummerd(), 1)}
    terug = {merken[rij.merk]: (rij.oordeel, rij.gewicht, rij.opmerking) for rij in gevonden.rijen if rij.gevuld}
    assert terug == {nummer: rij for nummer, rij in rijen.items() if any(rij)}
    assert gevonden.los == ()


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed here")
def test_ook_als_libreoffice_de_memo_bewaarde(tmp_path: Path) -> None:
    woorden = [*UITSPRAKEN.values()]
    rijen = {nr: (woorden[nr % 6], [*GEWICHTEN.values()][nr % 3], f"{NAREDACTIE} {nr}") for nr in range(1, 15)}
    pad = op_schijf(tmp_path, vul(leeg(), rijen, wie=WIE, alineas=True))
    voor = toetsmemo.lees(begin(), pad, alle_punten())
    opdracht = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profiel", "--headless", "--convert-to", "docx"]
    opdracht += ["--outdir", str(tmp_path / "lo"), str(pad)]
    subprocess.run(opdracht, check=True, capture_output=True, timeout=110)
    na = toetsmemo.lees(begin(), tmp_path / "lo" / NAAM, alle_punten())
    assert na.oordelen == voor.oordelen
    assert na.opmerkingen == voor.opmerkingen
    assert len(na.oordelen) == len(rijen)
    assert (na.toetser, na.dag, na.kenmerk) == (voor.toetser, voor.dag, voor.kenmerk)
    assert na.niet_gelezen == ()
    assert na.eigenschappen == voor.eigenschappen


# ---------------------------------------------------------------------------------------------- words and dates


@pytest.mark.parametrize(("woord", "uitspraak"), [
    ("AKKOORD", "akkoord"), (" akkoord, mits ", "akkoord_mits"), ("akkoord mits", "akkoord_mits"),
    ("Niet Akkoord.", "niet_akkoord"), ("N.v.t.", "niet_van_toepassing"), ("vraag?", "vraag"), ("Accoord", "akkoord"),
    ("akkóórd", "akkoord"), ("prima", None), ("akkoord onder voorwaarden", None), ("ja", None),
    ("KiesAkkoord", "akkoord"), ("Kies niet akkoord", "niet_akkoord"), ("Kies", None),
])  # fmt: skip
def test_een_oordeel_wordt_herkend_en_niet_geraden(woord: str, uitspraak: str | None) -> None:
    assert uitspraak_van(woord) == uitspraak


def test_een_gewicht_wordt_herkend() -> None:
    assert [gewicht_van(woord) for woord in ("BLOKKEREND", "risico.", "zwaar")] == ["blokkerend", "risico", None]


def test_wat_geen_oordeel_is_staat_letterlijk_in_de_lijst() -> None:
    lezing = gelezen({1: ("Prima zo!", "zwaar", "Toch een opmerking.")})
    assert lezing.oordelen == ()
    assert [(plek.tekst, genummerd()[0].titel in plek.reden) for plek in lezing.niet_gelezen] == [
        ("Prima zo!", True), ("zwaar", True),
    ]  # fmt: skip
    assert all(plek.plaats.startswith("tabel ") for plek in lezing.niet_gelezen)
    assert [o.tekst for o in lezing.opmerkingen] == ["Toch een opmerking."]


def test_een_gewicht_alleen_zegt_niets() -> None:
    assert [plek.tekst for plek in gelezen({1: ("", "Risico", "")}).niet_gelezen] == ["Risico"]


@pytest.mark.parametrize(("datum", "dag"), [
    ("8 december 2026", "2026-12-08"), ("08-12-2026", "2026-12-08"), ("2026-12-08", "2026-12-08"),
    ("8 dec. 2026", "2026-12-08"), ("8/12/2026", "2026-12-08"), ("vorige week", None), ("31-2-2026", None),
])  # fmt: skip
def test_de_datum(datum: str, dag: str | None) -> None:
    lezing = gelezen({1: ("Akkoord", "", "")}, {**WIE, "Datum": datum})
    assert (lezing.dag.isoformat() if lezing.dag else None) == dag
    assert [plek.tekst for plek in lezing.niet_gelezen] == ([] if dag else [datum])


# ------------------------------------------------------------------------------------------------- taking over


def test_overnemen_in_naam_van_de_toetser() -> None:
    lezing = gelezen(
        {1: ("Niet akkoord", "Risico", "Motiveer dit."), 2: ("", "", "Let op.")},
        {**WIE, "Niet beoordeeld": "Privacy en staatssteun."},
    )
    dossier = neem_over(begin().dossier, lezing, LEZER, OP)
    (oordeel,) = dossier.toets.oordelen.values()
    assert (oordeel.punt, oordeel.uitspraak, oordeel.gewicht) == (genummerd()[0].id, "niet_akkoord", "risico")
    assert (oordeel.toelichting, oordeel.door, oordeel.organisatie) == ("Motiveer dit.", "mr. Ada Vos", "Kantoor Noord")
    assert (oordeel.op[:10], oordeel.toetsmoment) == ("2026-03-02", "nota_van_inlichtingen")
    assert oordeel.over == genummerd()[0].over
    (opmerking,) = dossier.toets.opmerkingen.values()
    assert (opmerking.tekst, opmerking.punt, opmerking.soort) == ("Let op.", genummerd()[1].id, "opmerking")
    assert NAAM in opmerking.uit
    assert LEZER in opmerking.uit
    (kader,) = dossier.toets.kaders.values()
    assert kader.niet_beoordeeld == "Privacy en staatssteun."
    assert kader.documenten == {}  # nobody said to have read more than the memo
    assert "Gezien: de punten van de toetsmemo." in toetsmemo.samenvatting(lezing)
    assert (kader.peildatum, kader.revisie) == (begin().stand.peildatum, begin().dossier.revisie)


def test_alleen_genoemde_stukken_zijn_gezien() -> None:
    genoemd = "de Selectieleidraad en Gunningsleidraad; voorstel aan het bestuur\nAlle bijlagen, niet de planning"
    lezing = gelezen({1: ("Akkoord", "", "")}, {**WIE, "Welke stukken hebt u gezien?": genoemd})
    assert [(plek.tekst, "Welke stukken" in plek.plaats) for plek in lezing.niet_gelezen] == [
        ("Alle bijlagen", True), ("niet de planning", True),
    ]  # fmt: skip
    assert any("Gezien: Selectieleidraad, Gunningsleidraad en Voorstel" in z for z in toetsmemo.samenvatting(lezing))
    dossier = neem_over(begin().dossier, lezing, LEZER, OP)
    (kader,) = dossier.toets.kaders.values()
    sommen = beginlijst().sommen
    assert kader.documenten == {id_: sommen[id_] for id_ in ("selectieleidraad", "gunningsleidraad", "collegevoorstel")}
    assert "‘Alle bijlagen’ en ‘niet de planning’" in kader.niet_beoordeeld
    assert neem_over(dossier, lezing, LEZER, OP) == dossier


@pytest.mark.parametrize(
    "titels", [None, "", "geen json", "[1]", '{"selectieleidraad": 3}', '{"onbekend": "Selectieleidraad"}']
)
def test_zonder_leesbare_titels_wordt_geen_stuk_geraden(titels: str | None) -> None:
    eigenschappen = {DOCUMENTEN: f"selectieleidraad={'a' * 64}"} | ({} if titels is None else {TITELS: titels})
    assert herken("Selectieleidraad", eigenschappen) == ({}, ("Selectieleidraad",))


def test_een_titel_met_komma_en_voegwoord_is_een_titel() -> None:
    titels = {"a": "Eisen, wensen en kaders", "b": "Kaders", "c": "Brief", "d": "brief"}
    eigenschappen = {
        DOCUMENTEN: " ".join(f"{id_}={'a' * 64}" for id_ in titels), TITELS: schrijf_titels(titels),
    }  # fmt: skip
    assert herken("Eisen, wensen en kaders", eigenschappen) == ({"a": titels["a"]}, ())
    assert herken("Brief, kaders", eigenschappen) == ({"b": "Kaders"}, ("Brief",))  # two documents are called that


def test_dezelfde_memo_twee_keer_voegt_niets_toe() -> None:
    lezing = gelezen({1: ("Niet akkoord", "Risico", "Motiveer dit."), 2: ("Akkoord", "", "Let op.")})
    een = neem_over(begin().dossier, lezing, LEZER, OP)
    twee = neem_over(een, lezing, "iemand anders", "2026-04-01T08:00:00+02:00")
    assert twee == een


def test_een_nieuwe_lezing_van_een_verbeterde_memo_telt() -> None:
    """The reviewer changes a verdict in the same file on the same day: the second one is the last."""
    een = neem_over(begin().dossier, gelezen({1: ("Akkoord", "", "")}), LEZER, OP)
    twee = neem_over(een, gelezen({1: ("Vraag", "", "Waarom?")}), LEZER, OP)
    laatste = max(twee.toets.oordelen.values(), key=lambda o: o.op)
    assert laatste.uitspraak == "vraag"
    assert len(twee.toets.oordelen) == 2
    terug = neem_over(twee, gelezen({1: ("Akkoord", "", "")}), LEZER, OP)
    assert terug == twee  # the old file again is no new opinion


def test_zonder_naam_wordt_niets_overgenomen() -> None:
    lezing = gelezen({1: ("Akkoord", "", "")}, {"Rol": "jurist"})
    assert any("wie heeft getoetst" in zin for zin in lezing.waarschuwingen)
    with pytest.raises(MemoFout, match="Naam"):
        neem_over(begin().dossier, lezing, LEZER, OP)


def test_een_bezwaar_zonder_toelichting_wordt_gezegd() -> None:
    lezing = gelezen({1: ("Niet akkoord", "", "")})
    assert [o.uitspraak for o in lezing.oordelen] == ["niet_akkoord"]
    assert any("zonder toelichting" in zin for zin in lezing.waarschuwingen)


# ------------------------------------------------------------------------------------ the dossier went on meanwhile


def test_gewijzigde_tekst_en_verdwenen_punten() -> None:
    data = vul(leeg(), {1: ("Akkoord", "", ""), 2: ("Vraag", "", "Hoezo?"), 3: ("Akkoord", "", "")}, wie=WIE)
    een, twee = genummerd()[:2]
    nu = [replace(p, over="f" * 64) if p.id == een.id else p for p in alle_punten() if p.id != twee.id]
    lezing = toetsmemo.ontleed(begin().dossier, lees_memo(data, NAAM), NAAM, nu)
    assert lezing.gewijzigd == (een.id,)
    assert lezing.oordelen[0].over not in (een.over, "f" * 64)
    (weg,) = lezing.onbekend
    assert twee.titel in weg.tekst
    assert "Hoezo?" in weg.tekst
    dossier = neem_over(begin().dossier, lezing, LEZER, OP)
    assert [o.tekst for o in dossier.toets.opmerkingen.values()] == [weg.tekst]
    assert neem_over(dossier, lezing, LEZER, OP) == dossier


def test_een_memo_van_een_ander_dossier() -> None:
    ander = kopie_als_nieuw(begin().dossier)
    memo = lees_memo(vul(leeg(), {1: ("Akkoord", "", "")}, wie=WIE), NAAM)
    with pytest.raises(MemoFout, match="ander dossier"):
        toetsmemo.ontleed(ander, memo, NAAM, alle_punten())


def test_een_memo_van_een_andere_revisie() -> None:
    memo = lees_memo(vul(leeg(), {1: ("Akkoord", "", "")}, wie=WIE), NAAM)
    dossier = begin().dossier
    later = dossier.model_copy(update={"revisie": dossier.revisie + 3})
    assert any("revisie" in zin for zin in toetsmemo.ontleed(later, memo, NAAM, alle_punten()).waarschuwingen)
    assert memo.kenmerk.startswith(f"{dossier.id}/{dossier.revisie}/")
    nieuwer = toetsmemo.ontleed(
        dossier, replace(memo, kenmerk=memo.kenmerk.replace(f"/{dossier.revisie}/", "/999/")), NAAM, alle_punten()
    )
    assert any("oudere kopie" in zin for zin in nieuwer.waarschuwingen)


def test_zonder_kenmerk_met_herkende_punten() -> None:
    memo = replace(lees_memo(vul(leeg(), {1: ("Akkoord", "", "")}, wie=WIE), NAAM), kenmerk="")
    lezing = toetsmemo.ontleed(begin().dossier, memo, NAAM, alle_punten())
    assert len(lezing.oordelen) == 1
    assert any("bij welk dossier" in zin for zin in lezing.waarschuwingen)
    with pytest.raises(MemoFout, match="geen toetsmemo"):
        toetsmemo.ontleed(begin().dossier, replace(memo, rijen=()), NAAM, alle_punten())
    with pytest.raises(MemoFout, match="geen toetsmemo"):
        toetsmemo.ontleed(begin().dossier, replace(memo, kenmerk="4f3c/7/bestek"), NAAM, alle_punten())


def test_is_toetsmemo() -> None:
    kenmerk = lees_memo(leeg(), NAAM).kenmerk
    assert is_toetsmemo(kenmerk)
    assert not is_toetsmemo(kenmerk.replace("toetsmemo", "toetsrapport"))


# ------------------------------------------------------------------------------------ what people do to a table


def test_rijen_en_kolommen_mogen_verhuizen() -> None:
    def schud(boom: Element) -> None:
        rij = rij_van(boom, 1)
        rij.getparent().append(rij)  # type: ignore[union-attr]
        for tabel in boom.iter(TBL):
            for rij in tabel.iterchildren(w("tr")):
                cellen = list(rij.iterchildren(w("tc")))
                if len(cellen) == 6:
                    cellen[3].addprevious(cellen[5])

    data = bewerk(vul(leeg(), {1: ("Vraag", "Risico", "Waarom?"), 2: ("Akkoord", "", "")}, wie=WIE), schud)
    lezing = lees(data)
    een, twee = genummerd()[:2]
    assert {(o.punt, o.uitspraak, o.toelichting) for o in lezing.oordelen} == {
        (een.id, "vraag", "Waarom?"), (twee.id, "akkoord", ""),
    }  # fmt: skip
    assert lezing.niet_gelezen == ()


def test_een_verwijderde_rij_is_niet_beoordeeld() -> None:
    data = vul(leeg(), {1: ("Akkoord", "", ""), 2: ("Akkoord", "", "")}, wie=WIE)
    lezing = lees(bewerk(data, lambda boom: rij_van(boom, 1).getparent().remove(rij_van(boom, 1))))  # type: ignore[union-attr]
    assert [o.punt for o in lezing.oordelen] == [genummerd()[1].id]


def test_een_rij_die_twee_keer_staat() -> None:
    def dubbel(anders: str) -> bytes:
        def wijzig(boom: Element) -> None:
            rij = rij_van(boom, 1)
            kopie = deepcopy(rij)
            rij.addnext(kopie)
            if anders:
                typ(list(kopie.iterchildren(w("tc")))[3], anders)

        return bewerk(vul(leeg(), {1: ("Akkoord", "", "Eén keer.")}, wie=WIE), wijzig)

    gelijk = lees(dubbel(""))
    assert [o.uitspraak for o in gelijk.oordelen] == ["akkoord"]
    assert [o.tekst for o in gelijk.opmerkingen] == ["Eén keer."]
    anders = lees(dubbel("Niet akkoord"))
    assert anders.oordelen == ()
    assert [plek.tekst for plek in anders.niet_gelezen] == ["Akkoord", "Niet akkoord"]


def test_een_rij_zonder_merk_staat_letterlijk_in_de_lijst() -> None:
    def wijzig(boom: Element) -> None:
        for merk in list(rij_van(boom, 1).iter(w("bookmarkStart"))):
            merk.getparent().remove(merk)  # type: ignore[union-attr]

    lezing = lees(bewerk(vul(leeg(), {1: ("Akkoord", "", "Mooi.")}, wie=WIE), wijzig))
    (plek,) = lezing.niet_gelezen
    assert "Mooi." in plek.tekst
    assert lezing.leeg


def test_samengevoegde_cellen_worden_niet_geraden() -> None:
    data = vul(leeg(), {1: ("Akkoord", "Risico", "Mooi."), 2: ("Akkoord", "", "")}, wie=WIE)
    lezing = lees(bewerk(data, lambda boom: voeg_samen(list(rij_van(boom, 1).iterchildren(w("tc")))[3])))
    assert [o.punt for o in lezing.oordelen] == [genummerd()[1].id]
    (plek,) = lezing.niet_gelezen
    assert "samengevoegd" in plek.reden
    assert "Mooi." in plek.tekst


def test_een_verwijderde_kolom_wordt_gezegd() -> None:
    def wijzig(boom: Element) -> None:
        for tabel in boom.iter(TBL):
            for rij in tabel.iterchildren(w("tr")):
                cellen = list(rij.iterchildren(w("tc")))
                if len(cellen) == 6:
                    rij.remove(cellen[4])

    lezing = lees(bewerk(vul(leeg(), {1: ("Vraag", "Risico", "Waarom?")}, wie=WIE), wijzig))
    assert [(o.uitspraak, o.gewicht, o.toelichting) for o in lezing.oordelen] == [("vraag", None, "Waarom?")]
    assert any("‘Gewicht’" in plek.reden for plek in lezing.niet_gelezen)


def test_vertaalde_koppen_worden_niet_geraden() -> None:
    def wijzig(boom: Element) -> None:
        for tekst in boom.iter(w("t")):
            tekst.text = {"Oordeel": "Verdict", "Gewicht": "Weight", "Opmerking": "Remark"}.get(
                tekst.text or "", tekst.text
            )

    lezing = lees(bewerk(vul(leeg(), {1: ("Akkoord", "", "Mooi.")}, wie=WIE), wijzig))
    assert lezing.leeg
    assert any("Mooi." in plek.tekst and "‘Oordeel’" in plek.reden for plek in lezing.niet_gelezen)


@pytest.mark.parametrize("kop", ["", "Verdict", "Gewicht"])
def test_wat_onder_een_gewijzigde_kop_staat_staat_letterlijk_in_de_lijst(kop: str) -> None:
    def wijzig(boom: Element) -> None:
        for tekst in boom.iter(w("t")):
            tekst.text = kop if tekst.text == "Oordeel" else tekst.text

    data = vul(leeg(), {1: ("Niet akkoord", "", "Waarom?"), 2: ("Akkoord", "", ""), 3: ("", "Risico", "")}, wie=WIE)
    lezing = lees(bewerk(data, wijzig))
    rijen = [(plek.plaats, plek.tekst, plek.reden) for plek in lezing.niet_gelezen if plek.tekst]
    assert sorted(tekst for _, tekst, _ in rijen) == ["Akkoord", "Niet akkoord", "Risico"]
    assert all(", rij " in plaats for plaats, _, _ in rijen)
    redenen = {tekst: reden for _, tekst, reden in rijen}
    assert genummerd()[0].titel.strip() in redenen["Niet akkoord"]
    assert lezing.oordelen == ()
    assert [o.tekst for o in lezing.opmerkingen] == ["Waarom?"]


def test_een_gewijzigde_kop_boven_de_tekst_van_de_memo_geeft_geen_ruis() -> None:
    def wijzig(boom: Element) -> None:
        for tekst in boom.iter(w("t")):
            tekst.text = "" if tekst.text == "Wat er staat" else tekst.text

    assert lees(bewerk(vul(leeg(), {1: ("Akkoord", "", "")}, wie=WIE), wijzig)).niet_gelezen == ()


def test_een_gesplitste_tabel_houdt_haar_kolommen() -> None:
    def wijzig(boom: Element) -> None:
        rij = rij_van(boom, 2)
        tabel = rij.getparent()
        assert tabel is not None
        tweede = maak("tbl")
        for volgende in [rij, *rij.itersiblings(w("tr"))]:
            tweede.append(volgende)
        tabel.addnext(tweede)
        tabel.addnext(maak("p"))

    lezing = lees(bewerk(vul(leeg(), {1: ("Akkoord", "", ""), 2: ("Vraag", "", "Waarom?")}, wie=WIE), wijzig))
    assert [o.uitspraak for o in lezing.oordelen] == ["akkoord", "vraag"]
    assert lezing.niet_gelezen == ()


def test_wat_buiten_de_tabellen_is_getypt_staat_in_de_lijst() -> None:
    def alinea(tekst: str) -> Element:
        nieuw, run, t = maak("p"), maak("r"), maak("t")
        t.text = tekst
        run.append(t)
        nieuw.append(run)
        return nieuw

    def wijzig(boom: Element) -> None:
        body = boom.find(w("body"))
        assert body is not None
        tabel = rij_van(boom, 1).getparent()
        assert tabel is not None
        tabel.addnext(alinea("Algemeen: graag bellen."))
        uitleg = next(p for p in body.iterchildren(w("p")) if "Deze memo bevat" in platte(p))
        uitleg.append(alinea(" Bij de uitleg.")[0])

    lezing = lees(bewerk(vul(leeg(), {1: ("Akkoord", "", "")}, wie=WIE), wijzig))
    teksten = " ".join(plek.tekst for plek in lezing.niet_gelezen)
    assert "Algemeen: graag bellen." in teksten
    assert "Bij de uitleg." in teksten
    assert len(lezing.oordelen) == 1


def test_bijgehouden_wijzigingen_gelden_zoals_zij_er_na_staan() -> None:
    def wijzig(boom: Element) -> None:
        alinea = list(rij_van(boom, 1).iterchildren(w("tc")))[5].find(w("p"))
        assert alinea is not None
        oud = alinea.find(w("r"))
        assert oud is not None
        weg, erbij = maak("del"), maak("ins")
        oud.addprevious(weg)
        weg.append(oud)
        for t in oud.iter(w("t")):
            t.tag = w("delText")
        run, t = maak("r"), maak("t")
        t.text = "Nieuw."
        run.append(t)
        erbij.append(run)
        weg.addnext(erbij)

    lezing = lees(bewerk(vul(leeg(), {1: ("", "", "Oud.")}, wie=WIE), wijzig))
    assert [o.tekst for o in lezing.opmerkingen] == ["Nieuw."]
    assert any("bijgehouden" in zin for zin in lezing.waarschuwingen)


def test_een_opmerking_in_de_kantlijn_staat_in_de_lijst() -> None:
    xml = (
        b'<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        b'<w:comment w:id="0" w:author="mr. Bo"><w:p><w:r><w:t>Let hierop.</w:t></w:r></w:p></w:comment></w:comments>'
    )
    data = bewerk(leeg(), lambda _boom: None, erbij={"word/comments.xml": xml})
    (plek,) = lees(data).niet_gelezen
    assert plek.tekst == "Let hierop."
    assert "mr. Bo" in plek.plaats


def test_de_plaatshouder_die_is_blijven_staan_telt_niet() -> None:
    lezing = gelezen({1: ("", "", f"{TYP}\nMooi.\n{TYP}"), 2: (KIES, "", ""), 3: ("", "", f"{TYP}Goed.")})
    assert [o.tekst for o in lezing.opmerkingen] == ["Mooi.", "Goed."]
    assert lezing.oordelen == ()


# --------------------------------------------------------------------------------------------- files from outside


def test_macros_worden_gemeld_en_niet_uitgevoerd() -> None:
    data = bewerk(
        vul(leeg(), {1: ("Akkoord", "", "")}, wie=WIE), lambda _boom: None, erbij={"word/vbaProject.bin": b"macro"}
    )
    lezing = lees(data)
    assert len(lezing.oordelen) == 1
    assert any("macro" in zin for zin in lezing.waarschuwingen)


def test_onzin_in_het_bestand_breekt_niets() -> None:
    """Numbers that are none, absurd names and an absurd revision: read, or refused with a sentence."""

    def wijzig(boom: Element) -> None:
        breedte = list(rij_van(boom, 2).iterchildren(w("tc")))[3].find(w("tcPr"))
        assert breedte is not None
        breedte.append(maak("gridSpan", val="veel"))

    data = vul(leeg(), {1: ("Akkoord", "", ""), 2: ("Akkoord", "", "")}, wie={**WIE, "Naam": "x " * 5000})
    memo = lees_memo(bewerk(data, wijzig), NAAM)
    lezing = toetsmemo.ontleed(begin().dossier, memo, NAAM, alle_punten())
    assert [o.punt for o in lezing.oordelen] == [genummerd()[0].id]
    assert len(lezing.toetser.naam) <= 200
    assert neem_over(begin().dossier, lezing, LEZER, OP).toets.oordelen
    groot = replace(memo, kenmerk=f"{begin().dossier.id}/{'9' * 40}/toetsmemo")
    with pytest.raises(MemoFout, match="geen toetsmemo"):
        toetsmemo.ontleed(begin().dossier, groot, NAAM, alle_punten())


def test_een_te_lange_cel_staat_in_de_lijst() -> None:
    lezing = gelezen({1: ("Akkoord", "", "x" * 20_001)})
    assert lezing.oordelen == ()
    assert any("meer dan 20000 tekens" in plek.reden for plek in lezing.niet_gelezen)


@pytest.mark.parametrize("soort", ["leeg", "zip", "doc", "half"])
def test_een_onleesbaar_bestand(tmp_path: Path, soort: str) -> None:
    data = {"leeg": b"", "zip": b"PK\x03\x04", "doc": b"\xd0\xcf\x11\xe0"}.get(soort, leeg()[:4000])
    pad = op_schijf(tmp_path, data)
    with pytest.raises(WoordFout, match=NAAM):
        toetsmemo.lees(begin(), pad, alle_punten())
    assert pad.read_bytes() == data


def test_een_documenttype_wordt_geweigerd() -> None:
    uit = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(leeg())) as bron, zipfile.ZipFile(uit, "w") as doel:
        for lid in bron.infolist():
            inhoud = bron.read(lid)
            if lid.filename == "word/document.xml":
                inhoud = b'<!DOCTYPE x [<!ENTITY a "b">]>' + inhoud.split(b"?>", 1)[1]
            doel.writestr(lid, inhoud)
    with pytest.raises(WoordFout, match="documenttype"):
        lees_memo(uit.getvalue(), NAAM)


def test_elk_punt_staat_precies_een_keer_in_de_memo() -> None:
    gezien: list[str] = []
    bewerk(
        leeg(),
        lambda boom: gezien.extend(m.get(w("name"), "") for rij in punten(boom) for m in rij.iter(w("bookmarkStart"))),
    )
    merken = [naam for naam in gezien if naam.startswith("_t_")]
    assert sorted(merken) == sorted(str(puntmerk(punt.id, punt.over)) for punt in genummerd())
    assert all(len(naam) <= 40 for naam in gezien)
