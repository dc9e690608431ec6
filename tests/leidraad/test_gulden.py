"""The documents say what they said when somebody last read them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.leidraad import gulden


def test_van_elk_document_is_een_gelezen_tekst_bewaard() -> None:
    assert {pad.name for pad in gulden.MAP.glob("*.md")} == set(gulden.gevallen())


@pytest.mark.parametrize("pad", sorted(gulden.MAP.glob("*.md")), ids=lambda pad: pad.stem)
def test_de_tekst_is_die_van_de_laatste_lezing(pad: Path) -> None:
    gelezen = pad.read_text(encoding="utf-8")
    nu = gulden.tekst(*gulden.geval(gelezen))
    assert nu == gelezen, "lees het verschil na; python -m tests.leidraad.gulden legt het vast"
