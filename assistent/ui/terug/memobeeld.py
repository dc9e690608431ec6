"""What a toetsmemo that came back says: verdicts and remarks, to be taken over as a whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from assistent.handelingen import toetsmemo
from assistent.handelingen.toetsmemo import Memolezing
from assistent.toets.stand import GEWICHTEN, UITSPRAKEN
from assistent.ui.kolom import Kolom
from assistent.ui.onderdelen import Kaart, Label, leeg


class Memobeeld(Kolom):
    """A card for each verdict and remark, after what is said of the memo as a whole."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.zonder_grond()
        self.setAccessibleName("Toetsmemo")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # a long memo is read with the arrows

    def toon(self, lezing: Memolezing) -> None:
        """Show what this memo holds."""
        leeg(self.vorm)
        with self.stil():
            zinnen, let_op = toetsmemo.samenvatting(lezing), toetsmemo.let_op(lezing)
            van_wie, *verder = zinnen[: len(zinnen) - len(let_op)]
            self.vorm.addWidget(Label(van_wie, self.binnen, punten=13, gewicht=600))
            for zin in verder:
                self.vorm.addWidget(Label(zin, self.binnen, kleur="gedempt"))
            if let_op:
                self._zeg_let_op(let_op)
            for titel, wat, tekst in _regels(lezing):
                kaart = Kaart(self.binnen, ruimte=12)
                kaart.inhoud.addWidget(Label(titel, kaart, gewicht=600))
                kaart.inhoud.addWidget(Label(wat, kaart, kleur="gedempt", punten=9))
                if tekst:
                    kaart.inhoud.addWidget(Label(tekst, kaart))
                self.vorm.addWidget(kaart)
                kaart.show()
            self.vorm.addStretch(1)

    def _zeg_let_op(self, zinnen: Sequence[str]) -> None:
        """What is not taken over, or not as it stands there."""
        kaart = Kaart(self.binnen, toon="aandacht_zacht", ruimte=12)
        for zin in zinnen:
            kaart.inhoud.addWidget(Label(f"▲ {zin}", kaart, kleur="aandacht"))
        self.vorm.addWidget(kaart)
        kaart.show()


def _regels(lezing: Memolezing) -> Iterator[tuple[str, str, str]]:
    """Title, what it is and the words of every verdict and remark."""
    for oordeel in lezing.oordelen:
        weegt = f", {GEWICHTEN[oordeel.gewicht].lower()}" if oordeel.gewicht else ""
        later = "; de tekst is gewijzigd sinds de memo is gemaakt" if oordeel.gewijzigd else ""
        yield oordeel.titel, f"{UITSPRAKEN[oordeel.uitspraak]}{weegt}{later}", oordeel.toelichting
    for opmerking in lezing.opmerkingen:
        later = "; de tekst is gewijzigd sinds de memo is gemaakt" if opmerking.gewijzigd else ""
        yield opmerking.titel, f"Opmerking{later}", opmerking.tekst
