"""The papers of a review as files: beside each other, never over each other, and readable as what they are."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import docx
import pytest
from docx.enum.section import WD_ORIENT

from assistent.dossier.model import Dossier
from assistent.dossier.wijzigen import met_waarde
from assistent.export.memo_lezen import lees_memo
from assistent.export.merken import lees_kenmerk
from assistent.handelingen.documenten import DocumentFout
from assistent.handelingen.dossiers import maak_nieuw
from assistent.handelingen.toetsen import Toetslijst
from assistent.handelingen.toetsrapport import kies_moment, schrijf_toetsmemo, schrijf_toetsrapport
from assistent.kennis.laden import laad
from tests.export.pdf_lezen import lees
from tests.handelingen.maak import DOOR, uitkomst
from tests.toets.maak import begin, beginlijst

NU = datetime(2026, 3, 1, 9, 5)
MOMENT = "nota_van_inlichtingen"
STAM = "doorontwikkeling-jeugd-en-gezinshulp-den-haag-2024-2032"


def test_het_rapport_in_word_en_pdf(tmp_path: Path) -> None:
    stukken = schrijf_toetsrapport(begin(), tmp_path, NU, toetsmoment=MOMENT, lijst=beginlijst())
    moment = kies_moment(begin(), MOMENT)
    assert moment is not None
    assert {s.pad.suffix for s in stukken} == {".docx", ".pdf"}
    assert all(s.pad.name.startswith(f"{STAM}-toetsrapport-") for s in stukken)
    word = next(s.pad for s in stukken if s.pad.suffix == ".docx")
    assert lees_kenmerk(word) == f"{begin().dossier.id}/{begin().dossier.revisie}/toetsrapport@{MOMENT}"
    assert [p.text for p in docx.Document(str(word)).paragraphs if p.style is not None and p.style.name == "Heading 1"]
    pdf = lees(next(s.pad for s in stukken if s.pad.suffix == ".pdf").read_bytes())
    assert moment.naam in pdf.pages[0].extract_text()


def test_de_memo_ligt_op_zijn_kant_en_herhaalt_haar_koppen(tmp_path: Path) -> None:
    (stuk,) = schrijf_toetsmemo(begin(), tmp_path, NU, MOMENT, lijst=beginlijst())
    bestand = docx.Document(str(stuk.pad))
    assert {s.orientation for s in bestand.sections} == {WD_ORIENT.LANDSCAPE}
    van_punten = [t for t in bestand.tables if len(t.columns) == 6]
    assert van_punten
    assert all(t.rows[0]._tr.xpath("./w:trPr/w:tblHeader") for t in van_punten)
    assert len(lees_memo(stuk.pad, stuk.pad.name).rijen) == len(beginlijst().van_moment(MOMENT))
    assert not bestand.core_properties.comments


def test_een_bestaande_memo_wordt_opzij_gezet(tmp_path: Path) -> None:
    (een,) = schrijf_toetsmemo(begin(), tmp_path, NU, MOMENT, lijst=beginlijst())
    oud = een.pad.read_bytes()
    (twee,) = schrijf_toetsmemo(begin(), tmp_path, NU, MOMENT, lijst=beginlijst())
    assert twee.pad == een.pad
    assert twee.vorige is not None
    assert "(vorige 2026-03-01 0905)" in twee.vorige.name
    assert twee.vorige.read_bytes() == oud


def test_een_onbekend_moment_noemt_die_er_zijn() -> None:
    with pytest.raises(DocumentFout, match="strategie"):
        kies_moment(begin(), "strategy")
    assert kies_moment(begin(), "") is None


def test_zonder_punten_is_er_geen_memo(tmp_path: Path) -> None:
    with pytest.raises(DocumentFout, match="geen punten"):
        schrijf_toetsmemo(begin(), tmp_path, NU, MOMENT, lijst=_zonder_punten())
    assert list(tmp_path.iterdir()) == []


def _zonder_punten() -> Toetslijst:
    return replace(beginlijst(), punten=())


@pytest.mark.parametrize("recht", ["nl", "vl"])
def test_een_leeg_dossier_geeft_ook_een_rapport(tmp_path: Path, recht: str) -> None:
    leeg = uitkomst(_leeg(recht))
    stukken = schrijf_toetsrapport(leeg, tmp_path, NU)
    assert {s.pad.suffix for s in stukken} == {".docx", ".pdf"}
    assert schrijf_toetsmemo(leeg, tmp_path, NU)


def _leeg(recht: str) -> Dossier:
    dossier = maak_nieuw(laad(), recht, **DOOR)
    return met_waarde(dossier, "zaak.naam", "Proef", **DOOR)
