"""`python -m tests.metingen`: measure everything, print a table, and keep the figures as JSON."""

from __future__ import annotations

import argparse
import json
import platform
import sys
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path

from assistent import __version__
from assistent.kennis.laden import laad
from tests.metingen import processen, rekenen, terugweg
from tests.metingen.documenten import groeimetingen
from tests.metingen.elders import ELDERS
from tests.metingen.meting import ROOT, Meting

DELEN: dict[str, Callable[[], list[Meting]]] = {
    "start": processen.start,
    "geheugen": processen.geheugen,
    "vlotheid": processen.vlotheid,
    "rekenen": rekenen.metingen,
    "documenten": processen.documenten,
    "groei": groeimetingen,
    "terugweg": terugweg.metingen,
}
WOORD = {True: "ja", False: "NEE", None: "–"}


def main(argv: list[str] | None = None) -> int:
    """Measure what was asked for. Always 0: a time is reported, never asserted."""
    ontleder = argparse.ArgumentParser(prog="start.py meet", description="Meet snelheid, groei en geheugen.")
    ontleder.add_argument("--json", type=Path, default=ROOT / "uitvoer" / "metingen.json", metavar="BESTAND")
    ontleder.add_argument("--deel", choices=DELEN, action="append", help="alleen dit deel; mag vaker")
    opties = ontleder.parse_args(argv)
    metingen: list[Meting] = []
    for naam in opties.deel or DELEN:
        print(f"… {naam}", file=sys.stderr, flush=True)
        metingen += DELEN[naam]()
    for regel in tabel(metingen):
        print(regel)
    opties.json.parent.mkdir(parents=True, exist_ok=True)
    opties.json.write_text(json.dumps(verslag(metingen), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"\nDe cijfers staan in {opties.json}")
    return 0


def tabel(metingen: Iterable[Meting]) -> Iterable[str]:
    """The rows for a person: what, how much, against what, the ratio, the bar, and whether it is met."""
    yield f"{'wat':58} {'gemeten':>11} {'maatstaf':>11} {'keer':>6} {'grens':>6}  gehaald"
    for rij in metingen:
        if rij.overgeslagen:
            yield f"{rij.naam:58} overgeslagen: {rij.overgeslagen}"
            continue
        cijfers = (f"{waarde:.1f} {rij.eenheid}" for waarde in (rij.gemeten, rij.verwijzing))
        gemeten, maatstaf = cijfers
        yield (
            f"{rij.naam:58} {gemeten:>11} {maatstaf:>11} {rij.verhouding:6.2f} {rij.grens:6.2f}  {WOORD[rij.gehaald]}"
        )
        yield f"    maatstaf: {rij.waartegen}"
        if rij.naast:
            yield f"    {'; '.join(f'{naam}: {waarde}' for naam, waarde in rij.naast.items())}"
    for belofte, (bestand, naam) in ELDERS.items():
        yield f"{belofte:58} zie {bestand}::{naam}"


def verslag(metingen: Iterable[Meting]) -> dict[str, object]:
    """The figures with what they were measured on; no name of a machine or a user."""
    return {
        "moment": datetime.now(UTC).isoformat(timespec="seconds"),
        "toepassing": __version__,
        "kennis": laad().versie,
        "python": platform.python_version(),
        "systeem": f"{platform.system()} {platform.machine()}",
        "metingen": [rij.als_json() for rij in metingen],
        "elders": {belofte: f"{bestand}::{naam}" for belofte, (bestand, naam) in ELDERS.items()},
    }


if __name__ == "__main__":
    sys.exit(main())
