"""Charts say nothing false: what is joined, what is aimed at by whom, signs, axes, and words in their frame."""

import re
from dataclasses import replace
from html import unescape
from itertools import pairwise, product

import pytest

from hyvinvointi.model.series import EVERYBODY, Key, Series
from hyvinvointi.render.indicators.axes import Axes, Frame, ticks_of
from hyvinvointi.render.indicators.gaps import breaks_untold
from hyvinvointi.render.indicators.geometry import Chart, draw
from hyvinvointi.render.indicators.plotted import NARROW, PAPER, WIDE, Aim, Level, Named
from hyvinvointi.render.pages.timeline_drawing import file_drawing
from hyvinvointi.render.values import bars
from hyvinvointi.render.values.bars import Bar, Row
from hyvinvointi.render.values.chart_file import SIGNS, Caption, bare_files, chart_file
from hyvinvointi.render.values.drawing import Drawing, shape, text, width, wrapped
from hyvinvointi.render.values.letter_widths import set_width
from hyvinvointi.render.values.mixed import Mixed, filled, joined
from hyvinvointi.resources import folder
from hyvinvointi.workspace import MemoryTree, load
from render.papers import text_of
from render.sites import REGISTER, site, workspace

MEN = Key("", "male", "")
EVERY = Named(Series("", "total", "", ((2019, 9), (2025, 10))), "kaikki", "10")
OF_MEN = Named(Series("", "male", "", ((2019, 5), (2021, 6))), "miehet", "6", MEN)


def _chart(named, aims=(), size=WIDE, steps=()) -> Chart:
    chart = draw(named, [*aims], lambda value: f"{value:g}", size, steps)
    assert chart is not None
    return chart


def _places(way: str) -> list[tuple[float, float]]:
    return [(float(x), float(y)) for x, y in (one.split() for one in way[1:].split("L"))]


def _page(indicator: str, program: str = "", register: str = REGISTER) -> str:
    given = {"m": indicator} | ({"p": program} if program else {})
    return site(workspace(register=register, **given))["malli/indicators/m/index.html"].decode()


@pytest.mark.parametrize(
    ("years", "interval", "is_broken"),
    [
        ((2012, 2017, 2021, 2025), 4, True),
        ((2013, 2017, 2021), 4, False),
        ((2019, 2020), None, False),
        ((2000, 2025), None, True),
        ((2010, 2015, 2020), None, False),
        ((2010, 2011, 2025), None, True),
    ],
)
def test_a_line_breaks_where_values_are_further_apart_than_usual(years, interval, is_broken):
    series = Series("", "total", "", tuple((year, 1.0) for year in years))
    assert breaks_untold(Named(series, "", "", interval=interval)) is is_broken


def test_the_key_says_why_a_line_breaks_unless_it_names_the_years():
    head = "kind: indicator\nid: m\ntitle: M\nfrequency: %s\nvalues:\n"
    rows = "".join(f"  - {{year: {year}, value: 3}}\n" for year in (2012, 2017, 2021))
    assert "viiva ei yhdistä" in _page(head % "term" + rows)
    named = "".join(f"  - {{year: {year}, value: 3}}\n" for year in (2012, 2015))
    told = _page(head % "yearly" + named)
    assert "viiva ei yhdistä" not in told
    assert "2013, 2014" in told


def test_a_target_alone_begins_at_the_newest_value_of_its_own_series():
    aim = Aim((Level("target", 2029, 20, ""),), MEN)
    chart = _chart([EVERY, OF_MEN], [aim])
    ((start, _),) = [_places(way)[0] for way in chart.ways]
    assert start == chart.lines[1].dots[-1][0]
    unknown = replace(aim, key=None)
    assert _chart([EVERY, OF_MEN], [unknown]).ways == ()


@pytest.mark.parametrize(
    ("levels", "years"),
    [
        ((("baseline", 2020), ("milestone", 2027), ("milestone", 2024), ("target", 2028)), 4),
        ((("baseline", 2020), ("milestone", 2031), ("target", 2028)), 2),
        ((("baseline", 2024), ("milestone", 2022), ("target", 2028)), 2),
        ((("baseline", 2029), ("target", 2028)), 2),  # Level from the newest value.
        ((("baseline", 2020),), 0),
        ((("baseline", 2030),), 0),
        ((("target", 2018),), 0),
    ],
)
def test_a_path_leads_forward_to_the_target(levels, years):
    aim = Aim(tuple(Level(kind, year, year - 2000, "") for kind, year in levels), EVERYBODY)
    chart = _chart([EVERY], [aim])
    places = [_places(way) for way in chart.ways]
    assert [len(one) for one in places] == ([years] if years else [])
    assert all(one == sorted(one) for one in places)
    assert len(chart.marks) == len(levels)


