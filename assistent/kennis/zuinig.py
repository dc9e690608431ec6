"""Less memory for the same catalogue: models of one kind share the record of which fields were given.

Pydantic keeps a set of field names for every model. A catalogue has ten thousand models and a few hundred different
sets; nothing ever changes them, because the models are frozen.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar, cast

from pydantic import BaseModel

M = TypeVar("M", bound=BaseModel)
_HOUDERS = (BaseModel, tuple, dict)
_GEGEVEN = "__pydantic_fields_set__"


def deel_veldnamen(model: M) -> M:
    """The same model, in which it and all models in it with the same fields share one set of their names."""
    gedeeld: dict[frozenset[str], set[str]] = {}
    zet = object.__setattr__
    stapel: list[object] = [model]
    while stapel:
        deel = stapel.pop()
        if isinstance(deel, BaseModel):
            namen = deel.__pydantic_fields_set__
            zet(deel, _GEGEVEN, gedeeld.setdefault(frozenset(namen), namen))
            waarden: Iterable[object] = deel.__dict__.values()
        else:
            waarden = deel.values() if isinstance(deel, dict) else cast("tuple[object, ...]", deel)
        # Most of a catalogue is text, and text holds no models.
        stapel += [waarde for waarde in waarden if isinstance(waarde, _HOUDERS)]
    return model
