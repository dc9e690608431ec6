"""Opening a .docx from outside safely: bounded in size, no outside entities, one kind of error.

A .docx is a zip of XML parts. Nothing is ever unpacked to disk.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from pathlib import Path

from lxml import etree

from assistent.export.fouten import ExportFout, WoordFout
from assistent.tekst.systeem import reden

MAX_BESTAND = 60 * 2**20
"""Bytes of the file itself."""
MAX_TOTAAL = 200 * 2**20
"""Bytes of all parts together, unpacked."""
MAX_XML = 40 * 2**20
"""Bytes of one part of XML, which takes many times its size once it is read."""
MAX_DELEN = 2000

_STUK = 2**20
_GENUMMERD = re.compile(
    r"(word/(?:_rels/)?(?:document|styles|numbering|settings|comments|commentsExtended|footnotes|endnotes))\d+\.xml(|\.rels)"
)


def lees_pakket(bron: Path | bytes, naam: str, fout: type[ExportFout] = WoordFout) -> tuple[bytes, dict[str, bytes]]:
    """Return the bytes of the file and its parts (name without leading slash -> bytes).

    Raises `fout` for a file that cannot be read, is no .docx, is too large, or unpacks to too much.
    """
    data = _bytes(bron, naam, fout)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as pakket:
            leden = [lid for lid in pakket.infolist() if not lid.is_dir()]
            _begrens(leden, naam, fout)
            delen = {lid.filename: _lees(pakket, lid, naam, fout) for lid in leden}
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        NotImplementedError,
        RuntimeError,
        ValueError,
    ) as exc:
        raise fout(
            f"‘{naam}’ is geen leesbaar Word-bestand (.docx): het bestand is beschadigd, onvolledig of "
            f"van een ander soort. "
            "Open het in Word en bewaar het opnieuw als Word-document."
        ) from exc
    _met_gewone_namen(delen)
    if "[Content_Types].xml" not in delen or "word/document.xml" not in delen:
        raise fout(f"‘{naam}’ is wel een zip-bestand, maar geen Word-document (.docx).")
    return data, delen


def _met_gewone_namen(delen: dict[str, bytes]) -> None:
    """Word in a browser calls a part `word/document2.xml` and its relations likewise; give it its usual name back."""
    genummerd: dict[str, list[str]] = {}
    for naam in delen:
        if deel := _GENUMMERD.fullmatch(naam):
            genummerd.setdefault(f"{deel[1]}.xml{deel[2]}", []).append(naam)
    for gewoon, namen in genummerd.items():
        if gewoon not in delen and len(namen) == 1:
            delen[gewoon] = delen.pop(namen[0])


def _bytes(bron: Path | bytes, naam: str, fout: type[ExportFout]) -> bytes:
    if isinstance(bron, bytes):
        data = bron
    else:
        try:
            with bron.open("rb") as bestand:
                data = bestand.read(MAX_BESTAND + 1)
        except OSError as exc:
            raise fout(f"Kan ‘{naam}’ niet lezen: {reden(exc)}.") from exc
    if len(data) > MAX_BESTAND:
        raise fout(f"‘{naam}’ is groter dan {MAX_BESTAND // 2**20} MB en wordt niet gelezen.")
    return data


def _begrens(leden: list[zipfile.ZipInfo], naam: str, fout: type[ExportFout]) -> None:
    if len(leden) > MAX_DELEN:
        raise fout(f"‘{naam}’ bestaat uit meer dan {MAX_DELEN} delen en wordt niet gelezen.")
    if sum(lid.file_size for lid in leden) > MAX_TOTAAL:
        raise fout(f"‘{naam}’ wordt uitgepakt groter dan {MAX_TOTAAL // 2**20} MB en wordt niet gelezen.")
    if groot := [lid.filename for lid in leden if lid.file_size > MAX_XML and lid.filename.endswith((".xml", ".rels"))]:
        raise fout(f"‘{naam}’ wordt niet gelezen: deel ‘{groot[0]}’ is uitgepakt groter dan {MAX_XML // 2**20} MB.")
    if len({lid.filename for lid in leden}) < len(leden):
        raise fout(f"‘{naam}’ bevat hetzelfde deel twee keer en wordt niet gelezen.")
    if any(lid.flag_bits & 1 for lid in leden):
        raise fout(f"‘{naam}’ is met een wachtwoord beveiligd. Haal in Word de beveiliging eraf.")


def _lees(pakket: zipfile.ZipFile, lid: zipfile.ZipInfo, naam: str, fout: type[ExportFout]) -> bytes:
    """Read one part; the size in the directory of a zip may lie, so what comes out is counted as well."""
    stukken: list[bytes] = []
    over = lid.file_size
    with pakket.open(lid) as bestand:
        while stuk := bestand.read(_STUK):
            over -= len(stuk)
            if over < 0:
                raise fout(f"‘{naam}’ is beschadigd: deel ‘{lid.filename}’ is groter dan het zegt.")
            stukken.append(stuk)
    return b"".join(stukken)


def ontleed(xml: bytes, naam: str, deel: str, fout: type[ExportFout] = WoordFout) -> etree._Element:
    """Parse one part. No entities, no network, no document type; raises `fout` naming file and part."""
    lezer = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        wortel = etree.fromstring(xml, lezer)
    except (etree.XMLSyntaxError, ValueError) as exc:
        raise fout(f"‘{naam}’ is beschadigd: deel ‘{deel}’ is geen geldige XML ({exc}).") from exc
    if getattr(wortel.getroottree().docinfo, "doctype", ""):
        raise fout(
            f"‘{naam}’ wordt niet gelezen: deel ‘{deel}’ bevat een documenttype, wat in Word-bestanden niet hoort."
        )
    return wortel
