"""Files of attachments: published when they are safe, inside the workspace, and there."""

from hyvinvointi.render import publisher
from render.reading import read, text_of
from render.sites import site, workspace

DECISION = """\
kind: decision
id: paatos
municipality: malli
organ: lautakunta
title: Päätös
status: draft
attachments:
  - {{id: liite, title: Liite, file: {file}}}
"""
PAGE = "malli/decisions/paatos/index.html"


def _site(root, file):
    return site(workspace(paatos=DECISION.format(file=file)), read=publisher(root))


def test_a_file_is_copied_and_linked(tmp_path):
    (tmp_path / "Liite 1.PDF").write_bytes(b"%PDF")
    files = _site(tmp_path, "Liite 1.PDF")
    assert files["malli/decisions/paatos/liite.pdf"] == b"%PDF"
    assert "liite.pdf" in read(files[PAGE]).links
    assert "PDF" not in text_of(files[PAGE])
    assert "ei julkaista" not in text_of(files[PAGE])


def test_what_runs_is_hidden_outside_or_not_there_is_named_only(tmp_path):
    root = tmp_path / "root"
    root.mkdir()
    (root / "sivu.html").write_text("<script>")
    (root / ".salainen.txt").write_text("x")
    (tmp_path / "ulkona.txt").write_text("x")
    (root / "linkki.txt").symlink_to(tmp_path / "ulkona.txt")
    for file in (
        "sivu.html",
        ".salainen.txt",
        "../ulkona.txt",
        "linkki.txt",
        "puuttuu.pdf",
        "/etc/passwd.txt",
    ):
        files = _site(root, file)
        assert "Tiedostoa ei julkaista täällä." in text_of(files[PAGE])
        assert file not in text_of(files[PAGE])
        assert [path for path in files if "/liite" in path] == []


def test_markdown_says_in_words_that_a_file_is_not_published():
    given = workspace(paatos=DECISION.format(file="../../../etc/passwd"))
    page = site(given, format="markdown")["malli/decisions/paatos/index.md"].decode()
    assert "- Liite\n  - Tiedostoa ei julkaista täällä.\n" in page
    assert "passwd" not in page
