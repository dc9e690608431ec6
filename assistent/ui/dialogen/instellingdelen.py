"""The sections of the settings about look, language and profile. Each shows settings and gives them back changed."""

from __future__ import annotations

from dataclasses import replace
from typing import Final, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from assistent.handelingen import profiel
from assistent.handelingen.profiel import Profiel, ProfielFout
from assistent.kennis.model import Kennis
from assistent.ui import thema
from assistent.ui.instellingen import TEKSTGROOTTEN, Instellingen
from assistent.ui.kolom import Kolom
from assistent.ui.onderdelen import Kaart, Knop, Label, Regel
from assistent.ui.velden.basis import Bezwaar
from assistent.ui.velden.keuze import Keuzeregel

THEMAS: Final = (
    ("systeem", "Zoals het systeem", "Licht of donker wisselt mee met uw apparaat."),
    ("licht", "Licht", ""),
    ("donker", "Donker", ""),
)
TALEN: Final = (
    ("nl-NL", "Nederlands, Nederland", "Een nieuw dossier begint met Nederlands recht."),
    (
        "nl-BE",
        "Nederlands, België",
        "Een nieuw dossier begint met Vlaams recht. Kalenders en bestandsvensters schrijven data zoals in België.",
    ),
)
TAALGRENS: Final = (
    "Welke woorden in vragen en stukken staan, volgt uit het recht van het dossier en niet uit deze keuze. Bij elk "
    "nieuw dossier kunt u het andere recht kiezen."
)
PERSOON: Final = (
    ("naam", "Uw naam", "Staat bij wijzigingen in de geschiedenis van een dossier. Leeg: uw naam op dit apparaat."),
    ("functie", "Uw functie", "Bijvoorbeeld: inkoopadviseur sociaal domein."),
    ("email", "E-mailadres", "Zonder contactpunt hieronder vormt dit met uw functie het contactpunt in de stukken."),
)
VAN_ORGANISATIE: Final = "Komt uit het profiel van uw organisatie."


class Deel(Protocol):
    """A section of the settings."""

    def verwerk(self, instellingen: Instellingen) -> Instellingen:
        """The settings as this section now has them. Raises `ProfielFout`, after showing it, for what cannot be."""


