"""The advice as the panel shows it: lines of words, cheap to compare, so that only what changed is drawn again."""

from __future__ import annotations

from dataclasses import dataclass

from assistent.advies.model import Gelijkenis, Kantelpunt, Melding, Procedureadvies
from assistent.advies.uitleg import veldnaam, waardenaam
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.naslag import strijdig
from assistent.kennis.getoetst import bij_bevinding
from assistent.kennis.model import Kennis
from assistent.kennis.voorwaarden import ParameterZonderWaarde
from assistent.tekst.nederlands import aantal, in_de_zin
from assistent.ui import stappen, woorden

PROCEDURES_HOOGSTENS = 3
LIJKT_OP_HOOGSTENS = 3


@dataclass(frozen=True, slots=True)
class Punt:
    """One content question on the spectrum: its number and its answer 1…5."""

    nummer: int
    waarde: int
    vraag: str


@dataclass(frozen=True, slots=True)
class Spectrumbeeld:
    """What stands with the figure of the spectrum: the answers, the name of the model, how many were answered and how
    far they agree, and why it is this model."""

    punten: tuple[Punt, ...]
    naam: str
    dekking: str
    uitleg: str


@dataclass(frozen=True, slots=True)
class Vormbeeld:
    """The legal form with its first reasons and warnings."""

    naam: str
    redenen: tuple[str, ...]
    tegen: tuple[str, ...]
    vlaggen: tuple[str, ...]
    bron: str
    open: str
    strijd: tuple[str, ...]
    """The contradictions between sources about the legal form; likewise with a procedure and a finding."""


@dataclass(frozen=True, slots=True)
class Procedurebeeld:
    """A procedure: may it, and how well does it fit (0…1)."""

    id: str
    naam: str
    toelaatbaar: str
    geschiktheid: float
    extra: str
    gekozen: bool
    strijd: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Meldingbeeld:
    """A finding: fact, advice, source, and where to go."""

    id: str
    ernst: str
    tekst: str
    maatregel: str
    bron: str
    plaats: str
    waar: str
    strijd: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Casusbeeld:
    """A case that resembles this one, with one lesson."""

    id: str
    naam: str
    zin: str
    les: str
    bron: str


def spectrum(uitkomst: Uitkomst) -> Spectrumbeeld:
    """The spectrum of this outcome."""
    s = uitkomst.sturing
    nummers = {v.id: n for n, v in enumerate((v for v in uitkomst.kennis.vragen.values() if v.niveau == "1a"), 1)}
    punten = tuple(Punt(nummers.get(b.vraag, 0), b.waarde, veldnaam(b.vraag, uitkomst.kennis)) for b in s.bijdragen)
    dekking = f"{len(punten)} van {len(nummers)}"
    dekking += f" · {woorden.eensgezindheid(s.spreiding)}" if len(punten) > 1 else ""
    return Spectrumbeeld(punten, woorden.STURING[s.model], dekking, s.uitleg)


def rechtsvorm(uitkomst: Uitkomst) -> Vormbeeld:
    """The legal form of this outcome."""
    vorm = uitkomst.rechtsvorm
    naam = vormnaam(uitkomst.kennis, vorm.advies)
    nog = len(vorm.open)
    open_ = f"{aantal(nog, 'vraag', 'vragen')} {'kan' if nog == 1 else 'kunnen'} dit nog beslissen"
    return Vormbeeld(
        naam,
        tuple(reden.tekst for reden in vorm.redenen[:2]),
        tuple(reden.tekst for reden in vorm.tegen[:2]),
        tuple(reden.tekst for reden in vorm.vlaggen[:3]),
        woorden.bronregel(uitkomst.kennis, vorm.redenen[0].bron) if vorm.redenen else "",
        open_ if nog and vorm.advies in ("onbekend", "afwegen") else "",
        strijdig(uitkomst.kennis, "rechtsvorm.gekozen", _recht(uitkomst)),
    )


def sturing_strijd(uitkomst: Uitkomst) -> tuple[str, ...]:
    """The contradictions between sources about the model of steering."""
    return strijdig(uitkomst.kennis, "sturing.gekozen", _recht(uitkomst))


def _recht(uitkomst: Uitkomst) -> object:
    return uitkomst.stand.waarde("zaak.rechtsgebied")


def vormnaam(kennis: Kennis, advies: str) -> str:
    """The name of a legal form."""
    vraag = kennis.vragen.get("rechtsvorm.gekozen")
    opties = {optie.id: optie.label for optie in vraag.opties} if vraag else {}
    return opties.get(advies) or woorden.RECHTSVORM.get(advies, advies)


def menggrens(uitkomst: Uitkomst) -> float | None:
    """How far from the middle the mean still counts as a mix; `None` on a day without a value."""
    try:
        return uitkomst.stand.parameter("sturing.grens_meng")
    except (ParameterZonderWaarde, KeyError):
        return None


def procedures(uitkomst: Uitkomst, hoogstens: int = PROCEDURES_HOOGSTENS) -> tuple[Procedurebeeld, ...]:
    """The first procedures, and the chosen one if it is not among them."""
    gekozen = uitkomst.procedure.keuze if uitkomst.procedure and not uitkomst.voorlopig else ""
    eerste = [p for n, p in enumerate(uitkomst.procedures) if n < hoogstens or p.id == gekozen]
    return tuple(_procedure(p, gekozen, uitkomst) for p in eerste)


