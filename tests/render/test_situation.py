"""Where things stand: every number of the block is what the data files beside the page come to."""

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from hyvinvointi.dates import parse
from hyvinvointi.model import Indicator, Municipality, Program
from hyvinvointi.model.progress import assessed, trend, trend_of
from hyvinvointi.model.series import SeriesOf
from hyvinvointi.source import read
from render.reading import plain
from render.sites import examples, site, workspace

pytestmark = pytest.mark.slow

TODAY = date(2028, 2, 1)
PROGRAMS = (
    "esimerkkila/programs/hyvinvointiohjelma-2026-2029",
    "esimerkkila/programs/lasten-ja-nuorten-hyvinvointisuunnitelma-2026-2029",
    "exempelnas/programs/valfardsplan-2026-2029",
    "rantamaa/programs/hyvinvointisuunnitelma-2026-2029",
)
DIRECTIONS = {"improved", "worsened", "unchanged", "risen", "fallen"}
Files = dict[str, bytes]


@pytest.fixture(scope="module")
def files() -> Files:
    return site(examples(), today=TODAY)


def _rows(files: Files, path: str) -> list[dict[str, str]]:
    text = files[path].decode() if path in files else ""
    return [*csv.DictReader(io.StringIO(text))]


def _blocks(page: bytes) -> list[str]:
    """The parts of the block of a page: each count with its heading."""
    whole = page.decode().partition('<h2 id="_standing">')[2].partition("</section>")[0]
    return whole.partition("<details")[0].split('<div class="count">')[1:]


def _counts(block: str) -> dict[str, int]:
    found = re.findall(r'<strong>(\d+)</strong> <span class="state state-([a-z_-]+)">', block)
    return {state: int(number) for number, state in found}


def _total(block: str) -> int:
    found = re.search(r'<h3>[^<]*<span class="detail">(\d+)</span>', block)
    return int(found[1]) if found else 0


def _last_day(said: str) -> date:
    known = parse(said)
    assert known is not None
    return known.last


def _is_over(row: dict[str, str], reviews: dict[str, str]) -> bool:
    return (row["status"] or reviews.get(row["id"])) in {"done", "cancelled"}


def _reviewed(files: Files, folder: str) -> dict[str, str]:
    told = [one for one in _rows(files, f"{folder}/reviews.csv") if one["of"] == "measure"]
    ordered = sorted(told, key=lambda one: int(one["year"]))
    return {one["id"].rpartition("/")[2]: one["state"] for one in ordered if one["state"]}


def _measures(files: Files, folder: str) -> Iterator[tuple[dict[str, str], str]]:
    """Each row of the table of measures with the state that it comes to."""
    reviews = _reviewed(files, folder)
    for row in _rows(files, f"{folder}/measures.csv"):
        state = row["status"] or reviews.get(row["id"]) or "not-said"
        is_late = row["end"] and _last_day(row["end"]) < TODAY and not _is_over(row, reviews)
        yield row, "overdue" if is_late else state


def _indicators(files: Files, folder: str) -> dict[str, SeriesOf]:
    """The indicators of a municipality and its register, read from the files that are published."""
    home = folder.partition("/")[0]
    register = read("r.yaml", files[f"{home}/index.yaml"])
    view = Municipality(register, (), register.data)
    found = {}
    for path, content in files.items():
        if re.fullmatch(rf"{home}/indicators/[^/]+/index\.yaml", path):
            document = read(path, content)
            found[path.split("/")[2]] = SeriesOf(Indicator(document, (), document.data), view)
    return found


def _program(files: Files, folder: str) -> Program:
    document = read("p.yaml", files[f"{folder}/index.yaml"])
    return Program(document, (), document.data)


def _targets(files: Files, folder: str) -> Iterator[tuple[str, str]]:
    """The state of each target, and the trend of those of which nothing new has been measured."""
    known = _indicators(files, folder)
    for goal in _program(files, folder).all_goals:
        for target in goal.targets:
            series_of = known[target.indicator or ""]
            begins = _program(files, folder).begins
            now = assessed(series_of, target, series_of.register, TODAY.year, begins)
            way = trend_of(series_of.indicator, now.series, TODAY.year) if now.series else ""
            yield now.state, way if now.state in {"unknown", "lapsed"} else ""


def _followed(files: Files, folder: str) -> set[str]:
    named = {one["indicator"] for one in _rows(files, f"{folder}/targets.csv")}
    named |= {one["indicator"] for one in _rows(files, f"{folder}/followed.csv")}
    for section in json.loads(files[f"{folder}/index.json"]).get("sections", []):
        named |= {*section.get("indicators", [])}
    return named


