"""A word is taken for one that is spelled like it, and never for its opposite."""

import pytest

from hyvinvointi.diagnostics import Route
from hyvinvointi.schema import suggest
from hyvinvointi.schema.fields import root

PUBLICITY: tuple[str, Route] = ("decision", ("publicity", "class"))
OUTCOME: tuple[str, Route] = ("decision", ("resolution", "outcome"))
STATUS: tuple[str, Route] = ("decision", ("status",))
TASK: tuple[str, Route] = ("decision", ("tasks", 0, "status"))
PLAN: tuple[str, Route] = ("program", ("status",))
MEASURE: tuple[str, Route] = ("program", ("goals", 0, "measures", 0, "status"))
ASSESSMENT: tuple[str, Route] = ("program", ("reviews", 0, "goals", 0, "assessment"))


def _meant(place: tuple[str, Route], typed: str) -> suggest.Suggestion | None:
    kind, route = place
    field = root(kind).at(route)
    assert field is not None
    return suggest.value(typed, field, suggest.Budget())


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (PUBLICITY, "not-public, ei-julkinen, epäjulkinen, ej offentlig, icke-offentlig, non-public, semi-public"),
        (PUBLICITY, "no-secret"),
        (OUTCOME, "ei hyväksytty, hyväksymätön"),
        (STATUS, "not-published, unpublished"),
        (TASK, "ei tehty, undone, not-done, started, aloitettu, påbörjad"),
        (PLAN, "hyväksymätön, not-adopted"),
        (MEASURE, "toteutumatta"),
        (ASSESSMENT, "ei saavutettu, not-reached, partly reached"),
    ],
)  # fmt: skip
def test_no_word_is_taken_for_its_opposite(place: tuple[str, Route], words: str) -> None:
    assert [_meant(place, typed) for typed in words.split(", ")] == [None] * len(words.split(", "))


@pytest.mark.parametrize(
    ("place", "typed", "word"),
    [
        (PUBLICITY, "pblic", "public"),
        (OUTCOME, "acepted", "accepted"),
        (OUTCOME, "rejeted", "rejected"),
        (STATUS, "inspeced", "inspected"),
        (MEASURE, "in-progess", "in-progress"),
        (MEASURE, "ej påbörjat", "not-started"),
        (MEASURE, "not startd", "not-started"),
    ],
)
def test_a_slip_is_understood(place: tuple[str, Route], typed: str, word: str) -> None:
    assert _meant(place, typed) == suggest.Suggestion(word, sure=False)


def test_whoever_asks_is_not_sure() -> None:
    assert _meant(PUBLICITY, "public?") == suggest.Suggestion("public", sure=False)
    assert _meant(PUBLICITY, "Public") == suggest.Suggestion("public", sure=True)
