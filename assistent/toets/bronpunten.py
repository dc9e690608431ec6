"""Points from sources that nobody checked: one for each place in a source, with all of the dossier that rests on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from assistent.dossier.stand import Stand
from assistent.kennis.basis import Verwijzing
from assistent.kennis.bronrecht import van_recht
from assistent.kennis.bronregel import bronregel
from assistent.leidraad.model import Leidraad
from assistent.tekst.nederlands import datum
from assistent.toets.documentpunten import opgesomd
from assistent.toets.model import Toetspunt, over_som


@dataclass(slots=True)
class _Steun:
    """What rests on a source or text: names, places, documents and the places in the source, each once."""

    namen: dict[str, None] = field(default_factory=dict)
    plekken: dict[str, None] = field(default_factory=dict)
    documenten: dict[str, None] = field(default_factory=dict)
    bronnen: dict[Verwijzing, None] = field(default_factory=dict)


def te_controleren(stand: Stand, punten: Sequence[Toetspunt], leidraden: Iterable[Leidraad]) -> Iterator[Toetspunt]:
    """Every place in a source that still has to be checked and on which this dossier rests; every law that was read as
    it holds from a later day than the reference date; and every standard text and rule that nobody checked though its
    references are sure. `punten` are those made before, whose references count too."""
    werk = _Verzameling(stand)
    for punt in punten:
        werk.neem_op(punt.bron, punt.titel, punt.plaats, punt.documenten)
        regel = stand.kennis.meldingen.get(punt.id.removeprefix("melding/"))
        if regel is not None and regel.status == "te_controleren" and not _onzeker(punt.bron):
            werk.regel(punt)
    for leidraad in leidraden:
        for blok in leidraad.blokken():
            bronnen = van_recht(stand.kennis, blok.herkomst.bron, werk.recht)
            stuk = (leidraad.document,)
            werk.neem_op(bronnen, blok.herkomst.titel, blok.sleutel, stuk)
            if blok.herkomst.status == "te_controleren" and not _onzeker(bronnen):
                werk.standaardtekst(blok.herkomst.bouwsteen, blok.herkomst.titel, blok.sleutel, stuk)
    yield from werk.punten()


def _onzeker(bronnen: Iterable[Verwijzing]) -> bool:
    return any(v.status == "te_controleren" for v in bronnen)


class _Verzameling:
    """What was found, by the point that it makes."""

    def __init__(self, stand: Stand) -> None:
        self._stand = stand
        self.recht = stand.waarde("zaak.rechtsgebied")
        self._plaatsen: dict[tuple[str, str], _Steun] = {}
        self._dagen: dict[str, _Steun] = {}
        self._teksten: dict[str, _Steun] = {}
        self._regels: list[Toetspunt] = []

    def neem_op(self, bronnen: Iterable[Verwijzing], naam: str, plek: str, documenten: Iterable[str]) -> None:
        """What this, which rests on these references, leaves to be checked."""
        for v in bronnen:
            if v.status == "te_controleren":
                _noteer(self._plaatsen.setdefault((v.bron, v.plaats), _Steun()), naam, plek, documenten, v)
            elif v.status == "wettekst" and self._later_gelezen(v.bron):
                _noteer(self._dagen.setdefault(v.bron, _Steun()), naam, plek, documenten, v)

    def standaardtekst(self, bouwsteen: str, naam: str, plek: str, documenten: Iterable[str]) -> None:
        """A standard text that nobody checked."""
        _noteer(self._teksten.setdefault(bouwsteen, _Steun()), naam, plek, documenten)

    def regel(self, punt: Toetspunt) -> None:
        """A finding by a rule that nobody checked."""
        self._regels.append(punt)

    def punten(self) -> Iterator[Toetspunt]:
        """The points: law of another day first, because all that rests on it is in doubt."""
        yield from (self._van_dag(bron, steun) for bron, steun in self._dagen.items())
        yield from (self._van_plaats(bron, plaats, steun) for (bron, plaats), steun in self._plaatsen.items())
        yield from map(_van_regel, self._regels)
        yield from (self._van_tekst(bouwsteen, steun) for bouwsteen, steun in self._teksten.items())

    def _later_gelezen(self, bron: str) -> bool:
        item = self._stand.kennis.bronnen.get(bron)
        return item is not None and item.tekst_vanaf is not None and self._stand.peildatum < item.tekst_vanaf

    def _van_dag(self, bron: str, steun: _Steun) -> Toetspunt:
        item = self._stand.kennis.bronnen[bron]
        vanaf = datum(item.tekst_vanaf) if item.tekst_vanaf else ""
        tekst = (
            f"De tekst van ‘{item.kort}’ is gelezen zoals zij geldt vanaf {vanaf}. De peildatum is "
            f"{datum(self._stand.peildatum)}; of toen hetzelfde gold, is niet nagegaan."
        )
        return _punt(f"bron/{bron}/tekst_van_de_dag", f"{item.kort}: de tekst van de peildatum", tekst, steun)

    def _van_plaats(self, bron: str, plaats: str, steun: _Steun) -> Toetspunt:
        item = self._stand.kennis.bronnen.get(bron)
        kort, titel = (item.kort, item.titel) if item is not None else (bron, bron)
        tekst = f"Deze plaats in ‘{titel}’ is nog niet in de bron zelf nagegaan."
        if item is not None and item.soort == "eigen":
            tekst = "Dit is een eigen regel of tekst van de Ontwerpassistent, nog niet door een jurist nagegaan."
        return _punt(f"bron/{bron}/{plaats}", f"{kort}, {plaats}", tekst, steun)

    def _van_tekst(self, bouwsteen: str, steun: _Steun) -> Toetspunt:
        blok = self._stand.kennis.bouwstenen.get(bouwsteen)
        bronnen = blok.bron if blok is not None else ()
        tekst = f"Deze standaardtekst is nog niet door een jurist nagegaan. Bron: {self._bronregel(bronnen)}."
        punt = _punt(f"bron/standaardtekst/{bouwsteen}", f"Standaardtekst: {next(iter(steun.namen))}", tekst, steun)
        return replace(punt, bron=bronnen)

    def _bronregel(self, bronnen: tuple[Verwijzing, ...]) -> str:
        return bronregel(self._stand.kennis, bronnen)


def _van_regel(punt: Toetspunt) -> Toetspunt:
    steun = _Steun()
    _noteer(steun, punt.titel, punt.plaats, punt.documenten)
    tekst = "De regel achter deze bevinding is nog niet door een jurist nagegaan."
    regel = _punt(f"bron/regel/{punt.id.removeprefix('melding/')}", f"Regel: {punt.titel}", tekst, steun)
    return replace(regel, bron=punt.bron)


def _noteer(
    steun: _Steun, naam: str, plek: str, documenten: Iterable[str], verwijzing: Verwijzing | None = None
) -> None:
    steun.namen[naam] = steun.plekken[plek] = None
    steun.documenten.update(dict.fromkeys(documenten))
    if verwijzing is not None:
        steun.bronnen[verwijzing] = None


def _punt(id_: str, titel: str, tekst: str, steun: _Steun) -> Toetspunt:
    plekken = tuple(steun.plekken)
    return Toetspunt(
        id=id_,
        soort="te_controleren",
        titel=titel,
        plaats=plekken[0],
        tekst=tekst,
        regel=f"Hierop rust: {opgesomd([*steun.namen]).removesuffix(' …')}.",
        bron=tuple(steun.bronnen),
        ernst="aandacht",
        over=over_som(id_, tekst),
        documenten=tuple(steun.documenten),
        plekken=plekken,
    )
