"""start.py: what it chooses, what it says, and that an interrupted set-up recovers."""

from __future__ import annotations

import contextlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections import namedtuple
from pathlib import Path

import pytest

import start

ROOT = Path(__file__).parents[1]
posix_only = pytest.mark.skipif(os.name != "posix", reason="a shell script stands in for Python")


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout without an environment, in which start.py thinks it lives."""
    root = tmp_path / "check out"
    (root / "eisen").mkdir(parents=True)
    for name in ("looptijd", "ontwikkeling"):
        (root / "eisen" / f"{name}.txt").write_text(f"# {name}\n", encoding="utf-8")
    monkeypatch.setattr(start, "ROOT", root)
    monkeypatch.setattr(start, "VENV", root / ".venv")
    monkeypatch.setattr(start, "STAMP", root / ".venv/klaar.json")
    monkeypatch.setattr(start, "LOG", root / ".venv/installatie.log")
    monkeypatch.setattr(start, "LOCKS", {name: root / f"eisen/{name}.txt" for name in start.LOCKS})
    return root


@pytest.fixture
def ran(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The programs that start.py ran, none of which really runs; `-m venv` leaves an interpreter behind."""
    commands: list[list[str]] = []

    def pretend(command: list[str], env: object = None) -> tuple[int, str]:
        commands.append([Path(command[0]).name, *command[1:]])
        if command[1:3] == ["-m", "venv"]:
            start.venv_python().parent.mkdir(parents=True)
            start.venv_python().touch()
        return 0, ""

    monkeypatch.setattr(start, "run_quietly", pretend)
    return commands


def installs(commands: list[list[str]]) -> list[str]:
    return [Path(command[-1]).name for command in commands if command[1:4] == ["-m", "pip", "install"]]


# -------------------------------------------------------------------------------------- set-up


def test_the_first_start_installs_and_the_second_does_nothing(ran: list[list[str]]) -> None:
    start.set_up("looptijd")
    assert installs(ran) == ["looptijd.txt"]
    ran.clear()
    start.set_up("looptijd")
    assert ran == []


def test_packages_are_installed_by_hash_only(ran: list[list[str]]) -> None:
    start.set_up("looptijd")
    pip = next(command for command in ran if "pip" in command)
    assert {"--require-hashes", "--only-binary=:all:", "--no-deps"} <= set(pip)


def test_development_packages_include_those_of_the_application(ran: list[list[str]]) -> None:
    start.set_up("ontwikkeling")
    start.set_up("looptijd")
    assert installs(ran) == ["ontwikkeling.txt"]


def test_a_changed_lock_installs_again_in_the_same_environment(checkout: Path, ran: list[list[str]]) -> None:
    start.set_up("looptijd")
    (checkout / "eisen/looptijd.txt").write_text("# anders\n", encoding="utf-8")
    ran.clear()
    start.set_up("looptijd")
    assert installs(ran) == ["looptijd.txt"]
    assert ["-m", "venv"] not in [command[1:3] for command in ran]


