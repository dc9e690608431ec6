"""Processes of their own for the tests of crash and lock: `python werkers.py WHAT ARGUMENTS`."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]


def start(*woorden: object) -> subprocess.Popen[str]:
    """Start a worker; what it prints can be read from its stdout."""
    opdracht = [sys.executable, __file__, *map(str, woorden)]
    omgeving = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    pijp = subprocess.PIPE
    return subprocess.Popen(opdracht, stdin=pijp, stdout=pijp, text=True, env=omgeving, cwd=ROOT)


def typ(pad: str, herstelmap: str, uiterlijk: str, logboek: str, bewaarkans: str, zaad: str) -> None:
    """Type for ever: edit, keep the recovery file, now and then save; log each edit before it is noted.

    Says `klaar` once and `bewaart` at the beginning of each save.
    """
    import random

    from assistent.dossier import wijzigen
    from assistent.dossier.bestand import lees, schrijf
    from assistent.dossier.herstel import Herstelschrijver

    lot = random.Random(zaad)
    gelezen = lees(Path(pad))
    dossier, sha256 = gelezen.dossier, gelezen.sha256
    schrijver = Herstelschrijver(pad=Path(pad), basis_sha256=sha256, map_=Path(herstelmap), uiterlijk=float(uiterlijk))
    log = os.open(logboek, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    nummer = dossier.waarde("teller", 0)
    print("klaar", flush=True)
    while True:
        nummer += 1
        dossier = wijzigen.met_waarde(dossier, "teller", nummer, wie="t", moment="2026-03-01T14:02:00+01:00")
        os.write(log, f"{nummer} {time.monotonic()}\n".encode())
        schrijver.gewijzigd(dossier)
        if lot.random() < float(bewaarkans):
            assert schrijver.schrijf() is None
            print("bewaart", flush=True)
            geschreven = schrijf(Path(pad), dossier, verwacht_sha256=sha256)
            dossier, sha256 = geschreven.dossier, geschreven.sha256
            schrijver.bewaard(Path(pad), sha256)
        elif schrijver.wachttijd() == 0:
            assert schrijver.schrijf() is None
        time.sleep(lot.random() * 0.01)


def vecht(pad: str, wie: str, keren: str) -> None:
    """On a word from stdin, fight for the lock; whoever holds it must be alone."""
    from assistent.dossier.slot import Hartslag, Slot, probeer

    gewonnen = 0
    alleen = Path(pad + ".alleen")
    print("klaar", flush=True)
    sys.stdin.readline()
    einde = time.monotonic() + 30
    while gewonnen < int(keren) and time.monotonic() < einde:
        slot = probeer(Path(pad), wie)
        if not isinstance(slot, Slot):
            time.sleep(0.0005)
            continue
        os.close(os.open(alleen, os.O_CREAT | os.O_EXCL))  # raises if two hold the lock
        assert slot.hartslag() is Hartslag.BEHOUDEN
        alleen.unlink()
        slot.vrijgeven()
        gewonnen += 1
    print(gewonnen, flush=True)


def houd(pad: str, wie: str) -> None:
    """Take the lock and hold it until killed."""
    from assistent.dossier.slot import probeer

    print(type(probeer(Path(pad), wie)).__name__, flush=True)
    time.sleep(60)


if __name__ == "__main__":
    {"typ": typ, "vecht": vecht, "houd": houd}[sys.argv[1]](*sys.argv[2:])
