"""Answer questions by text, all or none, and say what the answers changed in the advice."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from assistent.dossier.model import Antwoord, Dossier, PlanStap
from assistent.dossier.waarden import ONBEKEND, AntwoordFout, controleer, uit_tekst
from assistent.dossier.wijzigen import met_antwoorden, nieuw_rij_id
from assistent.handelingen import planstappen
from assistent.handelingen.aanroep import opdracht
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.nabij import bedoelt_u
from assistent.kennis.model import Kennis, Vraag
from assistent.kennis.voorwaarden import beslis
from assistent.tekst.systeem import reden

_MOTIVERING = ".motivering"
_MAX_BYTES = 50 * 2**20


def beantwoord(kennis: Kennis, dossier: Dossier, opdrachten: Iterable[str], *, wie: str, moment: str) -> Dossier:
    """The dossier with the answers that `ID=WAARDE` texts give.

    `ID=` empties an answer, `ID=@bestand.json` reads the value from a file, `ID.motivering=tekst` sets its motivation.
    `stap.ID=JJJJ-MM-DD` and `stap.ID.tijd=12.00` fix a planning step. Raises `AntwoordFout` on the first text that does
    not fit; nothing is changed then.
    """
    nieuw: dict[str, Antwoord | None] = {}
    stappen: dict[str, PlanStap] = {}
    for toewijzing in opdrachten:
        naam, is_, tekst = toewijzing.partition("=")
        if not is_:
            raise AntwoordFout(f"‘{toewijzing}’: verwacht ID=WAARDE, zoals zaak.naam=Jeugdhulp")
        if naam.startswith(planstappen.STAP):
            id_, stap = planstappen.zet(kennis, {**dossier.planning.stappen, **stappen}, naam, tekst.strip())
            stappen[id_] = stap
            continue
        motivering = naam.endswith(_MOTIVERING)
        vraag = zoek_vraag(kennis, naam.removesuffix(_MOTIVERING))
        oud = nieuw[vraag.id] if vraag.id in nieuw else dossier.antwoorden.get(vraag.id)
        nieuw[vraag.id] = _beantwoord(vraag, oud, tekst, motivering=motivering)
    dossier = met_antwoorden(dossier, nieuw, wie=wie, moment=moment)
    return planstappen.bewaar(dossier, stappen, wie=wie, moment=moment)


def _beantwoord(vraag: Vraag, oud: Antwoord | None, tekst: str, *, motivering: bool) -> Antwoord | None:
    if motivering:
        return (oud or Antwoord()).model_copy(update={"motivering": _bewaarbaar(vraag, tekst)})
    if not tekst.strip():
        return None
    return (oud or Antwoord()).model_copy(update={"waarde": _waarde(vraag, tekst)})


def _bewaarbaar(vraag: Vraag, tekst: str) -> str:
    try:
        tekst.encode("utf-8")
    except UnicodeEncodeError:
        raise AntwoordFout(f"{vraag.id}: de tekst bevat een teken dat niet te bewaren is") from None
    return tekst


def zoek_vraag(kennis: Kennis, naam: str) -> Vraag:
    """The question with this id. Raises `AntwoordFout` with the nearest match."""
    if naam in kennis.vragen:
        return kennis.vragen[naam]
    nieuwe_naam = next((vraag.id for vraag in kennis.vragen.values() if naam in vraag.vervangt), "")
    if nieuwe_naam:
        raise AntwoordFout(f"De vraag ‘{naam}’ heet nu ‘{nieuwe_naam}’.")
    bedoeld = bedoelt_u(naam, kennis.vragen) or f"{opdracht('vragen')} toont alle vragen."
    raise AntwoordFout(f"Er is geen vraag ‘{naam}’. {bedoeld}")


def _waarde(vraag: Vraag, tekst: str) -> object:
    if tekst.startswith("@"):
        return _uit_bestand(vraag, Path(tekst[1:]))
    try:
        if vraag.type == "tabel" and tekst.strip() != ONBEKEND:
            return _tabel(vraag, _bewaarbaar(vraag, tekst))
        return uit_tekst(vraag, _bewaarbaar(vraag, tekst))
    except AntwoordFout:
        raise
    except ValueError:  # Python reads no whole number of thousands of digits
        raise AntwoordFout(f"{vraag.id}: dit getal is te lang") from None


def _tabel(vraag: Vraag, tekst: str) -> object:
    try:
        rijen = _met_rij_ids(json.loads(tekst, parse_constant=_geen_getal))
    except (ValueError, RecursionError):
        raise AntwoordFout(f'{vraag.id}: dit is geen JSON-lijst van rijen, zoals [{{"naam": "Noord"}}]') from None
    controleer(vraag, rijen)
    return rijen


def _met_rij_ids(waarde: object) -> object:
    """The rows, each with an id: what another program made seldom has them. Anything else stays as it is."""
    if not isinstance(waarde, list):
        return waarde
    bezet = {str(rij.get("id")) for rij in waarde if isinstance(rij, dict)}
    return [{"id": nieuw_rij_id(bezet), **rij} if isinstance(rij, dict) and "id" not in rij else rij for rij in waarde]


def rijen_in(vraag: Vraag, dossier: Dossier) -> int | None:
    """How many rows the answer to this question has; `None` when it is no table or has no answer."""
    waarde = dossier.waarde(vraag.id)
    return len(waarde) if vraag.type == "tabel" and isinstance(waarde, Sequence) and waarde != ONBEKEND else None


def _uit_bestand(vraag: Vraag, pad: Path) -> object:
    try:
        if pad.stat().st_size > _MAX_BYTES:
            raise AntwoordFout(f"{vraag.id}: ‘{pad}’ is groter dan {_MAX_BYTES // 2**20} MB")
        # utf-8-sig: Windows programs put a mark before the text.
        tekst = pad.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as fout:
        raise AntwoordFout(f"{vraag.id}: ‘{pad}’ is geen UTF-8 (byte {fout.start + 1})") from None
    except OSError as fout:
        raise AntwoordFout(f"{vraag.id}: ‘{pad}’ is niet te lezen: {reden(fout)}") from fout
    try:
        waarde = json.loads(tekst, parse_constant=_geen_getal)
    except json.JSONDecodeError as fout:
        raise AntwoordFout(
            f"{vraag.id}: ‘{pad}’ is geen geldige JSON (regel {fout.lineno}, kolom {fout.colno})"
        ) from None
    except (ValueError, RecursionError):
        raise AntwoordFout(f"{vraag.id}: ‘{pad}’ bevat een getal of een diepte die niet te bewaren is") from None
    if vraag.type == "tabel":
        waarde = _met_rij_ids(waarde)
    controleer(vraag, waarde)
    return waarde


def _geen_getal(letterlijk: str) -> object:
    raise ValueError(letterlijk)


def verschil(voor: Uitkomst, na: Uitkomst) -> tuple[str, ...]:
    """What changed in the advice, one line each; empty when nothing did."""
    regels: list[str] = []
    for naam, oud, nieuw in (
        ("sturing", voor.sturing.model, na.sturing.model),
        ("rechtsvorm", voor.rechtsvorm.advies, na.rechtsvorm.advies),
        ("eerste procedure", _eerste(voor), _eerste(na)),
    ):
        if oud != nieuw:
            regels.append(f"{naam}: {oud} → {nieuw}")
    regels += _stand("procedure", *({p.naam: p.toelaatbaar for p in u.procedures} for u in (voor, na)))
    regels += _stand("risico", _risicos(voor), _risicos(na))
    oude, nieuwe = ({m.id: m for m in u.meldingen} for u in (voor, na))
    regels.extend(f"nieuw ({m.ernst}): {m.tekst}" for id_, m in nieuwe.items() if id_ not in oude)
    regels.extend(f"vervallen: {m.tekst}" for id_, m in oude.items() if id_ not in nieuwe)
    return tuple(regels)


def _stand(soort: str, oud: Mapping[str, str], nieuw: Mapping[str, str]) -> Iterator[str]:
    for naam in dict.fromkeys((*oud, *nieuw)):
        van, naar = oud.get(naam, "geen"), nieuw.get(naam, "geen")
        if van != naar:
            yield f"{soort} {naam}: {van} → {naar}"


def _risicos(uitkomst: Uitkomst) -> dict[str, str]:
    """Every risk of the catalogue: its level, that there is none, or that the answers do not say."""
    niveaus = {r.id: r.niveau for r in uitkomst.risicos}
    return {
        risico.naam: niveaus.get(risico.id)
        or ("nog onbekend" if beslis(risico.als, uitkomst.stand) is None else "geen")
        for risico in uitkomst.kennis.risicos.values()
    }


def _eerste(uitkomst: Uitkomst) -> str:
    return uitkomst.procedures[0].naam if uitkomst.procedures else "geen"
