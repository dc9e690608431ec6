"""From what authors write to what the application reads: YAML and Markdown to one `kennis.json`.

YAML is read as text only (no `no` → False, no `1.10` → 1.1); the models convert by declared type. At run time the
compiled file is read, because it costs milliseconds where the YAML costs a second.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from assistent import gegevens
from assistent.kennis import (
    beoordeling,
    getoetst,
    hulp,
    model,
    naslag,
    opzet,
    planstap,
    publicatie,
    sjabloontaal,
    toetsmoment,
)
from assistent.kennis.bronhash import bronbestanden, bronhash
from assistent.kennis.fouten import KennisFout
from assistent.kennis.volgorde import geordend

_LIJSTEN: dict[str, type[BaseModel]] = {
    "bronnen": model.Bron,
    "groepen": model.Groep,
    "vragen": model.Vraag,
    "parameters": model.Parameter,
    "feiten": model.Feit,
    "procedures": model.Procedure,
    "algemene_stappen": planstap.Algemenestap,
    "planmeldingen": planstap.Planmeldingsregel,
    "praktijkduren": planstap.Praktijkduur,
    "vakanties": planstap.Vakantie,
    "meldingen": model.Meldingsregel,
    "rechtsvormregels": model.Rechtsvormregel,
    "risicos": model.Risico,
    "casussen": model.Casus,
    "codelijsten": model.Codelijst,
    "begrippen": model.Begrip,
    "hulp": hulp.Hulp,
    "principes": naslag.Principe,
    "kaders": naslag.Kader,
    "spanningsvelden": naslag.Spanningsveld,
    "dilemmas": naslag.Dilemma,
    "vragenlijsten": naslag.Vragenlijst,
    "tegenstrijdigheden": naslag.Tegenstrijdigheid,
    "keuzeregels": naslag.Keuzeregel,
    "methoden": beoordeling.Methode,
    "voorstellen": beoordeling.Voorstel,
    "toetsmomenten": toetsmoment.Toetsmoment,
    "getoetst": getoetst.Kennisoordeel,
    "publicatiefeiten": publicatie.Publicatiefeit,
    "publicatiefasen": publicatie.Publicatiefase,
}
M = TypeVar("M", bound=BaseModel)
_MAX_BYTES = 5_000_000
"""No author writes a file this large; a larger one is a mistake."""


Delen = dict[str, dict[str, BaseModel]]


def compileer(map_: Path, aanvulling: Path | None = None) -> model.Kennis:
    """Compile the catalogue in `map_` (with kennis/, bouwstenen/ and documenten/), and what the organisation adds in
    folders of the same names: an item of its own, or another in the place of ours with the same id. Raises
    `KennisFout`, and `OSError` for a folder that cannot be read."""
    delen, uitgave = _lees_map(map_)
    mappen: tuple[Path, ...] = (map_,)
    naast = None
    if aanvulling is not None:
        mappen, naast = (map_, aanvulling), _vul_aan(delen, aanvulling)
    versie = f"{uitgave}+{bronhash(*mappen, getekend=False)[:8]}"
    delen["vragen"] = dict(geordend(delen["vragen"].values(), delen["groepen"]))  # type: ignore[arg-type]
    return model.Kennis(versie=versie, bronhash=bronhash(*mappen), aanvulling=naast, **delen)  # type: ignore[arg-type]


def _vul_aan(delen: Delen, aanvulling: Path) -> model.Aanvulling:
    """Put what the organisation adds into the parts of ours, and say what that was."""
    eigen, _ = _lees_map(aanvulling)
    basis, erbij = {}, []
    for naam, items in eigen.items():
        for id_ in items if naam != "getoetst" else ():
            if (onze := delen[naam].get(id_)) is not None:
                basis[f"{naam}/{id_}"] = getoetst.inhoudshash(onze)
            else:
                erbij.append(f"{naam}/{id_}")
        delen[naam] |= items
    return model.Aanvulling(
        naam=aanvulling.parent.name,
        sha256=bronhash(aanvulling, getekend=False),
        eigen=tuple(basis),
        basis=basis,
        erbij=tuple(erbij),
    )


def vindplaatsen(map_: Path) -> dict[str, str]:
    """In which file of this folder each item stands, by its id. Raises as `compileer`."""
    plaatsen: dict[str, str] = {}
    for pad in bronbestanden(map_):
        naam = pad.relative_to(map_).as_posix()
        if pad.suffix == ".md":
            plaatsen[_bouwsteen(pad).id] = naam
        elif pad.parent.name == "documenten":
            plaatsen[str(_lees_yaml(pad).get("id"))] = naam
        else:
            for items in _lees_yaml(pad).values():
                lijst = items if isinstance(items, list) else []
                plaatsen |= {str(item.get("id")): naam for item in lijst if isinstance(item, Mapping)}
    return plaatsen


def _lees_map(map_: Path) -> tuple[Delen, str]:
    """Every item in the folder, by kind and id, and the edition it names."""
    delen: Delen = {naam: {} for naam in (*_LIJSTEN, "bouwstenen", "documenten")}
    uitgave = ""
    for pad in sorted(map_.glob("kennis/*.yaml")):
        inhoud = _lees_yaml(pad)
        uitgave = str(inhoud.pop("versie", uitgave))
        for naam, items in inhoud.items():
            if naam not in _LIJSTEN:
                raise KennisFout(f"{pad.name}: onbekend onderdeel '{naam}'; verwacht {', '.join(_LIJSTEN)}")
            for item in items or ():
                _voeg_toe(delen[naam], _maak(_LIJSTEN[naam], item, pad), pad)
    for pad in sorted(map_.glob("bouwstenen/**/*.md")):
        _voeg_toe(delen["bouwstenen"], _bouwsteen(pad), pad)
    for pad in sorted(map_.glob("documenten/*.yaml")):
        _voeg_toe(delen["documenten"], _maak(opzet.Documentopzet, _lees_yaml(pad), pad), pad)
    return delen, uitgave


def lees_getoetst(pad: Path) -> dict[str, getoetst.Kennisoordeel]:
    """What was signed according to this file; nothing when it is not there. Raises `KennisFout`, and `OSError`."""
    if not pad.exists():
        return {}
    oordelen: dict[str, BaseModel] = {}
    for item in _lees_yaml(pad).get("getoetst") or ():
        _voeg_toe(oordelen, _maak(getoetst.Kennisoordeel, item, pad), pad)
    return oordelen  # type: ignore[return-value]


def _lees_yaml(pad: Path) -> dict[str, Any]:
    tekst = _lees_tekst(pad)
    try:
        inhoud = yaml.load(tekst, Loader=_Lader)
    except yaml.YAMLError as fout:
        raise KennisFout(f"{pad.name}: geen geldige YAML: {fout}") from fout
    if not isinstance(inhoud, dict):
        raise KennisFout(f"{pad.name}: verwacht een lijst van onderdelen met een naam, zoals 'vragen:'")
    return inhoud


def _lees_tekst(pad: Path) -> str:
    if pad.stat().st_size > _MAX_BYTES:
        raise KennisFout(f"{pad.name}: groter dan {_MAX_BYTES // 1_000_000} MB")
    try:
        return pad.read_text(encoding="utf-8")
    except UnicodeDecodeError as fout:
        raise KennisFout(f"{pad.name}: geen UTF-8 (byte {fout.start})") from fout


class _Lader(yaml.CBaseLoader if hasattr(yaml, "CBaseLoader") else yaml.BaseLoader):  # type: ignore[misc]
    """Reads scalars as text and refuses a key that stands twice, which YAML would silently let win."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        sleutels = [self.construct_object(sleutel, deep=True) for sleutel, _ in node.value]
        dubbel = next((s for s in sleutels if sleutels.count(s) > 1), None)
        if dubbel is not None:
            raise yaml.YAMLError(f"sleutel '{dubbel}' staat dubbel, regel {node.start_mark.line + 1}")
        inhoud: dict[Any, Any] = super().construct_mapping(node, deep)
        return inhoud


