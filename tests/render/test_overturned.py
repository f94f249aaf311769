"""A decision that was overturned is told of nowhere without that."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from render.publisher import Publisher
from render.sites import REGISTER, site, workspace

WORDS = {"fi": "kumottu", "sv": "upphävt", "en": "overturned"}
PROGRAM = """\
kind: program
id: ohjelma
title: Ohjelma
type: welfare-program
status: adopted
period: {start: 2025, end: 2028}
owner: lautakunta
approval:
  - {organ: lautakunta, role: adopt, decision: kumottava}
goals:
  - {id: tavoite, title: Tavoite}
"""
DECISION = """\
kind: decision
id: {id}
organ: lautakunta
meeting: {{date: 2025-0{paragraph}-15}}
paragraph: {paragraph}
case_number: 5/2025
title: {title}
status: {status}
resolution: {{outcome: accepted}}
adopts: [{{document: ohjelma, role: adopt}}]
{more}"""
COURT = "overturned_by: {organ: {name: Turun hallinto-oikeus}, date: 2025-06-01}\n"
LATER = "overturned_by: {id: uusi}\n"
DATELESS = "meeting: {date: 2025-02-15}\nparagraph: 2\n"


def _decision(own_id: str, paragraph: int, status: str = "final", more: str = "") -> str:
    title = own_id.capitalize()
    return DECISION.format(id=own_id, paragraph=paragraph, title=title, status=status, more=more)


def _files(language: str, status: str, more: str) -> dict[str, str]:
    return {
        "register": REGISTER.replace("[fi]", f"[{language}]"),
        "ohjelma": PROGRAM,
        "entinen": _decision("entinen", 1),
        "kumottava": _decision("kumottava", 2, status, more),
        "uusi": _decision("uusi", 3, more="earlier: [kumottava]\n"),
    }


def _places(pages: dict[str, bytes], ending: str) -> Iterator[tuple[str, str]]:
    """Yield each line of each page that leads to the decision, but for its own pages."""
    for path, content in pages.items():
        if path.endswith(ending) and "/decisions/kumottava/" not in path:
            for line in content.decode().splitlines():
                if re.search(r'decisions/kumottava/index\.|href="[^"]*decisions/kumottava/"', line):
                    yield path, line


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize(
    ("status", "more"),
    [("overturned", COURT), ("overturned", ""), ("final", COURT), ("final", LATER)],
)
def test_wherever_it_is_named_it_is_said_to_be_overturned(language, status, more):
    given = workspace(**_files(language, status, more))
    for format_, ending in (("html", ".html"), ("markdown", ".md")):
        named = [*_places(site(given, format=format_), ending)]
        folders = {Path(path).parent.name for path, _ in named}
        assert {"all-decisions", "5_2025", "lautakunta", "2025-02-15"} <= folders
        untold = [(path, line) for path, line in named if WORDS[language] not in line.lower()]
        # The meeting names it in one line and tells in the next how it ended.
        assert {path for path, _ in untold} <= {"malli/organs/lautakunta/2025-02-15/index.html"}
        for path, _ in untold:
            assert WORDS[language] in site(given, format=format_)[path].decode().lower()


@pytest.mark.parametrize("language", WORDS)
def test_a_feed_and_the_search_say_so(language):
    pages = site(workspace(**_files(language, "final", COURT)))
    feeds = [content.decode() for path, content in pages.items() if path.endswith("feed.xml")]
    (title,) = re.findall("<title>([^<]*Kumottava)</title>", "".join(feeds))
    assert f"({WORDS[language]})" in title
    rows = pages["search/index.html"].decode().splitlines()
    (found,) = (line for line in rows if "decisions/kumottava" in line)
    assert WORDS[language] in found


@pytest.mark.parametrize("language", WORDS)
def test_one_that_is_cited_by_its_title_is_told_by_what_stands_beside_it(language):
    files = _files(language, "final", COURT)
    files["kumottava"] = files["kumottava"].replace(DATELESS, "")
    page = site(workspace(**files))["malli/all-decisions/index.html"].decode()
    (row,) = re.findall(
        r"<li data-organ[^>]*>\s*<p[^>]*><a[^>]*>Kumottava.*?</li>", page, re.DOTALL
    )
    assert f"Hyvinvointilautakunta, {WORDS[language]}" in row


def test_one_that_stands_is_not_said_to_be():
    pages = site(workspace(**_files("fi", "final", "")))
    assert not [
        path for path, content in pages.items() if path.endswith(".html") and b"kumottu" in content
    ]


@pytest.mark.parametrize(("status", "more"), [("overturned", ""), ("final", COURT)])
def test_what_was_made_before_is_made_again(tmp_path, status, more):
    measure = "{id: auki, title: Avoin, responsible: [lautakunta], schedule: {end: 2025}}"
    goal = f"goals:\n  - {{id: tavoite, title: Tavoite, measures: [{measure}]}}\n"
    program = PROGRAM.partition("owner:")[0] + goal
    # Who answers for the measure and who decided have nothing else in common.
    council = "  - {id: valtuusto, name: Valtuusto, type: council}\n"

    def files(*told: str) -> dict[str, bytes]:
        texts = {
            "register": REGISTER.replace("organs:\n", f"organs:\n{council}"),
            "ohjelma": program,
            "kumottava": _decision("kumottava", 2, *told).replace("lautakunta", "valtuusto"),
        }
        return {f"{name}.yaml": text.encode() for name, text in texts.items()}

    publisher = Publisher(tmp_path, today=date(2026, 12, 2))
    organ = tmp_path / "site/malli/organs/lautakunta/index.html"
    for told, is_late in (((), True), ((status, more), False), ((), True)):
        publisher.renews_as_anew(files(*told))
        assert ("Myöhässä" in organ.read_text("utf-8")) == is_late


EARLY = {
    "draft": ("overturned_by: uusi\n", ("2025-03-15", "draft")),
    "on the agenda": ("overturned_by: {id: uusi}\n", ("2025-03-15", "on-agenda")),
    "to come": ("overturned_by: uusi\n", ("2027-03-15", "decided")),
    "by a court to come": (
        "overturned_by: {title: HaO, date: 2027-06-01}\n",
        ("2025-03-15", "final"),
    ),
}


@pytest.mark.parametrize("case", EARLY)
def test_what_nobody_has_overturned_yet_is_told_as_standing(tmp_path, case):
    more, (day, status) = EARLY[case]

    def files(is_early: bool) -> dict[str, bytes]:
        texts = {
            "register": REGISTER,
            "ohjelma": PROGRAM,
            "kumottava": _decision("kumottava", 2, "final", more if is_early else COURT),
            "uusi": _decision("uusi", 3, status).replace("2025-03-15", day),
        }
        texts["uusi"] = texts["uusi"].replace("adopts: [{document: ohjelma, role: adopt}]\n", "")
        return {f"{name}.yaml": text.encode() for name, text in texts.items()}

    publisher = Publisher(tmp_path, today=date(2026, 12, 2))
    for is_early in (True, False, True):
        publisher.renews_as_anew(files(is_early))
        pages = publisher.found()
        named = [line for _, line in _places(pages, ".html")]
        assert named
        told = [line for line in named if "kumottu" in line.lower()]
        assert bool(told) != is_early
        own = pages["malli/programs/ohjelma/index.html"].decode()
        assert ("Hyväksymispäätös kumottu" in own) != is_early
        source = pages["malli/decisions/kumottava/index.yaml"].decode()
        assert ("overturned_by" in source) != is_early


def test_one_counts_as_overturned_as_soon_as_that_is_decided(tmp_path):
    def files(status: str) -> dict[str, bytes]:
        uusi = _decision("uusi", 3, status, more="earlier: [kumottava]\n")
        texts = _files("fi", "final", LATER) | {
            "uusi": uusi.replace("role: adopt", "role: propose")
        }
        return {f"{name}.yaml": text.encode() for name, text in texts.items()}

    publisher = Publisher(tmp_path, today=date(2026, 12, 2))
    page = "malli/all-decisions/index.html"
    for status in ("draft", "decided", "on-agenda", "final"):
        publisher.renews_as_anew(files(status))
        is_told = b"kumottu" in publisher.found()[page]
        assert is_told == (status in {"decided", "final"})
