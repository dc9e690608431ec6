"""Less memory for the same catalogue: what is equal in it is kept once.

Pydantic keeps a set of field names for every model. A catalogue has ten thousand models and a few hundred different
sets. References and conditions are equal in most places too, and a condition that is one node is looked at once for
each situation (`voorwaarden.Situatie`). Nothing ever changes them, because the models are frozen.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar, cast

from pydantic import BaseModel

from assistent.kennis.basis import Verwijzing
from assistent.kennis.voorwaarden import Alle, Een, Niet, Vergelijk

M = TypeVar("M", bound=BaseModel)
_HOUDERS = (BaseModel, tuple, dict)
_KNOPEN = (Vergelijk, Alle, Een, Niet)
_GEGEVEN = "__pydantic_fields_set__"
_zet = object.__setattr__


def deel_gelijke(model: M) -> M:
    """The same model, in which models with the same fields share one set of their names, and equal references and
    conditions are one."""
    gedeeld: dict[frozenset[str], set[str]] = {}
    enig = _Enig()
    stapel: list[object] = [model]
    while stapel:
        deel = stapel.pop()
        if isinstance(deel, BaseModel):
            namen = deel.__pydantic_fields_set__
            _zet(deel, _GEGEVEN, gedeeld.setdefault(frozenset(namen), namen))
            velden = deel.__dict__
            for naam, waarde in velden.items():
                if isinstance(waarde, _KNOPEN) or (isinstance(waarde, tuple) and waarde):
                    velden[naam] = enig.van(waarde)
            waarden: Iterable[object] = velden.values()
        else:
            waarden = deel.values() if isinstance(deel, dict) else cast("tuple[object, ...]", deel)
        # Most of a catalogue is text, and text holds no models.
        stapel += [waarde for waarde in waarden if isinstance(waarde, _HOUDERS)]
    return model


class _Enig:
    """Gives the first of equal things for each of them."""

    def __init__(self) -> None:
        self._verwijzingen: dict[tuple[str, str, str], Verwijzing] = {}
        self._knopen: dict[object, Any] = {}
        self._rijen: dict[tuple[object, ...], tuple[object, ...]] = {}

    def van(self, waarde: Any) -> Any:
        """The one that stands for this condition or tuple."""
        if not isinstance(waarde, tuple):
            return self._knoop(waarde)
        if isinstance(waarde[0], Verwijzing):
            waarde = tuple(map(self._verwijzing, waarde))
            return self._rijen.setdefault(tuple(map(id, waarde)), waarde)
        return tuple(map(self._knoop, waarde)) if isinstance(waarde[0], _KNOPEN) else waarde

    def _verwijzing(self, een: Verwijzing) -> Verwijzing:
        return self._verwijzingen.setdefault((een.bron, een.plaats, een.status), een)

    def _knoop(self, knoop: Any) -> Any:
        if isinstance(knoop, Niet):
            _zet(knoop, "deel", self._knoop(knoop.deel))
        elif not isinstance(knoop, Vergelijk):
            _zet(knoop, "delen", tuple(map(self._knoop, knoop.delen)))
        return self._knopen.setdefault(knoop, knoop)
