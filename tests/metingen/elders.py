"""The bars that are no figure but a promise, and the tests that hold them."""

from __future__ import annotations

ELDERS = {
    "kill -9 tijdens typen en bewaren": ("tests/dossier/test_herstel.py", "test_een_dodelijke_klap_op_elk_moment"),
    "kapotte en vijandige dossiers": ("tests/dossier/test_ontleden.py", "test_beschadigde_bestanden"),
    "kapotte en vijandige Word-bestanden": (
        "tests/export/test_pakket.py",
        "test_beschadigde_bestanden_geven_altijd_een_woordfout",
    ),
    "vijandige tekst in een document": ("tests/export/test_word.py", "test_vijandige_tekst_komt_heel_aan"),
    "geen netwerk": ("tests/conftest.py", "geen_netwerk"),
    "elk onderdeel van elke bladzijde heeft een naam en is bereikbaar": (
        "tests/ui/test_toegankelijkheid.py",
        "test_elke_pagina_is_te_bedienen_en_te_lezen",
    ),
    "elk onderdeel van elk venster ernaast ook": (
        "tests/ui/test_toegankelijkheid.py",
        "test_elk_venster_ernaast_is_te_bedienen_en_te_lezen",
    ),
}
"""What is promised → file and name of the test (with `--lang` in full length)."""
