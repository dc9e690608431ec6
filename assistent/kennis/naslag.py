"""Reference knowledge: what the catalogue holds to read and to think with, besides questions and rules.

Principles, tables of the framework, fields of tension, dilemmas, questionnaires and the contradictions between
sources. They decide nothing; they are shown where they matter (`raakt`), and the documents can cite them.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from assistent.kennis.basis import Item, Model, Rechtsgebied, Verwijzing
from assistent.kennis.voorwaarden import Voorwaarde


class Naslag(Item):
    """An item to read. `raakt` names the questions, procedures, findings or risks where it is shown."""

    titel: str
    raakt: tuple[str, ...] = ()
    rechtsgebied: Rechtsgebied | None = None


class Principe(Naslag):
    """A principle of the framework, and what it means for whoever uses it."""

    tekst: str
    gevolg: str


class Kader(Naslag):
    """A table from a source, complete, in our own words. Every row has as many cells as there are columns."""

    kolommen: tuple[str, ...] = Field(min_length=2)
    rijen: tuple[tuple[str, ...], ...] = Field(min_length=1)
    toelichting: str = ""


class Spanningsveld(Naslag):
    """Two things that are both wanted and pull apart; how one sees it, and what helps."""

    tussen: tuple[str, str]
    omschrijving: str
    indicatoren: tuple[str, ...] = Field(min_length=1)
    maatregelen: tuple[str, ...] = Field(min_length=1)


class Dilemma(Naslag):
    """A dilemma of a phase: the question to ask, what happened in the case and what it taught."""

    fase: str
    omschrijving: str
    vraag: str
    gebeurd: str = ""
    les: str
    lagen: tuple[int, ...] = ()
    """The layers (1 interaction … 4 world views) on which it plays."""


class Lijstvraag(Model):
    """One question of a questionnaire."""

    id: str = Field(pattern=r"^[a-z0-9_]+$")
    groep: str = ""
    tekst: str


class Vragenlijst(Naslag):
    """A questionnaire to fill in together: self-evaluation, role scan, checklist, dependency matrix."""

    doel: str
    soort: Literal["open", "schaal", "ja_nee", "matrix"]
    vragen: tuple[Lijstvraag, ...] = Field(min_length=2)
    kolommen: tuple[str, ...] = ()
    """The columns of a matrix, such as the parties."""
    uitleg: str = ""


class Standpunt(Model):
    """What one source says."""

    tekst: str
    bron: tuple[Verwijzing, ...] = Field(min_length=1)


class Tegenstrijdigheid(Naslag):
    """Where sources, or places in one source, disagree. Shown, never smoothed; `omgang` says what we do with it."""

    standpunten: tuple[Standpunt, ...] = Field(min_length=2)
    omgang: str


class Keuzeregel(Item):
    """A reason for or against one option of a question within the model (level 2), with its condition."""

    vraag: str
    optie: str
    """Option id; for a scale `1` (left pole) or `5` (right pole)."""
    richting: Literal["voor", "tegen"]
    als: Voorwaarde
    tekst: str
    rechtsgebied: Rechtsgebied | None = None
