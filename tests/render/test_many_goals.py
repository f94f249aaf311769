"""Programs of more goals than somebody looks through: pages and what they show stay bounded."""

import pytest

from hyvinvointi import limits
from render.reading import text_of
from render.sites import site, workspace

PROGRAM = """\
kind: program
id: ohjelma
title: Ohjelma
type: welfare-program
status: in-preparation
period: {start: 2026, end: 2029}
goals:
"""
GOAL = "  - {{id: t{0}, title: Tavoite {0}, targets: [{{indicator: m, target: {{year: 2029, value: 9}}}}]}}\n"
INDICATOR = """\
kind: indicator
id: m
title: Mittari
unit: "%"
direction: increase
values: [{year: 2023, value: 3}, {year: 2024, value: 4}, {year: 2025, value: 5}]
"""


def _made(count: int) -> dict[str, bytes]:
    goals = "".join(map(GOAL.format, range(count)))
    return site(workspace(ohjelma=PROGRAM + goals, m=INDICATOR))


def test_goals_beyond_the_limit_stand_on_the_page_of_the_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(limits, "GOAL_PAGES", 2)
    files = _made(3)
    folder = "malli/programs/ohjelma"
    goals = {path for path in files if path.startswith(f"{folder}/goals/")}
    assert goals == {f"{folder}/goals/t0/index.html", f"{folder}/goals/t1/index.html"}
    assert 'href="all/index.html#t2"' in files[f"{folder}/index.html"].decode()
    assert "Tavoite 2" in text_of(files[f"{folder}/all/index.html"])


def test_pages_of_goals_show_values_as_one_page_would(monkeypatch: pytest.MonkeyPatch) -> None:
    folder = "malli/programs/ohjelma/goals"
    whole = _made(3)
    assert all(b"<svg" in whole[f"{folder}/t{number}/index.html"] for number in range(3))
    monkeypatch.setattr(limits, "VALUES_SHOWN", 5)
    files = _made(3)
    shows = ['<svg class="chart' in files[f"{folder}/t{n}/index.html"].decode() for n in range(3)]
    assert shows == [True, True, False]
    last = files[f"{folder}/t2/index.html"].decode()
    assert "Kehitys on esitetty tavoitteessa" in last
    assert 'href="../t0/index.html"' in last
