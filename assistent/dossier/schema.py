"""The JSON Schema of a dossier file, made from the models themselves."""

from __future__ import annotations

from typing import Any

from assistent.dossier.model import SCHEMA_VERSIE, Dossier


def json_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of a dossier file of the present schema version."""
    schema = Dossier.model_json_schema(mode="validation")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:ontwerpassistent:dossier:{SCHEMA_VERSIE}",
        **schema,
    }