def test_no_value_and_no_number_of_an_axis_lies_outside():
    some = (-500, -7, -0.001, 0, 0.3, 1, 7, 38, 95, 99.99, 100, 104, 130, 1e6, 9e14)
    for values in product(some, repeat=2):
        ticks = ticks_of(values)
        hair = (ticks[1] - ticks[0]) * 1e-6
        assert ticks[0] - hair <= min(values)
        assert max(values) <= ticks[-1] + hair
        apart = {round(after - before, 9) for before, after in pairwise(ticks)}
        assert len(apart) == 1, values
        if 0 <= min(values) <= max(values) <= 100:
            assert ticks[-1] <= 100


def test_shares_never_lead_beyond_a_hundred():
    for low in range(0, 1000, 7):
        assert ticks_of([low / 10, 100])[-1] == 100
        assert ticks_of([low / 10, 99.9])[-1] <= 100


def test_steps_of_a_scale_lie_evenly_in_their_order():
    axes = Axes([2020, 2021], [0, 1, 2, 99], Frame(0, 100, 0, 90), is_scale=True)
    assert [axes.y(one) for one in (0, 1, 1.5, 2, 99)] == [90, 60, 45, 30, 0]


@pytest.mark.parametrize("size", [WIDE, NARROW, PAPER])
def test_names_stay_in_the_frame_however_many(size):
    many = [replace(EVERY, name=f"sarja {at}", key=Key("", "total", str(at))) for at in range(12)]
    aims = [Aim((Level("target", 2030, at, f"tavoite {at}"),), EVERYBODY) for at in range(30)]
    steps = tuple(range(9))
    for chart in (
        _chart(many, aims, size),
        _chart([EVERY], aims, size),
        _chart(many, (), size, steps),
    ):
        words = [one for one in (*chart.lines, *chart.marks) if one.label]
        heights = sorted(one.label_y for one in words)
        assert 6 <= heights[0] <= heights[-1] <= chart.height
        assert all(after - before >= 16.9 for before, after in pairwise(heights))
        assert all(chart.right + 10 + width(one.label) <= chart.width for one in words)


@pytest.mark.parametrize("size", [WIDE, NARROW, PAPER])
def test_the_longest_numbers_leave_room_to_lines_that_run_forward(size):
    named = replace(EVERY, name="", last="980 000 000 000 000 €")
    chart = draw([named], [], lambda _: "1 000 000 000 000 000 €", size)
    assert chart is not None
    assert chart.right - chart.left > 50


LEVELS = """\
kind: program
id: p
municipality: malli
title: P
type: welfare-program
status: draft
goals:
  - id: t
    title: T
    targets:
      - {indicator: m, baseline: {value: 33, year: 2022}, milestones: [{value: 38, year: 2026}], target: {value: 40, max: 45, year: 2029}}
"""
ONE_YEAR = (
    "kind: indicator\nid: m\ntitle: M\nvalues:\n"
    "  - {year: 2024, value: 30}\n  - {year: 2024, value: 20, group: nuoret, status: estimate}\n"
)


def test_only_a_target_has_the_sign_of_a_target_in_bars():
    wide = _page(ONE_YEAR, LEVELS).split('class="chart chart-wide')[1]
    drawn, rest = wide.split("</svg>")[0], wide.split("<figcaption>")[1].split("</figcaption>")[0]
    assert re.findall(r'class="sign (\w+)"', drawn) == ["baseline", "target", "milestone", "target"]
    kinds = re.findall(r'<li class="([\w-]+)', rest)
    assert kinds == ["baseline", "target", "milestone", "hollow"]


def test_a_level_that_no_bar_shows_is_not_in_the_key():
    elsewhere = LEVELS.replace("indicator: m,", "indicator: m, region: Kaukana,")
    page = _page(ONE_YEAR, elsewhere)
    assert '<li class="target' not in page
    assert "tavoite 40–45 (2029)" in page.split("<desc")[1].split("</desc>")[0]


