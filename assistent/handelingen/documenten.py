"""Compose documents and write them, without ever overwriting somebody's work."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import get_args

from assistent import gegevens
from assistent.dossier import versies
from assistent.dossier.atomair import schrijf_tijdelijk, vervang, verwijder
from assistent.dossier.model import Dossier, Versie, Versiestatus
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.nabij import kies_uit
from assistent.kennis.model import Proceduresoort
from assistent.kennis.voorwaarden import beslis
from assistent.leidraad.bevriezen import ontdooi, vries_in
from assistent.leidraad.model import Leidraad
from assistent.leidraad.stel_samen import stel_samen
from assistent.leidraad.titelblad import STATUSSEN
from assistent.leidraad.velden import OPEN
from assistent.tekst.systeem import reden


class DocumentFout(Exception):
    """A document cannot be made; the text says why and what can be done."""


@dataclass(frozen=True, slots=True)
class Geschreven:
    """One written document. `open_punten` counts the fields that still lack an answer; `vorige` is where an existing
    file went; `bewerkt` are the blocks that were edited in it."""

    document: str
    pad: Path
    open_punten: int
    vorige: Path | None = None
    bewerkt: tuple[str, ...] = ()


def beschikbaar(uitkomst: Uitkomst) -> tuple[str, ...]:
    """The documents that have an outline for this jurisdiction, in order: first those of the chosen (else the best)
    procedure itself, then those that go with every procedure of its kind."""
    return (*eigen_documenten(uitkomst), *_algemene_documenten(uitkomst))


def eigen_documenten(uitkomst: Uitkomst) -> tuple[str, ...]:
    """The documents that the procedure names as its own; none without a procedure."""
    if uitkomst.procedure is None:
        return ()
    opzetten = uitkomst.kennis.documenten
    recht = uitkomst.stand.waarde("zaak.rechtsgebied")
    return tuple(d for d in uitkomst.procedure.documenten if d in opzetten and recht in opzetten[d].rechtsgebied)


def _algemene_documenten(uitkomst: Uitkomst) -> Iterator[str]:
    soorten = {uitkomst.procedure.soort} if uitkomst.procedure else set(get_args(Proceduresoort))
    recht = uitkomst.stand.waarde("zaak.rechtsgebied")
    for opzet in uitkomst.kennis.documenten.values():
        past = soorten.issubset(opzet.bij) and recht in opzet.rechtsgebied
        if past and (opzet.als is None or beslis(opzet.als, uitkomst.stand) is not False):
            yield opzet.id


def stel_document_samen(uitkomst: Uitkomst, document: str) -> Leidraad:
    """The composed document. Raises `DocumentFout` for a document that does not exist."""
    if document not in uitkomst.kennis.documenten:
        raise DocumentFout(f"Er is geen document ‘{document}’. {kies_uit(document, uitkomst.kennis.documenten)}")
    return stel_samen(uitkomst.stand, uitkomst.planning, document)


def uit_versie(dossier: Dossier, versie: Versie, document: str) -> Leidraad:
    """The document as it stood in a frozen version. Raises `VersieFout` when that version does not hold it."""
    teksten = versies.teksten_van(dossier, versie.naam, document)
    return ontdooi(document, teksten, STATUSSEN[versie.status], versie.naam)


def bevries(uitkomst: Uitkomst, naam: str, status: Versiestatus, *, wie: str, moment: str) -> Dossier:
    """The dossier with a frozen version of its answers and of every document of its procedure.

    Raises `VersieFout`, and `DocumentFout` when a finding `fout` stands in the way of the status vastgesteld or
    gepubliceerd and nobody motivated why it may stand.
    """
    if status in ("vastgesteld", "gepubliceerd") and (fouten := onopgelost(uitkomst)):
        raise DocumentFout(
            f"De versie kan de status ‘{status}’ niet krijgen zolang deze fouten niet zijn hersteld of gemotiveerd: "
            f"{' '.join(fouten)}"
        )
    teksten = {document: vries_in(stel_document_samen(uitkomst, document)) for document in beschikbaar(uitkomst)}
    # A version says under which law it was made, also when the dossier goes along with today's.
    gebruikt = {"kennis_versie": uitkomst.kennis.versie, "peildatum": uitkomst.stand.peildatum}
    dossier = uitkomst.dossier
    bevroren = versies.bevries(dossier.model_copy(update=gebruikt), naam, status, teksten, moment=moment, door=wie)
    return bevroren.model_copy(update={"peildatum": dossier.peildatum})


def onopgelost(uitkomst: Uitkomst) -> tuple[str, ...]:
    """The texts of the findings `fout` without a motivation, those of the planning too. The motivation is an accepted
    conclusion `melding.<id>`; for a step of the planning it stands at the step."""
    van_regels = (
        melding.tekst
        for melding in uitkomst.meldingen
        if melding.ernst == "fout" and not _gemotiveerd(uitkomst.dossier, melding.id)
    )
    motivering = {stap.id: stap.motivering.strip() for stap in uitkomst.planning.stappen}
    van_stappen = (
        melding.tekst
        for melding in uitkomst.planning.meldingen
        if melding.ernst == "fout" and not motivering.get(melding.stap)
    )
    return (*van_regels, *van_stappen)


def _gemotiveerd(dossier: Dossier, melding: str) -> bool:
    conclusie = dossier.conclusies.get(f"melding.{melding}")
    return conclusie is not None and bool(conclusie.motivering.strip())


def genereer(
    leidraden: Iterable[Leidraad], uit: Path, moment: datetime, sjablonen: Path | None = None, *, naam: str = ""
) -> tuple[Geschreven, ...]:
    """Write each document as Word into the folder `uit`, as `{zaak}-{document}.docx`, or with `naam` for the case.

    A file that is there already first becomes `… (vorige JJJJ-MM-DD uumm).docx`. Nothing is written before every
    document is ready. Raises `DocumentFout`, `SjabloonFout` or `WoordFout`; only when the disk fails halfway do the
    files written before that stay.
    """
    # Word rendering costs a third of a second to import and is needed only here.
    from assistent.export import word

    map_ = sjablonen or gegevens.sjablonen()
    klaar = [(leidraad, word.render(leidraad, word.kies_sjabloon(leidraad.document, map_))) for leidraad in leidraden]
    try:
        uit.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as fout:
        raise DocumentFout(f"De map ‘{uit}’ kan niet worden gemaakt: {reden(fout)}. Kies een andere map.") from fout
    return tuple(_schrijf(leidraad, inhoud, _doel(leidraad, uit, naam), moment) for leidraad, inhoud in klaar)


def _doel(leidraad: Leidraad, uit: Path, naam: str) -> Path:
    zaak = leidraad.titelblad.zaak
    return uit / f"{bestandsnaam(naam or ('' if zaak == OPEN else zaak))}-{leidraad.document}.docx"


def _schrijf(leidraad: Leidraad, inhoud: bytes, pad: Path, moment: datetime) -> Geschreven:
    bewerkt = _bewerkt(pad, leidraad)
    try:
        vorige = wissel(pad, inhoud, moment)
    except OSError as fout:
        raise DocumentFout(
            f"‘{pad}’ kan niet worden geschreven: {reden(fout)}. Sluit het bestand in Word, of kies een andere map. "
            "Wat er stond, staat er nog."
        ) from fout
    open_punten = {veld for blok in leidraad.blokken() for veld in blok.open_velden}
    return Geschreven(leidraad.document, pad, len(open_punten), vorige, bewerkt)


def wissel(pad: Path, inhoud: bytes, moment: datetime) -> Path | None:
    """Write the file, and put an existing one aside only when the new one lies ready on the disk."""
    tijdelijk = schrijf_tijdelijk(pad.parent, inhoud)
    try:
        vorige = _zet_opzij(pad, moment) if pad.exists() else None
        vervang(tijdelijk, pad)
    finally:
        verwijder(tijdelijk)
    return vorige


def _bewerkt(pad: Path, leidraad: Leidraad) -> tuple[str, ...]:
    """The blocks that somebody edited in the file that is about to be set aside; none when it is no file of ours."""
    from assistent.export.fouten import WoordFout
    from assistent.export.merken import vergelijk

    if not pad.exists():
        return ()
    try:
        terugblik = vergelijk(pad, leidraad)
    except WoordFout:
        return ()
    onbekend = tuple(str(stuk.merk) for stuk in terugblik.onbekend)
    return (*terugblik.gewijzigd, *terugblik.verdwenen, *terugblik.koppen, *onbekend)


def _zet_opzij(pad: Path, moment: datetime) -> Path:
    """Rename an existing file out of the way, under a name that is free."""
    stam = f"{pad.stem} (vorige {moment:%Y-%m-%d %H%M}"
    vorige = pad.with_name(f"{stam}){pad.suffix}")
    nummer = 1
    while vorige.exists():
        nummer += 1
        vorige = pad.with_name(f"{stam}, {nummer}){pad.suffix}")
    pad.rename(vorige)
    return vorige


def bestandsnaam(zaak: str) -> str:
    """The name of a case as part of a file name: plain letters, digits and hyphens, at most 60 characters."""
    kaal = unicodedata.normalize("NFKD", zaak).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", kaal).strip("-")[:60].rstrip("-") or "zaak"
