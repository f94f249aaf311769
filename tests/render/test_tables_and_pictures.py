"""Tables and pictures of free text on pages: what a reader meets, and what never goes out."""

import base64
import re
import time

import pytest

from hyvinvointi.errors import WorkError
from hyvinvointi.render.site.attachments import publisher
from hyvinvointi.render.values import markdown, prose
from picture_bytes import SECRET, avif, jpeg, png
from render.edits import clean, written
from render.edits import workspace as edited_workspace
from render.publisher import Publisher
from render.reading import read, text_of
from render.sites import site, workspace

pytestmark = pytest.mark.slow

DECISION = """\
kind: decision
id: paatos
municipality: malli
organ: lautakunta
title: Raportti
status: draft
background: |
{text}
attachments:
  - {{id: riskit, title: Riskit, file: liitteet/riskit.xlsx}}
  - {{id: ohjelma, title: Ohjelmakoodi, file: liitteet/koodi.js}}
"""
PAGE = "malli/decisions/paatos/index.html"
FILES = {
    "kuvat/kaynnit.png": png(640, 480, notes=True),
    "kuvat/oma kuva.jpg": jpeg(30, 20, notes=True, turned=6),
    "kuvat/muistio.png": b"Muistio",
    "kuvat/paikka.avif": avif(notes=True),
    "kuvat/oikea.avif": avif(),
    "liitteet/riskit.xlsx": b"PK",
    "liitteet/koodi.js": b"alert()",
    "muu.pdf": b"%PDF",
}
TABLE = """\
Taulukko 1. Toimenpiteiden toteuma

| Toimenpide | Toteuma | Käytetty |
|---|:-:|--:|
| Perhekahvila | 80 % | 4 000 € |
| Kerho **laajenee** | 20 % | 100 € |
"""


def made(text, **options):
    options = {"read": FILES.get} | options
    lines = "\n".join(f"  {line}" for line in text.splitlines())
    return site(workspace(paatos=DECISION.format(text=lines)), **options)


def body(text, **options):
    """The text of the decision on its page."""
    page = made(text, **options)[PAGE].decode()
    return re.search(r'<div class="prose">(.*?)</div>\n</div>\n</section>', page, re.DOTALL)[1]


def test_a_table_has_caption_and_headings_and_keeps_its_alignment():
    html = body(TABLE)
    assert html.startswith(
        "<table>\n<caption>Taulukko 1. Toimenpiteiden toteuma</caption>\n<thead>"
    )
    assert html.count('<th scope="col"') == 3
    assert '<th scope="row">Perhekahvila</th>' in html
    assert '<th scope="row">Kerho <strong>laajenee</strong></th>' in html
    assert '<td data-label="Toteuma" class="center">80 %</td>' in html.replace("\u00a0", " ")
    assert 'class="number">4 000 €</td>' in html.replace("\u00a0", " ")
    assert "Taulukko 1." not in html.replace("<caption>Taulukko 1.", "")


def test_a_caption_may_stand_behind_its_table():
    table = TABLE.partition("\n\n")[2]
    html = body(f"Alla toteuma.\n\n{table}\nTabell 2. Utfall\n")
    assert "<p>Alla toteuma.</p>" in html
    assert "<caption>Tabell 2. Utfall</caption>" in html
    between = body(f"{table}\nTaulukko 2. Toinen\n\n{table}")
    assert between.index("</table>") < between.index("<caption>Taulukko 2. Toinen</caption>")


@pytest.mark.parametrize(
    "rows",
    [
        ["| Kerho | ma |", "| Kahvila | ti |"],
        ["| Kerho | 1 |", "| Kerho | 2 |"],
        ["| 2025 | 1 |", "| 2026 | 2 |"],
        ["| | 1 |", "| Kerho | 2 |"],
    ],
)
def test_the_first_column_names_rows_only_where_that_is_plain(rows):
    html = prose.block("\n".join(["| a | b |", "|---|---|", *rows]), 2)
    assert 'scope="row"' not in html


def test_an_empty_head_says_that_the_first_column_names_the_rows():
    html = prose.block("| | ma |\n|---|---|\n| Kerho | sali |\n", 2)
    assert "<td></td>" in html
    assert '<th scope="row">Kerho</th>' in html


def test_nothing_that_a_row_says_is_lost():
    html = prose.block("| a | b | c |\n|---|---|---|\n| 1 |\n| 2 | 3 | 4 | 5 |", 2)
    assert '<td colspan="3"></td>' in html
    assert "<td>5</td>" in html


def test_a_wide_table_stands_in_blocks_on_a_phone_and_a_wider_one_moves_alone():
    narrow, wide = "Sana", "Terveydenedistämisasiantuntija"
    tables = {
        count: prose.block(f"| {' | '.join([word] * count)} |\n|{'---|' * count}\n", 2)
        for word, count in ((narrow, 3), (narrow, 9), (wide, 4))
    }
    assert tables[3].startswith("<table>")
    assert tables[9].startswith('<table class="stacked">')
    assert tables[4].startswith('<div class="scroll" role="region" aria-label="Terv')
    assert 'tabindex="0"' in tables[4]


