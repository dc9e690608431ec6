"""Which findings are not yet shown by the scenarios, firing and staying away, and why each would fire.

python -m tests.scenario.dekking [PREFIX]   findings whose id begins with PREFIX
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping

from tests.advies.zaak import kennis
from tests.scenario.lezen import Geval, alle


def ongetoond(gevallen: Iterable[Geval]) -> Mapping[str, str]:
    """Finding -> what is missing. A finding is shown when one file has a case in which it fires and a case in which
    it stays away: the same situation, but for what the cases name."""
    gezien: dict[str, dict[str, set[bool]]] = defaultdict(lambda: defaultdict(set))
    for geval in gevallen:
        for melding, ernst in geval.meldingen.items():
            gezien[melding][geval.bestand].add(ernst != "blijft uit")
    gemist: dict[str, str] = {}
    for melding in kennis().meldingen:
        beelden = gezien[melding].values()
        if any(len(beeld) == 2 for beeld in beelden):
            continue
        wel, niet = any(True in beeld for beeld in beelden), any(False in beeld for beeld in beelden)
        gemist[melding] = "nergens" if not wel and not niet else "niet in één bestand wel en niet"
    return gemist


def main() -> None:
    """Print them, with their conditions."""
    begin = sys.argv[1] if len(sys.argv) > 1 else ""
    gemist = {m: w for m, w in ongetoond(alle()).items() if m.startswith(begin)}
    for melding, wat in gemist.items():
        print(f"{melding}: {wat}\n    {kennis().meldingen[melding].als}")
    print(f"{len(gemist)} van {len(kennis().meldingen)}")


if __name__ == "__main__":
    main()
