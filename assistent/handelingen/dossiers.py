"""Make, open and save dossiers, with the catalogue in hand."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from assistent import __version__, gegevens
from assistent.dossier import bestand, slot
from assistent.dossier.fouten import BestaatNietFout, OngeldigeInhoudFout, SchrijfFout
from assistent.dossier.model import Antwoord, Dossier, is_pakket, kopie_als_nieuw, nieuw_dossier
from assistent.dossier.vast import VasteMap
from assistent.dossier.waarden import AntwoordFout, controleer
from assistent.dossier.wijzigen import met_antwoorden
from assistent.handelingen import organisatie
from assistent.handelingen.bereken import bereken
from assistent.handelingen.kennisverschil import leg_vast
from assistent.handelingen.nabij import kies_uit
from assistent.handelingen.profiel import Profiel
from assistent.handelingen.profiel import antwoorden as antwoorden_uit
from assistent.kennis.model import Kennis

_VAST_IN_PAKKET = ("antwoorden", "teksten", "planning", "peildatum", "versies", "versieteksten")
"""What stays as it was when a review package was made."""


class DossierBezetFout(SchrijfFout):
    """Somebody else is working on this dossier."""

    kop = "Kan het dossier niet wijzigen"


@dataclass(frozen=True, slots=True)
class Geopend:
    """A dossier from a file: its content, the hash to save it with, and what the user should know."""

    dossier: Dossier
    sha256: str
    waarschuwingen: tuple[str, ...]
    onbekend: tuple[str, ...]
    """Answers to questions that this catalogue does not have; they stay in the file."""


def maak_nieuw(
    kennis: Kennis,
    rechtsgebied: str,
    *,
    wie: str,
    moment: str,
    domein: str = "",
    profiel: Profiel | None = None,
) -> Dossier:
    """A dossier for this jurisdiction (`nl` or `vl`) with what is known beforehand: an option of `zaak.domein`, and
    what `profiel` says of the organisation. Each is an ordinary answer. Raises `AntwoordFout` for an unknown option."""
    bekend = {"zaak.rechtsgebied": Antwoord(waarde=rechtsgebied, status="klaar")}
    if domein:
        controleer(kennis.vragen["zaak.domein"], [domein])
        bekend["zaak.domein"] = Antwoord(waarde=[domein], status="klaar")
    if profiel is not None:
        bekend |= antwoorden_uit(kennis, profiel)
    leeg = nieuw_dossier(app_versie=__version__, kennis_versie=kennis.versie)
    return met_antwoorden(leeg, bekend, wie=wie, moment=moment)


def voorbeelden() -> dict[str, Path]:
    """The example dossiers by name."""
    return {pad.stem: pad for pad in sorted((gegevens.resources() / "voorbeelden").glob("*.dossier"))}


def uit_voorbeeld(kennis: Kennis, naam: str) -> Dossier:
    """A new dossier with the answers of an example. Raises `BestaatNietFout`, naming the examples there are."""
    namen = voorbeelden()
    if naam not in namen:
        raise BestaatNietFout(f"er is geen voorbeeld ‘{naam}’", doe=kies_uit(naam, namen))
    dossier = kopie_als_nieuw(open_dossier(kennis, namen[naam]).dossier)
    return dossier.model_copy(update={"app_versie": __version__, "kennis_versie": kennis.versie})


def open_dossier(kennis: Kennis, pad: Path) -> Geopend:
    """Read a dossier and check its answers against the catalogue.

    Raises a `LeesFout` that names file and place; the file is never touched.
    """
    gelezen = bestand.lees(pad)
    dossier = _hernoem(kennis, gelezen.dossier)
    for vraag_id, antwoord in dossier.antwoorden.items():
        vraag = kennis.vragen.get(vraag_id)
        if vraag is None or antwoord.waarde is None:
            continue
        try:
            controleer(vraag, antwoord.waarde)
        except AntwoordFout as fout:
            raise OngeldigeInhoudFout(
                str(fout),
                pad=pad,
                plaats=f"antwoorden → {vraag_id} → waarde",
                doe="Herstel de waarde in het bestand of open een eerdere versie.",
            ) from fout
    onbekend = tuple(sorted(set(dossier.antwoorden) - set(kennis.vragen)))
    waarschuwingen = (*gelezen.waarschuwingen, *filter(None, (organisatie.verschil(kennis, dossier),)))
    return Geopend(dossier, gelezen.sha256, waarschuwingen, onbekend)


def _hernoem(kennis: Kennis, dossier: Dossier) -> Dossier:
    """Move answers of renamed questions to their new id. Where that has an answer already, or two old questions became
    one, the other answer stays under its own id: no answer is thrown away."""
    nieuwe_ids = {
        oud: vraag.id
        for vraag in kennis.vragen.values()
        if vraag.vervangt and vraag.id not in dossier.antwoorden
        for oud in [naam for naam in vraag.vervangt if naam in dossier.antwoorden][:1]
    }
    if not nieuwe_ids:
        return dossier
    antwoorden = {nieuwe_ids.get(naam, naam): antwoord for naam, antwoord in dossier.antwoorden.items()}
    return dossier.model_copy(update={"antwoorden": VasteMap(antwoorden)})


@contextmanager
def vergrendeld(pad: Path, wie: str) -> Iterator[None]:
    """Hold the lock on a dossier for as long as one change takes.

    Raises `DossierBezetFout` when somebody else is working on it. Where no lock can be made, saving says why.
    """
    greep = slot.probeer(pad, wie)
    if isinstance(greep, slot.Bezet):
        doe = greep.melding()
        if greep.verlopen:
            doe += " Overnemen doet u in het venster."
        raise DossierBezetFout("iemand anders heeft het open", pad=pad, doe=doe)
    try:
        yield
    finally:
        if isinstance(greep, slot.Slot):
            greep.vrijgeven()


def bewaar(
    kennis: Kennis, pad: Path, dossier: Dossier, sha256: str | None, *, vandaag: date | None = None
) -> bestand.Geschreven:
    """Save as made by this application and catalogue, with the conclusions that follow from it today (see
    `kennisverschil`); a review package as `bewaar_pakket` does. Raises a `SchrijfFout`; the file on disk then still
    stands."""
    if is_pakket(dossier):
        _bewaak_pakket(kennis, pad, dossier, sha256)
        return bewaar_pakket(pad, dossier, sha256)
    stempels = {"app_versie": __version__, "kennis_versie": kennis.versie, "aanvulling": organisatie.kenmerk(kennis)}
    gestempeld = dossier.model_copy(update=stempels)
    vastgelegd = leg_vast(bereken(kennis, gestempeld, vandaag or date.today()))
    return bestand.schrijf(pad, vastgelegd, verwacht_sha256=sha256)


def bewaar_pakket(pad: Path, pakket: Dossier, sha256: str | None) -> bestand.Geschreven:
    """Save a review package with the revision that it was made from and the stamps of who made it. Raises a
    `SchrijfFout`."""
    # A save counts one up; the revision of a package says which revision of the dossier is reviewed.
    return bestand.schrijf(pad, pakket.model_copy(update={"revisie": pakket.revisie - 1}), verwacht_sha256=sha256)


def _bewaak_pakket(kennis: Kennis, pad: Path, pakket: Dossier, sha256: str | None) -> None:
    """Raise a `SchrijfFout` when anything but the review differs from what the file holds, whichever way it came."""
    if sha256 is None or bestand.sha256_van(pad) != sha256:
        return  # a new file, or one that saving refuses by itself
    eerder = _hernoem(kennis, bestand.lees(pad).dossier)
    if is_pakket(eerder) and any(getattr(eerder, deel) != getattr(pakket, deel) for deel in _VAST_IN_PAKKET):
        raise SchrijfFout(
            "in een toetspakket staan de antwoorden, de teksten en de planning vast; alleen de toets groeit",
            pad=pad,
            doe="Schrijf wat anders moet als opmerking of oordeel bij de toets.",
        )
