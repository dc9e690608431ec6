"""What was put in, taken out or moved in a file that came back, between the blocks and under the headings."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from assistent.dossier.stand import Stand
from assistent.dossier.vast import VasteMap
from assistent.export.afdruk import Merk, gedrukt, merk_van_kop
from assistent.export.terug_model import Kop, NieuwStuk, Teruggelezen
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.teksten import EIGEN, MAX_TEKENS
from assistent.handelingen.terug_model import Letterlijk, Verplaats, VoegToe, Voorstel
from assistent.handelingen.terug_tekst import VOORGESTELD
from assistent.leidraad.exemplaar import SCHEIDING
from assistent.leidraad.model import Blok, Hoofdstuk, Leidraad
from assistent.leidraad.stel_samen import stel_samen
from assistent.leidraad.terug_volgorde import Kopplaats, Natuurlijk, Verplaatsing, deel_in, verplaatsingen
from assistent.tekst.boom import Boom, platte_tekst
from assistent.tekst.markdown import schrijf
from assistent.tekst.merk import normaliseer

_KANDIDATEN = 64
"""So many keys are tried for a new block, to find one that sorts before what stands behind it."""
_KOP = "Deze alinea heeft in Word de opmaak van een kop; een eigen tekstblok krijgt geen kop en zet haar vet."
_KOP_VAST = "de koppen van het document liggen vast; wijzig de opzet van het document in de organisatiemap"


@dataclass(frozen=True, slots=True)
class Koppen:
    """The headings of the document by their marks."""

    plaatsen: Mapping[str, Kopplaats]
    titels: Mapping[str, str]

    def plaats(self, merk: Merk) -> Kopplaats | None:
        """Which heading of the document carries this mark."""
        return self.plaatsen.get(merk.sleutel)


def koppen_van(leidraad: Leidraad) -> Koppen:
    """Every heading that the document prints."""
    plaatsen: dict[str, Kopplaats] = {}
    titels: dict[str, str] = {}
    for hoofdstuk in leidraad.hoofdstukken:
        sleutel = f"{leidraad.document}#{hoofdstuk.id}"
        for plaats, kop, titel in (
            (Kopplaats(hoofdstuk.id), sleutel, hoofdstuk.titel),
            *((Kopplaats(hoofdstuk.id, p.id), f"{sleutel}/{p.id}", p.titel) for p in hoofdstuk.paragrafen),
        ):
            if normaliseer(titel):
                merk = merk_van_kop(kop, titel).sleutel
                plaatsen[merk], titels[merk] = plaats, titel
    return Koppen(plaatsen, titels)


def natuurlijk(stand: Stand, uitkomst: Uitkomst, document: str) -> Natuurlijk:
    """The document as it is composed without the user's texts."""
    kaal = replace(stand, dossier=stand.dossier.model_copy(update={"teksten": VasteMap()}))
    naam, _, rij = document.partition(SCHEIDING)
    return Natuurlijk(naam, rij, stel_samen(kaal, uitkomst.planning, document).hoofdstukken)


