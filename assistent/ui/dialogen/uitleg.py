"""The window that answers "Waarom?": sections of sentences, the trace of the rule, and the sources."""

from __future__ import annotations

import html
from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from assistent.ui import thema
from assistent.ui.onderdelen import Label
from assistent.ui.uitlegbeeld import Deel


class Uitlegvenster(QDialog):
    """Stays open beside the main window and never blocks it."""

    def __init__(self, titel: str, delen: Iterable[Deel], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(titel)
        self.resize(round(620 * thema.schaal()), round(560 * thema.schaal()))
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(24, 24, 24, 16)
        vorm.setSpacing(12)
        vorm.addWidget(Label(titel, self, punten=14, gewicht=600))
        self.tekst = QTextBrowser(self)
        self.tekst.setAccessibleName(titel)
        self.tekst.setOpenLinks(False)
        self.tekst.document().setDocumentMargin(12)
        self.tekst.setHtml(als_html(delen, self))
        vorm.addWidget(self.tekst)
        knoppen = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        knoppen.rejected.connect(self.close)
        vorm.addWidget(knoppen)


def als_html(delen: Iterable[Deel], waar: QWidget) -> str:
    """The sections as rich text; everything in them is escaped."""
    gedempt = thema.kleur(waar, "gedempt").name()
    stukken: list[str] = []
    for deel in delen:
        stukken.append(f"<p style='margin-top:12px;margin-bottom:2px'><b>{html.escape(deel.kop)}</b></p>")
        stukken += [f"<p style='margin:2px 0'>{html.escape(zin)}</p>" for zin in deel.zinnen if zin]
        stukken += [
            f"<p style='margin:1px 0 1px {16 + 18 * diepte}px;color:{gedempt}'>{html.escape(tekst)}</p>"
            for diepte, tekst in deel.spoor
        ]
        stukken += [
            f"<p style='margin:1px 0;color:{gedempt}'><small>Bron: {html.escape(bron)}</small></p>"
            for bron in deel.bronnen
        ]
    return "".join(stukken)
