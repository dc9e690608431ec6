"""Catalogues of a few items, made in the test itself, and dossiers on them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from assistent.dossier.model import Antwoord, Dossier, TekstAfwijking, nieuw_dossier
from assistent.dossier.stand import Stand
from assistent.dossier.vast import VasteMap
from assistent.kennis.model import Bouwsteen, Bron, Kennis, Vraag
from assistent.kennis.opzet import Documentopzet
from assistent.kennis.sjabloontaal import velden
from assistent.leidraad.model import Blok, Leidraad
from assistent.leidraad.open_punten import open_velden
from assistent.leidraad.stel_samen import stel_samen
from assistent.planning.opstellen import stel_op
from assistent.tekst.boom import platte_tekst

DAG = date(2026, 3, 1)
HERKOMST: dict[str, Any] = {"bron": [{"bron": "eigen", "plaats": "test"}], "status": "afgeleid"}
PERCELEN = [{"id": "r1", "naam": "Noord", "waarde": 100}, {"id": "r2", "naam": "Zuid"}]


def vraag(id_: str, type_: str = "tekst", **overig: Any) -> Vraag:
    """A question of this type; its short name is the part of the id behind the dot."""
    naam = id_.partition(".")[2]
    kern = {"id": id_, "label": naam, "kort": naam, "type": type_, "niveau": "zaak", "stap": "opgave"}
    return Vraag.model_validate({**HERKOMST, **kern, **overig})


LANDEN = [{"id": "nl", "label": "Nederland"}, {"id": "vl", "label": "Vlaanderen"}]
VRAGEN = (
    vraag("zaak.naam"),
    vraag("zaak.rechtsgebied", "keuze", opties=LANDEN),
    vraag("zaak.lang", "lange_tekst"),
    vraag("zaak.bedrag", "bedrag"),
    vraag("zaak.dag", "datum"),
    vraag(
        "zaak.domein", "meerkeuze", opties=[{"id": "jeugd", "label": "Jeugdhulp"}, {"id": "wmo", "label": "Wmo"}]
    ),
    vraag(
        "zaak.percelen",
        "tabel",
        kolommen=[
            {"id": "naam", "label": "Naam"},
            {"id": "waarde", "label": "Waarde", "type": "bedrag"},
            {"id": "tekst", "label": "Tekst", "type": "lange_tekst"},
            {"id": "onder", "label": "Onder", "type": "onder"},
        ],
    ),
)  # fmt: skip


def bouwsteen(id_: str, tekst: str, **overig: Any) -> Bouwsteen:
    """A building block with this text, in a family of its own."""
    kern = {"id": id_, "familie": id_, "titel": id_, "tekst": tekst, "velden": velden(tekst, id_)}
    return Bouwsteen.model_validate({**HERKOMST, **kern, **overig})


def kennis(bouwstenen: Sequence[Bouwsteen], *paragrafen: Sequence[Mapping[str, Any]], **hoofdstuk: Any) -> Kennis:
    """A catalogue with one document `stuk` of one chapter; without paragraphs every block stands in the first."""
    delen = paragrafen or ([{"bouwsteen": blok.id} for blok in bouwstenen],)
    opzet = {
        **HERKOMST, "id": "stuk", "titel": "Stuk", "rechtsgebied": ["nl", "vl"],
        "hoofdstukken": [{
            "id": "een", "titel": "Een", **hoofdstuk,
            "paragrafen": [{"id": f"p{nr}", "titel": f"P{nr}", "blokken": deel} for nr, deel in enumerate(delen, 1)],
        }],
    }  # fmt: skip
    return Kennis(
        versie="2026.1+00000000",
        bronhash="0" * 64,
        bronnen={"eigen": Bron(id="eigen", kort="Eigen", titel="Eigen werk", soort="eigen")},
        vragen={v.id: v for v in VRAGEN},
        bouwstenen={b.id: b for b in bouwstenen},
        documenten={"stuk": Documentopzet.model_validate(opzet)},
    )


def dossier(
    antwoorden: Mapping[str, Any] | None = None, teksten: Mapping[str, TekstAfwijking] | None = None
) -> Dossier:
    """A dossier with these values and overrides; a value may also be a whole `Antwoord`."""
    gegeven = {"zaak.rechtsgebied": "nl", **(antwoorden or {})}
    als_antwoord = {id_: w if isinstance(w, Antwoord) else Antwoord(waarde=w) for id_, w in gegeven.items()}
    return nieuw_dossier().model_copy(update={"antwoorden": VasteMap(als_antwoord), "teksten": VasteMap(teksten or {})})


def stand(kennis_: Kennis, dossier_: Dossier | None = None) -> Stand:
    """The dossier on a fixed day."""
    return Stand(kennis_, dossier_ or dossier(), DAG)


def maak(kennis_: Kennis, dossier_: Dossier | None = None) -> Leidraad:
    """The composed document, after checking that the open points agree with it."""
    nu = stand(kennis_, dossier_)
    planning = stel_op(nu, None)
    leidraad = stel_samen(nu, planning, "stuk")
    in_tekst = {veld for blok in leidraad.blokken() for veld in blok.open_velden}
    assert set(open_velden(nu, planning, "stuk")) == in_tekst
    return leidraad


def enkel(tekst: str, antwoorden: Mapping[str, Any] | None = None, **plaatsing: Any) -> Blok:
    """The only block of a document that holds this text."""
    leidraad = maak(kennis([bouwsteen("blok", tekst)], [{"bouwsteen": "blok", **plaatsing}]), dossier(antwoorden))
    (blok,) = leidraad.blokken()
    return blok


def woorden(*blokken: Blok) -> list[str]:
    """The plain text of each block."""
    return [platte_tekst(blok.boom) for blok in blokken]
