"""Which fixes are made: all that keep a document sound, in few rounds, and none that lose a value."""

from dataclasses import replace
from datetime import date

import pytest

from hyvinvointi.diagnostics import Diagnostic, Edit, Finding, Fix, Message, Rule, Site, Text
from hyvinvointi.lint import Options, lint
from hyvinvointi.lint.fixes import mend
from hyvinvointi.lint.placing import place
from hyvinvointi.privacy.masking import Secrets
from hyvinvointi.source import read
from hyvinvointi.workspace import MemoryTree, Workspace, load
from slips import DECISION, INDICATOR, PROGRAM

OPTIONS = Options(date(2026, 11, 1), cap=None)
SAYING = Message(Text("x", "x", "x"))
ODD = Rule("X1", "odd", SAYING.text, SAYING.text)


def everything(workspace):
    return lint(workspace, OPTIONS).diagnostics


def mended(text, *, unsafe=False, **others):
    """The text after mending, and how many fixes were made and left."""
    files = {"a.yaml": text.encode()} | {
        f"{name}.yaml": one.encode() for name, one in others.items()
    }
    done = mend(load(MemoryTree(files)), everything, unsafe=unsafe)
    return done.contents.get("a.yaml", text.encode()).decode(), done.count, done.left


def values(*items):
    return INDICATOR + "".join(["values:\n", *(f"  - {{{one}}}\n" for one in items)])


@pytest.mark.parametrize(
    "item",
    [
        "vuosi: 2020, år: 2021, value: 1",
        "vuosi: 2020, year: 2021, value: 1",
        "vuosi: 2020, year: null, value: 1",
        "vuosi: 2020, Vuosi: 2020, value: 1",
        "year: 2020, arvo: 1, värde: 2, vrdo: 3",
        "vuosi: 2020, vouosi: 2021, value: 1",
    ],
)
@pytest.mark.parametrize("unsafe", [False, True])
def test_of_several_keys_for_a_field_none_gets_its_name(item, unsafe):
    text = values(item)
    after, _, _ = mended(text, unsafe=unsafe)
    data, before = (read("a.yaml", one.encode()).data["values"][0] for one in (after, text))
    assert data == before
    for one in everything(load(MemoryTree({"a.yaml": text.encode()}))):
        assert one.fix is None or one.rule.slug != "misspelt-field"


def test_of_several_keys_for_the_kind_none_gets_its_name():
    text = "laji: indicator\ndokumentslag: program\nid: x\ntitle: X\n"
    assert mended(text, unsafe=True)[0] == text


@pytest.mark.parametrize(
    ("items", "after"),
    [
        (["year: 2020, value: 1", "year: '2020', value: 2"], None),
        (["year: '2020', value: 1", "year: 2020, value: 2"], None),
        (["year: '2020', value: 1", "vuosi: 2020, value: '2'"], None),
        (
            ["year: '2019', value: 1", "year: 2020, value: 1", "year: '2020', value: 2"],
            ["year: 2019, value: 1", "year: 2020, value: 1", "year: '2020', value: 2"],
        ),
    ],
)
def test_no_fix_makes_an_item_the_double_of_another(items, after):
    text = values(*items)
    if after is None:
        made = everything(load(MemoryTree({"a.yaml": mended(text)[0].encode()})))
        assert "duplicate-item" not in {one.rule.slug for one in made}
        assert mended(text)[2] == 1
    else:
        assert mended(text) == (values(*after), 1, 1)


def test_no_suggested_id_is_one_that_is_taken():
    goals = "goals:\n  - {id: luku taito, title: A}\n  - {id: luku-taito, title: B}\n"
    assert mended(PROGRAM + goals, unsafe=True) == (PROGRAM + goals, 0, 1)
    other = PROGRAM.replace("id: ohjelma", "id: ohjelma-1")
    text = PROGRAM.replace("id: ohjelma", "id: ohjelma 1")
    assert mended(text, unsafe=True, b=other) == (text, 0, 1)
    assert mended(text, unsafe=True)[0] == other


TARGET = """\
goals:
  - id: t
    title: T
    targets:
      - indicator: lukutaito
        target:
          year: 2029
          value: 7
          operator: """


