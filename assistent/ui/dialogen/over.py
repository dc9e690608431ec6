"""What this application is, under which licences, and where it keeps things."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from assistent import __version__
from assistent.handelingen.foutmelding import logmap
from assistent.kennis.model import Kennis
from assistent.ui.dialogen.uitleg import Uitlegvenster
from assistent.ui.instellingen import plek
from assistent.ui.uitlegbeeld import Deel

LICENTIES = (
    "Ontwerpassistent: EUPL-1.2.",
    "Qt en PySide6: LGPL-3.0.",
    "Inter (lettertype): SIL Open Font License 1.1.",
    "pydantic, PyYAML, markdown-it-py, platformdirs, python-docx: MIT.",
    "Jinja2, lxml, reportlab: BSD. docxtpl: LGPL-2.1. Pillow: MIT-CMU.",
)


class Overvenster(Uitlegvenster):
    """Over de Ontwerpassistent."""

    def __init__(self, kennis: Kennis, parent: QWidget) -> None:
        delen = (
            Deel(f"Versie {__version__}, kennis {kennis.versie}", (
                "Ontwerp een aanbesteding of subsidie, van inhoud naar vorm naar procedure.",
                "Deze toepassing maakt geen verbinding met internet. Niets verlaat dit apparaat.",
                "Het advies vervangt geen juridische toets. Bij elke regel staat hoe zeker de bron is.",
            )),
            Deel("Licenties", LICENTIES),
            Deel("Waar wat staat", (
                f"Instellingen: {plek()}", f"Logboek en storingsverslagen (zonder antwoorden): {logmap()}",
            )),
        )  # fmt: skip
        super().__init__("Over de Ontwerpassistent", delen, parent)
