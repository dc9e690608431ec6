"""Dated parameters: what a threshold or a term is on a given day."""

from __future__ import annotations

from datetime import date

from assistent.kennis.model import DatumWaarde, Kennis, Parameter
from assistent.kennis.voorwaarden import ParameterZonderWaarde


def waarde_op(parameter: Parameter, peildatum: date) -> DatumWaarde:
    """The value in force on `peildatum`; raises `ParameterZonderWaarde` with name and date when there is none."""
    for waarde in parameter.waarden:
        if waarde.van <= peildatum and (waarde.tot is None or peildatum <= waarde.tot):
            return waarde
    raise ParameterZonderWaarde(parameter.id, peildatum)


def parameter_op(kennis: Kennis, naam: str, peildatum: date) -> float:
    """The number alone, by the id of the parameter."""
    return waarde_op(kennis.parameters[naam], peildatum).waarde


def gaten_en_overlap(parameter: Parameter) -> tuple[str, ...]:
    """What is wrong in the series: a gap, an overlap, a wrong order. Empty when it is sound."""
    fouten: list[str] = []
    for vorig, volgend in zip(parameter.waarden, parameter.waarden[1:], strict=False):
        if vorig.tot is None:
            fouten.append(f"na {vorig.van} (zonder einde) volgt nog een waarde vanaf {volgend.van}")
        elif (volgend.van - vorig.tot).days != 1:
            soort = "gat" if volgend.van > vorig.tot else "overlap"
            fouten.append(f"{soort} tussen {vorig.tot} en {volgend.van}")
    fouten.extend(f"einde {w.tot} ligt vóór begin {w.van}" for w in parameter.waarden if w.tot and w.tot < w.van)
    return tuple(fouten)
