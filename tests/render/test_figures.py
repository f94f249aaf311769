"""Figures stand alone: what they say around a chart, their forms, and their files."""

import posixpath
import re
from html import unescape
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from markdown_it import MarkdownIt

from hyvinvointi.model.series import EVERYBODY, Series
from hyvinvointi.render.indicators.axes import ticks_of
from hyvinvointi.render.indicators.geometry import Chart, draw
from hyvinvointi.render.indicators.plotted import NARROW, WIDE, Aim, Level, Named
from hyvinvointi.render.values import bars
from hyvinvointi.render.values.bars import Bar, Row
from hyvinvointi.render.values.drawing import SERIES, Drawing, text, wrapped
from hyvinvointi.workspace import MemoryTree, load
from render.reading import read, text_of
from render.sites import REGISTER, example_site, site, workspace

pytestmark = pytest.mark.slow

SVG = "{http://www.w3.org/2000/svg}"
BULLIED = "esimerkkila/indicators/kiusatut-ylakoululaiset"
PROGRAM = "esimerkkila/programs/hyvinvointiohjelma-2026-2029"
YES_OR_NO = """\
kind: indicator
id: m
title: Nimetty koordinaattori
frequency: yearly
scale: [{value: 0, label: Ei}, {value: 1, label: Kyllä}]
values:
  - {year: 2019, value: 0}
  - {year: 2020, value: 1}
  - {year: 2022, value: 1}
"""
ONE_YEAR = """\
kind: indicator
id: m
title: Osuus
unit: "%"
direction: increase
values:
  - {year: 2024, value: 31}
  - {year: 2024, value: 0, group: nuoret}
  - {year: 2024, value: 62, group: ikäihmiset, status: estimate}
"""


def _indicator(yaml: str, **options: object) -> str:
    pages = site(workspace(m=yaml), **options)
    return pages["malli/indicators/m/index.html"].decode().replace("\u00a0", " ")


def _drawn(points, *aims, interval=None, size=WIDE) -> Chart:
    named = Named(Series("", "total", "", points), "kaikki", "", interval=interval)
    chart = draw([named], [*aims], lambda value: f"{value:g}", size)
    assert chart is not None
    return chart


def test_a_figure_says_what_is_seen_how_it_changed_in_which_unit_and_from_where() -> None:
    page = text_of(example_site()[f"{BULLIED}/index.html"]).replace("\u00a0", " ")
    assert "Viikoittain kiusatut yläkoululaiset, 2019–2025" in page
    assert "Uusin arvo 7,6 % (2025), edellinen 8,1 % (2023): ennallaan. Muutosraja: 2 " in page
    assert "Yksikkö: %." in page
    assert "Kouluterveyskysely, haettu 6.10.2025." in page


def test_the_file_of_a_chart_says_the_same_and_all_values() -> None:
    root = ET.fromstring(example_site()[f"{BULLIED}/chart.svg"])  # noqa: S314  our own file
    said = " ".join("".join(one.itertext()) for one in root.iter(f"{SVG}text"))
    said = said.replace("\u00a0", " ")
    for part in (
        "Viikoittain kiusatut yläkoululaiset, 2019–2025",
        "edellinen 8,1 % (2023): ennallaan",
        "Esimerkkilä. Yksikkö: %. Osuus 8. ja 9. luokan oppilaista",
        "◊ välitavoite 5,7 % (2027)",
        "haettu 6.10.2025",
    ):
        assert part in " ".join(said.split())
    described = root.findtext(f"{SVG}desc") or ""
    assert "pojat: 2019 6,6\u00a0%, 2021 7,5\u00a0%" in described
    assert not [one for one in root.iter() if one.tag in {f"{SVG}script", f"{SVG}image"}]


@pytest.mark.parametrize("format_", ["html", "markdown"])
def test_every_chart_has_a_file_and_every_link_to_one_leads_there(format_: str) -> None:
    files = example_site(format_)
    assert f"{BULLIED}/chart.svg" in files
    for name in ("measures", "money", "participation"):
        assert f"{PROGRAM}/{name}/chart.svg" in files
    led = {
        posixpath.normpath(posixpath.join(posixpath.dirname(path), address))
        for path, page in files.items()
        if path.endswith((".html", ".md"))
        for address in _addresses(path, page)
        if address.endswith(".svg")
    }
    assert led == {path for path in files if path.endswith(".svg")}


