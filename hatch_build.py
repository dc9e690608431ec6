"""Build hook of the wheel: compiles the catalogue and packs it with the package."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface):  # type: ignore[misc]  # hatchling ships no types
    """Adds gebouwd/kennis.json, so that an installed application starts without YAML."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile resources/ and name the result in `build_data`."""
        root = Path(self.root)
        sys.path.insert(0, str(root))
        status = importlib.import_module("assistent.kennis.compileer").main()
        if status:
            raise RuntimeError("De kennis kon niet worden gecompileerd; zie de meldingen hierboven.")
        gebouwd = importlib.import_module("assistent.gegevens").gebouwd()
        build_data["force_include"][str(gebouwd / "kennis.json")] = "assistent/_gegevens/gebouwd/kennis.json"
