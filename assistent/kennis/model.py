"""The catalogue as models: what is true, where it is written and how sure that is.

Every item has an id that is never reused, at least one reference (source and place) and a status. Text in these
models is the only Dutch text about law and choice that the application knows.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from assistent.kennis.basis import (
    Item,
    Model,
    Proceduresoort,
    Rechtsgebied,
    Regime,
    Stap,
    Status,
    Verwijzing,
    met_status,
)
from assistent.kennis.beoordeling import Methode, Voorstel
from assistent.kennis.getoetst import Kennisoordeel
from assistent.kennis.hulp import Hulp
from assistent.kennis.naslag import (
    Dilemma,
    Kader,
    Keuzeregel,
    Principe,
    Spanningsveld,
    Tegenstrijdigheid,
    Vragenlijst,
)
from assistent.kennis.opzet import Documentopzet
from assistent.kennis.planstap import Algemenestap, Planmeldingsregel, Praktijkduur, Procedurestap, Vakantie
from assistent.kennis.publicatie import Publicatiefase, Publicatiefeit
from assistent.kennis.toetsmoment import Toetsmoment
from assistent.kennis.voorwaarden import Voorwaarde

Ernst = Literal["fout", "waarschuwing", "aandacht"]
Toelaatbaarheid = Literal["ja", "voorwaardelijk", "nee"]
Code = Annotated[str, Field(pattern=r"^\d{8}$")]


class Bron(Model):
    """A source: a law, a report, a ruling. `kort` is its name on a chip, `titel` its full citation."""

    id: str = Field(pattern=r"^[a-z0-9_]+$")
    kort: str
    titel: str
    soort: Literal["wet", "rapport", "uitspraak", "handreiking", "eigen"]
    rechtsgebied: Rechtsgebied | Literal["eu", "geen"] = "geen"
    gezien: date | None = None
    """Day on which the text was read."""
    tekst_vanaf: date | None = None
    """Day from which the text that was read is in force; what held before is not known from it."""


class Optie(Model):
    """A possible answer."""

    id: str = Field(pattern=r"^[a-z0-9_]+$")
    label: str
    hulp: str = ""


class Groep(Model):
    """A heading on the page of a step, with the questions that name it; the catalogue holds them in their order."""

    id: str = Field(pattern=r"^[a-z0-9_]+(\.[a-z0-9_]+)*$")
    stap: Stap
    titel: str = Field(min_length=1)
    inleiding: str = ""


VraagType = Literal["schaal", "keuze", "meerkeuze", "tekst", "lange_tekst", "getal", "bedrag", "datum", "tabel"]
KolomType = Literal["tekst", "lange_tekst", "getal", "bedrag", "procent", "datum", "keuze", "verwijzing", "onder"]


class Kolom(Model):
    """A column of a table. `naar` is the table that a `verwijzing` points to; `onder` points to a row of the same
    table. `synoniemen` are names that a file from elsewhere gives to this column."""

    id: str = Field(pattern=r"^[a-z0-9_]+$")
    label: str
    type: KolomType = "tekst"
    opties: tuple[Optie, ...] = ()
    naar: str = ""
    hulp: str = ""
    synoniemen: tuple[str, ...] = ()
    blijft_binnen: bool = False
    """As for a question."""


class Vraag(Item):
    """A question. `kort` names its subject in a table or an open point ("looptijd in maanden").

    For `schaal` the value is 1…5 and `polen` says in words what 1 and 5 mean; 1 is the market pole or opdracht.
    `bedrag` is euro excl. btw.
    """

    label: str
    kort: str
    type: VraagType
    niveau: Literal["zaak", "1a", "1b", "2_markt", "2_netwerk", "3", "procedure", "planning", "beoordeling", "verder"]
    stap: Stap
    groep: str = ""
    """The heading (id of a `Groep`) under which it stands on the page of its step."""
    waarom: str = ""
    hulp: str = ""
    opties: tuple[Optie, ...] = ()
    polen: tuple[str, str] | None = None
    kolommen: tuple[Kolom, ...] = ()
    eenheid: str = ""
    minimum: float | None = None
    maximum: float | None = None
    als: Voorwaarde | None = None
    """The question is asked only when this is not false."""
    vervangt: tuple[str, ...] = ()
    """Earlier ids of this question."""
    blijft_binnen: bool = False
    """The answer gives reasons, or is about those who take part: a copy of the dossier for others goes without it."""

    @model_validator(mode="after")
    def _vorm(self) -> Self:
        if (self.type in ("keuze", "meerkeuze")) != bool(self.opties):
            raise ValueError(f"{self.id}: opties horen bij keuze en meerkeuze, en alleen daarbij")
        if (self.type == "schaal") != (self.polen is not None):
            raise ValueError(f"{self.id}: polen horen bij schaal, en alleen daarbij")
        if (self.type == "tabel") != bool(self.kolommen):
            raise ValueError(f"{self.id}: kolommen horen bij tabel, en alleen daarbij")
        return self


class DatumWaarde(Model):
    """A value in force from `van` up to and including `tot`; `tot` is empty when no end is known."""

    van: date
    tot: date | None = None
    waarde: float
    bron: tuple[Verwijzing, ...] = Field(min_length=1)
    status: Status

    @model_validator(mode="after")
    def _status_van_bron(self) -> Self:
        object.__setattr__(self, "bron", met_status(self.bron, self.status))
        return self


class Parameter(Model):
    """A number that the law or we set, as a dated series."""

    id: str = Field(pattern=r"^[a-z0-9_]+(\.[a-z0-9_]+)*$")
    label: str
    eenheid: str
    waarden: tuple[DatumWaarde, ...] = Field(min_length=1)


class Codelijst(Item):
    """A list of codes with eight digits, as ranges that count both ends."""

    titel: str
    bereiken: tuple[tuple[Code, Code], ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _oplopend(self) -> Self:
        for van, tot in self.bereiken:
            if tot < van:
                raise ValueError(f"{self.id}: {tot} komt voor {van}")
        return self


class Feit(Item):
    """A value computed from the answers by a Python function; `maker` is its name in the registry of its room."""

    label: str
    type: Literal["getal", "bedrag", "janee", "tekst"]
    maker: str
    velden: tuple[str, ...] = ()
    """The questions it is made from."""


class Toetsing(Model):
    """One condition for using a procedure, with what follows when it is true and when it is false."""

    id: str = Field(pattern=r"^[a-z0-9_]+$")
    als: Voorwaarde
    waar: Toelaatbaarheid = "ja"
    onwaar: Toelaatbaarheid = "nee"
    tekst: str
    """Said when the outcome is not `ja`: what is needed or what is in the way."""
    bron: tuple[Verwijzing, ...] = Field(min_length=1)


class Factor(Model):
    """A reason for or against a procedure. `gewicht` 1…3 is ours (afgeleid); the reason itself has its source."""

    id: str = Field(pattern=r"^[a-z0-9_]+$")
    als: Voorwaarde
    richting: Literal["voor", "tegen"]
    gewicht: int = Field(ge=1, le=3)
    tekst: str
    bron: tuple[Verwijzing, ...] = Field(min_length=1)


class Regimekeuze(Model):
    """Another regime for the same procedure, when the condition holds."""

    als: Voorwaarde
    regime: Regime


class Procedure(Item):
    """A way to award, admit or subsidise, within one regime.

    Where jurisdictions differ, each has its own item; `procedure` then names the procedure that both stand for.
    """

    procedure: str = Field(default="", pattern=r"^[a-z0-9_]*$")
    """The id under which it is chosen and shown; empty when that is its own id."""
    naam: str
    omschrijving: str
    soort: Proceduresoort
    rechtsgebied: tuple[Rechtsgebied, ...] = Field(min_length=1)
    regime: Regime
    regime_als: tuple[Regimekeuze, ...] = ()
    """The first whose condition is true goes before `regime`: one procedure can serve two regimes."""
    grondslag: str = ""
    toetsen: tuple[Toetsing, ...] = ()
    factoren: tuple[Factor, ...] = ()
    stappen: tuple[Procedurestap, ...] = ()
    documenten: tuple[str, ...] = ()
    aandacht: tuple[str, ...] = ()

    @property
    def keuze(self) -> str:
        """The stable id of the procedure, as in an answer, the advice and the planning."""
        return self.procedure or self.id


class Meldingsregel(Item):
    """A finding: when `als` is true the text is shown. Outside `regimes` it is at most `aandacht`. `noemt` are facts in
    words that are said behind the text, each a sentence of its own; one without a value is left out."""

    ernst: Ernst
    als: Voorwaarde
    tekst: str
    maatregel: str
    plaats: str
    """The question (id) where the user can do something about it."""
    noemt: tuple[str, ...] = ()
    regimes: tuple[Regime, ...] = ()
    rechtsgebied: Rechtsgebied | None = None
    van: date | None = None
    tot: date | None = None


class Rechtsvormregel(Item):
    """A reason in the advice on the legal form.

    `besluit` decides when true, in the order of `volgorde`; `reden` supports and `tegen` weakens the form `vorm`;
    `vlag` is a warning that belongs to no form.
    """

    soort: Literal["besluit", "reden", "tegen", "vlag"]
    vorm: str = ""
    als: Voorwaarde
    tekst: str
    volgorde: int = 0
    rechtsgebied: Rechtsgebied | None = None


class Maatregel(Model):
    """A mitigating measure; `model` is the steering model it comes from, `botst_met` names measures it works
    against."""

    id: str = Field(pattern=r"^[a-z0-9_]+$")
    tekst: str
    model: Literal["markt", "netwerk", "beide"]
    botst_met: tuple[str, ...] = ()
    bron: tuple[Verwijzing, ...] = Field(min_length=1)


class Risico(Item):
    """A row of the risk grid: circumstances, risk, measures and the point of attention."""

    vraag: str
    naam: str
    oorzaak: str
    als: Voorwaarde
    hoog_als: Voorwaarde
    maatregelen: tuple[Maatregel, ...]
    aandachtspunt: str


class Les(Model):
    """What a case teaches."""

    tekst: str
    bron: tuple[Verwijzing, ...] = Field(min_length=1)


class Casus(Item):
    """A real case with its place on the five content questions (1…5; the scores are ours, `afgeleid`)."""

    naam: str
    omschrijving: str
    profiel: dict[str, int]
    kenmerken: dict[str, str] = {}
    lessen: tuple[Les, ...] = ()


class Begrip(Item):
    """A term of the glossary. `vermijd` names words that mean the same and may not be used beside it."""

    term: str
    definitie: str
    rechtsgebied: Rechtsgebied | None = None
    vermijd: tuple[str, ...] = ()


Bloksoort = Literal["tekst", "eis", "criterium", "toelichting", "besluit"]


class Bouwsteen(Item):
    """A building block: standard text in Markdown with variables, one Markdown file."""

    familie: str
    titel: str
    soort: Bloksoort = "tekst"
    als: Voorwaarde | None = None
    verplicht: bool = False
    rechtsgebied: Rechtsgebied | None = None
    los: bool = False
    """Stands in no outline on purpose."""
    tekst: str
    velden: tuple[str, ...] = ()
    """The answers, facts and steps that the text names; found at compile time."""


class Aanvulling(Model):
    """What the organisation added of its own: the name of its folder and the sha256 of what stands in it. `eigen` are
    the texts and outlines that took the place of ours, `basis` what ours said (the hash of its content), `erbij` what
    has no counterpart of ours; `fout` says why nothing of it was used."""

    naam: str
    sha256: str = ""
    eigen: tuple[str, ...] = ()
    basis: dict[str, str] = {}
    erbij: tuple[str, ...] = ()
    fout: str = ""


class Kennis(Model):
    """The whole catalogue, as compiled."""

    versie: str
    bronhash: str
    aanvulling: Aanvulling | None = None
    bronnen: dict[str, Bron] = {}
    groepen: dict[str, Groep] = {}
    vragen: dict[str, Vraag] = {}
    parameters: dict[str, Parameter] = {}
    feiten: dict[str, Feit] = {}
    procedures: dict[str, Procedure] = {}
    algemene_stappen: dict[str, Algemenestap] = {}
    planmeldingen: dict[str, Planmeldingsregel] = {}
    praktijkduren: dict[str, Praktijkduur] = {}
    vakanties: dict[str, Vakantie] = {}
    meldingen: dict[str, Meldingsregel] = {}
    rechtsvormregels: dict[str, Rechtsvormregel] = {}
    risicos: dict[str, Risico] = {}
    casussen: dict[str, Casus] = {}
    codelijsten: dict[str, Codelijst] = {}
    begrippen: dict[str, Begrip] = {}
    hulp: dict[str, Hulp] = {}
    principes: dict[str, Principe] = {}
    kaders: dict[str, Kader] = {}
    spanningsvelden: dict[str, Spanningsveld] = {}
    dilemmas: dict[str, Dilemma] = {}
    vragenlijsten: dict[str, Vragenlijst] = {}
    tegenstrijdigheden: dict[str, Tegenstrijdigheid] = {}
    keuzeregels: dict[str, Keuzeregel] = {}
    methoden: dict[str, Methode] = {}
    voorstellen: dict[str, Voorstel] = {}
    toetsmomenten: dict[str, Toetsmoment] = {}
    publicatiefeiten: dict[str, Publicatiefeit] = {}
    publicatiefasen: dict[str, Publicatiefase] = {}
    bouwstenen: dict[str, Bouwsteen] = {}
    documenten: dict[str, Documentopzet] = {}
    getoetst: dict[str, Kennisoordeel] = {}
    """What was signed of it, by `soort/id`."""

    def stapnamen(self, recht: object = "nl", keuze: object = None) -> dict[str, str]:
        """The name of every step that a planning can have, by id: in the words of this procedure, else of this
        jurisdiction, and rather those of an opdracht than of a subsidie."""

        def nabij(procedure: Procedure) -> tuple[bool, bool, bool]:
            hier = recht in procedure.rechtsgebied
            return hier and procedure.keuze == keuze, hier, procedure.soort == "opdracht"

        gezien = sorted(self.procedures.values(), key=nabij)
        eigen = {stap.id: stap.naam for p in gezien for stap in reversed(p.stappen)}
        return {**{stap.id: stap.naam for stap in self.algemene_stappen.values()}, **eigen}

    def procedure(self, keuze: object, recht: object) -> Procedure | None:
        """What the catalogue has for this choice in the jurisdiction `recht`, without one in the first that has it.
        `None` when there is nothing: that of another jurisdiction would give the wrong terms and documents."""
        gevonden = (p for p in self.procedures.values() if p.keuze == keuze)
        return next((p for p in gevonden if recht is None or recht in p.rechtsgebied), None)
