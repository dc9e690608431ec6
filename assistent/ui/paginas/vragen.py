"""A page of questions: a card for each that is asked now, on a long page under headings that open and close."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from assistent.handelingen import overzicht
from assistent.handelingen.bereken import Uitkomst
from assistent.kennis.model import Vraag
from assistent.ui import kennisgrens, stappen, toetsvolgorde
from assistent.ui.onderdelen import Kaart, Label
from assistent.ui.paginas.basis import Kolompagina
from assistent.ui.stappen import Groepstand, Routestap
from assistent.ui.vervallen import Vervallengroep
from assistent.ui.vraaggroep import Groepenbalk, Vraaggroep
from assistent.ui.vraagkaart import Vraagkaart
from assistent.ui.werkblad import Werkblad

METEEN = 4
"""Cards made at once; the rest follows while the first are read, a few at a time."""
PER_KEER = 3
RAND = 40
"""Pixels that stay free above and below a card that the user is brought to."""
VOLG_MS, KEREN = 50, 8
"""So often, once every card is made, the page brings the card in sight again that the user was brought to, because what
stands above it still gets its height."""


class Vragenpagina(Kolompagina):
    """The questions of one step, except those of `elders`, which have a place of their own on the page.

    Open at first sight are the first group and those with answers or findings; what the user opens or closes, and where
    he is brought to, the workbench remembers. Cards of a group that was never open are not made.
    """

    elders: frozenset[str] = frozenset()
    zegt_leeg = True

    def __init__(self, stap: Routestap, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__(stap, werkblad, parent)
        self._kaarten: dict[str, Vraagkaart] = {}
        self._uitkomst: Uitkomst | None = None
        self._zichtbaar: tuple[Vraag, ...] = ()
        self._standen: tuple[Groepstand, ...] = ()
        self._groepen: dict[str, Vraaggroep] = {}
        self._eerst_open: dict[str, bool] = {}
        self._balk: Groepenbalk | None = None
        self._leeg: Kaart | None = None
        self._vervallen: Vervallengroep | None = None
        self._doel: QWidget | None = None
        self._grens = Label("", self, kleur="aandacht", punten=9.5, gewicht=500)
        self.vorm.insertWidget(self.vorm.indexOf(self.inhoud), self._grens)
        self._orde = {vraag_id: nummer for nummer, vraag_id in enumerate(werkblad.kennis.vragen)}
        self._straks = QTimer(self)
        self._straks.setInterval(0)
        self._straks.timeout.connect(self._bouw_verder)
        self._volgt = QTimer(self)
        self._volgt.setInterval(VOLG_MS)
        self._volgt.timeout.connect(self._volg)
        self._nog = 0
        self.kolom.verticalScrollBar().actionTriggered.connect(self._laat_los)  # the user scrolls himself
        QApplication.instance().focusChanged.connect(self._focus_verplaatst)  # type: ignore[union-attr]

    def ververs(self, uitkomst: Uitkomst) -> None:
        """Show the questions that are asked under this outcome, with their answers."""
        self._uitkomst = uitkomst
        self._laat_los()  # a card of before may go now
        vragen = stappen.zichtbare_vragen(uitkomst, self.stap.id)
        self._zichtbaar = tuple(vraag for vraag in vragen if vraag.id not in self.elders)
        self._standen = stappen.groepen_van(uitkomst, self._zichtbaar)
        self._toon_groepen()
        ids = {vraag.id for vraag in self._zichtbaar}
        for vraag_id, kaart in self._kaarten.items():
            if vraag_id not in ids:
                kaart.hide()
        self._toon_vervallen()
        self._toon_leeg(not self._zichtbaar and self.zegt_leeg)
        self._grens.setText("\n".join(f"▲ {zin}" for zin in kennisgrens.zinnen(uitkomst)))
        self._grens.setVisible(self.stap.id == "procedure" and bool(self._grens.text()))
        for vraag in self._zichtbaar:
            if vraag.id in self._kaarten:
                self._toon(vraag)
        if not self._kaarten:
            self._bouw(self._ongebouwd()[:METEEN])
        if self._ongebouwd():
            self._straks.start()

    # ------------------------------------------------------------------------------------ groups

    def _toon_groepen(self) -> None:
        """Show the headings that have questions now; a heading keeps its place when it comes or goes."""
        if self._balk is None:
            self._balk = Groepenbalk(self)
            self._balk.alle.connect(self._zet_alle)
            self.inhoud.insertWidget(0, self._balk)
        self._balk.zet(self._standen)
        orde = {id_: nummer for nummer, id_ in enumerate((*self.werkblad.kennis.groepen, ""))}
        for stand in self._standen:
            if stand.id not in self._groepen:
                groep = Vraaggroep(stand.groep, self.kolom.binnen)
                groep.gewisseld.connect(self._zet_open)
                voor = sum(orde[ander] < orde[stand.id] for ander in self._groepen)
                self.inhoud.insertWidget(1 + voor, groep)
                self._groepen[stand.id] = groep
            self._eerst_open.setdefault(stand.id, stand is self._standen[0] or stand.klaar > 0 or stand.let_op)
            self._groepen[stand.id].zet(stand, self._is_open(stand.id))
        nu = {stand.id for stand in self._standen}
        for naam, groep in self._groepen.items():
            if naam not in nu:
                groep.hide()

    def _is_open(self, naam: str) -> bool:
        return not naam or self.werkblad.groepen_open.get(naam, self._eerst_open.get(naam, False))

    def _zet_open(self, naam: str, is_open: bool) -> None:
        """Open or close a group because the user asked for it."""
        self.werkblad.groepen_open[naam] = is_open
        self._bij_wissel()

    def _zet_alle(self, is_open: bool) -> None:
        self.werkblad.groepen_open.update((stand.id, is_open) for stand in self._standen if stand.id)
        self._bij_wissel()

    def _bij_wissel(self) -> None:
        for stand in self._standen:
            self._groepen[stand.id].zet(stand, self._is_open(stand.id))
        self._bouw(self._ongebouwd()[:PER_KEER])
        self._straks.start()

    def _toon_vervallen(self) -> None:
        """At the bottom the answers that are kept though their questions are not asked now."""
        assert self._uitkomst is not None
        rijen = overzicht.vervallen(self._uitkomst, self.stap.id, self.elders)
        if self._vervallen is None:
            if not rijen:
                return
            self._vervallen = Vervallengroep(self.werkblad, self.kolom.binnen)
            self._vervallen.ga_naar.connect(self.ga_naar)
            self._vervallen.gewisseld.connect(self._zet_vervallen)
            self.inhoud.addWidget(self._vervallen)
        self._vervallen.zet(rijen, is_open=self.werkblad.groepen_open.get(self._vervallen_id, False))

    @property
    def _vervallen_id(self) -> str:
        return f"vervallen {self.stap.id}"

    def _zet_vervallen(self, is_open: bool) -> None:
        self.werkblad.groepen_open[self._vervallen_id] = is_open
        self._toon_vervallen()
        self.kolom.meet()

    def _toon_vervallen_plaats(self, plaats: str) -> None:
        if self._vervallen is None or all(rij.vraag != plaats for rij in self._vervallen.rijen):
            return
        self._zet_vervallen(True)
        self.bouw_alles()  # what stands above must have its height
        kaart = self._vervallen.kaart(plaats)
        if kaart is not None:
            kaart.geef_focus()
            self._breng(kaart)

    # ------------------------------------------------------------------------------------ cards

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
        """The questions that should have a card and have none yet."""
        return [v for v in self._zichtbaar if v.id not in self._kaarten and self._is_open(self._groep_van(v))]

    def _groep_van(self, vraag: Vraag) -> str:
        return vraag.groep if vraag.groep in self.werkblad.kennis.groepen else ""

    def _bouw(self, nieuw: Sequence[Vraag]) -> None:
        with self.kolom.stil():
            for vraag in nieuw:
                naam = self._groep_van(vraag)
                kaart = Vraagkaart(vraag, self.werkblad, self._groepen[naam].onder)
                voor = sum(
                    self._orde[id_] < self._orde[vraag.id]
                    for id_, gebouwd in self._kaarten.items()
                    if self._groep_van(gebouwd.vraag) == naam
                )
                self._groepen[naam].kaarten.insertWidget(voor, kaart)
                self._kaarten[vraag.id] = kaart
                self._toon(vraag)
        self._schuif()

    def _toon(self, vraag: Vraag) -> None:
        assert self._uitkomst is not None
        kaart = self._kaarten[vraag.id]
        nummer = self._zichtbaar.index(vraag) + 1
        kaart.ververs(self._uitkomst, nummer, len(self._zichtbaar), self.werkblad.alleen_lezen)
        kaart.show()

    def _bouw_verder(self) -> None:
        if nieuw := self._ongebouwd():
            self._bouw(nieuw[:PER_KEER])
        else:
            self._klaar_met_bouwen()

    def bouw_alles(self) -> None:
        """Make every card of the open groups now."""
        self._bouw(self._ongebouwd())
        self._klaar_met_bouwen()

    def _klaar_met_bouwen(self) -> None:
        self._straks.stop()
        if len(self._standen) > 1:
            delen = [deel for stand in self._standen for deel in self._delen(stand)]
            toetsvolgorde.rijg([*delen, *(self._vervallen.delen() if self._vervallen is not None else [])])
            for kaart in self._kaarten.values():
                kaart.orden()

    def _delen(self, stand: Groepstand) -> list[QWidget]:
        """A heading and its cards, from top to bottom."""
        kop = self._groepen[stand.id].kop
        kaarten = [self._kaarten[vraag.id] for vraag in stand.vragen if vraag.id in self._kaarten]
        return [*([kop] if kop is not None else []), *kaarten]

    def kaart(self, vraag_id: str) -> Vraagkaart | None:
        """The card of a question that is asked now; its group opens for it. What stands above may be made later."""
        vraag = next((vraag for vraag in self._zichtbaar if vraag.id == vraag_id), None)
        if vraag is None:
            return None
        if not self._is_open(self._groep_van(vraag)):
            self._zet_open(self._groep_van(vraag), True)
        if vraag_id not in self._kaarten:
            self._bouw((vraag,))
            self._straks.start()
        return self._kaarten[vraag_id]

    def toon_plaats(self, plaats: str) -> None:
        """Scroll to a question and give it the focus."""
        kaart = self.kaart(plaats)
        if kaart is None:
            self._toon_vervallen_plaats(plaats)
            return
        self.kolom.binnen.layout().activate()  # type: ignore[union-attr]
        kaart.geef_focus()
        self._breng(kaart)

    def _breng(self, doel: QWidget) -> None:
        self._doel, self._nog = doel, KEREN
        self._volgt.start()
        self._schuif()

    def _volg(self) -> None:
        self._schuif()
        if not self._ongebouwd():
            self._nog -= 1
            if self._nog <= 0:
                self._laat_los()

    def _schuif(self) -> None:
        """Bring the card in sight: as a whole, or from its top when it is too high for that."""
        if self._doel is None:
            return
        boven = self._doel.mapTo(self.kolom.binnen, QPoint(0, 0)).y() + self.kolom.binnen.y()
        if self._doel.height() + 2 * RAND > self.kolom.viewport().height():
            self.kolom.verticalScrollBar().setValue(boven - RAND)
        else:
            self.kolom.ensureWidgetVisible(self._doel, 0, RAND)

    def _laat_los(self, _wat: int = 0) -> None:
        self._doel = None
        self._volgt.stop()

    def actieve_kaart(self) -> Vraagkaart | None:
        """The card with the focus."""
        nu = QApplication.focusWidget()
        return next((k for k in self._kaarten.values() if nu is not None and k.isAncestorOf(nu)), None)

    def _focus_verplaatst(self, _oud: QWidget | None, nu: QWidget | None) -> None:
        if nu is None or not self.isVisible():
            return
        if self._doel is not None and not self._doel.isAncestorOf(nu):
            self._laat_los()
        for kaart in self._kaarten.values():
            kaart.zet_actief(kaart.isAncestorOf(nu))
