"""The sources in the toetsrapport: the law that nobody checked yet, and the register of all that was used."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistent.kennis.bronregel import STATUSSEN
from assistent.kennis.model import Bron
from assistent.leidraad.model import Hoofdstuk
from assistent.tekst.boom import Tekst
from assistent.tekst.nederlands import datum, hoofdletter, opsomming
from assistent.toets.papier import Cel, met_label, onder_elkaar, regels, tabel
from assistent.toets.rapport_deel import Rapportstof, deel, eigen

_SOORTEN = {
    "wet": "Wet of regel", "rapport": "Onderzoek of rapport", "uitspraak": "Uitspraak", "handreiking": "Handreiking",
    "eigen": "Eigen keuze van de Ontwerpassistent",
}  # fmt: skip


def te_controleren(stof: Rapportstof) -> Hoofdstuk | None:
    """What rests on a place that nobody checked, by source: each place with the points that rest on it."""
    per_bron: dict[str, list[Cel]] = {}
    gegevens: dict[str, Bron] = {}
    for bron, plaats, status, nummers in _plaatsen(stof):
        if status == "te_controleren":
            gegevens[bron.id] = bron
            punten = f"{'punt' if len(nummers) == 1 else 'punten'} {opsomming([str(nummer) for nummer in nummers])}"
            per_bron.setdefault(bron.id, []).append((Tekst(f"{plaats}: "), Tekst(punten, cursief=True)))
    if not per_bron:
        return None
    rijen = [(regels(gegevens[id_].kort, vet=True), onder_elkaar(*plaatsen)) for id_, plaatsen in per_bron.items()]
    blok = eigen("te_controleren.lijst", (tabel(("Bron", "Plaats, en de punten die erop rusten"), rijen),))
    return deel(stof, "te_controleren", blokken=(blok,))


def bronnen(stof: Rapportstof) -> Hoofdstuk | None:
    """Every source on which a point rests, with the places in it by how sure the reading is."""
    per_bron: dict[str, dict[str, list[str]]] = {}
    gegevens: dict[str, Bron] = {}
    for bron, plaats, status, _ in _plaatsen(stof):
        gegevens[bron.id] = bron
        per_status = per_bron.setdefault(bron.id, {})
        # Where in the own reasoning something was derived tells a reader nothing; what is to be checked does.
        if bron.soort != "eigen" or status == "te_controleren":
            per_status.setdefault(status, []).append(plaats)
    rijen = [
        (
            _bron(gegevens[id_]),
            onder_elkaar(
                regels(gegevens[id_].titel),
                *(met_label(hoofdletter(STATUSSEN.get(s, s)), _in_het_kort(plaatsen)) for s, plaatsen in per.items()),
            ),
        )
        for id_, per in per_bron.items()
    ]
    if not rijen:
        return None
    blok = eigen("bronnen.lijst", (tabel(("Bron", "Titel en plaatsen"), rijen),))
    return deel(stof, "bronnen", blokken=(blok,), bijlage=True)


_VEEL = 8
"""More places than this in one source are shown by article or section only."""
_ARTIKEL = re.compile(r"(?<![\d.])\d+[a-z]?[.:]\d+[a-z]*(?:\.\d+)?")
_PARAGRAAF = re.compile(r"§[\d.]*\d|\bH\d+")


def _in_het_kort(plaatsen: Sequence[str]) -> str:
    """The places in a source; when there are many, the articles or sections that they name, each once."""
    if len(plaatsen) <= _VEEL:
        return "; ".join(plaatsen)
    artikelen: dict[str, None] = {}
    paragrafen: dict[str, None] = {}
    overig: dict[str, None] = {}
    for plaats in plaatsen:
        gevonden, naar = [plaats], overig
        if plaats.startswith("artikel") and (namen := _ARTIKEL.findall(plaats)):
            gevonden, naar = namen, artikelen
        elif namen := _PARAGRAAF.findall(plaats):
            gevonden, naar = namen, paragrafen
        naar.update(dict.fromkeys(gevonden))
    genoemd = f"artikelen {opsomming(sorted(artikelen, key=_natuurlijk))}" if artikelen else ""
    return "; ".join(filter(None, (genoemd, ", ".join(sorted(paragrafen, key=_natuurlijk)), *overig)))


def _bron(bron: Bron) -> Cel:
    gezien = f"Gezien op {datum(bron.gezien)}" if bron.gezien else ""
    return onder_elkaar(
        regels(bron.kort, vet=True),
        (Tekst(_SOORTEN.get(bron.soort, bron.soort), cursief=True),),
        regels(gezien, cursief=True),
    )


def _plaatsen(stof: Rapportstof) -> Iterator[tuple[Bron, str, str, list[int]]]:
    """(source, place, status, numbers of the points), in the order of the catalogue and then by place."""
    kennis = stof.toets.stand.kennis
    gevonden: dict[tuple[str, str, str], list[int]] = {}
    for nummer, stand in stof.punten:
        for v in dict.fromkeys(stand.punt.bron):
            if v.bron in kennis.bronnen:
                gevonden.setdefault((v.bron, v.plaats, v.status), []).append(nummer)
    volgorde = {id_: plek for plek, id_ in enumerate(kennis.bronnen)}
    for (id_, plaats, status), nummers in sorted(
        gevonden.items(), key=lambda paar: (volgorde[paar[0][0]], _natuurlijk(paar[0][1]))
    ):
        yield kennis.bronnen[id_], plaats, status, nummers


def _natuurlijk(plaats: str) -> list[tuple[int, str]]:
    """So that article 2.9 comes before article 2.10."""
    return [(int(deel), "") if deel.isdigit() else (-1, deel) for deel in re.findall(r"\d+|\D+", plaats)]
