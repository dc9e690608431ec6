"""The self-test: open every resource and render every document, in the installation as it is.

It writes in a temporary folder of its own and touches nothing of the user.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path

from assistent import gegevens
from assistent.handelingen.bereken import bereken
from assistent.handelingen.documenten import beschikbaar, genereer, stel_document_samen
from assistent.handelingen.dossiers import open_dossier, voorbeelden
from assistent.handelingen.kenniscontrole import controleer_kennis
from assistent.handelingen.licenties import DIRECT, onderdelen
from assistent.kennis.laden import laad


@dataclass(frozen=True, slots=True)
class Proef:
    """One thing that was tried; `fout` is empty when it worked."""

    naam: str
    fout: str = ""


def zelftest() -> Iterator[Proef]:
    """Try everything that needs no window."""
    yield probeer("kennis laden", laad)
    yield probeer("kennis controleren", _kennis)
    for naam, pad in voorbeelden().items():
        yield probeer(f"voorbeeld {naam}", partial(_voorbeeld, pad))
        yield probeer(f"pdf {naam}", partial(_pdf, pad))
    for pad in sorted(gegevens.sjablonen().glob("*.docx")):
        yield probeer(f"sjabloon {pad.name}", partial(_sjabloon, pad))
    yield probeer("licenties", _licenties)
    for map_ in ("lettertypen", "pictogrammen"):
        for pad in sorted((gegevens.resources() / map_).glob("*")):
            yield probeer(f"{map_}/{pad.name}", pad.read_bytes)


def probeer(naam: str, doe: Callable[[], object]) -> Proef:
    """Try one thing; whatever goes wrong becomes the text of the outcome."""
    try:
        doe()
    except Exception as fout:  # noqa: BLE001 - a self-test reports every failure and goes on
        return Proef(naam, f"{type(fout).__name__}: {fout}")
    return Proef(naam)


def _licenties() -> None:
    """What the window "Over" says of the libraries is read from what they bring themselves."""
    gemist = {naam.lower() for naam in DIRECT} - {deel.naam for deel in onderdelen()}
    if gemist:
        raise AssertionError(f"zonder versie en licentie: {', '.join(sorted(gemist))}")


def _kennis() -> None:
    fouten = [b for b in controleer_kennis(laad()) if b.ernst == "fout"]
    if fouten:
        raise AssertionError("; ".join(f"{b.item}: {b.tekst}" for b in fouten[:5]))


def _voorbeeld(pad: Path) -> None:
    kennis = laad()
    uitkomst = bereken(kennis, open_dossier(kennis, pad).dossier, date.today())
    eigen = beschikbaar(uitkomst)  # a document of another procedure has little to say
    leidraden = [stel_document_samen(uitkomst, naam) for naam in dict.fromkeys((*kennis.documenten, *eigen))]
    leeg = {leidraad.document for leidraad in leidraden if not leidraad.blokken()}
    with tempfile.TemporaryDirectory() as map_:
        for geschreven in genereer(leidraden, Path(map_), datetime.now()):
            if geschreven.document in eigen and (geschreven.document in leeg or not geschreven.pad.stat().st_size):
                raise AssertionError(f"{geschreven.document} is leeg")


def _pdf(pad: Path) -> None:
    kennis = laad()
    uitkomst = bereken(kennis, open_dossier(kennis, pad).dossier, date.today())
    leidraden = [stel_document_samen(uitkomst, naam) for naam in beschikbaar(uitkomst)[:1]]
    with tempfile.TemporaryDirectory() as map_:
        for geschreven in genereer(leidraden, Path(map_), datetime.now(), formaten=("pdf",)):
            if not geschreven.pad.read_bytes().startswith(b"%PDF"):
                raise AssertionError(f"{geschreven.pad.name} is geen PDF")


def _sjabloon(pad: Path) -> None:
    from assistent.export.sjablooncontrole import controleer

    bevindingen = controleer(pad)
    if bevindingen:
        raise AssertionError("; ".join(str(b) for b in bevindingen[:5]))
