"""The dossier tree: frozen models of everything a user said. The file is this tree as JSON (see `bestand`).

Unknown fields of the present schema are kept untouched in every model; unknown ids in the maps simply stay
there. Maps are unchangeable; an edit (see `wijzigen`) makes a new `Dossier` that shares all the rest.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Any, Final, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from assistent.dossier.vast import JsonWaarde, Tekst, VasteMap

FORMAAT: Final = "ontwerpassistent-dossier"
PAKKET: Final = "ontwerpassistent-toetspakket"
"""What a copy of a dossier says it is when it goes to a reviewer: only its review may grow."""
STEMPEL: Final = "pakket"
"""The field of a package that says who made it, for whom and of what (see `toets.pakket`)."""
SCHEMA_VERSIE: Final = 2

T = TypeVar("T")
Kaart = Annotated[Mapping[Tekst, T], AfterValidator(VasteMap)]
"""Field type: an unchangeable map from id to T."""

Status = Literal["concept", "klaar"]
Versiestatus = Literal["concept", "ter_toetsing", "vastgesteld", "gepubliceerd"]
Tekstsoort = Literal["vervangen", "weggelaten", "eigen", "verplaatst"]
Uitspraak = Literal["akkoord", "akkoord_mits", "niet_akkoord", "vraag", "niet_van_toepassing", "niet_beoordeeld"]
Gewicht = Literal["blokkerend", "risico", "redactioneel"]
Reactie = Literal["overgenomen", "anders_opgelost", "niet_overgenomen"]


def _iso_datum(waarde: object) -> object:
    """Dates come as `date` or as JJJJ-MM-DD;

    numbers (which pydantic would read as timestamps) are refused.
    """
    if waarde is None or (isinstance(waarde, date) and not isinstance(waarde, datetime)):
        return waarde
    if isinstance(waarde, str) and len(waarde) == 10:
        try:
            return date.fromisoformat(waarde)
        except ValueError:
            pass
    raise ValueError("moet een datum zijn in de vorm JJJJ-MM-DD")


def _iso_moment(waarde: str) -> str:
    if waarde:
        try:
            datetime.fromisoformat(waarde)
        except ValueError:
            raise ValueError("moet een datum met tijd zijn, zoals 2026-03-01T14:02:00+01:00") from None
    return waarde


def _geldig_uuid(waarde: str) -> str:
    try:
        uuid.UUID(waarde)
    except ValueError:
        raise ValueError("is geen geldig kenmerk (uuid)") from None
    return waarde


Datum = Annotated[date, BeforeValidator(_iso_datum)]
Moment = Annotated[Tekst, AfterValidator(_iso_moment)]
"""ISO date-time with offset, to the second; empty = unknown (from an older file)."""
Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Aantal = Annotated[int, Field(strict=True, ge=0, le=2**53 - 1)]
Vlag = Annotated[bool, Field(strict=True)]


class Vast(BaseModel):
    """Base of all models here: frozen, and keeping fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="allow")
    __pydantic_extra__: dict[str, JsonWaarde]


class Antwoord(Vast):
    """One fact a user entered.

    `waarde`: any JSON value; amounts are numbers in euro excl. btw, dates are ISO text, tables are lists of
    rows {`id`, …}. `motivering`: Markdown. `gewijzigd`: when it was last changed.
    """

    waarde: JsonWaarde = None
    motivering: Tekst = ""
    status: Status = "concept"
    gewijzigd: Moment = ""


class Aanvulling(Vast):
    """The organisation's own additions that were in force: name and sha256 of their content."""

    naam: Tekst
    sha256: Sha256


class PlanStap(Vast):
    """What the user fixed of one planning step: date, time of day (`12.00`), duration in days, and why."""

    datum: Datum | None = None
    tijd: Annotated[str, Field(pattern=r"^([01]?\d|2[0-3])[.:][0-5]\d$")] | None = None
    duur: Annotated[int, Field(strict=True, ge=0, le=36_525)] | None = None
    vast: Vlag = False
    motivering: Tekst = ""


