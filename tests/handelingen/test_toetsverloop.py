"""What was just said shows in a list that is there already, as it would in one that is made anew."""

from __future__ import annotations

from datetime import date

from assistent.handelingen import toetsen
from assistent.handelingen.bereken import bereken
from assistent.handelingen.dossiers import uit_voorbeeld
from assistent.handelingen.toetsen import Toetser
from assistent.handelingen.toetslijst import alle_documenten, toetslijst
from assistent.handelingen.toetsverloop import bijgewerkt
from assistent.kennis.laden import laad

JURIST = Toetser("J. Urist", "jurist", "Gemeente Zeedorp")
OP = "2026-03-02T10:00:00+01:00"
DAG = date(2026, 3, 2)


def test_de_lijst_van_net_zegt_hetzelfde_als_een_nieuwe() -> None:
    kennis = laad()
    uitkomst = bereken(kennis, uit_voorbeeld(kennis, "den-haag"), DAG)
    stukken = alle_documenten(uitkomst)
    lijst = toetslijst(uitkomst, stukken)
    eerste, tweede, derde, *_ = (stand.punt for stand in lijst.punten)
    dossier = toetsen.geef_oordeel(
        uitkomst.dossier, eerste, "niet_akkoord", toetser=JURIST, op=OP, toelichting="De grond ontbreekt."
    )
    dossier = toetsen.plaats_opmerking(dossier, tweede, "Let op de termijn.", toetser=JURIST, op=OP)
    dossier = toetsen.aanvaard_risico(dossier, derde, "Directeur", toetser=JURIST, op=OP, toelichting="Moet door.")
    dossier = toetsen.leg_kader_vast(
        dossier, lijst, toetser=JURIST, op=OP, toetsmoment="strategie", documenten=["keuzenotitie"], versies=(),
        niet_beoordeeld="geen",
    )  # fmt: skip
    snel = bijgewerkt(lijst, dossier)
    nieuw = toetslijst(bereken(kennis, dossier, DAG), stukken)
    assert snel == nieuw
    assert snel.voortgang.beoordeeld == 1
