"""Days in prose, and what only looks like one."""

from datetime import date

import pytest

from hyvinvointi.lint.minutes.written_dates import written_days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("24.9.2019", [(24, 9, 2019)]),
        ("08.05.2007", [(8, 5, 2007)]),
        ("24. 9. 2019", [(24, 9, 2019)]),
        ("ryhmä kokoontui 18.2. ja", [(18, 2, None)]),
        ("1.1.–31.3.2026", [(1, 1, None), (31, 3, 2026)]),
        ("14. marraskuuta 2022", [(14, 11, 2022)]),
        ("den 14 november 2022", [(14, 11, 2022)]),
        ("2019-09-24", [(24, 9, 2019)]),
        ("laki 28.12.2012/980", []),
        ("laki 28.12. 2012/980", []),
        ("846/00.01.02/2017", []),
        ("12.06.00/2025", []),
        ("versio 1.2.3", []),
        ("klo 18.15", []),
        ("40.1.2026, 32.13.2026, 32.1. ja 1.13.", []),
        ("32.1.2026 ja 1.13.2026", [(32, 1, 2026), (1, 13, 2026)]),
    ],
)
def test_days_of_a_text(text, days):
    assert [(one.day, one.month, one.year) for one in written_days(text)] == days


def test_day_that_no_calendar_has():
    (day,) = written_days("30.2.2026")
    assert day.is_impossible
    assert day.date is None
    (day,) = written_days("29.2.2024")
    assert day.date == date(2024, 2, 29)
    assert not day.is_impossible
