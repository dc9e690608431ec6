"""What the questionnaire and the overview of answers share: the questions per step and heading, and a document made
of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from assistent.dossier.stand import Stand
from assistent.kennis.model import Bouwsteen, Kennis, Vraag
from assistent.kennis.volgorde import STAPNAMEN
from assistent.leidraad.invullen import vul_in
from assistent.leidraad.model import Blok, Herkomst, Hoofdstuk, Leidraad, Paragraaf, Titelblad
from assistent.leidraad.stel_samen import TALEN
from assistent.leidraad.titelblad import PEILDATUM, als_naam
from assistent.leidraad.velden import OPEN
from assistent.tekst.boom import Alinea, Boom, Tekst
from assistent.tekst.markdown import schrijf
from assistent.tekst.merk import vingerafdruk
from assistent.tekst.nederlands import datum, hoofdletter

_RECHT = {"nl": "Nederland", "vl": "Vlaanderen"}


@dataclass(frozen=True, slots=True)
class Kop:
    """A heading on the page of a step with its questions; `titel` is empty when the step has no headings."""

    id: str
    titel: str
    inleiding: str
    vragen: tuple[Vraag, ...]


def per_stap(kennis: Kennis, vragen: Iterable[Vraag]) -> Iterator[tuple[str, tuple[Kop, ...]]]:
    """The questions as the pages show them: step id → its headings, both in their order; nothing that is empty."""
    per: dict[str, list[Vraag]] = {stap: [] for stap in STAPNAMEN}
    for vraag in vragen:
        per[vraag.stap].append(vraag)
    for stap, lijst in per.items():
        koppen = tuple(_kop(kennis, naam, tuple(deel)) for naam, deel in groupby(lijst, key=lambda v: v.groep))
        if koppen:
            yield stap, koppen


def _kop(kennis: Kennis, naam: str, vragen: tuple[Vraag, ...]) -> Kop:
    groep = kennis.groepen.get(naam)
    return Kop(naam or "vragen", groep.titel if groep else "", groep.inleiding if groep else "", vragen)


def hoofdstukken(
    kennis: Kennis, document: str, vragen: Iterable[Vraag], boom: Callable[[Vraag], Boom], *, inleiding: bool = False
) -> tuple[Hoofdstuk, ...]:
    """A chapter for each step and a paragraph for each heading, with a block for each question; with `inleiding` the
    sentence under each heading too."""

    def paragraaf(kop: Kop) -> Paragraaf:
        zin = eigen_blok(f"{document}/kop.{kop.id}", zinnen(kop.inleiding))
        eerst = (zin,) if inleiding and kop.inleiding else ()
        return Paragraaf(kop.id, kop.titel, (*eerst, *(vraagblok(document, v, boom(v)) for v in kop.vragen)))

    return tuple(
        Hoofdstuk(stap, STAPNAMEN[stap], tuple(map(paragraaf, koppen))) for stap, koppen in per_stap(kennis, vragen)
    )


def vraagblok(document: str, vraag: Vraag, boom: Boom) -> Blok:
    """The block of one question."""
    herkomst = Herkomst(vraag.id, vraag.kort, vraag.bron, vraag.status)
    return Blok(f"{document}/{vraag.id}", "tekst", boom, herkomst, vingerafdruk(schrijf(boom)), uit_gegevens=True)


def eigen_blok(sleutel: str, boom: Boom) -> Blok:
    """A block that rests on no source: it repeats what the dossier or the catalogue says."""
    herkomst = Herkomst(sleutel, "", (), "afgeleid")
    return Blok(sleutel, "tekst", boom, herkomst, vingerafdruk(schrijf(boom)), uit_gegevens=True)


def toelichting(kennis: Kennis, document: str, bouwsteen_id: str) -> tuple[str, Blok]:
    """The title and the text of a loose building block, which explains a part of the document."""
    bouwsteen = kennis.bouwstenen[bouwsteen_id]
    return bouwsteen.titel, _standaard(document, bouwsteen)


def _standaard(document: str, bouwsteen: Bouwsteen) -> Blok:
    boom = vul_in(bouwsteen, {})
    herkomst = Herkomst(bouwsteen.id, bouwsteen.titel, bouwsteen.bron, bouwsteen.status)
    return Blok(f"{document}/{bouwsteen.id}", bouwsteen.soort, boom, herkomst, vingerafdruk(schrijf(boom)))


def leidraad_van(
    stand: Stand, document: str, titel: str, ondertitel: str, status: str, delen: tuple[Hoofdstuk, ...]
) -> Leidraad:
    """The whole document with its cover: the case, the knowledge it was made with and the day of the law."""
    dossier, recht = stand.dossier, str(stand.waarde("zaak.rechtsgebied") or "")
    organisatie = als_naam(str(stand.waarde("zaak.organisatie") or OPEN))
    zaak = str(stand.waarde("zaak.naam") or OPEN)
    versie = f"revisie {dossier.revisie}"
    dag = datum(stand.peildatum)
    blad = Titelblad(
        titel=titel,
        ondertitel=ondertitel,
        organisatie=organisatie,
        zaak=zaak,
        status=status,
        versie=versie,
        datum=f"peildatum {dag}",
        gegevens=(
            ("Organisatie", organisatie, organisatie == OPEN),
            ("Zaak", zaak, zaak == OPEN),
            ("Rechtsgebied", _RECHT.get(recht, OPEN), recht not in _RECHT),
            ("Dossier", versie, False),
            ("Kennisversie", stand.kennis.versie, False),
            (PEILDATUM, dag, False),
        ),
    )
    kenmerk = f"{dossier.id}/{dossier.revisie}/{document}"
    return Leidraad(document, blad, delen, kenmerk, TALEN.get(recht, "nl-NL"))


def zinnen(tekst: str) -> Boom:
    """A text without markup as one paragraph; nothing when it is empty."""
    return (Alinea((Tekst(tekst),)),) if tekst.strip() else ()


def vraagregel(vraag: Vraag) -> Alinea:
    """The question itself, in bold."""
    return Alinea((Tekst(vraag.label, vet=True),))


def regel_met(label: str, tekst: str) -> Alinea:
    """A line such as "Bron: …", in italics: beside the matter."""
    return Alinea((Tekst(f"{label}: {hoofdletter(tekst)}", cursief=True),))
