"""A layout that puts its parts on a line, and goes on with the next line when the width is used up."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem


class Stroom(QLayout):
    """Parts keep the size they ask for, but are never wider than the line; each line is as high as its highest part."""

    def __init__(self, tussen: int = 6) -> None:
        super().__init__()
        self._tussen = tussen
        self._delen: list[QLayoutItem] = []
        self._maten: list[QSize] | None = None
        self._hoogtes: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def invalidate(self) -> None:
        """Forget what was measured. A page asks every line for its height many times while it is laid out, and asking
        the parts again each time took most of the time in which a page is made (measured)."""
        self._maten = None
        self._hoogtes = {}
        super().invalidate()

    def addWidget(self, w: QWidget) -> None:
        """Put a widget at the end."""
        # The item is made here: one made by Qt stays registered under its address when the page goes, and is then
        # taken for a new item that gets the same address.
        self.addChildWidget(w)
        self._delen.append(QWidgetItem(w))
        self.invalidate()

    def addItem(self, arg__1: QLayoutItem) -> None:
        """Take a part in."""
        self._delen.append(arg__1)
        self.invalidate()

    def count(self) -> int:
        """The number of parts."""
        return len(self._delen)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """A part; `None` beyond the last."""
        return self._delen[index] if 0 <= index < len(self._delen) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give a part up."""
        deel = self._delen.pop(index) if 0 <= index < len(self._delen) else None
        self.invalidate()
        return deel

    def expandingDirections(self) -> Qt.Orientation:
        """It takes the width that it gets."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """The height follows from the width."""
        return True

    def heightForWidth(self, arg__1: int) -> int:
        """The height of all lines at this width."""
        if arg__1 not in self._hoogtes:
            self._hoogtes[arg__1] = self._leg(QRect(0, 0, arg__1, 0), zet=False)
        return self._hoogtes[arg__1]

    def minimumSize(self) -> QSize:
        """The narrowest that every part can become."""
        maat = QSize()
        for deel in self._delen:
            maat = maat.expandedTo(deel.minimumSize())
        return maat

    def sizeHint(self) -> QSize:
        """All parts on one line."""
        maten = self._gewenst()
        zichtbaar = sum(not deel.isEmpty() for deel in self._delen)
        breedte = sum(maat.width() for maat in maten) + self._tussen * max(0, zichtbaar - 1)
        return QSize(breedte, max((maat.height() for maat in maten), default=0))

    def setGeometry(self, arg__1: QRect) -> None:
        """Give every part its place."""
        super().setGeometry(arg__1)
        self._leg(arg__1, zet=True)

    def _gewenst(self) -> list[QSize]:
        """The size that each part asks for."""
        if self._maten is None:
            self._maten = [deel.sizeHint() for deel in self._delen]
        return self._maten

    def _leg(self, vlak: QRect, *, zet: bool) -> int:
        x, y, hoogte = vlak.x(), vlak.y(), 0
        op_regel: list[tuple[QLayoutItem, QRect]] = []
        for deel, gewenst in zip(self._delen, self._gewenst(), strict=True):
            if deel.isEmpty():  # hidden: takes no gap either
                continue
            maat = gewenst.boundedTo(QSize(vlak.width(), 10_000))
            if x > vlak.x() and x + maat.width() > vlak.right() + 1:
                _plaats(op_regel, hoogte)
                op_regel = []
                x, y, hoogte = vlak.x(), y + hoogte + self._tussen, 0
            if zet:
                op_regel.append((deel, QRect(QPoint(x, y), maat)))
            x += maat.width() + self._tussen
            hoogte = max(hoogte, maat.height())
        _plaats(op_regel, hoogte)
        return y + hoogte - vlak.y()


def _plaats(op_regel: list[tuple[QLayoutItem, QRect]], hoogte: int) -> None:
    """Put the parts of one line in the middle of its height."""
    for deel, plek in op_regel:
        deel.setGeometry(plek.translated(0, (hoogte - plek.height()) // 2))
