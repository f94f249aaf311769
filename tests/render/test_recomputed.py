"""Five generated workspaces: every number and state of their pages, computed a second time.

What is computed with are the tables beside the pages. The series are odd on purpose: gaps, revised and
provisional values, two of one year, regions, groups, negative numbers and zeros, ranges, yes and no,
values kept back, targets reached and lost.
"""

import csv
import html
import io
import json
import random
import re
from collections import Counter
from datetime import date
from functools import cache

import pytest

from render.sites import site, workspace

pytestmark = pytest.mark.slow

SEEDS = range(5)
TODAY = date(2026, 6, 1)
BEGINS = 2021
INFINITY = float("inf")
OWN = {"", "malli", "999"}
FOLDER = "malli/programs/o"
STATUSES = ("not-started", "in-progress", "done", "partly-done", "delayed", "cancelled")
OVER = {"done", "cancelled"}
FINAL = {"final": 0, "": 0, "provisional": 1, "estimate": 2, "missing": 3}
WORDS = {
    "towards": "kohti tavoitetta",
    "away": "poispäin tavoitteesta",
    "unchanged": "ennallaan",
    "risen": "noussut",
    "fallen": "laskenut",
    "reached": "tavoite saavutettu",
}
FROM_BASELINE = {"towards", "away", "unchanged", "risen", "fallen"}
WHOSE = (
    {},
    {},
    {"region": "Malli"},
    {"region": "Koko maa"},
    {"gender": "female"},
    {"group": "8. luokka"},
)


def _indicator(dice, at):
    """An indicator whose values are halves, so that no computation rounds."""
    shape = dice.choice(["increase", "decrease", "maintain", "none", "scale"])
    made = {"kind": "indicator", "id": f"m{at}", "title": f"Mittari {at}", "unit": "kpl"}
    made |= {"frequency": dice.choice(["yearly", "biennial"])}
    if shape == "scale":
        del made["unit"]
        made |= {"scale": [{"value": 0, "label": "Ei"}, {"value": 1, "label": "Kyllä"}]}
    else:
        made |= {"direction": shape}
        made |= dice.choice([{}, {}, {"change_criterion": {"amount": 1.5}}])
    values = []
    for whose in dice.sample(WHOSE, 3):
        for year in sorted(dice.sample(range(2018, 2028), dice.randint(1, 8))):
            value = {"year": year} | whose | _measured(dice, shape)
            values.append(value)
            if dice.random() < 0.15:
                values.append({"year": year} | whose | _measured(dice, shape))
    dice.shuffle(values)
    return made | {"values": values}


def _number(dice, shape):
    return dice.choice([0, 1]) if shape == "scale" else dice.randint(-8, 16) / 2


def _measured(dice, shape):
    value = {"value": _number(dice, shape)}
    more = [{}] * 6 + [{"status": one} for one in ("final", "provisional", "estimate")]
    absent = [{"status": "missing"}, {"status": "suppressed"}]
    return dice.choice([value | one for one in more] + absent)


def _target(dice, indicator):
    shape = "scale" if "scale" in indicator else indicator["direction"]
    spoken = dice.choice(indicator["values"])
    aim = {"value": _number(dice, shape), "year": dice.choice([2023, 2025, 2026, 2029])}
    if shape != "scale":
        aim |= dice.choice([{}, {}, {}, {"max": aim["value"] + 2}, {"operator": ">="}])
    made = {"indicator": indicator["id"], "target": aim}
    made |= {name: spoken[name] for name in ("region", "gender", "group") if name in spoken}
    if dice.random() < 0.7:
        made["baseline"] = {"year": dice.choice([2020, 2022]), "value": _number(dice, shape)}
    years = dice.sample(range(2021, aim["year"]), dice.randint(0, 2))
    made["milestones"] = [{"year": one, "value": _number(dice, shape)} for one in sorted(years)]
    return made


def _measure(dice, at):
    made = {"id": f"t{at}", "title": f"Toimi {at}"}
    if dice.random() < 0.7:
        made["schedule"] = {"end": dice.choice(["2025", "2026-05", "2026-06", "2027-12"])}
    if dice.random() < 0.7:
        made["status"] = dice.choice(STATUSES)
    if dice.random() < 0.7:
        amount = {"type": "budget", "amount": dice.randint(0, 9) * 100, "year": 2026}
        made["resources"] = [amount]
    return made


def _review(dice, year, measures):
    told = [
        {"measure": one["id"], "status": dice.choice(STATUSES)}
        | dice.choice([{}, {"spent": dice.randint(0, 9) * 10}])
        for one in measures
        if dice.random() < 0.6
    ]
    return {"year": year, "measures": told}


