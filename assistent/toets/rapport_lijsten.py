"""Two lists of the toetsrapport: where the text departs from the standard, and which risks were accepted."""

from __future__ import annotations

from assistent.leidraad.model import Hoofdstuk, Paragraaf
from assistent.tekst.boom import Inline, Regeleinde, Tekst
from assistent.tekst.nederlands import dag_van
from assistent.toets.papier import Cel, onder_elkaar, regels, tabel, wie
from assistent.toets.rapport_deel import Rapportstof, deel, eigen
from assistent.toets.stand import UITSPRAKEN
from assistent.vergelijk.woorden import Stuk, verschil


def afwijkingen(stof: Rapportstof) -> Hoofdstuk | None:
    """Every departure from the standard text, the words of both side by side; by document."""
    paragrafen = []
    for groep in stof.groepen:
        rijen = []
        for nummer, stand in groep.punten:
            punt = stand.punt
            if punt.soort == "afwijking" and (punt.oud or punt.nieuw):
                oordeel = regels(UITSPRAKEN[stand.uitspraak], cursief=True)
                oud, nieuw = naast_elkaar(punt.oud, punt.nieuw)
                rijen.append((onder_elkaar(regels(f"{nummer}. {punt.titel}", vet=True), oordeel), oud, nieuw))
        if rijen:
            blok = eigen(f"afwijkingen.{groep.id}", (tabel(("Punt", "Standaardtekst", "Tekst nu"), rijen),))
            paragrafen.append(Paragraaf(groep.id, groep.titel, (blok,)))
    return deel(stof, "afwijkingen", *paragrafen) if paragrafen else None


def naast_elkaar(oud: str, nieuw: str) -> tuple[Cel, Cel]:
    """Two texts for two cells, in each of them in bold what the other does not have; plain when there is only one."""
    if not (oud.strip() and nieuw.strip()):
        return regels(oud), regels(nieuw)
    stukken = verschil(_glad(oud), _glad(nieuw))
    return _cel(stukken, "weg"), _cel(stukken, "erbij")


def _glad(tekst: str) -> str:
    return "\n".join(lijn.strip() for lijn in tekst.splitlines() if lijn.strip())


def _cel(stukken: tuple[Stuk, ...], eigen_: str) -> Cel:
    delen: list[Inline] = []
    for stuk in stukken:
        if stuk.soort in ("gelijk", eigen_):
            for nummer, lijn in enumerate(stuk.tekst.split("\n")):
                delen += [Regeleinde()] if nummer else []
                delen += [Tekst(lijn, vet=stuk.soort != "gelijk")] if lijn else []
    return tuple(delen)


def aanvaarde_risicos(stof: Rapportstof) -> Hoofdstuk | None:
    """Which risks were accepted, by whom and with which mandate; what was withdrawn stands there too."""
    rijen = []
    for nummer, stand in stof.punten:
        for _, aanvaarding in stand.aanvaardingen:
            wat = "Ingetrokken" if aanvaarding.ingetrokken else "Aanvaard"
            door = f"{wat} door {wie(aanvaarding.door, aanvaarding.organisatie)}, {dag_van(aanvaarding.op)}"
            punt = regels(f"{nummer}. {stand.punt.titel}", vet=True)
            rijen.append((punt, regels(door), regels(aanvaarding.mandaat), regels(aanvaarding.toelichting)))
    if not rijen:
        return None
    blok = eigen("aanvaard.lijst", (tabel(("Punt", "Wie en wanneer", "Mandaat", "Waarom"), rijen),))
    return deel(stof, "aanvaard", blokken=(blok,))
