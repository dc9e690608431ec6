"""A small sound catalogue, to break in one place at a time."""

from __future__ import annotations

import copy
from typing import Any

from assistent.kennis.model import Kennis

BRON = [{"bron": "wet", "plaats": "artikel 1"}]
ITEM: dict[str, Any] = {"status": "wettekst", "bron": BRON}
WAAR = {"veld": "zaak.keuze", "is": "ja"}

CATALOGUS: dict[str, Any] = {
    "versie": "0",
    "bronhash": "0",
    "bronnen": {
        "wet": {"id": "wet", "kort": "Wet", "titel": "De wet", "soort": "wet"},
        "rapport": {"id": "rapport", "kort": "Rapport", "titel": "Een rapport", "soort": "rapport"},
    },
    "vragen": {
        "zaak.keuze": {
            **ITEM,
            "id": "zaak.keuze",
            "label": "?",
            "kort": "keuze",
            "type": "keuze",
            "niveau": "zaak",
            "stap": "opgave",
            "opties": [{"id": "ja", "label": "Ja"}, {"id": "nee", "label": "Nee"}],
        },
        "zaak.domein": {
            **ITEM,
            "id": "zaak.domein",
            "label": "?",
            "kort": "domein",
            "type": "meerkeuze",
            "niveau": "zaak",
            "stap": "opgave",
            "opties": [{"id": "jeugd", "label": "Jeugd"}],
        },
        "zaak.waarde": {
            **ITEM,
            "id": "zaak.waarde",
            "label": "?",
            "kort": "waarde",
            "type": "bedrag",
            "niveau": "zaak",
            "stap": "opgave",
        },
        "zaak.percelen": {
            **ITEM,
            "id": "zaak.percelen",
            "label": "?",
            "kort": "percelen",
            "type": "tabel",
            "niveau": "zaak",
            "stap": "opgave",
            "kolommen": [{"id": "naam", "label": "Naam"}],
        },
    },
    "parameters": {
        "drempel": {
            "id": "drempel",
            "label": "Drempel",
            "eenheid": "euro",
            "waarden": [
                {**ITEM, "van": "2024-01-01", "tot": "2025-12-31", "waarde": 1},
                {**ITEM, "van": "2026-01-01", "waarde": 2},
            ],
        }
    },
    "feiten": {"feit.boven": {**ITEM, "id": "feit.boven", "label": "Boven", "type": "janee", "maker": "maker.boven"}},
    "procedures": {
        "openbaar": {
            **ITEM,
            "id": "openbaar",
            "naam": "Openbaar",
            "omschrijving": "",
            "soort": "opdracht",
            "rechtsgebied": ["nl"],
            "regime": "eu_volledig",
            "documenten": ["leidraad"],
            "toetsen": [{"id": "mag", "als": {"veld": "feit.boven", "is": "ja"}, "tekst": "nee", "bron": BRON}],
            "factoren": [
                {
                    "id": "past",
                    "als": {"veld": "zaak.waarde", "minstens": {"parameter": "drempel"}},
                    "richting": "voor",
                    "gewicht": "1",
                    "tekst": "ja",
                    "bron": BRON,
                }
            ],
            "stappen": [
                {"id": "a", "naam": "A", "fase": "f", "wie": "w", "bron": BRON},
                {"id": "b", "naam": "B", "fase": "f", "wie": "w", "na": "a", "minimum": "drempel", "bron": BRON},
            ],
        }
    },
    "meldingen": {
        "let_op": {
            **ITEM,
            "id": "let_op",
            "ernst": "fout",
            "als": WAAR,
            "tekst": "t",
            "maatregel": "m",
            "plaats": "zaak.keuze",
            "regimes": ["sas"],
        }
    },
    "rechtsvormregels": {
        "besluit": {
            **ITEM,
            "id": "besluit",
            "soort": "besluit",
            "vorm": "opdracht",
            "als": WAAR,
            "tekst": "t",
            "volgorde": "1",
        }
    },
    "risicos": {
        "risico": {
            **ITEM,
            "id": "risico",
            "vraag": "zaak.keuze",
            "naam": "n",
            "oorzaak": "o",
            "als": WAAR,
            "hoog_als": WAAR,
            "aandachtspunt": "a",
            "maatregelen": [{"id": "m1", "tekst": "t", "model": "markt", "bron": BRON, "botst_met": ["m1"]}],
        }
    },
    "casussen": {
        "casus": {
            **ITEM,
            "id": "casus",
            "naam": "n",
            "omschrijving": "o",
            "profiel": {"zaak.waarde": "3"},
            "lessen": [{"tekst": "t", "bron": BRON}],
        }
    },
    "bouwstenen": {
        "alinea": {
            **ITEM,
            "id": "alinea",
            "familie": "alinea",
            "titel": "A",
            "tekst": "De opdrachtgever moet kiezen.",
            "velden": ["zaak.keuze", "zaak.percelen#naam", "stap.b", "feit.boven", "overzicht.planning#stap"],
        },
        "perceel": {**ITEM, "id": "perceel", "familie": "perceel", "titel": "P", "tekst": "t", "velden": ["rij#naam"]},
        "los": {
            **ITEM,
            "id": "los",
            "familie": "los",
            "titel": "L",
            "tekst": "t",
            "los": True,
            "als": {"veld": "zaak.domein", "bevat": "jeugd"},
        },
    },
    "documenten": {
        "leidraad": {
            **ITEM,
            "id": "leidraad",
            "titel": "Leidraad",
            "rechtsgebied": ["nl"],
            "hoofdstukken": [
                {
                    "id": "h1",
                    "titel": "Een",
                    "als": WAAR,
                    "paragrafen": [
                        {
                            "id": "p1",
                            "titel": "P",
                            "blokken": [{"bouwsteen": "alinea"}, {"familie": "perceel", "per": "zaak.percelen"}],
                        }
                    ],
                }
            ],
        }
    },
}


def catalogus(**anders: Any) -> Kennis:
    """The small catalogue with other values: `a__b__0__c=waarde` stands for the path a → b → 0 → c; a path part with a
    dot is written with `·`."""
    ruw = copy.deepcopy(CATALOGUS)
    for pad, waarde in anders.items():
        *boven, laatste = (deel.replace("·", ".") for deel in pad.split("__"))
        plek: Any = ruw
        for deel in boven:
            plek = plek[int(deel)] if isinstance(plek, list) else plek[deel]
        plek[int(laatste) if isinstance(plek, list) else laatste] = waarde
    return Kennis.model_validate(ruw)
