"""Getting ready for the page of the documents while nobody waits: what composing needs is loaded beside the window."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Final

from PySide6.QtCore import QObject

from assistent.ui.taken import Taak

NODIG: Final = (
    "assistent.leidraad.velden", "assistent.leidraad.stel_samen", "assistent.handelingen.stukkenlijst",
    "assistent.handelingen.teksten", "assistent.handelingen.uitgeven",
)  # fmt: skip
"""Modules without Qt that take a quarter of a second to load, in parts after which the work can be stopped."""


def begin(parent: QObject) -> Taak:
    """Load them in a thread; the page then opens four times as fast. Who opens it sooner waits for what is not there
    yet, as without this."""
    taak = Taak(_laad, parent)
    taak.begin()
    return taak


def _laad(stop: Callable[[], bool]) -> None:
    for naam in NODIG:
        if stop():
            return
        import_module(naam)