@pytest.mark.parametrize(
    "cell",
    [
        "<script>alert(1)</script>",
        '"onload="alert(1)',
        "[x](javascript:alert(1))",
        "![x](javascript:alert(1))",
        '![" onerror="x](kuvat/kaynnit.png "a<b>&c")',
        "`</td><b>`",
    ],
)
def test_cells_and_pictures_inject_nothing(cell):
    files = made(f"| {cell} | b |\n|---|---|\n| {cell} | {cell} |\n\n{cell}")
    page = read(files[PAGE])
    assert not page.faults
    assert not [name for _, name, _ in page.attributes if name.startswith("on")]
    assert not [one for one in page.links if "script" in one]


def test_a_huge_table_costs_what_it_is_long():
    head = "| " + "a |" * 2000 + "\n|" + "---|" * 2000
    for text in (head + "\n| x" * 2000, "| a | b |\n|---|---|\n" + "| x | y |\n" * 9000):
        start = time.process_time()
        html = prose.block(text, 2)
        assert time.process_time() - start < 6
        assert len(html) < 60 * len(text)


def test_a_picture_stands_with_its_size_text_and_caption_and_without_its_notes():
    files = made('![Pylväskuvio: käynnit kasvoivat](kuvat/kaynnit.png "Kuva 1. Käynnit")')
    page = files[PAGE].decode()
    match = re.search(
        r'<figure class="picture"><img src="(pictures/[a-p]{16}\.png)" ([^>]*)>', page
    )
    assert 'alt="Pylväskuvio: käynnit kasvoivat"' in match[2]
    assert 'width="640" height="480" loading="lazy"' in match[2]
    assert "<figcaption>Kuva 1. Käynnit</figcaption>" in page
    content = files[f"malli/decisions/paatos/{match[1]}"]
    assert content.startswith(b"\x89PNG")
    assert SECRET not in b"".join(files.values())
    assert "kaynnit.png" not in page


def test_a_photo_is_shown_as_it_was_held():
    html = body("Teksti ![Valokuva: ranta](kuvat/oma%20kuva.jpg) jatkuu.")
    assert 'width="20" height="30"' in html
    assert "<figure" not in html


@pytest.mark.parametrize(
    "path",
    [
        "kuvat/ei-ole.png",
        "kuvat/muistio.png",
        "kuvat/paikka.avif",
        "liitteet/riskit.xlsx",
        "../kuvat/kaynnit.png",
        "/kuvat/kaynnit.png",
        "https://malli.example/kuva.png",
        "data:image/png;base64,AAAA",
        "//malli.example/kuva.png",
        "file:kuvat/kaynnit.png",
    ],
)
def test_what_is_no_picture_of_the_workspace_is_told_in_words(path):
    files = made(f'![Pylväskuvio: käynnit kasvoivat]({path} "Kuva 1")')
    assert b"<img" not in files[PAGE]
    assert "Pylväskuvio: käynnit kasvoivat" in text_of(files[PAGE])
    assert "Kuva 1" in text_of(files[PAGE])
    assert not [one for one in files if "/pictures/" in one]


def test_links_out_of_the_workspace_lead_to_no_picture(tmp_path):
    root = tmp_path / "root"
    (root / ".git").mkdir(parents=True)
    (tmp_path / "ulkona.png").write_bytes(png())
    (root / ".git/kuva.png").write_bytes(png())
    (root / "linkki.png").symlink_to(tmp_path / "ulkona.png")
    text = "![a b](linkki.png) ![c d](.git/kuva.png) ![e f](../ulkona.png)"
    assert b"<img" not in made(text, read=publisher(root))[PAGE]


def test_a_picture_of_a_closed_document_is_never_copied():
    closed = """\
kind: decision
id: salainen
municipality: malli
organ: lautakunta
title: Asia
status: final
publicity: {class: secret, ground: JulkL 621/1999 24 § 1 mom. 25 kohta}
background: |
  ![Kuva asunnosta: keittiö](kuvat/asunto.webp)
"""
    content = FILES["kuvat/oikea.avif"]
    shown = "  ![Kuva asunnosta: keittiö](kuvat/kopio.avif)"
    given = workspace(salainen=closed, paatos=DECISION.format(text=shown))
    notes = []
    stored = {"kuvat/asunto.webp": content, "kuvat/kopio.avif": content}
    files = site(given, read=stored.get, tell=notes.append)
    assert not [one for one in files if "pictures" in one]
    assert b"<img" not in files[PAGE]
    assert [note for note in notes if "paatos" in str(note.args)]


