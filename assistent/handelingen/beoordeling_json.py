"""The assessment as JSON, as `assistent beoordeling --json` prints it."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from assistent.beoordeling.model import Opzet
from assistent.beoordeling.opzet import Ontbreekt
from assistent.beoordeling.proef import Beoordeeld, Regeluitleg
from assistent.beoordeling.simulatie import Markt, Simulatie
from assistent.beoordeling.verdeling import Verdeling

Json = dict[str, Any]


def beoordeeld(uitkomst: Beoordeeld, markt: Markt, gezien: Simulatie | None, zaad: int) -> Json:
    """One way of comparing: what is missing, the criteria, the bids with every point, and the simulation (parts 0…1;
    prices in euro, weights in percents)."""
    lezing = uitkomst.lezing
    return {
        "perceel": lezing.naam or None,
        "ontbreekt": [_ontbreekt(punt) for punt in uitkomst.ontbreekt],
        "opzet": _opzet(lezing.opzet) if lezing.opzet is not None else None,
        "uitslag": [_regel(regel) for regel in uitkomst.regels],
        "winnaars": list(uitkomst.winnaars),
        "kantelgewichten": [asdict(kantel) for kantel in uitkomst.kantelgewichten],
        "simulatie": {"zaad": zaad, "markt": asdict(markt), **asdict(gezien)} if gezien is not None else None,
    }


def verdeling(uitkomst: Verdeling) -> Json:
    """The division of a subsidy, in order, in euro."""
    return {
        "ontbreekt": [_ontbreekt(punt) for punt in uitkomst.ontbreekt],
        "besluiten": [
            {
                "aanvraag": besluit.aanvraag.id,
                "naam": besluit.aanvraag.naam,
                "gevraagd": besluit.aanvraag.bedrag,
                "plaats": besluit.plaats,
                "toegekend": besluit.toegekend,
                "over": besluit.over,
                "uitleg": besluit.uitleg,
            }
            for besluit in uitkomst.besluiten
        ],
    }


def _ontbreekt(punt: Ontbreekt) -> Json:
    return {"veld": punt.veld, "tekst": punt.tekst}


def _opzet(opzet: Opzet) -> Json:
    return {
        "formule": opzet.formule,
        "prijsgewicht": opzet.prijsgewicht,
        "onder": opzet.onder,
        "boven": opzet.boven,
        "plafond": opzet.plafond,
        "kwaliteit": [asdict(maat) for maat in opzet.kwaliteit],
    }


def _regel(regel: Regeluitleg) -> Json:
    uitslag = regel.uitslag
    return {
        "bod": uitslag.bod,
        "naam": uitslag.naam,
        "prijs": uitslag.prijs,
        "rang": uitslag.rang,
        "totaal": uitslag.totaal if uitslag.rang is not None else None,
        "reden": uitslag.reden or None,
        "posten": [
            {**asdict(post), "berekening": som} for post, (_, _, som) in zip(uitslag.posten, regel.posten, strict=True)
        ],
        "berekening": regel.totaal,
    }
