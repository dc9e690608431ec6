"""A user that answers from a list, in place of dialogs that would wait for a person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from assistent.ui.vragen import Keus


@dataclass
class Nepvragen:
    """`antwoorden` are given in order (empty = cancel); everything asked and told is kept."""

    antwoorden: list[str] = field(default_factory=list)
    openen: Path | None = None
    bewaren: Path | None = None
    map_: Path | None = None
    gevraagd: list[str] = field(default_factory=list)
    gemeld: list[str] = field(default_factory=list)

    def kies(self, titel: str, tekst: str, keuzes: Sequence[Keus]) -> str:
        self.gevraagd.append(f"{titel} {tekst}")
        antwoord = self.antwoorden.pop(0) if self.antwoorden else ""
        assert antwoord in {"", *(keus.id for keus in keuzes)}, f"{antwoord} is geen keuze bij: {titel}"
        return antwoord

    def meld(self, titel: str, tekst: str) -> None:
        self.gemeld.append(f"{titel} {tekst}")

    def open_bestand(self, map_: Path) -> Path | None:
        return self.openen

    def bewaar_bestand(self, voorstel: Path) -> Path | None:
        return self.bewaren

    def open_vragenlijst(self, map_: Path) -> Path | None:
        return self.openen

    def bewaar_tabel(self, voorstel: Path) -> Path | None:
        return self.bewaren

    def kies_map(self, map_: Path) -> Path | None:
        return self.map_
