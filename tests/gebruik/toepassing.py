"""The real application on a screen, and what one does in it everywhere: start it, find a question, read its file."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from assistent.kennis.laden import laad
from assistent.kennis.model import Kennis
from tests.gebruik.scherm import Scherm, kale_omgeving, ontbrekend

ROOT = Path(__file__).parents[2]
FOTO = ROOT / "uitvoer" / "gebruik" / "mislukt.png"
HOOFDVENSTER = r" – Ontwerpassistent$"
HERSTEL = "**/herstel/*.json"
"""The recovery copies in a home."""


@cache
def kennis() -> Kennis:
    return laad()


def vraag_een_scherm() -> None:
    """Skip the test on a machine without a screen to give; where everything must be tested it fails."""
    if missen := ontbrekend():
        bericht = f"Deze proef heeft nodig: {' '.join(missen)} (apt-get install --no-install-recommends …)"
        assert not os.environ.get("ONTWERP_ALLES"), bericht
        pytest.skip(bericht)


@contextmanager
def toepassing(beeld: Scherm, huis: Path, fouten: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The real application on this screen, in a home of its own; what it says on stderr goes to a file."""
    omgeving = kale_omgeving(huis, DISPLAY=beeld.display, QT_QPA_PLATFORM="xcb")
    with fouten.open("wb") as log:
        proces = subprocess.Popen(
            [sys.executable, "-m", "assistent"],
            cwd=ROOT,
            env=omgeving,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )
    try:
        yield proces
    finally:
        if proces.poll() is None:
            proces.kill()
            proces.wait()


def ga_naar(vraag_id: str, beeld: Scherm) -> None:
    """Look the question up, and go there."""
    beeld.druk("ctrl+k")
    beeld.wacht_op_titel(r"^Zoeken en opdrachten")
    beeld.typ(kennis().vragen[vraag_id].label)
    beeld.druk("Return")
    beeld.wacht_op_titel(HOOFDVENSTER)


def waarde_in(dossier: Path, vraag_id: str) -> Any:
    """The answer to this question that the file holds; `None` when there is none."""
    return json.loads(dossier.read_text("utf-8"))["antwoorden"].get(vraag_id, {}).get("waarde")


def mislukt(wat: str, fout: Exception, beeld: Scherm, fouten: Path) -> str:
    """Why a step did not go through, with what there was to see."""
    return (
        f"bij ‘{wat}’: {fout}\nvensters: {beeld.vensters()}\nactief: {beeld.actief()!r}\n"
        f"stderr: {fouten.read_text('utf-8', 'replace')[-2000:]}\nhet scherm: {beeld.foto(FOTO)}"
    )
