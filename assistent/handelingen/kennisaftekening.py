"""Reading the report on the knowledge back: what a lawyer ticked becomes a signature in the folder of the organisation.

Only a tick in a row of ours that says what we wrote is taken over. A text that was edited, a row that lost its mark, a
signature without a name or against one that is there: each is named literally and never applied.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml
from pydantic import ValidationError

from assistent.dossier.atomair import schrijf_atomair
from assistent.export.afdruk import sleutelmerk
from assistent.export.fouten import WoordFout
from assistent.export.kennisrijen import Kennisrij, Kennisrijen, lees_kennisrijen
from assistent.handelingen.kennisrapport import DATUM, KENMERK, NAAM
from assistent.handelingen.organisatie import OrganisatieFout
from assistent.kennis.bronhash import GETEKEND
from assistent.kennis.compileer import lees_getoetst
from assistent.kennis.fouten import KennisFout
from assistent.kennis.getoetst import UITSPRAKEN, Kennisoordeel, Kennisuitspraak, Onderdeel, onderdelen
from assistent.kennis.laden import laad
from assistent.kennis.model import Kennis
from assistent.tekst.nederlands import MAANDEN, datum
from assistent.tekst.systeem import reden
from assistent.toets.stand import zoeknaam

BESTAND = Path("aanvulling") / GETEKEND
_UITLEG = """\
# Wat een jurist van de kennis heeft getekend. De toepassing schrijft dit bestand met ‘kennis lees-terug’.
# `inhoud` zegt wat er stond toen er is getekend; wijzigt het onderdeel, dan heet het ‘gewijzigd na toetsing’.
"""
_CIJFERDATUM = re.compile(r"\b(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})\b")
_ISODATUM = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})\b")
_WOORDDATUM = re.compile(rf"\b(\d{{1,2}})\s+({'|'.join(MAANDEN)})\s+(\d{{4}})\b", re.IGNORECASE)
_LANG = 200


@dataclass(frozen=True, slots=True)
class Bezwaar:
    """Something in the file that was not taken over: where it stands (the text of the row, or its id), and why."""

    plaats: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Teruglezing:
    """What a filled in report says. `vervallen` are those of `getekend` about a content that has changed since."""

    getekend: tuple[Kennisoordeel, ...]
    bezwaren: tuple[Bezwaar, ...]
    vervallen: tuple[str, ...] = ()


def lees_terug(kennis: Kennis, pad: Path, eerder: Mapping[str, Kennisoordeel]) -> Teruglezing:
    """What was signed in this file, against what was signed before. Raises `WoordFout` for a file that is no report of
    ours or cannot be read."""
    gelezen = lees_kennisrijen(pad)
    if not gelezen.kenmerk.startswith(KENMERK):
        raise WoordFout(
            f"‘{pad.name}’ is geen rapport over de kennis van deze toepassing. Maak er een met ‘kennis rapport’ en "
            "lees het ingevulde bestand terug."
        )
    return _beoordeel(kennis, gelezen, eerder)


def teken(organisatie: Path, teruglezing: Teruglezing) -> Path:
    """Write the signatures into the folder of the organisation, beside those that are there. Gives the file. Raises
    `OrganisatieFout` when it cannot be read or written; what was there then stays as it was."""
    pad = organisatie / BESTAND
    alles = {**eerder_getekend(organisatie), **{oordeel.id: oordeel for oordeel in teruglezing.getekend}}
    rijen = [alles[id_].model_dump(mode="json", exclude_defaults=True) for id_ in sorted(alles)]
    tekst = yaml.safe_dump({"getoetst": rijen}, allow_unicode=True, sort_keys=False, width=120)
    try:
        pad.parent.mkdir(parents=True, exist_ok=True)
        schrijf_atomair(pad, (_UITLEG + tekst).encode())
    except OSError as fout:
        raise OrganisatieFout(f"‘{pad}’ kan niet worden geschreven: {reden(fout)}. Er is niets getekend.") from fout
    laad.cache_clear()
    return pad


def eerder_getekend(organisatie: Path) -> dict[str, Kennisoordeel]:
    """What is signed in the folder of the organisation. Raises `OrganisatieFout`."""
    pad = organisatie / BESTAND
    try:
        return lees_getoetst(pad)
    except (OSError, KennisFout) as fout:
        waarom = reden(fout) if isinstance(fout, OSError) else str(fout)
        raise OrganisatieFout(f"‘{pad}’ kan niet worden gelezen: {waarom}. Herstel dat bestand eerst.") from fout


def _beoordeel(kennis: Kennis, gelezen: Kennisrijen, eerder: Mapping[str, Kennisoordeel]) -> Teruglezing:
    bekend = {sleutelmerk(onderdeel.sleutel): onderdeel for onderdeel in onderdelen(kennis)}
    vast = {sleutelmerk(plek): plek for plek in (NAAM, DATUM)}
    boven = {vast[rij.merk.sleutel]: _een(rij) for rij in gelezen.rijen if rij.merk.sleutel in vast}
    getekend: dict[str, Kennisoordeel] = {}
    bezwaren = [
        Bezwaar(_kort(tekst), "deze rij heeft geen merk meer en is niet overgenomen") for tekst in gelezen.zonder_merk
    ]
    vervallen = []
    for rij in gelezen.rijen:
        if rij.merk.sleutel in vast:
            continue
        onderdeel = bekend.get(rij.merk.sleutel)
        uit = _oordeel(rij, onderdeel, boven)
        if isinstance(uit, Bezwaar):
            bezwaren.append(uit)
        elif uit is not None and onderdeel is not None:
            if botst := _botst(uit, getekend.get(uit.id) or eerder.get(uit.id)):
                bezwaren.append(Bezwaar(onderdeel.id, botst))
                continue
            getekend[uit.id] = uit
            if uit.inhoud != onderdeel.inhoud:
                vervallen.append(onderdeel.id)
    nieuw = tuple(oordeel for oordeel in getekend.values() if eerder.get(oordeel.id) != oordeel)
    return Teruglezing(nieuw, tuple(bezwaren), tuple(vervallen))


def _oordeel(rij: Kennisrij, onderdeel: Onderdeel | None, boven: Mapping[str, str]) -> Kennisoordeel | Bezwaar | None:
    """The signature in a row; what is in its way; or nothing when nobody wrote in it."""
    plaats = onderdeel.id if onderdeel is not None else _kort(rij.tekst)
    ingevuld = any(rij.cellen)
    if not rij.ongewijzigd:
        # Also without a tick: somebody wanted this text to be another.
        return Bezwaar(plaats, f"de tekst van dit onderdeel is bewerkt en niet overgenomen: ‘{rij.tekst}’")
    if not ingevuld:
        return None
    if onderdeel is None:
        return Bezwaar(plaats, "dit onderdeel kent de toepassing niet (meer)")
    if len(rij.cellen) != _KOLOMMEN:
        return Bezwaar(plaats, "deze rij heeft niet meer de kolommen van het rapport")
    akkoord, niet, toetser, opmerking = rij.cellen
    if akkoord and niet:
        return Bezwaar(plaats, "akkoord en niet akkoord zijn allebei aangekruist")
    if not (akkoord or niet or opmerking):
        return None
    naam, dag = _naam_en_dag(toetser)
    naam, dag = naam or boven.get(NAAM, ""), dag or lees_dag(boven.get(DATUM, ""))
    if not naam or dag is None:
        mist = "de naam van de toetser" if not naam else "een datum (dag, maand en jaar)"
        return Bezwaar(plaats, f"{mist} ontbreekt; vul die in de rij in, of bovenaan voor alle rijen")
    uitspraak: Kennisuitspraak = "akkoord" if akkoord else "niet_akkoord" if niet else "opmerking"
    try:
        return Kennisoordeel(
            id=onderdeel.sleutel,
            inhoud=rij.merk.inhoud,
            uitspraak=uitspraak,
            toetser=naam,
            datum=dag,
            opmerking=opmerking,
        )
    except ValidationError:
        return Bezwaar(plaats, "de naam of de opmerking is te lang; maak die korter")


_KOLOMMEN = 4


def _botst(nieuw: Kennisoordeel, oud: Kennisoordeel | None) -> str:
    """Why a signature cannot stand beside one by somebody else on the same content; empty when there is none."""
    if oud is None or oud.inhoud != nieuw.inhoud or zoeknaam(oud.toetser) == zoeknaam(nieuw.toetser):
        return ""
    slot = f": {nieuw.opmerking}" if nieuw.opmerking else ""
    return (
        f"{oud.toetser} tekende dit op {datum(oud.datum)} ({UITSPRAKEN[oud.uitspraak]}); {nieuw.toetser} zegt "
        f"nu: {UITSPRAKEN[nieuw.uitspraak]}{slot}. De eerste handtekening blijft staan"
    )


def _naam_en_dag(tekst: str) -> tuple[str, date | None]:
    """Who and when, from one cell in any order."""
    dag = lees_dag(tekst)
    naam = tekst
    for patroon in (_ISODATUM, _CIJFERDATUM, _WOORDDATUM):
        naam = patroon.sub(" ", naam)
    return " ".join(naam.split()).strip(" ,;:-"), dag


def lees_dag(tekst: str) -> date | None:
    """The day that somebody wrote (3-12-2026, 3 december 2026 or 2026-12-03); None when there is none."""
    try:
        if gevonden := _ISODATUM.search(tekst):
            jaar, maand, dag = map(int, gevonden.groups())
        elif gevonden := _CIJFERDATUM.search(tekst):
            dag, maand, jaar = map(int, gevonden.groups())
        elif gevonden := _WOORDDATUM.search(tekst):
            dag, maand, jaar = int(gevonden[1]), MAANDEN.index(gevonden[2].lower()) + 1, int(gevonden[3])
        else:
            return None
        return date(jaar, maand, dag)
    except ValueError:
        return None


def _een(rij: Kennisrij) -> str:
    return " ".join(" ".join(rij.cellen).split())


def _kort(tekst: str) -> str:
    regel = " ".join(tekst.split())
    return regel if len(regel) <= _LANG else f"{regel[:_LANG]}…"


def tel(oordelen: Iterable[Kennisoordeel]) -> dict[Kennisuitspraak, int]:
    """How many signatures of each verdict."""
    telling: dict[Kennisuitspraak, int] = {"akkoord": 0, "niet_akkoord": 0, "opmerking": 0}
    for oordeel in oordelen:
        telling[oordeel.uitspraak] += 1
    return telling
