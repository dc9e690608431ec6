"""What is written down when something fails that nobody foresaw: places and kinds, never an answer or a message.

Without Qt, so that the command line and the window write the same report in the same folder.
"""

from __future__ import annotations

import sys
import traceback
from datetime import datetime
from pathlib import Path
from typing import Final

from platformdirs import user_state_path

from assistent import __version__

_VERSLAGEN: Final = 20
"""How many reports are kept."""
_KADERS: Final = 60
"""How many places of one error are written: endless recursion has a thousand of them."""


def logmap() -> Path:
    """The folder for the log and the crash reports; it need not exist."""
    return user_state_path("ontwerpassistent", appauthor=False) / "log"


def verslag(fout: BaseException) -> str:
    """What happened as places and kinds: module, function, line and type, never the message or a value."""
    regels = [f"ontwerpassistent {__version__}", f"python {sys.version.split()[0]} {sys.platform}"]
    keten: BaseException | None = fout
    gezien: set[int] = set()
    while keten is not None and id(keten) not in gezien:
        gezien.add(id(keten))
        regels.append(f"{type(keten).__module__}.{type(keten).__qualname__}")
        kaders = list(traceback.walk_tb(keten.__traceback__))
        if len(kaders) > _KADERS:
            regels.append(f"  (de eerste {len(kaders) - _KADERS} plaatsen weggelaten)")
        for kader, nummer in kaders[-_KADERS:]:
            regels.append(f"  {kader.f_globals.get('__name__', '?')} {kader.f_code.co_name} {nummer}")
        keten = keten.__cause__ or (None if keten.__suppress_context__ else keten.__context__)
    return "\n".join(regels) + "\n"


def schrijf_verslag(fout: BaseException) -> Path | None:
    """Write the report in a file of its own and keep the latest twenty; `None` when that is not possible."""
    pad = logmap() / f"storing-{datetime.now():%Y%m%d-%H%M%S-%f}.txt"
    try:
        pad.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        pad.touch(mode=0o600)
        pad.write_text(verslag(fout), encoding="utf-8")
        for oud in sorted(pad.parent.glob("storing-*.txt"))[:-_VERSLAGEN]:
            oud.unlink(missing_ok=True)
    except (OSError, RuntimeError):  # RuntimeError: this user has no home folder
        return None
    return pad


def melding(pad: Path | None) -> str:
    """What the user is told; `pad` is where the report was written."""
    waar = f"Een verslag zonder inhoud van uw dossier staat in ‘{pad}’." if pad else "Een verslag schrijven lukte niet."
    return f"Er ging iets mis waar de toepassing niet op rekende. Wat al bewaard was, staat er nog. {waar}"
