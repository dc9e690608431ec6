"""What every field of a question shares: it shows a value, and says when the user made another one."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistent.kennis.model import Vraag
from assistent.ui.onderdelen import Label

WACHT_MS = 300
"""How long typing may pause before the text becomes the answer."""
KLAD_MS = 1000
"""How long typing may go on without a pause before what was typed is kept for after a crash."""


class Veld(QWidget):
    """A field. `gewijzigd` carries the new JSON value, `None` for empty; `zet` shows a value without that signal.

    A field for typing waits for a pause; `leg_vast` makes what was typed the answer at once. Who types on and on is
    heard with `klad`: the value as it would be, to be kept for after a crash.
    """

    gewijzigd = Signal(object)
    klad = Signal(object)

    def __init__(self, vraag: Vraag, parent: QWidget) -> None:
        super().__init__(parent)
        self.vraag = vraag
        self.vorm = QVBoxLayout(self)
        self.vorm.setContentsMargins(0, 0, 0, 0)
        self.vorm.setSpacing(6)

    def zet(self, waarde: Any) -> None:
        """Show this value; `None` and `onbekend` show an empty field."""
        raise NotImplementedError

    def leg_vast(self) -> None:
        """Turn typing that is still pending into an answer."""

    def focusveld(self) -> QWidget:
        """The widget that takes the focus when the user is brought to this question."""
        raise NotImplementedError

    def zet_alleen_lezen(self, alleen_lezen: bool) -> None:
        """Show without letting the user change anything."""
        self.setEnabled(not alleen_lezen)


class Pauze(QObject):
    """Says when typing pauses (`voorbij`), so that nothing is computed between two keys; and while it does not pause,
    each second that there is something to keep (`klad`)."""

    voorbij = Signal()
    klad = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WACHT_MS)
        self._timer.timeout.connect(self._stil)
        self._klad = QTimer(self)
        self._klad.setInterval(KLAD_MS)
        self._klad.timeout.connect(self.klad)

    def begin(self) -> None:
        """Typing went on; wait again."""
        self._timer.start()
        if not self._klad.isActive():
            self._klad.start()

    def _stil(self) -> None:
        self._klad.stop()
        self.voorbij.emit()

    def neem(self) -> bool:
        """Stop waiting; whether something was pending."""
        bezig = self._timer.isActive()
        self._timer.stop()
        self._klad.stop()
        return bezig

    @property
    def bezig(self) -> bool:
        """Whether something is pending."""
        return self._timer.isActive()


class Bezwaar(Label):
    """The red sentence under a field whose text cannot be read; hidden when there is nothing to say."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent, kleur="fout", punten=9)
        self.hide()

    def zeg(self, tekst: str) -> None:
        """Show this sentence, or nothing."""
        self.setText(tekst)
        self.setAccessibleName(tekst)
        self.setVisible(bool(tekst))
