"""Documents made by hand: a realistic leidraad to look at, and small parts to build others from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import cast

from assistent.kennis.basis import Verwijzing
from assistent.kennis.model import Bloksoort
from assistent.leidraad.model import Blok, Herkomst, Hoofdstuk, Leidraad, Paragraaf, Titelblad
from assistent.tekst.boom import Blok as Tekstblok
from assistent.tekst.boom import Boom, Figuur, Tabel, Tekst, Uitlijning, Waarde
from assistent.tekst.markdown import lees, vervang
from assistent.tekst.tekening import Lijn, Rechthoek, Tekening, Woord

OPEN = "Nog in te vullen"


def blok(sleutel: str, inhoud: str | Sequence[Tekstblok], soort: Bloksoort = "tekst") -> Blok:
    """A block of Markdown or of a ready tree."""
    boom: Boom = lees(inhoud) if isinstance(inhoud, str) else tuple(inhoud)
    herkomst = Herkomst(sleutel, sleutel, (Verwijzing(bron="aw", plaats="artikel 2.10"),), "wettekst")
    return Blok(f"selectieleidraad/{sleutel}", soort, boom, herkomst, "0" * 64)


def paragraaf(titel: str, *blokken: Blok) -> Paragraaf:
    return Paragraaf(titel.lower().replace(" ", "_"), titel, blokken)


def hoofdstuk(titel: str, *paragrafen: Paragraaf, bijlage: bool = False) -> Hoofdstuk:
    return Hoofdstuk(titel.lower().replace(" ", "_"), titel, paragrafen, bijlage)


def leidraad(*hoofdstukken: Hoofdstuk, titelblad: Titelblad | None = None, taal: str = "nl-NL") -> Leidraad:
    blad = titelblad or Titelblad("Titel", "", "Gemeente", "Zaak", "CONCEPT", "0.1", "1 maart 2026")
    return Leidraad("selectieleidraad", blad, hoofdstukken, "4f3c/7/selectieleidraad", taal)


def met_blokken(*blokken: Blok) -> Leidraad:
    """A document of one chapter and one paragraph."""
    return leidraad(hoofdstuk("Een", paragraaf("Een punt een", *blokken)))


def tabel(kop: Sequence[str], *rijen: Sequence[str], uitlijning: tuple[Uitlijning, ...] = ()) -> Tabel:
    return Tabel(
        tuple((Tekst(t),) for t in kop),
        tuple(tuple((Tekst(t),) if t else () for t in rij) for rij in rijen),
        uitlijning,
    )


def balken() -> Tekening:
    """Weights of four criteria as bars."""
    vormen: list[Lijn | Rechthoek | Woord] = []
    gewichten = (
        ("Samenwerking in de wijk", 35),
        ("Kwaliteit van de hulp", 30),
        ("Leren en verbeteren", 20),
        ("Prijs", 15),
    )
    for nr, (naam, punten) in enumerate(gewichten):
        y = 14 + nr * 26.0
        vormen += [
            Woord(0, y + 11, naam, 9),
            Rechthoek(130, y, 260, 15, "vlak"),
            Rechthoek(130, y, 260 * punten / 40, 15, "accent"),
            Woord(430, y + 11, f"{punten} punten", 9, "tekst", True, "eind"),
        ]
    vormen.append(Lijn(130 + 260 * 30 / 40, 4, 130 + 260 * 30 / 40, 118, "aandacht", 1, True))
    alt = "Weging van de vier gunningscriteria: samenwerking 35, kwaliteit 30, leren 20 en prijs 15 punten."
    return Tekening(432, 124, tuple(vormen), alt)


def realistisch() -> Leidraad:
    """A short selectieleidraad with everything a real one has. All facts in it are made up."""
    blad = Titelblad(
        "Selectieleidraad",
        "Jeugd- en gezinshulp in de wijk",
        "Gemeente Zeedorp",
        "Jeugd- en gezinshulp 2027–2035",
        "CONCEPT",
        "0.3",
        "21 november 2026",
        (
            ("Aanbestedende dienst", "Gemeente Zeedorp", False),
            ("Kenmerk", "2026-0417", False),
            ("Procedure", "Procedure voor sociale en andere specifieke diensten, met dialoog", False),
            ("Contactpersoon", OPEN, True),
            ("Uiterste datum aanmelding", "29 januari 2027 om 12.00 uur", False),
        ),
    )
    tekst = (Path(__file__).parent / "leidraad-zeedorp.md").read_text(encoding="utf-8")
    return leidraad(*map(_hoofdstuk, _delen(tekst, "#")), titelblad=blad)


def _delen(tekst: str, teken: str) -> list[tuple[str, str]]:
    """Title and body of every part under a heading of this level."""
    stukken = re.split(rf"^{teken} (.+)$", tekst, flags=re.MULTILINE)
    return list(zip(stukken[1::2], stukken[2::2], strict=True))


def _hoofdstuk(deel: tuple[str, str]) -> Hoofdstuk:
    titel, tekst = deel
    paragrafen = [paragraaf(kop, *map(_blok, _delen(rest, "###"))) for kop, rest in _delen(tekst, "##")]
    return hoofdstuk(titel.removeprefix("Bijlage: "), *paragrafen, bijlage=titel.startswith("Bijlage: "))


def _blok(deel: tuple[str, str]) -> Blok:
    kop, tekst = deel
    sleutel, soort = kop.split()
    boom = vervang(lees(tekst.replace("[figuur]", "")), _open_punten)
    if "[figuur]" in tekst:
        boom = (*boom, Figuur(balken(), "Verdeling van de 100 punten over de vier criteria"))
    return blok(sleutel, boom, cast(Bloksoort, soort))


def _open_punten(tekst: Tekst) -> list[Tekst | Waarde]:
    stukken = re.split(r"(\[open\])", tekst.tekst)
    return [
        Waarde(OPEN, "zaak.contact", open=True) if stuk == "[open]" else Tekst(stuk, tekst.vet, tekst.cursief)
        for stuk in stukken
    ]
