"""The law of reading back: what we wrote and nobody edited comes back as it was, from Word and from LibreOffice."""

from __future__ import annotations

import random
import shutil
import subprocess
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import cast

import pytest

from assistent import gegevens
from assistent.export.afdruk import gedrukt, merk_van_blok
from assistent.export.terug import lees_terug
from assistent.export.terug_model import Teruggelezen
from assistent.export.terug_vorm import vorm
from assistent.export.uitgave import Uitgave
from assistent.export.word import kies_sjabloon, render
from assistent.handelingen.bereken import bereken
from assistent.handelingen.documenten import beschikbaar, stel_document_samen
from assistent.handelingen.dossiers import open_dossier, voorbeelden
from assistent.kennis.laden import laad
from assistent.kennis.model import Bloksoort
from assistent.leidraad.model import Leidraad
from assistent.tekst.boom import Alinea, Blok, Boom, Figuur, Inline, Lijst, Regeleinde, Tabel, Tekst
from assistent.tekst.markdown import lees, schrijf
from tests.export.test_alle_documenten import _gevallen, _leidraden
from tests.export.voorbeeld import blok, met_blokken, realistisch
from tests.export.woordhand import Hand, element, ins, p, r, weg

DAG = date(2026, 3, 1)
HEEN_EN_TERUG = ("docx", "odt")


def _word(leidraad: Leidraad) -> bytes:
    """With a remark of ours beside every block, as a draft has."""
    uitgave = Uitgave(kanttekeningen={blok.sleutel: ("Bron: een wet.",) for blok in leidraad.blokken()})
    return render(leidraad, kies_sjabloon(leidraad.document, leidraad.vorm, gegevens.sjablonen()), uitgave)


@pytest.fixture(scope="module")
def voorbeelddocumenten() -> dict[str, Leidraad]:
    """Give every document of both examples."""
    gevonden: dict[str, Leidraad] = {}
    for naam in ("den-haag", "esf-oproep"):
        uitkomst = bereken(laad(), open_dossier(laad(), voorbeelden()[naam]).dossier, DAG)
        for document in beschikbaar(uitkomst):
            gevonden[f"{naam}-{document}".replace("@", "-")] = stel_document_samen(uitkomst, document)
    return gevonden


def verschillen(gelezen: Teruggelezen, leidraad: Leidraad) -> list[str]:
    """Everything that reading back says otherwise than the document; empty when nobody edited anything."""
    blokken = [blok for blok in leidraad.blokken() if gedrukt(blok.boom)]
    gevonden = [f"bewerkt: {s.tekst[:80]}" for s in gelezen.stukken if not s.ongewijzigd]
    gevonden += [f"kop: {kop.tekst[:80]}" for kop in gelezen.koppen if kop.bij or not kop.ongewijzigd]
    gevonden += [str(iets)[:200] for iets in (*gelezen.nieuw, *gelezen.kanttekeningen, *gelezen.niet_gelezen)]
    gevonden += [f"oorspronkelijk: {s.tekst[:80]}" for s in gelezen.stukken if s.oorspronkelijk is not None]
    if [s.merk for s in gelezen.stukken] != [merk_van_blok(b.sleutel, b.boom) for b in blokken]:
        return [*gevonden, "andere merken"]
    for stuk, bron in zip(gelezen.stukken, blokken, strict=True):
        if vorm(stuk.boom, bron.soort) != vorm(bron.boom, bron.soort):
            gevonden.append(f"vorm van {bron.sleutel}: {stuk.boom} / {gedrukt(bron.boom)}")
        if _woorden(lees(schrijf(stuk.boom))) != _woorden(_zonder_figuren(gedrukt(bron.boom))):
            gevonden.append(f"markdown van {bron.sleutel}")
    return gevonden


def _woorden(boom: Boom) -> list[str]:
    """The words of every line; emphasis that Markdown cannot hold may give way."""
    return ["".join(woord[0] for woord in _plat(lijn)) for lijn in vorm(boom)]


def _plat(lijn: object) -> Iterator[tuple[str, bool, bool]]:
    if isinstance(lijn, tuple):
        if len(lijn) == 3 and isinstance(lijn[0], str) and isinstance(lijn[1], bool):
            yield cast("tuple[str, bool, bool]", lijn)
        else:
            for deel in lijn:
                yield from _plat(deel)


