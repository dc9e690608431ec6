"""A block made from answers that was edited in Word: each changed cell becomes a proposal for its answer."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from assistent.export.afdruk import gedrukt
from assistent.handelingen.terug_model import Daad, Letterlijk, VerwijderRij, Voorstel, ZetAntwoord
from assistent.handelingen.terug_waarde import GeenAntwoord, Lezer
from assistent.kennis.model import Kennis, Kolom, Vraag
from assistent.leidraad.model import Blok
from assistent.leidraad.terug_tabel import Cel, Celverschil, Rij, Tabelverschil, vergelijk, woorden
from assistent.leidraad.terug_waarden import Deel, delen, ontleed
from assistent.tekst.boom import Alinea, Boom, Figuur, Lijst, Tabel, Waarde, platte_tekst, regel
from assistent.tekst.boom import Blok as Tekstblok
from assistent.tekst.merk import normaliseer

SINDSDIEN = "Het dossier is gewijzigd sinds dit bestand is geschreven; het verschil kan daarvan komen."
_VAST = "dit hoort bij een tabel of figuur uit uw antwoorden, en die tekst ligt vast"


@dataclass(frozen=True, slots=True)
class Plek:
    """Where in the file something stands: key and name of the block, and the heading above it. `onzeker`: the dossier
    was changed since the file was written."""

    sleutel: str
    titel: str
    kop: str
    alinea: int
    onzeker: bool = False

    def voorstel(self, titel: str, oud: str, nieuw: str, *daden: Daad) -> Voorstel:
        """A proposal for an answer, here."""
        return Voorstel(
            nr=0, soort="gegeven", plaats=self.sleutel, titel=titel, kop=self.kop, oud=oud, nieuw=nieuw,
            daden={"antwoord": daden}, onzeker=self.onzeker, uitleg=SINDSDIEN if self.onzeker else "",
            alinea=self.alinea,
        )  # fmt: skip

    def letterlijk(self, tekst: str, waarom: str) -> Letterlijk:
        """Something that stays out, here."""
        waar = f"{self.kop}: {self.titel}" if self.kop and self.titel else self.kop or self.titel
        return Letterlijk(waar, tekst, waarom, self.sleutel)


@dataclass(frozen=True, slots=True)
class Bijgezet:
    """Text that somebody put in or behind a block made from answers."""

    boom: Boom


Uitkomst = Voorstel | Letterlijk | Bijgezet


def bekijk(kennis: Kennis, lezer: Lezer, blok: Blok, boom: Boom, plek: Plek, zaad: str) -> Iterator[Uitkomst]:
    """What differs between the block as it is now and the tree that came back. `zaad` makes the ids of new rows: the
    same file gives the same ids."""
    oud = gedrukt(blok.boom)
    bij: list[Tekstblok] = []
    for links, rechts in _paren(oud, boom):
        if links is None and rechts is not None:
            bij.append(rechts)
        elif rechts is None and links is not None:
            waarom = "weggehaald; dit volgt uw antwoorden. Laat het hele blok weg als u het niet wilt"
            yield plek.letterlijk(platte_tekst((links,)), waarom)
        elif isinstance(links, Tabel) and isinstance(rechts, Tabel):
            yield from _Tabelwerk(kennis, lezer, links, plek, zaad).alles(vergelijk(links, rechts))
        elif links is not None and rechts is not None and not isinstance(links, Figuur):
            yield from tekstverschil(lezer, tuple(delen((links,))), platte_tekst((rechts,)), plek)
        elif isinstance(links, Figuur) and rechts is not None and _sleutel(links) != _sleutel(rechts):
            yield plek.letterlijk(platte_tekst((rechts,)), _VAST)
    if bij:
        yield Bijgezet(tuple(bij))


def tekstverschil(lezer: Lezer, oud: Sequence[Deel], nieuw: str, plek: Plek) -> Iterator[Voorstel | Letterlijk]:
    """The values that changed in a line that cannot be changed itself, and the line when other words changed too."""
    ontleding = ontleed(oud, nieuw)
    for wijziging in ontleding.waarden:
        yield from van_waarde(lezer, wijziging.waarde, wijziging.nieuw, plek)
    if ontleding.ook_woorden:
        yield plek.letterlijk(nieuw, _VAST)


def van_waarde(lezer: Lezer, waarde: Waarde, nieuw: str, plek: Plek) -> Iterator[Voorstel | Letterlijk]:
    """The proposal for the answer behind a value, or why there is none; nothing when only the writing differs (`60`
    for `60%`)."""
    try:
        doel = lezer.doel(waarde, nieuw)
    except GeenAntwoord as fout:
        waarom = f"‘{nieuw}’ kan geen antwoord worden: het {fout}" if nieuw else f"dit {fout}"
        yield plek.letterlijk(f"{waarde.tekst} → {nieuw or '(leeg)'}", waarom)
        return
    if not lezer.staat_er(doel.daad):
        yield plek.voorstel(doel.naam, waarde.tekst, nieuw, doel.daad)


# ------------------------------------------------------------------------------------ parts of the block


def _paren(oud: Boom, nieuw: Boom) -> Iterator[tuple[Tekstblok | None, Tekstblok | None]]:
    """The parts of both trees in pairs: equal ones first, then tables with tables and text with text."""
    links, rechts = [_sleutel(deel) for deel in oud], [_sleutel(deel) for deel in nieuw]
    for soort, a, b, c, d in SequenceMatcher(None, links, rechts, autojunk=False).get_opcodes():
        if soort == "equal":
            yield from zip(oud[a:b], nieuw[c:d], strict=True)
        else:
            yield from _los(oud[a:b], nieuw[c:d])


def _los(oud: Boom, nieuw: Boom) -> Iterator[tuple[Tekstblok | None, Tekstblok | None]]:
    over = list(nieuw)
    for deel in oud:
        zelfde = [kandidaat for kandidaat in over if _soort(kandidaat) == _soort(deel)]
        # Of a paragraph that was taken out another may be left, which is new then.
        paar = zelfde[0] if zelfde and (isinstance(deel, Tabel) or len(zelfde) <= len(oud)) else None
        if paar is not None:
            over.remove(paar)
        yield deel, paar
    yield from ((None, deel) for deel in over)


def _soort(deel: Tekstblok) -> str:
    match deel:
        case Tabel():
            return "tabel"
        case Figuur():
            return "figuur"
        case Alinea() | Lijst():
            return "tekst"


def _sleutel(deel: Tekstblok) -> tuple[str, str]:
    """A table by its header, so that a table of which only cells changed is the same part."""
    tekst = "\t".join(map(woorden, deel.kop)) if isinstance(deel, Tabel) else platte_tekst((deel,))
    return _soort(deel), normaliseer(tekst)


# ----------------------------------------------------------------------------------------------- tables


@dataclass(frozen=True, slots=True)
class _Tabelwerk:
    kennis: Kennis
    lezer: Lezer
    tabel: Tabel
    plek: Plek
    zaad: str

    def alles(self, verschil: Tabelverschil) -> Iterator[Voorstel | Letterlijk]:
        open_ = {nr for nr, rij in enumerate(self.tabel.rijen) if self._is_open(rij)}
        for cel in verschil.cellen:
            if cel.rij not in open_:
                yield from self._cel(cel)
        for nr in sorted({cel.rij for cel in verschil.cellen} & open_):
            nieuw = {cel.kolom: cel.nieuw for cel in verschil.cellen if cel.rij == nr}
            kolommen = range(max(*nieuw, len(self.tabel.kop) - 1) + 1)
            yield from self._erbij(tuple(nieuw.get(kolom, ()) for kolom in kolommen), nr)
        for nr, rij in verschil.erbij:
            yield from self._erbij(rij, nr)
        for _, rij in verschil.weg:
            yield self._weg(rij)
        for _, rij in verschil.verplaatst:
            waarom = "deze rij staat op een andere plaats; de volgorde volgt uw antwoorden"
            yield self.plek.letterlijk(_in_een_regel(rij), waarom)

    def _cel(self, cel: Celverschil) -> Iterator[Voorstel | Letterlijk]:
        nieuw = regel(cel.nieuw)
        kop = regel(self.tabel.kop[cel.kolom]) if cel.kolom < len(self.tabel.kop) else "een kolom erbij"
        plek = Plek(self.plek.sleutel, f"{self.plek.titel}, {kop}", self.plek.kop, self.plek.alinea, self.plek.onzeker)
        if cel.rij < 0:
            yield plek.letterlijk(
                nieuw or f"{regel(cel.oud)} (weggehaald)", "de kop van een tabel uit uw antwoorden ligt vast"
            )
            return
        waarden = [deel for deel in cel.oud if isinstance(deel, Waarde)]
        if len(waarden) == 1 and woorden(cel.oud) == normaliseer(waarden[0].tekst):
            yield from van_waarde(self.lezer, waarden[0], nieuw, plek)
        elif waarden:
            yield from tekstverschil(self.lezer, tuple(delen((Alinea(cel.oud),))), nieuw, plek)
        else:
            yield plek.letterlijk(f"{regel(cel.oud)} → {nieuw or '(leeg)'}", _VAST)

    def _kolommen(self) -> tuple[Vraag | None, dict[int, Kolom]]:
        """The one table whose rows stand here, and which column of it stands in which column; `None` for several."""
        paden = [
            (nr, *_pad(waarde))
            for rij in self.tabel.rijen
            for nr, cel in enumerate(rij)
            if (waarde := _enige(cel)) is not None
        ]
        namen = {vraag for _, vraag, _, _ in paden if vraag in self.kennis.vragen}
        if len(namen) != 1 or len(namen) != len({vraag for _, vraag, _, _ in paden}):
            return None, {}
        vraag = self.kennis.vragen[namen.pop()]
        kolommen = {kolom.id: kolom for kolom in vraag.kolommen}
        per = {nr: {k for plaats, _, _, k in paden if plaats == nr} for nr, *_ in paden}
        return vraag, {nr: kolommen[k] for nr, ks in per.items() if len(ks) == 1 and (k := next(iter(ks))) in kolommen}

    def _is_open(self, rij: Rij) -> bool:
        """Whether this is the row that a table without rows prints."""
        waarden = [deel for cel in rij for deel in cel if isinstance(deel, Waarde)]
        paden = [_pad(waarde) for waarde in waarden]
        return bool(waarden) and all(not rij_id and vraag in self.kennis.vragen and k for vraag, rij_id, k in paden)

    def _erbij(self, rij: Rij, nummer: int) -> Iterator[Voorstel | Letterlijk]:
        vraag, kolommen = self._kolommen()
        if vraag is None:
            yield self.plek.letterlijk(_in_een_regel(rij), "deze rij staat niet in één tabel van uw antwoorden")
            return
        tekst = _in_een_regel(rij)
        id_ = hashlib.sha256(f"{self.zaad}|{vraag.id}|{nummer}|{normaliseer(tekst)}".encode()).hexdigest()[:12]
        cellen: list[tuple[str, object]] = []
        for nr, cel in enumerate(rij):
            try:
                waarde = self._nieuwe_cel(vraag, kolommen.get(nr), cel)
            except GeenAntwoord as fout:
                yield self.plek.letterlijk(regel(cel), f"‘{regel(cel)}’ in een nieuwe rij: het {fout}")
                continue
            if waarde is not None:
                cellen.append((kolommen[nr].id, waarde))
        if cellen:
            daden = (ZetAntwoord(vraag.id, waarde, id_, kolom) for kolom, waarde in cellen)
            yield self.plek.voorstel(f"{vraag.kort}: nieuwe rij", "", tekst, *daden)

    def _nieuwe_cel(self, vraag: Vraag, kolom: Kolom | None, cel: Cel) -> object:
        """The value of a cell of a new row. Raises `GeenAntwoord`; a column that is no answer stays empty."""
        if kolom is not None:
            return self.lezer.lees_cel(vraag, kolom, regel(cel))
        if woorden(cel) not in ("", "-"):
            raise GeenAntwoord("hoort niet bij een kolom van uw antwoorden")
        return None

    def _weg(self, rij: Rij) -> Voorstel | Letterlijk:
        tekst = _in_een_regel(rij)
        van = _rijen_in((rij,))
        elders = [r for r in self.tabel.rijen if r != rij and _rijen_in((r,)) & van]
        if len(van) != 1 or elders:
            return self.plek.letterlijk(f"{tekst} (weggehaald)", "deze rij is niet één rij van uw antwoorden")
        vraag_id, rij_id = van.pop()
        if vraag_id not in self.kennis.vragen:
            return self.plek.letterlijk(
                f"{tekst} (weggehaald)", "deze rij volgt uit andere antwoorden of uit de kennis"
            )
        naam = f"{self.kennis.vragen[vraag_id].kort}: rij weg"
        return self.plek.voorstel(naam, tekst, "", VerwijderRij(vraag_id, rij_id))


def _pad(waarde: Waarde) -> tuple[str, str, str]:
    """Question, row and column of a value; the row is empty for the open row of an empty table."""
    vraag, _, cel = waarde.veld.partition("@")
    if cel:
        rij, _, kolom = cel.partition(".")
        return vraag, rij, kolom
    groep, _, rest = waarde.veld.partition(".")
    naam, _, kolom = rest.partition(".")
    return f"{groep}.{naam}", "", kolom


def _enige(cel: Cel) -> Waarde | None:
    waarden = [deel for deel in cel if isinstance(deel, Waarde)]
    return waarden[0] if len(waarden) == 1 else None


def _rijen_in(rijen: Iterable[Rij]) -> set[tuple[str, str]]:
    paden = (_pad(deel) for rij in rijen for cel in rij for deel in cel if isinstance(deel, Waarde))
    return {(vraag, rij) for vraag, rij, _ in paden if rij}


def _in_een_regel(rij: Rij) -> str:
    return " | ".join(regel(cel) for cel in rij)
