"""What a template may name: the fields of a document, and how a Leidraad becomes them.

The dataclasses are the declared context: the linter reads the names and types from them, so a field exists
here or nowhere. A field of type `Runs` is finished text with its emphasis and is taken with `{{r … }}`; a
`str` with `{{ … }}`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from assistent.export.afdruk import LEEG, Merk, gedrukt, merk_van_blok, merk_van_kop
from assistent.export.runs import Runs, aankruisvak, invulvak, met_bladwijzer, onschadelijk, runs_xml, schoon
from assistent.export.tabelmaat import SMAL_VANAF, kolommaten, maten_tekst
from assistent.export.uitgave import Uitgave
from assistent.leidraad.model import Blok, Hoofdstuk, Leidraad, Paragraaf, Titelblad
from assistent.leidraad.velden import OPEN
from assistent.tekst.boom import HOKJE, SCHRIJFPLEK, Alinea, Boom, Figuur, Inline, Lijst, Tabel, Tekst, Waarde, regel
from assistent.tekst.boom import Blok as Tekstblok
from assistent.tekst.merk import normaliseer
from assistent.tekst.tekening import Tekening

MAX_NIVEAU = 3
INVULLEN = SCHRIJFPLEK
"""What a form prints in a cell where somebody writes."""
_AANKRUISEN = 3
"""A column whose heading has no more letters is ticked ("Ja", "Nee")."""
_SCHRIJFRUIMTE = "… " * 11
_NAAST_HOKJE = "… " * 45
"""So that a column of boxes stays as narrow as its heading."""
LANGE_CEL = 900
"""From this number of characters in one cell its row may break over two pages."""

TeltFiguur = Callable[[Tekening], str]
"""Puts a drawing in the package and returns the XML of the run that shows it."""


@dataclass(frozen=True, slots=True)
class SjabloonGegeven:
    """A line of the table on the cover."""

    label: str
    tekst: Runs
    open: bool


@dataclass(frozen=True, slots=True)
class SjabloonAdresregel:
    """A line of the address of a letter."""

    tekst: Runs


@dataclass(frozen=True, slots=True)
class SjabloonCel:
    """A cell. `vorm`: links, rechts, midden, smal in a table of many columns, or invullen: room to write in."""

    vorm: str
    tekst: Runs


@dataclass(frozen=True, slots=True)
class SjabloonRij:
    """A row of a table."""

    cellen: tuple[SjabloonCel, ...]


@dataclass(frozen=True, slots=True)
class SjabloonDeel:
    """A piece of a block that becomes one paragraph or one table.

    `vorm`: alinea, eis, criterium, toelichting, besluit, vervolg, opsomming, nummering, lijstvervolg,
    tabel, figuur, bijschrift, invulhulp (guidance under a block of a blank document). `kader`: in which kind of
    block a continuation or list stands: empty, blok or toelichting. `niveau`: 1, 2 or 3 in a list.
    """

    vorm: str
    kader: str
    niveau: int
    tekst: Runs
    kop: tuple[SjabloonCel, ...] = ()
    rijen: tuple[SjabloonRij, ...] = ()


@dataclass(frozen=True, slots=True)
class SjabloonBlok:
    """A block. `soort`: tekst, eis, criterium, toelichting or besluit."""

    soort: str
    delen: tuple[SjabloonDeel, ...]


@dataclass(frozen=True, slots=True)
class SjabloonParagraaf:
    """A paragraph; `tekst` is its heading and may be empty."""

    tekst: Runs
    blokken: tuple[SjabloonBlok, ...]


@dataclass(frozen=True, slots=True)
class SjabloonHoofdstuk:
    """A chapter or annex; `tekst` is its heading."""

    tekst: Runs
    bijlage: bool
    paragrafen: tuple[SjabloonParagraaf, ...]


@dataclass(frozen=True, slots=True)
class SjabloonContext:
    """All a template may name."""

    organisatie: str
    titel: str
    ondertitel: str
    zaak: str
    status: str
    versie: str
    datum: str
    document: str
    geadresseerde: tuple[SjabloonAdresregel, ...]
    gegevens: tuple[SjabloonGegeven, ...]
    hoofdstukken: tuple[SjabloonHoofdstuk, ...]


def bouw_context(
    leidraad: Leidraad, stijlen: Mapping[str, str], figuur: TeltFiguur, uitgave: Uitgave
) -> SjabloonContext:
    """The document as a template sees it. `stijlen`: names of character styles -> ids in this template."""
    blad = leidraad.titelblad
    bouwer = _Bouwer(leidraad.document, stijlen, figuur, uitgave)
    velden = {naam: _regel(getattr(blad, naam)) for naam in _TEKSTVELDEN}
    return SjabloonContext(
        document=_regel(leidraad.document),
        geadresseerde=tuple(bouwer.adres(blad)),
        gegevens=tuple(bouwer.gegevens(blad)),
        hoofdstukken=tuple(map(bouwer.hoofdstuk, leidraad.hoofdstukken)),
        **velden,
    )


_TEKSTVELDEN = ("organisatie", "titel", "ondertitel", "zaak", "status", "versie", "datum")


def _regel(tekst: str) -> str:
    """One clean line."""
    return " ".join(onschadelijk(tekst).split())


def _zichtbaar(tekst: str) -> str:
    """One clean line; a dash when nothing of it can be seen."""
    return _regel(tekst) if normaliseer(schoon(tekst)) else LEEG


def met_schrijfruimte(kop: Sequence[str], rijen: Sequence[Sequence[str]], kanten: Sequence[str]) -> list[list[str]]:
    """The texts by which columns are measured: a cell to write in asks for room, and so does the text beside a box to
    tick; a tick or a number needs little."""
    ruim = [kant == "links" and len(naam) > _AANKRUISEN for naam, kant in zip(kop, kanten, strict=True)]

    def maat(cel: str, breed: bool, aankruisen: bool) -> str:
        if breed and cel.strip() == INVULLEN:
            return _SCHRIJFRUIMTE
        return _NAAST_HOKJE if breed and aankruisen and cel.strip() != HOKJE else cel

    return [[maat(cel, breed, HOKJE in rij) for cel, breed in zip(rij, ruim, strict=True)] for rij in rijen]


class _Bouwer:
    """Builds the context of one document; counts the bookmarks and the numbered lists in it."""

    def __init__(self, document: str, stijlen: Mapping[str, str], figuur: TeltFiguur, uitgave: Uitgave) -> None:
        self._document = document
        self._stijlen = stijlen
        self._figuur = figuur
        self._uitgave = uitgave
        self._bladwijzers = count(1)
        self._lijsten = count(1)

    def adres(self, blad: Titelblad) -> Iterator[SjabloonAdresregel]:
        for lijn in filter(None, map(_regel, blad.geadresseerde)):
            yield SjabloonAdresregel(self._runs((Waarde(lijn, "geadresseerde", open=lijn.startswith(OPEN)),)))

    def gegevens(self, blad: Titelblad) -> Iterator[SjabloonGegeven]:
        for label, waarde, is_open in blad.gegevens:
            tekst = _zichtbaar(waarde)
            deel: Inline = Waarde(tekst, "", open=True) if is_open else Tekst(tekst)
            yield SjabloonGegeven(_zichtbaar(label), self._runs((deel,)), is_open)

    def hoofdstuk(self, hoofdstuk: Hoofdstuk) -> SjabloonHoofdstuk:
        sleutel = f"{self._document}#{hoofdstuk.id}"
        paragrafen = tuple(self._paragraaf(sleutel, p) for p in hoofdstuk.paragrafen)
        return SjabloonHoofdstuk(self._kop(sleutel, hoofdstuk.titel), hoofdstuk.bijlage, paragrafen)

    def _paragraaf(self, hoofdstuk: str, paragraaf: Paragraaf) -> SjabloonParagraaf:
        kop = self._kop(f"{hoofdstuk}/{paragraaf.id}", paragraaf.titel)
        return SjabloonParagraaf(kop, tuple(map(self._blok, paragraaf.blokken)))

    def _kop(self, sleutel: str, titel: str) -> Runs:
        tekst = _regel(titel)
        return self._merk(self._runs((Tekst(tekst),)), merk_van_kop(sleutel, titel)) if normaliseer(tekst) else Runs()

    def _blok(self, blok: Blok) -> SjabloonBlok:
        delen = self._delen(gedrukt(blok.boom), blok.soort, merk_van_blok(blok.sleutel, blok.boom))
        hulp = (self._runs((Tekst(lijn),)) for lijn in self._uitgave.hulp.get(blok.sleutel, ()))
        return SjabloonBlok(blok.soort, (*delen, *(SjabloonDeel("invulhulp", "", 1, tekst) for tekst in hulp)))

    def _delen(self, boom: Boom, soort: str, merk: Merk | None) -> Iterator[SjabloonDeel]:
        """The pieces of a block; the first of them carries the mark."""
        kader = {"tekst": "", "toelichting": "toelichting"}.get(soort, "blok")
        for nr, deel in enumerate(boom):
            eigen = merk if nr == 0 else None
            if isinstance(deel, Alinea):
                vorm = soort if nr == 0 else "vervolg"
                if soort == "tekst":
                    vorm = "alinea"
                yield SjabloonDeel(vorm, kader, 1, self._merk(self._runs(deel.inhoud), eigen))
            else:
                yield from self._los(deel, kader, 1, eigen)

    def _los(self, deel: Tekstblok, kader: str, niveau: int, merk: Merk | None) -> Iterator[SjabloonDeel]:
        match deel:
            case Lijst():
                yield from self._lijst(deel, kader, niveau, merk)
            case Tabel():
                yield self._tabel(deel, merk)
            case Figuur(tekening, bijschrift):
                yield SjabloonDeel("figuur", kader, 1, self._merk(self._figuur(tekening), merk))
                tekst = Tekst(_regel(bijschrift))
                yield SjabloonDeel("bijschrift", kader, 1, self._runs((tekst,)))
            case Alinea(inhoud):
                yield SjabloonDeel("lijstvervolg", kader, niveau, self._merk(self._runs(inhoud), merk))

    def _lijst(self, lijst: Lijst, kader: str, niveau: int, merk: Merk | None) -> Iterator[SjabloonDeel]:
        """The items; a numbered list names itself in each item, so that its numbering can start again at
        1.
        """
        nummer = f"<?lijst {next(self._lijsten)}?>" if lijst.genummerd else ""
        vorm = "nummering" if lijst.genummerd else "opsomming"
        diepte = min(niveau, MAX_NIVEAU)
        for item in lijst.items:
            for nr, deel in enumerate(item):
                if nr == 0 and isinstance(deel, Alinea):
                    tekst = self._merk(self._runs(deel.inhoud), merk)
                    yield SjabloonDeel(vorm, kader, diepte, Runs(nummer + tekst))
                else:
                    dieper = isinstance(deel, Lijst)
                    yield from self._los(deel, kader, niveau + 1 if dieper else diepte, merk)
                merk = None

    def _tabel(self, tabel: Tabel, merk: Merk | None) -> SjabloonDeel:
        kop = [regel(cel) for cel in tabel.kop]
        rijen = [[regel(cel) for cel in rij] for rij in tabel.rijen]
        smal = len(kop) >= SMAL_VANAF
        kanten = tabel.uitlijning or ("links",) * len(kop)
        vormen = ["smal" if smal else kant for kant in kanten]
        ruimte = [[self._maattekst(cel) for cel in rij] for rij in tabel.rijen]
        maten = maten_tekst(kolommaten(kop, met_schrijfruimte(kop, ruimte, kanten)))
        begin = self._merk(self._runs(tabel.kop[0]), merk)
        kopcellen = [Runs(f"<?tabel {maten}?>" + begin), *(self._runs(cel) for cel in tabel.kop[1:])]
        return SjabloonDeel(
            "tabel", "", 1, Runs(),
            tuple(SjabloonCel(v, t) for v, t in zip(vormen, kopcellen, strict=True)),
            tuple(self._rij(rij, tekst, vormen, kop) for rij, tekst in zip(tabel.rijen, rijen, strict=True)),
        )  # fmt: skip

    def _rij(
        self, rij: tuple[tuple[Inline, ...], ...], tekst: Sequence[str], vormen: Sequence[str], kop: Sequence[str]
    ) -> SjabloonRij:
        invullen = [cel.strip() == INVULLEN for cel in tekst]
        vormen = ["invullen" if leeg else vorm for leeg, vorm in zip(invullen, vormen, strict=True)]
        cellen = [self._cel(cel, woorden, naam, tekst) for cel, woorden, naam in zip(rij, tekst, kop, strict=True)]
        if max(map(len, tekst)) > LANGE_CEL:
            cellen[0] = Runs("<?deelbaar?>" + cellen[0])
        if regels := max((cel.count("\n") for cel, leeg in zip(tekst, invullen, strict=True) if leeg), default=0):
            cellen[0] = Runs(f"<?hoogte {regels + 1}?>" + cellen[0])
        return SjabloonRij(tuple(SjabloonCel(v, t) for v, t in zip(vormen, cellen, strict=True)))

    def _maattekst(self, cel: tuple[Inline, ...]) -> str:
        """The text by which its column is measured: a field asks for the room of what will stand in it."""
        veld = next((v for d in cel if isinstance(d, Waarde) and (v := self._uitgave.invulvelden.get(d.veld))), None)
        if veld is None:
            return regel(cel)
        return max((woord for keus in veld.keuzen for woord in keus.split()), key=len, default=INVULLEN)

    def _cel(self, cel: tuple[Inline, ...], woorden: str, naam: str, rij: Sequence[str]) -> Runs:
        """A cell with the bookmark that a value in it asks for."""
        velden = (deel.veld for deel in cel if isinstance(deel, Waarde))
        merk = next((self._uitgave.merken[veld] for veld in velden if veld in self._uitgave.merken), "")
        runs = self._celruns(cel, woorden, naam, rij)
        return Runs(met_bladwijzer(runs, merk, next(self._bladwijzers))) if merk else runs

    def _celruns(self, cel: tuple[Inline, ...], woorden: str, naam: str, rij: Sequence[str]) -> Runs:
        """The text of a cell; one to write in or to tick is a field in a file that is filled in with Word."""
        if woorden.strip() == INVULLEN:
            # The height of the row gives the room; line ends would stay behind what somebody types.
            plek = [deel for deel in cel if regel([deel]).strip()][:1]
            return Runs(invulvak(INVULLEN, naam, self._stijlen)) if self._klikbaar else self._runs(plek)
        if woorden.strip() == HOKJE and self._klikbaar:
            anders = [tekst for tekst in rij if tekst.strip() not in (HOKJE, INVULLEN)]
            alleen = sum(tekst.strip() == HOKJE for tekst in rij) == 1 and anders
            return Runs(aankruisvak(anders[0] if alleen else naam))
        return self._runs(cel)

    @property
    def _klikbaar(self) -> bool:
        return self._uitgave.invulnamen is not None

    def _runs(self, inhoud: Sequence[Inline]) -> Runs:
        return Runs(runs_xml(inhoud, self._stijlen, self._uitgave.invulnamen, self._uitgave.invulvelden))

    def _merk(self, xml: str, merk: Merk | None) -> Runs:
        return Runs(met_bladwijzer(xml, str(merk), next(self._bladwijzers)) if merk else xml)
