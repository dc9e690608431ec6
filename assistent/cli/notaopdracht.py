"""The command `nota`: take questions over from a platform, see how they stand, make them anonymous, give them back."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from dataclasses import replace
from datetime import datetime
from typing import Any

from assistent.cli.toon import GebruiksFout, json_uit, kort, lees, meld, nu, reken, schrijf, wie, zeg
from assistent.handelingen import nota as vragen
from assistent.handelingen import nota_anoniem, nota_import, nota_wijziging
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.dossiers import vergrendeld
from assistent.handelingen.nota_anoniem import Anoniemvoorstel
from assistent.handelingen.nota_import import Importvoorstel
from assistent.handelingen.nota_uitvoer import schrijf_antwoorden
from assistent.kennis.laden import laad
from assistent.planning.nota import NOTAS, VRAGEN
from assistent.tekst.nederlands import aantal, datum, hoofdletter


def importeer(opties: Namespace) -> int:
    """Take the questions of a file over, or with `--proef` only show what would happen."""
    anders = dict(_toewijzing(tekst) for tekst in opties.kolom or ())
    with nullcontext() if opties.proef else vergrendeld(opties.dossier, wie()):
        geopend = lees(opties.dossier)
        voorstel = nota_import.bekijk_bestand(laad(), geopend.dossier, opties.bestand, anders)
        for regel in _importregels(voorstel):
            zeg(regel)
        if opties.proef:
            zeg("Proef: het dossier is niet gewijzigd.")
            return 0
        if not voorstel.nieuw:
            zeg("Er is niets om over te nemen.")
            return 0
        uitkomst = reken(geopend)
        dossier, nota = vragen.met_nota(uitkomst, opties.nota, opties.ronde or "", wie=wie(), moment=nu())
        dossier = nota_import.neem_over(dossier, voorstel, nota, wie=wie(), moment=nu())
        schrijf(opties.dossier, dossier, geopend.sha256)
    naam = next(t.naam for t in vragen.bekijk(reken(replace(geopend, dossier=dossier))).notas if t.id == nota)
    zeg(f"{aantal(len(voorstel.nieuw), 'vraag', 'vragen')} overgenomen in ‘{naam}’.")
    return 0


def _toewijzing(tekst: str) -> tuple[str, str]:
    kolom, is_, kop = tekst.partition("=")
    if not is_ or not kop.strip():
        raise GebruiksFout(f"‘{tekst}’: verwacht KOLOM=KOP, zoals vraag=Omschrijving.")
    return kop.strip(), "" if kolom == "geen" else kolom


def _importregels(voorstel: Importvoorstel) -> Iterator[str]:
    namen = {k.id: k.label for k in laad().vragen[VRAGEN].kolommen}
    yield f"{voorstel.bestand}: {voorstel.hoe}"
    for gevonden in voorstel.kolommen:
        yield f"  kolom ‘{kort(gevonden.kop, 50)}’ → {namen.get(gevonden.kolom, 'niet gebruikt')}"
    hoeveel = aantal(len(voorstel.nieuw), "nieuwe vraag", "nieuwe vragen")
    yield f"{hoeveel}, {aantal(len(voorstel.overgeslagen), 'regel', 'regels')} overgeslagen"
    for bijzonder in (*voorstel.overgeslagen, *voorstel.opgemerkt):
        yield f"  regel {bijzonder.regel}: {bijzonder.reden} ({kort(bijzonder.tekst, 60)})"


def toon(opties: Namespace) -> int:
    """Show how the questions stand and which days bound them; `--csv` gives the answers to the platform."""
    uitkomst = reken(lees(opties.dossier))
    gezien = vragen.bekijk(uitkomst)
    if opties.csv:
        nota = _nota_id(gezien, opties.nota)
        hoeveel, vorige = schrijf_antwoorden(uitkomst.stand, opties.csv, datetime.fromisoformat(nu()), nota)
        weg = f"; het vorige bestand heet nu: {vorige.name}" if vorige else ""
        meld(f"Geschreven: {opties.csv}, {aantal(hoeveel, 'antwoord', 'antwoorden')}{weg}")
    if opties.json:
        json_uit(_json(uitkomst, gezien, opties.nota))
        return 0
    if not gezien.regels:
        zeg("Er zijn nog geen vragen. Lees ze in met: nota importeer DOSSIER BESTAND")
    for regel in _regels(uitkomst, gezien, opties.nota):
        zeg(regel)
    return 0


def _nota_id(gezien: vragen.Notastand, naam: str) -> str:
    """The row of the nota of this name (or number); empty for all."""
    if not naam:
        return ""
    gezocht = (f"Nota {naam}" if naam.isdigit() else naam).casefold()
    gevonden = next((t.id for t in gezien.notas if t.naam.casefold() == gezocht), "")
    if not gevonden:
        namen = ", ".join(t.naam for t in gezien.notas) or "geen"
        raise GebruiksFout(f"Er is geen nota ‘{naam}’. Wel: {namen}.")
    return gevonden


def _regels(uitkomst: Uitkomst, gezien: vragen.Notastand, naam: str) -> Iterator[str]:
    nota = _nota_id(gezien, naam)
    for termijn in (t for t in gezien.notas if nota in ("", t.id)):
        yield _termijnregel(termijn)
        for regel in gezien.regels:
            if regel.rij.get("nota") == termijn.id:
                yield from _vraagregels(uitkomst, regel)
    los = [r for r in gezien.regels if not r.nota]
    if los and not nota:
        yield "Nog in geen nota:"
        for regel in los:
            yield from _vraagregels(uitkomst, regel)
    for melding in uitkomst.meldingen:
        if melding.plaats in (VRAGEN, NOTAS):
            yield f"{melding.ernst}: {melding.tekst} {melding.maatregel}"


def _termijnregel(termijn: vragen.Notatermijn) -> str:
    delen = [f"{termijn.naam} ({termijn.ronde or 'ronde niet gezegd'})"]
    delen += [f"{termijn.open} van {aantal(termijn.vragen, 'vraag', 'vragen')} open"]
    for wat, dag in (
        ("vragen tot", termijn.vragen_tot),
        ("verschijnt", termijn.verschijnt),
        ("sluit", termijn.sluiting),
    ):
        delen.append(f"{wat} {datum(dag) if dag else 'nog open'}")
    if termijn.dagen is not None:
        delen.append(f"{aantal(termijn.dagen, 'dag', 'dagen')} voor de sluiting")
    return "; ".join(delen)


def _vraagregels(uitkomst: Uitkomst, regel: vragen.Notaregel) -> Iterator[str]:
    rij = regel.rij
    tekens = [regel.staat, *(["te laat gesteld"] if regel.te_laat else [])]
    kop = f"{kort(rij.get('nummer'))}. [{', '.join(tekens)}] {kort(rij.get('onderwerp'), 50)}"
    yield f"  {kop}: {kort(rij.get('vraag'), 90)}"
    wijziging = nota_wijziging.bekijk(uitkomst, rij)
    if wijziging is not None:
        stand = "verwerkt" if wijziging.verwerkt else "nog niet verwerkt"
        yield (
            f"      wijzigt {wijziging.gegeven.naam}: {kort(wijziging.was, 60)} → {kort(wijziging.wordt or None, 60)} "
            f"({stand}; nu {kort(wijziging.gegeven.nu or None, 60)}; op "
            f"{aantal(len(wijziging.plaatsen), 'plaats', 'plaatsen')} in de documenten)"
        )


def _json(uitkomst: Uitkomst, gezien: vragen.Notastand, naam: str) -> dict[str, Any]:
    nota = _nota_id(gezien, naam)
    regels = (r for r in gezien.regels if nota in ("", r.rij.get("nota")))
    return {
        "notas": [
            {
                "id": t.id, "naam": t.naam, "ronde": t.ronde or None, "vragen_tot": t.vragen_tot,
                "verschijnt": t.verschijnt, "sluiting": t.sluiting, "dagen_voor_sluiting": t.dagen,
                "vragen": t.vragen, "open": t.open,
            }
            for t in gezien.notas if nota in ("", t.id)
        ],
        "vragen": [
            {**r.rij, "staat": r.staat, "te_laat": r.te_laat, "wijziging": _wijziging(uitkomst, r.rij)} for r in regels
        ],
        "meldingen": [
            {"id": m.id, "ernst": m.ernst, "tekst": m.tekst, "maatregel": m.maatregel}
            for m in uitkomst.meldingen if m.plaats in (VRAGEN, NOTAS)
        ],
    }  # fmt: skip


def _wijziging(uitkomst: Uitkomst, rij: vragen.Rij) -> dict[str, Any] | None:
    wijziging = nota_wijziging.bekijk(uitkomst, rij)
    if wijziging is None:
        return None
    return {
        "veld": wijziging.gegeven.veld, "naam": wijziging.gegeven.naam, "nu": wijziging.gegeven.nu or None,
        "was": wijziging.was or None, "wordt": wijziging.wordt or None, "verwerkt": wijziging.verwerkt,
        "plaatsen": [
            {"document": p.document, "paragraaf": p.paragraaf, "blok": p.sleutel} for p in wijziging.plaatsen
        ],
    }  # fmt: skip


def anonimiseer(opties: Namespace) -> int:
    """Propose what to leave out; with `--neem-over` change the texts of these questions, or of all."""
    with nullcontext() if opties.neem_over is None else vergrendeld(opties.dossier, wie()):
        geopend = lees(opties.dossier)
        stand = reken(geopend).stand
        gevonden = nota_anoniem.voorstellen(stand, _rijen(stand.rijen(VRAGEN), opties.neem_over or ()))
        for regel in _anoniemregels(gevonden):
            zeg(regel)
        if opties.neem_over is None or not gevonden:
            if gevonden:
                zeg("Dit is een voorstel; het dossier is niet gewijzigd. Met --neem-over komt het in het dossier.")
            return 0
        dossier = nota_anoniem.neem_over(geopend.dossier, gevonden, wie=wie(), moment=nu())
        schrijf(opties.dossier, dossier, geopend.sha256)
    zeg(f"{aantal(len(gevonden), 'tekst', 'teksten')} gewijzigd. De vraag zoals zij binnenkwam, is bewaard.")
    return 0


def _rijen(rijen: Iterable[vragen.Rij], gevraagd: Iterable[str]) -> tuple[str, ...]:
    """The ids of the rows that were named by id or number."""
    per_naam = {str(rij.get("nummer")): str(rij["id"]) for rij in rijen}
    per_naam |= {id_: id_ for id_ in list(per_naam.values())}
    onbekend = [naam for naam in gevraagd if naam not in per_naam]
    if onbekend:
        raise GebruiksFout(f"Er is geen vraag ‘{onbekend[0]}’. Geef het nummer van een vraag.")
    return tuple(per_naam[naam] for naam in gevraagd)


def _anoniemregels(gevonden: tuple[Anoniemvoorstel, ...]) -> Iterator[str]:
    if not gevonden:
        yield "Er is niets gevonden dat laat zien wie een vraag stelde. Kijk de vragen ook zelf na."
    for voorstel in gevonden:
        yield f"Vraag {voorstel.nummer}, {voorstel.veld}:"
        for vondst in voorstel.vondsten:
            naar = vondst.vervanging or "weglaten"
            yield f"  {hoofdletter(vondst.soort)}: ‘{kort(vondst.tekst, 70)}’ → {naar}"
