"""A composed document as a Word file.

The template decides how it looks, the Leidraad what it says and in which order. The Word libraries are
imported only when something is generated, because they cost a third of a second.
"""

from __future__ import annotations

import io
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

from assistent.export.fouten import SjabloonFout
from assistent.export.uitgave import CONCEPT, Uitgave
from assistent.kennis.opzet import Documentvorm
from assistent.leidraad.exemplaar import SCHEIDING
from assistent.leidraad.model import Leidraad

if TYPE_CHECKING:
    from assistent.export.sjabloon import Invulling, Sjabloon
    from assistent.export.wml import Element
    from assistent.tekst.tekening import Tekening

ALGEMEEN = "leidraad.docx"
"""The template for every document that has none of its own name or form."""

_MAX_EIGENSCHAP = 255
_EMU = 635
"""English metric units in a twip."""


def kies_sjabloon(document: str, vorm: Documentvorm, *mappen: Path) -> Path:
    """The template for this document: `selectieleidraad.docx` in the first folder that has it, else that of its form
    (`brief.docx`, `formulier.docx`), else `leidraad.docx`. A house style without letters so keeps our letter.

    Raises SjabloonFout when none of them is there.
    """
    naam = document.partition(SCHEIDING)[0]  # one of a series looks as the others
    for bestand in dict.fromkeys((f"{naam}.docx", f"{vorm}.docx", ALGEMEEN)):
        for map_ in mappen:
            if (pad := map_ / bestand).is_file():
                return pad
    raise SjabloonFout(
        f"In de map ‘{mappen[-1]}’ staat geen sjabloon ‘{ALGEMEEN}’ (en geen ‘{naam}.docx’). "
        "Kies een andere map met sjablonen of zet de meegeleverde sjablonen erin."
    )


def render(leidraad: Leidraad, sjabloon: Path, uitgave: Uitgave = CONCEPT) -> bytes:
    """The document as the bytes of a .docx. Raises SjabloonFout naming template, part and paragraph."""
    from assistent.export.context import bouw_context
    from assistent.export.runs import TEKENSTIJLEN
    from assistent.export.sjabloon import Invulling, open_sjabloon

    bron = open_sjabloon(sjabloon)
    invulling = Invulling(bron)
    stijlen = {naam: id_ for naam in TEKENSTIJLEN if (id_ := bron.stijlen.id(naam))}
    context = bouw_context(leidraad, stijlen, _Tekenaar(invulling), uitgave)
    invulling.render({veld.name: getattr(context, veld.name) for veld in fields(context)})
    _werk_af(invulling, bron, leidraad, uitgave)
    if not uitgave.publiek:
        return _bytes(invulling)
    from assistent.export.publicatie import maak_publiek

    return maak_publiek(_bytes(invulling), sjabloon.name)


class _Tekenaar:
    """Puts drawings in the package as pictures and gives the run that shows them."""

    def __init__(self, invulling: Invulling) -> None:
        from assistent.export.nabewerking import tekstbreedte, teksthoogte

        self._deel = invulling.document.part
        body = invulling.document.element.body
        # A figure leaves room on its page for the headings above it and the caption below: they keep together.
        self._vlak = (tekstbreedte(body) * _EMU, round(teksthoogte(body) * 0.8) * _EMU)
        self._aantal = 0

    def __call__(self, tekening: Tekening) -> str:
        from assistent.export.figuur import png, tekening_xml

        relatie, _ = self._deel.get_or_add_image(io.BytesIO(png(tekening)))
        self._aantal += 1
        return tekening_xml(tekening, relatie, self._aantal, self._vlak)


def _werk_af(invulling: Invulling, bron: Sjabloon, leidraad: Leidraad, uitgave: Uitgave) -> None:
    from assistent.export import nabewerking
    from assistent.export.eigenschappen import zet_eigenschappen
    from assistent.export.inhoudsopgave import vul_inhoudsopgave
    from assistent.export.liggend import leg_op_zij
    from assistent.export.opmerkingen import plaats_opmerkingen
    from assistent.export.runs import VET

    document = invulling.document
    body = document.element.body
    if uitgave.liggend:
        leg_op_zij(body, document.styles.element)
    nummering = _nummering(invulling)
    if nummering is not None:
        nabewerking.herstel_labels(nummering)
    nabewerking.verwerk_aanwijzingen(body, nummering, bron.stijlen, nabewerking.tekstbreedte(body))
    nabewerking.herstel_roosters(body)
    nabewerking.scheid_tabellen(body, bron.stijlen.id("Tabelscheiding"))
    nabewerking.houd_aankondigingen(body, bron.stijlen.id(VET))
    vul_inhoudsopgave(body, bron.stijlen)
    nabewerking.nummer_bladwijzers(body)
    nabewerking.zet_taal(document.styles.element, document.settings.element, leidraad.taal)
    plaats_opmerkingen(document, uitgave.kanttekeningen, bron.stijlen)
    _onthoud(invulling, leidraad)
    _zet_eigenschappen(invulling, leidraad)
    zet_eigenschappen(document.part.package, uitgave.eigenschappen)


def _onthoud(invulling: Invulling, leidraad: Leidraad) -> None:
    from assistent.export.afdruk import VARIABELE, gedrukt, sleutelmerk
    from assistent.export.pakket import ontleed
    from assistent.export.vast import VASTE_REGELS, is_rand, onthoud, vaste_merken

    document = invulling.document
    sleutels = [sleutelmerk(blok.sleutel) for blok in leidraad.blokken() if gedrukt(blok.boom)]
    delen = {str(deel.partname).lstrip("/"): deel for deel in document.part.package.iter_parts()}
    randen = [ontleed(delen[naam].blob, leidraad.document, naam) for naam in sorted(delen) if is_rand(naam)]
    onthoud(
        document.settings.element,
        {VARIABELE: sleutels, VASTE_REGELS: vaste_merken(document.element.body, randen)},
    )


def _nummering(invulling: Invulling) -> Element | None:
    """The root of numbering.xml; None when the template has no lists. (python-docx cannot make a missing part.)"""
    from docx.opc.constants import RELATIONSHIP_TYPE

    delen = [
        rel.target_part for rel in invulling.document.part.rels.values() if rel.reltype == RELATIONSHIP_TYPE.NUMBERING
    ]
    return cast("Element", delen[0].element) if delen else None


def _zet_eigenschappen(invulling: Invulling, leidraad: Leidraad) -> None:
    from assistent.export.runs import onschadelijk

    def regel(tekst: str) -> str:
        return " ".join(onschadelijk(tekst).split())[:_MAX_EIGENSCHAP]

    blad, eigenschappen, nu = leidraad.titelblad, invulling.document.core_properties, datetime.now(UTC)
    eigenschappen.title = regel(blad.titel) or leidraad.document
    eigenschappen.subject = regel(blad.zaak)
    eigenschappen.author = eigenschappen.last_modified_by = regel(blad.organisatie)
    eigenschappen.identifier = regel(leidraad.kenmerk)
    eigenschappen.language = leidraad.taal
    eigenschappen.created = eigenschappen.modified = nu
    eigenschappen.comments = eigenschappen.keywords = ""
    eigenschappen.revision = 1


def _bytes(invulling: Invulling) -> bytes:
    uit = io.BytesIO()
    invulling.document.save(uit)
    return uit.getvalue()
