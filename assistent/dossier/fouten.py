"""Everything that can go wrong with a dossier, as one family of errors with Dutch messages.

An error says what happened, to which file, at which place and what the user can do. `str(fout)` is fit for
the screen.
"""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from assistent.tekst.nederlands import hoofdletter


class DossierFout(Exception):
    """Base of all errors of this room.

    Attributes: `wat` (what happened), `pad` (the file, if any), `plaats` (line and column, or a path inside
    the file such as `antwoorden → zaak.naam → waarde`), `doe` (what the user can do), `reservekopie` (a
    valid previous generation of the file, if one lies beside it).
    """

    kop: ClassVar[str] = "Er ging iets mis met het dossier"
    """What did not succeed, with the words "het dossier"; empty when `wat` says enough."""

    def __init__(
        self,
        wat: str,
        *,
        pad: Path | None = None,
        plaats: str = "",
        doe: str = "",
        reservekopie: Path | None = None,
    ) -> None:
        super().__init__(wat)
        self.wat = wat
        self.pad = pad
        self.plaats = plaats
        self.doe = doe
        self.reservekopie = reservekopie

    def __str__(self) -> str:
        zin = f"{self.kop_over(self.pad) if self.pad else self.kop}: {self.wat}" if self.kop else hoofdletter(self.wat)
        if self.plaats:
            zin += f" (plaats: {self.plaats})"
        zin += "."
        if self.doe:
            zin += f" {self.doe}"
        if self.reservekopie:
            zin += f" De vorige bewaarde versie staat er nog en is leesbaar: ‘{self.reservekopie.name}’."
        return zin.encode("utf-8", "replace").decode("utf-8")  # names on disk may hold half characters

    @classmethod
    def kop_over(cls, pad: Path) -> str:
        """The heading with the file in its place: `Kan het dossier ‘zaak.dossier’ niet openen`."""
        soort = "het toetspakket" if pad.suffix.lower() == ".toetspakket" else "het dossier"
        return cls.kop.replace("het dossier", f"{soort} ‘{pad}’", 1)


class LeesFout(DossierFout):
    """The file could not be read; it is left as it is."""

    kop = "Kan het dossier niet openen"


class BestaatNietFout(LeesFout):
    """There is no such file."""


class GeenToegangFout(LeesFout):
    """The file is there but may not, or cannot, be read (rights, a folder, a device)."""


class TeGrootFout(LeesFout):
    """The file is over the size limit."""


class GeenJsonFout(LeesFout):
    """The bytes are not the JSON text a dossier consists of (damaged, truncated, other encoding)."""


class VerkeerdFormaatFout(LeesFout):
    """JSON, but not a dossier of this application."""


class TeNieuwFout(LeesFout):
    """Made by a newer version of the application; refused untouched."""


class OngeldigeInhoudFout(LeesFout):
    """A dossier, but with a value that cannot be."""


class MigratieFout(LeesFout):
    """An older dossier could not be brought to the present schema."""


class SchrijfFout(DossierFout):
    """The dossier was not written; what stood on disk still stands there."""

    kop = "Kan het dossier niet bewaren"


class BestandGewijzigdFout(SchrijfFout):
    """Someone else changed the file since it was read."""


class BestandVerdwenenFout(BestandGewijzigdFout):
    """The file was there when it was read and is gone now."""


class BestandBestaatFout(BestandGewijzigdFout):
    """A new file was to be made, but there is one already."""


class SchijfVolFout(SchrijfFout):
    """No room left (or the quota is used up)."""


class MapVerdwenenFout(SchrijfFout):
    """The folder of the file is gone or unreachable."""


class GeenSchrijfrechtFout(SchrijfFout):
    """No right to write here, or another program keeps the file occupied."""


class OngeldigeNaamFout(SchrijfFout):
    """A file name that Windows does not allow."""


class TeGrootOmTeBewarenFout(SchrijfFout):
    """The dossier would be over the size limit."""


class VersieFout(DossierFout):
    """A frozen version cannot be made or found."""

    kop = "Er ging iets mis met een versie van het dossier"


class OnbekendeVersieFout(VersieFout):
    """There is no version of this name, most often because it was mistyped."""

    kop = ""
