"""Two filled matters, so that every document can be composed and read as its readers see it.

`begeleiding` is a social service, `schoonmaak` an ordinary one; in Flanders they speak the Flemish words. The towns and
figures are made up.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from assistent.dossier.model import Antwoord, Dossier, Planning, PlanStap
from assistent.dossier.vast import VasteMap
from assistent.handelingen.bereken import Uitkomst, bereken
from assistent.handelingen.dossiers import open_dossier, voorbeelden
from assistent.kennis.laden import laad

DAG = date(2026, 3, 1)
START = date(2026, 3, 2)


def uitkomst(procedure: str, rechtsgebied: str, zaak: str, **anders: Any) -> Uitkomst:
    """The filled matter under this procedure; `anders` replaces answers, with `__` for the point in an id."""
    return _uitkomst(procedure, rechtsgebied, zaak, tuple(sorted(anders.items())))


def waarden(zaak: str, rechtsgebied: str) -> dict[str, Any]:
    """The answers of a matter, without a procedure."""
    return {**_GEDEELD, **_ZAKEN[zaak], **(_VLAANDEREN if rechtsgebied == "vl" else {})}


@lru_cache(maxsize=64)
def _uitkomst(procedure: str, rechtsgebied: str, zaak: str, anders: tuple[tuple[str, Any], ...]) -> Uitkomst:
    antwoord = {**waarden(zaak, rechtsgebied), "procedure.gekozen": procedure, "zaak.rechtsgebied": rechtsgebied}
    antwoord |= {naam.replace("__", "."): waarde for naam, waarde in anders}
    antwoorden = {
        id_: Antwoord(waarde=waarde, motivering=_REDENEN.get(id_, "Dat past bij de omvang van de opdracht."))
        for id_, waarde in antwoord.items()
    }
    leeg = open_dossier(laad(), voorbeelden()["den-haag"]).dossier
    gekozen = laad().procedure(procedure, rechtsgebied)
    # A date for every step, so that no text waits for the planning.
    dagen = {stap.id: START + timedelta(days=21 * nr) for nr, stap in enumerate(gekozen.stappen)} if gekozen else {}
    planning = Planning(stappen=VasteMap({id_: PlanStap(datum=dag, vast=True) for id_, dag in dagen.items()}))
    dossier: Dossier = leeg.model_copy(
        update={"antwoorden": VasteMap(antwoorden), "planning": planning, "peildatum": None}
    )
    return bereken(laad(), dossier, DAG)


_REDENEN = {
    "procedure.gekozen": "De opdracht is vooraf te beschrijven en er zijn genoeg ondernemers om te vergelijken.",
    "procedure.voorkennis": "In januari 2026 sprak de organisatie met zes ondernemers. Het verslag is openbaar.",
    "zaak.percelen_maximum": "De voorkeur van de inschrijver op het inschrijfformulier beslist.",
    "zaak.personeel_over": "Twaalf medewerkers doen dit werk nu.",
    "zaak.looptijd_maanden": "Vier jaar is genoeg om de kosten van de start terug te verdienen.",
    "zaak.lopende_hulp": "Op 1 januari 2026 kregen 410 inwoners begeleiding.",
    "zaak.toegang": "Het wijkteam beslist over de toegang.",
    "sturing.gekozen": "Het resultaat is vooraf goed te omschrijven.",
    "dialoog.vergoeding": "De kosten van meedoen blijven laag.",
}

_GEDEELD: dict[str, Any] = {
    "zaak.organisatie": "de gemeente Zeedorp",
    "zaak.soort_opdracht": "diensten",
    "zaak.soort_opdrachtgever": "decentraal",
    "zaak.contractvorm": "overeenkomst",
    "zaak.waarde_basis": 180000,
    "zaak.waarde_opties": 20000,
    "zaak.looptijd_maanden": 48,
    "zaak.verlenging_maanden": 24,
    "zaak.startdatum": "2027-07-01",
    "zaak.referentie": "2026-017",
    "zaak.platform": "het platform TenderNed",
    "zaak.contactpunt": "inkoop@zeedorp.example",
    "zaak.rechter": "de voorzieningenrechter van de rechtbank Den Haag",
    "zaak.klachtenmeldpunt": "klachten@zeedorp.example",
    "zaak.aanleiding": "De lopende overeenkomst eindigt op 30 juni 2027.",
    "zaak.besluitvorming": "- 2 maart 2026: het bestuur stelt de uitgangspunten vast.",
    "zaak.uitgangspunten": "1. Goede kwaliteit voor een eerlijk tarief.\n2. Vast personeel.",
    "zaak.percelen_motivering": "De twee delen vragen ander werk en zijn klein genoeg voor kleine ondernemers.",
    "zaak.percelen_maximum": 1,
    "zaak.bijlagen_later": "Alle stukken zijn er bij de aankondiging.",
    "zaak.indexering": "De prijzen volgen op 1 januari de CAO-loonindex.",
    "zaak.personeel_over": "ja",
    "zaak.totale_prijs": "ja",
    "zaak.grensoverschrijdend_belang": "nee",
    "rechtsvorm.gekozen": "opdracht",
    "sturing.gekozen": "markt",
    "sturing.beslisrecht": "- De opdrachtgever beslist over het budget.\n- De opdrachtnemer beslist over de werkwijze.",
    "markt.prijszetting": "vrij",
    "netwerk.aansprakelijkheid": "De combinanten zijn hoofdelijk aansprakelijk.",
    "procedure.voorkennis": "ja",
    "procedure.aantal_gegadigden": 5,
    "procedure.spoed": "nee",
    "prijsvraag.vorm": "open",
    "prijsvraag.inzending": "Een schets en een toelichting van ten hoogste vier bladzijden.",
    "prijsvraag.jury": [
        {"id": "j1", "functie": "voorzitter", "deskundigheid": "openbare ruimte", "kwalificatie": "architect"}
    ],
    "prijsvraag.kwalificatie": "ja",
    "prijsvraag.bewaarder": "een notaris",
    "prijsvraag.prijzen_soort": "prijzen",
    "prijsvraag.prijzen": [{"id": "p1", "naam": "Eerste prijs", "bedrag": 10000}],
    "prijsvraag.vervolg": "ja",
    "prijsvraag.eigendom": "De organisatie mag het winnende ontwerp één keer uitvoeren.",
    "toelating.instapmomenten": "Daarna kan een aanbieder op elk moment aanvragen. Het besluit volgt binnen zes weken.",
    "inhoud.integratie_diensten": 3,
    "gunning.grondslag": "bpkv",
    "implementatie.eisen": "De opdrachtnemer levert vier weken vóór de start een werkplan.",
    "implementatie.budget": "Er is geen afzonderlijk budget voor de voorbereiding.",
    "dialoog.vergoeding": 0,
    "beoordeling.team": "drie medewerkers uit beleid, uitvoering en inkoop",
    "beoordeling.methode": "Het team scoort met de schaal bij het criterium.",
    "beoordeling.team_gunning": "drie medewerkers uit beleid, uitvoering en inkoop",
    "beoordeling.methode_gunning": "De schaal loopt van 0 tot en met 10; 6 is voldoende.",
    "beoordeling.gelijke_score": "de hoogste score op het zwaarste criterium beslist, en anders het lot.",
    "beoordeling.presentatie": "geen",
    "beoordeling.omzeteis_factor": 0,
    "beoordeling.schaal": [
        {"id": "n0", "cijfer": 0, "woord": "onvoldoende", "omschrijving": "Het antwoord ontbreekt of overtuigt niet."},
        {"id": "n10", "cijfer": 10, "woord": "goed", "omschrijving": "Het antwoord is volledig, concreet en haalbaar."},
    ],
    "beoordeling.prijsformule": "laagste_prijs",
    "beoordeling.gelijk_regel": "zwaarste",
    "beoordeling.percelen_voorkeur": "voorkeur",
    "beoordeling.uitsluiting": [
        {
            "id": "u1",
            "grond": "deelneming aan een criminele organisatie",
            "soort": "verplicht",
            "motivering": "Zonder integriteit geen opdracht.",
            "terugkijktermijn": 5,
            "bewijs": "gedragsverklaring",
        }
    ],
    "beoordeling.geschiktheid": [
        {
            "id": "g1",
            "eis": "Ervaring",
            "norm": "een vergelijkbare opdracht in de afgelopen drie jaar.",
            "bewijs": "referentie",
            "moment": "Bij de indiening",
            "motivering": "De opdracht vraagt ervaring.",
        }
    ],
    "beoordeling.selectiecriteria": [
        {
            "id": "s1",
            "naam": "Ervaring met deze omgeving",
            "omschrijving": "de mate waarin de referentie lijkt op deze opdracht.",
            "gewicht": 100,
            "schaal": "0 tot en met 10",
        }
    ],
    "beoordeling.gunningscriteria": [
        {
            "id": "c1",
            "naam": "Kwaliteit van de uitvoering",
            "omschrijving": "Hoe borgt u de kwaliteit?",
            "soort": "kwaliteit",
            "gewicht": 60,
            "minimumscore": 0,
        },
        {
            "id": "c2",
            "naam": "Prijs",
            "omschrijving": "De totale prijs op het prijsblad.",
            "soort": "prijs",
            "gewicht": 40,
            "minimumscore": 0,
        },
    ],
    "opdracht.eisen": [
        {
            "id": "e1",
            "onderwerp": "Bereikbaarheid",
            "eis": "De opdrachtnemer is op werkdagen van 8.00 tot 18.00 uur bereikbaar.",
            "bewijs": "het werkplan",
            "moment": "bij de start",
            "gevolg": "zonder werkplan start de uitvoering niet",
            "perceel": "p1",
        }
    ],
    "opdracht.cijfers": [
        {
            "id": "k1",
            "onderwerp": "Omvang van het werk",
            "waarde": 410,
            "eenheid": "per jaar",
            "peildatum": "2026-01-01",
            "perceel": "p1",
            "herkomst": "eigen administratie",
        }
    ],
    "leren.indicatoren": [
        {
            "id": "i1",
            "naam": "Tevredenheid",
            "omschrijving": "Het oordeel van wie de dienst gebruikt.",
            "soort": "outcome",
            "frequentie": "twee keer per jaar",
            "bron": "vragenlijst",
        }
    ],
    "risico.verdeling": [
        {
            "id": "v1",
            "risico": "Minder vraag dan verwacht",
            "drager": "samen",
            "grens": "Tot tien procent draagt de opdrachtnemer het verschil; daarboven spreken partijen opnieuw.",
            "wie": "de contractmanager",
        }
    ],
    "risico.maatregelen": [
        {"id": "m1", "maatregel": "v1_brede_opdracht", "toelichting": "Twee percelen.", "wie": "de gemeente"}
    ],
    "zaak.doelen": [{"id": "d1", "doel": "Tevreden gebruikers", "toelichting": "Ten minste een 7 per jaar."}],
    "zaak.percelen": [
        {
            "id": "p1",
            "nummer": 1,
            "naam": "Noord",
            "gebied": "ten noorden van het spoor",
            "inwoners": 21000,
            "waarde": 110000,
            "maximum_gegadigden": 5,
        },
        {
            "id": "p2",
            "nummer": 2,
            "naam": "Zuid",
            "gebied": "ten zuiden van het spoor",
            "inwoners": 18000,
            "waarde": 90000,
            "maximum_gegadigden": 5,
        },
    ],
}

_ZAKEN: dict[str, dict[str, Any]] = {
    "schoonmaak": {
        "zaak.naam": "Schoonmaak van de gebouwen",
        "zaak.domein": ["anders"],
        "zaak.sociale_dienst": "nee",
        "zaak.cpv": "90910000-9",
        "zaak.doelgroep": "De medewerkers en de bezoekers van elf gebouwen.",
        "zaak.binnen_opdracht": "- het dagelijkse schoonmaken;\n- de glasbewassing.",
        "zaak.buiten_opdracht": "Het onderhoud van de installaties.",
    },
    "begeleiding": {
        "zaak.naam": "Begeleiding van inwoners",
        "zaak.domein": ["wmo", "jeugd"],
        "zaak.sociale_dienst": "zorg_maatschappelijk",
        "zaak.cpv": "85310000-5",
        "zaak.doelgroep": "Inwoners die zonder hulp niet zelfstandig kunnen wonen, en jeugdigen met hun ouders.",
        "zaak.binnen_opdracht": "- individuele begeleiding;\n- begeleiding in een groep.",
        "zaak.buiten_opdracht": "Beschermd wonen.",
        "zaak.waarde_basis": 4000000,
        "zaak.waarde_opties": 2000000,
        "zaak.regio": "De gemeente koopt begeleiding alleen in.",
        "zaak.regiovisie": "De regiovisie van 2025 laat begeleiding aan de gemeenten zelf.",
        "zaak.bekostiging": "inspanning",
        "zaak.toegang": "opdrachtgever",
        "zaak.lopende_hulp": "ja",
        "zaak.continuiteit": "Een inwoner houdt zijn begeleider waar dat kan.",
        "zaak.contractstandaard": "toepassen",
    },
}

_VLAANDEREN: dict[str, Any] = {
    "zaak.organisatie": "de stad Zeedorp",
    "zaak.platform": "het platform e-Procurement",
    "zaak.rechter": "de Raad van State",
    "bestek.verbintenis_dagen": 90,
    "bestek.borgtocht": "gevraagd",
    "bestek.borgtocht_procent": 5,
    "bestek.wijkt_af": "ja",
    "bestek.afwijkingen": [
        {"id": "a1", "artikel": "artikel 12", "afwijking": "Onderaanneming kan vooraf.", "reden": "Kleine werken."}
    ],
    "beperkt.uiterlijk": "2026-04-01",
    "procedure.dialoog_over": "gezamenlijke_opdracht",
    "zaak.actoren": [
        {"id": "a1", "naam": "De afdeling Welzijn", "rol": "opdrachtgever", "taak": "beslist over de opdracht"}
    ],
    "dialoog.vaststaand": "- het budget;\n- de percelen.",
    "dialoog.vormen": "- een kick-off;\n- gesprekken per thema.",
    "dialoog.opzet_tijd": "Vier gesprekken van drie uur, met twee weken ertussen.",
    "dialoog.ondersteuning": "De stad zorgt voor een zaal.",
    "dialoog.themas": [
        {
            "id": "t1",
            "naam": "Bereikbaarheid",
            "aanleiding": "Gebruikers wachten nu lang.",
            "staat_vast": "De stad neemt de eerste melding aan.",
            "ligt_open": "De werkwijze daarna.",
            "vragen": "Wat is daarvoor nodig?",
            "resultaat": "Een afspraak over de wachttijd.",
            "deelnemers": "alle deelnemers",
            "datum": "2026-09-15",
        }
    ],
}