@pytest.mark.parametrize(
    ("typed", "after"), [("Vähintään", ">="), ("minst", ">="), ("Enintään", "<=")]
)
def test_a_value_is_written_so_that_yaml_reads_it(typed, after):
    text, count, left = mended(f"{PROGRAM}{TARGET}{typed}\n", b=INDICATOR)
    assert (text, count, left) == (f'{PROGRAM}{TARGET}"{after}"\n', 1, 0)


ACCOUNT = "FI21 1234 5600 0007 85"


@pytest.mark.parametrize(
    "value",
    [
        ACCOUNT,
        f"{ACCOUNT} on tili",
        f"Tili {ACCOUNT}",
        f"'{ACCOUNT}'",
        f"|\n  {ACCOUNT}",
        f"{{fi: {ACCOUNT}}}",
    ],
)
def test_what_covers_personal_data_may_stand_wherever_it_stood(value):
    text, count, left = mended(f"{PROGRAM}summary: {value}\n", unsafe=True)
    assert (count, left) == (1, 0)
    assert text == f"{PROGRAM}summary: {value}\n".replace(ACCOUNT, "(…)")


def test_more_faults_than_a_report_shows_are_mended_in_two_looks():
    rows = 600
    text = values(*(f"vuosi: {1400 + year}, arvo: '{year}'" for year in range(rows)))
    looks = []

    def judge(workspace):
        looks.append(workspace)
        return everything(workspace)

    done = mend(load(MemoryTree({"a.yaml": text.encode()})), judge)
    assert (done.count, done.left, len(looks)) == (3 * rows, 0, 2)
    assert done.contents["a.yaml"].decode() == values(
        *(f"year: {1400 + year}, value: {year}" for year in range(rows))
    )


def fix_of(path, pointer, edits, *, safe=True):
    """A diagnostic with a fix, as a rule of a municipality may have it."""
    workspace = load(MemoryTree({path: b"kind: indicator\n"}))
    finding = Finding(ODD, Site(path), fix=Fix(SAYING, edits, safe=safe))
    (one,) = place(workspace, [(finding, "error")], Secrets())
    return replace(one, pointer=pointer)


def swapping(text, old, new) -> Diagnostic:
    at = text.index(old)
    return fix_of("a.yaml", "/title", (Edit(at, at + len(old), new),))


def test_fixes_that_undo_each_other_end_where_they_began_and_are_told_left():
    text = INDICATOR

    def judge(workspace: Workspace):
        now = workspace.by_path["a.yaml"].text
        return [swapping(now, *(("Luku", "Lugu") if "Luku" in now else ("Lugu", "Luku")))]

    done = mend(load(MemoryTree({"a.yaml": text.encode()})), judge)
    assert (done.contents, done.count, done.left) == ({}, 0, 1)


def test_a_fix_that_goes_on_for_ever_is_stopped_and_told_left():
    def judge(workspace: Workspace):
        return [swapping(workspace.by_path["a.yaml"].text, "Luku", "Lukku Luku")]

    done = mend(load(MemoryTree({"a.yaml": INDICATOR.encode()})), judge)
    assert (done.count, done.left) == (20, 1)


@pytest.mark.parametrize(
    ("pointer", "old", "new"),
    [
        ("/title", "title: Lukutaito", "title: ["),
        ("/title", "title: Lukutaito", "title: 'x"),
        ("/title", "Lukutaito\n", "Lukutaito\ntitle: Toinen\n"),
        ("/title", "unit:", "# unit:"),
        ("/unit", "Lukutaito", "Taito"),
        ("/titl", "Lukutaito", "Taito"),
        ("", "Lukutaito\n", "Lukutaito\nx-oma: 1\n"),
        ("/title", "Lukutaito", "Taito\nx-oma: 1"),
    ],
)
def test_a_fix_that_does_what_it_does_not_say_is_left_and_the_others_are_made(pointer, old, new):
    at, unit = INDICATOR.index(old), INDICATOR.index('"%"')
    bad = fix_of("a.yaml", pointer, (Edit(at, at + len(old), new),))
    good = fix_of("a.yaml", "/unit", (Edit(unit, unit + 3, "kpl"),))
    rounds = iter([[bad, good], [bad], [bad]])
    done = mend(load(MemoryTree({"a.yaml": INDICATOR.encode()})), lambda _: next(rounds))
    assert (done.count, done.left) == (1, 1)
    assert done.contents["a.yaml"].decode() == INDICATOR.replace('"%"', "kpl")


