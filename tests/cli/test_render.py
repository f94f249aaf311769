"""`hyvinvointi render`: what it writes, and what it refuses."""

import json

import pytest

from cli.repository import commit, git

pytestmark = pytest.mark.slow


def test_the_site_of_a_workspace(run, workspace):
    ran = run("render")
    assert (ran.code, ran.out) == (0, "")
    site = workspace / "build/site"
    assert ran.err == f"{site} now contains {len([*site.rglob('*.*')]) - 1} files.\n"
    assert (site / "index.html").is_file()
    assert len([*site.rglob("index.json")]) == len([*workspace.glob("**/*.yaml")]) // 2


def test_again_in_another_form_and_place(run, workspace):
    assert run("render", "--format", "markdown", "--output", "md").code == 0
    assert run("render", "--format", "markdown", "--output", "md").code == 0
    assert (workspace / "md/index.md").is_file()
    assert not [*workspace.glob("md/**/*.html")]


def test_pages_and_their_pictures_in_one_run(run, workspace):
    ran = run("render", "--format", "html", "--format", "png", "--output", "both")
    assert (ran.code, ran.out) == (0, "")
    assert [*workspace.glob("both/**/index.card.png")]
    assert len([*workspace.glob("both/**/index.html")]) > 5
    assert run("render", "--format", "png", "--output", "alone").code == 0
    made = [one for one in (workspace / "alone").rglob("*") if one.is_file()]
    assert {one.suffix for one in made} == {".png", ""}
    assert run("render", "--output", "both").code == 0
    assert not [*workspace.glob("both/**/index.card.png")]


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--format", "html", "--format", "pdf"), "Give one format"),
        (("--format", "png", "--format", "markdown"), "Give one format"),
        (("--format", "png", "--single-file"), "Pictures are files beside pages"),
        (("--format", "gif"), "html"),
    ],
)
def test_formats_that_are_not_made_together_are_refused(run, workspace, options, told):
    ran = run("render", *options, "--output", "none")
    assert ran.code == 2
    assert told in ran.err
    assert not (workspace / "none").exists()


def test_one_document_as_a_file_that_stands_alone(run, workspace):
    name = json.loads(next(iter_json(run, workspace)).read_text())["id"]
    assert run("render", name, "--single-file", "--output", "alone").code == 0
    files = [one for one in (workspace / "alone").rglob("*") if one.is_file()]
    assert sorted(one.name for one in files) == [".hyvinvointi-site", f"{name}.html"]


def test_one_file_is_told_as_one(run, workspace):
    name = json.loads(next(iter_json(run, workspace)).read_text())["id"]
    told = [run("render", name, "--single-file", "--output", "alone") for _ in range(2)]
    assert [one.err.splitlines()[-1] for one in told] == ["alone now contains 1 file."] * 2


def iter_json(run, workspace):
    run("render", "--output", "all")
    return (workspace / "all").glob("*/programs/*/index.json")


def test_a_folder_of_somebody_else_is_never_replaced(run, workspace):
    (workspace / "notes").mkdir()
    (workspace / "notes/own.txt").write_text("own")
    ran = run("render", "--output", "notes")
    assert ran.code == 2
    assert "contains files that this tool did not make" in ran.err
    assert (workspace / "notes/own.txt").read_text() == "own"


def test_a_broken_document_leaves_the_old_site_whole(run, workspace):
    run("render")
    before = (workspace / "build/site/index.html").read_bytes()
    (workspace / "broken.yaml").write_text("kind: program\nid: [")
    ran = run("render")
    assert ran.code == 2
    assert "broken.yaml: the document cannot be read. No pages were made" in ran.err
    assert (workspace / "build/site/index.html").read_bytes() == before


def test_an_own_template_replaces_a_block_of_ours(run, workspace):
    own = workspace / "templates/html"
    own.mkdir(parents=True)
    (own / "base.html").write_text(
        '{% extends "ours:html/base.html" %}{% block footer %}Oma alatunniste{% endblock %}'
    )
    run("render", "--output", "out")
    assert "Oma alatunniste" in (workspace / "out/index.html").read_text()


