"""The check of the catalogue: does everything that is named exist, is everything that exists used, is it honest.

`fout` means that a conclusion or a document would be wrong or break; `waarschuwing` that an author should look.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from assistent.kennis.basis import Item, Verwijzing
from assistent.kennis.beoordeling import Voorstel
from assistent.kennis.documentcontrole import VAN_OVERZICHT, controleer_documenten
from assistent.kennis.getoetst import verouderd
from assistent.kennis.groepcontrole import controleer_groepen
from assistent.kennis.hulpcontrole import controleer_hulp
from assistent.kennis.model import (
    Bouwsteen,
    Factor,
    Kennis,
    Meldingsregel,
    Rechtsvormregel,
    Toetsing,
    Vraag,
)
from assistent.kennis.naslag import Keuzeregel
from assistent.kennis.naslagcontrole import controleer_naslag, naslag
from assistent.kennis.parameters import gaten_en_overlap
from assistent.kennis.planningcontrole import controleer_planning, termijnvoorwaarden
from assistent.kennis.publicatiecontrole import controleer_publicatie
from assistent.kennis.toetsmomentcontrole import controleer_toetsmomenten, ongelezen, toetsonderdelen
from assistent.kennis.voorstelcontrole import controleer_voorstellen
from assistent.kennis.voorwaarden import Alle, Een, Niet, Vergelijk, vergelijkingen_in

_RECHTSVORMEN = {
    "opdracht", "subsidie", "open_house", "concessie", "inbesteden", "quasi_inbesteden", "samenwerking_overheden",
    "afwegen",
}  # fmt: skip
_GEKOZEN = "procedure.gekozen"
_ORDENEND = {"minstens", "meer_dan", "hoogstens", "minder_dan"}
_OVER_HET_ANTWOORD = {"beantwoord", "gemotiveerd"}
"""Comparisons that look at the answer itself and not at what it says."""
_AMBTELIJK = re.compile(r"\b(dien(t|en) te|en/of|eventueel|in principe|zoveel mogelijk)\b", re.IGNORECASE)
"""Words that toon and law have no use for: they hide who must do what."""


@dataclass(frozen=True, slots=True)
class Bevinding:
    """Something wrong with one item of the catalogue."""

    ernst: Literal["fout", "waarschuwing"]
    item: str
    tekst: str


def controleer(
    kennis: Kennis,
    makers: Collection[str],
    *,
    na_rechtsvorm: Collection[str] = (),
    na_procedures: Collection[str] = (),
) -> tuple[Bevinding, ...]:
    """Everything that is wrong, errors first.

    `makers` are the names of the functions that make facts; `na_rechtsvorm` and `na_procedures` those that run only
    after the advice on the legal form and on the procedures.
    """
    gevonden = [
        *_bronnen(kennis),
        *_voorwaarden(kennis),
        *_parameters(kennis),
        *_feiten(kennis, makers),
        *_te_laat(kennis, na_rechtsvorm, na_procedures),
        *_meldingen(kennis),
        *(Bevinding("fout", item, tekst) for item, tekst in controleer_groepen(kennis)),
        *_procedures(kennis),
        *(Bevinding("fout", item, tekst) for item, tekst in controleer_planning(kennis)),
        *_keuze_van_procedure(kennis),
        *_risicos(kennis),
        *(Bevinding("fout", item, tekst) for item, tekst in controleer_documenten(kennis)),
        *(Bevinding("fout", item, tekst) for item, tekst in controleer_naslag(kennis)),
        *(Bevinding("fout", item, tekst) for item, tekst in controleer_hulp(kennis)),
        *(Bevinding("fout", item, tekst) for item, tekst in controleer_voorstellen(kennis)),
        *(Bevinding("fout", item, tekst) for item, tekst in controleer_toetsmomenten(kennis)),
        *(Bevinding("fout", item, tekst) for item, tekst in controleer_publicatie(kennis)),
        *(Bevinding("waarschuwing", item, tekst) for item, tekst in (*ongelezen(kennis), *verouderd(kennis))),
        *_gebruik(kennis),
        *_woorden(kennis),
    ]
    return tuple(sorted(gevonden, key=lambda b: (b.ernst != "fout", b.item, b.tekst)))


def _bronnen(kennis: Kennis) -> Iterator[Bevinding]:
    for item, verwijzing in verwijzingen(kennis):
        if verwijzing.bron not in kennis.bronnen:
            yield Bevinding("fout", item, f"bron '{verwijzing.bron}' bestaat niet")
        elif verwijzing.status == "wettekst" and kennis.bronnen[verwijzing.bron].soort != "wet":
            yield Bevinding("fout", item, f"status wettekst bij '{verwijzing.bron}', dat geen wet is")


def verwijzingen(kennis: Kennis) -> Iterator[tuple[str, Verwijzing]]:
    """Every reference to a source with the item it stands at."""
    lijsten: tuple[Iterable[Item], ...] = (
        kennis.vragen.values(), kennis.feiten.values(), kennis.procedures.values(), kennis.meldingen.values(),
        kennis.rechtsvormregels.values(), kennis.risicos.values(), kennis.casussen.values(), kennis.begrippen.values(),
        kennis.codelijsten.values(), kennis.hulp.values(),
        kennis.bouwstenen.values(), kennis.documenten.values(), kennis.keuzeregels.values(), naslag(kennis),
        kennis.voorstellen.values(), kennis.toetsmomenten.values(),
        kennis.algemene_stappen.values(), kennis.planmeldingen.values(), kennis.praktijkduren.values(),
        kennis.vakanties.values(), kennis.publicatiefeiten.values(), kennis.publicatiefasen.values(),
    )  # fmt: skip
    for lijst in lijsten:
        for item in lijst:
            naam = item.id
            delen: list[Any] = [item]
            for lid in ("toetsen", "factoren", "stappen", "maatregelen", "lessen", "standpunten", "zwaktes", "punten"):
                delen.extend(deel for deel in getattr(item, lid, ()) if not isinstance(deel, str))
            for deel in delen:
                yield from ((naam, v) for v in deel.bron)
    for parameter in kennis.parameters.values():
        yield from ((parameter.id, v) for waarde in parameter.waarden for v in waarde.bron)


def voorwaarden(kennis: Kennis) -> Iterator[tuple[str, Vergelijk | Alle | Een | Niet]]:
    """Every condition with the item it stands at."""
    met_als: tuple[Iterable[Vraag | Meldingsregel | Rechtsvormregel | Keuzeregel | Voorstel | Bouwsteen], ...] = (
        kennis.vragen.values(),
        kennis.meldingen.values(),
        kennis.rechtsvormregels.values(),
        kennis.keuzeregels.values(),
        kennis.voorstellen.values(),
        kennis.bouwstenen.values(),
    )
    for lijst in met_als:
        for item in lijst:
            if item.als is not None:
                yield item.id, item.als
    for procedure in kennis.procedures.values():
        delen: tuple[Toetsing | Factor, ...] = (*procedure.toetsen, *procedure.factoren)
        for deel in delen:
            yield f"{procedure.id}.{deel.id}", deel.als
        yield from ((f"{procedure.id}.{keuze.regime}", keuze.als) for keuze in procedure.regime_als)
    yield from termijnvoorwaarden(kennis)
    yield from ((deel.id, deel.als) for deel in toetsonderdelen(kennis) if deel.als is not None)
    for risico in kennis.risicos.values():
        yield risico.id, risico.als
        yield risico.id, risico.hoog_als
    for document in kennis.documenten.values():
        if document.als is not None:
            yield document.id, document.als
        for hoofdstuk in document.hoofdstukken:
            if hoofdstuk.als is not None:
                yield f"{document.id}/{hoofdstuk.id}", hoofdstuk.als


def _voorwaarden(kennis: Kennis) -> Iterator[Bevinding]:
    for item, voorwaarde in voorwaarden(kennis):
        for knoop in vergelijkingen_in(voorwaarde):
            yield from (Bevinding("fout", item, tekst) for tekst in _vergelijking(kennis, knoop))


def _vergelijking(kennis: Kennis, knoop: Vergelijk) -> Iterator[str]:
    if knoop.parameter and knoop.parameter not in kennis.parameters:
        yield f"parameter '{knoop.parameter}' bestaat niet"
    if knoop.op in _OVER_HET_ANTWOORD and knoop.waarde not in ("ja", "nee"):
        yield f"'{knoop.veld} {knoop.op}' vraagt ja of nee"
    if knoop.op == "gemotiveerd" and knoop.veld in kennis.feiten:
        yield f"'{knoop.veld}' is een feit; alleen een antwoord heeft een motivering"
    if knoop.veld in kennis.vragen:
        if knoop.op not in _OVER_HET_ANTWOORD:
            yield from _bij_vraag(kennis.vragen[knoop.veld], knoop)
    elif knoop.veld not in kennis.feiten:
        yield f"'{knoop.veld}' is geen vraag en geen feit"


def _bij_vraag(vraag: Vraag, knoop: Vergelijk) -> Iterator[str]:
    if vraag.opties:
        if knoop.op in _ORDENEND:
            yield f"'{vraag.id}' is een keuze en heeft geen volgorde ({knoop.op})"
        if (knoop.op == "bevat") != (vraag.type == "meerkeuze"):
            yield f"'{vraag.id}' is van het type {vraag.type}; '{knoop.op}' past daar niet bij"
        waarden = knoop.waarde if isinstance(knoop.waarde, tuple) else (knoop.waarde,)
        ids = {optie.id for optie in vraag.opties}
        yield from (f"'{vraag.id}' heeft geen optie '{w}'" for w in waarden if w not in ids)
    elif vraag.type in ("schaal", "getal", "bedrag") and not knoop.parameter:
        waarden = knoop.waarde if isinstance(knoop.waarde, tuple) else (knoop.waarde,)
        yield from (f"'{vraag.id}' vraagt een getal, niet '{w}'" for w in waarden if isinstance(w, str))


def _parameters(kennis: Kennis) -> Iterator[Bevinding]:
    for parameter in kennis.parameters.values():
        yield from (Bevinding("fout", parameter.id, tekst) for tekst in gaten_en_overlap(parameter))


def _feiten(kennis: Kennis, makers: Collection[str]) -> Iterator[Bevinding]:
    for feit in kennis.feiten.values():
        if feit.maker not in makers:
            yield Bevinding("fout", feit.id, f"geen functie '{feit.maker}' die dit feit maakt")
    for maker in sorted(set(makers) - {feit.maker for feit in kennis.feiten.values()}):
        yield Bevinding("waarschuwing", maker, "deze functie maakt geen feit van de catalogus")


def _te_laat(kennis: Kennis, na_rechtsvorm: Collection[str], na_procedures: Collection[str]) -> Iterator[Bevinding]:
    """A condition on a fact that is made later stays unknown for ever."""
    vormregels = ((regel.id, regel.als) for regel in kennis.rechtsvormregels.values())
    delen: list[tuple[str, tuple[Toetsing | Factor, ...]]] = [
        (procedure.id, (*procedure.toetsen, *procedure.factoren)) for procedure in kennis.procedures.values()
    ]
    toetsen = ((f"{id_}.{deel.id}", deel.als) for id_, lijst in delen for deel in lijst)
    for regels, makers in ((vormregels, na_rechtsvorm), (toetsen, na_procedures)):
        laat = {feit.id for feit in kennis.feiten.values() if feit.maker in makers}
        for item, voorwaarde in regels:
            for veld in sorted({knoop.veld for knoop in vergelijkingen_in(voorwaarde)} & laat):
                yield Bevinding("fout", item, f"'{veld}' wordt pas gemaakt nadat dit is getoetst")


def _meldingen(kennis: Kennis) -> Iterator[Bevinding]:
    for regel in kennis.meldingen.values():
        if regel.ernst == "fout" and (regel.status != "wettekst" or not regel.regimes):
            yield Bevinding(
                "fout", regel.id, "een melding 'fout' vraagt status wettekst en een regime waarin zij geldt"
            )
        if regel.plaats not in kennis.vragen:
            yield Bevinding("fout", regel.id, f"plaats '{regel.plaats}' is geen vraag")
    for vormregel in kennis.rechtsvormregels.values():
        yield from _rechtsvorm(vormregel)


def _rechtsvorm(regel: Rechtsvormregel) -> Iterator[Bevinding]:
    if regel.soort == "vlag":
        return
    if regel.vorm not in _RECHTSVORMEN:
        yield Bevinding("fout", regel.id, f"'{regel.vorm}' is geen rechtsvorm")
    if regel.soort == "besluit" and not regel.volgorde:
        yield Bevinding("fout", regel.id, "een besluit heeft een volgorde nodig")


def _procedures(kennis: Kennis) -> Iterator[Bevinding]:
    for procedure in kennis.procedures.values():
        if not procedure.documenten:
            yield Bevinding("waarschuwing", procedure.id, "deze procedure heeft geen documenten")
        for document in procedure.documenten:
            if document not in kennis.documenten:
                yield Bevinding("fout", procedure.id, f"document '{document}' heeft geen opzet")


def _keuze_van_procedure(kennis: Kennis) -> Iterator[Bevinding]:
    """What a user can choose and what the catalogue describes are the same procedures."""
    if _GEKOZEN not in kennis.vragen:
        return
    opties = {optie.id for optie in kennis.vragen[_GEKOZEN].opties}
    beschreven = {p.keuze for p in kennis.procedures.values()}
    for id_ in sorted(opties - beschreven):
        yield Bevinding("waarschuwing", _GEKOZEN, f"optie '{id_}' is te kiezen, maar de procedure is niet beschreven")
    for id_ in sorted(beschreven - opties):
        yield Bevinding("fout", id_, f"deze procedure is niet te kiezen in '{_GEKOZEN}'")
    namen = {optie.id: optie.label for optie in kennis.vragen[_GEKOZEN].opties}
    for id_ in sorted(opties & beschreven):
        procedure = kennis.procedure(id_, None)
        if procedure is not None and namen[id_] != procedure.naam:
            yield Bevinding("fout", id_, f"heet '{procedure.naam}' maar is te kiezen als '{namen[id_]}'")
    for (id_, recht), aantal in Counter(
        (p.keuze, r) for p in kennis.procedures.values() for r in p.rechtsgebied
    ).items():
        if aantal > 1:
            yield Bevinding("fout", id_, f"deze procedure is in '{recht}' {aantal} keer beschreven")


def _risicos(kennis: Kennis) -> Iterator[Bevinding]:
    maatregelen = {m.id for risico in kennis.risicos.values() for m in risico.maatregelen}
    for risico in kennis.risicos.values():
        if risico.vraag not in kennis.vragen:
            yield Bevinding("fout", risico.id, f"vraag '{risico.vraag}' bestaat niet")
        for maatregel in risico.maatregelen:
            for ander in maatregel.botst_met:
                if ander not in maatregelen:
                    yield Bevinding("fout", risico.id, f"{maatregel.id} botst met '{ander}', die niet bestaat")
    for casus in kennis.casussen.values():
        for vraag, score in casus.profiel.items():
            if vraag not in kennis.vragen or not 1 <= score <= 5:
                yield Bevinding("fout", casus.id, f"score {score} op '{vraag}' past niet")


def _gebruik(kennis: Kennis) -> Iterator[Bevinding]:
    gebruikt = {knoop.veld for _, voorwaarde in voorwaarden(kennis) for knoop in vergelijkingen_in(voorwaarde)}
    gebruikt |= {veld.partition("#")[0] for b in kennis.bouwstenen.values() for veld in b.velden}
    tabellen = {veld.removeprefix("overzicht.") for veld in gebruikt if veld.startswith("overzicht.")}
    gebruikt |= {vraag for tabel in tabellen for vraag in VAN_OVERZICHT.get(tabel, ())}
    gebruikt |= {d.per for d in kennis.documenten.values()}
    gebruikt |= {
        p.per for d in kennis.documenten.values() for h in d.hoofdstukken for q in h.paragrafen for p in q.blokken
    }
    gebruikt |= {veld for feit in kennis.feiten.values() for veld in feit.velden}
    gebruikt |= {regel.vraag for regel in kennis.keuzeregels.values()}
    gebruikt |= {voorstel.tabel for voorstel in kennis.voorstellen.values()}
    for vraag in kennis.vragen.values():
        if vraag.id not in gebruikt and vraag.niveau != "1a":
            yield Bevinding("waarschuwing", vraag.id, "geen regel, tekst of feit gebruikt deze vraag")


def _woorden(kennis: Kennis) -> Iterator[Bevinding]:
    for bouwsteen in kennis.bouwstenen.values():
        if any("\ue000" <= teken <= "\uf8ff" for teken in bouwsteen.tekst):
            yield Bevinding("fout", bouwsteen.id, "de tekst bevat tekens die de toepassing zelf gebruikt")
        for vondst in _AMBTELIJK.finditer(bouwsteen.tekst):
            yield Bevinding(
                "waarschuwing", bouwsteen.id, f"'{vondst[0]}' laat open wie wat moet; schrijf moet, mag of kan"
            )
    for deel in toetsonderdelen(kennis):
        for vondst in _AMBTELIJK.finditer(deel.uitleg):
            yield Bevinding("waarschuwing", deel.id, f"'{vondst[0]}' laat open wie wat moet")
