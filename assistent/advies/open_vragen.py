"""Open questions: what is not answered yet and what it could still change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from assistent.advies.meelezer import open_vragen_achter
from assistent.advies.model import Kantelpunt, OpenVraag, Procedureadvies, Rechtsvormadvies
from assistent.advies.sturing import inhoudsvragen
from assistent.dossier.stand import Stand
from assistent.dossier.waarden import ONBEKEND


def bepaal(
    stand: Stand,
    rechtsvorm: Rechtsvormadvies,
    procedures: Iterable[Procedureadvies],
    meldingen: Mapping[str, tuple[str, ...]],
) -> tuple[OpenVraag, ...]:
    """The unanswered questions that a conclusion or finding waits for, the most consequential first; instead of a fact
    the questions behind it.

    Consequential is: first how many of the three conclusions (steering, legal form, procedure), then how many
    procedures, then how many findings, a `fout` before a `waarschuwing` before an `aandacht`. A procedure that may not
    be used whatever the rest of the answers waits for nothing.
    """
    gevolgen: dict[str, dict[str, None]] = {}

    @cache
    def achter(veld: str) -> tuple[str, ...]:
        return open_vragen_achter(stand, veld)

    def noteer(velden: Iterable[str], gevolg: str) -> None:
        for vraag in (vraag for veld in velden for vraag in achter(veld)):
            gevolgen.setdefault(vraag, {})[gevolg] = None

    noteer((vraag.id for vraag in inhoudsvragen(stand)), "sturing")
    noteer(rechtsvorm.open, "rechtsvorm")
    for procedure in (p for p in procedures if p.toelaatbaar != "nee"):
        noteer(procedure.open, f"procedure {procedure.id}")
    for melding, velden in meldingen.items():
        noteer(velden, f"melding {melding}")
    open_vragen = (OpenVraag(vraag, tuple(namen)) for vraag, namen in gevolgen.items())
    return tuple(sorted(open_vragen, key=lambda v: _gewicht(stand, v.kan_veranderen)))


def naar_kantelpunten(open_vragen: Iterable[OpenVraag], punten: Iterable[Kantelpunt]) -> tuple[OpenVraag, ...]:
    """The same questions, first those whose answer was seen to tip most: `punten` are the tipping points of the same
    stand. Among equals the order stays.

    An unanswered question that counts as none until it is answered, such as payments to participants, waits for nothing
    and can tip all the same; it comes in as well.
    """
    kantelt: dict[str, dict[str, str]] = {}
    onbeantwoord: dict[str, None] = {}
    for punt in punten:
        for stap in punt.vragen if len(punt.vragen) == 1 else ():
            kantelt.setdefault(stap.vraag, {}).update((naam, _gevolg(naam, naar)) for naam, _, naar in punt.verandert)
            if stap.van == ONBEKEND:
                onbeantwoord[stap.vraag] = None
    alle = {v.vraag: v for v in open_vragen}
    for vraag in onbeantwoord:
        alle.setdefault(vraag, OpenVraag(vraag, tuple(kantelt[vraag].values())))
    return tuple(sorted(alle.values(), key=lambda v: -len(kantelt.get(v.vraag, ()))))


def _gevolg(conclusie: str, naar: str) -> str:
    return f"procedure {naar}" if conclusie == "procedure" else conclusie


def _gewicht(stand: Stand, namen: tuple[str, ...]) -> tuple[int, ...]:
    procedures = sum(naam.startswith("procedure ") for naam in namen)
    conclusies = sum(naam in ("sturing", "rechtsvorm") for naam in namen) + (procedures > 0)
    regels = stand.kennis.meldingen
    ernst = [regels[id_].ernst for naam in namen if (id_ := naam.removeprefix("melding ")) in regels]
    return (-conclusies, -procedures, *(-ernst.count(soort) for soort in ("fout", "waarschuwing", "aandacht")))
