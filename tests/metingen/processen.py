"""The rows that need a process of their own: the start, the memory, and the first document."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.metingen.meting import HERHALINGEN, ROOT, Meting

KAAL, TOEPASSING, DOCUMENTEN = "tests.metingen.kaal", "tests.metingen.toepassing", "tests.metingen.documenten"
STREVEN = 100.0
"""Milliseconds within which a page should stand there as people feel no wait then."""
BEELD = 16.0
"""Milliseconds of one picture on a screen that shows sixty a second."""
LANGSTE = 120
"""Seconds after which a process that says nothing is given up."""


def start(herhalingen: int = HERHALINGEN) -> list[Meting]:
    """From the start of the process to the first paint, each in turn; the first round does not count."""
    soorten = ((TOEPASSING,), (KAAL,), (TOEPASSING, "voorbeeld"))
    tijden = [[eerste_verf(*soort) for soort in soorten] for _ in range(herhalingen + 1)][1:]
    eigen, kaal, voorbeeld = (statistics.median(kolom) for kolom in zip(*tijden, strict=True))
    naast = {"met een dossier open en getekend": f"{voorbeeld:.0f} ms"}
    naam = "start → eerste beeld van het venster"
    return [Meting(naam, "kaal venster van PySide6 en pydantic", 1.25, eigen, kaal, naast=naast)]


def eerste_verf(module: str, *woorden: str) -> float:
    """Milliseconds from starting the process to its first paint."""
    begin = time.monotonic_ns()
    return (proces(module, *woorden)["verf"] - begin) / 1e6


def geheugen(herhalingen: int = HERHALINGEN) -> list[Meting]:
    """What the open application holds for itself when every page was visited."""
    naam, maatstaf = "geheugen (USS) met elke bladzijde bezocht", "kaal venster"
    if not Path("/proc/self/smaps").exists():
        return [Meting(naam, maatstaf, 1.5, overgeslagen="alleen op Linux te meten")]
    paren = [(proces(TOEPASSING, "voorbeeld", "bezoek")["uss"], proces(KAAL)["uss"]) for _ in range(herhalingen)]
    eigen, kaal = (statistics.median(kolom) for kolom in zip(*paren, strict=True))
    return [Meting(naam, maatstaf, 1.5, eigen, kaal, "MB")]


def vlotheid(herhalingen: int = HERHALINGEN) -> list[Meting]:
    """How soon a page and a keystroke stand on the screen, against what we aim for."""
    keren = [proces(TOEPASSING, "voorbeeld", "vlot") for _ in range(herhalingen)]
    midden = {naam: statistics.median(keer[naam] for keer in keren) for naam in keren[0]}
    weer = {naam.partition(".")[2]: ms for naam, ms in midden.items() if naam.startswith("weer.")}
    eerst = {naam.partition(".")[2]: ms for naam, ms in midden.items() if naam.startswith("eerst.")}
    traagst = max(weer, key=weer.__getitem__)
    bladen = {stap: f"{ms:.0f} ms (eerste keer {eerst[stap]:.0f})" for stap, ms in weer.items()}
    return [
        Meting(f"naar een andere bladzijde ({traagst})", "het streven", 1, weer[traagst], STREVEN, naast=bladen),
        Meting(
            "een toets in een motivering", "één beeld van het scherm", 1, midden["toets"], BEELD,
            naast={"p99": f"{midden['toets_p99']:.1f} ms"},
        ),
    ]  # fmt: skip


def documenten(herhalingen: int = HERHALINGEN) -> list[Meting]:
    """Three documents in a fresh process, the second time, against docxtpl with a context that lies ready."""
    keren = [proces(DOCUMENTEN) for _ in range(herhalingen)]
    midden = {naam: statistics.median(keer[naam] for keer in keren) for naam in keren[0]}
    return [
        Meting(
            "drie leidraden als .docx, tweede keer",
            "docxtpl met dezelfde, al klaarliggende inhoud",
            2,
            midden["tweede"],
            midden["docxtpl"],
            naast={"eerste keer in het proces": f"{midden['eerste']:.0f} ms"},
        )
    ]


def proces(module: str, *woorden: str) -> dict[str, float]:
    """Run a module in a process and a home of its own; return the JSON of its last line.

    Raises `subprocess.CalledProcessError` with what it said when it failed.
    """
    with tempfile.TemporaryDirectory() as huis:
        uit = subprocess.run(
            _opdracht(module, woorden), cwd=ROOT, env=_omgeving(huis),
            stdout=subprocess.PIPE, timeout=LANGSTE, check=True, encoding="utf-8",
        )  # fmt: skip
    cijfers: dict[str, float] = json.loads(uit.stdout.splitlines()[-1])
    return cijfers


def _opdracht(module: str, woorden: Sequence[str]) -> list[str]:
    return [sys.executable, "-m", module, *woorden]


def _omgeving(huis: str) -> Mapping[str, str]:
    eigen = dict.fromkeys(("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"), huis)
    namen = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", **eigen, **dict.fromkeys(namen, huis)}
