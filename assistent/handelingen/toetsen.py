"""Everything one can say in a review, and signing it.

Each action is a pure function from a dossier to a new one; all of them only add to `Dossier.toets`, so they work in a
review package too. Who says something and when is given by the caller.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Literal, TypedDict

from assistent.dossier.fouten import VersieFout
from assistent.dossier.model import (
    Aanvaarding,
    Aftekening,
    Dossier,
    Gewicht,
    Oordeel,
    Opmerking,
    Reactie,
    Toetskader,
    Uitspraak,
)
from assistent.dossier.versies import inhoud_sha256, versie_van
from assistent.dossier.wijzigen import met_aanvaarding, met_aftekening, met_kader, met_oordeel, met_opmerking
from assistent.handelingen.toetslijst import Momentstand, Toetslijst, alle_documenten, toetslijst
from assistent.kennis.model import Kennis
from assistent.tekst.nederlands import hoofdletter
from assistent.toets import aftekenen
from assistent.toets.aftekenen import Aftekenstand, Vooruitzicht
from assistent.toets.draden import volgorde
from assistent.toets.filter import Voortgang, Zeef, gezeefd, sprekers, voortgang
from assistent.toets.model import SOORTNAMEN, Soort, Toetser, ToetsFout, Toetspunt
from assistent.toets.stand import GEWICHTEN, REACTIES, UITSPRAKEN, Puntstand, zoeknaam

__all__ = [
    "GEWICHTEN", "MAX_TEKENS", "REACTIES", "SOORTNAMEN", "UITSPRAKEN", "Aftekenstand", "Momentstand", "Puntstand",
    "Soort", "ToetsFout", "Toetser", "Toetslijst", "Toetspunt", "Voortgang", "Vooruitzicht", "Zeef", "aanvaard_risico",
    "alle_documenten", "geef_oordeel", "gezeefd", "handel_af", "heropen", "in_delen", "leg_kader_vast",
    "momentnaam", "plaats_opmerking", "reageer", "sprekers", "teken_af", "toetslijst", "trek_aanvaarding_in",
    "voortgang", "vooruitzicht",
]  # fmt: skip

MAX_TEKENS = 20_000
"""A remark, explanation or statement; more is a document of its own."""
_TOELICHTING_NODIG = ("akkoord_mits", "niet_akkoord", "vraag")
_REDEN_NODIG = ("anders_opgelost", "niet_overgenomen")


# ------------------------------------------------------------------------------------------------- what one can say


def geef_oordeel(
    dossier: Dossier,
    punt: Toetspunt,
    uitspraak: Uitspraak,
    *,
    toetser: Toetser,
    op: str,
    gewicht: Gewicht | None = None,
    toelichting: str = "",
    toetsmoment: str = "",
    versie: str | None = None,
) -> Dossier:
    """The dossier with this verdict on a point; an earlier one of the same person stays and no longer counts. Who takes
    a verdict back says `niet_beoordeeld`.

    Raises `ToetsFout` for an unknown verdict or weight, without a name, and when a condition, objection or question
    has no explanation.
    """
    _keuze(uitspraak, UITSPRAKEN, "uitspraak")
    tekst = _tekst(toelichting)
    if uitspraak in _TOELICHTING_NODIG and not tekst:
        raise ToetsFout(
            f"Bij ‘{UITSPRAKEN[uitspraak]}’ hoort een toelichting. Schrijf wat er anders moet of wat u wilt weten."
        )
    eigen = [
        stuk.op
        for stuk in dossier.toets.oordelen.values()
        if stuk.punt == punt.id and zoeknaam(stuk.door) == zoeknaam(toetser.naam)
    ]
    oordeel = Oordeel(
        punt=punt.id,
        uitspraak=uitspraak,
        gewicht=_gewicht(gewicht),
        toelichting=tekst,
        over=punt.over,
        versie=versie,
        toetsmoment=toetsmoment,
        **_door(toetser, _daarna(op, eigen)),
    )
    return met_oordeel(dossier, oordeel)


def plaats_opmerking(
    dossier: Dossier,
    punt: Toetspunt | None,
    tekst: str,
    *,
    toetser: Toetser,
    op: str,
    plaats: str = "",
    gewicht: Gewicht | None = None,
    toetsmoment: str = "",
    versie: str | None = None,
    over: str = "",
    uit: str = "",
) -> Dossier:
    """The dossier with a remark on a point; or with `punt` None on a `plaats`: a question, block key or document. `uit`
    says where a remark came from that was not typed here.

    Raises `ToetsFout` without text, name or place.
    """
    geschreven = _tekst(tekst)
    if not geschreven:
        raise ToetsFout("Er staat nog geen opmerking. Schrijf eerst wat u wilt zeggen.")
    waar = punt.plaats if punt is not None else plaats.strip()
    if punt is None and not waar:
        raise ToetsFout("Bij deze opmerking ontbreekt de plaats. Kies eerst een toetspunt, een vraag of een tekstblok.")
    opmerking = Opmerking(
        plaats=waar,
        tekst=geschreven,
        punt=punt.id if punt is not None else "",
        gewicht=_gewicht(gewicht),
        over=punt.over if punt is not None else over,
        versie=versie,
        toetsmoment=toetsmoment,
        uit=uit,
        **_door(toetser, op),
    )
    return met_opmerking(dossier, opmerking)


def reageer(
    dossier: Dossier, sleutel: str, tekst: str, *, toetser: Toetser, op: str, reactie: Reactie | None = None
) -> Dossier:
    """The dossier with an answer to the remark or verdict with this key (uuid). `reactie` says what the drafter did;
    `None` is an answer in the talk only.

    Raises `ToetsFout` for an unknown key, without a name, and without a reason where something was not taken over.
    """
    geschreven = _tekst(tekst)
    if reactie is not None:
        _keuze(reactie, REACTIES, "reactie")
    if reactie in _REDEN_NODIG and not geschreven:
        raise ToetsFout(f"Bij ‘{REACTIES[reactie]}’ hoort de reden. Schrijf waarom, zodat de toetser verder kan.")
    if reactie is None and not geschreven:
        raise ToetsFout("Er staat nog geen antwoord. Schrijf eerst wat u wilt zeggen, of kies wat u ermee deed.")
    return met_opmerking(dossier, _onder(dossier, sleutel, geschreven, toetser, op, reactie=reactie))


def handel_af(dossier: Dossier, sleutel: str, *, toetser: Toetser, op: str, tekst: str = "") -> Dossier:
    """The dossier in which the remark or verdict with this key is settled; it can be opened again."""
    return met_opmerking(dossier, _onder(dossier, sleutel, _tekst(tekst), toetser, op, soort="afgehandeld"))


def heropen(dossier: Dossier, sleutel: str, tekst: str, *, toetser: Toetser, op: str) -> Dossier:
    """The dossier in which a settled or answered remark or verdict asks something again. Raises `ToetsFout` without a
    reason."""
    if not (geschreven := _tekst(tekst)):
        raise ToetsFout("Schrijf waarom dit punt weer open moet.")
    return met_opmerking(dossier, _onder(dossier, sleutel, geschreven, toetser, op, soort="heropend"))


def _onder(
    dossier: Dossier,
    sleutel: str,
    tekst: str,
    toetser: Toetser,
    op: str,
    *,
    soort: Literal["antwoord", "afgehandeld", "heropend"] = "antwoord",
    reactie: Reactie | None = None,
) -> Opmerking:
    """A reply below the remark or verdict with this key, on the same point, place and moment of review."""
    boven: Opmerking | Oordeel | None = dossier.toets.opmerkingen.get(sleutel) or dossier.toets.oordelen.get(sleutel)
    if boven is None:
        raise ToetsFout("De opmerking waarop u reageert staat niet in dit dossier. Open de lijst opnieuw.")
    gezegd = [boven.op, *(b.op for b in dossier.toets.opmerkingen.values() if b.antwoord_op == sleutel)]
    return Opmerking(
        plaats=boven.plaats if isinstance(boven, Opmerking) else "",
        tekst=tekst,
        soort=soort,
        antwoord_op=sleutel,
        punt=boven.punt,
        reactie=reactie,
        toetsmoment=boven.toetsmoment,
        **_door(toetser, _daarna(op, gezegd)),
    )


def in_delen(tekst: str) -> tuple[str, ...]:
    """A text in pieces that each fit in one remark, in order; of a text that is too long nothing goes."""
    delen = (tekst[begin : begin + MAX_TEKENS] for begin in range(0, len(tekst), MAX_TEKENS))
    return tuple(deel for deel in delen if deel.strip())


# ------------------------------------------------------------------------------------------------- accepting a risk


def aanvaard_risico(
    dossier: Dossier,
    punt: Toetspunt,
    mandaat: str,
    *,
    toetser: Toetser,
    op: str,
    toelichting: str,
    toetsmoment: str = "",
    versie: str | None = None,
) -> Dossier:
    """The dossier in which somebody with this mandate ("directeur, mandaatbesluit 2025, artikel 4") accepts the risk of
    a point. It settles the point as long as that stays as it is and nobody objects again.

    Raises `ToetsFout` without name, mandate or reason.
    """
    if not mandaat.strip():
        raise ToetsFout("Vul in met welk mandaat het risico wordt aanvaard, zoals functie en mandaatbesluit.")
    if not (reden := _tekst(toelichting)):
        raise ToetsFout("Schrijf waarom het risico wordt aanvaard.")
    aanvaarding = Aanvaarding(
        punt=punt.id,
        mandaat=" ".join(mandaat.split()),
        toelichting=reden,
        over=punt.over,
        versie=versie,
        toetsmoment=toetsmoment,
        **_door(toetser, op),
    )
    return met_aanvaarding(dossier, aanvaarding)


def trek_aanvaarding_in(dossier: Dossier, stand: Puntstand, *, toetser: Toetser, op: str, toelichting: str) -> Dossier:
    """The dossier in which the risk of a point is no longer accepted; that it was stays in the list. Raises `ToetsFout`
    when it is not accepted, and without name or reason."""
    if stand.aanvaarding is None:
        raise ToetsFout("Het risico van dit punt is niet aanvaard; er is niets in te trekken.")
    if not (reden := _tekst(toelichting)):
        raise ToetsFout("Schrijf waarom het risico niet langer wordt aanvaard.")
    oud = stand.aanvaarding
    nieuw = oud.model_copy(update={"ingetrokken": True, "toelichting": reden, "over": stand.punt.over})
    return met_aanvaarding(dossier, nieuw.model_copy(update=_door(toetser, op)))


# ------------------------------------------------------------------------------------------------- scope and signing


def leg_kader_vast(
    dossier: Dossier,
    lijst: Toetslijst,
    *,
    toetser: Toetser,
    op: str,
    toetsmoment: str,
    documenten: Iterable[str],
    versies: Iterable[str],
    niet_beoordeeld: str,
    peildatum: date | None = None,
) -> Dossier:
    """The dossier with what one review is about: the documents as they are in `lijst`, the versions, the aspects that
    were not reviewed, and the law of which day (that of the dossier unless given).

    Raises `ToetsFout` without documents, for an unknown document or version, and when it is not said what was not
    reviewed.
    """
    gezien = dict.fromkeys(documenten)
    if not gezien:
        raise ToetsFout("Kies ten minste één document dat u hebt gezien.")
    onbekend = [naam for naam in gezien if naam not in lijst.sommen]
    if onbekend:
        raise ToetsFout(f"Deze documenten horen niet bij dit dossier: {', '.join(onbekend)}. Kies uit de lijst.")
    if not (niet := _tekst(niet_beoordeeld)):
        raise ToetsFout("Schrijf wat u niet hebt beoordeeld. Hebt u alles beoordeeld, schrijf dan ‘geen’.")
    kader = Toetskader(
        toetsmoment=toetsmoment,
        peildatum=peildatum or lijst.peildatum,
        kennis_versie=lijst.kennis_versie,
        revisie=dossier.revisie,
        documenten={naam: lijst.sommen[naam] for naam in gezien},
        versies=tuple(_versienaam(dossier, naam) for naam in versies),
        niet_beoordeeld=niet,
        **_door(toetser, op),
    )
    return met_kader(dossier, kader)


def vooruitzicht(
    dossier: Dossier, lijst: Toetslijst, *, toetser: Toetser, versie: str, toetsmoment: str = ""
) -> Vooruitzicht:
    """What stands in the way of signing this version, and what one should know before it."""
    punten_ = lijst.van_moment(toetsmoment)
    return aftekenen.vooruitzicht(
        dossier, punten_, lijst.documenten, toetser=toetser, versie=versie, toetsmoment=toetsmoment
    )


def teken_af(
    dossier: Dossier,
    lijst: Toetslijst,
    uitspraak: Uitspraak,
    *,
    toetser: Toetser,
    op: str,
    versie: str,
    toetsmoment: str = "",
    verklaring: str = "",
) -> Dossier:
    """The dossier with a signature for a frozen version. What is still open goes into the statement.

    Raises `ToetsFout` when the person drafted, has no name, role or organisation, or did not say what was reviewed;
    when the version is not there or was changed; for a verdict that cannot be signed; and without a statement where it
    is not a plain yes.
    """
    if uitspraak not in aftekenen.TEKENBAAR:
        keuzes = ", ".join(f"‘{UITSPRAKEN[keuze]}’" for keuze in aftekenen.TEKENBAAR)
        raise ToetsFout(f"Met deze uitspraak kunt u niet aftekenen. Kies uit {keuzes}.")
    uitzicht = vooruitzicht(dossier, lijst, toetser=toetser, versie=versie, toetsmoment=toetsmoment)
    if not uitzicht.mag:
        raise ToetsFout(f"Aftekenen kan nog niet. {' '.join(uitzicht.beletsels)}")
    tekst = _tekst(verklaring)
    if uitspraak != "akkoord" and not tekst:
        raise ToetsFout(
            f"Bij ‘{UITSPRAKEN[uitspraak]}’ hoort een verklaring. Schrijf onder welke voorwaarde of waarom."
        )
    bevroren = versie_van(dossier, versie)
    aftekening = Aftekening(
        rol=toetser.rol.strip(),
        uitspraak=uitspraak,
        versie=bevroren.naam,
        inhoud_sha256=inhoud_sha256(bevroren),
        toelichting=aftekenen.verklaring(tekst, uitzicht),
        toetsmoment=toetsmoment,
        **_door(toetser, op),
    )
    return met_aftekening(dossier, aftekening)


def momentnaam(kennis: Kennis, toetsmoment: str) -> str:
    """What a moment of review is called; its id for one that the catalogue does not have."""
    moment = kennis.toetsmomenten.get(toetsmoment)
    return moment.naam if moment is not None else toetsmoment


# --------------------------------------------------------------------------------------------------------- checking


class _Door(TypedDict):
    """Who and when, as every part of a review says it."""

    door: str
    organisatie: str
    op: str


def _door(toetser: Toetser, op: str) -> _Door:
    """Raises `ToetsFout` without a name, and for a time that is none."""
    naam = " ".join(toetser.naam.split())
    if not zoeknaam(naam):
        raise ToetsFout("Vul eerst uw naam in; een toets zonder naam zegt niets.")
    try:
        datetime.fromisoformat(op)
    except ValueError:
        raise ToetsFout(f"‘{op}’ is geen datum met tijd, zoals 2026-03-01T14:02:00+01:00.") from None
    return {"door": naam, "organisatie": " ".join(toetser.organisatie.split()), "op": op}


def _daarna(op: str, eerder: Iterable[str]) -> str:
    """This time, or just after what was said before it: what is said within one second keeps its order. A clock that
    runs behind by more than a minute is somebody else's, and left alone."""
    laatste = max((volgorde(moment, "")[0] for moment in eerder), default=None)
    try:
        nu = datetime.fromisoformat(op)
    except ValueError:
        return op
    if laatste is None or nu.tzinfo is None or not timedelta(0) <= laatste - nu <= timedelta(minutes=1):
        return op
    return (laatste + timedelta(seconds=1)).astimezone(nu.tzinfo).isoformat(timespec="seconds")


def _keuze(waarde: str, keuzes: Iterable[str], wat: str) -> None:
    if waarde not in keuzes:
        raise ToetsFout(f"Er is geen {wat} ‘{waarde}’. Kies uit {', '.join(keuzes)}.")


def _gewicht(gewicht: Gewicht | None) -> Gewicht | None:
    if gewicht is not None:
        _keuze(gewicht, GEWICHTEN, "gewicht")
    return gewicht


def _tekst(tekst: str) -> str:
    geschreven = tekst.strip()
    if len(geschreven) > MAX_TEKENS:
        raise ToetsFout(f"Deze tekst heeft meer dan {MAX_TEKENS} tekens. Maak er een apart document van.")
    return geschreven


def _versienaam(dossier: Dossier, naam: str) -> str:
    try:
        return versie_van(dossier, naam).naam
    except VersieFout as fout:
        raise ToetsFout(f"{hoofdletter(fout.wat)}. {fout.doe}".rstrip()) from fout
