"""The findings in the panel: counted by severity, the heaviest open, the first three of each group at once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistent.advies.model import Melding
from assistent.handelingen.bereken import Uitkomst
from assistent.ui import adviesbeeld, woorden
from assistent.ui.adviesbeeld import Meldingbeeld
from assistent.ui.meldingkaart import Meldingkaart
from assistent.ui.onderdelen import Linkknop

EERSTE = 3
KOP = {"fout": "In strijd met de regels", "waarschuwing": "Let op", "aandacht": "Aandachtspunten"}


class Bevindingenblok(QWidget):
    """`ga_naar` asks for the place of a finding, `waarom` for the explanation of one (its id); `veranderd`: it needs
    another height. Cards that stay the same are not made again."""

    ga_naar = Signal(str)
    waarom = Signal(str)
    veranderd = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(0, 0, 0, 0)
        vorm.setSpacing(8)
        self._groepen = {ernst: _Groep(ernst, self) for ernst in KOP}
        for groep in self._groepen.values():
            groep.ga_naar.connect(self.ga_naar)
            groep.waarom.connect(self.waarom)
            groep.veranderd.connect(self.veranderd)
            vorm.addWidget(groep)

    def toon(self, uitkomst: Uitkomst) -> None:
        """Show the findings of this outcome."""
        eerste = uitkomst.meldingen[0].ernst if uitkomst.meldingen else ""
        for ernst, groep in self._groepen.items():
            groep.toon(tuple(m for m in uitkomst.meldingen if m.ernst == ernst), uitkomst, ernst == eerste)


class _Groep(QWidget):
    """The findings of one severity, open or folded; what the user chose stays."""

    ga_naar = Signal(str)
    waarom = Signal(str)
    veranderd = Signal()

    def __init__(self, ernst: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._ernst = ernst
        self._keuze: bool | None = None
        self._alle = self._vanzelf = False
        self._meldingen: tuple[Melding, ...] = ()
        self._uitkomst: Uitkomst | None = None
        self._kaarten: dict[str, tuple[Melding, Meldingkaart]] = {}
        self._vorm = QVBoxLayout(self)
        self._vorm.setContentsMargins(0, 0, 0, 0)
        self._vorm.setSpacing(8)
        self._kop = Linkknop("", self, punten=10, kleur=woorden.ERNST[ernst].kleur)
        self._kop.clicked.connect(self._wissel)
        self._vorm.addWidget(self._kop)
        self._meer = Linkknop("", self, punten=9)
        self._meer.clicked.connect(self._toon_alle)
        self._vorm.addWidget(self._meer)
        self.hide()

    def toon(self, meldingen: tuple[Melding, ...], uitkomst: Uitkomst, vanzelf: bool) -> None:
        """Show these; `vanzelf`: it is the heaviest group, and open as long as the user does not say otherwise."""
        self._uitkomst = uitkomst
        if (meldingen, vanzelf) == (self._meldingen, self._vanzelf):
            return
        self._meldingen, self._vanzelf = meldingen, vanzelf
        self._leg()

    @property
    def open(self) -> bool:
        """Whether the findings show."""
        return self._vanzelf if self._keuze is None else self._keuze

    def _leg(self) -> None:
        """Make what is new, let go what is gone, and put the rest in order."""
        self.setVisible(bool(self._meldingen))
        self._benoem()
        getoond = self._meldingen[: None if self._alle else EERSTE] if self.open else ()
        blijft = {m.id for m in getoond if m.id in self._kaarten and self._kaarten[m.id][0] == m}
        for id_ in [id_ for id_ in self._kaarten if id_ not in blijft]:
            _, kaart = self._kaarten.pop(id_)
            self._vorm.removeWidget(kaart)
            kaart.hide()
            kaart.deleteLater()
        for plek, melding in enumerate(getoond, 1):
            if melding.id not in self._kaarten:
                kaart = Meldingkaart(self._beeld(melding), self, self._ga, self._waarom)
                self._kaarten[melding.id] = (melding, kaart)
                self._vorm.insertWidget(plek, kaart)
                kaart.show()
            elif self._vorm.indexOf(self._kaarten[melding.id][1]) != plek:
                self._vorm.insertWidget(plek, self._kaarten[melding.id][1])
        rest = len(self._meldingen) - len(getoond)
        self._meer.setVisible(self.open and rest > 0)
        self._meer.setText(f"Toon alle {len(self._meldingen)}")
        self._meer.setAccessibleName(f"Toon alle {len(self._meldingen)}: {KOP[self._ernst]}")
        self._meer.updateGeometry()

    def _benoem(self) -> None:
        uiting = woorden.ERNST[self._ernst]
        pijl, stand = ("▾", "verberg") if self.open else ("▸", "toon")
        self._kop.setText(f"{pijl} {uiting.teken} {KOP[self._ernst]} ({len(self._meldingen)})")
        self._kop.setAccessibleName(f"{KOP[self._ernst]}, {len(self._meldingen)}, {stand}")
        self._kop.updateGeometry()

    def _beeld(self, melding: Melding) -> Meldingbeeld:
        assert self._uitkomst is not None
        recht = self._uitkomst.stand.waarde("zaak.rechtsgebied")
        return adviesbeeld.melding(self._uitkomst.kennis, melding, recht)

    def _wissel(self) -> None:
        self._keuze = not self.open
        self._leg()
        self.veranderd.emit()

    def _toon_alle(self) -> None:
        self._alle = True
        self._leg()
        self.veranderd.emit()

    def _ga(self) -> None:
        self.ga_naar.emit(self.sender().property("plaats"))

    def _waarom(self) -> None:
        self.waarom.emit(self.sender().property("melding"))
