"""Templates: the shipped one is sound and as its source says; wrong ones are refused with template, part
and place.
"""

import io
from pathlib import Path
from typing import get_args

import docx
import pytest

from assistent import gegevens
from assistent.export.fouten import SjabloonFout
from assistent.export.sjablooncontrole import VEREISTE_STIJLEN, controleer
from assistent.export.word import render
from assistent.kennis.opzet import Documentvorm
from tests.export.docx_delen import bewerk, delen, samen, vervang
from tests.export.sjabloonbron.pakken import VORMEN, pak
from tests.export.voorbeeld import blok, met_blokken, realistisch

SJABLOON = gegevens.sjablonen() / "leidraad.docx"
DOCUMENT = met_blokken(blok("a", "Tekst."), blok("b", "- een\n- twee"))


@pytest.mark.parametrize("vorm", VORMEN)
def test_elk_meegeleverd_sjabloon_is_dat_van_zijn_bron(vorm: str) -> None:
    meegeleverd = gegevens.sjablonen() / f"{vorm}.docx"
    assert delen(meegeleverd) == delen(pak(vorm)), "run python -m tests.export.sjabloonbron"


@pytest.mark.parametrize("vorm", VORMEN)
def test_elk_meegeleverd_sjabloon_heeft_geen_bevindingen(vorm: str) -> None:
    assert controleer(gegevens.sjablonen() / f"{vorm}.docx") == ()


def test_er_is_een_sjabloon_voor_elke_vorm() -> None:
    assert set(get_args(Documentvorm)) == set(VORMEN)


def test_het_meegeleverde_sjabloon_opent_en_bewaart_in_een_ander_programma(tmp_path: Path) -> None:
    """Saved by python-docx, as an editor's program would: still good, still the same document."""
    pad = tmp_path / "leidraad.docx"
    docx.Document(str(SJABLOON)).save(str(pad))
    assert controleer(pad) == ()
    render(realistisch(), pad)


INLEIDING = '<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t xml:space="preserve">{{ titel }}</w:t></w:r></w:p>'


def alinea(tekst: str) -> str:
    return f'<w:p><w:r><w:t xml:space="preserve">{tekst}</w:t></w:r></w:p>'


FOUTE_TAAL = [
    ("{{ titl }}", "Bedoelt u ‘titel’?"),
    ("{{ titel.naam }}", "Onbekend veld ‘titel.naam’"),
    ("{{ hoofdstukken }}", "is een lijst of groep"),
    ("{{r titel }}", "zonder letter"),
    ("{{ titel", "niet afgesloten"),
    ("{% if titel %}x", "‘{% endif %}’ ontbreekt"),
    ("{% for x in titel %}{{ x }}{% endfor %}", "is geen lijst"),
    ("{{ titel.upper() }}", "niet toegestaan"),
    ("{{ ''.__class__.__mro__ }}", "niet toegestaan|Onbekend"),
    ("{{ 'x' * 1000000000 }}", "niet toegestaan"),
    ("{% set x = 1 %}", "niet toegestaan"),
    ("{% for x in range(9) %}{% endfor %}", "niet toegestaan"),
    ("{{ titel | replace('a', 'b') }}", "niet toegestaan"),
    ("{% if status == 'a &amp; b' %}x{% endif %}", "‘&’ in een code"),
    ("Belangrijk: {%p if titel %}", "gaat verloren"),
    ("{%- if titel %}x{% endif %}", "Gebruik geen"),
]


@pytest.mark.parametrize(("taal", "melding"), FOUTE_TAAL, ids=[t for t, _ in FOUTE_TAAL])
def test_foute_sjabloontaal_wordt_gevonden(tmp_path: Path, taal: str, melding: str) -> None:
    pad = tmp_path / "fout.docx"
    extra = alinea(taal) + (alinea("{%p endif %}") if "{%p if" in taal else "")
    pad.write_bytes(vervang(SJABLOON, INLEIDING, INLEIDING + extra))
    bevindingen = controleer(pad)
    assert any(any(deel in b.melding for deel in melding.split("|")) for b in bevindingen), bevindingen
    assert all(b.sjabloon == "fout.docx" and b.deel == "hoofdtekst" for b in bevindingen)


