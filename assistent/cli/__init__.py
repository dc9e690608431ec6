"""The command line. It never imports Qt, so that it runs on a machine without a screen.

Exit 0 = did its work; 1 = findings of severity `fout` (advies, controleer, kennis, sjabloon, zelftest); 2 = wrong
use or unreadable input. Results go to standard output, everything else to standard error.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from collections.abc import Sequence

from assistent.cli.opdrachtregel import ontleed
from assistent.cli.toon import GebruiksFout, meld
from assistent.dossier.fouten import DossierFout
from assistent.dossier.waarden import AntwoordFout
from assistent.export.fouten import ExportFout
from assistent.gegevens import GegevensOntbreken
from assistent.handelingen.documenten import DocumentFout
from assistent.handelingen.foutmelding import melding, schrijf_verslag
from assistent.handelingen.kennisverschil import ConclusieFout
from assistent.handelingen.nota import NotaFout
from assistent.handelingen.organisatie import OrganisatieFout
from assistent.kennis.fouten import KennisFout
from assistent.kennis.laden import laad
from assistent.kennis.voorwaarden import ParameterZonderWaarde
from assistent.tekst.systeem import reden
from assistent.toets.model import ToetsFout

VERWACHT = (
    GebruiksFout, DossierFout, AntwoordFout, DocumentFout, ExportFout, KennisFout, GegevensOntbreken,
    ParameterZonderWaarde, ConclusieFout, NotaFout,
    OrganisatieFout, ToetsFout,
)  # fmt: skip
"""Errors that speak for themselves; their text is for the user."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code. Never lets an exception out."""
    try:
        _stel_uitvoer_in()
        code = _voer_uit(argv)
        if sys.stdout is not None:
            sys.stdout.flush()
    except KeyboardInterrupt:
        meld("Afgebroken.")
        return 2
    except VERWACHT as fout:
        meld(fout)
        return 2
    except OSError as fout:
        return _geweigerd(fout)
    except Exception as fout:  # noqa: BLE001 - whatever happens, the user reads a sentence and no traceback
        meld(melding(schrijf_verslag(fout)))
        return 2
    return code


def _voer_uit(argv: Sequence[str] | None) -> int:
    try:
        opties = ontleed(argv)
    except SystemExit as stop:  # argparse: an explanation was given, or wrong use was refused
        return stop.code if isinstance(stop.code, int) else 2
    code: int = opties.doe(opties)
    _meld_aanvulling()
    return code


def _meld_aanvulling() -> None:
    """Say that the texts of the organisation were not used, when this command used the catalogue."""
    eigen = laad().aanvulling if laad.cache_info().currsize else None
    if eigen is not None and eigen.fout:
        meld(f"Let op: de eigen teksten van ‘{eigen.naam}’ zijn niet gebruikt: {eigen.fout}.")


def _stel_uitvoer_in() -> None:
    """An unknown character must not break a report, and what goes to a file or another program is UTF-8 everywhere."""
    for stroom in (sys.stdout, sys.stderr):
        if stroom is not None and hasattr(stroom, "reconfigure"):
            stroom.reconfigure(errors="replace", **({} if stroom.isatty() else {"encoding": "utf-8"}))


def _geweigerd(fout: OSError) -> int:
    """The exit code after the system refused something."""
    if fout.filename is not None:
        meld(f"‘{fout.filename}’: {reden(fout)}.")
        return 2
    # Without a file name it was the output. Windows says EINVAL where others say EPIPE.
    gestopt = isinstance(fout, BrokenPipeError) or (os.name == "nt" and fout.errno == errno.EINVAL)
    _laat_uitvoer_los()
    if gestopt:  # the reader (head, a pager) stopped listening; that is not an error of ours
        return 0
    meld(f"De uitvoer kan niet worden geschreven: {reden(fout)}.")
    return 2


def _laat_uitvoer_los() -> None:
    """Send what is still on its way to nowhere, or Python would complain about it when it ends."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
