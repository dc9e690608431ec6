"""Which questions are asked in this dossier."""

from __future__ import annotations

from assistent.dossier.stand import Stand


def gevraagd(stand: Stand) -> dict[str, bool]:
    """Question id → whether it is asked."""
    return {vraag.id: stand.vraagt(vraag) for vraag in stand.kennis.vragen.values()}