def test_a_fix_that_names_no_place_may_change_what_it_touches():
    title, note = INDICATOR.index("Lukutaito"), INDICATOR.index("direction")
    unnamed = fix_of("a.yaml", "", (Edit(title, title + 4, "Taito"),))
    several = fix_of("a.yaml", "/unit", (Edit(note, note, "x-a: 1\n"),))
    rounds = iter([[unnamed], [several], [several]])
    done = mend(load(MemoryTree({"a.yaml": INDICATOR.encode()})), lambda _: next(rounds))
    assert (done.count, done.left) == (1, 1)
    assert done.contents["a.yaml"].decode() == INDICATOR.replace("Luku", "Taito")


def test_a_suggestion_that_would_cut_the_text_again_is_not_made():
    text = INDICATOR + 'responsible:\n  - {name: {fi: a, sv:"\\"b, c "}, email: x}\n'
    first, _, _ = mended(text, unsafe=True)
    again, count, _ = mended(first, unsafe=True)
    assert (again, count) == (first, 0)
    assert len(first) < 2 * len(text)


@pytest.mark.parametrize("text", ["", "\ufeff", "kind: [", "a: b: c\n", "- x\n", "\x07", "x\r\n"])
def test_what_is_no_document_bears_to_be_mended(text):
    done = mend(load(MemoryTree({"a.yaml": text.encode()}), ["a.yaml"]), everything, unsafe=True)
    again = load(MemoryTree({"a.yaml": done.contents.get("a.yaml", text.encode())}), ["a.yaml"])
    assert mend(again, everything, unsafe=True).contents == {}


def test_a_report_is_capped_and_what_mending_sees_is_not():
    text = values(*(f"year: [{1400 + year}]" for year in range(30))).encode()
    workspace = load(MemoryTree({"a.yaml": text}))
    counts = [
        sum(one.rule.slug == "wrong-type" for one in lint(workspace, options).diagnostics)
        for options in (OPTIONS, replace(OPTIONS, cap=20), Options(OPTIONS.today))
    ]
    assert counts == [30, 20, 20]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("x-o\u202ema: Teksti\n", "x-oma: Teksti\n"),
        ("x-oma\u200b: {a: 1}\nx-muu\u202e: 2\n", "x-oma: {a: 1}\nx-muu: 2\n"),
        ('"x-\u202eoma": 1\n', '"x-oma": 1\n'),
        ("x-oma: {a\u202e: 1, b: 2}\n", "x-oma: {a: 1, b: 2}\n"),
        ("x-o\u202ema: 1\nx-oma: 2\n", None),
        ("x-o\u202ema: 1\nx-oma\u200b: 2\n", None),
        ("x-o\u202em\u202da: 1\nx-oma: 2\n", None),
        ("tit\u202ele: Toinen\n", None),
        ("x-oma: {a\u202e: 1, a: 2}\n", None),
        (
            "x-oma: [{a\u202e: 1, a: 2}]\nx-m\u202euu: 1\n",
            "x-oma: [{a\u202e: 1, a: 2}]\nx-muu: 1\n",
        ),
    ],
)
def test_of_a_character_in_a_key_a_fix_is_offered_where_it_can_be_made(lines, expected):
    text = PROGRAM + lines
    after, count, left = mended(text, unsafe=True)
    assert (after, left) == (PROGRAM + (expected or lines), 0)
    assert bool(count) is bool(expected)


@pytest.mark.parametrize(
    "resolution",
    [
        "[ # pöytäkirjasta\n  {text: Hyväksyttiin.}]",
        "[{text: Hyväksyttiin.} # pöytäkirjasta\n  ]",
        "[\n  # pöytäkirjasta\n  {text: Hyväksyttiin.},\n  ]",
    ],
)
def test_brackets_with_a_comment_between_them_stay(resolution):
    text = f"{DECISION}resolution: {resolution}\n"
    assert mended(text, unsafe=True)[0] == text
    assert "resolution: {text: Hyv" in mended(text.replace("# pöytäkirjasta", ""))[0]