def test_a_fault_in_an_own_template_is_told_with_file_and_line(run, workspace):
    own = workspace / "templates/html"
    own.mkdir(parents=True)
    for broken, line in [("\n\n{% endif %}", 3), ("\n{{ doc.titel }}", 2), ("{{ 1/0 }}", 1)]:
        (own / "program.html").write_text(broken)
        ran = run("render", "--output", "out")
        assert ran.code == 2
        assert f"The template templates/html/program.html, line {line}: " in ran.err
    assert not (workspace / "out").exists()


def test_own_templates_that_change_nothing_are_told_and_the_site_is_made(run, workspace):
    own = workspace / "templates/html"
    own.mkdir(parents=True)
    (own / "decsion.html").write_text("x")
    (own / "omat.html").write_text("{% macro oma() %}Oma{% endmacro %}")
    (own / "program.html").write_text(
        '{% extends "ours:html/program.html" %}\n'
        '{% import "html/omat.html" as omat %}\n'
        "{% block sumary %}x{% endblock %}\n"
        "{% block footer %}{% block alin %}{{ omat.oma() }}{% endblock %}{% endblock %}\n"
    )
    ran = run("render", "--output", "out")
    assert ran.code == 0
    unused, lost, _done = ran.err.splitlines()
    assert unused.startswith("The template templates/html/decsion.html is not used: ")
    assert unused.endswith(" Did you mean “html/decision.html”?")
    assert lost.startswith("The template templates/html/program.html, line 3: there is no block ")
    assert lost.endswith("“sumary”, so it is not shown. Did you mean “summary”?")
    assert "Oma" in (workspace / "out/malli/programs/ohjelma/index.html").read_text()


def test_an_own_template_that_is_not_utf8_is_told_with_its_file(run, workspace):
    own = workspace / "templates/html"
    own.mkdir(parents=True)
    (own / "program.html").write_bytes(b"a\nb\n\xe4")
    ran = run("render", "--output", "out")
    assert ran.code == 2
    assert "The template templates/html/program.html, line 3: the text is not UTF-8." in ran.err


def test_a_template_reaches_nothing_but_the_page(run, workspace):
    own = workspace / "templates/html"
    own.mkdir(parents=True)
    for attack in (
        "{{ doc._data }}",
        "{{ doc.__class__.__mro__ }}",
        "{{ page.site.options.read('x') }}",
        "{{ words.__init__.__globals__ }}",
        "{{ label.__globals__ }}",
        '{% include "/etc/passwd" %}',
        '{% include "../hyvinvointi.toml" %}',
    ):
        (own / "program.html").write_text(attack)
        assert run("render", "--output", "out").code == 2, attack


def _contents(folder):
    return {one: one.read_bytes() for one in folder.rglob("*") if one.is_file()}


def test_a_template_that_takes_too_much_leaves_the_old_site_whole(run, workspace):
    assert run("render", "--output", "out").code == 0
    before = _contents(workspace / "out")
    own = workspace / "templates/html"
    own.mkdir(parents=True)
    loops = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"
    (own / "program.html").write_text(f"<p>\n{loops}")
    ran = run("render", "--output", "out")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "The template templates/html/program.html, line 2: the page takes too many" in ran.err
    assert _contents(workspace / "out") == before


@pytest.mark.parametrize(
    "name",
    [
        "style.css",
        "macros.html",
        "rows.html",
        "search.js",
        "search_words.js",
        "search_kin.js",
        "search_index.js",
    ],
)
def test_what_all_pages_are_made_of_is_bounded_as_well(run, workspace, name):
    own = workspace / "templates/html"
    own.mkdir(parents=True)
    (own / name).write_text('{{ "x" * 10**9 }}')
    ran = run("render", "--output", "out")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert f"templates/html/{name}, line 1: the page or a value on it is too large" in ran.err


@pytest.mark.parametrize("inside", [True, False])
def test_templates_behind_a_link_are_told_and_not_read(run, workspace, tmp_path_factory, inside):
    there = workspace / "muualla" if inside else tmp_path_factory.mktemp("muualla")
    there.mkdir(exist_ok=True)
    (workspace / "templates").symlink_to(there)
    ran = run("render", "--output", "out")
    assert (ran.code, "templates is a link" in ran.err) == (2, True)