class Planning(Vast):
    """Step id → what was fixed; and named variants of the same."""

    stappen: Kaart[PlanStap] = Field(default_factory=VasteMap)
    varianten: Kaart[Kaart[PlanStap]] = Field(default_factory=VasteMap)


class TekstAfwijking(Vast):
    """A deviation from the standard text of one block instance; finished Markdown without variables.

    `na`: key of the block it stands after (eigen, verplaatst). `basis`: sha256 of the standard text at that
    time.
    """

    soort: Tekstsoort
    na: Tekst | None = None
    markdown: Tekst = ""
    basis: Tekst | None = None
    door: Tekst = ""
    op: Moment = ""


class Bronvermelding(Vast):
    """Where something comes from: source id, place in it, and how sure that is."""

    bron: Tekst
    plaats: Tekst = ""
    status: Tekst = ""


class Conclusie(Vast):
    """A conclusion the user last accepted, under which knowledge and on which reference date.

    `behouden`: kept on purpose under newer knowledge, with its motivation.
    """

    waarde: JsonWaarde = None
    tekst: Tekst = ""
    bron: tuple[Bronvermelding, ...] = ()
    kennis_versie: Tekst = ""
    peildatum: Datum | None = None
    behouden: Vlag = False
    motivering: Tekst = ""


class Versie(Vast):
    """A frozen version: the answers and planning of then, and per document its blocks and their order.

    `blokken`: document → block key → sha256 of its text (text itself in `Dossier.versieteksten`).
    `volgorde`: document → block keys in order. `conclusies`: the advice as it was drawn then; empty in a version from
    before they were kept. `hash`: see `versies.hash_van`.
    """

    naam: Tekst
    status: Versiestatus
    moment: Moment
    door: Tekst = ""
    kennis_versie: Tekst = ""
    peildatum: Datum | None = None
    revisie: Aantal = 0
    antwoorden: Kaart[Antwoord] = Field(default_factory=VasteMap)
    planning: Planning = Planning()
    blokken: Kaart[Kaart[Sha256]] = Field(default_factory=VasteMap)
    volgorde: Kaart[tuple[str, ...]] = Field(default_factory=VasteMap)
    conclusies: Kaart[Conclusie] = Field(default_factory=VasteMap)
    hash: Tekst = ""


class Toetsstuk(Vast):
    """What every part of a review says: who, for which organisation, when, at which moment of review, on which version.

    `over`: sha256 of what stood there when it was written (empty: unknown), so that a later change shows. Never
    changed: who thinks otherwise adds a new one.
    """

    door: Tekst
    organisatie: Tekst = ""
    op: Moment
    toetsmoment: Tekst = ""
    versie: Tekst | None = None
    over: Tekst = ""


class Opmerking(Toetsstuk):
    """A remark by a reviewer, or an answer to one (`antwoord_op`). Settling one is a new remark.

    `plaats`: what it is about: a question id, a block key, or a path such as `planning/inschrijving`. `punt`: the
    review point, empty for a remark on a place only. `reactie`: what the drafter did with it, of an answer. `uit`:
    where it came from, empty when it was typed here.
    """

    plaats: Tekst
    tekst: Tekst
    soort: Literal["opmerking", "antwoord", "afgehandeld", "heropend"] = "opmerking"
    antwoord_op: Tekst | None = None
    punt: Tekst = ""
    gewicht: Gewicht | None = None
    reactie: Reactie | None = None
    uit: Tekst = ""


class Oordeel(Toetsstuk):
    """A reviewer's verdict on one review point; the latest per person and point counts."""

    punt: Tekst
    uitspraak: Uitspraak
    gewicht: Gewicht | None = None
    toelichting: Tekst = ""


class Aanvaarding(Toetsstuk):
    """A risk that somebody with a mandate accepted, or no longer accepts (`ingetrokken`); the latest per point
    counts."""

    punt: Tekst
    mandaat: Tekst
    toelichting: Tekst = ""
    ingetrokken: Vlag = False