def _zonder_figuren(boom: Boom) -> Boom:
    return tuple(blok for blok in boom if not isinstance(blok, Figuur))


def test_alle_documenten_van_de_voorbeelden(voorbeelddocumenten: dict[str, Leidraad]) -> None:
    assert len(voorbeelddocumenten) > 30
    for naam, leidraad in voorbeelddocumenten.items():
        gelezen = lees_terug(_word(leidraad), naam)
        assert verschillen(gelezen, leidraad) == [], naam
        assert gelezen.ongewijzigd, naam
        assert gelezen.stukken or not list(leidraad.blokken()), naam
        assert gelezen.document == leidraad.document
        assert gelezen.waarschuwingen == ()


@pytest.mark.timeout(900)
def test_documenten_van_volle_en_lege_dossiers(loting: random.Random, hoeveelheid: Callable[[int, int], int]) -> None:
    gevallen = _gevallen()
    gekozen = loting.sample(gevallen, min(len(gevallen), hoeveelheid(12, len(gevallen))))
    for naam, leidraad in _leidraden(gekozen):
        assert verschillen(lees_terug(_word(leidraad), naam), leidraad) == [], naam


@pytest.mark.timeout(1800)
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed here")
def test_na_libreoffice_rechtstreeks_en_via_odt(
    tmp_path: Path,
    voorbeelddocumenten: dict[str, Leidraad],
    loting: random.Random,
    hoeveelheid: Callable[[int, int], int],
) -> None:
    aantal = min(hoeveelheid(5, len(voorbeelddocumenten)), len(voorbeelddocumenten))
    gekozen = {naam: voorbeelddocumenten[naam] for naam in loting.sample(list(voorbeelddocumenten), aantal)}
    gekozen["realistisch"] = realistisch()
    mappen = {naam: tmp_path / naam for naam in ("bron", "docx", "odt", "terug")}
    for map_ in mappen.values():
        map_.mkdir()
    for naam, leidraad in gekozen.items():
        (mappen["bron"] / f"{naam}.docx").write_bytes(_word(leidraad))
    voor = _van_een_collega(mappen["bron"] / "realistisch.docx", mappen["bron"] / "bewerkt.docx")
    for van, naar, soort in (("bron", "docx", "docx"), ("bron", "odt", "odt"), ("odt", "terug", "docx")):
        _zet_om(sorted(mappen[van].iterdir()), mappen[naar], soort, tmp_path / "profiel")
    for naam, leidraad in gekozen.items():
        for soort in ("docx", "terug"):
            gelezen = lees_terug(mappen[soort] / f"{naam}.docx", naam)
            assert verschillen(gelezen, leidraad) == [], (soort, naam)
            assert gelezen.kenmerk.letterlijk == leidraad.kenmerk
    for soort in ("docx", "terug"):
        assert _gezien(lees_terug(mappen[soort] / "bewerkt.docx", soort)) == voor, soort


def _van_een_collega(bron: Path, doel: Path) -> dict[str, object]:
    """Edit a file as a colleague does; give what reading it back says at once."""
    hand = Hand(bron)
    loting = "Geeft het geen voorkeur op, dan beslist de gemeente door loting."
    hand.vervang(loting, loting.replace("loting", "het lot"))
    hand.erachter("de bijlagen, in de volgorde van de letters.", p("het platform", "ListNumber"), p("Ook nieuw."))
    hand.erachter("Percelen", p("Onder de kop."))
    cel = hand.alinea("Havenkwartier en Oude Stad")
    cel.append(element(r(" en de haven", "<w:b/>")))
    contact = hand.alinea("de oorzaak;")
    for xml in (weg(" (kort)"), ins(r(" (in het kort)")), r(" of de aanleiding", "<w:i/>")):
        contact.append(element(xml))
    [zin] = [
        alinea for alinea in hand.word.paragraphs if alinea.text.startswith("De gegadigde gebruikt deze begrippen")
    ]
    hand.word.add_comment(zin.runs, "Mist er hier niet iets?", "Jurist", "J")
    doel.write_bytes(hand.bytes())
    return _gezien(lees_terug(doel, doel.name))


