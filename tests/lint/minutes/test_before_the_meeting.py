"""Before a meeting nobody is sent to its minutes, and what happens there is not missed."""

import re
from datetime import date

import pytest

from hyvinvointi.diagnostics import LANGUAGES
from hyvinvointi.lint import Options, lint
from hyvinvointi.testing import REGISTER
from hyvinvointi.workspace import MemoryTree, load

TODAY = date(2026, 12, 3)
ITEM = """\
kind: decision
id: kh-1
organ: kunnanhallitus
{day}title: Asia
status: {status}
handling:
  disqualified: [{{person: malli-maija, ground: Hallintolaki 28 §}}]
  votes:
    - {{question: Kannatetaanko, for: {{text: Kyllä}}, against: {{text: Ei}}}}
    - {{question: Kannatetaanko sitten}}
assignments: [{{title: Selvitys}}]
tasks: [{{id: kysely, title: Kysely}}]
"""
OF_THE_MEETING = {
    "disqualification-without-exit",
    "vote-without-result",
    "vote-without-sides",
}
ASKED_FOR = {
    "assignment-without-due",
    "assignment-without-responsible",
    "task-without-responsible",
}
MINUTES = re.compile("pöytäkirja|protokoll|minutes")


@pytest.mark.parametrize("profile", ["draft", "publish"])
@pytest.mark.parametrize("day", [None, "2026-02-10", "2026-12-03", "2026-12-20"])
@pytest.mark.parametrize("status", ["draft", "on-agenda", "decided", "inspected", "final"])
def test_what_a_meeting_will_tell_is_asked_for_after_it(status, day, profile):
    said = f"meeting: {{date: {day}}}\n" if day else ""
    files = {"register.yaml": REGISTER, "kh-1.yaml": ITEM.format(status=status, day=said)}
    read = load(MemoryTree({path: text.encode() for path, text in files.items()}))
    found = {one.rule.slug: one for one in lint(read, Options(TODAY, profile)).diagnostics}
    is_prepared = status in {"draft", "on-agenda"}
    is_to_come = day == "2026-12-20" or (is_prepared and day in {None, "2026-12-03"})
    assert found.keys() & OF_THE_MEETING == (set() if is_to_come else OF_THE_MEETING)
    assert found.keys() >= ASKED_FOR
    for slug in ASKED_FOR:
        for language in LANGUAGES:
            assert (MINUTES.search(found[slug].help.say(language)) is None) == is_to_come
    is_left = is_prepared and day == "2026-02-10"
    assert ("left-on-agenda" in found) == is_left
