"""The list of everything there is to review in a dossier, with where each point stands.

Composing the documents costs some hundreds of milliseconds, so a screen asks for the list in the background.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from assistent.dossier.model import Dossier, Toetskader
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.documenten import beschikbaar, stel_document_samen, titel
from assistent.kennis.toetsmoment import Toetsmoment
from assistent.leidraad.model import Leidraad
from assistent.toets import aftekenen, momenten
from assistent.toets.aftekenen import Aftekenstand
from assistent.toets.draden import volgorde
from assistent.toets.filter import Voortgang, Zeef, gezeefd, voortgang
from assistent.toets.model import ToetsFout
from assistent.toets.punten import punten
from assistent.toets.stand import Puntstand, standen


@dataclass(frozen=True, slots=True)
class Momentstand:
    """A moment of review with how far it is. `kaders` are the scopes that were laid down for it, newest last."""

    moment: Toetsmoment
    voortgang: Voortgang
    kaders: tuple[Toetskader, ...] = ()


@dataclass(frozen=True, slots=True)
class Toetslijst:
    """Everything there is to review in a dossier, and how far that is.

    `punten` in the order of the screen; `vervallen` are points that are gone, with what was said about them.
    `documenten`: id → title of what was composed; `sommen`: id → sha256 of its text.
    """

    punten: tuple[Puntstand, ...]
    vervallen: tuple[Puntstand, ...]
    momenten: tuple[Momentstand, ...]
    aftekeningen: tuple[Aftekenstand, ...]
    kaders: tuple[Toetskader, ...]
    documenten: Mapping[str, str]
    sommen: Mapping[str, str]
    peildatum: date
    kennis_versie: str

    @property
    def alle(self) -> tuple[Puntstand, ...]:
        """The points, and after them those that are gone."""
        return (*self.punten, *self.vervallen)

    @property
    def voortgang(self) -> Voortgang:
        """How far the review of the points that are there is."""
        return voortgang(self.punten)

    def punt(self, id_: str) -> Puntstand:
        """The point of this id, also one that is gone. Raises `ToetsFout`."""
        for stand in self.alle:
            if stand.punt.id == id_:
                return stand
        raise ToetsFout(f"Er is geen toetspunt ‘{id_}’. Open de lijst met toetspunten opnieuw.")

    def van_moment(self, toetsmoment: str) -> tuple[Puntstand, ...]:
        """The points of a moment of review; of none all."""
        return gezeefd(self.punten, Zeef(moment=toetsmoment))


def toetslijst(uitkomst: Uitkomst, leidraden: Sequence[Leidraad] | None = None) -> Toetslijst:
    """All review points of a dossier with where each stands. `leidraden` are its composed documents, for who has them
    already; else all that its procedure asks for are composed here."""
    stukken = alle_documenten(uitkomst) if leidraden is None else leidraden
    teksten = {stuk.document: momenten.documenttekst(stuk) for stuk in stukken}
    sommen = {document: momenten.tekstsom(tekst) for document, tekst in teksten.items()}
    dossier, kennis = uitkomst.dossier, uitkomst.kennis
    getekend = aftekenen.aftekeningen(dossier, kennis, teksten)
    gemaakt = punten(uitkomst, stukken, sommen)
    eigen, vervallen = standen(gemaakt, dossier.toets)
    eigen = _na_akkoord(eigen, aftekenen.gewijzigde_plaatsen(getekend))
    kaders = kaders_van(dossier)
    return Toetslijst(
        punten=eigen,
        vervallen=vervallen,
        momenten=momentstanden(momenten.van_dossier(uitkomst.stand), eigen, kaders),
        aftekeningen=getekend,
        kaders=kaders,
        documenten={stuk.document: titel(uitkomst, stuk.document) for stuk in stukken},
        sommen=sommen,
        peildatum=uitkomst.stand.peildatum,
        kennis_versie=kennis.versie,
    )


def kaders_van(dossier: Dossier) -> tuple[Toetskader, ...]:
    """The scopes that were laid down, in order of time."""
    op_tijd = sorted(dossier.toets.kaders.items(), key=lambda paar: volgorde(paar[1].op, paar[0]))
    return tuple(kader for _, kader in op_tijd)


def momentstanden(
    alle: Iterable[Toetsmoment], punten_: Sequence[Puntstand], kaders: Sequence[Toetskader]
) -> tuple[Momentstand, ...]:
    """How far each of these moments is."""
    return tuple(
        Momentstand(
            moment,
            voortgang(gezeefd(punten_, Zeef(moment=moment.id))),
            tuple(kader for kader in kaders if kader.toetsmoment == moment.id),
        )
        for moment in alle
    )


def alle_documenten(uitkomst: Uitkomst) -> tuple[Leidraad, ...]:
    """Every document that the procedure asks for, composed."""
    return tuple(stel_document_samen(uitkomst, naam) for naam in beschikbaar(uitkomst))


def _na_akkoord(alle: Sequence[Puntstand], gewijzigd: frozenset[str]) -> tuple[Puntstand, ...]:
    if not gewijzigd:
        return tuple(alle)
    return tuple(
        replace(stand, na_akkoord=True) if not gewijzigd.isdisjoint(stand.punt.plekken) else stand for stand in alle
    )
