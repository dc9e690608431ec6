"""A sheet of reference knowledge: one item, source or case laid out as sections, the same for window and terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from assistent.handelingen import bronregister
from assistent.handelingen.naslag import Inhoud, bij, titel, vind
from assistent.kennis.basis import Status, Verwijzing, met_status
from assistent.kennis.beoordeling import Methode
from assistent.kennis.model import Begrip, Bron, Casus, Kennis
from assistent.kennis.naslag import (
    Dilemma,
    Kader,
    Principe,
    Spanningsveld,
    Standpunt,
    Tegenstrijdigheid,
    Vragenlijst,
)
from assistent.tekst.nederlands import aantal, datum, euro, hoofdletter, opsomming

_RECHT: Final = {"nl": "Nederland", "vl": "Vlaanderen", "eu": "Europese Unie"}
_INVULLEN: Final = {
    "open": "open vragen", "schaal": "een cijfer per vraag", "ja_nee": "ja of nee per vraag", "matrix": "een matrix",
}  # fmt: skip
_VAK: Final = "☐"
_NAAR_STAP: Final = {
    "risicos": "risicos", "bouwstenen": "documenten", "documenten": "documenten", "algemene_stappen": "planning",
}  # fmt: skip
_NAAR_VRAAG: Final = {"procedures": "procedure.gekozen", "rechtsvormregels": "rechtsvorm.gekozen"}


@dataclass(frozen=True, slots=True)
class Link:
    """A name that leads somewhere: `naar` is the id of a sheet, a question or a step of the route; empty leads
    nowhere. `extra` stands behind it."""

    tekst: str
    naar: str
    extra: str = ""


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table; every row has as many cells as `kop`."""

    kop: tuple[str, ...]
    rijen: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Deel:
    """A section of a sheet: its heading and what stands under it, in the order of the fields. `uitgelicht` says that
    it is the answer to the rest; `van_ons` that it is our judgement and not that of a source."""

    kop: str = ""
    alineas: tuple[str, ...] = ()
    standpunten: tuple[Standpunt, ...] = ()
    tabel: Tabel | None = None
    punten: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    uitgelicht: bool = False
    van_ons: bool = False


@dataclass(frozen=True, slots=True)
class Blad:
    """One item in full. `status` and `bron` are empty for a source, which is one itself."""

    id: str
    soort: str
    titel: str
    status: str
    delen: tuple[Deel, ...]
    bron: tuple[Verwijzing, ...] = ()


def blad(kennis: Kennis, id_: str, recht: object = None) -> Blad:
    """The sheet of this item, source, case or term. Raises `KeyError` when there is none."""
    gevonden = vind(kennis, id_)
    if gevonden is None:
        raise KeyError(id_)
    soort, item = gevonden
    if isinstance(item, Bron):
        return Blad(item.id, soort.een, item.kort, "", tuple(_bron(item, kennis, recht)))
    gebied = getattr(item, "rechtsgebied", None)
    extra = f" · {_RECHT[gebied]}" if gebied else ""
    delen = (*_delen(item, kennis), *_raakt(item, kennis))
    return Blad(item.id, soort.een + extra, hoofdletter(titel(item)), item.status, delen, item.bron)


def doel(kennis: Kennis, id_: str) -> str:
    """Where somebody should go for this id: a sheet, a question or a step; empty when it has no place of its own."""
    if id_ in kennis.vragen or vind(kennis, id_) is not None:
        return id_
    if id_ in kennis.meldingen:
        return kennis.meldingen[id_].plaats
    if id_ in kennis.keuzeregels:
        return kennis.keuzeregels[id_].vraag
    for deel, plaats in (*_NAAR_VRAAG.items(), *_NAAR_STAP.items()):
        if id_ in getattr(kennis, deel) and (deel in _NAAR_STAP or plaats in kennis.vragen):
            return plaats
    return "procedure.gekozen" if _keuzenaam(kennis, id_) and "procedure.gekozen" in kennis.vragen else ""


def _keuzenaam(kennis: Kennis, id_: str) -> str:
    """The name of the procedure that is chosen under this id; empty when none is."""
    return next((p.naam for p in kennis.procedures.values() if p.keuze == id_), "")


# ---------------------------------------------------------------------------------------- the kinds


