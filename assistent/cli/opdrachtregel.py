"""The grammar of the command line."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import get_args

from assistent import __version__
from assistent.cli import documentopdrachten as documenten
from assistent.cli import dossieropdrachten as dossiers
from assistent.cli import kennisopdrachten as kennis
from assistent.cli import toetsdocumentopdracht as toetspapier
from assistent.cli import toetsopdracht as toets
from assistent.cli.aanvaardopdracht import aanvaard
from assistent.cli.beoordelingopdracht import beoordeling
from assistent.cli.deelopdracht import deel as deel_uit
from assistent.cli.deelopdracht import vragenlijst
from assistent.cli.geschiedenisopdracht import geschiedenis
from assistent.cli.naslagopdracht import naslag
from assistent.cli.notaopdracht import anonimiseer, importeer, toon
from assistent.cli.ontleder import Ontleder
from assistent.cli.organisatieopdracht import organisatiemap
from assistent.cli.planningopdracht import planning
from assistent.cli.tekstopdracht import tekst
from assistent.cli.terugopdracht import lees_terug
from assistent.cli.toon import datum
from assistent.cli.vergelijkopdracht import vergelijk
from assistent.cli.versieopdracht import versie, versies
from assistent.cli.voorstelopdracht import voorstellen
from assistent.dossier.model import Gewicht, Uitspraak
from assistent.handelingen.aanroep import aanroep
from assistent.handelingen.delen import SOORTEN
from assistent.handelingen.padwoorden import ONDERDELEN
from assistent.kennis.bronregel import STATUSSEN
from assistent.kennis.getoetst import SOORTEN as SOORTEN_KENNIS
from assistent.leidraad.vragenlijst import OMVANGEN
from assistent.tekst.nederlands import hoofdletter

Opdracht = Callable[[argparse.Namespace], int]


def ontleed(argumenten: Sequence[str] | None) -> argparse.Namespace:
    """The command with its options; `doe` carries its function. Exits with 2 on wrong use, with 0 after an explanation.

    Each command refuses by itself what it does not know, so that its own options can be suggested.
    """
    opties, over = maak_ontleder().parse_known_args(argumenten)
    if over:
        opties.ontleder.onbekend(over)
    return opties


def maak_ontleder() -> Ontleder:
    """The parser of the whole command line."""
    ontleder = Ontleder(
        prog=aanroep(),
        description="Ontwerp een aanbesteding of subsidie en schrijf de documenten.",
        epilog="Zonder opdracht opent het venster. Elke opdracht legt zichzelf uit met --help.",
    )
    toepassing = f"Ontwerpassistent {__version__}"
    ontleder.add_argument("--versie", action="version", version=toepassing, help="toon de versie van de toepassing")
    delen = ontleder.add_subparsers(title="opdrachten", metavar="OPDRACHT", required=True)
    _dossieropdrachten(delen)
    _ontwerpopdrachten(delen)
    _notaopdrachten(delen)
    _versieopdrachten(delen)
    _documentopdrachten(delen)
    _toetsopdrachten(delen)
    _geschiedenis(delen)
    _deelopdrachten(delen)
    _kennisopdrachten(delen)
    return ontleder


Delen = "argparse._SubParsersAction[Ontleder]"


def _opdracht(delen: Delen, naam: str, doe: Opdracht, uitleg: str) -> Ontleder:  # type: ignore[valid-type]
    deel: Ontleder = delen.add_parser(naam, help=uitleg, description=f"{hoofdletter(uitleg)}.")  # type: ignore[attr-defined]
    deel.set_defaults(doe=doe, ontleder=deel)
    return deel


def _dossier(deel: Ontleder) -> None:
    deel.add_argument("dossier", type=Path, metavar="DOSSIER", help="het dossier, een bestand NAAM.dossier")


def _json(deel: Ontleder) -> None:
    deel.add_argument("--json", action="store_true", help="toon het resultaat als JSON")


def _dossieropdrachten(delen: Delen) -> None:  # type: ignore[valid-type]
    deel = _opdracht(delen, "open", dossiers.open_venster, "open een dossier in het venster")
    _dossier(deel)

    deel = _opdracht(delen, "nieuw", dossiers.nieuw, "maak een nieuw dossier")
    _dossier(deel)
    deel.add_argument("--rechtsgebied", choices=("nl", "vl"), help="Nederland (zonder keuze) of Vlaanderen")
    deel.add_argument("--voorbeeld", metavar="NAAM", help="begin met de antwoorden van een voorbeeld")

    deel = _opdracht(delen, "vragen", dossiers.vragen, "toon alle vragen")
    deel.add_argument("dossier", type=Path, nargs="?", metavar="DOSSIER", help="toon ook de antwoorden daarin")
    _json(deel)

    deel = _opdracht(delen, "antwoord", dossiers.antwoord, "beantwoord vragen, alles of niets")
    _dossier(deel)
    deel.add_argument(
        "opdrachten",
        nargs="+",
        metavar="ID=WAARDE",
        help="ID= maakt leeg, ID=@bestand.json leest een tabel, ID.motivering=tekst geeft de reden, "
        "stap.ID=JJJJ-MM-DD en stap.ID.tijd=12.00 zetten een stap van de planning; getallen als 400000.50",
    )

    deel = _opdracht(delen, "advies", dossiers.advies, "toon het advies met redenen en bronnen")
    _dossier(deel)
    deel.add_argument("--peildatum", type=datum, metavar="JJJJ-MM-DD", help="het recht van deze dag")
    _json(deel)

    deel = _opdracht(delen, "aanvaard", aanvaard, "aanvaard wat nieuwere kennis verandert, of behoud het oude")
    _dossier(deel)
    deel.add_argument("conclusies", nargs="*", metavar="ID", help="alleen deze; zonder ID alles wat veranderde")
    deel.add_argument("--behoud", metavar="MOTIVERING", help="behoud deze conclusies en zeg waarom")

    deel = _opdracht(delen, "controleer", dossiers.controleer, "toon bevindingen, plekken in te vullen en open vragen")
    _dossier(deel)
    _json(deel)


def _ontwerpopdrachten(delen: Delen) -> None:  # type: ignore[valid-type]
    deel = _opdracht(delen, "planning", planning, "toon de planning, plan de stappen of geef haar uit")
    _dossier(deel)
    richtingen = ("vooruit", "terug", "beide")
    deel.add_argument(
        "--plan", choices=richtingen, help="een voorstel: vanaf de publicatie, terug vanaf de start, of beide"
    )
    deel.add_argument("--bewaar", action="store_true", help="zet het voorstel in het dossier")
    deel.add_argument("--ics", type=Path, metavar="BESTAND", help="schrijf de planning als agenda")
    deel.add_argument("--csv", type=Path, metavar="BESTAND", help="schrijf de planning als tabel voor een rekenblad")
    _json(deel)

    deel = _opdracht(delen, "voorstellen", voorstellen, "toon voorstellen voor de criteria, of plaats ze")
    _dossier(deel)
    deel.add_argument("voorstellen", nargs="*", metavar="ID", help="plaats deze voorstellen in hun tabel")
    _json(deel)

    deel = _opdracht(delen, "tekst", tekst, "toon de tekstblokken van een document, of zet er eigen tekst voor")
    _dossier(deel)
    deel.add_argument("plaats", metavar="DOCUMENT|SLEUTEL", help="een document, of de sleutel van één tekstblok")
    daad = deel.add_mutually_exclusive_group()
    daad.add_argument(
        "--vervang", type=Path, metavar="BESTAND", help="zet deze tekst (Markdown) op de plaats van het blok"
    )
    daad.add_argument("--eigen", type=Path, metavar="BESTAND", help="voeg deze tekst toe na het blok")
    daad.add_argument("--weg", action="store_true", help="laat het blok weg")
    daad.add_argument("--herstel", action="store_true", help="zet de standaardtekst terug")

    deel = _opdracht(delen, "beoordeling", beoordeling, "probeer de beoordeling uit met bedachte inschrijvingen")
    _dossier(deel)
    deel.add_argument("--simuleer", type=int, metavar="N", help="boots ook zoveel aanbestedingen na")
    deel.add_argument("--zaad", type=int, metavar="Z", help="het begingetal van de loting")
    _json(deel)


def _notaopdrachten(delen: Delen) -> None:  # type: ignore[valid-type]
    nota = _opdracht(delen, "nota", toon, "vragen van ondernemers inlezen, tonen en anonimiseren")
    acties = nota.add_subparsers(title="opdrachten", metavar="ACTIE", required=True)

    deel = _opdracht(acties, "importeer", importeer, "lees vragen in uit een bestand van een platform (.csv of .xlsx)")
    _dossier(deel)
    deel.add_argument("bestand", type=Path, metavar="BESTAND", help="het bestand met vragen")
    deel.add_argument("--nota", default="", metavar="N", help="de nota, zoals 2; zonder keuze de laatste")
    deel.add_argument("--ronde", choices=("selectie", "inschrijving"), help="de ronde van een nieuwe nota")
    deel.add_argument(
        "--kolom", action="append", metavar="KOLOM=KOP", help="wat deze kop in het bestand vult, zoals vraag=Tekst"
    )
    deel.add_argument("--proef", action="store_true", help="toon alleen wat er zou gebeuren")

    deel = _opdracht(acties, "toon", toon, "toon de vragen, wat openstaat en de termijnen")
    _dossier(deel)
    deel.add_argument("--nota", default="", metavar="N", help="alleen deze nota")
    deel.add_argument("--csv", type=Path, metavar="BESTAND", help="schrijf de antwoorden als tabel voor het platform")
    _json(deel)

    deel = _opdracht(acties, "anonimiseer", anonimiseer, "stel voor wat herkenbaar maakt wie een vraag stelde")
    _dossier(deel)
    deel.add_argument(
        "--neem-over", nargs="*", metavar="NR", help="wijzig deze vragen; zonder nummer alle vragen van het voorstel"
    )


def _versieopdrachten(delen: Delen) -> None:  # type: ignore[valid-type]
    deel = _opdracht(delen, "versie", versie, "leg een versie vast, of geef haar een andere status")
    _dossier(deel)
    deel.add_argument("naam", metavar="NAAM", help="de naam van de versie")
    statussen = ("concept", "ter_toetsing", "vastgesteld", "gepubliceerd")
    deel.add_argument("--status", choices=statussen, default="concept", help="zonder keuze: concept")
    deel.add_argument("--document", action="append", metavar="DOCUMENT", help="alleen dit document; mag vaker")
    daad = deel.add_mutually_exclusive_group()
    daad.add_argument("--naar", choices=statussen, help="geef een versie die er is deze status")
    daad.add_argument("--verwijder", action="store_true", help="verwijder een versie waarop niemand rekent")

    deel = _opdracht(delen, "versies", versies, "toon de vastgelegde versies")
    _dossier(deel)

    deel = _opdracht(
        delen, "vergelijk", vergelijk, "vergelijk dossiers en versies: antwoorden, advies, tekst, planning"
    )
    _dossier(deel)
    ander = "een ander dossier, een versie van dit dossier, of een versie van een ander: ANDER.dossier#VERSIE"
    deel.add_argument("ander", metavar="DOSSIER|VERSIE", help=ander)
    tweede = "vergelijk die twee met elkaar; ‘nu’ is dit dossier zoals het is"
    deel.add_argument("tweede", nargs="?", default="", metavar="DOSSIER|VERSIE", help=tweede)
    deel.add_argument("--document", action="append", metavar="NAAM", help="alleen de tekst van dit document; mag vaker")
    deel.add_argument("--uit", type=Path, metavar="BESTAND.docx", help="als Word-rapport met bijgehouden wijzigingen")
    _json(deel)


def _documentopdrachten(delen: Delen) -> None:  # type: ignore[valid-type]
    deel = _opdracht(delen, "genereer", documenten.genereer, "schrijf de documenten in Word of als PDF")
    _dossier(deel)
    deel.add_argument("--uit", type=Path, required=True, metavar="MAP", help="de map voor de documenten")
    deel.add_argument("--document", action="append", metavar="NAAM", help="alleen dit document; mag vaker")
    deel.add_argument("--formaat", default="docx", metavar="docx,pdf", help="zonder keuze: docx")
    deel.add_argument("--sjablonen", type=Path, metavar="MAP", help="uw eigen Word-sjablonen")
    deel.add_argument("--versie", metavar="NAAM", help="de tekst van een vastgelegde versie")
    wijze = deel.add_mutually_exclusive_group()
    wijze.add_argument(
        "--publicatie", action="store_true", help="zonder opmerkingen, namen, paden en gegevens van het dossier"
    )
    wijze.add_argument(
        "--zonder-opmerkingen", action="store_true", help="een concept zonder opmerkingen in de kantlijn"
    )

    deel = _opdracht(delen, "blanco", documenten.blanco, "schrijf lege documenten voor een procedure")
    deel.add_argument("--procedure", required=True, metavar="ID", help="de procedure, zoals sui_generis")
    deel.add_argument("--rechtsgebied", choices=("nl", "vl"), required=True, help="Nederland of Vlaanderen")
    deel.add_argument("--uit", type=Path, required=True, metavar="MAP", help="de map voor de documenten")

    deel = _opdracht(delen, "lees-terug", lees_terug, "lees een in Word bewerkt document of een toetsmemo terug")
    _dossier(deel)
    deel.add_argument("bestand", type=Path, metavar="BESTAND.docx", help="het bewerkte document")
    deel.add_argument(
        "--neem-over",
        nargs="+",
        default=[],
        metavar="NR",
        help="neem ook deze voorstellen over: hun nummers, NR=KEUZE (zoals 3=tekst), of alles",
    )
    deel.add_argument("--proef", action="store_true", help="toon alleen wat er zou gebeuren")
    _json(deel)

    deel = _opdracht(delen, "sjabloon", documenten.sjabloon, "Word-sjablonen uitgeven of controleren")
    deel.add_argument("actie", choices=("exporteer", "controleer"))
    deel.add_argument("doel", type=Path, metavar="MAP|BESTAND", help="de map, of het sjabloon")


def _toetsopdrachten(delen: Delen) -> None:  # type: ignore[valid-type]
    groep = _opdracht(delen, "toets", toets.punten, "de juridische toets: pakketten, punten en oordelen")
    acties = groep.add_subparsers(title="opdrachten", metavar="ACTIE", required=True)

    deel = _opdracht(acties, "pakket", toets.pakket, "maak een toetspakket voor een toetser")
    _dossier(deel)
    deel.add_argument("bestand", type=Path, metavar="BESTAND", help="het nieuwe bestand; het eindigt op .toetspakket")
    deel.add_argument("--voor", default="", metavar="NAAM", help="voor wie het pakket is")

    deel = _opdracht(acties, "punten", toets.punten, "toon de punten van de toets met hun oordeel")
    _dossier(deel)
    deel.add_argument("--moment", default="", metavar="ID", help="alleen de punten van dit toetsmoment")
    _json(deel)

    deel = _opdracht(acties, "oordeel", toets.oordeel, "geef een oordeel over een punt")
    _dossier(deel)
    deel.add_argument("punt", metavar="PUNT", help="het kenmerk van het punt, zoals ‘toets punten’ het toont")
    uitspraken = get_args(Uitspraak)
    deel.add_argument("uitspraak", choices=uitspraken, metavar="UITSPRAAK", help=f"een van {', '.join(uitspraken)}")
    deel.add_argument("--gewicht", choices=get_args(Gewicht), help="hoe zwaar het weegt")
    deel.add_argument("--toelichting", default="", metavar="TEKST", help="waarom")
    deel.add_argument("--moment", default="", metavar="ID", help="bij welk toetsmoment")

    uitleg = "voeg toetspakketten samen met het dossier, alles of niets"
    deel = _opdracht(acties, "samenvoegen", toets.samenvoegen, uitleg)
    _dossier(deel)
    deel.add_argument("bestanden", type=Path, nargs="+", metavar="BESTAND", help="een toetspakket, of een kopie")
    deel.add_argument("--proef", action="store_true", help="toon alleen wat er zou gebeuren")
    _json(deel)

    deel = _opdracht(acties, "rapport", toetspapier.rapport, "schrijf het toetsrapport")
    _toetspapier(deel)
    deel.add_argument("--formaat", default="docx,pdf", metavar="docx,pdf", help="zonder keuze: docx en pdf")

    deel = _opdracht(acties, "memo", toetspapier.memo, "schrijf een toetsmemo voor wie in Word toetst")
    _toetspapier(deel)


def _toetspapier(deel: Ontleder) -> None:
    _dossier(deel)
    deel.add_argument("--uit", type=Path, required=True, metavar="MAP", help="de map voor het document")
    deel.add_argument("--moment", default="", metavar="ID", help="alleen de punten van dit toetsmoment")


def _geschiedenis(delen: Delen) -> None:  # type: ignore[valid-type]
    deel = _opdracht(delen, "geschiedenis", geschiedenis, "toon wie wat wanneer wijzigde")
    _dossier(deel)
    deel.add_argument("--zoek", default="", metavar="WOORDEN", help="alleen wat al deze woorden bevat")
    deel.add_argument("--wie", default="", metavar="NAAM", help="alleen wat deze persoon wijzigde")
    deel.add_argument("--deel", choices=tuple(ONDERDELEN), help="alleen dit onderdeel van het dossier")
    deel.add_argument("--van", type=datum, metavar="JJJJ-MM-DD", help="vanaf deze dag")
    deel.add_argument("--tot", type=datum, metavar="JJJJ-MM-DD", help="tot en met deze dag")
    deel.add_argument("--uit", type=Path, metavar="BESTAND.csv", help="schrijf wat gevonden is als tabel")
    _json(deel)


def _deelopdrachten(delen: Delen) -> None:  # type: ignore[valid-type]
    deel = _opdracht(delen, "deel", deel_uit, "geef een dossier door: vragenlijst, antwoorden, archief of kopie")
    _dossier(deel)
    deel.add_argument("--soort", choices=SOORTEN, required=True, help="wat u doorgeeft")
    uit = "de map voor de documenten; bij archief de nieuwe map, bij zonder-motivering het nieuwe bestand"
    deel.add_argument("--uit", type=Path, required=True, metavar="PAD", help=uit)
    deel.add_argument("--formaat", metavar="docx,pdf", help="zonder keuze: docx, bij antwoorden ook pdf")
    deel.add_argument(
        "--omvang", choices=OMVANGEN, help="welke vragen: die nu worden gesteld (zonder keuze), die open zijn, of alle"
    )

    deel = _opdracht(delen, "vragenlijst", vragenlijst, "schrijf alle vragen als lege vragenlijst, zonder dossier")
    deel.add_argument("--rechtsgebied", choices=("nl", "vl"), required=True, help="Nederland of Vlaanderen")
    deel.add_argument("--domein", action="append", metavar="ID", help="het domein, zoals jeugd; mag vaker")
    deel.add_argument("--uit", type=Path, required=True, metavar="MAP", help="de map voor de vragenlijst")
    deel.add_argument("--formaat", default="docx", metavar="docx,pdf", help="zonder keuze: docx")


def _kennisopdrachten(delen: Delen) -> None:  # type: ignore[valid-type]
    deel = _opdracht(delen, "organisatie", organisatiemap, "toon of kies de map van uw organisatie")
    keuze = deel.add_mutually_exclusive_group()
    keuze.add_argument("map", nargs="?", type=Path, metavar="MAP", help="gebruik voortaan deze map")
    keuze.add_argument("--geen", action="store_true", help="gebruik geen map meer")

    deel = _opdracht(delen, "kennis", kennis.kennis, "de catalogus controleren, als rapport uitgeven of teruglezen")
    deel.add_argument("actie", choices=("controleer", "rapport", "lees-terug"))
    deel.add_argument("bestand", nargs="?", type=Path, metavar="BESTAND.docx", help="het ingevulde rapport")
    deel.add_argument("--uit", type=Path, metavar="BESTAND.docx", help="schrijf het rapport in dit bestand")
    deel.add_argument("--soort", action="append", choices=SOORTEN_KENNIS, help="alleen deze onderdelen; mag vaker")
    deel.add_argument("--status", action="append", choices=tuple(STATUSSEN), help="alleen deze status; mag vaker")
    deel.add_argument("--rechtsgebied", choices=("nl", "vl"), help="zonder wat alleen in het andere geldt")
    deel.add_argument("--map", type=Path, metavar="MAP", help="de map van een organisatie, in plaats van de gekozen")
    deel.add_argument(
        "--bijgewerkt",
        action="store_true",
        help="u hebt nagekeken wat onder uw aanvulling is veranderd",
    )
    deel = _opdracht(delen, "naslag", naslag, "lees tabellen, dilemma’s, vragenlijsten, tegenstrijdigheden en bronnen")
    uitleg = "toon dit blad, of wat bij deze vraag, procedure, bevinding of dit risico hoort"
    deel.add_argument("id", nargs="?", default="", metavar="ID", help=uitleg)
    deel.add_argument("--zoek", default="", metavar="WOORDEN", help="alleen wat al deze woorden bevat")
    deel.add_argument("--rechtsgebied", choices=("nl", "vl"), help="zonder wat alleen in het andere geldt")
    _json(deel)
    _opdracht(delen, "zelftest", kennis.zelftest, "open alles wat meegeleverd is en maak elk document")
    _opdracht(delen, "schema", kennis.schema, "toon het JSON-schema van een dossier")
