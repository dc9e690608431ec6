"""Comments and tracked changes in a file that came back, as remarks in the review."""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import datetime

from assistent.dossier.model import Dossier, Opmerking
from assistent.export.afdruk import gedrukt, tekstmerk
from assistent.export.terug_model import Kanttekening, Kanttekeningsoort, Teruggelezen
from assistent.handelingen.terug_model import Bewaar, Daad, Voorstel
from assistent.leidraad.model import Blok
from assistent.tekst.boom import platte_tekst
from assistent.toets.model import over_som

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
    dossier: Dossier,
    terug: Teruggelezen,
    document: str,
    namen: Mapping[str, str],
    blokken: Mapping[str, Blok],
    nu: str,
) -> Iterator[Voorstel]:
    """A proposal for every remark that the review does not hold yet. `document` is what the file holds, also when the
    file itself does not say so any more; `nu` is the moment for a remark without a date."""
    bekend = dossier.toets.opmerkingen
    plaatsen = {noot.nummer: _plaats(noot, document, namen) for noot in terug.kanttekeningen}
    uuids = _uuids(terug, plaatsen)
    for noot in terug.kanttekeningen:
        plaats, sleutel = plaatsen[noot.nummer], uuids[noot.nummer]
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


def _uuids(terug: Teruggelezen, plaatsen: Mapping[int, str]) -> dict[int, str]:
    """The number of every remark → its uuid; of equal ones each has its own."""
    keren: Counter[str] = Counter()
    uuids: dict[int, str] = {}
    for noot in terug.kanttekeningen:
        waar = plaatsen[noot.nummer]
        grond = "|".join(
            (terug.kenmerk.letterlijk, noot.soort, noot.auteur, noot.moment, waar, noot.aangehaald, noot.tekst)
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
        over=_over(noot, blok) if blok is not None else "",
    )


def _over(noot: Kanttekening, blok: Blok) -> str:
    """What a remark in this block was about: what stands there now, unless the file was written from another text. Of
    that one the mark keeps the begin of its hash, which is enough to show that it is another."""
    nu = platte_tekst(blok.boom)
    was = noot.merk.tekst if noot.merk is not None else ""
    return over_som(nu) if was in ("", tekstmerk(platte_tekst(gedrukt(blok.boom)))) else was


def _tekst(noot: Kanttekening, blok: Blok | None) -> str:
    """What it says, with the words it is about; without a block also the heading it stands under."""
    onder = f" (onder ‘{noot.kop}’)" if blok is None and noot.kop else ""
    if noot.soort == "opmerking":
        over = f"Over ‘{noot.aangehaald}’{onder}: " if noot.aangehaald and noot.antwoord_op is None else ""
        return f"{over}{noot.tekst}" if over or not onder else f"{noot.tekst}{onder}"
    woorden = f": ‘{noot.aangehaald}’" if noot.aangehaald else ""
    return f"{_DAAD[noot.soort]}{onder}{woorden}{f'. {noot.tekst}' if noot.tekst else ''}"


def _plaats(noot: Kanttekening, document: str, namen: Mapping[str, str]) -> str:
    """The key of the block, else the id of the document."""
    sleutel = namen.get(noot.merk.sleutel) if noot.merk is not None else None
    return sleutel or document


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
