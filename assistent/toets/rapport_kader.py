"""The frame of the toetsrapport: what was reviewed, what came of it, who signed, and which texts and versions it is
about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistent.dossier.model import Toetskader, Versie
from assistent.dossier.versies import STATUSNAMEN, inhoud_sha256
from assistent.leidraad.model import Blok, Hoofdstuk, Paragraaf
from assistent.tekst.boom import Alinea, Inline, Lijst, Tabel, Tekst, Uitlijning, platte_tekst
from assistent.tekst.markdown import lees
from assistent.tekst.nederlands import dag_van, datum, hoofdletter, opsomming
from assistent.toets.aftekenen import Aftekenstand, NaAkkoord
from assistent.toets.draden import volgorde
from assistent.toets.filter import voortgang
from assistent.toets.memo_vorm import ALLEEN_PUNTEN
from assistent.toets.papier import Cel, onder_elkaar, regels, tabel, wie
from assistent.toets.rapport_deel import Rapportstof, deel, eigen, paragraaf, zin
from assistent.toets.stand import GEWICHTEN, UITSPRAKEN, zoeknaam
from assistent.vergelijk.woorden import Stuk, verschil

_STUK = 8
"""A hash is printed in groups of so many digits, so that two people can compare it."""


def omvang(stof: Rapportstof) -> Hoofdstuk:
    """What this report is about, and for each reviewer what was seen and what was left alone."""
    stand, moment = stof.toets.stand, stof.toets.moment
    dossier = stand.dossier
    rijen = (
        ("Toetsmoment", moment.naam if moment else "Alle toetsmomenten"),
        ("Dossier", f"revisie {dossier.revisie}"),
        ("Recht van", datum(stand.peildatum)),
        ("Kennisversie", stand.kennis.versie),
        ("Punten", str(len(stof.punten))),
        ("Documenten", str(len(stof.sommen))),
    )
    feiten = eigen("omvang.feiten", (tabel(("Gegeven", "Waarde"), ((regels(a), regels(b)) for a, b in rijen)),))
    kaders = [kader for kader in _kaders(stof) if stof.hoort_erbij(kader.toetsmoment)]
    if kaders:
        bladen = [eigen(f"kader.{nr}", (_kader(stof, k),)) for nr, k in enumerate(kaders)]
        onder = paragraaf(stof, "kader", *bladen, *_zonder_kader(stof, kaders))
    else:
        onder = paragraaf(stof, "geen_kader")
    return deel(stof, "rapport", onder, blokken=(feiten,))


def _zonder_kader(stof: Rapportstof, kaders: Sequence[Toetskader]) -> Iterator[Blok]:
    """Who judged without saying what was seen."""
    bekend = {zoeknaam(kader.door) for kader in kaders}
    namen = {
        zoeknaam(stem.oordeel.door): wie(stem.oordeel.door, stem.oordeel.organisatie)
        for _, stand in stof.punten
        for stem in stand.oordelen
        if stem.telt and stem.oordeel.uitspraak != "niet_beoordeeld"
    }
    if zonder := [naam for kaal, naam in namen.items() if kaal not in bekend]:
        yield zin(stof, "zonder_kader")
        yield eigen("kader.zonder", (Lijst(tuple((Alinea(regels(naam)),) for naam in zonder)),))


def _kaders(stof: Rapportstof) -> tuple[Toetskader, ...]:
    """The last scope of every reviewer at every moment, in order of time."""
    op_tijd = sorted(stof.gezegd.kaders.items(), key=lambda paar: volgorde(paar[1].op, paar[0]))
    laatste = {(zoeknaam(kader.door), kader.toetsmoment): kader for _, kader in op_tijd}
    return tuple(laatste.values())


def _kader(stof: Rapportstof, kader: Toetskader) -> Tabel:
    moment = stof.toets.stand.kennis.toetsmomenten.get(kader.toetsmoment)
    peildatum = datum(kader.peildatum) if kader.peildatum else ""
    gezien = [_gezien(stof, document, som) for document, som in kader.documenten.items()]
    rijen: list[tuple[str, Cel]] = [
        ("Toetsmoment", regels(moment.naam if moment else kader.toetsmoment)),
        ("Datum", regels(dag_van(kader.op))),
        ("Recht van", regels(peildatum)),
        ("Kennisversie", regels(kader.kennis_versie)),
        ("Revisie", regels(str(kader.revisie) if kader.revisie else "")),
        ("Gezien", onder_elkaar(*gezien) if gezien else regels(ALLEEN_PUNTEN)),
        ("Versies", regels(opsomming([f"‘{naam}’" for naam in kader.versies]) if kader.versies else "")),
        ("Niet beoordeeld", regels(kader.niet_beoordeeld)),
    ]
    kop = ("Toetser", wie(kader.door, kader.organisatie))
    return tabel(kop, ((regels(label), cel) for label, cel in rijen if cel))


def _gezien(stof: Rapportstof, document: str, som: str) -> Cel:
    """A document that was seen, and whether its text is still the same."""
    titel = stof.toets.titels.get(document, document)
    nu = stof.sommen.get(document)
    stand = "" if nu == som else " (is er niet meer)" if nu is None else " (tekst daarna gewijzigd)"
    return (Tekst(f"{titel}{stand}: "), Tekst(_hash(som), cursief=True))


def _hash(som: str) -> str:
    """A hash in groups, so that a line can break in it and an eye can follow it."""
    return " ".join(som[begin : begin + _STUK] for begin in range(0, len(som), _STUK))


# ----------------------------------------------------------------------------------------------------- conclusion


def conclusie(stof: Rapportstof) -> Hoofdstuk:
    """What the review comes to: in words, as numbers, what blocks, and who signed."""
    standen = [stand for _, stand in stof.punten]
    hoever = voortgang(standen)
    blokken = [zin(stof, _slot(hoever.beoordeeld, hoever.blokkerend, hoever.open))]
    if 0 < hoever.beoordeeld < hoever.punten:
        blokken.append(zin(stof, "slot_onvolledig"))
    if hoever.gewijzigd:
        blokken.append(zin(stof, "slot_gewijzigd"))
    blokken += _ondertekend(stof)
    blokken.append(eigen("conclusie.telling", (_telling(stof),)))
    return deel(stof, "conclusie", *_blokkerend(stof), blokken=blokken)


def _ondertekend(stof: Rapportstof) -> Iterator[Blok]:
    """Who signed, in short; the statements stand in their own chapter."""
    getekend = _getekend(stof)
    if not getekend:
        yield zin(stof, "geen_aftekening")
        return
    yield zin(stof, "afgetekend")
    items = tuple(
        (Alinea((Tekst(f"{wie(a.door, a.organisatie)}, {a.rol}, {dag_van(a.op)}: "),
                 Tekst(UITSPRAKEN[a.uitspraak].lower(), vet=True), Tekst(f", versie ‘{a.versie}’"))),)
        for a in (stuk.aftekening for stuk in getekend)
    )  # fmt: skip
    yield eigen("conclusie.afgetekend", (Lijst(items),))
    if any(stuk.gewijzigd for stuk in getekend):
        yield zin(stof, "na_akkoord")


def _slot(beoordeeld: int, blokkerend: int, open_: int) -> str:
    """The building block that says what it comes to."""
    if blokkerend:
        return "slot_blokkeert"
    if open_:
        return "slot_bezwaren"
    return "slot_vrij" if beoordeeld else "slot_leeg"


def _telling(stof: Rapportstof) -> Tabel:
    """How many points there are of each verdict, and of these how many of each weight are still open."""
    kop = ("Oordeel", "Punten", *GEWICHTEN.values())
    tellingen: list[tuple[str, list[int]]] = []
    for uitspraak, naam in UITSPRAKEN.items():
        eigen_ = [stand for _, stand in stof.punten if stand.uitspraak == uitspraak]
        per = [sum(s.open and s.gewicht == gewicht for s in eigen_) for gewicht in GEWICHTEN]
        tellingen.append((naam, [len(eigen_), *per]))
    tellingen.append(("Samen", [sum(getallen) for getallen in zip(*(rij for _, rij in tellingen), strict=True)]))
    cellen = tuple(((Tekst(naam),), *((Tekst(str(getal)),) for getal in rij)) for naam, rij in tellingen)
    rechts: Uitlijning = "rechts"
    return Tabel(tuple((Tekst(naam),) for naam in kop), cellen, ("links", *(rechts for _ in kop[1:])))


def _blokkerend(stof: Rapportstof) -> Iterator[Paragraaf]:
    """What blocks, by number and title."""
    rijen = [
        (regels(str(nummer)), regels(stand.punt.titel), regels(stof.toets.waar.get(stand.punt.id, "")))
        for nummer, stand in stof.punten
        if stand.blokkerend
    ]
    if rijen:
        blok = eigen("conclusie.blokkeert", (tabel(("Nr.", "Punt", "Waar"), rijen),))
        yield Paragraaf("blokkeert", "Wat nu blokkeert", (blok,))


# ------------------------------------------------------------------------------------------------------- sign-off


def _getekend(stof: Rapportstof) -> tuple[Aftekenstand, ...]:
    """The signatures that count for this report: not those that the same person replaced."""
    return tuple(a for a in stof.aftekeningen if not a.vervangen and stof.hoort_erbij(a.aftekening.toetsmoment))


def aftekening(stof: Rapportstof) -> Hoofdstuk:
    """Who signed for which version, with the statement, and what changed since."""
    blokken: list[Blok] = []
    for nummer, stuk in enumerate(_getekend(stof)):
        blokken.append(eigen(f"aftekening.{nummer}", (_handtekening(stof, stuk),)))
        if stuk.gewijzigd:
            lijst = Lijst(tuple((Alinea(_anders(w)),) for w in stuk.gewijzigd))
            kop = Alinea(regels("Na akkoord gewijzigd:", vet=True))
            blokken.append(eigen(f"aftekening.{nummer}.anders", (kop, lijst)))
    return deel(stof, "aftekening", blokken=blokken or (zin(stof, "geen_aftekening"),))


def _handtekening(stof: Rapportstof, stuk: Aftekenstand) -> Tabel:
    a = stuk.aftekening
    moment = stof.toets.stand.kennis.toetsmomenten.get(a.toetsmoment)
    rijen = (
        ("Rol", a.rol),
        ("Datum", dag_van(a.op)),
        ("Toetsmoment", moment.naam if moment else a.toetsmoment),
        ("Uitspraak", UITSPRAKEN[a.uitspraak]),
        ("Versie", f"‘{a.versie}’" if a.versie else ""),
        ("Controlegetal", _hash(a.inhoud_sha256)),
        ("Verklaring", a.toelichting),
    )
    kop = ("Afgetekend door", wie(a.door, a.organisatie))
    return tabel(kop, ((regels(naam), regels(tekst)) for naam, tekst in rijen if tekst.strip()))


def _anders(wijziging: NaAkkoord) -> Cel:
    was, wordt = (" ".join(_kaal(wijziging, tekst).split()) for tekst in (wijziging.oud, wijziging.nieuw))
    stukken = verschil(was, wordt) if was and wordt else (Stuk("weg", was), Stuk("erbij", wordt))
    oud, nieuw = ((Tekst(f"{label}: ", vet=True), *uitsnede) if (uitsnede := _uitsnede(stukken, soort)) else ()
                  for label, soort in (("Toen", "weg"), ("Nu", "erbij")))  # fmt: skip
    return onder_elkaar(regels(hoofdletter(wijziging.titel)), oud, nieuw)


_HOOGSTENS = 400
_RANDWOORDEN = 12
"""So many words beside a change are shown with it."""


def _uitsnede(stukken: tuple[Stuk, ...], eigen_: str) -> Cel:
    """One side of a comparison: what changed in bold, with some words around it."""
    delen: list[Inline] = []
    for plek, stuk in enumerate(stukken):
        if stuk.soort == "gelijk":
            delen.append(Tekst(_rand(stuk.tekst, plek == 0, plek == len(stukken) - 1)))
        elif stuk.soort == eigen_ and stuk.tekst:
            delen.append(Tekst(_kort(stuk.tekst), vet=len(stukken) > 2))
    return tuple(delen)


def _rand(tekst: str, eerste: bool, laatste: bool) -> str:
    """The words of an unchanged piece that stand beside a change: on both sides, unless it is the first or last."""
    woorden = tekst.split(" ")
    voor = [] if eerste else woorden[:_RANDWOORDEN]
    na = [] if laatste else woorden[-_RANDWOORDEN:]
    return tekst if len(woorden) <= len(voor) + len(na) + 1 else " ".join((*voor, "…", *na))


def _kaal(wijziging: NaAkkoord, tekst: str) -> str:
    """The words of a text block; other values are words already."""
    return platte_tekst(lees(tekst)) if wijziging.soort == "tekst" else tekst


def _kort(tekst: str) -> str:
    """The begin of a long text: the whole of it stands with its point."""
    return tekst if len(tekst) <= _HOOGSTENS else f"{tekst[:_HOOGSTENS].rsplit(' ', 1)[0]} …"


# ------------------------------------------------------------------------------------------------------- versions


def versies(stof: Rapportstof) -> Hoofdstuk:
    """The documents and the frozen versions with their hashes."""
    documenten = [
        (regels(stof.toets.titels.get(document, document)), (Tekst(_hash(som)),))
        for document, som in stof.sommen.items()
    ]
    bladen = [eigen("versies.documenten", (tabel(("Document", "Controlegetal van de tekst nu"), documenten),))]
    rijen = [_versie(versie) for versie in stof.toets.stand.dossier.versies]
    if rijen:
        kop = ("Versie", "Status", "Vastgelegd", "Controlegetal")
        bladen.append(eigen("versies.versies", (tabel(kop, rijen),)))
    return deel(stof, "versies", blokken=bladen, bijlage=True)


def _versie(versie: Versie) -> tuple[Cel, ...]:
    moment = f"{dag_van(versie.moment)}, {versie.door}" if versie.door else dag_van(versie.moment)
    status = hoofdletter(STATUSNAMEN[versie.status])
    return regels(versie.naam), regels(status), regels(moment), regels(_controlegetal(versie))


def _controlegetal(versie: Versie) -> str:
    """What a signature is for, so that the two can be laid side by side."""
    try:
        return _hash(inhoud_sha256(versie))
    except ValueError:  # two keys that only differ in how an accent is written: not made here
        return "niet te berekenen"
