"""Taking over the questions from a file of a tender platform: look first, and change only when asked.

Which column of the file is which is found by its heading, from the names that the catalogue gives for the columns of
the table. Those names are ours; what was recognised is always shown, and can be said otherwise.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from assistent.dossier.model import Dossier
from assistent.dossier.wijzigen import nieuw_rij_id
from assistent.handelingen.nota import NotaFout, met_rijen, rijen_van
from assistent.kennis.model import Kennis
from assistent.planning.nota import IN_DE_NOTA, VERTROUWELIJK, VRAGEN
from assistent.tekst.nederlands import MAANDEN

ALGEMEEN = "Algemeen"
"""The subject of a question that names none."""
_KOPREGELS = 30
"""So far down the line with headings may stand."""
_SAMEN = ("onderwerp", "steller")
"""Columns that may be made of several columns of the file: document, paragraph, page."""
_JA = frozenset(
    {"ja", "j", "yes", "y", "true", "waar", "1", "x", "vertrouwelijk", "individueel", "confidential", "private"}
)
_LEEG = re.compile(r"[^\w#]+")
_HAAKJES = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_DAGEN = (
    re.compile(r"(?P<j>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})(?!\d)"),
    re.compile(r"(?P<d>\d{1,2})[-/.](?P<m>\d{1,2})[-/.](?P<j>\d{4})(?!\d)"),
    re.compile(r"(?P<d>\d{1,2})\s+(?P<w>[a-z]+)\.?\s+(?P<j>\d{4})(?!\d)", re.IGNORECASE),
)

Tekstrij = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Gevonden:
    """A column of the file: its place, its heading and the column of the table that it fills; empty when none."""

    plaats: int
    kop: str
    kolom: str


@dataclass(frozen=True, slots=True)
class Bijzonder:
    """A line of the file of which something must be said: why it is left out, or what in it could not be read."""

    regel: int
    reden: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Importvoorstel:
    """What an import would do. `nieuw` are rows without id, number and nota."""

    bestand: str
    hoe: str
    kolommen: tuple[Gevonden, ...]
    nieuw: tuple[Tekstrij, ...]
    overgeslagen: tuple[Bijzonder, ...]
    opgemerkt: tuple[Bijzonder, ...]


def bekijk_bestand(
    kennis: Kennis, dossier: Dossier, pad: Path, anders: Mapping[str, str] | None = None
) -> Importvoorstel:
    """What importing this file would do. `anders` says which heading fills which column (heading → column id, or empty
    to leave it out). Raises `VragenlijstFout` for a file that cannot be read and `NotaFout` when no column with
    questions is found."""
    from assistent.export.vragenlijst import lees

    bladen = lees(pad)
    namen = _namen(kennis, anders or {})
    gevonden = [(kop, blad) for blad in bladen if (kop := _kopregel(blad.rijen, namen))]
    if not gevonden:
        raise NotaFout(
            f"In ‘{pad.name}’ is geen kolom met vragen herkend. De eerste regel luidt: {_eerste(bladen[0].rijen)}. "
            "Zeg welke kolom de vraag bevat, of geef die kolom de kop ‘Vraag’."
        )
    kop, blad = max(gevonden, key=lambda paar: paar[0][1])
    kolommen = _kolommen(blad.rijen[kop[0]][1], namen)
    return _bekijk(dossier, pad.name, blad.hoe, kolommen, blad.rijen[kop[0] + 1 :])


def _eerste(rijen: Sequence[tuple[int, tuple[str, ...]]]) -> str:
    return ", ".join(f"‘{cel[:30]}’" for cel in rijen[0][1][:8] if cel)


# ------------------------------------------------------------------------------------ columns


def _sleutel(kop: str) -> str:
    """A heading without accents, punctuation and what stands in brackets."""
    kaal = unicodedata.normalize("NFKD", _HAAKJES.sub(" ", kop)).encode("ascii", "ignore").decode()
    return _LEEG.sub(" ", kaal.casefold()).strip()


def _namen(kennis: Kennis, anders: Mapping[str, str]) -> dict[str, tuple[str, int]]:
    """Heading → the column it fills and how specific the name is; what the user said goes first."""
    namen: dict[str, tuple[str, int]] = {}
    for deel in kennis.vragen[VRAGEN].kolommen:
        if deel.synoniemen:
            for plaats, naam in enumerate((deel.id, deel.label, *deel.synoniemen)):
                namen.setdefault(_sleutel(naam), (deel.id, plaats))
    invulbaar = {kolom for kolom, _ in namen.values()}
    for kop, kolom in anders.items():
        if kolom and kolom not in invulbaar:
            raise NotaFout(f"‘{kolom}’ is geen kolom om in te lezen; kies uit {', '.join(sorted(invulbaar))}.")
        namen[_sleutel(kop)] = (kolom, -1)
    return namen


def _kopregel(
    rijen: Sequence[tuple[int, tuple[str, ...]]], namen: Mapping[str, tuple[str, int]]
) -> tuple[int, int] | None:
    """The line with headings and how many it has that are known; `None` without a column of questions."""
    beste: tuple[int, int] | None = None
    for plaats, (_, cellen) in enumerate(rijen[:_KOPREGELS]):
        bekend = [namen[s][0] for cel in cellen if (s := _sleutel(cel)) in namen]
        if "vraag" in bekend and (beste is None or len(bekend) > beste[1]):
            beste = (plaats, len(bekend))
    return beste


def _kolommen(koppen: Sequence[str], namen: Mapping[str, tuple[str, int]]) -> tuple[Gevonden, ...]:
    """Each heading with its column. Of two that fill the same column the most specific name wins, unless the column
    takes both."""
    keuzes = [namen.get(_sleutel(kop), ("", 0)) for kop in koppen]
    winnaar: dict[str, int] = {}
    for plaats, (kolom, rang) in enumerate(keuzes):
        if kolom and (kolom not in winnaar or rang < keuzes[winnaar[kolom]][1]):
            winnaar[kolom] = plaats
    return tuple(
        Gevonden(plaats, kop, kolom if kolom in _SAMEN or winnaar.get(kolom) == plaats else "")
        for plaats, (kop, (kolom, _)) in enumerate(zip(koppen, keuzes, strict=True))
        if kop
    )


# --------------------------------------------------------------------------------------- rows


def _bekijk(
    dossier: Dossier,
    bestand: str,
    hoe: str,
    kolommen: tuple[Gevonden, ...],
    rijen: Iterable[tuple[int, tuple[str, ...]]],
) -> Importvoorstel:
    nieuw: list[Tekstrij] = []
    weg: list[Bijzonder] = []
    opgemerkt: list[Bijzonder] = []
    bekend = {_kenmerk(rij) for rij in rijen_van(dossier, VRAGEN)}
    for regel, cellen in rijen:
        rij = _rij(kolommen, cellen)
        vraag = str(rij["vraag"])
        if not vraag:
            weg.append(Bijzonder(regel, "er staat geen vraag", " ".join(cellen)[:80]))
            continue
        if (kenmerk := _kenmerk(rij)) in bekend:
            weg.append(Bijzonder(regel, "deze vraag van die dag staat er al", vraag[:80]))
            continue
        bekend.add(kenmerk)
        nieuw.append(rij)
        dag = _cel(kolommen, cellen, "ontvangen")
        if dag and not rij["ontvangen"]:
            opgemerkt.append(Bijzonder(regel, f"‘{dag[:30]}’ is niet als datum gelezen", vraag[:80]))
    return Importvoorstel(bestand, hoe, kolommen, tuple(nieuw), tuple(weg), tuple(opgemerkt))


def _cel(kolommen: Iterable[Gevonden], cellen: Sequence[str], kolom: str) -> str:
    return next((cellen[g.plaats] for g in kolommen if g.kolom == kolom and g.plaats < len(cellen)), "")


def _rij(kolommen: Sequence[Gevonden], cellen: Sequence[str]) -> Tekstrij:
    dag = lees_dag(_cel(kolommen, cellen, "ontvangen"))
    vertrouwelijk = _sleutel(_cel(kolommen, cellen, "behandeling")) in _JA
    return {
        "onderwerp": ", ".join(_samen(kolommen, cellen, "onderwerp")) or ALGEMEEN,
        "vraag": _cel(kolommen, cellen, "vraag"),
        "antwoord": _cel(kolommen, cellen, "antwoord"),
        "behandeling": VERTROUWELIJK if vertrouwelijk else IN_DE_NOTA,
        "steller": ", ".join(_samen(kolommen, cellen, "steller")),
        "ontvangen": dag.isoformat() if dag else "",
        "kenmerk": _cel(kolommen, cellen, "kenmerk"),
    }


def _samen(kolommen: Sequence[Gevonden], cellen: Sequence[str], kolom: str) -> Iterator[str]:
    """The parts of a value; a bare number gets the word of its heading: "paragraaf 4.2"."""
    for gevonden in kolommen:
        if gevonden.kolom == kolom and gevonden.plaats < len(cellen) and cellen[gevonden.plaats]:
            waarde = " ".join(cellen[gevonden.plaats].split())
            yield f"{gevonden.kop.strip().lower()} {waarde}" if waarde[0].isdigit() else waarde


def _kenmerk(rij: Tekstrij) -> tuple[str, str]:
    """What a question is known by: its text as it came in, and the day."""
    tekst = str(rij.get("vraag_origineel") or rij.get("vraag") or "")
    return " ".join(tekst.casefold().split()), str(rij.get("ontvangen") or "")


def lees_dag(tekst: str) -> date | None:
    """A day as files and people write it: 2026-02-01, 1-2-2026, 1 februari 2026, with or without a time behind it."""
    for vorm in _DAGEN:
        vondst = vorm.match(tekst.strip())
        if vondst is None:
            continue
        delen = vondst.groupdict()
        woord = (delen.get("w") or "").lower()
        maand = next((n for n, naam in enumerate(MAANDEN, 1) if len(woord) > 2 and naam.startswith(woord)), 0)
        try:
            return date(int(delen["j"]), maand if woord else int(delen["m"]), int(delen["d"]))
        except ValueError:
            continue
    return None


def neem_over(dossier: Dossier, voorstel: Importvoorstel, nota: str, *, wie: str, moment: str) -> Dossier:
    """The dossier with the new questions behind those it has, in the nota with this row id. Numbers go on."""
    rijen = rijen_van(dossier, VRAGEN)
    bezet = {str(rij["id"]) for rij in rijen}
    nummer = max((int(n) for rij in rijen if isinstance(n := rij.get("nummer"), int | float)), default=0)
    for deel in voorstel.nieuw:
        nummer += 1
        id_ = nieuw_rij_id(bezet)
        bezet.add(id_)
        gevuld = {kolom: waarde for kolom, waarde in deel.items() if waarde != ""}
        rijen.append({"id": id_, "nummer": nummer, "nota": nota, **gevuld})
    return met_rijen(dossier, VRAGEN, rijen, wie=wie, moment=moment)