def _procedure(p: Procedureadvies, gekozen: str, uitkomst: Uitkomst) -> Procedurebeeld:
    extra = ""
    if p.toelaatbaar == "onbekend" and p.open:
        extra = f"nog {aantal(len(p.open), 'vraag', 'vragen')}"
    elif p.toelaatbaar == "nee" and p.voorwaarden:
        extra = p.voorwaarden[0].tekst
    strijd = strijdig(uitkomst.kennis, p.id, _recht(uitkomst))
    return Procedurebeeld(p.id, p.naam, p.toelaatbaar, p.geschiktheid, extra, p.id == gekozen, strijd)


def meldingen(uitkomst: Uitkomst) -> tuple[Meldingbeeld, ...]:
    """All findings, heaviest first."""
    return tuple(melding(uitkomst.kennis, m, _recht(uitkomst)) for m in uitkomst.meldingen)


def melding(kennis: Kennis, m: Melding, recht: object) -> Meldingbeeld:
    """One finding; `recht` is the jurisdiction of the dossier."""
    stap = stappen.stap_van_plaats(kennis, m.plaats)
    waar = stappen.STAP[stap].naam if stap else ""
    extra = " Niet wettelijk verplicht in deze procedure; aanbevolen." if m.buiten_regime else ""
    extra += " Voorlopig: u koos nog geen procedure; dit geldt voor de eerste uit het advies." if m.voorlopig else ""
    bron = f"{woorden.bronregel(kennis, m.bron)}{bij_bevinding(kennis, m.id)}"
    strijd = strijdig(kennis, m.id, recht)
    return Meldingbeeld(m.id, m.ernst, m.tekst, m.maatregel + extra, bron, m.plaats, waar, strijd)


def lijkt_op(uitkomst: Uitkomst) -> tuple[Casusbeeld, ...]:
    """The nearest cases."""
    return tuple(_casus(uitkomst.kennis, g) for g in uitkomst.lijkt_op[:LIJKT_OP_HOOGSTENS])


def _casus(kennis: Kennis, g: Gelijkenis) -> Casusbeeld:
    les, bron = g.lessen[0] if g.lessen else ("", g.bron)
    gelijk = ", ".join(veldnaam(v, kennis) for v in g.overeenkomst[:3])
    anders = ", ".join(veldnaam(v, kennis) for v in g.verschil[:2])
    zin = f"Lijkt op uw zaak in {gelijk}." if gelijk else ""
    zin += f" Anders: {anders}." if anders else ""
    zin += f" Afloop: {g.afloop}" if g.afloop else ""
    return Casusbeeld(g.casus, g.naam, zin, les, woorden.bronregel(kennis, bron, 1))


CONCLUSIE = {"sturing": "de sturing", "rechtsvorm": "de rechtsvorm", "procedure": "de eerste procedure"}
"""What the tipping points are about."""


@dataclass(frozen=True, slots=True)
class Kantelregel:
    """A tipping point as a sentence, with the change to begin with when one tries it: question and other answer."""

    zin: str
    proef: tuple[tuple[str, object], ...]


def kantelregels(uitkomst: Uitkomst, punten: tuple[Kantelpunt, ...], soort: str) -> tuple[Kantelregel, ...]:
    """The tipping points of one conclusion, each question once: ‘vraag’ op 1 of 2: markt; op 3: gemengd.

    A change between two procedures about which nothing can be said yet says nothing, and is left out.
    """
    onzeker = {p.id for p in uitkomst.procedures if p.toelaatbaar == "onbekend"}
    per_vraag: dict[str, dict[str, list[str]]] = {}
    proeven: dict[str, tuple[tuple[str, object], ...]] = {}
    for punt in punten:
        anders = next(((van, tot) for naam, van, tot in punt.verandert if naam == soort), None)
        if anders is None or (soort == "procedure" and onzeker.issuperset(anders)):
            continue
        *ook, laatste = punt.vragen
        vraag = " en ".join(
            [f"‘{veldnaam(s.vraag, uitkomst.kennis)}’ op {_waarde(uitkomst.kennis, s.vraag, s.naar)}" for s in ook]
            + [f"‘{veldnaam(laatste.vraag, uitkomst.kennis)}’"]
        )
        proeven.setdefault(vraag, tuple((stap.vraag, stap.naar) for stap in punt.vragen))
        gevolg = _conclusie(uitkomst.kennis, soort, anders[1], uitkomst.stand.waarde("zaak.rechtsgebied"))
        waarden = per_vraag.setdefault(vraag, {}).setdefault(gevolg, [])
        waarden.append(_waarde(uitkomst.kennis, laatste.vraag, laatste.naar))
    return tuple(
        Kantelregel(
            f"{vraag} " + "; ".join(f"op {_of(waarden)}: {gevolg}" for gevolg, waarden in gevolgen.items()),
            proeven[vraag],
        )
        for vraag, gevolgen in per_vraag.items()
    )


def _of(waarden: list[str]) -> str:
    return f"{', '.join(waarden[:-1])} of {waarden[-1]}" if len(waarden) > 1 else waarden[0]


def _waarde(kennis: Kennis, vraag: str, waarde: object) -> str:
    return waardenaam(vraag, waarde, kennis) or "niets"


def _conclusie(kennis: Kennis, soort: str, waarde: str, recht: object) -> str:
    if soort == "sturing":
        return in_de_zin(woorden.STURING.get(waarde, waarde))
    if soort == "rechtsvorm":
        return in_de_zin(vormnaam(kennis, waarde))
    procedure = kennis.procedure(waarde, recht)
    return in_de_zin(procedure.naam) if procedure else waarde or "geen procedure die past"
