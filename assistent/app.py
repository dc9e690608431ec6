"""The one entrance: without a command the window, with one the command line."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path


def main(argv: Sequence[str] | None = None) -> int:
    """Run the application and give its exit code.

    No arguments, `open DOSSIER` or the path of a dossier alone (as a double click gives) opens the window; everything
    else is for the command line. Each half is imported only when it is used: the command line runs on machines without
    a screen, and the window need not know the commands.
    """
    argumenten = list(sys.argv[1:] if argv is None else argv)
    if not argumenten:
        from assistent.ui.start import start

        return start(None)
    if (dossier := _te_openen(argumenten)) is not None:
        from assistent.ui.start import start

        return start(dossier)
    if argumenten == ["zelftest"] and getattr(sys, "frozen", False):  # set by PyInstaller only
        return _zelftest_met_venster()
    from assistent import cli

    return cli.main(argumenten)


def _te_openen(argumenten: Sequence[str]) -> Path | None:
    """The dossier that the window is asked to open: what follows `open`, or a single name that ends as a dossier does.
    Whether there is such a file, the window finds out and says."""
    match argumenten:
        case ["open", pad] if not pad.startswith("-"):
            return Path(pad)
        case [pad] if Path(pad).suffix.lower() in (".dossier", ".toetspakket"):
            return Path(pad)
    return None


def _zelftest_met_venster() -> int:
    """In the packaged application the self-test also tries what the command line never touches: Qt."""
    from itertools import chain

    from assistent.cli.kennisopdrachten import meld_proeven
    from assistent.handelingen.zelftest import zelftest
    from assistent.ui.zelftest import venster_proeven

    return meld_proeven(chain(zelftest(), venster_proeven()))