def test_series_without_any_value_change_nothing_of_the_form_of_the_others():
    rows = "".join(
        f"  - {{year: {year}, value: {at}, group: r{at}}}\n"
        for at in range(4)
        for year in (2020, 2021)
    )
    page = _page(
        f"kind: indicator\nid: m\ntitle: M\nvalues:\n{rows}"
        "  - {year: 2021, status: suppressed, group: salattu}\n"
    )
    wide = page.split('class="chart chart-wide')[1].split("</svg>")[0]
    assert sorted(re.findall(r'class="series series-(\w+)"', wide)) == ["0", "1", "2", "3"]
    assert "salattu: 2021 " in wide
    assert re.search(r'<li class="suppressed">[^<]*2021 \(salattu\)', page)


def test_a_file_of_a_drawing_leaves_the_drawing_as_it_was():
    drawing = Drawing(10, 10, (shape("g", shape("path", d="M0 0"), text(0, 0, "a")),))
    before = drawing.markup
    first = chart_file(drawing, Caption("T"))
    assert drawing.markup == before
    assert chart_file(drawing, Caption("T")) == first


def test_what_is_higher_than_a_sheet_is_cut_between_its_rows():
    rows = [Row(f"nimi {at} " * 9, (Bar(at + 1.0, "x"),)) for at in range(40)]
    drawing = bars.drawn(rows, bars.WIDE)
    assert drawing is not None
    pieces = [*drawing.cut(900)]
    assert len(pieces) > 1
    assert pieces[0][0] == 0
    assert pieces[-1][1] == drawing.height
    assert all(bottom - top <= 900 for top, bottom in pieces)
    assert [bottom for _, bottom in pieces[:-1]] == [top for top, _ in pieces[1:]]
    assert {top for top, _ in pieces[1:]} <= {*drawing.rows}
    files = [*bare_files(drawing, Caption("T"), 900)]
    assert [re.search(rb'viewBox="0 ([\d.]+)', one)[1] for one in files] == [
        f"{top:g}".encode() for top, _ in pieces
    ]


@pytest.mark.parametrize("size", [bars.WIDE, bars.NARROW])
def test_what_a_bar_comes_to_stays_in_the_frame(size):
    said = "1 234 567,89 henkilötyövuotta tuhatta asukasta kohden (ennakkotieto)"
    for words in (said, "7 %", "30 henkilötyövuotta"):
        aims = (("target", 12.0),)
        drawing = bars.drawn(
            [Row("a", (Bar(10.0, words, aims=aims),)), Row("b", (Bar(-2.0, words),))], size
        )
        assert drawing is not None
        for x, shown in re.findall(r'<text x="([\d.]+)"[^>]*>([^<]*)<', drawing.markup):
            assert float(x) + 1.1 * set_width(shown, 13) <= size.width


@pytest.mark.parametrize("today", [0.0, 0.5, 1.0])
def test_the_day_of_a_timeline_stays_in_the_file(today):
    drawing = file_drawing([], ["2026", "2027"], today, "31.12.2027")
    x = re.search(r'<text x="([\d.]+)"[^>]*text-anchor="middle"', drawing.markup)
    assert x
    assert float(x[1]) + width("31.12.2027") / 2 <= drawing.width


def test_signs_before_words_of_a_key_are_the_same_on_pages_and_in_files():
    style = (folder("templates") / "html" / "style.css").read_text("utf-8")
    found = {}
    for selector, sign in re.findall(r'\.key ([^{}]*)::before \{ content: "(.)"', style):
        found |= dict.fromkeys(re.findall(r"\.([\w-]+)", selector), sign)
    assert found == SIGNS
    # These stand in one key.
    for kinds in (("baseline", "hollow", "full", "target", "milestone"), ("others", "cut")):
        assert len({SIGNS[one] for one in kinds}) == len(kinds)


@pytest.mark.parametrize(
    ("word", "room", "lines"),
    [
        ("ikäihmisten/vanhusten", 72, ["ikä-", "ihmisten/", "vanhusten"]),
        ("12345678901234567890", 60, ["1234567", "8901234", "567890"]),
        ("a@b.fi", 1, ["a", "@", "b", ".", "f", "i"]),
    ],
)
def test_a_hyphen_parts_letters_alone(word, room, lines):
    found = wrapped(word, room)
    if room > 1:
        assert found == lines
    assert "".join(one.removesuffix("-") for one in found) == word
    assert not [one for one in found if one.endswith("-") and not one[-2].isalpha()]


