"""Points for places about which somebody said something without naming a point, such as a comment in Word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from assistent.dossier.model import Antwoord
from assistent.leidraad.model import Blok, Leidraad
from assistent.tekst.boom import platte_tekst
from assistent.tekst.nederlands import hoofdletter
from assistent.toets.model import Stof, Toetspunt, over_som
from assistent.toets.pakket import som
from assistent.toets.stand import plaatsen_met_opmerking, plaatspunt_id


def van_opmerkingen(stof: Stof, leidraden: Sequence[Leidraad], sommen: Mapping[str, str]) -> Iterator[Toetspunt]:
    """One point for each question, block or document that a remark is about. A place that is gone gives none: what was
    said about it is shown as lapsed."""
    plaatsen = plaatsen_met_opmerking(stof.stand.dossier.toets)
    if not plaatsen:
        return
    stukken = {stuk.document: stuk for stuk in leidraden}
    blokken = {blok.sleutel: (stuk, blok) for stuk in leidraden for blok in (*stuk.blokken(), *stuk.weggelaten)}
    for plaats in plaatsen:
        if plaats in blokken:
            yield _blok(*blokken[plaats])
        elif plaats in stof.stand.kennis.vragen:
            yield _vraag(plaats, stof)
        elif plaats in stukken:
            titel = stukken[plaats].naam
            punt = _punt(plaats, titel, f"Een opmerking over het hele document ‘{titel}’.", (plaats,))
            yield replace(punt, over=sommen.get(plaats, ""))


def _blok(stuk: Leidraad, blok: Blok) -> Toetspunt:
    punt = _punt(blok.sleutel, f"{stuk.naam}, {blok.herkomst.titel}", platte_tekst(blok.boom), (stuk.document,))
    return replace(punt, bron=blok.herkomst.bron)


def _vraag(id_: str, stof: Stof) -> Toetspunt:
    vraag, antwoord = stof.stand.kennis.vragen[id_], stof.stand.dossier.antwoorden.get(id_, Antwoord())
    punt = _punt(id_, hoofdletter(vraag.kort), vraag.label)
    over = som({"waarde": antwoord.waarde, "motivering": antwoord.motivering.strip()})
    return replace(punt, bron=vraag.bron, motivering=antwoord.motivering, over=over)


def _punt(plaats: str, naam: str, tekst: str, documenten: tuple[str, ...] = ()) -> Toetspunt:
    return Toetspunt(
        id=plaatspunt_id(plaats),
        soort="opmerking",
        titel=f"Opmerking bij {naam}",
        plaats=plaats,
        tekst=tekst,
        over=over_som(tekst),
        documenten=documenten,
        plekken=(plaats,),
    )
