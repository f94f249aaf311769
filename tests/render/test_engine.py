"""What is done in fewer steps than the engine's own comes to the same."""

import posixpath
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment, FileSystemLoader, StrictUndefined
from jinja2.exceptions import UndefinedError
from markupsafe import Markup, escape

from hyvinvointi.errors import WorkError
from hyvinvointi.render.engine.compiled import Compiled
from hyvinvointi.render.engine.environment import html_environment, render
from hyvinvointi.render.engine.output import shown
from hyvinvointi.render.site.addresses import relative
from hyvinvointi.render.values.shapes import Link, Prose
from hyvinvointi.render.values.typography import clean
from render.sites import site, workspace

pytestmark = pytest.mark.slow

DECISION = "kind: decision\nid: paatos\nmunicipality: malli\ntitle: <b>Päätös</b>\nstatus: final\norgan: lautakunta\n"
FOLDERS = st.lists(st.sampled_from("abc"), max_size=3).map(
    lambda names: "".join(f"{n}/" for n in names)
)


@given(st.text() | st.text(st.sampled_from("ab&<>\"'\x00\u202e\n")))
def test_every_text_is_escaped_and_nothing_hidden_is_left(text: str) -> None:
    assert shown(text) == escape(clean(text))
    assert shown(Link(text)) == escape(clean(text))
    assert shown(Prose(text, "sv")) == escape(Prose(text, "sv"))


def test_html_is_put_out_as_it_is() -> None:
    assert shown(Markup("<b>&amp;</b>")) == "<b>&amp;</b>"


def test_what_is_not_defined_is_not_shown() -> None:
    with pytest.raises(UndefinedError):
        shown(StrictUndefined(name="puuttuva"))


@given(FOLDERS, FOLDERS)
def test_an_address_leads_from_any_page_to_any_file(here: str, there: str) -> None:
    target, page = f"{there}index.html", f"{here}index.html"
    address = relative(target, page)
    assert posixpath.normpath(posixpath.join(posixpath.dirname(page), address)) == target
    assert not address.startswith("/")


def _own(folder: Path, text: str) -> str:
    (folder / "html").mkdir()
    block = f"{{% block appeal %}}{text}{{% endblock %}}"
    template = f'{{% extends "ours:html/decision.html" %}}{block}'
    (folder / "html/decision.html").write_text(template, encoding="utf-8")
    pages = site(workspace(paatos=DECISION), templates=folder)
    return pages["malli/decisions/paatos/index.html"].decode()


def test_an_own_template_has_the_macros_and_what_they_ask(tmp_path: Path) -> None:
    text = '{% call m.part("oma", words.contents) %}{{ doc.title }}{{ case_of(doc) }}{% endcall %}'
    page = _own(tmp_path, text)
    assert '<h2 id="_oma">Sisällys</h2>' in page
    assert "&lt;b&gt;Päätös&lt;/b&gt;" in page
    assert "None" not in page


def test_an_own_template_may_import_the_macros_itself(tmp_path: Path) -> None:
    text = '{% import "html/macros.html" as own with context %}{{ own.mentioned({"decision": ["<i>"]}) }}'
    assert "&lt;i&gt;" in _own(tmp_path, text)


MACROS = """\
{% macro given(a, b="<b>", c=none) %}[{{ a }}|{{ b }}|{{ c }}{% if caller is defined %}|{{ caller() }}{% endif %}]{% endmacro %}
{% macro any() %}{{ varargs|length }}{{ kwargs.x }}{% endmacro %}
{% macro body(x) %}({{ caller(x) }}){% endmacro %}
{% macro bare() %}({{ caller() }}{{ caller() }}){% endmacro %}
"""
CALLS = {
    'given("<")': "[&lt;|&lt;b&gt;|]",
    'given("a", c="&")': "[a|&lt;b&gt;|&amp;]",
    "given(b=1, a=2)": "[2|1|]",
    'given(*["a", "b"], **{"c": "d"})': "[a|b|d]",
    'any("<", 2, x="<")': "2&lt;",
}
BODIES = {
    '{% call given(1, 2, 3) %}<i>{{ "<" }}</i>{% endcall %}': "[1|2|3|<i>&lt;</i>]",
    '{% call given(1) %}<i>{{ "<" }}</i>{% endcall %}': "[1|&lt;b&gt;||<i>&lt;</i>]",
    '{% call(one) body("<") %}<i>{{ one }}</i>{% endcall %}': "(<i>&lt;</i>)",
    "{% call bare() %}<i>{% endcall %}": "(<i><i>)",
}
FAULTS = ["{{ given(1, 2, 3, 4) }}", "{{ given(1, x=2) }}", "{{ given() }}", "{{ body(1) }}"]