OWN_CODE = {
    "footer": '{% extends "ours:html/index.html" %}{% block footer %}<b onclick=x>{% endblock %}',
    "whole page": "<!doctype html><script src=x.js></script>",
    "hidden as a style": "<!--<style>--><script>x</script><!--</style>-->",
}


@pytest.mark.parametrize("text", OWN_CODE.values(), ids=OWN_CODE)
@pytest.mark.parametrize("options", [[], ["--profile", "publish"]])
def test_code_of_an_own_template_refuses_the_site(run, workspace, text, options):
    own = workspace / "templates/html"
    own.mkdir(parents=True)
    (own / "index.html").write_text(text)
    ran = run("render", "--output", "out", *options)
    assert ran.code == 1
    assert "index.html: code in a custom template" in ran.err.splitlines()[-1]
    assert not (workspace / "out").exists()


def test_a_script_of_its_own_in_the_place_of_ours_refuses_the_site(run, workspace):
    own = workspace / "templates/html"
    own.mkdir(parents=True)
    (own / "search.js").write_text("alert(1)")
    assert run("render", "--output", "out").code == 1


def test_folders_in_folders_of_templates_end_the_work_in_a_line(run, workspace):
    deep = workspace / "templates"
    for _ in range(300):
        deep = deep / "a"
    deep.mkdir(parents=True)
    ran = run("render", "--output", "out")
    assert (ran.code, ran.err.count("\n")) == (2, 2)
    assert "levels deep" in ran.err.splitlines()[0]


DECISION = """\
kind: decision
id: {id}
organ: kunnanvaltuusto
title: {title}
status: {status}
"""


def _title(workspace):
    page = (workspace / "build/site/malli/programs/ohjelma/index.html").read_text()
    return page.split("<title>")[1].split(" – ")[0]


def test_a_site_as_it_stood_in_a_revision_or_on_a_day(run, workspace):
    (workspace / ".gitignore").write_text("build/\n")
    git(workspace, "init", "-q", "-b", "main")
    program = workspace / "ohjelma.yaml"
    first = program.read_text()
    for day, title in [("2026-01-10", "Eka"), ("2026-02-10", "Toka")]:
        program.write_text(first.replace("title: Ohjelma", f"title: {title}"))
        commit(workspace, {}, day)
    program.write_text(first.replace("title: Ohjelma", "title: Kolmas"))
    for as_of, title in [
        ("HEAD", "Toka"),
        ("HEAD~1", "Eka"),
        ("2026-01-10", "Eka"),
        ("2026-02-09", "Eka"),
        ("2026-02-10", "Toka"),
    ]:
        assert run("render", "--as-of", as_of).code == 0
        assert _title(workspace) == title
    assert run("render").code == 0
    assert _title(workspace) == "Kolmas"


def test_what_is_closed_today_is_closed_in_every_earlier_state(run, workspace):
    decision = workspace / "asia.yaml"
    text = DECISION.format(id="asia", title="Lapsen asia", status="final")
    text += "attachments: [{id: liite, title: Lausunto, file: lausunto.pdf}]\n"
    decision.write_text(text)
    (workspace / "lausunto.pdf").write_bytes(b"%PDF lausunto")
    git(workspace, "init", "-q", "-b", "main")
    commit(workspace, {}, "2026-01-10")
    assert run("render", "--as-of", "HEAD", "--output", "auki").code == 0
    assert "Lapsen asia" in (workspace / "auki/index.html").read_text()
    decision.unlink()
    (workspace / "siirretty.yaml").write_text(text + "julkisuus: salainen\n")
    for as_of in ("HEAD", "2026-01-10"):
        ran = run("render", "--as-of", as_of, "--output", "kiinni", "--lang", "en")
        assert (ran.code, "Only a mention" in ran.err) == (0, True)
        files = [one for one in (workspace / "kiinni").rglob("*") if one.is_file()]
        assert [one for one in files if b"Lapsen" in one.read_bytes()] == []
        assert [one for one in files if b"lausunto" in one.read_bytes()] == []


