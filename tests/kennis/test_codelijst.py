"""A list of codes: eight digits, and no range that runs backwards."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from assistent.kennis.laden import laad
from assistent.kennis.model import Codelijst

ITEM = {"id": "lijst", "status": "te_controleren", "bron": [{"bron": "eigen", "plaats": "p"}], "titel": "Lijst"}


@pytest.mark.parametrize("bereik", [("85000000", "85323000"), ("85000000", "85000000")])
def test_een_bereik_loopt_op_of_is_een_code(bereik: tuple[str, str]) -> None:
    assert Codelijst.model_validate({**ITEM, "bereiken": [bereik]}).bereiken == (bereik,)


@pytest.mark.parametrize("bereik", [("85323000", "85000000"), ("8500000", "85323000"), ("85000000-9", "85323000")])
def test_een_bereik_dat_terugloopt_of_geen_code_is_wordt_geweigerd(bereik: tuple[str, str]) -> None:
    with pytest.raises(ValidationError):
        Codelijst.model_validate({**ITEM, "bereiken": [bereik]})


def test_de_lijst_van_de_catalogus_is_nog_te_controleren() -> None:
    assert laad().codelijsten["cpv.bijlage_xiv"].status == "te_controleren"
