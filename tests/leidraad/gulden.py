"""The text of every document as it was read and found good; `python -m tests.leidraad.gulden` writes it anew.

One file per document and jurisdiction in `tests/gegevens/gulden`, as Markdown: what a change to the catalogue does to a
document shows in the difference, and somebody reads that difference before it goes in.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from assistent.handelingen.documenten import beschikbaar, stel_document_samen
from assistent.leidraad.model import Leidraad
from assistent.tekst.boom import Figuur
from assistent.tekst.markdown import schrijf
from tests.leidraad.vol import procedures, vol

MAP = Path(__file__).parent.parent / "gegevens" / "gulden"


def gevallen() -> dict[str, tuple[str, str, str]]:
    """File name → procedure, jurisdiction and document: each document of the first procedure that has it."""
    gevonden: dict[str, tuple[str, str, str]] = {}
    for keuze, recht in procedures():
        for document in beschikbaar(vol(keuze, recht)):
            gevonden.setdefault(f"{recht}-{document.partition('@')[0]}.md", (keuze, recht, document))
    return gevonden


def tekst(keuze: str, recht: str, document: str) -> str:
    """The document as Markdown, with the building block of each text in a comment above it. The first line says of
    which procedure, jurisdiction and document it is."""
    delen = _delen(stel_document_samen(vol(keuze, recht), document))
    return "\n\n".join((f"<!-- {keuze} {recht} {document} -->", *delen)) + "\n"


def geval(gelezen: str) -> tuple[str, str, str]:
    """The procedure, jurisdiction and document of a text that was written before."""
    keuze, recht, document = gelezen.partition("\n")[0].removeprefix("<!-- ").removesuffix(" -->").split()
    return keuze, recht, document


def _delen(leidraad: Leidraad) -> Iterator[str]:
    blad = leidraad.titelblad
    yield f"# {blad.titel}: {blad.zaak} ({blad.organisatie})"
    for hoofdstuk in leidraad.hoofdstukken:
        yield f"## {'Bijlage: ' if hoofdstuk.bijlage else ''}{hoofdstuk.titel}"
        for paragraaf in hoofdstuk.paragrafen:
            yield f"### {paragraaf.titel}"
            for blok in paragraaf.blokken:
                yield f"<!-- {blok.herkomst.bouwsteen}, {blok.soort}, {blok.herkomst.status} -->"
                yield schrijf(blok.boom)
                yield from (f"[figuur: {deel.tekening.alt}]" for deel in blok.boom if isinstance(deel, Figuur))


def main() -> int:
    """Write all files, and take away those of documents that are gone."""
    MAP.mkdir(parents=True, exist_ok=True)
    nieuw = gevallen()
    for oud in MAP.glob("*.md"):
        if oud.name not in nieuw:
            oud.unlink()
    for naam, welk in nieuw.items():
        (MAP / naam).write_text(tekst(*welk), encoding="utf-8", newline="\n")
    print(f"{len(nieuw)} documenten in {MAP}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
