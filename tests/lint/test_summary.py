"""One fact of a document is told once, at its first place, and every place is still known."""

from dataclasses import replace
from datetime import date

import pytest

from hyvinvointi.diagnostics import LANGUAGES, Finding, Fix, Message, Rule, Text
from hyvinvointi.lint import Options, lint
from hyvinvointi.lint.registry import LintRule
from hyvinvointi.lint.summary import summary
from hyvinvointi.model import Program
from hyvinvointi.workspace import MemoryTree, load
from lint_files import FILES

OPTIONS = Options(date(2026, 11, 1))
MEASURE = (
    "      - {{id: m{0}, title: Toimi {0}, responsible: [kirjasto], schedule: {{start: 2026}}}}\n"
)
SAID = Text("a", "b", "c")


def measures(count, behind=""):
    """The sound program with measures that lack their resources; the first at line 21."""
    text = FILES["ohjelma.yaml"].decode()
    lines = [MEASURE.format(number) for number in range(1, count + 1)]
    lines[0] = lines[0].replace("\n", f"{behind}\n")
    return FILES | {"ohjelma.yaml": (text + "".join(lines)).encode()}


def lacking(files, options=OPTIONS):
    """What the program lacks, as a report tells it."""
    report = lint(load(MemoryTree(files)), options)
    return [
        one for one in summary(report.diagnostics) if one.rule.slug == "measure-without-resources"
    ]


def places(one):
    return [one.place.line, *(other.place.line for other in one.related)]


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "The measure “Toimi 1” has no resources."),
        (2, "The measure “Toimi 1” has no resources. The same applies to line 22."),
        (
            4,
            "The measure “Toimi 1” has no resources. The same applies to 3 other places, on lines 22, 23 and 24.",
        ),
    ],
)
def test_the_first_place_is_told_and_the_others_are_related(count, said):
    (one,) = lacking(measures(count))
    assert one.message.say("en") == said
    assert places(one) == [*range(21, 21 + count)]
    assert [other.message.say("en") for other in one.related] == [
        f"The measure “Toimi {number}” has no resources." for number in range(2, count + 1)
    ]


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (
            [2],
            (
                "Samalla rivillä on toinen samanlainen kohta.",
                "Detsamma gäller ett annat ställe på samma rad.",
                "The same applies to another place on the line.",
            ),
        ),
        (
            [3],
            (
                "Samalla rivillä on 2 muuta samanlaista kohtaa.",
                "Detsamma gäller 2 andra ställen på samma rad.",
                "The same applies to 2 other places on the line.",
            ),
        ),
        (
            [1, 1],
            (
                "Sama koskee riviä 4.",
                "Detsamma gäller rad 4.",
                "The same applies to line 4.",
            ),
        ),
        (
            [1, 2],
            (
                "Sama koskee 2 muuta kohtaa rivillä 4.",
                "Detsamma gäller 2 andra ställen på rad 4.",
                "The same applies to 2 other places, on line 4.",
            ),
        ),
        (
            [2, 1],
            (
                "Sama koskee 2 muuta kohtaa, rivejä 3 ja 4.",
                "Detsamma gäller 2 andra ställen (raderna 3 och 4).",
                "The same applies to 2 other places, on lines 3 and 4.",
            ),
        ),
    ],
)
def test_places_on_one_line_are_told_so(lines, said):
    """How many faults each line from the third has, and what the last words of the message are."""
    rule = Rule("OWN1", "x-found", SAID, SAID, fact="x")

    def check(program, _context):
        for goal, count in enumerate(lines):
            for _ in range(count):
                yield Finding(rule, program.goals[goal].site("id"))

    goals = "".join(f"  - {{id: g{number}, title: T}}\n" for number in range(len(lines)))
    text = f"kind: program\ngoals:\n{goals}id: a\ntitle: A\n"
    options = replace(OPTIONS, rules=[LintRule(rule, Program, "file", check, __file__)])
    found = summary(lint(load(MemoryTree({"a.yaml": text.encode()})), options).diagnostics)
    (one,) = [one for one in found if one.rule is rule]
    for language, part in zip(LANGUAGES, said, strict=True):
        assert one.message.say(language).endswith(f" {part}")


