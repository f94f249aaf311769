"""The page of a plan tells while its adoption may still be appealed against, and not a day longer."""

from datetime import date, timedelta

import pytest

from render.reading import text_of
from render.sites import REGISTER, site, workspace

PLAN = """\
kind: program
id: ohjelma
municipality: malli
title: Ohjelma
type: welfare-program
status: {status}
period: {{start: 2026, end: 2029}}
goals: [{{id: tavoite, title: Tavoite}}]
"""
DECISION = """\
kind: decision
id: p-1
municipality: malli
organ: valtuusto
meeting: {{date: 2026-05-18}}
paragraph: 31
title: Päätös
status: {status}
resolution: {{outcome: accepted}}
adopts: [{{document: ohjelma, role: adopt}}]
inspected_on: 2026-05-22
appeal: [{{type: {way}, ground: "Kuntalaki 410/2015 {section} §"}}]
{more}"""
COUNCIL = REGISTER.replace(
    "organs:\n",
    "organs:\n  - {id: valtuusto, name: {fi: Valtuusto, sv: Fullmäktige, en: Council}, type: council}\n",
)
PUBLISHED = date(2026, 5, 25)
# Seven days until it is known, then thirty: 1 July 2026 is a Wednesday.
LAST = PUBLISHED + timedelta(days=7 + 30)
SAID = {
    "fi": "Hyväksymispäätökseen voi vielä hakea muutosta (kunnallisvalitus, viimeinen päivä kunnan jäsenelle 1.7.2026): Valtuusto 18.5.2026 § 31",
    "sv": "Ändring i beslutet om godkännande kan ännu sökas (kommunalbesvär, sista dagen för en kommunmedlem 1.7.2026): Fullmäktige 18.5.2026 § 31",
    "en": "The adopting decision is still open to appeal (municipal appeal, last day for a member of the municipality 1 July 2026): Council 18 May 2026 § 31",
}


def _pages(today, *, language="fi", status="published", plan="adopted", more=None, **given):
    published = f"published_on: {PUBLISHED}\n" if more is None else more
    way = {"way": "municipal-appeal", "section": 135} | given
    decision = DECISION.format(status=status, more=published, **way)
    files = {"register": COUNCIL.replace("[fi]", f"[{language}]"), "p": decision}
    return site(workspace(**files, ohjelma=PLAN.format(status=plan)), today=today)


def _says(pages, language="fi"):
    page = text_of(pages["malli/programs/ohjelma/index.html"]).replace("\u00a0", " ")
    return SAID[language].partition(" (")[0] in page


@pytest.mark.parametrize("language", SAID)
def test_it_is_told_in_each_language_with_the_day_of_the_decision(language):
    pages = _pages(LAST, language=language)
    page = text_of(pages["malli/programs/ohjelma/index.html"]).replace("\u00a0", " ")
    assert SAID[language] in " ".join(page.split())


@pytest.mark.parametrize("days", range(-40, 4))
def test_it_is_told_from_the_publication_to_the_last_day(days):
    today = LAST + timedelta(days=days)
    assert _says(_pages(today)) == (PUBLISHED <= today <= LAST)


@pytest.mark.parametrize(
    "given",
    [
        {"more": ""},
        {"status": "final"},
        {"status": "overturned"},
        {"plan": "repealed"},
        {"way": "none", "section": 136},
        {"way": "other", "section": 135},
    ],
)
def test_nothing_is_told_of_an_appeal_that_nobody_knows_to_be_open(given):
    assert not _says(_pages(LAST, **given))


def test_nothing_is_told_without_a_day():
    assert not _says(_pages(None))
