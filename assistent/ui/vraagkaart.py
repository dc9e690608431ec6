"""One question as a card: what is asked, the field, the reasons, and why it is asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from assistent.dossier.model import Antwoord
from assistent.dossier.waarden import ONBEKEND
from assistent.dossier.wijzigen import met_antwoord, met_waarde, moment_nu
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.bronplaats import van_recht
from assistent.kennis.basis import Verwijzing
from assistent.kennis.model import Kennis, Vraag
from assistent.ui import uitlegbeeld
from assistent.ui.begrip import Begriplabel, begrippenregel
from assistent.ui.keuzeblok import Keuzeblok, redenen
from assistent.ui.kleuren import Kleurnaam
from assistent.ui.motivering import Motivering
from assistent.ui.naslagregel import Bronchip, Bronlink, Naslagregel, naslagregel
from assistent.ui.onderdelen import Kaart, Label, Linkknop
from assistent.ui.stroom import Stroom
from assistent.ui.velden.basis import Pauze
from assistent.ui.velden.maak import maak_veld
from assistent.ui.werkblad import Werkblad

WISBAAR = ("schaal", "keuze")
RECHT = "zaak.rechtsgebied"
CHIPS = 2
"""So many sources stand as a chip above the question; the rest opens together."""


class Vraagkaart(Kaart):
    """Shows one question of the open dossier and sends what the user does with it to the workbench.

    The card in hand has an edge and colour; the others keep their room and are quiet.
    """

    def __init__(self, vraag: Vraag, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__(parent)
        self.vraag = vraag
        self._werkblad = werkblad
        self._motivering: Motivering | None = None
        self._uitleg: QWidget | None = None
        self._pauze = Pauze(self)
        self._pauze.voorbij.connect(self._motiveer)
        self._pauze.klad.connect(self._houd_motivering)
        self._chips: list[Bronlink] = []
        self._bronnen: tuple[Verwijzing, ...] = ()
        self._gezien: tuple[object, ...] = ()
        self._keuzeblok: Keuzeblok | None = None
        self._naslag: Naslagregel | None = None
        self._recht: object = None
        self._bouw_kop()
        self.veld = maak_veld(vraag, self, self._situatie)
        self.veld.gewijzigd.connect(self._beantwoord)
        self.veld.klad.connect(self._houd_antwoord)
        self.inhoud.addWidget(self.veld)
        self._motivering_plek = QVBoxLayout()
        self._motivering_plek.setSpacing(4)
        self.inhoud.addLayout(self._motivering_plek)
        self._naslag_plek = QVBoxLayout()
        self._naslag_plek.setSpacing(8)
        self.inhoud.addLayout(self._naslag_plek)
        self._bouw_voet()
        werkblad.leg_vast.connect(self.leg_vast)

    def _bouw_kop(self) -> None:
        rij = self._koprij = Stroom()
        self._nummer = Label("", self, kleur="gedempt", punten=9, breekt=False)
        self._nummer.setContentsMargins(0, 3, 6, 3)  # on one line with the words in the chips
        rij.addWidget(self._nummer)
        self.inhoud.addLayout(rij)
        self._label = Begriplabel(self.vraag.label, self._werkblad, self, punten=12, gewicht=600)
        self.inhoud.addWidget(self._label)
        self.inhoud.addSpacing(2)

    def _toon_bronnen(self, recht: object) -> None:
        """The sources that hold under this law, as chips beside the number."""
        kennis = self._werkblad.kennis
        bronnen = van_recht(kennis, self.vraag.bron, recht)
        if bronnen == self._bronnen:
            return
        self._bronnen = bronnen
        for chip in self._chips:
            self._koprij.removeWidget(chip)
            chip.deleteLater()
        self._chips = [Bronchip(v, kennis, self, self.vraag.label, recht) for v in bronnen[:CHIPS]]
        if (over := len(bronnen) - CHIPS) > 0:
            naam = f"Open alle {len(bronnen)} bronnen ({self.vraag.kort})"
            self._chips.append(Bronlink(f"en {over} meer", self.vraag.label, bronnen, self, naam=naam))
        for chip in self._chips:
            self._koprij.addWidget(chip)
            chip.show()
        self.orden()

    def _bouw_voet(self) -> None:
        rij = QHBoxLayout()
        rij.setSpacing(12)
        self._onbekend = QCheckBox("Weet ik nog niet", self)
        self._onbekend.setAccessibleName(f"Weet ik nog niet ({self.vraag.kort})")
        self._onbekend.clicked.connect(self._zet_onbekend)
        rij.addWidget(self._onbekend)
        self._motiveerknop = Linkknop("Motiveer", self, naam=f"Motiveer ({self.vraag.kort})")
        self._motiveerknop.clicked.connect(self._open_motivering)
        rij.addWidget(self._motiveerknop)
        self._wis = Linkknop("Wis antwoord", self, naam=f"Wis antwoord ({self.vraag.kort})")
        self._wis.clicked.connect(self._wis_antwoord)
        rij.addWidget(self._wis)
        rij.addStretch(1)
        self._waarom = Linkknop("Waarom deze vraag?", self, naam=f"Waarom deze vraag? ({self.vraag.kort})")
        self._waarom.clicked.connect(self.wissel_uitleg)
        rij.addWidget(self._waarom)
        self.inhoud.addSpacing(4)
        self.inhoud.addLayout(rij)
        self._wees_rustig()
        self.orden()

    def zet_actief(self, actief: bool) -> None:
        """The card comes in hand or goes out of it."""
        if actief != self._actief:
            super().zet_actief(actief)
            self._wees_rustig()

    def _wees_rustig(self) -> None:
        kleur: Kleurnaam = "accent" if self._actief else "gedempt"
        naslag = self._naslag.links if self._naslag is not None else []
        for link in (self._motiveerknop, self._wis, self._waarom, *self._chips, *(n for n in naslag if not n.let_op)):
            link.zet_kleur(kleur)
        if self._motivering is not None:
            self._motivering.zet_rustig(not self._actief)

    def orden(self) -> None:
        """The keyboard goes down the card, and comes to the sources last: who answers goes from field to field."""
        vorige = self._eind_van_veld()
        tussen = [deel for deel in (self._motivering, self._keuzeblok and self._keuzeblok.knop) if deel is not None]
        links = self._naslag.links if self._naslag is not None else []
        voet = (self._onbekend, self._motiveerknop, self._wis, self._waarom)
        for deel in (*tussen, *links, *voet, *self._chips):
            QWidget.setTabOrder(vorige, deel)
            vorige = deel

    def _eind_van_veld(self) -> QWidget:
        """The last part of the field that the keyboard comes to."""
        deel = self._onbekend.previousInFocusChain()
        while deel is not None and deel is not self.veld and not self.veld.isAncestorOf(deel):
            deel = deel.previousInFocusChain()
        return deel or self.veld

    # ------------------------------------------------------------------------------------ showing

    def ververs(self, uitkomst: Uitkomst, nummer: int, totaal: int, alleen_lezen: bool) -> None:
        """Show what the dossier says now; a card of which nothing changed has nothing to do."""
        self._nummer.setText(f"Vraag {nummer} van {totaal}")
        antwoord = uitkomst.dossier.antwoorden.get(self.vraag.id)
        gezien = (alleen_lezen, antwoord, *self._leunt_op(uitkomst))
        if len(gezien) == len(self._gezien) and all(a is b for a, b in zip(gezien, self._gezien, strict=True)):
            self._toon_keuze(uitkomst)
            return
        self._gezien = gezien
        waarde = antwoord.waarde if antwoord else None
        self.veld.zet(waarde)
        self.veld.zet_alleen_lezen(alleen_lezen)
        self._onbekend.setChecked(waarde == ONBEKEND)
        self._onbekend.setEnabled(not alleen_lezen)
        self._wis.setVisible(self.vraag.type in WISBAAR and waarde not in (None, ONBEKEND) and not alleen_lezen)
        self._toon_motivering(antwoord.motivering if antwoord else "", alleen_lezen)
        self._toon_keuze(uitkomst)
        self._toon_bronnen(uitkomst.stand.waarde(RECHT))
        self._toon_naslag(uitkomst.stand.waarde(RECHT))

    def _leunt_op(self, uitkomst: Uitkomst) -> list[object]:
        """The other answers that this card shows something of: the law, and the tables that its columns point to. The
        dossier shares what did not change, so that one can ask whether they are the same objects."""
        antwoorden = uitkomst.dossier.antwoorden
        return [antwoorden.get(id_) for id_ in (RECHT, *(k.naar for k in self.vraag.kolommen if k.naar))]

    def _toon_keuze(self, uitkomst: Uitkomst) -> None:
        """What speaks for and against the options; made when there is something to say for the first time."""
        keuze = next((k for k in uitkomst.keuzes if k.vraag == self.vraag.id), None)
        if keuze is None or (self._keuzeblok is None and not redenen(keuze)):
            return
        if self._keuzeblok is None:
            self._keuzeblok = Keuzeblok(self.vraag.kort, self)
            self._naslag_plek.insertWidget(0, self._keuzeblok)
            self.orden()
        self._keuzeblok.toon(keuze, uitkomst)

    def _toon_naslag(self, recht: object) -> None:
        """The links to what the catalogue holds to read about this question; drawn again under another law."""
        if self._naslag is not None and recht == self._recht:
            return
        if self._naslag is not None:
            self._naslag.deleteLater()
        self._recht = recht
        self._naslag = naslagregel(self._werkblad.kennis, self.vraag.id, recht, self.vraag.kort, self)
        if self._naslag is not None:
            self._naslag_plek.addWidget(self._naslag)
            self._wees_rustig()
            self.orden()

    def _toon_motivering(self, tekst: str, alleen_lezen: bool) -> None:
        if self._motivering is None and (tekst or self.vraag.niveau == "1a"):
            self._maak_motivering()
        if self._motivering is None:
            self._motiveerknop.setEnabled(not alleen_lezen)
            return
        self._motivering.setReadOnly(alleen_lezen)
        if not self._pauze.bezig and tekst != self._motivering.toPlainText():
            self._motivering.blockSignals(True)
            self._motivering.setPlainText(tekst)
            self._motivering.blockSignals(False)

    def _maak_motivering(self) -> Motivering:
        gedrukt = motivering_komt_in_stuk(self._werkblad.kennis, self.vraag.id)
        kop = Label(
            "Motivering (komt ook in een van de stukken)" if gedrukt else "Motivering",
            self,
            kleur="gedempt",
            punten=9.5,
            gewicht=500,
        )
        self._motivering = Motivering(self)
        self._motivering.zet_rustig(not self._actief)
        self._motivering.setAccessibleName(f"Motivering ({self.vraag.kort})")
        self._motivering.textChanged.connect(self._pauze.begin)
        self._motivering.verlaten.connect(self.leg_vast)
        self._motivering_plek.addSpacing(4)
        self._motivering_plek.addWidget(kop)
        self._motivering_plek.addWidget(self._motivering)
        self.orden()
        self._motiveerknop.hide()
        return self._motivering

    def wissel_uitleg(self) -> None:
        """Show or hide why the question is asked."""
        if self._uitleg is None:
            self._uitleg = self._maak_uitleg()
            self.inhoud.addWidget(self._uitleg)
            self._uitleg.show()
        else:
            self._uitleg.setVisible(self._uitleg.isHidden())
        self._waarom.setText("Waarom deze vraag?" if self._uitleg.isHidden() else "Verberg uitleg")

    def _maak_uitleg(self) -> QWidget:
        vlak = Kaart(self, toon="accent_zacht", ruimte=12)
        vlak.inhoud.setSpacing(4)
        for deel in uitlegbeeld.van_vraag(self.vraag, self._werkblad.kennis):
            vlak.inhoud.addWidget(Label(deel.kop, vlak, punten=9.5, gewicht=600))
            for zin in deel.zinnen:
                vlak.inhoud.addWidget(Begriplabel(zin, self._werkblad, vlak, punten=9.5))
            for bron in deel.bronnen:
                vlak.inhoud.addWidget(Label(bron, vlak, kleur="gedempt", punten=9))
            vlak.inhoud.addSpacing(4)
        teksten = (self.vraag.label, self.vraag.waarom, self.vraag.hulp)
        if (begrippen := begrippenregel(self._werkblad, teksten, vlak)) is not None:
            vlak.inhoud.addWidget(Label("Begrippen", vlak, punten=9.5, gewicht=600))
            vlak.inhoud.addWidget(begrippen)
        naam = f"Open de vindplaatsen ({self.vraag.kort})"
        vlak.inhoud.addWidget(Bronlink("Open de vindplaatsen", self.vraag.label, self.vraag.bron, vlak, naam=naam))
        return vlak

    def geef_focus(self) -> None:
        """Bring the user to the field."""
        self.veld.focusveld().setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------------------------------ acting

    def _situatie(self) -> tuple[Kennis, Mapping[str, Any]]:
        dossier = self._werkblad.dossier
        return self._werkblad.kennis, dossier.antwoorden if dossier else {}

    def _beantwoord(self, waarde: object) -> None:
        self._gezien = ()  # the field shows something else than what was last drawn, also when it is not accepted
        self._werkblad.antwoord(self.vraag.id, waarde)

    def _zet_onbekend(self, aan: bool) -> None:
        self._beantwoord(ONBEKEND if aan else None)

    def _wis_antwoord(self) -> None:
        self._beantwoord(None)
        self.geef_focus()

    def _houd_antwoord(self, waarde: object) -> None:
        """Keep what is being typed for after a crash; nothing is computed from it yet."""
        if (dossier := self._werkblad.dossier) is not None:
            wie = self._werkblad.wie
            self._werkblad.houd_klad(met_waarde(dossier, self.vraag.id, waarde, wie=wie, moment=moment_nu()))

    def _houd_motivering(self) -> None:
        if self._motivering is not None and (dossier := self._werkblad.dossier) is not None:
            oud = dossier.antwoorden.get(self.vraag.id, Antwoord())
            nieuw = oud.model_copy(update={"motivering": self._motivering.toPlainText().strip()})
            wie = self._werkblad.wie
            self._werkblad.houd_klad(met_antwoord(dossier, self.vraag.id, nieuw, wie=wie, moment=moment_nu()))

    def _open_motivering(self) -> None:
        (self._motivering or self._maak_motivering()).setFocus(Qt.FocusReason.OtherFocusReason)

    def _motiveer(self) -> None:
        if self._motivering is not None:
            self._werkblad.motiveer(self.vraag.id, self._motivering.toPlainText().strip())

    def leg_vast(self) -> None:
        """Hand over what is still being typed."""
        self.veld.leg_vast()
        if self._pauze.neem():
            self._motiveer()


def motivering_komt_in_stuk(kennis: Kennis, vraag_id: str) -> bool:
    """Whether a block of text prints the reasons for this answer."""
    return any(f"{vraag_id}#motivering" in bouwsteen.velden for bouwsteen in kennis.bouwstenen.values())