@cache
def _made(seed):
    """The program of a workspace as it is published, its indicators, and its site."""
    dice = random.Random(seed)
    indicators = [_indicator(dice, at) for at in range(12)]
    measures = [_measure(dice, at) for at in range(12)]
    goal = {"id": "t", "title": "Tavoite", "measures": measures}
    goal["targets"] = [_target(dice, one) for one in indicators for _ in range(2)]
    program = {"kind": "program", "id": "o", "title": "Ohjelma", "type": "other"}
    program |= {"status": "adopted", "period": {"start": BEGINS}, "goals": [goal]}
    program["reviews"] = [_review(dice, year, measures) for year in (2025, 2024)]
    texts = {one["id"]: json.dumps(one) for one in (*indicators, program)}
    files = site(workspace(**texts), today=TODAY)
    return json.loads(files[f"{FOLDER}/index.json"]), indicators, files


def _table(files, path):
    return [*csv.DictReader(io.StringIO(files[path].decode()))] if path in files else []


def _whose(one):
    region = (one.get("region") or "").casefold()
    return "" if region in OWN else region, one.get("gender") or "total", one.get("group") or ""


class Known:
    """The values of a series until today: numbers by year, years kept back, years of a dispute."""

    def __init__(self, rows, key, until=TODAY.year):
        years = {}
        for one in rows:
            if _whose(one) == key and int(one["year"]) <= until:
                years.setdefault(int(one["year"]), []).append(one)
        self.numbers, self.kept, self.disputed = {}, set(), []
        for year in sorted(years):
            some = years[year]
            if any(one["status"] == "suppressed" for one in some):
                self.kept.add(year)
                continue
            best = min(FINAL[one["status"]] for one in some)
            told = {
                float(one["value"]) if one["status"] != "missing" else None
                for one in some
                if FINAL[one["status"]] == best
            }
            if len(told) > 1:
                self.disputed.append(year)
            elif told != {None}:
                (self.numbers[year],) = told

    def alone(self, year):
        """What a value is that has no number before it: the first, if nothing at all was measured."""
        return "apart" if any(one < year for one in (*self.kept, *self.disputed)) else "first"


def _moved(start, value, least):
    if value == start or abs(value - start) < least:
        return "unchanged"
    return "risen" if value > start else "fallen"


class Judge:
    """How a target stands by the numbers of its series."""

    def __init__(self, indicator, target, rows):
        self.wanted = indicator.get("direction") or "increase"
        self.criterion = indicator.get("change_criterion", {}).get("amount")
        self.aim, self.baseline = target["target"], target.get("baseline")
        self.milestones = target["milestones"]
        self.until = min(self.aim["year"], TODAY.year)
        self.of = Known(rows, _whose(target), self.until)
        self.since = self.baseline["year"] if self.baseline else BEGINS - 1
        years = [*self.of.numbers]
        self.last = years[-1] if years else None

    def off(self, value, aim):
        """How far a value is from where it is to be, `None` where nobody knows whether it is."""
        low, high, operator = aim["value"], aim.get("max"), aim.get("operator")
        if high is None and operator is None and self.wanted == "maintain" and value != low:
            far = abs(value - low)
            return None if self.criterion is None else far * (far >= self.criterion)
        if high is None:
            is_least = operator == ">=" or (operator is None and self.wanted == "increase")
            is_most = operator is None and self.wanted == "decrease"
            low, high = (-INFINITY if is_most else low), (INFINITY if is_least else low)
        return max(low - value, value - high, 0)

    def start(self, baseline):
        if baseline and "value" in baseline:
            return baseline["value"]
        if baseline:
            # One that would tell a value that is kept back is not on the page: the value before it.
            before = [one for one in self.of.numbers if one <= baseline["year"]]
            at = before[-1] if before else min(self.of.numbers)
            return self.of.numbers[at] if at != self.last else None
        earlier = [one for one in self.of.numbers if one < self.last]
        begun = [one for one in earlier if one <= BEGINS]
        chosen = begun or earlier
        return self.of.numbers[chosen[-1]] if chosen else None

    def state(self, baseline=...):
        """The state, from the baseline of the target or another one."""
        year, last = self.aim["year"], self.last
        is_new = last is not None and last > self.since
        off = self.off(self.of.numbers[last], self.aim) if is_new else None
        if year < TODAY.year and last != year:
            unknown = "withheld" if year in self.of.kept else "lapsed"
            return "met" if off == 0 else unknown
        if not is_new:
            return "withheld" if any(one > self.since for one in self.of.kept) else "unknown"
        if off == 0 or (off is not None and last == year):
            return "met" if last != year else "missed" if off else "reached"
        return self.way(off, self.start(self.baseline if baseline is ... else baseline))

    def way(self, off, start):
        """How the newest value has moved, to or from where it is to be."""
        value, least = self.of.numbers[self.last], self.criterion or 0
        if start is None:
            return self.of.alone(self.last)
        before = None if off is None else self.off(start, self.aim)
        if before == off or abs(value - start) < least:
            return _moved(start, value, least)
        return "towards" if off < before else "away"

    def notes(self, said):
        """Yield what stands beside the state, in the order of the page."""
        state, numbers = self.state(), self.of.numbers
        there = [
            year
            for year in numbers
            if self.since < year < (self.last or 0) and self.off(numbers[year], self.aim) == 0
        ]
        is_away = self.last is not None and self.off(numbers[self.last], self.aim)
        is_judged = self.aim.get("max") is not None or "operator" in self.aim
        is_judged = is_judged or self.wanted != "maintain" or self.criterion is not None
        if state not in {"reached", "met"} and there and is_away and is_judged:
            yield (
                f"tavoitearvo saavutettiin vuonna {there[-1]}, "
                f"mutta vuonna {self.last} arvo ei enää ollut tavoitteessa"
            )
        due = [one for one in self.milestones if self.since < one["year"] <= self.until]
        due = [one for one in due if one["year"] in numbers]
        operator = {"operator": self.aim["operator"]} if "operator" in self.aim else {}
        has_side = operator or self.wanted in {"increase", "decrease"}
        if state not in {"reached", "missed"} and due and has_side:
            aim, value = due[-1], numbers[due[-1]["year"]]
            point = f"{said(aim['value'])} ({aim['year']})"
            if self.off(value, aim | operator) == 0:
                yield f"välitavoite {point} saavutettiin"
            else:
                yield f"välitavoitetta {point} ei saavutettu: arvo oli {said(value)}"
        if state in FROM_BASELINE and "value" in (self.baseline or {}):
            value = numbers.get(self.baseline["year"])
            if value is not None and value != self.baseline["value"]:
                other = self.state({"value": value})
                more = f"; siihen verrattuna: {WORDS[other]}" if other != state else ""
                yield f"mittarin mukaan arvo oli {said(value)} lähtövuonna {self.since}{more}"
        for year in self.of.disputed:
            if year >= self.since:
                yield f"vuodelta {year} on eri arvoja, joita ei arvioida"


