"""Case numbers in the shapes that municipalities print."""

import pytest

from hyvinvointi.lint.minutes.case_numbers import class_of, fits, serial_of, year_of


@pytest.mark.parametrize(
    ("number", "year"),
    [
        ("846/00.01.02/2017", 2017),
        ("TUUDno-2019-39", 2019),
        ("TUUDno-2019-2039", 2019),
        ("HEL 2022-011138", 2022),
        ("5554-2022", 2022),
        ("27080/2023", 2023),
        ("2045/2023", 2023),
        ("2045/12", None),
        ("846", None),
        ("", None),
    ],
)
def test_year_of_opening(number, year):
    assert year_of(number) == year


def test_class_is_the_same_with_points_and_spaces():
    assert class_of("846/00.01.02/2017") == class_of("846/00 01 02/2017") == "00.01.02"
    assert class_of("27080/2023") is None
    assert serial_of("846/00.01.02/2017") == (846, 2017)


def test_form_is_compared_without_letter_case():
    pattern = "^KRDno-[0-9]{4}-[0-9]{1,5}$"
    assert fits("krdno-2026-31", pattern)
    assert fits("KRDno-26-31", pattern) is False
    assert fits("KRDno-2026-31\n", pattern) is False


@pytest.mark.parametrize(
    "pattern",
    ["^(a+)+$", "^(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)$", "^a*a*a*a*a*a*b$", "^(?:a)$", "^[$", "a" * 201],
)
def test_pattern_that_could_run_for_long_is_not_run(pattern):
    assert fits("a" * 30, pattern) is None
