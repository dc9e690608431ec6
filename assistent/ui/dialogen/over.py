"""What this application is, which knowledge it holds, and the licences of everything it is made of."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from assistent.handelingen.licenties import onderdelen, tekst_van
from assistent.handelingen.over import als_tekst, gegevens_van
from assistent.kennis.model import Kennis
from assistent.ui import thema
from assistent.ui.dialogen.bijvenster import Bijvenster
from assistent.ui.dialogen.knoppen import Sluitrij
from assistent.ui.instellingen import plek
from assistent.ui.onderdelen import Knop, Label

BELOFTEN = (
    "Ontwerp een aanbesteding of subsidie, van inhoud naar vorm naar procedure.",
    "Deze toepassing maakt geen verbinding met internet. Niets verlaat dit apparaat.",
    "Het advies vervangt geen juridische toets. Bij elke regel staat hoe zeker de bron is.",
)
_SELECTEERBAAR = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


class Overvenster(Bijvenster):
    """Over de Ontwerpassistent. Everything in it can be copied; the texts of licences are read when chosen."""

    def __init__(self, kennis: Kennis, parent: QWidget) -> None:
        super().__init__("Over de Ontwerpassistent", 860, 640, parent)
        self.gegevens = (*gegevens_van(kennis), ("Vensters", f"Qt {qVersion()}"), ("Instellingen", str(plek())))
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(24, 20, 24, 16)
        vorm.setSpacing(12)
        vorm.addWidget(Label("Ontwerpassistent", self, punten=17, gewicht=600))
        vorm.addWidget(Label(" ".join(BELOFTEN), self, kleur="gedempt"))
        vorm.addLayout(self._maak_gegevens())
        vorm.addWidget(Label("Licenties", self, punten=12, gewicht=600))
        vorm.addWidget(self._maak_licenties(), 1)
        vorm.addLayout(self._maak_knoppen())
        if (ons := self.lijst.topLevelItem(0)) is not None:
            self.lijst.setCurrentItem(ons)

    def _maak_gegevens(self) -> QGridLayout:
        rooster = QGridLayout()
        rooster.setHorizontalSpacing(16)
        rooster.setVerticalSpacing(4)
        rooster.setColumnStretch(1, 1)
        for rij, (naam, waarde) in enumerate(self.gegevens):
            kop = Label(naam, self, kleur="gedempt", punten=9.5, breekt=False)
            tekst = Label(waarde, self, punten=9.5)
            tekst.setTextInteractionFlags(_SELECTEERBAAR)
            tekst.setAccessibleName(f"{naam}: {waarde}")
            rooster.addWidget(kop, rij, 0, Qt.AlignmentFlag.AlignTop)
            rooster.addWidget(tekst, rij, 1)
        return rooster

    def _maak_licenties(self) -> QSplitter:
        splitser = QSplitter(Qt.Orientation.Horizontal, self)
        splitser.setChildrenCollapsible(False)
        self.lijst = QTreeWidget(splitser)
        self.lijst.setHeaderLabels(["Onderdeel", "Versie", "Licentie"])
        self.lijst.setRootIsDecorated(False)
        self.lijst.setUniformRowHeights(True)
        self.lijst.setAccessibleName("Onderdelen met hun licentie")
        self.lijst.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.lijst.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.lijst.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._onderdelen = onderdelen()
        for deel in self._onderdelen:
            regel = QTreeWidgetItem(self.lijst, [deel.naam, deel.versie, deel.licentie])
            regel.setToolTip(2, deel.licentie)
            regel.setSizeHint(2, QSize(0, self.fontMetrics().height() + 8))
        self.tekst = QPlainTextEdit(splitser)
        self.tekst.setReadOnly(True)
        self.tekst.setFont(thema.letter(9))
        self.tekst.setTabChangesFocus(True)
        self.lijst.currentItemChanged.connect(self._toon)
        splitser.setStretchFactor(0, 1)
        splitser.setStretchFactor(1, 1)
        return splitser

    def _maak_knoppen(self) -> QHBoxLayout:
        rij = Sluitrij(self)
        kopieer = Knop("Kopieer deze gegevens", self)
        kopieer.clicked.connect(self._kopieer)
        rij.insertWidget(0, kopieer)
        return rij

    def _toon(self, regel: QTreeWidgetItem | None, _vorige: QTreeWidgetItem | None) -> None:
        if regel is None:
            return
        deel = self._onderdelen[self.lijst.indexOfTopLevelItem(regel)]
        self.tekst.setPlainText(tekst_van(deel))
        self.tekst.setAccessibleName(f"Licentietekst van {deel.naam}")

    def _kopieer(self) -> None:
        """Put version, knowledge and system where they can be pasted."""
        regels = [f"{deel.naam} {deel.versie}: {deel.licentie}".replace(" :", ":") for deel in self._onderdelen]
        QGuiApplication.clipboard().setText("\n".join((als_tekst(self.gegevens), "", *regels)))
