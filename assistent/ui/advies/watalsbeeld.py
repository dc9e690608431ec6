"""What if, as the window shows it: the present and the other side in words, row by row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from assistent.advies.model import Melding, Stap
from assistent.advies.tekeningen import komma
from assistent.advies.uitleg import veldnaam, waardenaam
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.watals import Anders, Procedureplaats, Samenvatting, WatAls
from assistent.kennis.model import Kennis
from assistent.tekst.nederlands import aantal, datum, hoofdletter
from assistent.ui import adviesbeeld, woorden

NIETS: Final = "nog niets te zeggen"
SOORTEN: Final = ("schaal", "keuze", "meerkeuze", "getal", "bedrag")
"""Types of questions of which one answer can be tried."""
_NIET: Final = ("zaak.rechtsgebied",)


@dataclass(frozen=True, slots=True)
class Vergelijkregel:
    """One row: what it is about, how it is now and how it would be."""

    kop: str
    nu: str
    dan: str

    @property
    def anders(self) -> bool:
        """Whether the two sides differ."""
        return self.nu != self.dan


@dataclass(frozen=True, slots=True)
class Bevindingregel:
    """A finding that comes, goes or changes weight, as a line."""

    ernst: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Watalsbeeld:
    """Everything that the window shows about the difference."""

    regels: tuple[Vergelijkregel, ...]
    erbij: tuple[Bevindingregel, ...]
    weg: tuple[Bevindingregel, ...]
    overig: tuple[str, ...]
    gevraagd: tuple[str, ...]
    vervallen: tuple[str, ...]
    samen: str


def beeld(verschil: WatAls, kennis: Kennis) -> Watalsbeeld:
    """The difference in words."""
    nu, dan = verschil.nu, verschil.dan
    regels = [
        Vergelijkregel("Sturing", _sturing(nu), _sturing(dan)),
        Vergelijkregel("Rechtsvorm", _vorm(nu, kennis), _vorm(dan, kennis)),
    ]
    for nummer in range(max(len(nu.procedures), len(dan.procedures))):
        regels.append(Vergelijkregel(f"Procedure {nummer + 1}", _plek(nu, nummer), _plek(dan, nummer)))
    regels += [
        Vergelijkregel("Start van de opdracht", *(datum(s.klaar) if s.klaar else NIETS for s in (nu, dan))),
        Vergelijkregel(
            "Gewone doorlooptijd",
            *(NIETS if s.duur is None else aantal(s.duur, "dag", "dagen") for s in (nu, dan)),
        ),
        Vergelijkregel("Bevindingen", _telling(nu), _telling(dan)),
    ]
    zwaarte = tuple(
        f"‘{na.tekst}’ gaat van {woorden.ERNST[voor.ernst].woord.lower()} naar {woorden.ERNST[na.ernst].woord.lower()}"
        for voor, na in verschil.zwaarte
    )
    return Watalsbeeld(
        tuple(regels),
        tuple(_bevinding(m) for m in verschil.erbij),
        tuple(_bevinding(m) for m in verschil.weg),
        (*(_anders(a) for a in verschil.anders if a.id not in ("sturing", "rechtsvorm")), *zwaarte),
        tuple(hoofdletter(veldnaam(v, kennis)) for v in verschil.gevraagd),
        tuple(hoofdletter(veldnaam(v, kennis)) for v in verschil.vervallen),
        _samen(verschil),
    )


def _sturing(s: Samenvatting) -> str:
    plek = f" ({komma(s.positie)})" if s.positie is not None else ""
    return f"{woorden.STURING[s.sturing]}{plek}"


def _vorm(s: Samenvatting, kennis: Kennis) -> str:
    return adviesbeeld.vormnaam(kennis, s.rechtsvorm)


def _plek(s: Samenvatting, nummer: int) -> str:
    return procedure_in_woorden(s.procedures[nummer]) if nummer < len(s.procedures) else NIETS


def procedure_in_woorden(p: Procedureplaats) -> str:
    """A procedure with its verdict."""
    uiting = woorden.TOELAATBAAR[p.toelaatbaar]
    return f"{p.naam}: {uiting.teken} {uiting.woord}, past {p.geschiktheid:.0%}"


def _telling(s: Samenvatting) -> str:
    fout, waarschuwing, aandacht = s.bevindingen
    delen = (
        ("fout", f"{fout} in strijd"),
        ("waarschuwing", f"{waarschuwing} let op"),
        ("aandacht", aantal(aandacht, "aandachtspunt", "aandachtspunten")),
    )
    return " · ".join(f"{woorden.ERNST[ernst].teken} {tekst}" for ernst, tekst in delen)


def _bevinding(m: Melding) -> Bevindingregel:
    return Bevindingregel(m.ernst, m.tekst)


def _anders(a: Anders) -> str:
    def woord(waarde: object, tekst: str) -> str:
        uiting = woorden.TOELAATBAAR.get(str(waarde)) if a.id.startswith("procedure.") else None
        return uiting.woord if uiting else tekst

    return f"{a.onderwerp}: {woord(a.was, a.was_tekst)} → {woord(a.wordt, a.wordt_tekst)}"


def _samen(verschil: WatAls) -> str:
    """The whole in one sentence, for who does not see the table."""
    if not verschil.stappen:
        return "Kies een vraag en een ander antwoord om te zien wat dat zou veranderen."
    if verschil.gelijk:
        return "Dit verandert niets aan het advies."
    delen = []
    if verschil.nu.sturing != verschil.dan.sturing:
        delen.append("de sturing")
    if verschil.nu.rechtsvorm != verschil.dan.rechtsvorm:
        delen.append("de rechtsvorm")
    if [p.id for p in verschil.nu.procedures] != [p.id for p in verschil.dan.procedures]:
        delen.append("de eerste procedures")
    hoeveel = len(verschil.erbij) + len(verschil.weg)
    if hoeveel:
        delen.append(aantal(hoeveel, "bevinding", "bevindingen"))
    if not delen:
        return "Dit verandert alleen onderdelen; zie hieronder."
    *voor, laatste = delen
    return f"Dit verandert {', '.join(voor)} en {laatste}." if voor else f"Dit verandert {laatste}."


def stap_in_woorden(stap: Stap, kennis: Kennis) -> str:
    """A tried answer: `vraag: was → wordt`."""
    was, wordt = ("niets" if w is None else waardenaam(stap.vraag, w, kennis, "en") for w in (stap.van, stap.naar))
    return f"{hoofdletter(veldnaam(stap.vraag, kennis))}: {was} → {wordt}"


def te_proberen(uitkomst: Uitkomst) -> tuple[tuple[str, str], ...]:
    """The questions of which another answer can be tried, as (id, text): those that are asked now, in their order."""
    return tuple(
        (vraag.id, hoofdletter(vraag.kort))
        for vraag in uitkomst.kennis.vragen.values()
        if vraag.type in SOORTEN and vraag.id not in _NIET and uitkomst.stand.vraagt(vraag)
    )
