"""The window of the reference knowledge: everything per kind at the left, the chosen sheets at the right."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QSplitter,
    QTextBrowser,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from assistent.handelingen.naslag import SOORTEN, Treffer, Zoeker, lijst, vind
from assistent.handelingen.naslagblad import blad
from assistent.kennis.model import Kennis
from assistent.tekst.nederlands import aantal, hoofdletter
from assistent.ui import thema
from assistent.ui.dialogen.bijvenster import RAND
from assistent.ui.naslagbeeld import NAAR, Opmaker
from assistent.ui.onderdelen import Label, Linkknop, Regel

LIJST, LEZEN, BREED = 300, 660, 900
"""Width of the list, of a sheet and of a sheet with a broad table, in pixels at the ordinary letter size."""
VEEL_KOLOMMEN = 5
TERUG_HOOGSTENS = 50
_ID = Qt.ItemDataRole.UserRole


class Naslagvenster(QDialog):
    """Stays open beside the main window and never blocks it. `ga_naar` asks for a question or a step."""

    ga_naar = Signal(str)
    _nu: tuple[str, ...] = ()  # of the class: an event of change comes while Qt is still making the window

    def __init__(self, kennis: Kennis, recht: object, parent: QWidget) -> None:
        """`recht` is the jurisdiction of the open dossier; what belongs to the other one is left out."""
        super().__init__(parent)
        self._kennis, self.recht = kennis, recht
        self._zoeker: Zoeker | None = None
        self._lezen = LEZEN
        self._terug: list[tuple[str, ...]] = []
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle("Naslag")
        self._splitser = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitser.setChildrenCollapsible(False)
        self._splitser.addWidget(self._maak_lijst())
        self._splitser.addWidget(self._maak_lezen())
        self._splitser.setStretchFactor(1, 1)
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(16, 16, 16, 16)
        vorm.addWidget(self._splitser)
        self._toets(QKeySequence.StandardKey.Find, self.zoek)
        self._toets(QKeySequence("Alt+Left"), self.ga_terug)
        self.toon_lijst(True)

    def _toets(self, toets: QKeySequence | QKeySequence.StandardKey, doe: Callable[[], None]) -> None:
        kort = QShortcut(QKeySequence(toets), self)
        kort.activated.connect(doe)

    # ------------------------------------------------------------------------------------ building

    def _maak_lijst(self) -> QWidget:
        self._links = QWidget(self)
        vorm = QVBoxLayout(self._links)
        vorm.setContentsMargins(0, 0, 8, 0)
        vorm.setSpacing(8)
        self.zoekveld = Regel(self._links)
        self.zoekveld.setPlaceholderText("Zoek in titels en teksten")
        self.zoekveld.setAccessibleName("Zoek in de naslag")
        self.zoekveld.setClearButtonEnabled(True)
        self.zoekveld.textChanged.connect(self._zoek)
        self.zoekveld.returnPressed.connect(self._naar_boom)
        vorm.addWidget(self.zoekveld)
        self.boom = QTreeWidget(self._links)
        self.boom.setHeaderHidden(True)
        self.boom.setUniformRowHeights(True)
        self.boom.setIndentation(round(14 * thema.schaal()))
        self.boom.setAccessibleName("Alle naslag, per soort")
        self.boom.currentItemChanged.connect(self._gekozen)
        vorm.addWidget(self.boom, 1)
        self._stand = Label("", self._links, kleur="gedempt", punten=9)
        vorm.addWidget(self._stand)
        return self._links

    def _maak_lezen(self) -> QWidget:
        rechts = QWidget(self)
        vorm = QVBoxLayout(rechts)
        vorm.setContentsMargins(0, 0, 0, 0)
        vorm.setSpacing(4)
        kop = QHBoxLayout()
        self._terugknop = Linkknop("‹ Terug", rechts, naam="Terug naar wat u hiervoor las")
        self._terugknop.clicked.connect(self.ga_terug)
        kop.addWidget(self._terugknop)
        kop.addStretch(1)
        self._lijstknop = Linkknop("", rechts)
        self._lijstknop.clicked.connect(self._wissel_lijst)
        kop.addWidget(self._lijstknop)
        vorm.addLayout(kop)
        self.tekst = QTextBrowser(rechts)
        self.tekst.setOpenLinks(False)
        self.tekst.setAccessibleName("Gekozen naslag")
        self.tekst.document().setDocumentMargin(round(16 * thema.schaal()))
        self.tekst.anchorClicked.connect(self._volg)
        vorm.addWidget(self.tekst, 1)
        return rechts

    # ------------------------------------------------------------------------------------ the list

    def toon_lijst(self, zichtbaar: bool) -> None:
        """Show or hide the list; the window is as wide as what it shows."""
        self._links.setVisible(zichtbaar)
        self._lijstknop.setText("Verberg de lijst" if zichtbaar else "Toon alle naslag")
        self._lijstknop.setAccessibleName(self._lijstknop.text())
        self._lijstknop.updateGeometry()
        if zichtbaar and not self.boom.topLevelItemCount():
            self._vul(lijst(self._kennis, self.recht), open_=False)
        self._meet()

    def _meet(self) -> None:
        """As wide as what is shown, and not wider than the screen."""
        schaal, ruimte = thema.schaal(), self.screen().availableGeometry()
        breed = round((self._lezen + (LIJST if not self._links.isHidden() else 0)) * schaal)
        self.resize(min(breed, ruimte.width()), min(max(self.height(), round(640 * schaal)), ruimte.height() - RAND))
        self._splitser.setSizes([round(LIJST * schaal), round(self._lezen * schaal)])

    def _wissel_lijst(self) -> None:
        self.toon_lijst(self._links.isHidden())

    def toon_soort(self, deel: str) -> None:
        """Open one kind in the list, by its part of the catalogue."""
        self.toon_lijst(True)
        self.zoekveld.clear()
        for tak in self._takken():
            gezocht = tak.data(0, _ID) == deel
            tak.setExpanded(gezocht)
            if gezocht:
                self._kies_eerste(tak)
                self.boom.scrollToItem(tak, QTreeWidget.ScrollHint.PositionAtTop)
        self.boom.setFocus(Qt.FocusReason.OtherFocusReason)

    def zoek(self) -> None:
        """Go to the search field."""
        self.toon_lijst(True)
        self.zoekveld.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.zoekveld.selectAll()

    def _zoek(self, vraag: str) -> None:
        if self._zoeker is None:
            self._zoeker = Zoeker(self._kennis, self.recht)
        self._vul(self._zoeker.zoek(vraag), open_=bool(vraag.strip()))

    def _vul(self, treffers: Iterable[Treffer], *, open_: bool) -> None:
        gevonden = tuple(treffers)
        self.boom.blockSignals(True)
        self.boom.clear()
        for soort in SOORTEN:
            eigen = [t for t in gevonden if t.soort == soort]
            if not eigen:
                continue
            tak = QTreeWidgetItem(self.boom, [f"{soort.meer} ({len(eigen)})"])
            tak.setData(0, _ID, soort.deel)
            tak.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            tak.setFont(0, thema.letter(10, 600))
            tak.setSizeHint(0, QSize(0, self.fontMetrics().height() + 10))  # that of every line
            if soort.deel == "tegenstrijdigheden":
                tak.setForeground(0, thema.kleur(self, "aandacht"))
            for treffer in eigen:
                regel = QTreeWidgetItem(tak, [hoofdletter(treffer.titel)])
                regel.setData(0, _ID, treffer.id)
                regel.setToolTip(0, treffer.titel)
            tak.setExpanded(open_)
        self.boom.blockSignals(False)
        niets = "Niets gevonden. Probeer een ander of korter woord."
        self._stand.setText(aantal(len(gevonden), "blad", "bladen") if gevonden else niets)

    def _naar_boom(self) -> None:
        """From the search field to the first sheet that was found."""
        for tak in self._takken()[:1]:
            tak.setExpanded(True)
            self.boom.setFocus(Qt.FocusReason.OtherFocusReason)
            self._kies_eerste(tak)

    def _kies_eerste(self, tak: QTreeWidgetItem) -> None:
        if (eerste := tak.child(0)) is not None:
            self.boom.setCurrentItem(eerste)

    def _takken(self) -> list[QTreeWidgetItem]:
        """The kinds in the list."""
        takken = (self.boom.topLevelItem(nummer) for nummer in range(self.boom.topLevelItemCount()))
        return [tak for tak in takken if tak is not None]

    def _gekozen(self, nu: QTreeWidgetItem | None, _vorige: QTreeWidgetItem | None) -> None:
        if nu is not None and nu.parent() is not None:
            self.toon((nu.data(0, _ID),))

    # ------------------------------------------------------------------------------------ reading

    def toon(self, ids: tuple[str, ...]) -> None:
        """Show these sheets under each other; unknown ids are left out."""
        bekend = tuple(id_ for id_ in ids if vind(self._kennis, id_) is not None)
        if not bekend or bekend == self._nu:
            return
        if self._nu:
            self._terug = [*self._terug, self._nu][-TERUG_HOOGSTENS:]
        self._lees(bekend)

    def ga_terug(self) -> None:
        """Show what was read before this."""
        if self._terug:
            self._lees(self._terug.pop())

    def _lees(self, ids: tuple[str, ...]) -> None:
        self._nu = ids
        self._terugknop.setEnabled(bool(self._terug))
        self._schrijf()
        self.tekst.verticalScrollBar().setValue(0)

    def _schrijf(self) -> None:
        bladen = [blad(self._kennis, id_, self.recht) for id_ in self._nu]
        kolommen = max((len(deel.tabel.kop) for b in bladen for deel in b.delen if deel.tabel is not None), default=0)
        if kolommen >= VEEL_KOLOMMEN and self._lezen < BREED:
            self._lezen = BREED
            self._meet()
        self.tekst.setHtml(Opmaker(self._kennis, self).html(bladen))
        titel = bladen[0].titel if len(bladen) == 1 else f"{bladen[0].soort} en meer ({len(bladen)})"
        self.setWindowTitle(f"Naslag: {titel}" if bladen else "Naslag")

    def _volg(self, url: QUrl) -> None:
        naar = url.toString().removeprefix(NAAR)
        if vind(self._kennis, naar) is not None:
            self.toon((naar,))
        else:
            self.ga_naar.emit(naar)

    def changeEvent(self, event: QEvent) -> None:
        """Write the sheets again in the colours of light or dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._nu:
            plek = self.tekst.verticalScrollBar().value()
            self._schrijf()
            self.tekst.verticalScrollBar().setValue(plek)
