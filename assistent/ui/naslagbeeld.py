"""Sheets of reference knowledge as rich text: tables as tables, standpoints side by side, sources as links."""

from __future__ import annotations

import html
from collections.abc import Iterable
from typing import Final

from PySide6.QtWidgets import QWidget

from assistent.handelingen.naslagblad import Blad, Deel, Link, Tabel
from assistent.kennis.basis import Verwijzing
from assistent.kennis.model import Kennis
from assistent.kennis.naslag import Standpunt
from assistent.tekst.nederlands import hoofdletter
from assistent.ui import thema, woorden
from assistent.ui.kleuren import Kleurnaam

NAAR: Final = "naar:"
"""The scheme of a link: `naar:` and the id of a sheet, a question or a step."""
_WIT: Final = "<p style='margin:0;font-size:4pt'>&nbsp;</p>"
_SMALST: Final = 4
"""A column counts for at least this many letters."""
_NAAST_ELKAAR: Final = 3
"""With more standpoints than this, columns become too narrow to read."""


class Opmaker:
    """Lays sheets out in the colours in which `waar` is drawn now."""

    def __init__(self, kennis: Kennis, waar: QWidget) -> None:
        self._kennis = kennis
        namen: tuple[Kleurnaam, ...] = (
            "tekst", "gedempt", "lijn", "accent", "accent_zacht", "venster", "aandacht", "aandacht_zacht",
        )  # fmt: skip
        self._kleur = {naam: thema.kleur(waar, naam).name() for naam in namen}
        self._punt = thema.letter(10).pointSizeF() / 10

    def html(self, bladen: Iterable[Blad]) -> str:
        """All sheets under each other; everything in them is escaped."""
        rand = f"border-bottom:1px solid {self._kleur['lijn']}"
        lijn = f"{_WIT}<table width='100%' style='border-collapse:collapse'><tr><td style='{rand}'></td></tr></table>"
        return lijn.join(self._blad(blad) for blad in bladen)

    def _blad(self, blad: Blad) -> str:
        kleur = self._kleur["aandacht" if blad.soort.startswith("Tegenstrijdigheid") else "gedempt"]
        teken = "▲ " if blad.soort.startswith("Tegenstrijdigheid") else ""
        status = f" · {woorden.STATUS_LANG[blad.status]}" if blad.status else ""
        soort = f"<span style='color:{kleur};font-weight:600'>{teken}{html.escape(blad.soort)}</span>"
        kop = self._alinea(soort + html.escape(status), 9, "gedempt", boven=10)
        titel = self._alinea(html.escape(blad.titel), 15, "tekst", gewicht=600, onder=10)
        bronnen = ""
        if blad.bron:
            chips = "".join(self._alinea(self._chip(v), 9, "tekst", boven=2) for v in blad.bron)
            bronnen = self._kop("Bron" if len(blad.bron) == 1 else "Bronnen") + chips
        return kop + titel + "".join(map(self._deel, blad.delen)) + bronnen

    def _deel(self, deel: Deel) -> str:
        stukken = [self._kop(deel.kop)] if deel.kop else []
        stukken += [self._alinea(html.escape(tekst), 10, "tekst") for tekst in deel.alineas]
        if deel.standpunten:
            stukken.append(self._standpunten(deel.standpunten))
        if deel.tabel is not None:
            stukken.append(self._tabel(deel.tabel))
        if deel.punten:
            stukken.append(self._lijst(html.escape(punt) for punt in deel.punten))
        if deel.links:
            stukken.append(self._lijst(map(self._link, deel.links)))
        inhoud = "".join(stukken)
        return self._vlak(inhoud) if deel.uitgelicht else inhoud

    # ------------------------------------------------------------------------------------ parts

    def _alinea(
        self, inhoud: str, punten: float, kleur: Kleurnaam, *, gewicht: int = 400, boven: int = 0, onder: int = 6
    ) -> str:
        maat = f"font-size:{punten * self._punt:.1f}pt;font-weight:{gewicht}"
        return f"<p style='margin:{boven}px 0 {onder}px 0;color:{self._kleur[kleur]};{maat}'>{inhoud}</p>"

    def _kop(self, tekst: str) -> str:
        return self._alinea(html.escape(tekst), 10.5, "tekst", gewicht=600, boven=12, onder=4)

    def _lijst(self, punten: Iterable[str]) -> str:
        regels = "".join(f"<li style='margin-bottom:4px'>{punt}</li>" for punt in punten)
        return f"<ul style='margin:0'>{regels}</ul>"

    def _vlak(self, inhoud: str) -> str:
        grond = self._kleur["accent_zacht"]
        vlak = f"<tr><td bgcolor='{grond}'>{inhoud}</td></tr>"
        return f"{_WIT}<table width='100%' cellspacing='0' cellpadding='10'>{vlak}</table>"

    def _tabel(self, tabel: Tabel) -> str:
        rand = f"border-bottom:1px solid {self._kleur['lijn']}"
        maat = f"font-size:{9.5 * self._punt:.1f}pt"
        kop = "".join(
            f"<th align='left' valign='top' style='{rand};background-color:{self._kleur['venster']};{maat}'>"
            f"{html.escape(hoofdletter(cel))}</th>"
            for cel in tabel.kop
        )
        breed = breedtes(tabel)
        rijen = "".join(
            "<tr>"
            + "".join(
                f"<td width='{breed[nummer]}%' valign='top' style='{rand};{maat}'>{self._cel(cel, nummer == 0)}</td>"
                for nummer, cel in enumerate(rij)
            )
            + "</tr>"
            for rij in tabel.rijen
        )
        opmaak = "width='100%' cellspacing='0' cellpadding='6' style='border-collapse:collapse'"
        return f"{_WIT}<table {opmaak}><thead><tr>{kop}</tr></thead>{rijen}</table>"

    def _cel(self, cel: str, eerste: bool) -> str:
        tekst = html.escape(cel)
        return f"<span style='font-weight:500'>{tekst}</span>" if eerste else tekst

    def _standpunten(self, standpunten: tuple[Standpunt, ...]) -> str:
        naast = len(standpunten) <= _NAAST_ELKAAR
        breed = round(100 / len(standpunten)) if naast else 100
        vakken = [
            f"<td width='{breed}%' valign='top' bgcolor='{self._kleur['venster']}'>"
            + self._alinea(html.escape(s.tekst), 10, "tekst")
            + "".join(self._alinea(self._chip(v), 8.5, "tekst", onder=2) for v in s.bron)
            + "</td>"
            for s in standpunten
        ]
        rijen = f"<tr>{''.join(vakken)}</tr>" if naast else "".join(f"<tr>{vak}</tr>" for vak in vakken)
        return f"<table width='100%' cellspacing='6' cellpadding='10'>{rijen}</table>"

    def _chip(self, v: Verwijzing) -> str:
        tekst = html.escape(woorden.bronnaam(self._kennis, v))
        status = html.escape(woorden.STATUS.get(v.status, v.status))
        stijl = f"color:{self._kleur['accent']};text-decoration:none"
        return (
            f"<a href='{NAAR}{html.escape(v.bron)}' style='{stijl}'>{tekst}</a>"
            f"<span style='color:{self._kleur['gedempt']}'> · {status}</span>"
        )

    def _link(self, link: Link) -> str:
        tekst = html.escape(link.tekst)
        if link.naar:
            stijl = f"color:{self._kleur['accent']};text-decoration:none"
            tekst = f"<a href='{NAAR}{html.escape(link.naar)}' style='{stijl}'>{tekst}</a>"
        extra = f" <span style='color:{self._kleur['gedempt']}'>{html.escape(link.extra)}</span>" if link.extra else ""
        return tekst + extra


def breedtes(tabel: Tabel) -> tuple[int, ...]:
    """The width of each column in percents: after how much it holds, yet none so narrow that words break."""
    gewicht = []
    for kolom in zip(tabel.kop, *tabel.rijen, strict=True):
        langste_woord = max((len(woord) for cel in kolom for woord in cel.split()), default=1)
        vol = sum(map(len, kolom)) / len(kolom)
        gewicht.append(max(vol**0.7, langste_woord, _SMALST))
    return tuple(int(100 * deel / sum(gewicht)) for deel in gewicht)  # together never more than all there is
