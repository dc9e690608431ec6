"""What stands before and after the text of a PDF: a cover and contents, the head of a letter or form, a signature."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, PageBreak, Spacer

from assistent.export.afdruk import LEEG
from assistent.export.pdf_alinea import Alinea
from assistent.export.pdf_inhoud import Inhoudsregel, Kopregel, Paginaboek
from assistent.export.pdf_letters import ACCENT, ACCENT_ZACHT, regel, stukken
from assistent.export.pdf_stijlen import TEKSTBREEDTE, stijlen
from assistent.export.pdf_tabel import Rij, Tabel
from assistent.leidraad.model import Leidraad, Titelblad
from assistent.leidraad.titelblad import STATUSSEN
from assistent.leidraad.velden import OPEN
from assistent.tekst.boom import Inline, Tekst, Waarde

DEFINITIEF = STATUSSEN["vastgesteld"]
_LABELKOLOM, _SMALLE_LABELKOLOM = 130.0, 90.0
_BOVEN_TITEL = 130.0


def voorwerk(leidraad: Leidraad, koppen: Sequence[Kopregel], boek: Paginaboek) -> Iterator[Flowable]:
    """Everything before the first chapter."""
    yield boek
    if leidraad.vorm == "brief":
        yield from _briefhoofd(leidraad.titelblad)
    elif leidraad.vorm == "formulier":
        yield from _formulierhoofd(leidraad.titelblad)
    else:
        yield from _omslag(leidraad.titelblad)
        yield PageBreak()
        if koppen:
            yield from (_alinea("inhoud", "Inhoud"), *(Inhoudsregel(kop, boek) for kop in koppen), PageBreak())


def nawerk(leidraad: Leidraad) -> Iterator[Flowable]:
    """Everything after the last chapter: where a letter is signed."""
    if leidraad.vorm == "brief":
        yield _alinea("handtekening brief", "handtekening")


def _omslag(blad: Titelblad) -> Iterator[Flowable]:
    yield from _alineas("leidraad", ("organisatie", blad.organisatie))
    yield Spacer(1, _BOVEN_TITEL)
    yield from _alineas("leidraad", ("titel", blad.titel), ("ondertitel", blad.ondertitel), ("zaak", blad.zaak))
    yield from _stempel(blad.status, "leidraad")
    yield from _alineas("leidraad", ("versie", versieregel(blad)))
    yield from _gegevens(blad, _LABELKOLOM)


def _briefhoofd(blad: Titelblad) -> Iterator[Flowable]:
    yield from _alineas("brief", ("organisatie", blad.organisatie))
    if blad.status != DEFINITIEF:
        yield from _stempel(blad.status, "brief")
    for lijn in filter(None, map(regel, blad.geadresseerde)):
        yield _alinea("adres brief", (Waarde(lijn, "", open=lijn.startswith(OPEN)),))
    yield Spacer(1, 18)
    yield from _gegevens(blad, _SMALLE_LABELKOLOM, lijnen=False)
    yield from _alineas("brief", ("titel", blad.titel), ("zaak", blad.zaak))


def _formulierhoofd(blad: Titelblad) -> Iterator[Flowable]:
    stand = " · ".join(filter(None, (regel(blad.status), versieregel(blad))))
    delen = ("organisatie", blad.organisatie), ("titel", blad.titel), ("ondertitel", blad.ondertitel)
    yield from _alineas("formulier", *delen, ("zaak", blad.zaak), ("versie", stand))
    yield from _gegevens(blad, _LABELKOLOM)


def versieregel(blad: Titelblad) -> str:
    """Version and date as one line."""
    versie = regel(blad.versie)
    return " · ".join(filter(None, (f"Versie {versie}" if versie else "", regel(blad.datum))))


def _alineas(vorm: str, *delen: tuple[str, str]) -> Iterator[Alinea]:
    """The lines of which something can be seen, in their styles."""
    for naam, tekst in delen:
        if schoon := regel(tekst):
            yield _alinea(f"{naam} {vorm}", schoon)


def _alinea(naam: str, inhoud: str | Sequence[Inline]) -> Alinea:
    stijl = stijlen()[naam]
    return Alinea(None, stijl, frags=stukken((Tekst(inhoud),) if isinstance(inhoud, str) else inhoud, stijl))


def _gegevens(blad: Titelblad, labelkolom: float, *, lijnen: bool = True) -> Iterator[Flowable]:
    rijen = []
    for label, waarde, is_open in blad.gegevens:
        tekst = regel(waarde) or LEEG
        deel: Inline = Waarde(tekst, "", open=True) if is_open else Tekst(tekst)
        rijen.append(Rij([_alinea("label", regel(label) or LEEG), _alinea("gegeven", (deel,))]))
    if rijen:
        yield Tabel((labelkolom, TEKSTBREEDTE - labelkolom), None, rijen, lijnen=lijnen)


def _stempel(status: str, vorm: str) -> Iterator[Flowable]:
    """The status in a frame, when it is one line."""
    naam, tekst = f"status {vorm}", regel(status)
    if tekst and stringWidth(tekst, stijlen()[naam].fontName, stijlen()[naam].fontSize) < TEKSTBREEDTE - 25:
        yield Stempel(tekst, naam)
    elif tekst:
        yield _alinea(naam, tekst)


class Stempel(Flowable):  # type: ignore[misc]
    """The status in a frame."""

    def __init__(self, tekst: str, naam: str) -> None:
        super().__init__()
        stijl = stijlen()[naam]
        self._tekst = _alinea(naam, tekst)
        self.spaceBefore, self.spaceAfter = stijl.spaceBefore, stijl.spaceAfter
        self._breed = stringWidth(tekst, stijl.fontName, stijl.fontSize) + 1

    def wrap(self, breed: float, hoog: float) -> tuple[float, float]:
        """The text with room around it."""
        _, hoogte = self._tekst.wrap(self._breed, hoog)
        self.width, self.height = self._breed + 24, hoogte + 10
        return self.width, self.height

    def draw(self) -> None:
        """Draw frame and text."""
        pen = self.canv
        pen.setFillColor(HexColor(ACCENT_ZACHT))
        pen.setStrokeColor(HexColor(ACCENT))
        pen.setLineWidth(0.5)
        pen.rect(0, 0, self.width, self.height, stroke=1, fill=1)
        self._tekst.drawOn(pen, 12, 5)
