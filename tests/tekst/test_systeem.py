"""What the system refuses is said in Dutch."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from assistent.tekst.systeem import reden


@pytest.mark.parametrize(
    ("code", "woorden"),
    [
        (errno.ENOENT, "bestaat niet"),
        (errno.ENOSPC, "schijf is vol"),
        (errno.EACCES, "geen rechten"),
        (errno.ENAMETOOLONG, "te lang"),
    ],
)
def test_een_bekende_weigering(code: int, woorden: str) -> None:
    assert woorden in reden(OSError(code, "english words"))


def test_een_onbekende_weigering_noemt_haar_code_en_geen_engels() -> None:
    gezegd = reden(OSError(9_999, "english words"))
    assert "9999" in gezegd
    assert "english" not in gezegd


def test_een_weigering_van_windows() -> None:
    fout = OSError(errno.EACCES, "english words")
    fout.winerror = 32  # type: ignore[attr-defined]
    assert reden(fout) == "een ander programma houdt het bezet"


def test_een_fout_zonder_code() -> None:
    assert "onbekend" in reden(OSError("english words"))


def test_een_teken_dat_niet_in_een_pad_kan() -> None:
    with pytest.raises(ValueError) as fout:
        Path("a\0b").read_bytes()
    assert "teken" in reden(fout.value)
