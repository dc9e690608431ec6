"""What holds for every test: no screen, no network, no blocking dialogs, no files of the real user.

Without --lang the parametrised tests marked `lang` run as a seeded sample; ONTWERP_ZAAD repeats a run.
"""

from __future__ import annotations

import datetime as dt
import os
import random
import socket
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

import hypothesis
import pytest

SAMPLE_SIZE = 8
USER_FOLDERS = (
    "HOME",
    "USERPROFILE",
    "APPDATA",
    "LOCALAPPDATA",
    "XDG_CONFIG_HOME",
    "XDG_DATA_HOME",
    "XDG_STATE_HOME",
    "XDG_CACHE_HOME",
    "XDG_RUNTIME_DIR",
)
BLOCKING_CALLS = {
    "QDialog": ("exec",),
    "QMessageBox": ("exec", "question", "information", "warning", "critical", "about", "aboutQt"),
    "QFileDialog": (
        "exec",
        "getOpenFileName",
        "getOpenFileNames",
        "getSaveFileName",
        "getExistingDirectory",
    ),
    "QInputDialog": ("exec", "getText", "getMultiLineText", "getInt", "getDouble", "getItem"),
    "QColorDialog": ("exec", "getColor"),
    "QFontDialog": ("exec", "getFont"),
    "QMenu": ("exec",),
}


# ------------------------------------------------------------------------------- length and seed


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--lang", action="store_true", help="run the full matrix instead of a seeded sample")


def pytest_configure(config: pytest.Config) -> None:
    full = config.getoption("--lang")
    # No deadline: a busy machine is not an error.
    hypothesis.settings.register_profile("kort", max_examples=25, deadline=None)
    hypothesis.settings.register_profile("lang", max_examples=500, deadline=None)
    hypothesis.settings.load_profile("lang" if full else "kort")


def chosen_seed() -> int:
    """Return the seed of this run: ONTWERP_ZAAD, else today's date as a number."""
    return int(os.environ.get("ONTWERP_ZAAD") or dt.datetime.now(tz=dt.UTC).strftime("%Y%m%d"))


def pytest_report_header(config: pytest.Config) -> str:
    if config.getoption("--lang"):
        return f"lang: the full matrix (ONTWERP_ZAAD={chosen_seed()})"
    return f"lang: {SAMPLE_SIZE} cases per test, drawn with ONTWERP_ZAAD={chosen_seed()}; --lang runs all"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--lang"):
        return
    families: dict[str, list[pytest.Item]] = defaultdict(list)
    for item in items:
        if item.get_closest_marker("lang") and hasattr(item, "callspec"):
            families[item.nodeid.split("[", 1)[0]].append(item)
    dropped: set[pytest.Item] = set()
    for name, family in families.items():
        dropped.update(outside_sample(sorted(family, key=lambda item: item.nodeid), name))
    if dropped:
        config.hook.pytest_deselected(items=[item for item in items if item in dropped])
        items[:] = [item for item in items if item not in dropped]


def outside_sample(family: list[pytest.Item], name: str) -> list[pytest.Item]:
    """Return the cases of one test that this run leaves out."""
    draw = random.Random(f"{chosen_seed()} {name}")
    return draw.sample(family, max(0, len(family) - SAMPLE_SIZE))


@pytest.fixture
def hoeveelheid(request: pytest.FixtureRequest) -> Callable[[int, int], int]:
    """Give `hoeveelheid(kort, lang)`: how often a loop runs, without and with --lang."""
    full = bool(request.config.getoption("--lang"))
    return lambda kort, lang: lang if full else kort


@pytest.fixture
def loting(request: pytest.FixtureRequest) -> random.Random:
    """Give a random generator that repeats with the seed of the run, whatever the order of the tests."""
    return random.Random(f"{chosen_seed()} {request.node.nodeid}")


# ------------------------------------------------------------------------------------ no network

opened_sockets: list[str] = []


def refuse_internet(event: str, arguments: tuple[object, ...]) -> None:
    """Audit hook: refuse every internet socket, and remember it in case the code swallows the error."""
    if event == "socket.__new__" and arguments[1] in (socket.AF_INET, socket.AF_INET6):
        opened_sockets.append(f"{arguments[1]!r}")
        raise PermissionError("the application must never open a network socket")


sys.addaudithook(refuse_internet)


@pytest.fixture(autouse=True)
def geen_netwerk() -> Iterator[list[str]]:
    """Fail the test that opened an internet socket."""
    opened_sockets.clear()
    yield opened_sockets
    assert not opened_sockets, "an internet socket was opened"


# ----------------------------------------------------------------------- the user and their screen

_homes = count()


@pytest.fixture(scope="session")
def alle_huizen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder that holds a home for every test."""
    return tmp_path_factory.mktemp("huizen")


@pytest.fixture(autouse=True)
def eigen_huis(alle_huizen: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test a user folder of its own: settings, recovery files and recent dossiers."""
    home = alle_huizen / str(next(_homes))
    for name in USER_FOLDERS:
        folder = home / name.lower() if name not in ("HOME", "USERPROFILE") else home
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        monkeypatch.setenv(name, str(folder))
    return home


@pytest.fixture(scope="session", autouse=True)
def geen_blokkerende_vensters() -> Iterator[None]:
    """Fail on a dialog that would wait for a person; a test may put its own answer in its place."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    with pytest.MonkeyPatch.context() as patch:
        for class_name, methods in BLOCKING_CALLS.items() if widgets else ():
            for method in methods:
                patch.setattr(getattr(widgets, class_name), method, _refuser(f"{class_name}.{method}"))
        yield


def _refuser(name: str) -> Callable[..., None]:
    def refuse(*_args: object, **_kwargs: object) -> None:
        pytest.fail(f"{name} would block: ask through the questions interface of the application")

    return refuse
