"""The points in the toetsrapport: those with an objection in full, the others in short."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from assistent.dossier.model import Aanvaarding, Gewicht
from assistent.leidraad.model import Hoofdstuk, Paragraaf
from assistent.tekst.boom import Alinea, Lijst, Tabel, Tekst
from assistent.tekst.nederlands import dag_van
from assistent.toets.draden import Bericht, Draad
from assistent.toets.memo import feiten
from assistent.toets.papier import Cel, met_label, onder_elkaar, regels, tabel, wie
from assistent.toets.rapport_deel import Rapportstof, deel, eigen
from assistent.toets.stand import GEWICHTEN, REACTIES, UITSPRAKEN, Puntstand, Stem

_BEZWAREN: Final = ("niet_akkoord", "akkoord_mits", "vraag")
_SOORTEN: Final = {
    "afgehandeld": "Afgehandeld",
    "heropend": "Heropend",
    "antwoord": "Antwoord",
    "opmerking": "Opmerking",
}
_GEWIJZIGD: Final = "De tekst is daarna gewijzigd."

Keus = Callable[[Puntstand], bool]


def punthoofdstukken(stof: Rapportstof) -> Iterator[Hoofdstuk | None]:
    """A chapter for each weight, then what is asked, said, agreed and not judged; none without points."""
    for gewicht in GEWICHTEN:
        yield _voluit(stof, gewicht, lambda stand, gewicht=gewicht: _weegt(stand, gewicht))  # type: ignore[misc]
    yield _voluit(stof, "vragen", lambda s: s.uitspraak == "vraag" and s.gewicht is None)
    yield _voluit(stof, "met_opmerking", lambda s: s.uitspraak == "niet_beoordeeld" and _gezegd(s) and not s.gewicht)
    yield _akkoord(stof)
    yield _niet_beoordeeld(stof)


def _weegt(stand: Puntstand, gewicht: Gewicht) -> bool:
    return stand.gewicht == gewicht


def _gezegd(stand: Puntstand) -> bool:
    """Whether anybody said anything in words; a verdict that was only taken back says nothing."""
    return bool(stand.opmerkingen) or any(stem.oordeel.toelichting.strip() for stem in stand.oordelen)


def _voluit(stof: Rapportstof, id_: str, hoort: Keus) -> Hoofdstuk | None:
    """The points of one kind, each as a table of its own under its number and title."""
    blokken = [
        eigen(f"{id_}.{stand.punt.id}", (puntblad(stof, nummer, stand),))
        for nummer, stand in stof.punten
        if hoort(stand)
    ]
    return deel(stof, id_, blokken=blokken) if blokken else None


def puntblad(stof: Rapportstof, nummer: int, stand: Puntstand) -> Tabel:
    """One point with everything about it: what it is, what was answered, and everything that was said."""
    rijen = [(regels(label), cel) for label, cel in _regels(stof, stand) if cel]
    return tabel((f"Punt {nummer}", stand.punt.titel.strip()), rijen)


def _regels(stof: Rapportstof, stand: Puntstand) -> Iterator[tuple[str, Cel]]:
    punt = stand.punt
    yield "Waar", regels(stof.toets.waar.get(punt.id, ""))
    kaal = list(feiten(stof.toets, punt))
    yield "Wat er staat", onder_elkaar(*kaal)
    for stem in stand.oordelen:
        if stem.telt:
            yield "Oordeel", _stem(stem)
    eerder = [_stem(stem) for stem in stand.oordelen if not stem.telt]
    yield "Eerder oordeel", onder_elkaar(*eerder)
    for draad in stand.opmerkingen:
        yield "Opmerking", draadcel(draad)
    if stand.aanvaarding is not None:
        yield "Risico aanvaard", _aanvaarding(stand.aanvaarding)
    yield "Na akkoord", regels("Dit is gewijzigd nadat het was afgetekend.") if stand.na_akkoord else ()


def _aanvaarding(aanvaarding: Aanvaarding) -> Cel:
    """Who accepted a risk, or no longer does, with what mandate and why."""
    van = f"{wie(aanvaarding.door, aanvaarding.organisatie)}, {dag_van(aanvaarding.op)}"
    kop = (Tekst(f"Ingetrokken door {van}" if aanvaarding.ingetrokken else van, vet=True),)
    return onder_elkaar(kop, met_label("Mandaat", aanvaarding.mandaat), regels(aanvaarding.toelichting))


def _stem(stem: Stem) -> Cel:
    """A verdict with who gave it, what was done with it, and whether the text changed since."""
    oordeel = stem.oordeel
    gewicht = f" ({GEWICHTEN[oordeel.gewicht].lower()})" if oordeel.gewicht else ""
    kop = (
        Tekst(f"{UITSPRAKEN[oordeel.uitspraak]}{gewicht}", vet=True),
        Tekst(f" – {wie(oordeel.door, oordeel.organisatie)}, {dag_van(oordeel.op)}"),
    )
    gewijzigd = regels(_GEWIJZIGD, cursief=True) if stem.gewijzigd else ()
    return onder_elkaar(kop, regels(oordeel.toelichting), gewijzigd, *map(_reactie, stem.reacties))


def draadcel(draad: Draad) -> Cel:
    """A remark with all that was answered to it."""
    opmerking = draad.opmerking
    gewicht = f" ({GEWICHTEN[opmerking.gewicht].lower()})" if opmerking.gewicht else ""
    kop = (Tekst(f"{wie(opmerking.door, opmerking.organisatie)}, {dag_van(opmerking.op)}{gewicht}", vet=True),)
    uit = regels(opmerking.uit, cursief=True)
    gewijzigd = regels(_GEWIJZIGD, cursief=True) if draad.gewijzigd else ()
    return onder_elkaar(kop, regels(opmerking.tekst), uit, gewijzigd, *map(_reactie, draad.reacties))


def _reactie(bericht: Bericht) -> Cel:
    opmerking = bericht.opmerking
    wat = REACTIES[opmerking.reactie] if opmerking.reactie else _SOORTEN[opmerking.soort]
    kop = f"{wat} – {wie(opmerking.door, opmerking.organisatie)}, {dag_van(opmerking.op)}"
    tekst = f": {opmerking.tekst}" if opmerking.tekst.strip() else ""
    return (Tekst("→ "), Tekst(kop, vet=True), *regels(tekst))


def _akkoord(stof: Rapportstof) -> Hoofdstuk | None:
    """Who agreed with what, in one table."""
    rijen = [
        (
            regels(str(nummer)),
            _titel(stand),
            regels(UITSPRAKEN[stand.uitspraak]),
            onder_elkaar(
                *map(_kort, (stem for stem in stand.oordelen if stem.telt)), *map(draadcel, stand.opmerkingen)
            ),
        )
        for nummer, stand in stof.punten
        if stand.uitspraak in ("akkoord", "niet_van_toepassing", *_BEZWAREN)
        and stand.gewicht is None
        and stand.uitspraak != "vraag"
    ]
    if not rijen:
        return None
    blok = eigen("akkoord.lijst", (tabel(("Nr.", "Punt", "Oordeel", "Door"), rijen),))
    return deel(stof, "akkoord", blokken=(blok,))


def _kort(stem: Stem) -> Cel:
    oordeel = stem.oordeel
    wie_ = f"{wie(oordeel.door, oordeel.organisatie)}, {dag_van(oordeel.op)}"
    gewijzigd = regels(_GEWIJZIGD, cursief=True) if stem.gewijzigd else ()
    return onder_elkaar(regels(wie_), regels(oordeel.toelichting), gewijzigd, *map(_reactie, stem.reacties))


def _titel(stand: Puntstand) -> Cel:
    return regels(stand.punt.titel)


def _niet_beoordeeld(stof: Rapportstof) -> Hoofdstuk | None:
    """What nobody judged, as a list for each group; what was remarked on stands in full elsewhere."""
    paragrafen = []
    for groep in stof.groepen:
        items = tuple(
            (Alinea((Tekst(f"{nummer} ", vet=True), *_titel(stand))),)
            for nummer, stand in groep.punten
            if stand.uitspraak == "niet_beoordeeld" and not _gezegd(stand)
        )
        if items:
            blok = eigen(f"niet_beoordeeld.{groep.id}", (Lijst(items),))
            paragrafen.append(Paragraaf(groep.id, groep.titel, (blok,)))
    return deel(stof, "niet_beoordeeld", *paragrafen) if paragrafen else None


def vervallen(stof: Rapportstof) -> Hoofdstuk | None:
    """What was said about points that are not there any more."""
    blokken = []
    for stand in stof.vervallen:
        gezegd = [
            *(("Oordeel", _stem(stem)) for stem in stand.oordelen if stof.hoort_erbij(stem.oordeel.toetsmoment)),
            *(("Opmerking", draadcel(d)) for d in stand.opmerkingen if stof.hoort_erbij(d.opmerking.toetsmoment)),
            *(("Risico aanvaard", _aanvaarding(a)) for _, a in stand.aanvaardingen if stof.hoort_erbij(a.toetsmoment)),
        ]
        if gezegd:
            kop = Alinea((Tekst(stand.punt.titel, vet=True),))
            rijen = [(regels(label), cel) for label, cel in gezegd]
            blokken.append(eigen(f"vervallen.{stand.punt.id}", (kop, tabel(("Wat", "Wat is gezegd"), rijen))))
    return deel(stof, "vervallen", blokken=blokken) if blokken else None