def _gezien(gelezen: Teruggelezen) -> dict[str, object]:
    return {
        "gewijzigd": [
            (s.merk, vorm(s.boom), vorm(s.oorspronkelijk or ())) for s in gelezen.stukken if not s.ongewijzigd
        ],
        "koppen": [(kop.merk, vorm(kop.bij)) for kop in gelezen.koppen if kop.bij or not kop.ongewijzigd],
        "nieuw": [(nieuw.na, nieuw.voor, vorm(nieuw.boom)) for nieuw in gelezen.nieuw],
        "kanttekeningen": [(k.soort, k.auteur, k.tekst, k.aangehaald, k.merk) for k in gelezen.kanttekeningen],
    }


def _zet_om(bestanden: list[Path], map_: Path, soort: str, profiel: Path) -> None:
    opdracht = ["soffice", f"-env:UserInstallation=file://{profiel}", "--headless", "--convert-to", soort]
    subprocess.run(
        [*opdracht, "--outdir", str(map_), *map(str, bestanden)], check=True, capture_output=True, timeout=900
    )
    assert len(list(map_.iterdir())) == len(bestanden)


# ------------------------------------------------------------------------------------------------ any text at all

WOORDEN = (
    "gemeente", "een", "de wet", " ", "  ", "é", "e\u0301", "“x”", "–", "1. ", "- ", "a*b*", "_c_", "|", "\\",
    "{{ x }}", "{% if %}", "{_{", "<w:p>", "]]>", "&amp;", "😀", "שלום", "招标", "\u202eom", "a\tb", "\ufeff", "…",
    "□ ja", "x" * 300,
)  # fmt: skip
SOORTEN: tuple[Bloksoort, ...] = ("tekst", "eis", "criterium", "toelichting", "besluit")


class Maker:
    """Makes any tree that a document could hold."""

    def __init__(self, loting: random.Random) -> None:
        self._loting = loting

    def boom(self) -> Boom:
        soorten = (self._alinea, lambda: self._lijst(self._loting.randint(1, 3)), self._tabel)
        return tuple(self._loting.choice(soorten)() for _ in range(self._loting.randint(1, 4)))

    def _regel(self) -> tuple[Inline, ...]:
        return tuple(Regeleinde() if self._kans(0.15) else self._woord() for _ in range(self._loting.randint(1, 5)))

    def _woord(self) -> Tekst:
        return Tekst(self._loting.choice(WOORDEN), self._kans(0.3), self._kans(0.3))

    def _kans(self, deel: float) -> bool:
        return self._loting.random() < deel

    def _alinea(self) -> Alinea:
        return Alinea(self._regel())

    def _lijst(self, diep: int) -> Lijst:
        items: list[Boom] = []
        for _ in range(self._loting.randint(1, 4)):
            rest: list[Blok] = [self._alinea()] if self._loting.random() < 0.2 else []
            if diep > 1 and self._loting.random() < 0.5:
                rest.append(self._lijst(diep - 1))
            items.append((Alinea((Tekst("item "), *self._regel())), *rest))
        return Lijst(tuple(items), self._loting.random() < 0.5)

    def _tabel(self) -> Tabel:
        breed = self._loting.randint(1, 9)

        def rij() -> tuple[tuple[Inline, ...], ...]:
            return tuple(self._regel() if self._loting.random() < 0.8 else () for _ in range(breed))

        return Tabel(rij(), tuple(rij() for _ in range(self._loting.randint(0, 4))))


def test_elke_tekst_komt_terug_zoals_hij_was(loting: random.Random, hoeveelheid: Callable[[int, int], int]) -> None:
    maker, sjabloon = Maker(loting), gegevens.sjablonen() / "leidraad.docx"
    for _ in range(hoeveelheid(25, 400)):
        inhoud = [(maker.boom(), loting.choice(SOORTEN)) for _ in range(6)]
        leidraad = met_blokken(*(blok(f"b{nr}", boom, soort) for nr, (boom, soort) in enumerate(inhoud)))
        gelezen = lees_terug(render(leidraad, sjabloon), "x")
        assert [fout for fout in verschillen(gelezen, leidraad) if not fout.startswith("markdown")] == []
