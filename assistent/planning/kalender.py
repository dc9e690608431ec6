"""Public holidays and working days in the Netherlands and Belgium.

Netherlands: the generally recognised holidays of the Algemene termijnenwet, article 3, with Good Friday, which it puts
on a par. Belgium: the ten legal holidays of the koninklijk besluit of 18 April 1974, article 1. Both as advice: whether
a holiday moves the last day of a term of the procurement law is disputed in the Netherlands.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

Land = Literal["nl", "vl"]
_DAG = timedelta(days=1)


def pasen(jaar: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the anonymous algorithm of 1876 (1583…9999)."""
    gulden, eeuw, rest = jaar % 19, jaar // 100, jaar % 100
    epacta = (19 * gulden + eeuw - eeuw // 4 - (eeuw - (eeuw + 8) // 25 + 1) // 3 + 15) % 30
    weekdag = (32 + 2 * (eeuw % 4) + 2 * (rest // 4) - epacta - rest % 4) % 7
    laat = (gulden + 11 * epacta + 22 * weekdag) // 451
    maand, dag = divmod(epacta + weekdag - 7 * laat + 114, 31)
    return date(jaar, maand, dag + 1)


@lru_cache(maxsize=256)
def feestdagen(jaar: int, land: Land) -> Mapping[date, str]:
    """The holidays of a year with their names."""
    paas = pasen(jaar)
    gedeeld = {
        date(jaar, 1, 1): "Nieuwjaarsdag",
        paas + _DAG: "tweede paasdag" if land == "nl" else "paasmaandag",
        paas + 39 * _DAG: "Hemelvaartsdag",
        paas + 50 * _DAG: "tweede pinksterdag" if land == "nl" else "pinkstermaandag",
        date(jaar, 12, 25): "eerste kerstdag" if land == "nl" else "Kerstmis",
    }
    if land == "vl":
        return gedeeld | {
            date(jaar, 5, 1): "Dag van de Arbeid",
            date(jaar, 7, 21): "nationale feestdag",
            date(jaar, 8, 15): "Onze-Lieve-Vrouw-Hemelvaart",
            date(jaar, 11, 1): "Allerheiligen",
            date(jaar, 11, 11): "Wapenstilstand",
        }
    koningsdag = date(jaar, 4, 27)
    if koningsdag.weekday() == 6:
        koningsdag -= _DAG
    return gedeeld | {
        paas - 2 * _DAG: "Goede Vrijdag",
        koningsdag: "Koningsdag",
        date(jaar, 5, 5): "Bevrijdingsdag",
        date(jaar, 12, 26): "tweede kerstdag",
    }


def vrije_dag(dag: date, land: Land) -> str:
    """Why this is no working day ("zaterdag", "Koningsdag"); empty for a working day."""
    feest = feestdagen(dag.year, land).get(dag, "")
    return feest or {5: "zaterdag", 6: "zondag"}.get(dag.weekday(), "")


def werkdag_vanaf(dag: date, land: Land) -> date:
    """This day, or the first working day after it."""
    while vrije_dag(dag, land):
        dag += _DAG
    return dag


def werkdag_tot(dag: date, land: Land) -> date:
    """This day, or the last working day before it."""
    while vrije_dag(dag, land):
        dag -= _DAG
    return dag
