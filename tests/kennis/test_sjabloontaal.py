"""A building block knows variables, filters and `for`; everything else is refused at compile time."""

from __future__ import annotations

import pytest

from assistent.kennis.fouten import KennisFout
from assistent.kennis.sjabloontaal import velden


def test_velden_worden_gevonden() -> None:
    tekst = "{{ zaak.naam | klein }} {% for p in zaak.percelen %}{{ p.naam }}{% endfor %} {{ rij.doel }}"
    assert velden(tekst, "x") == ("zaak.naam", "zaak.percelen", "zaak.percelen#naam", "rij#doel")


def test_een_kolom_in_opsomming_telt_mee() -> None:
    assert velden('{{ zaak.percelen | opsomming("naam") }}', "x") == ("zaak.percelen", "zaak.percelen#naam")


@pytest.mark.parametrize(
    "tekst",
    [
        "{% if zaak.naam %}x{% endif %}",
        "{{ zaak.naam + 1 }}",
        "{{ zaak.naam.__class__ }}",
        "{{ zaak['naam'] }}",
        "{{ naam }}",
        "{% set x = 1 %}",
        "{% include 'x' %}",
        "{{ zaak.naam | safe }}",
        "{{ zaak.naam | opsomming(zaak.naam) }}",
        "{{ ''.__class__ }}",
        "{% for p in zaak.percelen if p %}x{% endfor %}",
        "{{ cycler() }}",
        "{{ zaak.naam",
    ],
)
def test_al_het_andere_wordt_geweigerd(tekst: str) -> None:
    with pytest.raises(KennisFout, match="blok"):
        velden(tekst, "blok")
