"""Compose a document: from outline, building blocks and dossier to one `Leidraad`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistent.dossier.stand import Stand
from assistent.kennis.opzet import Hoofdstukopzet, Paragraafopzet
from assistent.leidraad import afwijkingen
from assistent.leidraad.begrippen import gebruikte
from assistent.leidraad.exemplaar import Exemplaar, exemplaar
from assistent.leidraad.invullen import uit_gegevens, vul_in
from assistent.leidraad.keuze import Gekozen, geldt, kies, wacht_op
from assistent.leidraad.model import Blok, Herkomst, Hoofdstuk, Leidraad, Paragraaf
from assistent.leidraad.titelblad import titelblad
from assistent.leidraad.velden import Velden
from assistent.leidraad.voorbehoud import met_voorbehoud
from assistent.planning.model import Planning
from assistent.tekst.boom import Boom, open_velden, platte_tekst
from assistent.tekst.markdown import schrijf
from assistent.tekst.merk import vingerafdruk

TALEN = {"nl": "nl-NL", "vl": "nl-BE"}


def stel_samen(stand: Stand, planning: Planning, document: str) -> Leidraad:
    """The document with this id, as the dossier stands now; `document@row` is the one for that row.

    Raises `KeyError` for a document without outline or row and `KennisFout` for a block that cannot be filled.
    """
    gevraagd = exemplaar(stand, document)
    opzet = gevraagd.opzet
    hoofdstukken = _Werk(stand, Velden(stand, planning, rij=gevraagd.voor), gevraagd).hoofdstukken()
    toegepast = afwijkingen.pas_toe(opzet.id, hoofdstukken, stand.dossier.teksten, gevraagd.rij_id)
    over = tuple(h for h in toegepast.hoofdstukken if h.paragrafen)
    dossier = stand.dossier
    return Leidraad(
        document=document,
        titelblad=titelblad(stand, opzet, gevraagd.rij),
        hoofdstukken=met_voorbehoud(stand, _met_begrippen(stand, planning, over)),
        kenmerk=f"{dossier.id}/{dossier.revisie}/{document}",
        taal=TALEN.get(str(stand.waarde("zaak.rechtsgebied")), "nl-NL"),
        los=toegepast.los,
        weggelaten=toegepast.weggelaten,
        vorm=opzet.vorm,
        exemplaar=gevraagd.naam,
    )


def _met_begrippen(stand: Stand, planning: Planning, hoofdstukken: tuple[Hoofdstuk, ...]) -> tuple[Hoofdstuk, ...]:
    """The chapters with a glossary of the terms that the rest of the document uses."""
    blokken = [b for h in hoofdstukken for p in h.paragrafen for b in p.blokken]
    lijsten = {b.sleutel for b in blokken if _is_begrippenlijst(stand, b)}
    if not lijsten:
        return hoofdstukken
    tekst = "\n".join(platte_tekst(b.boom) for b in blokken if b.sleutel not in lijsten)
    # Terms of the other jurisdiction are not shown, and must not pull in terms through their definitions either.
    recht = stand.waarde("zaak.rechtsgebied")
    begrippen = [b for b in stand.kennis.begrippen.values() if b.rechtsgebied in (None, recht)]
    groepen = Velden(stand, planning, gebruikte(begrippen, tekst)).groepen

    def blok(oud: Blok) -> Blok:
        if oud.sleutel not in lijsten:
            return oud
        boom = vul_in(stand.kennis.bouwstenen[oud.herkomst.bouwsteen], groepen)
        return replace(oud, boom=boom, standaardhash=vingerafdruk(schrijf(boom)))

    return tuple(
        replace(h, paragrafen=tuple(replace(p, blokken=tuple(map(blok, p.blokken))) for p in h.paragrafen))
        for h in hoofdstukken
    )


def _is_begrippenlijst(stand: Stand, blok: Blok) -> bool:
    bouwsteen = stand.kennis.bouwstenen.get(blok.herkomst.bouwsteen)
    return bouwsteen is not None and "overzicht.begrippen" in bouwsteen.velden


@dataclass(frozen=True, slots=True)
class _Werk:
    stand: Stand
    velden: Velden
    document: Exemplaar

    def hoofdstukken(self) -> tuple[Hoofdstuk, ...]:
        return tuple(h for h in map(self.hoofdstuk, self.document.opzet.hoofdstukken) if h.paragrafen)

    def hoofdstuk(self, opzet: Hoofdstukopzet) -> Hoofdstuk:
        if not geldt(opzet, self.stand):
            return Hoofdstuk(opzet.id, opzet.titel, (), opzet.bijlage)
        paragrafen = (Paragraaf(p.id, p.titel, tuple(self.blokken(p))) for p in opzet.paragrafen)
        gevuld = tuple(p for p in paragrafen if p.blokken)
        return Hoofdstuk(opzet.id, opzet.titel, _wachtend(gevuld, wacht_op(opzet, self.stand)), opzet.bijlage)

    def blokken(self, opzet: Paragraafopzet) -> Iterator[Blok]:
        for plaats in opzet.blokken:
            for gekozen in kies(self.stand, self.document, plaats):
                boom = self._boom(gekozen)
                if boom:
                    yield _blok(gekozen, boom)

    def _boom(self, gekozen: Gekozen) -> Boom:
        if any(map(self.velden.zonder_inhoud, gekozen.bouwsteen.velden)):
            return ()
        rij = self.velden.rij(gekozen.tabel, gekozen.rij) if gekozen.tabel else None
        return vul_in(gekozen.bouwsteen, self.velden.groepen, rij)


def _wachtend(paragrafen: tuple[Paragraaf, ...], velden: tuple[str, ...]) -> tuple[Paragraaf, ...]:
    """The paragraphs of a chapter that waits for these fields: its first block says so."""
    if not paragrafen or not velden:
        return paragrafen
    eerste, *verder = paragrafen[0].blokken
    samen = tuple(dict.fromkeys((*eerste.wacht_op, *velden)))
    open_ = tuple(dict.fromkeys((*eerste.open_velden, *velden)))
    eerste = replace(eerste, voorlopig=True, wacht_op=samen, open_velden=open_)
    return (replace(paragrafen[0], blokken=(eerste, *verder)), *paragrafen[1:])


def _blok(gekozen: Gekozen, boom: Boom) -> Blok:
    bouwsteen, spoor = gekozen.bouwsteen, gekozen.spoor
    nog_nodig = spoor.onbekende_velden() if spoor is not None else ()
    return Blok(
        sleutel=gekozen.sleutel,
        soort=bouwsteen.soort,
        boom=boom,
        herkomst=Herkomst(bouwsteen.id, bouwsteen.titel, bouwsteen.bron, bouwsteen.status, spoor),
        standaardhash=vingerafdruk(schrijf(boom)),
        open_velden=tuple(dict.fromkeys((*open_velden(boom), *nog_nodig))),
        uit_gegevens=uit_gegevens(bouwsteen),
        voorlopig=gekozen.voorlopig,
        wacht_op=nog_nodig,
    )