def _said(indicator):
    labels = {one["value"]: one["label"] for one in indicator.get("scale", ())}

    def said(value):
        if labels:
            return labels[int(value)]
        return f"{value:g} kpl".replace(".", ",").replace("-", "−")

    return said


def _newest(indicator, rows, target):
    """The newest value of a series as it is written: with its year, and what it is where not final."""
    known = Known(rows, _whose(target))
    if not known.numbers:
        return ""
    year, value = max(known.numbers.items())
    of_year = [one for one in rows if _whose(one) == _whose(target) and one["year"] == str(year)]
    status = min((one["status"] for one in of_year), key=FINAL.__getitem__)
    term = {"provisional": ", ennakkotieto", "estimate": ", arvio"}.get(status, "")
    return f"{_said(indicator)(value)} ({year}{term})"


def _plain(markup):
    return html.unescape(re.sub("<[^>]+>", "", markup)).replace("\u00a0", " ")


def _printed(files):
    """The newest value, the state and what stands beside it of each target of the page."""
    page = files[f"{FOLDER}/all/index.html"].decode()
    for row in re.findall(r'<tr id="t_.*?</tr>', page, re.DOTALL):
        newest, told = re.findall("<td.*?</td>", row, re.DOTALL)[-2:]
        notes = [_plain(one) for one in re.findall('<span class="detail">(.*?)</span>', told)]
        (state,) = re.findall('class="progress progress-([a-z]+)"', told)
        yield _plain(newest).replace("–", ""), state, notes


@pytest.mark.parametrize("seed", SEEDS)
def test_every_target_stands_as_the_table_of_its_values_says(seed):
    program, indicators, files = _made(seed)
    by_id = {one["id"]: one for one in indicators}
    expected = []
    for target in program["goals"][0]["targets"]:
        indicator = by_id[target["indicator"]]
        rows = _table(files, f"malli/indicators/{indicator['id']}/index.csv")
        judge = Judge(indicator, target, rows)
        notes = [*judge.notes(_said(indicator))]
        expected.append((_newest(indicator, rows, target), judge.state(), notes))
    assert [*_printed(files)] == expected


def test_the_five_workspaces_hold_every_state_and_everything_that_stands_beside_one():
    shown = [one for seed in SEEDS for one in _printed(_made(seed)[2])]
    states = {state for _, state, _ in shown}
    assert states >= {"reached", "met", "missed", "lapsed", "towards", "away", "unchanged"}
    assert states >= {"risen", "fallen", "unknown", "withheld"}
    notes = " ".join(note for _, _, some in shown for note in some)
    for one in ("ei enää", "saavutettiin", "ei saavutettu", "lähtövuonna", "siihen", "eri arvoja"):
        assert one in notes