def _maak(soort: type[M], ruw: object, pad: Path) -> M:
    try:
        return soort.model_validate(ruw)
    except ValidationError as fout:
        naam = ruw.get("id", "zonder id") if isinstance(ruw, Mapping) else "geen item"
        regels = "; ".join(_plaats(f) for f in fout.errors()[:5])
        raise KennisFout(f"{pad.name}: {naam}: {regels}") from fout


def _plaats(fout: Any) -> str:
    return f"{'.'.join(str(deel) for deel in fout['loc'])}: {fout['msg']}"


def _voeg_toe(deel: dict[str, BaseModel], item: Any, pad: Path) -> None:
    if item.id in deel:
        raise KennisFout(f"{pad.name}: id '{item.id}' bestaat al")
    deel[item.id] = item


def _bouwsteen(pad: Path) -> model.Bouwsteen:
    tekst = _lees_tekst(pad).replace("\r\n", "\n")
    delen = tekst.split("---\n", 2)
    if len(delen) != 3 or delen[0].strip():
        raise KennisFout(f"{pad.name}: verwacht eerst de gegevens tussen twee regels met ---, dan de tekst")
    try:
        kop = yaml.load(delen[1], Loader=_Lader)
    except yaml.YAMLError as fout:
        raise KennisFout(f"{pad.name}: geen geldige YAML: {fout}") from fout
    if not isinstance(kop, dict):
        raise KennisFout(f"{pad.name}: de gegevens boven de tekst ontbreken")
    inhoud = delen[2].strip()
    velden = sjabloontaal.velden(inhoud, pad.name)
    return _maak(model.Bouwsteen, {**kop, "tekst": inhoud, "velden": velden}, pad)


def schrijf(kennis: model.Kennis, doel: Path) -> None:
    """Write the compiled catalogue, whole or not at all. Raises `OSError`."""
    doel.parent.mkdir(parents=True, exist_ok=True)
    tijdelijk = doel.with_name(f"{doel.name}.{kennis.bronhash[:8]}.tmp")
    tijdelijk.write_text(kennis.model_dump_json(exclude_unset=True), encoding="utf-8")
    tijdelijk.replace(doel)


def _uitleg(kennis: model.Kennis) -> Iterator[str]:
    for naam in (*_LIJSTEN, "bouwstenen", "documenten"):
        yield f"{len(getattr(kennis, naam))} {naam}"


def main() -> int:
    """Compile the catalogue of this installation. Returns the exit code."""
    try:
        kennis = compileer(gegevens.resources())
    except KennisFout as fout:
        sys.stderr.write(f"De kennis kan niet worden samengesteld.\n{fout}\n")
        return 2
    schrijf(kennis, gegevens.gebouwd() / "kennis.json")
    sys.stderr.write(f"kennis {kennis.versie}: {', '.join(_uitleg(kennis))}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
