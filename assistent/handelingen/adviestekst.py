"""The advice in words, line by line: for the command line and for the archive."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from assistent.advies.model import Gelijkenis, Melding, Procedureadvies, Reden, Risicoadvies
from assistent.advies.uitleg import weging
from assistent.handelingen.aanbod import ontbreekt
from assistent.handelingen.aanroep import opdracht
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.kennisverschil import verschillen as verschillen_in_kennis
from assistent.kennis.bronregel import bronregel
from assistent.kennis.getoetst import bij_bevinding
from assistent.kennis.model import Kennis
from assistent.tekst.nederlands import aantal
from assistent.tekst.nederlands import datum as in_woorden

TEKENS = "+ pleit ervoor   − pleit ertegen   ! voorwaarde of waarschuwing   ? hangt af van een open vraag"
_EERSTE_VRAGEN = 5


def decimaal(waarde: float | None) -> str:
    """A number with two decimals: `0,75`; `onbekend` when there is none."""
    return "onbekend" if waarde is None else f"{waarde:.2f}".replace(".", ",").replace("-", "−")


def adviesregels(uitkomst: Uitkomst) -> Iterator[str]:
    """The whole advice, line by line; a heading without content says why it has none."""
    yield f"Kennis {uitkomst.kennis.versie} · peildatum {in_woorden(uitkomst.stand.peildatum)}"
    yield f"Tekens: {TEKENS}"
    yield from ontbreekt(uitkomst)
    yield from _was_wordt(uitkomst)
    yield from eerste_vragen(uitkomst)
    yield from _sturing(uitkomst)
    yield from _keuzeregels(uitkomst)
    yield from _rechtsvorm(uitkomst)
    yield "\nProcedures:"
    yield from _of_geen(_procedures(uitkomst), "deze versie beschrijft ze voor dit rechtsgebied nog niet")
    yield "\nRisico’s:"
    yield from _of_geen((_risico(uitkomst.kennis, r) for r in uitkomst.risicos), _waarom_niets(uitkomst))
    yield "\nBevindingen:"
    bevindingen = (_bevinding(uitkomst.kennis, melding) for melding in uitkomst.meldingen)
    yield from _of_geen(bevindingen, _waarom_niets(uitkomst))
    for gelijkenis in uitkomst.lijkt_op[:3]:
        yield from _gelijkenis(gelijkenis, uitkomst)


def _bevinding(kennis: Kennis, m: Melding) -> str:
    voorlopig = " (voorlopig)" if m.voorlopig else ""
    return f"{m.ernst}{voorlopig}: {m.tekst} {m.maatregel} [{bronregel(kennis, m.bron)}{bij_bevinding(kennis, m.id)}]"


def _gelijkenis(gelijkenis: Gelijkenis, uitkomst: Uitkomst) -> Iterator[str]:
    """A case that resembles the dossier: in what, in what not, what it taught and how it ended."""
    kort = uitkomst.kennis.vragen
    yield f"\nLijkt op {gelijkenis.naam} (afstand {decimaal(gelijkenis.afstand)}; de scores van de casus zijn van ons)"
    for woord, vragen in (("gelijk", gelijkenis.overeenkomst), ("anders", gelijkenis.verschil)):
        if vragen:
            yield f"  {woord}: {'; '.join(kort[vraag].kort for vraag in vragen)}"
    yield from (f"  les: {tekst} [{bronregel(uitkomst.kennis, verwijzing)}]" for tekst, verwijzing in gelijkenis.lessen)
    if gelijkenis.afloop:
        yield f"  afloop: {gelijkenis.afloop}"


def eerste_vragen(uitkomst: Uitkomst) -> Iterator[str]:
    """The open questions that matter most, with their text; nothing when there are none."""
    if uitkomst.open_vragen:
        yield "\nBeantwoord eerst:"
    for open_vraag in uitkomst.open_vragen[:_EERSTE_VRAGEN]:
        yield f"  {open_vraag.vraag}  {uitkomst.kennis.vragen[open_vraag.vraag].label}"
    if (rest := len(uitkomst.open_vragen) - _EERSTE_VRAGEN) > 0:
        yield f"  en daarna nog {rest}; alle staan in {opdracht('advies DOSSIER --json')}"


def _waarom_niets(uitkomst: Uitkomst) -> str:
    """Why a list is empty: little is answered, or nothing was found in what is."""
    if uitkomst.open_vragen:
        return f"nog {aantal(len(uitkomst.open_vragen), 'open vraag', 'open vragen')}, dus dit kan nog veranderen"
    return "uit uw antwoorden volgt er geen"


def _of_geen(regels: Iterable[str], reden: str) -> Iterator[str]:
    leeg = True
    for regel in regels:
        leeg = False
        yield f"  {regel}"
    if leeg:
        yield f"  geen ({reden})"


def _sturing(uitkomst: Uitkomst) -> Iterator[str]:
    sturing = uitkomst.sturing
    yield f"\nSturing: {sturing.model} ({sturing.uitleg})"
    if sturing.positie is not None:
        positie = f"{'+' if sturing.positie > 0 else ''}{decimaal(sturing.positie)}"
        yield f"  positie {positie} (−1 markt … +1 netwerk), spreiding {decimaal(sturing.spreiding)}"
        yield f"  {weging(sturing.gewogen)}"


def _rechtsvorm(uitkomst: Uitkomst) -> Iterator[str]:
    vorm, kennis = uitkomst.rechtsvorm, uitkomst.kennis
    yield f"\nRechtsvorm: {vorm.advies}"
    for teken, redenen in (("+", vorm.redenen), ("−", vorm.tegen), ("!", vorm.vlaggen)):
        yield from (f"  {_reden(kennis, teken, reden)}" for reden in redenen)


def _procedures(uitkomst: Uitkomst) -> Iterator[str]:
    gekozen = uitkomst.stand.waarde("procedure.gekozen")
    for procedure in uitkomst.procedures:
        keuze = " (gekozen)" if procedure.id == gekozen else ""
        geschikt = decimaal(procedure.geschiktheid)
        yield f"{procedure.naam}{keuze}: toelaatbaar {procedure.toelaatbaar}, geschiktheid {geschikt}"
        yield from (f"  {regel}" for regel in _redenen(uitkomst.kennis, procedure))


def _redenen(kennis: Kennis, procedure: Procedureadvies) -> Iterator[str]:
    for teken, redenen in (("!", procedure.voorwaarden), ("+", procedure.voor), ("−", procedure.tegen)):
        yield from (_reden(kennis, teken, reden) for reden in redenen)


def _reden(kennis: Kennis, teken: str, reden: Reden) -> str:
    """One reason with its sign; as long as its condition is unknown it is no fact, and says so."""
    if reden.spoor.uitkomst is None:
        return f"? nog te beantwoorden: {reden.tekst} [{bronregel(kennis, reden.bron)}]"
    return f"{teken} {reden.tekst} [{bronregel(kennis, reden.bron)}]"


def _risico(kennis: Kennis, risico: Risicoadvies) -> str:
    return f"{risico.naam} ({risico.niveau}): {risico.oorzaak} [{bronregel(kennis, risico.bron)}]"


def _was_wordt(uitkomst: Uitkomst) -> Iterator[str]:
    """What newer knowledge or another day changed since the conclusions were accepted."""
    veranderd = verschillen_in_kennis(uitkomst)
    if veranderd:
        yield f"\nVeranderd sinds u het advies aanvaardde: {aantal(len(veranderd), 'conclusie', 'conclusies')}"
    for stuk in veranderd:
        yield f"  {stuk.onderwerp}: was {stuk.was_tekst}, wordt {stuk.wordt_tekst} ({stuk.id}). {stuk.waarom}"
    if veranderd:
        yield f"  Overnemen of behouden doet u met {opdracht('aanvaard')}."


def _keuzeregels(uitkomst: Uitkomst) -> Iterator[str]:
    """Choices within the model, of which something can be said."""
    kennis = uitkomst.kennis
    keuzes = [keuze for keuze in uitkomst.keuzes if any(optie.voor or optie.tegen for optie in keuze.opties)]
    if keuzes:
        yield "\nKeuzes binnen het model:"
    for keuze in keuzes:
        yield f"  {kennis.vragen[keuze.vraag].label}"
        for optie in keuze.opties:
            yield f"    {optie.label}{' (gekozen)' if optie.gekozen else ''}"
            for teken, redenen in (("+", optie.voor), ("−", optie.tegen)):
                yield from (f"      {_reden(kennis, teken, reden)}" for reden in redenen)