def _trend(indicator, rows):
    own = [one for one in rows if _whose(one) == ("", "total", "")]
    if not own:
        return "unmeasured"
    return _trend_in(indicator, Known(own, ("", "total", "")))


def _trend_in(indicator, known):
    numbers = [*known.numbers.values()]
    if not numbers:
        return "unknown"
    if len(numbers) == 1:
        return known.alone(*known.numbers)
    before, value = numbers[-2:]
    wanted = indicator.get("direction", "increase")
    moved = _moved(before, value, indicator.get("change_criterion", {}).get("amount", 0))
    if moved == "unchanged" or wanted not in {"increase", "decrease"}:
        return moved
    return "improved" if (moved == "risen") == (wanted == "increase") else "worsened"


def _ways(program, indicators, tables):
    """Which way it goes where nothing new has been measured for a target."""
    by_id, ways = {one["id"]: one for one in indicators}, Counter()
    for target in program["goals"][0]["targets"]:
        indicator, rows = by_id[target["indicator"]], tables[target["indicator"]]
        if Judge(indicator, target, rows).state() == "unknown":
            ways[_trend_in(indicator, Known(rows, _whose(target)))] += 1
    return ((way, count) for way, count in ways.items() if way not in {"unknown", "first", "apart"})


def _blocks(page):
    whole = page.decode().partition('<h2 id="_standing">')[2].partition("</section>")[0]
    return whole.partition("<details")[0].split('<div class="count">')[1:]


def _counts(block):
    found = re.findall(r'<strong>(\d+)</strong> <span class="state state-([a-z_-]+)">', block)
    return {state: int(number) for number, state in found}


def _measures(files):
    """Each measure with its state, and what a review says against it."""
    reviews = {}
    for one in sorted(_table(files, f"{FOLDER}/reviews.csv"), key=lambda one: int(one["year"])):
        if one["of"] == "measure" and one["state"]:
            reviews[one["id"].rpartition("/")[2]] = one["state"]
    for row in _table(files, f"{FOLDER}/measures.csv"):
        own, told = row["status"], reviews.get(row["id"], "")
        state = own or told or "not-said"
        ends = {"2025": "2025-12-31", "2026-05": "2026-05-31"}
        is_late = ends.get(row["end"], "9999") < TODAY.isoformat() and state not in OVER
        against = told if own and told in OVER and told != own else ""
        yield row, "overdue" if is_late else state, against


@pytest.mark.parametrize("seed", SEEDS)
def test_every_number_of_where_things_stand_is_that_of_the_tables(seed):
    program, indicators, files = _made(seed)
    measures, targets, trends, money = _blocks(files[f"{FOLDER}/index.html"])[:4]
    rows = [*_measures(files)]
    assert _counts(measures) == dict(Counter(state for _, state, _ in rows))
    assert _counts(targets.partition('<p class="note trends">')[0]) == dict(
        Counter(state for _, state, _ in _printed(files))
    )
    tables = {
        one["id"]: _table(files, f"malli/indicators/{one['id']}/index.csv") for one in indicators
    }
    told = re.findall(
        r'(\d+)&nbsp;<span class="state state-(\w+)">', targets.partition("note trends")[2]
    )
    assert dict(_ways(program, indicators, tables)) == {state: int(count) for count, state in told}
    assert _counts(trends) == dict(Counter(_trend(one, tables[one["id"]]) for one in indicators))
    granted = sum(float(one["amount"]) for one in _table(files, f"{FOLDER}/money.csv"))
    spent = sum(one.get("spent", 0) for review in program["reviews"] for one in review["measures"])
    said = [
        re.sub(r"\D", "", one) for one in re.findall(r"<td[^>]*>(.*?)</td>", _plain_cells(money))
    ]
    assert f"{granted:g}" in said
    assert f"{spent:g}" in said


def _plain_cells(block):
    return re.sub(r"&nbsp;|\u00a0", "", block)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_measure_says_its_state_and_what_a_review_says_against_it(seed):
    _, _, files = _made(seed)
    page = files[f"{FOLDER}/measures/index.html"].decode()
    shown = re.findall(r'<tr data-state="([a-z-]+)".*?</tr>', page, re.DOTALL)
    rows = [*_measures(files)]
    assert shown == [state for _, state, _ in rows]
    lines = re.findall(r"<tr data-state=.*?</tr>", page, re.DOTALL)
    terms = {"done": "toteutunut", "cancelled": "luovuttu"}
    for line, (_, _, against) in zip(lines, rows, strict=True):
        assert ("vuosiraportin" in line) == bool(against)
        assert not against or f"mukaan: {terms[against]}" in line
