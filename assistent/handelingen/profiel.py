"""Who works here and for which organisation: what every new dossier would otherwise ask again.

The own profile stands in the settings of the user, that of the organisation in `profiel.json` in its folder. Both have
the same form. For what belongs to the organisation its file goes before what a user typed.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any, Final

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints, ValidationError

from assistent import gegevens
from assistent.dossier.model import Antwoord
from assistent.dossier.proces import deze_gebruiker
from assistent.dossier.waarden import AntwoordFout, controleer
from assistent.handelingen.nabij import bedoelt_u
from assistent.kennis.model import Kennis
from assistent.tekst.systeem import reden

BESTAND: Final = "profiel.json"
MAX_BYTES: Final = 20_000
LANGSTE: Final = 300
"""Most characters in one field."""
VAN_ORGANISATIE: Final = ("organisatie", "contactpunt", "platform")
"""The fields in which the profile of the organisation goes first; the others are of the person alone."""
VRAGEN: Final = {"organisatie": "zaak.organisatie", "contactpunt": "zaak.contactpunt", "platform": "zaak.platform"}
"""Field → the question of which it is the answer in a new dossier."""


class ProfielFout(Exception):
    """A profile cannot be used. The text says which file and field, and what to do; `veld` is the field, if it is
    one."""

    def __init__(self, tekst: str, veld: str = "") -> None:
        super().__init__(tekst)
        self.veld = veld


def _een_regel(tekst: str) -> str:
    if any(teken < " " or teken == "\x7f" or "\ud800" <= teken <= "\udfff" for teken in tekst):
        raise ValueError("zet de tekst op één regel, zonder stuurtekens")
    return tekst


def _adres(tekst: str) -> str:
    voor, _, na = tekst.rpartition("@")
    if tekst and (not voor or "." not in na.strip(".") or " " in tekst):
        raise ValueError("geef een adres als inkoop@gemeente.nl")
    return tekst


Regel = Annotated[str, StringConstraints(strip_whitespace=True, max_length=LANGSTE), AfterValidator(_een_regel)]


class Profiel(BaseModel):
    """What is known of a user and an organisation; an empty text is unknown.

    `naam` and `functie` are the person's (the name stands in the history of a dossier), `email` where to write to;
    `organisatie` as it stands in a sentence ("de gemeente Den Haag"), `contactpunt` a function or department with its
    address, `platform` where the organisation publishes.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    naam: Regel = ""
    functie: Regel = ""
    email: Annotated[Regel, AfterValidator(_adres)] = ""
    organisatie: Regel = ""
    contactpunt: Regel = ""
    platform: Regel = ""

    @property
    def contact(self) -> str:
        """The point of contact: what was given, else the function with its address. Never the name of a person."""
        if self.contactpunt or not self.email:
            return self.contactpunt
        return f"{self.functie}, {self.email}" if self.functie else self.email


LEEG: Final = Profiel()
"""Nothing is known."""


def maak(velden: dict[str, Any], *, waar: str = "") -> Profiel:
    """A profile from these fields. Raises `ProfielFout` for the first that does not fit; `waar` names the file."""
    try:
        return Profiel.model_validate(velden)
    except ValidationError as fout:
        eerste = fout.errors()[0]
        veld = str(eerste["loc"][0]) if eerste["loc"] else ""
        raise ProfielFout(f"{waar}{_bezwaar(veld, eerste['type'], eerste['msg'])}", veld) from fout


def _bezwaar(veld: str, soort: str, tekst: str) -> str:
    match soort:
        case "extra_forbidden":
            hulp = bedoelt_u(veld, Profiel.model_fields) or f"De velden zijn {', '.join(Profiel.model_fields)}."
            return f"Het veld ‘{veld[:60]}’ is onbekend. {hulp}"
        case "string_too_long":
            return f"Het veld ‘{veld}’ is te lang: hoogstens {LANGSTE} tekens."
        case "string_type":
            return f"Het veld ‘{veld}’ moet een tekst zijn."
    return f"Het veld ‘{veld}’ kan zo niet: {tekst.removeprefix('Value error, ')}."


