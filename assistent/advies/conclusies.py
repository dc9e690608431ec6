"""The conclusions of the advice by id, in the form in which a dossier keeps the last accepted ones.

The ids: `sturing`, `rechtsvorm`, `procedure` (the one that is advised), `procedure.<id>` (whether it may be used),
`melding.<id>` (its severity), `parameter.<id>` (a number of law that counted here) and `planning.<stap>` (a minimum in
days).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import cast, get_args

from assistent.advies.feiten import drempelnamen
from assistent.advies.model import Melding, Procedureadvies, Rechtsvormadvies, Sturing
from assistent.advies.procedurefeiten import procedure_advies
from assistent.advies.uitleg import waardenaam
from assistent.dossier.model import Bronvermelding, Conclusie
from assistent.dossier.stand import Stand
from assistent.kennis.basis import Status, Verwijzing
from assistent.kennis.model import Kennis
from assistent.kennis.parameters import waarde_op
from assistent.kennis.voorwaarden import ParameterZonderWaarde, Spoor, parameters_in

BEHOUDEN = "kennis.behouden."
"""How the id of a finding about a kept conclusion begins; such a finding is no conclusion itself."""

Minima = Mapping[str, tuple[str, int, tuple[Verwijzing, ...]]]
"""Planning step → its name, its statutory minimum in days, and where that stands."""

_PLAATSEN = {
    "sturing": "sturing.gekozen", "rechtsvorm": "rechtsvorm.gekozen", "procedure": "procedure.gekozen",
    "planning": "procedure.gekozen", "parameter": "zaak.waarde_basis",
}  # fmt: skip


def bepaal(
    stand: Stand,
    sturing: Sturing,
    rechtsvorm: Rechtsvormadvies,
    procedures: Sequence[Procedureadvies],
    meldingen: Iterable[Melding],
    minima: Minima,
) -> dict[str, Conclusie]:
    """All conclusions, each with its value, what it says, its sources, and the knowledge and date it belongs to."""
    eigen = [melding for melding in meldingen if not melding.id.startswith(BEHOUDEN)]
    gevonden: dict[str, Conclusie] = {
        "sturing": _conclusie(stand, sturing.model, sturing.uitleg, sturing.bron),
        "rechtsvorm": _conclusie(
            stand,
            rechtsvorm.advies,
            " ".join(reden.tekst for reden in rechtsvorm.redenen[:1]),
            tuple(v for reden in rechtsvorm.redenen[:1] for v in reden.bron),
        ),
    }
    advies = procedure_advies(stand, procedures)
    van_advies = next((p.bron for p in procedures if p.id == advies), ())
    gevonden["procedure"] = _conclusie(stand, advies or "onbekend", "", van_advies)
    for procedure in procedures:
        waarom = " ".join(reden.tekst for reden in procedure.voorwaarden)
        gevonden[f"procedure.{procedure.id}"] = _conclusie(stand, procedure.toelaatbaar, waarom, procedure.bron)
    for melding in eigen:
        gevonden[f"melding.{melding.id}"] = _conclusie(stand, melding.ernst, melding.tekst, melding.bron)
    for naam in dict.fromkeys((*drempelnamen(stand), *_parameters(procedures, eigen))):
        try:
            waarde = waarde_op(stand.kennis.parameters[naam], stand.peildatum)
        except (ParameterZonderWaarde, KeyError):
            continue
        label = stand.kennis.parameters[naam].label
        gevonden[f"parameter.{naam}"] = _conclusie(stand, waarde.waarde, label, waarde.bron)
    for stap, (naam, dagen, bron) in minima.items():
        gevonden[f"planning.{stap}"] = _conclusie(stand, dagen, naam, bron)
    return gevonden


def _conclusie(stand: Stand, waarde: object, tekst: str, bron: Iterable[Verwijzing]) -> Conclusie:
    return Conclusie(
        waarde=waarde,
        tekst=tekst,
        bron=tuple(Bronvermelding(bron=v.bron, plaats=v.plaats, status=v.status) for v in bron),
        kennis_versie=stand.kennis.versie,
        peildatum=stand.peildatum,
    )


def _parameters(procedures: Iterable[Procedureadvies], meldingen: Iterable[Melding]) -> Iterator[str]:
    """The parameters that the reasons and findings were compared with."""
    sporen: list[Spoor] = [melding.spoor for melding in meldingen if melding.spoor is not None]
    for procedure in procedures:
        sporen.extend(reden.spoor for reden in (*procedure.voor, *procedure.tegen, *procedure.voorwaarden))
    for spoor in sporen:
        yield from parameters_in(spoor)


def onderwerp(id_: str, kennis: Kennis, tekst: str = "") -> str:
    """What a conclusion is about, in words. `tekst` is what it said, for what the catalogue no longer has."""
    soort, _, naam = id_.partition(".")
    match soort:
        case "procedure" if naam:
            procedure = kennis.procedure(naam, None)
            return f"Toelaatbaarheid van ‘{procedure.naam if procedure else naam}’"
        case "procedure":
            return "Geadviseerde procedure"
        case "melding":
            return f"Bevinding ‘{kennis.meldingen[naam].tekst if naam in kennis.meldingen else tekst or naam}’"
        case "parameter":
            return kennis.parameters[naam].label if naam in kennis.parameters else tekst or naam
        case "planning":
            return f"Wettelijk minimum voor ‘{tekst or naam}’, in dagen"
        case _:
            return {"sturing": "Sturing", "rechtsvorm": "Rechtsvorm"}.get(soort, id_)


def waarde_in_woorden(id_: str, waarde: object, kennis: Kennis) -> str:
    """The value of a conclusion as a reader says it; `niet aan de orde` when there is none."""
    if waarde is None:
        return "niet aan de orde"
    soort, _, naam = id_.partition(".")
    if soort in ("sturing", "rechtsvorm") or id_ == "procedure":
        return waardenaam(_PLAATSEN[soort], waarde, kennis)
    if soort == "parameter" and naam in kennis.parameters:
        eenheid = kennis.parameters[naam].eenheid
        in_euro = eenheid.startswith("euro")
        return (
            waardenaam("zaak.waarde_basis", waarde, kennis)
            if in_euro
            else f"{waardenaam(id_, waarde, kennis)} {eenheid}"
        )
    return waardenaam(id_, waarde, kennis)


def behouden(bewaard: Mapping[str, Conclusie], nu: Mapping[str, Conclusie], kennis: Kennis) -> Iterator[Melding]:
    """A finding for each conclusion that was kept on purpose and that today's knowledge draws otherwise."""
    for id_, oud in bewaard.items():
        huidig = nu.get(id_)
        waarde = huidig.waarde if huidig is not None else None
        if not oud.behouden or oud.waarde == waarde:
            continue
        was, wordt = (waarde_in_woorden(id_, w, kennis) for w in (oud.waarde, waarde))
        yield Melding(
            id=f"{BEHOUDEN}{id_}",
            ernst="aandacht",
            tekst=f"{onderwerp(id_, kennis, oud.tekst)}: u houdt vast aan {was}, terwijl uit de kennis nu {wordt} "
            f"volgt. Uw motivering: {oud.motivering.strip()}",
            maatregel="Ga na of de motivering nog klopt, of aanvaard de nieuwe conclusie.",
            plaats=plaats(id_, kennis),
            status="afgeleid",
            bron=verwijzingen((huidig or oud).bron, kennis),
        )


def verwijzingen(vermeld: Iterable[Bronvermelding], kennis: Kennis) -> tuple[Verwijzing, ...]:
    """What the dossier mentions as references of the catalogue; a source that it does not have is left out."""
    gevonden = tuple(
        Verwijzing(bron=v.bron, plaats=v.plaats, status=cast(Status, v.status))
        for v in vermeld
        if v.bron in kennis.bronnen and v.plaats and v.status in get_args(Status)
    )
    return gevonden or (Verwijzing(bron="eigen", plaats="behouden conclusie", status="afgeleid"),)


def plaats(id_: str, kennis: Kennis) -> str:
    """The question where the user can do something about a conclusion."""
    soort, _, naam = id_.partition(".")
    if soort == "melding" and naam in kennis.meldingen:
        return kennis.meldingen[naam].plaats
    return _PLAATSEN.get(soort, "procedure.gekozen")
