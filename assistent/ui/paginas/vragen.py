"""A page of questions: a card for each question that is asked now."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from assistent.handelingen.bereken import Uitkomst
from assistent.kennis.model import Vraag
from assistent.ui import kennisgrens, stappen
from assistent.ui.onderdelen import Kaart, Label
from assistent.ui.paginas.basis import Kolompagina
from assistent.ui.stappen import Routestap
from assistent.ui.vraagkaart import Vraagkaart
from assistent.ui.werkblad import Werkblad

METEEN = 4
"""Cards made at once; the rest follows while the first are read, a few at a time."""
PER_KEER = 3


class Vragenpagina(Kolompagina):
    """The questions of one step, except those of `elders`, which have a place of their own on the page."""

    elders: frozenset[str] = frozenset()
    zegt_leeg = True

    def __init__(self, stap: Routestap, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__(stap, werkblad, parent)
        self._kaarten: dict[str, Vraagkaart] = {}
        self._uitkomst: Uitkomst | None = None
        self._zichtbaar: tuple[Vraag, ...] = ()
        self._leeg: Kaart | None = None
        self._doel: Vraagkaart | None = None
        self._grens = Label("", self, kleur="aandacht", punten=9.5, gewicht=500)
        self.vorm.insertWidget(self.vorm.indexOf(self.inhoud), self._grens)
        self._orde = {vraag_id: nummer for nummer, vraag_id in enumerate(werkblad.kennis.vragen)}
        self._straks = QTimer(self)
        self._straks.setInterval(0)
        self._straks.timeout.connect(self._bouw_verder)
        QApplication.instance().focusChanged.connect(self._focus_verplaatst)  # type: ignore[union-attr]

    def ververs(self, uitkomst: Uitkomst) -> None:
        """Show the questions that are asked under this outcome, with their answers."""
        self._uitkomst = uitkomst
        vragen = stappen.zichtbare_vragen(uitkomst, self.stap.id)
        self._zichtbaar = tuple(vraag for vraag in vragen if vraag.id not in self.elders)
        ids = {vraag.id for vraag in self._zichtbaar}
        for vraag_id, kaart in self._kaarten.items():
            if vraag_id not in ids:
                kaart.hide()
        self._toon_leeg(not self._zichtbaar and self.zegt_leeg)
        self._grens.setText("\n".join(f"▲ {zin}" for zin in kennisgrens.zinnen(uitkomst)))
        self._grens.setVisible(self.stap.id == "procedure" and bool(self._grens.text()))
        for vraag in self._zichtbaar:
            if vraag.id in self._kaarten:
                self._toon(vraag)
        if not self._kaarten:
            self._bouw(METEEN)
        if self._ongebouwd():
            self._straks.start()

    def _toon_leeg(self, leeg: bool) -> None:
        if leeg and self._leeg is None:
            self._leeg = Kaart(self)
            self._leeg.inhoud.addWidget(Label("Voor deze stap zijn er nog geen vragen.", self._leeg, gewicht=600))
            zin = "De kennis die nu geladen is, stelt hier niets. Ga verder met de volgende stap."
            self._leeg.inhoud.addWidget(Label(zin, self._leeg, kleur="gedempt"))
            self.inhoud.addWidget(self._leeg)
        if self._leeg is not None:
            self._leeg.setVisible(leeg)

    def _ongebouwd(self) -> list[Vraag]:
        return [vraag for vraag in self._zichtbaar if vraag.id not in self._kaarten]

    def _bouw(self, aantal: int) -> None:
        for vraag in self._ongebouwd()[:aantal]:
            kaart = Vraagkaart(vraag, self.werkblad, self.kolom.binnen)
            voor = sum(self._orde[gebouwd] < self._orde[vraag.id] for gebouwd in self._kaarten)
            self.inhoud.insertWidget(voor, kaart)
            self._kaarten[vraag.id] = kaart
            self._toon(vraag)
        self.kolom.meet()

    def _toon(self, vraag: Vraag) -> None:
        assert self._uitkomst is not None
        kaart = self._kaarten[vraag.id]
        nummer = self._zichtbaar.index(vraag) + 1
        kaart.ververs(self._uitkomst, nummer, len(self._zichtbaar), self.werkblad.alleen_lezen)
        kaart.show()

    def _bouw_verder(self) -> None:
        if self._ongebouwd():
            self._bouw(PER_KEER)
        else:
            self._straks.stop()

    def bouw_alles(self) -> None:
        """Make every card now."""
        self._straks.stop()
        self._bouw(len(self._zichtbaar))

    def kaart(self, vraag_id: str) -> Vraagkaart | None:
        """The card of a question that is asked now."""
        self.bouw_alles()
        zichtbaar = any(vraag.id == vraag_id for vraag in self._zichtbaar)
        return self._kaarten.get(vraag_id) if zichtbaar else None

    def toon_plaats(self, plaats: str) -> None:
        """Scroll to a question and give it the focus."""
        kaart = self.kaart(plaats)
        if kaart is None:
            return
        self.kolom.binnen.layout().activate()  # type: ignore[union-attr]
        kaart.geef_focus()
        self._doel = kaart
        self._schuif()
        QTimer.singleShot(0, self, self._schuif)  # once more when the cards have their final height

    def _schuif(self) -> None:
        if self._doel is not None:
            self.kolom.ensureWidgetVisible(self._doel, 0, 40)

    def actieve_kaart(self) -> Vraagkaart | None:
        """The card with the focus."""
        nu = QApplication.focusWidget()
        return next((k for k in self._kaarten.values() if nu is not None and k.isAncestorOf(nu)), None)

    def _focus_verplaatst(self, _oud: QWidget | None, nu: QWidget | None) -> None:
        if nu is None or not self.isVisible():
            return
        for kaart in self._kaarten.values():
            kaart.zet_actief(kaart.isAncestorOf(nu))
