"""Fill a building block: run its loops and variables, parse the Markdown, and only then put the values in.

Values travel through the Markdown parser as opaque tokens, so that nothing a user typed is ever read as Markdown of the
block. Only a long text that stands alone in its paragraph is parsed, on its own, as the user's own Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from jinja2 import Template, UndefinedError, pass_context
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from assistent.kennis.fouten import KennisFout
from assistent.kennis.model import Bouwsteen
from assistent.kennis.sjabloontaal import RIJ, omgeving
from assistent.leidraad.velden import OPEN, Groep, Rij, Tabelveld, Veld, is_leeg
from assistent.tekst import nederlands
from assistent.tekst.boom import Alinea, Blok, Boom, Figuur, Inline, Tabel, Tekst, Waarde
from assistent.tekst.markdown import lees, vervang

# Two characters from the private use area; a block that holds them itself loses them (see `_sjabloon`). In a value
# they do no harm, because nothing looks for tokens once the values are in.
_BEGIN, _EIND = "\ue000", "\ue001"
_CODE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_EIGEN_PUNT = re.compile(r"[^.\s]\.$")
_TOKEN = re.compile(f"{_BEGIN}(\\d+){_EIND}")


class _Teller:
    """Gives each value that is printed its token."""

    def __init__(self) -> None:
        self.velden: list[Veld] = []

    def token(self, waarde: object) -> str:
        if isinstance(waarde, Reeks):
            return nederlands.opsomming([self.token(veld) for veld in waarde.velden])
        if not isinstance(waarde, Veld):
            raise TypeError(f"{type(waarde).__name__} kan niet als tekst in een bouwsteen staan")
        self.velden.append(waarde)
        return f"{_BEGIN}{len(self.velden) - 1}{_EIND}"


def vul_in(bouwsteen: Bouwsteen, groepen: Mapping[str, Groep], rij: Rij | None = None) -> Boom:
    """The text tree of a block with the values of this dossier.

    Raises `KennisFout`, naming the block, for a name that nobody declared.
    """
    teller = _Teller()
    context: dict[str, object] = {**groepen, "_teller": teller}
    if rij is not None:
        context[RIJ] = rij
    try:
        markdown = _sjabloon(bouwsteen.tekst).render(context)
    except (UndefinedError, KeyError, TypeError, AttributeError) as fout:
        raise KennisFout(f"bouwsteen {bouwsteen.id}: {fout}") from fout
    return tuple(deel for blok in _ontleed(markdown) for deel in _zet_in(blok, teller.velden, bouwsteen.titel))


def uit_gegevens(bouwsteen: Bouwsteen) -> bool:
    """Whether the block holds a table or figure made from answers: such a block is never replaced as text."""
    if any(veld.startswith("figuur.") for veld in bouwsteen.velden):
        return True
    return any("#" in veld for veld in bouwsteen.velden) and _heeft_tabel(bouwsteen.tekst)


@lru_cache(maxsize=2_048)
def _heeft_tabel(tekst: str) -> bool:
    return any(isinstance(deel, Tabel) for deel in lees(_CODE.sub("", tekst)))


@lru_cache(maxsize=2_048)
def _ontleed(markdown: str) -> Boom:
    """Parsed once: tokens are numbers, so a block has the same Markdown whatever its values are."""
    return lees(markdown)


@lru_cache(maxsize=2_048)
def _sjabloon(tekst: str) -> Template:
    return _omgeving().from_string(tekst.replace(_BEGIN, "").replace(_EIND, ""))


@cache
def _omgeving() -> ImmutableSandboxedEnvironment:
    """One environment for all blocks: its tables of filters and tests are larger than a block."""
    env = omgeving()
    env.filters.update(
        klein=_klein, hoofdletter=_hoofdletter, opsomming=_opsomming, datum_kort=_datum_kort, motivering=_motivering
    )
    env.finalize = _finalize
    return env


@pass_context
def _finalize(context: Context, waarde: object) -> str:
    teller: _Teller = context["_teller"]
    return teller.token(waarde)


def _zet_in(blok: Blok, velden: list[Veld], titel: str) -> Boom:
    eigen = _enkel_alleen(blok, velden, titel)
    if eigen:
        return eigen
    return vervang((blok,), lambda tekst: _met_waarden(tekst, velden))


def _enkel_alleen(blok: Blok, velden: list[Veld], titel: str) -> Boom:
    """What stands for a paragraph that holds one value and nothing else: the user's own paragraphs of a long text, or
    a figure, with the title of the block as its caption."""
    match blok:
        case Alinea(inhoud=(Tekst(tekst=tekst),)):
            vondst = _TOKEN.fullmatch(tekst.strip())
            if vondst is None:
                return ()
            veld = velden[int(vondst[1])]
            return (Figuur(veld.tekening, titel),) if veld.tekening else _ontleed(veld.markdown)
    return ()


def _met_waarden(tekst: Tekst, velden: list[Veld]) -> list[Inline]:
    delen: list[Inline] = []
    stukken = _TOKEN.split(tekst.tekst)
    for nummer, deel in enumerate(stukken):
        if nummer % 2:
            veld = velden[int(deel)]
            woorden = " ".join(veld.tekst.split("\n"))
            if stukken[nummer + 1].startswith(".") and _EIGEN_PUNT.search(woorden):
                woorden = woorden[:-1]  # an answer that ends its own sentence ends ours with it
            delen.append(Waarde(woorden, veld.pad, veld.open, tekst.vet, tekst.cursief))
        elif deel:
            delen.append(replace(tekst, tekst=deel))
    return delen


@dataclass(frozen=True, slots=True)
class Reeks:
    """Values in an enumeration; each keeps its own field."""

    velden: tuple[Veld, ...]


def _klein(veld: Veld) -> Veld:
    """First letter lower case, except where it starts an abbreviation (SAS)."""
    return veld if veld.open else replace(veld, tekst=nederlands.in_de_zin(veld.tekst))


def _hoofdletter(veld: Veld) -> Veld:
    return replace(veld, tekst=nederlands.hoofdletter(veld.tekst))


def _opsomming(veld: Veld | Tabelveld, kolom: str = "") -> Veld | Reeks:
    """A column of a table as an enumeration. A value with several parts is one already."""
    return veld if isinstance(veld, Veld) else Reeks(tuple(rij[kolom] for rij in veld))


def _datum_kort(veld: Veld) -> Veld:
    return replace(veld, tekst=nederlands.datum_kort(veld.dag)) if veld.dag else veld


def _motivering(veld: Veld) -> Veld:
    """The motivation of the answer instead of its value; open while there is none."""
    if not is_leeg(veld.motivering):
        return Veld(veld.pad, " ".join(veld.motivering.split()), markdown=veld.motivering)
    kort = veld.tekst.partition(": ")[2] if veld.open else ""
    return Veld(veld.pad, f"{OPEN}: motivering{f' van {kort}' if kort else ''}", open=True)
