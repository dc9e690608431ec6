"""A document that exists once for each row of a table: a letter to each participant.

The document of one row is named `document@row id`. Without a row id the same name gives the blank form: one document
in which every column of the row is still open.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from assistent.dossier.stand import Stand
from assistent.kennis.model import Kennis
from assistent.kennis.opzet import Documentopzet

Rij = Mapping[str, object]
SCHEIDING = "@"
LEEG = "leeg"
"""Row id of the one instance that a table without rows still shows, as an open point."""


@dataclass(frozen=True, slots=True)
class Exemplaar:
    """A document as it is composed: its outline and, for one of a series, its row. `naam` tells the documents of a
    series apart, for people; empty for any other document."""

    opzet: Documentopzet
    rij: Rij | None = None
    naam: str = ""

    @property
    def rij_id(self) -> str:
        """What stands behind the @ in the keys of its blocks; empty when there is no series."""
        if not self.opzet.per:
            return ""
        return str(self.rij["id"]) if self.rij else LEEG

    @property
    def voor(self) -> Rij | None:
        """Whom the document is for: a row, nobody yet (an empty row: the blank form), or `None` for any other
        document."""
        return self.rij if self.rij is not None or not self.opzet.per else {}


def opzet_van(kennis: Kennis, document: str) -> Documentopzet:
    """The outline of this document; raises `KeyError` when there is none."""
    naam, _, rij = document.partition(SCHEIDING)
    opzet = kennis.documenten[naam]
    if rij and not opzet.per:
        raise KeyError(document)
    return opzet


def exemplaar(stand: Stand, document: str) -> Exemplaar:
    """The document of this name; raises `KeyError` when there is no such document, or no such row in it."""
    opzet = opzet_van(stand.kennis, document)
    rij_id = document.partition(SCHEIDING)[2]
    if not rij_id:
        return Exemplaar(opzet)
    namen = _namen(stand, opzet)
    rij = next((rij for rij in rijen(stand, opzet) if rij["id"] == rij_id), None)
    if rij is None:
        raise KeyError(document)
    return Exemplaar(opzet, rij, namen[rij_id])


def reeks(stand: Stand, opzet: Documentopzet) -> tuple[str, ...]:
    """The names of the documents of this outline as the dossier stands: one, or one for each row that it is for."""
    if not opzet.per:
        return (opzet.id,)
    return tuple(f"{opzet.id}{SCHEIDING}{rij['id']}" for rij in rijen(stand, opzet))


def rijen(stand: Stand, opzet: Documentopzet) -> tuple[Rij, ...]:
    """The rows that get a document of their own: those that have one of the values of `waar` in each of its columns."""
    alle = stand.rijen(opzet.per)
    return tuple(rij for rij in alle if all(rij.get(kolom) in waarden for kolom, waarden in opzet.waar.items()))


def _namen(stand: Stand, opzet: Documentopzet) -> dict[object, str]:
    """Row id → name; a name that occurs twice (one party on two percelen) also gets its number in the series."""
    namen = {rij["id"]: _naam(stand, opzet.per, rij) for rij in rijen(stand, opzet)}
    keren = [naam.casefold() for naam in namen.values()]
    return {
        id_: f"{naam} ({nummer})" if keren.count(naam.casefold()) > 1 else naam
        for nummer, (id_, naam) in enumerate(namen.items(), 1)
    }


def _naam(stand: Stand, tabel: str, rij: Rij) -> str:
    """How a row is called: its `naam`, else its first column, and the rows of other tables that it names."""
    kolommen = stand.kennis.vragen[tabel].kolommen
    kern = next((kolom.id for kolom in kolommen if kolom.id == "naam"), kolommen[0].id)
    delen = [str(rij.get(kern) or "zonder naam")]
    for kolom in kolommen:
        if kolom.type == "verwijzing" and rij.get(kolom.id):
            naar = (r for r in stand.rijen(kolom.naar) if r.get("id") == rij[kolom.id])
            delen.extend(str(r["naam"]) for r in naar if r.get("naam"))
    return ", ".join(" ".join(deel.split()) for deel in delen)


def horend_bij(stand: Stand, tabel: str, van: Exemplaar) -> tuple[Rij, ...]:
    """The rows of a table inside this document: of the table of the series its own row, of another those that refer to
    that row. A table that does not refer to it gives all its rows; the blank form gives none of a table that does."""
    if tabel == van.opzet.per:
        return (van.rij,) if van.rij is not None else ()
    verwijst = next(
        (k.id for k in stand.kennis.vragen[tabel].kolommen if k.type == "verwijzing" and k.naar == van.opzet.per), ""
    )
    alle = stand.rijen(tabel)
    if not van.opzet.per or not verwijst:
        return alle
    return tuple(rij for rij in alle if van.rij is not None and rij.get(verwijst) == van.rij["id"])