class Sectie(Kolom):
    """A section with its title and one sentence; scrolls where there is little room."""

    def __init__(self, titel: str, zin: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.vorm.setSpacing(8)
        self.vorm.addWidget(Label(titel, self, punten=14, gewicht=600))
        self.vorm.addWidget(Label(zin, self, kleur="gedempt"))
        self.vorm.addSpacing(8)

    def tussenkop(self, tekst: str) -> None:
        """A heading within the section."""
        self.vorm.addSpacing(8)
        self.vorm.addWidget(Label(tekst, self, gewicht=600, punten=11))


class _Keuze(QWidget):
    """One of a few options, each with a line of help."""

    def __init__(self, opties: tuple[tuple[str, str, str], ...], gekozen: str, over: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.groep = QButtonGroup(self)
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(0, 0, 0, 0)
        vorm.setSpacing(4)
        self.knoppen: dict[str, QRadioButton] = {}
        for id_, label, hulp in opties:
            regel = Keuzeregel(QRadioButton(), label, hulp, self, bij=over)
            self.knoppen[id_] = regel.knop  # type: ignore[assignment]
            self.groep.addButton(regel.knop)
            vorm.addWidget(regel)
        self.knoppen[gekozen].setChecked(True)

    def waarde(self) -> str:
        """The id of the chosen option."""
        return next(id_ for id_, knop in self.knoppen.items() if knop.isChecked())


class Weergavedeel(Sectie):
    """Light or dark, and how large the letters are, with a proof of both."""

    def __init__(self, nu: Instellingen, kennis: Kennis, parent: QWidget) -> None:
        super().__init__("Weergave", "Zo ziet elk venster van de toepassing eruit.", parent)
        self.tussenkop("Licht of donker")
        self.thema = _Keuze(THEMAS, nu.thema, "weergave", self)
        self.vorm.addWidget(self.thema)
        self.tussenkop("Tekstgrootte")
        self._plek = TEKSTGROOTTEN.index(nu.tekstgrootte)
        rij = QHBoxLayout()
        rij.setSpacing(8)
        self.kleiner, self.groter = Knop("Kleiner", self), Knop("Groter", self)
        self.kleiner.clicked.connect(self._kleiner)
        self.groter.clicked.connect(self._groter)
        self._procent = Label("", self, gewicht=600, breekt=False)
        self._procent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._procent.setMinimumWidth(round(64 * thema.schaal()))
        for deel in (self.kleiner, self._procent, self.groter):
            rij.addWidget(deel)
        rij.addStretch(1)
        self.vorm.addLayout(rij)
        self.vorm.addSpacing(8)
        vraag = next((v for v in kennis.vragen.values() if v.type == "schaal"), None)
        self.proef = Kaart(self)
        self._proeftekst = [
            (Label(vraag.label if vraag else "Ontwerpassistent", self.proef, gewicht=600), 12, 600),
            (Label(vraag.waarom if vraag else "", self.proef, kleur="gedempt"), 10, 400),
        ]
        for label, _, _ in self._proeftekst:
            self.proef.inhoud.addWidget(label)
        self.vorm.addWidget(self.proef)
        self.vorm.addStretch(1)
        self.thema.groep.buttonClicked.connect(self._toon)
        self._toon()

    def _kleiner(self) -> None:
        self._plek = max(0, self._plek - 1)
        self._toon()

    def _groter(self) -> None:
        self._plek = min(len(TEKSTGROOTTEN) - 1, self._plek + 1)
        self._toon()

    def _toon(self) -> None:
        """Show the proof in the chosen size and colours."""
        procent = TEKSTGROOTTEN[self._plek]
        self._procent.setText(f"{procent}%")
        for knop, woord, eind in ((self.kleiner, "kleiner", 0), (self.groter, "groter", len(TEKSTGROOTTEN) - 1)):
            knop.setEnabled(self._plek != eind)
            knop.setAccessibleName(f"Tekst {woord}, nu {procent}%")
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        pal = thema.palet(thema.wil_donker(app, self.thema.waarde()))  # type: ignore[arg-type]
        self.proef.setPalette(pal)
        for label, punten, gewicht in self._proeftekst:
            label.setPalette(pal)
            label.setFont(thema.proefletter(app, procent, punten, gewicht))
        self.meet()

    def verwerk(self, instellingen: Instellingen) -> Instellingen:
        """With this look."""
        return replace(instellingen, thema=self.thema.waarde(), tekstgrootte=TEKSTGROOTTEN[self._plek])


class Taaldeel(Sectie):
    """The variant of Dutch."""

    def __init__(self, nu: Instellingen, parent: QWidget) -> None:
        super().__init__("Taal", "Waar werkt u? Dat bepaalt waarmee een nieuw dossier begint.", parent)
        self.taal = _Keuze(TALEN, nu.taal, "taal", self)
        self.vorm.addWidget(self.taal)
        self.vorm.addSpacing(8)
        self.vorm.addWidget(Label(TAALGRENS, self, kleur="gedempt", punten=9.5))
        self.vorm.addStretch(1)

    def verwerk(self, instellingen: Instellingen) -> Instellingen:
        """With this language."""
        return replace(instellingen, taal=self.taal.waarde())


class Profieldeel(Sectie):
    """Who the user is, and for which organisation. Where the organisation has a profile, that one is shown."""

    def __init__(self, nu: Instellingen, kennis: Kennis, parent: QWidget) -> None:
        zin = "Een nieuw dossier begint hiermee. U kunt het in elk dossier nog wijzigen."
        super().__init__("Profiel", zin, parent)
        self._eigen = {veld: nu.profiel.get(veld, "") for veld in Profiel.model_fields}
        self._organisatie = Profiel()
        self.regels: dict[str, Regel] = {}
        self._hulp: dict[str, tuple[Label, str]] = {}
        self._bezwaren: dict[str, Bezwaar] = {}
        self.tussenkop("U")
        for veld, label, hulp in PERSOON:
            self._maak_regel(veld, label, hulp)
        self.tussenkop("Uw organisatie")
        for veld, vraag_id in profiel.VRAGEN.items():
            vraag = kennis.vragen[vraag_id]
            self._maak_regel(veld, vraag.label, vraag.hulp)
        self.vorm.addStretch(1)
        self.toon_organisatie(Profiel())

    def _maak_regel(self, veld: str, label: str, hulp: str) -> None:
        self.vorm.addSpacing(4)
        self.vorm.addWidget(Label(label, self, gewicht=500))
        regel = self.regels[veld] = Regel(self)
        regel.setMaxLength(profiel.LANGSTE)
        regel.setAccessibleName(label)
        regel.setAccessibleDescription(hulp)
        regel.textEdited.connect(self._bij_typen)
        regel.setProperty("veld", veld)
        self.vorm.addWidget(regel)
        bezwaar = self._bezwaren[veld] = Bezwaar(self)
        self.vorm.addWidget(bezwaar)
        onder = Label(hulp, self, kleur="gedempt", punten=9)
        self._hulp[veld] = (onder, hulp)
        self.vorm.addWidget(onder)

    def toon_organisatie(self, gevonden: Profiel) -> None:
        """Show what the organisation says for itself; those fields are not the user's to change."""
        self._organisatie = gevonden
        van_haar = {veld: getattr(gevonden, veld) for veld in profiel.VAN_ORGANISATIE}
        van_haar["contactpunt"] = gevonden.contact
        for veld, regel in self.regels.items():
            vast = van_haar.get(veld, "")
            regel.setText(vast or self._eigen[veld])
            regel.setReadOnly(bool(vast))
            regel.setEnabled(not vast)
            label, hulp = self._hulp[veld]
            label.setText(VAN_ORGANISATIE if vast else hulp)

    def _bij_typen(self) -> None:
        regel = self.sender()
        veld = regel.property("veld")
        self._eigen[veld] = self.regels[veld].text()
        self._bezwaren[veld].zeg("")

    def verwerk(self, instellingen: Instellingen) -> Instellingen:
        """With this profile; raises `ProfielFout` for a field that cannot be, and shows it there."""
        try:
            eigen = profiel.maak(dict(self._eigen))
        except ProfielFout as fout:
            if fout.veld in self._bezwaren:
                self._bezwaren[fout.veld].zeg(str(fout))
                self.regels[fout.veld].setFocus()
                self.ensureWidgetVisible(self.regels[fout.veld])
            raise
        return replace(instellingen, profiel={veld: waarde for veld, waarde in eigen if waarde})
