"""What the list of review points shows: lines under headings, from where each point stands."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from assistent.dossier.model import Uitspraak
from assistent.tekst.nederlands import aantal, hoofdletter
from assistent.toets.filter import Voortgang
from assistent.toets.model import SOORTNAMEN, Toetspunt
from assistent.toets.stand import GEWICHTEN, UITSPRAKEN, Puntstand
from assistent.ui.kleuren import Kleurnaam
from assistent.ui.modellen.regellijst import Kop, Lijstregel, Regel
from assistent.ui.woorden import ERNST, Uiting

UITSPRAAK: Final[dict[Uitspraak, Uiting]] = {
    "akkoord": Uiting(UITSPRAKEN["akkoord"], "✓", "goed"),
    "akkoord_mits": Uiting(UITSPRAKEN["akkoord_mits"], "◐", "aandacht"),
    "niet_akkoord": Uiting(UITSPRAKEN["niet_akkoord"], "■", "fout"),
    "vraag": Uiting(UITSPRAKEN["vraag"], "?", "aandacht"),
    "niet_van_toepassing": Uiting(UITSPRAKEN["niet_van_toepassing"], "–", "gedempt"),
    "niet_beoordeeld": Uiting(UITSPRAKEN["niet_beoordeeld"], "○", "gedempt"),
}
VERVALLEN: Final = "Vervallen punten"


def regels(punten: Sequence[Puntstand], vervallen: Sequence[Puntstand]) -> tuple[Regel, ...]:
    """The points under the heading of their kind, then those that are gone but about which something was said."""
    lijst: list[Regel] = []
    for soort, van_soort in groupby(punten, key=lambda stand: stand.punt.soort):
        deel = tuple(van_soort)
        lijst.append(Kop(f"{SOORTNAMEN[soort]} ({len(deel)})", True))
        lijst += map(_regel, deel)
    if vervallen:
        lijst.append(Kop(f"{VERVALLEN} ({len(vervallen)})", True))
        lijst += map(_regel, vervallen)
    return tuple(lijst)


def _regel(stand: Puntstand) -> Lijstregel:
    punt = stand.punt
    merk, kleur = _merk(stand)
    return Lijstregel(
        id=punt.id,
        uiting=UITSPRAAK[stand.uitspraak],
        boven=_titel(punt),
        onder=" · ".join(filter(None, (_oordeel(stand), _gezegd(stand), _inhoud(punt)))),
        merk=merk,
        merkkleur=kleur,
        stil=stand.vervallen,
        tip=punt.titel,
    )


def _titel(punt: Toetspunt) -> str:
    """The title with in front what tells it from its neighbours: a list shows how a line begins."""
    waarvan, is_, wat = punt.titel.partition(": ")
    return f"{hoofdletter(wat)} · {waarvan}" if is_ and punt.soort in ("voorwaarde", "wijziging") else punt.titel


def _inhoud(punt: Toetspunt) -> str:
    """What stands there; of a condition how it was met, for what would have been is much the same in each."""
    return " ".join(((punt.antwoord if punt.soort == "voorwaarde" else "") or punt.tekst).split())


def _oordeel(stand: Puntstand) -> str:
    if stand.uitspraak == "niet_beoordeeld":
        return ""
    gewicht = f" ({GEWICHTEN[stand.gewicht].lower()})" if stand.gewicht else ""
    return f"{UITSPRAKEN[stand.uitspraak]}{gewicht}"


def _gezegd(stand: Puntstand) -> str:
    return aantal(len(stand.opmerkingen), "opmerking", "opmerkingen") if stand.opmerkingen else ""


def _merk(stand: Puntstand) -> tuple[str, Kleurnaam]:
    """The one thing that asks for attention most."""
    if stand.na_akkoord:
        return "▲ na akkoord gewijzigd", "fout"
    if stand.gewijzigd:
        return "▲ gewijzigd", "aandacht"
    if stand.verdeeld:
        return "▲ toetsers verschillen", "aandacht"
    if stand.blokkerend:
        return "■ blokkerend", "fout"
    if stand.aanvaarding is not None:
        return "● risico aanvaard", "accent"
    if stand.uitspraak == "niet_beoordeeld" and stand.punt.ernst in ("fout", "waarschuwing"):
        ernst = ERNST[stand.punt.ernst]
        return f"{ernst.teken} {ernst.woord.lower()}", ernst.kleur
    return "", "gedempt"


def telling(stand: Voortgang) -> str:
    """How far the review is, in a sentence."""
    delen = [f"{stand.beoordeeld} van {aantal(stand.punten, 'punt', 'punten')} beoordeeld"]
    delen += [f"{stand.blokkerend} blokkerend"] if stand.blokkerend else []
    if stand.wacht_op_opsteller:
        delen.append(
            f"{stand.wacht_op_opsteller} {'wacht' if stand.wacht_op_opsteller == 1 else 'wachten'} op antwoord"
        )
    delen += [f"{stand.gewijzigd} gewijzigd na het oordeel"] if stand.gewijzigd else []
    return ", ".join(delen)
