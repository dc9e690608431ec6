"""How the window says what the advice found: short labels for states, severities and statuses."""

from __future__ import annotations

from typing import Final, NamedTuple

from assistent.kennis.basis import Verwijzing
from assistent.kennis.model import Kennis
from assistent.ui.kleuren import Kleurnaam

STATUS: Final = {
    "wettekst": "wettekst",
    "secundair": "secundaire bron",
    "onderzoek": "onderzoek",
    "afgeleid": "eigen afleiding",
    "te_controleren": "te controleren",
}
STATUS_LANG: Final = {
    "wettekst": "gezien in de wettekst zelf",
    "secundair": "uit een bron die de wettekst weergeeft",
    "onderzoek": "uit onderzoek of een praktijkverslag",
    "afgeleid": "door de makers afgeleid; geen regel van recht",
    "te_controleren": "nog te controleren door een jurist",
}
RECHT: Final = {"nl": "Nederlands recht", "vl": "Vlaams recht"}
STURING: Final = {"markt": "Markt", "netwerk": "Netwerk", "meng": "Mengvorm", "onbekend": "Nog niet te zeggen"}
RECHTSVORM: Final = {
    "opdracht": "Opdracht",
    "subsidie": "Subsidie",
    "open_house": "Open house",
    "concessie": "Concessie",
    "inbesteden": "Zelf doen (inbesteden)",
    "quasi_inbesteden": "Quasi-inbesteden",
    "samenwerking_overheden": "Samenwerking tussen overheden",
    "afwegen": "Nog af te wegen",
    "onbekend": "Nog niet te zeggen",
}


class Uiting(NamedTuple):
    """A word with the shape and colour that go with it."""

    woord: str
    teken: str
    kleur: Kleurnaam


ERNST: Final = {
    "fout": Uiting("In strijd met de regels", "■", "fout"),
    "waarschuwing": Uiting("Let op", "▲", "aandacht"),
    "aandacht": Uiting("Aandachtspunt", "●", "accent"),
}
TOELAATBAAR: Final = {
    "ja": Uiting("toelaatbaar", "✓", "goed"),
    "voorwaardelijk": Uiting("onder voorwaarden", "▲", "aandacht"),
    "nee": Uiting("niet toelaatbaar", "■", "fout"),
    "onbekend": Uiting("nog niet te zeggen", "○", "gedempt"),
}
NIVEAU: Final = {
    "hoog": Uiting("hoog risico", "■", "fout"),
    "midden": Uiting("middelgroot risico", "▲", "aandacht"),
    "laag": Uiting("laag risico", "●", "gedempt"),
}


def eensgezindheid(spreiding: float | None) -> str:
    """How far the answers agree, from their spread 0…1."""
    if spreiding is None:
        return ""
    if spreiding <= 0.25:
        return "eensgezind"
    return "enigszins verdeeld" if spreiding <= 0.5 else "verdeeld"


def bronnaam(kennis: Kennis, verwijzing: Verwijzing) -> str:
    """A source with its place: `HIVA 2023 · §2.5.3`."""
    bron = kennis.bronnen.get(verwijzing.bron)
    return f"{bron.kort if bron else verwijzing.bron} · {verwijzing.plaats}"


def bron_met_status(kennis: Kennis, verwijzing: Verwijzing) -> str:
    """A source with its place and how sure it is: `Aw 2012 · artikel 1.1 (wettekst)`."""
    return f"{bronnaam(kennis, verwijzing)} ({STATUS.get(verwijzing.status, verwijzing.status)})"


def bronregel(kennis: Kennis, bronnen: tuple[Verwijzing, ...], hoogstens: int = 2) -> str:
    """The first sources on one line, with the number of those left out."""
    rest = len(bronnen) - hoogstens
    regel = " · ".join(bron_met_status(kennis, v).replace(" · ", " ", 1) for v in bronnen[:hoogstens])
    return f"{regel} en {rest} meer" if rest > 0 else regel