class Toetskader(Toetsstuk):
    """What one review was about: documents (id → sha256 of the text seen), versions, and the law of which day.

    `niet_beoordeeld`: the aspects that were not reviewed, in words. The latest per person and moment of review counts.
    """

    peildatum: Datum | None = None
    kennis_versie: Tekst = ""
    revisie: Aantal = 0
    documenten: Kaart[Tekst] = Field(default_factory=VasteMap)
    versies: tuple[Tekst, ...] = ()
    niet_beoordeeld: Tekst = ""


class Aftekening(Toetsstuk):
    """A sign-off: who, in which role, on which version, with the sha256 of the content signed for and the statement."""

    rol: Tekst
    uitspraak: Uitspraak
    versie: Tekst
    inhoud_sha256: Tekst
    toelichting: Tekst = ""


class Toets(Vast):
    """The review: append-only collections by uuid, so that review packages merge by union."""

    opmerkingen: Kaart[Opmerking] = Field(default_factory=VasteMap)
    oordelen: Kaart[Oordeel] = Field(default_factory=VasteMap)
    aftekeningen: Kaart[Aftekening] = Field(default_factory=VasteMap)
    aanvaardingen: Kaart[Aanvaarding] = Field(default_factory=VasteMap)
    kaders: Kaart[Toetskader] = Field(default_factory=VasteMap)


TOETSDELEN: Final = ("opmerkingen", "oordelen", "aftekeningen", "aanvaardingen", "kaders")
"""The collections of a review."""


class Wijziging(Vast):
    """One line of the history: who changed what, when, from what to what (tables:

    only the rows that differ).
    """

    wie: Tekst
    moment: Moment
    pad: Tekst
    oud: JsonWaarde = None
    nieuw: JsonWaarde = None


class Dossier(Vast):
    """Everything of one case. `revisie` goes up by one with every save; `peildatum` None = today."""

    formaat: Literal["ontwerpassistent-dossier", "ontwerpassistent-toetspakket"] = FORMAAT
    schema_versie: Literal[2] = SCHEMA_VERSIE
    app_versie: Tekst = ""
    id: Annotated[str, AfterValidator(_geldig_uuid)]
    revisie: Aantal = 0
    kennis_versie: Tekst = ""
    aanvulling: Aanvulling | None = None
    peildatum: Datum | None = None
    antwoorden: Kaart[Antwoord] = Field(default_factory=VasteMap)
    planning: Planning = Planning()
    teksten: Kaart[TekstAfwijking] = Field(default_factory=VasteMap)
    conclusies: Kaart[Conclusie] = Field(default_factory=VasteMap)
    versies: tuple[Versie, ...] = ()
    versieteksten: Kaart[str] = Field(default_factory=VasteMap)
    toets: Toets = Toets()
    geschiedenis: tuple[Wijziging, ...] = ()

    def waarde(self, vraag_id: str, anders: Any = None) -> Any:
        """The value answered to a question, or `anders` when there is no answer."""
        antwoord = self.antwoorden.get(vraag_id)
        return anders if antwoord is None else antwoord.waarde


def nieuw_dossier(*, app_versie: str = "", kennis_versie: str = "") -> Dossier:
    """An empty dossier with an id of its own."""
    return Dossier(id=str(uuid.uuid4()), app_versie=app_versie, kennis_versie=kennis_versie)


def is_pakket(dossier: Dossier) -> bool:
    """Whether this is a review package: a copy in which only the review may grow."""
    return dossier.formaat == PAKKET


def kopie_als_nieuw(dossier: Dossier) -> Dossier:
    """The same answers, texts and planning as the start of another case.

    A new id and revision 0; versions, review, accepted conclusions and history belong to the first case and
    stay there, and so does the stamp of a review package.
    """
    kopie = dossier.model_copy(
        update={
            "formaat": FORMAAT,
            "id": str(uuid.uuid4()),
            "revisie": 0,
            "conclusies": VasteMap(),
            "versies": (),
            "versieteksten": VasteMap(),
            "toets": Toets(),
            "geschiedenis": (),
        }
    )
    if kopie.model_extra:
        kopie.model_extra.pop(STEMPEL, None)
    return kopie


def als_json(dossier: Vast) -> dict[str, Any]:
    """The tree (or a part of it) as plain JSON values, as it stands in the file."""
    return dossier.model_dump(mode="json")
