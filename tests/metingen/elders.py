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
    "elk onderdeel van het venster heeft een naam": ("tests/ui/test_toegankelijkheid.py", "test_alles_heeft_een_naam"),
    "elk onderdeel is met het toetsenbord te bereiken": (
        "tests/ui/test_toegankelijkheid.py",
        "test_tab_bereikt_alles",
    ),
}
"""What is promised → file and name of the test (with `--lang` in full length)."""
