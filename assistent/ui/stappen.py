"""The route: eleven steps, the questions in each, and how far the user is, in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final, Literal

from assistent.handelingen.bereken import Uitkomst
from assistent.kennis.model import Groep, Kennis, Vraag
from assistent.kennis.volgorde import STAPNAMEN
from assistent.ui.kleuren import Kleurnaam


@dataclass(frozen=True, slots=True)
class Routestap:
    """A step of the route: its name in the list, the title of its page and one sentence that introduces it."""

    id: str
    naam: str
    titel: str
    inleiding: str


def _stap(id_: str, titel: str, inleiding: str) -> Routestap:
    return Routestap(id_, STAPNAMEN[id_], titel, inleiding)


ROUTE: Final = (
    _stap("opgave", "Opgave: waar gaat het over?",
          "De feiten van deze zaak: voor wie, waarom nu, hoe groot en hoe lang."),
    _stap("inhoud", "Inhoud: wat vraagt deze hulp?",
          "Vijf vragen over de doelgroep en de dienst. Zij gaan vóór de vorm: hier begint de redenering waarop "
          "de andere keuzes rusten."),
    _stap("sturing", "Sturing: markt of netwerk?",
          "Hoe u wilt sturen, en of dat past bij wat de inhoud vraagt."),
    _stap("rechtsvorm", "Rechtsvorm: opdracht, subsidie of iets anders?",
          "Wat u vraagt en wat daar tegenover staat, bepaalt welke rechtsvormen openstaan."),
    _stap("procedure", "Procedure: hoe kiest u?",
          "Welke procedures mogen, en welke past bij wat u al weet en nog wilt ontdekken."),
    _stap("partnerschap", "Partnerschap: hoe werkt u samen?",
          "Afspraken over samenwerking, bijsturen en leren tijdens de looptijd."),
    _stap("criteria", "Criteria: waarop beoordeelt u?",
          "Uitsluiting, geschiktheid, selectie en gunning."),
    _stap("planning", "Planning: wanneer gebeurt wat?",
          "De stappen van de procedure met hun data en termijnen."),
    _stap("risicos", "Risico’s: wat kan misgaan?",
          "De risico’s die uit uw antwoorden volgen, met maatregelen om uit te kiezen."),
    _stap("documenten", "Documenten",
          "De stukken die bij deze procedure horen, zoals zij er nu uitzien."),
    _stap("toets", "Toets: klopt het?",
          "Wat een jurist naloopt, wat hij daarvan vindt en waarvoor hij tekent."),
)  # fmt: skip
NAAST: Final = (
    Routestap("antwoorden", "Alle antwoorden", "Alle antwoorden",
              "Elke vraag met haar antwoord op één plek, ook wat niet meer van toepassing is."),
    Routestap("partners", "Partners vergelijken", "Partners vergelijken",
              "Waar kopieën van dit dossier, ingevuld door partners, overeenkomen en verschillen."),
)  # fmt: skip
"""Pages beside the road: a look across it."""
STAP: Final = {stap.id: stap for stap in (*ROUTE, *NAAST)}


@dataclass(frozen=True, slots=True)
class Stapstand:
    """How far a step is: a word for the list (empty when nothing was done yet) and the colour that goes with it."""

    woord: str
    soort: Literal["leeg", "bezig", "klaar", "let_op"]

    @property
    def kleur(self) -> Kleurnaam:
        """The colour of the word."""
        kleuren: dict[str, Kleurnaam] = {"klaar": "goed", "let_op": "aandacht"}
        return kleuren.get(self.soort, "gedempt")


@dataclass(frozen=True, slots=True)
class Groepstand:
    """The questions under one heading that are asked now (`groep` is `None` for those without one) and how far they
    are."""

    groep: Groep | None
    vragen: tuple[Vraag, ...]
    klaar: int
    let_op: bool

    @property
    def id(self) -> str:
        """The id of the heading; empty without one."""
        return self.groep.id if self.groep is not None else ""


def groepen_van(uitkomst: Uitkomst, vragen: Sequence[Vraag]) -> tuple[Groepstand, ...]:
    """These questions of one step, in the order of the catalogue, per heading."""
    groepen = uitkomst.kennis.groepen
    delen = ((naam, tuple(deel)) for naam, deel in groupby(vragen, key=lambda vraag: vraag.groep))
    return tuple(
        Groepstand(
            groepen.get(naam),
            deel,
            sum(is_beantwoord(uitkomst, vraag.id) for vraag in deel),
            _let_op(uitkomst, {vraag.id for vraag in deel}),
        )
        for naam, deel in delen
    )


def zichtbare_vragen(uitkomst: Uitkomst, stap: str) -> tuple[Vraag, ...]:
    """The questions of a step that are asked now, in their order: those whose condition is not false."""
    return tuple(
        vraag for vraag in uitkomst.kennis.vragen.values() if vraag.stap == stap and uitkomst.stand.vraagt(vraag)
    )


def is_beantwoord(uitkomst: Uitkomst, vraag_id: str) -> bool:
    """Whether there is a value that says something; `onbekend` is an answer but settles nothing."""
    return uitkomst.stand.waarde(vraag_id) is not None


def stand_van(uitkomst: Uitkomst, stap: str) -> Stapstand:
    """How far this step is."""
    match stap:
        case "planning":
            return _planning(uitkomst)
        case "risicos":
            return _risicos(uitkomst)
        case "documenten":
            return Stapstand("", "leeg")
        case "toets":
            zwaar = sum(m.ernst == "fout" for m in uitkomst.meldingen)
            return Stapstand(f"{zwaar} strijdig", "let_op") if zwaar else Stapstand("", "leeg")
        case _:
            return _vragen(uitkomst, stap)


def _vragen(uitkomst: Uitkomst, stap: str) -> Stapstand:
    vragen = zichtbare_vragen(uitkomst, stap)
    klaar = sum(is_beantwoord(uitkomst, vraag.id) for vraag in vragen)
    if _let_op(uitkomst, {vraag.id for vraag in vragen}):
        return Stapstand("let op", "let_op")
    if not klaar:
        return Stapstand("", "leeg")
    return Stapstand("klaar", "klaar") if klaar == len(vragen) else Stapstand(f"{klaar} van {len(vragen)}", "bezig")


def _let_op(uitkomst: Uitkomst, plaatsen: set[str]) -> bool:
    return any(m.ernst in ("fout", "waarschuwing") and m.plaats in plaatsen for m in uitkomst.meldingen)


def _planning(uitkomst: Uitkomst) -> Stapstand:
    stappen = uitkomst.planning.stappen
    vragen = {vraag.id for vraag in zichtbare_vragen(uitkomst, "planning")}
    te_kort = any(stap.speling is not None and stap.speling < 0 for stap in stappen)
    if uitkomst.planning.meldingen or te_kort or _let_op(uitkomst, vragen):
        return Stapstand("let op", "let_op")
    gezet = sum(stap.datum is not None for stap in stappen)
    if not gezet:
        return Stapstand("", "leeg")
    return Stapstand("klaar", "klaar") if gezet == len(stappen) else Stapstand(f"{gezet} van {len(stappen)}", "bezig")


def _risicos(uitkomst: Uitkomst) -> Stapstand:
    zwaar = [r for r in uitkomst.risicos if r.niveau != "laag"]
    open_ = sum(not any(m.gekozen for m in r.maatregelen) for r in zwaar)
    if open_:
        return Stapstand(f"{open_} open", "let_op")
    return Stapstand("klaar", "klaar") if zwaar else Stapstand("", "leeg")


def stap_van_plaats(kennis: Kennis, plaats: str) -> str | None:
    """The step where something can be done about a finding: that of its question, or the planning."""
    vraag = kennis.vragen.get(plaats)
    if vraag is not None:
        return vraag.stap
    eerste = plaats.partition("/")[0].partition(".")[0]
    return next((stap.id for stap in STAP.values() if stap.id == eerste), None)
