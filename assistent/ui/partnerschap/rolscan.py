"""The scan of the double role: what follows from it at the top, then the questions, each with yes, no or not yet."""

from __future__ import annotations

from itertools import groupby
from typing import Final

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from assistent.advies.werkbladen import EIGEN_ROL, GEEN_ROL, ROLLEN, ROLSCAN, VRAGENLIJST, Scanpunt, scanpunten
from assistent.handelingen import partnerschap
from assistent.handelingen.bereken import Uitkomst
from assistent.tekst.nederlands import aantal, hoofdletter
from assistent.ui.onderdelen import Kaart, Label, Linkknop
from assistent.ui.partnerschap.sectie import Blad
from assistent.ui.partnerschap.velden import celveld, kopje
from assistent.ui.stroom import Stroom
from assistent.ui.werkblad import Werkblad
from assistent.ui.woorden import bronregel

MELDINGEN: Final = ("wageningen.dubbelrol", "utrecht.w02")
"""Findings about the double role that do not come from the scan itself."""
_KEUZES: Final = (("ja", "Ja"), ("nee", "Nee"), ("", "Nog niet beantwoord"))
_ROLNAMEN: Final = {"opdracht": "opdrachtgever", "netwerk": "netwerkmanager"}


def rollen(uitkomst: Uitkomst, punten: tuple[Scanpunt, ...]) -> tuple[str, ...]:
    """The roles that the commissioner has, in words."""
    vraag = uitkomst.kennis.vragen.get(EIGEN_ROL)
    labels = {o.id: o.label for o in vraag.opties if o.id != GEEN_ROL} if vraag is not None else {}
    return tuple(
        _ROLNAMEN.get(punt.id) or labels.get(punt.id, punt.id).lower()
        for punt in punten
        if punt.antwoord == "ja" and (punt.id in ROLLEN or punt.uit == EIGEN_ROL)
    )


def uitslag(uitkomst: Uitkomst, punten: tuple[Scanpunt, ...]) -> tuple[str, str]:
    """What the scan says in one line, and the sentence under it."""
    gevonden = rollen(uitkomst, punten)
    open_ = sum(not punt.antwoord for punt in punten)
    rest = f" Nog {open_} van de {len(punten)} vragen open." if open_ else ""
    if not gevonden:
        return "Nog niet te zeggen", f"Beantwoord de vragen over de rollen.{rest}"
    if len(gevonden) == 1:
        return "Eén rol", f"Uw organisatie is {gevonden[0]}.{rest}"
    return f"{len(gevonden)} rollen", hoofdletter("; ".join(gevonden)) + f".{rest}"


class Puntregel(QWidget):
    """One question of the scan with its answer, and what one does about it."""

    def __init__(self, nummer: int, punt: Scanpunt, blad: Rolscanblad) -> None:
        super().__init__(blad)
        self._punt, self._blad = punt, blad
        self._groep = QButtonGroup(self)
        vorm = QVBoxLayout(self)
        vorm.setContentsMargins(0, 6, 0, 10)
        vorm.setSpacing(4)
        vorm.addWidget(Label(f"{nummer}. {punt.tekst}", self, gewicht=500))
        rij = Stroom(14)
        if punt.uit:
            self._bouw_afgeleid(rij)
        else:
            for nummer, (id_, woord) in enumerate(_KEUZES):
                knop = QRadioButton(woord, self)
                knop.setAccessibleName(f"{woord} ({punt.tekst})")
                knop.setProperty("antwoord", id_)
                self._groep.addButton(knop, nummer)
                rij.addWidget(knop)
            self._groep.idClicked.connect(self._gekozen)
        vorm.addLayout(rij)
        self._kop = kopje("Wat u daaraan doet", self)
        self.maatregel = celveld("lange_tekst", f"Wat u daaraan doet: {punt.tekst}", self)
        self.maatregel.gewijzigd.connect(self._beschreven)
        vorm.addWidget(self._kop)
        vorm.addWidget(self.maatregel)

    def _bouw_afgeleid(self, rij: Stroom) -> None:
        kort = self._blad.werkblad.kennis.vragen[self._punt.uit].kort
        self._antwoord = Label("", self, breekt=False)
        self._antwoord.setContentsMargins(0, 4, 0, 4)
        rij.addWidget(self._antwoord)
        waaruit = Label(f"volgt uit: {kort}", self, kleur="gedempt", punten=9, breekt=False)
        waaruit.setContentsMargins(0, 5, 0, 4)
        rij.addWidget(waaruit)
        knop = Linkknop("Wijzig antwoord", self, naam=f"Wijzig antwoord: {kort} ({self._punt.tekst})", punten=9)
        knop.setProperty("plaats", self._punt.uit)
        knop.clicked.connect(self._blad.naar_plaats_van)
        rij.addWidget(knop)

    def ververs(self, punt: Scanpunt, alleen_lezen: bool) -> None:
        """Show what the dossier says now."""
        self._punt = punt
        if punt.uit:
            woord = {"ja": "Ja", "nee": "Nee"}.get(punt.antwoord, "Nog niet beantwoord")
            self._antwoord.setText(woord)
        else:
            for knop in self._groep.buttons():
                knop.setChecked(knop.property("antwoord") == punt.antwoord)
                knop.setEnabled(not alleen_lezen)
        toon = not punt.uit and (bool(punt.maatregel) or vraagt_maatregel(punt))
        self._kop.setVisible(toon)
        self.maatregel.setVisible(toon)
        self.maatregel.zet(punt.maatregel or None)
        self.maatregel.zet_alleen_lezen(alleen_lezen)

    def focusknop(self) -> QWidget:
        """The control that answers this question."""
        return self._groep.checkedButton() or self.findChildren(Linkknop)[0]

    def _gekozen(self, nummer: int) -> None:
        self._blad.leg_vast()
        self._blad.zet(self._punt, {"antwoord": _KEUZES[nummer][0] or None})

    def _beschreven(self, waarde: object) -> None:
        self._blad.zet(self._punt, {"maatregel": None if waarde is None else str(waarde)}, typt=True)


