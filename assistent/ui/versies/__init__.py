"""Frozen versions: naming and freezing them, reading them, and comparing any two."""