def _euros(block: str) -> list[list[int | None]]:
    """The cells of the rows of money: euros, `None` where nothing is said of any."""
    rows = re.findall(r"<tr><th scope=\"row\">.*?</tr>", block)
    return [
        [
            int(re.sub(r"\D", "", one)) if "€" in one else None
            for one in re.findall(r"<td.*?</td>", row)
        ]
        for row in rows
    ]


@pytest.mark.parametrize("folder", PROGRAMS)
def test_the_states_of_measures_are_those_of_the_table_beside_the_page(
    files: Files, folder: str
) -> None:
    states = Counter(state for _, state in _measures(files, folder))
    assert states["overdue"] or folder != PROGRAMS[0]
    for page in ("", "all/"):
        block = _blocks(files[f"{folder}/{page}index.html"])[0]
        assert _counts(block) == dict(states)
        assert _total(block) == sum(states.values())
    table = files[f"{folder}/measures/index.html"].decode()
    assert Counter(re.findall(r'<tr data-state="([a-z-]+)"', table)) == states


@pytest.mark.parametrize("folder", PROGRAMS)
def test_targets_and_their_trends_are_those_of_the_values_beside_the_page(
    files: Files, folder: str
) -> None:
    told = [*_targets(files, folder)]
    block = _blocks(files[f"{folder}/index.html"])[1]
    counts, _, trends = block.partition('<p class="note trends">')
    assert _counts(counts) == dict(Counter(state for state, _ in told))
    assert _total(block) == len(told) == len(_rows(files, f"{folder}/targets.csv"))
    found = re.findall(r'(\d+)&nbsp;<span class="state state-(\w+)">', trends)
    expected = Counter(way for _, way in told if way in DIRECTIONS)
    assert {state: int(number) for number, state in found} == dict(expected)


@pytest.mark.parametrize("folder", PROGRAMS)
def test_indicators_are_judged_by_their_own_values_and_say_both_and_the_limit(
    files: Files, folder: str
) -> None:
    known = _indicators(files, folder)
    followed = sorted(_followed(files, folder) & {*known})
    page = files[f"{folder}/index.html"].decode()
    expected = Counter(trend(known[one], TODAY.year) for one in followed)
    assert _counts(_blocks(page.encode())[2]) == dict(expected)
    rows = page.partition('<details id="_judged">')[2].partition("</details>")[0]
    for name in followed:
        row = re.search(rf'<tr><th scope="row"><a href="[^"]*/{name}/index.html">.*?</tr>', rows)
        assert row, name
        own = known[name].own
        if own and own.last and (before := own.until(own.last[0] - 1)):
            assert f"({before[0]})" in row[0]
            assert f"({own.last[0]}" in row[0]
        criterion = known[name].indicator.change_criterion
        cells = re.findall(r'data-label="[^"]*">(.*?)</td>', row[0])
        is_written = criterion is not None and criterion.amount is not None
        assert is_written <= bool(re.match(r"\d", cells[2]))


@pytest.mark.parametrize("folder", PROGRAMS)
def test_money_is_that_of_the_tables_beside_the_page(files: Files, folder: str) -> None:
    money = [one for one in _rows(files, f"{folder}/money.csv") if one["amount"]]
    reviews = _rows(files, f"{folder}/reviews.csv")
    spent = [one for one in reviews if one["of"] == "measure" and one["spent"]]

    def sums(some: list[dict[str, str]], name: str) -> list[int | None]:
        years = (str(TODAY.year), None)
        chosen = [[one for one in some if year in {None, one["year"]}] for year in years]
        return [round(sum(float(row[name]) for row in rows)) if rows else None for rows in chosen]

    own = sums([one for one in money if not one["measure"]], "amount")
    granted = sums([one for one in money if one["measure"]], "amount")
    rows = [one for one in (own, granted) if any(one)]
    expected = [*(rows[:1] if own == granted else rows), sums(spent, "spent")]
    assert _euros(_blocks(files[f"{folder}/index.html"])[3]) == expected


@pytest.mark.parametrize("folder", PROGRAMS)
def test_the_next_deadlines_are_the_soonest_of_the_table_beside_the_page(
    files: Files, folder: str
) -> None:
    reviews = _reviewed(files, folder)
    rows = [one for one, _ in _measures(files, folder) if one["end"] and not _is_over(one, reviews)]
    dated = sorted((_last_day(one["end"]), at, one["id"]) for at, one in enumerate(rows))
    expected = [own_id for day, _, own_id in dated if day >= TODAY][:3]
    block = _blocks(files[f"{folder}/index.html"])[4]
    assert re.findall(r'href="[^"]*#([^"]+)"', block) == expected