def lees(pad: Path) -> Profiel:
    """The profile in this file. Raises `ProfielFout` that names file and place."""
    waar = f"Het profiel ‘{pad}’ is niet te gebruiken: "
    try:
        with pad.open("rb") as bestand:
            data = bestand.read(MAX_BYTES + 1)
    except (OSError, ValueError) as fout:
        raise ProfielFout(f"{waar}{reden(fout)}.") from fout
    if len(data) > MAX_BYTES:
        raise ProfielFout(f"{waar}het is groter dan {MAX_BYTES // 1000} kB. Er staan alleen korte teksten in.")
    try:
        ruw = json.loads(data.decode("utf-8-sig"))  # Windows programs put a mark before the text
    except UnicodeDecodeError as fout:
        raise ProfielFout(f"{waar}het is geen UTF-8 (byte {fout.start + 1}).") from fout
    except json.JSONDecodeError as fout:
        raise ProfielFout(f"{waar}het is geen geldige JSON (regel {fout.lineno}, kolom {fout.colno}).") from fout
    except (ValueError, RecursionError) as fout:
        raise ProfielFout(f"{waar}het bevat een getal of een diepte die niet kan.") from fout
    if not isinstance(ruw, dict):
        raise ProfielFout(f'{waar}verwacht velden met teksten, zoals {{"organisatie": "de gemeente Zeedorp"}}.')
    return maak(ruw, waar=waar)


def van_gebruiker() -> Profiel:
    """The own profile from the settings; a field there that cannot be used is left out."""
    try:
        with gegevens.instellingen().open("rb") as bestand:
            ruw = json.loads(bestand.read(gegevens.MAX_INSTELLINGEN))
    except (OSError, ValueError, RecursionError):
        return Profiel()
    return bruikbaar(ruw.get("profiel")) if isinstance(ruw, dict) else Profiel()


def bruikbaar(velden: object) -> Profiel:
    """A profile of those fields that can be used."""
    goed: dict[str, str] = {}
    for veld, waarde in velden.items() if isinstance(velden, dict) else ():
        try:
            goed |= maak({str(veld): waarde}).model_dump(include={str(veld)})
        except ProfielFout:
            continue
    return Profiel(**goed)


def van_organisatie(map_: Path | None) -> Profiel:
    """The profile in the folder of an organisation; an empty one when there is no folder or no file. Raises
    `ProfielFout`."""
    if map_ is None:
        return Profiel()
    try:
        er = (map_ / BESTAND).exists()
    except (OSError, ValueError):  # a folder that may not be read: reading says why
        er = True
    return lees(map_ / BESTAND) if er else Profiel()


def samen(eigen: Profiel, organisatie: Profiel) -> Profiel:
    """One profile of both: that of the organisation first for what is the organisation's, the own for the person."""
    voor = {veld: waarde for veld in VAN_ORGANISATIE if (waarde := getattr(organisatie, veld))}
    if organisatie.contact and "contactpunt" not in voor:
        voor["contactpunt"] = organisatie.contact
    return eigen.model_copy(update=voor)


def geldend() -> Profiel:
    """The profile for a new dossier now. A profile of the organisation that cannot be used is left out: choosing the
    folder and opening the settings say why."""
    try:
        organisatie = van_organisatie(gegevens.organisatiemap())
    except ProfielFout:
        organisatie = Profiel()
    return samen(van_gebruiker(), organisatie)


def wie(eigen: Profiel | None = None) -> str:
    """The name that goes with an edit: that of the profile, else the one under which the user logged in."""
    return (van_gebruiker() if eigen is None else eigen).naam or deze_gebruiker()


def antwoorden(kennis: Kennis, profiel: Profiel) -> dict[str, Antwoord]:
    """The answers that a profile gives in a new dossier, by question; what this catalogue does not ask is left out."""
    waarden = {"organisatie": profiel.organisatie, "contactpunt": profiel.contact, "platform": profiel.platform}
    gegeven: dict[str, Antwoord] = {}
    for veld, vraag_id in VRAGEN.items():
        vraag = kennis.vragen.get(vraag_id)
        if vraag is None or not waarden[veld]:
            continue
        try:
            controleer(vraag, waarden[veld])
        except AntwoordFout:
            continue
        gegeven[vraag_id] = Antwoord(waarde=waarden[veld], status="klaar")
    return gegeven
