"""Why the advice says what it says: parts with sentences, the tree of the rule, its figure and the sources."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from assistent.advies import uitlegboom
from assistent.advies.meelezer import open_vragen_achter
from assistent.advies.model import Bijdrage, Keuze, Melding, Procedureadvies, Reden, Risicoadvies
from assistent.advies.sturing import GRENZEN
from assistent.advies.sturingsfiguren import bijdragen
from assistent.advies.uitleg import veldnaam, weging
from assistent.advies.uitlegboom import Tak
from assistent.dossier.stand import Stand
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.procedurevergelijking import Cel
from assistent.kennis.basis import Verwijzing
from assistent.kennis.model import Kennis, Meldingsregel, Vraag
from assistent.tekst.nederlands import getal, hoofdletter
from assistent.tekst.tekening import Tekening
from assistent.ui import adviesbeeld, woorden
from assistent.ui.woorden import Uiting


@dataclass(frozen=True, slots=True)
class Regel:
    """One line of the tree as the window draws it: its text, the outcome with its shape (`None` for what has none),
    where it leads (a question, or the sheet of a source, which `voluit` cites in full), and whether what lies under it
    shows at first."""

    tekst: str
    uiting: Uiting | None = None
    plaats: str = ""
    bron: str = ""
    kop: bool = False
    gedempt: bool = False
    open: bool = True
    onder: tuple[Regel, ...] = ()
    voluit: str = ""

    @property
    def actie(self) -> str:
        """What the line does when it is chosen; empty for nothing."""
        return "Ga naar" if self.plaats else "Lees" if self.bron else ""

    @property
    def in_woorden(self) -> str:
        """The line as a screen reader says it."""
        return f"{self.tekst}: {self.uiting.woord}" if self.uiting else self.tekst


@dataclass(frozen=True, slots=True)
class Deel:
    """A part of an explanation: its heading, sentences, the tree behind it, a line for each source, and what draws its
    figure for a width in points."""

    kop: str
    zinnen: tuple[str, ...] = ()
    onder: tuple[Regel, ...] = ()
    bronregels: tuple[Regel, ...] = ()
    figuur: Callable[[float], Tekening | None] | None = None

    @property
    def bronnen(self) -> tuple[str, ...]:
        """The sources in full."""
        return tuple(regel.voluit for regel in self.bronregels)


UITSLAG: Final = {
    "waar": Uiting("waar", "✓", "goed"),
    "niet_waar": Uiting("niet waar", "×", "aandacht"),
    "onbekend": Uiting("nog onbekend", "○", "gedempt"),
}


def bronnen(kennis: Kennis, verwijzingen: Iterable[Verwijzing]) -> tuple[str, ...]:
    """Sources in full: name, place, what kind of knowledge it is, and the citation."""
    return tuple(_bron(kennis, v) for v in verwijzingen)


def _bron(kennis: Kennis, v: Verwijzing) -> str:
    bron = kennis.bronnen.get(v.bron)
    soort = woorden.STATUS_LANG.get(v.status, v.status)
    titel = f" — {bron.titel}" if bron else ""
    return f"{woorden.bronnaam(kennis, v)}{titel} ({soort})"


def _deel(
    kennis: Kennis, kop: str, zinnen: tuple[str, ...], takken: Iterable[Tak], bron: tuple[Verwijzing, ...] = ()
) -> Deel:
    return Deel(kop, zinnen, _regels(takken, kennis), tuple(_bronregel(v, kennis) for v in bron))


# ---------------------------------------------------------------------------------------- as lines


def regels(delen: Iterable[Deel]) -> tuple[Regel, ...]:
    """The parts as lines of one tree."""
    return tuple(_regel_van_deel(deel) for deel in delen)


def _regel_van_deel(deel: Deel) -> Regel:
    zinnen = (Regel(zin) for zin in deel.zinnen if zin)
    return Regel(deel.kop, kop=True, onder=(*zinnen, *deel.onder, *deel.bronregels))


def _bronregel(v: Verwijzing, kennis: Kennis) -> Regel:
    voluit = bronnen(kennis, (v,))[0]
    return Regel(f"Bron: {woorden.bron_met_status(kennis, v)}", bron=v.bron, gedempt=True, voluit=voluit)


def _regels(takken: Iterable[Tak], kennis: Kennis) -> tuple[Regel, ...]:
    return tuple(_regel(tak, kennis) for tak in takken)


def _regel(tak: Tak, kennis: Kennis) -> Regel:
    if tak.bron is not None:
        return _bronregel(tak.bron, kennis)
    return Regel(
        tak.tekst,
        UITSLAG.get(tak.uitslag),
        plaats=tak.plaats,
        gedempt=tak.soort == "tekst",
        # What a rule asks is read at once; how a fact or a number came about is one step further.
        open=tak.soort == "voorwaarde",
        onder=_regels(tak.takken, kennis),
    )


def als_tekst(titel: str, lijst: Iterable[Regel]) -> str:
    """The explanation as plain text for a memo, each level set in by two spaces."""
    return "\n".join((titel, "", *_tekstregels(lijst, 0))) + "\n"


def _tekstregels(lijst: Iterable[Regel], diepte: int) -> Iterator[str]:
    for regel in lijst:
        yield f"{'  ' * diepte}{f'Bron: {regel.voluit}' if regel.voluit else regel.in_woorden}"
        yield from _tekstregels(regel.onder, diepte + 1)


# ---------------------------------------------------------------------------------------- the explanations


def van_sturing(uitkomst: Uitkomst) -> tuple[Deel, ...]:
    """Why this place on the spectrum: the answers, what each adds, and the borders of the model."""
    s, kennis, stand = uitkomst.sturing, uitkomst.kennis, uitkomst.stand
    naam = adviesbeeld.spectrum(uitkomst).naam
    zinnen = (f"{hoofdletter(s.uitleg)}.", weging(s.gewogen))
    eerste = _deel(kennis, naam, zinnen, (), s.bron)
    delen = [
        replace(eerste, figuur=partial(bijdragen, s, kennis, adviesbeeld.menggrens(uitkomst))),
        *(_bijdrage(b, stand) for b in s.bijdragen),
    ]
    grenzen = tuple(uitlegboom.parameter(naam, stand) for naam in GRENZEN if naam in kennis.parameters)
    zin = "Deze grenzen stelden wij zelf; de bron geeft er geen. Zij zijn als parameter aan te passen."
    delen.append(_deel(kennis, "De grenzen van het model", (zin,), grenzen))
    leeg = tuple(v.id for v in kennis.vragen.values() if v.niveau == "1a" and stand.waarde(v.id) is None)
    delen += _open(leeg, stand)
    return tuple(delen)


def _bijdrage(b: Bijdrage, stand: Stand) -> Deel:
    kant = "naar netwerk" if b.bijdrage > 0 else "naar markt" if b.bijdrage < 0 else "naar geen van beide"
    telt = "" if b.gewicht == 1 else f" en telt {getal(b.gewicht)} keer"
    zin = f"Antwoord {b.waarde} van 5, wijst {kant}{telt}."
    kennis = stand.kennis
    return _deel(kennis, hoofdletter(veldnaam(b.vraag, kennis)), (zin,), (uitlegboom.veld(b.vraag, stand),), b.bron)


def van_rechtsvorm(uitkomst: Uitkomst) -> tuple[Deel, ...]:
    """Why this legal form, and what speaks against it."""
    vorm, stand = uitkomst.rechtsvorm, uitkomst.stand
    beeld = adviesbeeld.rechtsvorm(uitkomst)
    delen = [Deel(beeld.naam, (beeld.open + ".",) if beeld.open else ())]
    for kop, redenen in (("Daarom", vorm.redenen), ("Daartegen", vorm.tegen), ("Let op", vorm.vlaggen)):
        delen += _redenen(kop, redenen, stand)
    delen += _open(vorm.open, stand)
    return tuple(delen)


def van_procedure(uitkomst: Uitkomst, procedure_id: str) -> tuple[Deel, ...]:
    """Whether this procedure may be used, and what speaks for and against it."""
    advies = next((p for p in uitkomst.procedures if p.id == procedure_id), None)
    if advies is None:
        return ()
    return tuple(_procedure(advies, uitkomst))


def _procedure(p: Procedureadvies, uitkomst: Uitkomst) -> Iterator[Deel]:
    kennis, stand = uitkomst.kennis, uitkomst.stand
    model = kennis.procedure(p.id, stand.waarde("zaak.rechtsgebied"))
    uiting = woorden.TOELAATBAAR[p.toelaatbaar]
    oordeel = f"{hoofdletter(uiting.woord)}; past voor {p.geschiktheid:.0%} bij uw antwoorden (eigen weging)."
    zinnen = (model.omschrijving, oordeel) if model else (oordeel,)
    yield _deel(kennis, p.naam, zinnen, (), p.bron)
    yield from _redenen("Voorwaarde", p.voorwaarden, stand)
    yield from _redenen("Voor", p.voor, stand)
    yield from _redenen("Tegen", p.tegen, stand)
    if p.aandacht:
        yield Deel("Aandacht", p.aandacht)
    yield from _open(p.open, stand)


def van_cel(uitkomst: Uitkomst, kop: str, cel: Cel) -> tuple[Deel, ...]:
    """Why a cell of the comparison says what it says: `kop` names the procedure."""
    kennis, stand = uitkomst.kennis, uitkomst.stand
    takken = [uitlegboom.boom(cel.spoor, stand)] if cel.spoor is not None else []
    zinnen = () if cel.redenen else tuple(cel.tekst.split("\n"))
    delen = [_deel(kennis, kop, zinnen, takken, () if cel.redenen else cel.bron)]
    return (*delen, *_redenen("Reden", cel.redenen, stand))


def van_melding(uitkomst: Uitkomst, melding_id: str) -> tuple[Deel, ...]:
    """Why this finding is made."""
    melding = next((m for m in uitkomst.meldingen if m.id == melding_id), None)
    return () if melding is None else (_melding(melding, uitkomst.stand),)


def _melding(m: Melding, stand: Stand) -> Deel:
    takken = (uitlegboom.boom(m.spoor, stand),) if m.spoor is not None else ()
    if m.plaats in stand.kennis.vragen and m.plaats not in _plaatsen(takken):
        takken = (*takken, uitlegboom.veld(m.plaats, stand))
    return _deel(stand.kennis, woorden.ERNST[m.ernst].woord, (m.tekst, m.maatregel), takken, m.bron)


def _plaatsen(takken: tuple[Tak, ...]) -> set[str]:
    return {tak.plaats for tak in takken} | {plaats for tak in takken for plaats in _plaatsen(tak.takken)}


def van_risico(risico: Risicoadvies, uitkomst: Uitkomst) -> tuple[Deel, ...]:
    """Why this risk follows from the answers."""
    zinnen, takken = (risico.oorzaak, risico.aandachtspunt), (uitlegboom.boom(risico.spoor, uitkomst.stand),)
    return (_deel(uitkomst.kennis, risico.naam, zinnen, takken, risico.bron),)


def van_vraag(vraag: Vraag, kennis: Kennis) -> tuple[Deel, ...]:
    """Why a question is asked and how to answer it."""
    delen = [Deel("Waarom deze vraag", (vraag.waarom,))] if vraag.waarom else []
    if vraag.hulp:
        delen.append(Deel("Hoe u antwoordt", (vraag.hulp,)))
    delen.append(_deel(kennis, "Bronnen", (), (), vraag.bron))
    return tuple(delen)


def van_open_vraag(uitkomst: Uitkomst, vraag_id: str) -> tuple[Deel, ...]:
    """What an unanswered question can still change: conclusions, procedures and findings, each with the condition that
    waits for it."""
    open_vraag = next((v for v in uitkomst.open_vragen if v.vraag == vraag_id), None)
    if open_vraag is None:
        return ()
    kennis, stand = uitkomst.kennis, uitkomst.stand
    vraag = kennis.vragen[vraag_id]
    delen = [_deel(kennis, vraag.label, (vraag.waarom,), (uitlegboom.veld(vraag_id, stand),), vraag.bron)]
    namen = [tuple(naam.split(" ", 1)) for naam in open_vraag.kan_veranderen]
    conclusies = tuple(hoofdletter(f"de {naam[0]}.") for naam in namen if len(naam) == 1)
    if conclusies:
        delen.append(Deel("Kan deze conclusies veranderen", conclusies))
    procedures = {naam[1] for naam in namen if naam[0] == "procedure"}
    adviezen = tuple(_wacht(p, stand, vraag_id) for p in uitkomst.procedures if p.id in procedures)
    if adviezen:
        delen.append(Deel("Kan deze procedures veranderen", (), adviezen))
    regels_ = (kennis.meldingen.get(naam[1]) for naam in namen if naam[0] == "melding")
    meldingen = tuple(_regel_van_melding(regel, stand) for regel in regels_ if regel is not None)
    if meldingen:
        delen.append(Deel("Kan deze bevindingen geven", (), meldingen))
    return tuple(delen)


def _wacht(p: Procedureadvies, stand: Stand, vraag_id: str) -> Regel:
    """A procedure with the conditions that are open and wait for this question."""
    sporen = (r.spoor for r in p.voorwaarden if r.spoor.uitkomst is None)
    wachtend = (
        s for s in sporen if vraag_id in {v for veld in s.onbekende_velden() for v in open_vragen_achter(stand, veld)}
    )
    takken = _regels((uitlegboom.boom(s, stand) for s in wachtend), stand.kennis)
    return Regel(p.naam, onder=takken, open=False)


def _regel_van_melding(regel: Meldingsregel, stand: Stand) -> Regel:
    boom = _regels((uitlegboom.voorwaarde(regel.als, stand),), stand.kennis)
    return Regel(regel.tekst, onder=(*boom, *(_bronregel(v, stand.kennis) for v in regel.bron)), open=False)


def van_keuze(keuze: Keuze, uitkomst: Uitkomst) -> tuple[Deel, ...]:
    """Why each reason for or against an option holds now, and which answers are still wanted."""
    stand = uitkomst.stand
    delen: list[Deel] = []
    for optie in keuze.opties:
        delen += _redenen(f"Voor: {optie.label}", optie.voor, stand)
        delen += _redenen(f"Tegen: {optie.label}", optie.tegen, stand)
    return (*delen, *_open(keuze.open, stand))


def _redenen(kop: str, redenen: Iterable[Reden], stand: Stand) -> list[Deel]:
    return [_deel(stand.kennis, kop, (r.tekst,), (uitlegboom.boom(r.spoor, stand),), r.bron) for r in redenen]


def _open(velden: tuple[str, ...], stand: Stand) -> list[Deel]:
    if not velden:
        return []
    return [_deel(stand.kennis, "Nog te beantwoorden", (), (uitlegboom.veld(id_, stand) for id_ in velden))]
