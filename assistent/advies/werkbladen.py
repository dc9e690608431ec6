"""The worksheets of the partnership: the scan of the double role, the fields of tension and the dilemmas, each with
what the dossier says of it, and the facts that follow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from assistent.dossier.stand import Stand
from assistent.dossier.waarden import ONBEKEND
from assistent.kennis.naslag import Dilemma, Spanningsveld

VRAGENLIJST: Final = "vragenlijst.dubbelrolscan"
"""The questionnaire whose questions the scan asks."""
ROLSCAN: Final = "partnerschap.rolscan"
SPANNINGEN: Final = "partnerschap.spanningen"
DILEMMAS: Final = "partnerschap.dilemmas"
ZELFDE_PERSONEN: Final = "netwerk.zelfde_personen"
BESLISRECHT: Final = "sturing.beslisrecht"
EIGEN_ROL: Final = "netwerk.eigen_rol"
"""The question whose choices are roles too, so that the scan does not ask for them again."""
ROLLEN: Final = ("opdracht", "netwerk")
"""The roles that only the scan asks for."""
BESCHREVEN: Final = ("rol_beschreven", "signaal")
"""The questions of the scan about what is on paper."""
GEEN_ROL: Final = "geen"


def rolscan(stand: Stand) -> dict[str, str]:
    """The answers of the scan (`ja` or `nee`) by question."""
    gegeven = ((_cel(rij, "vraag"), _cel(rij, "antwoord")) for rij in stand.rijen(ROLSCAN))
    return {vraag: antwoord for vraag, antwoord in gegeven if antwoord in ("ja", "nee")}


def eigen_rollen(stand: Stand) -> tuple[str, ...]:
    """What the commissioner does itself in the execution."""
    waarde = stand.waarde(EIGEN_ROL)
    return tuple(str(rol) for rol in waarde if rol != GEEN_ROL) if isinstance(waarde, list) else ()


def rolscan_rollen(stand: Stand) -> int | None:
    """How many roles the commissioner has; unknown when neither the scan nor the question says anything."""
    scan = rolscan(stand)
    if not scan and stand.waarde(EIGEN_ROL) is None:
        return None
    return sum(scan.get(rol) == "ja" for rol in ROLLEN) + len(eigen_rollen(stand))


def rolscan_overleg(stand: Stand) -> str | None:
    """Whether contract and cooperation are talked about at the same table."""
    return rolscan(stand).get("zelfde_overleg")


def rolscan_kritiek(stand: Stand) -> str | None:
    """Whether criticism of the partner is felt as criticism of one's own people."""
    return rolscan(stand).get("kritiek")


def rolscan_onbeschreven(stand: Stand) -> int | None:
    """How many things the scan says are not on paper; unknown while it says nothing about them."""
    scan = rolscan(stand)
    gegeven = [scan[vraag] for vraag in BESCHREVEN if vraag in scan]
    return gegeven.count("nee") if gegeven else None


def spanningen_zonder_afspraak(stand: Stand) -> int | None:
    """In how many fields of tension a place was given without an agreement; unknown without any place."""
    geplaatst = [rij for rij in stand.rijen(SPANNINGEN) if _cel(rij, "spanningsveld") and _cel(rij, "positie")]
    return sum(not _cel(rij, "afspraak") for rij in geplaatst) if geplaatst else None


# ------------------------------------------------------------------------------------ the worksheets as a whole


@dataclass(frozen=True, slots=True)
class Scanpunt:
    """One question of the scan. `antwoord` is `ja`, `nee` or empty; `uit` is the question of the dossier that answers
    it already, and then nothing is asked here. `rij` is the id of its row."""

    id: str
    groep: str
    tekst: str
    antwoord: str
    uit: str
    maatregel: str
    rij: str


