"""A small catalogue of ours on disk with a folder of an organisation beside it: compiled in a blink."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistent import gegevens

BLOK = """---
id: begin
familie: begin
titel: Begin
los: true
status: afgeleid
bron: [{bron: BRON, plaats: "hoofdstuk 4"}]
---
De zaak heet {{ zaak.naam }}.
"""
VRAAG = """versie: "2026.1"
bronnen:
  - {id: eigen, kort: Eigen, titel: Eigen werk, soort: eigen}
vragen:
  - id: zaak.naam
    status: afgeleid
    bron: [{bron: eigen, plaats: test}]
    label: Hoe heet de zaak?
    kort: naam van de zaak
    type: tekst
    niveau: zaak
    stap: opgave
"""
BRONNEN = "bronnen:\n  - {id: huis, kort: Handboek, titel: Handboek inkoop van Zeedorp, soort: eigen}\n"
PLEK = "bouwstenen/gunning/begin.md"
"""Where the organisation's own version of our block stands."""


def maak(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Both folders; gives that of the organisation."""
    ons, zij = tmp_path / "ons", tmp_path / "Zeedorp"
    for pad, tekst in (
        (ons / "kennis" / "a.yaml", VRAAG),
        (ons / "bouwstenen" / "begin.md", BLOK.replace("BRON", "eigen")),
        (zij / "aanvulling" / "kennis" / "bronnen.yaml", BRONNEN),
        (zij / "aanvulling" / PLEK, BLOK.replace("BRON", "huis").replace("De zaak", "Bij Zeedorp")),
    ):
        pad.parent.mkdir(parents=True, exist_ok=True)
        pad.write_text(tekst, encoding="utf-8")
    monkeypatch.setattr(gegevens, "resources", lambda: ons)
    monkeypatch.setattr(gegevens, "gebouwd", lambda: tmp_path / "gebouwd")
    return zij