def test_the_last_decisions_are_the_newest_that_name_the_program(files: Files) -> None:
    own = PROGRAMS[0].rpartition("/")[2]
    dated = []
    for path, content in files.items():
        if re.fullmatch(r"esimerkkila/decisions/[^/]+/index\.json", path):
            data = json.loads(content)
            if re.search(rf'"{own}(/[^"]*)?"', content.decode()) and "meeting" in data:
                dated.append((data["meeting"]["date"], data["paragraph"], path))
    newest = [path.removesuffix("index.json") for _, _, path in sorted(dated, reverse=True)[:3]]
    block = _blocks(files[f"{PROGRAMS[0]}/index.html"])[5]
    links = re.findall(r'<a href="../../([^"]+)index.html">', block)
    assert [f"esimerkkila/{one}" for one in links] == newest
    # Each is told with its outcome, as in the list of all decisions.
    every = files["esimerkkila/all-decisions/index.html"].decode()
    for line in re.findall(r"<li><a.*?</li>", block):
        (path,) = re.findall(r'href="../../(decisions/[^"]+)index.html"', line)
        row = every.partition(f'"../{path}index.html"')[2].partition("</p>")[0]
        told = plain(row).partition(": ")[2]
        assert told
        assert plain(line).endswith(f": {told}</li>")


@pytest.mark.parametrize(
    ("page", "folders"),
    [
        ("index.html", PROGRAMS),
        ("esimerkkila/index.html", PROGRAMS[:2]),
        ("exempelnas/index.html", PROGRAMS[2:3]),
    ],
)
def test_what_programs_in_force_come_to_together_is_their_sum(
    files: Files, page: str, folders: tuple[str, ...]
) -> None:
    together: Counter[str] = Counter()
    for folder in folders:
        if json.loads(files[f"{folder}/index.json"])["status"] == "adopted":
            together.update(state for _, state in _measures(files, folder))
    assert _counts(_blocks(files[page])[0]) == dict(together)


def test_each_goal_counts_its_own(files: Files) -> None:
    folder = PROGRAMS[0]
    measures = [*_measures(files, folder)]
    for goal in {row["goal"] for row, _ in measures}:
        states = Counter(state for row, state in measures if row["goal"] == goal)
        block = _blocks(files[f"{folder}/goals/{goal}/index.html"])[0]
        assert _counts(block) == dict(states)


def test_a_unit_counts_the_measures_that_it_answers_for_in_programs_in_force(files: Files) -> None:
    own = [
        state
        for folder in PROGRAMS[:2]
        for row, state in _measures(files, folder)
        if "liikuntapalvelut" in row["responsible"].split("; ")
    ]
    block = _blocks(files["esimerkkila/units/liikuntapalvelut/index.html"])[0]
    assert own
    assert _counts(block) == dict(Counter(own))


def test_every_count_links_to_what_it_counts(files: Files) -> None:
    block = _blocks(files[f"{PROGRAMS[0]}/index.html"])[0]
    table = files[f"{PROGRAMS[0]}/measures/index.html"].decode()
    links = re.findall(r'<a href="measures/index.html#_([a-z-]+)"><strong>(\d+)</strong>', block)
    assert len(links) == len(_counts(block))
    for state, number in links:
        assert f'<li id="_{state}">' in table
        assert table.count(f'<tr data-state="{state}"') == int(number)


PLAN = """\
kind: program
id: ohjelma
title: Ohjelma
type: welfare-plan
status: {status}
period: {{start: 2026-01-01, end: 2028-12-31}}
goals:
  - id: tavoite
    title: Tavoite
    targets: [{{indicator: luku, baseline: {{year: 2025, value: 10}}, target: {{year: 2028, value: 20}}}}]
    measures:
      - {{id: yksi, title: Yksi, schedule: {{end: 2027-12}}}}
      - {{id: kaksi, title: Kaksi, status: in-progress}}
reviews:
  - {{year: 2026, measures: [{{measure: yksi, status: not-started}}, {{measure: kaksi, status: in-progress, spent: 40}}]}}
  - {{year: 2027, measures: [{{measure: yksi, status: in-progress}}, {{measure: kaksi, status: done, spent: 60}}]}}
"""
INDICATOR = """\
kind: indicator
id: luku
title: Luku
unit: kpl
direction: increase
change_criterion: {amount: 3}
values: [{year: 2024, value: 8}, {year: 2025, value: 10}, {year: 2027, value: 15}]
"""


def _plan(status: str = "adopted", **options: Any) -> Files:
    given = workspace(ohjelma=PLAN.format(status=status), luku=INDICATOR)
    return site(given, **{"today": TODAY, **options})


