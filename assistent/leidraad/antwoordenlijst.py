"""All answers on paper: what was asked, answered and argued, what is open, and what does not count now."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from assistent.advies.uitleg import regels
from assistent.dossier.model import Antwoord
from assistent.dossier.stand import Stand
from assistent.dossier.waarden import ONBEKEND
from assistent.kennis.bronregel import bronregel
from assistent.kennis.model import Kolom, Vraag
from assistent.kennis.volgorde import STAPNAMEN
from assistent.kennis.voorwaarden import Alle, Een, Spoor, Vergelijk, evalueer
from assistent.leidraad.model import Blok as Tekstblok
from assistent.leidraad.model import Hoofdstuk, Leidraad, Paragraaf
from assistent.leidraad.titelblad import STATUSSEN
from assistent.leidraad.velden import OPEN, Rij, Tabelveld, Velden
from assistent.leidraad.vraagblokken import (
    eigen_blok,
    hoofdstukken,
    leidraad_van,
    per_stap,
    toelichting,
    vraagblok,
    vraagregel,
)
from assistent.planning.model import Planning
from assistent.tekst.boom import Alinea, Blok, Boom, Lijst, Tabel, Tekst, Waarde
from assistent.tekst.markdown import lees
from assistent.tekst.nederlands import aantal, hoofdletter

DOCUMENT: Final = "antwoorden"
_STATUS = {"concept": "concept", "klaar": "klaar"}
_NAAST_ELKAAR = 5
"""A table of more filled columns, or with long texts, is printed as a list of its rows."""
_LANG = 120
"""From so many characters a text is too long for a cell beside others."""


def antwoordenlijst(stand: Stand, planning: Planning) -> Leidraad:
    """Every answer of the dossier with its motivation, status and source, as it stands now."""
    werk = _Werk(stand, planning)
    titel, uitleg = toelichting(stand.kennis, DOCUMENT, "delen.antwoorden")
    begin = Hoofdstuk("uitleg", "Over dit overzicht", (Paragraaf("uitleg", "", (uitleg, werk.telling())),))
    delen = hoofdstukken(stand.kennis, DOCUMENT, werk.beantwoord, werk.boom)
    achter = tuple(h for h in (werk.nog_open(), werk.niet_gesteld(), werk.onbekende_vragen()) if h is not None)
    ondertitel = "Zoals het dossier nu is"
    return leidraad_van(stand, DOCUMENT, titel, ondertitel, STATUSSEN["concept"], (begin, *delen, *achter))


class _Werk:
    """The answers of one dossier, sorted by what they are."""

    def __init__(self, stand: Stand, planning: Planning) -> None:
        self._stand = stand
        self._velden = Velden(stand, planning)
        # A measure of the catalogue stands in its table as an id, beside those that the user wrote in words.
        self._maatregelen = {m.id: m.tekst for risico in stand.kennis.risicos.values() for m in risico.maatregelen}
        alle = tuple(stand.kennis.vragen.values())
        gesteld = [v for v in alle if stand.vraagt(v)]
        self.beantwoord = [v for v in gesteld if stand.waarde(v.id) is not None]
        self._weet_niet = [v for v in gesteld if self._gegeven(v.id) == ONBEKEND]
        zeker = {v.id for v in (*self.beantwoord, *self._weet_niet)}
        self._open = [v for v in gesteld if v.id not in zeker]
        van_nu = {v.id for v in gesteld}
        self._stil = [v for v in alle if v.id not in van_nu and self._heeft_iets(v.id)]

    def _gegeven(self, id_: str) -> object:
        antwoord = self._stand.dossier.antwoorden.get(id_)
        return antwoord.waarde if antwoord is not None else None

    def _heeft_iets(self, id_: str) -> bool:
        antwoord = self._stand.dossier.antwoorden.get(id_)
        leeg = antwoord is None or (antwoord.waarde in (None, "", []) and not antwoord.motivering.strip())
        return not leeg

    def telling(self) -> Tekstblok:
        """How many there are of each kind."""
        klaar = sum(self._antwoord(v).status == "klaar" for v in self.beantwoord)
        zonder = sum(not self._antwoord(v).motivering.strip() for v in self.beantwoord)
        rijen = (
            ("Beantwoord", str(len(self.beantwoord))), ("Daarvan gemarkeerd als klaar", str(klaar)),
            ("Daarvan zonder motivering", str(zonder)),
            ("Beantwoord met ‘weet ik nog niet’", str(len(self._weet_niet))),
            ("Nog niet beantwoord", str(len(self._open))), ("Antwoorden die nu niet meetellen", str(len(self._stil))),
        )  # fmt: skip
        cellen = tuple(((Tekst(naam),), (Tekst(tal),)) for naam, tal in rijen)
        tabel = Tabel(((Tekst("Wat"),), (Tekst("Aantal vragen"),)), cellen, ("links", "rechts"))
        return eigen_blok(f"{DOCUMENT}/telling", (tabel,))

    def boom(self, vraag: Vraag) -> Boom:
        """The question with its answer and all that goes with it."""
        return (vraagregel(vraag), *self._waarde(vraag), *self._motivering(vraag.id), self._slot(vraag))

    def _antwoord(self, vraag: Vraag) -> Antwoord:
        return self._stand.dossier.antwoorden.get(vraag.id, Antwoord())

    def _slot(self, vraag: Vraag) -> Alinea:
        status = f"Status: {_STATUS.get(self._antwoord(vraag).status, self._antwoord(vraag).status)}. "
        return Alinea((Tekst(f"{status}Bron: {bronregel(self._stand.kennis, vraag.bron)}.", cursief=True),))

    def _motivering(self, id_: str) -> Boom:
        motivering = self._stand.motivering(id_).strip()
        if not motivering:
            return ()
        label = Tekst("Motivering: ", vet=True)
        match lees(motivering):
            case (Alinea(inhoud), *rest):
                return (Alinea((label, *inhoud)), *rest)
            case boom:
                return (Alinea((label,)), *boom)

    def _waarde(self, vraag: Vraag) -> Iterator[Blok]:
        veld = self._velden.veld(vraag.id)
        if isinstance(veld, Tabelveld):
            yield from self._rijen(vraag, tuple(veld))
        elif vraag.type == "schaal" and vraag.polen is not None and not veld.open:
            kant = {"1": vraag.polen[0], "5": vraag.polen[1]}.get(veld.tekst, "")
            zin = f": {kant}" if kant else f", tussen 1 ({vraag.polen[0]}) en 5 ({vraag.polen[1]})"
            yield _alinea(Waarde(f"{veld.tekst} van 5{zin}", veld.pad))
        elif veld.markdown:
            yield from lees(veld.markdown)
        elif len(veld.delen) > 1:
            yield Lijst(tuple(((_alinea(Waarde(deel, veld.pad))),) for deel in veld.delen))
        else:
            maat = f" {vraag.eenheid}" if vraag.type == "getal" and vraag.eenheid else ""
            yield _alinea(Waarde(f"{hoofdletter(veld.tekst)}{maat}", veld.pad, veld.open))

    def _rijen(self, vraag: Vraag, rijen: tuple[Rij, ...]) -> Iterator[Blok]:
        """The columns that hold anything, as one table, or row by row when they would become too narrow to read."""
        gevuld = [k for k in vraag.kolommen if any(not rij[k.id].open for rij in rijen)]
        if not gevuld:
            yield _alinea(Tekst(aantal(len(rijen), "rij", "rijen") + ", nog zonder inhoud."))
            return
        lang = any(len(rij[k.id].tekst) > _LANG for rij in rijen for k in gevuld)
        if len(gevuld) <= (_NAAST_ELKAAR - 2 if lang else _NAAST_ELKAAR):
            koppen = tuple((Tekst(k.label),) for k in gevuld)
            yield Tabel(koppen, tuple(tuple((self._cel(rij, k.id),) for k in gevuld) for rij in rijen))
        else:
            yield Lijst(tuple(self._rij(rij, gevuld) for rij in rijen), genummerd=True)
        leeg = [k.label for k in vraag.kolommen if k not in gevuld]
        if leeg:
            yield _alinea(Tekst(f"Nergens ingevuld: {', '.join(leeg)}.", cursief=True))

    def _rij(self, rij: Rij, kolommen: Sequence[Kolom]) -> Boom:
        """A row as an item: its first column as its name, the others below it."""
        eigen = [kolom for kolom in kolommen if not rij[kolom.id].open]
        if not eigen:
            return (_alinea(Tekst("Zonder inhoud")),)
        eerste, *rest = eigen
        punten = tuple((Alinea((Tekst(f"{kolom.label}: ", vet=True), self._cel(rij, kolom.id))),) for kolom in rest)
        kop = Alinea((Tekst(f"{eerste.label}: ", vet=True), self._cel(rij, eerste.id)))
        return (kop, Lijst(punten)) if punten else (kop,)

    def _cel(self, rij: Rij, kolom: str) -> Waarde | Tekst:
        veld = rij[kolom]
        if veld.open:
            return Tekst("–")
        return Waarde(self._maatregelen.get(veld.tekst, veld.tekst), veld.pad)

    def nog_open(self) -> Hoofdstuk | None:
        """The questions without an answer that settles anything."""
        if not self._open and not self._weet_niet:
            return None
        titel, uitleg = toelichting(self._stand.kennis, DOCUMENT, "delen.nog_open")
        delen = [Paragraaf("uitleg", "", (uitleg,))]
        if self._weet_niet:
            blokken = tuple(vraagblok(f"{DOCUMENT}/weet_niet", v, self._onzeker(v)) for v in self._weet_niet)
            delen.append(Paragraaf("weet_niet", "Beantwoord met ‘weet ik nog niet’", blokken))
        if self._open:
            delen.append(Paragraaf("open", "Nog niet beantwoord", tuple(self._lijsten())))
        return Hoofdstuk("nog_open", titel, tuple(delen))

    def _onzeker(self, vraag: Vraag) -> Boom:
        return (vraagregel(vraag), *self._motivering(vraag.id), self._slot(vraag))

    def _lijsten(self) -> Iterator[Tekstblok]:
        """The open questions as a list for each step; one that was argued already shows that too."""
        for stap, koppen in per_stap(self._stand.kennis, self._open):
            vragen = [vraag for kop in koppen for vraag in kop.vragen]
            items = tuple((_alinea(Tekst(v.label)), *self._motivering(v.id)) for v in vragen)
            kop = _alinea(Tekst(f"{STAPNAMEN[stap]} ({aantal(len(vragen), 'vraag', 'vragen')})", vet=True))
            yield eigen_blok(f"{DOCUMENT}/open.{stap}", (kop, Lijst(items)))

    def niet_gesteld(self) -> Hoofdstuk | None:
        """The answers to questions that are not asked now, each with why not."""
        if not self._stil:
            return None
        titel, uitleg = toelichting(self._stand.kennis, DOCUMENT, "delen.niet_gesteld")
        blokken = tuple(vraagblok(f"{DOCUMENT}/niet_gesteld", v, self._stille_boom(v)) for v in self._stil)
        return Hoofdstuk("niet_gesteld", titel, (Paragraaf("uitleg", "", (uitleg, *blokken)),))

    def _stille_boom(self, vraag: Vraag) -> Boom:
        assert vraag.als is not None  # a question without a condition is always asked
        redenen = dict.fromkeys(_waarom_niet(evalueer(vraag.als, self._stand), self._stand))
        punten = tuple((_alinea(Tekst(hoofdletter(reden))),) for reden in redenen)
        kop, *rest = self.boom(vraag)
        return (kop, *rest[:-1], _alinea(Tekst("Niet gesteld, omdat:", vet=True)), Lijst(punten), rest[-1])

    def onbekende_vragen(self) -> Hoofdstuk | None:
        """The answers to questions that this catalogue does not have, as they stand in the file."""
        kennis, antwoorden = self._stand.kennis, self._stand.dossier.antwoorden
        vreemd = {id_: antwoord for id_, antwoord in antwoorden.items() if id_ not in kennis.vragen}
        if not vreemd:
            return None
        titel, uitleg = toelichting(kennis, DOCUMENT, "delen.onbekende_vraag")
        blokken = tuple(
            eigen_blok(
                f"{DOCUMENT}/onbekend.{id_}",
                (_alinea(Tekst(id_, vet=True)), _alinea(Tekst(_ruw(antwoord.waarde))), *self._motivering(id_)),
            )
            for id_, antwoord in vreemd.items()
        )
        return Hoofdstuk("onbekende_vraag", titel, (Paragraaf("uitleg", "", (uitleg, *blokken)),))


def _alinea(deel: Tekst | Waarde) -> Alinea:
    return Alinea((deel,))


def _ruw(waarde: object) -> str:
    if waarde is None:
        return OPEN
    if isinstance(waarde, Mapping | list):
        return json.dumps(waarde, ensure_ascii=False, default=str)
    return str(waarde)


def _waarom_niet(spoor: Spoor, stand: Stand, *, gezocht: bool = False) -> Iterator[str]:
    """The comparisons that made a condition what it is (`gezocht`: false, or true within a denial), in words."""
    knoop = spoor.voorwaarde
    if isinstance(knoop, Vergelijk):
        if spoor.uitkomst is gezocht:
            yield from (tekst for _, tekst in regels(spoor, stand.kennis))
        return
    anders = gezocht if isinstance(knoop, Alle | Een) else not gezocht
    for kind in spoor.kinderen:
        yield from _waarom_niet(kind, stand, gezocht=anders)
