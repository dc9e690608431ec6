"""What every file of the project promises: short, silent, and free of the machine it was made on."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "assistent").rglob("*.py"))
MAY_PRINT = ("assistent/cli/", "assistent/app.py")

# A letter in brackets keeps this file from finding itself.
MACHINE_TRACES = re.compile(
    r"(?<![\w.~<>-])/(?:wor[k]|roo[t]|hom[e]/\w+|User[s]/\w+|tmp/wer[k])/"
    r"|[A-Z]:\\User[s]\\"
    r"|pyp[i]\.org|pythonhoste[d]|deb\.debia[n]\.org|registry\.npmj[s]"
)


def project_files() -> list[Path]:
    """All files that belong to the project: tracked, or new and not ignored."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listing = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
    names = sorted({name for name in listing.decode().split("\0") if name})
    return [ROOT / name for name in names if (ROOT / name).is_file()]


def traces(text: str) -> list[str]:
    return [match.group() for match in MACHINE_TRACES.finditer(text)]


def test_no_module_grows_past_500_lines() -> None:
    lengths = {str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines()) for path in MODULES}
    assert lengths, "no modules found"
    assert {name: length for name, length in lengths.items() if length >= 500} == {}


def test_only_the_command_line_prints() -> None:
    printing = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in MODULES
        if not path.relative_to(ROOT).as_posix().startswith(MAY_PRINT)
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    ]
    assert printing == []


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        str(path.relative_to(ROOT)) for path in MODULES if not ast.get_docstring(ast.parse(path.read_text("utf-8")))
    ]
    assert silent == []


def test_no_file_names_a_machine_or_a_package_host() -> None:
    found = {}
    for path in project_files():
        content = path.read_bytes()
        if b"\0" not in content[:8000] and (here := traces(content.decode("utf-8", "replace"))):
            found[str(path.relative_to(ROOT))] = here
    assert found == {}


@pytest.mark.parametrize(
    "trace", ["/wor" + "k/main", "see /hom" + "e/jan/x", "C:\\User" + "s\\jan", "https://pyp" + "i.org/"]
)
def test_a_trace_of_a_machine_is_seen(trace: str) -> None:
    assert traces(trace)


@pytest.mark.parametrize("text", ["framework/main", "https://example.nl/home/wetten/", "~/work/"])
def test_ordinary_text_is_no_trace(text: str) -> None:
    assert not traces(text)
