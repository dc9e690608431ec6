"""Make a review package, and merge what came back: every remark and verdict stays, nothing else is taken silently."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, ClassVar, Final

from assistent.dossier import bestand
from assistent.dossier.canoniek import sha256_waarde
from assistent.dossier.fouten import BestandBestaatFout, LeesFout
from assistent.dossier.model import TOETSDELEN, Antwoord, Dossier, Toets, Vast, Versie, als_json, is_pakket
from assistent.dossier.samenvoegen import VARIANT, met_toets, vereniging, voeg_toetsen_samen
from assistent.dossier.waarden import ONBEKEND
from assistent.handelingen.bereken import bereken
from assistent.handelingen.dossiers import bewaar_pakket, open_dossier
from assistent.handelingen.padwoorden import Padlezer, nieuw_in_woorden
from assistent.handelingen.toetsplekken import plekken
from assistent.kennis.model import Kennis
from assistent.tekst.nederlands import aantal, dag_van, opsomming
from assistent.toets import conflicten
from assistent.toets.conflicten import Inhoudsverschil, Oordeelconflict, TekstGewijzigd
from assistent.toets.pakket import ACHTERVOEGSEL, Pakketstempel, inhoud_sha256, maak_pakket, stempel_van

HOOGSTENS: Final = 25
"""More files than this at once is a mistake in choosing them."""
WAT_GAAT_MEE: Final = (
    "Het hele dossier gaat mee, alleen-lezen: alle antwoorden met hun motivering, de teksten en afwijkingen, de "
    "planning, de conclusies, de vastgelegde versies, de toets tot nu toe en de geschiedenis. De toetser ziet zo "
    "waarop elke keuze rust en hoe zij tot stand kwam."
)
"""What a package holds, for whoever is about to make one."""
VOOR_WIE: Final = (
    "Het pakket is alleen voor de toetser. Het bevat ook wat niet openbaar is, zoals ramingen, opmerkingen en gegevens "
    "van deelnemers; geef het niet door aan anderen."
)


class PakketFout(LeesFout):
    """A review package cannot be merged; the dossier is as it was."""

    kop: ClassVar[str] = "Kan het toetspakket niet samenvoegen"

    @classmethod
    def kop_over(cls, pad: Path) -> str:
        """The heading with the file in its place."""
        return cls.kop.replace("het toetspakket", f"‘{pad}’", 1)


@dataclass(frozen=True, slots=True)
class Bron:
    """One file that was merged: what it is, who reviewed in it, how many of each came in that the dossier did not have,
    what reads differently in it, and what one should know about it."""

    pad: Path
    stempel: Pakketstempel | None
    toetsers: tuple[str, ...]
    nieuw: Mapping[str, int]
    verschillen: tuple[Inhoudsverschil, ...]
    waarschuwingen: tuple[str, ...]

    @property
    def naam(self) -> str:
        """The name of the file."""
        return self.pad.name


@dataclass(frozen=True, slots=True)
class Samenvoeging:
    """What merging gave. `nieuw`: collection → how many came in. `conflicten` and `gewijzigd` are about what came in
    now; they and the differences of each of `bronnen` are for people to decide on: nothing of it was taken over."""

    dossier: Dossier
    bronnen: tuple[Bron, ...]
    nieuw: Mapping[str, int]
    conflicten: tuple[Oordeelconflict, ...]
    gewijzigd: tuple[TekstGewijzigd, ...]
    waarschuwingen: tuple[str, ...]
    namen: Mapping[str, str]
    """Review point (id) → what it is called, as far as it is there."""

    @property
    def in_woorden(self) -> str:
        """What came in: `3 opmerkingen, 1 oordeel`, or that there was nothing new."""
        return nieuw_in_woorden(self.nieuw) or "niets nieuws"


# ------------------------------------------------------------------------------------ making one


def pakketpad(pad: Path) -> Path:
    """The path for a package: it always ends in `.toetspakket`."""
    return pad if pad.suffix.lower() == ACHTERVOEGSEL else pad.with_name(f"{pad.name}{ACHTERVOEGSEL}")


def schrijf_pakket(
    dossier: Dossier, pad: Path, *, door: str, moment: str, voor: str = "", vervang: bool = False
) -> bestand.Geschreven:
    """Write the package of this dossier, whole or not at all.

    A file that is there is only replaced with `vervang`, and never when it holds a review that this dossier does not
    have. Raises a `SchrijfFout`; what stood there still stands there.
    """
    verwacht = bestand.sha256_van(pad) if vervang else None
    if verwacht is not None:
        _bewaak_toets(dossier, pad)
    return bewaar_pakket(pad, maak_pakket(dossier, door=door, moment=moment, voor=voor), verwacht)


def _bewaak_toets(dossier: Dossier, pad: Path) -> None:
    try:
        daar = bestand.lees(pad).dossier
    except LeesFout as fout:
        raise BestandBestaatFout(
            "er staat al een bestand met deze naam, en dat is geen toetspakket", pad=pad, doe="Kies een andere naam."
        ) from fout
    erbij = _nieuw(dossier.toets, daar.toets)
    if erbij or daar.id != dossier.id:
        wat = f"met {nieuw_in_woorden(erbij)} die nog niet in het dossier staan" if erbij else "van een andere zaak"
        raise BestandBestaatFout(
            f"er staat al een toetspakket {wat}",
            pad=pad,
            doe="Voeg dat eerst samen, of kies een andere naam." if erbij else "Kies een andere naam.",
        )


# ------------------------------------------------------------------------------------ merging


@dataclass(frozen=True, slots=True)
class _Gelezen:
    pad: Path
    dossier: Dossier
    stempel: Pakketstempel | None
    waarschuwingen: tuple[str, ...]


def voeg_samen(
    kennis: Kennis, dossier: Dossier, paden: Sequence[Path], *, wie: str, moment: str, vandaag: date
) -> Samenvoeging:
    """The dossier with the reviews of these packages (or copies with the same id), all of them or none.

    The union of reviews does not depend on the order of the files, nor on how often one is merged. Raises a `LeesFout`
    (a `PakketFout` for what is no package of this dossier) that names the file.
    """
    if len(paden) > HOOGSTENS:
        raise PakketFout(f"kies hoogstens {HOOGSTENS} bestanden tegelijk; dit zijn er {len(paden)}")
    gelezen = [_lees(kennis, dossier, pad) for pad in dict.fromkeys(paden)]
    terug = voeg_toetsen_samen(dossier.toets, *(stuk.dossier.toets for stuk in gelezen))
    samen = met_toets(dossier, terug, wie=wie, moment=moment)
    delen = (dossier.toets, *(stuk.dossier.toets for stuk in gelezen))
    erbij = {kenmerk for soort in TOETSDELEN for kenmerk in getattr(samen.toets, soort)}
    erbij -= {kenmerk for soort in TOETSDELEN for kenmerk in getattr(dossier.toets, soort)}
    nu = plekken(bereken(kennis, samen, vandaag)) if erbij else {}
    gewijzigd = tuple(g for g in conflicten.tekst_gewijzigd(samen.toets, nu) if g.kenmerk in erbij)
    if gewijzigd:
        toen = [plekken(bereken(kennis, pakket, vandaag)) for pakket in _verschillende(samen, gelezen)]
        gewijzigd = tuple(g for g in conflicten.tekst_gewijzigd(samen.toets, nu, toen) if g.kenmerk in erbij)
    return Samenvoeging(
        dossier=samen,
        bronnen=tuple(_bron(dossier, stuk) for stuk in gelezen),
        nieuw=_nieuw(dossier.toets, samen.toets),
        conflicten=tuple(
            conflict
            for conflict in conflicten.oordeelconflicten(samen.toets, delen)
            if any(kenmerk in erbij for kenmerk, _ in conflict.oordelen)
        ),
        gewijzigd=gewijzigd,
        waarschuwingen=tuple(_algemeen(samen)),
        namen={punt: plek.naam for punt, plek in nu.items()},
    )


def _verschillende(samen: Dossier, gelezen: Sequence[_Gelezen]) -> Iterator[Dossier]:
    """The packages that hold something else than the dossier, each content once: composing costs most of the time."""
    gezien = {inhoud_sha256(samen)}
    for stuk in gelezen:
        if (som := inhoud_sha256(stuk.dossier)) not in gezien:
            gezien.add(som)
            yield stuk.dossier


def _nieuw(hier: Toets, samen: Toets) -> dict[str, int]:
    """Collection → how many stand in the second that are not in the first."""
    erbij = {
        soort: len(vereniging(getattr(hier, soort), getattr(samen, soort))) - len(getattr(hier, soort))
        for soort in TOETSDELEN
    }
    return {soort: n for soort, n in erbij.items() if n}


def _lees(kennis: Kennis, hier: Dossier, pad: Path) -> _Gelezen:
    geopend = open_dossier(kennis, pad)
    daar = geopend.dossier
    if daar.id != hier.id:
        raise PakketFout(
            f"het hoort bij een andere zaak: {_zaak(daar)}, niet bij {_zaak(hier)}",
            pad=pad,
            doe="Open het dossier waar het bij hoort en voeg het daar samen. Er is niets gewijzigd.",
        )
    for soort in TOETSDELEN:
        for kenmerk in getattr(daar.toets, soort):
            if not _is_kenmerk(kenmerk):
                raise PakketFout(
                    f"‘{kenmerk[:60]}’ is geen geldig kenmerk; het bestand is buiten de toepassing gewijzigd",
                    pad=pad,
                    plaats=f"toets → {soort}",
                    doe="Vraag de toetser om het pakket opnieuw te sturen. Er is niets gewijzigd.",
                )
    stempel = stempel_van(daar) if is_pakket(daar) else None
    return _Gelezen(pad, daar, stempel, (*geopend.waarschuwingen, *_opvallend(kennis, hier, daar, stempel)))


def _zaak(dossier: Dossier) -> str:
    """A case by name, organisation and the beginning of its id: two cases can have the same name."""
    naam, organisatie = (dossier.waarde(id_) for id_ in ("zaak.naam", "zaak.organisatie"))
    heet = f"‘{naam}’" if isinstance(naam, str) and naam not in ("", ONBEKEND) else "een zaak zonder naam"
    van = f" van {organisatie}" if isinstance(organisatie, str) and organisatie not in ("", ONBEKEND) else ""
    return f"{heet}{van} (kenmerk {dossier.id[:8]})"


def _is_kenmerk(kenmerk: str) -> bool:
    try:
        return str(uuid.UUID(kenmerk.partition(VARIANT)[0])) == kenmerk.partition(VARIANT)[0].lower()
    except ValueError:
        return False


def _opvallend(kennis: Kennis, hier: Dossier, daar: Dossier, stempel: Pakketstempel | None) -> Iterator[str]:
    """What one should know about a package before relying on it."""
    if is_pakket(daar) and stempel is None:
        yield (
            "Het stempel van dit pakket ontbreekt of is beschadigd; wie het maakte en wat er sindsdien in veranderde "
            "is niet na te gaan."
        )
    if stempel is not None and sha256_waarde(dict(stempel.sommen)) != stempel.inhoud_sha256:
        yield "Het stempel van dit pakket is buiten de toepassing gewijzigd; vertrouw de herkomst niet zonder navraag."
    revisie = stempel.revisie if stempel is not None else daar.revisie
    if revisie > hier.revisie:
        yield (
            f"Dit is gemaakt van revisie {revisie}; dit dossier is revisie {hier.revisie}. Werkt u in een oude kopie? "
            "De toets is samengevoegd; zoek het nieuwste dossier en voeg het pakket ook daar samen."
        )
    elif revisie < hier.revisie:
        yield f"Gemaakt van revisie {revisie}; het dossier is intussen revisie {hier.revisie}."
    if daar.kennis_versie and daar.kennis_versie != kennis.versie:
        anders = "Teksten kunnen daardoor verschillen."
        yield f"Gemaakt met kennis {daar.kennis_versie}; die van u is {kennis.versie}. {anders}"


def _bron(hier: Dossier, stuk: _Gelezen) -> Bron:
    verschillen = tuple(
        verschil
        for verschil in conflicten.inhoudsverschillen(hier, stuk.dossier, stuk.stempel)
        if verschil.waar != "dossier"
    )
    waarschuwingen = list(stuk.waarschuwingen)
    if verschillen and stuk.stempel is not None:
        hoeveel = aantal(len(verschillen), "onderdeel is", "onderdelen zijn")
        waarschuwingen.append(
            f"{hoeveel} buiten de toepassing om gewijzigd in het pakket. Niets daarvan is overgenomen."
        )
    elif verschillen:
        hoeveel = aantal(len(verschillen), "onderdeel verschilt", "onderdelen verschillen")
        waarschuwingen.append(f"{hoeveel} van het dossier. Niets daarvan is overgenomen.")
    toetsers = {
        werk.door
        for soort in TOETSDELEN
        for kenmerk, werk in getattr(stuk.dossier.toets, soort).items()
        if getattr(hier.toets, soort).get(kenmerk) != werk
    }
    return Bron(
        pad=stuk.pad,
        stempel=stuk.stempel,
        toetsers=tuple(sorted(toetsers)),
        nieuw=_nieuw(hier.toets, stuk.dossier.toets),
        verschillen=verschillen,
        waarschuwingen=tuple(waarschuwingen),
    )


def _algemeen(samen: Dossier) -> Iterator[str]:
    """What one should know about the merged review as a whole."""
    if dubbel := conflicten.dubbele_kenmerken(samen.toets):
        hoeveel = aantal(len(dubbel), "opmerking of aftekening kwam", "opmerkingen of aftekeningen kwamen")
        yield f"{hoeveel} terug met een andere inhoud onder hetzelfde kenmerk. Beide zijn bewaard."
    versies = {versie.naam for versie in samen.versies}
    if weg := sorted({a.versie for a in samen.toets.aftekeningen.values() if a.versie} - versies):
        yield f"Afgetekend is {opsomming([f'‘{naam}’' for naam in weg])}; die versie staat niet in dit dossier."


def herkomst(stempel: Pakketstempel | None) -> str:
    """Where a package comes from, in one sentence."""
    if stempel is None:
        return "Kopie van het dossier, zonder stempel"
    voor = f" voor {stempel.voor}" if stempel.voor else ""
    door = f"gemaakt door {stempel.door or 'onbekend'}{voor}"
    dag = dag_van(stempel.op, "onbekende datum")
    return f"Toetspakket van {dag}, {door}, van revisie {stempel.revisie}"


def naam_van(lezer: Padlezer, verschil: Inhoudsverschil) -> str:
    """What a part that differs is called; of an answer also whether its motivation differs, and with the value or
    alone."""
    naam = lezer.plaats(verschil.pad).naam
    motivering = [verschil.pad != f"antwoorden/{deel.vraag}" for deel in verschil.verschillen]
    if not any(motivering):
        return naam
    return f"{naam} – motivering" if all(motivering) else f"{naam} – antwoord en motivering"


def deel_in_woorden(lezer: Padlezer, pad: str, deel: Any) -> str:
    """A part of a dossier (see `conflicten.Inhoudsverschil`) as a reader says it."""
    match deel:
        case Antwoord():
            waarde = lezer.waarde(pad, deel.waarde)
            return f"{waarde}\nMotivering: {deel.motivering}" if deel.motivering else waarde
        case Versie():
            return f"{deel.status.replace('_', ' ')}, {deel.moment[:10]}"
        case Vast():
            return lezer.waarde(pad, als_json(deel))
        case Mapping():
            return lezer.waarde(pad, {naam: als_json(stuk) for naam, stuk in deel.items()})
    return lezer.waarde(pad, None if deel is None else str(deel))
