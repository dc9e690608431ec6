"""The folder of the organisation: its own templates, texts and outlines, chosen once and used for every dossier.

`sjablonen/` holds Word templates, `aanvulling/` the folders kennis/, bouwstenen/ and documenten/ in the form of ours,
and `profiel.json` what is the same in each of its dossiers (see `profiel`).
What is in it is checked before it is chosen, and again whenever it changed.
"""

from __future__ import annotations

import contextlib
import json
from dataclasses import dataclass
from pathlib import Path

from assistent import gegevens
from assistent.dossier.atomair import schrijf_atomair
from assistent.dossier.model import Aanvulling, Dossier
from assistent.handelingen.aanvulling import ingehaald, onthoud_basis
from assistent.handelingen.profiel import BESTAND, LEEG, Profiel, ProfielFout, van_organisatie
from assistent.kennis.laden import laad, laad_met
from assistent.kennis.model import Kennis
from assistent.tekst.systeem import reden


class OrganisatieFout(Exception):
    """The folder cannot be used; the text says why and what can be done."""


@dataclass(frozen=True, slots=True)
class Organisatie:
    """What the chosen folder brings. `sjablonen` are the names of its templates, `eigen` the texts and outlines that
    took the place of ours; `fout` says why its texts are not used, `profielfout` why its profile is not. `ingehaald`
    are its items whose counterpart of ours changed or vanished since, with what that means."""

    map: Path
    sjablonen: tuple[str, ...]
    eigen: tuple[str, ...]
    fout: str
    profiel: Profiel = LEEG
    profielfout: str = ""
    ingehaald: tuple[str, ...] = ()


def gekozen() -> Organisatie | None:
    """The folder in use; None when there is none."""
    map_ = gegevens.organisatiemap()
    return None if map_ is None else _lees(map_, laad())


def kies(map_: Path) -> Organisatie:
    """Use this folder from now on. Raises `OrganisatieFout` when it is not there or what it holds is not sound; what
    was chosen before then stays."""
    organisatie = beproef(map_)
    _bewaar(str(organisatie.map))
    if (aanvulling := laad().aanvulling) is not None:
        with contextlib.suppress(OSError):  # a share that is only read remembers nothing
            onthoud_basis(organisatie.map, aanvulling)
    return organisatie


def beproef(map_: Path) -> Organisatie:
    """What this folder would bring, without choosing it. Raises `OrganisatieFout` as `kies` does. Takes seconds when
    its texts are seen for the first time."""
    map_ = map_.absolute()
    if not map_.is_dir():
        raise OrganisatieFout(f"De map ‘{map_}’ bestaat niet of is niet te bereiken.")
    mappen = any((map_ / naam).is_dir() for naam in ("sjablonen", "aanvulling"))
    if not mappen and not (map_ / BESTAND).is_file():
        raise OrganisatieFout(
            f"De map ‘{map_}’ heeft geen map ‘sjablonen’, geen map ‘aanvulling’ en geen bestand ‘{BESTAND}’. Maak er "
            "een, of kies een andere map."
        )
    organisatie = _lees(map_, laad_met(map_))
    if organisatie.fout:
        raise OrganisatieFout(
            f"De aanvulling in ‘{map_}’ klopt niet: {organisatie.fout}. Herstel dat en kies de map opnieuw."
        )
    if organisatie.profielfout:
        raise OrganisatieFout(f"{organisatie.profielfout} Herstel dat en kies de map opnieuw.")
    return organisatie


def geen() -> None:
    """Use no folder of an organisation any more. Raises `OrganisatieFout`."""
    _bewaar("")


def _bewaar(keuze: str) -> None:
    plek = gegevens.organisatiekeuze()
    try:
        plek.parent.mkdir(parents=True, exist_ok=True)
        schrijf_atomair(plek, json.dumps({"map": keuze}, ensure_ascii=False).encode())
    except OSError as fout:
        raise OrganisatieFout(f"De keuze kan niet worden bewaard in ‘{plek}’: {reden(fout)}.") from fout
    laad.cache_clear()


def _lees(map_: Path, kennis: Kennis) -> Organisatie:
    aanvulling = kennis.aanvulling
    try:
        sjablonen = tuple(
            sorted(pad.name for pad in (map_ / "sjablonen").glob("*.docx") if not pad.name.startswith("~$"))
        )
    except OSError:
        sjablonen = ()
    eigen, fout = (aanvulling.eigen, aanvulling.fout) if aanvulling else ((), "")
    oud = tuple(f"{naam}: {tekst}" for naam, tekst in ingehaald(map_, aanvulling)) if aanvulling else ()
    try:
        return Organisatie(map_, sjablonen, eigen, fout, van_organisatie(map_), ingehaald=oud)
    except ProfielFout as bezwaar:
        return Organisatie(map_, sjablonen, eigen, fout, profielfout=str(bezwaar), ingehaald=oud)


def kenmerk(kennis: Kennis) -> Aanvulling | None:
    """What a dossier keeps of the additions it is computed with."""
    eigen = kennis.aanvulling
    return Aanvulling(naam=eigen.naam, sha256=eigen.sha256) if eigen is not None and not eigen.fout else None


def verschil(kennis: Kennis, dossier: Dossier) -> str:
    """Why this dossier may say something else here than where it was saved; empty when the additions are the same."""
    toen, nu = dossier.aanvulling, kenmerk(kennis)
    if toen is None or toen == nu:
        return ""
    if nu is None:
        return (
            f"Dit dossier is opgeslagen met de eigen teksten van ‘{toen.naam}’. Die zijn hier niet; u ziet de "
            "standaardtekst. Kies de map van uw organisatie om ze weer te gebruiken."
        )
    return f"De eigen teksten van ‘{nu.naam}’ zijn veranderd sinds dit dossier is opgeslagen."
