"""Text can be read and shapes can be seen, in light and dark."""

import pytest

from assistent.ui.kleuren import DONKER, LICHT, TEKST_OP, VORM_OP, contrast


@pytest.mark.parametrize("kleuren", [LICHT, DONKER], ids=["licht", "donker"])
@pytest.mark.parametrize(("tekst", "grond"), TEKST_OP)
def test_tekst_is_leesbaar(kleuren: dict, tekst: str, grond: str) -> None:
    assert contrast(kleuren[tekst], kleuren[grond]) >= 4.5


@pytest.mark.parametrize("kleuren", [LICHT, DONKER], ids=["licht", "donker"])
@pytest.mark.parametrize(("vorm", "grond"), VORM_OP)
def test_vormen_zijn_zichtbaar(kleuren: dict, vorm: str, grond: str) -> None:
    assert contrast(kleuren[vorm], kleuren[grond]) >= 3


def test_contrast_van_de_uitersten() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#777777") == pytest.approx(1)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


def test_beide_schemas_hebben_dezelfde_namen() -> None:
    assert LICHT.keys() == DONKER.keys()
