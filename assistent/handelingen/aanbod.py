"""What this version does not have for a dossier, read from the catalogue, so that silence is not taken for approval."""

from __future__ import annotations

from collections.abc import Iterator

from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.documenten import eigen_documenten
from assistent.kennis.model import Kennis

_DEZE = "Deze versie van de Ontwerpassistent"
_RECHT = "zaak.rechtsgebied"
_GEKOZEN = "procedure.gekozen"


def ontbreekt_in(kennis: Kennis, rechtsgebied: object) -> tuple[str, ...]:
    """What there is not for this jurisdiction at all: one sentence each; none while the jurisdiction is unknown."""
    if rechtsgebied is None:
        return ()
    return tuple(_in(kennis, rechtsgebied))


def _in(kennis: Kennis, rechtsgebied: object) -> Iterator[str]:
    land = naam_van(kennis, _RECHT, rechtsgebied)
    if not any(rechtsgebied in p.rechtsgebied for p in kennis.procedures.values()):
        yield f"{_DEZE} beschrijft voor {land} nog geen procedures; daarom is er ook geen planning."
    if not any(rechtsgebied in d.rechtsgebied and not d.bij for d in kennis.documenten.values()):
        yield f"{_DEZE} heeft voor {land} nog geen documenten om te schrijven."


def ontbreekt(uitkomst: Uitkomst) -> tuple[str, ...]:
    """What there is not for this dossier: its jurisdiction, and the procedure it works with."""
    kennis, recht = uitkomst.kennis, uitkomst.stand.waarde(_RECHT)
    algemeen = ontbreekt_in(kennis, recht)
    gekozen = uitkomst.stand.waarde(_GEKOZEN)
    if uitkomst.procedure is None:
        if gekozen is None:
            return algemeen
        naam = naam_van(kennis, _GEKOZEN, gekozen)
        waar = "voor dit rechtsgebied" if kennis.procedure(str(gekozen), None) else "nog"
        return (
            *algemeen,
            f"{_DEZE} beschrijft de gekozen procedure ‘{naam}’ {waar} niet: er zijn geen stappen, termijnen of "
            "documenten voor.",
        )
    if not eigen_documenten(uitkomst) and not any("documenten" in zin for zin in algemeen):
        return (*algemeen, f"{_DEZE} heeft voor de procedure ‘{uitkomst.procedure.naam}’ nog geen documenten.")
    return algemeen


def naam_van(kennis: Kennis, vraag: str, antwoord: object) -> str:
    """The label of a chosen option; the answer itself when the catalogue does not have it."""
    opties = kennis.vragen[vraag].opties if vraag in kennis.vragen else ()
    return next((optie.label for optie in opties if optie.id == antwoord), str(antwoord))
