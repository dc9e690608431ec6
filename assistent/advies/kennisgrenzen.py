"""Where the catalogue ends: a number without a value on the reference date, a chosen procedure that it does not have.

A rule that cannot be decided for such a reason stays silent; this says so, so that silence is not taken for approval.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from assistent.advies.feiten import drempelnamen
from assistent.advies.model import Melding
from assistent.advies.raming import raming_met_opties
from assistent.dossier.stand import Stand
from assistent.kennis.basis import Verwijzing
from assistent.kennis.model import Parameter
from assistent.kennis.parameters import waarde_op
from assistent.kennis.voorwaarden import ParameterZonderWaarde, Spoor, Vergelijk
from assistent.tekst.nederlands import datum

_EIGEN = (Verwijzing(bron="eigen", plaats="grens van de catalogus", status="afgeleid"),)
_RAMING = "zaak.waarde_basis"
_PROCEDURE = "procedure.gekozen"


def bepaal(stand: Stand, sporen: Iterable[tuple[str, Spoor]]) -> Iterator[Melding]:
    """The findings about gaps that matter here. `sporen` are the undecided rules: place in the dossier and trace."""
    gaten: dict[str, str] = {}
    for plaats, spoor in sporen:
        for naam in _zonder_waarde(spoor):
            gaten.setdefault(naam, plaats)
    if raming_met_opties(stand) is not None:
        gaten.update((naam, _RAMING) for naam in drempelnamen(stand) if _mist(stand, naam))
    for naam, plaats in gaten.items():
        yield _geen_waarde(stand, stand.kennis.parameters[naam], plaats)
    yield from _procedure(stand)


def _zonder_waarde(spoor: Spoor) -> Iterator[str]:
    """The parameters that alone keep a comparison open: the answer is there, the number is not."""
    knoop = spoor.voorwaarde
    if isinstance(knoop, Vergelijk) and knoop.parameter and spoor.melding and spoor.gezien is not None:
        yield knoop.parameter
    for kind in spoor.kinderen:
        if kind.uitkomst is None:
            yield from _zonder_waarde(kind)


def _mist(stand: Stand, naam: str) -> bool:
    if naam not in stand.kennis.parameters:
        return False
    try:
        waarde_op(stand.kennis.parameters[naam], stand.peildatum)
    except ParameterZonderWaarde:
        return True
    return False


def _geen_waarde(stand: Stand, parameter: Parameter, plaats: str) -> Melding:
    return Melding(
        id=f"kennis.geen_waarde.{parameter.id}",
        ernst="waarschuwing",
        tekst=f"Voor ‘{parameter.label}’ is geen waarde bekend op {datum(stand.peildatum)}; "
        "regels die daarvan afhangen, zijn niet getoetst.",
        maatregel="Kies een andere peildatum, of zoek de waarde op en toets deze regels zelf.",
        plaats=plaats,
        status="afgeleid",
        bron=parameter.waarden[-1].bron,
    )


def _procedure(stand: Stand) -> Iterator[Melding]:
    gekozen = stand.waarde(_PROCEDURE)
    if gekozen is None:
        return
    recht = stand.waarde("zaak.rechtsgebied")
    if stand.kennis.procedure(gekozen, recht) is not None:
        return
    elders = stand.kennis.procedure(gekozen, None)
    if elders is None:
        opties = stand.kennis.vragen[_PROCEDURE].opties if _PROCEDURE in stand.kennis.vragen else ()
        naam = next((optie.label for optie in opties if optie.id == gekozen), str(gekozen))
        tekst = (
            f"De catalogus beschrijft de procedure ‘{naam}’ nog niet: geen stappen, geen termijnen, geen documenten."
        )
    else:
        tekst = f"De procedure ‘{elders.naam}’ hoort niet bij het gekozen rechtsgebied."
    yield Melding(
        id="kennis.procedure_past_niet",
        ernst="waarschuwing",
        tekst=tekst,
        maatregel="Kies een andere procedure, of bewaak de termijnen en eisen zelf.",
        plaats=_PROCEDURE,
        status="afgeleid",
        bron=elders.bron if elders else _EIGEN,
    )
