"""Which field belongs to which type of question."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from assistent.kennis.model import Kennis, Vraag
from assistent.ui.velden.basis import Veld
from assistent.ui.velden.invoer import Bedragveld, Datumveld, Getalveld, Regelveld, Tekstveld
from assistent.ui.velden.keuze import VEEL, Keuzeveld, Lijstveld, Meerkeuzeveld
from assistent.ui.velden.procedurekeuze import VRAAG as PROCEDURE
from assistent.ui.velden.procedurekeuze import Procedureveld
from assistent.ui.velden.schaal import Schaalveld

_SOORTEN: dict[str, type[Veld]] = {
    "schaal": Schaalveld,
    "meerkeuze": Meerkeuzeveld,
    "tekst": Regelveld,
    "lange_tekst": Tekstveld,
    "getal": Getalveld,
    "procent": Getalveld,
    "bedrag": Bedragveld,
    "datum": Datumveld,
}


def maak_veld(vraag: Vraag, parent: QWidget, situatie: Callable[[], tuple[Kennis, Mapping[str, Any]]]) -> Veld:
    """The field for this question. `situatie` gives the catalogue and the answers, for tables that refer to others."""
    if vraag.type == "tabel":
        # Most dossiers open on a page without tables; the table view is loaded with the first one.
        from assistent.ui.velden.tabel import Tabelveld

        return Tabelveld(vraag, parent, situatie, _maak_celveld)
    if vraag.id == PROCEDURE:
        return Procedureveld(vraag, parent, situatie)
    if vraag.type == "keuze":
        kaal = len(vraag.opties) >= VEEL and not any(optie.hulp for optie in vraag.opties)
        return (Lijstveld if kaal else Keuzeveld)(vraag, parent)
    return _SOORTEN[vraag.type](vraag, parent)


def _maak_celveld(vraag: Vraag, parent: QWidget) -> Veld:
    if vraag.type == "keuze":
        return Lijstveld(vraag, parent)
    return _SOORTEN[vraag.type](vraag, parent)