def _addresses(path: str, page: bytes) -> list[str]:
    """Where links and pictures of a page lead."""
    made = page if path.endswith(".html") else MarkdownIt().render(page.decode()).encode()
    reader = read(made)
    return [value or "" for _, name, value in reader.attributes if name in {"href", "src"}]


def test_a_single_file_leads_to_no_file() -> None:
    pages = site(workspace(m=ONE_YEAR), single_file=True)
    assert not [path for path in pages if path.endswith(".svg")]
    assert b".svg" not in b"".join(pages.values())


def test_a_site_with_an_address_tells_how_others_show_a_chart() -> None:
    assert "embed" not in _indicator(ONE_YEAR).split("<main")[1]
    files = {
        "r.yaml": REGISTER.encode(),
        "m.yaml": ONE_YEAR.replace("title: Osuus", 'title: A "b" & c').encode(),
        "hyvinvointi.toml": b'documents = ["*.yaml"]\n[site]\nurl = "https://ohjelmat.malli.fi"\n',
    }
    page = site(load(MemoryTree(files)))["malli/indicators/m/index.html"].decode()
    code = unescape(re.findall("<pre><code>(.*?)</code></pre>", page)[0])
    assert code.startswith('<a href="https://ohjelmat.malli.fi/malli/indicators/m/"><img src=')
    assert 'alt="A &quot;b&quot; &amp; c, 2024. Uusin arvo' in code


@pytest.mark.parametrize(
    ("points", "interval", "runs"),
    [
        (((2019, 1), (2020, 2), (2022, 3), (2023, 4)), 1, 2),
        (((2019, 1), (2021, 2), (2023, 3)), 2, 1),
        (((2019, 1), (2021, 2), (2025, 3), (2027, 3)), None, 2),
        (((2012, 1), (2017, 2), (2021, 3), (2025, 3)), 4, 1),
        (((2019, 1), (2020, None), (2021, 2)), 2, 0),
    ],
)
def test_no_line_goes_over_years_that_were_not_measured(points, interval, runs) -> None:
    assert len(_drawn(points, interval=interval).lines[0].paths) == runs


def test_what_is_aimed_at_is_a_path_from_the_baseline_over_milestones() -> None:
    levels = (
        Level("baseline", 2020, 10, ""),
        Level("target", 2028, 30, "tavoite"),
        Level("milestone", 2024, 20, ""),
    )
    chart = _drawn(((2019, 9), (2020, 10)), Aim(levels))
    (way,) = chart.ways
    places = [tuple(map(float, one.split())) for one in way[1:].split("L")]
    assert places == sorted(places)
    assert len(places) == 3
    in_years = [
        next(one for one in chart.marks if one.kind == kind) for kind in ("baseline", "target")
    ]
    assert [(one.x, one.y) for one in in_years] == [places[0], places[-1]]


def test_a_target_alone_is_level_from_the_newest_value_and_a_range_has_two_ways() -> None:
    aim = Aim((Level("target", 2028, 30, "", max=40),), EVERYBODY)
    chart = _drawn(((2019, 9), (2022, 10)), aim)
    starts = {one[1:].split("L")[0].split()[0] for one in chart.ways}
    assert len(chart.ways) == 2
    assert starts == {f"{chart.lines[0].dots[-1][0]:g}"}


def test_what_two_plans_aim_at_alike_is_named_once() -> None:
    aims = [Aim((Level("target", 2028, 30, "tavoite 30"),))] * 2
    chart = _drawn(((2019, 9), (2022, 10)), *aims)
    assert [one.label for one in chart.marks] == ["tavoite 30", ""]


@pytest.mark.parametrize(
    ("values", "ends"),
    [
        ((5.2, 8.8, 3.8), (0, 10)),
        ((90.2, 93), (90, 93)),
        ((91, 99.5), (90, 100)),
        ((-8, -3), (-8, 0)),
        ((0, 1), (0, 1)),
        ((100, 100), (0, 100)),
        ((-7, -7), (-8, 0)),
        ((0, 0), (0, 1)),
        ((-300, 50), (-300, 100)),
    ],
)
def test_an_axis_begins_at_zero_where_values_keep_half_of_it(values, ends) -> None:
    ticks = ticks_of(values)
    assert (ticks[0], ticks[-1]) == ends


