"""What the advice says: frozen results, each with the trace and the sources that made it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from assistent.kennis.basis import Status, Verwijzing
from assistent.kennis.model import Ernst
from assistent.kennis.voorwaarden import Spoor

Sturingsmodel = Literal["markt", "netwerk", "meng", "onbekend"]


@dataclass(frozen=True, slots=True)
class Bijdrage:
    """What one content question adds to the position: `waarde` 1…5, `bijdrage` −1 (market) … +1 (network), which
    counts `gewicht` times (1 unless the user says otherwise)."""

    vraag: str
    waarde: int
    bijdrage: float
    gewicht: float
    bron: tuple[Verwijzing, ...]


@dataclass(frozen=True, slots=True)
class Sturing:
    """Place on the spectrum. `positie` −1 market … +1 network (`None` without answers), `spreiding` and `dekking`
    0…1. `gewogen`: the user gave weights of his own."""

    positie: float | None
    spreiding: float | None
    dekking: float
    model: Sturingsmodel
    bijdragen: tuple[Bijdrage, ...]
    gewogen: bool
    uitleg: str
    bron: tuple[Verwijzing, ...]


@dataclass(frozen=True, slots=True)
class Reden:
    """One reason with its source and the trace of its condition."""

    id: str
    tekst: str
    bron: tuple[Verwijzing, ...]
    spoor: Spoor
    vorm: str = ""


@dataclass(frozen=True, slots=True)
class Rechtsvormadvies:
    """The advised legal form, why, what speaks against it, and warnings that belong to no form."""

    advies: str
    redenen: tuple[Reden, ...]
    tegen: tuple[Reden, ...]
    vlaggen: tuple[Reden, ...]
    open: tuple[str, ...]
    """Questions that still decide."""


Toelaatbaar = Literal["ja", "voorwaardelijk", "nee", "onbekend"]


@dataclass(frozen=True, slots=True)
class Procedureadvies:
    """One procedure: may it be used, how well does it fit (0…1, ours), why and why not, and on which conditions."""

    id: str
    naam: str
    soort: Literal["opdracht", "toelating", "subsidie"]
    toelaatbaar: Toelaatbaar
    geschiktheid: float
    voor: tuple[Reden, ...]
    tegen: tuple[Reden, ...]
    voorwaarden: tuple[Reden, ...]
    open: tuple[str, ...]
    aandacht: tuple[str, ...]
    bron: tuple[Verwijzing, ...]


@dataclass(frozen=True, slots=True)
class Optieadvies:
    """One option of a choice: what speaks for it and what against it. `gekozen` when the answer lies on its side."""

    id: str
    label: str
    gekozen: bool
    voor: tuple[Reden, ...]
    tegen: tuple[Reden, ...]


@dataclass(frozen=True, slots=True)
class Keuze:
    """A choice within the model, with its options in the order of the question and what its reasons still wait for."""

    vraag: str
    antwoord: object | None
    opties: tuple[Optieadvies, ...]
    open: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Maatregelkeuze:
    """A measure against a risk, and whether the user chose it."""

    id: str
    tekst: str
    gekozen: bool
    model: str
    botst_met: tuple[str, ...]
    """Chosen measures that work against this one."""
    bron: tuple[Verwijzing, ...]


@dataclass(frozen=True, slots=True)
class Risicoadvies:
    """A risk that the answers bring, with its measures."""

    id: str
    vraag: str
    naam: str
    oorzaak: str
    niveau: Literal["laag", "midden", "hoog"]
    maatregelen: tuple[Maatregelkeuze, ...]
    aandachtspunt: str
    bron: tuple[Verwijzing, ...]
    spoor: Spoor


@dataclass(frozen=True, slots=True)
class Melding:
    """A finding: a fact, an advice, the place to act, and the source."""

    id: str
    ernst: Ernst
    tekst: str
    maatregel: str
    plaats: str
    status: Status
    bron: tuple[Verwijzing, ...]
    spoor: Spoor | None = None
    buiten_regime: bool = False
    voorlopig: bool = False
    """It looks at the procedure of the advice, because none was chosen."""


@dataclass(frozen=True, slots=True)
class Stap:
    """One changed answer of a tipping point."""

    vraag: str
    van: object
    naar: object


@dataclass(frozen=True, slots=True)
class Kantelpunt:
    """What one or two other answers would change: `verandert` maps a conclusion to its other value."""

    vragen: tuple[Stap, ...]
    verandert: tuple[tuple[str, str, str], ...]
    """(conclusion, now, then)"""


@dataclass(frozen=True, slots=True)
class OpenVraag:
    """An unanswered question and the conclusions it can still change."""

    vraag: str
    kan_veranderen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gelijkenis:
    """A case that resembles this dossier. `afstand` 0 (same scores) … 1 (opposite). `overeenkomst` and `verschil` are
    questions; `afloop` says how it ended, empty when no source says so."""

    casus: str
    naam: str
    afstand: float
    overeenkomst: tuple[str, ...]
    verschil: tuple[str, ...]
    afloop: str
    lessen: tuple[tuple[str, tuple[Verwijzing, ...]], ...]
    bron: tuple[Verwijzing, ...]
