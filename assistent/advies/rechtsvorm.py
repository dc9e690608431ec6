"""The legal form: opdracht, subsidie, open house, concessie, or doing it oneself.

The verdict follows the `besluit` rules of the catalogue in their order; reasons and counter-reasons (such as the six
questions of HIVA 2023, §2.4.2) give direction only and never decide.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from assistent.advies.model import Rechtsvormadvies, Reden
from assistent.dossier.stand import Stand
from assistent.kennis.model import Rechtsvormregel
from assistent.kennis.voorwaarden import Spoor, beslis, evalueer

_RECHTSGEBIED = "zaak.rechtsgebied"


def bepaal(stand: Stand) -> Rechtsvormadvies:
    """The advised form with its reasons, counter-reasons, warnings and the questions that still decide."""
    gezien = [(regel, evalueer(regel.als, stand)) for regel in _regels(stand)]
    besluiten = [(regel, spoor) for regel, spoor in gezien if regel.soort == "besluit"]
    advies = next((regel.vorm for regel, spoor in besluiten if spoor.uitkomst), "onbekend")
    return Rechtsvormadvies(
        advies=advies,
        redenen=_kies(gezien, lambda r: r.soort in ("besluit", "reden") and r.vorm == advies),
        tegen=_kies(gezien, lambda r: (r.soort == "tegen" and r.vorm == advies) or _andere_kant(r, advies)),
        vlaggen=_kies(gezien, lambda r: r.soort == "vlag"),
        open=_open(stand, besluiten),
    )


def alleen_advies(stand: Stand) -> str:
    """The advised form alone, without trace, for tipping points."""
    for regel in _regels(stand):
        if regel.soort == "besluit" and beslis(regel.als, stand):
            return regel.vorm
    return "onbekend"


def als_feit(stand: Stand, advies: str) -> object | None:
    """The form to reckon with further on: the chosen one, else the advised one; `None` while unknown."""
    return stand.waarde("rechtsvorm.gekozen") or (None if advies == "onbekend" else advies)


def _advies_als_feit(_: Stand, advies: str) -> object | None:
    """The advised form, whatever was chosen; `onbekend` as long as it is not known."""
    return advies


FEITEN: Mapping[str, Callable[[Stand, str], object | None]] = {
    "advies.rechtsvorm": als_feit,
    "advies.rechtsvorm_advies": _advies_als_feit,
}
"""Facts made from the advice on the legal form itself, after it is computed."""


def _regels(stand: Stand) -> list[Rechtsvormregel]:
    recht = stand.waarde(_RECHTSGEBIED)
    passend = (r for r in stand.kennis.rechtsvormregels.values() if r.rechtsgebied in (None, recht))
    return sorted(passend, key=lambda r: r.volgorde)


def _andere_kant(regel: Rechtsvormregel, advies: str) -> bool:
    """A reason for another form speaks against the advised one."""
    return regel.soort == "reden" and advies != "onbekend" and regel.vorm not in ("", advies)


def _kies(
    gezien: Iterable[tuple[Rechtsvormregel, Spoor]], past: Callable[[Rechtsvormregel], bool]
) -> tuple[Reden, ...]:
    return tuple(
        Reden(regel.id, regel.tekst, regel.bron, spoor, regel.vorm)
        for regel, spoor in gezien
        if spoor.uitkomst and past(regel)
    )


def _open(stand: Stand, besluiten: list[tuple[Rechtsvormregel, Spoor]]) -> tuple[str, ...]:
    """The unknowns of the deciding rules, down to and including the rule that decided. Without a jurisdiction no rule
    is known yet, and that is the first question."""
    velden: dict[str, None] = {} if stand.waarde(_RECHTSGEBIED) is not None else {_RECHTSGEBIED: None}
    for _, spoor in besluiten:
        velden.update(dict.fromkeys(spoor.onbekende_velden()))
        if spoor.uitkomst:
            break
    return tuple(velden)
