"""The Ontwerpassistent: an offline desktop application for designing tenders and subsidies."""

__version__ = "0.1.0"