def test_een_bevinding_noemt_alinea_en_tekst(tmp_path: Path) -> None:
    pad = tmp_path / "fout.docx"
    pad.write_bytes(vervang(SJABLOON, INLEIDING, INLEIDING + alinea("Wie: {{ organisati }}")))
    [bevinding] = controleer(pad)
    alineas = docx.Document(str(pad)).element.body.xpath(".//w:p")
    assert "".join(t.text for t in alineas[bevinding.alinea - 1].xpath(".//w:t")) == "Wie: {{ organisati }}"
    assert bevinding.tekst == "Wie: {{ organisati }}"


def test_gefouten_velden_binnen_een_lus_worden_gevonden(tmp_path: Path) -> None:
    pad = tmp_path / "fout.docx"
    pad.write_bytes(vervang(SJABLOON, "{{r p.tekst }}", "{{r p.titel }}"))
    [bevinding] = controleer(pad)
    assert "Onbekend veld ‘p.titel’" in bevinding.melding


def test_opmaak_die_verloren_zou_gaan_wordt_gevonden(tmp_path: Path) -> None:
    pad = tmp_path / "fout.docx"
    pad.write_bytes(vervang(SJABLOON, "{{r d.tekst }}", "{{ d.tekst }}"))
    assert any("schrijf {{r d.tekst }}" in b.melding for b in controleer(pad))


@pytest.mark.parametrize("stijl", VEREISTE_STIJLEN)
def test_elke_vereiste_stijl_wordt_gemist(tmp_path: Path, stijl: str) -> None:
    pad = tmp_path / "fout.docx"
    pad.write_bytes(vervang(SJABLOON, f'<w:name w:val="{stijl}"/>', '<w:name w:val="Anders"/>', "word/styles.xml"))
    [bevinding] = controleer(pad)
    assert f"‘{stijl}’" in bevinding.melding


def test_een_sjabloon_uit_libreoffice_zonder_stijlen_wordt_met_reden_geweigerd(tmp_path: Path) -> None:
    pad = tmp_path / "lo.docx"
    app = b"<Properties><Application>LibreOffice/7.4</Application></Properties>"
    kaal = vervang(SJABLOON, '<w:name w:val="Eis"/>', '<w:name w:val="X"/>', "word/styles.xml")
    pad.write_bytes(samen(delen(kaal) | {"docProps/app.xml": app}))
    [bevinding] = controleer(pad)
    assert "LibreOffice" in bevinding.melding


def test_verwijzingen_naar_buiten(tmp_path: Path) -> None:
    rels = "word/_rels/document.xml.rels"
    soort = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    for nr, (type_, doel, aantal) in enumerate(
        [
            ("attachedTemplate", "file://server/x.dotm", 1),
            ("image", "http://x/y.png", 1),
            ("hyperlink", "https://x.nl", 0),
        ]
    ):
        pad = tmp_path / f"{nr}.docx"
        relatie = (
            f'<Relationship Id="rId90" Type="{soort}{type_}" Target="{doel}" TargetMode="External"/></Relationships>'
        )
        pad.write_bytes(vervang(SJABLOON, "</Relationships>", relatie, rels))
        assert len(controleer(pad)) == aantal


def test_macros_opmerkingen_en_eigenschappen(tmp_path: Path) -> None:
    pad = tmp_path / "fout.docx"
    macro = delen(SJABLOON) | {"word/vbaProject.bin": b"x"}
    pad.write_bytes(samen(macro))
    assert "macro" in controleer(pad)[0].melding
    assert "macro" in controleer(tmp_path / "x.docm")[0].melding
    pad.write_bytes(samen(delen(SJABLOON) | {"word/comments.xml": b"<c>{{ titel }}</c>"}))
    assert "opmerking" in controleer(pad)[0].melding
    pad.write_bytes(vervang(SJABLOON, ">Sjabloon<", ">{{ titel }}<", "docProps/core.xml"))
    assert "eigenschappen" in controleer(pad)[0].melding


