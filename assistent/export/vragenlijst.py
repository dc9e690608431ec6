"""Reading a list of questions that came from outside: a .csv or .xlsx file as plain rows of text.

What such a file holds is never run: a formula is read as the value that the spreadsheet stored with it. The file, what
it unpacks to, and the number and length of its cells are bounded.
"""

from __future__ import annotations

import csv
import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

from assistent.export.fouten import ExportFout
from assistent.tekst.systeem import reden

MAX_BESTAND = 20 * 2**20
"""Bytes of the file itself."""
MAX_UITGEPAKT = 120 * 2**20
"""Bytes of all parts of an .xlsx together, unpacked."""
MAX_DELEN = 1_000
MAX_RIJEN = 20_000
MAX_KOLOMMEN = 100
MAX_CEL = 30_000
"""Characters of one cell; a spreadsheet itself stops at 32,767."""

_SCHEIDERS = ";,\t|"
_PROEF = 40
"""So many lines decide what separates the columns."""
_STUK = 2**20
_STUREND = re.compile("[\x00-\x08\x0b-\x1f\x7f]")

Rij = tuple[str, ...]


class VragenlijstFout(ExportFout):
    """A list of questions could not be read."""


@dataclass(frozen=True, slots=True)
class Blad:
    """One sheet. `rijen` are its lines as text, each with its number in the file; lines without any text are left out.
    `hoe` says how it was read, for people."""

    naam: str
    rijen: tuple[tuple[int, Rij], ...]
    hoe: str


def lees(pad: Path) -> tuple[Blad, ...]:
    """The sheets of a .csv or .xlsx file that hold anything. Raises `VragenlijstFout`."""
    data = _bytes(pad)
    if not data.strip(b"\x00\r\n\t ;,"):
        raise VragenlijstFout(f"‘{pad.name}’ is leeg.")
    bladen = _xlsx(data, pad.name) if data.startswith(b"PK") else (_csv(data, pad.name),)
    gevuld = tuple(blad for blad in bladen if blad.rijen)
    if not gevuld:
        raise VragenlijstFout(f"In ‘{pad.name}’ staat geen tekst.")
    return gevuld


def _bytes(pad: Path) -> bytes:
    try:
        with pad.open("rb") as bestand:
            data = bestand.read(MAX_BESTAND + 1)
    except (OSError, ValueError) as fout:
        raise VragenlijstFout(f"Kan ‘{pad.name}’ niet lezen: {reden(fout)}.") from fout
    if len(data) > MAX_BESTAND:
        raise VragenlijstFout(
            f"‘{pad.name}’ is groter dan {MAX_BESTAND // 2**20} MB en wordt niet gelezen. "
            "Bewaar alleen het blad met vragen als een nieuw bestand."
        )
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise VragenlijstFout(
            f"‘{pad.name}’ is een ouder rekenblad (.xls) of is beveiligd. Open het en bewaar het als .xlsx of als CSV."
        )
    return data


# ------------------------------------------------------------------------------------------ csv


def _csv(data: bytes, naam: str) -> Blad:
    tekst, codering = _tekst(data, naam)
    scheider = _scheider(tekst)
    lezer = csv.reader(io.StringIO(tekst, newline=""), delimiter=scheider)
    try:
        rijen = tuple(_begrensd(((lezer.line_num, rij) for rij in lezer), naam))
    except csv.Error as fout:
        raise VragenlijstFout(
            f"‘{naam}’ is niet als tabel te lezen: regel {lezer.line_num} is te lang of een aanhalingsteken ontbreekt."
        ) from fout
    woord = {";": "puntkomma", ",": "komma", "\t": "tab", "|": "streep"}[scheider]
    return Blad("", rijen, f"CSV, {codering}, kolommen gescheiden door een {woord}")


def _tekst(data: bytes, naam: str) -> tuple[str, str]:
    """The text and how it was encoded. Windows programs write UTF-8 with a mark, UTF-16, or the old code page."""
    for merk, codering in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"", "utf-8-sig")):
        if data.startswith(merk):
            try:
                tekst = data.decode(codering)
            except UnicodeDecodeError:
                continue
            _geen_nul(tekst, naam)
            return tekst, "UTF-16" if merk else "UTF-8"
    tekst = data.decode("cp1252", errors="replace")
    _geen_nul(tekst, naam)
    return tekst, "Windows-1252"


def _geen_nul(tekst: str, naam: str) -> None:
    if "\x00" in tekst:
        raise VragenlijstFout(f"‘{naam}’ is geen tekst en geen rekenblad. Kies een bestand .csv of .xlsx.")


def _scheider(tekst: str) -> str:
    """What separates the columns: the sign that gives the most cells in the most lines of the same width."""

    def oordeel(teken: str) -> tuple[int, int]:
        breedten: list[int] = []
        try:
            for rij in csv.reader(io.StringIO(tekst, newline=""), delimiter=teken):
                if any(cel.strip() for cel in rij):
                    breedten.append(len(rij))
                if len(breedten) == _PROEF:
                    break
        except csv.Error:
            return (0, 0)
        vaakst = max(set(breedten), key=lambda b: (breedten.count(b), b), default=0)
        return (breedten.count(vaakst) * (vaakst > 1), vaakst)

    return max(_SCHEIDERS, key=oordeel)