def test_names_and_codes_leave_tables_and_pictures():
    text = (
        "| Etunimi | Sukunimi | Tunnus |\n|---|---|---|\n| Maija | Esimerkkinen | 131052-308T |\n\n"
    )
    text += '![Maija Esimerkkinen ja talo](kuvat/kaynnit.png "Maija Esimerkkisen talo")'
    named = DECISION.replace(
        "status: draft", "status: final\nnotify: [{{name: Maija Esimerkkinen}}]"
    )
    lines = "\n".join(f"  {line}" for line in text.splitlines())
    for format_ in ("html", "markdown"):
        files = site(workspace(paatos=named.format(text=lines)), read=FILES.get, format=format_)
        everything = b"".join(files.values()).decode(errors="replace")
        assert "Esimerkkinen" not in everything
        assert "Esimerkkisen" not in everything
        assert "131052" not in everything


def test_markdown_shows_tables_and_pictures_again():
    text = (
        TABLE
        + '| a `x \\| y` | [l](https://e.example/\\|) |\n\n![k l](kuvat/kaynnit.png "K \\" | 1")'
    )
    files = made(text, format="markdown")
    page = files["malli/decisions/paatos/index.md"].decode().replace("\u00a0", " ")
    assert "Taulukko 1. Toimenpiteiden toteuma\n\n| Toimenpide | Toteuma | Käytetty |\n" in page
    assert "| --- | :-: | --: |\n| Perhekahvila | 80 % | 4 000 € |\n" in page
    assert "| a `x \\| y` | [l](https://e.example/%7C) |\n" in page
    assert re.search(r"!\[k l\]\(pictures/[a-p]{16}\.png \"K \\\" \\?\| 1\"\)", page)
    assert [one for one in files if "/pictures/" in one]


@pytest.mark.parametrize(
    "text",
    [
        TABLE,
        "| a | b |\n|---|---|\n| `c \\| d` | \\| e \\| |\n| ![f](g.png) | [h](https://i.example) |",
        "- kohta\n\n  | a |\n  |---|\n  | b |\n",
        "| a |\n|---|\n| b | c |\nteksti",
    ],
)
def test_a_table_written_anew_means_the_same(text):
    anew = markdown.written(prose.tokens_of(text, 2))
    assert markdown.written(prose.tokens_of(anew, 2)) == anew
    once, again = (re.sub(r"<td[^>]*></td>\n?", "", prose.block(one, 2)) for one in (text, anew))
    assert once == again


def test_a_single_file_holds_its_pictures():
    files = made("![a b](kuvat/kaynnit.png)", single_file=True)
    assert not [one for one in files if not one.endswith(".html")]
    page = files["malli/decisions/paatos.html"].decode()
    embedded = re.search(r'<img src="data:image/png;base64,([^"]+)" alt="a b"', page)[1]
    assert base64.b64decode(embedded).startswith(b"\x89PNG")
    assert SECRET not in base64.b64decode(embedded)
    assert "img-src 'self' data:;" in page


def test_links_lead_to_attached_files_and_nowhere_else():
    text = "[riskit](liitteet/riskit.xlsx) [muu](muu.pdf) [koodi](liitteet/koodi.js) [w](../../x/)"
    page = read(made(text)[PAGE])
    assert "riskit.xlsx" in page.links
    assert "../../x/" in page.links
    assert not [one for one in page.links if one in {"muu.pdf", "liitteet/koodi.js"}]
    assert "riskit muu koodi w" in text_of(made(text)[PAGE])
    alone = made(text, single_file=True)["malli/decisions/paatos.html"]
    assert "riskit.xlsx" not in read(alone).links


def test_the_search_finds_the_words_of_tables_and_pictures():
    assert prose.plain(TABLE + "\n![Pylväskuvio: käynnit](a.png)").endswith(
        "Kerho laajenee 20 % 100 € Pylväskuvio: käynnit"
    )


def test_pages_follow_the_bytes_of_their_pictures(tmp_path):
    documents = edited_workspace()
    goal = documents["ohjelma-program.yaml"]["goals"][0]
    goal["description"] = "![Kaavio: osuus kasvaa](kuvat/a.png)\n\nKatso [liite](liite.pdf)."
    documents["ohjelma-program.yaml"]["attachments"] = [
        {"id": "liite", "title": "Liite", "file": "liite.pdf"}
    ]
    publisher, files = Publisher(tmp_path), written(documents)
    for changed in (
        {},
        {"kuvat/a.png": png(30, 20)},
        {"kuvat/a.png": png(60, 20)},
        {"liite.pdf": b"%PDF"},
        {"kuvat/a.png": b"rikki"},
    ):
        files |= changed
        publisher.renew(files)
        assert publisher.found() == clean(files)
    assert publisher.renew(files) == set()


def test_an_own_template_reaches_no_file_through_a_text(tmp_path):
    own = tmp_path / "html/decision.html"
    own.parent.mkdir()
    own.write_text(
        '{% extends "ours:html/decision.html" %}{% block title %}'
        '{{ doc.background._files.picture("kuvat/oma kuva.jpg") }}{% endblock %}'
    )
    with pytest.raises(WorkError):
        made("![a b](kuvat/kaynnit.png)", templates=tmp_path)
