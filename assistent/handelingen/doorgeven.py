"""Give a dossier away in one of four ways: the one function behind the window and the command line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from assistent.handelingen import archief, delen
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.delen import DeelFout, Soort, Voortgang, zonder_voortgang
from assistent.handelingen.documenten import Formaat, Geschreven, bestandsnaam, vrij_pad
from assistent.leidraad.vragenlijst import Omvang
from assistent.tekst.nederlands import aantal


@dataclass(frozen=True, slots=True)
class Keuze:
    """What is given away. `omvang` counts for a questionnaire, `formaten` for that and for the answers."""

    soort: Soort
    omvang: Omvang = "gesteld"
    formaten: tuple[Formaat, ...] = ("docx",)


@dataclass(frozen=True, slots=True)
class Doorgegeven:
    """What was written: the folder to look in, the files (of an archive only the folder), and what the user should
    know about it, in sentences."""

    map: Path
    paden: tuple[Path, ...]
    opmerkingen: tuple[str, ...] = ()


def voorstel(uitkomst: Uitkomst, keuze: Keuze, in_map: Path, moment: datetime) -> Path:
    """Where it would go in this folder: the folder itself for documents, a new folder for an archive, a new file for a
    copy. Nothing is made yet."""
    if keuze.soort == "archief":
        return archief.voorstel(uitkomst, in_map, moment)
    if keuze.soort != "zonder-motivering":
        return in_map
    stam = f"{bestandsnaam(str(uitkomst.stand.waarde('zaak.naam') or ''))}-zonder-motivering"
    return vrij_pad(in_map, stam, ".dossier")


def geef_door(
    uitkomst: Uitkomst,
    keuze: Keuze,
    plaats: Path,
    moment: datetime,
    *,
    bron: Path | None = None,
    voortgang: Voortgang = zonder_voortgang,
) -> Doorgegeven:
    """Write it at this place (see `voorstel`). `bron`: the file in which the dossier stands as it is, for an archive.

    Whatever `voortgang` raises stops the work and nothing is left. Raises `DocumentFout`, `ExportFout` or
    `DossierFout`.
    """
    match keuze.soort:
        case "vragenlijst":
            alles = keuze.omvang == "alle"
            vragen = delen.alle_vragen(uitkomst, moment.date()) if alles else uitkomst
            stukken = delen.schrijf_vragenlijst(
                vragen, keuze.omvang, plaats, moment, _formaten(keuze), voortgang=voortgang
            )
            return _stukken(plaats, stukken)
        case "antwoorden":
            stukken = delen.schrijf_antwoorden(uitkomst, plaats, moment, _formaten(keuze), voortgang=voortgang)
            return _stukken(plaats, stukken)
        case "archief":
            return _archief(uitkomst, plaats, moment, bron, voortgang)
        case "zonder-motivering":
            voortgang(0, 1, "Kopie zonder motivering")
            pad = delen.schrijf_zonder_motivering(uitkomst, plaats)
            return Doorgegeven(pad.parent, (pad,), (delen.WAT_BLIJFT,))


def _formaten(keuze: Keuze) -> tuple[Formaat, ...]:
    if not keuze.formaten:
        raise DeelFout("Kies Word, PDF of allebei.")
    return keuze.formaten


def _stukken(map_: Path, stukken: tuple[Geschreven, ...]) -> Doorgegeven:
    vorige = tuple(f"Het vorige bestand heet nu ‘{stuk.vorige.name}’." for stuk in stukken if stuk.vorige)
    return Doorgegeven(map_, tuple(stuk.pad for stuk in stukken), vorige)


def _archief(uitkomst: Uitkomst, doel: Path, moment: datetime, bron: Path | None, voortgang: Voortgang) -> Doorgegeven:
    gemaakt = archief.schrijf_archief(uitkomst, doel, moment, bron=bron, voortgang=voortgang)
    hoeveel = aantal(gemaakt.bestanden, "bestand", "bestanden")
    omvang = archief.omvang_in_woorden(gemaakt.bytes)
    inhoud = f"{hoeveel}, {omvang}. Wat erin staat, leest u in {archief.LEESMIJ}."
    let_op = tuple(f"Let op: {wat}" for wat in gemaakt.ontbreekt)
    return Doorgegeven(gemaakt.map, (gemaakt.map,), (inhoud, *let_op))
