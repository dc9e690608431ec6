"""Who needs what from whom: the matrix, the cell that is chosen as a form under it, and what stands out."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QGridLayout, QHBoxLayout, QTableView, QWidget

from assistent.advies.afhankelijkheid import (
    BANDEN,
    PARTIJEN,
    Band,
    Partij,
    eenzijdig,
    los,
    wederzijds,
)
from assistent.handelingen import partnerschap
from assistent.handelingen.bereken import Uitkomst
from assistent.leidraad.overzichten_partnerschap import STERKTE
from assistent.tekst.nederlands import opsomming
from assistent.ui import thema
from assistent.ui.naslagregel import naslagregel
from assistent.ui.onderdelen import Kaart, Knop, Label, Linkknop, leeg
from assistent.ui.partnerschap.matrixmodel import Matrixcel, Matrixmodel, Partijkop, matrixbeeld
from assistent.ui.partnerschap.sectie import Blad
from assistent.ui.partnerschap.velden import celveld, kopje
from assistent.ui.velden.basis import Veld
from assistent.ui.werkblad import Werkblad

BELANG = (("laag", "Laag"), ("hoog", "Hoog"))
ELDERS = (("ja", "Ja"), ("nee", "Nee"))
LEGENDA = "●●● sterk: belangrijk en nergens anders te krijgen · ●● matig · ● licht · ○ nog niet bepaald"


class Matrix(QTableView):
    """The drawn matrix. Arrow keys move, Enter goes to the form of the cell."""

    gekozen = Signal(int, int)
    wil_invullen = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.model_ = Matrixmodel(self)
        self.setModel(self.model_)
        self.setItemDelegate(Matrixcel(self))
        self.setAccessibleName("Wie heeft wat nodig van wie")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalHeader(Partijkop(Qt.Orientation.Horizontal, self))
        self.setVerticalHeader(Partijkop(Qt.Orientation.Vertical, self))
        self._hoek = Label("heeft nodig ↓   van →", self, kleur="gedempt", punten=9, breekt=False)
        self._hoek.setAutoFillBackground(True)
        self._hoek.setBackgroundRole(QPalette.ColorRole.Base)
        self._hoek.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        self._hoek.setContentsMargins(0, 0, 0, 4)
        self.horizontalHeader().setFixedHeight(round(42 * thema.schaal()))
        self.selectionModel().currentChanged.connect(self._bij_keuze)
        self.doubleClicked.connect(self._wil)

    def toon(self, uitkomst: Uitkomst) -> None:
        """Show the matrix of this outcome and keep the chosen cell chosen."""
        nu = self.currentIndex()
        plek = (nu.row(), nu.column()) if nu.isValid() else (0, 1)
        oud = self.model_.beeld.partijen
        self.model_.zet(matrixbeeld(uitkomst.stand))
        if self.model_.beeld.partijen != oud:
            self.pas()
            aantal = len(self.model_.beeld.partijen)
            if aantal > 1:
                self.setCurrentIndex(self.model_.index(min(plek[0], aantal - 1), min(plek[1], aantal - 1)))

    def pas(self) -> None:
        """Share the width among the columns, and be as high as the rows."""
        aantal = self.model_.columnCount()
        if not aantal:
            return
        s = thema.schaal()
        koppen = self.verticalHeader()
        breed = self.width() - 2 * self.frameWidth()
        langste = max(koppen.fontMetrics().horizontalAdvance(p.naam) for p in self.model_.beeld.partijen) + 20
        links = min(round(breed * 0.36), max(round(90 * s), langste))
        koppen.setFixedWidth(links)
        self._hoek.setGeometry(0, 0, links, self.horizontalHeader().height())
        self._hoek.raise_()
        rest, over = divmod(breed - links, aantal)
        for nummer in range(aantal):
            self.setColumnWidth(nummer, rest + (nummer < over))
            self.setRowHeight(nummer, round(52 * s))
        self.setFixedHeight(self.horizontalHeader().height() + aantal * round(52 * s) + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share again when the width changes."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.pas()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the space bar go on to the form."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.wil_invullen.emit()
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: object) -> None:
        """Scroll the page."""
        event.ignore()  # type: ignore[attr-defined]

    def _wil(self) -> None:
        self.wil_invullen.emit()

    def _bij_keuze(self, nu: QModelIndex | QPersistentModelIndex, _vorige: object) -> None:
        if nu.isValid():
            self.gekozen.emit(nu.row(), nu.column())


class Celformulier(Kaart):
    """The chosen cell: for each resource how important it is and whether it is to be had elsewhere."""

    def __init__(self, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__(parent)
        self._werkblad = werkblad
        self._paar = ("", "")
        self._namen = ("", "")
        self._middelen: dict[str, str] = {}
        self._velden: dict[tuple[str, str], Veld] = {}
        self._uitkomsten: dict[str, Label] = {}
        self._inbreng: dict[str, Label] = {}
        self.titel = Label("", self, punten=12, gewicht=600)
        self.uitleg = Label("", self, kleur="gedempt")
        self._rooster = QGridLayout()
        self._rooster.setHorizontalSpacing(14)
        self._rooster.setVerticalSpacing(8)
        self._rooster.setColumnStretch(0, 1)
        self.inhoud.addWidget(self.titel)
        self.inhoud.addWidget(self.uitleg)
        self.inhoud.addLayout(self._rooster)

    def _bouw(self, middelen: dict[str, str]) -> None:
        """The rows of the form, once: every cell has the same resources."""
        if middelen == self._middelen:
            return
        self._middelen = middelen
        leeg(self._rooster)
        for kolom, kop in enumerate(("Middel", "Belang", "Ook elders?", "Afhankelijkheid")):
            self._rooster.addWidget(kopje(kop, self), 0, kolom)
        for rij, (id_, naam) in enumerate(middelen.items(), 1):
            vak = QWidget(self)
            vak_vorm = QGridLayout(vak)
            vak_vorm.setContentsMargins(0, 4, 0, 0)
            vak_vorm.setSpacing(1)
            vak_vorm.addWidget(Label(naam, vak), 0, 0)
            self._inbreng[id_] = Label("", vak, kleur="gedempt", punten=9)
            vak_vorm.addWidget(self._inbreng[id_], 1, 0)
            self._rooster.addWidget(vak, rij, 0)
            for kolom, (cel, opties, kop) in enumerate(
                (("belang", BELANG, "Belang"), ("elders", ELDERS, "Ook elders te krijgen")), 1
            ):
                veld = celveld("keuze", f"{kop}: {naam}", self, opties=opties)
                veld.setProperty("middel", id_)
                veld.setProperty("kolom", cel)
                veld.gewijzigd.connect(self._gewijzigd)
                self._rooster.addWidget(veld, rij, kolom, Qt.AlignmentFlag.AlignTop)
                self._velden[id_, cel] = veld
            self._uitkomsten[id_] = Label("", self, breekt=False)
            self._uitkomsten[id_].setContentsMargins(0, 7, 0, 0)
            self._rooster.addWidget(self._uitkomsten[id_], rij, 3, Qt.AlignmentFlag.AlignTop)

    def toon(
        self, wie: Partij, van: Partij, band: Band | None, middelen: dict[str, str], inbreng: dict[str, str]
    ) -> None:
        """Show what `wie` needs from `van`; `inbreng` is what that party says it brings in, by resource."""
        self._bouw(middelen)
        self._paar, self._namen = (wie.id, van.id), (wie.naam, van.naam)
        zelf = wie.id == van.id
        self.titel.setText(wie.naam if zelf else f"Wat {wie.naam} nodig heeft van {van.naam}")
        self.uitleg.setText("Kies een vak in een andere kolom: hier staan twee keer dezelfde partij." if zelf else
                            "Leeg is: niet nodig. De uitkomst volgt uit de twee antwoorden.")  # fmt: skip
        gegeven = {middel.soort: middel for middel in band.middelen} if band is not None else {}
        for id_ in middelen:
            middel = gegeven.get(id_)
            for cel in ("belang", "elders"):
                veld = self._velden[id_, cel]
                veld.zet((getattr(middel, cel) or None) if middel is not None else None)
                veld.zet_alleen_lezen(zelf or self._werkblad.alleen_lezen)
            woord = STERKTE[middel.sterkte] if middel is not None else "–"
            self._uitkomsten[id_].setText(woord)
            tekst = inbreng.get(id_, "")
            self._inbreng[id_].setText(f"Brengt in: {tekst}" if tekst and not zelf else "")
            self._inbreng[id_].setVisible(bool(tekst) and not zelf)

    def eerste_veld(self) -> QWidget:
        """Where filling in begins."""
        return next(iter(self._velden.values())).focusveld()

    def _gewijzigd(self, waarde: object) -> None:
        middel, kolom = str(self.sender().property("middel")), str(self.sender().property("kolom"))
        paar = self._paar
        velden: dict[str, str | None] = {kolom: None if waarde is None else str(waarde)}
        self._werkblad.pas_toe(
            lambda dossier, wie, moment: partnerschap.met_middel(dossier, paar, middel, velden, wie=wie, moment=moment),
            f"Wijzig wat {self._namen[0]} nodig heeft van {self._namen[1]}",
            BANDEN,
        )


class Afhankelijkheidsblad(Blad):
    """The matrix, the form, what stands out, and the findings."""

    def __init__(self, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__(werkblad, parent)
        self._plek = (0, 1)
        self.leegkaart = self._maak_leeg()
        self.kaart = Kaart(self)
        kop = QHBoxLayout()
        kop.addWidget(Label("Wie heeft wat nodig van wie", self.kaart, punten=12, gewicht=600), 1)
        wijzig = Linkknop("Wijzig partijen", self.kaart)
        wijzig.setProperty("plaats", PARTIJEN)
        wijzig.clicked.connect(self.naar_plaats)
        kop.addWidget(wijzig)
        self.matrix = Matrix(self.kaart)
        self.matrix.gekozen.connect(self._kies)
        self.matrix.wil_invullen.connect(self._invullen)
        self.kaart.inhoud.addLayout(kop)
        self.kaart.inhoud.addWidget(self.matrix)
        self.kaart.inhoud.addWidget(Label(LEGENDA, self.kaart, kleur="gedempt", punten=9))
        self.formulier = Celformulier(werkblad, self)
        self.opvallend = Kaart(self, toon="accent_zacht")
        self.opvallend.inhoud.addWidget(Label("Wat opvalt", self.opvallend, gewicht=600))
        self._zinnen = Label("", self.opvallend)
        self.opvallend.inhoud.addWidget(self._zinnen)
        for deel in (self.leegkaart, self.kaart, self.formulier, self.opvallend, self._bevindingen):
            self.vorm.addWidget(deel)
        naslag = naslagregel(werkblad.kennis, "netwerk.afhankelijkheid", None, "afhankelijkheid", self)
        if naslag is not None:
            self.vorm.addWidget(naslag)

    def _maak_leeg(self) -> Kaart:
        kaart = Kaart(self)
        kaart.inhoud.addWidget(Label("Wie doen mee?", kaart, punten=12, gewicht=600))
        zin = "De matrix laat zien wie van wie afhangt. Daarvoor zijn ten minste twee partijen nodig."
        kaart.inhoud.addWidget(Label(zin, kaart, kleur="gedempt"))
        self._voorstel = Label("", kaart)
        kaart.inhoud.addWidget(self._voorstel)
        rij = QHBoxLayout()
        self._neem = Knop("Neem deze partijen over", kaart)
        self._neem.clicked.connect(self._neem_partijen)
        self._zelf = Knop("Noem de partijen", kaart)
        self._zelf.setProperty("plaats", PARTIJEN)
        self._zelf.clicked.connect(self.naar_plaats)
        for knop in (self._neem, self._zelf):
            rij.addWidget(knop)
        rij.addStretch(1)
        kaart.inhoud.addSpacing(4)
        kaart.inhoud.addLayout(rij)
        return kaart

    def ververs(self, uitkomst: Uitkomst) -> None:
        """Show the ties of now."""
        super().ververs(uitkomst)
        beeld = matrixbeeld(uitkomst.stand)
        genoeg = len(beeld.partijen) > 1
        self.leegkaart.setVisible(not genoeg)
        for deel in (self.kaart, self.formulier):
            deel.setVisible(genoeg)
        zinnen = opvallend(uitkomst)
        self.opvallend.setVisible(genoeg and bool(zinnen))
        self._zinnen.setText("\n".join(zinnen))
        plaatsen = (BANDEN, "netwerk.afhankelijkheid")
        self.toon_bevindingen(tuple(m for m in uitkomst.meldingen if m.plaats in plaatsen))
        if genoeg:
            self.matrix.toon(uitkomst)
            self._kies(*self._plek)
        else:
            self._toon_voorstel(uitkomst)
        self.veranderd.emit()

    def _toon_voorstel(self, uitkomst: Uitkomst) -> None:
        namen = partnerschap.mogelijke_partijen(uitkomst.dossier)
        self._voorstel.setText(f"Uw dossier noemt al: {opsomming(list(namen))}." if namen else "")
        self._voorstel.setVisible(bool(namen))
        self._neem.setVisible(len(namen) > 1)
        self._neem.setEnabled(not self.werkblad.alleen_lezen)

    def _neem_partijen(self) -> None:
        if self.uitkomst is not None:
            namen = partnerschap.mogelijke_partijen(self.uitkomst.dossier)
            self.werkblad.pas_toe(
                lambda dossier, wie, moment: partnerschap.met_partijen(dossier, namen, wie=wie, moment=moment),
                "Neem partijen over",
                BANDEN,
            )

    def _kies(self, rij: int, kolom: int) -> None:
        """Show the chosen cell in the form."""
        partijen = self.matrix.model_.beeld.partijen
        if self.uitkomst is None or not 0 <= rij < len(partijen) or not 0 <= kolom < len(partijen):
            return
        self._plek = (rij, kolom)
        wie, van = partijen[rij], partijen[kolom]
        beeld = self.matrix.model_.beeld
        rijen: dict[Any, Any] = {r.get("id"): r for r in self.uitkomst.stand.rijen(PARTIJEN)}
        inbreng = {id_: str(rijen[van.id].get(id_) or "") for id_ in beeld.middelen}
        self.formulier.toon(wie, van, beeld.banden.get((wie.id, van.id)), beeld.middelen, inbreng)
        self.veranderd.emit()

    def _invullen(self) -> None:
        self.formulier.eerste_veld().setFocus(Qt.FocusReason.OtherFocusReason)

    def focusdeel(self, plaats: str) -> QWidget:
        """The matrix, or the button that brings the first parties."""
        return self.matrix if self.kaart.isVisibleTo(self) else self._zelf


def opvallend(uitkomst: Uitkomst) -> tuple[str, ...]:
    """What stands out in the matrix, in sentences: one-sided ties, mutual ones, and who has none."""
    stand = uitkomst.stand
    zinnen = [f"▲ {wie.naam} hangt sterk af van {van.naam}, en omgekeerd niet." for wie, van in eenzijdig(stand)]
    zinnen += [f"✓ {een.naam} en {ander.naam} hangen sterk van elkaar af." for een, ander in wederzijds(stand)]
    zinnen += [f"○ {partij.naam} heeft met niemand een band." for partij in los(stand)]
    return tuple(zinnen)
