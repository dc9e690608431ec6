"""Whatever the drafter and the reviewers do, in whichever order packages go and come: every edit and remark is kept."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from assistent.dossier import wijzigen
from assistent.dossier.bestand import als_bytes
from assistent.dossier.model import (
    TOETSDELEN,
    Aanvaarding,
    Aftekening,
    Antwoord,
    Dossier,
    Oordeel,
    Opmerking,
    PlanStap,
    TekstAfwijking,
    Toets,
    Toetskader,
    is_pakket,
    nieuw_dossier,
)
from assistent.dossier.ontleden import ontleed
from assistent.dossier.samenvoegen import met_toets, voeg_toetsen_samen
from assistent.toets.conflicten import inhoudsverschillen, oordeelconflicten
from assistent.toets.pakket import maak_pakket, onderdelen, som, stempel_van

SOM = "a" * 64
_KAART = st.integers(0, 5)
_DAAD = st.one_of(
    st.tuples(st.just("antwoord"), _KAART, st.integers(0, 9)),
    st.tuples(st.just("tekst"), _KAART, st.integers(0, 9)),
    st.tuples(st.just("planning"), _KAART, st.integers(0, 9)),
    st.tuples(st.just("toets"), _KAART, st.integers(0, 5)),
    st.tuples(st.just("pakket"), _KAART, st.just(0)),
    st.tuples(st.just("samen"), _KAART, _KAART),
)


@dataclass
class Wereld:
    """The dossier of the drafter (number 0) and the packages at reviewers, with what everybody ever did."""

    kopieen: list[Dossier]
    gezegd: dict[str, set[str]] = field(default_factory=lambda: {soort: set() for soort in TOETSDELEN})
    gezet: dict[str, Any] = field(default_factory=dict)
    nummer: Callable[[], int] = field(default_factory=lambda: count(1).__next__)

    def doe(self, daad: tuple[str, int, int]) -> None:
        soort, waar, wat = daad
        kopie = waar % len(self.kopieen)
        # An hour apart: what is typed within a minute is one line of the history.
        moment = f"2026-03-{1 + self.nummer() // 24 % 28:02d}T{self.nummer() % 24:02d}:00:00+01:00"
        match soort:
            case "antwoord":
                antwoord = Antwoord(waarde=wat)
                self._wijzig(f"antwoorden/v{waar}", antwoord, wijzigen.met_antwoord, f"v{waar}", moment)
            case "tekst":
                tekst = TekstAfwijking(soort="vervangen", markdown=f"Tekst {wat}")
                self._wijzig(f"teksten/d/b{waar}", tekst, wijzigen.met_tekst, f"d/b{waar}", moment)
            case "planning":
                stap = PlanStap(duur=wat)
                self._wijzig(f"planning/s{waar}", stap, wijzigen.met_planstap, f"s{waar}", moment)
            case "toets":
                self._toets(kopie, wat, moment)
            case "pakket":
                self.kopieen.append(_langs_bestand(maak_pakket(self.kopieen[kopie], door="o", moment=moment)))
            case "samen":
                van = wat % len(self.kopieen)
                ander = self.kopieen[van].toets
                self.kopieen[kopie] = met_toets(self.kopieen[kopie], ander, wie="o", moment=moment)

    def _wijzig(self, pad: str, deel: Any, met: Callable[..., Dossier], id_: str, moment: str) -> None:
        self.kopieen[0] = met(self.kopieen[0], id_, deel, wie="opsteller", moment=moment)
        self.gezet[pad] = som(deel)

    def _toets(self, kopie: int, wat: int, moment: str) -> None:
        sleutel, door = str(uuid.UUID(int=self.nummer())), f"toetser {kopie}"
        wie = {"door": door, "op": moment, "over": SOM}
        stukken: list[tuple[str, Callable[..., Dossier], Any]] = [
            ("opmerkingen", wijzigen.met_opmerking, Opmerking(plaats="v1", tekst=sleutel, **wie)),
            ("opmerkingen", wijzigen.met_opmerking,
             Opmerking(plaats="v1", tekst="Antwoord", soort="antwoord", antwoord_op=sleutel, **wie)),
            ("oordelen", wijzigen.met_oordeel, Oordeel(punt="p", uitspraak="akkoord", **wie)),
            ("aanvaardingen", wijzigen.met_aanvaarding, Aanvaarding(punt="p", mandaat="college", **wie)),
            ("kaders", wijzigen.met_kader, Toetskader(niet_beoordeeld="begroting", **wie)),
            ("aftekeningen", wijzigen.met_aftekening,
             Aftekening(rol="jurist", uitspraak="akkoord", versie="v", inhoud_sha256=SOM, **wie)),
        ]  # fmt: skip
        soort, met, stuk = stukken[wat]
        self.kopieen[kopie] = met(self.kopieen[kopie], stuk, sleutel=sleutel)
        self.gezegd[soort].add(sleutel)


def _langs_bestand(dossier: Dossier) -> Dossier:
    return ontleed(als_bytes(dossier), Path("p.toetspakket")).dossier


def _gezegd(toets: Toets) -> dict[str, set[str]]:
    return {soort: set(getattr(toets, soort)) for soort in TOETSDELEN}


def _wereld(daden: list[tuple[str, int, int]]) -> Wereld:
    wereld = Wereld([nieuw_dossier()])
    for daad in daden:
        wereld.doe(daad)
    return wereld


@given(st.lists(_DAAD, max_size=30), st.integers(0, 999))
def test_elke_wijziging_en_elke_opmerking_blijft(daden: list[tuple[str, int, int]], zaad: int) -> None:
    wereld = _wereld(daden)
    eigen = wereld.kopieen[0]
    terug = [kopie.toets for kopie in wereld.kopieen[1:]]
    # They come back in any order, and some twice.
    volgorde = [*terug, *terug[:2]]
    Random(zaad).shuffle(volgorde)
    samen = eigen
    for toets in volgorde:
        samen = met_toets(samen, toets, wie="opsteller", moment="2026-04-01T09:00:00+01:00")
    assert _gezegd(samen.toets) == wereld.gezegd
    assert {pad: som(deel) for pad, deel in onderdelen(samen) if pad != "peildatum"} == wereld.gezet
    assert samen.geschiedenis[: len(eigen.geschiedenis)] == eigen.geschiedenis
    assert {regel.pad for regel in samen.geschiedenis} >= set(wereld.gezet)
    assert samen.toets == voeg_toetsen_samen(*terug, eigen.toets) == voeg_toetsen_samen(samen.toets, *terug)
    assert met_toets(samen, eigen.toets, wie="x", moment="") is samen


@given(st.lists(_DAAD, max_size=30))
def test_in_een_pakket_groeit_alleen_de_toets_en_het_weet_wat_het_was(daden: list[tuple[str, int, int]]) -> None:
    wereld = _wereld(daden)
    for pakket in wereld.kopieen[1:]:
        stempel = stempel_van(pakket)
        assert is_pakket(pakket)
        assert stempel is not None
        assert dict(stempel.sommen) == {pad: som(deel) for pad, deel in onderdelen(pakket)}
        # Whatever differs from the dossier was changed there, by the drafter.
        verschillen = inhoudsverschillen(wereld.kopieen[0], pakket, stempel)
        assert {verschil.waar for verschil in verschillen} <= {"dossier"}
        anders = {pad for pad, waarde in wereld.gezet.items() if stempel.sommen.get(pad) != waarde}
        assert {verschil.pad for verschil in verschillen} == anders


@given(st.lists(_DAAD, max_size=30))
def test_conflicten_hangen_niet_af_van_de_volgorde(daden: list[tuple[str, int, int]]) -> None:
    toetsen = [kopie.toets for kopie in _wereld(daden).kopieen]
    samen = voeg_toetsen_samen(*toetsen)
    heen = oordeelconflicten(samen, toetsen)
    terug = oordeelconflicten(voeg_toetsen_samen(*reversed(toetsen)), toetsen[::-1])
    assert set(heen) == set(terug)
    # Once merged, nobody can have two verdicts of which a copy does not know.
    assert not [c for c in oordeelconflicten(samen, [samen, *toetsen]) if c.soort == "zelfde_toetser" and c not in heen]
