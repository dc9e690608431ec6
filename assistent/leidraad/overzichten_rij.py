"""Every table that is made for the row that a document of a series is about."""

from __future__ import annotations

from collections.abc import Mapping

from assistent.leidraad import overzichten_nota, overzichten_uitkomst
from assistent.leidraad.overzichten_uitkomst import Maker

PER_RIJ: Mapping[str, Maker] = {**overzichten_uitkomst.PER_RIJ, **overzichten_nota.PER_RIJ}
"""Name of a table → the function that makes its rows, given the row that the document is for."""
