"""Facts about what was published, for the rules of the catalogue: the phase, and per group what changed, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, get_args

from assistent.dossier.stand import Stand
from assistent.kennis.model import Kennis
from assistent.kennis.publicatie import Publicatiegroep
from assistent.tekst.nederlands import hoofdletter, opsomming
from assistent.vergelijk.gepubliceerd import Gepubliceerd, Tegenspraak, Verandering

Maker = Callable[[Stand, Gepubliceerd | None], object | None]
GEEN: Final = "geen"
"""The phase of a procedure of which nothing was published."""
MEESTE: Final = 6
"""The most changes that one finding tells; the others are counted."""


def gepubliceerd_fase(_: Stand, stand_van: Gepubliceerd | None) -> str:
    """The phase of the procedure; `geen` when nothing was published."""
    return stand_van.fase.id if stand_van else GEEN


def gepubliceerd_waarom(_: Stand, stand_van: Gepubliceerd | None) -> str | None:
    """How the phase was found."""
    return stand_van.fase.waarom if stand_van else None


def gepubliceerd_regime(_: Stand, stand_van: Gepubliceerd | None) -> str:
    """The regime of the procedure of which something was published; `geen` without a procedure."""
    return (stand_van.regime if stand_van else None) or GEEN


def gepubliceerd_stijging(_: Stand, stand_van: Gepubliceerd | None) -> float | None:
    """How much the estimate went up since publication, in percents."""
    return stand_van.waarde_procent if stand_van else None


def gepubliceerd_clausule(_: Stand, stand_van: Gepubliceerd | None) -> str | None:
    """Whether the answers of a published version hold a clause to revise the contract."""
    if stand_van is None:
        return None
    return "ja" if stand_van.clausule else "nee"


def _groep(groep: Publicatiegroep) -> Maker:
    def maak(stand: Stand, stand_van: Gepubliceerd | None) -> str | None:
        return _veranderd(stand.kennis, [v for v in stand_van.open if v.groep == groep] if stand_van else [])

    return maak


def gewijzigd_verwerkt(stand: Stand, stand_van: Gepubliceerd | None) -> str | None:
    """The changes that are made known, each with where."""
    return _veranderd(stand.kennis, [v for v in stand_van.veranderingen if v.verantwoord] if stand_van else [])


def gewijzigd_zonder_reden(stand: Stand, stand_van: Gepubliceerd | None) -> str | None:
    """The changes in the table of changes without their reason."""
    gevonden = [
        v for v in (stand_van.veranderingen if stand_van else ()) if v.verantwoord and not v.verantwoord.met_reden
    ]
    return _veranderd(stand.kennis, gevonden)


def gepubliceerd_tegenspraak(stand: Stand, stand_van: Gepubliceerd | None) -> str | None:
    """Where two published documents say something else of the same fact."""
    if stand_van is None or not stand_van.tegenspraken:
        return None
    return _op_een_rij([tegenspraak_in_woorden(stand.kennis, t) for t in stand_van.tegenspraken])


def verandering_in_woorden(kennis: Kennis, verandering: Verandering) -> str:
    """A change on one line: what, the published value with where it stands, the value of now, and where it is made
    known."""
    v = verandering.verschil
    slot = f", gemeld in {verandering.verantwoord.naam}" if verandering.verantwoord else ""
    waar = f"{titels(kennis, verandering.documenten)}, versie ‘{verandering.versie}’"
    return f"{hoofdletter(v.naam)}: gepubliceerd {v.was} ({waar}), nu {v.wordt}{slot}."


def tegenspraak_in_woorden(kennis: Kennis, tegenspraak: Tegenspraak) -> str:
    """What two published documents say of one fact, on one line."""
    v = tegenspraak.verschil
    ouder, jonger = (
        f"{titels(kennis, documenten)} (versie ‘{versie}’)"
        for documenten, versie in zip(tegenspraak.documenten, tegenspraak.versies, strict=True)
    )
    return f"{hoofdletter(v.naam)}: {ouder} zegt {v.was}, {jonger} zegt {v.wordt}."


def titels(kennis: Kennis, documenten: Iterable[str]) -> str:
    """The documents by their titles."""
    namen = (kennis.documenten[naam.partition("@")[0]].titel for naam in documenten)
    return opsomming(list(dict.fromkeys(namen)))


def _veranderd(kennis: Kennis, veranderingen: Sequence[Verandering]) -> str | None:
    if not veranderingen:
        return None
    return _op_een_rij([verandering_in_woorden(kennis, v) for v in veranderingen])


def _op_een_rij(regels: Sequence[str]) -> str:
    rest = len(regels) - MEESTE
    return " ".join((*regels[:MEESTE], f"En nog {rest} andere." if rest > 0 else "")).strip()


MAKERS: Mapping[str, Maker] = {
    **{f"vergelijk.gewijzigd_{groep}": _groep(groep) for groep in get_args(Publicatiegroep)},
    **{
        f"vergelijk.{maak.__name__}": maak
        for maak in (
            gepubliceerd_fase, gepubliceerd_waarom, gepubliceerd_regime, gepubliceerd_stijging, gepubliceerd_clausule,
            gewijzigd_verwerkt, gewijzigd_zonder_reden, gepubliceerd_tegenspraak,
        )
    },
}  # fmt: skip
"""The makers of facts about publication under the name that the catalogue uses."""
