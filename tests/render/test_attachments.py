"""Files of attachments: published when they are safe, inside the workspace, and there."""

from datetime import date

import pytest

from hyvinvointi.errors import WorkError
from hyvinvointi.render.site.attachments import publisher
from hyvinvointi.render.site.publication import Leak
from hyvinvointi.workspace import MemoryTree, load
from render.reading import read, text_of
from render.sites import REGISTER, site, workspace
from render.test_renewal import Publisher

pytestmark = pytest.mark.slow

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


CLOSED = """\
kind: decision
id: salainen
municipality: malli
organ: lautakunta
title: Asia
status: final
{publicity}
{named}
"""
ATTACHED = "attachments: [{id: liite, title: Liite, file: liitteet/salainen.pdf}]"


@pytest.mark.parametrize(
    "publicity",
    [
        "publicity: {class: secret, ground: JulkL 24 § 1 mom. 25 k}",
        "publicity: {class: partly-secret, ground: JulkL 24 § 1 mom. 25 k}",
        "julkisuus: salainen",
    ],
)
@pytest.mark.parametrize(
    "named",
    [
        ATTACHED,
        "liitteet: [{tiedosto: liitteet/salainen.pdf}]",
        "x-liite: ./liitteet/salainen.pdf",
        "# liite: liitteet/salainen.pdf",
        "background: Ks. liitteet/salainen.pdf.",
        "background: Liite liitteet/salainen.pdf:n mukaan.",
        "background: '[Liite](liitteet/salainen.pdf-tiedosto)'",
    ],
)
def test_a_file_of_a_closed_matter_stays_in_under_every_name(tmp_path, publicity, named):
    folder = tmp_path / "liitteet"
    folder.mkdir()
    (folder / "salainen.pdf").write_bytes(b"%PDF SALAINEN")
    (folder / "linkki.pdf").symlink_to("salainen.pdf")
    (folder / "kova.pdf").hardlink_to(folder / "salainen.pdf")
    (folder / "kopio.pdf").write_bytes(b"%PDF SALAINEN")
    (folder / "muu.pdf").write_bytes(b"%PDF julkinen")
    (tmp_path / "toinen").symlink_to("liitteet")
    closed = CLOSED.format(publicity=publicity, named=named)
    for file in (
        "liitteet/salainen.pdf",
        "./liitteet//salainen.pdf",
        "liitteet/../liitteet/salainen.pdf",
        "liitteet/linkki.pdf",
        "liitteet/kova.pdf",
        "liitteet/kopio.pdf",
        "toinen/salainen.pdf",
    ):
        given = workspace(a=closed, b=DECISION.format(file=file))
        files = site(given, read=publisher(tmp_path))
        assert [path for path, content in files.items() if b"SALAINEN" in content] == [], file
    given = workspace(a=closed, b=DECISION.format(file="liitteet/muu.pdf"))
    assert b"%PDF julkinen" in site(given, read=publisher(tmp_path)).values()


@pytest.mark.parametrize(
    "named",
    [
        "liitteet/s%209.pdf",
        "liitteet/s%25209.pdf",
        "liitteet%2Fs%209.pdf",
        "Liitteet/S%209.PDF",
        "liitteet/s 9.pdf",
    ],
)
def test_so_does_one_that_is_named_as_an_address_means_it(tmp_path, named):
    folder = tmp_path / "liitteet"
    folder.mkdir()
    (folder / "s 9.pdf").write_bytes(b"%PDF SALAINEN")
    publicity = "publicity: {class: secret, ground: JulkL 24 § 1 mom. 25 k}"
    attached = f'attachments: [{{id: a, title: A, file: "{named}"}}]'
    closed = CLOSED.format(publicity=publicity, named=attached)
    files = site(
        workspace(a=closed, b=DECISION.format(file="liitteet/s 9.pdf")), read=publisher(tmp_path)
    )
    assert [path for path, content in files.items() if b"SALAINEN" in content] == []


@pytest.mark.parametrize("named", ["kuvat/s7.svg", "kuvat/S7.svg", "kuvat%2Fs7.svg"])
def test_a_file_of_a_closed_matter_is_no_logo(tmp_path, named):
    folder = tmp_path / "kuvat"
    folder.mkdir()
    (folder / "s7.svg").write_bytes(b'<svg xmlns="http://www.w3.org/2000/svg"/>')
    settings = '[site.logo]\nfile = "kuvat/s7.svg"\nalt = "Vaakuna"\n'
    attached = f"attachments: [{{id: a, title: A, file: {named}}}]"
    closed = CLOSED.format(publicity="publicity: secret", named=attached)
    texts = {"malli.yaml": REGISTER, "hyvinvointi.toml": settings, "a.yaml": closed}
    given = load(MemoryTree({path: text.encode() for path, text in texts.items()}))
    with pytest.raises(WorkError, match="a document that is not public names it"):
        site(given, read=publisher(tmp_path))


def test_an_unfinished_secret_matter_keeps_its_files_in_though_it_is_not_published(tmp_path):
    (tmp_path / "salainen.pdf").write_bytes(b"%PDF SALAINEN")
    closed = CLOSED.format(publicity="publicity: secret", named="x-liite: salainen.pdf")
    public = DECISION.format(file="salainen.pdf").replace("draft", "final")
    given = workspace(a=closed.replace("final", "draft"), b=public)
    files = site(given, read=publisher(tmp_path), profile="publish")
    assert [path for path, content in files.items() if b"SALAINEN" in content] == []


def test_a_file_whose_matter_is_closed_leaves_the_site_when_it_is_made_again(tmp_path):
    made = Publisher(tmp_path)
    public = DECISION.format(file="liite.pdf").replace("draft", "final").encode()
    files = {"r.yaml": REGISTER.encode(), "b.yaml": public, "liite.pdf": b"%PDF"}
    made.renew(files)
    assert b"%PDF" in made.found().values()
    closed = CLOSED.format(publicity="publicity: secret", named="x-liite: liite.pdf")
    made.renew(files | {"a.yaml": closed.encode()})
    assert b"%PDF" not in made.found().values()


NAMING = """\
kind: decision
id: oikaisu
municipality: malli
organ: lautakunta
title: Oikaisuvaatimus
status: final
meeting: {date: 2026-03-05}
paragraph: 12
published_on: 2026-03-10
appeal: [{type: rectification}]
notify: [{name: Aino Meikäläinen}]
"""


def test_a_file_is_searched_again_when_nobody_else_names_in_public_whom_it_names(tmp_path):
    made = Publisher(tmp_path, today=date(2027, 1, 1))
    public = DECISION.format(file="liite.txt").replace("draft", "final")
    acting = public.partition("attachments:")[0].replace("id: paatos", "id: toinen")
    acting += "presenter: {name: Aino Meikäläinen, title: Johtaja}\n"
    texts = {"r.yaml": REGISTER, "a.yaml": NAMING, "b.yaml": public, "c.yaml": acting}
    files = {path: text.encode() for path, text in texts.items()}
    files["liite.txt"] = "Esittelijä oli Aino Meikäläinen.".encode()
    made.renew(files)
    assert files["liite.txt"] in made.found().values()
    # It may stay as long as she acts in public, and no longer.
    files["c.yaml"] = files["c.yaml"].replace("Aino Meikäläinen".encode(), b"Liisa Esimerkki")
    with pytest.raises(Leak):
        made.renew(files)
