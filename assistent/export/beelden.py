"""Pictures without their metadata: who took them, where, when, and with which program they were drawn."""

from __future__ import annotations

import io
import posixpath
import struct

from lxml import etree

from assistent.export.fouten import SjabloonFout
from assistent.export.pakket import ontleed

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_STUKKEN = frozenset(
    {b"IHDR", b"PLTE", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"bKGD", b"pHYs", b"IDAT", b"IEND"}
)
"""What a PNG needs to look the same. A colour profile is left out: it can name the screen it was made on."""
_SVG = "http://www.w3.org/2000/svg"
_TEKENPROGRAMMA = ("inkscape", "sodipodi", "adobe", "purl.org", "creativecommons", "w3.org/1999/02/22-rdf-syntax-ns")


def kaal_beeld(deel: str, inhoud: bytes, sjabloon: str) -> bytes:
    """The same picture, pixel for pixel, without metadata. Raises SjabloonFout for a kind that cannot be made clean."""
    soort = posixpath.splitext(deel)[1].lower()
    try:
        match soort:
            case ".svg":
                return _svg(deel, inhoud, sjabloon)
            case ".png":
                return _png(inhoud)
            case ".jpg" | ".jpeg":
                return _pixels("JPEG", inhoud)
            case ".gif":
                return _pixels("GIF", inhoud)
    except (OSError, ValueError, SyntaxError) as fout:  # what Pillow says of a damaged picture
        raise SjabloonFout(
            f"Sjabloon ‘{sjabloon}’, {deel}: de afbeelding is niet te lezen; haar verborgen gegevens zijn dus niet te "
            "verwijderen. Vervang haar in het sjabloon."
        ) from fout
    raise SjabloonFout(
        f"Sjabloon ‘{sjabloon}’, {deel}: van een afbeelding van de soort ‘{soort}’ zijn de verborgen gegevens niet te "
        "verwijderen. Vervang haar door een PNG of JPEG voordat u publiceert."
    )


def _png(inhoud: bytes) -> bytes:
    """The chunks that make the picture. Raises ValueError when it is no PNG."""
    if not inhoud.startswith(_PNG):
        raise ValueError("geen PNG")
    stukken, plek, soort = [_PNG], len(_PNG), b""
    while soort != b"IEND":
        if plek + 12 > len(inhoud):
            raise ValueError("afgebroken")
        lengte, soort = struct.unpack_from(">I4s", inhoud, plek)
        eind = plek + 12 + lengte
        if soort in _PNG_STUKKEN:
            stukken.append(inhoud[plek:eind])
        plek = eind
    return b"".join(stukken)


def _pixels(soort: str, inhoud: bytes) -> bytes:
    """The picture written anew without comment or EXIF; of a JPEG the compressed pixels stay as they are."""
    from PIL import Image

    uit = io.BytesIO()
    with Image.open(io.BytesIO(inhoud), formats=[soort]) as beeld:
        beeld.info.pop("comment", None)
        if soort == "JPEG":
            beeld.save(uit, "JPEG", quality="keep", exif=b"", xmp=b"", comment=b"")
        else:
            beeld.save(uit, "GIF", save_all=True, comment=b"")
    return uit.getvalue()


def _svg(deel: str, inhoud: bytes, sjabloon: str) -> bytes:
    wortel = ontleed(inhoud, sjabloon, deel, SjabloonFout)
    for knoop in list(wortel.iter()):
        ouder = knoop.getparent()
        naam = str(knoop.tag)  # of a comment or instruction it is a function
        eigen = naam.startswith("{") and not _van_programma(naam) and naam != f"{{{_SVG}}}metadata"
        if not eigen and ouder is not None:
            ouder.remove(knoop)
            continue
        for kenmerk in [k for k in knoop.attrib if _van_programma(str(k))]:
            del knoop.attrib[kenmerk]
    etree.cleanup_namespaces(wortel)
    return etree.tostring(wortel, xml_declaration=True, encoding="UTF-8")


def _van_programma(naam: str) -> bool:
    ruimte = etree.QName(naam).namespace or ""
    return any(woord in ruimte for woord in _TEKENPROGRAMMA)
