"""Each word of the pages has one place."""

from collections import Counter

from hyvinvointi.render.words import (
    catalogue,
    changes,
    meetings,
    paper,
    situation,
    statement,
    versions,
    views,
    votes,
)

PARTS = (changes, meetings, paper, situation, statement, versions, views, votes)


def test_no_word_stands_in_two_lists() -> None:
    counts = Counter(name for part in PARTS for name in part.WORDS)
    assert [name for name, count in counts.items() if count > 1] == []
    assert counts.keys() <= catalogue.CATALOGUE.keys()
