"""The planning as a calendar file (iCalendar, RFC 5545) that calendar programs read.

An event names no organiser and no author. Its UID stays the same for a step of a dossier, so that reading the file
again moves the events instead of doubling them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard

from assistent.export.runs import schoon
from assistent.kennis.bronregel import bronregel
from assistent.kennis.model import Kennis
from assistent.planning.kalender import Land
from assistent.planning.model import Band, Planning, Planningstap
from assistent.tekst.nederlands import aantal, datum, in_de_zin

_ZONES = {"nl": "Europe/Amsterdam", "vl": "Europe/Brussels"}
_UUR = timedelta(hours=1)


def agenda(planning: Planning, kennis: Kennis, *, dossier_id: str, naam: str, land: Land, moment: datetime) -> bytes:
    """The calendar with an event for each step that has a day, an all-day one unless the step has a time.

    `naam` is the name of the calendar; `moment` (with its zone) is when it was made.
    """
    kalender = Calendar()
    kalender.add("prodid", "-//Ontwerpassistent//Planning//NL")
    kalender.add("version", "2.0")
    kalender.add("calscale", "GREGORIAN")
    kalender.add("method", "PUBLISH")
    kalender.add("x-wr-calname", _regel(naam))
    if any(stap.tijd for stap in planning.stappen if stap.datum):
        kalender.add_component(_tijdzone(_ZONES[land]))
    namen = {stap.id: stap.naam for stap in planning.stappen}
    for stap in planning.stappen:
        if stap.datum is not None:
            uitleg = "\n".join(_uitleg(stap, namen, kennis))
            kalender.add_component(_gebeurtenis(stap, uitleg, f"{dossier_id}-{stap.id}", land, moment))
    return bytes(kalender.to_ical())


def _tijdzone(naam: str) -> Timezone:
    """Central European time by the rule that holds since 1996: calendar programs read a rule better than a list of
    days."""
    zone = Timezone()
    zone.add("tzid", naam)
    wissels: tuple[tuple[TimezoneStandard | TimezoneDaylight, str, datetime, int, int, int], ...] = (
        (TimezoneDaylight(), "CEST", datetime(1996, 3, 31, 2), 3, 1, 2),
        (TimezoneStandard(), "CET", datetime(1996, 10, 27, 3), 10, 2, 1),
    )
    for deel, kort, begin, maand, van, naar in wissels:
        deel.add("tzname", kort)
        deel.add("dtstart", begin)
        deel.add("rrule", {"freq": "yearly", "bymonth": maand, "byday": "-1su"})
        deel.add("tzoffsetfrom", van * _UUR)
        deel.add("tzoffsetto", naar * _UUR)
        zone.add_component(deel)
    return zone


def _gebeurtenis(stap: Planningstap, uitleg: str, uid: str, land: Land, moment: datetime) -> Event:
    assert stap.datum is not None
    deel = Event()
    deel.add("uid", f"{uid}@ontwerpassistent")
    deel.add("dtstamp", moment.astimezone(UTC))
    deel.add("summary", _regel(stap.naam))
    if stap.tijd:
        uur, minuut = (int(getal) for getal in stap.tijd.replace(":", ".").split("."))
        begin = datetime.combine(stap.datum, time(uur, minuut), ZoneInfo(_ZONES[land]))
        deel.add("dtstart", begin)
        deel.add("dtend", begin + _UUR)
    else:
        deel.add("dtstart", stap.datum)
        deel.add("dtend", stap.datum + timedelta(days=1))
        deel.add("transp", "TRANSPARENT")
    deel.add("categories", [_regel(stap.fase)])
    deel.add("description", schoon(uitleg))
    return deel


def _regel(tekst: str) -> str:
    """On one line: not every property can hold a line end."""
    return " ".join(schoon(tekst).split())


def _uitleg(stap: Planningstap, namen: dict[str, str], kennis: Kennis) -> Iterator[str]:
    """Phase, who, and what the law asks, with where that stands."""
    yield f"Fase: {stap.fase}"
    yield f"Wie: {stap.wie}"
    for band in stap.banden:
        if band.minimum is not None:
            yield f"Wettelijk minimum: {minimum_in_woorden(band, namen)}"
    if stap.uiterst:
        yield f"Wettelijk uiterlijk: {datum(stap.uiterst)}"
    yield f"Bron: {bronregel(kennis, stap.bron)}"


def minimum_in_woorden(band: Band, namen: dict[str, str]) -> str:
    """The statutory minimum of a band: `20 dagen na mededeling van de gunningsbeslissing`."""
    return f"{aantal(band.minimum or 0, 'dag', 'dagen')} na {in_de_zin(namen.get(band.van, band.van))}"
