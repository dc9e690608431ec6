"""The frozen versions of a dossier: what there is, another status, and away with what nobody relies on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, get_args

from assistent.dossier import versies
from assistent.dossier.fouten import VersieFout
from assistent.dossier.model import Dossier, Versie, Versiestatus
from assistent.dossier.vast import VasteMap
from assistent.handelingen.bereken import bereken
from assistent.handelingen.documenten import eis_statusrijp
from assistent.kennis.model import Kennis
from assistent.leidraad.exemplaar import SCHEIDING
from assistent.tekst.nederlands import datum

STATUSNAMEN: Final[Mapping[Versiestatus, str]] = {
    "concept": "concept", "ter_toetsing": "ter toetsing", "vastgesteld": "vastgesteld", "gepubliceerd": "gepubliceerd",
}  # fmt: skip
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


def moment_in_woorden(moment: str) -> str:
    """A moment on the clock of this machine: `1 maart 2026 om 14.02 uur`."""
    try:
        hier = datetime.fromisoformat(moment).astimezone()
    except ValueError:
        return "op een onbekend moment"
    return f"{datum(hier)} om {hier:%H.%M} uur"


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
            doe="Bevries een nieuwe versie.",
        )
    if status in versies.DEFINITIEF:
        if bezwaren := versies.controleer_versie(dossier, naam):
            raise VersieFout(
                f"versie ‘{versie.naam}’ is beschadigd: {' '.join(bezwaren)}", doe="Bevries een nieuwe versie."
            )
        gemotiveerd = {id_: c for id_, c in dossier.conclusies.items() if c.motivering.strip()}
        toen = versies.als_dossier(dossier, naam)
        toen = toen.model_copy(update={"conclusies": VasteMap({**toen.conclusies, **gemotiveerd})})
        eis_statusrijp(bereken(kennis, toen, vandaag), status)
    return versies.met_status(dossier, naam, status, moment=moment, door=wie)


def verwijder(dossier: Dossier, naam: str, *, wie: str, moment: str) -> Dossier:
    """The dossier without this version. Raises `VersieFout` when others rely on it."""
    return versies.verwijder_versie(dossier, naam, moment=moment, door=wie)
