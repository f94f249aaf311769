"""A file that is said not to hold a text never has its digest, however YAML writes it."""

from functools import partial

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from adoption.histories import plan
from hyvinvointi.adoption.wording import Wording
from hyvinvointi.schema.canonical import digest
from hyvinvointi.source import Document, read

LETTERS = st.text(st.sampled_from("ab1 .-:#'\"\\%&*!|>{}[],?@`;KåÅA\u030a\u212a\u037e\ue041\n\t"))
WORDS = st.one_of(LETTERS, st.sampled_from(["Luonnos 17", "kello 12:30", "x'y", "1.50", "0x10"]))
TEXTS = st.one_of(WORDS, st.fixed_dictionaries({"fi": WORDS}, optional={"sv": WORDS}))
VALUES = st.one_of(WORDS, st.integers(-30, 3000), st.floats(-9, 9).map(lambda one: round(one, 2)))
PROGRAMS = st.fixed_dictionaries(
    {"kind": st.just("program"), "id": st.just("a"), "title": TEXTS},
    optional={
        "summary": TEXTS,
        "period": st.fixed_dictionaries({"start": VALUES, "end": VALUES}),
        "responsible": st.lists(WORDS, max_size=3),
        "status": st.sampled_from(["adopted", "draft"]),
        "goals": st.lists(st.fixed_dictionaries({"id": WORDS, "title": VALUES}), max_size=2),
    },
)
STYLES = st.fixed_dictionaries(
    {
        "default_style": st.sampled_from(["", "'", '"', "|", ">"]),
        "default_flow_style": st.booleans(),
        "allow_unicode": st.booleans(),
        "width": st.sampled_from([5, 20, 1000]),
        "indent": st.integers(2, 5),
        "sort_keys": st.booleans(),
    }
)


def of(content: bytes) -> Document:
    return read("a.yaml", content)


def written(program: object, style: dict[str, object]) -> bytes:
    return yaml.safe_dump(program, encoding="utf-8", **style)


@given(PROGRAMS, PROGRAMS, STYLES, STYLES, st.sampled_from(["fi", "sv"]))
def test_what_has_the_digest_of_a_text_is_not_ruled_out(one, other, style, another, language):
    """Two writings of one program, and two programs that are the same by chance."""
    taken = partial(digest, language=language)
    for content, further in (
        (written(one, style), written(one, another)),
        (written(one, style), written(other, style)),
    ):
        text, draft = of(content), of(further)
        if taken(text) == taken(draft):
            assert Wording(text).may_be_in(further)


@pytest.mark.parametrize(
    "same",
    [
        plan().replace("title: Ohjelma yksi", 'title: "Ohjelma y\\u006bsi"'),
        plan().replace("title: Ohjelma yksi", 'title: "Ohjelma y\\\n  ksi"'),
        plan().replace("title: Ohjelma yksi", "title: Ohjelma y\u212asi").replace("yksi", "yKsi"),
        plan().replace("kootaan yhteen.\n  Kaikki", "kootaan   \n  yhteen. Kaikki"),
        plan().replace("status: not-started", "status: completed"),
        "# Huomautus\n" + plan(),
    ],
)
def test_the_same_text_in_other_characters_may_be_it(same):
    meant = of(same.encode())
    assert not meant.findings
    assert Wording(meant).may_be_in(same.encode())
    if digest(meant, "fi") == digest(of(plan().encode()), "fi"):
        assert Wording(of(plan().encode())).may_be_in(same.encode())


@pytest.mark.parametrize(
    "other",
    [plan(summary="Luonnos."), plan(title="kaksi"), plan(indicator="muu"), plan(id="toinen")],
)
def test_a_draft_that_lacks_a_word_is_ruled_out(other):
    wording = Wording(of(plan().encode()))
    for _ in range(2):
        assert not wording.may_be_in(other.encode())
        assert wording.may_be_in(plan().encode())


def test_a_year_may_be_typed_as_a_fraction():
    content = plan().replace("status: adopted", "period: {start: 2026, end: 2029}")
    other = content.replace("2026", "2.026e3")
    one, further = of(content.encode()), of(other.encode())
    assert digest(one, "fi") == digest(further, "fi")
    assert Wording(one).may_be_in(other.encode())
