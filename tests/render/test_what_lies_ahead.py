"""What lies after the day of a site is not told as having happened."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

import pytest

from hyvinvointi.model import Decision
from hyvinvointi.model.lifecycle import UNDECIDED
from hyvinvointi.render.build.rendering import cleared_site
from hyvinvointi.render.formats.atom import feed
from hyvinvointi.render.pages.goal_cards import adoption
from hyvinvointi.render.pages.situation import newest_decisions
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.options import Options
from hyvinvointi.render.values.outcomes import outcome_of
from hyvinvointi.render.values.page import Page
from hyvinvointi.source import Document
from render.reading import plain, text_of
from render.sites import examples
from render.test_versions import FIRST, FOLDER, LATER, SECOND, _given, _site

TEXTS = {"eka": LATER, "toka": LATER}
NEW = f"{FOLDER}/versions/2026-11-16-9"


def _made(decision: Document) -> date | None:
    made = Decision(decision, (), decision.data).made_on
    return made.first if made else None


def _published(decision: Document) -> date | None:
    published = Decision(decision, (), decision.data).published_on
    return published.first if published else _made(decision)


def _decisions() -> list[Document]:
    """The decisions of the example that say on which day they were made."""
    return [one for one in examples().documents if one.kind == "decision" and _made(one)]


DAYS = sorted({day for one in _decisions() for day in (_made(one), _published(one)) if day})


@cache
def _on(day: date) -> Site:
    return cleared_site(examples(), Options(today=day))


def _pages(site: Site, document: Document) -> Iterator[Page]:
    for locale in site.locales(document):
        yield Page(site, locale, site.folders[document.path])


def _days_in(text: str) -> set[date]:
    found = re.findall(r"\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b", text)
    return {date(int(year), int(month), int(day)) for day, month, year in found}


def _feeds(site: Site) -> str:
    registers = (one for one in site.documents if one.kind == "municipality")
    made = [feed(site, one, locale) for one in registers for locale in site.locales(one)]
    return "\n".join(content.decode() for _, content in filter(None, made))


def _adopted(site: Site) -> set[date]:
    """The days of the decisions by which pages of plans say that these were adopted."""
    plans = [one for one in site.documents if one.kind in {"program", "strategy"}]
    cited = [adoption(page, one) for one in plans for page in _pages(site, one)]
    return {day for some in cited for one in some for day in _days_in(one)}


@pytest.mark.slow
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_what_is_decided_after_the_day_of_the_site_is_not_told_as_done(day: date) -> None:
    before, then, last = (_on(one) for one in (day - timedelta(days=1), day, DAYS[-1]))
    today = before.today
    assert today is not None
    assert {one for one in _adopted(before) if one > today} == set()
    assert _adopted(then) == {one for one in _adopted(last) if one <= day}
    feeds = {site: _feeds(site) for site in (before, then)}
    assert max(re.findall(r"<updated>(\d{4}-\d\d-\d\d)", feeds[before]), default="") < str(day)
    for decision in _decisions():
        address = f'"{before.folders[decision.path].partition("/")[2]}/'
        for site in (before, then):
            made, published = _made(decision), _published(decision)
            assert made is not None
            assert published is not None
            assert site.today is not None
            has_happened = made <= site.today
            is_news = has_happened and published <= site.today
            assert (address in feeds[site]) == is_news
            assert (newest_decisions(site, [decision]) != []) == has_happened
            for page in _pages(site, decision):
                there = next(one for one in _pages(last, decision) if one.locale == page.locale)
                told = outcome_of(there, there.fact(decision)).said if has_happened else ""
                now = outcome_of(page, page.fact(decision))
                assert now.said == told
                if decision.data.get("status") in UNDECIDED:
                    # What is on an agenda is told to be there, and is found by that.
                    assert now.kind
                    assert now.status


def test_the_example_tells_each_of_its_adoptions_on_the_last_day() -> None:
    adopting = [
        one
        for one in _decisions()
        if any(it.get("role") == "adopt" for it in one.data.get("adopts", []))
    ]
    days = _adopted(_on(DAYS[-1]))
    assert days == {_made(one) for one in adopting}
    assert len(days) > 3


@pytest.mark.parametrize("format_", ["html", "markdown"])
def test_pages_of_a_plan_tell_of_an_adoption_to_come_as_to_come(format_: str) -> None:
    ending = "html" if format_ == "html" else "md"

    def shown(today: date) -> list[str]:
        files = _site(_given(LATER, FIRST, SECOND), TEXTS, format=format_, today=today)
        pages = (files[f"{one}/index.{ending}"] for one in (FOLDER, NEW, f"{FOLDER}/history"))
        read = text_of if format_ == "html" else lambda page: plain(page.decode())
        return [" ".join(read(page).split()) for page in pages]

    front, version, history = shown(date(2026, 11, 15))
    assert "16.11.2026 § 9" not in front.partition("tulee voimaan")[0]
    assert "muutettu" not in front
    assert "versio 16.11.2026 § 9" in version
    assert "yväksytty versio 16.11.2026" not in version
    assert "Hyväksytty päätöksellä" not in version
    assert "§ 9" in history
    assert "tulee voimaan 16.11.2026" in history
    front, version, history = shown(date(2026, 11, 16))
    assert "muutettu 16.11.2026 § 9" in front
    assert "yväksytty versio 16.11.2026 § 9" in version
    assert "Hyväksytty päätöksellä" in version
    assert "tulee voimaan" not in history


@pytest.mark.parametrize("format_", ["html", "markdown"])
def test_a_plan_whose_first_adoption_lies_ahead_is_not_called_adopted(format_: str) -> None:
    ending = "html" if format_ == "html" else "md"

    def shown(today: date) -> list[str]:
        files = _site(_given(LATER, FIRST, SECOND), TEXTS, format=format_, today=today)
        pages = (files[f"{one}index.{ending}"] for one in (f"{FOLDER}/", "", "malli/"))
        read = text_of if format_ == "html" else lambda page: plain(page.decode())
        return [" ".join(read(page).split()).lower() for page in pages]

    for page in shown(date(2026, 3, 29)):
        assert "hyväksytty" not in page
        assert page.count("tulee voimaan 30.3.2026") == 1
    assert all("hyväksytty" in page for page in shown(date(2026, 3, 30)))
