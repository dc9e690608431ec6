"""What the page of the documents says when there is little or nothing to read yet, and where that is changed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from assistent.handelingen.bereken import Uitkomst
from assistent.ui import kennisgrens
from assistent.ui.onderdelen import Kaart, Knop, Label, Linkknop, leeg

ZONDER = "Er is nog geen procedure. De stukken daarvan komen erbij zodra u er een kiest."


class Rust(Kaart):
    """In place of the documents: why there are none. `naar_procedure`: the user wants to choose a procedure."""

    naar_procedure = Signal()

    def toon(self, uitkomst: Uitkomst) -> None:
        """Say it in one sentence, with one action where there is one."""
        leeg(self.inhoud)
        self.inhoud.addWidget(Label("Er zijn hier nog geen documenten.", self, punten=12, gewicht=600))
        grenzen = kennisgrens.zinnen(uitkomst)
        if uitkomst.procedure is not None and not grenzen:
            grenzen = (f"Bij ‘{uitkomst.procedure.naam}’ heeft deze versie nog geen documenten.",)
        for zin in grenzen or ("De documenten horen bij een procedure. Kies eerst een procedure bij stap 5.",):
            self.inhoud.addWidget(Label(zin, self))
        if not grenzen:
            knop = Knop("Kies een procedure", self, primair=True)
            knop.clicked.connect(self.naar_procedure)
            self.inhoud.addWidget(knop, 0, Qt.AlignmentFlag.AlignLeft)


class Voorlopig(Kaart):
    """Above documents that no chosen procedure stands behind."""

    naar_procedure = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, toon="aandacht_zacht", ruimte=8)
        rij = QHBoxLayout()
        self.zin = Label("", self, punten=9.5)
        rij.addWidget(self.zin, 1)
        link = Linkknop("Kies een procedure", self)
        link.clicked.connect(self.naar_procedure)
        rij.addWidget(link)
        self.inhoud.addLayout(rij)

    def toon(self, uitkomst: Uitkomst) -> None:
        """Say on what the documents rest now; hidden when a procedure was chosen."""
        procedure = uitkomst.procedure
        self.setVisible(procedure is None or uitkomst.voorlopig)
        self.zin.setText(
            f"Voorlopig: er is nog geen procedure gekozen. Dit zijn de stukken van ‘{procedure.naam}’."
            if procedure is not None
            else ZONDER
        )
