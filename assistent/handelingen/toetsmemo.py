"""Reading a toetsmemo back: verdicts and remarks of who reviewed in Word become those of the review.

Words that are no verdict are listed and never guessed; nothing that somebody wrote in the file goes unsaid.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Final

from assistent.dossier.model import Dossier, Gewicht, Uitspraak
from assistent.export.memo_lezen import Memobestand, Memorij, Plek, lees_memo
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.memo_gezien import herken
from assistent.handelingen.memolezing import KENMERK, MemoFout, Memolezing, Memooordeel, Memoopmerking
from assistent.handelingen.toetsen import toetslijst
from assistent.handelingen.toetsmemo_overname import neem_over
from assistent.tekst.nederlands import MAANDEN, aantal, datum, opsomming
from assistent.toets import memo_vorm as vorm
from assistent.toets.model import Toetser, Toetspunt
from assistent.toets.stand import GEWICHTEN, UITSPRAKEN, zoeknaam

__all__ = [
    "MemoFout", "Memolezing", "Memooordeel", "Memoopmerking", "is_toetsmemo", "lees", "let_op", "neem_over",
    "ontleed", "samenvatting",
]  # fmt: skip

_OOK: Final[Mapping[str, Uitspraak]] = {
    "nvt": "niet_van_toepassing",
    "n v t": "niet_van_toepassing",
    "accoord": "akkoord",
    "accoord mits": "akkoord_mits",
    "niet accoord": "niet_akkoord",
}
"""Other spellings of the same words."""
_MET_UITLEG: Final = ("akkoord_mits", "niet_akkoord", "vraag")
"""The verdicts of which the remark is the explanation; with another one it is a remark by itself, to be answered."""
_LANGSTE_NAAM: Final = 200


def is_toetsmemo(kenmerk: str) -> bool:
    """Whether the identifier in a file is that of a toetsmemo, of whatever dossier."""
    return KENMERK.fullmatch(kenmerk) is not None


def lees(uitkomst: Uitkomst, pad: Path, punten: Iterable[Toetspunt] | None = None) -> Memolezing:
    """What this memo says about this dossier; nothing is taken over yet. `punten` are all points of the dossier, for
    who has them already.

    Raises `MemoFout` for a memo of another dossier and for what is no toetsmemo, `WoordFout` for a file that cannot be
    read.
    """
    return ontleed(uitkomst.dossier, lees_memo(pad, pad.name), pad.name, _punten(uitkomst, punten))


def _punten(uitkomst: Uitkomst, punten: Iterable[Toetspunt] | None) -> tuple[Toetspunt, ...]:
    return tuple(punten) if punten is not None else tuple(stand.punt for stand in toetslijst(uitkomst).punten)


def ontleed(dossier: Dossier, memo: Memobestand, bestand: str, punten: Iterable[Toetspunt]) -> Memolezing:
    """What the memo means for this dossier with these points. Raises `MemoFout`."""
    gevonden = KENMERK.fullmatch(memo.kenmerk)
    if gevonden and gevonden["dossier"] != dossier.id:
        raise MemoFout(
            f"‘{bestand}’ is een toetsmemo van een ander dossier en is niet gelezen. Open dat dossier eerst."
        )
    if not gevonden and (memo.kenmerk or not memo.rijen):
        raise MemoFout(
            f"‘{bestand}’ is geen toetsmemo: het kenmerk of de tabel met punten ontbreekt. Kies de memo die u hebt "
            "teruggekregen, als Word-document (.docx)."
        )
    wie = (" ".join(memo.wie.get(deel, "").split()) for deel in (vorm.NAAM, vorm.ROL, vorm.ORGANISATIE))
    toetser = Toetser(*(deel[:_LANGSTE_NAAM] for deel in wie))
    dag, los = _dag(memo.wie.get(vorm.DATUM, ""))
    gezien, gezien_los = herken(memo.wie.get(vorm.GEZIEN, ""), memo.eigenschappen)
    werk = _Rijen(punten)
    werk.lees(memo.rijen)
    return Memolezing(
        bestand=bestand,
        kenmerk=memo.kenmerk,
        toetsmoment=(gevonden["moment"] or "") if gevonden else "",
        toetser=toetser,
        dag=dag,
        niet_beoordeeld=memo.wie.get(vorm.NIET, ""),
        oordelen=tuple(werk.oordelen),
        opmerkingen=tuple(werk.opmerkingen),
        onbekend=tuple(werk.onbekend),
        niet_gelezen=(*werk.niet_gelezen, *los, *map(_ongezien, gezien_los), *memo.los),
        waarschuwingen=(*_waarschuwingen(dossier, gevonden, toetser, dag), *memo.waarschuwingen, *werk.waarschuwingen),
        eigenschappen=memo.eigenschappen,
        gezien=gezien,
        gezien_los=gezien_los,
    )


def _ongezien(tekst: str) -> Plek:
    reden = "dit is niet de titel van één document van het dossier; het blijft in deze woorden bij de toets staan"
    return Plek(f"de regel ‘{vorm.GEGEVENS[vorm.GEZIEN]}’", tekst, reden)


def _waarschuwingen(
    dossier: Dossier, kenmerk: re.Match[str] | None, toetser: Toetser, dag: date | None
) -> Iterator[str]:
    if kenmerk is None:
        yield (
            "In het bestand staat niet meer bij welk dossier deze memo hoort. De punten zijn herkend; ga zelf na of "
            "dit de memo van dit dossier is."
        )
    elif (revisie := int(kenmerk["revisie"])) > dossier.revisie:
        yield (
            f"De memo is gemaakt bij revisie {revisie}, en dit dossier is revisie {dossier.revisie}. Misschien hebt u "
            "een oudere kopie van het dossier open."
        )
    elif revisie < dossier.revisie:
        yield f"De memo is gemaakt bij revisie {revisie}; het dossier is nu revisie {dossier.revisie}."
    if not toetser.naam:
        yield "In de memo staat niet wie heeft getoetst. Zonder naam wordt niets overgenomen."
    if dag is None:
        yield "In de memo staat geen leesbare datum; de dag van het inlezen geldt als dag van het oordeel."


class _Rijen:
    """Sorts the rows of a memo into verdicts, remarks, and what needs a human eye."""

    def __init__(self, punten: Iterable[Toetspunt]) -> None:
        self._punten = {vorm.punt_kort(punt.id): punt for punt in punten}
        self.oordelen: list[Memooordeel] = []
        self.opmerkingen: list[Memoopmerking] = []
        self.onbekend: list[Plek] = []
        self.niet_gelezen: list[Plek] = []
        self.waarschuwingen: list[str] = []

    def lees(self, rijen: Iterable[Memorij]) -> None:
        for groep in _per_punt(rij for rij in rijen if rij.gevuld):
            eerste = groep[0]
            punt = self._punten.get(eerste.merk.punt)
            if punt is None:
                self.onbekend += [Plek(rij.plaats, _alles(rij), "dit punt is er niet meer") for rij in groep]
                continue
            uniek = list({(rij.oordeel, rij.gewicht): rij for rij in groep if rij.oordeel or rij.gewicht}.values())
            if len(uniek) > 1:
                reden = "dit punt staat twee keer in de memo, met een verschillend oordeel"
                self.niet_gelezen += [Plek(rij.plaats, _oordeel(rij), reden) for rij in uniek]
                uniek = []
            opmerkingen = list({rij.opmerking: rij for rij in groep if rij.opmerking}.values())
            gewicht = self._oordeel(punt, uniek[0], opmerkingen) if uniek else None
            for rij in opmerkingen:
                over, anders = _over(punt, rij)
                self.opmerkingen.append(
                    Memoopmerking(punt.id, punt.titel, punt.plaats, rij.opmerking, gewicht, over, anders, rij.plaats)
                )

    def _oordeel(self, punt: Toetspunt, rij: Memorij, opmerkingen: list[Memorij]) -> Gewicht | None:
        """Note the verdict, with the remark that explains it; give the weight that goes with the other remarks."""
        uitspraak, gewicht = uitspraak_van(rij.oordeel), gewicht_van(rij.gewicht)
        if rij.oordeel and uitspraak is None:
            self._niet(rij, punt, rij.oordeel, "dit is geen oordeel dat de toepassing kent")
        if rij.gewicht and gewicht is None:
            self._niet(rij, punt, rij.gewicht, "dit is geen gewicht dat de toepassing kent")
        if uitspraak is not None:
            uitleg = opmerkingen.pop(0).opmerking if uitspraak in _MET_UITLEG and opmerkingen else ""
            if uitspraak in _MET_UITLEG and not uitleg:
                self.waarschuwingen.append(f"Bij ‘{punt.titel}’ staat ‘{UITSPRAKEN[uitspraak]}’ zonder toelichting.")
            over, anders = _over(punt, rij)
            self.oordelen.append(Memooordeel(punt.id, punt.titel, uitspraak, gewicht, uitleg, over, anders, rij.plaats))
        elif gewicht is not None and not rij.oordeel and not opmerkingen:
            self._niet(rij, punt, rij.gewicht, "een gewicht zonder oordeel of opmerking")
        return gewicht

    def _niet(self, rij: Memorij, punt: Toetspunt, tekst: str, reden: str) -> None:
        self.niet_gelezen.append(Plek(rij.plaats, tekst, f"‘{punt.titel}’: {reden}"))


def _per_punt(rijen: Iterable[Memorij]) -> Iterator[list[Memorij]]:
    per: dict[str, list[Memorij]] = {}
    for rij in rijen:
        per.setdefault(rij.merk.punt, []).append(rij)
    yield from per.values()


def _over(punt: Toetspunt, rij: Memorij) -> tuple[str, bool]:
    """What the verdict was about, and whether that changed. Of a text that changed the mark keeps only the begin of its
    hash, which is enough to show that it is another one."""
    if rij.merk.is_over(punt.over):
        return punt.over, False
    return rij.merk.over, True


def _oordeel(rij: Memorij) -> str:
    return ", ".join(filter(None, (rij.oordeel, rij.gewicht)))


def _alles(rij: Memorij) -> str:
    """All that somebody wrote in a row, behind what the point was called."""
    return ": ".join(filter(None, (rij.titel, ". ".join(filter(None, (_oordeel(rij), rij.opmerking))))))


def uitspraak_van(tekst: str) -> Uitspraak | None:
    """The verdict that this word means, whatever its case, accents or punctuation; None for any other word."""
    kaal = _zonder_kies(tekst)
    namen = {zoeknaam(naam): id_ for id_, naam in UITSPRAKEN.items()}
    return namen.get(kaal) or _OOK.get(kaal)


def gewicht_van(tekst: str) -> Gewicht | None:
    """The weight that this word means, likewise."""
    return {zoeknaam(naam): id_ for id_, naam in GEWICHTEN.items()}.get(_zonder_kies(tekst))


def _zonder_kies(tekst: str) -> str:
    """The word as it is compared; who typed beside the list to choose from left our word standing before it."""
    return zoeknaam(tekst).removeprefix(zoeknaam(vorm.KIES)).strip()


_DATUM = re.compile(r"(\d{1,2})\s*[-/. ]\s*(\d{1,2}|[a-z]+)\.?\s*[-/. ]\s*(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def _dag(tekst: str) -> tuple[date | None, tuple[Plek, ...]]:
    """The date in this text; what is no date is listed."""
    kaal = unicodedata.normalize("NFKC", tekst).strip().casefold()
    if not kaal:
        return None, ()
    if iso := _ISO.fullmatch(kaal):
        jaar, maand, dag = map(int, iso.groups())
    elif gevonden := _DATUM.fullmatch(kaal):
        maand = _maand(gevonden[2])
        jaar, dag = int(gevonden[3]), int(gevonden[1])
    else:
        return None, (Plek("de regel ‘Datum’", tekst, "dit is geen datum zoals 8 december 2026 of 08-12-2026"),)
    try:
        return date(jaar, maand, dag), ()
    except ValueError:
        return None, (Plek("de regel ‘Datum’", tekst, "deze dag bestaat niet"),)


def _maand(tekst: str) -> int:
    if tekst.isdigit():
        return int(tekst)
    return next((nr for nr, naam in enumerate(MAANDEN, 1) if len(tekst) >= 3 and naam.startswith(tekst)), 0)


def samenvatting(lezing: Memolezing) -> tuple[str, ...]:
    """What was read, in sentences for screen and command line."""
    wie = lezing.toetser.naam or "onbekend"
    dag = f", {datum(lezing.dag)}" if lezing.dag else ""
    return (
        f"Toetsmemo van {wie}{dag}.",
        f"{aantal(len(lezing.oordelen), 'oordeel', 'oordelen')}, "
        f"{aantal(len(lezing.opmerkingen), 'opmerking', 'opmerkingen')}.",
        f"Gezien: {opsomming(tuple(lezing.gezien.values())) or vorm.ALLEEN_PUNTEN}.",
        *let_op(lezing),
    )


def let_op(lezing: Memolezing) -> tuple[str, ...]:
    """What somebody must know before the memo is taken over: what changed, and what is not read. The last sentences of
    `samenvatting`."""
    return (
        *_gewijzigd(lezing),
        *(f"Punt bestaat niet meer, {plek.plaats}: {plek.tekst}" for plek in lezing.onbekend),
        *(f"Niet gelezen, {plek.plaats}: {plek.tekst or '–'} ({plek.reden})." for plek in lezing.niet_gelezen),
        *lezing.waarschuwingen,
    )


def _gewijzigd(lezing: Memolezing) -> Iterator[str]:
    if lezing.gewijzigd:
        yield f"Bij {aantal(len(lezing.gewijzigd), 'punt', 'punten')} is de tekst gewijzigd sinds de memo is gemaakt."
