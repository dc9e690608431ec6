"""Findings: what the answers and facts call for attention.

A rule of law is said with its own weight inside its regime only; elsewhere it is at most `aandacht`, because there
it is good practice and no duty.

While no procedure was chosen the rules look at the one that stands first in the advice, so that a drafter sees early
what it asks. A finding whose rule names the procedure is then provisional and weighs at most `waarschuwing`: nobody
made the choice that would be wrong, and another answer can bring another procedure forward. A rule that holds
throughout a regime and does not name the procedure keeps its weight: there the answers themselves are wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from assistent.advies import kennisgrenzen
from assistent.advies.model import Melding
from assistent.dossier.stand import Stand
from assistent.kennis.basis import Regime
from assistent.kennis.model import Ernst, Meldingsregel
from assistent.kennis.parameters import waarde_op
from assistent.kennis.voorwaarden import Spoor, evalueer, is_onwaar, parameters_in, velden_in

_PROCEDURE = "feit.procedure"
_ZWAARTE = {"fout": 0, "waarschuwing": 1, "aandacht": 2}

Gezien = tuple[Meldingsregel, Spoor]
"""A rule with the trace of its condition."""


def bepaal(
    stand: Stand, regime: Regime | None, gezien: Sequence[Gezien] | None = None, *, voorlopig: bool = False
) -> tuple[Melding, ...]:
    """All findings, heaviest first. `regime` is that of the chosen, else the best procedure; `None` when there is
    none, and then no rule of a regime weighs more than `aandacht`. `gezien`: what `bekijk` saw of this stand.
    `voorlopig`: the procedure was not chosen."""
    gezien = bekijk(stand) if gezien is None else gezien
    gevonden = [_melding(regel, regime, spoor, stand, voorlopig) for regel, spoor in gezien if spoor.uitkomst]
    onbeslist = ((regel.plaats, spoor) for regel, spoor in gezien if spoor.uitkomst is None)
    gevonden.extend(kennisgrenzen.bepaal(stand, onbeslist))
    return tuple(sorted(gevonden, key=lambda m: (_ZWAARTE[m.ernst], m.id)))


def onbekende_velden(gezien: Iterable[Gezien]) -> dict[str, tuple[str, ...]]:
    """Per rule that cannot be decided yet: the fields that keep it open."""
    return {regel.id: velden for regel, spoor in gezien if (velden := spoor.onbekende_velden())}


def bekijk(stand: Stand) -> tuple[Gezien, ...]:
    """The rules that are in force for this dossier and true or still open, with what they see."""
    recht = stand.waarde("zaak.rechtsgebied")
    return tuple(
        (regel, evalueer(regel.als, stand))
        for regel in stand.kennis.meldingen.values()
        if regel.rechtsgebied in (None, recht) and not is_onwaar(regel.als, stand) and _geldt(regel, stand)
    )


def _geldt(regel: Meldingsregel, stand: Stand) -> bool:
    """Whether a rule is in force for this dossier. One about a question that is no longer asked is silent: an answer
    left over from an earlier choice decides nothing."""
    plaats = stand.kennis.vragen.get(regel.plaats)
    return (
        (plaats is None or stand.vraagt(plaats))
        and (regel.van is None or regel.van <= stand.peildatum)
        and (regel.tot is None or stand.peildatum <= regel.tot)
    )


def _melding(regel: Meldingsregel, regime: Regime | None, spoor: Spoor, stand: Stand, voorlopig: bool) -> Melding:
    voorlopig = voorlopig and _PROCEDURE in velden_in(regel.als)
    buiten = bool(regel.regimes) and regime not in regel.regimes
    status = regel.status if _tekst_gezien(regel, spoor, stand) else "te_controleren"
    # What is not checked against the law of that day may warn, never block; nor may a choice that nobody made.
    zacht = status == "te_controleren" or voorlopig
    ernst: Ernst = "waarschuwing" if regel.ernst == "fout" and zacht else regel.ernst
    return Melding(
        id=regel.id,
        ernst="aandacht" if buiten else ernst,
        tekst=" ".join((regel.tekst, *_genoemd(regel, stand))),
        maatregel=regel.maatregel,
        plaats=regel.plaats,
        status=status,
        bron=regel.bron,
        spoor=spoor,
        # Without a procedure it is not known whether the rule is a duty, and that may not be denied.
        buiten_regime=buiten and regime is not None,
        voorlopig=voorlopig,
    )


def _genoemd(regel: Meldingsregel, stand: Stand) -> Iterator[str]:
    """What the facts that a rule names say of this dossier."""
    return (str(waarde) for naam in regel.noemt if (waarde := stand.waarde(naam)) is not None)


def _tekst_gezien(regel: Meldingsregel, spoor: Spoor, stand: Stand) -> bool:
    """Whether the law behind a rule was read in the text of the reference date, with the numbers it is compared to."""
    if regel.status != "wettekst":
        return True
    bronnen = (stand.kennis.bronnen[v.bron] for v in regel.bron if v.status == "wettekst")
    if any(bron.tekst_vanaf is not None and stand.peildatum < bron.tekst_vanaf for bron in bronnen):
        return False
    return all(
        waarde_op(stand.kennis.parameters[naam], stand.peildatum).status != "te_controleren"
        for naam in parameters_in(spoor)
    )
