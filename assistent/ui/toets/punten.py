"""The points to judge: a list that can be sieved, and beside it the one in hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from assistent.dossier.model import Dossier
from assistent.handelingen import toetsen
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.gepubliceerd import PublicatieFout, zet_in_nota, zet_in_tabel
from assistent.handelingen.toetsen import Toetser, ToetsFout, Zeef
from assistent.planning.nota import NOTAS, VRAGEN
from assistent.tekst.nederlands import aantal
from assistent.toets.stand import Puntstand
from assistent.ui import thema
from assistent.ui.modellen.regellijst import REGEL, Lijstregel, Regellijst, Regelmodel
from assistent.ui.onderdelen import Label, Linkknop
from assistent.ui.toets import beeld
from assistent.ui.toets.blad import Puntblad
from assistent.ui.toets.bron import Toetsbron, toetser
from assistent.ui.toets.oordeelvorm import KEUZES
from assistent.ui.toets.zeefbalk import Zeefbalk
from assistent.ui.werkblad import Werkblad
from assistent.vergelijk.verantwoord import TABEL

BREED: Final = 660
"""From this width on (pixels at the usual letter size) the point stands beside the list, below it under it."""
BEZIG: Final = "De toetspunten worden verzameld …"
GEEN_NOTA: Final = "Er is nog geen nota van inlichtingen. Maak er eerst een: Documenten → Nota van inlichtingen."
DICHT: Final = "Er is niets vastgelegd: dit dossier is nu alleen-lezen. Wat u typte, blijft hier staan."


class Puntensectie(QWidget):
    """`ga_naar` asks for a place. The sieve and the point in hand are found again when one comes back."""

    ga_naar = Signal(str)

    def __init__(self, werkblad: Werkblad, bron: Toetsbron, parent: QWidget) -> None:
        super().__init__(parent)
        self.werkblad, self.bron = werkblad, bron
        bron.veranderd.connect(self._neem)
        self._stand = werkblad.paginastand.setdefault("toets", {})
        self._bezig = self._getoond = False
        self.balk = Zeefbalk(self._stand.get("zeef", Zeef()), self)
        self.balk.gewijzigd.connect(self._bij_zeef)
        self.model = Regelmodel(self)
        self.lijst = Regellijst("Toetspunten", self)
        self.lijst.setModel(self.model)
        self.lijst.selectionModel().currentChanged.connect(self._bij_keuze)
        self.lijst.activated.connect(self._naar_vorm)
        self._bouw()
        self._sneltoetsen()

    def _bouw(self) -> None:
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(24, 4, 24, 12)
        vorm.setSpacing(8)
        vorm.addWidget(self.balk)
        rij = QHBoxLayout()
        self._telling = Label(BEZIG, self, kleur="gedempt", punten=9.5)
        self._alles = Linkknop("Toon alle punten", self)
        self._alles.clicked.connect(self.balk.alles)
        self._alles.hide()
        rij.addWidget(self._telling, 1)
        rij.addWidget(self._alles)
        vorm.addLayout(rij)
        self._deler = QSplitter(Qt.Orientation.Vertical, self)
        self._deler.setChildrenCollapsible(False)
        self._deler.addWidget(self.lijst)
        self.blad = Puntblad(self.werkblad.kennis, self._deler)
        self.blad.hide()
        self._deler.addWidget(self.blad)
        self._deler.setStretchFactor(0, 1)
        self._deler.setStretchFactor(1, 1)
        vorm.addWidget(self._deler, 1)
        blad = self.blad
        blad.ga_naar.connect(self.ga_naar)
        blad.schuif.connect(self.schuif)
        blad.maak_bekend.connect(self._maak_bekend)
        blad.oordeel.oordeel.connect(self._oordeel)
        blad.oordeel.opmerking.connect(self._opmerking)
        blad.oordeel.getypt.connect(self._onthoud_klad)
        blad.gesprek.antwoord.connect(self._antwoord)
        blad.gesprek.handel_af.connect(self._handel_af)
        blad.gesprek.heropen.connect(self._heropen)
        blad.gesprek.trek_in.connect(self._trek_oordeel_in)
        blad.gesprek.getypt.connect(self.werkblad.bewaar_toetsklad)
        blad.gesprek.klad = self.werkblad.antwoordklad
        blad.risico.aanvaard.connect(self._aanvaard)
        blad.risico.trek_in.connect(self._trek_in)

    def _sneltoetsen(self) -> None:
        for toets, doe in (
            ("Alt+Down", partial(self.schuif, 1)), ("Alt+Up", partial(self.schuif, -1)),
            *((f"Alt+{n + 1}", partial(self._kies_oordeel, n)) for n in range(len(KEUZES))),
        ):  # fmt: skip
            sneltoets = QShortcut(QKeySequence(toets), self)
            sneltoets.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            sneltoets.activated.connect(doe)

    # ------------------------------------------------------------------------------------ showing

    def ververs(self, uitkomst: Uitkomst) -> None:
        """Show this outcome, as far as its points were gathered."""
        self.bron.ververs(uitkomst)
        if self.bron.lijst is not None and not self._getoond:
            self._neem()

    def _neem(self) -> None:
        lijst = self.bron.lijst
        if lijst is not None:
            self._getoond = True
            self.balk.vul({m.moment.id: m.moment.naam for m in lijst.momenten}, dict(lijst.documenten))
            self._toon_lijst()

    def _toon_lijst(self) -> None:
        lijst = self.bron.lijst
        if lijst is None:
            return
        zeef = self.balk.zeef
        gekozen = str(self._stand.get("punt", ""))
        punten = toetsen.gezeefd(lijst.punten, zeef)
        vervallen = toetsen.gezeefd(lijst.vervallen, zeef)
        past = {stand.punt.id for stand in (*punten, *vervallen)}
        if gekozen not in past:  # the point in hand stays until another is chosen
            punten = tuple(s for s in lijst.punten if s.punt.id in past or s.punt.id == gekozen)
        self._bezig = True
        self.model.zet(beeld.regels(punten, vervallen))
        waar = self.model.plaats(gekozen)
        if not waar.isValid():
            waar = self.model.eerste()
        if waar != self.lijst.currentIndex():
            self.lijst.setCurrentIndex(waar)
            self.lijst.scrollTo(waar)
        self._bezig = False
        self._stand["punt"] = waar.data(REGEL).id if waar.isValid() else ""
        alle = lijst.van_moment(zeef.moment)
        gevonden = "" if len(past) == len(lijst.alle) else f"{aantal(len(past), 'punt', 'punten')} getoond. "
        self._telling.setText(f"{gevonden}{beeld.telling(toetsen.voortgang(alle))}." if past else "Niets gevonden.")
        self._alles.setVisible(len(past) != len(lijst.alle))
        self._toon_blad()

    def _toon_blad(self) -> None:
        stand = self.gekozen()
        self.blad.setVisible(stand is not None)
        if stand is None or self.bron.lijst is None or self.bron.uitkomst is None:
            return
        ids = [regel.id for regel in self.model.regels if isinstance(regel, Lijstregel)]
        nummer = ids.index(stand.punt.id) + 1
        _, klad = self.werkblad.toetsklad.get(stand.punt.id, (None, ""))
        self.blad.gesprek.wie = self.werkblad.wie
        self.blad.toon(
            stand,
            f"{nummer} van {len(ids)}",
            klad,
            self.bron.lijst.documenten,
            self.bron.uitkomst.stand.waarde("zaak.rechtsgebied"),
            dicht=self.werkblad.dicht,
        )
        self.blad.vorige.setEnabled(nummer > 1)
        self.blad.volgende.setEnabled(nummer < len(ids))

    def gekozen(self) -> Puntstand | None:
        """The point in hand."""
        id_ = self._stand.get("punt", "")
        alle = self.bron.lijst.alle if self.bron.lijst is not None else ()
        return next((stand for stand in alle if stand.punt.id == id_), None)

    # ------------------------------------------------------------------------------------ choosing

    def _bij_zeef(self) -> None:
        self._stand["zeef"] = self.balk.zeef
        self._stand["punt"] = self._stand.get("punt", "") if self._past_nog() else ""
        self._toon_lijst()

    def _past_nog(self) -> bool:
        stand = self.gekozen()
        return stand is not None and bool(toetsen.gezeefd((stand,), self.balk.zeef))

    def _bij_keuze(self, nu: QModelIndex, _vorige: QModelIndex) -> None:
        regel = nu.data(REGEL)
        if self._bezig or not isinstance(regel, Lijstregel):
            return
        self._stand["punt"] = regel.id
        self._toon_blad()  # at once: the next key is about this point
        # What no longer passed may go now; later, because Qt is still moving the selection.
        QTimer.singleShot(0, self, self._toon_lijst)

    def schuif(self, richting: int) -> None:
        """Go to the next (1) or the former (-1) point."""
        waar = self.model.buur(self.lijst.currentIndex(), richting)
        if waar.isValid():
            self.lijst.setCurrentIndex(waar)

    def kies(self, id_: str) -> None:
        """Go to this point, whatever the sieve was."""
        self._stand["punt"] = id_
        if self.bron.lijst is not None and not self._past_nog():
            self.balk.alles()
            self._stand["punt"] = id_
        self._toon_lijst()

    def toon_moment(self, moment: str) -> None:
        """Show the points of this moment of review."""
        self.balk.alles()
        self.balk.kies_moment(moment)

    def geef_focus(self) -> None:
        """Bring the keyboard to the list: the arrows choose a point, Enter goes to the form."""
        self.lijst.setFocus(Qt.FocusReason.OtherFocusReason)

    def _kies_oordeel(self, nummer: int) -> None:
        if self.gekozen() is not None:
            self.blad.kies_oordeel(nummer)

    def _naar_vorm(self) -> None:
        if self.blad.oordeel.uitspraak is None:
            self.blad.kies_oordeel(0)
        else:
            self.blad.oordeel.tekst.setFocus()
            self.blad.toon_vorm()

    # ------------------------------------------------------------------------------------ saying

    def _onthoud_klad(self, tekst: str) -> None:
        stand = self.gekozen()
        if stand is None:
            return
        if tekst.strip():
            self.werkblad.toetsklad[stand.punt.id] = (stand.punt, tekst)
        else:
            self.werkblad.toetsklad.pop(stand.punt.id, None)
        self.werkblad.bewaar_toetsklad()

    def _zeg(self, doe: Callable[[Dossier, Toetser, str], Dossier], tekst: str, zeg: Callable[[str], None]) -> bool:
        """Add this to the review; whether it was taken. What was wrong is said where it was typed."""

        def werk(dossier: Dossier, wie: str, moment: str) -> Dossier:
            return doe(dossier, toetser(wie), moment)

        if self.werkblad.dicht:
            zeg(DICHT)
            return False
        try:
            self.werkblad.toets(werk, tekst, "toets")
        except ToetsFout as fout:
            zeg(str(fout))
            return False
        zeg("")
        return True

    def _oordeel(self, uitspraak: str, gewicht: str, tekst: str) -> None:
        stand = self.gekozen()
        if stand is None:
            return

        def doe(dossier: Dossier, wie: Toetser, op: str) -> Dossier:
            return toetsen.geef_oordeel(
                dossier, stand.punt, uitspraak, toetser=wie, op=op, gewicht=gewicht or None, toelichting=tekst,  # type: ignore[arg-type]
                toetsmoment=self._moment(stand),
            )  # fmt: skip

        if self._leg_neer(stand, doe, "Oordeel"):
            self.schuif(1)

    def _opmerking(self, tekst: str, gewicht: str) -> None:
        stand = self.gekozen()
        if stand is None:
            return

        def doe(dossier: Dossier, wie: Toetser, op: str) -> Dossier:
            return toetsen.plaats_opmerking(
                dossier, stand.punt, tekst, toetser=wie, op=op, gewicht=gewicht or None,  # type: ignore[arg-type]
                toetsmoment=self._moment(stand),
            )  # fmt: skip

        self._leg_neer(stand, doe, "Opmerking")

    def _leg_neer(self, stand: Puntstand, doe: Callable[[Dossier, Toetser, str], Dossier], wat: str) -> bool:
        """Say what was typed in the form of this point; what is not taken stays typed there."""
        klad = self.werkblad.toetsklad.pop(stand.punt.id, None)
        if self._zeg(doe, f"{wat}: {stand.punt.titel}", self.blad.oordeel.zeg):
            self.blad.oordeel.zet("", dicht=self.werkblad.dicht)
            return True
        if klad is not None:
            self.werkblad.toetsklad[stand.punt.id] = klad
        return False

    def _trek_oordeel_in(self) -> None:
        stand = self.gekozen()
        if stand is None:
            return

        def doe(dossier: Dossier, wie: Toetser, op: str) -> Dossier:
            return toetsen.geef_oordeel(dossier, stand.punt, "niet_beoordeeld", toetser=wie, op=op)

        self._zeg(doe, f"Trek oordeel in: {stand.punt.titel}", self.blad.oordeel.zeg)

    def _antwoord(self, sleutel: str, reactie: str, tekst: str) -> None:
        def doe(dossier: Dossier, wie: Toetser, op: str) -> Dossier:
            return toetsen.reageer(dossier, sleutel, tekst, toetser=wie, op=op, reactie=reactie or None)  # type: ignore[arg-type]

        self._zeg_antwoord(sleutel, doe, "Antwoord op een opmerking")

    def _heropen(self, sleutel: str, tekst: str) -> None:
        def doe(dossier: Dossier, wie: Toetser, op: str) -> Dossier:
            return toetsen.heropen(dossier, sleutel, tekst, toetser=wie, op=op)

        self._zeg_antwoord(sleutel, doe, "Heropen een opmerking")

    def _handel_af(self, sleutel: str) -> None:
        def doe(dossier: Dossier, wie: Toetser, op: str) -> Dossier:
            return toetsen.handel_af(dossier, sleutel, toetser=wie, op=op)

        self._zeg(doe, "Handel een opmerking af", self._zeg_bij_antwoord)

    def _zeg_antwoord(self, sleutel: str, doe: Callable[[Dossier, Toetser, str], Dossier], tekst: str) -> None:
        """Place an answer; one that is refused stays as it was typed."""
        klad = self.werkblad.antwoordklad.pop(sleutel, None)
        if not self._zeg(doe, tekst, self._zeg_bij_antwoord) and klad is not None:
            self.werkblad.antwoordklad[sleutel] = klad

    def _zeg_bij_antwoord(self, bezwaar: str) -> None:
        if self.blad.gesprek.antwoordvak is not None:
            self.blad.gesprek.antwoordvak.zeg(bezwaar)

    def _aanvaard(self, naam: str, mandaat: str, reden: str) -> None:
        stand = self.gekozen()
        if stand is None:
            return

        def doe(dossier: Dossier, wie: Toetser, op: str) -> Dossier:
            return toetsen.aanvaard_risico(
                dossier, stand.punt, mandaat, toetser=replace(wie, naam=naam, rol=""), op=op, toelichting=reden,
                toetsmoment=self._moment(stand),
            )  # fmt: skip

        if self._zeg(doe, f"Aanvaard risico: {stand.punt.titel}", self.blad.risico.zeg):
            self.blad.risico.sluit()

    def _trek_in(self, reden: str) -> None:
        stand = self.gekozen()
        if stand is None:
            return

        def doe(dossier: Dossier, wie: Toetser, op: str) -> Dossier:
            return toetsen.trek_aanvaarding_in(dossier, stand, toetser=wie, op=op, toelichting=reden)

        if self._zeg(doe, f"Trek aanvaarding in: {stand.punt.titel}", self.blad.risico.zeg):
            self.blad.risico.sluit()

    def _maak_bekend(self, kenmerk: str, waar: str) -> None:
        """Make known what changed since publication: in the last nota, or in the table of changes."""
        w = self.werkblad
        if w.uitkomst is None or w.alleen_lezen:
            self.blad.zeg("Dit kan alleen in het dossier zelf, niet in een toetspakket of een dossier dat vastzit.")
            return
        uitkomst = w.uitkomst
        notas = uitkomst.stand.rijen(NOTAS)
        if waar == "nota" and not notas:
            self.blad.zeg(GEEN_NOTA)
            return
        try:
            if waar == "nota":
                nota = str(notas[-1]["id"])
                w.pas_toe(
                    lambda _, wie, op: zet_in_nota(uitkomst, nota, (kenmerk,), wie=wie, moment=op),
                    "Zet wijziging in de nota",
                    VRAGEN,
                )
            else:
                w.pas_toe(
                    lambda _, wie, op: zet_in_tabel(uitkomst, (kenmerk,), wie=wie, moment=op),
                    "Zet wijziging in de tabel",
                    TABEL,
                )
        except PublicatieFout as fout:
            self.blad.zeg(str(fout))

    def _moment(self, stand: Puntstand) -> str:
        """The moment of review that is sieved on, else the only one of the point."""
        momenten = stand.punt.momenten
        return self.balk.zeef.moment or (momenten[0] if len(momenten) == 1 else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside the list when there is room, else under it."""
        super().resizeEvent(event)
        self.balk.pas(event.size().width())
        breed = event.size().width() >= BREED * thema.schaal()
        richting = Qt.Orientation.Horizontal if breed else Qt.Orientation.Vertical
        if richting != self._deler.orientation() or event.oldSize().width() <= 0:
            self._deler.setOrientation(richting)
            self._deler.setSizes([400, 600] if breed else [380, 620])
            self.blad.zet_marges(16 if breed else 2, 0 if breed else 8, 12, 12)
