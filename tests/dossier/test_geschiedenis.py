"""What was saved stays in the history, whatever is undone afterwards."""

from hypothesis import given
from hypothesis import strategies as st

from assistent.dossier.geschiedenis import met_bewaarde
from assistent.dossier.model import Wijziging


def regel(nummer: int, oud: object = None, nieuw: object = None) -> Wijziging:
    return Wijziging(
        wie="ik", moment=f"2026-01-01T12:00:{nummer:02}+01:00", pad=f"antwoorden/a{nummer}", oud=oud, nieuw=nieuw
    )


logboek = st.lists(st.integers(0, 50), max_size=6).map(lambda nummers: tuple(regel(n, n, n + 1) for n in nummers))


@given(logboek, logboek)
def test_wat_is_bewaard_blijft_staan(samen: tuple[Wijziging, ...], erna: tuple[Wijziging, ...]) -> None:
    bewaard = (*samen, *erna)
    terug = met_bewaarde(samen, bewaard, "ik", "2026-01-02T12:00:00+01:00")
    assert terug[: len(bewaard)] == bewaard
    assert [(w.pad, w.oud, w.nieuw) for w in terug[len(bewaard) :]] == [(w.pad, w.nieuw, w.oud) for w in reversed(erna)]


@given(logboek, logboek)
def test_zonder_bewaren_ertussen_verandert_er_niets(
    bewaard: tuple[Wijziging, ...], erna: tuple[Wijziging, ...]
) -> None:
    log = (*bewaard, *erna)
    assert met_bewaarde(log, bewaard, "ik", "2026-01-02T12:00:00+01:00") is log


def test_verder_typen_na_het_bewaren_is_een_regel_erna() -> None:
    eerst, samen = regel(1, "a", "b"), regel(1, "a", "c").model_copy(update={"moment": "2026-01-01T12:00:30+01:00"})
    log = met_bewaarde((samen,), (eerst,), "ik", "2026-01-01T12:00:30+01:00")
    assert log[0] == eerst
    assert [(w.oud, w.nieuw) for w in log[1:]] == [("b", "c")]
