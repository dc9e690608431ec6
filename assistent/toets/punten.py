"""Review points: everything in a dossier that a reviewer has to look at, made from the dossier itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistent.kennis.bronrecht import van_recht
from assistent.leidraad.model import Leidraad
from assistent.toets import (
    bronpunten,
    documentpunten,
    keuzepunten,
    meldingpunten,
    momenten,
    plaatspunten,
    voorwaardepunten,
    wijzigingspunten,
)
from assistent.toets.model import SOORTNAMEN, Stof, Toetspunt


def punten(stof: Stof, leidraden: Sequence[Leidraad], sommen: Mapping[str, str] | None = None) -> tuple[Toetspunt, ...]:
    """All points of this dossier and its composed documents, by kind and within it in the order of the dossier; each
    knows the documents in which it stands and the moments of review that put it. `sommen`: document → the sha256 of
    its text, for who has them already."""
    if sommen is None:
        sommen = {stuk.document: momenten.tekstsom(momenten.documenttekst(stuk)) for stuk in leidraden}
    uit_stof = (
        *voorwaardepunten.van_procedure(stof),
        *voorwaardepunten.van_rechtsvorm(stof),
        *voorwaardepunten.van_termijnen(stof),
        *keuzepunten.van_antwoorden(stof),
        *keuzepunten.van_planning(stof),
        *keuzepunten.van_conclusies(stof),
        *meldingpunten.van_meldingen(stof),
        *meldingpunten.van_planning(stof),
        *wijzigingspunten.van_publicatie(stof),
        *plaatspunten.van_opmerkingen(stof, leidraden, sommen),
    )
    kennis, recht = stof.stand.kennis, stof.stand.waarde("zaak.rechtsgebied")
    index = momenten.documenten_per_vraag(kennis, leidraden)
    van_hier = (replace(punt, bron=van_recht(kennis, punt.bron, recht)) for punt in uit_stof)
    uit_dossier = [momenten.met_documenten(punt, index) for punt in van_hier]
    uit_documenten = (
        *documentpunten.afwijkingen(leidraden),
        *documentpunten.losse_teksten(leidraden),
        *bronpunten.te_controleren(stof.stand, uit_dossier, leidraden),
        *documentpunten.open_punten(stof.stand, leidraden),
    )
    samen = momenten.met_momenten((*uit_dossier, *uit_documenten, *momenten.aandachtspunten(stof, sommen)), stof)
    soorten = {soort: nummer for nummer, soort in enumerate(SOORTNAMEN)}
    uniek = {punt.id: punt for punt in samen}.values()
    return tuple(sorted(uniek, key=lambda punt: soorten[punt.soort]))
