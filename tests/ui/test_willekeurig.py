"""Whatever someone does, in whatever order: nothing is lost, nothing is shown that is not so, nothing falls over."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.exceptions import capture_exceptions

from assistent.dossier.bestand import lees
from assistent.dossier.model import Dossier, als_json
from assistent.handelingen.bereken import bereken
from assistent.handelingen.dossiers import voorbeelden
from assistent.ui import stappen
from assistent.ui.documenten.editor import Blokeditor
from assistent.ui.hoofdvenster import Hoofdvenster
from assistent.ui.paginas.documenten import Documentenpagina
from assistent.ui.paginas.vragen import Vragenpagina
from assistent.ui.velden.invoer import Regelveld, Tekstveld
from assistent.ui.vraagkaart import Vraagkaart
from assistent.ui.werkblad import Werkblad
from tests.ui.nepvragen import Nepvragen
from tests.ui.willekeur import TEKST, waarden

STAPPEN = [stap.id for stap in stappen.ROUTE]
STEMPELS = {"revisie", "kennis_versie", "app_versie", "aanvulling"}
"""What a save writes on a dossier, beside what the user did."""
OPEN = precondition(lambda self: self.open)


def inhoud(dossier: Dossier) -> dict[str, Any]:
    """All that the user did."""
    return {naam: deel for naam, deel in als_json(dossier).items() if naam not in STEMPELS}


class Iemand(RuleBasedStateMachine):
    """Someone at the window. `getypt` is what stands in a field and was not handed over yet."""

    def __init__(self, venster: Hoofdvenster, vragen: Nepvragen, map_: Path, fouten: list[Any]) -> None:
        super().__init__()
        self.venster, self.vragen, self.map, self.fouten = venster, vragen, map_, fouten
        self.werkblad: Werkblad = venster.werkblad
        self.bewaard: dict[Path, dict[str, Any]] = {}
        self.getypt: dict[str, Any] = {}
        self.nummers = count(1)

    @property
    def open(self) -> bool:
        return self.werkblad.dossier is not None

    @property
    def dossier(self) -> Dossier:
        assert self.werkblad.dossier is not None
        return self.werkblad.dossier

    def teardown(self) -> None:
        self.vragen.antwoorden = ["weg"] if self.werkblad.vuil or self.getypt else []
        self.venster.acties.sluit()
        self.werkblad.sluit()
        for pad in self.bewaard:
            pad.unlink(missing_ok=True)

    # ------------------------------------------------------------------------------------ opening and closing

    def _laat_los(self) -> None:
        """Leave what is open, and give up what was not saved when asked."""
        self.werkblad.leg_vast.emit()
        self.getypt.clear()
        self.vragen.antwoorden = ["weg"] if self.werkblad.vuil else []

    @initialize(recht=st.sampled_from(["nl", "vl"]))
    def begin(self, recht: str) -> None:
        assert self.venster.acties.nieuw(recht)

    @rule(recht=st.sampled_from(["nl", "vl"]))
    def nieuw(self, recht: str) -> None:
        self._laat_los()
        assert self.venster.acties.nieuw(recht)
        assert self.dossier.waarde("zaak.rechtsgebied") == recht

    @rule(naam=st.sampled_from(sorted(voorbeelden())))
    def open_voorbeeld(self, naam: str) -> None:
        self._laat_los()
        assert self.venster.acties.open_voorbeeld(naam)
        assert not self.werkblad.vuil

    @OPEN
    @rule()
    def annuleer_sluiten(self) -> None:
        """Who is asked whether to save and cancels, keeps it all."""
        self.werkblad.leg_vast.emit()
        self.getypt.clear()
        voor = self.dossier
        if self.werkblad.vuil:
            assert not self.venster.acties.sluit()
            assert self.dossier is voor

    @OPEN
    @rule()
    def sluit(self) -> None:
        self._laat_los()
        assert self.venster.acties.sluit()
        assert self.venster.stapel.currentWidget() is self.venster.start

    # ------------------------------------------------------------------------------------ answering

    def _kaart(self, data: st.DataObject, *, tekst: bool) -> Vraagkaart | None:
        """The card of a question that is asked now: one of text, or any other."""
        uitkomst = self.werkblad.uitkomst
        assert uitkomst is not None
        ids = [
            vraag.id
            for stap in STAPPEN
            for vraag in stappen.zichtbare_vragen(uitkomst, stap)
            if (vraag.type in ("tekst", "lange_tekst")) is tekst
        ]
        if not ids:
            return None
        vraag_id = data.draw(st.sampled_from(ids))
        self._ga(vraag_id)
        pagina = self.venster.pagina
        return pagina.kaart(vraag_id) if isinstance(pagina, Vragenpagina) else None

    def _ga(self, plaats: str) -> None:
        self.venster.ga_naar(plaats)
        self._bezonken()

    def _bezonken(self) -> None:
        """Going elsewhere hands over what was typed."""
        for vraag_id, waarde in self.getypt.items():
            assert self.dossier.waarde(vraag_id) == waarde, vraag_id
        self.getypt.clear()

    @OPEN
    @rule(data=st.data())
    def beantwoord(self, data: st.DataObject) -> None:
        kaart = self._kaart(data, tekst=False)
        if kaart is not None:
            waarde = data.draw(waarden(kaart.vraag))
            kaart.veld.gewijzigd.emit(waarde)
            assert self.dossier.waarde(kaart.vraag.id) == waarde

    @OPEN
    @rule(data=st.data(), tekst=TEKST)
    def typ(self, data: st.DataObject, tekst: str) -> None:
        """Type, and do not wait until it is taken over."""
        kaart = self._kaart(data, tekst=True)
        if kaart is None:
            return
        veld = kaart.veld
        if isinstance(veld, Regelveld):
            veld.regel.setText(tekst)
            veld.regel.textEdited.emit(tekst)
            self.getypt[kaart.vraag.id] = veld.regel.text().strip() or None
        elif isinstance(veld, Tekstveld):
            veld.focusveld().setPlainText(tekst)
            self.getypt[kaart.vraag.id] = veld.focusveld().toPlainText() or None

    @OPEN
    @rule(data=st.data(), tekst=TEKST)
    def motiveer(self, data: st.DataObject, tekst: str) -> None:
        kaart = self._kaart(data, tekst=False)
        if kaart is not None:
            kaart._open_motivering()
            kaart._motivering.setPlainText(tekst)
            kaart.leg_vast()
            antwoord = self.dossier.antwoorden.get(kaart.vraag.id)
            assert (antwoord.motivering if antwoord else "") == kaart._motivering.toPlainText().strip()

    @OPEN
    @rule(data=st.data())
    def wis(self, data: st.DataObject) -> None:
        vraag_id = data.draw(st.sampled_from(sorted(self.dossier.antwoorden) or ["zaak.naam"]))
        self._ga(vraag_id)
        self.werkblad.antwoord(vraag_id, None)
        assert self.dossier.waarde(vraag_id) is None

    @OPEN
    @rule(stap=st.sampled_from(STAPPEN))
    def wissel_van_stap(self, stap: str) -> None:
        voor = self.dossier.antwoorden
        self.venster.toon_stap(stap)
        anders = {id_ for id_ in {*voor, *self.dossier.antwoorden} if voor.get(id_) != self.dossier.antwoorden.get(id_)}
        assert anders <= set(self.getypt)
        self._bezonken()

    # ------------------------------------------------------------------------------------ planning and texts

    @OPEN
    @rule(data=st.data(), dag=st.dates(date(2026, 1, 1), date(2030, 1, 1)))
    def verplaats_een_stap(self, data: st.DataObject, dag: date) -> None:
        ids = [stap.id for stap in self.werkblad.uitkomst.planning.stappen]
        if ids:
            stap = data.draw(st.sampled_from(ids))
            self.venster.toon_stap("planning")
            self._bezonken()
            self.werkblad.planstap(stap, {"datum": dag.isoformat()})
            assert self.dossier.planning.stappen[stap].datum == dag

    @OPEN
    @rule(data=st.data(), tekst=TEKST, bewaart=st.booleans())
    def bewerk_een_tekst(self, data: st.DataObject, tekst: str, bewaart: bool) -> None:
        self.venster.toon_stap("documenten")
        self._bezonken()
        pagina = self.venster.pagina
        assert isinstance(pagina, Documentenpagina)
        blokken = [b for b in pagina.leidraad.blokken() if not b.uit_gegevens] if pagina.leidraad else []
        if not blokken:
            return
        blok = data.draw(st.sampled_from(blokken))
        voor = self.dossier.teksten
        pagina.bewerk(blok)
        editor = next(e for e in reversed(pagina.findChildren(Blokeditor)) if e.isVisible())
        editor.veld.vlak.setPlainText(tekst)
        self.vragen.antwoorden = ["weg"] if editor.gewijzigd and not bewaart else []
        (editor.bewaar if bewaart else editor.annuleer).click()
        if editor.isVisible():  # it refused, and said why
            assert bewaart
            assert editor.bezwaar.text()
            self.vragen.antwoorden = ["weg"]
            editor.reject()
        if not bewaart:
            assert self.dossier.teksten == voor

    # ------------------------------------------------------------------------------------ undo and redo

    @OPEN
    @rule()
    def ongedaan(self) -> None:
        self.venster.menu.acties["ongedaan"].trigger()
        self.getypt.clear()

    @OPEN
    @rule()
    def opnieuw(self) -> None:
        self.venster.menu.acties["opnieuw"].trigger()
        self.getypt.clear()

    @OPEN
    @rule(keren=st.integers(1, 12))
    def heen_en_weer(self, keren: int) -> None:
        """As many times undone as redone is as it was."""
        self.werkblad.leg_vast.emit()
        self.getypt.clear()
        stapel, nu = self.werkblad.stapel, inhoud(self.dossier)
        keren = min(keren, stapel.index())
        for _ in range(keren):
            self.werkblad.ongedaan()
        for _ in range(keren):
            self.werkblad.opnieuw()
        assert inhoud(self.dossier) == nu

    # ------------------------------------------------------------------------------------ saving

    @OPEN
    @rule(ander=st.booleans())
    def bewaar(self, ander: bool) -> None:
        acties = self.venster.acties
        self.vragen.bewaren = self.map / f"zaak-{next(self.nummers)}.dossier"
        assert acties.bewaar_als() if ander else acties.bewaar(), self.vragen.gevraagd[-1:]
        self._bezonken()
        pad = self.werkblad.pad
        assert pad is not None
        assert lees(pad).dossier == self.dossier
        assert not self.werkblad.vuil
        self.bewaard[pad] = inhoud(self.dossier)

    @precondition(lambda self: self.bewaard)
    @rule(data=st.data())
    def open_weer(self, data: st.DataObject) -> None:
        """What was saved comes back, whatever happened since."""
        pad = data.draw(st.sampled_from(sorted(self.bewaard)))
        self._laat_los()
        assert self.venster.acties.open(pad)
        assert not self.werkblad.alleen_lezen
        assert not self.werkblad.vuil
        assert {**inhoud(self.dossier), "conclusies": None} == {**self.bewaard[pad], "conclusies": None}

    @precondition(lambda self: self.bewaard)
    @rule(data=st.data(), tekst=TEKST)
    def lees_alleen(self, data: st.DataObject, tekst: str) -> None:
        """A file that someone else has open is looked at, and not changed."""
        pad = data.draw(st.sampled_from(sorted(self.bewaard)))
        self._laat_los()
        self.venster.acties.sluit()
        ander = Werkblad(self.werkblad.kennis)
        ander.open(pad)
        try:
            assert self.venster.acties.open(pad)
            assert self.werkblad.alleen_lezen
            assert self.venster.banner.isVisibleTo(self.venster)
            stond, bytes_ = self.dossier, pad.read_bytes()
            for kaart in (self._kaart(data, tekst=True), self._kaart(data, tekst=False)):
                if kaart is not None:
                    kaart.veld.gewijzigd.emit(tekst)
                    self.werkblad.motiveer(kaart.vraag.id, tekst)
            for stap in self.werkblad.uitkomst.planning.stappen[:2]:
                self.werkblad.planstap(stap.id, {"datum": "2027-01-01"})
            assert self.dossier is stond
            assert pad.read_bytes() == bytes_
            assert not self.werkblad.vuil
            self.venster.acties.sluit()
        finally:
            ander.sluit()
            ander.deleteLater()

    # ------------------------------------------------------------------------------------ what always holds

    @invariant()
    def niets_viel_om(self) -> None:
        QApplication.processEvents()
        assert not self.fouten
        assert not self.vragen.gemeld

    @invariant()
    def de_uitkomst_is_die_van_dit_dossier(self) -> None:
        if self.open and not self.werkblad.alleen_lezen:
            assert self.werkblad.uitkomst == bereken(self.werkblad.kennis, self.dossier, date.today())

    @invariant()
    def de_titel_zegt_wat_open_is(self) -> None:
        assert self.venster.isWindowModified() == self.werkblad.vuil
        assert self.venster.windowTitle().startswith(f"{self.werkblad.naam}[*]" if self.open else "Ontwerpassistent")
        assert self.venster.menu.acties["ongedaan"].isEnabled() == (self.open and self.werkblad.stapel.canUndo())

    @invariant()
    def schoon_is_wat_in_het_bestand_staat(self) -> None:
        pad = self.werkblad.pad
        if self.open and pad is not None and not self.werkblad.vuil:
            assert {**inhoud(lees(pad).dossier), "conclusies": None} == {**inhoud(self.dossier), "conclusies": None}

    @invariant()
    def de_route_zegt_hoe_ver_elke_stap_is(self) -> None:
        lijst = self.venster.route.lijst
        assert [lijst.item(rij).text() for rij in range(lijst.count())] == [stap.naam for stap in stappen.ROUTE]
        if not self.open:
            return
        for rij, stap in enumerate(STAPPEN):
            gezegd = lijst.item(rij).data(Qt.ItemDataRole.AccessibleTextRole)
            assert stappen.stand_van(self.werkblad.uitkomst, stap).woord in gezegd

    @invariant()
    def nergens_staat_een_spoor_van_een_fout(self) -> None:
        for label in self.venster.findChildren(QLabel):
            assert "Traceback (most recent" not in label.text()

    @invariant()
    def wat_ongedaan_te_maken_is_heeft_een_naam(self) -> None:
        stapel = self.werkblad.stapel
        for nummer in range(stapel.count()):
            naam = stapel.command(nummer).text()
            assert naam[:1].isupper(), naam
            assert " " in naam, naam
            assert not any(vraag in naam for vraag in ("zaak.", "inhoud.", "procedure.", "planning.")), naam


@pytest.mark.timeout(1800)
def test_wat_iemand_ook_doet_er_gaat_niets_verloren(
    venster: Hoofdvenster, vragen: Nepvragen, tmp_path: Path, hoeveelheid: Callable[[int, int], int]
) -> None:
    keuze = settings(
        max_examples=hoeveelheid(5, 150),
        stateful_step_count=hoeveelheid(20, 50),
        deadline=None,
        phases=[Phase.explicit, Phase.reuse, Phase.generate, *([Phase.shrink] if hoeveelheid(0, 1) else [])],
        suppress_health_check=list(HealthCheck),
        print_blob=True,
    )
    with capture_exceptions() as fouten:
        run_state_machine_as_test(lambda: Iemand(venster, vragen, tmp_path, fouten), settings=keuze)
