"""Templates that anyone may have written: what they reach, what they may take, what they leave."""

import shutil
import tracemalloc
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from jinja2 import DictLoader, Environment, Undefined

from hyvinvointi.errors import WorkError
from hyvinvointi.render.build import pieces
from hyvinvointi.render.engine import environment as engine
from hyvinvointi.render.engine import limits, own_templates
from hyvinvointi.render.engine.environment import html_environment, markdown_environment, render
from hyvinvointi.render.engine.sandbox import BoundedEnvironment
from hyvinvointi.resources import folder
from render.sites import examples, site, workspace

pytestmark = pytest.mark.slow

BIG = '"x" * 90000'


def filled(place: Path, text: str, make: Any = html_environment, **given: Any) -> str:
    """Fill a template of a workspace."""
    (place / "html").mkdir(exist_ok=True)
    (place / "html/x.html").write_text(text, encoding="utf-8")
    return render(make(place), "html/x.html", given)


STEPS, SECONDS = "too many repetitions or calls; the limit is", "takes too long; the limit is"
SIZE, NUMBER = "is too large; the limit is", "a width or a count is too large; the limit is"
DEPTH, DEEP = "too many lists inside each other", "too deep inside each other"
CLOSED = "is unsafe"
ATTACKS = {
    "loops in loops": ("{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}", STEPS),
    "loops that let nothing through": ("{% for a in range(99999) %}{% for b in range(99999) if b < 0 %}{% endfor %}{% endfor %}", STEPS),
    "a loop over letters": (f"{{% for a in {BIG} %}}{{% for b in {BIG} %}}{{{{ loop.index }}}}{{% endfor %}}{{% endfor %}}", STEPS),
    "calls in a loop": ("{% set c = cycler(1, 2) %}{% for a in range(99999) %}{{ c.next() }}{% endfor %}", STEPS),
    "a macro that calls itself twice": ("{% macro f(n) %}{% if n %}{{ f(n - 1) }}{{ f(n - 1) }}{% endif %}{% endmacro %}{{ f(60) }}", STEPS),
    "callers that are called twice": ("{% macro f() %}{{ caller() }}{{ caller() }}{% endmacro %}" + "{% call f() %}" * 18 + "x" + "{% endcall %}" * 18, STEPS),
    "filters in a loop": ("{% set l = range(9999)|list %}{% for a in range(99999) %}{{ l|max }}{% endfor %}", STEPS),
    "sorting in a loop": ("{% set l = range(9999)|list %}{% for a in range(99999) %}{% set x = l|sort %}{% endfor %}", STEPS),
    "comparing in a loop": ("{% set l = range(9999)|list %}{% for a in range(99999) %}{% if -1 in l %}{% endif %}{% endfor %}", STEPS),
    "tests in a loop": ("{% set l = range(9999)|list %}{% for a in range(99999) %}{% if -1 is in l %}{% endif %}{% endfor %}", STEPS),
    "texts put out in a loop": (f"{{% set s = {BIG} %}}{{% for a in range(99999) %}}{{{{ s }}}}{{% endfor %}}", STEPS),
    "what stands in a loop": ("{% for a in range(99999) %}" + "y" * 60_000 + "{% endfor %}", STEPS),
    "a long range": ("{{ range(10**12)|list }}", NUMBER),
    "a long text": ('{{ "x" * 10**9 }}', SIZE),
    "a long text, turned round": ('{{ 10**9 * "x" }}', SIZE),
    "a long list": ("{% set a = [0] * 10**9 %}", SIZE),
    "a long tuple": ("{% set a = (0,) * 10**9 %}", SIZE),
    "long HTML": ('{{ ("<"|escape) * 10**9 }}', SIZE),
    "a list of long lists": ("{% set a = [0] * 9999 %}{% set b = [a] * 9999 %}", SIZE),
    "lists in lists of a template": ("{% set a = [1, 1] * 50 %}" + "".join(f"{{% set a{n} = [a{n - 1 if n else ''}] * 50 %}}" for n in range(6)), SIZE),
    "a high power": ("{{ 2 ** (10**9) }}", NUMBER),
    "a number times itself": ("{% set n = namespace(x=3) %}{% for i in range(60) %}{% set n.x = n.x * n.x %}{% endfor %}", NUMBER),
    "a width": ('{{ "%1000000000d" % 1 }}', NUMBER),
    "a width that is given": ('{{ "%*d" % (10**9, 1) }}', NUMBER),
    "decimals": ('{{ "%.1000000000f" % 1 }}', NUMBER),
    "a width in a filter": ('{{ "%1000000000d"|format(1) }}', NUMBER),
    "an argument many times": (f'{{% set f = "%(a)s" * 9999 %}}{{{{ f % {{"a": {BIG}}} }}}}', SIZE),
    "a width in braces": ('{{ "{:1000000000}".format(1) }}', NUMBER),
    "a width in braces that is given": ('{{ "{:{}}".format(1, 10**9) }}', "a mere name or number"),
    "an argument in many braces": (f'{{{{ ("{{0}}" * 9999).format({BIG}) }}}}', SIZE),
    "braces of a table": ('{{ "{a:999999999}".format_map({"a": 1}) }}', NUMBER),
    "center": ('{{ "x"|center(10**9) }}', NUMBER),
    "indent": ('{{ "x"|indent(10**9) }}', NUMBER),
    "indent with a text": ('{{ ("x\n" * 9999)|indent("y" * 9999) }}', SIZE),
    "wordwrap": (f'{{{{ ({BIG})|wordwrap(1, true, "z" * 9999) }}}}', SIZE),
    "batch": ('{{ [1]|batch(10**9, "x")|list }}', NUMBER),
    "batch with a text": (f"{{{{ [1]|batch(9999, {BIG})|list }}}}", SIZE),
    "slice": ("{{ [1]|slice(10**9)|list }}", NUMBER),
    "join": (f"{{{{ (range(9999)|list)|join({BIG}) }}}}", SIZE),
    "join of what is made on the way": (f"{{{{ range(999)|map('string')|join({BIG}) }}}}", SIZE),
    "join as a method with a name": ("{{ ('x'|escape).join(iterable=['a'] * 99) }}", "no named arguments"),
    "join as a method": (f"{{{{ ({BIG}).join(['a'] * 9999) }}}}", SIZE),
    "replace": (f"{{{{ ({BIG})|replace('x', {BIG}) }}}}", SIZE),
    "replace nothing": (f"{{{{ ({BIG})|replace('', 'yyyy') }}}}", SIZE),
    "replace as a method": (f"{{{{ ({BIG}).replace('x', {BIG}) }}}}", SIZE),
    "map": ("{{ range(9999)|map('center', 9999)|list }}", STEPS),
    "sum": ("{{ [[0]]|sum(start=[]) }}", "adds up numbers only"),
    "round": ("{{ 1|round(10**9) }}", NUMBER),
    "tojson": ("{{ [[1]]|tojson(indent=10**9) }}", NUMBER),
    "urlize": (f"{{{{ 'http://a.fi '|urlize(target={BIG}) }}}}", SIZE),
    "xmlattr": ("{{ {'a': '<' * 90000}|xmlattr }}", SIZE),
    "a filter of a block": ("{% filter center(10**9) %}x{% endfilter %}", NUMBER),
    "a setting of the engine": ('{% autoescape "x"|center(10**9) %}{% endautoescape %}', NUMBER),
    "a text that doubles": ('{% set n = namespace(x="x") %}{% for i in range(60) %}{% set n.x = n.x ~ n.x %}{% endfor %}', SIZE),
    "a sum that doubles": ('{% set n = namespace(x="x") %}{% for i in range(60) %}{% set n.x = n.x + n.x %}{% endfor %}', SIZE),
    "a block that doubles": ('{% set n = namespace(x="x") %}{% for i in range(60) %}{% set y %}{{ n.x }}{{ n.x }}{% endset %}{% set n.x = y %}{% endfor %}', SIZE),
    "a list that doubles": ("{% set n = namespace(x=[1]) %}{% for i in range(60) %}{% set n.x = n.x + n.x %}{% endfor %}", SIZE),
    "a list in itself twice": ("{% set n = namespace(x=[1]) %}{% for i in range(60) %}{% set n.x = [n.x, n.x] %}{% endfor %}{{ n.x }}", SIZE),
    "a tuple in itself twice, as a key": ("{% set n = namespace(x=(1,)) %}{% for i in range(60) %}{% set n.x = (n.x, n.x) %}{% endfor %}{{ {n.x: 1} }}", SIZE),
    "arguments that double": ("{% macro f() %}{{ f(varargs, varargs) }}{% endmacro %}{{ f(1) }}", SIZE),
    "named arguments that double": ("{% macro f() %}{{ f(a=kwargs, b=kwargs) }}{% endmacro %}{{ f(a=1) }}", SIZE),
    "a list in a list in a list": ("{% set n = namespace(x=[1]) %}{% for i in range(9999) %}{% set n.x = [n.x] %}{% endfor %}", DEPTH),
    "what is made on the way of what is": ("{% set n = namespace(x=[1]) %}{% for i in range(9999) %}{% set n.x = n.x|map('string') %}{% endfor %}", "finished values"),
    "a macro in itself": ("{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}", DEEP),
    "a loop in itself": ("{% for x in [1] recursive %}{{ loop([1]) }}{% endfor %}", DEEP),
    "a block in itself": ("{% block q %}{{ self.q() }}{% endblock %}", DEEP),
    "a template in itself": ('{% include "html/x.html" %}', DEEP),
    "an import of itself": ('{% import "html/x.html" as x %}', DEEP),
    "brackets": ("{{" + "(" * 5_000 + "1" + ")" * 5_000 + "}}", DEEP),
    "ifs in ifs": ("{% if 1 %}" * 1_500 + "{% endif %}" * 1_500, DEEP),
    "a sum of sums": ("{{" + "(1+" * 250 + "1" + ")" * 250 + "}}", DEEP),
    "loops in loops in loops": ("{% for a in [1] %}" * 25 + "{% endfor %}" * 25, "nested blocks"),
    "many expressions": ("{{ a }}" * 7_000, "too many expressions"),
    "a list of many": ("{{ [" + "a," * 11_000 + "] }}", "too many expressions"),
    "a large file": ("x" * 300_000, "at most 256 kB"),
    "padding": ('{{ "x".center(10**9) }}', CLOSED),
    "zeros": ('{{ "x".zfill(10**9) }}', CLOSED),
    "tabs": ('{{ "x".expandtabs(10**9) }}', CLOSED),
    "translation": ('{{ "a".translate({97: "x"}) }}', CLOSED),
    "bytes": ('{{ "x".encode() }}', CLOSED),
    "bytes of a number": ('{{ (1).to_bytes(10**9, "big") }}', CLOSED),
    "keys": ('{{ {}.fromkeys(range(9999), "x") }}', CLOSED),
    "what shows how values are made": ("{{ [1]|pprint }}", "pprint"),
    "what is another each time": ("{{ [1, 2]|random }}", "random"),
    "words without sense": ("{{ lipsum(10**6) }}", "lipsum"),
    "a name that nobody has": ("{{ label(none, " + BIG + ") }}", "None"),
}  # fmt: skip


