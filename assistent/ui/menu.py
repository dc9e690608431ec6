"""Every action of the application, once: in the menu, with its shortcut."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

Toets = QKeySequence.StandardKey
_BEELDEN = {
    "nieuw_nl": "nieuw", "openen": "openen", "bewaar": "opslaan", "delen": "delen", "instellingen": "instellingen",
    "ongedaan": "ongedaan", "opnieuw": "opnieuw", "zoek": "zoek", "antwoorden": "lijst", "partners": "partners",
    "genereer": "document", "uitleg": "hulp",
}  # fmt: skip
"""Actions with an icon of ours; most have their word only."""


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
        self._actie(document, "tekstblok", "&Bewerk tekstblok", "F2")
        document.addSeparator()
        self._actie(document, "terug", "&Terug uit Word …")
        self._actie(document, "versies", "&Versies …")
        self._actie(document, "vergelijken", "V&ergelijken …")
        self._toets()
        help_ = self._balk("&Help")
        self._actie(help_, "uitleg", "&Uitleg bij deze vraag of pagina", Toets.HelpContents)
        self._actie(help_, "rondleiding", "&Rondleiding")
        help_.addSeparator()
        self._actie(help_, "over", "&Over de Ontwerpassistent")

    def _balk(self, tekst: str) -> QMenu:
        # Made here and not by Qt: of a menu that Qt makes, Python may keep a half that belongs to an earlier one.
        menu = QMenu(tekst, self._venster.menuBar())
        self._venster.menuBar().addMenu(menu)
        return menu

    def _onder(self, menu: QMenu, tekst: str) -> QMenu:
        onder = QMenu(tekst, menu)
        menu.addMenu(onder)
        return onder

    def _bestand(self) -> tuple[QMenu, QMenu]:
        menu = self._balk("&Bestand")
        self._actie(menu, "nieuw_nl", "&Nieuw dossier (Nederland)", Toets.New)
        self._actie(menu, "nieuw_vl", "Nieuw dossier (&Vlaanderen)", "Ctrl+Shift+N")
        self._actie(menu, "openen", "&Openen …", Toets.Open)
        voorbeelden = self._onder(menu, "Voor&beeld openen")
        recent = self._onder(menu, "&Recent")
        menu.addSeparator()
        self._actie(menu, "bewaar", "Op&slaan", Toets.Save)
        self._actie(menu, "bewaar_als", "Opslaan &als …", "Ctrl+Shift+S")
        self._actie(menu, "kopie", "&Kopie als nieuw dossier")
        self._actie(menu, "delen", "&Delen en afdrukken …", Toets.Print)
        menu.addSeparator()
        self._actie(menu, "instellingen", "&Instellingen …", "Ctrl+,")
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
        self._actie(menu, "zoek", "&Zoeken en opdrachten …", "Ctrl+K")
        self.acties["zoek"].setShortcuts([QKeySequence("Ctrl+K"), QKeySequence(Toets.Find)])
        self._actie(menu, "peildatum", "&Peildatum …")

    def _beeld(self) -> None:
        menu = self._balk("Bee&ld")
        groep = QActionGroup(self._venster)
        for naam, tekst in (("systeem", "Zoals het &systeem"), ("licht", "&Licht"), ("donker", "&Donker")):
            actie = self._actie(menu, f"thema_{naam}", tekst)
            actie.setCheckable(True)
            groep.addAction(actie)
        menu.addSeparator()
        for naam, tekst, toets in (
            ("route", "&Route tonen", "F7"), ("advies", "&Advies tonen", "F8"), ("bron", "&Bron tonen", "F9"),
        ):  # fmt: skip
            actie = self._actie(menu, f"toon_{naam}", tekst, toets)
            actie.setCheckable(True)
            actie.setChecked(naam != "bron")
        self._actie(menu, "panelen_terug", "&Panelen op hun plaats")

    def _ga(self) -> None:
        menu = self._balk("&Ga naar")
        self._actie(menu, "vorige", "&Vorige stap", "Ctrl+PgUp")
        self._actie(menu, "volgende", "V&olgende stap", "Ctrl+PgDown")
        menu.addSeparator()
        self._actie(menu, "antwoorden", "&Alle antwoorden", "Ctrl+Shift+A")
        self._actie(menu, "partners", "&Partners vergelijken")
        menu.addSeparator()
        self._actie(menu, "procedures", "Pro&cedures vergelijken …")
        self._actie(menu, "casussen", "Ca&sussen vergelijken …")
        self._actie(menu, "wat_als", "Wat &als …")
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

    def _toets(self) -> None:
        menu = self._balk("&Toets")
        self._actie(menu, "toetspunten", "Toets&punten", "Ctrl+Shift+T")
        self._actie(menu, "afronden", "&Afronden en aftekenen")
        menu.addSeparator()
        self._actie(menu, "toetspakket", "Toetspakket &maken …")
        self._actie(menu, "samenvoegen", "Pakketten &samenvoegen …")
        self._actie(menu, "toetsdocument", "&Toetsrapport of toetsmemo …")
        menu.addSeparator()
        self._actie(menu, "geschiedenis", "&Geschiedenis …", "Ctrl+H")

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

    def kleur_in(self) -> None:
        """Give what has an icon the one in the colour of the scheme of now."""
        from assistent.ui.pictogram import pictogram

        for naam, beeld in _BEELDEN.items():
            self.acties[naam].setIcon(pictogram(beeld, self._venster))

    def vul(self, menu: QMenu, namen: dict[str, str], doe: Callable[..., object]) -> None:
        """Fill a submenu: data to text; `doe` reads the data of its sender."""
        menu.clear()
        for gegeven, tekst in namen.items():
            actie = menu.addAction(tekst.replace("&", "&&"))
            actie.setData(gegeven)
            actie.triggered.connect(doe)
        menu.setEnabled(bool(namen))
