"""A part of the catalogue in words, for who checks it without reading YAML: what it says, when, and where it holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from assistent.advies.uitleg import veldnaam, vergelijking
from assistent.kennis.bronregel import bronregel
from assistent.kennis.getoetst import Onderdeel, toetsregel
from assistent.kennis.model import (
    Begrip,
    Bouwsteen,
    Codelijst,
    DatumWaarde,
    Factor,
    Kennis,
    Meldingsregel,
    Parameter,
    Procedure,
    Rechtsvormregel,
    Risico,
    Toetsing,
)
from assistent.kennis.naslag import Keuzeregel
from assistent.kennis.planstap import Algemenestap, Planmeldingsregel, Praktijkduur, Procedurestap, Termijn
from assistent.kennis.toetsmoment import Aandachtspunt
from assistent.kennis.voorwaarden import Alle, Niet, Spoor, Vergelijk, Voorwaarde
from assistent.tekst.nederlands import datum, euro, getal, hoofdletter, opsomming

REGIMES: Final = {
    "eu_volledig": "het volledige Europese regime", "sas": "sociale en andere specifieke diensten",
    "nationaal_aangekondigd": "nationaal met aankondiging", "onderhands": "onderhands", "concessie": "concessies",
    "sas_concessie": "concessies voor sociale diensten", "toelating": "toelating zonder selectie",
    "subsidie": "subsidies",
}  # fmt: skip
RECHTEN: Final = {"nl": "Nederland", "vl": "Vlaanderen"}
_VELD = re.compile(r"\{\{\s*([a-z0-9_.]+)(?:\s*\|[^}]*)?\s*\}\}")
_OORDEEL = {"ja": "toegestaan", "voorwaardelijk": "onder voorwaarden toegestaan", "nee": "niet toegestaan"}
_RICHTING = {"voor": "pleit voor", "tegen": "pleit tegen"}
_VORMSOORT = {"besluit": "Beslist", "reden": "Reden voor", "tegen": "Reden tegen", "vlag": "Waarschuwing"}


def voorwaarde_in_woorden(als: Voorwaarde, kennis: Kennis) -> tuple[str, ...]:
    """A condition in words: a line for each of its parts, the parts within a part between brackets."""
    if isinstance(als, Alle) and len(als.delen) > 1:
        return tuple(_zin(deel, kennis) for deel in als.delen)
    return (_zin(als, kennis, buiten=True),)


def _zin(knoop: Voorwaarde, kennis: Kennis, *, buiten: bool = False) -> str:
    if isinstance(knoop, Vergelijk):
        grens: object = knoop.waarde
        if knoop.parameter:
            parameter = kennis.parameters.get(knoop.parameter)
            grens = f"‘{parameter.label if parameter else knoop.parameter}’"
        return vergelijking(Spoor(knoop, None, grens=grens), knoop, kennis)
    if isinstance(knoop, Niet):
        return f"niet: {_zin(knoop.deel, kennis)}"
    voegwoord = " en " if isinstance(knoop, Alle) else " of "
    zin = voegwoord.join(_zin(deel, kennis) for deel in knoop.delen)
    return zin if buiten or len(knoop.delen) == 1 else f"({zin})"


def titel(onderdeel: Onderdeel, kennis: Kennis) -> str:
    """What the part is called for a reader; its id stands beside it."""
    deel: Any = onderdeel.deel
    for naam in ("naam", "titel", "label", "term"):
        if tekst := getattr(deel, naam, ""):
            return hoofdletter(str(tekst))
    if isinstance(deel, Keuzeregel):
        return hoofdletter(f"{veldnaam(deel.vraag, kennis)}: {_optie(deel, kennis)}")
    if isinstance(deel, Toetsing | Factor):
        wat = "Voorwaarde van" if isinstance(deel, Toetsing) else "Afweging bij"
        return f"{wat} {kennis.procedures[onderdeel.boven].naam}"
    return ""


def regels(onderdeel: Onderdeel, kennis: Kennis) -> tuple[str, ...]:
    """Everything that is to be checked of a part, in lines, without its source."""
    return tuple(_VERTELLERS[type(onderdeel.deel)](onderdeel.deel, kennis))


def plaatsregels(onderdeel: Onderdeel, kennis: Kennis) -> tuple[str, ...]:
    """Where it rests on, where it holds and since when, and what was signed of it."""
    deel: Any = onderdeel.deel
    # The values of a number each have their source.
    apart = isinstance(deel, Parameter)
    delen = [] if apart else [f"Bron: {bronregel(kennis, onderdeel.bron) or 'onbekend'}."]
    if onderdeel.rechtsgebied:
        delen.append(f"Rechtsgebied: {opsomming([RECHTEN[r] for r in onderdeel.rechtsgebied])}.")
    if regimes := getattr(deel, "regimes", ()) or ((deel.regime,) if isinstance(deel, Procedure) else ()):
        delen.append(f"Verplicht bij: {opsomming([REGIMES[r] for r in regimes])}; daarbuiten een advies.")
    if geldig := _geldig(deel):
        delen.append(geldig)
    if tekst := toetsregel(kennis, onderdeel.soort, onderdeel.id, onderdeel.deel):
        delen.append(tekst)
    return tuple(delen)


def _geldig(deel: Any) -> str:
    van, tot = getattr(deel, "van", None), getattr(deel, "tot", None)
    if isinstance(deel, Parameter | Praktijkduur) or not (van or tot):
        return ""
    einde = f" tot en met {datum(tot)}" if tot else ""
    return f"Geldt{f' vanaf {datum(van)}' if van else ''}{einde}."


def _als(als: Voorwaarde | None, kennis: Kennis, begin: str = "Als") -> Iterator[str]:
    if als is None:
        return
    delen = voorwaarde_in_woorden(als, kennis)
    if len(delen) == 1:
        yield f"{begin}: {delen[0]}."
        return
    yield f"{begin} aan alles is voldaan:"
    yield from (f"– {deel}" for deel in delen)


def _melding(regel: Meldingsregel, kennis: Kennis) -> Iterator[str]:
    yield f"Bevinding ({regel.ernst}): {regel.tekst}"
    yield f"Maatregel: {regel.maatregel}"
    yield from _als(regel.als, kennis)
    yield f"Hoort bij de vraag: {veldnaam(regel.plaats, kennis)}."


def _rechtsvorm(regel: Rechtsvormregel, kennis: Kennis) -> Iterator[str]:
    vorm = f" {regel.vorm.replace('_', ' ')}" if regel.vorm else ""
    yield f"{_VORMSOORT[regel.soort]}{vorm}: {regel.tekst}"
    yield from _als(regel.als, kennis)


def _optie(regel: Keuzeregel, kennis: Kennis) -> str:
    vraag = kennis.vragen[regel.vraag]
    if vraag.polen:
        return vraag.polen[regel.optie == "5"]
    return next((optie.label for optie in vraag.opties if optie.id == regel.optie), regel.optie)


def _keuze(regel: Keuzeregel, kennis: Kennis) -> Iterator[str]:
    yield f"Dit {_RICHTING[regel.richting]} ‘{_optie(regel, kennis)}’: {regel.tekst}"
    yield from _als(regel.als, kennis)


def _procedure(procedure: Procedure, kennis: Kennis) -> Iterator[str]:
    yield procedure.omschrijving
    if procedure.grondslag:
        yield f"Grondslag: {procedure.grondslag}."
    for keuze in procedure.regime_als:
        yield from _als(keuze.als, kennis, f"Regime {REGIMES[keuze.regime]} als")
    yield from (f"Let op: {punt}" for punt in procedure.aandacht)


def _toetsing(toets: Toetsing, kennis: Kennis) -> Iterator[str]:
    yield from _als(toets.als, kennis)
    yield f"Dan is de procedure {_OORDEEL[toets.waar]}, en anders {_OORDEEL[toets.onwaar]}."
    yield f"Toelichting: {toets.tekst}"


def _factor(factor: Factor, kennis: Kennis) -> Iterator[str]:
    yield f"Dit {_RICHTING[factor.richting]} de procedure (gewicht {factor.gewicht} van 3): {factor.tekst}"
    yield from _als(factor.als, kennis)


def _termijn(reeks: Iterable[Termijn], wat: str, na: str, kennis: Kennis) -> Iterator[str]:
    for termijn in reeks:
        parameter = kennis.parameters.get(termijn.parameter)
        yield f"{wat}: {parameter.label if parameter else termijn.parameter}{f', vanaf ‘{na}’' if na else ''}."
        yield from _als(termijn.als, kennis, "Alleen als")


def _stap(stap: Procedurestap | Algemenestap, kennis: Kennis) -> Iterator[str]:
    namen = kennis.stapnamen()
    na = ", ".join(namen.get(id_, id_) for id_ in ((stap.na,) if isinstance(stap.na, str) else stap.na) if id_)
    yield f"Stap in de planning, fase {stap.fase or 'van de stap ernaast'}; {stap.wie}." + (f" Na: {na}." if na else "")
    yield from _termijn(stap.minimum, "Wettelijk minimum", na, kennis)
    yield from _termijn(stap.hoogstens, "Hoogstens", na, kennis)
    if isinstance(stap, Algemenestap):
        yield from _als(stap.als, kennis)
    else:
        for afstand in stap.ook:
            verder = namen.get(afstand.na, afstand.na)
            yield from _termijn(afstand.minimum, "Wettelijk minimum", verder, kennis)
    if stap.duur is not None:
        yield f"Gewone duur, een voorstel: {stap.duur} dagen."


def _planmelding(regel: Planmeldingsregel, _kennis: Kennis) -> Iterator[str]:
    yield f"Bevinding van de planning ({regel.ernst}): {regel.tekst}"
    yield f"Maatregel: {regel.maatregel}"


def _praktijk(duur: Praktijkduur, kennis: Kennis) -> Iterator[str]:
    namen = kennis.stapnamen()
    van = opsomming([namen.get(id_, id_) for id_ in duur.van], "of")
    yield f"Vergelijkt de tijd van ‘{van}’ tot ‘{namen.get(duur.tot, duur.tot)}’ met een casus: {duur.tekst}"
    yield from _als(duur.als, kennis)


def _risico(risico: Risico, kennis: Kennis) -> Iterator[str]:
    yield f"Oorzaak: {risico.oorzaak}"
    yield from _als(risico.als, kennis)
    yield from _als(risico.hoog_als, kennis, "Hoog als")
    yield f"Aandachtspunt: {risico.aandachtspunt}"
    yield from (f"Maatregel: {maatregel.tekst}" for maatregel in risico.maatregelen)


def _parameter(parameter: Parameter, kennis: Kennis) -> Iterator[str]:
    for waarde in parameter.waarden:
        yield f"{_bedrag(waarde, parameter.eenheid)}{_periode(waarde)} ({bronregel(kennis, waarde.bron)})."


def _bedrag(waarde: DatumWaarde, eenheid: str) -> str:
    return euro(waarde.waarde) if eenheid == "euro" else f"{getal(waarde.waarde)} {eenheid}".strip()


def _periode(waarde: DatumWaarde) -> str:
    """From when to when; our own borders hold from the first day of the calendar, which is no day to name."""
    van = f" vanaf {datum(waarde.van)}" if waarde.van.year > 1 else ""
    return f"{van} tot en met {datum(waarde.tot)}" if waarde.tot else van


def _codes(lijst: Codelijst, _kennis: Kennis) -> Iterator[str]:
    yield "; ".join(van if van == tot else f"{van} tot en met {tot}" for van, tot in lijst.bereiken)


def _bouwsteen(bouwsteen: Bouwsteen, kennis: Kennis) -> Iterator[str]:
    soort = f"{bouwsteen.soort}, {'verplicht' if bouwsteen.verplicht else 'kan worden gewijzigd'}"
    yield f"Tekstblok ({soort}):"
    yield from (_met_namen(lijn, kennis) for lijn in bouwsteen.tekst.splitlines() if lijn.strip())
    yield from _als(bouwsteen.als, kennis)


def _met_namen(lijn: str, kennis: Kennis) -> str:
    """A line in which each field stands under its name."""
    return _VELD.sub(lambda gevonden: f"[{veldnaam(gevonden[1], kennis)}]", lijn)


def _begrip(begrip: Begrip, _kennis: Kennis) -> Iterator[str]:
    yield f"Betekent: {begrip.definitie}"
    if begrip.vermijd:
        yield f"Niet te gebruiken: {opsomming(list(begrip.vermijd), 'of')}."


def _aandachtspunt(punt: Aandachtspunt, kennis: Kennis) -> Iterator[str]:
    yield punt.tekst
    yield punt.uitleg
    yield from _als(punt.als, kennis, "Gesteld als")


_VERTELLERS: Final[dict[type, Callable[[Any, Kennis], Iterator[str]]]] = {
    Meldingsregel: _melding, Rechtsvormregel: _rechtsvorm, Keuzeregel: _keuze, Procedure: _procedure,
    Toetsing: _toetsing, Factor: _factor, Procedurestap: _stap, Algemenestap: _stap, Planmeldingsregel: _planmelding,
    Praktijkduur: _praktijk, Risico: _risico, Parameter: _parameter, Codelijst: _codes, Bouwsteen: _bouwsteen,
    Begrip: _begrip, Aandachtspunt: _aandachtspunt,
}  # fmt: skip