# ----------------------------------------------------------------------------------------- xlsx


def _xlsx(data: bytes, naam: str) -> tuple[Blad, ...]:
    _keur(data, naam)
    # Loading openpyxl costs a tenth of a second and is needed only here.
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what it leaves out (validation, drawings) is nothing that we read
            boek = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
            try:
                return tuple(_blad(blad, naam) for blad in boek.worksheets)
            finally:
                boek.close()
    except (
        InvalidFileException, zipfile.BadZipFile, zlib.error, KeyError, ValueError, TypeError, IndexError,
        AttributeError, SyntaxError, EOFError, OSError, OverflowError, NotImplementedError,
    ) as fout:  # fmt: skip
        raise VragenlijstFout(
            f"‘{naam}’ is geen leesbaar rekenblad (.xlsx): het bestand is beschadigd of van een ander soort. "
            "Open het in uw rekenprogramma en bewaar het opnieuw als .xlsx of als CSV."
        ) from fout


def _blad(blad: object, naam: str) -> Blad:
    # The size that a sheet claims to have can be wrong or absurd.
    blad.reset_dimensions()  # type: ignore[attr-defined]
    ruw = blad.iter_rows(max_row=MAX_RIJEN + 1, max_col=MAX_KOLOMMEN, values_only=True)  # type: ignore[attr-defined]
    genummerd = ((nummer, [_als_tekst(cel) for cel in rij]) for nummer, rij in enumerate(ruw, 1))
    titel = str(blad.title)  # type: ignore[attr-defined]
    return Blad(titel, tuple(_begrensd(genummerd, naam)), f"rekenblad, blad ‘{titel}’")


def _als_tekst(cel: object) -> str:
    if cel is None:
        return ""
    if isinstance(cel, bool):
        return "ja" if cel else "nee"
    if isinstance(cel, datetime):
        return cel.date().isoformat() if cel.time() == time() else cel.isoformat(sep=" ", timespec="minutes")
    if isinstance(cel, date | time):
        return cel.isoformat()
    if isinstance(cel, float) and cel.is_integer():
        return str(int(cel))
    return str(cel)


def _keur(data: bytes, naam: str) -> None:
    """Refuse what unpacks to too much, or holds a document type: no spreadsheet has one, and it can hide a bomb."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as pakket:
            leden = pakket.infolist()
            if len(leden) > MAX_DELEN:
                raise VragenlijstFout(f"‘{naam}’ bestaat uit meer dan {MAX_DELEN} delen en wordt niet gelezen.")
            if any(lid.flag_bits & 1 for lid in leden):
                raise VragenlijstFout(f"‘{naam}’ is met een wachtwoord beveiligd. Haal de beveiliging eraf.")
            over = MAX_UITGEPAKT
            for lid in leden:
                over = _tel(pakket, lid, over, naam)
            if "[Content_Types].xml" not in pakket.namelist():
                raise VragenlijstFout(f"‘{naam}’ is wel een zip-bestand, maar geen rekenblad (.xlsx).")
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError) as fout:
        raise VragenlijstFout(f"‘{naam}’ is beschadigd of onvolledig en is niet te lezen.") from fout


def _tel(pakket: zipfile.ZipFile, lid: zipfile.ZipInfo, over: int, naam: str) -> int:
    """What is left of the room after this part; the size that a zip claims may lie, so what comes out is counted."""
    staart = b""
    with pakket.open(lid) as deel:
        while stuk := deel.read(_STUK):
            over -= len(stuk)
            if over < 0:
                raise VragenlijstFout(f"‘{naam}’ wordt uitgepakt groter dan {MAX_UITGEPAKT // 2**20} MB.")
            kijk = (staart + stuk).replace(b"\x00", b"").upper()  # also when it is written as UTF-16
            if lid.filename.lower().endswith((".xml", ".rels", ".vml")) and b"<!DOCTYPE" in kijk:
                raise VragenlijstFout(f"‘{naam}’ wordt niet gelezen: het bevat een documenttype, wat hier niet hoort.")
            staart = stuk[-32:]
    return over


# ------------------------------------------------------------------------------------- both kinds


def _begrensd(rijen: Iterable[tuple[int, list[str]]], naam: str) -> Iterator[tuple[int, Rij]]:
    """The lines that hold text, without empty cells at the end."""
    for geteld, (nummer, rij) in enumerate(rijen, 1):
        if geteld > MAX_RIJEN:
            raise VragenlijstFout(
                f"‘{naam}’ heeft meer dan {MAX_RIJEN} regels en wordt niet gelezen. Bewaar alleen de regels met vragen."
            )
        cellen = [_schoon(cel) for cel in rij[:MAX_KOLOMMEN]]
        if any(len(cel) > MAX_CEL for cel in cellen):
            raise VragenlijstFout(f"‘{naam}’, regel {nummer}: een cel heeft meer dan {MAX_CEL} tekens.")
        while cellen and not cellen[-1]:
            cellen.pop()
        if cellen:
            yield nummer, tuple(cellen)


def _schoon(cel: str) -> str:
    """One sort of line end, no control characters, and nothing that no file can hold."""
    tekst = cel.replace("\r\n", "\n").replace("\r", "\n").replace("_x000D_", "")
    tekst = tekst.encode("utf-8", "replace").decode("utf-8")
    return _STUREND.sub("", tekst).strip()
