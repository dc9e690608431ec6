"""Trying the assessment out: bids in a table, who wins and why, when that tips, and what happens in many tenders."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QWidget

from assistent.beoordeling import boden as proefboden
from assistent.beoordeling import criteria, herweeg
from assistent.beoordeling.boden import PROEFBODEN, PROEFSCORES
from assistent.beoordeling.opzet import Lezing
from assistent.beoordeling.proef import Beoordeeld
from assistent.beoordeling.uitslag import rangschik, winnaars
from assistent.dossier.stand import Stand
from assistent.handelingen import beoordelen
from assistent.handelingen.bereken import Uitkomst
from assistent.tekst.nederlands import getal, hoofdletter, opsomming
from assistent.ui.criteria.boden import Bodeditor, Bodenmodel, Bodentabel, met_bod, rijen, zonder_bod
from assistent.ui.criteria.gewichtschuif import Gewichtregel
from assistent.ui.criteria.marktvelden import Marktvelden
from assistent.ui.criteria.openpunten import Openpunten
from assistent.ui.criteria.simulatieblok import Opdracht, Simulatieblok
from assistent.ui.criteria.uitslagblok import Uitslagblok, totaaltekst
from assistent.ui.onderdelen import Kaart, Knop, Label, Linkknop
from assistent.ui.sectie import Paginasectie
from assistent.ui.stroom import Stroom
from assistent.ui.velden.basis import Bezwaar
from assistent.ui.velden.keuze import Keuzeregel
from assistent.ui.velden.passend import Passendetabel
from assistent.ui.werkblad import Werkblad
from assistent.ui.wissel import Wissel


class Proefsectie(Paginasectie):
    """Everything here follows from the answers; the slider of a weight only tries and changes nothing."""

    def __init__(self, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__(werkblad, parent)
        self._uitkomst: Uitkomst | None = None
        self._stand: Stand | None = None
        self._nu: Beoordeeld | None = None
        self._bewaard: dict[str, object] = werkblad.paginastand.setdefault("proef", {})
        self._trekking = 0
        self.percelen = Wissel(self)
        self.percelen.nu = str(self._bewaard.get("perceel", ""))
        self.percelen.gekozen.connect(self._opnieuw)
        self.vorm.addWidget(self.percelen)
        self.vorm.addWidget(self._maak_boden())
        self.vorm.addWidget(self._maak_uitslag())
        self._kantelkaart = self._maak_kantel()
        self.vorm.addWidget(self._kantelkaart)
        self.simulatie = Simulatieblok(self)
        self.simulatie.herneem(self._bewaard.get("simulatie"))
        self.simulatie.gedaan.connect(self._onthoud_simulatie)
        self.simulatie.wil_markt.connect(self._open_markt)
        self.simulatie.veranderd.connect(self.veranderd)
        self.vorm.addWidget(self.simulatie)

    # ------------------------------------------------------------------------------------ building

    def _maak_boden(self) -> Kaart:
        kaart = Kaart(self)
        kaart.inhoud.addWidget(Label("Bedachte inschrijvingen", kaart, punten=12, gewicht=600))
        uitleg = (
            "Probeer uw criteria uit voordat iemand inschrijft. Dubbelklik op een cel, of druk op F2, om haar in te "
            "vullen. Deze inschrijvingen komen in geen stuk dat u publiceert."
        )
        kaart.inhoud.addWidget(Label(uitleg, kaart, kleur="gedempt", punten=9.5))
        self._gelijk = QCheckBox()
        self._gelijk.setChecked(bool(self._bewaard.get("gelijk", False)))
        self._gelijk.clicked.connect(self._opnieuw)
        self._gelijkregel = Keuzeregel(
            self._gelijk,
            "Reken zolang met gelijke gewichten",
            "Alleen hier, om te proberen: uw antwoorden veranderen niet.",
            kaart,
        )
        kaart.inhoud.addWidget(self._gelijkregel)
        self.model = Bodenmodel(self)
        self.model.wens.connect(self._wens)
        self.tabel = Passendetabel(kaart)
        self.tabel.setAccessibleName("Bedachte inschrijvingen met prijs en cijfers")
        self.tabel.setItemDelegate(Bodeditor(self.tabel))
        self.tabel.setModel(self.model)
        self.tabel.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self._bezwaar = Bezwaar(kaart)
        self.model.bezwaar.connect(self._bezwaar.zeg)
        self._schaal = Label("", kaart, kleur="gedempt", punten=9)
        for deel in (self.tabel, self._bezwaar, self._schaal):
            kaart.inhoud.addWidget(deel)
        kaart.inhoud.addLayout(self._maak_knoppen(kaart))
        self.markt = Marktvelden(self.werkblad, kaart)
        self.markt.hide()
        kaart.inhoud.addWidget(self.markt)
        self._open = Openpunten("Nog nodig voor een uitslag", kaart)
        self._open.ga_naar.connect(self.ga_naar)
        kaart.inhoud.addWidget(self._open)
        return kaart

    def _maak_knoppen(self, kaart: Kaart) -> Stroom:
        rij = Stroom(8)
        self.toevoegen = Knop("Voeg inschrijving toe", kaart)
        self.toevoegen.clicked.connect(self._voeg_toe)
        self.verzin = Knop("Verzin inschrijvingen", kaart)
        self.verzin.setToolTip("Trekt inschrijvingen uit de markt die u verwacht; vervangt wat in de tabel staat.")
        self.verzin.clicked.connect(self._verzin)
        self._weg = Linkknop("Verwijder inschrijving", kaart)
        self._weg.clicked.connect(self._verwijder)
        self._marktknop = Linkknop("Stel de markt in", kaart)
        self._marktknop.clicked.connect(self._wissel_markt)
        for deel in (self.toevoegen, self.verzin, self._marktknop, self._weg):
            deel.setMinimumHeight(self.toevoegen.sizeHint().height())  # links on one line with the buttons
            rij.addWidget(deel)
        return rij

    def _maak_uitslag(self) -> Kaart:
        kaart = self._uitslagkaart = Kaart(self)
        self._winnaar = Label("", kaart, punten=12, gewicht=600)
        kaart.inhoud.addWidget(self._winnaar)
        self._waarom = Label(
            "Kies een inschrijving om te zien waar elk punt vandaan komt.", kaart, kleur="gedempt", punten=9.5
        )
        kaart.inhoud.addWidget(self._waarom)
        self.uitslag = Uitslagblok(kaart)
        self.uitslag.veranderd.connect(self.veranderd)
        kaart.inhoud.addWidget(self.uitslag)
        return kaart

    def _maak_kantel(self) -> Kaart:
        kaart = Kaart(self)
        kaart.inhoud.addWidget(Label("Bij welk gewicht wint een ander?", kaart, punten=12, gewicht=600))
        uitleg = (
            "Binnen de gekleurde strook blijft de winnaar dezelfde; de andere gewichten houden onderling hun "
            "verhouding. Schuif om een ander gewicht te proberen."
        )
        kaart.inhoud.addWidget(Label(uitleg, kaart, kleur="gedempt", punten=9.5))
        self.gewichten: list[Gewichtregel] = []
        return kaart

    # ------------------------------------------------------------------------------------ showing

    def ververs(self, uitkomst: Uitkomst) -> None:
        """Show the bids of the dossier and what they come to."""
        self._uitkomst = uitkomst
        self.markt.ververs(uitkomst)
        open_ = herweeg.gewichten_open(uitkomst.stand)
        self._gelijkregel.setVisible(open_)
        zolang = open_ and self._gelijk.isChecked()
        stand = self._stand = herweeg.met_gelijke_gewichten(uitkomst.stand) if zolang else uitkomst.stand
        alle = beoordelen.uitslagen(stand)
        self.percelen.setVisible(len(alle) > 1)
        self.percelen.zet([(b.lezing.perceel, hoofdletter(b.lezing.naam) or "Alle") for b in alle], "Perceel")
        nu = self._nu = next(b for b in alle if b.lezing.perceel == self.percelen.nu)
        self._toon_tabel(stand, nu.lezing)
        self._toon_uitslag(nu)
        self._toon_kantel(nu)
        opzet = nu.lezing.opzet
        markt, zaad = beoordelen.markt(stand), beoordelen.zaad(stand)
        self.simulatie.toon(Opdracht(opzet, markt, zaad) if opzet is not None else None)

    def _onthoud_simulatie(self, gedaan: object) -> None:
        self._bewaard["simulatie"] = gedaan

    def _opnieuw(self) -> None:
        self._bewaard.update(gelijk=self._gelijk.isChecked(), perceel=self.percelen.nu)
        if self._uitkomst is not None:
            self.ververs(self._uitkomst)
            self.veranderd.emit()

    def _toon_tabel(self, stand: Stand, lezing: Lezing) -> None:
        bladen = [blad for hoofd in criteria.boom(stand, lezing.perceel or None) for blad in hoofd.bladen()]
        kolommen = tuple((blad.id, blad.naam) for blad in bladen if blad.soort != "prijs")
        boden, scores = rijen(stand.rijen(PROEFBODEN)), rijen(stand.rijen(PROEFSCORES))
        self.model.alleen_lezen = self.werkblad.alleen_lezen
        self.model.zet(Bodentabel(boden, scores, kolommen, lezing.hoogste))
        self.tabel.verhouding = (2.0, 1.8, *(1.0 for _ in kolommen))
        self.tabel.setVisible(bool(boden))
        self.tabel.pas()
        kan = not self.werkblad.alleen_lezen
        self.toevoegen.setEnabled(kan)
        self.verzin.setEnabled(kan and lezing.opzet is not None)
        self._weg.setEnabled(kan)
        self._weg.setVisible(bool(boden))
        self._schaal.setVisible(bool(boden))
        self._schaal.setText(f"Een cijfer loopt van 0 tot en met {getal(lezing.hoogste)}.")
        assert self._nu is not None
        self._open.toon(self._nu.ontbreekt)

    def _toon_uitslag(self, nu: Beoordeeld) -> None:
        self._uitslagkaart.setVisible(bool(nu.regels))
        opzet = nu.lezing.opzet
        if opzet is None or not nu.regels:
            return
        namen = [r.uitslag.naam for r in nu.regels if r.uitslag.bod in nu.winnaars]
        if not namen:
            self._winnaar.setText("Geen inschrijving blijft over")
        elif len(namen) > 1:
            self._winnaar.setText(f"{opsomming(namen)} eindigen gelijk")
        else:
            eerste = next(r.uitslag for r in nu.regels if r.uitslag.bod == nu.winnaars[0])
            met = "een fictieve prijs van " if opzet.formule == "gunnen_op_waarde" else ""
            self._winnaar.setText(f"{namen[0]} wint met {met}{totaaltekst(opzet, eerste.totaal)}")
        self.uitslag.toon(nu)

    def _toon_kantel(self, nu: Beoordeeld) -> None:
        self._kantelkaart.setVisible(bool(nu.kantelgewichten))
        while len(self.gewichten) < len(nu.kantelgewichten):
            regel = Gewichtregel(self._kantelkaart)
            regel.probeert.connect(self._probeer)
            self._kantelkaart.inhoud.addWidget(regel)
            self.gewichten.append(regel)
        for nummer, regel in enumerate(self.gewichten):
            regel.setVisible(nummer < len(nu.kantelgewichten))
            if nummer < len(nu.kantelgewichten):
                regel.toon(nu.kantelgewichten[nummer])

    def _probeer(self, criterium: str, gewicht: float) -> None:
        """Say who wins when this criterion weighs this much."""
        nu, regel = self._nu, self.sender()
        if nu is None or nu.lezing.opzet is None or not isinstance(regel, Gewichtregel):
            return
        uitslagen = rangschik(herweeg.herwogen(nu.lezing.opzet, criterium, gewicht), nu.boden)
        eersten = winnaars(uitslagen)
        namen = [u.naam for u in uitslagen if u.bod in eersten]
        werkwoord = "wint" if len(namen) == 1 else "eindigen gelijk"
        totaal = totaaltekst(nu.lezing.opzet, uitslagen[0].totaal)
        zin = f"Bij {gewicht:.0f}%: {opsomming(namen)} {werkwoord} met {totaal}."
        regel.zeg(zin, anders=set(eersten) != set(nu.winnaars))

    # ------------------------------------------------------------------------------------ acting

    def _wens(self, vraag: str, nieuw: list[dict[str, object]]) -> None:
        self.werkblad.antwoord(vraag, [dict(rij) for rij in nieuw] or None)

    def _voeg_toe(self) -> None:
        self._wens(PROEFBODEN, [dict(rij) for rij in met_bod(self.model.tabel)])
        if self.model.rowCount():
            self.tabel.setFocus(Qt.FocusReason.OtherFocusReason)
            self.tabel.setCurrentIndex(self.model.index(self.model.rowCount() - 1, 1))

    def _verwijder(self) -> None:
        nummer = max(0, self.tabel.currentIndex().row())
        if nummer < self.model.rowCount():
            bod = str(self.model.tabel.boden[nummer]["id"])
            self.werkblad.pas_toe(
                lambda dossier, wie, moment: zonder_bod(dossier, bod, wie=wie, moment=moment),
                "Verwijder bedachte inschrijving",
                PROEFBODEN,
            )

    def _verzin(self) -> None:
        """Draw bids from the market in place of those of the table; each further time others."""
        if self._nu is None or self._nu.lezing.opzet is None or self._stand is None:
            return
        lezing = self._nu.lezing
        boden = beoordelen.verzonnen(self._stand, lezing, beoordelen.zaad(self._stand) + self._trekking)
        self._trekking += 1
        self.werkblad.pas_toe(
            lambda dossier, wie, moment: beoordelen.neem_boden_over(dossier, boden, lezing, wie=wie, moment=moment),
            "Verzin inschrijvingen",
            PROEFBODEN,
        )

    def _wissel_markt(self) -> None:
        self.markt.setVisible(self.markt.isHidden())
        self._marktknop.setText("Stel de markt in" if self.markt.isHidden() else "Verberg de markt")
        self._marktknop.setAccessibleName(self._marktknop.text())
        self._marktknop.updateGeometry()
        self.veranderd.emit()

    def _open_markt(self) -> None:
        if self.markt.isHidden():
            self._wissel_markt()
        self.toon_plaats(proefboden.AANTAL)

    def focusdeel(self, plaats: str) -> QWidget:
        """The field of a question about the market, else the table of bids or what makes its first row."""
        if plaats in self.markt.velden:
            if self.markt.isHidden():
                self._wissel_markt()
            return self.markt.velden[plaats].focusveld()
        return self.tabel if self.model.rowCount() else self.toevoegen
