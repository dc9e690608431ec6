"""Dossiers for tests: one that uses every part, and any dossier at all."""

from __future__ import annotations

import uuid
from datetime import date
from pathlib import Path
from typing import Any, get_args

from hypothesis import strategies as st

from assistent.dossier import versies, wijzigen
from assistent.dossier.bestand import Geschreven, schrijf
from assistent.dossier.model import (
    Aanvaarding,
    Aanvulling,
    Aftekening,
    Antwoord,
    Conclusie,
    Dossier,
    Oordeel,
    Opmerking,
    Planning,
    PlanStap,
    TekstAfwijking,
    Toets,
    Toetskader,
    Uitspraak,
    nieuw_dossier,
)

OM = "2026-03-01T14:02:00+01:00"
WIE = "inkoper"
DOOR = {"wie": WIE, "moment": OM}


def vol_dossier() -> Dossier:
    """A dossier with something in every part."""
    d = nieuw_dossier(app_versie="1.0", kennis_versie="2026.1+0a1b2c3d")
    rijen = [{"id": "r1", "naam": "Noord"}, {"id": "r2", "naam": "Zuid", "onder": "r1"}]
    d = wijzigen.met_antwoorden(
        d,
        {
            "zaak.naam": Antwoord(waarde="Jeugdhulp café", motivering="**want**", status="klaar"),
            "inhoud.variatie_doelgroep": Antwoord(waarde=4),
            "zaak.waarde_basis": Antwoord(waarde=400000.5),
            "zaak.percelen": Antwoord(waarde=rijen),
            "vraag.die.niemand.kent": Antwoord(waarde={"a": [1, None, True]}),
        },
        **DOOR,
    )
    afwijking = TekstAfwijking(soort="vervangen", markdown="Eigen *tekst*", basis="0" * 64)
    d = wijzigen.met_tekst(d, "selectieleidraad/inleiding@r1", afwijking, **DOOR)
    d = wijzigen.met_planstap(d, "inschrijving", PlanStap(datum=date(2026, 6, 1), tijd="12.00", vast=True), **DOOR)
    d = wijzigen.met_variant(d, "snel", {"inschrijving": PlanStap(duur=30)}, **DOOR)
    d = wijzigen.met_peildatum(d, date(2026, 1, 1), **DOOR)
    d = wijzigen.met_kennis(d, "2026.1+0a1b2c3d", Aanvulling(naam="Gemeente", sha256="a" * 64), **DOOR)
    d = wijzigen.met_conclusies(d, {"sturing.model": Conclusie(waarde="netwerk", tekst="Netwerk")}, **DOOR)
    d = versies.bevries(
        d,
        "v1",
        "ter_toetsing",
        {"keuzenotitie": {"keuzenotitie/b": "B", "keuzenotitie/a": "A"}},
        moment=OM,
        door=WIE,
    )
    d = wijzigen.met_opmerking(d, Opmerking(plaats="zaak.naam", tekst="Waarom?", door="jurist", op=OM))
    d = wijzigen.met_oordeel(d, Oordeel(punt="p1", uitspraak="akkoord", door="jurist", op=OM))
    hash_ = versies.inhoud_sha256(d.versies[0])
    teken = Aftekening(rol="jurist", door="jurist", op=OM, uitspraak="akkoord", versie="v1", inhoud_sha256=hash_)
    d = wijzigen.met_aftekening(d, teken)
    d = wijzigen.met_aanvaarding(d, Aanvaarding(punt="p1", mandaat="Hoofd inkoop", door="hoofd", op=OM, over="b" * 64))
    return wijzigen.met_kader(d, Toetskader(toetsmoment="strategie", door="jurist", op=OM, documenten={"x": "c" * 64}))


def groot_dossier(aantal: int) -> Dossier:
    """A dossier with this many answers of the usual kinds, each with a short motivation."""
    antwoorden = {f"groep{i % 20}.vraag{i}": Antwoord(waarde=i % 5, motivering=f"Omdat {i}.") for i in range(aantal)}
    return wijzigen.met_antwoorden(nieuw_dossier(), antwoorden, **DOOR)


def bewaar(pad: Path, dossier: Dossier | None = None) -> Geschreven:
    """Write a new dossier file."""
    return schrijf(pad, dossier or vol_dossier(), verwacht_sha256=None)


# ------------------------------------------------------------------------------------- any dossier

teksten = st.text(max_size=12)
ids = st.text("abcdefgh.é_", min_size=1, max_size=8)
getallen = st.integers(-(2**53) + 1, 2**53 - 1) | st.floats(allow_nan=False, allow_infinity=False)
json_waarden: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | getallen | teksten,
    lambda deel: st.lists(deel, max_size=3) | st.dictionaries(teksten, deel, max_size=3),
    max_leaves=6,
)
momenten = st.just("") | st.datetimes().map(lambda moment: moment.isoformat())
antwoorden = st.builds(
    Antwoord,
    waarde=json_waarden,
    motivering=teksten,
    status=st.sampled_from(["concept", "klaar"]),
    gewijzigd=momenten,
)
planstappen = st.builds(
    PlanStap,
    datum=st.none() | st.dates(),
    tijd=st.none() | st.just("9.30"),
    duur=st.none() | st.integers(0, 400),
    vast=st.booleans(),
    motivering=teksten,
)
afwijkingen = st.builds(
    TekstAfwijking,
    soort=st.sampled_from(["vervangen", "weggelaten", "eigen", "verplaatst"]),
    na=st.none() | ids,
    markdown=teksten,
    basis=st.none() | teksten,
    door=teksten,
    op=momenten,
)
opmerkingen = st.builds(Opmerking, plaats=ids, tekst=teksten, door=teksten, op=momenten)
kenmerken = st.sampled_from([str(uuid.UUID(int=nummer)) for nummer in range(1, 6)])
toetsen = st.builds(
    Toets,
    opmerkingen=st.dictionaries(kenmerken, opmerkingen, max_size=4),
    oordelen=st.dictionaries(
        kenmerken,
        st.builds(Oordeel, punt=ids, uitspraak=st.sampled_from(get_args(Uitspraak)), door=teksten, op=momenten),
        max_size=3,
    ),
    aanvaardingen=st.dictionaries(
        kenmerken,
        st.builds(Aanvaarding, punt=ids, mandaat=teksten, door=teksten, op=momenten, ingetrokken=st.booleans()),
        max_size=2,
    ),
    kaders=st.dictionaries(
        kenmerken,
        st.builds(Toetskader, door=teksten, op=momenten, documenten=st.dictionaries(ids, teksten, max_size=2)),
        max_size=2,
    ),
)
dossiers = st.builds(
    Dossier,
    id=st.uuids(version=4).map(str),
    revisie=st.integers(0, 10**6),
    app_versie=teksten,
    peildatum=st.none() | st.dates(),
    antwoorden=st.dictionaries(ids, antwoorden, max_size=5),
    planning=st.builds(
        Planning,
        stappen=st.dictionaries(ids, planstappen, max_size=3),
        varianten=st.dictionaries(ids, st.dictionaries(ids, planstappen, max_size=2), max_size=2),
    ),
    teksten=st.dictionaries(ids, afwijkingen, max_size=3),
    conclusies=st.dictionaries(ids, st.builds(Conclusie, waarde=json_waarden, tekst=teksten), max_size=2),
    toets=toetsen,
    veld_van_later=json_waarden,
)