def _delen(item: Inhoud, kennis: Kennis) -> Iterator[Deel]:
    match item:
        case Tegenstrijdigheid():
            yield Deel(standpunten=_gevuld(item.standpunten, item.status))
            yield Deel("Wat wij ermee doen", (item.omgang,), uitgelicht=True)
        case Kader():
            yield Deel(tabel=Tabel(item.kolommen, item.rijen))
            if item.toelichting:
                yield Deel("Toelichting", (item.toelichting,))
        case Principe():
            yield Deel(alineas=(item.tekst,))
            yield Deel("Wat dit voor u betekent", (item.gevolg,), uitgelicht=True)
        case Spanningsveld():
            yield Deel(f"{item.tussen[0]} ↔ {item.tussen[1]}", (item.omschrijving,))
            yield Deel("Waaraan u het ziet", punten=item.indicatoren)
            yield Deel("Wat helpt", punten=item.maatregelen, uitgelicht=True)
        case Dilemma():
            yield from _dilemma(item)
        case Vragenlijst():
            yield from _vragenlijst(item)
        case Casus():
            yield from _casus(item, kennis)
        case Methode():
            yield from _methode(item)
        case Begrip():
            yield Deel(alineas=(hoofdletter(item.definitie),))
            if item.vermijd:
                yield Deel("Gebruik daarnaast niet", punten=item.vermijd)


def _gevuld(standpunten: Iterable[Standpunt], status: Status) -> tuple[Standpunt, ...]:
    """The same, where a reference without a status of its own takes that of the item."""
    return tuple(Standpunt(tekst=s.tekst, bron=met_status(s.bron, status)) for s in standpunten)


def _dilemma(item: Dilemma) -> Iterator[Deel]:
    lagen = opsomming([str(laag) for laag in item.lagen])
    waar = f"Fase: {item.fase}" + (f" · speelt op laag {lagen} van de vier" if lagen else "")
    yield Deel(alineas=(waar, item.omschrijving))
    yield Deel("De vraag", (item.vraag,), uitgelicht=True)
    if item.gebeurd:
        yield Deel("Wat er gebeurde", (item.gebeurd,))
    yield Deel("Wat het leert", (item.les,))


def _vragenlijst(item: Vragenlijst) -> Iterator[Deel]:
    uitleg = (item.uitleg,) if item.uitleg else ()
    yield Deel("Waarvoor", (item.doel, *uitleg, f"Vorm: {_INVULLEN[item.soort]}."))
    groepen: dict[str, list[str]] = {}
    for nummer, vraag in enumerate(item.vragen, 1):  # numbered through: the explanation refers to the numbers
        groepen.setdefault(vraag.groep, []).append(f"{nummer}. {vraag.tekst}")
    kolommen = {"ja_nee": ("ja", "nee"), "schaal": ("1", "2", "3", "4", "5")}.get(item.soort, item.kolommen)
    for groep, vragen in groepen.items():
        if kolommen:
            vakken = ("",) * len(kolommen) if item.soort == "matrix" else (_VAK,) * len(kolommen)
            yield Deel(groep, tabel=Tabel(("Vraag", *kolommen), tuple((vraag, *vakken) for vraag in vragen)))
        else:
            yield Deel(groep, alineas=tuple(vragen))


def _methode(item: Methode) -> Iterator[Deel]:
    yield Deel(alineas=(item.uitleg,))
    yield Deel("De formule", (item.formule, item.bereik), uitgelicht=True)
    rijen = tuple((bod.naam, euro(bod.prijs), bod.uitkomst) for bod in item.voorbeeld.boden)
    yield Deel("Rekenvoorbeeld", tabel=Tabel(("Inschrijving", "Prijs", "Berekening"), rijen))
    zwaktes = tuple(Standpunt(tekst=f"{z.naam}. {z.tekst}", bron=z.bron) for z in item.zwaktes)
    yield Deel("Wat deze methode slecht doet", standpunten=_gevuld(zwaktes, item.status))
    yield Deel("Past wanneer", punten=item.past)
    yield Deel("Past niet wanneer", punten=item.past_niet)


