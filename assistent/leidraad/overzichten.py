"""Tables and figures that a text takes from the advice: what was concluded, why, and on which sources.

A table gives its rows as column → text; without rows there is nothing to say, and the block that shows it is left
out. Which columns there are stands in `kennis.documentcontrole.OVERZICHTEN`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import islice

from assistent.advies import gelijkenis, kantelpunten, keuzes, meldingen, open_vragen, procedures, rechtsvorm, risicos
from assistent.advies import sturing as sturingsadvies
from assistent.advies.model import Kantelpunt, Melding, Procedureadvies, Reden, Risicoadvies
from assistent.advies.tekeningen import bijdragen, komma, spectrum
from assistent.advies.uitleg import waardenaam, weging
from assistent.dossier.stand import Stand
from assistent.kennis.basis import Verwijzing
from assistent.kennis.bronregel import STATUSSEN, bronregel
from assistent.kennis.model import Kennis, Procedure
from assistent.kennis.voorwaarden import ParameterZonderWaarde
from assistent.leidraad import (
    overzichten_beoordeling,
    overzichten_nota,
    overzichten_partnerschap,
    overzichten_planning,
    overzichten_risico,
    overzichten_wijziging,
)
from assistent.leidraad.gelijkluidend import rijen as gelijkluidend
from assistent.leidraad.overzichten_uitkomst import Open
from assistent.planning.model import Planning
from assistent.tekst.nederlands import aantal, hoofdletter, opsomming, procent
from assistent.tekst.tekening import Tekening

Tabelrij = dict[str, str]
Maker = Callable[[Stand, Planning], Iterable[Mapping[str, str | Open]]]

_TOELAATBAAR = {
    "ja": "toegestaan",
    "voorwaardelijk": "onder voorwaarden",
    "nee": "niet mogelijk",
    "onbekend": "nog open",
}
_VRAAG_VAN = {"sturing": "sturing.gekozen", "rechtsvorm": "rechtsvorm.gekozen", "procedure": "procedure.gekozen"}
_CASUSSEN = 3
"""How many cases a text compares with."""
_VOORNAAMSTE = 6
"""How many alternatives a proposal to the board shows; the memo has them all."""
_WACHT = 4
"""How many open questions a cell names; the rest it counts."""
_GEEN = "—"


# ------------------------------------------------------------------------------------------ steering


def _sturing(stand: Stand, _: Planning) -> Iterator[Tabelrij]:
    advies = sturingsadvies.bepaal(stand)
    if advies.positie is not None:
        yield {
            "model": _label(stand.kennis, "sturing", advies.model),
            "uitleg": hoofdletter(advies.uitleg),
            "positie": komma(advies.positie),
            "spreiding": procent(round(100 * (advies.spreiding or 0))),
            "dekking": procent(round(100 * advies.dekking)),
            "weging": weging(advies.gewogen),
        }


def _bijdragen(stand: Stand, _: Planning) -> Iterator[Tabelrij]:
    for deel in sturingsadvies.bepaal(stand).bijdragen:
        kant = "netwerk" if deel.bijdrage > 0 else "markt" if deel.bijdrage < 0 else "midden"
        yield {"vraag": hoofdletter(stand.kennis.vragen[deel.vraag].kort), "score": str(deel.waarde), "kant": kant}


def _conclusies(stand: Stand, _: Planning) -> Iterator[Tabelrij]:
    """Advised and chosen, for each of the three conclusions."""
    lijst = procedures.bepaal(stand)
    beste = next((a.naam for a in lijst if a.toelaatbaar in ("ja", "voorwaardelijk")), "nog open")
    advies = {
        "sturing": _label(stand.kennis, "sturing", sturingsadvies.alleen_model(stand)),
        "rechtsvorm": _label(stand.kennis, "rechtsvorm", rechtsvorm.bepaal(stand).advies),
        "procedure": beste,
    }
    for naam, vraag in _VRAAG_VAN.items():
        keuze = stand.waarde(vraag)
        gekozen = "nog niet gekozen" if keuze is None else _label(stand.kennis, naam, str(keuze))
        yield {"onderwerp": hoofdletter(naam), "advies": advies[naam], "gekozen": gekozen}


def _keuzes(stand: Stand, _: Planning) -> Iterator[Tabelrij]:
    """The choices within the model that were made and of which a source says something."""
    for keuze in keuzes.bepaal(stand):
        vraag = stand.kennis.vragen[keuze.vraag]
        if keuze.antwoord is None or vraag.id in _VRAAG_VAN.values():
            continue
        gekozen = [optie for optie in keuze.opties if optie.gekozen]
        if not any(optie.voor or optie.tegen for optie in gekozen):
            continue
        yield {
            "vraag": hoofdletter(vraag.kort),
            "gekozen": opsomming([optie.label for optie in gekozen])
            or waardenaam(vraag.id, keuze.antwoord, stand.kennis),
            "voor": _zinnen(reden for optie in gekozen for reden in optie.voor),
            "tegen": _zinnen(reden for optie in gekozen for reden in optie.tegen),
        }


# ------------------------------------------------------------------------------ legal form and procedure


def _rechtsvormadvies(stand: Stand, _: Planning) -> Iterator[Tabelrij]:
    yield {"advies": _label(stand.kennis, "rechtsvorm", rechtsvorm.bepaal(stand).advies)}


def _rechtsvorm(stand: Stand, _: Planning) -> Iterator[Tabelrij]:
    advies = rechtsvorm.bepaal(stand)
    soorten = (("pleit ervoor", advies.redenen), ("pleit ertegen", advies.tegen), ("let op", advies.vlaggen))
    for kant, redenen in soorten:
        yield from _redenen(stand.kennis, kant, redenen)


def _procedure(stand: Stand, _: Planning) -> Iterator[Tabelrij]:
    """The reasons for and against the chosen, else the best procedure."""
    advies = _gekozen(stand, procedures.bepaal(stand))
    if advies is not None:
        soorten = (("voorwaarde", advies.voorwaarden), ("pleit ervoor", advies.voor), ("pleit ertegen", advies.tegen))
        for kant, redenen in soorten:
            yield from _redenen(stand.kennis, kant, redenen)


def _alternatieven(stand: Stand, _: Planning) -> Iterator[Tabelrij]:
    """The other procedures of the same kind, with what is in their way or speaks against them."""
    for advies in _andere(stand):
        yield {
            "naam": advies.naam,
            "oordeel": _TOELAATBAAR[advies.toelaatbaar],
            "tegen": " ".join(_waarom_niet(stand.kennis, advies)),
            "kort": _waarom_niet(stand.kennis, advies)[0],
        }


def _voornaamste_alternatieven(stand: Stand, _: Planning) -> Iterator[Tabelrij]:
    """The best ranked other procedures that are not impossible and have something certain against them, in one line."""
    gewogen = (a for a in _andere(stand) if a.toelaatbaar != "nee")
    redenen = ((a, [r.tekst for r in (*a.tegen, *a.voorwaarden) if r.spoor.uitkomst is not None]) for a in gewogen)
    for advies, zeker in islice(((a, z) for a, z in redenen if z), _VOORNAAMSTE):
        yield {"naam": advies.naam, "oordeel": _TOELAATBAAR[advies.toelaatbaar], "kort": zeker[0]}


def _waarom_niet(kennis: Kennis, advies: Procedureadvies) -> tuple[str, ...]:
    """What is certain against it, conditions first; while nothing is, what that still waits for."""
    zeker = [r.tekst for r in (*advies.voorwaarden, *advies.tegen) if r.spoor.uitkomst is not None]
    if zeker:
        return tuple(dict.fromkeys(zeker))
    open_ = [f"‘{kennis.vragen[vraag].kort}’" for vraag in advies.open if vraag in kennis.vragen]
    if not open_:
        return (_GEEN,)
    rest = f" en {aantal(len(open_) - _WACHT, 'andere vraag', 'andere vragen')}" if len(open_) > _WACHT else ""
    genoemd = ", ".join(open_[:_WACHT]) if rest else opsomming(open_)
    return (f"Hangt nog af van {genoemd}{rest}.",)


def _vergeleken(stand: Stand, _: Planning) -> Iterator[Tabelrij]:
    """The other procedures of the same kind that could be used, without our reasons: fit to be shown to others."""
    for advies in _andere(stand):
        if advies.toelaatbaar in ("ja", "voorwaardelijk"):
            yield {"naam": advies.naam, "oordeel": _TOELAATBAAR[advies.toelaatbaar]}


def _andere(stand: Stand) -> Iterator[Procedureadvies]:
    lijst = procedures.bepaal(stand)
    gekozen = _gekozen(stand, lijst)
    return (a for a in lijst if gekozen is not None and a.id != gekozen.id and a.soort == gekozen.soort)


def _gekozen(stand: Stand, lijst: tuple[Procedureadvies, ...]) -> Procedureadvies | None:
    gekozen, _ = procedures.kies(stand, lijst)
    return next((a for a in lijst if isinstance(gekozen, Procedure) and a.id == gekozen.keuze), None)


def _redenen(kennis: Kennis, kant: str, redenen: Iterable[Reden]) -> Iterator[Tabelrij]:
    for reden in redenen:
        zeker = reden.spoor.uitkomst is not None
        yield {"kant": kant if zeker else "nog open", "reden": reden.tekst, "bron": bronregel(kennis, reden.bron)}


# ------------------------------------------------------------------------------ risks, tipping points, cases


def _risicos(stand: Stand, _: Planning) -> Iterator[Tabelrij]:
    for risico in risicos.bepaal(stand):
        yield {
            "naam": risico.naam,
            "niveau": risico.niveau,
            "oorzaak": risico.oorzaak,
            "maatregelen": _maatregelen(risico),
            "aandachtspunt": risico.aandachtspunt,
        }


def _maatregelen(risico: Risicoadvies) -> str:
    return " ".join(m.tekst for m in risico.maatregelen if m.gekozen) or "Nog geen maatregel gekozen."


def _kantelpunten(stand: Stand, _: Planning) -> Iterator[Tabelrij]:
    for punt in _berekende_kantelpunten(_Sleutel(stand)):
        if any(s.vraag in _VRAAG_VAN.values() for s in punt.vragen):
            continue  # another choice is no other answer
        anders = [
            f"‘{stand.kennis.vragen[s.vraag].kort}’ wordt {_waarde(stand, s.vraag, s.naar)} "
            f"(nu {_waarde(stand, s.vraag, s.van)})"
            for s in punt.vragen
        ]
        volgt = [
            f"{naam}: {_label(stand.kennis, naam, dan)} in plaats van {_label(stand.kennis, naam, nu)}"
            for naam, nu, dan in punt.verandert
        ]
        yield {"als": hoofdletter(opsomming(anders)), "dan": hoofdletter("; ".join(volgt))}


class _Sleutel:
    """A stand as cache key, by the identity of what the tipping points depend on: they cost more than a document."""

    def __init__(self, stand: Stand) -> None:
        self.stand = stand

    def _delen(self) -> tuple[object, ...]:
        return id(self.stand.kennis), id(self.stand.dossier.antwoorden), self.stand.peildatum

    def __hash__(self) -> int:
        return hash(self._delen())

    def __eq__(self, ander: object) -> bool:
        return isinstance(ander, _Sleutel) and self._delen() == ander._delen()


@lru_cache(maxsize=2)
def _berekende_kantelpunten(sleutel: _Sleutel) -> tuple[Kantelpunt, ...]:
    return kantelpunten.bepaal(sleutel.stand)


def _casussen(stand: Stand, _: Planning) -> Iterator[Tabelrij]:
    for casus in gelijkenis.bepaal(stand)[:_CASUSSEN]:
        yield {
            "naam": casus.naam,
            "gelijk": _korte(stand.kennis, casus.overeenkomst),
            "anders": _korte(stand.kennis, casus.verschil),
            "les": " ".join(tekst for tekst, _ in casus.lessen) or _GEEN,
            "afloop": casus.afloop or "niet in de bron",
            "bron": bronregel(stand.kennis, casus.bron),
        }


# ------------------------------------------------------------------------------ what is open, and the sources


def _bevindingen(stand: Stand, _: Planning) -> Iterator[Tabelrij]:
    for melding in _meldingen(stand):
        yield {
            "ernst": melding.ernst,
            "tekst": melding.tekst,
            "maatregel": melding.maatregel,
            "bron": bronregel(stand.kennis, melding.bron),
        }


def _meldingen(stand: Stand) -> tuple[Melding, ...]:
    gekozen, voorlopig = procedures.kies(stand, procedures.bepaal(stand))
    regime = gekozen.regime if gekozen else None
    return meldingen.bepaal(stand, regime, meldingen.bekijk(stand), voorlopig=voorlopig)


def _open_vragen(stand: Stand, _: Planning) -> Iterator[Tabelrij]:
    """The open questions that still decide about steering, legal form or the procedure at hand."""
    lijst = procedures.bepaal(stand)
    gekozen = _gekozen(stand, lijst)
    beslissend = {"sturing": "sturing", "rechtsvorm": "rechtsvorm"}
    if gekozen is not None:
        beslissend[f"procedure {gekozen.id}"] = "procedure"
    for vraag in open_vragen.bepaal(stand, rechtsvorm.bepaal(stand), lijst, {}):
        over = [beslissend[conclusie] for conclusie in vraag.kan_veranderen if conclusie in beslissend]
        if over:
            yield {"vraag": stand.kennis.vragen[vraag.vraag].label, "beslist": opsomming(over)}


def _bronnen(stand: Stand, _: Planning) -> Iterator[Tabelrij]:
    """Every source on which the conclusions rest, with the places and how sure they are."""
    per_bron: dict[str, dict[Verwijzing, None]] = {}
    for verwijzing in _alle_verwijzingen(stand):
        per_bron.setdefault(verwijzing.bron, {})[verwijzing] = None
    for id_, verwijzingen in per_bron.items():
        bron = stand.kennis.bronnen.get(id_)
        if bron is None:
            continue
        statussen = tuple(dict.fromkeys(STATUSSEN.get(v.status, v.status) for v in verwijzingen))
        # Our own conclusions have no place to look up, only a description.
        plaatsen = dict.fromkeys(v.plaats for v in verwijzingen) if bron.soort != "eigen" else ()
        plaats = "; ".join(plaatsen) or _GEEN
        yield {"bron": bron.kort, "titel": bron.titel, "plaats": plaats, "status": opsomming(statussen)}


def _alle_verwijzingen(stand: Stand) -> Iterator[Verwijzing]:
    advies = sturingsadvies.bepaal(stand)
    yield from advies.bron
    for bijdrage in advies.bijdragen:
        yield from bijdrage.bron
    vorm = rechtsvorm.bepaal(stand)
    gekozen = _gekozen(stand, procedures.bepaal(stand))
    redenen = [*vorm.redenen, *vorm.tegen, *vorm.vlaggen]
    if gekozen is not None:
        yield from gekozen.bron
        redenen += [*gekozen.voorwaarden, *gekozen.voor, *gekozen.tegen]
    for reden in redenen:
        yield from reden.bron
    for risico in risicos.bepaal(stand):
        yield from risico.bron
    for casus in gelijkenis.bepaal(stand)[:_CASUSSEN]:
        yield from casus.bron
    for melding in _meldingen(stand):
        yield from melding.bron


def _zinnen(redenen: Iterable[Reden]) -> str:
    """The reasons as sentences; one whose condition is still unknown says so."""
    teksten = (r.tekst if r.spoor.uitkomst is not None else f"Nog open: {r.tekst}" for r in redenen)
    return " ".join(dict.fromkeys(teksten)) or _GEEN


def _korte(kennis: Kennis, vragen: Iterable[str]) -> str:
    return "; ".join(kennis.vragen[vraag].kort for vraag in vragen) or "geen van de vragen"


def _waarde(stand: Stand, vraag: str, waarde: object) -> str:
    return "nog onbekend" if waarde == "onbekend" else waardenaam(vraag, waarde, stand.kennis)


def _label(kennis: Kennis, conclusie: str, waarde: str) -> str:
    """A conclusion in the words of its question."""
    return waardenaam(_VRAAG_VAN[conclusie], waarde, kennis).strip("‘’").replace("_", " ")


# ------------------------------------------------------------------------------------------- figures


def _spectrum(stand: Stand, _: Planning) -> Tekening | None:
    try:
        return spectrum(sturingsadvies.bepaal(stand), stand.parameter("sturing.grens_meng"))
    except ParameterZonderWaarde:
        return None


def _bijdragenfiguur(stand: Stand, _: Planning) -> Tekening | None:
    return bijdragen(sturingsadvies.bepaal(stand), stand.kennis)


MAKERS: Mapping[str, Maker] = {
    "sturing": _sturing, "bijdragen": _bijdragen, "conclusies": _conclusies, "keuzes": _keuzes,
    "rechtsvormadvies": _rechtsvormadvies, "rechtsvorm": _rechtsvorm, "procedure": _procedure,
    "alternatieven": _alternatieven, "voornaamste_alternatieven": _voornaamste_alternatieven,
    "vergeleken": _vergeleken,
    "risicos": _risicos, "kantelpunten": _kantelpunten, "casussen": _casussen, "bevindingen": _bevindingen,
    "open_vragen": _open_vragen, "bronnen": _bronnen, "gelijkluidend": gelijkluidend, **overzichten_planning.TABELLEN,
    **overzichten_beoordeling.TABELLEN, **overzichten_risico.TABELLEN, **overzichten_partnerschap.TABELLEN,
    **overzichten_nota.TABELLEN, **overzichten_wijziging.TABELLEN,
}  # fmt: skip
"""Name of a table → the function that makes its rows."""

FIGUREN: Mapping[str, Callable[[Stand, Planning], Tekening | None]] = {
    "spectrum": _spectrum, "bijdragen": _bijdragenfiguur, **overzichten_planning.FIGUREN,
    **overzichten_beoordeling.FIGUREN,
}  # fmt: skip
"""Name of a figure → the function that draws it; `None` when there is nothing to draw."""
