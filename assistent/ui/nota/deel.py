"""The part of the page of the documents where questions of tenderers are answered."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistent.dossier.model import Dossier
from assistent.export.vragenlijst import VragenlijstFout
from assistent.handelingen import nota, nota_import
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.documenten import DocumentFout
from assistent.handelingen.nota import NotaFout, Notastand
from assistent.handelingen.nota_uitvoer import schrijf_antwoorden
from assistent.planning.nota import VRAGEN
from assistent.tekst.nederlands import aantal, datum
from assistent.ui import thema
from assistent.ui.nota.editor import Notaeditor
from assistent.ui.nota.inlezen import Inleesvenster
from assistent.ui.nota.lijst import Vragenlijst
from assistent.ui.nota.notas import Notasvenster
from assistent.ui.onderdelen import Kaart, Knop, Label, Linkknop
from assistent.ui.velden.keuze import Rustlijst
from assistent.ui.vragen import Vragen
from assistent.ui.werkblad import Werkblad

_FILTERS = (
    ("", "Alle vragen"), ("open", "Open"), ("beantwoord", "Beantwoord"), ("vertrouwelijk", "Vertrouwelijk"),
    ("wijzigt", "Wijzigt een gegeven"), ("te_laat", "Te laat gesteld"), ("ingetrokken", "Ingetrokken"),
)  # fmt: skip
_NOTAS = 4


class Notadeel(QWidget):
    """A list of questions at the left, the chosen one at the right. `vragen` asks the user for files."""

    ga_naar = Signal(str)

    def __init__(self, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__(parent)
        self._werkblad = werkblad
        self._uitkomst: Uitkomst | None = None
        self._nieuw = self._filtert = False
        self.vragen: Vragen | None = None
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(0, 0, 0, 0)
        vorm.setSpacing(8)
        vorm.addLayout(self._maak_knoppen())
        termijnrij = QHBoxLayout()
        self._termijnen = QVBoxLayout()
        self._termijnen.setSpacing(2)
        termijnrij.addLayout(self._termijnen, 1)
        self.notas = Linkknop("Nota’s en data", self)
        self.notas.clicked.connect(self._toon_notas)
        termijnrij.addWidget(self.notas)
        vorm.addLayout(termijnrij)
        self._regels: list[Label] = []
        self._uitslag = Label("", self, kleur="goed", punten=9.5)
        self._uitslag.hide()
        vorm.addWidget(self._uitslag)
        self._leeg = self._maak_rust()
        vorm.addWidget(self._leeg)
        rij = QHBoxLayout()
        rij.setSpacing(16)
        self._links = self._maak_links()
        rij.addWidget(self._links, 2)
        self._vel = Kaart(self, ruimte=2)
        self.editor = Notaeditor(werkblad, self._vel)
        self.editor.ga_naar.connect(self.ga_naar)
        self._vel.inhoud.addWidget(self.editor)
        rij.addWidget(self._vel, 5)
        vorm.addLayout(rij, 1)
        werkblad.leg_vast.connect(self.editor.leg_vast)

    def _maak_knoppen(self) -> QHBoxLayout:
        rij = QHBoxLayout()
        rij.setSpacing(8)
        self._telling = Label("", self, punten=10.5, gewicht=500)
        rij.addWidget(self._telling, 1)
        self.inlezen = Knop("Lees vragen in …", self)
        self.inlezen.clicked.connect(self.lees_in)
        self.nieuw = Knop("Nieuwe vraag", self)
        self.nieuw.clicked.connect(self._voeg_toe)
        self.uitgeven = Knop("Antwoorden als tabel …", self)
        self.uitgeven.clicked.connect(self._geef_uit)
        for knop in (self.inlezen, self.nieuw, self.uitgeven):
            rij.addWidget(knop)
        return rij

    def _maak_rust(self) -> Kaart:
        kaart = Kaart(self)
        kaart.inhoud.addWidget(Label("Er zijn nog geen vragen.", kaart, punten=12, gewicht=600))
        zin = (
            "Lees het bestand in dat uw platform geeft (.csv of .xlsx), of voeg een vraag toe. U ziet eerst wat er in "
            "het bestand staat; daarna komt het in het dossier."
        )
        kaart.inhoud.addWidget(Label(zin, kaart))
        return kaart

    def _maak_links(self) -> QWidget:
        zijde = QWidget(self)
        zijde.setMinimumWidth(round(240 * thema.schaal()))
        vorm = QVBoxLayout(zijde)
        vorm.setContentsMargins(0, 0, 0, 0)
        vorm.setSpacing(6)
        self.filter = Rustlijst(zijde)
        self.filter.setAccessibleName("Welke vragen de lijst toont")
        for id_, woorden in _FILTERS:
            self.filter.addItem(woorden, id_)
        self.filter.activated.connect(self._bij_filter)
        vorm.addWidget(self.filter)
        kaart = Kaart(zijde, ruimte=6)
        self.lijst = Vragenlijst(kaart)
        self.lijst.selectionModel().currentChanged.connect(self._bij_keuze)
        kaart.inhoud.addWidget(self.lijst)
        vorm.addWidget(kaart, 1)
        return zijde

    # ------------------------------------------------------------------------------------ showing

    def ververs(self, uitkomst: Uitkomst) -> None:
        """Show the questions of this dossier."""
        self._uitkomst = uitkomst
        self._stand = stand = nota.bekijk(uitkomst)
        gekozen = self.lijst.gekozen()
        # Who is answering an open question keeps it in sight when it is no longer open.
        blijft = gekozen.id if gekozen is not None and not self._filtert else ""
        filter_ = str(self.filter.currentData() or "")
        self.lijst.vragen.zet(tuple(r for r in stand.regels if r.id == blijft or _past(r, filter_)))
        regels = self.lijst.vragen.regels
        if self._nieuw and regels:
            self.lijst.kies(regels[-1].id)
        elif regels and (gekozen is None or self.lijst.gekozen() is None):
            self.lijst.kies(gekozen.id if gekozen is not None else regels[0].id)
        for deel in (self._links, self._vel):
            deel.setVisible(bool(stand.regels))
        self._leeg.setVisible(not stand.regels)
        self._telling.setText(_telling(stand))
        self.uitgeven.setEnabled(any(r.klaar for r in stand.regels))
        for knop in (self.inlezen, self.nieuw):
            knop.setEnabled(not self._werkblad.alleen_lezen)
        self._toon_termijnen(stand)
        self._toon_vraag()

    def _toon_termijnen(self, stand: Notastand) -> None:
        """The days of each nota; those of the last ones, where there are many."""
        zinnen = [_termijn(termijn) for termijn in stand.notas[-_NOTAS:]]
        while len(self._regels) < len(zinnen):
            self._regels.append(Label("", self, kleur="gedempt", punten=9.5))
            self._termijnen.addWidget(self._regels[-1])
        for nummer, label in enumerate(self._regels):
            label.setVisible(nummer < len(zinnen))
            if nummer < len(zinnen):
                label.setText(zinnen[nummer])

    def _toon_vraag(self) -> None:
        regel = self.lijst.gekozen()
        self._vel.setVisible(regel is not None)
        if regel is not None and self._uitkomst is not None:
            self.editor.toon(self._uitkomst, regel, self._stand.notas)

    def _bij_keuze(self, *_: object) -> None:
        self.editor.leg_vast()
        self._toon_vraag()

    def _bij_filter(self, _plaats: int) -> None:
        self.editor.leg_vast()
        self._filtert = True
        if self._uitkomst is not None:
            self.ververs(self._uitkomst)
        self._filtert = False

    def heeft_focus(self) -> bool:
        """Whether the keyboard is somewhere in this part."""
        return self.window().focusWidget() in self.findChildren(QWidget)

    def geef_focus(self) -> None:
        """Bring the keyboard to the list, else to what fills it."""
        (self.lijst if self.lijst.vragen.regels else self.inlezen).setFocus()

    # ------------------------------------------------------------------------------------ doing

    def _map(self) -> Path:
        return self._werkblad.pad.parent if self._werkblad.pad else Path.home()

    def lees_in(self) -> None:
        """Ask for a file, and show what is in it."""
        if self.vragen is None or (pad := self.vragen.open_vragenlijst(self._map())) is None:
            return
        assert self._werkblad.dossier is not None
        try:
            voorstel = nota_import.bekijk_bestand(self._werkblad.kennis, self._werkblad.dossier, pad)
        except (NotaFout, VragenlijstFout) as fout:
            self.vragen.meld("De vragen zijn niet ingelezen", str(fout))
            return
        venster = Inleesvenster(self._werkblad, pad, voorstel, self)
        venster.finished.connect(venster.deleteLater)
        venster.open()

    def _toon_notas(self) -> None:
        self.editor.leg_vast()
        Notasvenster(self._werkblad, self).show()

    def _voeg_toe(self) -> None:
        uitkomst = self._uitkomst
        if uitkomst is None:
            return

        def doe(_: Dossier, wie: str, moment: str) -> Dossier:
            dossier, rij = nota.met_nota(uitkomst, wie=wie, moment=moment)
            return nota.nieuwe_vraag(dossier, rij, wie=wie, moment=moment)

        self.filter.setCurrentIndex(0)
        self._nieuw = True
        self._werkblad.pas_toe(doe, "Nieuwe vraag", VRAGEN)
        self._nieuw = False
        self.editor.vraag.veld.setFocus()

    def _geef_uit(self) -> None:
        if self._uitkomst is None or self.vragen is None:
            return
        self.editor.leg_vast()
        pad = self.vragen.bewaar_tabel(self._map() / "antwoorden.csv")
        if pad is None:
            return
        try:
            hoeveel, _ = schrijf_antwoorden(self._uitkomst.stand, pad, datetime.now())
        except DocumentFout as fout:
            self.vragen.meld("De antwoorden zijn niet geschreven", str(fout))
            return
        self._uitslag.setText(f"✓ {aantal(hoeveel, 'antwoord', 'antwoorden')} geschreven in {pad}")
        self._uitslag.show()


def _past(regel: nota.Notaregel, filter_: str) -> bool:
    match filter_:
        case "":
            return True
        case "wijzigt":
            return regel.wijzigt
        case "te_laat":
            return regel.te_laat is True
    return regel.staat == filter_


def _telling(stand: Notastand) -> str:
    if not stand.regels:
        return ""
    delen = [f"{stand.aantal('open')} open", f"{stand.aantal('beantwoord')} beantwoord"]
    delen += [f"{stand.aantal('vertrouwelijk')} vertrouwelijk"] if stand.aantal("vertrouwelijk") else []
    wijzigen = sum(r.wijzigt for r in stand.regels)
    delen += [aantal(wijzigen, "wijzigt een gegeven", "wijzigen een gegeven")] if wijzigen else []
    return f"{aantal(len(stand.regels), 'vraag', 'vragen')}: {', '.join(delen)}"


def _termijn(termijn: nota.Notatermijn) -> str:
    def dag(wat: str, moment: date | None) -> str:
        return f"{wat} {datum(moment) if moment else 'nog geen datum'}"

    kop = f"{termijn.naam}{f', {termijn.ronde}' if termijn.ronde else ''}"
    delen = [
        dag("vragen tot", termijn.vragen_tot),
        dag("verschijnt", termijn.verschijnt),
        dag("sluiting", termijn.sluiting),
    ]
    if termijn.dagen is not None:
        delen.append(f"{aantal(termijn.dagen, 'dag', 'dagen')} voor de sluiting")
    return f"{kop}: {'; '.join(delen)}"
