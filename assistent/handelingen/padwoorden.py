"""The paths of the history in words: which question, which block of text, which step, and what stood there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal, cast, get_args

from assistent.advies import conclusies
from assistent.dossier.model import Aanvaarding, Dossier, Oordeel, Opmerking, Reactie, Toetsstuk, Uitspraak
from assistent.dossier.versies import STATUSNAMEN
from assistent.handelingen.antwoordtekst import antwoordtekst
from assistent.kennis.model import Kennis
from assistent.tekst.nederlands import aantal, datum, getal, hoofdletter
from assistent.toets.stand import PUNTSOORTEN, REACTIES, UITSPRAKEN

Onderdeel = Literal["antwoorden", "teksten", "planning", "conclusies", "versies", "toets", "overig"]
ONDERDELEN: Final[dict[Onderdeel, str]] = {
    "antwoorden": "Antwoorden",
    "teksten": "Teksten",
    "planning": "Planning",
    "conclusies": "Conclusies",
    "versies": "Versies",
    "toets": "Toets",
    "overig": "Overig",
}
TOETSSTUKKEN: Final[dict[str, tuple[str, str]]] = {
    "opmerkingen": ("opmerking", "opmerkingen"),
    "oordelen": ("oordeel", "oordelen"),
    "aftekeningen": ("aftekening", "aftekeningen"),
    "aanvaardingen": ("aanvaard risico", "aanvaarde risico’s"),
    "kaders": ("afbakening van een toets", "afbakeningen van een toets"),
}
"""What the collections of a review hold: one, and several."""
GEEN: Final = "(niets)"
_SOORTEN: Final = {
    "vervangen": "Eigen tekst in plaats van de standaardtekst",
    "weggelaten": "Weggelaten",
    "eigen": "Eigen tekstblok",
    "verplaatst": "Verplaatst",
}
_STATUSSEN: Final[Mapping[str, str]] = {"klaar": "klaar", **{str(status): naam for status, naam in STATUSNAMEN.items()}}
"""Of an answer and of a version."""
_OVERIG: Final = {
    "peildatum": "Peildatum",
    "kennis_versie": "Versie van de kennis",
    "aanvulling": "Eigen teksten van de organisatie",
}


@dataclass(frozen=True, slots=True)
class Plaats:
    """A place in the dossier: the part it belongs to, its name, and where the window shows it (empty: nowhere)."""

    onderdeel: Onderdeel
    naam: str
    ga_naar: str = ""


class Padlezer:
    """Reads paths and values with the words of this catalogue and dossier."""

    def __init__(self, kennis: Kennis, dossier: Dossier) -> None:
        self._kennis = kennis
        self._antwoorden = dossier.antwoorden
        self._teksten = dossier.teksten
        self._stappen = kennis.stapnamen(dossier.waarde("zaak.rechtsgebied"), dossier.waarde("procedure.gekozen"))
        self._plaatsen: dict[str, Plaats] = {}

    def plaats(self, pad: str) -> Plaats:
        """What this path is about; a path of another edition keeps its own name."""
        if pad not in self._plaatsen:
            self._plaatsen[pad] = self._plaats(pad)
        return self._plaatsen[pad]

    def _plaats(self, pad: str) -> Plaats:
        soort, _, rest = pad.partition("/")
        onderdeel = cast(Onderdeel, soort) if rest and soort in get_args(Onderdeel) else "overig"
        match onderdeel:
            case "antwoorden":
                return self._vraag(rest)
            case "teksten":
                return Plaats("teksten", self.bloknaam(rest), f"documenten/{rest}")
            case "planning":
                return self._planning(rest)
            case "conclusies":
                onderwerp = conclusies.onderwerp(rest, self._kennis)
                return Plaats("conclusies", onderwerp, conclusies.plaats(rest, self._kennis))
            case "versies":
                naam, _, wat = rest.rpartition("/") if rest.endswith("/status") else (rest, "", "")
                return Plaats("versies", f"Versie ‘{naam}’{': status' if wat else ''}")
            case "toets":
                return Plaats("toets", _toetsnaam(rest), "toets")
        return Plaats("overig", _OVERIG.get(pad, pad))

    def _vraag(self, rest: str) -> Plaats:
        id_, _, deel = rest.partition("/")
        vraag = self._kennis.vragen.get(id_)
        naam = vraag.label if vraag is not None else f"Onbekende vraag ‘{id_}’"
        bij = {"motivering": " – motivering", "status": " – status"}.get(deel, "")
        return Plaats("antwoorden", f"{naam}{bij}", id_ if vraag is not None else "")

    def _planning(self, rest: str) -> Plaats:
        if rest.startswith("varianten/"):
            return Plaats("planning", f"Variant ‘{rest.removeprefix('varianten/')}’", "planning")
        return Plaats("planning", self._stappen.get(rest, rest), f"planning/{rest}")

    def bloknaam(self, sleutel: str) -> str:
        """A block of text by its document and title: `Gunningsleidraad: Gunningscriteria`."""
        document, _, blok = sleutel.partition("/")
        opzet = self._kennis.documenten.get(document.partition("@")[0])
        bouwsteen = self._kennis.bouwstenen.get(blok.partition("@")[0])
        titel = opzet.titel if opzet is not None else document
        if bouwsteen is not None:
            return f"{titel}: {bouwsteen.titel}"
        tekst = self._teksten.get(sleutel)
        eerste = " ".join(tekst.markdown.lstrip("# ").split())[:60] if tekst is not None else ""
        return f"{titel}: {f'‘{eerste}’' if eerste else blok or 'tekstblok'}"

    # ------------------------------------------------------------------------------------ values

    def waarde(self, pad: str, waarde: Any) -> str:
        """What stood there, in words; `(niets)` when it was empty."""
        soort, _, rest = pad.partition("/")
        return (self._waarde(soort, rest, waarde) or GEEN) if waarde is not None else GEEN

    def _waarde(self, soort: str, rest: str, waarde: Any) -> str:
        if soort == "antwoorden":
            return self._antwoord(rest, waarde)
        if isinstance(waarde, str):
            return _STATUSSEN.get(waarde, waarde) if rest.endswith("/status") else _dag(waarde)
        if not isinstance(waarde, Mapping):
            return _los(waarde)
        match soort:
            case "teksten":
                return self._tekst(waarde)
            case "planning" if rest.startswith("varianten/"):
                return "\n".join(f"{self._stappen.get(id_, id_)}: {_stap(stap)}" for id_, stap in waarde.items())
            case "planning":
                return _stap(waarde)
            case "conclusies":
                return self._conclusie(rest, waarde)
            case "versies":
                status = str(waarde.get("status") or "")
                return _STATUSSEN.get(status, status)  # the hash there covers the status; people know another number
            case "toets" if rest == "samengevoegd":
                return nieuw_in_woorden({k: v for k, v in waarde.items() if isinstance(v, int)})
            case "toets":
                return "\n".join(self._toetsregels(waarde))
        return _los(waarde)

    def _antwoord(self, rest: str, waarde: Any) -> str:
        id_, _, deel = rest.partition("/")
        vraag = self._kennis.vragen.get(id_)
        if deel:
            return _STATUSSEN.get(str(waarde), str(waarde))
        if vraag is None:
            return _los(waarde)
        if not isinstance(waarde, Mapping):
            return antwoordtekst(self._kennis, vraag, waarde, self._antwoorden)
        rijen = waarde.get("rijen")
        gevuld = [rij for rij in rijen.values() if isinstance(rij, Mapping)] if isinstance(rijen, Mapping) else []
        regels = antwoordtekst(self._kennis, vraag, gevuld, self._antwoorden)
        volgorde = waarde.get("volgorde")
        orde = f"Volgorde van {aantal(len(volgorde), 'rij', 'rijen')}" if isinstance(volgorde, list) else ""
        return "\n".join(deel for deel in (regels, orde) if deel)

    def _tekst(self, waarde: Mapping[str, Any]) -> str:
        soort = _SOORTEN.get(str(waarde.get("soort")), "Tekst")
        na = waarde.get("na")
        plek = f" (na {self.bloknaam(str(na))})" if na else ""
        markdown = str(waarde.get("markdown") or "")
        return f"{soort}{plek}:\n{markdown}" if markdown else f"{soort}{plek}"

    def _conclusie(self, id_: str, waarde: Mapping[str, Any]) -> str:
        woorden = conclusies.waarde_in_woorden(id_, waarde.get("waarde"), self._kennis)
        motivering = str(waarde.get("motivering") or "")
        behouden = "bewust behouden: " if waarde.get("behouden") else ""
        return f"{behouden}{woorden}" + (f"\n{motivering}" if motivering else "")

    def plek(self, naam: str) -> str:
        """A question, block, step or point that a review names, in words; another name as it stands."""
        soort, _, rest = naam.partition("/")
        if rest and soort in PUNTSOORTEN:
            return self.plek(rest)
        if (vraag := self._kennis.vragen.get(naam.partition("@")[0])) is not None:
            return vraag.label
        if naam.partition("/")[0].partition("@")[0] in self._kennis.documenten:
            return self.bloknaam(naam)
        return self._stappen.get(naam.removeprefix("stap.").removeprefix("planning/"), naam)

    def _toetsregels(self, stuk: Mapping[str, Any]) -> Iterator[str]:
        if uitspraak := stuk.get("uitspraak"):
            gewicht = f" ({stuk['gewicht']})" if stuk.get("gewicht") else ""
            yield f"{UITSPRAKEN.get(cast(Uitspraak, str(uitspraak)), uitspraak)}{gewicht}"
        if reactie := stuk.get("reactie"):
            yield str(REACTIES.get(cast(Reactie, str(reactie)), reactie))
        if stuk.get("mandaat"):
            yield f"{'Ingetrokken' if stuk.get('ingetrokken') else 'Risico aanvaard'}, mandaat: {stuk['mandaat']}"
        for veld in ("tekst", "toelichting", "niet_beoordeeld"):
            if stuk.get(veld):
                yield str(stuk[veld])
        if waar := stuk.get("punt") or stuk.get("plaats"):
            yield f"Bij: {self.plek(str(waar))}"
        if versie := stuk.get("versie"):
            yield f"Versie: {versie}"


def nieuw_in_woorden(aantallen: Mapping[str, int]) -> str:
    """How many of each came in: `3 opmerkingen, 1 oordeel`; empty when nothing did."""
    return ", ".join(aantal(n, *TOETSSTUKKEN[soort]) for soort in TOETSSTUKKEN if (n := aantallen.get(soort, 0)))


def zegt(stuk: Toetsstuk) -> str:
    """What a remark, verdict or accepted risk says, on one line."""
    match stuk:
        case Oordeel():
            delen = (UITSPRAKEN[stuk.uitspraak], stuk.toelichting)
        case Aanvaarding():
            delen = ("Niet langer aanvaard" if stuk.ingetrokken else "Risico aanvaard", stuk.toelichting)
        case Opmerking():
            delen = ("", stuk.tekst)
        case _:
            delen = ("", "")
    return " ".join(": ".join(filter(None, delen)).split())


def _toetsnaam(rest: str) -> str:
    if rest == "samengevoegd":
        return "Toets samengevoegd"
    soort, _, _kenmerk = rest.partition("/")
    return hoofdletter(TOETSSTUKKEN[soort][0]) if soort in TOETSSTUKKEN else f"Toets: {soort}"


def _stap(waarde: Any) -> str:
    if not isinstance(waarde, Mapping):
        return _los(waarde)
    delen = []
    if waarde.get("datum"):
        tijd = f" om {waarde['tijd']} uur" if waarde.get("tijd") else ""
        delen.append(f"{_dag(str(waarde['datum']))}{tijd}")
    if isinstance(duur := waarde.get("duur"), int):
        delen.append(f"duur {aantal(duur, 'dag', 'dagen')}")
    if waarde.get("vast"):
        delen.append("staat vast")
    if waarde.get("motivering"):
        delen.append(str(waarde["motivering"]))
    return "; ".join(delen)


def _dag(tekst: str) -> str:
    """A date in words; other text as it stands."""
    try:
        return datum(date.fromisoformat(tekst)) if len(tekst) == 10 else tekst
    except ValueError:
        return tekst


def _los(waarde: Any) -> str:
    """Any value on a few lines, when nothing more is known about it."""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, int | float):
        return getal(waarde)
    if isinstance(waarde, Mapping):
        return "\n".join(f"{naam}: {_los(deel)}" for naam, deel in waarde.items() if deel not in (None, "", []))
    if isinstance(waarde, list | tuple):
        return ", ".join(map(_los, waarde))
    return _STATUSSEN.get(str(waarde), str(waarde)) if waarde is not None else ""
