"""Compare any two of: the dossier as it is, a frozen version, another dossier, a version of another dossier."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from assistent.dossier import versies
from assistent.dossier.fouten import VersieFout
from assistent.dossier.model import Antwoord, Dossier, Versie
from assistent.handelingen.antwoordtekst import antwoordtekst, celtekst, rijwoorden
from assistent.handelingen.bereken import Uitkomst, bereken, conclusies_van
from assistent.handelingen.documenten import beschikbaar, stel_document_samen, uit_versie
from assistent.kennis.model import Kennis, Vraag
from assistent.kennis.volgorde import STAPNAMEN
from assistent.leidraad.model import Leidraad
from assistent.tekst.boom import Alinea, Tekst
from assistent.tekst.nederlands import hoofdletter
from assistent.vergelijk import advies, beoordeling, documenten, planning
from assistent.vergelijk.antwoorden import Verschil, verschillen
from assistent.vergelijk.documenten import Documentverschil, Tekstblok
from assistent.vergelijk.regels import Verschilregel

NU = "zoals het nu is"
_MOTIVERING = ".motivering"
_CRITERIA = "criteria"
"""The step whose answers are compared as criteria."""


@dataclass(frozen=True, slots=True)
class Kant:
    """One side: a dossier as it is, or with `versie` a frozen version of it. `naam` is how it is called."""

    dossier: Dossier
    versie: str = ""
    naam: str = NU

    @property
    def bevroren(self) -> Versie | None:
        """The frozen version, when it is one. Raises `VersieFout` when the dossier does not have it."""
        return versies.versie_van(self.dossier, self.versie) if self.versie else None


def kant_nu(dossier: Dossier, naam: str = NU) -> Kant:
    """A dossier as it is."""
    return Kant(dossier, "", naam)


def kant_versie(dossier: Dossier, versie: str, bestand: str = "") -> Kant:
    """A frozen version; `bestand` names its dossier when that is another. Raises `VersieFout`."""
    naam = f"versie {versies.versie_van(dossier, versie).naam}"
    return Kant(dossier, versie, f"{naam} van {bestand}" if bestand else naam)


@dataclass(frozen=True, slots=True)
class Vergelijking:
    """Everything that differs, from `links` (was) to `rechts` (becomes). `ruw` are the answers as they stand in the
    file; `let_op` says what the reader should know about the comparison itself."""

    links: Kant
    rechts: Kant
    ruw: tuple[Verschil, ...]
    antwoorden: tuple[Verschilregel, ...]
    advies: tuple[Verschilregel, ...]
    planning: tuple[Verschilregel, ...]
    criteria: tuple[Verschilregel, ...]
    documenten: tuple[Documentverschil, ...]
    let_op: tuple[str, ...] = ()

    def delen(self) -> Mapping[str, tuple[Verschilregel, ...]]:
        """What is compared in a table of was and becomes, by what it is called."""
        return {
            "Antwoorden": self.antwoorden, "Advies": self.advies, "Planning": self.planning, "Criteria": self.criteria,
        }  # fmt: skip

    def aantal(self) -> int:
        """How many differences there are in all: answers, advice, planning, criteria and blocks of text."""
        return sum(map(len, self.delen().values())) + sum(len(stuk.blokken) for stuk in self.documenten)


def vergelijk(
    kennis: Kennis,
    links: Kant,
    rechts: Kant,
    *,
    vandaag: date | None = None,
    alleen: Collection[str] | None = None,
    stop: Callable[[], bool] = lambda: False,
) -> Vergelijking:
    """All differences between two sides; of the documents `alleen` these, when given. Heavy: two whole dossiers are
    computed and composed. What was not done when `stop` says so is left out. Raises `VersieFout`."""
    dag = vandaag or date.today()
    kanten = tuple(_Kantwerk(kennis, kant, dag) for kant in (links, rechts))
    een, ander = kanten
    ruw = verschillen(een.dossier.antwoorden, ander.dossier.antwoorden)
    antwoorden = tuple(_in_woorden(kennis, ruw, een.dossier.antwoorden, ander.dossier.antwoorden))
    over_criteria = tuple(regel for regel in antwoorden if _is_criterium(kennis, regel.plaats))
    namen = dict.fromkeys((*ander.namen, *een.namen))
    gekozen = [naam for naam in namen if alleen is None or naam in alleen]
    stukken = tuple(stuk for naam in gekozen if not stop() and (stuk := _document(naam, een, ander)) is not None)
    return Vergelijking(
        links,
        rechts,
        ruw,
        tuple(regel for regel in antwoorden if regel not in over_criteria),
        advies.verschillen(kennis, een.advies(), ander.advies()),
        planning.verschillen(een.uitkomst.planning, ander.uitkomst.planning),
        (*over_criteria, *beoordeling.verschillen(een.uitkomst.stand, ander.uitkomst.stand)),
        stukken,
        tuple(dict.fromkeys(zin for kant in kanten for zin in kant.let_op())),
    )


class Stukken:
    """The documents of both sides of a comparison, composed when asked for."""

    def __init__(self, kennis: Kennis, links: Kant, rechts: Kant, vandaag: date | None = None) -> None:
        self._kanten = tuple(_Kantwerk(kennis, kant, vandaag or date.today()) for kant in (links, rechts))

    def paar(self, document: str) -> tuple[Leidraad | None, Leidraad | None]:
        """A document as it stands on both sides; `None` where it does not. Raises `VersieFout` when it is damaged."""
        een, ander = self._kanten
        return een.leidraad(document), ander.leidraad(document)


class _Kantwerk:
    """One side with all that follows from it."""

    def __init__(self, kennis: Kennis, kant: Kant, dag: date) -> None:
        self._kant, self._versie = kant, kant.bevroren
        self.dossier = versies.als_dossier(kant.dossier, kant.versie) if kant.versie else kant.dossier
        self.uitkomst: Uitkomst = bereken(kennis, self.dossier, dag)
        self.namen = tuple(self._versie.blokken) if self._versie is not None else beschikbaar(self.uitkomst)
        self._stuk: dict[str, str] = {}

    def advies(self) -> advies.Adviesstand:
        """The advice that the version kept, else as it follows now."""
        if self._versie is not None and self._versie.conclusies:
            return advies.Adviesstand(self._versie.conclusies)
        namen = tuple(procedure.naam for procedure in self.uitkomst.procedures)
        return advies.Adviesstand(conclusies_van(self.uitkomst), namen)

    def leidraad(self, document: str) -> Leidraad | None:
        """The document on this side; `None` when it does not have it."""
        if document not in self.namen:
            return None
        if self._versie is not None:
            return uit_versie(self._kant.dossier, self._versie, document)
        return stel_document_samen(self.uitkomst, document)

    def blokken(self, document: str) -> Leidraad | None:
        """As `leidraad`, but a damaged document is remembered. Raises `VersieFout` for it."""
        try:
            return self.leidraad(document)
        except VersieFout as fout:
            self._stuk[document] = str(fout)
            raise

    def let_op(self) -> Iterator[str]:
        """What is to be known about this side."""
        yield from self._stuk.values()
        kennis, kant, versie = self.uitkomst.kennis, self._kant, self._versie
        if versie is None:
            return
        yield from versies.controleer_versie(kant.dossier, versie.naam)
        if versie.kennis_versie == kennis.versie:
            return
        met = f"{hoofdletter(kant.naam)} is gemaakt met kennis {versie.kennis_versie or 'van onbekende versie'}"
        if versie.conclusies:
            yield f"{met}. Haar advies is zoals het toen is vastgelegd; planning en gewichten zijn nu opnieuw berekend."
        else:
            yield f"{met} en bewaarde haar advies niet: het advies is hier opnieuw berekend met kennis {kennis.versie}."


def _document(naam: str, links: _Kantwerk, rechts: _Kantwerk) -> Documentverschil | None:
    """What differs in one document; nothing of one that is damaged, which `let_op` names."""
    try:
        een, ander = links.blokken(naam), rechts.blokken(naam)
    except VersieFout:
        return None
    hier = ander or een
    assert hier is not None
    return documenten.vergelijk(naam, hier.naam, _tekstblokken(een), _tekstblokken(ander))


def _tekstblokken(leidraad: Leidraad | None) -> tuple[Tekstblok, ...] | None:
    """The blocks and headings of a document in the order of reading."""
    if leidraad is None:
        return None
    blokken: list[Tekstblok] = []
    for hoofdstuk in leidraad.hoofdstukken:
        sleutel = f"{leidraad.document}#{hoofdstuk.id}"
        blokken.append(_kop(sleutel, hoofdstuk.titel, ""))
        for paragraaf in hoofdstuk.paragrafen:
            plaats = " › ".join(filter(None, (hoofdstuk.titel, paragraaf.titel)))
            if paragraaf.titel:
                blokken.append(_kop(f"{sleutel}/{paragraaf.id}", paragraaf.titel, hoofdstuk.titel))
            blokken.extend(Tekstblok(b.sleutel, b.herkomst.titel, plaats, b.boom) for b in paragraaf.blokken)
    return tuple(blokken)


def _kop(sleutel: str, titel: str, plaats: str) -> Tekstblok:
    return Tekstblok(sleutel, titel, plaats, (Alinea((Tekst(titel),)),), kop=True)


# ------------------------------------------------------------------------------------ answers in words


def _is_criterium(kennis: Kennis, vraag: str) -> bool:
    return vraag in kennis.vragen and kennis.vragen[vraag].stap == _CRITERIA


def _in_woorden(
    kennis: Kennis, ruw: tuple[Verschil, ...], oud: Mapping[str, Antwoord], nieuw: Mapping[str, Antwoord]
) -> Iterator[Verschilregel]:
    """The differences in answers in the order of the questions; those to unknown questions last, as they stand."""
    per: dict[str, list[Verschil]] = {}
    for verschil in ruw:
        per.setdefault(verschil.vraag.removesuffix(_MOTIVERING), []).append(verschil)
    woorden = _Woorden(kennis, oud, nieuw)
    for id_ in sorted(per, key=lambda naam: woorden.plek.get(naam, len(woorden.plek))):
        vraag = kennis.vragen.get(id_)
        for verschil in per[id_]:
            yield from woorden.onbekend(verschil) if vraag is None else woorden.regels(vraag, verschil)


class _Woorden:
    """Puts differences in words; a row of another table is called as on its own side."""

    def __init__(self, kennis: Kennis, oud: Mapping[str, Antwoord], nieuw: Mapping[str, Antwoord]) -> None:
        self._kennis, self._oud, self._nieuw = kennis, oud, nieuw
        self.plek = {id_: nr for nr, id_ in enumerate(kennis.vragen)}

    def onbekend(self, verschil: Verschil) -> Iterator[Verschilregel]:
        """A difference of which the catalogue does not know the question."""
        was, wordt = ("" if w is None else str(w) for w in (verschil.oud, verschil.nieuw))
        yield Verschilregel("Onbekende vragen", verschil.vraag, was, wordt, verschil.vraag)

    def regels(self, vraag: Vraag, verschil: Verschil) -> Iterator[Verschilregel]:
        """What one difference says; a changed row cell by cell."""
        naam, deel = hoofdletter(vraag.kort), STAPNAMEN[vraag.stap]
        if verschil.vraag.endswith(_MOTIVERING):
            yield Verschilregel(deel, f"{naam}: motivering", verschil.oud or "", verschil.nieuw or "", vraag.id)
        elif not verschil.rij and vraag.type == "tabel" and _is_volgorde(verschil):
            was, wordt = self._rijnamen(vraag, verschil.oud), self._rijnamen(vraag, verschil.nieuw, nieuw=True)
            yield Verschilregel(deel, f"{naam}: volgorde van de rijen", was, wordt, vraag.id)
        elif not verschil.rij:
            was = antwoordtekst(self._kennis, vraag, verschil.oud, self._oud)
            wordt = antwoordtekst(self._kennis, vraag, verschil.nieuw, self._nieuw)
            yield Verschilregel(deel, naam, was, wordt, vraag.id)
        else:
            yield from self._rij(vraag, deel, naam, verschil)

    def _rij(self, vraag: Vraag, deel: str, naam: str, verschil: Verschil) -> Iterator[Verschilregel]:
        oud, nieuw = verschil.oud, verschil.nieuw
        hier = nieuw if nieuw is not None else oud
        kant = self._nieuw if nieuw is not None else self._oud
        rijen = kant.get(vraag.id, Antwoord()).waarde or ()
        kop = f"{naam}: ‘{rijwoorden(self._kennis, vraag, hier, rijen)}’"
        if oud is None or nieuw is None:
            was = antwoordtekst(self._kennis, vraag, [oud], self._oud) if oud is not None else ""
            wordt = antwoordtekst(self._kennis, vraag, [nieuw], self._nieuw) if nieuw is not None else ""
            yield Verschilregel(deel, kop, was, wordt, vraag.id)
            return
        for kolom in vraag.kolommen:
            if oud.get(kolom.id) != nieuw.get(kolom.id):
                was = celtekst(self._kennis, vraag, kolom, oud.get(kolom.id), self._oud)
                wordt = celtekst(self._kennis, vraag, kolom, nieuw.get(kolom.id), self._nieuw)
                yield Verschilregel(deel, f"{kop}, {kolom.label}", was, wordt, vraag.id)

    def _rijnamen(self, vraag: Vraag, ids: list[str], *, nieuw: bool = False) -> str:
        antwoord = (self._nieuw if nieuw else self._oud).get(vraag.id, Antwoord())
        rijen: Sequence[Mapping[str, Any]] = antwoord.waarde or ()
        namen = {str(rij["id"]): rijwoorden(self._kennis, vraag, rij, rijen) for rij in rijen}
        return "; ".join(namen[id_] for id_ in ids)


def _is_volgorde(verschil: Verschil) -> bool:
    return all(isinstance(w, list) and all(isinstance(deel, str) for deel in w) for w in (verschil.oud, verschil.nieuw))
