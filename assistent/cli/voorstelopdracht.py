"""The command `voorstellen`: rows that the catalogue proposes for the criteria, and putting them into their tables."""

from __future__ import annotations

from argparse import Namespace

from assistent.cli.toon import GebruiksFout, bron, json_uit, lees, nu, reken, schrijf, wie, zeg
from assistent.handelingen import als_json, beoordelen
from assistent.handelingen.beoordelen import Voorgesteld
from assistent.handelingen.dossiers import vergrendeld
from assistent.handelingen.nabij import bedoelt_u
from assistent.kennis.laden import laad
from assistent.kennis.model import Kennis
from assistent.tekst.nederlands import aantal


def voorstellen(opties: Namespace) -> int:
    """List what fits this dossier; with ids, put those rows into their tables and save."""
    if opties.voorstellen:
        return _plaats(opties)
    gevonden = beoordelen.voorstellen(reken(lees(opties.dossier)).stand)
    if opties.json:
        json_uit([_json(voorgesteld) for voorgesteld in gevonden])
        return 0
    for voorgesteld in gevonden:
        voorstel = voorgesteld.voorstel
        staat = "staat er al" if voorgesteld.geplaatst else "past" if voorgesteld.zeker else "past misschien"
        zeg(f"{voorstel.id} ({staat}): {voorstel.titel}\n    {voorstel.waarom}\n    {bron(voorstel.bron)}")
    return 0


def _plaats(opties: Namespace) -> int:
    kennis = laad()
    for id_ in opties.voorstellen:
        if id_ not in kennis.voorstellen:
            raise GebruiksFout(f"Er is geen voorstel ‘{id_}’. {_bedoeld(kennis, id_)}".rstrip())
    with vergrendeld(opties.dossier, wie()):
        geopend = lees(opties.dossier)
        dossier = geopend.dossier
        for id_ in dict.fromkeys(opties.voorstellen):
            dossier = beoordelen.plaats_voorstel(kennis, dossier, id_, wie=wie(), moment=nu())
        if dossier == geopend.dossier:
            zeg("Alles wat u noemt, staat er al.")
            return 0
        schrijf(opties.dossier, dossier, geopend.sha256)
    zeg(f"{aantal(len(set(opties.voorstellen)), 'voorstel', 'voorstellen')} geplaatst. Pas de tekst aan uw zaak aan.")
    return 0


def _bedoeld(kennis: Kennis, id_: str) -> str:
    return bedoelt_u(id_, kennis.voorstellen)


def _json(voorgesteld: Voorgesteld) -> als_json.Json:
    voorstel = voorgesteld.voorstel
    return {
        "id": voorstel.id,
        "titel": voorstel.titel,
        "tabel": voorstel.tabel,
        "rijen": [dict(rij) for rij in voorstel.rijen],
        "waarom": voorstel.waarom,
        "casus": voorstel.casus or None,
        "geplaatst": voorgesteld.geplaatst,
        "zeker": voorgesteld.zeker,
        "bron": als_json.bronnen(voorstel.bron),
    }
