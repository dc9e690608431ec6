"""The moments of review: which of them a dossier has, their own points, and which other points belong to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from assistent.dossier.canoniek import sha256_waarde
from assistent.dossier.stand import Stand
from assistent.kennis.model import Kennis
from assistent.kennis.toetsmoment import Aandachtspunt, Toetsmoment
from assistent.kennis.voorwaarden import Voorwaarde, evalueer, is_onwaar
from assistent.leidraad.afwijkingen import VOORBEHOUDEN
from assistent.leidraad.exemplaar import SCHEIDING
from assistent.leidraad.model import Leidraad
from assistent.tekst.markdown import schrijf
from assistent.tekst.merk import vingerafdruk
from assistent.toets import voorwaardepunten
from assistent.toets.model import Stof, Toetspunt, over_som


def van_dossier(stand: Stand) -> tuple[Toetsmoment, ...]:
    """The moments that this dossier has or may still get, in the order of the catalogue."""
    recht = stand.waarde("zaak.rechtsgebied")
    return tuple(
        moment
        for moment in stand.kennis.toetsmomenten.values()
        if moment.rechtsgebied in (None, recht) and _geldt(moment.als, stand)
    )


def _geldt(als: Voorwaarde | None, stand: Stand) -> bool:
    return als is None or not is_onwaar(als, stand)


def documenttekst(leidraad: Leidraad) -> dict[str, str]:
    """Block key → Markdown of every block, in order."""
    return {blok.sleutel: schrijf(blok.boom) for blok in leidraad.blokken()}


def tekstsom(teksten: Mapping[str, str]) -> str:
    """The sha256 of the text of a document (block key → Markdown), without differences that word processors make. What
    a frozen version keeps beside its blocks does not count."""
    return sha256_waarde([[s, vingerafdruk(t)] for s, t in teksten.items() if VOORBEHOUDEN not in s])


# ------------------------------------------------------------------------------------------------ points of a moment


def aandachtspunten(stof: Stof, sommen: Mapping[str, str]) -> Iterator[Toetspunt]:
    """The points that the catalogue puts at each moment, where their condition is not false. `sommen`: document → the
    sha256 of its text."""
    recht = stof.stand.waarde("zaak.rechtsgebied")
    for moment in van_dossier(stof.stand):
        for punt in moment.punten:
            if punt.rechtsgebied in (None, recht) and _geldt(punt.als, stof.stand):
                yield _aandachtspunt(moment, punt, stof, sommen)


def _aandachtspunt(moment: Toetsmoment, punt: Aandachtspunt, stof: Stof, sommen: Mapping[str, str]) -> Toetspunt:
    waar = punt.documenten or moment.documenten
    documenten = tuple(document for document in sommen if document.partition(SCHEIDING)[0] in waar)
    spoor = evalueer(punt.als, stof.stand) if punt.als is not None else None
    antwoord = voorwaardepunten.antwoorden(spoor, stof.stand)
    plicht = punt.plicht_in(stof.procedure.regime if stof.procedure is not None else None)
    regel = punt.uitleg if plicht else f"{punt.uitleg}\nNiet wettelijk verplicht in deze procedure; aanbevolen."
    gelezen = voorwaardepunten.velden(spoor, stof.stand) if spoor is not None else ()
    return Toetspunt(
        id=f"aandacht/{moment.id}/{punt.id}",
        soort="aandachtspunt",
        titel=punt.tekst,
        plaats=documenten[0] if documenten else next(iter(gelezen), ""),
        tekst=punt.tekst,
        regel=regel,
        bron=punt.bron,
        antwoord=antwoord,
        over=over_som(punt.tekst, antwoord, [sommen[naam] for naam in documenten]),
        documenten=documenten,
        plekken=(*gelezen, *documenten),
        momenten=(moment.id,),
    )


# ---------------------------------------------------------------------------------- where other points stand and belong


def documenten_per_vraag(kennis: Kennis, leidraden: Iterable[Leidraad]) -> Mapping[str, tuple[str, ...]]:
    """Question, fact or step → the documents (ids) whose text names it."""
    gevonden: dict[str, dict[str, None]] = {}
    for leidraad in leidraden:
        for bouwsteen in dict.fromkeys(blok.herkomst.bouwsteen for blok in leidraad.blokken()):
            velden = kennis.bouwstenen[bouwsteen].velden if bouwsteen in kennis.bouwstenen else ()
            for veld in velden:
                gevonden.setdefault(veld.partition("#")[0], {})[leidraad.document] = None
    return {veld: tuple(documenten) for veld, documenten in gevonden.items()}


def met_documenten(punt: Toetspunt, per_vraag: Mapping[str, tuple[str, ...]]) -> Toetspunt:
    """A choice, term or finding with the documents that name what it is about."""
    if punt.documenten or punt.soort not in ("keuze", "voorwaarde", "melding", "wijziging"):
        return punt
    return replace(punt, documenten=per_vraag.get(punt.plaats, ()))


def met_momenten(punten: Iterable[Toetspunt], stof: Stof) -> Iterator[Toetspunt]:
    """The points with the moments that put them: the moment asks for their kind, and they stand in one of its
    documents or are about a choice of one of its steps. Without documents and steps a moment asks for all of a kind."""
    van_nu = van_dossier(stof.stand)
    stappen = _stappen(stof.stand.kennis)
    for punt in punten:
        if punt.soort == "aandachtspunt":
            yield punt
            continue
        kaal = {document.partition(SCHEIDING)[0] for document in punt.documenten}
        stap = stappen.get(punt.plaats, "planning" if punt.plaats.startswith("stap.") else "")
        yield replace(punt, momenten=tuple(m.id for m in van_nu if _hoort_bij(m, punt, kaal, stap)))


def _hoort_bij(moment: Toetsmoment, punt: Toetspunt, documenten: set[str], stap: str) -> bool:
    if punt.soort != "opmerking" and punt.soort not in moment.soorten:
        return False
    if not moment.documenten and not moment.stappen:
        return True
    return not documenten.isdisjoint(moment.documenten) or stap in moment.stappen


def _stappen(kennis: Kennis) -> Mapping[str, str]:
    """Question or fact → the step of the route where it is answered."""
    van_feiten = {
        feit.id: next((kennis.vragen[v].stap for v in feit.velden if v in kennis.vragen), "")
        for feit in kennis.feiten.values()
    }
    return {**van_feiten, **{vraag.id: vraag.stap for vraag in kennis.vragen.values()}}
