"""Signing: who may, for what, and what changed since.

A signature is for a frozen version, by somebody who did not draft it, who said what was reviewed and what was not. It
does not stop the work: what differs from the signed version is shown as changed after the agreement.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from assistent.advies.uitleg import waardenaam
from assistent.dossier import versies
from assistent.dossier.canoniek import sha256_tekst
from assistent.dossier.fouten import VersieFout
from assistent.dossier.model import Aftekening, Dossier, PlanStap, Toetskader, Uitspraak, Versie
from assistent.dossier.rijen import rijnaam
from assistent.kennis.model import Kennis
from assistent.leidraad.afwijkingen import VOORBEHOUDEN
from assistent.tekst.nederlands import datum, hoofdletter, opsomming
from assistent.toets.draden import volgorde
from assistent.toets.model import Toetser
from assistent.toets.momenten import tekstsom
from assistent.toets.stand import Puntstand, zoeknaam
from assistent.vergelijk.antwoorden import Verschil, verschillen

_OPSTELWERK: Final = ("antwoorden/", "teksten/", "planning/", "conclusies/", "peildatum")
"""Where a change in the history is the work of a drafter."""
Documentteksten = Mapping[str, Mapping[str, str]]
"""Document → block key → Markdown, as composed now."""


def opstellers(dossier: Dossier) -> Mapping[str, str]:
    """Everybody who drafted: whoever changed answers, texts, planning or conclusions. Name as compared → as written."""
    namen = [regel.wie for regel in dossier.geschiedenis if regel.pad.startswith(_OPSTELWERK)]
    namen += [tekst.door for tekst in dossier.teksten.values()]
    return {zoeknaam(naam): naam.strip() for naam in namen if zoeknaam(naam)}


# --------------------------------------------------------------------------------------------------- before signing


@dataclass(frozen=True, slots=True)
class Vooruitzicht:
    """What signing comes to: `beletsels` stand in its way; `waarschuwingen` do not, and are said with it; `blokkerend`
    are the points that are open and block."""

    beletsels: tuple[str, ...]
    waarschuwingen: tuple[str, ...]
    blokkerend: tuple[Puntstand, ...]

    @property
    def mag(self) -> bool:
        """Whether it can be signed."""
        return not self.beletsels


def kader_van(dossier: Dossier, naam: str, toetsmoment: str) -> Toetskader | None:
    """The last scope that this person laid down for this moment of review; `None` without one."""
    eigen = [
        (volgorde(kader.op, sleutel), kader)
        for sleutel, kader in dossier.toets.kaders.items()
        if zoeknaam(kader.door) == zoeknaam(naam) and kader.toetsmoment == toetsmoment
    ]
    return max(eigen, key=lambda paar: paar[0])[1] if eigen else None


def vooruitzicht(
    dossier: Dossier,
    standen: Iterable[Puntstand],
    titels: Mapping[str, str],
    *,
    toetser: Toetser,
    versie: str,
    toetsmoment: str,
) -> Vooruitzicht:
    """What stands in the way of this signature and what one should know before it. `standen` are the points of the
    moment that is signed for; `titels`: document → what it is called."""
    bevroren, beletsels = _versie(dossier, versie)
    beletsels = [*_persoon(dossier, toetser), *beletsels]
    kader = kader_van(dossier, toetser.naam, toetsmoment)
    waarschuwingen: list[str] = []
    if kader is None:
        beletsels.append(
            "U hebt nog niet vastgelegd wat u hebt beoordeeld. Leg eerst vast welke documenten en versies u hebt "
            "gezien, wat u niet hebt beoordeeld en naar het recht van welke dag."
        )
    elif bevroren is not None:
        if zoeknaam(bevroren.naam) not in map(zoeknaam, kader.versies):
            beletsels.append(
                f"Versie ‘{bevroren.naam}’ staat niet bij wat u hebt gezien. Vul uw toets aan met deze versie."
            )
        waarschuwingen += _niet_gezien(dossier, bevroren, kader, titels)
    blokkerend = tuple(stand for stand in standen if stand.blokkerend)
    if blokkerend:
        genoemd = opsomming([f"‘{stand.punt.titel}’" for stand in blokkerend[:_GENOEMD]])
        meer = len(blokkerend) - _GENOEMD
        slot = f" en nog {meer}" if meer > 0 else ""
        waarschuwingen.append(f"Er zijn nog blokkerende punten open: {genoemd}{slot}.")
    return Vooruitzicht(tuple(beletsels), tuple(waarschuwingen), blokkerend)


_GENOEMD: Final = 10


def _persoon(dossier: Dossier, toetser: Toetser) -> Iterator[str]:
    for waarde, wat in ((toetser.naam, "naam"), (toetser.rol, "rol"), (toetser.organisatie, "organisatie")):
        if not zoeknaam(waarde):
            yield f"Vul uw {wat} in; wie aftekent, doet dat met naam, rol en organisatie."
    if (eigen := opstellers(dossier).get(zoeknaam(toetser.naam))) is not None:
        yield (
            f"‘{eigen}’ heeft zelf aan dit dossier geschreven, en wie opstelt kan niet aftekenen. Laat iemand anders "
            "dit dossier toetsen."
        )


def _versie(dossier: Dossier, naam: str) -> tuple[Versie | None, list[str]]:
    try:
        bevroren = versies.versie_van(dossier, naam)
    except VersieFout as fout:
        return None, [f"{hoofdletter(fout.wat)}. Aftekenen gebeurt op een vastgelegde versie. {fout.doe}".rstrip()]
    bezwaren = versies.controleer_versie(dossier, naam)
    return bevroren, [f"{bezwaar} Leg een nieuwe versie vast." for bezwaar in bezwaren[:1]]


def _niet_gezien(dossier: Dossier, bevroren: Versie, kader: Toetskader, titels: Mapping[str, str]) -> Iterator[str]:
    """The documents of the version whose text is not the one that was seen."""
    if not kader.documenten:
        yield "U hebt geen documenten als gezien genoemd, alleen de punten van de toets."
    anders = []
    for document, som in kader.documenten.items():
        if document in bevroren.blokken and som != versiesom(dossier, bevroren, document):
            anders.append(titels.get(document, document))
    if anders:
        yield f"De tekst die u zag is niet die van versie ‘{bevroren.naam}’: {opsomming(anders)}."


def versiesom(dossier: Dossier, versie: Versie, document: str) -> str:
    """The sha256 of the text of a document in a frozen version, comparable with `momenten.tekstsom` of one composed
    now; empty when that text is not whole."""
    try:
        return tekstsom(versies.teksten_van(dossier, versie.naam, document))
    except VersieFout:
        return ""


def verklaring(tekst: str, uitzicht: Vooruitzicht) -> str:
    """The statement as it is signed: the words of the reviewer, and what was open and unseen at that moment."""
    delen = [tekst.strip(), *uitzicht.waarschuwingen]
    return "\n\n".join(deel for deel in delen if deel)


# ---------------------------------------------------------------------------------------------------- after signing


@dataclass(frozen=True, slots=True)
class NaAkkoord:
    """One thing that differs from the version that was signed. `plaats` is a question (a row as `vraag@rij`), a step
    (`stap.x`), a block key, or a document; `oud` and `nieuw` in words, empty for what was not there."""

    soort: Literal["antwoord", "tekst", "planning", "peildatum", "versie"]
    plaats: str
    titel: str
    document: str = ""
    oud: str = ""
    nieuw: str = ""


@dataclass(frozen=True, slots=True)
class Aftekenstand:
    """A signature and what became of it. `klopt`: the version holds what was signed. `vervangen`: the same person
    signed again later at the same moment of review."""

    sleutel: str
    aftekening: Aftekening
    klopt: bool
    gewijzigd: tuple[NaAkkoord, ...]
    vervangen: bool = False


TEKENBAAR: Final[tuple[Uitspraak, ...]] = ("akkoord", "akkoord_mits", "niet_akkoord")
"""The verdicts that can be signed."""


def aftekeningen(dossier: Dossier, kennis: Kennis, teksten: Documentteksten) -> tuple[Aftekenstand, ...]:
    """Every signature in order of time, with all that differs since from what was signed."""
    op_tijd = sorted(dossier.toets.aftekeningen.items(), key=lambda paar: volgorde(paar[1].op, paar[0]))
    laatste = {(zoeknaam(stuk.door), stuk.toetsmoment): sleutel for sleutel, stuk in op_tijd}
    per_versie: dict[str, tuple[NaAkkoord, ...]] = {}
    standen = []
    for sleutel, stuk in op_tijd:
        if stuk.versie not in per_versie:
            per_versie[stuk.versie] = na_akkoord_gewijzigd(dossier, stuk.versie, kennis, teksten)
        wijzigingen = per_versie[stuk.versie]
        klopt = _klopt(dossier, stuk)
        if not klopt and not any(w.soort == "versie" for w in wijzigingen):
            titel = f"Versie ‘{stuk.versie}’ bevat niet meer wat is afgetekend"
            wijzigingen = (NaAkkoord("versie", "", titel), *wijzigingen)
        vervangen = laatste[(zoeknaam(stuk.door), stuk.toetsmoment)] != sleutel
        standen.append(Aftekenstand(sleutel, stuk, klopt, wijzigingen, vervangen))
    return tuple(standen)


def _klopt(dossier: Dossier, stuk: Aftekening) -> bool:
    try:
        versie = versies.versie_van(dossier, stuk.versie)
        return versies.inhoud_sha256(versie) == stuk.inhoud_sha256 and not versies.controleer_versie(
            dossier, versie.naam
        )
    except (VersieFout, ValueError):
        return False


def na_akkoord_gewijzigd(
    dossier: Dossier, versie: str, kennis: Kennis, teksten: Documentteksten
) -> tuple[NaAkkoord, ...]:
    """Everything that differs now from the frozen version of this name: answers with their motivation, planning,
    reference date, and the text of its documents block by block. A version that is gone is itself the difference."""
    try:
        toen = versies.versie_van(dossier, versie)
    except VersieFout:
        return (NaAkkoord("versie", "", f"Versie ‘{versie}’ staat niet meer in het dossier"),)
    return (
        *_antwoorden(toen, dossier, kennis),
        *_planning(toen.planning.stappen, dossier.planning.stappen, kennis),
        *_peildatum(toen.peildatum, dossier.peildatum),
        *_teksten(toen, dossier, kennis, teksten),
    )


def _antwoorden(toen: Versie, nu: Dossier, kennis: Kennis) -> Iterator[NaAkkoord]:
    for verschil in verschillen(toen.antwoorden, nu.antwoorden):
        vraag = verschil.vraag.removesuffix(".motivering")
        gevraagd = kennis.vragen.get(vraag)
        naam = hoofdletter(gevraagd.kort) if gevraagd is not None else vraag
        is_motivering = verschil.vraag != vraag
        oud, nieuw = (_in_woorden(vraag, waarde, kennis, verschil) for waarde in (verschil.oud, verschil.nieuw))
        yield NaAkkoord(
            "antwoord",
            f"{vraag}@{verschil.rij}" if verschil.rij else vraag,
            f"{naam}{': motivering' if is_motivering else ''}{_rij(vraag, verschil, kennis)}",
            oud=oud,
            nieuw=nieuw,
        )


def _rij(vraag: str, verschil: Verschil, kennis: Kennis) -> str:
    gevraagd = kennis.vragen.get(vraag)
    if not verschil.rij or gevraagd is None:
        return ""
    rij = verschil.nieuw if isinstance(verschil.nieuw, Mapping) else verschil.oud
    return f", {rijnaam(gevraagd, rij)}" if isinstance(rij, Mapping) else ""


def _in_woorden(vraag: str, waarde: object, kennis: Kennis, verschil: Verschil) -> str:
    if waarde is None:
        return ""
    gevraagd = kennis.vragen.get(vraag)
    if isinstance(waarde, Mapping) and gevraagd is not None:
        cellen = ((kolom.label, waarde.get(kolom.id)) for kolom in gevraagd.kolommen)
        return "; ".join(f"{label}: {cel}" for label, cel in cellen if cel not in (None, ""))
    if isinstance(waarde, list) and not verschil.rij and gevraagd is not None and gevraagd.type == "tabel":
        return "volgorde van de rijen"
    return waardenaam(vraag, waarde, kennis, "en")


def _planning(oud: Mapping[str, PlanStap], nieuw: Mapping[str, PlanStap], kennis: Kennis) -> Iterator[NaAkkoord]:
    namen = kennis.stapnamen()
    for id_ in dict.fromkeys((*oud, *nieuw)):
        if oud.get(id_) != nieuw.get(id_):
            titel = f"Planning: {namen.get(id_, id_)}"
            yield NaAkkoord("planning", f"stap.{id_}", titel, oud=_stap(oud.get(id_)), nieuw=_stap(nieuw.get(id_)))


def _stap(stap: PlanStap | None) -> str:
    if stap is None:
        return ""
    dag = datum(stap.datum) if stap.datum else ""
    duur = f"{stap.duur} dagen" if stap.duur is not None else ""
    delen = (dag, stap.tijd or "", duur, "vastgezet" if stap.vast else "", stap.motivering.strip())
    return ", ".join(deel for deel in delen if deel)


def _peildatum(oud: date | None, nieuw: date | None) -> Iterator[NaAkkoord]:
    # A version says under which law it was made, also when the dossier goes along with today's.
    if nieuw is not None and oud != nieuw:
        yield NaAkkoord("peildatum", "", "Peildatum", oud=datum(oud) if oud else "", nieuw=datum(nieuw))


def _teksten(toen: Versie, dossier: Dossier, kennis: Kennis, teksten: Documentteksten) -> Iterator[NaAkkoord]:
    for document in dict.fromkeys((*toen.blokken, *teksten)):
        opzet = kennis.documenten.get(document.partition("@")[0])
        naam = opzet.titel if opzet is not None else document
        if document not in teksten:
            yield NaAkkoord("tekst", document, f"{naam}: staat niet meer in het dossier", document)
        elif document not in toen.blokken:
            yield NaAkkoord("tekst", document, f"{naam}: is er na het akkoord bijgekomen", document)
        else:
            yield from _blokken(document, naam, toen, dossier, teksten[document])


def _blokken(document: str, naam: str, toen: Versie, dossier: Dossier, nu: Mapping[str, str]) -> Iterator[NaAkkoord]:
    oud = {sleutel: som for sleutel, som in toen.blokken[document].items() if VOORBEHOUDEN not in sleutel}
    for sleutel in dict.fromkeys((*oud, *nu)):
        tekst = nu.get(sleutel)
        if tekst is not None and sha256_tekst(tekst) == oud.get(sleutel):
            continue
        was = dossier.versieteksten.get(oud.get(sleutel, ""), "")
        yield NaAkkoord("tekst", sleutel, f"{naam}: {_wat(was, tekst)}", document, was, tekst or "")
    bleven = [sleutel for sleutel in toen.volgorde.get(document, ()) if sleutel in nu and sleutel in oud]
    if bleven != [sleutel for sleutel in nu if sleutel in oud]:
        yield NaAkkoord("tekst", document, f"{naam}: de volgorde is gewijzigd", document)


def _wat(was: str, wordt: str | None) -> str:
    if wordt is None:
        return "een tekstblok is weg"
    return "een tekstblok is gewijzigd" if was else "er is een tekstblok bijgekomen"


def gewijzigde_plaatsen(standen: Sequence[Aftekenstand]) -> frozenset[str]:
    """The places that differ from what somebody agreed to, of the signatures that still count: a row with its table, a
    block with its document."""
    gevonden: set[str] = set()
    tellend = (s for s in standen if not s.vervangen and s.aftekening.uitspraak != "niet_akkoord")
    for wijziging in (w for stand in tellend for w in stand.gewijzigd):
        gevonden |= {wijziging.plaats, wijziging.document}
        if wijziging.soort == "antwoord":
            gevonden.add(wijziging.plaats.partition("@")[0])
    return frozenset(gevonden - {""})