def test_of_very_many_places_twenty_more_are_named_and_all_are_counted():
    (one,) = lacking(measures(40))
    assert len(one.related) == 20
    assert one.message.say("en").endswith("The same applies to 39 other places, on lines 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, ….")  # fmt: skip


def test_a_slip_that_was_copied_is_told_once_and_mended_everywhere():
    text = measures(3)["ohjelma.yaml"].decode()
    for right, slip in (
        ("responsible", "responsibel"),
        ("{start: 2026}}", "{start: 2026}, status: don}"),
    ):
        text = text.replace(right, slip)
    report = lint(load(MemoryTree(FILES | {"ohjelma.yaml": text.encode()})), OPTIONS)
    for rule in ("misspelt-field", "misspelt-value"):
        (one,) = [one for one in summary(report.diagnostics) if one.rule.slug == rule]
        assert places(one)[-3:] == [21, 22, 23]
        assert len(one.fix.edits) == len(places(one))


def test_two_slips_are_two():
    text = measures(2)["ohjelma.yaml"].decode()
    text = text.replace("responsible", "responsibel", 1).replace("responsible", "resbonsible")
    report = lint(load(MemoryTree(FILES | {"ohjelma.yaml": text.encode()})), OPTIONS)
    assert [one.rule.slug for one in summary(report.diagnostics)].count("misspelt-field") == 2


def test_facts_of_two_files_are_two():
    files = measures(2)
    files["toinen.yaml"] = files["ohjelma.yaml"].replace(b"id: ", b"id: x")
    assert [one.place.path for one in lacking(files)] == ["ohjelma.yaml", "toinen.yaml"]


def test_a_comment_suppresses_one_place_and_leaves_the_others():
    files = measures(3, behind="  # hyv: ignore[measure-without-resources] omana työnä")
    (one,) = lacking(files)
    assert places(one) == [22, 23]


def test_every_place_has_a_fingerprint_of_its_own_that_others_do_not_change():
    def prints(count):
        report = lint(load(MemoryTree(measures(count))), replace(OPTIONS, cap=None))
        return {one.pointer: one.fingerprint for one in report.diagnostics}

    few, many = prints(2), prints(5)
    assert few.items() <= many.items()
    assert len({*many.values()}) == len(many)
    (one,) = lacking(measures(5))
    assert one.fingerprint == many[one.pointer]


def program_rule(fact):
    """A rule that would have every title of a measure written in small letters."""
    rule = Rule("OWN1", "capital-title", SAID, SAID, fact=fact)

    def check(program, _context):
        for measure in program.measures:
            edit = program.origin.edit(measure.site("title"), str(measure.title).lower())
            yield Finding(rule, measure.site("title"), fix=Fix(Message(SAID), (edit,), safe=True))

    return LintRule(rule, Program, "file", check, __file__)


def test_one_fix_mends_every_place_of_a_fact():
    options = replace(OPTIONS, rules=[program_rule("capitals")])
    (one,) = summary(lint(load(MemoryTree(measures(3))), options).diagnostics)
    assert [edit.text for edit in one.fix.edits][1:] == ["toimi 1", "toimi 2", "toimi 3"]
    assert [*one.fix.edits] == sorted(one.fix.edits, key=lambda edit: edit.start)


def test_what_has_no_fact_is_told_place_by_place():
    options = replace(OPTIONS, rules=[program_rule(None)])
    assert len(summary(lint(load(MemoryTree(measures(3))), options).diagnostics)) == 4


def test_an_id_that_names_nothing_is_one_fact_wherever_it_stands_in_a_document():
    files = measures(3)
    text = files["ohjelma.yaml"].decode().replace("responsible: [kirjasto]", "responsible: [kirj]")
    text = text.replace("responsible: [kirj], schedule", "responsible: [kyla], schedule", 1)
    workspace = load(MemoryTree(files | {"ohjelma.yaml": text.encode()}))
    told = summary(lint(workspace, replace(OPTIONS, rules=[])).diagnostics)
    assert [one.message.args["id"] for one in told if not one.related] == ["kyla"]
    (one,) = [one for one in told if one.related]
    assert places(one) == [18, 22, 23]
