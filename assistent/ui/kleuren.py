"""The colours of the application as plain data: a light and a dark value for every name, and how well they contrast."""

from __future__ import annotations

from typing import Final, Literal

Kleurnaam = Literal[
    "venster", "vlak", "tekst", "gedempt", "lijn", "veldrand", "accent", "accent_zacht", "op_accent", "markt",
    "aandacht", "aandacht_zacht", "fout", "fout_zacht", "goed", "goed_zacht",
]  # fmt: skip

LICHT: Final[dict[Kleurnaam, str]] = {
    "venster": "#F5F6F8", "vlak": "#FFFFFF", "tekst": "#1B2430", "gedempt": "#5C6775", "lijn": "#DDE1E7",
    "veldrand": "#7C8794", "accent": "#14607A", "accent_zacht": "#E3F0F4", "op_accent": "#FFFFFF", "markt": "#AE5128",
    "aandacht": "#9A5B00", "aandacht_zacht": "#FFF4E0", "fout": "#A3262A", "fout_zacht": "#FBECEC",
    "goed": "#2C6E49", "goed_zacht": "#E8F3EC",
}  # fmt: skip

DONKER: Final[dict[Kleurnaam, str]] = {
    "venster": "#14181D", "vlak": "#1C2229", "tekst": "#E6EAEF", "gedempt": "#9AA6B3", "lijn": "#2E3640",
    "veldrand": "#6B7785", "accent": "#5FB6D3", "accent_zacht": "#1B3440", "op_accent": "#14181D", "markt": "#E39A72",
    "aandacht": "#E8B45C", "aandacht_zacht": "#3A2F1B", "fout": "#F08A8D", "fout_zacht": "#3A2224",
    "goed": "#7FC79B", "goed_zacht": "#1D3327",
}  # fmt: skip

TEKST_OP: Final[tuple[tuple[Kleurnaam, Kleurnaam], ...]] = (
    *((tekst, grond) for tekst in ("tekst", "gedempt", "accent", "aandacht", "fout", "goed")
      for grond in ("venster", "vlak")),
    ("tekst", "accent_zacht"), ("tekst", "aandacht_zacht"), ("tekst", "fout_zacht"), ("accent", "accent_zacht"),
    ("gedempt", "accent_zacht"), ("gedempt", "aandacht_zacht"), ("gedempt", "fout_zacht"),
    ("aandacht", "aandacht_zacht"), ("aandacht", "accent_zacht"), ("fout", "fout_zacht"), ("goed", "goed_zacht"),
    ("goed", "accent_zacht"), ("fout", "accent_zacht"), ("op_accent", "accent"),
    ("op_accent", "markt"), ("op_accent", "gedempt"),
)  # fmt: skip
"""Every pair of text and ground that the screens use; each needs a contrast of 4.5."""

VORM_OP: Final[tuple[tuple[Kleurnaam, Kleurnaam], ...]] = tuple(
    (vorm, grond)
    for vorm in ("veldrand", "accent", "markt", "aandacht", "fout", "goed")
    for grond in ("venster", "vlak")
)
"""Every pair of shape and ground; each needs a contrast of 3."""


def contrast(een: str, twee: str) -> float:
    """The contrast ratio of two colours (`#RRGGBB`), 1…21, as WCAG 2.2 defines it."""
    licht, donker = sorted((_helderheid(een), _helderheid(twee)), reverse=True)
    return (licht + 0.05) / (donker + 0.05)


def _helderheid(kleur: str) -> float:
    rood, groen, blauw = (_lineair(int(kleur[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw


def _lineair(deel: float) -> float:
    return deel / 12.92 if deel <= 0.04045 else float(((deel + 0.055) / 1.055) ** 2.4)
