"""Whatever somebody does in Word: no word of it is lost, and what is taken over is there when it is read again."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistent.handelingen import terug
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.documenten import stel_document_samen
from assistent.handelingen.terug_model import Terugkeer
from assistent.leidraad.model import Leidraad
from assistent.tekst.boom import Tabel, platte_tekst
from assistent.tekst.merk import normaliseer
from tests.handelingen.maak import DOOR, uitkomst
from tests.handelingen.terugmaak import Bestand, met_cel, met_rij, zonder_rij

DOCUMENTEN = ("conceptovereenkomst", "aankondigingsgegevens")
KEREN = max(5, settings.default.max_examples // 8)  # type: ignore[union-attr]
"""Each one composes a document a few times."""
NU = DOOR["moment"]


@cache
def stand() -> Uitkomst:
    return uitkomst()


@cache
def document(naam: str) -> Leidraad:
    return stel_document_samen(stand(), naam)


@st.composite
def bewerkingen(trek: st.DrawFn) -> list[tuple[str, int, int, int]]:
    """Edits: what, at which part, at which place in it, and a number to make a word of."""
    soorten = ("woord", "weg", "verplaats", "typ", "cel", "rij", "rij_weg", "dubbel", "kop")
    hoe = st.tuples(st.sampled_from(soorten), st.integers(0, 500), st.integers(0, 500), st.integers(0, 10**6))
    return trek(st.lists(hoe, min_size=1, max_size=8))


class Bewerker:
    """Does the edits, and remembers the words that came and the blocks that went."""

    def __init__(self, naam: str) -> None:
        self.bestand = Bestand(document(naam))
        self.nieuw: list[str] = []
        self.weg: list[str] = []

    def alles(self, daden: list[tuple[str, int, int, int]]) -> Bewerker:
        for nr, (wat, waar, plek, getal) in enumerate(daden):
            doe: Callable[[int, int, str], None] = getattr(self, f"_{wat}")
            doe(waar, plek, f"q{getal}w{nr}q")
        return self

    def _blok(self, waar: int) -> str:
        blokken = self.bestand.blokken()
        return blokken[waar % len(blokken)].sleutel if blokken else ""

    def _woord(self, waar: int, plek: int, woord: str) -> None:
        sleutel = self._blok(waar)
        woorden = platte_tekst(self.bestand.deel(sleutel).boom).split() if sleutel else []
        if woorden:
            self.bestand.vervang(sleutel, woorden[plek % len(woorden)], woord)
            self.nieuw.append(woord)

    def _weg(self, waar: int, _plek: int, _woord: str) -> None:
        if sleutel := self._blok(waar):
            self.bestand.weg(sleutel)
            self.weg.append(sleutel)

    def _verplaats(self, waar: int, plek: int, _woord: str) -> None:
        sleutel = self._blok(waar)
        anders = [deel.sleutel for deel in self.bestand.delen if deel.sleutel != sleutel]
        if sleutel and anders:
            self.bestand.verplaats(sleutel, anders[plek % len(anders)])

    def _typ(self, waar: int, _plek: int, woord: str) -> None:
        delen = self.bestand.delen
        self.bestand.typ_na(delen[waar % len(delen)].sleutel, f"Nieuw {woord}.")
        self.nieuw.append(woord)

    def _dubbel(self, waar: int, _plek: int, woord: str) -> None:
        """The same words once more, right behind the block, as after copy and paste."""
        if sleutel := self._blok(waar):
            self.bestand.typ_na(sleutel, f"{woord} {platte_tekst(self.bestand.deel(sleutel).boom)}")
            self.nieuw.append(woord)

    def _kop(self, waar: int, _plek: int, woord: str) -> None:
        koppen = [deel for deel in self.bestand.delen if deel.is_kop]
        if koppen:
            self.bestand.zet(koppen[waar % len(koppen)].sleutel, f"Kop {woord}")
            self.nieuw.append(woord)

    def _tabel(self, waar: int) -> tuple[str, Tabel] | None:
        tabellen = [
            (deel.sleutel, tabel)
            for deel in self.bestand.blokken()
            if (tabel := next((stuk for stuk in deel.boom if isinstance(stuk, Tabel)), None)) is not None
        ]
        return tabellen[waar % len(tabellen)] if tabellen else None

    def _cel(self, waar: int, plek: int, woord: str) -> None:
        gevonden = self._tabel(waar)
        if gevonden is not None and gevonden[1].rijen:
            sleutel, tabel = gevonden
            rij = plek % len(tabel.rijen)
            self.bestand.tabel(sleutel, met_cel(rij, plek % len(tabel.rijen[rij]), f"{woord} cel"))
            self.nieuw.append(woord)

    def _rij(self, waar: int, plek: int, woord: str) -> None:
        gevonden = self._tabel(waar)
        if gevonden is not None:
            sleutel, tabel = gevonden
            cellen = [f"{woord} {nr}" for nr in range(len(tabel.kop))]
            self.bestand.tabel(sleutel, met_rij(plek % (len(tabel.rijen) + 1), *cellen))
            self.nieuw.append(woord)

    def _rij_weg(self, waar: int, plek: int, _woord: str) -> None:
        gevonden = self._tabel(waar)
        if gevonden is not None and len(gevonden[1].rijen) > 1:
            self.bestand.tabel(gevonden[0], zonder_rij(plek % len(gevonden[1].rijen)))


def in_het_bestand(bewerker: Bewerker) -> str:
    delen = (platte_tekst(boom) for deel in bewerker.bestand.delen for boom in (deel.boom, *deel.bij))
    return normaliseer("\n".join(delen))


def getoond(keer: Terugkeer) -> str:
    """Everything the user gets to see of it."""
    voorstellen = (deel for v in keer.voorstellen for deel in (v.oud, v.nieuw, v.titel))
    return normaliseer("\n".join((*voorstellen, *(deel.tekst for deel in keer.letterlijk))))


@pytest.mark.parametrize("naam", DOCUMENTEN)
@settings(max_examples=2 * KEREN)
@given(daden=bewerkingen())
def test_geen_woord_gaat_verloren(naam: str, daden: list[tuple[str, int, int, int]]) -> None:
    bewerker = Bewerker(naam).alles(daden)
    keer = terug.vergelijk(stand(), bewerker.bestand.gelezen(), NU)
    bestand, beeld = in_het_bestand(bewerker), getoond(keer)
    assert [woord for woord in bewerker.nieuw if woord in bestand and woord not in beeld] == []
    weggelaten = {v.plaats for v in keer.voorstellen if v.soort == "weggelaten"}
    assert set(bewerker.weg) <= weggelaten


@pytest.mark.parametrize("naam", DOCUMENTEN)
@settings(max_examples=KEREN)
@given(daden=bewerkingen())
def test_wat_is_overgenomen_wordt_niet_nog_eens_voorgesteld(naam: str, daden: list[tuple[str, int, int, int]]) -> None:
    gelezen = Bewerker(naam).alles(daden).bestand.gelezen()
    keer = terug.vergelijk(stand(), gelezen, NU)
    eerst = uitkomst(terug.neem_over(stand().dossier, keer, terug.vanzelf(keer), **DOOR))
    opnieuw = terug.vergelijk(eerst, gelezen, NU)
    assert terug.vanzelf(opnieuw) == {}
    assert terug.neem_over(eerst.dossier, opnieuw, terug.vanzelf(opnieuw), **DOOR) is eerst.dossier
    nieuw_geschreven = Bestand(stel_document_samen(eerst, naam))
    assert terug.vergelijk(eerst, nieuw_geschreven.gelezen(), NU).niets


@pytest.mark.parametrize("naam", DOCUMENTEN)
@settings(max_examples=KEREN)
@given(daden=bewerkingen())
def test_overgenomen_tekst_wordt_zo_weer_geschreven(naam: str, daden: list[tuple[str, int, int, int]]) -> None:
    alleen = [daad for daad in daden if daad[0] in ("woord", "typ", "dubbel")]
    bewerker = Bewerker(naam).alles(alleen)
    keer = terug.vergelijk(stand(), bewerker.bestand.gelezen(), NU)
    keuzes = {v.nr: "tekst" for v in keer.voorstellen if "tekst" in v.daden}
    na = uitkomst(terug.neem_over(stand().dossier, keer, keuzes, **DOOR))
    bestand, geschreven = in_het_bestand(bewerker), Bewerker(naam)
    geschreven.bestand = Bestand(stel_document_samen(na, naam))
    beeld = in_het_bestand(geschreven) + getoond(terug.vergelijk(na, bewerker.bestand.gelezen(), NU))
    assert [woord for woord in bewerker.nieuw if woord in bestand and woord not in beeld] == []
