"""Paths and documents that the tests of this room share."""

from collections.abc import Callable
from pathlib import Path

import pytest

from assistent import gegevens
from assistent.export.word import kies_sjabloon, render
from assistent.leidraad.model import Leidraad


@pytest.fixture
def sjabloon() -> Path:
    """Give the template we ship."""
    return gegevens.sjablonen() / "leidraad.docx"


@pytest.fixture
def schrijf(tmp_path: Path) -> Callable[[Leidraad], Path]:
    """Give a function that writes a document with the shipped template and returns where."""

    def doe(leidraad: Leidraad) -> Path:
        doel = tmp_path / "uit.docx"
        doel.write_bytes(render(leidraad, kies_sjabloon(leidraad.document, leidraad.vorm, gegevens.sjablonen())))
        return doel

    return doe
