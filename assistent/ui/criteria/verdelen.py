"""A subsidy: the rules of the distribution, invented applications, and when the ceiling is reached."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from assistent.beoordeling.verdeling import (
    AANVRAGEN,
    GELIJK,
    MINIMUM,
    PLAFOND,
    RAND,
    WIJZE,
    ZAAD,
    Besluit,
    Verdeling,
)
from assistent.handelingen import beoordelen
from assistent.handelingen.bereken import Uitkomst
from assistent.kennis.model import Kennis
from assistent.tekst.nederlands import aantal, euro, hoofdletter, opsomming
from assistent.ui import thema
from assistent.ui.criteria.openpunten import Openpunten
from assistent.ui.onderdelen import Kaart, Label, Linkknop
from assistent.ui.sectie import Paginasectie, Sectie
from assistent.ui.velden.maak import maak_veld
from assistent.ui.werkblad import Werkblad

_REGELS = (WIJZE, PLAFOND, MINIMUM, RAND, GELIJK, ZAAD)


@dataclass(frozen=True, slots=True)
class Regelbeeld:
    """A rule of the distribution: its question, and the answer in words (empty while it is open)."""

    vraag: str
    naam: str
    antwoord: str


def regels(uitkomst: Uitkomst) -> tuple[Regelbeeld, ...]:
    """The rules that are asked now."""
    gevonden = []
    for vraag_id in _REGELS:
        vraag = uitkomst.kennis.vragen.get(vraag_id)
        if vraag is None or not uitkomst.stand.vraagt(vraag):
            continue
        waarde = uitkomst.stand.waarde(vraag_id)
        opties = {optie.id: optie.label for optie in vraag.opties}
        is_bedrag = vraag.type == "bedrag" and isinstance(waarde, int | float)
        woord = euro(waarde) if is_bedrag else opties.get(str(waarde), str(waarde))  # type: ignore[arg-type]
        gevonden.append(Regelbeeld(vraag_id, hoofdletter(vraag.kort), "" if waarde is None else woord))
    return tuple(gevonden)


class Plafondbalk(QWidget):
    """The ceiling as a bar, filled by what every applicant gets in order."""

    def __init__(self, nu: Verdeling, parent: QWidget) -> None:
        super().__init__(parent)
        self._nu = nu
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Hoe het plafond op raakt")
        krijgt = [f"{b.aanvraag.naam} {euro(b.toegekend)}" for b in nu.besluiten if b.toegekend]
        self.setAccessibleDescription(opsomming(krijgt) or "Niemand krijgt geld.")

    def sizeHint(self) -> QSize:
        """One row."""
        return QSize(240, round(26 * thema.schaal()))

    def minimumSizeHint(self) -> QSize:
        """Narrow is fine."""
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the track and the stretches."""
        assert self._nu.regels is not None
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        vlak = QRectF(self.rect())
        painter.setBrush(thema.kleur(self, "lijn"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(vlak, 5, 5)
        x, plafond = 0.0, max(1.0, self._nu.regels.plafond)
        painter.setFont(thema.letter(8.5, 500))
        for nummer, besluit in enumerate(b for b in self._nu.besluiten if b.toegekend):
            breedte = vlak.width() * besluit.toegekend / plafond
            kleur = QColor(thema.kleur(self, "accent"))
            kleur.setAlphaF(1.0 if nummer % 2 == 0 else 0.85)
            painter.setBrush(kleur)
            painter.setPen(Qt.PenStyle.NoPen)
            stuk = QRectF(x, 0, max(1.0, breedte - 1.5), vlak.height())
            painter.drawRoundedRect(stuk, 4, 4)
            if painter.fontMetrics().horizontalAdvance(besluit.aanvraag.naam) < breedte - 10:
                painter.setPen(thema.kleur(self, "op_accent"))
                painter.drawText(stuk, Qt.AlignmentFlag.AlignCenter, besluit.aanvraag.naam)
            x += breedte


class Verdeelsectie(Paginasectie):
    """The rules lead to their questions; the applications are entered here."""

    def __init__(self, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__(werkblad, parent)
        self._regels = Sectie(self._bouw_regels, self)
        self.vorm.addWidget(self._regels)
        self.vorm.addWidget(self._maak_aanvragen())
        self._uitslag = Sectie(self._bouw_uitslag, self)
        self.vorm.addWidget(self._uitslag)

    def _maak_aanvragen(self) -> Kaart:
        kaart = self._aanvragen = Kaart(self)
        vraag = self.werkblad.kennis.vragen[AANVRAGEN]
        kaart.inhoud.addWidget(Label("Bedachte aanvragen", kaart, punten=12, gewicht=600))
        kaart.inhoud.addWidget(Label(vraag.waarom, kaart, kleur="gedempt", punten=9.5))
        self.veld = maak_veld(vraag, kaart, self._situatie)
        self.veld.gewijzigd.connect(self._beantwoord)
        self.werkblad.leg_vast.connect(self.veld.leg_vast)
        kaart.inhoud.addWidget(self.veld)
        self._open = Openpunten("Nog nodig om te verdelen", kaart)
        self._open.ga_naar.connect(self.ga_naar)
        kaart.inhoud.addWidget(self._open)
        return kaart

    def _situatie(self) -> tuple[Kennis, Mapping[str, Any]]:
        dossier = self.werkblad.dossier
        return self.werkblad.kennis, dossier.antwoorden if dossier else {}

    def _beantwoord(self, waarde: object) -> None:
        self.werkblad.antwoord(AANVRAGEN, waarde)
        self.veranderd.emit()

    def ververs(self, uitkomst: Uitkomst) -> None:
        """Show who would get what."""
        self._regels.toon(regels(uitkomst))
        antwoord = uitkomst.dossier.antwoorden.get(AANVRAGEN)
        self.veld.zet(antwoord.waarde if antwoord else None)
        self.veld.zet_alleen_lezen(self.werkblad.alleen_lezen)
        nu = beoordelen.verdeling(uitkomst.stand)
        self._open.toon(nu.ontbreekt)
        self._uitslag.toon(nu)

    def _bouw_regels(self, vorm: QVBoxLayout, lijst: tuple[Regelbeeld, ...]) -> None:
        kaart = Kaart(self._regels)
        kaart.inhoud.addWidget(Label("Zo verdeelt u", kaart, punten=12, gewicht=600))
        raster = QGridLayout()
        raster.setHorizontalSpacing(16)
        raster.setVerticalSpacing(4)
        raster.setColumnStretch(1, 1)
        for rij, regel in enumerate(lijst):
            naam = Label(regel.naam, kaart, kleur="gedempt", punten=9.5)
            naam.setFixedWidth(round(230 * thema.schaal()))
            raster.addWidget(naam, rij, 0)
            woord = Label(regel.antwoord or "○ nog open", kaart, kleur="tekst" if regel.antwoord else "gedempt")
            raster.addWidget(woord, rij, 1)
            link = Linkknop("Wijzig" if regel.antwoord else "Vul in", kaart)
            link.setAccessibleName(f"{link.text()}: {regel.naam}")
            link.setProperty("plaats", regel.vraag)
            link.clicked.connect(self._naar)
            raster.addWidget(link, rij, 2)
        kaart.inhoud.addLayout(raster)
        vorm.addWidget(kaart)

    def _bouw_uitslag(self, vorm: QVBoxLayout, nu: Verdeling) -> None:
        if nu.regels is None or not nu.besluiten:
            return
        kaart = Kaart(self._uitslag)
        krijgen = [b for b in nu.besluiten if b.toegekend]
        verdeeld = sum(b.toegekend for b in krijgen)
        kop = f"{aantal(len(krijgen), 'aanvraag krijgt', 'aanvragen krijgen')} samen {euro(verdeeld)}"
        kaart.inhoud.addWidget(Label(kop, kaart, punten=12, gewicht=600))
        over = nu.regels.plafond - verdeeld
        rest = f"; {euro(over)} blijft over" if over > 0 else "; het plafond is op"
        kaart.inhoud.addWidget(Label(f"Van het plafond van {euro(nu.regels.plafond)}{rest}.", kaart, kleur="gedempt"))
        kaart.inhoud.addWidget(Plafondbalk(nu, kaart))
        for besluit in nu.besluiten:
            kaart.inhoud.addLayout(_regel(besluit, kaart))
        vorm.addWidget(kaart)

    def _naar(self) -> None:
        self.ga_naar.emit(self.sender().property("plaats"))


def _regel(besluit: Besluit, kaart: Kaart) -> QHBoxLayout:
    """One applicant: the place, the name with the reason, and the amount."""
    rij = QHBoxLayout()
    rij.setSpacing(12)
    plaats = Label(f"{besluit.plaats}." if besluit.plaats else "–", kaart, gewicht=600, breekt=False)
    plaats.setFixedWidth(round(28 * thema.schaal()))
    rij.addWidget(plaats)
    midden = QVBoxLayout()
    midden.setSpacing(0)
    midden.addWidget(Label(besluit.aanvraag.naam, kaart, gewicht=500))
    midden.addWidget(Label(besluit.uitleg, kaart, kleur="gedempt", punten=9))
    rij.addLayout(midden, 1)
    heel = besluit.toegekend >= besluit.aanvraag.bedrag > 0
    teken, kleur = ("✓", "goed") if heel else ("▲", "aandacht") if besluit.toegekend else ("○", "gedempt")
    woord = f"{teken} {euro(besluit.toegekend)}"
    rij.addWidget(Label(woord, kaart, kleur=kleur, gewicht=500, breekt=False))  # type: ignore[arg-type]
    return rij