def test_what_stood_nowhere_is_told(run, workspace):
    ran = run("render", "--as-of", "HEAD")
    assert (ran.code, "is not in a Git repository" in ran.err) == (2, True)
    git(workspace, "init", "-q")
    commit(workspace, {}, "2026-01-10")
    ran = run("render", "--as-of", "2026-01-09")
    assert (ran.code, "no revision from 2026-01-09 or before" in ran.err) == (2, True)
    ran = run("render", "--as-of", "nowhere")
    assert (ran.code, "no revision “nowhere”" in ran.err) == (2, True)
    assert not (workspace / "build").exists()


def test_every_page_of_an_earlier_state_says_so(run, workspace):
    git(workspace, "init", "-q", "-b", "main")
    commit(workspace, {}, "2026-01-10")
    head = git(workspace, "rev-parse", "HEAD")
    revision, day = f"HEAD ({head[:10]})", "11.1.2026"
    for format_, ending in [("html", "html"), ("markdown", "md")]:
        for state, said in [
            ("HEAD", revision),
            ("2026-01-11", day),
            (head[:7], revision[6:-1]),
        ]:
            run("render", "--as-of", state, "--format", format_, "--output", "out")
            # What is shown for a page that is not there shows no document.
            files = (workspace / "out").rglob(f"*.{ending}")
            pages = [one.read_text() for one in files if one.name != "404.html"]
            assert len(pages) > 5
            for page in pages:
                assert "Sivustolla o" in page
                assert said in page.replace("\\", "")
        run("render", "--format", format_, "--output", "out")
        assert "Sivustolla o" not in (workspace / f"out/index.{ending}").read_text()


def test_a_day_that_does_not_exist_is_no_revision(run, workspace):
    git(workspace, "init", "-q", "-b", "main")
    commit(workspace, {}, "2026-01-10")
    ran = run("render", "--as-of", "2020-13-01")
    assert (ran.code, "There is no such date as 2020-13-01." in ran.err) == (2, True)


def test_publishing_leaves_out_what_is_unfinished(run, workspace):
    ran = run("render", "--profile", "publish")
    assert ran.code == 0, ran.err
    assert "Unfinished documents were left out of the publication (1): ohjelma." in ran.err
    assert not (workspace / "build/site/malli/programs").exists()
    assert (workspace / "build/site/malli/indicators/lukutaito/index.html").is_file()


def test_publishing_refuses_an_unfinished_document_that_is_named(run):
    for name in ("ohjelma", "ohjelma.yaml"):
        ran = run("render", name, "--profile", "publish")
        assert ran.code == 1
        assert "ohjelma.yaml: the document is unfinished (in-preparation)" in ran.err
    assert run("render", ".", "--profile", "publish").code == 0


def test_publishing_refuses_errors_and_leaves_the_old_site_whole(run, workspace):
    assert run("render", "--profile", "publish").code == 0
    before = sorted((workspace / "build/site").rglob("*"))
    text = DECISION.format(id="paatos", title="Päätös", status="published")
    (workspace / "paatos.yaml").write_text(text)
    ran = run("render", "--profile", "publish")
    assert ran.code == 1
    assert "paatos.yaml:" in ran.err
    assert " decision-without-" in ran.err
    assert "Nothing was published" in ran.err
    assert sorted((workspace / "build/site").rglob("*")) == before
    assert run("render", "lukutaito", "--profile", "publish").code == 0


def test_names_go_by_the_day_that_is_given(run, workspace):
    text = DECISION.format(id="paatos", title="Päätös", status="published")
    text += "published_on: 2026-03-10\nappeal: [{type: rectification}]\n"
    (workspace / "paatos.yaml").write_text(text + "notify: [{name: Aino Meikäläinen}]\n")
    page = workspace / "build/site/malli/decisions/paatos/index.html"
    for day, stays in [("2026-03-31", True), ("2026-04-01", False)]:
        ran = run("render", "--today", day)
        assert ("Meikäläinen" in page.read_text()) is stays
        assert ("Names of private persons were removed (1): paatos." in ran.err) is not stays
