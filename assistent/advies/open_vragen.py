"""Open questions: what is not answered yet and what it could still change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from assistent.advies.meelezer import open_vragen_achter
from assistent.advies.model import OpenVraag, Procedureadvies, Rechtsvormadvies
from assistent.advies.sturing import inhoudsvragen
from assistent.dossier.stand import Stand


def bepaal(
    stand: Stand,
    rechtsvorm: Rechtsvormadvies,
    procedures: Iterable[Procedureadvies],
    meldingen: Mapping[str, tuple[str, ...]],
) -> tuple[OpenVraag, ...]:
    """The unanswered questions that a conclusion or finding waits for, the most consequential first; instead of a fact
    the questions behind it."""
    gevolgen: dict[str, dict[str, None]] = {}

    @cache
    def achter(veld: str) -> tuple[str, ...]:
        return open_vragen_achter(stand, veld)

    def noteer(velden: Iterable[str], gevolg: str) -> None:
        for vraag in (vraag for veld in velden for vraag in achter(veld)):
            gevolgen.setdefault(vraag, {})[gevolg] = None

    noteer((vraag.id for vraag in inhoudsvragen(stand)), "sturing")
    noteer(rechtsvorm.open, "rechtsvorm")
    for procedure in procedures:
        noteer(procedure.open, f"procedure {procedure.id}")
    for melding, velden in meldingen.items():
        noteer(velden, f"melding {melding}")
    open_vragen = (OpenVraag(vraag, tuple(namen)) for vraag, namen in gevolgen.items())
    return tuple(sorted(open_vragen, key=lambda v: _gewicht(v.kan_veranderen)))


def _gewicht(namen: tuple[str, ...]) -> tuple[int, int]:
    conclusies = sum(not naam.startswith("melding ") for naam in namen)
    return (-conclusies, -len(namen))
