"""Drawings as pictures for Word."""

import io
from pathlib import Path

import pytest
from PIL import Image

from assistent import gegevens
from assistent.export import figuur
from assistent.export.figuur import DPI, KLEUREN, png
from assistent.tekst.tekening import Kleur, Lijn, Rechthoek, Tekening, Veelhoek, Woord
from tests.export.voorbeeld import balken


def beeld(tekening: Tekening) -> Image.Image:
    return Image.open(io.BytesIO(png(tekening))).convert("RGB")


def test_een_tekening_is_een_png_van_300_dpi() -> None:
    plaat = Image.open(io.BytesIO(png(balken())))
    assert plaat.size == (round((432 + 2 * 2) * DPI / 72), round(124 * DPI / 72))
    assert round(plaat.info["dpi"][0]) == DPI


def test_elke_vorm_laat_inkt_achter() -> None:
    vormen = (
        Lijn(0, 50, 100, 50, "fout", 2), Rechthoek(10, 10, 20, 20, "accent", "tekst"),
        Veelhoek(((60, 10), (90, 10), (75, 30)), "goed"), Woord(10, 90, "Woord", 12, "markt", True),
    )  # fmt: skip
    plaat = beeld(Tekening(100, 100, vormen, "alt"))
    gebruikt = {f"#{r:02X}{g:02X}{b:02X}" for _, (r, g, b) in plaat.getcolors(10**6) or []}
    assert {KLEUREN[naam] for naam in ("fout", "accent", "goed", "markt")} <= gebruikt


def test_een_streeplijn_heeft_gaten() -> None:
    plaat = beeld(Tekening(100, 10, (Lijn(0, 5, 100, 5, "tekst", 1, True),), "alt"))
    midden = [plaat.getpixel((x, plaat.height // 2)) for x in range(plaat.width)]
    assert 0.3 < sum(punt == (255, 255, 255) for punt in midden) / len(midden) < 0.7


def test_alle_kleuren_van_een_tekening_bestaan() -> None:
    assert set(KLEUREN) == set(Kleur.__args__)  # type: ignore[attr-defined]


def test_zonder_lettertypen_tekent_hij_ook(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(gegevens, "resources", lambda: tmp_path)
    for onthouden in (figuur._lettertype, png):
        onthouden.cache_clear()
    assert beeld(balken()).getextrema()[0][0] < 100
    for onthouden in (figuur._lettertype, png):
        onthouden.cache_clear()


def test_een_dwaas_grote_tekening_kost_geen_gigabytes() -> None:
    assert beeld(Tekening(1e9, 1, (), "alt")).width <= 10_000
