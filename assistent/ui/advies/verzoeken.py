"""What a chip or link in a window asks for, as the sheets (ids) that answer it."""

from __future__ import annotations

from PySide6.QtCore import QEvent

from assistent.ui.naslagregel import Bronverzoek, Naslagverzoek


def bladen(event: QEvent) -> tuple[str, ...]:
    """The sheets that are asked for; none when the event asks for something else."""
    if isinstance(event, Naslagverzoek):
        return event.ids
    if isinstance(event, Bronverzoek):
        return tuple(dict.fromkeys(verwijzing.bron for verwijzing in event.verwijzingen))
    return ()
