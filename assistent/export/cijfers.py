"""The number of a list or heading as it is printed: 3, C, iii."""

from __future__ import annotations


def cijfer(getal: int, soort: str) -> str:
    """A number in one of the kinds that Word knows (`decimal`, `upperLetter` …); after Z comes AA, then BB."""
    match soort:
        case "none" | "bullet":
            return ""
        case "upperLetter" | "lowerLetter":
            letters = chr(ord("A") + (getal - 1) % 26) * ((getal - 1) // 26 + 1)
            return letters if soort == "upperLetter" else letters.lower()
        case "upperRoman" | "lowerRoman":
            romeins = _romeins(getal)
            return romeins if soort == "upperRoman" else romeins.lower()
        case _:
            return str(getal)


def _romeins(getal: int) -> str:
    delen = ""
    for waarde_, teken in ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while getal >= waarde_:
            delen, getal = delen + teken, getal - waarde_
    return delen
