"""The lock files pin every package by hash, for every system the project runs on."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
# A package with compiled code has a wheel per system and often per Python: so many hashes at the least.
COMPILED = {
    "pyside6-essentials": 4,
    "shiboken6": 4,
    "pydantic-core": 30,
    "lxml": 30,
    "pillow": 30,
    "pyyaml": 20,
}


def read_lock(name: str) -> dict[str, tuple[Requirement, int]]:
    """Return the requirement and its number of hashes by package name."""
    text = (ROOT / "eisen" / name).read_text(encoding="utf-8").replace("\\\n", " ")
    lock = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            requirement = Requirement(line.split("--hash", 1)[0])
            lock[requirement.name] = (requirement, len(re.findall(r"--hash=sha256:[0-9a-f]{64}\b", line)))
    return lock


def normalised(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("name", ["looptijd.txt", "ontwikkeling.txt"])
def test_every_package_is_pinned_and_hashed(name: str) -> None:
    lock = read_lock(name)
    assert len(lock) > 10
    for requirement, hashes in lock.values():
        assert re.fullmatch(r"==[\w.]+", str(requirement.specifier)), requirement
        assert hashes >= 1, requirement


@pytest.mark.parametrize("name", ["looptijd.txt", "ontwikkeling.txt"])
@pytest.mark.parametrize("package", sorted(COMPILED))
def test_compiled_packages_have_wheels_for_all_systems(name: str, package: str) -> None:
    assert read_lock(name)[package][1] >= COMPILED[package]


@pytest.mark.parametrize("name", ["looptijd.txt", "ontwikkeling.txt"])
def test_a_lock_names_no_place_to_fetch_from(name: str) -> None:
    text = (ROOT / "eisen" / name).read_text(encoding="utf-8")
    assert not re.search(r"https?:|--(extra-)?index-url|--find-links|--trusted-host|file:", text)


def test_both_locks_agree() -> None:
    small, large = read_lock("looptijd.txt"), read_lock("ontwikkeling.txt")
    assert {name: large.get(name) for name in small} == small


def test_the_locks_hold_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {
        "looptijd.txt": project["dependencies"],
        "ontwikkeling.txt": project["optional-dependencies"]["ontwikkeling"],
    }
    for name, lines in wanted.items():
        lock = read_lock(name)
        for requirement in map(Requirement, lines):
            pinned = str(lock[normalised(requirement.name)][0].specifier).removeprefix("==")
            assert requirement.specifier.contains(pinned), f"{name}: {requirement}, locked at {pinned}"
