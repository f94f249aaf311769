"""Many texts are found in one as each of them would be alone."""

from hypothesis import given
from hypothesis import strategies as st

from hyvinvointi.privacy.occurrences import Occurrences

SHORTEST = 3
TEXTS = st.text("abc1", max_size=8)


def test_without_a_text_of_the_shortest_length_there_is_nothing_to_look_for():
    assert not Occurrences(["", "a", "ab"], SHORTEST)
    assert Occurrences(["ab", "abc"], SHORTEST)


@given(st.lists(TEXTS, max_size=8), st.text("abc1", max_size=60))
def test_the_longest_text_at_every_place_is_found(texts, whole):
    known = {one for one in texts if len(one) >= SHORTEST}
    found = dict(Occurrences(texts, SHORTEST).within(whole))
    for at in range(len(whole)):
        lengths = [len(one) for one in known if whole.startswith(one, at)]
        assert found.get(at) == (at + max(lengths) if lengths else None)