def test_another_python_makes_the_environment_anew(ran: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    start.set_up("looptijd")
    ran.clear()
    monkeypatch.setattr(start, "python_version", lambda: "3.99")
    start.set_up("looptijd")
    assert ran[0][1:3] == ["-m", "venv"]


def test_an_interrupted_installation_starts_afresh(ran: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch, contextlib.suppress(KeyboardInterrupt):
        patch.setattr(start, "install", lambda lock: (_ for _ in ()).throw(KeyboardInterrupt))
        start.set_up("looptijd")
    assert not start.STAMP.exists()
    (start.VENV / "half").touch()
    start.set_up("looptijd")
    assert not (start.VENV / "half").exists()
    assert json.loads(start.STAMP.read_text("utf-8"))["looptijd"] == start.fingerprint("looptijd")


def test_a_damaged_stamp_counts_as_none(ran: list[list[str]]) -> None:
    start.set_up("looptijd")
    start.STAMP.write_text("[", encoding="utf-8")
    assert start.read_stamp() == {}


def test_the_environment_can_import_the_checkout(checkout: Path, ran: list[list[str]]) -> None:
    site_packages = checkout / (".venv/Lib/site-packages" if os.name == "nt" else ".venv/lib/python3.11/site-packages")
    start.make_venv()
    site_packages.mkdir(parents=True)
    start.show_project_to_venv()
    assert (site_packages / "ontwerpassistent.pth").read_text(encoding="locale") == f"{checkout}\n"


def test_the_catalogue_is_compiled_when_the_code_for_it_is_there(checkout: Path, ran: list[list[str]]) -> None:
    (checkout / "assistent/kennis").mkdir(parents=True)
    (checkout / "assistent/kennis/compileer.py").touch()
    start.set_up("looptijd")
    assert ran[-1][1:] == ["-P", "-m", "assistent.kennis.compileer"]


def test_two_starts_do_not_install_at_once(checkout: Path) -> None:
    with start.one_at_a_time(), (checkout / ".venv.slot").open("a+b") as slot:
        assert not start.claimed(slot.fileno())
    with (checkout / ".venv.slot").open("a+b") as slot:
        assert start.claimed(slot.fileno())


# ------------------------------------------------------------------------------ what goes wrong


def test_without_network_it_says_so(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (checkout / ".venv").mkdir()
    monkeypatch.setattr(start, "make_venv", lambda: None)
    monkeypatch.setattr(
        start, "run_quietly", lambda *_: (1, "NewConnectionError: Failed to establish a new connection")
    )
    assert start.main(["advies"]) == 1
    captured = capsys.readouterr()
    assert "geen verbinding met het internet" in captured.err
    assert captured.out == ""


def test_another_failure_shows_the_cause_and_the_log(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (checkout / ".venv").mkdir()
    monkeypatch.setattr(start, "make_venv", lambda: None)
    monkeypatch.setattr(start, "run_quietly", lambda *_: (1, "ERROR: hash mismatch"))
    assert start.main(["advies"]) == 1
    assert "hash mismatch" in capsys.readouterr().err
    assert "hash mismatch" in start.LOG.read_text("utf-8")


def test_an_old_python_is_refused(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 12, "final", 0))
    assert start.main([]) == 2
    assert "Python 3.11 of nieuwer" in capsys.readouterr().err


def test_a_full_disk_gives_a_sentence(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def full(kind: str) -> None:
        raise OSError(28, "No space left on device", "/x")

    monkeypatch.setattr(start, "set_up", full)
    assert start.main(["advies"]) == 1
    assert "schijfruimte" in capsys.readouterr().err


def test_debian_without_venv_names_the_package(
    checkout: Path, ran: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    with pytest.raises(start.Opzetfout, match=f"sudo apt-get install .* {package}"):
        start.make_venv()
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    start.make_venv()
    assert ran[0] == ["apt-get", "update"]
    assert ran[1][-1] == package


# ------------------------------------------------------------------------------ Qt's libraries


def test_missing_libraries_are_read_from_ldd() -> None:
    output = """/x/libqxcb.so:
\tlinux-vdso.so.1 (0x00007ffd)
\tlibxcb-cursor.so.0 => not found
\tlibGL.so.1 => not found
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
/x/libQt6Gui.so.6:
\tlibGL.so.1 => not found
"""
    assert start.absent_in_ldd(output) == ["libGL.so.1", "libxcb-cursor.so.0"]


def test_libraries_lead_to_debian_packages() -> None:
    sonames = ["libGL.so.1", "libglib-2.0.so.0", "libgthread-2.0.so.0", "libxcb-foo.so.3"]
    assert start.debian_packages(sonames) == ["libgl1", "libglib2.0-0", "libxcb-foo3"]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux takes these libraries from the system")
def test_qt_libraries_are_checked_once(checkout: Path, ran: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    start.set_up("looptijd")
    asked = []
    monkeypatch.setattr(start, "missing_libraries", lambda platform: asked.append(platform) or [])
    for platform in ("offscreen", "offscreen", "xcb"):
        start.ensure_qt_libraries(platform)
    assert asked == ["offscreen", "xcb"]
    assert start.read_stamp()["looptijd"] == start.fingerprint("looptijd")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux takes these libraries from the system")
def test_missing_qt_libraries_are_named_with_the_line_that_installs_them(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start, "missing_libraries", lambda platform: ["libEGL.so.1"])
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(start.Opzetfout, match=r"libEGL\.so\.1[\s\S]*sudo apt-get install .* libegl1"):
        start.ensure_qt_libraries("xcb")


# ---------------------------------------------------------------------------- what runs after it

Call = namedtuple("Call", "arguments env folder")


@pytest.fixture
def handed_over(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[Call]:
    """What start.py would have run, with a set-up that is done; run from a folder of the user."""
    calls: list[Call] = []

    def record(arguments: list[str], env: dict[str, str] | None = None) -> int:
        calls.append(Call(arguments, env, Path.cwd()))
        return 7

    monkeypatch.setattr(start, "hand_over", record)
    monkeypatch.setattr(start, "set_up", lambda kind: None)
    monkeypatch.setattr(start, "ensure_qt_libraries", lambda platform: None)
    monkeypatch.chdir(tmp_path)
    return calls


@pytest.mark.parametrize(
    ("system", "env", "platform"),
    [
        ("linux", {}, None),
        ("linux", {"DISPLAY": ":0"}, "xcb"),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, "wayland"),
        ("linux", {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, "xcb"),
        ("linux", {"QT_QPA_PLATFORM": "offscreen:x"}, "offscreen"),
        ("win32", {}, "native"),
        ("darwin", {}, "native"),
    ],
)
def test_the_screen_is_recognised(system: str, env: dict[str, str], platform: str | None) -> None:
    assert start.window_platform(system, env) == platform


def test_words_go_to_the_application_in_the_users_folder(handed_over: list[Call], tmp_path: Path) -> None:
    assert start.main(["advies", "a b.dossier", "--json"]) == 7
    assert handed_over[0].arguments == ["-P", "-m", "assistent", "advies", "a b.dossier", "--json"]
    assert handed_over[0].folder == tmp_path


def test_the_application_knows_how_it_was_started(handed_over: list[Call], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(start.sys, "argv", ["../een map/start.py", "advies"])
    monkeypatch.setattr(start.os, "name", "posix")
    start.main(["advies", "a.dossier"])
    assert handed_over[0].env == {"ONTWERPASSISTENT_AANROEP": "python3 '../een map/start.py'"}


def test_tests_run_in_the_project(handed_over: list[Call]) -> None:
    assert start.main(["test", "--lang", "-k", "x"]) == 7
    assert handed_over[0].arguments == ["-m", "pytest", "--lang", "-k", "x"]
    assert handed_over[0].folder == ROOT


@pytest.mark.parametrize(("words", "parallel"), [((), True), (("--lang",), True), (("tests/tekst",), False)])
def test_the_whole_suite_runs_on_every_core(handed_over: list[Call], words: tuple[str, ...], parallel: bool) -> None:
    start.main(["test", *words])
    assert ("-n" in handed_over[0].arguments) is parallel
    assert handed_over[0].arguments[-len(words) :] == list(words) or not words


def test_without_a_screen_the_example_is_generated(
    handed_over: list[Call], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(start, "window_platform", lambda system, env: None)
    assert start.main([]) == 7
    assert handed_over[0].arguments[3:] == ["genereer", str(start.EXAMPLE), "--uit", "uitvoer"]
    assert "geen scherm" in capsys.readouterr().err


def test_without_a_screen_no_window_opens(
    handed_over: list[Call], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(start, "window_platform", lambda system, env: None)
    assert start.main(["open", "x.dossier"]) == 1
    assert handed_over == []
    assert "geen scherm" in capsys.readouterr().err


@posix_only
def test_a_second_start_runs_the_environments_python_and_returns_its_code(checkout: Path, tmp_path: Path) -> None:
    shutil.copy(ROOT / "start.py", checkout)
    python = start.venv_python()
    python.parent.mkdir(parents=True)
    python.write_text('#!/bin/sh\necho "$PWD|$PYTHONPATH|$*"\nexit 5\n', encoding="utf-8")
    python.chmod(0o755)
    start.write_stamp({"looptijd": start.fingerprint("looptijd")})
    result = subprocess.run(
        [sys.executable, str(checkout / "start.py"), "advies", "x y"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": "elders"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 5
    assert result.stdout == f"{tmp_path}||-P -m assistent advies x y\n"
    assert result.stderr == ""
