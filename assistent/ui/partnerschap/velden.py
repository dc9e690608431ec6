"""Fields of a worksheet: the fields of questions, for a cell that is no question of its own."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from assistent.kennis.model import Optie, Vraag, VraagType
from assistent.ui.onderdelen import Label
from assistent.ui.velden.basis import Veld
from assistent.ui.velden.invoer import Datumveld, Regelveld, Tekstveld
from assistent.ui.velden.keuze import Lijstveld
from assistent.ui.velden.schaal import Schaalveld

_SOORTEN: dict[VraagType, type[Veld]] = {
    "tekst": Regelveld,
    "lange_tekst": Tekstveld,
    "datum": Datumveld,
    "schaal": Schaalveld,
    "keuze": Lijstveld,
}


def celveld(
    soort: VraagType,
    naam: str,
    parent: QWidget,
    *,
    polen: tuple[str, str] | None = None,
    opties: tuple[tuple[str, str], ...] = (),
) -> Veld:
    """A field of this kind; `naam` is what a screen reader says."""
    velden: dict[str, Any] = {
        "id": "",
        "label": naam,
        "kort": naam,
        "type": soort,
        "polen": polen,
        "opties": tuple(Optie.model_construct(id=id_, label=label, hulp="") for id_, label in opties),
        "eenheid": "",
        "minimum": None,
        "maximum": None,
    }
    return _SOORTEN[soort](Vraag.model_construct(**velden), parent)


def kopje(tekst: str, parent: QWidget) -> Label:
    """The words above a field."""
    return Label(tekst, parent, kleur="gedempt", punten=9.5, gewicht=500)