def test_an_axis_that_leaves_out_zero_says_so() -> None:
    cut, whole = (
        _indicator(
            f"kind: indicator\nid: m\ntitle: M\nvalues: [{{year: 2020, value: {low}}}, {{year: 2021, value: 95}}]\n"
        )
        for low in (90, 5)
    )
    assert cut.count('class="cut"') == 3  # The sign in each size, and the words of the key.
    assert "asteikko ei ala nollasta" in cut
    assert 'class="cut"' not in whole
    assert "nollasta" not in text_of(whole.encode())


def test_nothing_lies_between_yes_and_no() -> None:
    page = _indicator(YES_OR_NO)
    paths = re.findall(r'class="series series-0".*?</g>', page, re.DOTALL)[0]
    steps = re.findall(r' d="M([\d.]+) ([\d.]+)H([\d.]+)"', paths)
    assert len(steps) == paths.count("<path") == 3
    ends = [(float(start), float(end)) for start, _, end in steps]
    assert all(end < start for (_, end), (start, _) in pairwise(ends))
    assert "Porraskaavio" in page


def test_one_year_is_bars_from_zero() -> None:
    page = _indicator(ONE_YEAR)
    wide = page.split('class="chart chart-wide')[1].split("</svg>")[0]
    lengths = [float(one) for one in re.findall(r'<rect [^>]*width="([\d.]+)"', wide)]
    assert lengths[2] == 0
    assert lengths[1] == pytest.approx(2 * lengths[0], abs=0.2)
    assert "62 % (arvio)" in wide
    assert "Vaakapylväskaavio" in page


def test_regions_to_compare_with_are_grey_and_the_own_series_the_strongest() -> None:
    page = _indicator(
        "kind: indicator\nid: m\ntitle: M\nvalues:\n"
        + "".join(
            f"  - {{year: {year}, value: {at}{region}}}\n"
            for year in (2020, 2021)
            for at, region in ((1, ""), (2, ", region: Naapuri"))
        )
    )
    wide = page.split('class="chart chart-wide')[1].split("</svg>")[0]
    looks = re.findall(r'series-(\w+)"[^>]*stroke="(#\w+)"[^>]*stroke-width="([\d.]+)"', wide)
    assert looks == [("grey", "#4a554f", "1"), ("0", SERIES[0], "2.75")]
    assert "Naapuri (vertailu)" in wide


def test_series_stand_beside_each_other_with_a_row_for_each_year() -> None:
    page = example_site()[f"{BULLIED}/index.html"].decode()
    table = page.split('id="_values"')[1].split("</table>")[0]
    assert table.count("<tr>") == 5
    assert "2025 7,6 % (n = 238) 7,0 % (n = 121) 8,2 % (n = 117)" in " ".join(
        text_of(table.replace("<td", " <td").encode()).replace("\u00a0", " ").split()
    )


@pytest.mark.parametrize("size", [bars.WIDE, bars.NARROW])
def test_bars_and_their_words_stay_in_the_frame(size: bars.Size) -> None:
    rows = [
        Row(
            "nimi " * 9, (Bar(-3, "−3 €"), Bar(7.5, "7,5 €", is_hollow=True, aims=(("target", 9),)))
        )
    ] * 3
    drawing = bars.drawn(rows, size)
    assert drawing is not None
    for x, width in re.findall(r'<rect x="([\d.]+)"[^>]*?width="([\d.]+)"', drawing.markup):
        assert 0 <= float(x) <= float(x) + float(width) <= size.width
    assert bars.drawn([Row("tyhjä", (Bar(0, "0"),))] * 2, size) is None


def test_words_of_a_drawing_are_escaped_and_wrapped() -> None:
    drawing = Drawing(10, 10, (text(0, 0, "<b> & \u202e", class_='"x"'),))
    assert drawing.markup == '<text x="0" y="0" class="&quot;x&quot;">&lt;b&gt; &amp; </text>'
    assert wrapped("a" * 30 + " b", 84, 13) == ["aaaaaaaaaa-", "aaaaaaaaaa-", "aaaaaaaaaa", "b"]


def test_the_narrow_chart_of_long_values_keeps_room_for_its_lines() -> None:
    chart = _drawn(((2019, 123456), (2020, 223456)), size=NARROW)
    assert chart.right - chart.left > 100


