"""The page of the planning: a line of time to drag, the steps in a table, proposals, variants, and the questions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget

from assistent.handelingen import plannen, planuitvoer
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.documenten import DocumentFout
from assistent.handelingen.plannen import Vooruitblik
from assistent.planning.opstellen import Planrichting, land_van
from assistent.tekst.nederlands import aantal, datum
from assistent.ui import woorden
from assistent.ui.gantt import Tijdlijn
from assistent.ui.onderdelen import Kaart, Knop, Label, Linkknop
from assistent.ui.paginas.vragen import Vragenpagina
from assistent.ui.planblokken import Meldinglijst, Stapblad, Variantblok, Voorstelblok, gewicht
from assistent.ui.plantabel import Plantabel
from assistent.ui.stappen import Routestap
from assistent.ui.stroom import Stroom
from assistent.ui.vragen import bestandsdialoog
from assistent.ui.werkblad import Werkblad
from assistent.ui.wissel import Wissel

RICHTINGEN: Final[tuple[tuple[Planrichting, str], ...]] = (
    ("vooruit", "Plan vooruit vanaf publicatie"),
    ("terug", "Plan terug vanaf de start"),
    ("beide", "Beide"),
)
BEELDEN: Final = (("tijdlijn", "Tijdlijn"), ("tabel", "Tabel"))
FILTERS: Final = (("alle", "Alle stappen"), ("buiten", "Naar buiten"), ("besluit", "Alleen besluiten"))
_GEEN_HOUVAST: Final = {
    "vooruit": "Zonder publicatiedatum valt er niets te plannen. Zet eerst de dag van de publicatie in de tabel.",
    "terug": "Zonder startdatum valt er niets te plannen. Zet eerst de dag van de start in de tabel.",
    "beide": "Geef eerst de dag van de publicatie of van de start; zonder een van beide wordt niets verzonnen.",
}
_LEGENDA: Final = (
    "◆ besluit · ■ moment · gevuld: bepaalt de start · dikke streep: wettelijk minimum · stippellijn: gewone duur · "
    "licht vlak: ruimte · grijze band: vakantie. Sleep een merk naar een andere dag; pijltjes verzetten een dag, met "
    "Ctrl een week."
)


def vraag_bestand(venster: QWidget, voorstel: Path, soort: str) -> Path | None:
    """Ask where to write; the dialog warns when the file exists."""
    dialoog = bestandsdialoog(venster, "Planning bewaren", voorstel.parent)
    dialoog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialoog.setNameFilter(soort)
    dialoog.setDefaultSuffix(voorstel.suffix.removeprefix("."))
    dialoog.selectFile(voorstel.name)
    gekozen = dialoog.selectedFiles() if dialoog.exec() else []
    dialoog.deleteLater()
    return Path(gekozen[0]) if gekozen else None


class Planningpagina(Vragenpagina):
    """Days are moved in the figure or typed in the table; whatever else would move is shown first."""

    breedste = 1560
    zegt_leeg = False

    def __init__(self, stap: Routestap, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__(stap, werkblad, parent)
        self._nu: Uitkomst | None = None
        self._wacht: tuple[str, date] | Planrichting | None = None
        self._blik: Vooruitblik | None = None
        self._stand: dict[str, str] = werkblad.paginastand.setdefault("planning", {})
        self._filter = self._stand.get("filter", "alle")
        self.vraag_bestand: Callable[[QWidget, Path, str], Path | None] = vraag_bestand
        self.voorstel = Voorstelblok(self)
        self.voorstel.gekozen.connect(self._beslis)
        self._kaart = self._maak_kaart()
        self.stapblad = Stapblad(werkblad.kennis, self)
        self.stapblad.datum_gekozen.connect(self._verzet)
        werkblad.leg_vast.connect(self.stapblad.leg_vast)
        self.stapblad.vast_gekozen.connect(self._wissel_vast)
        self.stapblad.gemotiveerd.connect(self._motiveer_stap)
        self.varianten = self._maak_varianten()
        self.meldingen = Meldinglijst(werkblad.kennis, self)
        self.meldingen.veranderd.connect(self.kolom.meet)
        plaats = self.vorm.indexOf(self.inhoud)
        delen = (self.voorstel, self._kaart, self.stapblad, self.meldingen, self.varianten)
        for nummer, deel in enumerate(delen):
            self.vorm.insertWidget(plaats + nummer, deel)
        self.kies_beeld(self._stand.get("beeld", "tijdlijn"))

    # ------------------------------------------------------------------------------------ parts

    def _maak_kaart(self) -> Kaart:
        kaart = Kaart(self)
        self._kop = Label("", kaart, punten=12, gewicht=600)
        self._uitleg = Label("", kaart, kleur="gedempt", punten=9.5)
        self._hint = Label("", kaart, kleur="aandacht", punten=9.5)
        self._hint.hide()
        self.tijdlijn = Tijdlijn(kaart, self._kijk)
        self.tijdlijn.verzet.connect(self._verzet)
        self.tijdlijn.gekozen.connect(self._toon_stap)
        self.tijdlijn.wil_datum.connect(self._typ_datum)
        self.tijdlijn.wil_vast.connect(self._wissel_vast)
        self.tijdlijn.laat_los.connect(self._beslis)
        self.tabelkaart = Plantabel(kaart)
        self.tabelkaart.wens.connect(self._wens)
        self.tabelkaart.gekozen.connect(self.tijdlijn.kies)
        self.tabelkaart.geweigerd.connect(self._toon_bezwaar)
        self.tabelkaart.meeschuif.gekozen.connect(self._schuif_mee)
        for deel in (self._kop, self._uitleg):
            kaart.inhoud.addWidget(deel)
        kaart.inhoud.addLayout(self._maak_planknoppen(kaart))
        kaart.inhoud.addWidget(self._hint)
        kaart.inhoud.addLayout(self._maak_balk(kaart))
        kaart.inhoud.addWidget(self.tijdlijn)
        self._legenda = Label(_LEGENDA, kaart, kleur="gedempt", punten=8.5)
        kaart.inhoud.addWidget(self._legenda)
        kaart.inhoud.addWidget(self.tabelkaart)
        return kaart

    def _maak_planknoppen(self, kaart: Kaart) -> Stroom:
        rij = Stroom(8)
        self._naar_keuze = Knop("Kies een procedure", kaart, primair=True)
        self._naar_keuze.clicked.connect(self._kies_procedure)
        rij.addWidget(self._naar_keuze)
        self.planknoppen: dict[str, Knop] = {}
        for richting, tekst in RICHTINGEN:
            knop = Knop(tekst, kaart)
            knop.setProperty("richting", richting)
            knop.clicked.connect(self._plan)
            self.planknoppen[richting] = knop
            rij.addWidget(knop)
        return rij

    def _kies_procedure(self) -> None:
        self.ga_naar.emit("procedure.gekozen")

    def _maak_balk(self, kaart: Kaart) -> Stroom:
        rij = Stroom(8)
        self.wissel = Wissel(kaart)
        self.wissel.zet(BEELDEN, "Planning als")
        self.wissel.gekozen.connect(self.kies_beeld)
        self.filter = QComboBox(kaart)
        self.filter.setAccessibleName("Welke stappen")
        for id_, tekst in FILTERS:
            self.filter.addItem(tekst, id_)
        self.filter.setCurrentIndex(max(0, self.filter.findData(self._filter)))
        self.filter.currentIndexChanged.connect(self._kies_filter)
        for deel in (self.wissel, self.filter):
            rij.addWidget(deel)
        hoogte = self.wissel.sizeHint().height()
        self._zoomknoppen: list[Linkknop] = []
        for tekst, naam, doe in (
            ("−", "Verder weg", self.tijdlijn.verder_af),
            ("+", "Dichterbij", self.tijdlijn.dichter),
            ("Passend", "Hele planning passend maken", self.tijdlijn.passend),
        ):
            link = Linkknop(tekst, kaart, naam=naam, punten=9.5 if tekst == "Passend" else 11)
            link.clicked.connect(doe)
            link.setMinimumHeight(hoogte)
            self._zoomknoppen.append(link)
            rij.addWidget(link)
        self._uitvoer: list[QWidget] = [self.filter]
        for tekst, doe in (("Agenda (.ics)", self.bewaar_agenda), ("Tabel (.csv)", self.bewaar_tabel)):
            link = Linkknop(tekst, kaart)
            link.clicked.connect(doe)
            link.setMinimumHeight(hoogte)
            self._uitvoer.append(link)
            rij.addWidget(link)
        return rij

    def _maak_varianten(self) -> Variantblok:
        blok = Variantblok(self)
        doe = self.werkblad.pas_toe

        def bewaar(naam: str) -> None:
            doe(lambda d, w, m: plannen.bewaar_variant(d, naam, wie=w, moment=m), "Bewaar variant", "planning")

        def kies(naam: str) -> None:
            doe(lambda d, w, m: plannen.kies_variant(d, naam, wie=w, moment=m), "Neem variant over", "planning")

        def verwijder(naam: str) -> None:
            doe(lambda d, w, m: plannen.verwijder_variant(d, naam, wie=w, moment=m), "Verwijder variant", "planning")

        blok.bewaar.connect(bewaar)
        blok.kies.connect(kies)
        blok.verwijder.connect(verwijder)
        blok.vergelijk.connect(self._toon_varianten)
        return blok

    # ------------------------------------------------------------------------------------ showing

    def ververs(self, uitkomst: Uitkomst) -> None:
        """Show the steps of the chosen, else the best procedure."""
        super().ververs(uitkomst)
        self._nu, self._wacht, self._blik = uitkomst, None, None
        self.voorstel.hide()
        self._hint.hide()
        procedure, stappen = uitkomst.procedure, uitkomst.planning.stappen
        lezen = self.werkblad.alleen_lezen
        self.tijdlijn.alleen_lezen = lezen
        self.varianten.setVisible(bool(stappen))
        self.tabelkaart.meeschuif.hide()
        for knop in self.planknoppen.values():
            knop.setVisible(bool(stappen))
            knop.setEnabled(not lezen)
        self._naar_keuze.setVisible(procedure is None)
        if procedure is None:
            self._kop.setText("Er is nog geen procedure om te plannen.")
            self._uitleg.setText("Kies een procedure bij stap 5, of beantwoord de vragen waarop het advies nog wacht.")
        else:
            self._kop.setText(f"{procedure.naam}{' (voorlopig: nog niet gekozen)' if uitkomst.voorlopig else ''}")
            self._uitleg.setText(self._samenvatting(uitkomst))
        self._toon_figuur()
        self._toon_varianten()
        self.kolom.meet()

    @staticmethod
    def _samenvatting(uitkomst: Uitkomst) -> str:
        stappen = uitkomst.planning.stappen
        met_dag = [stap for stap in stappen if stap.datum]
        if not met_dag:
            return "Nog geen enkele stap heeft een datum. Zet in de tabel de dag van de publicatie of van de start."
        vast = sum(stap.vast for stap in stappen)
        zwaar = sum(melding.soort in plannen.PAST_NIET for melding in uitkomst.planning.meldingen)
        past = f"{aantal(zwaar, 'datum past', 'data passen')} niet" if zwaar else "alle data passen"
        hebben, staan = ("heeft" if len(met_dag) == 1 else "hebben"), ("staat" if vast == 1 else "staan")
        return f"{len(met_dag)} van {len(stappen)} stappen {hebben} een datum, {vast} {staan} vast; {past}."

    def _past(self, stap_id: str) -> bool:
        stap = next((s for s in self._nu.planning.stappen if s.id == stap_id), None) if self._nu else None
        if stap is None or self._filter == "alle":
            return stap is not None
        return not stap.intern if self._filter == "buiten" else stap.soort == "besluit"

    def _toon_figuur(self) -> None:
        assert self._nu is not None
        planning, beeld = self._nu.planning, self.tijdlijn.beeld
        self.tijdlijn.land = land_van(self._nu.stand)
        beeld.vandaag = date.today()
        beeld.vakanties = tuple(
            (v.van, v.tot, v.naam)
            for v in self._nu.kennis.vakanties.values()
            if v.soort == "schoolvakantie" and v.rechtsgebied == self.tijdlijn.land
        )
        beeld.gemeld = {
            melding.stap: (woorden.ERNST[melding.ernst].teken, woorden.ERNST[melding.ernst].kleur)
            for melding in sorted(planning.meldingen, key=gewicht, reverse=True)
            if melding.ernst != "aandacht"
        }
        beeld.waarschuwingen = {
            stap.id: tuple(melding.tekst for melding in planning.meldingen if melding.stap == stap.id)
            for stap in planning.stappen
        }
        self.tijdlijn.toon(planning, self._past)
        stappen = [stap for stap in planning.stappen if self._past(stap.id)]
        self.tabelkaart.toon(stappen, alleen_lezen=self.werkblad.alleen_lezen)
        self._toon_beeld()
        self._toon_stap(beeld.gekozen)

    def kies_beeld(self, beeld: str) -> None:
        """Show the planning as `tijdlijn` or as `tabel`."""
        self.wissel.kies(beeld)
        self._stand["beeld"] = beeld
        self._toon_beeld()
        self.kolom.meet()

    def _toon_beeld(self) -> None:
        """The figure or the table; with fewer than two dates there is no time to draw, and only the table."""
        stappen = bool(self._nu is not None and self._nu.planning.stappen)
        figuur = self.tijdlijn.raster is not None and self._met_dagen() > 1
        als_tabel = stappen and (self.wissel.nu == "tabel" or not figuur)
        for deel in (self.tijdlijn, self._legenda, *self._zoomknoppen):
            deel.setVisible(figuur and not als_tabel)
        self.wissel.setVisible(figuur)
        self.tabelkaart.setVisible(als_tabel)
        for deel in self._uitvoer:
            deel.setVisible(stappen)

    def _met_dagen(self) -> int:
        return sum(stap.datum is not None for stap in self._nu.planning.stappen) if self._nu is not None else 0

    def _kies_filter(self) -> None:
        self._filter = self._stand["filter"] = str(self.filter.currentData())
        if self._nu is not None:
            self._toon_figuur()

    def _toon_stap(self, stap_id: str) -> None:
        if self._nu is None:
            return
        planning = self._nu.planning
        stap = next((s for s in planning.stappen if s.id == stap_id), None)
        meldingen = [melding for melding in planning.meldingen if melding.stap == stap_id]
        self.stapblad.toon(stap, meldingen, self.tijdlijn.land, self.werkblad.alleen_lezen)
        self.tabelkaart.kies(stap_id)
        self.meldingen.toon(planning, stap_id)
        self.kolom.meet()

    def _toon_varianten(self, *_gekozen: str) -> None:
        assert self._nu is not None
        self.varianten.toon(tuple(self._nu.dossier.planning.varianten), self.werkblad.alleen_lezen)
        naam = self.varianten.gekozen
        beeld = plannen.vergelijk_varianten(self._nu, (naam,)) if naam else None
        self.varianten.toon_verschil(beeld)
        rijen = beeld.rijen if beeld else ()
        self.tijdlijn.toon_spoken({r.stap: d for r in rijen if (d := r.datums[1]) and d != r.datums[0]})

    # ------------------------------------------------------------------------------------ proposals

    def _kijk(self, stap: str, naar: date) -> Mapping[str, date]:
        if self._nu is None:
            return {}
        return {v.stap: v.nieuw for v in plannen.verschuiving(self._nu, stap, naar).verschuivingen}

    def _plan(self) -> None:
        """Propose a day for every step that is not fixed, in the direction that the pressed button carries."""
        richting: Planrichting = self.sender().property("richting")
        if self._nu is None:
            return
        blik = plannen.vooruitblik(self._nu, richting)
        self._hint.setVisible(not blik.verschuivingen)
        if not blik.verschuivingen:
            leeg_ = not any(stap.datum for stap in self._nu.planning.stappen)
            self._hint.setText(_GEEN_HOUVAST[richting] if leeg_ else "Alle data staan al zo; er verandert niets.")
            self.voorstel.hide()
            return
        hoeveel = aantal(len(blik.verschuivingen), "stap krijgt", "stappen krijgen")
        keuzes = (("neem", "Neem dit voorstel over"), ("", "Laat zoals het was"))
        self._stel_voor(richting, blik, f"Voorstel: {hoeveel} een andere datum. Vaste data blijven.", keuzes)

    def _verzet(self, stap: str, naar: date) -> None:
        """Move a step at once when it moves alone; else ask whether the others come along."""
        if self._nu is None or self.werkblad.alleen_lezen:
            return
        blik = plannen.verschuiving(self._nu, stap, naar)
        mee = [v for v in blik.verschuivingen if v.stap != stap]
        if not mee:
            self.werkblad.planstap(stap, {"datum": naar.isoformat()})
            return
        naam = next(s.naam for s in self._nu.planning.stappen if s.id == stap)
        kop = f"‘{naam}’ naar {datum(naar)}. Schuiven {aantal(len(mee), 'andere stap', 'andere stappen')} mee?"
        keuzes = (("mee", "Schuif mee"), ("alleen", "Alleen deze stap"), ("", "Laat zoals het was"))
        self._stel_voor((stap, naar), blik, kop, keuzes)

    def _stel_voor(
        self, wat: tuple[str, date] | Planrichting, blik: Vooruitblik, kop: str, keuzes: tuple[tuple[str, str], ...]
    ) -> None:
        self._wacht, self._blik = wat, blik
        let_op = tuple(dict.fromkeys(melding.tekst for melding in blik.botsingen))
        self.voorstel.toon(kop, blik.verschuivingen, let_op, keuzes)
        self.tijdlijn.toon_spoken({v.stap: v.nieuw for v in blik.verschuivingen})
        self.kolom.meet()
        self.kolom.ensureWidgetVisible(self.voorstel, 0, 40)

    def _motiveer_stap(self, stap_id: str, tekst: str) -> None:
        self.werkblad.planstap(stap_id, {"motivering": tekst})

    def _beslis(self, keus: str = "") -> None:
        wacht, blik, uitkomst = self._wacht, self._blik, self._nu
        self._wacht = self._blik = None
        self.voorstel.hide()
        self.tijdlijn.toon_spoken({})
        if not keus or wacht is None or blik is None or uitkomst is None:
            return
        if keus == "alleen" and isinstance(wacht, tuple):
            self.werkblad.planstap(wacht[0], {"datum": wacht[1].isoformat()})
        else:
            tekst = "Verzet stappen" if isinstance(wacht, tuple) else "Plan stappen"
            self.werkblad.pas_toe(lambda _, w, m: plannen.voer_uit(uitkomst, blik, wie=w, moment=m), tekst, "planning")
        self.tijdlijn.setFocus()

    def _wissel_vast(self, stap_id: str) -> None:
        uitkomst = self._nu
        stap = next((s for s in uitkomst.planning.stappen if s.id == stap_id), None) if uitkomst else None
        if uitkomst is None or stap is None:
            return
        vast = not stap.vast
        self.werkblad.pas_toe(
            lambda _, w, m: plannen.zet_vast(uitkomst, stap_id, vast, wie=w, moment=m),
            "Zet stap vast" if vast else "Laat stap los",
            "planning",
        )

    def _typ_datum(self, stap_id: str) -> None:
        knop = self.voorstel.eerste_knop()
        if self._wacht is not None and knop is not None:  # first decide what waits
            knop.setFocus()
            return
        self._toon_stap(stap_id)
        self.stapblad.open_kalender()

    # ------------------------------------------------------------------------------------ table and files

    def _toon_bezwaar(self) -> None:
        self.kolom.binnen.layout().activate()  # type: ignore[union-attr]
        self.kolom.ensureWidgetVisible(self.tabelkaart.bezwaar, 0, 40)

    def _wens(self, stap_id: str, veld: str, waarde: object) -> None:
        if self.wissel.nu != "tabel":  # a second date makes a figure possible: whoever types stays in the table
            self.kies_beeld("tabel")
        if veld == "vast":
            self._wissel_vast(stap_id)
        elif veld == "datum" and isinstance(waarde, str):
            self._typ_dag(stap_id, date.fromisoformat(waarde))
        else:
            self.werkblad.planstap(stap_id, {veld: waarde})

    def _typ_dag(self, stap_id: str, naar: date) -> None:
        """A typed day counts at once; that others belong to it is offered after that, and nothing waits for it."""
        assert self._nu is not None
        blik = plannen.verschuiving(self._nu, stap_id, naar)
        self.werkblad.planstap(stap_id, {"datum": naar.isoformat()})
        mee = [v for v in blik.verschuivingen if v.stap != stap_id]
        if mee and not self.werkblad.alleen_lezen:
            self._wacht, self._blik = (stap_id, naar), blik
            naam = next(s.naam for s in self._nu.planning.stappen if s.id == stap_id)
            self.tabelkaart.meeschuif.bied(naam, len(mee))
            self.kolom.meet()

    def _schuif_mee(self, keus: str) -> None:
        wacht, blik = self._wacht, self._blik
        self.tabelkaart.meeschuif.hide()
        if keus == "mee":
            self._beslis("mee")
        elif wacht is not None and blik is not None:
            keuzes = (("mee", "Schuif mee"), ("", "Laat de andere staan"))
            self._stel_voor(wacht, blik, "Dit zou er mee verschuiven.", keuzes)

    def bewaar_agenda(self) -> None:
        """Write the planning as a calendar."""
        self._bewaar(".ics", "Agenda (*.ics)", planuitvoer.schrijf_agenda)

    def bewaar_tabel(self) -> None:
        """Write the planning as a table for a spreadsheet."""
        self._bewaar(".csv", "Tabel (*.csv)", planuitvoer.schrijf_tabel)

    def _bewaar(
        self, achtervoegsel: str, soort: str, schrijf: Callable[[Uitkomst, Path, datetime], Path | None]
    ) -> None:
        if self._nu is None:
            return
        map_ = self.werkblad.pad.parent if self.werkblad.pad else Path.home()
        pad = self.vraag_bestand(self, map_ / f"planning{achtervoegsel}", soort)
        if pad is None:
            return
        try:
            vorige = schrijf(self._nu, pad, datetime.now().astimezone())
        except DocumentFout as fout:
            self._zeg(str(fout))
            return
        apart = f" Wat er stond, heet nu ‘{vorige.name}’." if vorige else ""
        self._zeg(f"Bewaard: ‘{pad.name}’.{apart}")

    def _zeg(self, tekst: str) -> None:
        self._hint.setText(tekst)
        self._hint.show()
