"""What goes into the packaged application, and under which licences."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from assistent.handelingen.licenties import ZONDER_TEKST
from bouw import keuze, licenties, versie

QT = "PySide6/Qt"


@pytest.mark.parametrize(
    "plek",
    [
        f"{QT}/lib/libQt6Core.so.6",
        f"{QT}/lib/libQt6Gui.so.6",
        f"{QT}/lib/libQt6DBus.so.6",
        f"{QT}/plugins/platforms/libqxcb.so",
        f"{QT}/plugins/platforms/libqoffscreen.so",
        f"{QT}/plugins/imageformats/libqsvg.so",
        f"{QT}/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
        f"{QT}/translations/qtbase_nl.qm",
        "PySide6/Qt6Core.dll",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6/plugins/styles/qmodernwindowsstyle.dll",
        "babel/locale-data/nl_BE.dat",
        "assistent/_gegevens/resources/documenten/selectieleidraad.yaml",
        "een/nieuwe/bibliotheek.so",
    ],
)
def test_wat_blijft(plek: str) -> None:
    assert keuze.blijft(plek)


@pytest.mark.parametrize(
    "plek",
    [
        f"{QT}/lib/libQt6Qml.so.6",
        f"{QT}/lib/libQt6QuickWidgets.so.6",
        f"{QT}/lib/libQt6Pdf.so.6",
        f"{QT}/lib/libQt6Network.so.6",
        f"{QT}/lib/libQt6VirtualKeyboard.so.6",
        f"{QT}/lib/libQt6WaylandClient.so.6",
        f"{QT}/lib/libQt6WlShellIntegration.so.6",
        f"{QT}/lib/libQt6OpenGL.so.6",
        f"{QT}/lib/libQt6EglFsKmsSupport.so.6",
        f"{QT}/plugins/platforms/libqwayland.so",
        f"{QT}/plugins/platforms/libqeglfs.so",
        f"{QT}/plugins/platformthemes/libqgtk3.so",
        f"{QT}/plugins/imageformats/libqpdf.so",
        f"{QT}/plugins/tls/libqopensslbackend.so",
        f"{QT}/translations/qtbase_fr.qm",
        f"{QT}/translations/qt_zh_CN.qm",
        f"{QT}/translations/qt_help_nl.qm",
        "PySide6\\Qt6Network.dll",
        "babel/locale-data/fr.dat",
    ],
)
def test_wat_vervalt(plek: str) -> None:
    assert not keuze.blijft(plek)


def test_een_koppeling_vervalt_met_haar_doel() -> None:
    regels = [
        (f"{QT}/lib/libQt6Core.so.6", "/x", "BINARY"),
        (f"{QT}/lib/libQt6Qml.so.6", "/x", "BINARY"),
        ("libQt6Core.so.6", f"{QT}/lib/libQt6Core.so.6", "SYMLINK"),
        ("PySide6/libQt6Core.so.6", "../PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK"),
        ("libQt6Qml.so.6", f"{QT}/lib/libQt6Qml.so.6", "SYMLINK"),
    ]
    plekken = [plek for plek, _, _ in keuze.kies(regels, lambda pad: [])]
    assert plekken == [f"{QT}/lib/libQt6Core.so.6", "libQt6Core.so.6", "PySide6/libQt6Core.so.6"]


def test_een_systeembibliotheek_vervalt_als_alleen_het_vervallene_haar_vroeg() -> None:
    koppelingen = {"xcb": ["libxkb.so.1"], "gtk": ["libgtk-3.so.0", "libpango.so.0"], "xkb": ["libxau.so.6"]}
    regels = [
        (f"{QT}/plugins/platforms/libqxcb.so", "xcb", "BINARY"),
        (f"{QT}/plugins/platformthemes/libqgtk3.so", "gtk", "BINARY"),
        ("libxkb.so.1", "xkb", "BINARY"),
        ("libxau.so.6", "xau", "BINARY"),
        ("libpango.so.0", "pango", "BINARY"),
        ("libpython3.11.so.1.0", "python", "BINARY"),
    ]
    plekken = {plek for plek, _, _ in keuze.kies(regels, lambda pad: koppelingen.get(pad, []))}
    assert plekken == {regels[0][0], "libxkb.so.1", "libxau.so.6", "libpython3.11.so.1.0"}


def test_elk_meegeleverd_pakket_heeft_een_licentietekst() -> None:
    stukken = licenties.overzicht()
    assert {"pyside6-essentials", "docxtpl", "pydantic"} <= {stuk.naam for stuk in stukken}
    for stuk in stukken:
        assert stuk.licentie, stuk.naam
        # Beside the licence itself a package may bring a short list of its authors.
        assert max(tekst.stat().st_size for tekst in stuk.teksten) > 500, stuk.naam


def test_elke_licentietekst_heeft_een_eigen_plek_in_de_bouw() -> None:
    plekken = [(map_, Path(bestand).name) for bestand, map_ in licenties.bestanden()]
    assert len(set(plekken)) == len(plekken)
    assert all(Path(bestand).is_file() for bestand, _ in licenties.bestanden())


def test_een_onbekende_licentie_valt_op(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(ZONDER_TEKST, "docxtpl")
    with pytest.raises(ValueError, match="docxtpl: geen licentietekst"):
        licenties.overzicht()


@pytest.mark.parametrize(
    ("nummer", "vier"), [("1.2.3", (1, 2, 3, 0)), ("0.1.0.dev1", (0, 1, 0, 0)), ("2026.11", (2026, 11, 0, 0))]
)
def test_de_versiegegevens_voor_windows(tmp_path: Path, nummer: str, vier: tuple[int, ...]) -> None:
    tekst = versie.schrijf(tmp_path / "x" / "versie.txt", nummer, "assistent").read_text("utf-8")
    boom = ast.parse(tekst, mode="eval")
    velden = {k.arg: ast.literal_eval(k.value) for n in ast.walk(boom) if isinstance(n, ast.Call) for k in n.keywords
              if k.arg in ("filevers", "prodvers")}  # fmt: skip
    assert velden == {"filevers": vier, "prodvers": vier}
    assert "'assistent.exe'" in tekst
