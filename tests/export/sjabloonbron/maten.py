"""Colours (the light palette of the application, without #) and measures in twips (1/20 point)."""

TEKST = "1B2430"
GEDEMPT = "5C6775"
LIJN = "C9D0D8"
ACCENT = "14607A"
ACCENT_ZACHT = "E3F0F4"
VLAK = "F5F6F8"
AANDACHT = "7A4700"
AANDACHT_ZACHT = "FFF0D6"

MARGE = 1417
TEKSTBREEDTE = 11906 - 2 * MARGE
LABEL = 1361
"""Width of the column that holds "Eis 1.2.1", "Toelichting" and the like."""
KOPNUMMER = 794
