"""The order in which Tab goes: down the page, in whatever order its parts were made."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def rijg(delen: Iterable[QWidget]) -> None:
    """Let Tab go through these parts in this order, and within a part in the order in which its controls were made.

    Not by walking along `nextInFocusChain`: PySide takes what that returns for a child of what it is asked of, and lets
    it go with it; the menus of the window went with a page (measured).
    """
    keten = [
        bediening
        for deel in delen
        for bediening in (deel, *deel.findChildren(QWidget))
        # The list that a choice drops down is a window of its own.
        if bediening.focusPolicy() & Qt.FocusPolicy.TabFocus and bediening.window() is deel.window()
    ]
    for vorige, volgende in pairwise(keten):
        QWidget.setTabOrder(vorige, volgende)