def test_the_yearly_report_says_the_change_from_the_year_before() -> None:
    files = _plan()
    measures, targets, indicators, money = _blocks(files["malli/programs/ohjelma/2027/index.html"])
    assert _counts(measures) == {"done": 1, "in-progress": 1, "not-started": 0}
    assert re.findall(r"2026: (\d)", measures) == ["0", "1", "1"]
    assert _counts(targets) == {"towards": 1, "unknown": 0}
    assert re.findall(r"2026: (\d)", targets) == ["0", "1"]
    # From 8 to 10 is below the limit of three; from 10 to 15 is not.
    assert _counts(indicators) == {"improved": 1, "unchanged": 0}
    assert _euros(money) == [[40, 60, 100]]
    first = _blocks(files["malli/programs/ohjelma/2026/index.html"])
    assert _counts(first[0]) == {"in-progress": 1, "not-started": 1}
    assert "2025" not in first[0]
    # Nothing of the year after is told in the report of a year.
    assert _euros(first[3]) == [[40, 40]]


CONTRADICTED = (
    PLAN.format(status="adopted")
    .replace("end: 2027-12}", "end: 2027-12}, status: STATUS")
    .replace("yksi, status: in-progress}", "yksi, status: REVIEWED}")
    .replace("kaksi, status: done", "kaksi, status: in-progress")
)


@pytest.mark.parametrize(
    ("own", "reviewed", "by_report", "by_program"),
    [
        ("in-progress", "done", "vuosiraportin 2027 mukaan: toteutunut", "tila: käynnissä"),
        ("not-started", "cancelled", "vuosiraportin 2027 mukaan: luovuttu", "tila: ei aloitettu"),
        ("done", "cancelled", "vuosiraportin 2027 mukaan: luovuttu", "tila: toteutunut"),
        # What a review told may have gone on since.
        ("done", "in-progress", "", ""),
        ("in-progress", "not-started", "", ""),
        ("done", "done", "", ""),
    ],
)
@pytest.mark.parametrize("format_", ["html", "markdown"])
def test_a_measure_and_its_newest_review_that_exclude_each_other_are_told_together(
    own: str, reviewed: str, by_report: str, by_program: str, format_: str
) -> None:
    said = CONTRADICTED.replace("STATUS", own).replace("REVIEWED", reviewed)
    files = site(workspace(ohjelma=said), today=TODAY, format=format_)
    ending = "html" if format_ == "html" else "md"
    folder = "malli/programs/ohjelma"
    for page in ("measures/", "all/", "goals/tavoite/"):
        shown = plain(files[f"{folder}/{page}index.{ending}"].decode())
        assert ("vuosiraportin 2027 mukaan: " in shown) == bool(by_report)
        assert by_report in shown
        assert ("yöhässä" in shown) == (own not in {"done", "cancelled"})
    reports = [plain(files[f"{folder}/{year}/index.{ending}"].decode()) for year in (2026, 2027)]
    assert "ohjelmaan merkitty tila" not in reports[0]
    assert ("ohjelmaan merkitty tila" in reports[1]) == bool(by_program)
    assert by_program in reports[1]


def test_what_is_not_known_is_said_to_be_unknown() -> None:
    bare = "kind: program\nid: ohjelma\ntitle: Ohjelma\nstatus: adopted\n"
    shown = plain(
        "".join(_blocks(site(workspace(ohjelma=bare))["malli/programs/ohjelma/index.html"]))
    )
    for said in ("Toimenpiteitä ei ole kirjattu.", "Tavoitearvoja ei ole kirjattu."):
        assert said in shown
    assert "Määrärahoja ei ole kirjattu." in shown
    # Without a day nobody knows what comes next.
    assert "Seuraavat määräajat" not in shown
    assert "Ei tulevia" not in shown


@pytest.mark.parametrize("status", ["ended", "repealed"])
def test_nothing_is_late_or_next_of_a_plan_that_nobody_carries_out(status: str) -> None:
    blocks = _blocks(_plan(status)["malli/programs/ohjelma/index.html"])
    # Of what it carried out nobody says that it was done, nor that it goes on.
    assert _counts(blocks[0]) == {"left-undone": 2}
    assert "Ei tulevia määräaikoja." in blocks[4]


def test_a_draft_is_not_counted_among_programs_in_force() -> None:
    files = _plan("in-preparation")
    assert _blocks(files["malli/index.html"]) == []
    assert _blocks(files["index.html"]) == []
    assert len(_blocks(files["malli/programs/ohjelma/index.html"])) == 6


@pytest.mark.parametrize(
    ("year", "shown"), [(2025, []), (2026, ["2026"]), (2028, ["2028"]), (2029, []), (2031, [])]
)
def test_money_is_that_of_this_year_while_the_period_lasts(year: int, shown: list[str]) -> None:
    front = _plan(today=date(year, 6, 1))["malli/programs/ohjelma/index.html"]
    money = next(one for one in _blocks(front) if "€" in one)
    assert re.findall(r"<th[^>]*>(\d+)</th>", money) == shown
    assert "100" in plain(money)
