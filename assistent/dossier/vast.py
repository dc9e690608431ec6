"""Collections that cannot be changed, and JSON values made of them.

They are real `dict` and `list` subclasses, so that reading code and serialisers need not know them, but every
changing method raises: undo and recovery rely on old dossiers staying as they were.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any, NoReturn, Self, TypeVar

from pydantic import AfterValidator

T = TypeVar("T")

MAX_DIEPTE = 32
"""Deepest nesting of lists and objects inside one value."""

MAX_GEHEEL = 2**53 - 1
"""Largest whole number that every JSON reader keeps exactly."""


def _geweigerd(_self: object, *_args: Any, **_kwargs: Any) -> NoReturn:
    raise TypeError("a dossier never changes in place; make a new one with assistent.dossier.wijzigen")


class VasteMap(dict[str, T]):
    """A dict that cannot be changed. `dict(x)` or `x.copy()` gives a changeable copy."""

    __slots__ = ()
    __setitem__ = __delitem__ = __ior__ = _geweigerd
    clear = pop = popitem = setdefault = update = _geweigerd

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        return self


def met(kaart: Mapping[str, T], sleutel: str, waarde: T) -> VasteMap[T]:
    """A new map with `sleutel` set; all other values are shared."""
    nieuw: VasteMap[T] = VasteMap(kaart)
    dict.__setitem__(nieuw, sleutel, waarde)
    return nieuw


def zonder(kaart: Mapping[str, T], sleutel: str) -> VasteMap[T]:
    """A new map without `sleutel` (which may be absent)."""
    nieuw: VasteMap[T] = VasteMap(kaart)
    dict.pop(nieuw, sleutel, None)
    return nieuw


class JsonMap(VasteMap[Any]):
    """An unchangeable JSON object, made by `vast_json` only. `hoogte` = levels of nesting in and under it."""

    __slots__ = ("hoogte",)
    hoogte: int


class JsonLijst(list[Any]):
    """An unchangeable JSON list, made by `vast_json` only. `hoogte` as in `JsonMap`."""

    __slots__ = ("hoogte",)
    hoogte: int
    __setitem__ = __delitem__ = __iadd__ = __imul__ = _geweigerd
    append = clear = extend = insert = pop = remove = reverse = sort = _geweigerd

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        return self


def vast_json(waarde: object, diepte: int = 0) -> Any:
    """The value as an unchangeable JSON value; parts that are so already are shared, not copied.

    Takes None, bool, int (at most 2**53 - 1), finite float, Decimal (stored as a number), str, lists or
    tuples, and dicts with text keys. Raises ValueError with a Dutch message for anything else, and for
    nesting deeper than `MAX_DIEPTE`.
    """
    if waarde is None or waarde is True or waarde is False:
        return waarde
    if isinstance(waarde, str):
        return heel(waarde)
    if isinstance(waarde, int):
        if not -MAX_GEHEEL <= waarde <= MAX_GEHEEL:
            raise ValueError("dit getal is te groot")
        return int(waarde)
    if isinstance(waarde, float):
        if not math.isfinite(waarde):
            raise ValueError("dit is geen gewoon getal (NaN of oneindig)")
        return float(waarde)
    if isinstance(waarde, Decimal):
        return _getal(waarde)
    if isinstance(waarde, JsonMap | JsonLijst):
        _bewaak_diepte(diepte + waarde.hoogte)
        return waarde
    return _vaste_verzameling(waarde, diepte + 1)


def _vaste_verzameling(waarde: object, diepte: int) -> JsonMap | JsonLijst:
    _bewaak_diepte(diepte)
    vast: JsonMap | JsonLijst
    if isinstance(waarde, dict):
        if not all(isinstance(sleutel, str) for sleutel in waarde):
            raise ValueError("de sleutels van een object moeten tekst zijn")
        vast = JsonMap({heel(sleutel): vast_json(deel, diepte) for sleutel, deel in waarde.items()})
        delen = list(vast.values())
    elif isinstance(waarde, list | tuple):
        vast = JsonLijst([vast_json(deel, diepte) for deel in waarde])
        delen = list(vast)
    else:
        raise ValueError(f"een waarde van de soort {type(waarde).__name__} kan niet in een dossier staan")
    vast.hoogte = 1 + max((deel.hoogte for deel in delen if isinstance(deel, JsonMap | JsonLijst)), default=0)
    return vast


def _getal(bedrag: Decimal) -> int | float:
    """The amount as a JSON number; refused if a float cannot hold it exactly."""
    if not bedrag.is_finite():
        raise ValueError("dit is geen gewoon getal (NaN of oneindig)")
    if abs(bedrag) <= MAX_GEHEEL and bedrag == bedrag.to_integral_value():
        return int(bedrag)
    getal = float(bedrag)
    if Decimal(repr(getal)) != bedrag:
        raise ValueError("dit bedrag heeft te veel cijfers om exact te bewaren")
    return getal


def _bewaak_diepte(diepte: int) -> None:
    if diepte > MAX_DIEPTE:
        raise ValueError(f"deze waarde is te diep genest (meer dan {MAX_DIEPTE} niveaus)")


def heel(tekst: str) -> str:
    """The text itself. Raises ValueError if it holds half a character, which no file can hold."""
    if not tekst.isascii():
        try:
            tekst.encode("utf-8")
        except UnicodeEncodeError:
            raise ValueError("de tekst bevat een half teken (los surrogaat) dat niet te bewaren is") from None
    return str(tekst)


JsonWaarde = Annotated[Any, AfterValidator(vast_json)]
"""Field type: any JSON value, made unchangeable on the way in."""

Tekst = Annotated[str, AfterValidator(heel)]
"""Field type: text that can be written down in UTF-8."""
