"""Why the advice says what it says, as sections of lines: the answers, the rule and the source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assistent.advies.model import Bijdrage, Keuze, Melding, Procedureadvies, Reden, Risicoadvies
from assistent.advies.uitleg import regels, veldnaam, weging
from assistent.handelingen.bereken import Uitkomst
from assistent.kennis.basis import Verwijzing
from assistent.kennis.model import Kennis, Vraag
from assistent.kennis.voorwaarden import Spoor
from assistent.tekst.nederlands import getal, hoofdletter
from assistent.ui import adviesbeeld, woorden


@dataclass(frozen=True, slots=True)
class Deel:
    """A section: its heading, sentences, indented lines of a trace (depth, text), and sources."""

    kop: str
    zinnen: tuple[str, ...] = ()
    spoor: tuple[tuple[int, str], ...] = ()
    bronnen: tuple[str, ...] = ()


def bronnen(kennis: Kennis, verwijzingen: Iterable[Verwijzing]) -> tuple[str, ...]:
    """Sources in full: name, place, what kind of knowledge it is, and the citation."""
    return tuple(_bron(kennis, v) for v in verwijzingen)


def _bron(kennis: Kennis, v: Verwijzing) -> str:
    bron = kennis.bronnen.get(v.bron)
    soort = woorden.STATUS_LANG.get(v.status, v.status)
    titel = f" — {bron.titel}" if bron else ""
    return f"{woorden.bronnaam(kennis, v)}{titel} ({soort})"


def van_sturing(uitkomst: Uitkomst) -> tuple[Deel, ...]:
    """Why this place on the spectrum."""
    s, kennis = uitkomst.sturing, uitkomst.kennis
    beeld = adviesbeeld.spectrum(uitkomst)
    delen = [Deel(beeld.naam, (f"{hoofdletter(s.uitleg)}.", weging(s.gewogen)), bronnen=bronnen(kennis, s.bron))]
    for b in s.bijdragen:
        kant = "naar netwerk" if b.bijdrage > 0 else "naar markt" if b.bijdrage < 0 else "naar geen van beide"
        delen.append(
            Deel(hoofdletter(veldnaam(b.vraag, kennis)), (f"Antwoord {b.waarde} van 5, wijst {kant}{_telt(b)}.",),
                 bronnen=bronnen(kennis, b.bron))
        )  # fmt: skip
    return tuple(delen)


def _telt(b: Bijdrage) -> str:
    return "" if b.gewicht == 1 else f" en telt {getal(b.gewicht)} keer"


def van_rechtsvorm(uitkomst: Uitkomst) -> tuple[Deel, ...]:
    """Why this legal form, and what speaks against it."""
    vorm, kennis = uitkomst.rechtsvorm, uitkomst.kennis
    beeld = adviesbeeld.rechtsvorm(uitkomst)
    delen = [Deel(beeld.naam, (beeld.open + ".",) if beeld.open else ())]
    for kop, redenen in (("Daarom", vorm.redenen), ("Daartegen", vorm.tegen), ("Let op", vorm.vlaggen)):
        delen += _redenen(kop, redenen, kennis)
    delen += _open(vorm.open, kennis)
    return tuple(delen)


def van_procedure(uitkomst: Uitkomst, procedure_id: str) -> tuple[Deel, ...]:
    """Whether this procedure may be used, and what speaks for and against it."""
    advies = next((p for p in uitkomst.procedures if p.id == procedure_id), None)
    if advies is None:
        return ()
    return tuple(_procedure(advies, uitkomst))


def _procedure(p: Procedureadvies, uitkomst: Uitkomst) -> Iterator[Deel]:
    kennis = uitkomst.kennis
    model = kennis.procedure(p.id, uitkomst.stand.waarde("zaak.rechtsgebied"))
    uiting = woorden.TOELAATBAAR[p.toelaatbaar]
    stand = f"{hoofdletter(uiting.woord)}; past voor {p.geschiktheid:.0%} bij uw antwoorden (eigen weging)."
    zinnen = (model.omschrijving, stand) if model else (stand,)
    yield Deel(p.naam, zinnen, bronnen=bronnen(kennis, p.bron))
    yield from _redenen("Voorwaarde", p.voorwaarden, kennis)
    yield from _redenen("Voor", p.voor, kennis)
    yield from _redenen("Tegen", p.tegen, kennis)
    if p.aandacht:
        yield Deel("Aandacht", p.aandacht)
    yield from _open(p.open, kennis)


def van_melding(uitkomst: Uitkomst, melding_id: str) -> tuple[Deel, ...]:
    """Why this finding is made."""
    melding = next((m for m in uitkomst.meldingen if m.id == melding_id), None)
    return () if melding is None else (_melding(melding, uitkomst.kennis),)


def _melding(m: Melding, kennis: Kennis) -> Deel:
    zinnen = (m.tekst, m.maatregel)
    return Deel(woorden.ERNST[m.ernst].woord, zinnen, _spoor(m.spoor, kennis), bronnen(kennis, m.bron))


def van_risico(risico: Risicoadvies, kennis: Kennis) -> tuple[Deel, ...]:
    """Why this risk follows from the answers."""
    zinnen = (risico.oorzaak, risico.aandachtspunt)
    return (Deel(risico.naam, zinnen, _spoor(risico.spoor, kennis), bronnen(kennis, risico.bron)),)


def van_vraag(vraag: Vraag, kennis: Kennis) -> tuple[Deel, ...]:
    """Why a question is asked and how to answer it."""
    delen = [Deel("Waarom deze vraag", (vraag.waarom,))] if vraag.waarom else []
    if vraag.hulp:
        delen.append(Deel("Hoe u antwoordt", (vraag.hulp,)))
    delen.append(Deel("Bronnen", (), (), bronnen(kennis, vraag.bron)))
    return tuple(delen)


def van_keuze(keuze: Keuze, kennis: Kennis) -> tuple[Deel, ...]:
    """Why each reason for or against an option holds now, and which answers are still wanted."""
    delen: list[Deel] = []
    for optie in keuze.opties:
        delen += _redenen(f"Voor: {optie.label}", optie.voor, kennis)
        delen += _redenen(f"Tegen: {optie.label}", optie.tegen, kennis)
    return (*delen, *_open(keuze.open, kennis))


def _redenen(kop: str, redenen: Iterable[Reden], kennis: Kennis) -> list[Deel]:
    return [Deel(kop, (r.tekst,), _spoor(r.spoor, kennis), bronnen(kennis, r.bron)) for r in redenen]


def _spoor(spoor: Spoor | None, kennis: Kennis) -> tuple[tuple[int, str], ...]:
    return () if spoor is None else tuple((diepte, hoofdletter(tekst)) for diepte, tekst in regels(spoor, kennis))


def _open(velden: tuple[str, ...], kennis: Kennis) -> list[Deel]:
    if not velden:
        return []
    return [Deel("Nog te beantwoorden", tuple(hoofdletter(veldnaam(veld, kennis)) for veld in velden))]
