"""A composed document as a PDF: the same text as in Word, with bookmarks, a linked contents list and vector figures.

The file has no comments, no names of users and nothing that leads back to the dossier. It has no structure tree either
(reportlab makes none): the Word file is the accessible one. reportlab is imported only when something is generated.
"""

from __future__ import annotations

import io

from assistent.leidraad.model import Leidraad


def render(leidraad: Leidraad) -> bytes:
    """The document as the bytes of a .pdf. Raises `ExportFout` when the fonts are not there."""
    from assistent.export.pdf_alinea import met_samenhang
    from assistent.export.pdf_bladzijde import Document
    from assistent.export.pdf_inhoud import Paginaboek
    from assistent.export.pdf_letters import meld_aan
    from assistent.export.pdf_verhaal import Verteller
    from assistent.export.pdf_voorwerk import nawerk, voorwerk

    meld_aan()
    boek = Paginaboek()
    verteller = Verteller(leidraad, boek)
    tekst = list(verteller.verhaal())
    verhaal = [*voorwerk(leidraad, verteller.koppen, boek), *tekst, *nawerk(leidraad)]
    uit = io.BytesIO()
    Document(uit, leidraad, boek).multiBuild(met_samenhang(verhaal))
    return uit.getvalue()
