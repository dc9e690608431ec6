"""Points from what was published: every promised fact that is otherwise now, and published documents that disagree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistent.advies.model import Melding
from assistent.kennis.model import Kennis
from assistent.tekst.nederlands import hoofdletter
from assistent.toets import voorwaardepunten
from assistent.toets.model import ZWAARTES, Stof, Toetspunt, Zwaarte, over_som
from assistent.vergelijk.gepubliceerd import Tegenspraak, Verandering
from assistent.vergelijk.gepubliceerd_feiten import tegenspraak_in_woorden, verandering_in_woorden


def van_publicatie(stof: Stof) -> Iterator[Toetspunt]:
    """One point for each fact that changed since a document promised it, weighed as the findings of this phase weigh
    it; made known or not. And one for each fact of which two published documents say something else."""
    if stof.gepubliceerd is None:
        return
    per_feit: dict[str, list[Verandering]] = {}
    for verandering in stof.gepubliceerd.veranderingen:
        per_feit.setdefault(verandering.verschil.kenmerk, []).append(verandering)
    for kenmerk, veranderingen in per_feit.items():
        yield _verandering(kenmerk, veranderingen, stof)
    per_botsing: dict[str, list[Tegenspraak]] = {}
    for tegenspraak in stof.gepubliceerd.tegenspraken:
        per_botsing.setdefault(tegenspraak.verschil.kenmerk, []).append(tegenspraak)
    for kenmerk, tegenspraken in per_botsing.items():
        yield _tegenspraak(kenmerk, tegenspraken, stof)


def _verandering(kenmerk: str, veranderingen: Sequence[Verandering], stof: Stof) -> Toetspunt:
    eerste, fase = veranderingen[0], stof.gepubliceerd.fase if stof.gepubliceerd is not None else None
    meldingen = _bevindingen(f"gewijzigd_{eerste.groep}", stof)
    open_ = any(verandering.verantwoord is None for verandering in veranderingen)
    tekst = "\n".join(verandering_in_woorden(stof.stand.kennis, verandering) for verandering in veranderingen)
    regels = [fase.waarom] if fase is not None else []
    regels += [m.maatregel for m in meldingen if m.maatregel] if open_ else []
    verschil = eerste.verschil
    return Toetspunt(
        id=f"wijziging/{kenmerk}",
        soort="wijziging",
        titel=f"Gewijzigd na publicatie: {verschil.naam}",
        plaats=verschil.veld,
        tekst=tekst,
        regel="\n".join(dict.fromkeys(regels)),
        bron=tuple(dict.fromkeys(v for melding in meldingen for v in melding.bron)),
        antwoord=hoofdletter(verschil.wordt),
        motivering=stof.stand.motivering(verschil.veld).strip(),
        ernst=_zwaarte(meldingen) if open_ else "aandacht",
        over=over_som(tekst, stof.stand.motivering(verschil.veld)),
        documenten=tuple(dict.fromkeys(d for verandering in veranderingen for d in verandering.documenten)),
        plekken=tuple(dict.fromkeys((kenmerk, verschil.veld))),
        oud=verschil.was,
        nieuw=verschil.wordt,
    )


def _tegenspraak(kenmerk: str, tegenspraken: Sequence[Tegenspraak], stof: Stof) -> Toetspunt:
    verschil = tegenspraken[0].verschil
    meldingen = _bevindingen("gepubliceerd_tegenspraak", stof)
    tekst = "\n".join(tegenspraak_in_woorden(stof.stand.kennis, tegenspraak) for tegenspraak in tegenspraken)
    documenten = (d for tegenspraak in tegenspraken for groep in tegenspraak.documenten for d in groep)
    return Toetspunt(
        id=f"wijziging/tegenspraak/{kenmerk}",
        soort="wijziging",
        titel=f"Gepubliceerde documenten verschillen: {verschil.naam}",
        plaats=verschil.veld,
        tekst=tekst,
        regel="\n".join(dict.fromkeys(m.maatregel for m in meldingen if m.maatregel)),
        bron=tuple(dict.fromkeys(v for melding in meldingen for v in melding.bron)),
        antwoord=hoofdletter(verschil.wordt),
        ernst=_zwaarte(meldingen),
        over=over_som(tekst),
        documenten=tuple(dict.fromkeys(documenten)),
        plekken=tuple(dict.fromkeys((kenmerk, verschil.veld))),
        oud=verschil.was,
        nieuw=verschil.wordt,
    )


def _bevindingen(maker: str, stof: Stof) -> list[Melding]:
    """The findings that look at the fact that this function makes."""
    feiten = _feiten(stof.stand.kennis, f"vergelijk.{maker}")
    return [
        melding
        for melding in stof.meldingen
        if melding.spoor is not None and not feiten.isdisjoint(voorwaardepunten.gelezen(melding.spoor))
    ]


def _feiten(kennis: Kennis, maker: str) -> set[str]:
    return {feit.id for feit in kennis.feiten.values() if feit.maker == maker}


def _zwaarte(meldingen: Sequence[Melding]) -> Zwaarte:
    return min((melding.ernst for melding in meldingen), key=ZWAARTES.__getitem__, default="waarschuwing")
