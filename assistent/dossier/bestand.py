"""The dossier file: reading it, and writing it so that it can never be half.

Two writers at once are kept apart by the lock (see `slot`); the sha256 of what was read guards the rest.
"""

from __future__ import annotations

import errno
import json
import os
import stat
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from assistent.dossier.atomair import (
    modus_van,
    ruim_tijdelijke_op,
    schijf_vol,
    schrijf_atomair,
    schrijf_tijdelijk,
    vervang,
    verwijder,
)
from assistent.dossier.canoniek import sha256_bytes
from assistent.dossier.fouten import (
    BestaatNietFout,
    BestandBestaatFout,
    BestandGewijzigdFout,
    BestandVerdwenenFout,
    GeenSchrijfrechtFout,
    GeenToegangFout,
    LeesFout,
    MapVerdwenenFout,
    SchijfVolFout,
    SchrijfFout,
    TeGrootOmTeBewarenFout,
)
from assistent.dossier.model import SCHEMA_VERSIE, Dossier, als_json
from assistent.dossier.ontleden import (
    MAX_BYTES,
    WAARSCHUW_BYTES,
    grootte_waarschuwing,
    ontleed,
    te_groot,
)
from assistent.dossier.paden import controleer_naam, reservekopie_van, werkelijk_pad
from assistent.tekst.systeem import reden


@dataclass(frozen=True)
class Gelezen:
    """A dossier as read, the sha256 of the file (to be handed to `schrijf`), its schema and warnings."""

    dossier: Dossier
    sha256: str
    schema: int
    waarschuwingen: tuple[str, ...]


@dataclass(frozen=True)
class Geschreven:
    """The dossier as it now stands in the file (revision one higher), the sha256 of the file, warnings."""

    dossier: Dossier
    sha256: str
    waarschuwingen: tuple[str, ...]


def lees(pad: Path) -> Gelezen:
    """Read a dossier. Raises a LeesFout that names the place; the file is never touched."""
    try:
        data = lees_bytes(pad)
        ontleding = ontleed(data, pad)
    except LeesFout as fout:
        fout.reservekopie = _geldige_reservekopie(pad)
        raise
    return Gelezen(ontleding.dossier, sha256_bytes(data), ontleding.schema, ontleding.waarschuwingen)


def lees_bytes(pad: Path) -> bytes:
    """The bytes of a file, at most `MAX_BYTES`. Raises a LeesFout."""
    try:
        return _bytes_van(werkelijk_pad(pad), pad)
    except (FileNotFoundError, NotADirectoryError):
        raise BestaatNietFout(
            "het bestand bestaat niet", pad=pad, doe="Controleer de map en de naam, of de netwerkschijf."
        ) from None
    except (OSError, ValueError) as fout:  # ValueError: a null character in the path
        raise GeenToegangFout(
            f"het bestand is niet te lezen ({reden(fout)})",
            pad=pad,
            doe="Controleer of u rechten hebt en of een ander programma het bestand bezet houdt.",
        ) from fout


def sha256_van(pad: Path) -> str | None:
    """The sha256 of a file as it now stands on disk, None if there is none. Raises a LeesFout."""
    try:
        return sha256_bytes(lees_bytes(pad))
    except BestaatNietFout:
        return None


def als_bytes(dossier: Dossier) -> bytes:
    """The dossier as it stands in a file: UTF-8 JSON, sorted keys, indent 1."""
    tekst = json.dumps(als_json(dossier), sort_keys=True, indent=1, ensure_ascii=False, allow_nan=False)
    return tekst.encode("utf-8") + b"\n"


def schrijf(
    pad: Path,
    dossier: Dossier,
    *,
    verwacht_sha256: str | None,
    slaap: Callable[[float], None] = time.sleep,
) -> Geschreven:
    """Write the dossier with its revision one higher; the previous generation stays as `.bak`.

    `verwacht_sha256`: what `lees` or the previous `schrijf` gave; None = there must be no such file yet. To
    overwrite another file on purpose, hand over `sha256_van(pad)`. `slaap` waits between tries while
    another program holds the file. Raises a SchrijfFout; what stood on disk then still stands there.
    """
    controleer_naam(pad)
    nieuw = dossier.model_copy(update={"revisie": dossier.revisie + 1})
    data = _gecontroleerde_bytes(nieuw, pad)
    doel = werkelijk_pad(pad)
    try:
        _schrijf_generatie(doel, data, pad, verwacht_sha256, slaap)
    except OSError as fout:
        raise _schrijffout(fout, doel, pad) from fout
    waarschuwingen = (grootte_waarschuwing(len(data)),) if len(data) > WAARSCHUW_BYTES else ()
    return Geschreven(nieuw, sha256_bytes(data), waarschuwingen)


def _schrijf_generatie(
    doel: Path, data: bytes, pad: Path, verwacht_sha256: str | None, slaap: Callable[[float], None]
) -> None:
    """New bytes to disk first, then the old ones to `.bak`, then the swap: no moment without a whole file."""
    _bewaak_verwachting(doel, pad, verwacht_sha256)
    modus = modus_van(doel)
    if modus is not None and not modus & 0o222:  # a rename would pass over this mark
        raise GeenSchrijfrechtFout(
            "het bestand is gemarkeerd als alleen-lezen",
            pad=pad,
            doe="Haal die markering weg of bewaar onder een andere naam.",
        )
    nieuw = schrijf_tijdelijk(doel.parent, data, modus=modus)
    try:
        ruim_tijdelijke_op(doel.parent, nu=nieuw.stat().st_mtime)
        oud = _bewaak_verwachting(doel, pad, verwacht_sha256)
        if oud is not None:
            _bewaar_oud_schema(doel, oud, modus)
            schrijf_atomair(reservekopie_van(doel), oud, modus=modus)
        vervang(nieuw, doel, slaap=slaap)
    finally:
        verwijder(nieuw)


