"""Errors of this room, in Dutch: what happened, in which file, at which place, what to do."""

from __future__ import annotations


class ExportFout(Exception):
    """Base of all errors of this room; `str()` of it is fit for the screen."""


class WoordFout(ExportFout):
    """A Word file could not be read or made."""


class SjabloonFout(WoordFout):
    """A Word template cannot be used."""
