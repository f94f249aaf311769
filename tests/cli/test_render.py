"""`hyvinvointi render`: what it writes, and what it refuses."""

import json


def test_the_site_of_a_workspace(run, workspace):
    ran = run("render")
    assert (ran.code, ran.out) == (0, "")
    site = workspace / "build/site"
    assert ran.err == f"{site} now holds {len([*site.rglob('*.*')]) - 1} files.\n"
    assert (site / "index.html").is_file()
    assert len([*site.rglob("index.json")]) == len([*workspace.glob("**/*.yaml")]) // 2


def test_again_in_another_form_and_place(run, workspace):
    assert run("render", "--format", "markdown", "--output", "md").code == 0
    assert run("render", "--format", "markdown", "--output", "md").code == 0
    assert (workspace / "md/index.md").is_file()
    assert not [*workspace.glob("md/**/*.html")]


def test_one_document_as_a_file_that_stands_alone(run, workspace):
    name = json.loads(next(iter_json(run, workspace)).read_text())["id"]
    assert run("render", name, "--single-file", "--output", "alone").code == 0
    files = [one for one in (workspace / "alone").rglob("*") if one.is_file()]
    assert sorted(one.name for one in files) == [".hyvinvointi-site", f"{name}.html"]


def iter_json(run, workspace):
    run("render", "--output", "all")
    return (workspace / "all").glob("*/programs/*/index.json")


def test_a_folder_of_somebody_else_is_never_replaced(run, workspace):
    (workspace / "notes").mkdir()
    (workspace / "notes/own.txt").write_text("own")
    ran = run("render", "--output", "notes")
    assert ran.code == 2
    assert "holds files that this tool did not make" in ran.err
    assert (workspace / "notes/own.txt").read_text() == "own"


def test_a_broken_document_leaves_the_old_site_whole(run, workspace):
    run("render")
    before = (workspace / "build/site/index.html").read_bytes()
    (workspace / "broken.yaml").write_text("kind: program\nid: [")
    ran = run("render")
    assert ran.code == 2
    assert "broken.yaml: the document cannot be read" in ran.err
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
