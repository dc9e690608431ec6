"""The commands of the menu as the palette finds them, and why one cannot be done now."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from assistent.handelingen.zoekstof import Opdracht
from assistent.ui.palet import beeld

ZELF = "zoek"
"""The command that opens the palette; in the palette it would do nothing."""


class Opdrachten:
    """Reads the actions each time it is asked: what can be done changes with the dossier."""

    def __init__(self, acties: Mapping[str, QAction], *, open_dossier: bool) -> None:
        self._acties, self._open = acties, open_dossier

    def lijst(self) -> tuple[Opdracht, ...]:
        """Every command with the menu it stands in and its keys."""
        return tuple(_opdracht(naam, actie) for naam, actie in self._acties.items() if naam != ZELF)

    def uit(self, naam: str) -> str:
        """Why this command cannot be done now; empty when it can."""
        return "" if self._acties[naam].isEnabled() else beeld.waarom_niet(naam, open_dossier=self._open)

    def actie(self, naam: str) -> QAction:
        """The action itself."""
        return self._acties[naam]


def _opdracht(naam: str, actie: QAction) -> Opdracht:
    menus = [menu.title() for menu in actie.associatedObjects() if isinstance(menu, QMenu)]
    toets = actie.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    stand = ("staat aan" if actie.isChecked() else "staat uit") if actie.isCheckable() else ""
    plaats = " · ".join(filter(None, (_zonder_teken(menus[0]) if menus else "", stand)))
    return Opdracht(naam, _zonder_teken(actie.text()), plaats, toets)


def _zonder_teken(tekst: str) -> str:
    """The text of a menu without the sign that underlines its key."""
    return tekst.replace("&&", "\0").replace("&", "").replace("\0", "&")
