"""What an error says: one Dutch sentence with the file in its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistent.dossier.fouten import DossierFout, LeesFout, OnbekendeVersieFout, SchrijfFout

PAD = Path("zaak.dossier")


@pytest.mark.parametrize(
    ("fout", "zin"),
    [
        (LeesFout("x", pad=PAD), "Kan het dossier ‘zaak.dossier’ niet openen: x."),
        (SchrijfFout("x", pad=PAD, doe="Doe y."), "Kan het dossier ‘zaak.dossier’ niet bewaren: x. Doe y."),
        (SchrijfFout("x"), "Kan het dossier niet bewaren: x."),
        (OnbekendeVersieFout("er is geen versie ‘v2’"), "Er is geen versie ‘v2’."),
    ],
)
def test_een_fout_is_een_zin(fout: DossierFout, zin: str) -> None:
    assert str(fout) == zin