def _bewaak_verwachting(doel: Path, pad: Path, verwacht_sha256: str | None) -> bytes | None:
    """The bytes on disk if they are the ones expected. Raises BestandGewijzigdFout otherwise."""
    try:
        oud = _bytes_van(doel, pad)
    except FileNotFoundError:
        if verwacht_sha256 is None:
            return None
        if not doel.parent.is_dir():
            raise
        raise BestandVerdwenenFout(
            "het bestand staat er niet meer; iemand heeft het verplaatst, hernoemd of verwijderd",
            pad=pad,
            doe="Bewaar het opnieuw op deze plek of kies een andere plek. Uw werk staat nog in het venster.",
        ) from None
    except LeesFout as fout:
        raise SchrijfFout(fout.wat, pad=pad, doe="Bewaar onder een andere naam.") from fout
    if verwacht_sha256 is None:
        raise BestandBestaatFout(
            "er staat al een bestand met deze naam",
            pad=pad,
            doe="Kies een andere naam of bevestig de vervanging.",
        )
    if sha256_bytes(oud) != verwacht_sha256:
        raise BestandGewijzigdFout(
            "het bestand is veranderd sinds u het opende, door iemand anders of op een ander apparaat",
            pad=pad,
            doe="Er is niets overschreven. Bewaar uw werk onder een andere naam en vergelijk de dossiers.",
        )
    return oud


def _bytes_van(doel: Path, pad: Path) -> bytes:
    """Raises OSError, or a LeesFout for what is no ordinary file or too large."""
    soort = doel.stat()
    if not stat.S_ISREG(soort.st_mode):
        wat = "dit is een map, geen bestand" if stat.S_ISDIR(soort.st_mode) else "dit is geen gewoon bestand"
        raise GeenToegangFout(wat, pad=pad, doe="Kies een bestand dat op .dossier eindigt.")
    if soort.st_size > MAX_BYTES:
        raise te_groot(soort.st_size, pad)
    with doel.open("rb") as bestand:
        data = bestand.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise te_groot(len(data), pad)
    return data


def _gecontroleerde_bytes(dossier: Dossier, pad: Path) -> bytes:
    """The bytes of the dossier, proved to read back as the same dossier:

    a file is never made that does not open.
    """
    try:
        data = als_bytes(dossier)
    except (ValueError, RecursionError) as fout:
        raise SchrijfFout(
            "een van de antwoorden bevat iets wat niet te bewaren is",
            pad=pad,
            doe="Maak de laatste invoer ongedaan.",
        ) from fout
    if len(data) > MAX_BYTES:
        raise TeGrootOmTeBewarenFout(
            f"het dossier is {len(data) / 2**20:.0f} MB groot; meer dan {MAX_BYTES // 2**20} MB wordt niet bewaard",
            pad=pad,
            doe="Verwijder versies die u niet meer nodig hebt. Wat al bewaard was, staat er nog.",
        )
    try:
        klopt = ontleed(data, pad).dossier == dossier
    except LeesFout as fout:
        raise SchrijfFout(fout.wat, pad=pad, plaats=fout.plaats, doe="Maak de laatste invoer ongedaan.") from fout
    if not klopt:
        raise SchrijfFout("het dossier komt niet gelijk terug uit het bestand", pad=pad)
    return data


def _bewaar_oud_schema(doel: Path, oud: bytes, modus: int | None) -> None:
    """Keep a file of an older schema aside for good, beside the `.bak` that the next save replaces."""
    try:
        boom = json.loads(oud)
        schema = boom["schema_versie"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return
    if not isinstance(schema, int) or schema >= SCHEMA_VERSIE:
        return
    for nummer in range(1, 1000):
        achtervoegsel = f".schema-{schema}.bak" if nummer == 1 else f".schema-{schema}-{nummer}.bak"
        apart = doel.with_name(doel.name + achtervoegsel)
        if not apart.exists():
            schrijf_atomair(apart, oud, modus=modus)
            return
        if apart.read_bytes() == oud:
            return


def _geldige_reservekopie(pad: Path) -> Path | None:
    reservekopie = reservekopie_van(pad)
    try:
        ontleed(lees_bytes(reservekopie), reservekopie)
    except LeesFout:
        return None
    return reservekopie


def _schrijffout(fout: OSError, doel: Path, pad: Path) -> SchrijfFout:
    """The Dutch error for what the system refused."""
    blijft = "Uw werk staat nog in het venster en wat al bewaard was, staat er nog."
    if schijf_vol(fout):
        return SchijfVolFout("de schijf is vol", pad=pad, doe=f"Maak ruimte of bewaar op een andere plek. {blijft}")
    if not os.path.isdir(doel.parent):  # noqa: PTH112 - Path.is_dir raises on an unreachable share
        return MapVerdwenenFout(
            "de map bestaat niet (meer) of de netwerkschijf is niet bereikbaar",
            pad=pad,
            plaats=str(pad.parent),
            doe=f"Herstel de verbinding of bewaar op een andere plek. {blijft}",
        )
    if isinstance(fout, PermissionError) or fout.errno == errno.EROFS:
        return GeenSchrijfrechtFout(
            "hier mag niet worden geschreven, of een ander programma houdt het bestand bezet",
            pad=pad,
            doe=f"Sluit het andere programma, probeer het opnieuw of bewaar op een andere plek. {blijft}",
        )
    return SchrijfFout(f"het systeem weigert het ({reden(fout)})", pad=pad, doe=blijft)
