"""Points from conditions of law: of the procedure, of the legal form, and of the terms in the planning."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import takewhile
from typing import Final

from assistent.advies.model import Reden, Toelaatbaar
from assistent.advies.uitleg import regels, veldnaam, waardenaam
from assistent.advies.uitlegboom import Tak, boom
from assistent.dossier.stand import Stand
from assistent.kennis.basis import Verwijzing
from assistent.kennis.model import Procedure, Rechtsvormregel, Toetsing
from assistent.kennis.voorwaarden import Spoor, Vergelijk, evalueer
from assistent.planning.model import Planningstap
from assistent.tekst.nederlands import aantal, datum, hoofdletter, in_de_zin, opsomming
from assistent.toets.model import Stof, Toetspunt, Zwaarte, over_som

_UITSLAG = {True: "Aan deze voorwaarde is voldaan.", False: "Aan deze voorwaarde is niet voldaan.",
            None: "Dit is nog niet te beslissen."}  # fmt: skip
_GEVOLG: Final[Mapping[Toelaatbaar, str]] = {
    "ja": "Aan deze voorwaarde is voldaan.",
    "voorwaardelijk": "De procedure kan, als aan het gevraagde wordt voldaan.",
    "nee": "Aan deze voorwaarde is niet voldaan; de procedure kan zo niet.",
    "onbekend": "Dit is nog niet te beslissen.",
}
_ERNST: Final[Mapping[Toelaatbaar, Zwaarte]] = {
    "ja": "",
    "voorwaardelijk": "waarschuwing",
    "nee": "fout",
    "onbekend": "waarschuwing",
}
_VOORLOPIG: Final = "(Er is nog geen procedure gekozen; dit is de eerste van het advies.)"
_ROL = {"besluit": "Bepaalt de rechtsvorm:", "reden": "Pleit voor", "tegen": "Pleit tegen"}
_VLAG = {True: "Dit doet zich hier voor.", False: "Dit doet zich hier niet voor.", None: _UITSLAG[None]}


def van_procedure(stof: Stof) -> Iterator[Toetspunt]:
    """Every condition for using the procedure of this dossier, with its outcome; a condition that is met has to be
    looked at too."""
    if stof.procedure is None:
        return
    for toets in stof.procedure.toetsen:
        yield _toetsing(stof.procedure, toets, evalueer(toets.als, stof.stand), stof)


def _toetsing(procedure: Procedure, toets: Toetsing, spoor: Spoor, stof: Stof) -> Toetspunt:
    gevolg = _gevolg(toets, spoor.uitkomst)
    uitleg, motivering = toelichting(spoor, stof.stand), motivering_van(spoor, stof.stand)
    gegeven = antwoorden(spoor, stof.stand)
    # The text of a condition says what is wrong when it is not met.
    tekst = f"Was hieraan niet voldaan, dan gold: ‘{toets.tekst}’" if gevolg == "ja" else toets.tekst
    return Toetspunt(
        id=f"voorwaarde/{procedure.keuze}/{toets.id}",
        soort="voorwaarde",
        titel=f"{procedure.naam}: {_onderwerp(spoor, stof.stand)}",
        plaats=_plaats(spoor, stof.stand) or "procedure.gekozen",
        tekst=f"{tekst} {_VOORLOPIG}" if stof.voorlopig else tekst,
        regel=uitleg,
        bron=alle_bronnen(toets.bron, spoor, stof.stand),
        antwoord=f"{_GEVOLG[gevolg]}\n{gegeven}",
        motivering=motivering,
        ernst=_ERNST[gevolg],
        over=over_som(toets.tekst, gevolg, uitleg, gegeven, motivering),
        plekken=("procedure.gekozen", *velden(spoor, stof.stand)),
    )


def _gevolg(toets: Toetsing, uitkomst: bool | None) -> Toelaatbaar:
    if uitkomst is None:
        return toets.waar if toets.waar == toets.onwaar else "onbekend"
    return toets.waar if uitkomst else toets.onwaar


def _onderwerp(spoor: Spoor, stand: Stand) -> str:
    """What a condition is about, whatever its outcome: the questions and facts that it reads."""
    namen = list(dict.fromkeys(in_de_zin(veldnaam(veld, stand.kennis)) for veld in gelezen(spoor)))
    rest = len(namen) - _ONDERWERPEN
    return opsomming([*namen[:_ONDERWERPEN], f"{rest} meer"] if rest > 0 else namen)


_ONDERWERPEN = 3
"""So many subjects fit in a title."""


def van_rechtsvorm(stof: Stof) -> Iterator[Toetspunt]:
    """What decides the legal form, what speaks for and against it, what warns, and what may still decide otherwise."""
    advies, kennis = stof.rechtsvorm, stof.stand.kennis
    gezien = (*advies.redenen, *advies.tegen, *advies.vlaggen)
    for reden in gezien:
        yield _van_regel(kennis.rechtsvormregels[reden.id], reden.spoor, stof)
    al = {reden.id for reden in gezien}
    for regel, spoor in _onbeslist(stof, gezien):
        if regel.id not in al:
            yield _van_regel(regel, spoor, stof)


def _onbeslist(stof: Stof, gezien: Iterable[Reden]) -> Iterator[tuple[Rechtsvormregel, Spoor]]:
    """The deciding rules that come before the one that decided, and are not known yet."""
    stand = stof.stand
    recht, beslist = stand.waarde("zaak.rechtsgebied"), {reden.id for reden in gezien}
    besluiten = sorted(
        (r for r in stand.kennis.rechtsvormregels.values() if r.soort == "besluit" and r.rechtsgebied in (None, recht)),
        key=lambda r: r.volgorde,
    )
    for regel in takewhile(lambda r: r.id not in beslist, besluiten):
        if (spoor := evalueer(regel.als, stand)).uitkomst is None:
            yield regel, spoor


def _van_regel(regel: Rechtsvormregel, spoor: Spoor, stof: Stof) -> Toetspunt:
    uitleg, gegeven = toelichting(spoor, stof.stand), antwoorden(spoor, stof.stand)
    gekozen = stof.stand.waarde("rechtsvorm.gekozen") or stof.rechtsvorm.advies
    tegen = regel.soort in ("tegen", "vlag") or (
        regel.soort in ("besluit", "reden") and regel.vorm not in ("", gekozen)
    )
    motivering = stof.stand.motivering("rechtsvorm.gekozen")
    return Toetspunt(
        id=f"voorwaarde/rechtsvorm/{regel.id}",
        soort="voorwaarde",
        titel=f"Rechtsvorm: {in_de_zin(kort(regel.tekst))}",
        plaats=_plaats(spoor, stof.stand) or "rechtsvorm.gekozen",
        tekst=regel.tekst,
        regel=uitleg,
        bron=alle_bronnen(regel.bron, spoor, stof.stand),
        antwoord=f"{_rol(regel, spoor.uitkomst, stof)}\n{gegeven}",
        motivering=motivering,
        ernst="aandacht" if tegen or spoor.uitkomst is None else "",
        over=over_som(regel.tekst, uitleg, gegeven, motivering),
        plekken=("rechtsvorm.gekozen", *velden(spoor, stof.stand)),
    )


def _rol(regel: Rechtsvormregel, uitkomst: bool | None, stof: Stof) -> str:
    """What the rule does for the legal form, and whether it holds; a warning that holds is no condition that is met."""
    if regel.soort == "vlag":
        return _VLAG[uitkomst]
    vorm = waardenaam("rechtsvorm.gekozen", regel.vorm, stof.stand.kennis)
    return f"{_ROL[regel.soort]} {vorm}. {_UITSLAG[uitkomst]}"


def van_termijnen(stof: Stof) -> Iterator[Toetspunt]:
    """Every term in the planning for which the law sets a minimum, met or not."""
    namen = {stap.id: stap.naam for stap in stof.planning.stappen}
    for stap in stof.planning.stappen:
        if stap.minimum is not None:
            yield _termijn(stap, stap.minimum, namen.get(stap.na, stap.na))


def _termijn(stap: Planningstap, minimum: int, na: str) -> Toetspunt:
    minstens = aantal(minimum, "dag", "dagen")
    regel = f"‘{stap.naam}’ komt ten minste {minstens} na ‘{na}’."
    dag = datum(stap.datum) if stap.datum else "nog geen datum"
    gepland = f"{hoofdletter(dag)}" + (
        f": {aantal(stap.dagen, 'dag', 'dagen')} na ‘{na}’." if stap.dagen is not None else "."
    )
    te_kort = stap.speling is not None and stap.speling < 0
    return Toetspunt(
        id=f"voorwaarde/planning/{stap.id}",
        soort="voorwaarde",
        titel=f"Termijn: {stap.naam}",
        plaats=f"stap.{stap.id}",
        tekst=regel,
        regel=f"Wettelijk minimum: {minstens}.",
        bron=stap.bron,
        antwoord=gepland,
        motivering=stap.motivering,
        ernst="fout" if te_kort else "aandacht" if stap.datum is None else "",
        over=over_som(regel, gepland, stap.motivering),
        plekken=(f"stap.{stap.id}", f"stap.{stap.na}"),
    )


# ------------------------------------------------------------------------------------------ what a condition has seen


def toelichting(spoor: Spoor, stand: Stand) -> str:
    """The condition with its outcome, one line each, indented by depth."""
    return "\n".join(f"{'  ' * diepte}{hoofdletter(tekst)}" for diepte, tekst in regels(spoor, stand.kennis))


def velden(spoor: Spoor, stand: Stand) -> tuple[str, ...]:
    """The questions and facts that the condition names, each once, with the questions behind a fact."""
    gevonden: dict[str, None] = {}
    for veld in gelezen(spoor):
        gevonden[veld] = None
        if veld in stand.kennis.feiten:
            gevonden.update(dict.fromkeys(stand.kennis.feiten[veld].velden))
    return tuple(gevonden)


def gelezen(spoor: Spoor) -> Iterator[str]:
    """The questions and facts that the condition itself names."""
    if isinstance(spoor.voorwaarde, Vergelijk):
        yield spoor.voorwaarde.veld
    for kind in spoor.kinderen:
        yield from gelezen(kind)


def antwoorden(spoor: Spoor | None, stand: Stand) -> str:
    """What was answered to what the condition reads: one line for each question and fact, and below a fact what it was
    made from, with the numbers of law."""
    return "\n".join(dict.fromkeys(_regels(boom(spoor, stand)))) if spoor is not None else ""


def _regels(tak: Tak, diepte: int = 0) -> Iterator[str]:
    toont = tak.soort in ("antwoord", "feit", "parameter")
    if toont:
        yield f"{'  ' * diepte}{hoofdletter(_VOORVOEGSEL.sub('', tak.tekst))}"
    for kind in tak.takken:
        yield from _regels(kind, diepte + toont)


_VOORVOEGSEL = re.compile(r"^(Antwoord|Feit): ")


def motivering_van(spoor: Spoor | None, stand: Stand) -> str:
    """The motivations of the answers that the condition reads, also behind a fact; each with its subject."""
    if spoor is None:
        return ""
    gevonden = ((veld, stand.motivering(veld).strip()) for veld in velden(spoor, stand))
    return "\n\n".join(f"{hoofdletter(veldnaam(veld, stand.kennis))}: {tekst}" for veld, tekst in gevonden if tekst)


def _plaats(spoor: Spoor, stand: Stand) -> str:
    """The question where an answer would change the outcome: the first that is open, else the first that is read."""
    for veld in (*spoor.onbekende_velden(), *velden(spoor, stand)):
        if veld in stand.kennis.vragen:
            return veld
    return ""


def kort(tekst: str) -> str:
    """The first sentence; of a long one the first clauses that fit, else its beginning."""
    zin = tekst.strip().split(". ")[0].rstrip(".")
    if len(zin) <= _TITEL:
        return zin
    begin = zin[:_TITEL]
    einde = max((begin.rfind(teken) for teken in ("; ", ": ", ", ")), default=-1)
    return f"{begin[:einde] if einde >= _TITEL // 3 else begin.rsplit(' ', 1)[0]} …"


_TITEL = 90
"""So many characters fit in a title."""


def alle_bronnen(bronnen: Iterable[Verwijzing], spoor: Spoor | None, stand: Stand) -> tuple[Verwijzing, ...]:
    """These references, and those of the facts that were made and the numbers of law that were compared with."""
    uit_spoor = _bronnen(boom(spoor, stand)) if spoor is not None else ()
    return tuple(dict.fromkeys((*bronnen, *uit_spoor)))


def _bronnen(tak: Tak) -> Iterator[Verwijzing]:
    if tak.bron is not None:
        yield tak.bron
    for kind in tak.takken:
        yield from _bronnen(kind)
