"""A comparison on paper: what differs in tables, and the text of each document with tracked changes for Word."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import Final

from assistent import gegevens
from assistent.dossier.stand import Stand
from assistent.dossier.versies import STATUSNAMEN, als_dossier, inhoud_sha256
from assistent.handelingen.documenten import DocumentFout, wissel
from assistent.handelingen.vergelijken import Kant, Stukken, Vergelijking
from assistent.handelingen.versiebeheer import CIJFERS
from assistent.kennis.model import Kennis
from assistent.leidraad.model import Blok, Hoofdstuk, Leidraad, Paragraaf
from assistent.leidraad.titelblad import STATUSSEN
from assistent.leidraad.vraagblokken import eigen_blok, leidraad_van, toelichting
from assistent.tekst.boom import Alinea, Lijst, Tabel, Tekst
from assistent.tekst.nederlands import aantal, moment_in_woorden
from assistent.tekst.systeem import reden
from assistent.vergelijk.documenten import Bloksoort, Documentverschil
from assistent.vergelijk.regels import Verschilregel

DOCUMENT: Final = "vergelijking"
_GEEN: Final = "–"
_SOORTEN: Final[dict[Bloksoort, str]] = {
    "gewijzigd": "Gewijzigd", "toegevoegd": "Erbij", "verwijderd": "Weg", "verplaatst": "Verplaatst",
    "opmaak": "Opmaak",
}  # fmt: skip


def schrijf_rapport(
    kennis: Kennis,
    gevonden: Vergelijking,
    pad: Path,
    *,
    door: str,
    moment: datetime,
    document: Sequence[str] = (),
    sjablonen: Sequence[Path] | None = None,
    stop: Callable[[], bool] = lambda: False,
) -> Path:
    """Write a comparison as a .docx: the report, or when one `document` is asked for that document as it looks, with
    its tracked changes by `door`. An existing file is set aside first.

    Raises `DocumentFout` (also when the document stands on one side only), `SjabloonFout`, `WoordFout`, `VersieFout`.
    """
    if pad.suffix.lower() != ".docx":
        raise DocumentFout(f"‘{pad}’ is geen Word-bestand. Kies een naam die op .docx eindigt.")
    mappen = tuple(sjablonen or gegevens.sjabloonmappen())
    oud, nieuw = (
        _een_document(kennis, gevonden, document[0]) if len(document) == 1 else _rapport(kennis, gevonden, stop)
    )
    inhoud = _gevolgd(oud, nieuw, mappen, door, moment)
    try:
        pad.parent.mkdir(parents=True, exist_ok=True)
        wissel(pad, inhoud, moment)
    except (OSError, ValueError) as fout:
        raise DocumentFout(
            f"‘{pad}’ kan niet worden geschreven: {reden(fout)}. Sluit het bestand in Word, of kies een andere map. "
            "Wat er stond, staat er nog."
        ) from fout
    return pad


def _gevolgd(oud: Leidraad, nieuw: Leidraad, mappen: Sequence[Path], door: str, moment: datetime) -> bytes:
    # Word costs a third of a second to import and is needed only here.
    from assistent.export import word
    from assistent.export.vergelijking import met_wijzigingen

    sjabloon = word.kies_sjabloon(nieuw.document, nieuw.vorm, *mappen)
    toen = moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return met_wijzigingen(word.render(oud, sjabloon), word.render(nieuw, sjabloon), door, toen)


def _een_document(kennis: Kennis, gevonden: Vergelijking, document: str) -> tuple[Leidraad, Leidraad]:
    oud, nieuw = Stukken(kennis, gevonden.links, gevonden.rechts).paar(document)
    if oud is None or nieuw is None:
        kant = gevonden.links if nieuw is None else gevonden.rechts
        raise DocumentFout(
            f"Het document ‘{document}’ staat alleen in {kant.naam}: er is niets om het mee te vergelijken."
        )
    return oud, nieuw


def _rapport(kennis: Kennis, gevonden: Vergelijking, stop: Callable[[], bool]) -> tuple[Leidraad, Leidraad]:
    """The report with the old text and with the new one; all else in it is the same."""
    voor = (_samenvatting(kennis, gevonden), *_tabellen(gevonden))
    stukken = Stukken(kennis, gevonden.links, gevonden.rechts)
    paren = []
    for verschil in gevonden.documenten:
        if stop() or verschil.alleen or not verschil.blokken:
            continue
        een, ander = stukken.paar(verschil.document)
        assert een is not None
        assert ander is not None
        paren.append(_hoofdstukken(verschil, een, ander))
    stand = _stand(kennis, gevonden.rechts)
    basis = leidraad_van(
        stand,
        DOCUMENT,
        "Vergelijking",
        f"Van {gevonden.links.naam} naar {gevonden.rechts.naam}",
        STATUSSEN["concept"],
        voor,
    )
    basis = replace(basis, kenmerk="")
    oud, nieuw = (replace(basis, hoofdstukken=(*voor, *(paar[kant] for paar in paren))) for kant in (0, 1))
    return oud, nieuw


def _stand(kennis: Kennis, kant: Kant) -> Stand:
    dossier = als_dossier(kant.dossier, kant.versie) if kant.versie else kant.dossier
    return Stand(kennis, dossier, dossier.peildatum or datetime.now().date())


# ------------------------------------------------------------------------------------ the front part


def _samenvatting(kennis: Kennis, gevonden: Vergelijking) -> Hoofdstuk:
    titel, uitleg = toelichting(kennis, DOCUMENT, "delen.vergelijking")
    delen = [
        Paragraaf("uitleg", titel, (uitleg,)),
        Paragraaf("kanten", "Wat is vergeleken", (_kanten(kennis, gevonden),)),
    ]
    if gevonden.let_op:
        punten = Lijst(tuple(((Alinea((Tekst(zin),))),) for zin in gevonden.let_op))
        delen.append(Paragraaf("let_op", "Let op", (eigen_blok(f"{DOCUMENT}/let_op", (punten,)),)))
    delen.append(Paragraaf("telling", "Wat verschilt", (_telling(gevonden),)))
    if gevonden.documenten:
        delen.append(Paragraaf("documenten", "Per document", (_documenten(gevonden),)))
    return Hoofdstuk("samenvatting", "Samenvatting", tuple(delen))


def _kanten(kennis: Kennis, gevonden: Vergelijking) -> Blok:
    oud, nieuw = (_kenmerken(kennis, kant) for kant in (gevonden.links, gevonden.rechts))
    rijen = [(naam, oud[naam], nieuw[naam]) for naam in oud]
    return eigen_blok(f"{DOCUMENT}/kanten", (_tabel(("Kenmerk", "Oud", "Nieuw"), rijen),))


def _kenmerken(kennis: Kennis, kant: Kant) -> dict[str, str]:
    versie = kant.bevroren
    if versie is None:
        stand = {"Status": "in bewerking", "Vastgelegd": _GEEN, "Controlegetal": _GEEN, "Kennisversie": kennis.versie}
        return {"Stand": kant.naam, **stand, "Revisie": str(kant.dossier.revisie)}
    return {
        "Stand": kant.naam,
        "Status": STATUSNAMEN[versie.status],
        "Vastgelegd": " door ".join(filter(None, (moment_in_woorden(versie.moment), versie.door))),
        "Controlegetal": inhoud_sha256(versie)[:CIJFERS],
        "Kennisversie": versie.kennis_versie or _GEEN,
        "Revisie": str(versie.revisie),
    }


def _telling(gevonden: Vergelijking) -> Blok:
    rijen = [(naam, str(len(regels))) for naam, regels in gevonden.delen().items()]
    rijen.append(("Tekstblokken", str(sum(len(stuk.blokken) for stuk in gevonden.documenten))))
    return eigen_blok(f"{DOCUMENT}/telling", (_tabel(("Onderdeel", "Verschillen"), rijen),))


def _documenten(gevonden: Vergelijking) -> Blok:
    kop = ("Document", *_SOORTEN.values(), "Gelijk")
    rijen = []
    alleen = []
    zonder = 0
    for stuk in gevonden.documenten:
        if stuk.alleen:
            kant = gevonden.links if stuk.alleen == "links" else gevonden.rechts
            alleen.append(f"{stuk.titel}: staat alleen in {kant.naam}.")
            continue
        telling = stuk.telling()
        if not stuk.blokken:
            zonder += 1
            continue
        rijen.append((stuk.titel, *(str(telling.get(soort, 0)) for soort in _SOORTEN), str(stuk.gelijk)))
    if zonder:
        rest = aantal(zonder, f"{'ander ' if rijen else ''}document", f"{'andere ' if rijen else ''}documenten")
        alleen.append(f"{rest} zonder verschil.")
    punten = (Lijst(tuple((Alinea((Tekst(zin),)),) for zin in alleen)),) if alleen else ()
    tabel = (_tabel(kop, rijen, rechts=True),) if rijen else ()
    return eigen_blok(f"{DOCUMENT}/documenten", (*tabel, *punten))


def _tabellen(gevonden: Vergelijking) -> Iterator[Hoofdstuk]:
    for naam, regels in gevonden.delen().items():
        if regels:
            delen = groupby(regels, key=lambda regel: regel.deel)
            paragrafen = tuple(_deel(naam.lower(), nr, deel, tuple(groep)) for nr, (deel, groep) in enumerate(delen))
            yield Hoofdstuk(naam.lower(), naam, paragrafen)


def _deel(hoofdstuk: str, nr: int, titel: str, regels: Iterable[Verschilregel]) -> Paragraaf:
    rijen = [(regel.onderwerp, regel.was or _GEEN, regel.wordt or _GEEN) for regel in regels]
    blok = eigen_blok(f"{DOCUMENT}/{hoofdstuk}.{nr}", (_tabel(("Onderwerp", "Was", "Wordt"), rijen),))
    return Paragraaf(f"deel{nr}", titel, (blok,))


def _tabel(kop: Sequence[str], rijen: Iterable[Sequence[str]], *, rechts: bool = False) -> Tabel:
    def rij(cellen: Sequence[str]) -> tuple[tuple[Tekst], ...]:
        return tuple((Tekst(" ".join(cel.split())),) for cel in cellen)

    kanten = ("links", *("rechts" for _ in kop[1:])) if rechts else ()
    return Tabel(rij(kop), tuple(map(rij, rijen)), kanten)  # type: ignore[arg-type]


# ------------------------------------------------------------------------------------ the texts


def _hoofdstukken(verschil: Documentverschil, oud: Leidraad, nieuw: Leidraad) -> tuple[Hoofdstuk, Hoofdstuk]:
    """One chapter for the document on each side, with the paragraphs in which something differs."""
    geraakt = {blok.sleutel for blok in verschil.blokken}
    kern = f"{verschil.titel} ({aantal(len(verschil.blokken), 'verschil', 'verschillen')})"
    kanten = [{deel.id: deel for deel in _paragrafen(kant)} for kant in (oud, nieuw)]
    anders = {
        id_ for kant in kanten for id_, deel in kant.items() if any(blok.sleutel in geraakt for blok in deel.blokken)
    }
    gekozen = [tuple(deel for id_, deel in kant.items() if id_ in anders) for kant in kanten]
    een, ander = (Hoofdstuk(verschil.document, kern, paragrafen) for paragrafen in gekozen)
    return een, ander


def _paragrafen(leidraad: Leidraad) -> Iterator[Paragraaf]:
    """The paragraphs of a document, each under the name of its chapter too."""
    for hoofdstuk in leidraad.hoofdstukken:
        for paragraaf in hoofdstuk.paragrafen:
            titel = " › ".join(filter(None, (hoofdstuk.titel, paragraaf.titel)))
            yield Paragraaf(f"{hoofdstuk.id}.{paragraaf.id}", titel, paragraaf.blokken)
