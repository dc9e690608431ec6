#!/usr/bin/env python3
"""Start the Ontwerpassistent from a checkout; the first time, set everything up.

python3 start.py [VERB …]      what `assistent` does with these words, in the folder you are in
python3 start.py test [--lang] [pytest arguments]
python3 start.py meet          the benchmarks        python3 start.py schermen    pictures of the screens

Only the standard library is used. What the set-up says goes to stderr, in Dutch, so that the output of
`assistent … --json` stays clean. Exit 1: a step of the set-up failed; 2: this Python is too old.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import sys
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "klaar.json"
LOG = VENV / "installatie.log"
LOCKS = {"looptijd": ROOT / "eisen" / "looptijd.txt", "ontwikkeling": ROOT / "eisen" / "ontwikkeling.txt"}
EXAMPLE = ROOT / "resources" / "voorbeelden" / "den-haag.dossier"

# Own verbs -> arguments for the interpreter. They run in the project, with the development packages.
PROJECT_VERBS = {
    "test": ["-m", "pytest"],
    "meet": ["-m", "tests.metingen"],
    "schermen": ["-m", "tests.schermen"],
}
# For the whole suite; a chosen part starts sooner on one core. Worksteal, because most cases stand in a few files.
ALL_CORES = ["-n", "auto", "--maxprocesses", "8", "--dist", "worksteal"]

# Which Debian package holds a library that Qt asks for and the wheel does not bring.
DEBIAN_PACKAGES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libz.so.1": "zlib1g",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
PLATFORM_PLUGINS = {"offscreen": "libqoffscreen.so", "xcb": "libqxcb.so", "wayland": "libqwayland.so"}

NO_NETWORK = (
    "Failed to establish a new connection",
    "NewConnectionError",
    "NameResolutionError",
    "ConnectionError",
    "ConnectTimeoutError",
    "ReadTimeoutError",
    "ProxyError",
    "Temporary failure in name resolution",
    "Network is unreachable",
)


class Opzetfout(Exception):
    """A step of the set-up failed; the text says in Dutch what happened and what to do."""


def say(text: str) -> None:
    """Tell the user about the set-up, apart from the output of the application."""
    print(text, file=sys.stderr, flush=True)


def main(argv: Sequence[str]) -> int:
    """Set up what the words need and hand over to them; return the exit code."""
    if sys.version_info < (3, 11):  # noqa: UP036  # whoever has an older Python should read why it stops
        say(f"De Ontwerpassistent heeft Python 3.11 of nieuwer nodig; dit is {sys.version.split()[0]}.")
        say("Installeer een nieuwere Python en start opnieuw, bijvoorbeeld: python3.11 start.py")
        return 2
    try:
        return run(list(argv))
    except Opzetfout as fout:
        say(str(fout))
    except OSError as fout:
        say(f"De opzet lukte niet: {fout.strerror or fout} ({fout.filename or ROOT}).")
        say("Controleer of er schijfruimte is en of u in deze map mag schrijven, en start dan opnieuw.")
    except KeyboardInterrupt:
        say("\nAfgebroken. Start opnieuw om verder te gaan.")
    return 1


def run(words: list[str]) -> int:
    """Choose between the project's own verbs, the window, and the words of `assistent`."""
    verb = words[0] if words else ""
    if verb in PROJECT_VERBS:
        set_up("ontwikkeling")
        ensure_qt_libraries("offscreen")
        os.chdir(ROOT)
        cores = ALL_CORES if verb == "test" and all(word.startswith("-") for word in words[1:]) else []
        return hand_over([*PROJECT_VERBS[verb], *cores, *words[1:]], {"QT_QPA_PLATFORM": "offscreen"})
    set_up("looptijd")
    if verb in ("", "open"):
        platform = window_platform(sys.platform, os.environ)
        if platform is None and verb:
            raise Opzetfout(
                "Er is geen scherm (DISPLAY en WAYLAND_DISPLAY zijn leeg), dus er kan geen venster open.\n"
                "Zonder scherm werken de andere opdrachten wel; zie: python3 start.py --help"
            )
        if platform is None:
            say("Er is geen scherm; ik maak de documenten van het voorbeeld Den Haag in de map uitvoer.")
            words = ["genereer", str(EXAMPLE), "--uit", "uitvoer"]
        else:
            ensure_qt_libraries(platform)
    # -P: the folder the user works in must not be able to stand in for a module.
    return hand_over(["-P", "-m", "assistent", *words], {"ONTWERPASSISTENT_AANROEP": as_typed()})