def test_words_of_two_languages_stay_marked_when_joined_filled_and_wrapped():
    name = Mixed([("pitkä nimi", "fi")])
    said = filled("mål {value} (2028)", value=joined(", ", [name, "", "5 %"]))
    assert said == "mål pitkä nimi, 5 % (2028)"
    assert said.__html__() == 'mål <span lang="fi">pitkä nimi</span>, 5 % (2028)'
    lines = wrapped(said, 80)
    assert " ".join(lines) == said
    markup = Drawing(1, 1, tuple(text(0, 0, one) for one in lines)).markup
    assert markup.count('lang="fi"') == 2
    assert wrapped(said, 90) == ["mål pitkä nimi,", "5 % (2028)"]
    assert wrapped("arvo 12\u00a0%", 50)[-1] == "12\u00a0%"
    [cut] = wrapped(Mixed([("ab, ", ""), ("cd efgh ijkl", "sv")]), 80, most=1)
    assert isinstance(cut, Mixed)
    assert cut.endswith("…")
    assert [lang for said, lang in cut.parts if said.strip(", ")] == ["", "sv"]
    assert wrapped(Mixed([("abcdefgh ", ""), ("ijkl", "sv")]), 76, most=1) == ["abcdefgh…"]
    assert joined(", ", ["a", "", "b"]) == "a, b"


PLAN = b"""\
kind: program
id: p
municipality: malli
title: Ohjelma
type: welfare-program
status: adopted
period: {start: 2026, end: 2029}
preparation:
  - {type: hearing, title: Kuuleminen, date: 2025-09-01, participants: 12}
  - {type: hearing, title: Kysely, date: 2025-10-01, participants: 40}
goals:
  - id: yksi
    title: Yksi
    measures:
      - {id: m1, title: A, schedule: {start: 2026, end: 2027}, resources: [{type: budget, amount: 10, year: 2026}]}
  - id: kaksi
    title: Kaksi
    measures:
      - {id: m2, title: B, schedule: {start: 2027, end: 2028}, resources: [{type: budget, amount: 20, year: 2027}]}
"""


def test_every_chart_with_an_address_has_the_code_that_shows_it_elsewhere():
    files = {
        "r.yaml": REGISTER.encode(),
        "p.yaml": PLAN,
        "hyvinvointi.toml": b'documents = ["*.yaml"]\n[site]\nurl = "https://ohjelmat.malli.fi"\n',
    }
    pages = site(load(MemoryTree(files)))
    drawn = {path for path in pages if re.search(r"/(?:chart|goals)\.svg$", path)}
    assert {path.split("/")[-2] for path in drawn} == {"measures", "money", "participation"}
    shown = set()
    for path in {f"{one.rpartition('/')[0]}/index.html" for one in drawn}:
        codes = re.findall("<pre><code>(.*?)</code></pre>", pages[path].decode())
        shown |= {
            re.findall(r'src="https://ohjelmat.malli.fi/([^"]*)"', unescape(one))[0]
            for one in codes
        }
    assert shown == drawn


FOREIGN = """\
kind: indicator
id: m
title: {fi: Liikkuvien osuus}
scale: [{value: 1, label: {fi: Punainen}}, {value: 2, label: {fi: Vihreä}}]
values: [{year: 2024, value: 1}, {year: 2025, value: 2}]
"""
FOREIGN_PLAN = """\
kind: program
id: p
title: {sv: Program}
type: welfare-program
status: adopted
period: {start: 2024, end: 2027}
goals:
  - {id: g, title: {sv: Mål}, targets: [{indicator: m, target: {year: 2027, value: 2}}]}
"""


def _foreign(format_: str) -> dict[str, bytes]:
    register = REGISTER.replace("[fi]", "[sv, fi]")
    return site(workspace(register=register, m=FOREIGN, p=FOREIGN_PLAN), format=format_)


def test_what_a_drawing_says_to_whoever_does_not_see_it_holds_no_marks():
    shown = [one for path, one in _foreign("html").items() if path.endswith(".html")]
    said = [
        found
        for page in shown
        for found in re.findall(r"<(title|desc)\b[^>]*>(.*?)</\1>", page.decode(), re.DOTALL)
    ]
    assert any("Vihreä" in text for name, text in said if name == "desc")
    assert [text for _, text in said if "<" in text or "&lt;" in text] == []


def test_what_a_paper_says_of_a_chart_holds_no_marks():
    [paper] = [one for path, one in _foreign("pdf").items() if path.endswith("p.pdf")]
    said = text_of(paper)
    assert "<span" not in said
    assert '">' not in said
