"""Values as a block of text sees them: each with its field, its Dutch form, and whether it is still open."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from assistent.dossier.rijen import rijnaam
from assistent.dossier.stand import Stand
from assistent.dossier.waarden import ONBEKEND
from assistent.kennis.model import Kolom, Optie, Vraag
from assistent.leidraad import overzichten, overzichten_uitkomst
from assistent.leidraad.overzichten_rij import PER_RIJ
from assistent.planning.model import Planning, Planningstap
from assistent.tekst import nederlands
from assistent.tekst.tekening import Tekening

OPEN = "Nog in te vullen"
"""What is printed where an answer is missing."""


@dataclass(frozen=True, slots=True)
class Veld:
    """A value on its way into a text. `markdown` is set for long texts, which may be whole paragraphs."""

    pad: str
    tekst: str
    open: bool = False
    markdown: str = ""
    motivering: str = ""
    delen: tuple[str, ...] = ()
    """The parts of a value that is a list."""
    dag: date | None = None
    tekening: Tekening | None = None
    """The drawing of a figure; `tekst` then says in words what it shows."""


def is_leeg(waarde: object) -> bool:
    """Whether a value says nothing yet: there is none, it is blank, or the answer is "unknown"."""
    return waarde is None or (isinstance(waarde, str) and waarde.strip() in ("", ONBEKEND))


def vraag_van(veld: str) -> str:
    """The question, fact or step that a field belongs to: `zaak.percelen` for `zaak.percelen@a1b2.naam`."""
    return ".".join(veld.partition("@")[0].split(".")[:2])


def open_veld(pad: str, kort: str = "") -> Veld:
    """A value that is not there yet."""
    return Veld(pad, f"{OPEN}: {kort}" if kort else OPEN, open=True)


class Rij:
    """A row of a table; a column is read by its name."""

    __slots__ = ("_velden",)

    def __init__(self, velden: Mapping[str, Veld]) -> None:
        self._velden = velden

    def __getitem__(self, naam: str) -> Veld:
        return self._velden[naam]


class Tabelveld:
    """A table; going through it gives its rows, and one open row when the table has no answer."""

    __slots__ = ("_rijen", "pad")

    def __init__(self, pad: str, rijen: tuple[Rij, ...]) -> None:
        self.pad = pad
        self._rijen = rijen

    def __iter__(self) -> Iterator[Rij]:
        return iter(self._rijen)

    def __bool__(self) -> bool:
        return bool(self._rijen)


class Groep:
    """All fields of one group (`zaak`, `feit`, `stap` …), made when asked for."""

    __slots__ = ("_bron", "_naam")

    def __init__(self, bron: Velden, naam: str) -> None:
        self._bron = bron
        self._naam = naam

    def __getitem__(self, naam: str) -> Veld | Tabelveld:
        return self._bron.veld(f"{self._naam}.{naam}")


class Velden:
    """The values of one dossier as texts use them."""

    def __init__(
        self,
        stand: Stand,
        planning: Planning,
        begrippen: Collection[str] | None = None,
        *,
        rij: Mapping[str, object] | None = None,
    ) -> None:
        """`begrippen` are the ids of the terms that the glossary shows; `None` shows all. `rij` is the row that the
        whole document is for, when it is one of a series; an empty row for the blank form."""
        self._stand = stand
        self._planning = planning
        self._gebruikt = begrippen
        self._rij_van_stuk = rij
        self._gemaakt: dict[str, Veld | Tabelveld] = {}
        self._rijnamen: dict[str, dict[object, str]] = {}
        ids = (*stand.kennis.vragen, *stand.kennis.feiten, "stap.", "overzicht.", "figuur.")
        self.groepen = {naam: Groep(self, naam) for naam in {id_.partition(".")[0] for id_ in ids}}
        """The context of a block: every group of fields by its name."""

    def veld(self, pad: str) -> Veld | Tabelveld:
        """The field of this name; raises `KeyError` for a name that nobody declared."""
        if pad not in self._gemaakt:
            self._gemaakt[pad] = self._maak(pad)
        return self._gemaakt[pad]

    def rij(self, tabel: str, rij: Mapping[str, object] | None) -> Rij:
        """One row of a table as a text sees it; `None` gives the open row."""
        return self._rij(self._stand.kennis.vragen[tabel], rij, lang=True)

    def zonder_inhoud(self, pad: str) -> bool:
        """Whether this is a table from the advice without rows, or a figure of which there is nothing to draw."""
        groep, _, naam = pad.partition("#")[0].partition(".")
        if groep == "figuur":
            veld = self.veld(pad)
            return isinstance(veld, Veld) and veld.tekening is None
        gemaakt = naam in overzichten.MAKERS or naam in PER_RIJ
        return groep == "overzicht" and gemaakt and not self.veld(f"{groep}.{naam}")

    def _maak(self, pad: str) -> Veld | Tabelveld:
        groep, _, naam = pad.partition(".")
        if groep == "figuur":
            return self._figuur(pad, naam)
        if groep == "stap":
            return self._stap(naam)
        if groep == "overzicht":
            return self._overzicht(naam)
        if groep == "feit":
            return self._feit(pad)
        vraag = self._stand.kennis.vragen[pad]
        return self._tabel(vraag) if vraag.type == "tabel" else self._antwoord(vraag)

    def _feit(self, pad: str) -> Veld:
        feit = self._stand.kennis.feiten[pad]
        waarde = self._stand.waarde(pad)
        if is_leeg(waarde):
            return open_veld(pad, feit.label)
        if isinstance(waarde, bool):
            return Veld(pad, "ja" if waarde else "nee")
        return Veld(pad, _tekst(feit.type, (), waarde))

    def _antwoord(self, vraag: Vraag) -> Veld:
        antwoord = self._stand.dossier.antwoorden.get(vraag.id)
        motivering = antwoord.motivering if antwoord else ""
        waarde = self._stand.waarde(vraag.id)
        if is_leeg(waarde):
            return replace(open_veld(vraag.id, vraag.kort), motivering=motivering)
        soort = "keuze" if vraag.type == "meerkeuze" else vraag.type
        delen = tuple(_tekst(soort, vraag.opties, deel) for deel in waarde) if isinstance(waarde, list) else ()
        return Veld(
            vraag.id,
            nederlands.opsomming(delen) if delen else _tekst(soort, vraag.opties, waarde),
            markdown=str(waarde) if vraag.type == "lange_tekst" else "",
            motivering=motivering,
            delen=delen,
            dag=_dag(waarde) if vraag.type == "datum" else None,
        )

    def _tabel(self, vraag: Vraag) -> Tabelveld:
        rijen = self._stand.rijen(vraag.id) or (None,)
        return Tabelveld(vraag.id, tuple(self._rij(vraag, rij, lang=False) for rij in rijen))

    def _rij(self, vraag: Vraag, rij: Mapping[str, object] | None, *, lang: bool) -> Rij:
        return Rij({kolom.id: self._cel(vraag, kolom, rij, lang=lang) for kolom in vraag.kolommen})

    def _cel(self, vraag: Vraag, kolom: Kolom, rij: Mapping[str, object] | None, *, lang: bool) -> Veld:
        waarde = rij.get(kolom.id) if rij is not None else None
        pad = f"{vraag.id}@{rij['id']}.{kolom.id}" if rij is not None else f"{vraag.id}.{kolom.id}"
        if is_leeg(waarde):
            return open_veld(pad, nederlands.in_de_zin(kolom.label) if lang else "")
        if kolom.type in ("verwijzing", "onder"):
            return Veld(pad, self._rijnaam(kolom.naar or vraag.id, waarde))
        tekst = _tekst(kolom.type, kolom.opties, waarde)
        dag = _dag(waarde) if kolom.type == "datum" else None
        return Veld(pad, tekst, markdown=str(waarde) if kolom.type == "lange_tekst" else "", dag=dag)

    def _rijnaam(self, tabel: str, rij_id: object) -> str:
        """How a row is called; a row that is no longer there by its id."""
        if tabel not in self._rijnamen:
            vraag = self._stand.kennis.vragen[tabel]
            self._rijnamen[tabel] = {rij.get("id"): rijnaam(vraag, rij) for rij in self._stand.rijen(tabel)}
        return self._rijnamen[tabel].get(rij_id) or str(rij_id)

    def _stap(self, naam: str) -> Veld:
        stap = next((s for s in self._planning.stappen if s.id == naam), None)
        pad = f"stap.{naam}"
        if stap is not None and stap.datum is not None:
            return Veld(pad, _moment(stap), dag=stap.datum)
        # The same step can have another name in another procedure; that of this one says it best.
        return open_veld(pad, f"datum van {nederlands.in_de_zin(stap.naam) if stap else self._stapnaam(naam)}")

    def _stapnaam(self, naam: str) -> str:
        namen = self._stand.kennis.stapnamen(
            self._stand.waarde("zaak.rechtsgebied"), self._stand.waarde("procedure.gekozen")
        )
        if naam not in namen:
            raise KeyError(f"stap.{naam}")
        return nederlands.in_de_zin(namen[naam])

    def _overzicht(self, naam: str) -> Tabelveld:
        if naam == "planning":
            naar_buiten = tuple(stap for stap in self._planning.stappen if not stap.intern)
            return Tabelveld("overzicht.planning", tuple(map(self._planningsrij, op_tijd(naar_buiten))))
        if naam == "begrippen":
            return Tabelveld("overzicht.begrippen", tuple(self._begrippen()))
        pad = f"overzicht.{naam}"
        if naam in PER_RIJ:
            van_rij = PER_RIJ[naam](self._stand, self._rij_van_stuk)
            return Tabelveld(pad, tuple(Rij({k: _of_open(pad, cel) for k, cel in rij.items()}) for rij in van_rij))
        if naam in overzichten.MAKERS:
            rijen = overzichten.MAKERS[naam](self._stand, self._planning)
            return Tabelveld(pad, tuple(Rij({k: _of_open(pad, cel) for k, cel in rij.items()}) for rij in rijen))
        raise KeyError(pad)

    def _figuur(self, pad: str, naam: str) -> Veld:
        tekening = overzichten.FIGUREN[naam](self._stand, self._planning)
        return Veld(pad, tekening.alt if tekening else "", tekening=tekening)

    def _planningsrij(self, stap: Planningstap) -> Rij:
        pad = f"stap.{stap.id}"
        datum = Veld(pad, _moment(stap), dag=stap.datum) if stap.datum else open_veld(pad)
        vast = {"stap": stap.naam, "wie": stap.wie, "fase": stap.fase}
        return Rij({"datum": datum, **{kolom: Veld(pad, tekst) for kolom, tekst in vast.items()}})

    def _begrippen(self) -> Iterator[Rij]:
        recht = self._stand.waarde("zaak.rechtsgebied")
        begrippen = (b for b in self._stand.kennis.begrippen.values() if b.rechtsgebied in (None, recht))
        for begrip in sorted(begrippen, key=lambda b: b.term.casefold()):
            if self._gebruikt is not None and begrip.id not in self._gebruikt:
                continue
            pad = f"begrip.{begrip.id}"
            yield Rij({"term": Veld(pad, begrip.term), "definitie": Veld(pad, begrip.definitie)})


def _of_open(pad: str, cel: str | overzichten_uitkomst.Open) -> Veld:
    return Veld(pad, cel) if isinstance(cel, str) else open_veld(cel.pad, cel.kort)


def op_tijd(stappen: tuple[Planningstap, ...]) -> list[Planningstap]:
    """The steps in order of time; a step without a date keeps its place after the step before it."""
    laatste = date.min
    sleutels: dict[str, date] = {}
    for stap in stappen:
        laatste = sleutels[stap.id] = stap.datum or laatste
    return sorted(stappen, key=lambda stap: sleutels[stap.id])


def _moment(stap: Planningstap) -> str:
    assert stap.datum is not None
    dag = nederlands.datum(stap.datum)
    return f"{dag} om {stap.tijd.replace(':', '.')} uur" if stap.tijd else dag


def _dag(waarde: object) -> date | None:
    try:
        return date.fromisoformat(str(waarde))
    except ValueError:
        return None


def _tekst(soort: str, opties: tuple[Optie, ...], waarde: object) -> str:
    """The Dutch form of one value by its type; a value of another type is printed as it is."""
    if soort == "keuze":
        return next((optie.label for optie in opties if optie.id == waarde), str(waarde))
    if soort == "datum":
        dag = _dag(waarde)
        return nederlands.datum(dag) if dag else str(waarde)
    if isinstance(waarde, int | float) and not isinstance(waarde, bool):
        if soort == "bedrag":
            return nederlands.euro(waarde)
        return nederlands.procent(waarde) if soort == "procent" else nederlands.getal(waarde)
    return " ".join(str(waarde).split())
