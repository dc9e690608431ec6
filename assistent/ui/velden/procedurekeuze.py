"""The choice of the procedure: first those of the law that applies, then those that the catalogue does not describe."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from assistent.kennis.model import Kennis, Optie, Vraag
from assistent.ui.onderdelen import Label, leeg
from assistent.ui.velden.basis import Veld
from assistent.ui.velden.keuze import Keuzeregel

VRAAG = "procedure.gekozen"
NIET_BESCHREVEN = "Nog niet beschreven in deze versie: geen voorwaarden, termijnen en documenten"
Groepen = tuple[tuple[Optie, ...], tuple[Optie, ...]]


def groepeer(kennis: Kennis, recht: object, opties: tuple[Optie, ...], gekozen: object) -> Groepen:
    """The options that the catalogue describes under this law (`nl`, `vl` or unknown), by the name they have there, and
    those that it does not describe. One that exists only under the other law is left out, unless it is chosen."""
    beschreven, rest = [], []
    elders = {procedure.keuze for procedure in kennis.procedures.values()}
    for optie in opties:
        procedure = kennis.procedure(optie.id, recht)
        if procedure is not None:
            beschreven.append(optie.model_copy(update={"label": procedure.naam}))
        elif optie.id not in elders or optie.id == gekozen:
            rest.append(optie)
    return tuple(beschreven), tuple(rest)


class Procedureveld(Veld):
    """Built again when another law or choice gives other options. `situatie` gives the catalogue and the answers."""

    def __init__(self, vraag: Vraag, parent: QWidget, situatie: Callable[[], tuple[Kennis, Mapping[str, Any]]]) -> None:
        super().__init__(vraag, parent)
        self.vorm.setSpacing(2)
        self._situatie = situatie
        self._getoond: Groepen | None = None
        self._groep = QButtonGroup(self)
        self._ids: list[str] = []
        self.zet(None)

    def zet(self, waarde: Any) -> None:
        """Choose this option, or none."""
        kennis, antwoorden = self._situatie()
        recht = antwoorden.get("zaak.rechtsgebied")
        groepen = groepeer(kennis, getattr(recht, "waarde", None), self.vraag.opties, waarde)
        if groepen != self._getoond:
            self._bouw(groepen)
        self._groep.setExclusive(False)
        for nummer, id_ in enumerate(self._ids):
            self._groep.button(nummer).setChecked(id_ == waarde)
        self._groep.setExclusive(True)

    def _bouw(self, groepen: Groepen) -> None:
        leeg(self.vorm)
        self._getoond = groepen
        self._groep.deleteLater()
        self._groep = QButtonGroup(self)
        self._ids = []
        for groep, kop in zip(groepen, ("", NIET_BESCHREVEN), strict=True):
            if kop and groep:
                self.vorm.addSpacing(8)
                self._zet_neer(Label(kop, self, kleur="gedempt", punten=9, gewicht=600))
            for optie in groep:
                regel = Keuzeregel(QRadioButton(), optie.label, optie.hulp, self, bij=self.vraag.kort)
                self._groep.addButton(regel.knop, len(self._ids))
                self._ids.append(optie.id)
                self._zet_neer(regel)
        self._groep.idClicked.connect(self._gekozen)

    def _zet_neer(self, deel: QWidget) -> None:
        self.vorm.addWidget(deel)
        deel.show()  # now: the card must know its height at once

    def _gekozen(self, nummer: int) -> None:
        self.gewijzigd.emit(self._ids[nummer])

    def focusveld(self) -> QWidget:
        """The chosen option, else the first."""
        return self._groep.checkedButton() or self._groep.button(0)
