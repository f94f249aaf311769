"""New documents as YAML: what is written is read again as it was meant."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hyvinvointi.source import read, scalar_styles, yaml_text
from hyvinvointi.source.formatting import formatted
from hyvinvointi.source.yaml_text import Noted

pytestmark = pytest.mark.slow

TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp", "Cn", "Co"]), max_size=40)
SCALARS = st.one_of(
    TEXTS.map(lambda text: text.strip()),
    st.lists(TEXTS, min_size=1).map(lambda lines: "\n".join(lines).strip() + "\n"),
    st.integers(-(10**9), 10**9),
    st.booleans(),
    st.sampled_from(["020", "no", "null", "~", "1.10", "a: b", "a #b", "- a", "[a", "2026-01-01"]),
)
KEYS = st.from_regex("[a-z][a-z_]{0,8}", fullmatch=True)
DATA = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(KEYS, inner, min_size=1, max_size=4)
    ),
    max_leaves=12,
)


@given(st.dictionaries(KEYS, DATA, min_size=1, max_size=5))
def test_what_is_written_is_read_as_it_was_meant(data):
    document = read("a.yaml", yaml_text.document(data).encode())
    assert (document.findings, document.data) == ((), data)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ({"code": "020"}, 'code: "020"\n'),
        ({"title": "Lapset, nuoret ja perheet"}, "title: Lapset, nuoret ja perheet\n"),
        ({"title": "Ohjelma: 2026"}, 'title: "Ohjelma: 2026"\n'),
        ({"period": {"start": 2026, "end": "2029-12"}}, "period: {start: 2026, end: 2029-12}\n"),
        ({"status": Noted("idea", "Aihe")}, "status: idea  # Aihe\n"),
        ({"notify": ["a", "b"]}, "notify: [a, b]\n"),
        ({"summary": "Yksi.\n\nKaksi.\n"}, "summary: |\n  Yksi.\n\n  Kaksi.\n"),
        (
            {"goals": [{"id": "a", "title": "A", "indicators": ["b"]}]},
            "goals:\n  - id: a\n    title: A\n    indicators: [b]\n",
        ),
        ({"organs": [{"id": "a", "name": "A"}]}, "organs:\n  - {id: a, name: A}\n"),
        ({"left": None, "right": 1}, "right: 1\n"),
    ],
)
def test_the_layout_is_that_of_the_house(data, text):
    assert yaml_text.document(data) == text


def test_comments_stand_where_they_guide():
    data = {
        "#": "Ohjelma.",
        "kind": "program",
        "#title": "Otsikko.",
        "title": "A",
        "#goals": "Tavoitteet.",
        "goals": [{"#id": "Tunnus.", "id": "a", "title": "A"}],
        "#summary": {"summary": "Yksi.\n"},
    }
    assert yaml_text.document(data, ["alku"]) == (
        "# alku\n# Ohjelma.\nkind: program\n# Otsikko.\ntitle: A\n\n# Tavoitteet.\ngoals:\n"
        "  # Tunnus.\n  - id: a\n    title: A\n\n# summary: |\n#   Yksi.\n"
    )


def test_what_is_commented_out_stands_apart():
    text = yaml_text.document({"a": 1, "#b": "B.", "#b:": {"b": 2}, "c": 3, "d": 4})
    assert text == "a: 1\n\n# B.\n# b: 2\n\nc: 3\nd: 4\n"


def test_long_comments_are_broken_into_lines():
    text = yaml_text.document({"#": "sana " * 60, "a": 1})
    assert max(map(len, text.splitlines())) <= scalar_styles.WIDTH
    assert text.count("sana") == 60


@given(TEXTS.map(str.strip).filter(bool) | st.sampled_from(["/etc/passwd", ".git", "...", "---"]))
@example('"')
@example("\U0001f600 ${x}")
def test_a_title_is_written_as_it_is_laid_out(title):
    text = yaml_text.document({"title": title})
    assert formatted(read("a.yaml", text.encode()), None) == text.encode()
