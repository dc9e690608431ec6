"""A selection in lists and tables that is soft to the eye: the text keeps its colour, the ground is tinted."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from assistent.ui import thema


class Zachtekeuze(QStyledItemDelegate):
    """Draws as usual, with the soft accent as the ground of what is selected."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Take the colours of the scheme of now."""
        super().initStyleOption(option, index)
        palet = option.palette
        palet.setColor(QPalette.ColorRole.Highlight, thema.kleur(palet, "accent_zacht"))
        palet.setColor(QPalette.ColorRole.HighlightedText, thema.kleur(palet, "tekst"))
        option.palette = palet

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Air above and below the text."""
        maat = super().sizeHint(option, index)
        return QSize(maat.width(), maat.height() + 8)
