"""Whether what the notice says stands the same in the other documents.

Every document takes a value from the same answer, so that two documents cannot disagree by themselves. They can where
somebody put a text of his own in the place of a block: that text no longer follows the answer.
"""

from __future__ import annotations

from collections.abc import Iterator

from assistent.dossier.stand import Stand
from assistent.kennis.model import Procedure
from assistent.kennis.opzet import Documentopzet
from assistent.leidraad.afwijkingen import vervangt
from assistent.leidraad.exemplaar import Exemplaar
from assistent.leidraad.keuze import Gekozen, geldt, kies
from assistent.planning.model import Planning
from assistent.tekst.nederlands import hoofdletter

AANKONDIGING = "aankondigingsgegevens"


def rijen(stand: Stand, _: Planning) -> Iterator[dict[str, str]]:
    """For each value of the notice the other documents that hold it too, and which of those have a text of their own
    at that place."""
    kennis = stand.kennis
    if AANKONDIGING not in kennis.documenten:
        return
    in_aankondiging = blokken_per_veld(stand, Exemplaar(kennis.documenten[AANKONDIGING]))
    andere = {opzet.titel: blokken_per_veld(stand, Exemplaar(opzet)) for opzet in _documenten(stand)}
    for veld in in_aankondiging:
        ook = {titel: blokken[veld] for titel, blokken in andere.items() if veld in blokken}
        if ook:
            eigen = [titel for titel, blokken in ook.items() if any(_eigen_tekst(stand, blok) for blok in blokken)]
            yield {
                "gegeven": hoofdletter(naam_van(stand, veld)),
                "documenten": ", ".join(ook),
                "eigen_tekst": ", ".join(eigen) or "nee",
            }


def _documenten(stand: Stand) -> Iterator[Documentopzet]:
    """The other documents of the chosen procedure."""
    kennis, recht = stand.kennis, stand.waarde("zaak.rechtsgebied")
    procedure: Procedure | None = kennis.procedure(stand.waarde("procedure.gekozen"), recht)
    for naam in procedure.documenten if procedure else ():
        if naam in kennis.documenten and naam != AANKONDIGING and recht in kennis.documenten[naam].rechtsgebied:
            yield kennis.documenten[naam]


def blokken_per_veld(stand: Stand, document: Exemplaar) -> dict[str, list[Gekozen]]:
    """Answer, fact or step → the blocks of this document that print it."""
    gevonden: dict[str, list[Gekozen]] = {}
    for hoofdstuk in (h for h in document.opzet.hoofdstukken if geldt(h, stand)):
        for plaats in (p for paragraaf in hoofdstuk.paragrafen for p in paragraaf.blokken):
            for gekozen in kies(stand, document, plaats):
                namen = {veld.partition("#")[0] for veld in gekozen.bouwsteen.velden if "#motivering" not in veld}
                for naam in sorted({plaats.per if naam == "rij" else naam for naam in namen}):
                    if not naam.startswith(("overzicht.", "figuur.")):
                        gevonden.setdefault(naam, []).append(gekozen)
    return gevonden


def _eigen_tekst(stand: Stand, gekozen: Gekozen) -> bool:
    uit_tabel = any("#" in veld for veld in gekozen.bouwsteen.velden)
    return vervangt(stand.dossier.teksten.get(gekozen.sleutel), uit_gegevens=uit_tabel)


def naam_van(stand: Stand, veld: str) -> str:
    """How an answer, fact or step is called."""
    kennis = stand.kennis
    if veld in kennis.vragen:
        return kennis.vragen[veld].kort
    if veld in kennis.feiten:
        return kennis.feiten[veld].label
    return kennis.stapnamen().get(veld.partition(".")[2], veld)
