"""Suppressions hold where they are written, and nowhere else."""

from datetime import date

import pytest

from hyvinvointi.diagnostics import LANGUAGES, Diagnostic
from hyvinvointi.lint import Options, lint
from hyvinvointi.lint.catalogue import catalogue
from hyvinvointi.lint.codes import PROTECTED, UNKNOWN
from hyvinvointi.lint.fixes import mend
from hyvinvointi.lint.suppressions import PROTECTED as FAMILIES
from hyvinvointi.testing import REGISTER
from hyvinvointi.workspace import MemoryTree, Workspace, load

OPTIONS = Options(date(2026, 11, 1))
PROGRAM = """\
kind: program
id: ohjelma
title: Ohjelma
type: welfare-program
status: in-preparation
period: {{start: 2026}}
goals:
  - id: liike
    title: Liikunta lisääntyy
    measures:{above}
      - id: kavely{behind}
        title: Kävelyreitit kunnostetaan
      - id: sauvat
        title: Sauvakävelyä ohjataan
"""


def workspace(above: str = "", behind: str = "", newline: str = "\n") -> Workspace:
    text = PROGRAM.format(above=f"\n      {above}" if above else "", behind=behind)
    files = {"municipality.yaml": REGISTER.encode(), "ohjelma.yaml": text.encode()}
    files["ohjelma.yaml"] = files["ohjelma.yaml"].replace(b"\n", newline.encode())
    return load(MemoryTree(files))


def lacking_schedule(given: Workspace) -> list[str]:
    diagnostics = lint(given, OPTIONS).diagnostics
    return [one.pointer for one in diagnostics if one.rule.slug == "measure-without-schedule"]


@pytest.mark.parametrize(
    "comments",
    [
        {"behind": "  # hyv: ignore[measure-without-schedule] sovitaan keväällä"},
        {"behind": " # hyv:ignore[ measure-without-schedule , goal-without-target ] sovitaan"},
        {"above": "# hyv: ignore[measure-without-schedule] kavely: sovitaan keväällä"},
        {"above": "# hyv: ignore[measure-without-schedule] kavely: sovitaan", "newline": "\r\n"},
    ],
)
def test_a_suppression_is_about_its_own_item_only(comments):
    given = workspace(**comments)
    assert lacking_schedule(given) == ["/goals/0/measures/1"]
    assert lint(given, OPTIONS).suppressed >= 1


def test_text_that_looks_like_a_comment_suppresses_nothing():
    given = workspace(behind='\n        target_group: "# hyv: ignore[measure-without-schedule] x"')
    assert len(lacking_schedule(given)) == 2


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_the_fix_of_an_unused_suppression_leaves_the_rest_alone(newline):
    comment = "# hyv: ignore[measure-without-schedule] poissa: ei ole"
    given = workspace(above=comment, newline=newline)
    mended = mend(given, lambda one: lint(one, OPTIONS).diagnostics)
    assert (
        mended.contents["ohjelma.yaml"]
        == workspace(newline=newline).by_path["ohjelma.yaml"].content
    )


def test_a_code_in_the_brackets_is_answered_with_the_name_of_its_rule():
    given = workspace(behind="  # hyv: ignore[HV404] sovitaan keväällä")
    (one,) = (
        one
        for one in lint(given, OPTIONS).diagnostics
        if one.rule.slug == "suppression-of-unknown-rule"
    )
    assert "“measure-without-schedule”" in one.help.say("en")


