"""Laws of reading that hold for any bytes."""

import io
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from hyvinvointi.diagnostics import Route, Site
from hyvinvointi.source import Document, read
from hyvinvointi.source.scalars import NotANumber, resolve

pytestmark = pytest.mark.slow

SAMPLE = """\
# näyte
kind: program
id: liikunta-2025
title: "Koivurannan \\"liikunta\\" – ohjelma"
period: {start: 2025-01-01, end: '2028', note: ~}
responsible: [heino-raili, {name: Äijö 😀}]
summary: >-
  Ohjelma kertoo: miten, # ei kommentti
  arkiliikunta lisääntyy.

goals:
  - id: a-1
    description: |
      Kaksi riviä
        sisennetty
    targets:
    - {indicator: x, target: {year: 2028, value: 58.5}}  # perässä
    -
  - title: jatkuu
      toiselle riville
empty:
"""

TEXT = st.text(
    st.characters(
        exclude_categories=["Cs", "Cc", "Zl", "Zp"], exclude_characters="\ufeff\ufffe\uffff"
    ),
    max_size=20,
)
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**14), 10**14),
    TEXT,
    st.sampled_from(
        ["no", "020", "12:30", "1_000", "a: b", "- a", "# a", " a ", "2022-02-30", "~"]
    ),
)
KEYS = st.text("abcdefghijklmnopqrstuvwxyz_", min_size=1, max_size=8)
DATA = st.dictionaries(
    KEYS,
    st.recursive(
        SCALARS,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
        max_leaves=12,
    ),
    min_size=1,
    max_size=5,
)


def check_laws(document: Document) -> None:
    """Everything has a place inside the file, and every route leads somewhere."""
    size = len(document.text)
    assert document.findings or not document.broken
    for finding in document.findings:
        for site in (finding.site, *(site for site, _ in finding.related)):
            start, end = document.span(site)
            assert 0 <= start <= end <= size
            place = document.place(site)
            assert len(document.line(place.line)) + 1 >= place.column >= 1
        assert all(
            finding.rule.message.say(language, finding.args) for language in ("fi", "sv", "en")
        )
        if finding.fix and document.content[:2] not in (b"\xff\xfe", b"\xfe\xff"):
            assert all(0 <= edit.start <= edit.end <= size + 1 for edit in finding.fix.edits)
    for route in document.routes():
        start, end = document.span(Site("", route))
        assert 0 <= start <= end <= size
        assert has_value(document.data, route) or document.data == {}
    for offset, comment in document.comments():
        assert document.text.startswith(comment, offset)


def has_value(data: Any, route: Route) -> bool:
    for step in route:
        if isinstance(data, dict) and step not in data:
            return False
        data = data[step]
    return True


@given(st.binary(max_size=200))
@example(b"a: &a\n")
@example(b"? \n- a\n")
@settings(deadline=None)
def test_any_bytes(content: bytes) -> None:
    check_laws(read("a.yaml", content))


YAMLISH = st.lists(
    st.sampled_from(
        [
            "a",
            "id",
            ": ",
            ":",
            "- ",
            "-",
            "\n",
            "\n  ",
            "\n    ",
            "{",
            "}",
            "[",
            "]",
            ", ",
            ",",
            "?",
            "? ",
            "'",
            '"',
            "|",
            ">",
            "# c",
            "&a",
            "*a",
            "!t",
            "!!str ",
            "%Y",
            "---",
            "...",
            "\n---\n",
            "\t",
            "<<",
            "1",
            "9,4",
            "\\",
            "\r",
            "\r\n",
            "\xa0",
            "\x85",
            "\x00",
            "é",
            "é",
            "😀",
            "@",
            "`",
            "~",
            " ",
        ]
    ),
    max_size=25,
).map("".join)


@given(YAMLISH)
@settings(deadline=None, max_examples=300)
def test_anything_like_yaml(text: str) -> None:
    check_laws(read("a.yaml", text.encode()))


@given(st.integers(0, len(SAMPLE)), st.integers(0, 4), YAMLISH)
@settings(deadline=None, max_examples=200)
def test_mutated_documents(at: int, removed: int, inserted: str) -> None:
    text = SAMPLE[:at] + inserted + SAMPLE[at + removed :]

    check_laws(read("a.yaml", text.encode()))


def test_an_anchor_that_is_cut_off_by_a_sign_ends_inside_the_file() -> None:
    check_laws(read("a.yaml", b"a: {b: &a?~}\n"))