def test_een_tekstvak(tmp_path: Path) -> None:
    pad = tmp_path / "fout.docx"
    vak = f"<w:p><w:r><w:pict><w:txbxContent>{alinea('{{ titel }}')}</w:txbxContent></w:pict></w:r></w:p>"
    pad.write_bytes(vervang(SJABLOON, INLEIDING, INLEIDING + vak))
    assert any("tekstvak" in b.melding for b in controleer(pad))


def test_wat_geen_sjabloon_is(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"geen zip")
    assert "geen leesbaar Word-bestand" in controleer(tmp_path / "a.docx")[0].melding
    assert "niet lezen" in controleer(tmp_path / "weg.docx")[0].melding
    assert ".docx" in controleer(tmp_path / "a.odt")[0].melding


@pytest.mark.parametrize(
    ("taal", "deel", "melding"),
    [
        ("{{ titl }}", "hoofdtekst", "Onbekend veld"),
        ("{% if titel %}", "hoofdtekst", "sjabloontaal klopt niet"),
        ("{{ 7 * 7 }}", "hoofdtekst", "niet toegestaan"),
        ("{{ status", "koptekst", "sjabloontaal klopt niet|bleef sjabloontaal over"),
    ],
)
def test_invullen_van_een_fout_sjabloon_zegt_waar(tmp_path: Path, taal: str, deel: str, melding: str) -> None:
    pad = tmp_path / "huisstijl.docx"
    if deel == "koptekst":
        pad.write_bytes(vervang(SJABLOON, "{{ status }}", taal, "word/header1.xml"))
    else:
        pad.write_bytes(vervang(SJABLOON, INLEIDING, INLEIDING + alinea(f"Hier {taal}")))
    with pytest.raises(SjabloonFout) as fout:
        render(DOCUMENT, pad)
    assert "huisstijl.docx" in str(fout.value)
    assert deel in str(fout.value)
    assert any(stuk in str(fout.value) for stuk in melding.split("|"))


def test_een_sjabloon_dat_xml_breekt_wordt_geweigerd(tmp_path: Path) -> None:
    """A condition that begins before a table and ends inside it leaves half a table."""
    pad = tmp_path / "huisstijl.docx"
    cel = f"<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>{alinea('{% endif %}')}</w:tc></w:tr></w:tbl>"
    pad.write_bytes(vervang(SJABLOON, INLEIDING, INLEIDING + alinea("{% if not titel %}") + cel))
    with pytest.raises(SjabloonFout, match="onleesbaar document"):
        render(DOCUMENT, pad)


def test_een_eigen_stijl_van_het_huis_blijft_staan(tmp_path: Path) -> None:
    pad = tmp_path / "leidraad.docx"
    pad.write_bytes(bewerk(SJABLOON, "word/styles.xml", lambda x: x.replace("14607A", "AA0000")))
    inhoud = delen(render(realistisch(), pad))
    assert "AA0000" in inhoud["word/styles.xml"].decode()


def test_een_eigen_nummering_staat_ook_in_de_inhoudsopgave(tmp_path: Path) -> None:
    pad = tmp_path / "leidraad.docx"
    oud = '<w:numFmt w:val="decimal"/><w:pStyle w:val="Heading1"/>'
    pad.write_bytes(vervang(SJABLOON, oud, oud.replace("decimal", "upperRoman"), "word/numbering.xml"))
    document = docx.Document(io.BytesIO(render(realistisch(), pad)))
    teksten = ["".join(t.text for t in p.xpath(".//w:t")) for p in document.element.body.xpath("w:sdt//w:p")]
    assert "IIIDe procedure" in teksten
