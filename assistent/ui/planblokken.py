"""The cards of the planning page: a proposal to accept or leave, the chosen step, and the variants side by side."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QCalendarWidget,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)

from assistent.handelingen.plannen import Variantvergelijking, Verschuiving
from assistent.kennis.model import Kennis
from assistent.planning.kalender import Land
from assistent.planning.model import Planning, Planningmelding, Planningstap
from assistent.tekst.nederlands import aantal, datum_kort
from assistent.ui import woorden
from assistent.ui.gantt import dag_in_woorden
from assistent.ui.modellen.planning import ruimte, termijn
from assistent.ui.onderdelen import Groeitekst, Kaart, Knop, Label, Linkknop, Regel, leeg
from assistent.ui.stroom import Stroom

_REGELS = 12
"""Rows of a proposal that are shown; the ghosts in the figure show the rest."""
_METEEN = 3
"""Findings that are shown at once; the others after asking."""


class Voorstelblok(Kaart):
    """What would change, old beside new, and the choice to take it or leave it. `gekozen` gives the id of the choice,
    empty to leave everything as it was."""

    gekozen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, toon="accent_zacht", ruimte=12)
        self._kop = Label("", self, gewicht=600)
        self._rijen = QGridLayout()
        self._rijen.setHorizontalSpacing(16)
        self._rijen.setVerticalSpacing(2)
        self._rijen.setColumnStretch(0, 1)
        self._rijen.setColumnStretch(3, 1)
        self._let_op = Label("", self, kleur="fout", punten=9.5)
        self._knoppen = Stroom(8)
        self.inhoud.addWidget(self._kop)
        self.inhoud.addLayout(self._rijen)
        self.inhoud.addWidget(self._let_op)
        self.inhoud.addLayout(self._knoppen)
        self.hide()

    def toon(
        self, kop: str, rijen: Sequence[Verschuiving], let_op: Sequence[str], keuzes: Sequence[tuple[str, str]]
    ) -> None:
        """Show a proposal; `keuzes` are ids with their verbs, the first is the usual one."""
        self._kop.setText(kop)
        self.setAccessibleName(kop)
        leeg(self._rijen)
        redenen = {rij.waarom for rij in rijen}
        if len(redenen) == 1 and len(rijen) > 1:  # one reason for all is said once
            self._kop.setText(f"{kop} De data komen {rijen[0].waarom}.")
        op_dag = sorted(rijen, key=lambda rij: rij.nieuw)
        for nummer, rij in enumerate(op_dag[:_REGELS]):
            oud = datum_kort(rij.oud) if rij.oud else "nog open"
            waarom = rij.waarom if len(redenen) > 1 else ""
            delen = (rij.naam, oud, f"→ {datum_kort(rij.nieuw)}", waarom)
            for kolom, tekst in enumerate(delen):
                kleur = "gedempt" if kolom in (1, 3) else "tekst"
                label = Label(tekst, self, kleur=kleur, punten=9, breekt=kolom in (0, 3))  # type: ignore[arg-type]
                self._rijen.addWidget(label, nummer, kolom, Qt.AlignmentFlag.AlignTop)
        rest = len(rijen) - _REGELS
        if rest > 0:
            self._rijen.addWidget(Label(f"en nog {aantal(rest, 'stap', 'stappen')}", self, punten=9), _REGELS, 0)
        self._let_op.setText("\n".join(f"■ {zin}" for zin in let_op))
        self._let_op.setVisible(bool(let_op))
        leeg(self._knoppen)
        for nummer, (id_, tekst) in enumerate(keuzes):
            knop = Knop(tekst, self, primair=nummer == 0 and bool(id_))
            knop.setProperty("keus", id_)
            knop.clicked.connect(self._kies)
            self._knoppen.addWidget(knop)
        self.show()

    def _kies(self) -> None:
        self.gekozen.emit(str(self.sender().property("keus")))

    def eerste_knop(self) -> Knop | None:
        """The button of the usual choice."""
        stuk = self._knoppen.itemAt(0)
        deel = stuk.widget() if stuk is not None else None
        return deel if isinstance(deel, Knop) else None


class Stapblad(Kaart):
    """Everything of the chosen step: its day, what binds it and where that stands, findings, and why."""

    datum_gekozen = Signal(str, object)
    vast_gekozen = Signal(str)
    gemotiveerd = Signal(str, str)

    def __init__(self, kennis: Kennis, parent: QWidget) -> None:
        super().__init__(parent)
        self._kennis = kennis
        self._stap: Planningstap | None = None
        self._naam = Label("", self, gewicht=600)
        self._feiten = Label("", self, kleur="gedempt", punten=9.5)
        self._bron = Label("", self, kleur="accent", punten=9)
        self._kalender = Knop("Kies een dag…", self)
        self._kalender.clicked.connect(self.open_kalender)
        self._vast = Linkknop("", self)
        self._vast.clicked.connect(self._kies_vast)
        self._meldingen = QVBoxLayout()
        self._waarom = Groeitekst(self, regels=1)
        self._waarom.setPlaceholderText("Motivering van deze datum")
        self._waarom.setAccessibleName("Motivering van deze datum")
        self._waarom.verlaten.connect(self.leg_vast)
        rij = QHBoxLayout()
        rij.addWidget(self._naam, 1)
        rij.addWidget(self._vast)
        rij.addWidget(self._kalender)
        self.inhoud.addLayout(rij)
        for deel in (self._feiten, self._bron):
            self.inhoud.addWidget(deel)
        self.inhoud.addLayout(self._meldingen)
        self.inhoud.addWidget(self._waarom)

    def toon(
        self, stap: Planningstap | None, meldingen: Sequence[Planningmelding], land: Land, alleen_lezen: bool
    ) -> None:
        """Show this step with the findings about it."""
        self.leg_vast()
        self._stap = stap
        self.setVisible(stap is not None)
        if stap is None:
            return
        self._naam.setText(stap.naam)
        over = ruimte(stap)
        delen = [
            dag_in_woorden(stap.datum, land) if stap.datum else "nog geen datum",
            stap.wie,
            termijn(stap),
            f"ruimte: {over}" if over else "",
            "bepaalt de start" if stap.kritiek else "",
            "intern" if stap.intern else "",
        ]
        self._feiten.setText(" · ".join(deel for deel in delen if deel))
        self._bron.setText(woorden.bronregel(self._kennis, stap.bron))
        self._bron.setVisible(bool(stap.bron))
        self._vast.setText("Laat los (V)" if stap.vast else "Zet vast (V)")
        self._vast.setEnabled(stap.datum is not None and not alleen_lezen)
        self._kalender.setEnabled(not alleen_lezen)
        self._waarom.setPlainText(stap.motivering)
        self._waarom.setReadOnly(alleen_lezen)
        leeg(self._meldingen)
        for melding in meldingen:
            self._meldingen.addWidget(Meldingkaart(melding, self._kennis, self))

    def _kies_vast(self) -> None:
        if self._stap is not None:
            self.vast_gekozen.emit(self._stap.id)

    def open_kalender(self) -> None:
        """Choose the day from a calendar under the button."""
        if self._stap is None:
            return
        menu = QMenu(self)
        kalender = QCalendarWidget(menu)
        kalender.setLocale(QLocale(QLocale.Language.Dutch))
        kalender.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        kalender.setAccessibleName(f"Datum van {self._stap.naam}")
        dag = self._stap.datum or self._stap.vroegst
        if dag:
            kalender.setSelectedDate(QDate(dag.year, dag.month, dag.day))
        stap_id = self._stap.id

        def kies(gekozen: QDate) -> None:
            menu.close()
            self.datum_gekozen.emit(stap_id, date(gekozen.year(), gekozen.month(), gekozen.day()))

        kalender.clicked.connect(kies)
        kalender.activated.connect(kies)
        actie = QWidgetAction(menu)
        actie.setDefaultWidget(kalender)
        menu.addAction(actie)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._kalender.mapToGlobal(self._kalender.rect().bottomLeft()))
        kalender.setFocus()

    def leg_vast(self) -> None:
        """Hand over the motivation that is being typed."""
        tekst = self._waarom.toPlainText().strip()
        if self._stap is not None and tekst != self._stap.motivering and not self._waarom.isReadOnly():
            stap, self._stap = self._stap, None
            self.gemotiveerd.emit(stap.id, tekst)


class Meldingkaart(Kaart):
    """A finding about a step: the fact, what to do, and where it stands."""

    def __init__(self, melding: Planningmelding, kennis: Kennis, parent: QWidget, stapnaam: str = "") -> None:
        ernst = woorden.ERNST[melding.ernst]
        grond = {"fout": "fout_zacht", "waarschuwing": "aandacht_zacht"}.get(melding.ernst, "accent_zacht")
        super().__init__(parent, toon=grond, ruimte=10)  # type: ignore[arg-type]
        self.inhoud.setSpacing(3)
        waar = f" · {stapnaam}" if stapnaam else ""
        kop = Label(f"{ernst.teken} {ernst.woord}{waar}", self, kleur=ernst.kleur, punten=9.5, gewicht=600)
        self.inhoud.addWidget(kop)
        self.inhoud.addWidget(Label(melding.tekst, self, punten=9.5))
        if melding.maatregel:
            self.inhoud.addWidget(Label(melding.maatregel, self, punten=9.5))
        if melding.bron:
            self.inhoud.addWidget(Label(woorden.bronregel(kennis, melding.bron), self, kleur="gedempt", punten=9))


def gewicht(melding: Planningmelding) -> int:
    """For sorting: gravest first."""
    return tuple(woorden.ERNST).index(melding.ernst)


class Meldinglijst(QWidget):
    """The findings with their steps, gravest first; more than a few only after asking. `veranderd`: it is higher."""

    veranderd = Signal()

    def __init__(self, kennis: Kennis, parent: QWidget) -> None:
        super().__init__(parent)
        self._kennis = kennis
        self._alle = False
        self._nu: tuple[Planning, str] | None = None
        self._vorm = QVBoxLayout(self)
        self._vorm.setContentsMargins(0, 0, 0, 0)
        self._vorm.setSpacing(8)

    def toon(self, planning: Planning, behalve: str) -> None:
        """Show the findings of this planning, except those of the chosen step, which stand with it."""
        self._nu = (planning, behalve)
        leeg(self._vorm)
        namen = {stap.id: stap.naam for stap in planning.stappen}
        andere = sorted((m for m in planning.meldingen if m.stap != behalve), key=gewicht)
        getoond = andere if self._alle else andere[:_METEEN]
        for melding in getoond:
            self._vorm.addWidget(Meldingkaart(melding, self._kennis, self, namen.get(melding.stap, "")))
        if len(getoond) < len(andere):
            meer = Linkknop(f"Toon alle {len(andere)} bevindingen", self)
            meer.clicked.connect(self._meer)
            self._vorm.addWidget(meer)
        self.setVisible(bool(andere))

    def _meer(self) -> None:
        self._alle = True
        if self._nu is not None:
            self.toon(*self._nu)
        self.veranderd.emit()


class Variantblok(Kaart):
    """Keep the planning under a name, lay it beside another, and switch."""

    bewaar = Signal(str)
    vergelijk = Signal(str)
    kies = Signal(str)
    verwijder = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.inhoud.addWidget(Label("Varianten", self, gewicht=600))
        self._uitleg = Label("", self, kleur="gedempt", punten=9.5)
        self.inhoud.addWidget(self._uitleg)
        self.naam = Regel(self)
        self.naam.setPlaceholderText("Naam, bijvoorbeeld ‘Start in september’")
        self.naam.setAccessibleName("Naam van de nieuwe variant")
        self.naam.setMaxLength(120)
        self.naam.returnPressed.connect(self._bewaar)
        self.knop = Knop("Bewaar als variant", self)
        self.knop.clicked.connect(self._bewaar)
        nieuw = QHBoxLayout()
        nieuw.addWidget(self.naam, 1)
        nieuw.addWidget(self.knop)
        self.inhoud.addLayout(nieuw)
        self.lijst = QComboBox(self)
        self.lijst.setAccessibleName("Vergelijk met variant")
        self.lijst.currentIndexChanged.connect(self._vergelijk)
        self._over = Knop("Neem deze variant over", self)
        self._over.clicked.connect(self._neem_over)
        self._weg = Linkknop("Verwijder variant", self)
        self._weg.clicked.connect(self._verwijder)
        keuze = Stroom(8)
        for deel in (self.lijst, self._over, self._weg):
            keuze.addWidget(deel)
        self.inhoud.addLayout(keuze)
        self._samenvatting = Label("", self, punten=9.5)
        self.inhoud.addWidget(self._samenvatting)
        self._tabel = QGridLayout()
        self._tabel.setHorizontalSpacing(16)
        self._tabel.setVerticalSpacing(2)
        self._tabel.setColumnStretch(0, 1)
        self.inhoud.addLayout(self._tabel)

    def _vergelijk(self) -> None:
        self.vergelijk.emit(self.gekozen)

    def _neem_over(self) -> None:
        self.kies.emit(self.gekozen)

    def _verwijder(self) -> None:
        self.verwijder.emit(self.gekozen)

    @property
    def gekozen(self) -> str:
        """The variant that is laid beside the planning; empty for none."""
        return str(self.lijst.currentData() or "")

    def toon(self, namen: Sequence[str], alleen_lezen: bool) -> None:
        """Show which variants there are."""
        gekozen = self.gekozen
        self.lijst.blockSignals(True)
        self.lijst.clear()
        self.lijst.addItem("Vergelijk met…", "")
        for naam in namen:
            self.lijst.addItem(naam, naam)
        self.lijst.setCurrentIndex(max(0, self.lijst.findData(gekozen)))
        self.lijst.blockSignals(False)
        self.lijst.setVisible(bool(namen))
        self._uitleg.setText(
            "Leg een variant naast de planning van nu; de open vormen in de tijdlijn zijn die van de variant."
            if namen
            else "Bewaar de planning onder een naam, verander haar, en leg de twee naast elkaar."
        )
        for deel in (self._over, self._weg):
            deel.setVisible(bool(self.gekozen) and not alleen_lezen)
        self.naam.setEnabled(not alleen_lezen)
        self.knop.setEnabled(not alleen_lezen)

    def toon_verschil(self, beeld: Variantvergelijking | None) -> None:
        """Show what differs between the planning and the variant beside it."""
        leeg(self._tabel)
        self._samenvatting.setVisible(beeld is not None)
        if beeld is None:
            return
        nu, ander = beeld.varianten
        self._samenvatting.setText(
            f"Nu: {_maat(nu.lengte)}, {aantal(nu.botsingen, 'botsing', 'botsingen')}. "
            f"{ander.naam}: {_maat(ander.lengte)}, {aantal(ander.botsingen, 'botsing', 'botsingen')}."
        )
        anders = [rij for rij in beeld.rijen if rij.datums[0] != rij.datums[1]]
        if not anders:
            self._tabel.addWidget(Label("Alle data zijn gelijk.", self, kleur="gedempt", punten=9.5), 0, 0)
            return
        for kolom, tekst in enumerate(("Stap", "Nu", ander.naam, "Verschil")):
            self._tabel.addWidget(Label(tekst, self, kleur="gedempt", punten=9, gewicht=600), 0, kolom)
        for nummer, rij in enumerate(anders, 1):
            verschil = rij.verschil[1]
            dagen = "" if verschil is None else f"{aantal(abs(verschil), 'dag', 'dagen')} "
            woord = "" if verschil is None else "later" if verschil > 0 else "eerder"
            datums = [datum_kort(dag) if dag else "nog open" for dag in rij.datums]
            for kolom, tekst in enumerate((rij.naam, *datums, dagen + woord)):
                self._tabel.addWidget(Label(tekst, self, punten=9.5, breekt=kolom in (0, 2)), nummer, kolom)

    def _bewaar(self) -> None:
        naam = self.naam.text().strip()
        if naam:
            self.naam.clear()
            self.bewaar.emit(naam)
        else:
            self.naam.setFocus()


def _maat(lengte: int | None) -> str:
    return "lengte nog onbekend" if lengte is None else aantal(lengte, "dag", "dagen")
