"""What a CPV code says about the regime: whether it stands on a list of the catalogue.

The code of the main subject comes first in the answer; codes behind it do not decide. The check digit behind the hyphen
says nothing of its own and may be left out.
"""

from __future__ import annotations

import re

from assistent.dossier.stand import Stand

_CODE = re.compile(r"(?<!\d)(\d{8})(?:-\d)?(?!\d)")
_LIJST = "cpv.bijlage_xiv"


def cpv_bijlage_xiv(stand: Stand) -> str | None:
    """Whether the first code is a social or other specific service (Annex XIV of Directive 2014/24/EU); unknown without
    a code of eight digits. The list itself is still to be checked, so this may warn and not decide."""
    antwoord, lijst = stand.waarde("zaak.cpv"), stand.kennis.codelijsten.get(_LIJST)
    gevonden = _CODE.search(antwoord) if isinstance(antwoord, str) else None
    if gevonden is None or lijst is None:
        return None
    return "ja" if any(van <= gevonden[1] <= tot for van, tot in lijst.bereiken) else "nee"