def _casus(item: Casus, kennis: Kennis) -> Iterator[Deel]:
    yield Deel(alineas=(item.omschrijving,))
    lessen = tuple(Standpunt(tekst=les.tekst, bron=les.bron) for les in item.lessen)
    if lessen:
        yield Deel("Lessen", standpunten=_gevuld(lessen, item.status))
    scores = item.kenmerken.get("scores", "")
    rijen = tuple((hoofdletter(_kort(kennis, vraag)), f"{cijfer} van 5") for vraag, cijfer in item.profiel.items())
    if rijen:
        uitleg = (scores,) if scores else ()
        yield Deel("Plaats op de inhoudelijke vragen (oordeel van ons)", uitleg,
                   tabel=Tabel(("Vraag", "Plaats (1 markt … 5 netwerk)"), rijen), van_ons=True)  # fmt: skip
    kenmerken = tuple((hoofdletter(naam.replace("_", " ")), tekst) for naam, tekst in item.kenmerken.items()
                      if naam != "scores")  # fmt: skip
    if kenmerken:
        yield Deel("Kenmerken", tabel=Tabel(("Kenmerk", "Wat de bron zegt"), kenmerken))


def _raakt(item: Inhoud, kennis: Kennis) -> Iterator[Deel]:
    ids = getattr(item, "raakt", ())
    if ids:
        yield Deel("Raakt", links=tuple(Link(_kort(kennis, id_), doel(kennis, id_)) for id_ in ids))


def _kort(kennis: Kennis, id_: str) -> str:
    """What this id is called in one line."""
    if id_ in kennis.vragen:
        return hoofdletter(kennis.vragen[id_].kort)
    if id_ in kennis.procedures:
        return kennis.procedures[id_].naam
    if id_ in kennis.risicos:
        return f"Risico: {kennis.risicos[id_].naam}"
    if id_ in kennis.meldingen:
        return f"Bevinding: {kennis.meldingen[id_].tekst}"
    return _keuzenaam(kennis, id_) or id_


# ---------------------------------------------------------------------------------------- a source


def _bron(bron: Bron, kennis: Kennis, recht: object) -> Iterator[Deel]:
    yield Deel(alineas=(bron.titel,))
    steun = bronregister.bron(kennis, bron.id).steun
    feiten = [("Soort", hoofdletter(bron.soort)), ("Rechtsgebied", _RECHT.get(bron.rechtsgebied, "geen"))]
    feiten.append(("Gelezen op", datum(bron.gezien) if bron.gezien else "niet vastgelegd"))
    if bron.tekst_vanaf:
        feiten.append(("Gelezen tekst geldt vanaf", datum(bron.tekst_vanaf)))
    feiten.append(("Zekerheid", _zekerheid(steun)))
    yield Deel("Gegevens", tabel=Tabel(("Gegeven", "Waarde"), tuple(feiten)))
    tegen = tuple(Link(i.titel, i.id) for i in bij(kennis, bron.id, recht) if isinstance(i, Tegenstrijdigheid))
    if tegen:
        yield Deel("Hier spreken bronnen elkaar tegen", links=tegen, uitgelicht=True)
    if not steun:
        yield Deel("Wat hierop rust", ("In de catalogus rust niets op deze bron.",))
    yield from _steun(kennis, steun)


def _zekerheid(steun: Iterable[bronregister.Steun]) -> str:
    """How often the catalogue leans on this source, per status."""
    teller: dict[str, int] = {}
    for stuk in steun:
        teller[stuk.status] = teller.get(stuk.status, 0) + 1
    return "; ".join(f"{hoe.replace('_', ' ')}: {aantal(n, 'plaats', 'plaatsen')}" for hoe, n in teller.items()) or "–"


def _steun(kennis: Kennis, steun: Iterable[bronregister.Steun]) -> Iterator[Deel]:
    """What rests on a source, by kind; each thing once, with all its places."""
    per_soort: dict[str, dict[str, list[bronregister.Steun]]] = {}
    for stuk in steun:
        per_soort.setdefault(stuk.soort, {}).setdefault(stuk.id, []).append(stuk)
    for soort, dingen in per_soort.items():
        links = tuple(
            Link(hoofdletter(stukken[0].naam), doel(kennis, id_), "; ".join(dict.fromkeys(s.plaats for s in stukken)))
            for id_, stukken in dingen.items()
        )
        yield Deel(f"Hierop rust: {soort} ({len(links)})", links=links)