@pytest.fixture
def tight(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fewer steps and smaller values, so that the tests need not make so many."""
    # To watch memory takes several times as long as the work itself.
    monkeypatch.setattr(limits, "PAGE", limits._Share(20_000, 5, 100_000))


@pytest.mark.usefixtures("tight")
@pytest.mark.parametrize(("text", "part"), ATTACKS.values(), ids=ATTACKS)
def test_what_takes_too_much_is_refused_before_it_is_taken(
    tmp_path: Path, text: str, part: str
) -> None:
    tracemalloc.start()
    start = process_time()
    try:
        with pytest.raises(WorkError) as raised:
            filled(tmp_path, text)
        assert tracemalloc.get_traced_memory()[1] < 60_000_000
    finally:
        tracemalloc.stop()
    assert process_time() - start < 2
    for language in ("fi", "sv", "en"):
        line = raised.value.message.say(language)
        assert "html/x.html" in line
        assert len(line) < 500
    assert part in line


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_limit_is_told_with_file_and_line(tmp_path: Path, language: Any) -> None:
    with pytest.raises(WorkError) as raised:
        filled(tmp_path, 'a\nb\n{% macro f() %}\n{{ "x" * 10**9 }}{% endmacro %}\n{{ f() }}')
    said = raised.value.message.say(language)
    assert ("x.html, rivi 4: " in said, "x.html, rad 4: " in said, "x.html, line 4: " in said) == (
        language == "fi",
        language == "sv",
        language == "en",
    )
    assert "1000000" in said


SLOW = [
    "{% for a in range(99999) %}{% for b in range(99999) %}{{ b }}{% endfor %}{% endfor %}",
    "{% set l = range(99999)|list %}" + "{% if l == l|sort %}{% endif %}" * 900,
    f"{{% for i in range(99999) %}}{{{{ ({BIG})|title|length }}}}{{% endfor %}}",
]


@pytest.mark.parametrize("text", SLOW)
def test_what_takes_too_long_is_refused_however_few_its_steps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.setattr(limits, "PAGE", limits._Share(10**9, 0.1, 10**6))
    start = process_time()
    with pytest.raises(WorkError, match=SECONDS):
        filled(tmp_path, text)
    assert process_time() - start < 1


ORDINARY = [
    "{% for a in [3, 1, 2] %}{{ loop.index }}/{{ loop.length }}{{ loop.last }}{{ a }},{% endfor %}",
    "{% for a in [] %}x{% else %}none{% endfor %}{% for a, b in [(1, 2)] %}{{ a + b }}{% endfor %}",
    "{% for a in [1, 2, 3] if a is odd %}{{ loop.revindex }}{{ loop.previtem is defined }}{% endfor %}",
    "{% for a in [[1], []] recursive %}<{{ loop(a) if a is iterable }}>{% endfor %}",
    "{% set n = namespace(x=0, l=[]) %}{% for a in range(5) %}{% set n.x = n.x + a %}{% set n.l = n.l + [a] %}{% endfor %}{{ n.x }}{{ n.l }}",
    '{{ "%s on %05.1f" % ("a", 2.5) }}{{ "%(a)s %%" % {"a": "<"} }}{{ "%d"|format(3) }}',
    '{{ "{} {a} {:>4}".format(1, 2, a="<") }}{{ "{x}".format_map({"x": 3}) }}',
    '{{ "a-b".split("-")|join("+") }}{{ ", ".join(["a", "<"]) }}{{ "abc".replace("b", "x") }}',
    '{{ ["b", "a"]|sort|join }}{{ [1, 2, 3]|batch(2)|list }}{{ [3, 4]|sum }}{{ 2.345|round(1) }}',
    '{{ {"a": 1, "b": 2}.items()|list }}{{ {"a": 1}|dictsort }}{{ {"a": [1]}|tojson }}',
    '{{ "a b c d"|wordwrap(3) }}{{ "x\ny"|indent(2) }}{{ "x"|center(9) }}{{ [1, 2]|slice(2)|list }}',
    '{% set t %}<b>{{ "<" }}</b>{% endset %}{{ t }}{{ t ~ "<" }}{{ "<" ~ 1 }}{{ t|upper }}',
    '{{ 2 ** 10 }}{{ 7 % 3 }}{{ 7 // 2 }}{{ 6 * "a" }}{{ [1] * 2 }}{{ [1, 2, 3][1:] }}{{ "abc"[-1] }}',
    '{{ 1 < 2 < 3 }}{{ "a" in "abc" }}{{ 1 in (1, 2) }}{{ [1] == [1] }}{{ 3 is divisibleby 3 }}',
    "{% macro f(a, b=2) %}[{{ a }}{{ b }}{{ varargs }}{{ kwargs }}]{% endmacro %}{{ f(1) }}{{ f(1, 2, 3, x=4) }}",
    '{% macro f() %}({{ caller("<") }}){% endmacro %}{% call(x) f() %}{{ x }}{% endcall %}',
    '{{ ["a", "b"]|map("upper")|list }}{{ [{"a": 1}]|map(attribute="a")|first }}{{ [1, 2]|select("odd")|list }}',
    '{% set c = cycler("a", "b") %}{{ c.next() }}{{ c.next() }}{{ c.current }}',
    '{% filter upper %}a{% endfilter %}{% with a = 1 %}{{ a }}{% endwith %}{{ "a" if false else "b" }}',
    '{{ "http://a.fi"|urlize }}{{ {"a": "<"}|xmlattr }}{{ "a<b>"|striptags }}{{ "ab"|reverse }}',
]  # fmt: skip


@pytest.mark.parametrize("text", ORDINARY)
def test_what_is_bounded_comes_to_the_same(tmp_path: Path, text: str) -> None:
    plain = Environment(
        loader=DictLoader({"x": text}), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    assert filled(tmp_path, text) == plain.get_template("x").render()


@pytest.mark.parametrize("make", [html_environment, markdown_environment])
def test_both_formats_are_bounded(tmp_path: Path, make: Any) -> None:
    with pytest.raises(WorkError, match=SIZE):
        filled(tmp_path, '{{ "x" * 10**9 }}', make)
    with pytest.raises(WorkError, match=STEPS):
        filled(tmp_path, ATTACKS["loops in loops"][0], make)


def test_each_page_has_a_budget_of_its_own(tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.setattr(limits, "PAGE", limits._Share(5_000, 5, 10_000))
    (tmp_path / "html").mkdir()
    (tmp_path / "html/x.html").write_text("{% for a in range(4000) %}{% endfor %}")
    bounded = html_environment(tmp_path)
    for _ in range(3):
        assert render(bounded, "html/x.html", {}) == ""


def test_all_pages_together_have_a_budget(tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.setattr(limits, "PAGE", limits._Share(30_000, 5, 10_000))
    (tmp_path / "html").mkdir()
    (tmp_path / "html/x.html").write_text("{% for a in range(15000) %}{% endfor %}")
    bounded = html_environment(tmp_path)
    assert [render(bounded, "html/x.html", {}) for _ in range(2)] == ["", ""]
    with pytest.raises(WorkError, match="repetitions or calls in all"):
        render(bounded, "html/x.html", {})


def test_more_documents_and_longer_texts_leave_more(tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.setattr(limits, "PAGE", limits._Share(1_000, 5, 10_000))
    (tmp_path / "html").mkdir()
    (tmp_path / "html/x.html").write_text("{% for a in range(4000) %}{% endfor %}")
    bounded = html_environment(tmp_path)
    with pytest.raises(WorkError, match=STEPS):
        render(bounded, "html/x.html", {})
    engine.allow(bounded, 10)
    assert render(bounded, "html/x.html", {}) == ""
    engine.allow(bounded, 0, examples().documents[0])
    assert render(bounded, "html/x.html", {}) == ""


def test_our_own_templates_take_a_tenth_of_what_they_may(monkeypatch: Any, tmp_path: Path) -> None:
    shares = []
    page = limits.Budget.page

    def watched(budget: limits.Budget) -> Any:
        took = page(budget)

        class Watched:
            def __enter__(self) -> None:
                took.__enter__()

            def __exit__(self, *given: object) -> Any:
                shares.append(budget.part_taken)
                return took.__exit__(*given)

        return Watched()

    monkeypatch.setattr(limits.Budget, "page", watched)
    one = {"ohjelma": max((one.text for one in examples().documents), key=len)}
    site(workspace(register="", **one), templates=tmp_path)
    assert len(shares) > 5
    assert max(shares) < 0.1


DECISION = (
    "kind: decision\nid: {0}\nmunicipality: malli\ntitle: {0}\nstatus: final\norgan: lautakunta\n"
)
STATE = '{% set n = namespace(x=0) %}{% set c = cycler("a", "b") %}{% macro count() %}{% set n.x = n.x + 1 %}{{ n.x }}{{ c.next() }}{% endmacro %}'


def _pages(own: Path) -> list[str]:
    given = workspace(**{name: DECISION.format(name) for name in ("eka", "toka", "kolmas")})
    made = site(given, templates=own)
    return [made[f"malli/decisions/{one}/index.html"].decode() for one in ("eka", "toka", "kolmas")]


def test_an_imported_template_keeps_nothing_for_the_next_page(tmp_path: Path) -> None:
    (tmp_path / "html").mkdir()
    (tmp_path / "html/state.html").write_text(STATE)
    block = '{% import "html/state.html" as s %}{{ s.count() }}{{ s.count() }}'
    (tmp_path / "html/decision.html").write_text(
        f'{{% extends "ours:html/decision.html" %}}{{% block appeal %}}[{block}]{{% endblock %}}'
    )
    assert all("[1a2b]" in page for page in _pages(tmp_path))


def test_macros_of_all_pages_keep_nothing_for_the_next_one(tmp_path: Path) -> None:
    (tmp_path / "html").mkdir()
    ours = (folder("templates") / "html/macros.html").read_text("utf-8")
    (tmp_path / "html/macros.html").write_text(STATE + ours, "utf-8")
    (tmp_path / "html/decision.html").write_text(
        '{% extends "ours:html/decision.html" %}{% block appeal %}[{{ m.count() }}]{% endblock %}'
    )
    assert all("[1a]" in page for page in _pages(tmp_path))


def test_rows_keep_nothing_for_the_next_one(tmp_path: Path) -> None:
    (tmp_path / "html").mkdir()
    ours = (folder("templates") / "html/rows.html").read_text("utf-8")
    counted = ours.replace("<li", "<li class={{ count() }}")
    assert counted != ours
    (tmp_path / "html/rows.html").write_text(STATE + counted, "utf-8")
    given = workspace(**{name: DECISION.format(name) for name in ("eka", "toka", "kolmas")})
    page = site(given, templates=tmp_path)["malli/index.html"].decode()
    assert page.count("<li class=1a") >= 3
    assert "<li class=2b" not in page


def _reached(bounded: BoundedEnvironment, start: Any) -> dict[str, str]:
    """The kinds of all values that templates come to from some, with one way to each."""
    kinds: dict[str, str] = {}
    seen: dict[int, Any] = {}
    rest = [(start, "", 0)]
    while rest:
        value, way, depth = rest.pop()
        if value is None or isinstance(value, str | int | float) or id(value) in seen:
            continue
        seen[id(value)] = value
        kinds.setdefault(f"{type(value).__module__}.{type(value).__qualname__}", way)
        if depth > 5:
            continue
        parts = dict(value) if isinstance(value, dict) else {}
        if isinstance(value, list | tuple | set | frozenset):
            parts = dict(enumerate([*value][:4]))
        for name in () if isinstance(value, dict | list | tuple) else dir(value):
            found = bounded.getattr(value, name)
            if not isinstance(found, Undefined):
                parts[name] = found
        rest += [(part, f"{way}.{name}", depth + 1) for name, part in parts.items()]
    return kinds


def test_templates_reach_nothing_but_what_is_made_for_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kinds: dict[str, str] = {}
    looked_at = set()
    fill = engine.render

    def watched(bounded: Environment, name: str, context: Any) -> str:
        assert isinstance(bounded, BoundedEnvironment)
        if name in looked_at:
            return ""
        looked_at.add(name)
        kinds.update(_reached(bounded, {**bounded.globals, **context}))
        return fill(bounded, name, context)

    monkeypatch.setattr(engine, "render", watched)
    assert pieces.environment is engine
    site(examples(), templates=tmp_path)
    assert len(looked_at) > 10
    own = {name: way for name, way in kinds.items() if name.startswith("hyvinvointi.")}
    rooms = {name.rpartition(".")[0] for name in own}
    assert not [
        name for name in own if not name.startswith(("hyvinvointi.render.", "hyvinvointi.dates"))
    ]
    inner = {
        "build.pieces",
        "build.previous",
        "engine.environment",
        "engine.limits",
        "engine.sandbox",
        "site.document_facts",
        "site.model",
        "site.versions",
        "values.page",
    }
    assert not rooms & {f"hyvinvointi.render.{name}" for name in inner}
    assert not {
        name for name in kinds if name.startswith(("pathlib", "_io", "re.", "builtins.code"))
    }


@pytest.mark.parametrize("name", ["../x.html", "/etc/passwd", "a\\0b", "x" * 5_000, "html"])
def test_no_other_file_is_a_template(tmp_path: Path, name: str) -> None:
    with pytest.raises(WorkError):
        filled(tmp_path, f'{{% include "{name}" %}}')


def test_a_link_out_of_the_folder_is_told_and_not_followed(tmp_path: Path) -> None:
    outside, own = tmp_path / "out", tmp_path / "own"
    (own / "html").mkdir(parents=True)
    outside.mkdir()
    (outside / "secret.html").write_text("salaisuus")
    (own / "html/decision.html").symlink_to(outside / "secret.html")
    (own / "folder").symlink_to(outside)
    with pytest.raises(WorkError, match=r"html/decision\.html is a link out of the folder"):
        _pages(own)
    with pytest.raises(WorkError, match="is a link out of the folder"):
        filled(own, '{% include "folder/secret.html" %}')
    (own / "html/inside.html").write_text("sisällä")
    (own / "html/decision.html").unlink()
    (own / "html/link.html").symlink_to("inside.html")
    assert filled(own, '{% include "html/link.html" %}') == "sisällä"


def test_the_files_of_a_folder_are_bounded_in_number_and_depth(tmp_path: Path) -> None:
    names = [f"{number}.html" for number in range(own_templates.limits.TEMPLATE_FILES)]
    for name in names:
        (tmp_path / name).touch()
    assert own_templates.names(tmp_path) == sorted(names)
    (tmp_path / "one-more.html").touch()
    with pytest.raises(WorkError, match="at most 500 files"):
        own_templates.names(tmp_path)
    shutil.rmtree(tmp_path)
    deep = tmp_path.joinpath(*"abcdefghij")
    deep.mkdir(parents=True)
    with pytest.raises(WorkError, match="8 folders inside each other"):
        own_templates.names(tmp_path)
