"""Every document of every procedure in every jurisdiction, full and empty: nothing open that was answered, nothing
broken in the text, and no building block that can never stand."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

import pytest

from assistent.dossier.wijzigen import met_waarde
from assistent.handelingen.bereken import Uitkomst, bereken
from assistent.handelingen.documenten import beschikbaar, stel_document_samen
from assistent.kennis.laden import laad
from assistent.kennis.model import Kennis
from assistent.kennis.opzet import Documentopzet, Plaatsing
from assistent.leidraad.exemplaar import exemplaar
from assistent.leidraad.keuze import geldt, kies
from assistent.leidraad.model import Leidraad
from assistent.tekst.boom import platte_tekst
from tests.leidraad.vol import gaten, leeg, procedures, vol
from tests.vergelijk.uitgave import publiceer

PROCEDURES = procedures()
TREKKINGEN = 24
"""So many draws of all procedures are looked through for a block that never stands; usually half of them is enough."""
STUK = re.compile(
    r"\{\{|\}\}|\{%|%\}|undefined|\bNone\b|\bnan\b"  # what no reader may see
    r"| ,| \.(?!\.)|(?<!\.)\.\.(?!\.)|[;:,]\.|,,|\( |\(\)"  # what is left when a value is missing
    r"|\b(de|een|van|in|op|te|en) \1\b"  # two pieces that both bring the word
)


def _leidraden(uitkomst: Uitkomst) -> Iterator[Leidraad]:
    return (stel_document_samen(uitkomst, document) for document in beschikbaar(uitkomst))


def _stukken(leidraad: Leidraad) -> list[str]:
    gevonden = []
    for blok in leidraad.blokken():
        tekst = platte_tekst(blok.boom)
        gevonden += [f"{blok.sleutel}: …{tekst[max(0, m.start() - 40) : m.end() + 20]}…" for m in STUK.finditer(tekst)]
    return gevonden


def _heel(leidraad: Leidraad) -> None:
    """What holds for each document, whatever was answered."""
    assert leidraad.hoofdstukken, leidraad.document
    for hoofdstuk in leidraad.hoofdstukken:
        assert hoofdstuk.titel.strip()
        assert hoofdstuk.paragrafen
        for paragraaf in hoofdstuk.paragrafen:
            assert paragraaf.titel.strip()
            assert paragraaf.blokken
            assert all(platte_tekst(blok.boom).strip() for blok in paragraaf.blokken)
    sleutels = [blok.sleutel for blok in leidraad.blokken()]
    assert len(set(sleutels)) == len(sleutels)
    assert _stukken(leidraad) == []


@pytest.mark.lang
@pytest.mark.parametrize(("keuze", "recht"), PROCEDURES)
@pytest.mark.parametrize("zaad", [0, 1, 2])
def test_een_vol_dossier_laat_in_geen_document_iets_open(keuze: str, recht: str, zaad: int) -> None:
    uitkomst = vol(keuze, recht, zaad)
    assert beschikbaar(uitkomst)
    for leidraad in _leidraden(uitkomst):
        _heel(leidraad)
        assert {veld for blok in leidraad.blokken() for veld in blok.open_velden} == set()
        assert [blok.sleutel for blok in leidraad.blokken() if blok.voorlopig] == []


@pytest.mark.parametrize(("keuze", "recht"), PROCEDURES)
def test_een_leeg_dossier_geeft_hele_documenten_met_open_punten(keuze: str, recht: str) -> None:
    uitkomst = leeg(keuze, recht)
    leidraden = list(_leidraden(uitkomst))
    for leidraad in leidraden:
        _heel(leidraad)
    assert any(blok.open_velden for leidraad in leidraden for blok in leidraad.blokken())


@pytest.mark.lang
@pytest.mark.parametrize(("keuze", "recht"), PROCEDURES)
def test_een_half_dossier_geeft_hele_documenten(keuze: str, recht: str) -> None:
    for leidraad in _leidraden(gaten(keuze, recht, 1)):
        _heel(leidraad)


# ------------------------------------------------------------------------------------------- no dead building block


@pytest.mark.timeout(900)
def test_elke_geplaatste_bouwsteen_staat_in_een_of_ander_dossier_vast_in_zijn_document() -> None:
    nog = _geplaatst(laad())
    for uitkomst in _na_publicatie():
        for gezien in _gekozen(uitkomst):
            nog.pop(gezien, None)
    for zaad in range(TREKKINGEN):
        documenten = set().union(*nog.values())
        for keuze, recht in PROCEDURES:
            if documenten & _mogelijk(laad(), keuze, recht):
                uitkomst = gaten(keuze, recht, zaad) if zaad % 2 else vol.__wrapped__(keuze, recht, zaad)
                for gezien in _gekozen(uitkomst):
                    nog.pop(gezien, None)
    assert sorted(nog) == []


def _na_publicatie() -> Iterator[Uitkomst]:
    """A Dutch and a Flemish case of which the first document went out, and the term changed after that."""
    for recht, eerste in (("nl", "selectieleidraad"), ("vl", "selectieleidraad_vl")):
        uitkomst = vol("niet_openbaar", recht)
        uit = publiceer(uitkomst.dossier, "uit", (eerste,))
        anders = met_waarde(uit, "zaak.looptijd_maanden", 60, wie="inkoop", moment="2026-11-01T10:00:00+01:00")
        yield bereken(uitkomst.kennis, anders, uitkomst.stand.peildatum)


def _geplaatst(kennis: Kennis) -> dict[tuple[str, str], set[str]]:
    """(document, building block) → where it can be seen, for every block that an outline names. The variants of a
    family are shared by the documents that name the family, so each has to stand in one of them: there the document is
    empty."""
    gevonden: dict[tuple[str, str], set[str]] = defaultdict(set)
    for opzet in kennis.documenten.values():
        for plaats in _plaatsen(opzet):
            if plaats.bouwsteen:
                gevonden[opzet.id, plaats.bouwsteen].add(opzet.id)
            for variant in (b for b in kennis.bouwstenen.values() if plaats.familie and b.familie == plaats.familie):
                if variant.rechtsgebied in (None, *opzet.rechtsgebied):
                    gevonden["", variant.id].add(opzet.id)
    return gevonden


def _mogelijk(kennis: Kennis, keuze: str, recht: str) -> set[str]:
    """The documents that this procedure can have."""
    procedure = kennis.procedure(keuze, recht)
    assert procedure is not None
    algemeen = {d.id for d in kennis.documenten.values() if procedure.soort in d.bij and recht in d.rechtsgebied}
    return {*procedure.documenten, *algemeen}


def _plaatsen(opzet: Documentopzet) -> Iterator[Plaatsing]:
    return (plaats for h in opzet.hoofdstukken for p in h.paragrafen for plaats in p.blokken)


def _gekozen(uitkomst: Uitkomst) -> Iterator[tuple[str, str]]:
    """What stands for certain, without composing the text."""
    stand = uitkomst.stand
    for naam in beschikbaar(uitkomst):
        stuk = exemplaar(stand, naam)
        opzet = stuk.opzet
        for hoofdstuk in opzet.hoofdstukken:
            if not geldt(hoofdstuk, stand):
                continue
            for plaats in (plaats for p in hoofdstuk.paragrafen for plaats in p.blokken):
                for gekozen in kies(stand, stuk, plaats):
                    if not gekozen.voorlopig:
                        yield opzet.id if plaats.bouwsteen else "", gekozen.bouwsteen.id
