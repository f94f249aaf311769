"""Units of what is counted are told from those of rates, scales and shares."""

import pytest

from hyvinvointi.model.units import adds_up, is_counted


@pytest.mark.parametrize(
    "unit",
    ["kpl", "lkm", "st", "St.", "hlö", "hlöä", "htv", "henkilöä", "henkeä", "käyntiä", "antal besök", "personer"],
)  # fmt: skip
def test_a_count_adds_up(unit):
    assert is_counted(unit)
    assert adds_up(unit)


@pytest.mark.parametrize(
    "unit",
    [
        "kpl/asukas",
        "henkilöä / 1 000 as.",
        "käyntiä asukasta kohti",
        "käyntiä asukasta kohden",
        "antal per 1 000 invånare",
    ],
)
def test_a_rate_is_of_what_is_counted_and_does_not_add_up(unit):
    assert is_counted(unit)
    assert not adds_up(unit)


@pytest.mark.parametrize(
    "unit", ["steps", "steg", "stadier", "standardpoäng", "%", "€", "", "keskiarvo", "htvx"]
)
def test_what_is_no_count(unit):
    assert not is_counted(unit)
    assert not adds_up(unit)
