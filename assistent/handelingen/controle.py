"""What still has to be done in a dossier: findings and open points, across all its documents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from assistent.advies.model import Melding
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.documenten import beschikbaar
from assistent.kennis.model import Kennis
from assistent.leidraad.begrippen import Woordkeus, woordkeuzes
from assistent.leidraad.open_punten import open_velden
from assistent.leidraad.velden import vraag_van
from assistent.planning.model import Planningmelding
from assistent.tekst.nederlands import in_de_zin


@dataclass(frozen=True, slots=True)
class OpenPunt:
    """A field without an answer and the documents that wait for it."""

    veld: str
    omschrijving: str
    documenten: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Controle:
    """The findings, what is wrong in the planning, the open points in the order of the documents, and words of the
    user that the glossary avoids."""

    meldingen: tuple[Melding, ...]
    planning: tuple[Planningmelding, ...]
    open_punten: tuple[OpenPunt, ...]
    woordkeuzes: tuple[Woordkeus, ...] = ()


def controleer(uitkomst: Uitkomst) -> Controle:
    """Look through everything that the procedure's documents will say."""
    per_veld: dict[str, dict[str, None]] = {}
    stand = uitkomst.stand
    stappen = stand.kennis.stapnamen(stand.waarde("zaak.rechtsgebied"), stand.waarde("procedure.gekozen"))
    for document in beschikbaar(uitkomst):
        for veld in open_velden(uitkomst.stand, uitkomst.planning, document):
            per_veld.setdefault(veld, {})[document] = None
    punten = (
        OpenPunt(veld, omschrijf(veld, uitkomst.kennis, stappen), tuple(documenten))
        for veld, documenten in per_veld.items()
    )
    return Controle(uitkomst.meldingen, uitkomst.planning.meldingen, tuple(punten), woordkeuzes(uitkomst.stand))


def omschrijf(veld: str, kennis: Kennis, stappen: Mapping[str, str] | None = None) -> str:
    """What a field is about, in words: `looptijd in maanden`, `percelen: naam`, `datum van kick-off`. `stappen`: the
    names of the steps, for who has them already."""
    naam = vraag_van(veld)
    if naam.startswith("stap."):
        return f"datum van {in_de_zin((stappen or kennis.stapnamen()).get(naam.removeprefix('stap.'), naam))}"
    if naam in kennis.feiten:
        return kennis.feiten[naam].label
    vraag = kennis.vragen.get(naam)
    if vraag is None:
        return naam
    kolom = veld.rpartition(".")[2] if vraag.type == "tabel" and veld != naam else ""
    label = next((k.label for k in vraag.kolommen if k.id == kolom), "")
    return f"{vraag.kort}: {in_de_zin(label)}" if label else vraag.kort