def test_every_prefix_of_a_good_document() -> None:
    content = SAMPLE.encode()
    assert not read("a.yaml", content).findings

    for end in range(len(content)):
        document = read("a.yaml", content[:end])
        check_laws(document)
        assert len(document.findings) <= 1


def test_every_file_without_one_character() -> None:
    for at in range(len(SAMPLE)):
        check_laws(read("a.yaml", (SAMPLE[:at] + SAMPLE[at + 1 :]).encode()))


@given(
    DATA, st.booleans() | st.none(), st.sampled_from([None, "'", '"', "|", ">"]), st.integers(2, 6)
)
@settings(deadline=None)
def test_what_pyyaml_writes_reads_back(
    data: Any, flow: bool | None, style: Any, indent: int
) -> None:
    text = yaml.dump(
        data,
        Dumper=_Dumper,
        default_flow_style=flow,
        default_style=style,
        indent=indent,
        allow_unicode=True,
    )
    document = read("a.yaml", text.encode())
    if document.findings:
        # PyYAML writes plain what begins with a tag for YAML: "!!int" before quoted numbers.
        assert style is not None or "?" in text
        return
    assert document.data == data


class _Dumper(yaml.SafeDumper):
    """Writes every text that YAML 1.2's JSON schema would take for something else in quotes."""


def _write_text(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    try:
        plain = isinstance(resolve(text), str)
    except NotANumber:
        plain = False
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, None if plain else "'")


_Dumper.add_representer(str, _write_text)


@given(DATA)
@settings(deadline=None)
def test_ruamel_reads_the_same_at_the_same_places(data: Any) -> None:
    stream = io.StringIO()
    writer = YAML()
    writer.width = 60
    writer.dump(data, stream)
    text = stream.getvalue()
    document = read("a.yaml", text.encode())
    if document.findings:
        return
    theirs = YAML().load(text)

    assert as_typed(document, ()) == plain(YAML(typ="safe", pure=True).load(text), document, ())
    check_places(document, theirs, ())


def as_typed(document: Document, route: Route) -> Any:
    """The data with every number and date replaced by what was typed."""
    value = document.value(route)
    if isinstance(value, dict):
        return {key: as_typed(document, (*route, key)) for key in value}
    if isinstance(value, list):
        return [as_typed(document, (*route, index)) for index in range(len(value))]
    return value if document.style(route) and isinstance(value, str) else document.typed(route)


def plain(value: Any, document: Document, route: Route) -> Any:
    """Ruamel's data mapped the same way: only quoted text is compared letter by letter."""
    if isinstance(value, dict):
        return {key: plain(one, document, (*route, key)) for key, one in value.items()}
    if isinstance(value, list):
        return [plain(one, document, (*route, index)) for index, one in enumerate(value)]
    quoted = document.style(route) and isinstance(value, str)
    return value if quoted else document.typed(route)


def check_places(document: Document, theirs: Any, route: Route) -> None:
    if not isinstance(theirs, dict | list) or not theirs:
        return
    steps = theirs if isinstance(theirs, dict) else range(len(theirs))
    for step in steps:
        if isinstance(theirs, dict):
            place = document.place(Site("", (*route, step), "key"))
            assert (place.line - 1, place.column - 1) == theirs.lc.key(step)
        value = document.value((*route, step))
        if value not in (None, [], {}):
            place = document.place(Site("", (*route, step)))
            lc = theirs.lc.value(step) if isinstance(theirs, dict) else theirs.lc.item(step)
            assert (place.line - 1, place.column - 1) == lc
        check_places(document, theirs[step], (*route, step))


@given(YAMLISH)
@settings(deadline=None, max_examples=150)
def test_what_both_accept_is_equal(text: str) -> None:
    document = read("a.yaml", text.encode())
    if document.findings:
        return
    try:
        theirs = YAML(typ="safe", pure=True).load(text)
    except (YAMLError, ValueError, TypeError):
        return
    assert shape(theirs) == shape(document.data)


def _key(key: Any) -> str:
    """A key as text: `~` and its like are nothing to them, and the text as typed to us."""
    return "" if key in {None, "~", "null", "Null", "NULL"} else str(key)


def shape(value: Any) -> Any:
    if isinstance(value, dict):
        return {_key(key): shape(one) for key, one in value.items()}
    if isinstance(value, list):
        return [shape(one) for one in value]
    return "scalar"
