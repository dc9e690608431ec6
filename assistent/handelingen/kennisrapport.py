"""The knowledge on paper: every rule, number and text of the catalogue with its source, for a lawyer to sign.

A row is one part. A hidden bookmark in its first cell says which part it is and what it said, so that a signature is
about that content and about nothing else; `kennisaftekening` reads the file back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Final

from assistent import gegevens
from assistent.export.uitgave import Uitgave
from assistent.handelingen.documenten import DocumentFout, wissel
from assistent.handelingen.kennistekst import RECHTEN, plaatsregels, regels, titel
from assistent.kennis.basis import Rechtsgebied, Status
from assistent.kennis.bronregel import STATUSSEN
from assistent.kennis.getoetst import SOORTEN, Onderdeel, Onderdeelsoort, gewijzigd, onderdelen
from assistent.kennis.model import Kennis
from assistent.leidraad.model import Blok, Hoofdstuk, Leidraad, Paragraaf, Titelblad
from assistent.leidraad.vraagblokken import eigen_blok, toelichting
from assistent.tekst.boom import HOKJE, SCHRIJFPLEK, Inline, Regeleinde, Tabel, Tekst, Waarde
from assistent.tekst.nederlands import aantal, datum, getal, hoofdletter
from assistent.tekst.systeem import reden

if TYPE_CHECKING:
    from assistent.export.kennisrijen import Kennismerk

DOCUMENT: Final = "kennisrapport"
KENMERK: Final = f"{DOCUMENT}/"
"""Begins the identifier of a file that this room made."""
NAAM, DATUM = "toetser", "datum"
STATUSVOLGORDE: Final[tuple[Status, ...]] = ("te_controleren", "secundair", "wettekst", "onderzoek", "afgeleid")
SOORTNAMEN: Final[dict[Onderdeelsoort, str]] = {
    "meldingen": "Bevindingen", "rechtsvormregels": "Regels voor de rechtsvorm",
    "keuzeregels": "Regels voor keuzes binnen het model", "procedures": "Procedures met hun voorwaarden en stappen",
    "risicos": "Risico’s en maatregelen", "algemene_stappen": "Algemene stappen in de planning",
    "planmeldingen": "Bevindingen van de planning", "praktijkduren": "Vergelijking met de tijd in casussen",
    "parameters": "Termijnen, drempels en andere getallen", "codelijsten": "Codelijsten",
    "bouwstenen": "Standaardteksten", "begrippen": "Begrippen",
    "aandachtspunten": "Aandachtspunten bij de toetsmomenten",
}  # fmt: skip
_VOLGORDE: Final[tuple[Onderdeelsoort, ...]] = (
    "meldingen", "rechtsvormregels", "procedures", "keuzeregels", "risicos", "parameters", "algemene_stappen",
    "planmeldingen", "praktijkduren", "codelijsten", "aandachtspunten", "begrippen", "bouwstenen",
)  # fmt: skip
_KOP = ("Onderdeel", "Akkoord", "Niet akkoord", "Toetser en datum", "Opmerking")
_REGELS_NAAM, _REGELS_OPMERKING = 2, 3


@dataclass(frozen=True, slots=True)
class Keuze:
    """Which parts the report holds; empty is all of them. A part without a jurisdiction holds in both."""

    soorten: tuple[Onderdeelsoort, ...] = ()
    rechtsgebied: Rechtsgebied | None = None
    statussen: tuple[Status, ...] = ()

    def neemt(self, onderdeel: Onderdeel) -> bool:
        """Whether this part stands in the report."""
        recht = not onderdeel.rechtsgebied or self.rechtsgebied in (None, *onderdeel.rechtsgebied)
        soort = not self.soorten or onderdeel.soort in self.soorten
        return recht and soort and (not self.statussen or onderdeel.status in self.statussen)


ALLES: Final = Keuze()


@dataclass(slots=True)
class _Rapport:
    """What a report is made of, with the bookmarks that go into it."""

    kennis: Kennis
    merken: dict[str, str] = field(default_factory=dict)


def stel_samen(kennis: Kennis, keuze: Keuze, dag: date) -> tuple[Leidraad, Uitgave]:
    """The report and how it is written. Raises `DocumentFout` when nothing fits the choice."""
    gekozen = [onderdeel for onderdeel in onderdelen(kennis) if keuze.neemt(onderdeel)]
    if not gekozen:
        raise DocumentFout(
            "Met deze keuze staat er niets in het rapport. Kies een andere soort, status of rechtsgebied."
        )
    rapport = _Rapport(kennis)
    naam, uitleg = toelichting(kennis, DOCUMENT, "kennis.rapport")
    begin = Hoofdstuk(
        "begin", "Hoe u dit rapport gebruikt",
        (
            Paragraaf("uitleg", "", (uitleg, _toetser(rapport))),
            Paragraaf("telling", "Overzicht", (_telling(kennis, gekozen),)),
        ),
    )  # fmt: skip
    per: dict[str, list[Onderdeel]] = {soort: [] for soort in _VOLGORDE}
    for onderdeel in gekozen:
        per[onderdeel.soort].append(onderdeel)
    delen = tuple(_hoofdstuk(rapport, soort, per[soort]) for soort in _VOLGORDE if per[soort])
    leidraad = Leidraad(DOCUMENT, _blad(kennis, keuze, naam, dag), (begin, *delen), _kenmerk(kennis), "nl-NL")
    eigenschappen = {"ontwerp.document": DOCUMENT, "ontwerp.kennis_versie": kennis.versie}
    return leidraad, Uitgave(eigenschappen=eigenschappen, invulnamen={}, merken=rapport.merken, liggend=True)


def schrijf_rapport(kennis: Kennis, pad: Path, moment: datetime, keuze: Keuze = ALLES) -> Path | None:
    """Write the report in this file; gives where a file that was there was put aside. Takes tens of seconds for the
    whole catalogue. Raises `DocumentFout` and `SjabloonFout`."""
    from assistent.export import word

    leidraad, uitgave = stel_samen(kennis, keuze, moment.date())
    # Ours, and no house style: the columns and the marks of this report are no matter of looks.
    inhoud = word.render(leidraad, word.kies_sjabloon(DOCUMENT, "leidraad", gegevens.sjablonen()), uitgave)
    try:
        pad.parent.mkdir(parents=True, exist_ok=True)
        return wissel(pad, inhoud, moment)
    except (OSError, ValueError) as fout:
        raise DocumentFout(
            f"‘{pad}’ kan niet worden geschreven: {reden(fout)}. Sluit het bestand in Word, of kies een andere map."
        ) from fout


def _kenmerk(kennis: Kennis) -> str:
    return f"{KENMERK}{kennis.versie}"


def _blad(kennis: Kennis, keuze: Keuze, naam: str, dag: date) -> Titelblad:
    recht = RECHTEN[keuze.rechtsgebied] if keuze.rechtsgebied else "Nederland en Vlaanderen"
    soorten = ", ".join(SOORTNAMEN[soort] for soort in SOORTEN if soort in keuze.soorten) or "alle soorten"
    statussen = ", ".join(STATUSSEN[status] for status in keuze.statussen) or "alle"
    eigen = kennis.aanvulling.naam if kennis.aanvulling else ""
    gegevens_ = (
        ("Kennisversie", kennis.versie, False),
        *([("Aanvulling van", eigen, False)] if eigen else []),
        ("Soorten", hoofdletter(soorten), False),
        ("Status", hoofdletter(statussen), False),
        ("Rechtsgebied", recht, False),
    )
    return Titelblad(
        titel=naam,
        ondertitel="Regels, getallen en teksten met hun bron, om na te gaan en te tekenen",
        organisatie=eigen or "Ontwerpassistent",
        zaak="Kennis van de Ontwerpassistent",
        status="TER TOETSING",
        versie=kennis.versie,
        datum=datum(dag),
        gegevens=gegevens_,
    )


def _toetser(rapport: _Rapport) -> Blok:
    """Who signs, once for every row that says nothing else."""
    rijen = []
    for wat, plek in (("Naam en functie", NAAM), ("Datum (dag, maand en jaar)", DATUM)):
        rapport.merken[f"{DOCUMENT}.{plek}"] = str(_merk(plek))
        rijen.append(((Waarde(wat, f"{DOCUMENT}.{plek}"),), (Tekst(SCHRIJFPLEK),)))
    tabel = Tabel(((Tekst("Toetser"),), (Tekst("Invullen"),)), tuple(rijen))
    return eigen_blok(f"{DOCUMENT}/toetser", (tabel,))


def _merk(plek: str) -> Kennismerk:
    from assistent.export.kennisrijen import Kennismerk

    return Kennismerk.van(plek, "", "")


def _telling(kennis: Kennis, gekozen: Sequence[Onderdeel]) -> Blok:
    """How many parts of each kind have which status, and how many were signed."""
    tel = Counter((onderdeel.soort, onderdeel.status) for onderdeel in gekozen)
    kop = ("Soort", *(hoofdletter(STATUSSEN[s]) for s in STATUSVOLGORDE), "Samen", "Getoetst")
    rijen = []
    for soort in _VOLGORDE:
        if eigen := [onderdeel for onderdeel in gekozen if onderdeel.soort == soort]:
            getallen = (*(tel[soort, status] for status in STATUSVOLGORDE), len(eigen), _getoetst(kennis, eigen))
            rijen.append((SOORTNAMEN[soort], *map(getal, getallen)))
    totaal = (*(sum(tel[s, status] for s in _VOLGORDE) for status in STATUSVOLGORDE), len(gekozen))
    rijen.append(("Samen", *map(getal, (*totaal, _getoetst(kennis, gekozen)))))
    tabel = Tabel(
        tuple((Tekst(naam),) for naam in kop),
        tuple(tuple((Tekst(cel),) for cel in rij) for rij in rijen),
        ("links", *("rechts",) * (len(kop) - 1)),  # type: ignore[arg-type]
    )
    return eigen_blok(f"{DOCUMENT}/telling", (tabel,))


def _getoetst(kennis: Kennis, gekozen: Iterable[Onderdeel]) -> int:
    oordelen = ((kennis.getoetst.get(onderdeel.sleutel), onderdeel) for onderdeel in gekozen)
    return sum(oordeel is not None and not gewijzigd(oordeel, onderdeel) for oordeel, onderdeel in oordelen)


def _hoofdstuk(rapport: _Rapport, soort: Onderdeelsoort, lijst: list[Onderdeel]) -> Hoofdstuk:
    """The parts of one kind, under a heading for each status and jurisdiction; what is to be checked first."""

    def plek(onderdeel: Onderdeel) -> tuple[int, str]:
        recht = onderdeel.rechtsgebied[0] if len(onderdeel.rechtsgebied) == 1 else ""
        return STATUSVOLGORDE.index(onderdeel.status), recht

    paragrafen = []
    for (nummer, recht), groep in groupby(sorted(lijst, key=plek), key=plek):
        stukken = tuple(groep)
        status = STATUSVOLGORDE[nummer]
        waar = RECHTEN.get(recht, "beide rechtsgebieden")
        kop = f"{hoofdletter(STATUSSEN[status])}, {waar} ({aantal(len(stukken), 'onderdeel', 'onderdelen')})"
        naam = f"{status}_{recht}" if recht else status
        paragrafen.append(Paragraaf(naam, kop, (_tabel(rapport, f"{DOCUMENT}/{soort}.{naam}", stukken),)))
    return Hoofdstuk(soort, SOORTNAMEN[soort], tuple(paragrafen))


def _tabel(rapport: _Rapport, sleutel: str, lijst: Iterable[Onderdeel]) -> Blok:
    rijen = tuple(_rij(rapport, onderdeel) for onderdeel in lijst)
    return eigen_blok(sleutel, (Tabel(tuple((Tekst(naam),) for naam in _KOP), rijen),))


def _rij(rapport: _Rapport, onderdeel: Onderdeel) -> tuple[tuple[Inline, ...], ...]:
    from assistent.export.kennisrijen import Kennismerk

    veld = f"{DOCUMENT}.{onderdeel.sleutel}"
    lijnen = (*regels(onderdeel, rapport.kennis), *plaatsregels(onderdeel, rapport.kennis))
    naam = titel(onderdeel, rapport.kennis)
    kop = f"{naam} ({onderdeel.id})" if naam else onderdeel.id
    cel = (Waarde(kop, veld, vet=True), *_onder_elkaar(lijnen))
    rapport.merken[veld] = str(Kennismerk.van(onderdeel.sleutel, onderdeel.inhoud, "\n".join((kop, *lijnen))))
    hokje = (Tekst(HOKJE),)
    return cel, hokje, hokje, _plek(_REGELS_NAAM), _plek(_REGELS_OPMERKING)


def _onder_elkaar(lijnen: Iterable[str]) -> Iterator[Inline]:
    for lijn in lijnen:
        yield Regeleinde()
        yield Tekst(lijn)


def _plek(hoeveel: int) -> tuple[Inline, ...]:
    return (Tekst(SCHRIJFPLEK), *(Regeleinde() for _ in range(hoeveel - 1)))
