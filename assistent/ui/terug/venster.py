"""The window "Terug uit Word": choose a file, see what differs, choose, and take it over as one edit."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from assistent.dossier.model import Dossier
from assistent.dossier.wijzigen import moment_nu
from assistent.export.fouten import WoordFout
from assistent.export.terug_model import Teruggelezen
from assistent.handelingen import terug, toetsmemo
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.terug import TerugFout, Terugkeer
from assistent.handelingen.terug_model import Keuze, Letterlijk, Voorstel
from assistent.handelingen.toetsmemo import Memolezing
from assistent.tekst.nederlands import aantal
from assistent.ui import thema
from assistent.ui.dialogen.bijvenster import Bijvenster
from assistent.ui.dialogen.knoppen import sluitknop
from assistent.ui.onderdelen import Kaart, Knop, Label, leeg
from assistent.ui.taken import Taak
from assistent.ui.terug.blad import Blad
from assistent.ui.terug.lijst import Terugkeerlijst
from assistent.ui.terug.memobeeld import Memobeeld
from assistent.ui.terug.slotzin import RUIMTE, Slotzin
from assistent.ui.vragen import bestandsdialoog
from assistent.ui.werkblad import Werkblad

UITLEG = (
    "Kies een document dat u uit dit dossier hebt geschreven en dat in Word of LibreOffice is bewerkt, of een "
    "ingevulde toetsmemo. U ziet eerst wat er anders is; er verandert niets voordat u kiest."
)
_WACHT_MS = 500
"""So long after the last edit in the main window the file is compared again."""
Gelezen = Terugkeer | Memolezing


def kies_document(venster: QWidget, map_: Path) -> Path | None:
    """Ask for a Word file; `None` when the user cancels."""
    dialoog = bestandsdialoog(venster, "Bewerkt document kiezen", map_)
    dialoog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialoog.setNameFilter("Word-documenten (*.docx)")
    gekozen = dialoog.selectedFiles() if dialoog.exec() else []
    dialoog.deleteLater()
    return Path(gekozen[0]) if gekozen else None


class Terugvenster(Bijvenster):
    """Stays open beside the main window and follows what is changed there."""

    def __init__(self, werkblad: Werkblad, parent: QWidget, pad: Path | None = None) -> None:
        super().__init__("Terug uit Word", 1080, 680, parent)
        self._werkblad = werkblad
        self._pad: Path | None = None
        self._bestand: Teruggelezen | None = None
        self._taak: Taak | None = None
        self._dossier: Dossier | None = None
        self._eigen_keuzes: dict[tuple[str, ...], Keuze | None] = {}
        self._gedaan = ""
        self._net_gekozen = False
        self.gelezen: Gelezen | None = None
        self._wacht = QTimer(self, singleShot=True, interval=_WACHT_MS)
        self._wacht.timeout.connect(self._vergelijk)
        self.setAcceptDrops(True)
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(0, 20, 0, 16)
        vorm.setSpacing(12)
        vorm.addLayout(self._maak_kop())
        self._stapel = QStackedWidget(self)
        vorm.addWidget(self._stapel, 1)
        self._begin, self.memo = QWidget(self), Memobeeld(self)
        self._zinnen = QVBoxLayout(self._begin)
        self._zinnen.setContentsMargins(24, 0, 24, 0)
        self._tweeluik = self._maak_lijst()
        for deel in (self._begin, self._tweeluik, self.memo):
            self._stapel.addWidget(deel)
        vorm.addLayout(self._maak_voet())
        werkblad.gewijzigd.connect(self._bij_gewijzigd)
        werkblad.gewisseld.connect(self.close)
        self._toon_begin()
        self.keuze.setFocus()
        if pad is not None:
            self.lees(pad)

    # ------------------------------------------------------------------------------------ parts

    def _maak_kop(self) -> QVBoxLayout:
        kop = QVBoxLayout()
        kop.setContentsMargins(24, 0, 24, 0)
        kop.setSpacing(4)
        rij = QHBoxLayout()
        self._titel = Label("Terug uit Word", self, punten=14, gewicht=600)
        self.keuze = Knop("Kies een document …", self)
        self.keuze.clicked.connect(self.kies)
        rij.addWidget(self._titel, 1)
        rij.addWidget(self.keuze)
        kop.addLayout(rij)
        self._herkend = Label("", self, kleur="gedempt")
        kop.addWidget(self._herkend)
        return kop

    def _maak_lijst(self) -> QWidget:
        splitser = QSplitter(Qt.Orientation.Horizontal, self)
        splitser.setChildrenCollapsible(False)
        self.lijst, self.blad = Terugkeerlijst(splitser), Blad(splitser)
        self.lijst.setMinimumWidth(round(260 * thema.schaal()))
        self.blad.setMinimumWidth(round(320 * thema.schaal()))
        splitser.setContentsMargins(12, 0, 0, 0)
        splitser.setStretchFactor(0, 2)
        splitser.setStretchFactor(1, 3)
        self.lijst.gekozen.connect(self._toon_deel)
        self.lijst.gewijzigd.connect(self._bij_keuze)
        self.blad.kies.connect(self.lijst.kies)
        return splitser

    def _maak_voet(self) -> QHBoxLayout:
        rij = QHBoxLayout()
        rij.setContentsMargins(24 - RUIMTE, 0, 24, 0)
        rij.setSpacing(8)
        self.stand = Slotzin(self)
        rij.addWidget(self.stand, 1)
        rij.addWidget(sluitknop(self))
        self.klaar = Knop("Neem over", self, primair=True)
        self.klaar.clicked.connect(self.neem_over)
        rij.addWidget(self.klaar)
        return rij

    def _toon_begin(self, fout: str = "") -> None:
        """What this window is for; or why a file could not be read."""
        leeg(self._zinnen)
        self._zinnen.addWidget(Label(UITLEG, self._begin, kleur="gedempt"))
        sleep = "U kunt het bestand ook op dit venster slepen."
        self._zinnen.addWidget(Label(sleep, self._begin, kleur="gedempt"))
        if fout:
            kaart = Kaart(self._begin, toon="aandacht_zacht", ruimte=12)
            kaart.inhoud.addWidget(Label("▲ Dit bestand is niet gelezen.", kaart, kleur="aandacht", gewicht=600))
            kaart.inhoud.addWidget(Label(fout, kaart))
            self._zinnen.addWidget(kaart)
            kaart.show()
        self._zinnen.addStretch(1)
        self._titel.setText("Terug uit Word")
        self._herkend.setVisible(False)
        self.keuze.setAccessibleDescription(fout)
        self.klaar.setText("Neem over")
        self.klaar.setEnabled(False)
        self._stapel.setCurrentWidget(self._begin)

    # ------------------------------------------------------------------------------------ reading

    def kies(self) -> None:
        """Ask for a file and read it."""
        map_ = self._pad.parent if self._pad else self._werkblad.pad.parent if self._werkblad.pad else Path.home()
        if (pad := kies_document(self, map_)) is not None:
            self.lees(pad)

    def lees(self, pad: Path) -> None:
        """Read this file beside the window and show what differs."""
        self._werkblad.leg_vast.emit()
        self._pad, self._bestand, self.gelezen, self._gedaan = pad, None, None, ""
        self._net_gekozen = True
        self._eigen_keuzes.clear()
        self._vergelijk()

    def _vergelijk(self) -> None:
        """Compare the file with the dossier as it is now; the file itself is read once."""
        uitkomst = self._werkblad.uitkomst
        if uitkomst is None or self._pad is None:
            return
        self._wacht.stop()
        if self._taak is not None:
            self._taak.stop()
        if not self._gedaan:
            self.stand.zeg("Bezig met lezen en vergelijken …")
        self.klaar.setEnabled(False)
        self._taak = Taak(partial(_lees, uitkomst, self._pad, self._bestand, moment_nu()), self)
        self._taak.klaar.connect(self._bij_gelezen)
        self._taak.fout.connect(self._bij_fout)
        self._taak.begin()

    def _bij_gelezen(self, uitslag: tuple[Dossier, Teruggelezen, Gelezen]) -> None:
        self._taak = None
        self._dossier, self._bestand, self.gelezen = uitslag
        if isinstance(self.gelezen, Terugkeer):
            self._toon_terugkeer(self.gelezen)
        else:
            self._titel.setText(self.gelezen.bestand)
            self._herkend.setVisible(False)
            self.memo.toon(self.gelezen)
            self._stapel.setCurrentWidget(self.memo)
        self._bij_keuze()
        if self._net_gekozen:
            self._net_gekozen = False
            beeld = self._stapel.currentWidget()
            naar = self.lijst if beeld is self._tweeluik else self.memo if beeld is self.memo else self.keuze
            naar.setFocus(Qt.FocusReason.OtherFocusReason)

    def _bij_fout(self, fout: Exception) -> None:
        self._taak = None
        if not isinstance(fout, TerugFout | WoordFout | OSError):
            raise fout
        self._pad, self._net_gekozen = None, False
        self.stand.zeg("")
        self._toon_begin(str(fout))
        self.keuze.setFocus(Qt.FocusReason.OtherFocusReason)  # what can be done now

    def _bij_gewijzigd(self) -> None:
        self._gedaan = ""  # what was taken over may just be undone
        if self._pad is not None and self._werkblad.dossier is not self._dossier:
            self._wacht.start()

    # ------------------------------------------------------------------------------------ showing

    def _toon_terugkeer(self, terugkeer: Terugkeer) -> None:
        self._titel.setText(f"{terugkeer.titel}: {terugkeer.bestand}")
        if terugkeer.niets:
            self._toon_niets(terugkeer)
            return
        self._zeg_herkend(terugkeer)
        keuzes = terug.vanzelf(terugkeer)
        for voorstel in terugkeer.voorstellen:
            keuze = self._eigen_keuzes.get(_sleutel(voorstel), keuzes.get(voorstel.nr))
            if keuze is None:
                keuzes.pop(voorstel.nr, None)
            elif keuze in voorstel.daden:
                keuzes[voorstel.nr] = keuze
        self.lijst.toon(terugkeer, keuzes)
        self._stapel.setCurrentWidget(self._tweeluik)

    def _zeg_herkend(self, terugkeer: Terugkeer) -> None:
        self._herkend.setText(" ".join(terugkeer.herkend))
        self._herkend.setVisible(bool(terugkeer.herkend))

    def _toon_niets(self, terugkeer: Terugkeer) -> None:
        """The file says what the dossier says."""
        self._toon_begin()
        self._titel.setText(f"{terugkeer.titel}: {terugkeer.bestand}")
        self._zeg_herkend(terugkeer)
        zin = "✓ Dit document zegt wat het dossier zegt. Er is niets over te nemen."
        label = Label(zin, self._begin, kleur="goed", gewicht=600)
        self._zinnen.insertWidget(0, label)
        label.show()

    def _toon_deel(self, deel: Voorstel | Letterlijk) -> None:
        keuze = self.lijst.keuzes.get(deel.nr) if isinstance(deel, Voorstel) else None
        self.blad.toon(deel, keuze, mag=self._mag(deel))

    def _mag(self, deel: Voorstel | Letterlijk) -> bool:
        """Whether this can be taken over here: in a review package only a remark can."""
        if isinstance(deel, Voorstel) and deel.soort == "opmerking":
            return not self._werkblad.dicht
        return not self._werkblad.alleen_lezen

    def _keuzes(self) -> dict[int, Keuze]:
        """What is chosen and may be done."""
        if not isinstance(self.gelezen, Terugkeer):
            return {}
        mag = {v.nr for v in self.gelezen.voorstellen if self._mag(v)}
        return {nr: keuze for nr, keuze in self.lijst.keuzes.items() if nr in mag}

    def _bij_keuze(self) -> None:
        """Say how much is chosen."""
        if isinstance(self.gelezen, Memolezing):
            self._bij_memo(self.gelezen)
            return
        if not isinstance(self.gelezen, Terugkeer):
            return
        hoeveel = self._hoeveel(self.gelezen, self._keuzes())
        for voorstel in self.gelezen.voorstellen:
            keuze = self.lijst.keuzes.get(voorstel.nr)
            if keuze != (voorstel.vanzelf or None):
                self._eigen_keuzes[_sleutel(voorstel)] = keuze
            else:
                self._eigen_keuzes.pop(_sleutel(voorstel), None)
        self.klaar.setText(f"Neem {aantal(hoeveel, 'wijziging', 'wijzigingen')} over" if hoeveel else "Neem over")
        self.klaar.setEnabled(bool(hoeveel))
        self._zeg_stand(f"{terug.samenvatting(self.gelezen)}.")

    def _bij_memo(self, memo: Memolezing) -> None:
        """Say whether there is anything in this memo that the review does not have yet."""
        over = self._dossier is not None and _staat_er_al(self._dossier, memo)
        self.klaar.setEnabled(not (memo.leeg or over or self._werkblad.dicht))
        self.klaar.setText("Memo is overgenomen" if over else "Neem de memo over")
        self._zeg_stand("Wat in deze memo staat, staat al in de toets." if over else "")

    def _zeg_stand(self, anders: str) -> None:
        """Say what was done, as long as that holds; else this."""
        self.stand.zeg(self._gedaan or anders, "goed" if self._gedaan else "gedempt")

    # ------------------------------------------------------------------------------------ taking over

    def neem_over(self) -> None:
        """Take over what is chosen, as one edit that can be undone."""
        self._werkblad.leg_vast.emit()
        if self._werkblad.dossier is not self._dossier or self.gelezen is None:
            self._vergelijk()  # something was changed meanwhile; the user sees it before it is taken over
            return
        doe, hoeveel, alleen_toets = self._daad(self.gelezen)
        tekst = f"Neem {hoeveel} over uit Word"
        try:
            if alleen_toets:
                self._werkblad.toets(doe, tekst)
            else:
                self._werkblad.pas_toe(doe, tekst, "documenten")
        except (TerugFout, WoordFout) as fout:
            self.stand.zeg(f"▲ {fout}", "aandacht")
            self.stand.wijs()
            return
        self._gedaan = f"✓ {hoeveel} overgenomen. Met Ctrl+Z in het hoofdvenster maakt u dat ongedaan."
        self._zeg_stand("")
        self.stand.wijs()
        self._vergelijk()

    def _daad(self, gelezen: Gelezen) -> tuple[Callable[[Dossier, str, str], Dossier], str, bool]:
        """What is done, how much that is, and whether it only adds to the review."""
        if isinstance(gelezen, Memolezing):
            samen = len(gelezen.oordelen) + len(gelezen.opmerkingen) + len(gelezen.onbekend)
            return partial(_neem_memo_over, gelezen), aantal(samen, "oordeel", "oordelen en opmerkingen"), True
        keuzes = self._keuzes()
        soorten = {v.soort for v in gelezen.voorstellen if v.nr in keuzes}
        hoeveel = aantal(self._hoeveel(gelezen, keuzes), "wijziging", "wijzigingen")
        return partial(_neem_over, gelezen, keuzes), hoeveel, soorten == {"opmerking"}

    def _hoeveel(self, gelezen: Terugkeer, keuzes: dict[int, Keuze]) -> int:
        """How many of these choices change something: keeping what is there does not."""
        return sum(bool(v.daden[keuzes[v.nr]]) for v in gelezen.voorstellen if v.nr in keuzes)

    # ------------------------------------------------------------------------------------ dragging

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one Word file of this machine."""
        if _gesleept(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read it."""
        if (pad := _gesleept(event)) is not None:
            event.acceptProposedAction()
            self.lees(pad)


def _gesleept(event: QDropEvent) -> Path | None:
    urls = event.mimeData().urls()
    pad = Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
    return pad if pad is not None and pad.suffix.lower() == ".docx" else None


def _sleutel(voorstel: Voorstel) -> tuple[str, ...]:
    """What a choice is about, also when the numbers change."""
    return (voorstel.soort, voorstel.plaats, voorstel.titel, voorstel.nieuw)


def _lees(
    uitkomst: Uitkomst, pad: Path, bestand: Teruggelezen | None, moment: str, _stop: Callable[[], bool]
) -> tuple[Dossier, Teruggelezen, Gelezen]:
    bestand = bestand or terug.lees_bestand(pad)
    if terug.is_memo(bestand):
        return uitkomst.dossier, bestand, terug.lees_memo(uitkomst, pad)
    return uitkomst.dossier, bestand, terug.vergelijk(uitkomst, bestand, moment)


def _staat_er_al(dossier: Dossier, memo: Memolezing) -> bool:
    """Whether the review has all of this memo: what it has is not added again, so that the dossier stays the same."""
    if memo.leeg or not memo.toetser.naam:
        return False
    return toetsmemo.neem_over(dossier, memo, "", moment_nu()) is dossier


def _neem_over(gelezen: Terugkeer, keuzes: dict[int, Keuze], dossier: Dossier, wie: str, moment: str) -> Dossier:
    return terug.neem_over(dossier, gelezen, keuzes, wie=wie, moment=moment)


def _neem_memo_over(gelezen: Memolezing, dossier: Dossier, wie: str, moment: str) -> Dossier:
    return toetsmemo.neem_over(dossier, gelezen, wie, moment)
