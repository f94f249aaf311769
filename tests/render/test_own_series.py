"""Every printed standing follows from the CSV beside it, whatever other series stand in it."""

import csv
import html
import io
import json
import re
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from render.sites import site, workspace

OWN = {"", "malli", "999"}
REGIONS = [None, "Malli", "malli", "999", "Koko maa", "Naapuri"]
GENDERS = [None, "total", "female", "male"]
GROUPS = [None, "5. luokka", "8. luokka"]
TODAY = date(2024, 6, 1)
WORDS = {
    "reached": "Tavoite saavutettu",
    "towards": "Kohti tavoitetta",
    "unchanged": "Ennallaan",
    "away": "Poispäin tavoitteesta",
    "improved": "Parantunut",
    "worsened": "Heikentynyt",
    "first": "Ensimmäinen mitattu arvo",
    "partial": "Ei arvioitavissa: uusimmat arvot, joita tavoite koskee, ovat vain osalta vuotta",
    "unknown": "Ei vielä uutta tietoa",
    "unmeasured": "Ei arvioitavissa: mittarissa ei ole arvoja, joita tavoite koskee",
    "unnamed": "Ei arvioitavissa: tavoite ei kerro, mitä arvoista se koskee",
}


def _whose(one):
    region = (one.get("region") or "").casefold()
    return ("" if region in OWN else region, one.get("gender") or "total", one.get("group") or "")


whose = st.fixed_dictionaries(
    {
        "region": st.sampled_from(REGIONS),
        "gender": st.sampled_from(GENDERS),
        "group": st.sampled_from(GROUPS),
    }
).map(lambda one: {name: value for name, value in one.items() if value is not None})
measured = st.one_of(
    st.fixed_dictionaries({"value": st.integers(0, 9)}),
    st.sampled_from([{"status": "missing"}, {"value": 0, "status": "suppressed"}]),
)
values = st.lists(
    st.tuples(
        whose,
        st.integers(2019, 2026),
        measured,
        st.sampled_from([{}, {}, {"period": "syksy"}]),
    ).map(lambda one: {"year": one[1]} | one[0] | one[2] | one[3]),
    unique_by=lambda one: (_whose(one), one["year"]),
    max_size=16,
)
targets = st.lists(
    st.tuples(
        whose,
        st.sampled_from([{}, {"baseline": {"year": 2020, "value": 4}}]),
        st.sampled_from([{}, {"target": {"year": 2028, "value": 6}}]),
    ).map(lambda one: {"indicator": "m"} | one[0] | one[1] | one[2]),
    min_size=1,
    max_size=5,
)


def _expected(rows, target):
    """What a reader of the CSV would say: the newest value, and how it stands."""
    series = [one for one in rows if _whose(one) == _whose(target)]
    is_unnamed = any(not _whose(one)[0] and not one["period"] for one in rows)
    is_unnamed = is_unnamed and _whose(target) == ("", "total", "")
    lack = "unnamed" if is_unnamed else "unmeasured"
    whole = [one for one in rows if not one["period"]]
    if any(one for one in series if not one["period"]):
        lack = "unknown"
    known = sorted(
        (int(one["year"]), float(one["value"]))
        for one in series
        if one["value"]
        and not one["period"]
        and one["status"] not in {"missing", "suppressed"}
        and int(one["year"]) <= TODAY.year
    )
    year, value = known[-1] if known else (0, 0)
    state = _judged(known, target) if known else lack if whole else "unknown"
    if state in {"unknown", "unnamed", "unmeasured"} and _has_parts(series, target):
        state = "partial"
    return f"{value:g}\u00a0% ({year})" if known else "", state


def _has_parts(series, target):
    """Whether parts of years have a value, later than the year that the target sets out from."""
    start = target.get("baseline", {"year": 0})["year"]
    return any(
        one["period"]
        and one["value"]
        and one["status"] not in {"missing", "suppressed"}
        and start < int(one["year"]) <= TODAY.year
        for one in series
    )


def _judged(known, target):
    year, value = known[-1]
    start = target.get("baseline")
    before = start["value"] if start else known[-2][1] if len(known) > 1 else None
    aim = target.get("target", {}).get("value")
    if start and year <= start["year"]:
        if aim is not None or len(known) == 1:
            return "unknown"
        before = known[-2][1]
    if aim is not None and value >= aim:
        return "reached"
    if before is None or value == before:
        return "first" if before is None else "unchanged"
    better, worse = ("improved", "worsened") if aim is None else ("towards", "away")
    return better if value > before else worse


def _printed(page):
    """The newest value and the standing of each row of the tables of targets."""
    for row in re.findall(r"<tr id=.*?</tr>", page, re.DOTALL):
        cells = [
            html.unescape(re.sub("<[^>]+>", "", one)) for one in re.findall("<td.*?</td>", row)
        ]
        yield "" if cells[3] == "–" else cells[3], cells[4]


@settings(deadline=None)
@given(values, targets)
def test_every_standing_is_that_of_the_series_its_target_speaks_of(rows, aims):
    indicator = {"kind": "indicator", "id": "m", "title": "Mittari", "unit": "%"}
    indicator |= {"direction": "increase", "values": rows}
    goals = [{"id": f"t{at}", "title": "Tavoite", "targets": [aim]} for at, aim in enumerate(aims)]
    program = {"kind": "program", "id": "o", "title": "Ohjelma", "type": "other"}
    program |= {"status": "idea", "period": {"start": 2020}, "goals": goals}
    files = site(workspace(m=json.dumps(indicator), o=json.dumps(program)), today=TODAY)
    beside = [*csv.DictReader(io.StringIO(files["malli/indicators/m/index.csv"].decode()))]
    expected = [(last, WORDS[state]) for last, state in (_expected(beside, one) for one in aims)]
    assert [*_printed(files["malli/programs/o/all/index.html"].decode())] == expected
