"""A failure in our own code must not end the process: exceptions are made whole before Qt's bindings look at them.

Up to Python 3.11 an exception raised in C (`int("x")`) reaches PySide6 as a type and a text, not yet as an object. When
it leaves a virtual method that Python itself asked for (`resize()` and so `resizeEvent`), PySide6 takes the text for an
exception and the process dies (besluit 0013). Catching and raising it again in Python makes it an object.
"""

from __future__ import annotations

import functools
import inspect
import sys
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

HEEL_SINDS = (3, 12)
"""From this Python on every exception is an object at once."""


def span() -> None:
    """Guard every class made from now on; called when this package is imported."""
    if sys.version_info < HEEL_SINDS:
        QObject.__init_subclass__ = classmethod(_bewaak)  # type: ignore[assignment]


def _bewaak(klasse: type, /, **_rest: Any) -> None:
    """Guard the methods of a class that stand in the place of one of Qt's."""
    van_qt = [basis for basis in klasse.__mro__[1:] if basis.__module__.startswith("PySide6")]
    for naam, methode in list(vars(klasse).items()):
        if inspect.isfunction(methode) and any(naam in vars(basis) for basis in van_qt) and naam != "__init__":
            setattr(klasse, naam, _heel(methode))


def _heel(methode: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(methode)
    def bewaakt(*argumenten: Any, **namen: Any) -> Any:
        try:
            return methode(*argumenten, **namen)
        except Exception:  # noqa: TRY203 - catching it is what makes it an object
            raise

    return bewaakt