@pytest.mark.parametrize(
    ("before", "last", "said"),
    [
        (10.01, 9.99, ("9,99 %", "10,01 %")),
        (10.01, 10, ("10,00 %", "10,01 %")),
        (10.2, 9.99, ("10,0 %", "10,2 %")),
        (10.0000000004, 10, ("10 %", "10,0000000004 %")),
    ],
)
def test_values_that_differ_look_different_in_sentence_table_and_description(
    before: float, last: float, said: tuple[str, str]
) -> None:
    page = _indicator(
        "kind: indicator\nid: m\ntitle: M\nunit: '%'\ndecimals: 1\nvalues:\n"
        f"  - {{year: 2020, value: {before}}}\n  - {{year: 2021, value: {last}}}\n"
    )
    new, old = said
    assert f"Uusin arvo {new} (2021), edellinen {old} (2020)" in page
    assert f"2020 {old}, 2021 {new}" in page
    table = text_of(page.split('id="_values"')[1].split("</table>")[0].encode())
    assert new.split()[0] in table
    assert old.split()[0] in table


def _groups(count: int, **more: str) -> str:
    values = "".join(
        f"  - {{year: 2024, value: {at}, group: ryhmä {at}}}\n" for at in range(1, count + 1)
    )
    return f"kind: indicator\nid: m\ntitle: M\nvalues:\n{more.get('own', '')}{values}"


def _names_of_bars(page: str) -> list[str]:
    wide = page.split('class="chart chart-wide')[1].split("</svg>", maxsplit=1)[0]
    return re.findall(r'class="named"[^>]*>([^<]*)<', wide)


@pytest.mark.parametrize("count", [25, 30, 40])
def test_every_bar_of_one_year_has_its_name_in_the_order_of_numbers(count: int) -> None:
    page = _indicator(_groups(count))
    assert _names_of_bars(page) == [f"ryhmä {at}" for at in range(1, count + 1)]
    assert "viivat" not in page.split("<main")[1]
    assert "vain taulukossa" not in page


def test_of_very_many_series_of_one_year_the_longest_bars_are_drawn_and_the_rest_counted() -> None:
    page = _indicator(_groups(60, own="  - {year: 2024, value: 0.5}\n"))
    assert _names_of_bars(page) == ["kaikki", *(f"ryhmä {at}" for at in range(22, 61))]
    assert "sarjat, jotka ovat vain taulukossa: 21" in page
    assert "Vaakapylväskaavio" in page
    assert "viivat" not in page.split("<main")[1]


def _of_years(frequency: str, *values: str) -> str:
    lines = "".join(f"  - {{{one}}}\n" for one in values)
    return _indicator(f"kind: indicator\nid: m\ntitle: M\nfrequency: {frequency}\nvalues:\n{lines}")


@pytest.mark.parametrize(
    ("frequency", "values", "years"),
    [
        (
            "biennial",
            ("year: 2019, value: 1", "year: 2021, value: 2", "year: 2025, value: 3"),
            "2023",
        ),
        ("yearly", ("year: 2019, value: 1", "year: 2022, value: 2"), "2020, 2021"),
        (
            "yearly",
            ("year: 2019, value: 1", "year: 2020, status: missing", "year: 2022, value: 2"),
            "2020, 2021",
        ),
        ("yearly", ("year: 2019, value: 1", "year: 2020, text: t", "year: 2021, value: 2"), ""),
        (
            "yearly",
            ("year: 2019, value: 1", "year: 2020, period: kevät, value: 3", "year: 2021, value: 2"),
            "",
        ),
        ("yearly", ("year: 2019, value: 1", "year: 2020, value: 2"), ""),
        ("biennial", ("year: 2019, value: 1", "year: 2022, value: 2"), ""),
        ("term", ("year: 2012, value: 1", "year: 2017, value: 2", "year: 2025, value: 2"), ""),
        ("irregular", ("year: 2019, value: 1", "year: 2025, value: 2"), ""),
        ("yearly", ("year: 1, value: 1", "year: 2025, value: 2"), ""),
    ],
)
def test_the_key_names_years_in_which_a_value_was_due(frequency, values, years) -> None:
    key = re.findall(r'<li class="missing">([^<]*)</li>', _of_years(frequency, *values))
    assert [one.split(": ")[1] for one in key] == ([years] if years else [])
