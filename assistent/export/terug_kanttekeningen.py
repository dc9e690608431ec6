"""Remarks and tracked changes of an edited file, each with its author, words and place."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from assistent.export.opmerkingen import AUTEUR
from assistent.export.terug_meldingen import ALINEA_EINDE, LANGST, Bereik, Meldingen, Spoor, platte_tekst
from assistent.export.terug_model import Kanttekening
from assistent.export.vast import vast_merk
from assistent.export.wml import Element, P, w
from assistent.tekst.merk import normaliseer

_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_AAN = frozenset({"1", "true", "on"})


@dataclass(frozen=True, slots=True)
class _Opmerking:
    """A comment as its part of the file holds it; `alineas` are the ids by which answers name it."""

    nummer: str
    auteur: str
    moment: str
    regels: tuple[str, ...]
    alineas: tuple[str, ...]

    @property
    def tekst(self) -> str:
        return "\n".join(regel for regel in self.regels if regel.strip())


def lees_kanttekeningen(
    meldingen: Meldingen, opmerkingen: Element | None, uitgebreid: Element | None, vast: Collection[str] | None
) -> tuple[Kanttekening, ...]:
    """Every comment but our own, and every tracked change, in the order of the text; comments without a
    place come last.

    `vast`: hashes of the lines of our own comments, None when unknown; one that somebody changed is not our own.
    """
    alle = _opmerkingen(opmerkingen)
    ouders, klaar = _draden(uitgebreid)
    eigen = {o.nummer for o in alle.values() if o.auteur == AUTEUR and _van_ons(o, vast)}
    op_alinea = {alinea: o for o in alle.values() for alinea in o.alineas}
    plaatsen: list[tuple[tuple[int, int], _Opmerking | Spoor]] = []
    for volgorde, o in enumerate(alle.values()):
        bereik = meldingen.bereiken.get(o.nummer)
        if o.nummer not in eigen:
            plaatsen.append(((bereik.alinea if bereik else 10**9, volgorde), o))
    plaatsen += [((spoor.alinea, len(alle) + nr), spoor) for nr, spoor in enumerate(_samen(meldingen.sporen))]
    plaatsen.sort(key=lambda plaats: plaats[0])
    nummers = {o.nummer: nr for nr, (_, o) in enumerate(plaatsen) if isinstance(o, _Opmerking)}
    gevonden: list[Kanttekening] = []
    for nr, (_, wat) in enumerate(plaatsen):
        if isinstance(wat, Spoor):
            gevonden.append(_van_spoor(wat, nr, meldingen))
            continue
        ouder = next((op_alinea[ouders[a]] for a in wat.alineas if ouders.get(a) in op_alinea), None)
        antwoord_op = nummers.get(ouder.nummer) if ouder is not None and ouder is not wat else None
        bereik = meldingen.bereiken.get(wat.nummer) or (meldingen.bereiken.get(ouder.nummer) if ouder else None)
        aangehaald = ouder.tekst if ouder is not None and ouder.nummer in eigen else _woorden(bereik)
        opgelost = any(a in klaar for a in (*wat.alineas, *(ouder.alineas if ouder else ())))
        gevonden.append(
            Kanttekening(
                "opmerking", wat.auteur, wat.moment, wat.tekst, aangehaald, bereik.merk if bereik else None,
                meldingen.kop(bereik.alinea) if bereik else "", antwoord_op, opgelost, nr,
            )
        )  # fmt: skip
    return tuple(gevonden)


def _opmerkingen(wortel: Element | None) -> dict[str, _Opmerking]:
    if wortel is None:
        return {}
    gevonden: dict[str, _Opmerking] = {}
    for knoop in wortel.iter(w("comment")):
        nummer = knoop.get(w("id"), "")
        alineas = list(knoop.iter(P))
        gevonden.setdefault(
            nummer,
            _Opmerking(
                nummer, knoop.get(w("author"), ""), knoop.get(w("date"), ""), tuple(map(platte_tekst, alineas)),
                tuple(id_ for a in alineas if (id_ := a.get(_W14 + "paraId"))),
            ),
        )  # fmt: skip
    return gevonden


def _draden(wortel: Element | None) -> tuple[dict[str, str], set[str]]:
    """Paragraph id of an answer -> that of what it answers, and the ids of comments that are done."""
    if wortel is None:
        return {}, set()
    ouders: dict[str, str] = {}
    klaar: set[str] = set()
    for knoop in wortel.iter(_W15 + "commentEx"):
        id_ = knoop.get(_W15 + "paraId", "")
        if ouder := knoop.get(_W15 + "paraIdParent"):
            ouders[id_] = ouder
        if knoop.get(_W15 + "done", "") in _AAN:
            klaar.add(id_)
    return ouders, klaar


def _van_ons(opmerking: _Opmerking, vast: Collection[str] | None) -> bool:
    return vast is None or all(vast_merk(regel) in vast for regel in opmerking.regels if normaliseer(regel))


def _woorden(bereik: Bereik | None) -> str:
    return "".join(bereik.woorden).strip()[:LANGST] if bereik else ""


def _samen(sporen: list[Spoor]) -> Iterator[Spoor]:
    """The tracked changes; where something was moved from is told by where it went."""
    verplaatst = " ".join(normaliseer(spoor.tekst) for spoor in sporen if spoor.soort == "verplaatst")
    for spoor in sporen:
        if not (spoor.verplaatst and normaliseer(spoor.tekst) in verplaatst):
            yield spoor


def _van_spoor(spoor: Spoor, nummer: int, meldingen: Meldingen) -> Kanttekening:
    tekst = spoor.tekst.strip("\n") or ALINEA_EINDE
    return Kanttekening(
        spoor.soort, spoor.auteur, spoor.moment, "", tekst, spoor.merk, meldingen.kop(spoor.alinea), None, False, nummer
    )
