"""One way to write a value down, so that equal content has an equal sha256.

Canonical form: JSON with sorted keys, no white space, all text in Unicode form NFC, UTF-8.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Mapping
from typing import Any


def _nfc(waarde: Any) -> Any:
    if isinstance(waarde, str):
        return unicodedata.normalize("NFC", waarde)
    if isinstance(waarde, Mapping):
        genormaliseerd = {unicodedata.normalize("NFC", sleutel): _nfc(deel) for sleutel, deel in waarde.items()}
        if len(genormaliseerd) != len(waarde):
            raise ValueError("twee sleutels verschillen alleen in de schrijfwijze van een accent")
        return genormaliseerd
    if isinstance(waarde, list | tuple):
        return [_nfc(deel) for deel in waarde]
    return waarde


def canoniek(waarde: Any) -> bytes:
    """Canonical bytes of a JSON value. Raises ValueError if two keys become the same in NFC, or for NaN."""
    tekst = json.dumps(_nfc(waarde), sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    return tekst.encode("utf-8")


def sha256_waarde(waarde: Any) -> str:
    """sha256 (64 hex) of the canonical form of a JSON value."""
    return hashlib.sha256(canoniek(waarde)).hexdigest()


def sha256_tekst(tekst: str) -> str:
    """sha256 (64 hex) of a text in NFC, UTF-8."""
    return hashlib.sha256(unicodedata.normalize("NFC", tekst).encode("utf-8")).hexdigest()


def sha256_bytes(data: bytes) -> str:
    """sha256 (64 hex) of bytes as they stand in a file."""
    return hashlib.sha256(data).hexdigest()