def vraagt_maatregel(punt: Scanpunt) -> bool:
    """Whether this answer asks for something to be done: a yes about people and talks, a no about what is on paper."""
    return punt.antwoord == ("nee" if punt.groep == "Wat is beschreven" else "ja") and punt.groep != "Rollen"


class Rolscanblad(Blad):
    """The outcome, the findings, and a card for each group of questions."""

    def __init__(self, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__(werkblad, parent)
        self._regels: dict[str, Puntregel] = {}
        kaart = Kaart(self, toon="accent_zacht")
        rij = QHBoxLayout()
        self._uitslag = Label("", kaart, punten=14, gewicht=600)
        rij.addWidget(self._uitslag, 1)
        kaart.inhoud.addLayout(rij)
        self._uitleg = Label("", kaart)
        kaart.inhoud.addWidget(self._uitleg)
        lijst = werkblad.kennis.vragenlijsten[VRAGENLIJST]
        kaart.inhoud.addWidget(Label(f"{lijst.uitleg} (eigen afleiding)", kaart, kleur="gedempt", punten=9))
        kaart.inhoud.addWidget(Label(bronregel(werkblad.kennis, lijst.bron), kaart, kleur="gedempt", punten=8.5))
        self.vorm.addWidget(kaart)
        werkblad.leg_vast.connect(self.leg_vast)

    def ververs(self, uitkomst: Uitkomst) -> None:
        """Show the answers and what follows from them."""
        super().ververs(uitkomst)
        punten = scanpunten(uitkomst.stand)
        if not self._regels:
            self._bouw(punten)
        for punt in punten:
            self._regels[punt.id].ververs(punt, self.werkblad.alleen_lezen)
        kop, zin = uitslag(uitkomst, punten)
        self._uitslag.setText(kop)
        gevonden = tuple(m for m in uitkomst.meldingen if m.plaats == ROLSCAN or m.id in MELDINGEN)
        onder = f" Onder de vragen: {aantal(len(gevonden), 'aandachtspunt', 'aandachtspunten')}." if gevonden else ""
        self._uitleg.setText(zin + onder)
        self.toon_bevindingen(gevonden)
        self.veranderd.emit()

    def _bouw(self, punten: tuple[Scanpunt, ...]) -> None:
        nummers = {punt.id: nummer for nummer, punt in enumerate(punten, 1)}
        for groep, deel in groupby(punten, key=lambda punt: punt.groep):
            kaart = Kaart(self)
            kaart.inhoud.setSpacing(0)
            kaart.inhoud.addWidget(Label(groep, kaart, punten=12, gewicht=600))
            for punt in deel:
                regel = self._regels[punt.id] = Puntregel(nummers[punt.id], punt, self)
                kaart.inhoud.addWidget(regel)
            self.vorm.addWidget(kaart)
        self.vorm.addWidget(self._bevindingen)

    def zet(self, punt: Scanpunt, velden: dict[str, str | None], *, typt: bool = False) -> None:
        """Make this an answer of the scan."""
        self.werkblad.pas_toe(
            lambda dossier, wie, moment: partnerschap.met_blad(
                dossier, ROLSCAN, ("vraag", punt.id), velden, wie=wie, moment=moment
            ),
            "Wijzig rolscan",
            ROLSCAN,
            sleutel=f"{ROLSCAN}/{punt.id}/maatregel" if typt else "",
        )

    def leg_vast(self) -> None:
        """Hand over what is still being typed."""
        for regel in self._regels.values():
            regel.maatregel.leg_vast()

    def naar_plaats_van(self) -> None:
        """Go to the question that already answers a part of the scan."""
        self.ga_naar.emit(str(self.sender().property("plaats")))

    def focusdeel(self, plaats: str) -> QWidget:
        """The first question that waits for an answer."""
        eerste = next((r for r in self._regels.values() if not r._punt.antwoord), None)
        return (eerste or next(iter(self._regels.values()))).focusknop()
