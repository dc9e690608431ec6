"""Every action of the application, once: in the menu, with its shortcut."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

Toets = QKeySequence.StandardKey


class Menu:
    """The actions by name. `doe` maps each name to what it does."""

    def __init__(self, venster: QMainWindow, doe: dict[str, Callable[..., object]]) -> None:
        self._venster, self._doe = venster, doe
        self.acties: dict[str, QAction] = {}
        self.voorbeelden, self.recent = self._bestand()
        self._bewerken()
        self._beeld()
        self._ga()
        self._naslag()
        document = self._balk("&Document")
        self._actie(document, "genereer", "&Genereer documenten …", "Ctrl+G")
        help_ = self._balk("&Help")
        self._actie(help_, "uitleg", "Uitleg bij deze &vraag", Toets.HelpContents)
        self._actie(help_, "over", "&Over de Ontwerpassistent")

    def _balk(self, tekst: str) -> QMenu:
        return self._venster.menuBar().addMenu(tekst)

    def _bestand(self) -> tuple[QMenu, QMenu]:
        menu = self._balk("&Bestand")
        self._actie(menu, "nieuw_nl", "&Nieuw dossier (Nederland)", Toets.New)
        self._actie(menu, "nieuw_vl", "Nieuw dossier (&Vlaanderen)", "Ctrl+Shift+N")
        self._actie(menu, "openen", "&Openen …", Toets.Open)
        voorbeelden = menu.addMenu("Voor&beeld openen")
        recent = menu.addMenu("&Recent")
        menu.addSeparator()
        self._actie(menu, "bewaar", "Op&slaan", Toets.Save)
        self._actie(menu, "bewaar_als", "Opslaan &als …", "Ctrl+Shift+S")
        self._actie(menu, "kopie", "&Kopie als nieuw dossier")
        menu.addSeparator()
        self._actie(menu, "sluit", "Dossier sl&uiten", "Ctrl+W")
        self._actie(menu, "afsluiten", "A&fsluiten", "Ctrl+Q")
        return voorbeelden, recent

    def _bewerken(self) -> None:
        menu = self._balk("Be&werken")
        self._actie(menu, "ongedaan", "&Ongedaan maken", Toets.Undo)
        self._actie(menu, "opnieuw", "Opn&ieuw", "Ctrl+Shift+Z")
        self.acties["opnieuw"].setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        menu.addSeparator()
        self._actie(menu, "zoek", "&Zoek een vraag", Toets.Find)
        self._actie(menu, "peildatum", "&Peildatum …")

    def _beeld(self) -> None:
        menu = self._balk("Bee&ld")
        groep = QActionGroup(self._venster)
        for naam, tekst in (("systeem", "Zoals het &systeem"), ("licht", "&Licht"), ("donker", "&Donker")):
            actie = self._actie(menu, f"thema_{naam}", tekst)
            actie.setCheckable(True)
            groep.addAction(actie)
        menu.addSeparator()
        for naam, tekst, toets in (("route", "&Route tonen", "F7"), ("advies", "&Advies tonen", "F8")):
            actie = self._actie(menu, f"toon_{naam}", tekst, toets)
            actie.setCheckable(True)
            actie.setChecked(True)

    def _ga(self) -> None:
        menu = self._balk("&Ga naar")
        self._actie(menu, "vorige", "&Vorige stap", "Ctrl+PgUp")
        self._actie(menu, "volgende", "V&olgende stap", "Ctrl+PgDown")
        menu.addSeparator()
        self._actie(menu, "verschillen", "Was en &wordt door nieuwere kennis …")

    def _naslag(self) -> None:
        menu = self._balk("&Naslag")
        self._actie(menu, "naslag", "&Zoek in alle naslag …", "Ctrl+Shift+F")
        menu.addSeparator()
        for deel, tekst in (
            ("tegenstrijdigheden", "Waar bronnen elkaar te&genspreken"), ("kaders", "&Tabellen"),
            ("dilemmas", "&Dilemma’s"), ("spanningsvelden", "&Spanningsvelden"), ("principes", "&Principes"),
            ("vragenlijsten", "&Vragenlijsten"), ("methoden", "Beoordelings&methoden"), ("casussen", "&Casussen"),
            ("begrippen", "B&egrippen"), ("bronnen", "&Bronnen"),
        ):  # fmt: skip
            self._actie(menu, f"naslag_{deel}", tekst)

    def _actie(
        self, menu: QMenu, naam: str, tekst: str, toets: str | QKeySequence.StandardKey | None = None
    ) -> QAction:
        actie = QAction(tekst, self._venster)
        if toets is not None:
            actie.setShortcut(QKeySequence(toets))
        actie.triggered.connect(self._doe["naslag_soort" if naam.startswith("naslag_") else naam])
        actie.setObjectName(naam)
        menu.addAction(actie)
        self.acties[naam] = actie
        return actie

    def vul(self, menu: QMenu, namen: dict[str, str], doe: Callable[..., object]) -> None:
        """Fill a submenu: data to text; `doe` reads the data of its sender."""
        menu.clear()
        for gegeven, tekst in namen.items():
            actie = menu.addAction(tekst.replace("&", "&&"))
            actie.setData(gegeven)
            actie.triggered.connect(doe)
        menu.setEnabled(bool(namen))
