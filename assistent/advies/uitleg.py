"""An outcome told in words: each comparison as question, what was answered, and what the rule asks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from assistent.kennis.model import Kennis, Vraag
from assistent.kennis.voorwaarden import Alle, Een, Spoor, Vergelijk
from assistent.tekst.nederlands import aantal, euro, getal, opsomming

_WOORDEN = {
    "is": "is", "is_niet": "is niet", "in": "is een van", "bevat": "bevat", "minstens": "is ten minste",
    "meer_dan": "is meer dan", "hoogstens": "is ten hoogste", "minder_dan": "is minder dan",
}  # fmt: skip
_UITKOMST = {True: "waar", False: "niet waar", None: "nog onbekend"}


def regels(spoor: Spoor, kennis: Kennis, diepte: int = 0) -> Iterator[tuple[int, str]]:
    """The trace as lines with their depth."""
    knoop = spoor.voorwaarde
    if isinstance(knoop, Vergelijk):
        yield diepte, _vergelijking(spoor, knoop, kennis)
        return
    kop = "alle van:" if isinstance(knoop, Alle) else "ten minste een van:" if isinstance(knoop, Een) else "niet:"
    yield diepte, f"{kop} {_UITKOMST[spoor.uitkomst]}"
    for kind in spoor.kinderen:
        yield from regels(kind, kennis, diepte + 1)


def vergelijking(spoor: Spoor, knoop: Vergelijk, kennis: Kennis) -> str:
    """What one comparison asks, in words and without its outcome."""
    naam = veldnaam(knoop.veld, kennis)
    if knoop.op in ("beantwoord", "gemotiveerd"):
        return f"{naam} is {knoop.op}" if knoop.waarde == "ja" else f"{naam} is niet {knoop.op}"
    grens = waardenaam(knoop.veld, spoor.grens, kennis) if spoor.grens is not None else knoop.parameter
    return f"{naam} {_WOORDEN[knoop.op]} {grens}"


def _vergelijking(spoor: Spoor, knoop: Vergelijk, kennis: Kennis) -> str:
    eis = f"{vergelijking(spoor, knoop, kennis)}: {_UITKOMST[spoor.uitkomst]}"
    if knoop.op in ("beantwoord", "gemotiveerd"):
        return eis
    gezien = waardenaam(knoop.veld, spoor.gezien, kennis, "en") if spoor.gezien is not None else _leeg(knoop.veld)
    slot = f" ({spoor.melding})" if spoor.melding else ""
    return f"{eis}, want {gezien}{slot}"


def _leeg(veld: str) -> str:
    return "nog niet bekend" if veld.startswith("feit.") else "nog niet beantwoord"


def weging(gewogen: bool) -> str:
    """How the content answers are weighed, as a sentence: what the source leaves open is said."""
    if gewogen:
        return "U gaf de vragen eigen gewichten; de bron kent er geen."
    return "De antwoorden tellen even zwaar: de bron geeft geen gewichten."


def veldnaam(veld: str, kennis: Kennis) -> str:
    """The short name of a question or the label of a fact."""
    if veld in kennis.vragen:
        return kennis.vragen[veld].kort
    return kennis.feiten[veld].label if veld in kennis.feiten else veld


def waardenaam(veld: str, waarde: object, kennis: Kennis, voegwoord: str = "of") -> str:
    """A value in words: the label of an option, an amount or a number in Dutch form, a table as its number of rows."""
    if isinstance(waarde, list | tuple):
        if any(isinstance(deel, Mapping) for deel in waarde):
            return aantal(len(waarde), "rij", "rijen")
        return opsomming([waardenaam(veld, deel, kennis) for deel in waarde], voegwoord)
    vraag = kennis.vragen.get(veld) or _enige_vraag(veld, kennis)
    if vraag is not None and isinstance(waarde, str):
        return _optie(vraag, waarde)
    if isinstance(waarde, int | float) and not isinstance(waarde, bool):
        return euro(waarde) if _is_bedrag(veld, kennis) else getal(waarde)
    return str(waarde)


def _enige_vraag(veld: str, kennis: Kennis) -> Vraag | None:
    """The question whose options a fact takes its value from: the only one behind it."""
    feit = kennis.feiten.get(veld)
    if feit is None or feit.type != "tekst" or len(feit.velden) != 1:
        return None
    return kennis.vragen.get(feit.velden[0])


def _is_bedrag(veld: str, kennis: Kennis) -> bool:
    soort = kennis.vragen.get(veld) or kennis.feiten.get(veld)
    return soort is not None and soort.type == "bedrag"


def _optie(vraag: Vraag, waarde: str) -> str:
    return next((f"‘{optie.label}’" for optie in vraag.opties if optie.id == waarde), waarde)
