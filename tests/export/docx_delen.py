"""Taking a .docx apart and putting it together again with something changed."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path


def delen(bron: bytes | Path) -> dict[str, bytes]:
    data = bron if isinstance(bron, bytes) else bron.read_bytes()
    with zipfile.ZipFile(io.BytesIO(data)) as pakket:
        return {naam: pakket.read(naam) for naam in pakket.namelist()}


def samen(inhoud: Mapping[str, bytes]) -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as pakket:
        for naam, deel in inhoud.items():
            pakket.writestr(naam, deel)
    return uit.getvalue()


def vervang(bron: bytes | Path, oud: str, nieuw: str, deel: str = "word/document.xml", aantal: int = 1) -> bytes:
    """The file with text in one part replaced; fails when the text is not there."""
    inhoud = delen(bron)
    xml = inhoud[deel].decode()
    assert oud in xml, f"‘{oud}’ staat niet in {deel}"
    inhoud[deel] = xml.replace(oud, nieuw, aantal).encode()
    return samen(inhoud)


def bewerk(bron: bytes | Path, deel: str, functie: Callable[[str], str]) -> bytes:
    inhoud = delen(bron)
    inhoud[deel] = functie(inhoud[deel].decode()).encode()
    return samen(inhoud)
