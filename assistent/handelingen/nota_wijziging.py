"""What an answer changes: the value of now beside the new one, every place that prints it, and working it in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from assistent.dossier.model import Dossier, PlanStap
from assistent.dossier.waarden import AntwoordFout, controleer
from assistent.dossier.wijzigen import met_planstap, met_waarde
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.documenten import beschikbaar
from assistent.handelingen.nota import NotaFout, Rij, wijzig
from assistent.handelingen.nota_import import lees_dag
from assistent.kennis.model import Vraag
from assistent.leidraad.exemplaar import SCHEIDING, Exemplaar, opzet_van
from assistent.leidraad.gelijkluidend import blokken_per_veld, naam_van
from assistent.leidraad.overzichten_nota import Vindplaats, blokplaatsen, vindplaatsen
from assistent.leidraad.velden import Veld, Velden
from assistent.planning.nota import VRAGEN
from assistent.tekst.nederlands import aantal

STAP = "stap."
_TE_ZETTEN = ("tekst", "lange_tekst", "getal", "bedrag", "datum", "keuze", "schaal")
"""Types of answers that a text can set; a table or several choices are changed at the question itself."""
_GETAL = re.compile(r"€?\s*(-?\d{1,3}(?:\.\d{3})+|-?\d{1,15})(?:,(\d{1,6}))?\s*[a-z%]*", re.IGNORECASE)
_EIGEN = frozenset({"nota_van_inlichtingen", "vragen_en_antwoorden"})


@dataclass(frozen=True, slots=True)
class Gegeven:
    """A fact that an answer can change: its field, its name and how it is printed now (empty when open)."""

    veld: str
    naam: str
    nu: str


@dataclass(frozen=True, slots=True)
class Wijziging:
    """A change with what is known about it. `verwerkt`: the documents say the new value, or the user said so. `kan`: it
    can be worked in from here."""

    gegeven: Gegeven
    was: str
    wordt: str
    verwerkt: bool
    kan: bool
    plaatsen: tuple[Vindplaats, ...]


def stukken(uitkomst: Uitkomst) -> tuple[str, ...]:
    """The documents in which a fact can stand: those of the procedure, without the nota itself, each once."""
    namen = dict.fromkeys(naam.partition(SCHEIDING)[0] for naam in beschikbaar(uitkomst))
    return tuple(naam for naam in namen if naam not in _EIGEN)


def nu(uitkomst: Uitkomst, veld: str) -> Gegeven:
    """How a fact stands in the documents now. Raises `NotaFout` for a field that is no answer and no step."""
    kennis = uitkomst.kennis
    if not (veld in kennis.vragen or (veld.startswith(STAP) and veld.removeprefix(STAP) in kennis.stapnamen())):
        raise NotaFout(f"‘{veld}’ is geen vraag en geen stap van de planning.")
    naam = naam_van(uitkomst.stand, veld)
    vraag = kennis.vragen.get(veld)
    if vraag is not None and vraag.type == "tabel":
        hoeveel = len(uitkomst.stand.rijen(veld))
        return Gegeven(veld, naam, aantal(hoeveel, "rij", "rijen") if hoeveel else "")
    waarde = Velden(uitkomst.stand, uitkomst.planning).veld(veld)
    if not isinstance(waarde, Veld) or waarde.open:
        return Gegeven(veld, naam, "")
    eenheid = f" {vraag.eenheid}" if vraag is not None and vraag.type == "getal" and vraag.eenheid else ""
    return Gegeven(veld, naam, f"{waarde.tekst}{eenheid}")


def te_kiezen(uitkomst: Uitkomst, plaats: str = "") -> tuple[Gegeven, ...]:
    """The facts that an answer can change: those of the block `plaats` first, then all that have a value and stand in a
    document of the procedure, by name."""
    opzetten = {naam: opzet_van(uitkomst.kennis, naam) for naam in stukken(uitkomst)}
    per_document = {naam: blokken_per_veld(uitkomst.stand, Exemplaar(opzet)) for naam, opzet in opzetten.items()}
    document, _, bouwsteen = plaats.partition("/")
    eerst = [
        veld
        for veld, blokken in per_document.get(document, {}).items()
        if any(blok.bouwsteen.id == bouwsteen for blok in blokken)
    ]
    alle = {veld for per_veld in per_document.values() for veld in per_veld}
    kiesbaar = [Gegeven(v, naam_van(uitkomst.stand, v), "") for v in alle if not v.startswith(("feit.", "nota."))]
    volgorde = sorted(kiesbaar, key=lambda g: (g.veld not in eerst, g.naam.casefold(), g.veld))
    return tuple(gegeven for g in volgorde if (gegeven := nu(uitkomst, g.veld)).nu)


def tekstblokken(uitkomst: Uitkomst) -> Iterator[Vindplaats]:
    """Every block of the documents, to say what a question is about."""
    for document in stukken(uitkomst):
        yield from blokplaatsen(uitkomst.stand, document)


def bekijk(uitkomst: Uitkomst, rij: Rij) -> Wijziging | None:
    """What this question changes; `None` when nothing, or a field that no longer exists."""
    veld = str(rij.get("wijzigt") or "").strip()
    if not veld:
        return None
    try:
        gegeven = nu(uitkomst, veld)
    except NotaFout:
        return None
    wordt = str(rij.get("wordt") or "").strip()
    gelijk = bool(wordt) and _gelijk(gegeven.nu, wordt)
    return Wijziging(
        gegeven=gegeven,
        was=str(rij.get("was") or ""),
        wordt=wordt,
        verwerkt=gelijk or rij.get("verwerkt") == "ja",
        kan=bool(wordt) and not gelijk and _zet(uitkomst, veld, wordt) is not None,
        plaatsen=vindplaatsen(uitkomst.stand, veld, stukken(uitkomst)),
    )


def _gelijk(een: str, ander: str) -> bool:
    return " ".join(een.casefold().split()) == " ".join(ander.casefold().split())


def koppel(uitkomst: Uitkomst, rij_id: str, veld: str, *, wie: str, moment: str) -> Dossier:
    """The dossier in which the answer to this question changes that fact; what it was is written down. An empty field
    lets it go. Raises `NotaFout`."""
    velden: dict[str, object] = {"wijzigt": veld, "was": "", "wordt": "", "verwerkt": ""}
    if veld:
        velden |= {"was": nu(uitkomst, veld).nu, "verwerkt": "nee"}
    return wijzig(uitkomst.kennis, uitkomst.dossier, rij_id, velden, wie=wie, moment=moment)


def verwerk(uitkomst: Uitkomst, rij_id: str, *, wie: str, moment: str) -> Dossier:
    """The dossier in which the new value stands in the answer itself, so that every document says it. Raises `NotaFout`
    when the new value cannot be read as an answer to that question."""
    rij = next((r for r in uitkomst.stand.rijen(VRAGEN) if r.get("id") == rij_id), None)
    veld, wordt = (str((rij or {}).get(kolom) or "").strip() for kolom in ("wijzigt", "wordt"))
    waarde = _zet(uitkomst, veld, wordt) if veld and wordt else None
    if waarde is None:
        raise NotaFout(f"‘{wordt}’ kan niet worden overgenomen. Wijzig het antwoord bij de vraag zelf.")
    if veld.startswith(STAP):
        stap = veld.removeprefix(STAP)
        oud = uitkomst.dossier.planning.stappen.get(stap, PlanStap())
        nieuw = oud.model_copy(update={"datum": waarde})
        dossier = met_planstap(uitkomst.dossier, stap, nieuw, wie=wie, moment=moment)
    else:
        dossier = met_waarde(uitkomst.dossier, veld, waarde, wie=wie, moment=moment)
    return wijzig(uitkomst.kennis, dossier, rij_id, {"verwerkt": "ja"}, wie=wie, moment=moment)


def _zet(uitkomst: Uitkomst, veld: str, tekst: str) -> Any:
    """The value that this text means for that field; `None` when it means none."""
    if veld.startswith(STAP):
        return lees_dag(tekst)
    vraag = uitkomst.kennis.vragen.get(veld)
    if vraag is None or vraag.type not in _TE_ZETTEN:
        return None
    waarde = _lees(vraag, tekst)
    try:
        controleer(vraag, waarde)
    except AntwoordFout:
        return None
    return waarde


def _lees(vraag: Vraag, tekst: str) -> Any:
    match vraag.type:
        case "getal" | "bedrag" | "schaal":
            return lees_getal(tekst)
        case "datum":
            dag: date | None = lees_dag(tekst)
            return dag.isoformat() if dag else None
        case "keuze":
            return next((optie.id for optie in vraag.opties if _gelijk(optie.label, tekst) or optie.id == tekst), None)
    return tekst


def lees_getal(tekst: str) -> int | float | None:
    """A number as Dutch writes it, with € before or a unit behind it: "€ 1.250.000", "7,5", "72 maanden"."""
    vondst = _GETAL.fullmatch(tekst.strip())
    if vondst is None:
        return None
    heel = vondst[1].replace(".", "")
    return float(f"{heel}.{vondst[2]}") if vondst[2] else int(heel)
