"""Files from outside: bounded, without entities, with one kind of error."""

import contextlib
import io
import random
import warnings
import zipfile
from pathlib import Path

import pytest

from assistent import gegevens
from assistent.export import pakket
from assistent.export.fouten import SjabloonFout, WoordFout
from assistent.export.pakket import lees_pakket, ontleed
from tests.export.docx_delen import delen, samen

BASIS = {"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<d/>"}


def test_een_gewoon_bestand_wordt_gelezen(tmp_path: Path) -> None:
    pad = tmp_path / "a.docx"
    pad.write_bytes(samen(BASIS))
    assert lees_pakket(pad, "a.docx")[1] == BASIS


def test_een_zipbom_wordt_geweigerd_zonder_uitpakken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pakket, "MAX_TOTAAL", 10_000)
    with pytest.raises(WoordFout, match="uitgepakt groter"):
        lees_pakket(samen(BASIS | {"word/media/a.bin": b"0" * 20_000}), "bom.docx")


def test_te_veel_delen_en_te_grote_bestanden(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pakket, "MAX_DELEN", 3)
    with pytest.raises(WoordFout, match="meer dan 3 delen"):
        lees_pakket(samen(BASIS | {"a": b"", "b": b""}), "veel.docx")
    monkeypatch.setattr(pakket, "MAX_BESTAND", 100)
    with pytest.raises(WoordFout, match="groter dan"):
        lees_pakket(samen(BASIS), "groot.docx")


def test_een_deel_dat_over_zijn_grootte_liegt() -> None:
    data = samen(BASIS | {"z": b"0" * 5000})
    echt, leugen = (5000).to_bytes(4, "little"), (10).to_bytes(4, "little")
    with pytest.raises(WoordFout, match=r"leugen\.docx"):
        lees_pakket(data.replace(echt, leugen), "leugen.docx")


def test_hetzelfde_deel_twee_keer() -> None:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w") as bestand, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for naam in (*BASIS, "word/document.xml"):
            bestand.writestr(naam, b"<d/>")
    with pytest.raises(WoordFout, match="twee keer"):
        lees_pakket(uit.getvalue(), "dubbel.docx")


def test_de_soort_fout_is_die_van_de_vrager() -> None:
    with pytest.raises(SjabloonFout):
        lees_pakket(b"x", "s.docx", SjabloonFout)


def test_geen_documenttype_en_geen_entiteiten() -> None:
    bom = b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><a>&b;</a>'
    with pytest.raises(WoordFout, match="documenttype"):
        ontleed(bom, "x.docx", "deel")
    with pytest.raises(WoordFout, match="geen geldige XML"):
        ontleed(b"<a>" * 5000, "x.docx", "deel")


def test_beschadigde_bestanden_geven_altijd_een_woordfout(loting: random.Random) -> None:
    goed = (gegevens.sjablonen() / "leidraad.docx").read_bytes()
    for _ in range(150):
        kapot = bytearray(goed)
        for _ in range(loting.randint(1, 20)):
            kapot[loting.randrange(len(kapot))] = loting.randrange(256)
        with contextlib.suppress(WoordFout):
            _, gelezen = lees_pakket(bytes(kapot[: loting.randint(1, len(kapot))]), "kapot.docx")
            for naam, deel in gelezen.items():
                ontleed(deel, "kapot.docx", naam)


def test_de_delen_van_het_eigen_sjabloon_zijn_leesbaar() -> None:
    data = (gegevens.sjablonen() / "leidraad.docx").read_bytes()
    assert lees_pakket(data, "leidraad.docx")[1] == delen(data)