@dataclass(frozen=True, slots=True)
class Plaatsvergelijker:
    """Compares where things stand in one file. `namen`: hash of a key → key, of every block that the dossier knows."""

    uitkomst: Uitkomst
    leidraad: Leidraad
    terug: Teruggelezen
    koppen: Koppen
    namen: Mapping[str, str]
    blokken: Mapping[str, Blok]
    natuurlijk: Natuurlijk
    zaad: str

    def volgorde(self) -> tuple[Kopplaats | str, ...]:
        """The headings and blocks of the file, in their order."""
        delen: list[tuple[int, int, int, Kopplaats | str]] = []
        for kop in self.terug.koppen:
            if (plaats := self.koppen.plaats(kop.merk)) is not None:
                delen.append((kop.alinea, 0, 0, plaats))
        for stuk in self.terug.stukken:
            if (sleutel := self.namen.get(stuk.merk.sleutel)) is not None:
                delen.append((stuk.alinea, 1, stuk.volgnummer, sleutel))
        return tuple(deel for *_, deel in sorted(delen, key=lambda deel: deel[:3]))

    # -------------------------------------------------------------------------------------- moved

    def verplaatst(self) -> Iterator[Voorstel]:
        """The blocks that stand at another place now."""
        stappen = verplaatsingen(self.natuurlijk, self.uitkomst.dossier.teksten, self.volgorde())
        waar = {stuk.merk.sleutel: stuk for stuk in self.terug.stukken}
        ander = self.terug.kenmerk.revisie != self.uitkomst.dossier.revisie
        eigen_volgorde = any(t.na for t in self.uitkomst.dossier.teksten.values())
        for samen in stappen:
            eerste = samen[0]
            stuk = next((s for m, s in waar.items() if self.namen.get(m) == eerste.sleutel), None)
            yield Voorstel(
                nr=0, soort="verplaatst", plaats=eerste.sleutel,
                titel="; ".join(self._naam(stap.sleutel) for stap in samen),
                kop=stuk.kop if stuk else "", oud="", nieuw="; ".join(map(self._zin, samen)),
                daden={"verplaats": tuple(Verplaats(stap.sleutel, stap.na) for stap in samen)},
                onzeker=ander and eigen_volgorde, alinea=stuk.alinea if stuk else 0,
            )  # fmt: skip

    def _zin(self, stap: Verplaatsing) -> str:
        if stap.na in self.blokken:
            return f"‘{self._naam(stap.sleutel)}’ na ‘{self._naam(stap.na)}’"
        return f"‘{self._naam(stap.sleutel)}’ als eerste onder ‘{self._kopnaam(stap.na)}’"

    def _naam(self, sleutel: str) -> str:
        blok = self.blokken.get(sleutel)
        if blok is None:
            return sleutel
        if blok.afwijking != "eigen":
            return blok.herkomst.titel
        tekst = " ".join(platte_tekst(blok.boom).split())
        return tekst if len(tekst) <= 60 else f"{tekst[:59]}…"

    def _kopnaam(self, begin: str) -> str:
        hoofdstuk, _, paragraaf = begin.partition("#")[2].partition("/")
        gezocht = (Kopplaats(hoofdstuk, paragraaf), Kopplaats(hoofdstuk))
        namen = {plaats: self.koppen.titels[merk] for merk, plaats in self.koppen.plaatsen.items()}
        return next((namen[plaats] for plaats in gezocht if plaats in namen), begin)

    # ------------------------------------------------------------------------------- put in between

    def nieuw(self, bijgezet: Iterable[tuple[str, Boom, str, int]]) -> Iterator[Voorstel | Letterlijk]:
        """The texts that somebody put between the blocks and under headings, as blocks of their own. `bijgezet` are
        those that stand in a block made from answers: key of that block, text, heading and place."""
        stukken = [(alinea, naar, NieuwStuk(boom, None, None, kop, alinea)) for naar, boom, kop, alinea in bijgezet]
        stukken += [(n.alinea, self._na(n), n) for n in self.terug.nieuw]
        stukken += [
            (kop.alinea, self._onder(kop), NieuwStuk(kop.bij, None, None, kop.tekst, kop.alinea))
            for kop in self.terug.koppen
            if kop.bij
        ]
        laatste: dict[str, str] = {}
        for _, na, stuk in sorted(stukken, key=lambda deel: deel[0]):
            tekst = platte_tekst(stuk.boom)
            if not normaliseer(tekst):
                continue
            if waarom := _bezwaar(na, schrijf(stuk.boom)):
                yield Letterlijk(stuk.kop, tekst, waarom)
                continue
            sleutel, bekend = self._sleutel(laatste.get(na, na), tekst)
            hier, laatste[na] = laatste.get(na, na), sleutel
            if not bekend:
                yield self._voorstel(sleutel, hier, stuk, tekst)

    def _voorstel(self, sleutel: str, na: str, stuk: NieuwStuk, tekst: str) -> Voorstel:
        voorgesteld = stuk.voorgesteld or self._deels_voorgesteld(tekst)
        uitleg = " ".join(zin for zin, geldt in ((_KOP, stuk.als_kop), (VOORGESTELD, voorgesteld)) if geldt)
        naam = f"na ‘{self._naam(na)}’" if na in self.blokken else f"als eerste onder ‘{self._kopnaam(na)}’"
        return Voorstel(
            nr=0, soort="nieuw", plaats=sleutel, titel=naam if "#" in na or na in self.blokken else "",
            kop=stuk.kop, oud="", nieuw=tekst, daden={"tekst": (VoegToe(sleutel, na, schrijf(stuk.boom)),)},
            vanzelf="" if voorgesteld else "tekst", uitleg=uitleg, alinea=stuk.alinea,
        )  # fmt: skip

    def _deels_voorgesteld(self, tekst: str) -> bool:
        """Whether words of a new text are a tracked insertion: that stands in no block that has a mark."""
        sporen = (n for n in self.terug.kanttekeningen if n.soort == "ingevoegd" and self._buiten_blokken(n.merk))
        return any(woorden in normaliseer(tekst) for noot in sporen if (woorden := normaliseer(noot.aangehaald)))

    def _buiten_blokken(self, merk: Merk | None) -> bool:
        return merk is None or merk.sleutel not in self.namen

    def _na(self, stuk: NieuwStuk) -> str:
        """After which block, or at the begin of which paragraph, this text stands; empty when nobody knows."""
        if stuk.na is not None:
            sleutel = self.namen.get(stuk.na.sleutel, "")
            return sleutel if sleutel in self.blokken else self._voorlaatste(stuk.alinea)
        return self._voorlaatste(stuk.alinea)

    def _voorlaatste(self, alinea: int) -> str:
        """The last known block or heading before this paragraph of the file."""
        voor = [(s.alinea, s.volgnummer, self.namen.get(s.merk.sleutel, "")) for s in self.terug.stukken]
        eerder = [deel for deel in voor if deel[0] < alinea and deel[2] in self.blokken]
        koppen = [kop for kop in self.terug.koppen if kop.alinea <= alinea and self.koppen.plaats(kop.merk)]
        blok = max(eerder, default=None)
        kop = max(koppen, key=lambda k: k.alinea, default=None)
        if kop is not None and (blok is None or kop.alinea > blok[0]):
            return self._onder(kop)
        return blok[2] if blok is not None else ""

    def _onder(self, kop: Kop) -> str:
        """The begin of the paragraph under this heading; for a chapter its first paragraph."""
        plaats = self.koppen.plaats(kop.merk)
        if plaats is None:
            return ""
        begin = deel_in(self.natuurlijk, (plaats, "hier"))
        return next(iter(begin.groepen))

    def _sleutel(self, na: str, tekst: str) -> tuple[str, bool]:
        """The key for this text at this place, always the same, and whether the dossier has it already. Of several
        texts after one block the first by key comes first, so a key is sought that sorts before those."""
        naam, van_rij, rij = self.leidraad.document.partition(SCHEIDING)
        teksten = self.uitkomst.dossier.teksten
        grond = f"{self.zaad}|{na}|{normaliseer(tekst)}"
        hexen = (hashlib.sha256(f"{grond}|{nr}".encode()).hexdigest()[:12] for nr in range(_KANDIDATEN))
        sleutels = [f"{naam}/{EIGEN}{hex_}{van_rij}{rij}" for hex_ in hexen]
        if (bekend := next((s for s in sleutels if s in teksten), None)) is not None:
            return bekend, True
        volgers = [s for s, t in teksten.items() if t.na == na and t.soort in ("eigen", "verplaatst")]
        return next((s for s in sleutels if all(s < volger for volger in volgers)), sleutels[0]), False

    # ------------------------------------------------------------------------------- headings, removed

    def verdwenen(self) -> tuple[str, ...]:
        """The keys of blocks that we wrote in the file and that are gone from it, while the document has them."""
        aanwezig = {stuk.merk.sleutel for stuk in self.terug.stukken}
        geschreven = self.terug.geschreven
        over = [m for m in self.namen if m not in aanwezig and (geschreven is None or m in geschreven)]
        staat_er = {b.sleutel for b in self.leidraad.blokken() if gedrukt(b.boom)}
        return tuple(s for m in over if (s := self.namen[m]) in staat_er)

    def vaste_koppen(self) -> Iterator[Letterlijk]:
        """The headings that were changed, removed or moved: the outline decides about those."""
        volgorde = {merk: nr for nr, merk in enumerate(self.koppen.plaatsen)}
        hoogste = -1
        for kop in self.terug.koppen:
            titel = self.koppen.titels.get(kop.merk.sleutel, "")
            if not kop.ongewijzigd:
                naar = f"{titel} → {kop.tekst or '(leeg)'}" if titel else kop.tekst
                if naar and normaliseer(titel) != normaliseer(kop.tekst):
                    yield Letterlijk(titel, naar, _KOP_VAST)
            nr = volgorde.get(kop.merk.sleutel, hoogste)
            if nr < hoogste:
                yield Letterlijk(titel, titel, f"deze kop staat op een andere plaats; {_KOP_VAST}")
            hoogste = max(hoogste, nr)
        yield from self._koppen_weg()

    def _koppen_weg(self) -> Iterator[Letterlijk]:
        aanwezig = {kop.merk.sleutel for kop in self.terug.koppen}
        in_word = {self.namen.get(stuk.merk.sleutel) for stuk in self.terug.stukken}
        # A letter or form does not print every kind of heading; a kind of which none is there was not written.
        geschreven = {self._soort(plaats) for merk, plaats in self.koppen.plaatsen.items() if merk in aanwezig}
        for merk, plaats in self.koppen.plaatsen.items():
            blijft = any(sleutel in in_word for sleutel in self._onder_kop(plaats))
            if merk not in aanwezig and blijft and self._soort(plaats) in geschreven:
                titel = self.koppen.titels[merk]
                yield Letterlijk(titel, f"{titel} (weggehaald)", _KOP_VAST)

    def _soort(self, plaats: Kopplaats) -> tuple[bool, bool]:
        """Whether it is of a paragraph, and whether its chapter has only one."""
        enig = any(h.id == plaats.hoofdstuk and len(h.paragrafen) == 1 for h in self.leidraad.hoofdstukken)
        return bool(plaats.paragraaf), enig

    def _onder_kop(self, plaats: Kopplaats) -> Iterator[str]:
        for hoofdstuk in self.leidraad.hoofdstukken:
            if hoofdstuk.id == plaats.hoofdstuk:
                yield from _sleutels(hoofdstuk, plaats.paragraaf)


def _bezwaar(na: str, markdown: str) -> str:
    """Why a text cannot be a block of its own; empty when it can."""
    if not na:
        return "staat op een plaats die het document niet heeft"
    if not markdown.strip():
        return "een figuur kan niet als tekst worden overgenomen"
    return f"heeft meer dan {MAX_TEKENS} tekens; zet dit in stukken over" if len(markdown) > MAX_TEKENS else ""


def _sleutels(hoofdstuk: Hoofdstuk, paragraaf: str) -> Sequence[str]:
    return [b.sleutel for p in hoofdstuk.paragrafen if paragraaf in ("", p.id) for b in p.blokken]