def as_typed() -> str:
    """Return how this script was started, so that the application can give hints that work as they stand."""
    import shlex

    python = "python" if os.name == "nt" else "python3"
    return f"{python} {shlex.quote(sys.argv[0])}" if sys.argv[0].endswith(".py") else f"{python} start.py"


def window_platform(system: str, env: Mapping[str, str]) -> str | None:
    """Return the Qt platform a window would use, or None when there is no screen to show it on."""
    if system != "linux":
        return "native"
    if env.get("QT_QPA_PLATFORM"):
        return env["QT_QPA_PLATFORM"].split(";")[0].split(":")[0]
    if env.get("DISPLAY"):
        return "xcb"
    return "wayland" if env.get("WAYLAND_DISPLAY") else None


def hand_over(arguments: Sequence[str], env: Mapping[str, str] | None = None) -> int:
    """Run the virtual environment's Python with these arguments in our place."""
    command = [str(venv_python()), *arguments]
    environment = dict(env or {}) | clean_environment()  # what the user set holds
    sys.stdout.flush()
    if os.name == "posix":
        os.execve(command[0], command, environment)
    import subprocess

    # Windows' execv returns to the prompt before the child is done, so there we wait for it.
    return subprocess.run(command, env=environment, check=False).returncode


# ------------------------------------------------------------------------------------------- set-up


def set_up(kind: str) -> None:
    """Make sure that .venv holds the packages of the lock `kind` ("looptijd" or "ontwikkeling")."""
    if read_stamp().get(kind) == fingerprint(kind) and venv_python().exists():
        return
    with one_at_a_time():
        stamp = read_stamp()  # another start may have done the work while we waited
        if stamp.get(kind) == fingerprint(kind) and venv_python().exists():
            return
        if stamp.get("python") != python_version() or not venv_python().exists():
            make_venv()
        # Without a stamp the next start begins afresh, so an interrupted installation does no harm.
        STAMP.unlink(missing_ok=True)
        install(LOCKS[kind])
        show_project_to_venv()
        compile_catalogue()
        covered = ["looptijd", "ontwikkeling"] if kind == "ontwikkeling" else ["looptijd"]
        write_stamp({"python": python_version(), **{lock: fingerprint(lock) for lock in covered}})
        say("Klaar.")


def make_venv() -> None:
    """Make .venv anew with this Python, with Debian's missing piece explained or installed."""
    import shutil

    if VENV.exists():
        say("De map .venv is onvolledig of van een andere Python; ik maak haar opnieuw.")
        shutil.rmtree(VENV)
    version = python_version()
    if importlib.util.find_spec("ensurepip") is None:
        explain = f"Python {version} mist de module om een eigen omgeving te maken (ensurepip)."
        apt_install([f"python{version}-venv"], explain)
    say(f"Eenmalige opzet: ik maak een eigen Python-omgeving in {VENV}.")
    # When started from inside a virtual environment, build on the Python below it.
    base = getattr(sys, "_base_executable", None) or sys.executable
    code, output = run_quietly([base, "-m", "venv", str(VENV)])
    if code:
        raise Opzetfout(f"De Python-omgeving kon niet worden gemaakt:\n{last_lines(output)}")