@pytest.mark.parametrize(
    "typed",
    [
        "# hyv: ignore measure-without-schedule sovitaan",
        "# hyv: ignore [measure-without-schedule] sovitaan",
        "# hyvinvointi: ignore[measure-without-schedule] sovitaan",
        "# hyv: Ignore[measure-without-schedule] sovitaan",
        "# hyv ignore[measure-without-schedule] sovitaan",
        "#hyv: ohita(HV404): sovitaan",
        "# hyv: ignore HV404: (sovitaan)",
        "# hyv: ignore HV404, goal-without-target sovitaan",
        "# hyv: ignore[HV404] sovitaan",
        "# hyv: OHITA HV404 sovitaan",
        "# hyv: ingore HV404 sovitaan",
        "# hyv: ignor HV404 sovitaan",
        "# hyv: ignorera HV404 sovitaan i en nämnd",
        "# hyv: ignoer measure-without-schedule sovitaan",
        "# hyv: ignpre[HV404] sovitaan",
        "# hyv: iignore[HV404] sovitaan",
        "# hyv: ignore [HV404, hv404] sovitaan",
        "# hyv: ignore[HV404,HV404] sovitaan",
        "# hyv: ignore[HV404,hv404,Measure-Without-Schedule] sovitaan",
        "# hyv: ignore[Measure-Without-Schedule] sovitaan",
    ],
)
def test_a_comment_that_names_its_rule_otherwise_is_written_as_it_was_meant(typed):
    given = workspace(behind=f"  {typed}")
    assert len(lacking_schedule(given)) == 2
    mended = mend(given, lambda one: lint(one, OPTIONS).diagnostics)
    after = given.with_contents(mended.contents)
    assert lacking_schedule(after) == ["/goals/0/measures/1"]
    text = after.by_path["ohjelma.yaml"].text
    assert text.count("measure-without-schedule") == 1
    assert "sovitaan" in text


NOTES = (
    "# hyv: kohta HV404 korjataan",
    "# hyv: unignore HV404 loppu sovittava",
    "# hyv: ohitusta measure-without-schedule ei tehdä",
    "# hyv: ohitustien HV404 melu",
    "# hyv: ignored HV404 sovittu",
    "# hyv: ignorerar inte measure-without-schedule här",
    "# hyv: ship HV404 sovittu",
    "# hyv: skin HV404 sovittu",
    "# hyv: ohita HV404 ei enää voimassa",
    "# hyv: ohita HV404 sovittiin, ettei tarvita",
    "# hyv: ohitus HV404 poistettiin",
    "# hyv: ignorera HV404 gäller inte längre",
    "# hyv: ignore HV404 no longer needed",
    "# hyv: ignore HV404 isn't needed",
    "# hyv: ignore [HV404],[HV430] sovittu",
    "# hyv: ignore HV404 HV430 sovittu",
    "# hyv: ignore[HV404 ei tarvita",
)


@pytest.mark.parametrize("typed", NOTES)
def test_no_fix_makes_a_suppression_of_what_may_not_be_one(typed):
    given = workspace(behind=f"  {typed}")
    mended = mend(given, lambda one: lint(one, OPTIONS).diagnostics)
    assert not mended.contents


PLAIN = (
    "# Hyvinvointi: kohta 3 tarkistetaan valtuustossa",
    "# hyv. ohjeita valtuustolle",
    "# Hyvinvointi: ohitustien melu",
    "# hyv: ohitustien melu",
    "# Hyvinvointi: ohita keskustelu",
    "# hyv: kohta HV404 korjataan",
    "# hyv: osoitus kh:lle",
    "# hyv: ignored HV404 sovittu",
    "# hyv: ohite kesken",
)


def told_of_comment(typed: str) -> list[Diagnostic]:
    diagnostics = lint(workspace(behind=f"  {typed}"), OPTIONS).diagnostics
    return [one for one in diagnostics if one.rule.code.startswith("HV91")]


@pytest.mark.parametrize("typed", PLAIN)
def test_a_note_is_no_suppression(typed):
    assert not told_of_comment(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "# hyv: ignore[measure-without-schedule ei tarvita",
        "# hyv: ignore[HV404",
        "# hyv: ignore [measure-without-schedule: sovittu",
    ],
)
def test_an_open_bracket_is_told_once_and_that_it_is_to_be_closed(typed):
    (one,) = told_of_comment(typed)
    assert one.help.say("en").startswith("Close the square bracket")
    assert "# hyv: ignore[measure-without-schedule] reason" in one.help.say("en")


@pytest.mark.parametrize("name", ["HV429", "period-end-missing", "[HV429]", "[period-end-missing]"])
@pytest.mark.parametrize("word", ["ignore", "ohita"])
def test_the_reason_of_a_comment_that_suppresses_nothing_is_kept(word, name):
    given = workspace(behind=f"  # hyv: {word} {name} sovittiin, kh 2.3.2026")
    mended = mend(given, lambda one: lint(one, OPTIONS).diagnostics)
    assert not mended.contents


