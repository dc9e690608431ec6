"""Which files the catalogue is made from, and the hash by which a compiled catalogue is known to be fresh.

Apart from the compiler, because every start needs the hash and only a changed catalogue needs YAML and Jinja.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

GETEKEND = "kennis/getoetst.yaml"
"""What was signed: no part of what the catalogue says."""


def bronbestanden(map_: Path) -> list[Path]:
    """Every file that the catalogue is made from, sorted by path."""
    patronen = ("kennis/*.yaml", "bouwstenen/**/*.md", "documenten/*.yaml")
    return sorted(pad for patroon in patronen for pad in map_.glob(patroon))


def bronhash(*mappen: Path, getekend: bool = True) -> str:
    """SHA-256 over path and bytes of every source file, folder after folder; without `getekend` only over those that
    say something, so that a signature makes no other edition."""
    som = hashlib.sha256()
    for map_ in mappen:
        for pad in bronbestanden(map_):
            if not getekend and pad.relative_to(map_).as_posix() == GETEKEND:
                continue
            som.update(pad.relative_to(map_).as_posix().encode() + b"\0")
            # Line ends differ between checkouts on Windows and elsewhere; the text does not.
            som.update(pad.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return som.hexdigest()
