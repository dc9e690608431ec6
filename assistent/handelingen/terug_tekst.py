"""The blocks of a file that came back, each held against what we wrote and against the dossier as it is now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistent.dossier.model import Dossier
from assistent.dossier.vast import VasteMap
from assistent.export.afdruk import gedrukt, tekstmerk
from assistent.export.terug_model import Stuk
from assistent.export.terug_vorm import zelfde_vorm
from assistent.handelingen.bereken import Uitkomst
from assistent.handelingen.teksten import MAX_TEKENS, standaard_van
from assistent.handelingen.terug_model import Daad, Keuze, LaatWeg, Letterlijk, Voorstel, ZetTekst
from assistent.handelingen.terug_tabel import SINDSDIEN, Bijgezet, Plek, bekijk
from assistent.handelingen.terug_waarde import Doel, GeenAntwoord, Lezer
from assistent.leidraad.model import Blok
from assistent.leidraad.terug_tabel import woorden
from assistent.leidraad.terug_waarden import Waardewijziging, delen, ontleed
from assistent.leidraad.voorbehoud import NOG_TE_BEPALEN
from assistent.tekst.boom import Alinea, Boom, Tabel, platte_tekst
from assistent.tekst.markdown import lees, schrijf
from assistent.tekst.merk import normaliseer

VOORGESTELD = "In Word is dit een voorgestelde wijziging die nog niemand heeft aanvaard."
_GEGEVEN = "Dit is een gegeven uit uw antwoorden: wijzig het antwoord, of alleen deze tekst."
_OPMAAK = "De woorden zijn gelijk; alleen vet, cursief of de indeling in alinea’s en lijsten is anders."


@dataclass(frozen=True, slots=True)
class Blokkenvergelijker:
    """Compares the blocks of one file. `zaad` tells this file from every other."""

    uitkomst: Uitkomst
    lezer: Lezer
    document: str
    zaad: str

    def stuk(self, stuk: Stuk, blok: Blok, *, weggelaten: bool) -> Iterator[Voorstel | Letterlijk | Bijgezet]:
        """What differs in this block; nothing when nobody touched it or when the dossier says the same already.
        `weggelaten`: the user left the block out of the document."""
        nu = () if weggelaten else gedrukt(blok.boom)
        boom = zonder_voorbehoud(stuk.boom, blok)
        plek = Plek(blok.sleutel, blok.herkomst.titel, stuk.kop, stuk.alinea, self._onzeker(stuk, nu))
        if stuk.ongewijzigd:
            vast = plek.onzeker or blok.uit_gegevens
            if nu and not vast and not zelfde_vorm(boom, _zonder_noot(nu), blok.soort):
                yield self._tekst(stuk, blok, boom, plek, _OPMAAK, vanzelf=False)
        elif _zelfde(stuk.boom, nu) or _zelfde(_zonder_noot(stuk.boom), nu):
            return
        elif not normaliseer(platte_tekst(boom)):
            if nu:
                yield self.weg(blok, plek, VOORGESTELD if stuk.oorspronkelijk else "")
        elif blok.uit_gegevens and not weggelaten:
            yield from bekijk(self.uitkomst.kennis, self.lezer, blok, stuk.boom, plek, self.zaad)
        elif not schrijf(boom).strip():
            yield plek.letterlijk(platte_tekst(boom), "een figuur kan niet als tekst worden overgenomen")
        elif len(schrijf(boom)) > MAX_TEKENS:
            yield plek.letterlijk(platte_tekst(boom), f"heeft meer dan {MAX_TEKENS} tekens; zet dit in stukken over")
        elif plek.onzeker:
            yield self._conflict(stuk, blok, boom, nu, plek)
        else:
            yield from self._gewijzigd(stuk, blok, boom, plek)

    def weg(self, blok: Blok, plek: Plek, uitleg: str = "") -> Voorstel:
        """The proposal to leave a block out."""
        return Voorstel(
            nr=0, soort="weggelaten", plaats=blok.sleutel, titel=plek.titel, kop=plek.kop,
            oud=platte_tekst(gedrukt(blok.boom)), nieuw="", daden={"weg": (LaatWeg(blok.sleutel),)},
            onzeker=plek.onzeker, uitleg=uitleg, alinea=plek.alinea,
        )  # fmt: skip

    def _onzeker(self, stuk: Stuk, nu: Boom) -> bool:
        """Whether the dossier says something else now than we wrote in the file."""
        return tekstmerk(platte_tekst(nu)) != stuk.merk.tekst

    def _gewijzigd(self, stuk: Stuk, blok: Blok, boom: Boom, plek: Plek) -> Iterator[Voorstel]:
        ontleding = ontleed(tuple(delen(_zonder_noot(gedrukt(blok.boom)))), platte_tekst(boom))
        gegevens = [(w, doel) for w in ontleding.waarden if (doel := self._doel(w)) is not None]
        if gegevens and not ontleding.ook_woorden and len(gegevens) == len(ontleding.waarden):
            alle = tuple(doel.daad for _, doel in gegevens)
            tekst = self._tekst(stuk, blok, boom, plek, _GEGEVEN, vanzelf=False)
            daden: dict[Keuze, tuple[Daad, ...]] = {"antwoord": alle, **tekst.daden}
            titel = "; ".join(dict.fromkeys(doel.naam for _, doel in gegevens))
            yield Voorstel(
                nr=0, soort="gegeven", plaats=tekst.plaats, titel=titel, kop=tekst.kop, oud=tekst.oud,
                nieuw=tekst.nieuw, daden=daden, uitleg=tekst.uitleg, alinea=tekst.alinea,
            )  # fmt: skip
            return
        yield self._tekst(stuk, blok, boom, plek, "", vanzelf=stuk.oorspronkelijk is None)
        for wijziging, doel in gegevens:
            yield plek.voorstel(doel.naam, wijziging.waarde.tekst, wijziging.nieuw, doel.daad)

    def _doel(self, wijziging: Waardewijziging) -> Doel | None:
        try:
            return self.lezer.doel(wijziging.waarde, wijziging.nieuw)
        except GeenAntwoord:
            return None

    def _tekst(self, stuk: Stuk, blok: Blok, boom: Boom, plek: Plek, uitleg: str, *, vanzelf: bool) -> Voorstel:
        if stuk.oorspronkelijk is not None:
            uitleg = f"{uitleg} {VOORGESTELD}".strip()
        return Voorstel(
            nr=0, soort="tekst", plaats=blok.sleutel, titel=plek.titel, kop=plek.kop,
            oud=platte_tekst(_zonder_noot(gedrukt(blok.boom))), nieuw=platte_tekst(boom),
            daden={"tekst": (ZetTekst(blok.sleutel, _markdown(boom, blok)),)}, vanzelf="tekst" if vanzelf else "",
            uitleg=uitleg, alinea=plek.alinea,
        )  # fmt: skip

    def _conflict(self, stuk: Stuk, blok: Blok, boom: Boom, nu: Boom, plek: Plek) -> Voorstel:
        return Voorstel(
            nr=0, soort="conflict", plaats=blok.sleutel, titel=plek.titel, kop=plek.kop,
            oud=platte_tekst(_zonder_noot(nu)), nieuw=platte_tekst(boom),
            daden={"tekst": (ZetTekst(blok.sleutel, _markdown(boom, blok)),), "bewaar": ()},
            oorspronkelijk=self._geschreven(stuk, blok), onzeker=True, uitleg=SINDSDIEN, alinea=plek.alinea,
        )  # fmt: skip

    def _geschreven(self, stuk: Stuk, blok: Blok) -> str | None:
        """The text that we wrote in the file, when it is the standard text or still stands in a version or the
        history."""
        for boom in (standaard_van(blok), *_eerder(self.uitkomst.dossier, self.document, blok.sleutel)):
            tekst = platte_tekst(gedrukt(boom))
            if tekstmerk(tekst) == stuk.merk.tekst:
                return tekst
        return None


def _eerder(dossier: Dossier, document: str, sleutel: str) -> Iterator[Boom]:
    for versie in reversed(dossier.versies):
        if som := versie.blokken.get(document, VasteMap()).get(sleutel):
            yield lees(dossier.versieteksten.get(som, ""))
    for regel in reversed(dossier.geschiedenis):
        if regel.pad.startswith(f"teksten/{sleutel}"):
            for waarde in (regel.oud, regel.nieuw):
                markdown = waarde.get("markdown") if isinstance(waarde, dict) else waarde
                if isinstance(markdown, str):
                    yield lees(markdown)


def zonder_voorbehoud(boom: Boom, blok: Blok) -> Boom:
    """The text that came back without the note that we put behind a block that may still fall away: it is no text of
    the block. A note whose words were changed stays."""
    eigen = blok.boom[-1:]
    return boom[:-1] if _is_noot(eigen) and len(boom) > 1 and _zelfde(boom[-1:], eigen) else boom


def _zonder_noot(boom: Boom) -> Boom:
    return boom[:-1] if len(boom) > 1 and _is_noot(boom[-1:]) else boom


def _is_noot(boom: Boom) -> bool:
    return all(isinstance(d, Alinea) for d in boom) and platte_tekst(boom).startswith(f"{NOG_TE_BEPALEN}: dit hangt af")


def _zelfde(een: Boom, ander: Boom) -> bool:
    return normaliseer(platte_tekst(een)) == normaliseer(platte_tekst(ander))


def _uitgelijnd(boom: Boom, onze: Boom) -> Boom:
    """The tables with the alignment of ours that have the same header."""
    kanten = {tuple(map(woorden, deel.kop)): deel.uitlijning for deel in onze if isinstance(deel, Tabel)}
    return tuple(
        replace(deel, uitlijning=kanten.get(tuple(map(woorden, deel.kop)), deel.uitlijning))
        if isinstance(deel, Tabel)
        else deel
        for deel in boom
    )


def _markdown(boom: Boom, blok: Blok) -> str:
    """The text for the dossier. An empty cell prints a dash; what says the standard again is the standard."""
    nieuw = schrijf(_uitgelijnd(boom, blok.boom))
    standaard = _zonder_noot(standaard_van(blok))
    return schrijf(standaard_van(blok)) if nieuw == schrijf(gedrukt(standaard)) else nieuw
