"""The published JSON Schema describes what is written."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given

from assistent.dossier.bestand import als_bytes
from assistent.dossier.model import FORMAAT, PAKKET, Dossier
from assistent.dossier.schema import json_schema
from tests.dossier.maak import dossiers, vol_dossier

SCHEMA = json_schema()
SOORTEN: dict[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "boolean": bool,
    "null": type(None),
}


def bezwaren(waarde: Any, schema: dict[str, Any], plek: str = "$") -> list[str]:
    """What in a value goes against the parts of JSON Schema that the dossier's schema uses."""
    if "$ref" in schema:
        return bezwaren(waarde, SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]], plek)
    if "anyOf" in schema:
        return [] if any(not bezwaren(waarde, keuze, plek) for keuze in schema["anyOf"]) else [f"{plek}: anyOf"]
    if "const" in schema and waarde != schema["const"]:
        return [f"{plek}: const"]
    if "enum" in schema and waarde not in schema["enum"]:
        return [f"{plek}: enum"]
    soort = schema.get("type")
    if soort and (not isinstance(waarde, SOORTEN[soort]) or (soort == "integer" and isinstance(waarde, bool))):
        return [f"{plek}: {soort}"]
    if isinstance(waarde, str) and not re.search(schema.get("pattern", ""), waarde):
        return [f"{plek}: pattern"]
    if soort == "integer" and not schema.get("minimum", waarde) <= waarde <= schema.get("maximum", waarde):
        return [f"{plek}: range"]
    gevonden: list[str] = []
    if soort == "array":
        for nummer, deel in enumerate(waarde):
            gevonden += bezwaren(deel, schema["items"], f"{plek}[{nummer}]")
    elif soort == "object":
        gevonden += [f"{plek}: {veld} missing" for veld in schema.get("required", []) if veld not in waarde]
        anders = schema.get("additionalProperties")
        for sleutel, deel in waarde.items():
            deelschema = schema.get("properties", {}).get(sleutel, anders if isinstance(anders, dict) else {})
            gevonden += bezwaren(deel, deelschema, f"{plek}.{sleutel}")
    return gevonden


@given(dossiers)
def test_wat_geschreven_wordt_past_in_het_schema(d: Dossier) -> None:
    assert bezwaren(json.loads(als_bytes(d)), SCHEMA) == []


def test_een_vol_dossier_past_en_elk_veld_staat_erin() -> None:
    boom = json.loads(als_bytes(vol_dossier()))
    assert bezwaren(boom, SCHEMA) == []
    assert set(boom) == set(SCHEMA["properties"])


@pytest.mark.parametrize(
    ("veld", "waarde"),
    [
        ("revisie", -1),
        ("revisie", "1"),
        ("formaat", "x"),
        ("antwoorden", {"a": {"status": "af"}}),
        ("versies", [{}]),
    ],
)
def test_wat_niet_past_valt_op(veld: str, waarde: Any) -> None:
    boom = {**json.loads(als_bytes(vol_dossier())), veld: waarde}
    assert bezwaren(boom, SCHEMA)


def test_het_schema_is_gewone_json() -> None:
    assert json.loads(json.dumps(SCHEMA)) == SCHEMA
    assert SCHEMA["$schema"].endswith("2020-12/schema")
    assert SCHEMA["properties"]["formaat"]["enum"] == [FORMAAT, PAKKET]
