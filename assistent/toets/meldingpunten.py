"""Points from findings: those of the rules, and those that the dates of the planning show."""

from __future__ import annotations

from collections.abc import Iterator

from assistent.advies.conclusies import BEHOUDEN
from assistent.advies.model import Melding
from assistent.planning.model import Planningmelding
from assistent.tekst.nederlands import hoofdletter, in_de_zin
from assistent.toets import voorwaardepunten
from assistent.toets.model import ZWAARTES, Stof, Toetspunt, over_som


def van_meldingen(stof: Stof) -> Iterator[Toetspunt]:
    """Every finding, with what to do about it and whether somebody motivated why it may stand."""
    for melding in stof.meldingen:
        if not melding.id.startswith(BEHOUDEN):  # a kept conclusion is a point by itself
            yield _melding(melding, stof)


def _melding(melding: Melding, stof: Stof) -> Toetspunt:
    conclusie = stof.stand.dossier.conclusies.get(f"melding.{melding.id}")
    motivering = conclusie.motivering.strip() if conclusie is not None else ""
    antwoord = voorwaardepunten.antwoorden(melding.spoor, stof.stand)
    gelezen = voorwaardepunten.velden(melding.spoor, stof.stand) if melding.spoor is not None else ()
    return Toetspunt(
        id=f"melding/{melding.id}",
        soort="melding",
        titel=voorwaardepunten.kort(melding.tekst),
        plaats=melding.plaats,
        tekst=melding.tekst,
        regel=_regel(melding),
        bron=voorwaardepunten.alle_bronnen(melding.bron, melding.spoor, stof.stand),
        antwoord=antwoord,
        motivering=motivering,
        ernst=melding.ernst,
        over=over_som(melding.tekst, melding.ernst, antwoord, motivering),
        plekken=tuple(dict.fromkeys((melding.plaats, *gelezen))),
    )


def _regel(melding: Melding) -> str:
    delen = [f"Maatregel: {melding.maatregel}"] if melding.maatregel else []
    if melding.buiten_regime:
        delen.append("Niet wettelijk verplicht in deze procedure; aanbevolen.")
    if melding.voorlopig:
        delen.append("Voorlopig: er is nog geen procedure gekozen.")
    return "\n".join(delen)


def van_planning(stof: Stof) -> Iterator[Toetspunt]:
    """What the dates of a step show. Findings of one kind about one step are one point: their words change with the
    dates, and the verdict is about the step."""
    per_stap: dict[tuple[str, str], list[Planningmelding]] = {}
    for melding in stof.planning.meldingen:
        per_stap.setdefault((melding.stap, melding.soort), []).append(melding)
    stappen = {stap.id: stap for stap in stof.planning.stappen}
    for (id_, soort), meldingen in per_stap.items():
        stap = stappen.get(id_)
        motivering = stap.motivering.strip() if stap is not None else ""
        tekst = "\n".join(dict.fromkeys(melding.tekst for melding in meldingen))
        yield Toetspunt(
            id=f"melding/stap.{id_}/{soort}",
            soort="melding",
            titel=f"Planning, {stap.naam if stap is not None else id_}: "
            f"{in_de_zin(voorwaardepunten.kort(meldingen[0].tekst))}",
            plaats=f"stap.{id_}",
            tekst=hoofdletter(tekst),
            regel="\n".join(dict.fromkeys(f"Maatregel: {m.maatregel}" for m in meldingen if m.maatregel)),
            bron=tuple(dict.fromkeys(v for melding in meldingen for v in melding.bron)),
            motivering=motivering,
            ernst=min((melding.ernst for melding in meldingen), key=ZWAARTES.__getitem__),
            over=over_som(tekst, motivering),
            plekken=(f"stap.{id_}",),
        )
