"""The version resource of the Windows programs: what Explorer shows, and what virus scanners look for."""

from __future__ import annotations

from pathlib import Path

_TALEN = "041304b0"  # Dutch, Unicode


def schrijf(doel: Path, versie: str, programma: str) -> Path:
    """Write the resource as PyInstaller reads it and return its path. `versie` is like "1.2.3" or "0.1.0.dev1"."""
    cijfers = [int(deel) for deel in versie.split(".") if deel.isdigit()][:4]
    vier = tuple(cijfers + [0] * (4 - len(cijfers)))
    teksten = {
        "CompanyName": "Ontwerpassistent",
        "FileDescription": "Ontwerpassistent voor aanbestedingen en subsidies",
        "FileVersion": versie,
        "InternalName": programma,
        "LegalCopyright": "EUPL-1.2",
        "OriginalFilename": f"{programma}.exe",
        "ProductName": "Ontwerpassistent",
        "ProductVersion": versie,
    }
    regels = ", ".join(f"StringStruct({naam!r}, {tekst!r})" for naam, tekst in teksten.items())
    doel.parent.mkdir(parents=True, exist_ok=True)
    doel.write_text(
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={vier}, prodvers={vier}, mask=0x3f, flags=0x0, OS=0x40004, "
        f"fileType=0x1, subtype=0x0, date=(0, 0)), kids=[StringFileInfo([StringTable({_TALEN!r}, [{regels}])]), "
        f"VarFileInfo([VarStruct('Translation', [0x0413, 0x04b0])])])\n",
        encoding="utf-8",
    )
    return doel
