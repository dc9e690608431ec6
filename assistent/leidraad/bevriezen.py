"""Freeze a document as text and bring it back: a frozen version keeps its words under newer knowledge.

The texts of the blocks are stored as Markdown under their keys; the build of the document (chapters, titles, cover,
kinds, what was still open) is one more text, as JSON under `document/§opbouw`. A value becomes finished text; from
which answer it came is no longer known then, and need not be: the answers of that moment are in the version too. The
sources of a block, how sure they are and whether it departs from the standard are kept: a reviewer reads versions.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from functools import lru_cache
from typing import Literal

from pydantic import TypeAdapter

from assistent.dossier.fouten import VersieFout
from assistent.kennis.basis import Status, Verwijzing
from assistent.kennis.model import Bloksoort
from assistent.kennis.opzet import Documentvorm
from assistent.leidraad.afwijkingen import VOORBEHOUDEN
from assistent.leidraad.model import Afwijking, Blok, Herkomst, Hoofdstuk, Leidraad, Paragraaf, Titelblad
from assistent.tekst.boom import Boom, Figuur
from assistent.tekst.markdown import lees, schrijf
from assistent.tekst.merk import vingerafdruk

_OPBOUW = f"{VOORBEHOUDEN}opbouw"


@dataclass(frozen=True, slots=True)
class _Bron:
    bron: str
    plaats: str
    status: Status | Literal[""] = ""


@dataclass(frozen=True, slots=True)
class _Blok:
    sleutel: str
    soort: Bloksoort
    bouwsteen: str
    titel: str
    open_velden: tuple[str, ...]
    figuren: tuple[tuple[int, Figuur], ...] = ()
    """The figures with their place in the block: Markdown has none."""
    bron: tuple[_Bron, ...] = ()
    status: Status = "afgeleid"
    afwijking: Afwijking = ""
    uit_gegevens: bool = False
    """A version from before these four were kept has them as they stand here."""


@dataclass(frozen=True, slots=True)
class _Paragraaf:
    id: str
    titel: str
    blokken: tuple[_Blok, ...]


@dataclass(frozen=True, slots=True)
class _Hoofdstuk:
    id: str
    titel: str
    bijlage: bool
    paragrafen: tuple[_Paragraaf, ...]


@dataclass(frozen=True, slots=True)
class _Opbouw:
    titelblad: Titelblad
    taal: str
    kenmerk: str
    hoofdstukken: tuple[_Hoofdstuk, ...]
    vorm: Documentvorm = "leidraad"
    exemplaar: str = ""


@lru_cache(maxsize=1)
def _lezer() -> TypeAdapter[_Opbouw]:
    return TypeAdapter(_Opbouw)


def vries_in(leidraad: Leidraad) -> dict[str, str]:
    """Key → text for every block, and the build of the document."""
    teksten = {blok.sleutel: schrijf(blok.boom) for blok in leidraad.blokken()}
    hoofdstukken = tuple(map(_hoofdstuk, leidraad.hoofdstukken))
    opbouw = _Opbouw(
        leidraad.titelblad, leidraad.taal, leidraad.kenmerk, hoofdstukken, leidraad.vorm, leidraad.exemplaar
    )
    return {f"{leidraad.document}/{_OPBOUW}": json.dumps(asdict(opbouw), ensure_ascii=False, sort_keys=True), **teksten}


def _hoofdstuk(h: Hoofdstuk) -> _Hoofdstuk:
    return _Hoofdstuk(h.id, h.titel, h.bijlage, tuple(map(_paragraaf, h.paragrafen)))


def _paragraaf(paragraaf: Paragraaf) -> _Paragraaf:
    return _Paragraaf(paragraaf.id, paragraaf.titel, tuple(map(_ingevroren, paragraaf.blokken)))


def _ingevroren(blok: Blok) -> _Blok:
    herkomst = blok.herkomst
    return _Blok(
        sleutel=blok.sleutel,
        soort=blok.soort,
        bouwsteen=herkomst.bouwsteen,
        titel=herkomst.titel,
        open_velden=blok.open_velden,
        figuren=_figuren(blok.boom),
        bron=tuple(_Bron(v.bron, v.plaats, v.status) for v in herkomst.bron),
        status=herkomst.status,
        afwijking=blok.afwijking,
        uit_gegevens=blok.uit_gegevens,
    )


def _figuren(boom: Boom) -> tuple[tuple[int, Figuur], ...]:
    return tuple((plaats, deel) for plaats, deel in enumerate(boom) if isinstance(deel, Figuur))


def ontdooi(document: str, teksten: Mapping[str, str], status: str, versie: str) -> Leidraad:
    """The document as it was, with the status and the name of the version on its cover.

    Raises `VersieFout` when the texts do not hold this document whole.
    """
    try:
        opbouw = _lezer().validate_json(teksten[f"{document}/{_OPBOUW}"])
        hoofdstukken = tuple(_ontdooid(h, teksten) for h in opbouw.hoofdstukken)
    except (KeyError, ValueError) as fout:
        raise VersieFout(
            f"de bewaarde tekst van het document ‘{document}’ in versie ‘{versie}’ is beschadigd",
            plaats=f"versies → {versie} → {document}",
            doe="Zet een reservekopie van het dossier terug.",
        ) from fout
    blad = opbouw.titelblad
    gegevens = tuple((label, versie if label == "Versie" else waarde, open_) for label, waarde, open_ in blad.gegevens)
    return Leidraad(
        document=document,
        titelblad=replace(blad, status=status, versie=versie, gegevens=gegevens),
        hoofdstukken=hoofdstukken,
        kenmerk=opbouw.kenmerk,
        taal=opbouw.taal,
        vorm=opbouw.vorm,
        exemplaar=opbouw.exemplaar,
    )


def _ontdooid(hoofdstuk: _Hoofdstuk, teksten: Mapping[str, str]) -> Hoofdstuk:
    paragrafen = (
        Paragraaf(p.id, p.titel, tuple(_blok(blok, teksten[blok.sleutel]) for blok in p.blokken))
        for p in hoofdstuk.paragrafen
    )
    return Hoofdstuk(hoofdstuk.id, hoofdstuk.titel, tuple(paragrafen), hoofdstuk.bijlage)


def _blok(blok: _Blok, markdown: str) -> Blok:
    boom = list(lees(markdown))
    for plaats, figuur in blok.figuren:
        boom.insert(plaats, figuur)
    return Blok(
        sleutel=blok.sleutel,
        soort=blok.soort,
        boom=tuple(boom),
        herkomst=Herkomst(
            blok.bouwsteen,
            blok.titel,
            tuple(Verwijzing(bron=b.bron, plaats=b.plaats, status=b.status) for b in blok.bron),
            blok.status,
        ),
        standaardhash=vingerafdruk(markdown),
        open_velden=blok.open_velden,
        afwijking=blok.afwijking,
        uit_gegevens=blok.uit_gegevens,
    )
