"""The command that lists, searches and shows reference knowledge."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from assistent.cli.toon import GebruiksFout, bron, json_uit, zeg
from assistent.handelingen.nabij import bedoelt_u
from assistent.handelingen.naslag import SOORTEN, Treffer, Zoeker, bij, lijst, titel, vind
from assistent.handelingen.naslagblad import Blad, Deel, blad
from assistent.kennis.laden import laad
from assistent.kennis.model import Kennis
from assistent.kennis.naslagcontrole import raakbaar


def naslag(opties: Namespace) -> int:
    """List everything, what holds these words, or what touches an id; or show one sheet."""
    kennis, recht = laad(), opties.rechtsgebied
    if opties.id and opties.zoek:
        raise GebruiksFout("Noem een ID of zoek op woorden, niet allebei.")
    if opties.id and vind(kennis, opties.id) is not None:
        _toon(blad(kennis, opties.id, recht), als_json=opties.json)
        return 0
    if opties.id:
        treffers: Iterable[Treffer] = _bij(kennis, opties.id, recht)
    else:
        treffers = Zoeker(kennis, recht).zoek(opties.zoek) if opties.zoek else lijst(kennis, recht)
    _som_op(tuple(treffers), als_json=opties.json)
    return 0


def _bij(kennis: Kennis, id_: str, recht: str | None) -> Iterator[Treffer]:
    """What touches a question, procedure, finding or risk. Raises `GebruiksFout` for an id that nothing has."""
    namen = raakbaar(kennis)
    if id_ not in namen:
        alle = (*(t.id for t in lijst(kennis)), *sorted(namen))
        raise GebruiksFout(f"‘{id_}’ staat niet in de catalogus. {bedoelt_u(id_, alle)}".rstrip())
    for item in bij(kennis, id_, recht):
        soort = next(soort for soort in SOORTEN if item.id in getattr(kennis, soort.deel))
        yield Treffer(item.id, soort, titel(item))


def _som_op(treffers: tuple[Treffer, ...], *, als_json: bool) -> None:
    if als_json:
        json_uit([{"id": t.id, "soort": t.soort.deel, "titel": t.titel} for t in treffers])
        return
    for soort in SOORTEN:
        eigen = [t for t in treffers if t.soort == soort]
        if eigen:
            zeg(f"{soort.meer} ({len(eigen)}):")
        for treffer in eigen:
            zeg(f"  {treffer.id}  {treffer.titel}")
    if not treffers:
        zeg("Niets gevonden.")


def _toon(gekozen: Blad, *, als_json: bool) -> None:
    if als_json:
        json_uit(_kaal(asdict(gekozen)))
        return
    for regel in regels(gekozen):
        zeg(regel)


def _kaal(waarde: Any) -> Any:
    """The models in a sheet as plain JSON values."""
    if isinstance(waarde, dict):
        return {naam: _kaal(deel) for naam, deel in waarde.items()}
    if isinstance(waarde, list | tuple):
        return [_kaal(deel) for deel in waarde]
    return waarde.model_dump() if hasattr(waarde, "model_dump") else waarde


def regels(gekozen: Blad) -> Iterator[str]:
    """A sheet line by line; a table as one paragraph per row, so that long cells stay readable."""
    status = f" · {gekozen.status.replace('_', ' ')}" if gekozen.status else ""
    yield f"{gekozen.titel}\n{gekozen.soort}{status}"
    for deel in gekozen.delen:
        yield f"\n{deel.kop}" if deel.kop else ""
        yield from _deel(deel)
    if gekozen.bron:
        yield f"\nBron: {bron(gekozen.bron)}"


def _deel(deel: Deel) -> Iterator[str]:
    yield from deel.alineas
    for punt in deel.standpunten:
        yield f"- {punt.tekst} [{bron(punt.bron)}]"
    if deel.tabel is not None:
        for rij in deel.tabel.rijen:
            yield f"- {rij[0]}"
            yield from (f"    {kop}: {cel}" for kop, cel in zip(deel.tabel.kop[1:], rij[1:], strict=True) if cel)
    yield from (f"- {punt}" for punt in deel.punten)
    for link in deel.links:
        naar = f" ({link.naar})" if link.naar else ""
        yield f"- {link.tekst}{naar}{' · ' + link.extra if link.extra else ''}"