def _filled(folder: Path, text: str, own: Path | None) -> str:
    (folder / "x.html").write_text(MACROS + text, encoding="utf-8")
    environment = html_environment(own)
    environment.loader = FileSystemLoader(folder)
    environment.bytecode_cache = None
    return render(environment, "x.html", {}).strip()


@pytest.mark.parametrize("is_own", [False, True])
@pytest.mark.parametrize(
    ("text", "said"),
    [*((f"{{{{ {call} }}}}", said) for call, said in CALLS.items()), *BODIES.items()],
)
def test_macros_take_what_they_are_given(
    tmp_path: Path, text: str, said: str, is_own: bool
) -> None:
    assert _filled(tmp_path, text, tmp_path if is_own else None) == said


@pytest.mark.parametrize("is_own", [False, True])
@pytest.mark.parametrize("text", FAULTS)
def test_a_macro_that_is_given_something_else_is_a_fault(
    tmp_path: Path, text: str, is_own: bool
) -> None:
    with pytest.raises(WorkError, match=r"x\.html"):
        _filled(tmp_path, text, tmp_path if is_own else None)


@pytest.mark.parametrize(
    "text",
    [
        "{{ case_of.__closure__ }}",
        "{{ case_of.func }}",
        "{{ doc._page }}",
        "{{ doc.__dict__ }}",
        "{{ m.part.__globals__ }}",
        "{{ words.__dict__ }}",
        '{% call m.part.__init__("a") %}{% endcall %}',
    ],
)
def test_an_own_template_reaches_nothing_behind_what_it_is_given(tmp_path: Path, text: str) -> None:
    with pytest.raises(WorkError, match="line 1"):
        _own(tmp_path, text)


def _said(folder: Path, text: str) -> str:
    environment = Environment(
        loader=DictLoader({"x": text}), bytecode_cache=Compiled(folder), autoescape=True
    )
    return environment.get_template("x").render()


def test_templates_are_compiled_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    assert _said(tmp_path, "a{{ 1 + 1 }}") == "a2"
    (kept,) = (tmp_path / "__pycache__").iterdir()
    code = kept.read_bytes()
    monkeypatch.setattr(Environment, "compile", lambda *_given, **_named: pytest.fail("compiled"))
    assert _said(tmp_path, "a{{ 1 + 1 }}") == "a2"
    monkeypatch.undo()
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    assert _said(tmp_path, "b{{ 1 + 1 }}") == "b2"
    assert kept.read_bytes() != code


@pytest.mark.parametrize("broken", [b"", b"j2", b"\0" * 99])
def test_a_broken_compiled_template_counts_as_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: bytes
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    _said(tmp_path, "a")
    (kept,) = (tmp_path / "__pycache__").iterdir()
    whole = kept.read_bytes()
    for content in (broken, whole[:-9], whole[:20] + broken):
        kept.write_bytes(content)
        assert _said(tmp_path, "a") == "a"
    assert kept.read_bytes() == whole


def test_nothing_is_kept_where_python_keeps_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert _said(tmp_path, "a") == "a"
    assert not [*tmp_path.iterdir()]
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (tmp_path / "__pycache__").write_text("no folder")
    assert _said(tmp_path, "a") == "a"
