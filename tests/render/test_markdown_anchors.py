"""Every anchor in Markdown leads to a heading where it is read: on GitHub and on GitLab.

Their rules stand here once more, as they are published: GitHub's html-pipeline (`toc_filter.rb`) and
GitLab's `lib/gitlab/utils/markdown.rb` with its `table_of_contents_filter.rb`.
"""

import posixpath
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from urllib.parse import unquote

import pytest
from markdown_it import MarkdownIt

from render.maximal import every_field
from render.sites import REGISTER, example_site, site, workspace

pytestmark = pytest.mark.slow

Rule = Callable[[str], str]


def _without_punctuation(text: str) -> str:
    """Leave what Ruby knows as `[\\p{Word}\\- ]`: letters, marks, decimal digits, connectors."""
    kinds = ("L", "M", "Nd", "Pc")
    return "".join(
        one for one in text if one in "- " or unicodedata.category(one).startswith(kinds)
    )


def github(text: str) -> str:
    return _without_punctuation(text.lower()).replace(" ", "-")


def gitlab(text: str) -> str:
    own = re.sub("-{2,}", "-", _without_punctuation(text.strip().lower()).replace(" ", "-"))
    return re.sub(r"\A([0-9]+)\Z", r"anchor-\1", own)


RULES: dict[str, Rule] = {"GitHub": github, "GitLab": gitlab}


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable("table")


def ids(text: str, rule: Rule) -> set[str]:
    """Return the ids of the headings of a text: of equal ones each but the first is numbered."""
    given: Counter[str] = Counter()
    found = set()
    tokens = _parser().parse(text)
    for at, token in enumerate(tokens):
        if token.type == "heading_open":
            children = tokens[at + 1].children or []
            own = rule("".join(one.content for one in children))
            found.add(f"{own}-{given[own]}" if given[own] else own)
            given[own] += 1
    return found


def links(text: str) -> Iterator[str]:
    for token in _parser().parse(text):
        for child in token.children or []:
            if child.type == "link_open":
                yield str(child.attrs["href"])


def dead(files: dict[str, bytes], rule: Rule) -> list[tuple[str, str]]:
    """Return each anchor of a site that leads nowhere, with the page that it stands on."""
    pages = {path: one.decode() for path, one in files.items() if path.endswith(".md")}
    known = {path: ids(text, rule) for path, text in pages.items()}
    found = []
    for path, text in pages.items():
        for href in links(text):
            file, sign, anchor = unquote(href).partition("#")
            if not sign or "://" in href:
                continue
            target = (
                posixpath.normpath(posixpath.join(posixpath.dirname(path), file)) if file else path
            )
            if anchor not in known.get(target, ()):
                found.append((path, href))
    return found


SITES: dict[str, Callable[[], dict[str, bytes]]] = {
    "examples": lambda: example_site("markdown"),
    "every field": lambda: site(every_field(), format="markdown"),
}


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
@pytest.mark.parametrize("made", SITES.values(), ids=SITES)
def test_every_anchor_leads_to_a_heading(made: Callable[[], dict[str, bytes]], rule: Rule) -> None:
    assert dead(made(), rule) == []


def test_there_are_anchors_to_goals_measures_and_parts() -> None:
    anchors = {
        href.partition("#")[2]
        for path, page in example_site("markdown").items()
        if path.endswith(".md")
        for href in map(unquote, links(page.decode()))
    }
    assert "tavoite-psyykkinen-kuormitus-vähenee" in anchors
    assert any(one.startswith("toimenpide-") for one in anchors)
    assert {"liitteet", "tiivistelmä"} <= anchors


def test_a_heading_that_the_two_call_differently_is_linked_by_its_page_alone() -> None:
    made = _plan("Liikkuva arki – kaikille", "Neuvonta")
    page = made["malli/units/liikunta/index.md"].decode()
    assert "[Neuvonta](../../programs/ohjelma/goals/arki/index.md#toimenpide-neuvonta)" in page
    follower = made["malli/programs/osa/all/index.md"].decode()
    assert "[Liikkuva arki – kaikille](../../ohjelma/goals/arki/index.md)" in follower


def test_of_two_headings_of_one_name_none_is_taken_for_the_other() -> None:
    page = _plan("Neuvonta", "Ohjaus", "Ohjaus")["malli/units/liikunta/index.md"].decode()
    assert page.count("[Ohjaus](../../programs/ohjelma/goals/arki/index.md)") == 2


@pytest.mark.parametrize(
    "title", ["# Otsikko", "½ 2", "1", "ǅ *x* `y`", "a_b", "İ", "Ohjaus ", "A  B", "–", "x &amp; y"]
)
@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_no_title_makes_a_dead_anchor(title: str, rule: Rule) -> None:
    assert dead(_plan(title, title, "Ohjaus"), rule) == []


def _plan(goal: str, *measures: str) -> dict[str, bytes]:
    quoted = "".join(
        f"\n      - {{id: m{at}, title: {one!r}, responsible: [liikunta]}}"
        for at, one in enumerate(measures)
    )
    register = REGISTER + "units: [{id: liikunta, name: Liikuntapalvelut}]\n"
    plan = (
        "kind: program\nid: ohjelma\ntitle: Ohjelma\nstatus: adopted\n"
        f"goals:\n  - id: arki\n    title: {goal!r}\n    measures:{quoted}\n"
    )
    other = (
        "kind: program\nid: osa\ntitle: Osa\nstatus: adopted\n"
        "goals: [{id: oma, title: Oma, supports: [ohjelma/arki]}]\n"
    )
    return site(workspace(register=register, ohjelma=plan, osa=other), format="markdown")
