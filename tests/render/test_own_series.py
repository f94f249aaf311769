"""Every printed standing follows from the CSV beside it, whatever other series stand in it."""

import csv
import html
import io
import json
import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from render.sites import site, workspace

pytestmark = pytest.mark.slow

OWN = {"", "malli", "999"}
REGIONS = [None, "Malli", "malli", "999", "Koko maa", "Naapuri"]
GENDERS = [None, "total", "female", "male"]
GROUPS = [None, "5. luokka", "8. luokka"]
TODAY = date(2024, 6, 1)
NOTES = re.compile(
    r'(class="progress [^>]*>[^<]*</span>)(?:<br><span class="detail">[^<]*</span>)+'
)
BEGINS = 2020
WORDS = {
    "reached": "Tavoite saavutettu",
    "met": "Tavoitearvo saavutettu ennen tavoitevuotta",
    "missed": "Tavoitetta ei saavutettu",
    "lapsed": "Ei arvioitavissa: tavoitevuodelta ei ole arvoa",
    "towards": "Kohti tavoitetta",
    "unchanged": "Ennallaan",
    "away": "Poispäin tavoitteesta",
    "improved": "Parantunut",
    "worsened": "Heikentynyt",
    "first": "Ensimmäinen mitattu arvo",
    "partial": "Ei arvioitavissa: uusimmat arvot, joita tavoite koskee, ovat vain osalta vuotta",
    "unknown": "Ei vielä uutta tietoa",
    "withheld": "Ei arvioitavissa: uusi arvo on mitattu, mutta sitä ei julkaista",
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
        st.sampled_from(
            [{}, *({"target": {"year": year, "value": 6}} for year in (2021, 2022, 2024, 2028))]
        ),
    ).map(lambda one: {"indicator": "m"} | one[0] | one[1] | one[2]),
    min_size=1,
    max_size=5,
)


def _expected(rows, target):
    """What a reader of the CSV would say: the newest value, and how it stands."""
    series = [one for one in rows if _whose(one) == _whose(target)]
    is_unnamed = any(not _whose(one)[0] and not one["period"] for one in rows)
    is_unnamed = is_unnamed and _whose(target) == ("", "total", "")
    whole = [one for one in series if not one["period"]]
    known = sorted(
        (int(one["year"]), float(one["value"]))
        for one in whole
        if one["value"]
        and one["status"] not in {"missing", "suppressed"}
        and int(one["year"]) <= TODAY.year
    )
    if whole:
        state = _judged(known, target)
        if _is_kept_back(whole, target, state):
            state = "withheld"
    elif any(not one["period"] for one in rows):
        state = "unnamed" if is_unnamed else "unmeasured"
    else:
        state = "unknown"
    if state in {"unknown", "unnamed", "unmeasured"} and _has_parts(series, target):
        state = "partial"
    year = target.get("target", {}).get("year")
    newer = [one for one in known if year and one[0] > year]
    said = WORDS[state]
    if newer and (state == "met" or year in dict(known)):
        judged, value = [one for one in known if one[0] <= year][-1]
        said += f": {value:g}\u00a0% ({judged})"
    return f"{known[-1][1]:g}\u00a0% ({known[-1][0]})" if known else "", said


def _is_kept_back(whole, target, state):
    """Whether the value that would tell is kept back: that of the year of the target, or a new one."""
    kept = {int(one["year"]) for one in whole if one["status"] == "suppressed"}
    year = target.get("target", {}).get("year")
    if state == "lapsed":
        return year in kept
    start = target.get("baseline", {"year": BEGINS - 1})["year"]
    return state == "unknown" and any(start < one <= min(year or 9999, TODAY.year) for one in kept)


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
    """How the values stand until the year that is aimed at, once it is over by its own value."""
    aim = target.get("target", {"value": None, "year": None})
    start = target.get("baseline")
    if aim["year"]:
        known = [one for one in known if one[0] <= aim["year"]]
        if aim["year"] < TODAY.year and aim["year"] not in dict(known):
            year, value = known[-1] if known else (0, None)
            is_old = year <= start["year"] if start else year < BEGINS
            is_met = known and not is_old and aim["value"] is not None and value >= aim["value"]
            return "met" if is_met else "lapsed"
    if not known:
        return "unknown"
    year, value = known[-1]
    earlier = known[-2][1] if len(known) > 1 else None
    if year <= start["year"] if start else year < BEGINS:
        return "unknown" if aim["value"] is not None or earlier is None else _moved(value, earlier)
    is_there = aim["value"] is not None and value >= aim["value"]
    if is_there or year == aim["year"]:
        return "met" if year != aim["year"] else "reached" if is_there else "missed"
    begun = [one for one in known[:-1] if one[0] <= BEGINS]
    before = start["value"] if start else begun[-1][1] if begun else earlier
    if before is None:
        return "first"
    return _moved(value, before, *(() if aim["value"] is None else ("towards", "away")))


def _moved(value, before, better="improved", worse="worsened"):
    return "unchanged" if value == before else better if value > before else worse


def _printed(page):
    """The newest value and the standing of each row of the tables of targets, without what is beside."""
    for row in re.findall(r"<tr id=.*?</tr>", NOTES.sub(r"\1", page), re.DOTALL):
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
    program |= {"status": "idea", "period": {"start": BEGINS}, "goals": goals}
    files = site(workspace(m=json.dumps(indicator), o=json.dumps(program)), today=TODAY)
    beside = [*csv.DictReader(io.StringIO(files["malli/indicators/m/index.csv"].decode()))]
    expected = [_expected(beside, one) for one in aims]
    assert [*_printed(files["malli/programs/o/all/index.html"].decode())] == expected
