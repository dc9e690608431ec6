"""Which page belongs to which step; pages with heavy parts are loaded when first visited."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from assistent.ui.paginas.basis import Pagina
from assistent.ui.paginas.vragen import Vragenpagina
from assistent.ui.stappen import Routestap
from assistent.ui.werkblad import Werkblad


def maak_pagina(stap: Routestap, werkblad: Werkblad, parent: QWidget) -> Pagina:
    """The page of this step."""
    match stap.id:
        case "criteria":
            from assistent.ui.paginas.criteria import Criteriapagina

            return Criteriapagina(stap, werkblad, parent)
        case "planning":
            from assistent.ui.paginas.planning import Planningpagina

            return Planningpagina(stap, werkblad, parent)
        case "risicos":
            from assistent.ui.paginas.risicos import Risicopagina

            return Risicopagina(stap, werkblad, parent)
        case "documenten":
            from assistent.ui.paginas.documenten import Documentenpagina

            return Documentenpagina(stap, werkblad, parent)
        case "partnerschap":
            from assistent.ui.paginas.partnerschap import Partnerschapspagina

            return Partnerschapspagina(stap, werkblad, parent)
        case "antwoorden":
            from assistent.ui.paginas.antwoorden import Antwoordenpagina

            return Antwoordenpagina(stap, werkblad, parent)
        case "partners":
            from assistent.ui.paginas.partners import Partnerpagina

            return Partnerpagina(stap, werkblad, parent)
        case "toets":
            from assistent.ui.paginas.toets import Toetspagina

            return Toetspagina(stap, werkblad, parent)
        case _:
            return Vragenpagina(stap, werkblad, parent)
