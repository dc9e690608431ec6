"""Errors in the catalogue, said to whoever edits it: which file, which item, what is wrong."""

from __future__ import annotations


class KennisFout(Exception):
    """The catalogue cannot be used as it stands. The text names file and item."""
