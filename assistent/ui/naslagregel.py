"""The quiet way into the reference knowledge: a line of links under a question, a finding or a risk, and source chips.

A widget asks with an event to its window, so that no page has to pass the wish on.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from assistent.handelingen.bronplaats import vreemd_recht
from assistent.handelingen.naslag import Groep, groepen
from assistent.kennis.basis import Verwijzing
from assistent.kennis.model import Kennis
from assistent.tekst.nederlands import in_de_zin
from assistent.ui import uitlegbeeld, woorden
from assistent.ui.onderdelen import Linkknop, teken_chip
from assistent.ui.opmaak import ingekort
from assistent.ui.stroom import Stroom
from assistent.ui.uitlegbeeld import Deel

STRIJD: Final = "▲ Bronnen spreken elkaar tegen"
_TITEL_HOOGSTENS = 44
_PLAATS_HOOGSTENS = 30
"""A chip shortens a longer list of places, so that its status is still read; beside the page it stands in full."""
_NAAMLOOS: Final = ("principes", "dilemmas", "spanningsvelden")
"""Kinds of which a single item is announced by its kind only; the titles of the others say what one will read."""


class Naslagverzoek(QEvent):
    """The wish to read these sheets, sent to a window."""

    soort = QEvent.Type(QEvent.registerEventType())

    def __init__(self, ids: tuple[str, ...]) -> None:
        super().__init__(self.soort)
        self.ids = ids


class Bronverzoek(QEvent):
    """The wish to see these places in sources beside the page, sent to a window. `titel` says what rests on them."""

    soort = QEvent.Type(QEvent.registerEventType())

    def __init__(self, titel: str, verwijzingen: tuple[Verwijzing, ...]) -> None:
        super().__init__(self.soort)
        self.titel, self.verwijzingen = titel, verwijzingen


class Uitlegverzoek(QEvent):
    """The wish to see an explanation, sent to a window."""

    soort = QEvent.Type(QEvent.registerEventType())

    def __init__(self, titel: str, delen: tuple[Deel, ...]) -> None:
        super().__init__(self.soort)
        self.titel, self.delen = titel, delen


class Naslaglink(Linkknop):
    """A link to one or more sheets; `let_op` gives it the colour of attention."""

    def __init__(
        self,
        tekst: str,
        ids: tuple[str, ...],
        parent: QWidget,
        *,
        naam: str = "",
        let_op: bool = False,
        punten: float = 9,
    ) -> None:
        super().__init__(tekst, parent, naam=naam, punten=punten, kleur="aandacht" if let_op else "accent")
        self._ids = ids
        self.let_op = let_op
        self.clicked.connect(self._vraag)

    def _vraag(self) -> None:
        QCoreApplication.sendEvent(self.window(), Naslagverzoek(self._ids))


class Bronlink(Linkknop):
    """A link that opens places in sources beside the page."""

    def __init__(
        self, tekst: str, titel: str, verwijzingen: tuple[Verwijzing, ...], parent: QWidget, *, naam: str = ""
    ) -> None:
        super().__init__(tekst, parent, naam=naam, punten=8.5)
        self._titel, self._verwijzingen = titel, verwijzingen
        self.clicked.connect(self._vraag)

    def _vraag(self) -> None:
        QCoreApplication.sendEvent(self.window(), Bronverzoek(self._titel, self._verwijzingen))


class Bronchip(Bronlink):
    """A source as a chip that opens its place beside the page; `titel` says what rests on it."""

    def __init__(
        self, verwijzing: Verwijzing, kennis: Kennis, parent: QWidget, titel: str = "", recht: object = None
    ) -> None:
        """A source of another law than that of the dossier (`recht`, nl or vl) says so in place of its status."""
        status = woorden.STATUS.get(verwijzing.status, verwijzing.status)
        if (elders := vreemd_recht(kennis, verwijzing, recht)) is not None:
            status = f"{woorden.RECHT[elders]}, ter vergelijking"
        kort = replace(verwijzing, plaats=ingekort(verwijzing.plaats, _PLAATS_HOOGSTENS))
        tekst = f"{woorden.bronnaam(kennis, kort)} · {status}"
        volledig = "Bron: " + uitlegbeeld.bronnen(kennis, (verwijzing,))[0]
        super().__init__(tekst, titel, (verwijzing,), parent, naam=volledig)
        self.setToolTip(volledig)

    def sizeHint(self) -> QSize:
        """Room for the text and the round ends."""
        maat = self.fontMetrics().size(0, self.text())
        return QSize(maat.width() + 18, maat.height() + 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill and the text in it."""
        teken_chip(self, QPainter(self), self.text(), self._kleur, onderstreept=self.underMouse(), ring=self.hasFocus())


class Naslagregel(QWidget):
    """The links to all reference items that touch one thing."""

    def __init__(self, inhoud: tuple[Groep, ...], bij: str, parent: QWidget) -> None:
        """`bij` names the thing for a screen reader."""
        super().__init__(parent)
        rij = Stroom(4)
        self.setLayout(rij)
        self.links: list[Naslaglink] = []
        for groep in inhoud:
            tekst, let_op = _woord(groep)
            ids = tuple(item.id for item in groep.items)
            link = Naslaglink(tekst, ids, self, naam=f"{tekst} ({bij})", let_op=let_op)
            link.setToolTip("\n".join(item.titel for item in groep.items))
            rij.addWidget(link)
            self.links.append(link)


def naslagregel(kennis: Kennis, id_: str, recht: object, bij: str, parent: QWidget) -> Naslagregel | None:
    """The line for this question, procedure, finding or risk; `None` when nothing touches it."""
    inhoud = groepen(kennis, id_, recht)
    return Naslagregel(inhoud, bij, parent) if inhoud else None


def strijdlink(strijd: tuple[str, ...], bij: str, parent: QWidget) -> Naslaglink:
    """The link to these contradictions."""
    return Naslaglink(STRIJD, strijd, parent, naam=f"{STRIJD} ({bij})", let_op=True, punten=8.5)


def _woord(groep: Groep) -> tuple[str, bool]:
    """What the link says, and whether it asks attention."""
    hoeveel = len(groep.items)
    if groep.soort.deel == "tegenstrijdigheden":
        return STRIJD + (f" ({hoeveel})" if hoeveel > 1 else ""), True
    if hoeveel > 1:
        return f"{groep.soort.meer} ({hoeveel})", False
    if groep.soort.deel in _NAAMLOOS:
        return groep.soort.een, False
    return f"{groep.soort.een}: {in_de_zin(ingekort(groep.items[0].titel, _TITEL_HOOGSTENS))}", False
