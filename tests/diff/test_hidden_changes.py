"""A pull request that hides changes of substance in a reformatting of the whole file."""

import yaml

from diff.test_edits import TABLE
from diff.village import FILES, compared, edited, told
from hyvinvointi.source import read

PLAN = "programs/ohjelma.yaml"
HIDDEN = ("later", "cut", "guarded word", "falling indicator, higher target")


def reformatted(text: str) -> str:
    """Other quotes, other wrapping, other order of keys, other line ends, a comment on top."""
    data = read(PLAN, text.encode()).data
    dumped = yaml.safe_dump(data, allow_unicode=True, sort_keys=True, width=50, indent=4)
    return ("# uusi muotoilu\n" + dumped).replace("\n", "\r\n")


def test_four_changes_in_a_reformatted_file_are_four_entries() -> None:
    rows = {name: (edits, expected) for name, edits, expected in TABLE}
    edits = [edit for name in HIDDEN for edit in rows[name][0]]
    head = edited(*edits)
    head[PLAN] = reformatted(head[PLAN])
    found = compared(head)
    assert sorted(told(found)) == sorted(line for name in HIDDEN for line in rows[name][1])
    assert {one.level for one in found.changes} == {"substantive"}
    assert len(found.changes) == 4


def test_the_reformatting_alone_says_nothing() -> None:
    found = compared(FILES | {PLAN: reformatted(FILES[PLAN])})
    assert (found.changes, len(found.formatting)) == ((), 1)
