"""One difference in words: what it is about, what it was and what it became."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Soort = Literal["toegevoegd", "verwijderd", "gewijzigd"]


@dataclass(frozen=True, slots=True)
class Verschilregel:
    """`deel` is the heading under which it stands, `plaats` the question, step or conclusion it belongs to. An empty
    `was` or `wordt` says that there was, or is, nothing."""

    deel: str
    onderwerp: str
    was: str
    wordt: str
    plaats: str = ""

    @property
    def soort(self) -> Soort:
        """Whether it came, went or changed."""
        return "toegevoegd" if not self.was else "verwijderd" if not self.wordt else "gewijzigd"
