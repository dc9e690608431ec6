"""What can be searched: every page, command, question, answer, document, block of text and sheet as title and texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, get_args

from assistent.handelingen import naslag
from assistent.handelingen.antwoordtekst import antwoordtekst, celtekst
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.documenten import beschikbaar, titel
from assistent.kennis.model import Bron, Kennis, Kolom, Optie, Vraag
from assistent.leidraad.exemplaar import exemplaar
from assistent.leidraad.keuze import Gekozen, geldt, kies
from assistent.tekst.nederlands import aantal, hoofdletter

Soort = Literal["stap", "opdracht", "vraag", "antwoord", "stuk", "blok", "bron", "casus", "begrip", "naslag"]
SOORTEN: Final[tuple[Soort, ...]] = get_args(Soort)
_VAN_DEEL: Final[dict[str, Soort]] = {"casussen": "casus", "begrippen": "begrip", "bronnen": "bron"}
_NIET_GELEZEN: Final = frozenset(
    {"id", "titel", "naam", "term", "kort", "status", "bron", "raakt", "rechtsgebied", "soort", "profiel"}
)
"""Parts of a sheet that are its title, or no text to read."""


@dataclass(frozen=True, slots=True)
class Opdracht:
    """A command as the menu has it: its name there, the menu it stands in and its keys."""

    id: str
    tekst: str
    menu: str = ""
    toets: str = ""


@dataclass(frozen=True, slots=True)
class Stof:
    """One thing that can be found. `bij` are words beside the title, `teksten` what it says; `nu` is false for what
    does not count at present."""

    soort: Soort
    id: str
    titel: str
    waar: str
    bij: str = ""
    teksten: tuple[str, ...] = ()
    document: str = ""
    nu: bool = True


def verzamel(
    kennis: Kennis, uitkomst: Uitkomst | None, opdrachten: Sequence[Opdracht], stappen: Mapping[str, str]
) -> tuple[Stof, ...]:
    """Everything there is to find now. `stappen` are the pages: id → name; they exist with a dossier only."""
    if uitkomst is None:
        return (*_opdrachten(opdrachten), *_naslag(kennis, None))
    recht = uitkomst.stand.waarde("zaak.rechtsgebied")
    return (
        *(Stof("stap", id_, naam, "") for id_, naam in stappen.items()),
        *_opdrachten(opdrachten),
        *_vragen(uitkomst, stappen),
        *_antwoorden(uitkomst, stappen),
        *_stukken(uitkomst),
        *_naslag(kennis, recht),
    )


def _opdrachten(opdrachten: Sequence[Opdracht]) -> Iterator[Stof]:
    for opdracht in opdrachten:
        waar = " · ".join(filter(None, (opdracht.menu, opdracht.toets)))
        # The id is often the other word for it: opslaan, bewaar.
        bij = f"{opdracht.id.replace('_', ' ')} {opdracht.menu}"
        yield Stof("opdracht", opdracht.id, opdracht.tekst, waar, bij)


def _vragen(uitkomst: Uitkomst, stappen: Mapping[str, str]) -> Iterator[Stof]:
    for vraag in uitkomst.kennis.vragen.values():
        nu = uitkomst.stand.vraagt(vraag)
        waar = stappen.get(vraag.stap, vraag.stap) + ("" if nu else " · geldt nu niet")
        keuzes: tuple[Optie | Kolom, ...] = (*vraag.opties, *vraag.kolommen)
        bij = "\n".join((vraag.kort, *(vraag.polen or ()), *(keuze.label for keuze in keuzes)))
        teksten = (vraag.waarom, vraag.hulp, *(keuze.hulp for keuze in keuzes), bij)
        yield Stof("vraag", vraag.id, vraag.label, waar, bij, tuple(filter(None, teksten)), nu=nu)


def _antwoorden(uitkomst: Uitkomst, stappen: Mapping[str, str]) -> Iterator[Stof]:
    for id_, antwoord in uitkomst.dossier.antwoorden.items():
        vraag = uitkomst.kennis.vragen.get(id_)
        if vraag is None:
            continue
        teksten = tuple(filter(None, (*_gezegd(vraag, antwoord.waarde, uitkomst), antwoord.motivering)))
        if teksten:
            yield Stof("antwoord", id_, hoofdletter(vraag.kort), stappen.get(vraag.stap, vraag.stap), teksten=teksten)


def _gezegd(vraag: Vraag, waarde: object, uitkomst: Uitkomst) -> Iterator[str]:
    """What the answer itself says: a table row by row and without the names of its columns, a scale without its poles.
    A number also as it is stored: who looks for it may leave out the points."""
    kennis, antwoorden = uitkomst.kennis, uitkomst.dossier.antwoorden
    if isinstance(waarde, list) and vraag.type == "tabel":
        for rij in (rij for rij in waarde if isinstance(rij, Mapping)):
            cellen = (celtekst(kennis, vraag, kolom, rij.get(kolom.id), antwoorden) for kolom in vraag.kolommen)
            yield " · ".join(filter(None, cellen))
    elif vraag.type == "schaal" and isinstance(waarde, int):
        yield f"{waarde} van 5"
    else:
        yield antwoordtekst(kennis, vraag, waarde, antwoorden)
        if isinstance(waarde, int | float):
            yield str(waarde)


def _stukken(uitkomst: Uitkomst) -> Iterator[Stof]:
    """The documents of the procedure, and each block that stands in one of them: once, in the first that has it."""
    eerste: dict[str, tuple[str, Gekozen]] = {}
    hoe_vaak: dict[str, int] = {}
    titels: dict[str, str] = {}
    for document in beschikbaar(uitkomst):
        titels[document] = titel(uitkomst, document)
        opzet = uitkomst.kennis.documenten[document.partition("@")[0]]
        yield Stof("stuk", document, titels[document], "", opzet.ondertitel, document=document)
        for gekozen in _blokken(uitkomst, document):
            eerste.setdefault(gekozen.bouwsteen.id, (document, gekozen))
            hoe_vaak[gekozen.bouwsteen.id] = hoe_vaak.get(gekozen.bouwsteen.id, 0) + 1
        yield from _eigen_blokken(uitkomst, document, titels[document])
    for id_, (document, gekozen) in eerste.items():
        meer = hoe_vaak[id_] - 1
        waar = titels[document] + (f" en nog {aantal(meer, 'plaats', 'plaatsen')}" if meer else "")
        eigen = uitkomst.dossier.teksten.get(gekozen.sleutel)
        teksten = (eigen.markdown, gekozen.bouwsteen.tekst) if eigen else (gekozen.bouwsteen.tekst,)
        yield Stof("blok", gekozen.sleutel, gekozen.bouwsteen.titel, waar, teksten=teksten, document=document)


def _blokken(uitkomst: Uitkomst, document: str) -> Iterator[Gekozen]:
    """The blocks of a document, each once: of one that is repeated for rows the first."""
    stand = uitkomst.stand
    stuk = exemplaar(stand, document)
    gezien: set[str] = set()
    for hoofdstuk in stuk.opzet.hoofdstukken:
        if not geldt(hoofdstuk, stand):
            continue
        for plaats in (plaats for paragraaf in hoofdstuk.paragrafen for plaats in paragraaf.blokken):
            gekozen = next(kies(stand, stuk, plaats), None)
            if gekozen is not None and gekozen.bouwsteen.id not in gezien:
                gezien.add(gekozen.bouwsteen.id)
                yield gekozen


def _eigen_blokken(uitkomst: Uitkomst, document: str, in_stuk: str) -> Iterator[Stof]:
    """What the user wrote in this document himself."""
    for sleutel, tekst in uitkomst.dossier.teksten.items():
        if tekst.soort == "eigen" and sleutel.partition("/")[0] == document.partition("@")[0]:
            yield Stof("blok", sleutel, "Eigen tekst", in_stuk, teksten=(tekst.markdown,), document=document)


def _naslag(kennis: Kennis, recht: object) -> Iterator[Stof]:
    for soort, item in naslag.alles(kennis, recht):
        teksten = tuple(
            tekst for naam, deel in vars(item).items() if naam not in _NIET_GELEZEN for tekst in naslag.teksten(deel)
        )
        kop = hoofdletter(naslag.titel(item))
        eigen = _VAN_DEEL.get(soort.deel)
        # A source is called by its short name; its full title belongs beside it.
        bij = item.titel if isinstance(item, Bron) else ""
        yield Stof(eigen or "naslag", item.id, kop, "" if eigen else soort.een, bij, (*filter(None, (bij,)), *teksten))