def test_a_code_beside_the_name_of_its_rule_leaves_the_name_once():
    given = workspace(behind="  # hyv: ignore[HV404, measure-without-schedule] sovitaan")
    mended = mend(given, lambda one: lint(one, OPTIONS).diagnostics)
    assert "ignore[measure-without-schedule] sovitaan" in mended.contents["ohjelma.yaml"].decode()


def test_of_two_comments_on_one_finding_one_is_written_and_none_removed():
    given = workspace(
        above="# hyv: ignore HV404 kavely: sovitaan",
        behind="  # hyv: ohita HV404 sovitaan myös",
    )
    mended = mend(given, lambda one: lint(one, OPTIONS).diagnostics)
    text = mended.contents["ohjelma.yaml"].decode()
    assert "# hyv: ignore[measure-without-schedule] kavely: sovitaan" in text
    assert "# hyv: ohita HV404 sovitaan myös" in text


def test_a_code_that_suppresses_nothing_is_not_named_to_be_removed():
    given = workspace(behind="  # hyv: ignore[HV429] sovittiin, kh 2.3.2026")
    mended = mend(given, lambda one: lint(one, OPTIONS).diagnostics)
    assert not mended.contents


@pytest.mark.parametrize(
    "typed",
    [
        "# hyv: ignore measure-without-schedule",
        "# hyv: ignore measure-without-scedule sovitaan",
        "# hyv: ignore measure-without-schedules",
        "# hyv: ignore measure-without-schedules sovitaan",
        "# hyv: ignore measure-without-schedule_2 sovitaan",
        "# hyv: ignore measure-without-schedule-2",
        "# hyv: ignore HV4041",
        "# hyv: ignore HV4041 sovitaan",
        "# hyv: ignore HV404,HV4051",
        "# hyv: ignore HV404, ,sovitaan",
        "# hyv: ignoreHV404 sovitaan",
        "# hyv: ignore measure-without-schedule:",
        "# hyv: ignore measure-without-schedule.",
        "# hyv: ignore (HV404) :",
        "# hyv: ignore identity-code-in-text sovitaan",
        "# hyv: ignore[measure-without-scedule] sovitaan",
        "# hyv: ignore[HV701] sovitaan",
        "# hyv: ignore[] sovitaan",
    ],
)
def test_what_nobody_can_write_for_the_author_is_told_without_a_fix(typed):
    given = workspace(behind=f"  {typed}")
    told = [
        one
        for one in lint(given, OPTIONS).diagnostics
        if one.rule.slug in {"malformed-suppression", "suppression-of-unknown-rule"}
    ]
    assert [one.fix for one in told] == [None]


def refusals(*slugs: str) -> dict[str, list[Diagnostic]]:
    """What is told of a suppression of each rule, all of them in one document."""
    typed = "".join(f"\n      # hyv: ignore[{slug}] sovitaan keväällä" for slug in slugs)
    told = [
        one
        for one in lint(workspace(behind=typed), OPTIONS).diagnostics
        if one.rule.slug == "suppression-of-unknown-rule"
    ]
    first = PROGRAM.split("{behind}", maxsplit=1)[0].replace("{above}", "").count("\n") + 2
    return {
        slug: [one for one in told if one.place.line == line]
        for line, slug in enumerate(slugs, first)
    }


@pytest.mark.parametrize("start", range(20))
def test_every_rule_can_be_suppressed_or_is_told_to_be_protected(start):
    rules = [one.rule for one in catalogue()][start::20]  # few enough for all to be shown
    told = {
        slug: [one.help.say("en") for one in found]
        for slug, found in refusals(*(one.slug for one in rules)).items()
    }
    assert told == {
        one.slug: [PROTECTED.en] if one.code.startswith(FAMILIES) else [] for one in rules
    }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("slug", "advice"),
    [
        ("identity-code-in-text", PROTECTED),
        ("duplicate-key", PROTECTED),
        ("HV701", PROTECTED),  # the code of a rule that nobody may suppress
        ("identity-code-in-txt", PROTECTED),
        ("kauppalista", UNKNOWN),
    ],
)
def test_a_protected_rule_is_told_from_one_that_is_not_there(slug, advice, language):
    assert [one.help.say(language) for one in refusals(slug)[slug]] == [advice.say(language)]
