"""The frozen versions of a dossier: what there is, another status, and away with what nobody relies on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final, get_args

from assistent.dossier import versies
from assistent.dossier.fouten import VersieFout
from assistent.dossier.model import Aftekening, Dossier, Versie, Versiestatus
from assistent.dossier.vast import VasteMap
from assistent.dossier.versies import STATUSNAMEN
from assistent.handelingen.bereken import bereken
from assistent.handelingen.documenten import eis_statusrijp, uit_versie
from assistent.kennis.model import Kennis
from assistent.leidraad.afwijkingen import VOORBEHOUDEN
from assistent.leidraad.exemplaar import SCHEIDING
from assistent.tekst.nederlands import aantal
from assistent.toets.draden import volgorde
from assistent.toets.stand import standen, zoeknaam

CIJFERS: Final = 12
"""So many digits of a hash tell versions apart; the whole hash is in the dossier."""


@dataclass(frozen=True, slots=True)
class Versieregel:
    """A version as it stands in a list. `sha256` is over its content, without its status: it stays the same when a
    version is adopted or published, and it is what a sign-off names. `documenten` are ids, in their order; `bezwaren`
    say what is damaged; `blijft` why it cannot be deleted, empty when it can."""

    naam: str
    status: Versiestatus
    moment: str
    door: str
    kennis_versie: str
    sha256: str
    documenten: tuple[str, ...]
    bezwaren: tuple[str, ...]
    blijft: str

    @property
    def kort(self) -> str:
        """The hash, short."""
        return self.sha256[:CIJFERS]


def overzicht(dossier: Dossier) -> tuple[Versieregel, ...]:
    """The versions of a dossier, the oldest first."""
    return tuple(_regel(dossier, versie) for versie in dossier.versies)


def _regel(dossier: Dossier, versie: Versie) -> Versieregel:
    return Versieregel(
        naam=versie.naam,
        status=versie.status,
        moment=versie.moment,
        door=versie.door,
        kennis_versie=versie.kennis_versie,
        sha256=_sha256(versie),
        documenten=tuple(versie.blokken),
        bezwaren=versies.controleer_versie(dossier, versie.naam),
        blijft=versies.waarom_blijft(dossier, versie.naam),
    )


def _sha256(versie: Versie) -> str:
    try:
        return versies.inhoud_sha256(versie)
    except ValueError:  # damaged: two keys that only differ in how an accent is written
        return ""


def documentnamen(kennis: Kennis, documenten: tuple[str, ...]) -> Iterator[str]:
    """What documents are called, each outline once; a series with how many there are."""
    namen = [document.partition(SCHEIDING)[0] for document in documenten]
    for naam in dict.fromkeys(namen):
        opzet = kennis.documenten.get(naam)
        keer = f" ({namen.count(naam)})" if namen.count(naam) > 1 else ""
        yield f"{opzet.titel if opzet else naam}{keer}"


def naar(status: Versiestatus) -> tuple[Versiestatus, ...]:
    """The statuses that a version with this status can still get. On what was adopted or published others rely: it
    goes on, never back."""
    alle: tuple[Versiestatus, ...] = get_args(Versiestatus)
    if status in versies.DEFINITIEF:
        return alle[alle.index(status) + 1 :]
    return tuple(ander for ander in alle if ander != status)


def zet_status(
    kennis: Kennis, dossier: Dossier, naam: str, status: Versiestatus, *, wie: str, moment: str, vandaag: date
) -> Dossier:
    """The dossier in which this version has another status; its content and content hash stay.

    Raises `VersieFout`, also for a step back and for a damaged version, and `DocumentFout` when its own answers give a
    finding `fout` that stands in the way and that nobody motivated.
    """
    versie = versies.versie_van(dossier, naam)
    if status == versie.status:
        return dossier
    if status not in naar(versie.status):
        raise VersieFout(
            f"versie ‘{versie.naam}’ is {STATUSNAMEN[versie.status]} en kan niet terug naar ‘{status}’",
            doe="Leg een nieuwe versie vast.",
        )
    if status in versies.DEFINITIEF:
        if bezwaren := versies.controleer_versie(dossier, naam):
            raise VersieFout(
                f"versie ‘{versie.naam}’ is beschadigd: {' '.join(bezwaren)}", doe="Leg een nieuwe versie vast."
            )
        gemotiveerd = {id_: c for id_, c in dossier.conclusies.items() if c.motivering.strip()}
        toen = versies.als_dossier(dossier, naam)
        toen = toen.model_copy(update={"conclusies": VasteMap({**toen.conclusies, **gemotiveerd})})
        eis_statusrijp(bereken(kennis, toen, vandaag), status)
    return versies.met_status(dossier, naam, status, moment=moment, door=wie)


def wat_staat_open(dossier: Dossier, naam: str) -> tuple[str, ...]:
    """What is not finished about a frozen version, in Dutch sentences: blocking review points, the signature, and per
    document how many places are still to be filled in. Empty when nothing is open.

    A warning, for who is about to give it a status from which there is no way back. It composes nothing: the open
    places are those that were frozen along, and of the review what was said counts as it was said. A point that has
    gone since is still counted, and a risk that was accepted counts as accepted. Raises `VersieFout`.
    """
    versie = versies.versie_van(dossier, naam)
    return (*_blokkerend(dossier), *_handtekening(dossier, versie), *_in_te_vullen(dossier, versie))


def _blokkerend(dossier: Dossier) -> Iterator[str]:
    _, besproken = standen((), dossier.toets)
    if hoeveel := sum(stand.blokkerend for stand in besproken):
        werkwoord = "staat" if hoeveel == 1 else "staan"
        yield f"In de toets {werkwoord} {aantal(hoeveel, 'blokkerend punt', 'blokkerende punten')} open."


def _handtekening(dossier: Dossier, versie: Versie) -> Iterator[str]:
    op_tijd = sorted(dossier.toets.aftekeningen.items(), key=lambda paar: volgorde(paar[1].op, paar[0]))
    sommen = {_sha256(ander) for ander in dossier.versies if _zelfde_inhoud(ander, versie)} - {""}
    # Who signs again at the same moment of review replaces the earlier signature.
    laatste = {(zoeknaam(s.door), s.toetsmoment): s for _, s in op_tijd if s.inhoud_sha256 in sommen}
    for stuk in laatste.values():
        if stuk.uitspraak == "niet_akkoord":
            yield f"{_wie(stuk)} tekende af met ‘niet akkoord’."
    if any(stuk.uitspraak in ("akkoord", "akkoord_mits") for stuk in laatste.values()):
        return
    elders = list(dict.fromkeys(s.versie for _, s in op_tijd if s.inhoud_sha256 not in sommen))
    wel = f" Wel is afgetekend op versie ‘{elders[-1]}’, met een andere inhoud." if elders else ""
    yield f"Niemand heeft de inhoud van versie ‘{versie.naam}’ voor akkoord afgetekend.{wel}"


def _wie(stuk: Aftekening) -> str:
    return f"{stuk.door} ({stuk.organisatie})" if stuk.organisatie else stuk.door


def _zelfde_inhoud(ander: Versie, versie: Versie) -> bool:
    """Whether who signed the other version saw all of this one: the same answers, planning and texts. Name, moment and
    what stands on the cover may differ."""
    return (
        (ander.antwoorden, ander.planning) == (versie.antwoorden, versie.planning)
        and versie.blokken.keys() <= ander.blokken.keys()
        and all(_teksten(ander, document) == _teksten(versie, document) for document in versie.blokken)
    )


def _teksten(versie: Versie, document: str) -> list[tuple[str, str | None]]:
    sommen = versie.blokken[document]
    return [(s, sommen.get(s)) for s in versie.volgorde.get(document, ()) if VOORBEHOUDEN not in s]


def _in_te_vullen(dossier: Dossier, versie: Versie) -> Iterator[str]:
    for document in versie.blokken:
        leidraad = uit_versie(dossier, versie, document)
        if open_velden := {veld for blok in leidraad.blokken() for veld in blok.open_velden}:
            yield f"{leidraad.naam}: {aantal(len(open_velden), 'plek', 'plekken')} nog in te vullen."


def verwijder(dossier: Dossier, naam: str, *, wie: str, moment: str) -> Dossier:
    """The dossier without this version. Raises `VersieFout` when others rely on it."""
    return versies.verwijder_versie(dossier, naam, moment=moment, door=wie)