def scanpunten(stand: Stand) -> tuple[Scanpunt, ...]:
    """The scan of the double role with what is answered, in the order of its questionnaire; none without one."""
    lijst = stand.kennis.vragenlijsten.get(VRAGENLIJST)
    vraag = stand.kennis.vragen.get(ROLSCAN)
    if lijst is None or vraag is None:
        return ()
    eigen = {optie.id for kolom in vraag.kolommen if kolom.id == "vraag" for optie in kolom.opties}
    rijen = {str(rij.get("vraag")): rij for rij in stand.rijen(ROLSCAN)}
    punten: list[Scanpunt] = []
    for deel in lijst.vragen:
        rij = rijen.get(deel.id, {}) if deel.id in eigen else {}
        uit, antwoord = ("", _cel(rij, "antwoord")) if deel.id in eigen else _uit_dossier(stand, deel.id)
        punten.append(Scanpunt(deel.id, deel.groep, deel.tekst, antwoord, uit, _cel(rij, "maatregel"), _cel(rij, "id")))
    return tuple(punten)


def _uit_dossier(stand: Stand, punt: str) -> tuple[str, str]:
    """The question that answers this part of the scan, and what its answer says."""
    if punt == "zelfde_mensen":
        # Partly the same people is enough to have both roles at once.
        waarde = stand.waarde(ZELFDE_PERSONEN)
        return ZELFDE_PERSONEN, "" if waarde is None else "nee" if waarde == "nee" else "ja"
    if punt == "beslisrecht":
        return BESLISRECHT, "" if stand.waarde(BESLISRECHT) is None else "ja"
    gekozen = stand.waarde(EIGEN_ROL)
    return EIGEN_ROL, "" if gekozen is None else "ja" if punt in eigen_rollen(stand) else "nee"


@dataclass(frozen=True, slots=True)
class Plek:
    """Where the user stands in a field of tension: `positie` 1 (first side) … 5 (second side), `None` without one; what
    shows it and what was agreed. `rij` is the id of the row, empty without one."""

    veld: Spanningsveld
    positie: int | None
    gezien: str
    afspraak: str
    rij: str


def plekken(stand: Stand) -> tuple[Plek, ...]:
    """Every field of tension of the catalogue with what the dossier says of it."""
    rijen = {str(rij.get("spanningsveld")): rij for rij in stand.rijen(SPANNINGEN)}
    gevonden: list[Plek] = []
    for veld in stand.kennis.spanningsvelden.values():
        rij = rijen.get(optie_van(veld.id), {})
        plaats = _cel(rij, "positie")
        gevonden.append(
            Plek(
                veld,
                int(plaats) if plaats in ("1", "2", "3", "4", "5") else None,
                _cel(rij, "gezien"),
                _cel(rij, "afspraak"),
                _cel(rij, "id"),
            )
        )
    return tuple(gevonden)


@dataclass(frozen=True, slots=True)
class Omgang:
    """How the user deals with a dilemma: in words, who decides, and on which day (ISO date) at the latest."""

    dilemma: Dilemma
    omgang: str
    wie: str
    datum: str
    rij: str


def omgangen(stand: Stand) -> tuple[Omgang, ...]:
    """Every dilemma of the catalogue with what the dossier says of it."""
    rijen = {str(rij.get("dilemma")): rij for rij in stand.rijen(DILEMMAS)}
    gevonden: list[Omgang] = []
    for dilemma in stand.kennis.dilemmas.values():
        rij = rijen.get(optie_van(dilemma.id.removeprefix("dilemma.")), {})
        gevonden.append(Omgang(dilemma, _cel(rij, "omgang"), _cel(rij, "wie"), _cel(rij, "datum"), _cel(rij, "id")))
    return tuple(gevonden)


def optie_van(item: str) -> str:
    """The id of the option that stands for an item of the catalogue."""
    return item.replace(".", "_")


def _cel(rij: Mapping[str, object], kolom: str) -> str:
    waarde = rij.get(kolom)
    return waarde.strip() if isinstance(waarde, str) and waarde != ONBEKEND else ""
