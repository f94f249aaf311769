"""First letters, small and capital."""

import pytest

from hyvinvointi.words.capitals import capitalised, uncapitalised


@pytest.mark.parametrize(
    ("alone", "inside"),
    [
        ("Kunnanvaltuusto", "kunnanvaltuusto"),
        ("Äänestys", "äänestys"),
        ("HYTE-kerroin", "HYTE-kerroin"),
        ("EU", "EU"),
        ("I kommunstrategin", "i kommunstrategin"),
        ("37 § i lagen", "37 § i lagen"),
        ("", ""),
    ],
)
def test_what_begins_a_sentence_is_small_inside_one(alone: str, inside: str) -> None:
    assert uncapitalised(alone) == inside
    assert capitalised(inside) == alone