def install(lock: Path) -> None:
    """Install exactly the files whose hashes the lock names."""
    say("Ik haal de benodigde pakketten op (ongeveer 100 MB; dat kan enkele minuten duren).")
    command = [str(venv_python()), "-m", "pip", "install", "--require-hashes", "--only-binary=:all:"]
    command += ["--no-deps", "--no-input", "--disable-pip-version-check", "--retries=2"]
    code, output = run_quietly([*command, "-r", str(lock)])
    LOG.write_text(output, encoding="utf-8")
    if code == 0:
        return
    if any(sign in output for sign in NO_NETWORK):
        raise Opzetfout(
            "De pakketten konden niet worden opgehaald: er is geen verbinding met het internet.\n"
            "Alleen deze eerste opzet heeft een verbinding nodig; daarna werkt alles zonder.\n"
            "Start opnieuw zodra u verbinding hebt. Achter een proxy: stel eerst HTTPS_PROXY in."
        )
    raise Opzetfout(
        f"Het installeren van de pakketten uit eisen/{lock.name} mislukte:\n{last_lines(output)}\n"
        f"Alles staat in {LOG}. Start opnieuw om het nog eens te proberen."
    )


def show_project_to_venv() -> None:
    """Let the environment import this checkout from any folder, by a .pth file in its site-packages."""
    pattern = "Lib/site-packages" if os.name == "nt" else "lib/python*/site-packages"
    for site_packages in VENV.glob(pattern):
        (site_packages / "ontwerpassistent.pth").write_text(f"{ROOT}\n", encoding="locale")


def compile_catalogue() -> None:
    """Compile the catalogue now, so that the first window need not; the application can also do it itself."""
    if not (ROOT / "assistent" / "kennis" / "compileer.py").exists():
        return
    say("Ik maak de kennis gereed.")
    code, output = run_quietly([str(venv_python()), "-P", "-m", "assistent.kennis.compileer"])
    if code:
        say(f"De kennis kon nog niet gereed worden gemaakt; de toepassing meldt waarom.\n{last_lines(output)}")


def fingerprint(kind: str) -> str:
    """Return the sha256 of what the installation of the lock `kind` depends on."""
    content = LOCKS[kind].read_bytes().replace(b"\r\n", b"\n")
    return hashlib.sha256(content + f"{python_version()} {ROOT}".encode()).hexdigest()


def python_version() -> str:
    """Return the part of the version that decides which wheels fit, such as "3.11"."""
    return f"{sys.version_info.major}.{sys.version_info.minor}"


def venv_python() -> Path:
    """Return the interpreter of the virtual environment."""
    return VENV / "Scripts" / "python.exe" if os.name == "nt" else VENV / "bin" / "python"


def read_stamp() -> dict[str, Any]:
    """Return what the last completed set-up wrote; empty when there was none."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def write_stamp(stamp: Mapping[str, Any]) -> None:
    """Write the stamp as the last act, in one move."""
    temporary = STAMP.with_suffix(".nieuw")
    temporary.write_text(json.dumps(stamp, indent=1, sort_keys=True), encoding="utf-8")
    temporary.replace(STAMP)


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Hold a lock that dies with this process, so that two starts do not install over each other."""
    with (ROOT / ".venv.slot").open("a+b") as slot:
        if not claimed(slot.fileno()):
            say("Een andere start is bezig met de opzet; ik wacht daarop.")
            while not claimed(slot.fileno()):
                time.sleep(0.5)
        yield


