"""Tables and pictures of texts as comparisons tell them."""

import random
import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diff.village import PLAN, REGISTER
from hyvinvointi.adoption import Directory
from hyvinvointi.diff import compare
from hyvinvointi.diff.covering import covered
from hyvinvointi.diff.parts import differing
from hyvinvointi.workspace import MemoryTree, load
from picture_bytes import png

pytestmark = pytest.mark.slow

OLD = """\
| Toimenpide | Toteuma | Käytetty |
|---|---|---|
| Hyvinvointikahvila | 40 | 4 000 € |
| Kerho | 20 | 100 € |"""
RECUT = """\
|  Toimenpide  | Toteuma |Käytetty
| :----------- | ------: |:-:|
|Hyvinvointikahvila|40|4 000 €|
|   Kerho | 20 |   100 €"""


PLACE = "”Tiivistelmä” (taulukon rivi ”Hyvinvointikahvila”, sarake ”Toteuma”)"


def workspace(text, files=None, edit=lambda plan: plan):
    lines = "\n".join(f"  {line}".rstrip() for line in text.splitlines())
    head, _, rest = PLAN.partition("summary: |\n")
    plan = f"{head}summary: |\n{lines}\n{rest[rest.index('sections:') :]}"
    documents = {"municipality.yaml": REGISTER.encode(), "ohjelma.yaml": edit(plan).encode()}
    return load(MemoryTree(documents | (files or {})))


def told(old, new, language="fi"):
    changes = compare(workspace(old), workspace(new)).changes
    return [(one.rule.slug, one.level, one.message.say(language)) for one in changes]


def test_a_cell_is_told_by_the_names_of_its_row_and_column():
    new = RECUT.replace("|40|", "|55|")
    assert told(OLD, new) == [
        (
            "prose-number-changed",
            "substantive",
            f"Ohjelman ”Lehtolan hyvinvointiohjelma” kohdassa {PLACE} on muutettu lukua, summaa tai päivämäärää: ”40” → ”55”.",
        )
    ]
    assert "rad ”Hyvinvointikahvila”, kolumnen ”Toteuma”" in told(OLD, new, "sv")[0][2]


def test_how_a_table_is_laid_out_is_formatting():
    comparison = compare(workspace(OLD), workspace(RECUT))
    assert comparison.changes == ()
    assert comparison.formatting == ("ohjelma.yaml",)


def test_but_not_for_the_digest_that_was_frozen_before_there_were_tables():
    digests = [
        Directory(one).digest(one.by_path["ohjelma.yaml"])
        for one in (workspace(OLD), workspace(OLD.replace("  ", " ")), workspace(RECUT))
    ]
    assert digests[0] == digests[1] != digests[2]


@pytest.mark.parametrize(
    ("new", "slugs"),
    [
        (OLD + "\n| Retki | 1 | 2 € |", ["table-row-added"]),
        (OLD.replace("| Kerho | 20 | 100 € |", ""), ["table-row-removed"]),
        (OLD.replace("| Kerho |", "| Kerhot |"), ["prose-reworded"]),
        (OLD.replace("| Käytetty |", "| Menot |"), ["prose-reworded"]),
        ("Toteuma puuttuu.", ["prose-number-changed", "table-removed"]),
        (OLD + "\n\n| a |\n|---|", ["table-added"]),
        (OLD.replace("100 €", "100 € ![a b](c.png)"), ["prose-reworded"]),
        (OLD + "\n\nRivi.", ["prose-reworded"]),
    ],
)
def test_what_else_differs(new, slugs):
    found = [slug for slug, _, _ in told(OLD, new)]
    assert sorted(found)[-1:] == slugs[-1:]


def test_columns_and_their_order():
    new = "| Toimenpide | Käytetty | Toteuma |\n|---|---|---|\n"
    new += "| Hyvinvointikahvila | 4 000 € | 40 |\n| Kerho | 100 € | 20 |"
    assert [slug for slug, _, _ in told(OLD, new)] == ["list-reordered"]
    more = new.replace("Toteuma |", "Toteuma | Aika |").replace("---|\n", "---|---|\n")
    assert ("table-column-added", "substantive") in [(a, b) for a, b, _ in told(OLD, more)]


def test_pictures_are_told_by_file_words_and_bytes():
    text = '![Pylväskuvio: käynnit kasvoivat](k.png "Kuva 1")'
    assert [a for a, *_ in told(text, text.replace("kasvoivat", "vähenivät"))] == [
        "picture-text-changed"
    ]
    assert [a for a, *_ in told(text, text.replace("k.png", "m.png"))] == ["picture-changed"]
    assert [a for a, *_ in told("Rivi.", f"Rivi.\n\n{text}")] == ["picture-added"]
    base, head = (workspace(text, {"k.png": png(shade=shade)}) for shade in (1, 2))
    (change,) = compare(base, head).changes
    assert (change.rule.slug, change.field) == ("picture-changed", "summary")
    assert compare(base, base).changes == ()


def test_what_a_closed_document_says_in_a_table_is_not_told():
    def closed(plan):
        return plan + "publicity: {class: secret}\n"

    sides = [workspace(text, edit=closed) for text in (OLD, OLD.replace("| 40 |", "| 55 |"))]
    shown, *_ = covered(compare(*sides), *sides, today=date(2026, 1, 1))
    said = " ".join(one.message.say("fi") for one in shown.changes)
    assert said
    assert not [word for word in ("Hyvinvointikahvila", "Toteuma", "40", "55") if word in said]


CELLS = st.lists(
    st.lists(st.sampled_from(["a", "b", "c", "1", "2", ""]), min_size=1, max_size=4),
    min_size=1,
    max_size=5,
)


def written(rows, gap=" "):
    lines = [f"|{gap}{f'{gap}|{gap}'.join(row)}{gap}|" for row in rows]
    lines.insert(1, "|" + "---|" * len(rows[0]))
    return "\n".join(lines)


@given(CELLS, CELLS)
def test_equal_tables_differ_in_nothing_and_others_in_something(old, new):
    ours, theirs = written(old), written(new, "   ")
    same = [[*filter(None, r)] for r in old] == [[*filter(None, r)] for r in new]
    if old == new:
        assert differing(ours, theirs) == []
    elif not same:
        assert differing(ours, theirs) != []


def test_large_tables_are_compared_in_time_that_grows_with_them():
    chance = random.Random(1)
    rows = [[str(chance.random()) for _ in range(3)] for _ in range(8000)]
    wide = [["x"] * 3000, *([["y"]] * 3000)]
    start = time.process_time()
    assert differing(written(rows), written([rows[0], *rows[:0:-1]]))
    assert differing(written(wide), written([*wide[:-1], ["z"]]))
    small = "\n\n".join(written([[str(number), "b"]]) for number in range(4000))
    assert differing(small, small.replace("b", "c"))
    assert time.process_time() - start < 8
