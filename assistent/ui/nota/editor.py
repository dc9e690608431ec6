"""One question: what was asked, what is answered, how it is treated and what it changes."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from assistent.dossier.model import Dossier
from assistent.dossier.waarden import AntwoordFout
from assistent.handelingen import nota, nota_anoniem, nota_wijziging
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.nota import NotaFout, Notaregel
from assistent.handelingen.nota_anoniem import Anoniemvoorstel
from assistent.handelingen.nota_import import ALGEMEEN, lees_dag
from assistent.planning.nota import VERTROUWELIJK, VRAGEN
from assistent.ui import opmaak
from assistent.ui.kolom import Kolom
from assistent.ui.nota.invoer import Invoer, Zoeklijst
from assistent.ui.nota.lijst import nummer_van
from assistent.ui.nota.wijziging import Wijzigingblok
from assistent.ui.onderdelen import Kaart, Knop, Label, Linkknop, leeg
from assistent.ui.velden.basis import Bezwaar
from assistent.ui.velden.keuze import Rustlijst
from assistent.ui.werkblad import Werkblad

_BEHANDELINGEN = (
    ("in_de_nota", "In de nota, voor iedereen"),
    ("vertrouwelijk", "Vertrouwelijk, alleen aan wie vroeg"),
    ("ingetrokken", "Ingetrokken"),
)


class Notaeditor(Kolom):
    """Every change goes to the dossier at once and can be undone."""

    ga_naar = Signal(str)
    verwijderd = Signal()

    def __init__(self, werkblad: Werkblad, parent: QWidget) -> None:
        super().__init__(parent)
        self._werkblad = werkblad
        self._uitkomst: Uitkomst | None = None
        self._regel: Notaregel | None = None
        self._van: Notaregel | None = None
        self._anoniem: tuple[Anoniemvoorstel, ...] = ()
        self._vel.setAutoFillBackground(False)  # the card behind it shows
        self.zet_marges(20, 16, 20, 16)
        self.vorm.addLayout(self._maak_kop())
        self._bezwaar = Bezwaar(self.binnen)
        self.vorm.addWidget(self._bezwaar)
        self.vraag = self._invoer(
            "vraag", "Vraag", regels=3, hulp="Zo staat de vraag in de nota, als u haar daarin beantwoordt."
        )
        self.vorm.addWidget(self.vraag)
        self._voorstel = Kaart(self.binnen, toon="aandacht_zacht", ruimte=12)
        self.vorm.addWidget(self._voorstel)
        self._origineel = Label("", self.binnen, kleur="gedempt", punten=9)
        self.vorm.addWidget(self._origineel)
        self.antwoord = self._invoer(
            "antwoord", "Antwoord", regels=5, hulp="Alinea’s, opsommingen met - en **vet** mogen."
        )
        self.vorm.addWidget(self.antwoord)
        self.vorm.addLayout(self._maak_plaatsing())
        self.motivering = self._invoer(
            "motivering",
            "Reden van vertrouwelijkheid",
            regels=2,
            hulp="Welk gerechtvaardigd economisch belang zou openbaarmaking schaden? Komt in geen document.",
        )
        self.vorm.addWidget(self.motivering)
        self.wijziging = Wijzigingblok(self.binnen)
        self.wijziging.koppel.connect(self._koppel)
        self.wijziging.velden.connect(self._zet)
        self.wijziging.verwerk.connect(self._verwerk)
        self.wijziging.ga_naar.connect(self.ga_naar)
        self.vorm.addWidget(self.wijziging)
        self.vorm.addLayout(self._maak_herkomst())
        self.vorm.addStretch(1)

    def _maak_kop(self) -> QHBoxLayout:
        rij = QHBoxLayout()
        self._kop = Label("", self.binnen, punten=14, gewicht=600)
        self._weg = Linkknop("Verwijder vraag", self.binnen)
        self._weg.clicked.connect(self._verwijder)
        rij.addWidget(self._kop, 1)
        rij.addWidget(self._weg)
        return rij

    def _maak_plaatsing(self) -> QGridLayout:
        vak = QGridLayout()
        vak.setHorizontalSpacing(12)
        vak.setVerticalSpacing(4)
        vak.setRowMinimumHeight(2, 4)  # more room between two fields than between a field and its name
        self.onderwerp = self._invoer("onderwerp", "Onderwerp")
        vak.addWidget(self.onderwerp, 0, 0, 2, 1)
        self.plaats = Zoeklijst("Tekstblok waarover de vraag gaat", "Geen tekstblok", self.binnen)
        self.plaats.gekozen.connect(self._bij_plaats)
        self.plaats.wil_vullen.connect(self._vul_plaatsen)
        self.nota = Rustlijst(self.binnen)
        self.nota.activated.connect(self._bij_nota)
        self.behandeling = Rustlijst(self.binnen)
        for id_, woorden in _BEHANDELINGEN:
            self.behandeling.addItem(woorden, id_)
        self.behandeling.activated.connect(self._bij_behandeling)
        for naam, veld, regel, kolom in (
            ("Tekstblok", self.plaats, 0, 1), ("Nota", self.nota, 3, 0), ("Behandeling", self.behandeling, 3, 1),
        ):  # fmt: skip
            kop = Label(naam, self.binnen, punten=9.5, gewicht=500)
            kop.setBuddy(veld)
            if not veld.accessibleName():
                veld.setAccessibleName(naam)
            vak.addWidget(kop, regel, kolom)
            vak.addWidget(veld, regel + 1, kolom)
        for kolom in (0, 1):
            vak.setColumnStretch(kolom, 1)
        return vak

    def _maak_herkomst(self) -> QVBoxLayout:
        vorm = QVBoxLayout()
        vorm.setSpacing(4)
        rij = QHBoxLayout()
        rij.setSpacing(12)
        self.steller = self._invoer("steller", "Gesteld door")
        self.ontvangen = Invoer("ontvangen", "Ontvangen op", self.binnen)
        self.ontvangen.gewijzigd.connect(self._zet_dag)
        self.kenmerk = self._invoer("kenmerk", "Kenmerk op het platform")
        for veld in (self.steller, self.ontvangen, self.kenmerk):
            rij.addWidget(veld, 1)
        vorm.addLayout(rij)
        vorm.addWidget(Label("Wie een vraag stelde, komt in geen document.", self.binnen, kleur="gedempt", punten=9))
        return vorm

    def _invoer(self, kolom: str, label: str, *, regels: int = 1, hulp: str = "") -> Invoer:
        veld = Invoer(kolom, label, self.binnen, regels=regels, hulp=hulp)
        veld.gewijzigd.connect(self._zet)
        return veld

    # ------------------------------------------------------------------------------------ showing

    def toon(self, uitkomst: Uitkomst, regel: Notaregel, notas: tuple[nota.Notatermijn, ...]) -> None:
        """Show this question; the same one keeps what is being typed."""
        if self._regel is not None and self._regel.id != regel.id:
            self.leg_vast()
            self._bezwaar.zeg("")
            self.verticalScrollBar().setValue(0)
        self._uitkomst, self._regel = uitkomst, regel
        rij, dicht = regel.rij, self._werkblad.alleen_lezen
        laat = " · te laat gesteld" if regel.te_laat else ""
        self._kop.setText(f"Vraag {nummer_van(regel)} · {regel.staat}{laat}")
        for veld in (self.vraag, self.antwoord, self.onderwerp, self.motivering, self.steller, self.kenmerk):
            veld.zet(str(rij.get(veld.kolom) or ""))
            veld.zet_alleen_lezen(dicht)
        self.ontvangen.zet(opmaak.datum_tekst(rij.get("ontvangen")))
        self.ontvangen.zet_alleen_lezen(dicht)
        self._weg.setEnabled(not dicht)
        self.motivering.setVisible(rij.get("behandeling") == VERTROUWELIJK)
        self._toon_lijsten(rij, notas, dicht)
        self._toon_anoniem(uitkomst, regel, dicht)
        self.wijziging.zet(uitkomst, regel, alleen_lezen=dicht)

    def _toon_lijsten(self, rij: nota.Rij, notas: tuple[nota.Notatermijn, ...], dicht: bool) -> None:
        with QSignalBlocker(self.nota):
            self.nota.clear()
            self.nota.addItem("Nog in geen nota", "")
            for termijn in notas:
                self.nota.addItem(f"{termijn.naam} ({termijn.ronde or 'ronde niet gezegd'})", termijn.id)
            self.nota.setCurrentIndex(max(0, self.nota.findData(str(rij.get("nota") or ""))))
        self.behandeling.setCurrentIndex(self.behandeling.findData(str(rij.get("behandeling") or "")))
        if not self.plaats.hasFocus():
            sleutel = str(rij.get("plaats") or "")
            self.plaats.vul([(sleutel, self._naam_van_blok(sleutel))] if sleutel else [], sleutel)
        for lijst in (self.nota, self.behandeling, self.plaats):
            lijst.setEnabled(not dicht)

    def _naam_van_blok(self, sleutel: str) -> str:
        assert self._uitkomst is not None
        document, _, bouwsteen = sleutel.partition("/")
        kennis = self._uitkomst.kennis
        if document not in kennis.documenten or bouwsteen not in kennis.bouwstenen:
            return sleutel
        return f"{kennis.documenten[document].titel}: {kennis.bouwstenen[bouwsteen].titel}"

    def _toon_anoniem(self, uitkomst: Uitkomst, regel: Notaregel, dicht: bool) -> None:
        ontvangen = str(regel.rij.get("vraag_origineel") or "")
        self._origineel.setVisible(bool(ontvangen))
        self._origineel.setText(f"Zoals ontvangen (komt in geen document): {ontvangen}")
        gevonden = nota_anoniem.voorstellen(uitkomst.stand, (regel.id,))
        self._voorstel.setVisible(bool(gevonden) and not dicht)
        if gevonden == self._anoniem:
            return
        self._anoniem = gevonden
        leeg(self._voorstel.inhoud)
        if not gevonden:
            return
        self._voorstel.inhoud.addWidget(
            Label("▲ Dit kan laten zien wie de vraag stelde", self._voorstel, kleur="aandacht", punten=9.5, gewicht=600)
        )
        for deel in gevonden:
            for vondst in deel.vondsten:
                naar = f"wordt {vondst.vervanging}" if vondst.vervanging else "vervalt"
                zin = f"{vondst.soort.capitalize()} in {deel.veld}: ‘{' '.join(vondst.tekst.split())}’ {naar}"
                self._voorstel.inhoud.addWidget(Label(zin, self._voorstel, punten=9.5))
            self._voorstel.inhoud.addWidget(Label(f"Wordt: {deel.na}", self._voorstel, kleur="gedempt", punten=9))
        rij = QHBoxLayout()
        knop = Knop("Neem dit voorstel over", self._voorstel)
        knop.clicked.connect(self._maak_anoniem)
        rij.addWidget(knop)
        rij.addStretch(1)
        self._voorstel.inhoud.addLayout(rij)

    def leg_vast(self) -> None:
        """Hand over what is still being typed. All of it belongs to the question of now, also when handing over the
        first field makes the list show another one."""
        self._van = self._regel
        for veld in self.findChildren(Invoer):
            veld.leg_vast()
        self._van = None

    # ------------------------------------------------------------------------------------ changing

    def _zet(self, kolom: str, waarde: str) -> None:
        regel = self._van or self._regel
        if regel is None or str(regel.rij.get(kolom) or "") == waarde:
            return
        id_, kennis = regel.id, self._werkblad.kennis

        def doe(dossier: Dossier, wie: str, moment: str) -> Dossier:
            return nota.wijzig(kennis, dossier, id_, {kolom: waarde}, wie=wie, moment=moment)

        self._bezwaar.zeg("")
        self._werkblad.pas_toe(doe, f"Wijzig vraag {nummer_van(regel)}", VRAGEN, sleutel=f"{id_}.{kolom}")

    def _zet_dag(self, _kolom: str, tekst: str) -> None:
        dag = lees_dag(tekst)
        if tekst and dag is None:
            self._bezwaar.zeg(f"‘{tekst}’ is geen datum; typ haar als {opmaak.DATUMVORM}.")
            return
        self._zet("ontvangen", dag.isoformat() if dag else "")

    def _bij_nota(self, plaats: int) -> None:
        self._zet("nota", str(self.nota.itemData(plaats)))

    def _bij_behandeling(self, plaats: int) -> None:
        self._zet("behandeling", str(self.behandeling.itemData(plaats)))

    def _vul_plaatsen(self) -> None:
        if self._uitkomst is not None and self._regel is not None:
            blokken = nota_wijziging.tekstblokken(self._uitkomst)
            opties = [(b.sleutel, f"{b.documenttitel}, {b.paragraaf}: {b.bloktitel}") for b in blokken]
            self.plaats.vul(list(dict.fromkeys(opties)), str(self._regel.rij.get("plaats") or ""))

    def _bij_plaats(self, sleutel: str) -> None:
        """The block becomes the subject too, as long as the question has none of its own."""
        self.leg_vast()
        if self._uitkomst is None or self._regel is None:
            return
        velden = {"plaats": sleutel}
        blok = next((b for b in nota_wijziging.tekstblokken(self._uitkomst) if b.sleutel == sleutel), None)
        if blok is not None and str(self._regel.rij.get("onderwerp") or ALGEMEEN) == ALGEMEEN:
            velden["onderwerp"] = f"{blok.documenttitel}, {blok.paragraaf}"
        id_, kennis = self._regel.id, self._werkblad.kennis
        self._doe(lambda dossier, wie, moment: nota.wijzig(kennis, dossier, id_, velden, wie=wie, moment=moment))

    def _koppel(self, veld: str) -> None:
        self.leg_vast()
        if self._uitkomst is None or self._regel is None:
            return
        uitkomst, id_ = self._uitkomst, self._regel.id
        self._doe(lambda _, wie, moment: nota_wijziging.koppel(uitkomst, id_, veld, wie=wie, moment=moment))

    def _verwerk(self) -> None:
        self.leg_vast()
        if self._uitkomst is None or self._regel is None:
            return
        uitkomst, id_ = self._uitkomst, self._regel.id
        self._doe(lambda _, wie, moment: nota_wijziging.verwerk(uitkomst, id_, wie=wie, moment=moment))

    def _maak_anoniem(self) -> None:
        self.leg_vast()
        gekozen = self._anoniem
        self._doe(lambda dossier, wie, moment: nota_anoniem.neem_over(dossier, gekozen, wie=wie, moment=moment))

    def _verwijder(self) -> None:
        if self._regel is not None:
            id_ = self._regel.id
            self._doe(lambda dossier, wie, moment: nota.verwijder_vraag(dossier, id_, wie=wie, moment=moment))
            self.verwijderd.emit()

    def _doe(self, doe: object) -> None:
        """Make this edit; what cannot be done is said above the question."""
        assert self._regel is not None
        self._bezwaar.zeg("")
        try:
            self._werkblad.pas_toe(doe, f"Wijzig vraag {nummer_van(self._regel)}", VRAGEN)  # type: ignore[arg-type]
        except (NotaFout, AntwoordFout) as fout:
            self._bezwaar.zeg(str(fout))
