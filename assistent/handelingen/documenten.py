"""Compose documents and write them, without ever overwriting somebody's work."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal, get_args

from assistent import gegevens
from assistent.dossier import versies
from assistent.dossier.atomair import schrijf_tijdelijk, vervang, verwijder
from assistent.dossier.model import Conclusie, Dossier, Versie, Versiestatus
from assistent.export.uitgave import CONCEPT, Uitgave
from assistent.handelingen.bereken import Uitkomst, conclusies_van
from assistent.handelingen.nabij import kies_uit
from assistent.kennis.basis import Proceduresoort
from assistent.kennis.opzet import Documentopzet
from assistent.kennis.voorwaarden import beslis
from assistent.leidraad.bevriezen import ontdooi, vries_in
from assistent.leidraad.exemplaar import SCHEIDING, Exemplaar, exemplaar, opzet_van, reeks
from assistent.leidraad.model import Leidraad
from assistent.leidraad.stel_samen import stel_samen
from assistent.leidraad.titelblad import STATUSSEN
from assistent.leidraad.velden import OPEN
from assistent.tekst.systeem import reden

Formaat = Literal["docx", "pdf"]
FORMATEN: tuple[Formaat, ...] = get_args(Formaat)
_LEZER = {".docx": "Word", ".pdf": "de PDF-lezer"}


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


def beschikbaar(uitkomst: Uitkomst, *, blanco: bool = False) -> tuple[str, ...]:
    """The documents that have an outline for this jurisdiction, in order: first those of the chosen (else the best)
    procedure itself, then those that go with every procedure of its kind.

    A document that is made for each row of a table stands in it once for each row, as `document@row`; with `blanco`
    it stands in it as an empty form while there are no rows.
    """
    namen = (*eigen_documenten(uitkomst), *_algemene_documenten(uitkomst))
    return tuple(stuk for naam in namen for stuk in exemplaren(uitkomst, naam) or ((naam,) if blanco else ()))


def exemplaren(uitkomst: Uitkomst, document: str) -> tuple[str, ...]:
    """The names of what is written for this document: itself, or one for each row that it is for; none without rows.

    Raises `DocumentFout` for a document that does not exist.
    """
    if SCHEIDING in document:
        return (document,)
    return reeks(uitkomst.stand, _opzet(uitkomst, document))


def titel(uitkomst: Uitkomst, document: str) -> str:
    """What a document is called in a list; one of a series with whom it is for. Raises `DocumentFout`."""
    opzet = _opzet(uitkomst, document)
    naam = _exemplaar(uitkomst, document).naam
    return f"{opzet.titel}: {naam}" if naam else opzet.titel


def _opzet(uitkomst: Uitkomst, document: str) -> Documentopzet:
    try:
        return opzet_van(uitkomst.kennis, document)
    except KeyError as fout:
        naam = document.partition(SCHEIDING)[0]
        raise DocumentFout(f"Er is geen document ‘{document}’. {kies_uit(naam, uitkomst.kennis.documenten)}") from fout


def _exemplaar(uitkomst: Uitkomst, document: str) -> Exemplaar:
    opzet = _opzet(uitkomst, document)
    try:
        return exemplaar(uitkomst.stand, document)
    except KeyError as fout:
        er_zijn = ", ".join(reeks(uitkomst.stand, opzet)) or "geen"
        raise DocumentFout(
            f"Er is geen document ‘{document}’: die rij staat niet in de tabel ‘{opzet.per}’, of zij is niet voor dit "
            f"document. Wel aanwezig: {er_zijn}."
        ) from fout


def eigen_documenten(uitkomst: Uitkomst) -> tuple[str, ...]:
    """The outlines that the procedure names as its own; none without a procedure."""
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
    """The composed document; of a series the one for a row (`document@row`), or without a row the empty form.

    Raises `DocumentFout` for a document or row that does not exist.
    """
    _exemplaar(uitkomst, document)
    return stel_samen(uitkomst.stand, uitkomst.planning, document)


def uit_versie(dossier: Dossier, versie: Versie, document: str) -> Leidraad:
    """The document as it stood in a frozen version. Raises `VersieFout` when that version does not hold it."""
    teksten = versies.teksten_van(dossier, versie.naam, document)
    return ontdooi(document, teksten, STATUSSEN[versie.status], versie.naam)


def bevries(
    uitkomst: Uitkomst,
    naam: str,
    status: Versiestatus,
    *,
    wie: str,
    moment: str,
    documenten: Collection[str] | None = None,
) -> Dossier:
    """The dossier with a frozen version of its answers and advice and of every document of its procedure, or only of
    these `documenten`: a selectieleidraad goes out months before the gunningsleidraad.

    Raises `VersieFout`, and `DocumentFout` for a document that is not there, and when a finding `fout` stands in the
    way of the status vastgesteld or gepubliceerd and nobody motivated why it may stand.
    """
    eis_statusrijp(uitkomst, status)
    namen = beschikbaar(uitkomst)
    if vreemd := [document for document in documenten or () if document not in namen]:
        raise DocumentFout(f"Er is hier geen document ‘{vreemd[0]}’. {kies_uit(vreemd[0], namen)}")
    gekozen = namen if documenten is None else tuple(document for document in namen if document in documenten)
    teksten = {document: vries_in(stel_document_samen(uitkomst, document)) for document in gekozen}
    # A version says under which law it was made, also when the dossier goes along with today's.
    gebruikt = {"kennis_versie": uitkomst.kennis.versie, "peildatum": uitkomst.stand.peildatum}
    dossier = uitkomst.dossier
    bevroren = versies.bevries(
        dossier.model_copy(update=gebruikt),
        naam,
        status,
        teksten,
        moment=moment,
        door=wie,
        conclusies=_conclusies(uitkomst),
    )
    return bevroren.model_copy(update={"peildatum": dossier.peildatum})


def _conclusies(uitkomst: Uitkomst) -> dict[str, Conclusie]:
    """The advice as it is drawn now, with what the user wrote about it."""
    bewaard = uitkomst.dossier.conclusies
    return {
        id_: conclusie.model_copy(update={"motivering": bewaard[id_].motivering if id_ in bewaard else ""})
        for id_, conclusie in conclusies_van(uitkomst).items()
    }


def eis_statusrijp(uitkomst: Uitkomst, status: str) -> None:
    """Raises `DocumentFout` when a version cannot have this status: a finding `fout` stands in the way of vastgesteld
    and gepubliceerd when nobody motivated why it may stand."""
    if status in versies.DEFINITIEF and (fouten := onopgelost(uitkomst)):
        raise DocumentFout(
            f"De versie kan de status ‘{status}’ niet krijgen. In strijd met de regels en niet gemotiveerd: "
            f"{' '.join(fouten)}"
        )


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


def _niets(_leidraad: Leidraad) -> None:
    pass


def _zonder_meer(_leidraad: Leidraad) -> Uitgave:
    return CONCEPT


def genereer(
    leidraden: Iterable[Leidraad],
    uit: Path,
    moment: datetime,
    sjablonen: Path | Sequence[Path] | None = None,
    *,
    naam: str = "",
    formaten: Sequence[Formaat] = ("docx",),
    uitgave: Callable[[Leidraad], Uitgave] = _zonder_meer,
    voor_elk: Callable[[Leidraad], None] = _niets,
) -> tuple[Geschreven, ...]:
    """Write each document in every one of the `formaten` into the folder `uit`, as `{zaak}-{document}.docx` (or
    `.pdf`), or with `naam` for the case; one of a series as `{zaak}-{document}-{participant}.docx`, and one for
    publication with `-publicatie` behind it. `uitgave` says what goes along with the text of each in Word; `voor_elk`
    is told of each document before it is made, and may stop it all by raising: nothing is written then. `sjablonen` is
    where templates are looked for: a folder, or several of which the first that has one goes first.

    A file that is there already first becomes `… (vorige JJJJ-MM-DD uumm).docx`. Nothing is written before every
    document is ready. Raises `DocumentFout`, `SjabloonFout` or `WoordFout`; only when the disk fails halfway do the
    files written before that stay.
    """
    mappen = (sjablonen,) if isinstance(sjablonen, Path) else tuple(sjablonen or gegevens.sjabloonmappen())
    uitgaven = [(leidraad, uitgave(leidraad)) for leidraad in leidraden]
    klaar = []
    for stuk, wijze in uitgaven:
        voor_elk(stuk)
        klaar.append((stuk, [(f, _render(stuk, f, mappen, wijze)) for f in formaten]))
    try:
        uit.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as fout:
        raise DocumentFout(f"De map ‘{uit}’ kan niet worden gemaakt: {reden(fout)}. Kies een andere map.") from fout
    doelen = _doelen(uitgaven, uit, naam)
    return tuple(
        _schrijf(leidraad, inhoud, doel.with_suffix(f".{formaat}"), moment)
        for (leidraad, bestanden), doel in zip(klaar, doelen, strict=True)
        for formaat, inhoud in bestanden
    )


def _render(leidraad: Leidraad, formaat: Formaat, mappen: Sequence[Path], uitgave: Uitgave) -> bytes:
    # Word and PDF each cost a third of a second to import and are needed only here.
    if formaat == "pdf":
        from assistent.export import pdf

        return pdf.render(leidraad)
    from assistent.export import word

    return word.render(leidraad, word.kies_sjabloon(leidraad.document, leidraad.vorm, *mappen), uitgave)


def _doelen(uitgaven: Iterable[tuple[Leidraad, Uitgave]], uit: Path, naam: str) -> Iterator[Path]:
    """Where each document goes. Two participants can have names of which a file name shows no difference: then the id
    of the row goes with it."""
    bezet: set[str] = set()
    for leidraad, uitgave in uitgaven:
        zaak = leidraad.titelblad.zaak
        document, _, rij = leidraad.document.partition(SCHEIDING)
        voor = f"{bestandsnaam(naam or ('' if zaak == OPEN else zaak))}-{document}"
        stam = f"{voor}-{bestandsnaam(leidraad.exemplaar)}" if rij else voor
        if stam in bezet:
            stam = f"{stam}-{bestandsnaam(rij)}"
        bezet.add(stam)
        # A draft that somebody edits is not put aside by what is published from it.
        yield uit / f"{stam}{'-publicatie' if uitgave.publiek else ''}.docx"


def _schrijf(leidraad: Leidraad, inhoud: bytes, pad: Path, moment: datetime) -> Geschreven:
    bewerkt = _bewerkt(pad, leidraad)
    try:
        vorige = wissel(pad, inhoud, moment)
    except OSError as fout:
        raise DocumentFout(
            f"‘{pad}’ kan niet worden geschreven: {reden(fout)}. Sluit het bestand in {_LEZER[pad.suffix]}, of kies "
            "een andere map. Wat er stond, staat er nog."
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
    from assistent.export.merken import lees_kenmerk, vergelijk

    if pad.suffix != ".docx" or not pad.exists():
        return ()
    try:
        if not lees_kenmerk(pad):  # what was published holds no marks to compare with
            return ()
        terugblik = vergelijk(pad, leidraad)
    except WoordFout:
        return ()
    onbekend = tuple(str(stuk.merk) for stuk in terugblik.onbekend)
    return (*terugblik.gewijzigd, *terugblik.verdwenen, *terugblik.koppen, *onbekend, *terugblik.elders)


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


def vrij_pad(map_: Path, stam: str, soort: str = "") -> Path:
    """A place in this folder where nothing stands yet: the name `stam`, with a number when it is taken; `soort` is the
    ending, with its dot."""
    pad, nummer = map_ / f"{stam}{soort}", 1
    while pad.exists():
        nummer += 1
        pad = map_ / f"{stam}-{nummer}{soort}"
    return pad
