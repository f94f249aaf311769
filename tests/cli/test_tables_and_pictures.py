"""What lint says of pictures, whose bytes no page of a rule can hold, and of words in addresses."""

import pytest

from cli.conftest import write
from hyvinvointi.pictures import LARGEST
from lint_files import FILES
from picture_bytes import avif, jpeg, png

TEXT = "![Pylväskuvio: käynnit kasvoivat](kuvat/kaynnit.{ending})"


def documents(text, **files):
    summary = f"summary: |\n  {text}\ngoals:"
    plan = FILES["ohjelma.yaml"].decode().replace("goals:", summary, 1)
    named = {f"kuvat/kaynnit.{ending}": content for ending, content in files.items()}
    return FILES | {"ohjelma.yaml": plan.encode()} | named


def found(run, lang="en"):
    done = run("lint", "--format", "concise", "--lang", lang)
    slugs = ("picture", "link", "table", "date", "word", "typography")
    return [line for line in done.out.splitlines() if any(slug in line for slug in slugs)]


@pytest.mark.parametrize(
    ("ending", "content", "told"),
    [
        ("png", png(notes=True), []),
        ("jpg", jpeg(), []),
        ("png", jpeg(), []),
        ("avif", avif(), []),
        ("avif", avif(notes=True), ["other information in it, such as the place or the camera"]),
        ("png", png(9000, 9000), ["more than 40 million pixels"]),
        ("jpg", jpeg() + bytes(LARGEST), ["larger than 5 megabytes"]),
        ("png", b"GIF89a", ["it is damaged, or it is not in PNG"]),
        ("gif", png(), ["it is damaged, or it is not in PNG"]),
    ],
)
def test_why_a_picture_is_not_shown(run, workspace, ending, content, told):
    write(workspace, documents(TEXT.format(ending=ending), **{ending: content}))
    lines = found(run)
    assert len(lines) == len(told)
    assert all(reason in line for reason, line in zip(told, lines, strict=True))


def test_what_was_said_follows_the_bytes_of_a_picture(run, workspace):
    write(workspace, documents(TEXT.format(ending="png")))
    assert "picture-file-missing" in found(run)[0]
    picture = workspace / "kuvat/kaynnit.png"
    picture.parent.mkdir()
    for content, told in ((b"rikki", 1), (png(), 0), (png(9000, 9000), 1), (png(), 0)):
        picture.write_bytes(content)
        assert len(found(run)) == told
    picture.unlink()
    assert "picture-file-missing" in found(run)[0]


def test_a_path_from_the_folder_of_the_document_is_mended(run, workspace):
    files = documents("![Pylväskuvio: käynnit kasvoivat](kaynnit.png)", png=png())
    files["kuvat/ohjelma.yaml"] = files.pop("ohjelma.yaml")
    write(workspace, files)
    assert "picture-file-missing" in found(run)[0]
    run("lint", "--unsafe-fixes")
    assert "](kuvat/kaynnit.png)" in (workspace / "kuvat/ohjelma.yaml").read_text()
    assert found(run) == []


@pytest.mark.parametrize(
    "address",
    [
        "https://malli.example/31.2.2026/klo-25.00.html",
        "https://malli.example/2010-2020/10%25",
        'https://malli.example/x "Kuvan ”teksti” ja "',
    ],
)
def test_nobody_reads_an_address_as_words(run, workspace, address):
    write(workspace, documents(f"Katso [ohjelman sivut]({address})."))
    assert found(run) == []


def test_a_table_is_no_long_sentence_and_its_cells_are_read(run, workspace):
    rows = "\n  ".join(
        ["| Toimenpide | Aika |", "|---|---|", *["| Kerho kokoontuu | 31.2.2026 |"] * 12]
    )
    write(workspace, documents(rows))
    lines = found(run)
    assert len([line for line in lines if "impossible-date-in-text" in line]) == 12
    assert not [
        line for line in run("lint", "--format", "concise").out.splitlines() if "long" in line
    ]
