"""From words in a document that came back to the answer they change."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistent.dossier.rijen import rijnaam
from assistent.dossier.waarden import AntwoordFout, controleer
from assistent.handelingen.antwoordtekst import rijwoorden
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.nota_import import lees_dag
from assistent.handelingen.nota_wijziging import lees_getal
from assistent.handelingen.terug_model import Daad, ZetAntwoord, ZetMotivering, ZetStap
from assistent.kennis.model import Kolom, Optie, Vraag
from assistent.leidraad.exemplaar import Rij
from assistent.leidraad.velden import OPEN, Veld, Velden
from assistent.tekst.boom import Waarde
from assistent.tekst.merk import normaliseer
from assistent.tekst.nederlands import datum_kort, in_de_zin

STAP = "stap."
_DAG = re.compile(
    r"((?:\d{4}-\d{1,2}-\d{1,2})|(?:\d{1,2}[-/.]\d{1,2}[-/.]\d{4})|(?:\d{1,2}\s+[a-z]+\.?\s+\d{4}))"
    r"(?:,?\s+(?:om\s+)?([01]?\d|2[0-3])[.:]([0-5]\d)(?:\s+uur)?)?",
    re.IGNORECASE,
)
_LEEG = frozenset({"", "-", "…", "..."})
_BEREKEND = "volgt uit andere antwoorden of uit de kennis"


@dataclass(frozen=True, slots=True)
class Doel:
    """The place of a value, and what puts the new one there. `naam` is what people call a question, a cell of it or a
    step."""

    naam: str
    daad: Daad


class GeenAntwoord(Exception):
    """These words cannot become an answer; the text says why, as the end of a sentence."""


class Lezer:
    """Reads values for one outcome."""

    def __init__(self, uitkomst: Uitkomst) -> None:
        self._uitkomst = uitkomst
        self._velden = Velden(uitkomst.stand, uitkomst.planning)

    def doel(self, waarde: Waarde, nieuw: str) -> Doel:
        """What changes when these words come in the place of this value. Raises `GeenAntwoord`."""
        if waarde.veld.startswith(STAP):
            return self._stap(waarde, nieuw)
        vraag_id, _, cel = waarde.veld.partition("@")
        if cel:
            rij_id, _, kolom = cel.partition(".")
            return self._cel(vraag_id, rij_id, kolom, waarde, nieuw)
        vraag = self._uitkomst.kennis.vragen.get(vraag_id)
        if vraag is None or vraag.type == "tabel":
            raise GeenAntwoord(_BEREKEND)
        return self._vraag(vraag, waarde, nieuw)

    def staat_er(self, daad: Daad) -> bool:
        """Whether the dossier has this value for a cell already."""
        if not isinstance(daad, ZetAntwoord) or not daad.kolom:
            return False
        rij = next((r for r in self._uitkomst.stand.rijen(daad.vraag) if r.get("id") == daad.rij), None)
        return rij is not None and daad.waarde is not None and rij.get(daad.kolom) == daad.waarde

    def _stap(self, waarde: Waarde, nieuw: str) -> Doel:
        id_ = waarde.veld.removeprefix(STAP)
        stap = next((s for s in self._uitkomst.planning.stappen if s.id == id_), None)
        veld = self._velden.veld(waarde.veld) if stap is not None else None
        if stap is None or not isinstance(veld, Veld) or not _zelfde(waarde, veld):
            raise GeenAntwoord(_BEREKEND)
        vondst = _DAG.fullmatch(normaliseer(nieuw))
        dag = lees_dag(vondst[1]) if vondst else None
        if vondst is None or dag is None:
            raise GeenAntwoord("is niet als datum te lezen")
        tijd = f"{int(vondst[2]):02d}.{vondst[3]}" if vondst[2] else None
        return Doel(f"{stap.naam} (planning)", ZetStap(id_, dag.isoformat(), tijd))

    def _vraag(self, vraag: Vraag, waarde: Waarde, nieuw: str) -> Doel:
        veld = self._velden.veld(vraag.id)
        assert isinstance(veld, Veld)
        if veld.motivering and _gelijk(veld.motivering, waarde.tekst):
            return Doel(f"motivering van {vraag.kort}", ZetMotivering(vraag.id, nieuw))
        if waarde.open and waarde.tekst.startswith(f"{OPEN}: motivering"):
            return Doel(f"motivering van {vraag.kort}", ZetMotivering(vraag.id, nieuw))
        if not _zelfde(waarde, veld):
            raise GeenAntwoord(_BEREKEND)
        gelezen = self._lees(vraag.type, vraag.opties, _als_ingevuld(veld, waarde, nieuw), vraag)
        try:
            controleer(vraag, gelezen)
        except AntwoordFout as fout:
            raise GeenAntwoord(f"past niet ({str(fout).partition(': ')[2]})") from None
        return Doel(vraag.kort, ZetAntwoord(vraag.id, gelezen))

    def _cel(self, vraag_id: str, rij_id: str, kolom_id: str, waarde: Waarde, nieuw: str) -> Doel:
        vraag = self._uitkomst.kennis.vragen.get(vraag_id)
        kolom = next((k for k in vraag.kolommen if k.id == kolom_id), None) if vraag is not None else None
        rij = next((r for r in self._uitkomst.stand.rijen(vraag_id) if r.get("id") == rij_id), None)
        if vraag is None or kolom is None or rij is None:
            raise GeenAntwoord(_BEREKEND)
        veld = self._velden.rij(vraag_id, rij)[kolom_id]
        if not _zelfde(waarde, veld):
            raise GeenAntwoord(_BEREKEND)
        cel = self.lees_cel(vraag, kolom, _als_ingevuld(veld, waarde, nieuw))
        rijen = self._uitkomst.stand.rijen(vraag_id)
        wie = rijwoorden(self._uitkomst.kennis, vraag, rij, rijen)
        naam = f"{vraag.kort}, {wie}: {in_de_zin(kolom.label)}"
        return Doel(naam, ZetAntwoord(vraag_id, cel, rij_id, kolom_id))

    def lees_cel(self, vraag: Vraag, kolom: Kolom, tekst: str) -> object:
        """The value of a cell; `None` for an empty one. Raises `GeenAntwoord`."""
        if normaliseer(tekst) in _LEEG:
            return None
        if kolom.type in ("verwijzing", "onder"):
            naar = self._uitkomst.kennis.vragen[kolom.naar or vraag.id]
            return self._rij(naar, self._uitkomst.stand.rijen(naar.id), tekst)
        cel = self._lees(kolom.type, kolom.opties, tekst, None)
        try:
            controleer(vraag, [{"id": "r", kolom.id: cel}])
        except AntwoordFout as fout:
            raise GeenAntwoord(f"past niet ({str(fout).partition(': ')[2]})") from None
        return cel

    def _rij(self, naar: Vraag, rijen: Sequence[Rij], tekst: str) -> object:
        gevonden = [rij["id"] for rij in rijen if _gelijk(rijnaam(naar, rij), tekst)]
        if len(gevonden) != 1:
            raise GeenAntwoord(f"is geen rij van ‘{naar.kort}’")
        return gevonden[0]

    def _lees(self, soort: str, opties: tuple[Optie, ...], tekst: str, vraag: Vraag | None) -> object:
        match soort:
            case "getal" | "bedrag" | "procent" | "schaal":
                getal = lees_getal(normaliseer(tekst))
                if getal is None or not _eenheid_past(tekst, soort, vraag):
                    raise GeenAntwoord("is niet als getal te lezen")
                return getal
            case "datum":
                vondst = _DAG.fullmatch(normaliseer(tekst))
                dag = lees_dag(vondst[1]) if vondst and not vondst[2] else None
                if dag is None:
                    raise GeenAntwoord("is niet als datum te lezen")
                return dag.isoformat()
            case "keuze":
                return _optie(opties, tekst)
            case "meerkeuze":
                return _opties(opties, tekst)
        return tekst


def _eenheid_past(tekst: str, soort: str, vraag: Vraag | None) -> bool:
    """Whether the word behind a number is the unit that belongs to it: "10 jaar" is no number of months."""
    eenheid = re.sub(r"[\d.,€\s-]", "", normaliseer(tekst)).casefold()
    goed = {"", "euro"} if soort == "bedrag" else {"", "%"} if soort == "procent" else {""}
    return eenheid in goed | ({vraag.eenheid.casefold()} if vraag is not None and vraag.eenheid else set())


def _optie(opties: tuple[Optie, ...], tekst: str) -> str:
    gevonden = next((optie.id for optie in opties if _gelijk(optie.label, tekst)), None)
    if gevonden is None:
        raise GeenAntwoord("is geen van de keuzes")
    return gevonden


def _opties(opties: tuple[Optie, ...], tekst: str) -> list[str]:
    """Several choices in an enumeration; a choice may hold a comma or `en` itself."""
    over, gekozen = normaliseer(tekst).casefold(), []
    for optie in sorted(opties, key=lambda o: -len(o.label)):
        if (naam := normaliseer(optie.label).casefold()) in over:
            over = over.replace(naam, "", 1)
            gekozen.append(optie.id)
    if re.sub(r"\ben\b|[,;\s]", "", over) or not gekozen:
        raise GeenAntwoord("is geen van de keuzes")
    return [optie.id for optie in opties if optie.id in gekozen]


def _gelijk(een: str, ander: str) -> bool:
    return normaliseer(een).casefold() == normaliseer(ander).casefold()


def _zelfde(waarde: Waarde, veld: Veld) -> bool:
    """Whether a printed value is this field itself, and not something made of it or a name beside it."""
    if waarde.open or veld.open:
        return waarde.open and veld.open
    vormen = {veld.tekst, veld.tekst.removesuffix("."), datum_kort(veld.dag) if veld.dag else veld.tekst}
    return any(_gelijk(vorm, waarde.tekst) for vorm in vormen)


def _als_ingevuld(veld: Veld, waarde: Waarde, nieuw: str) -> str:
    """The new words as they would have been filled in: printed, a value can lose its capital or its last point."""
    if veld.open:
        return nieuw
    if waarde.tekst[:1] != veld.tekst[:1] and waarde.tekst[:1].lower() == veld.tekst[:1].lower():
        nieuw = nieuw[:1].upper() + nieuw[1:] if veld.tekst[:1].isupper() else nieuw[:1].lower() + nieuw[1:]
    return f"{nieuw}." if veld.tekst == f"{waarde.tekst}." and not nieuw.endswith(".") else nieuw


def rijen_van(dossier_waarde: object) -> list[dict[str, object]]:
    """The rows of a table answer, to be changed."""
    return [dict(rij) for rij in dossier_waarde if isinstance(rij, Mapping)] if isinstance(dossier_waarde, list) else []
