"""What in a question gives away who asked it: a proposal, before and after, that the user takes over or not.

Nothing is changed unasked, and the question as it came in stays in the row, where no document prints it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from assistent.dossier.model import Dossier
from assistent.dossier.stand import Stand
from assistent.handelingen.nota import NotaFout, met_rijen, rijen_van
from assistent.planning.nota import VRAGEN

VELDEN = ("onderwerp", "vraag", "antwoord")
"""The columns that a nota prints and that can name somebody."""
NAAM, ADRES, NUMMER, PLEK, SLOT = "[ondernemer]", "[e-mailadres]", "[telefoonnummer]", "[website]", ""

_TABELLEN = ("uitkomst.gegadigden", "uitkomst.inschrijvingen")
"""Tables with the names of those who take part, where the dossier has them."""
_EIGEN_ROLLEN = frozenset({"opdrachtgever", "besluitvormer", "beoordelaar", "procesbegeleider", "jurist", "toezicht"})
"""Actors who are no tenderer; their name gives nothing away."""
_SCHEIDING = re.compile(r"[,;/|()\n]| namens | - ")
_RECHTSVORM = r"(?:B\.?\s?V\.?|N\.?V\.?|V\.?O\.?F\.?|vzw|VZW|cv|CV|U\.?A\.?|c\.?s\.?)"
_WOORD = r"[A-ZÀ-Þ][\w&’'.-]*"
_NAAM = rf"{_WOORD}(?:[ ](?:(?:van|de|der|den|het|en|voor|’t|&)[ ])*{_WOORD}){{0,4}}"
_ZINSBEGIN = (
    "(?:Aan|Als|Bij|De|Die|Dient|Een|Gaat|Geldt|Heeft|Het|Hoe|In|Is|Kan|Klopt|Krijgt|Kunnen|Kunt|Mag|Met|Moet|Moeten|Mogen|"
    "Namens|Om|Ook|Op|U|Valt|Van|Voor|Waarom|Wanneer|Wat|Welke|Wie|Wij|Wilt|Wordt|Worden|Zal|Zijn|Zullen)"
)
"""Words with a capital only because a sentence begins with them."""
_TELEFOON = re.compile(
    r"(?<![\w.,€-])(?!\d{1,2}-\d{1,2}-\d{4})(?:(?:\+|00)3[12][ -]?(?:\(0\))?[ -]?[1-9]|\(?0[1-9])"
    r"(?:[ ().-]{0,2}\d){7,8}(?!\d)"
)
"""A number as it is dialled in the Netherlands or Belgium; not a date, an amount or a code."""
_PATRONEN: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"), "e-mailadres", ADRES),
    (re.compile(r"(?:https?://|www\.)[^\s<>()\[\]]{2,200}[^\s<>()\[\].,;:!?]", re.IGNORECASE), "website", PLEK),
    (_TELEFOON, "telefoonnummer", NUMMER),
    (re.compile(rf"\b(?!{_ZINSBEGIN}\b)(?:{_WOORD}[ ]){{1,4}}{_RECHTSVORM}(?![\w])"), "naam met rechtsvorm", NAAM),
)  # fmt: skip
_WIJ = re.compile(
    r"(?:\b(?i:wij van|wij, van|wij bij|namens|ons bedrijf|onze organisatie|onze stichting|onze vereniging)[ ]+)"
    rf"({_NAAM})"
)
_GROET = re.compile(
    r"\n\s*(?:met (?:vriendelijke|hartelijke) groet(?:en)?|vriendelijke groet(?:en)?|hoogachtend|m\.?v\.?g\.?)\b"
    r"[\s\S]{0,400}\Z",
    re.IGNORECASE,
)
_KORTSTE = 3


@dataclass(frozen=True, slots=True)
class Vondst:
    """A part of a text that gives somebody away, what it is, and what would stand in its place."""

    tekst: str
    soort: str
    vervanging: str


@dataclass(frozen=True, slots=True)
class Anoniemvoorstel:
    """One text of one question, as it is and as it would be."""

    rij: str
    nummer: str
    veld: str
    voor: str
    na: str
    vondsten: tuple[Vondst, ...]


def voorstellen(stand: Stand, rijen: Collection[str] = ()) -> tuple[Anoniemvoorstel, ...]:
    """What would be made anonymous, of these rows (ids) or of all. Texts in which nothing was found are left out."""
    namen = bekende_namen(stand)
    gevonden = []
    for rij in stand.rijen(VRAGEN):
        if rijen and rij.get("id") not in rijen:
            continue
        for veld in VELDEN:
            tekst = str(rij.get(veld) or "")
            na, vondsten = maak_anoniem(tekst, namen)
            if na != tekst:
                gevonden.append(Anoniemvoorstel(str(rij["id"]), str(rij.get("nummer", "")), veld, tekst, na, vondsten))
    return tuple(gevonden)


def bekende_namen(stand: Stand) -> tuple[str, ...]:
    """The names that the dossier knows of those who ask or take part, the longest first. That of the commissioner is
    none of them."""
    eigen = {_kaal(str(stand.waarde("zaak.organisatie") or ""))}
    namen: set[str] = set()
    for rij in stand.rijen(VRAGEN):
        namen.update(_delen(str(rij.get("steller") or "")))
    actoren = (rij for rij in stand.rijen("zaak.actoren") if rij.get("rol") not in _EIGEN_ROLLEN)
    for rij in (*actoren, *(rij for tabel in _TABELLEN for rij in stand.rijen(tabel))):
        namen.update(_delen(str(rij.get("naam") or "")))
    bruikbaar = {naam for naam in namen if len(naam) >= _KORTSTE and _kaal(naam) not in eigen and not naam.isdigit()}
    return tuple(sorted(bruikbaar, key=lambda naam: (-len(naam), naam)))


def _kaal(naam: str) -> str:
    return re.sub(r"^(?:de|het)\s+", "", " ".join(naam.casefold().split()))


def _delen(naam: str) -> Iterator[str]:
    """A name, its parts, and each without its legal form."""
    for deel in (naam, *_SCHEIDING.split(naam)):
        heel = " ".join(deel.split()).strip(" .")
        yield heel
        kern = re.sub(rf"\s*\b{_RECHTSVORM}$", "", heel).strip(" .,")
        # One plain word ("Zorg BV") is too common to be a name by itself.
        if " " in kern or any(teken.isupper() or teken.isdigit() for teken in kern[1:]):
            yield kern


def maak_anoniem(tekst: str, namen: Iterable[str]) -> tuple[str, tuple[Vondst, ...]]:
    """The text without what gives somebody away, and what that was. `namen`: the longest first."""
    vondsten: dict[Vondst, None] = {}

    def vervang(patroon: re.Pattern[str], soort: str, vervanging: str, in_: str, groep: int = 0) -> str:
        def een(vondst: re.Match[str]) -> str:
            vondsten[Vondst(vondst[groep].strip(), soort, vervanging)] = None
            voor, na = vondst.start(groep) - vondst.start(), vondst.end(groep) - vondst.start()
            return vondst[0][:voor] + vervanging + vondst[0][na:]

        return patroon.sub(een, in_)

    uit = vervang(_GROET, "ondertekening", SLOT, tekst)
    for patroon, soort, vervanging in _PATRONEN[:3]:
        uit = vervang(patroon, soort, vervanging, uit)
    bekend = _namenpatroon(tuple(namen))
    if bekend is not None:
        uit = vervang(bekend, "naam uit het dossier", NAAM, uit)
    uit = vervang(_WIJ, "naam van wie vraagt", NAAM, uit, 1)
    uit = vervang(*_PATRONEN[3], uit)
    return uit, tuple(vondsten)


@lru_cache(maxsize=4)
def _namenpatroon(namen: tuple[str, ...]) -> re.Pattern[str] | None:
    """One pattern for all names: hundreds of questions against hundreds of names, one by one, take seconds."""
    samen = "|".join(map(re.escape, namen))
    return re.compile(rf"(?<!\w)(?:{samen})(?!\w)", re.IGNORECASE) if samen else None


def neem_over(dossier: Dossier, gekozen: Iterable[Anoniemvoorstel], *, wie: str, moment: str) -> Dossier:
    """The dossier with these texts made anonymous; the question as it came in is kept beside it. Raises `NotaFout` when
    a text was changed since the proposal."""
    rijen = rijen_van(dossier, VRAGEN)
    per_id: Mapping[object, dict[str, object]] = {rij.get("id"): rij for rij in rijen}
    for voorstel in gekozen:
        rij = per_id.get(voorstel.rij)
        if rij is None or rij.get(voorstel.veld) != voorstel.voor:
            raise NotaFout(f"Vraag {voorstel.nummer} is sinds het voorstel gewijzigd. Maak een nieuw voorstel.")
        if voorstel.veld == "vraag":
            rij.setdefault("vraag_origineel", voorstel.voor)
        rij[voorstel.veld] = voorstel.na
    return met_rijen(dossier, VRAGEN, rijen, wie=wie, moment=moment)
