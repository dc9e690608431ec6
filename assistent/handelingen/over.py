"""What this application is, as lines to read and to copy into a question about it."""

from __future__ import annotations

import platform

from assistent import __version__
from assistent.handelingen.foutmelding import logmap
from assistent.kennis.model import Kennis
from assistent.tekst.nederlands import aantal, datum, opsomming

Gegeven = tuple[str, str]
"""(name, value)"""


def gegevens_van(kennis: Kennis) -> tuple[Gegeven, ...]:
    """Version, knowledge, what was added to it, and the system; nothing of a dossier."""
    delen = [
        ("Versie", __version__),
        ("Kennis", kennis.versie),
        ("Omvang van de kennis", _omvang(kennis)),
        ("Jongste lezing van een bron", _gezien(kennis)),
        ("Aanvulling van de organisatie", _aanvulling(kennis)),
        ("Systeem", f"{platform.system()} {platform.release()}, Python {platform.python_version()}"),
        ("Logboek, zonder antwoorden", str(logmap())),
    ]
    return tuple((naam, waarde) for naam, waarde in delen if waarde)


def als_tekst(gegevens: tuple[Gegeven, ...]) -> str:
    """The lines as text."""
    return "\n".join(f"{naam}: {waarde}" for naam, waarde in gegevens)


def _omvang(kennis: Kennis) -> str:
    regels = len(kennis.meldingen) + len(kennis.rechtsvormregels) + len(kennis.keuzeregels)
    return opsomming(
        (
            aantal(len(kennis.vragen), "vraag", "vragen"),
            aantal(regels, "regel", "regels"),
            aantal(len(kennis.bouwstenen), "tekstblok", "tekstblokken"),
            aantal(len(kennis.documenten), "document", "documenten"),
            aantal(len(kennis.bronnen), "bron", "bronnen"),
        )
    )


def _gezien(kennis: Kennis) -> str:
    dagen = [bron.gezien for bron in kennis.bronnen.values() if bron.gezien is not None]
    return datum(max(dagen)) if dagen else ""


def _aanvulling(kennis: Kennis) -> str:
    if kennis.aanvulling is None:
        return ""
    return f"{kennis.aanvulling.naam} (niet gebruikt)" if kennis.aanvulling.fout else kennis.aanvulling.naam
