"""Comments and tracked changes in a file that came back, as remarks in the review."""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import datetime

from assistent.dossier.model import Dossier, Opmerking
from assistent.export.terug_model import Kanttekening, Kanttekeningsoort, Teruggelezen
from assistent.handelingen.terug_model import Bewaar, Daad, Voorstel
from assistent.leidraad.model import Blok
from assistent.tekst.boom import platte_tekst
from assistent.tekst.merk import vingerafdruk

_RUIMTE = uuid.UUID("5d3f1f0e-6f0b-5c0a-9a51-0d3b7d7f2a11")
"""The space of the uuids that are made here, so that the same remark in the same file always gets the same one."""
ONBEKEND = "onbekend (Word)"
_DAAD: dict[Kanttekeningsoort, str] = {
    "ingevoegd": "Voorgesteld om in te voegen",
    "verwijderd": "Voorgesteld om te verwijderen",
    "verplaatst": "Voorgesteld om te verplaatsen",
    "opmaak": "Voorgestelde andere opmaak",
}


def opmerkingen(
    dossier: Dossier, terug: Teruggelezen, namen: Mapping[str, str], blokken: Mapping[str, Blok], nu: str
) -> Iterator[Voorstel]:
    """A proposal for every remark that the review does not hold yet. `nu` is the moment for one without a date."""
    bekend = dossier.toets.opmerkingen
    uuids = _uuids(terug, namen)
    for noot in terug.kanttekeningen:
        plaats = _plaats(noot, terug, namen)
        sleutel = uuids[noot.nummer]
        stukken = [Bewaar(sleutel, _opmerking(noot, terug, plaats, blokken, uuids, nu))]
        if noot.opgelost and noot.antwoord_op is None:
            klaar = Opmerking(
                plaats=plaats, tekst="In Word als afgehandeld gemarkeerd.", soort="afgehandeld", door=_auteur(noot),
                op=_moment(noot, nu), antwoord_op=sleutel, uit=_uit(terug),
            )  # fmt: skip
            stukken.append(Bewaar(str(uuid.uuid5(_RUIMTE, f"{sleutel}|afgehandeld")), klaar))
        nieuw: tuple[Daad, ...] = tuple(stuk for stuk in stukken if stuk.uuid not in bekend)
        if nieuw:
            yield _voorstel(noot, plaats, blokken, stukken[0].opmerking, nieuw)


def _voorstel(
    noot: Kanttekening, plaats: str, blokken: Mapping[str, Blok], opmerking: Opmerking, daden: tuple[Daad, ...]
) -> Voorstel:
    blok = blokken.get(plaats)
    soort = "antwoord van" if noot.antwoord_op is not None else "van"
    return Voorstel(
        nr=0, soort="opmerking", plaats=plaats, titel=blok.herkomst.titel if blok else "", kop=noot.kop, oud="",
        nieuw=opmerking.tekst, daden={"opmerking": daden}, vanzelf="opmerking",
        uitleg=f"{soort} {_auteur(noot)}{', afgehandeld' if noot.opgelost else ''}",
    )  # fmt: skip


def _uuids(terug: Teruggelezen, namen: Mapping[str, str]) -> dict[int, str]:
    """The number of every remark → its uuid; of equal ones each has its own."""
    keren: Counter[str] = Counter()
    uuids: dict[int, str] = {}
    for noot in terug.kanttekeningen:
        plaats = _plaats(noot, terug, namen)
        grond = "|".join(
            (terug.kenmerk.letterlijk, noot.soort, noot.auteur, noot.moment, plaats, noot.aangehaald, noot.tekst)
        )
        keren[grond] += 1
        uuids[noot.nummer] = str(uuid.uuid5(_RUIMTE, f"{grond}|{keren[grond]}"))
    return uuids


def _opmerking(
    noot: Kanttekening,
    terug: Teruggelezen,
    plaats: str,
    blokken: Mapping[str, Blok],
    uuids: Mapping[int, str],
    nu: str,
) -> Opmerking:
    antwoord_op = uuids.get(noot.antwoord_op) if noot.antwoord_op is not None else None
    blok = blokken.get(plaats)
    return Opmerking(
        plaats=plaats,
        tekst=_tekst(noot, blok),
        door=_auteur(noot),
        op=_moment(noot, nu),
        soort="antwoord" if antwoord_op else "opmerking",
        antwoord_op=antwoord_op,
        uit=_uit(terug),
        over=vingerafdruk(platte_tekst(blok.boom)) if blok is not None else "",
    )


def _tekst(noot: Kanttekening, blok: Blok | None) -> str:
    """What it says, with the words it is about; without a block also the heading it stands under."""
    onder = f" (onder ‘{noot.kop}’)" if blok is None and noot.kop else ""
    if noot.soort == "opmerking":
        over = f"Over ‘{noot.aangehaald}’{onder}: " if noot.aangehaald and noot.antwoord_op is None else ""
        return f"{over}{noot.tekst}" if over or not onder else f"{noot.tekst}{onder}"
    woorden = f": ‘{noot.aangehaald}’" if noot.aangehaald else ""
    return f"{_DAAD[noot.soort]}{onder}{woorden}{f'. {noot.tekst}' if noot.tekst else ''}"


def _plaats(noot: Kanttekening, terug: Teruggelezen, namen: Mapping[str, str]) -> str:
    """The key of the block, else the id of the document."""
    sleutel = namen.get(noot.merk.sleutel) if noot.merk is not None else None
    return sleutel or terug.document.partition("@")[0] or terug.naam


def _auteur(noot: Kanttekening) -> str:
    return noot.auteur.strip() or ONBEKEND


def _moment(noot: Kanttekening, nu: str) -> str:
    try:
        datetime.fromisoformat(noot.moment)
    except ValueError:
        return nu
    return noot.moment


def _uit(terug: Teruggelezen) -> str:
    return f"Word: {terug.naam}"