def claimed(descriptor: int) -> bool:
    """Try to lock an open file for this process; return whether that succeeded."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


# ------------------------------------------------------------------------- Qt's libraries on Linux


def ensure_qt_libraries(platform: str) -> None:
    """On Linux, make sure that the libraries Qt takes from the system are there; remember that they are."""
    stamp = read_stamp()
    known = stamp.get("qt", [])
    if sys.platform != "linux" or platform in known:
        return
    missing = missing_libraries(platform)
    if missing:
        apt_install(debian_packages(missing), f"Qt mist op dit systeem: {', '.join(missing)}.")
        missing = missing_libraries(platform)
        if missing:
            raise Opzetfout(f"Na het installeren mist Qt nog steeds: {', '.join(missing)}.")
    write_stamp(stamp | {"qt": sorted({*known, platform})})


def missing_libraries(platform: str) -> list[str]:
    """Return the sonames that neither the wheel nor the system brings for this Qt platform, sorted.

    The loader is asked, not Qt: its own message names the wrong library.
    """
    import shutil

    if shutil.which("ldd") is None:
        return []
    qt = next(VENV.glob("lib/python*/site-packages/PySide6/Qt"), None)
    if qt is None:
        raise Opzetfout("Qt ontbreekt in .venv. Verwijder de map .venv en start opnieuw.")
    files = [qt / "lib" / f"libQt6{part}.so.6" for part in ("Core", "Gui", "Widgets", "Svg")]
    if platform in PLATFORM_PLUGINS:
        files.append(qt / "plugins" / "platforms" / PLATFORM_PLUGINS[platform])
    _, output = run_quietly(["ldd", *(str(file) for file in files if file.exists())])
    return absent_in_ldd(output)


def absent_in_ldd(output: str) -> list[str]:
    """Return the sonames that ldd could not find, sorted, once each."""
    return sorted({line.split("=>")[0].strip() for line in output.splitlines() if line.rstrip().endswith("not found")})


def debian_packages(sonames: Iterable[str]) -> list[str]:
    """Return the Debian packages that hold these libraries; an unknown one by its usual naming."""
    return sorted({DEBIAN_PACKAGES.get(name) or usual_package(name) for name in sonames})


def usual_package(soname: str) -> str:
    """Return Debian's usual package name for a library: libfoo.so.1 is in libfoo1."""
    name, _, version = soname.partition(".so")
    dash = "-" if name[-1:].isdigit() else ""
    return f"{name.lower()}{dash if version else ''}{version.lstrip('.').split('.')[0]}"


def apt_install(packages: Sequence[str], why: str) -> None:
    """Install Debian packages when that is possible here; else name the line that does it and stop."""
    import shutil

    line = f"apt-get install -y --no-install-recommends {' '.join(packages)}"
    if shutil.which("apt-get") is None:
        raise Opzetfout(f"{why}\nInstalleer met uw pakketbeheer wat op Debian heet: {' '.join(packages)}")
    if os.geteuid() != 0:
        raise Opzetfout(f"{why}\nInstalleer dat en start opnieuw:\n\n    sudo {line}\n")
    say(f"{why}\nIk installeer: {' '.join(packages)}")
    for command in (["apt-get", "update"], line.split()):
        code, output = run_quietly(command, {"DEBIAN_FRONTEND": "noninteractive"})
        if code and command[1] == "install":
            raise Opzetfout(f"{why}\nDit lukte niet: {line}\n{last_lines(output)}")


# ------------------------------------------------------------------------------- other programs


def clean_environment() -> dict[str, str]:
    """Return our environment without what would lead another Python astray."""
    astray = {"PYTHONHOME", "PYTHONPATH", "PIP_USER", "PIP_TARGET", "PIP_PREFIX", "__PYVENV_LAUNCHER__"}
    return {key: value for key, value in os.environ.items() if key not in astray}


def run_quietly(command: Sequence[str], env: Mapping[str, str] | None = None) -> tuple[int, str]:
    """Run a program; return its exit code and all it printed, which is shown only when it fails."""
    import subprocess

    result = subprocess.run(
        list(command),
        env=clean_environment() | dict(env or {}),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    return result.returncode, result.stdout


def last_lines(output: str, count: int = 6) -> str:
    """Return the end of a program's output, indented, where the cause usually stands."""
    return "\n".join(f"    {line}" for line in output.strip().splitlines()[-count:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
