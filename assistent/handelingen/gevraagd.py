"""Which questions are asked in this dossier."""

from __future__ import annotations

from assistent.dossier.stand import Stand
from assistent.kennis.voorwaarden import beslis


def gevraagd(stand: Stand) -> dict[str, bool]:
    """Question id → whether it is asked: its condition holds or is still unknown. An answer stays when it is not."""
    return {
        vraag.id: vraag.als is None or beslis(vraag.als, stand) is not False for vraag in stand.kennis.vragen.values()
    }
