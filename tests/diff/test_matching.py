"""What is the same thing on both sides: renames, reuse, splits, moves, broken documents."""

import time

import pytest

from diff.village import FILES, all_changes, compared, edited, told
from hyvinvointi.diff import likeness

PATH = "programs/ohjelma.yaml"
SPLIT = """      - id: latuverkko
        title: Latuverkko kirkonkylälle
        description: Ladut valaistaan iltaisin ja pidetään kunnossa talven ajan.
        responsible: [liikuntatoimi, salo-kaisa]
        schedule: {start: 2026-10, end: 2029-03}
        resources:
          - {type: budget, amount: 60000, year: 2027}
        status: in-progress
"""
PARTS = """      - id: ladut
        title: Latuverkko kirkonkylälle
        description: Ladut pidetään kunnossa talven ajan.
        responsible: [liikuntatoimi, salo-kaisa]
        schedule: {start: 2026-10, end: 2029-03}
        resources:
          - {type: budget, amount: 40000, year: 2027}
        status: in-progress
      - id: valot
        title: Ladut valaistaan iltaisin
        responsible: [liikuntatoimi, salo-kaisa]
        schedule: {start: 2026-10, end: 2029-03}
        resources:
          - {type: budget, amount: 15000, year: 2027}
"""


def test_split_tells_parts_and_money() -> None:
    (one,) = compared(edited((SPLIT, PARTS))).changes
    assert (one.rule.slug, one.entity.id) == ("measure-split", "latuverkko")
    assert one.consequences == {
        "parts": ["ladut", "valot"],
        "amount": 60000,
        "amount_of_parts": 55000,
    }


def test_join_is_the_mirror_of_a_split() -> None:
    (one,) = compared(FILES, edited((SPLIT, PARTS))).changes
    assert one.rule.slug == "measures-joined"


@pytest.mark.parametrize(
    ("edit", "fields"),
    [
        (("15000, year: 2027}\n", "15000, year: 2027}\n"), []),
        # A new part, and the part that goes on under the old id.
        (
            ("- id: valot", "- id: valot\n        target_group: perheet"),
            [("prose-reworded", "valot", "target_group")],
        ),
        (
            ("end: 2029-03}", "end: 2029-09}"),
            [("deadline-postponed", "latuverkko", "schedule.end")],
        ),
        (
            ("kunnossa talven", "kunnossa vain talven"),
            [("guarded-word-changed", "latuverkko", "description")],
        ),
    ],
)
def test_split_and_joined_measures_tell_their_own_changes(
    edit: tuple[str, str], fields: list[tuple[str, str, str]]
) -> None:
    parts = PARTS.replace("- id: ladut", "- id: latuverkko").replace(*edit, 1)
    head = edited((SPLIT, parts))
    split, *rest = compared(head).changes
    assert split.rule.slug == "measure-split"
    assert [(one.rule.slug, one.entity.id, one.field) for one in rest] == fields
    joined, *back = compared(FILES, head).changes
    assert joined.rule.slug == "measures-joined"
    assert [one.field for one in back] == [field for *_, field in fields]


def test_a_part_with_a_later_deadline_and_without_its_unit_says_so() -> None:
    parts = PARTS.replace(
        "responsible: [liikuntatoimi, salo-kaisa]\n        schedule: {start: 2026-10, end: 2029-03}\n"
        "        resources:\n          - {type: budget, amount: 15000",
        "responsible: [koulutoimi]\n        schedule: {start: 2026-10, end: 2030-03}\n"
        "        resources:\n          - {type: budget, amount: 15000",
    )
    told_of = [(one.rule.slug, one.entity.id) for one in compared(edited((SPLIT, parts))).changes]
    assert told_of == [
        ("measure-split", "latuverkko"),
        ("responsible-changed", "valot"),
        ("deadline-postponed", "valot"),
    ]


def test_removed_goal_is_one_entry_with_all_that_went() -> None:
    text = FILES[PATH]
    goal = text[text.index("  - id: liike") : text.index("  - id: kohtaaminen")]
    (one,) = compared(edited((goal, ""))).changes
    assert (one.rule.slug, one.entity.id) == ("goal-removed", "liike")
    assert one.consequences == {
        "targets": ["liikkujat"],
        "measures": ["latuverkko", "uimataito"],
        "amount": 60000,
        "orphaned_indicators": ["liikkujat"],
    }


def test_measure_saved_from_a_removed_goal_is_moved() -> None:
    text = FILES[PATH]
    goal = text[text.index("  - id: liike") : text.index("  - id: kohtaaminen")]
    measure = goal[goal.index("      - id: uimataito") :]
    head = edited((goal, ""), ("      - id: kylatalot", f"{measure}      - id: kylatalot"))
    comparison = compared(head)
    assert told(comparison) == [
        "substantive measure-moved uimataito -",
        "substantive goal-removed liike -",
    ]
    assert comparison.changes[1].consequences["measures"] == ["latuverkko"]


def test_measure_moved_to_another_document_is_moved() -> None:
    text = FILES[PATH]
    measure = text[text.index("      - id: uimataito") : text.index("  - id: kohtaaminen")]
    other = (
        "kind: program\nid: uusi\nmunicipality: lehtola\ntitle: Uusi\ntype: sports-program\n"
        "status: in-preparation\nperiod: {start: 2026}\ngoals:\n  - id: uinti\n    title: Uinti\n"
        f"    measures:\n{measure}"
    )
    comparison = compared({**edited((measure, "")), "programs/uusi.yaml": other})
    assert told(comparison) == [
        "notice document-added uusi -",
        "substantive measure-moved uimataito -",
    ]


def test_new_measure_under_an_old_id_is_critical() -> None:
    text = FILES[PATH]
    measure = text[text.index("      - id: uimataito") : text.index("  - id: kohtaaminen")]
    other = (
        "      - id: uimataito\n        title: Kirjaston lukupiirit\n"
        "        description: Vapaaehtoiset lukevat ääneen vanhuksille.\n"
        "        responsible: [koulutoimi]\n        schedule: {start: 2028-02, end: 2029-02}\n"
    )
    assert told(compared(edited((measure, other)))) == ["critical id-reused uimataito id"]


def test_document_renamed_is_followed() -> None:
    head = edited(("id: ohjelma\nmunicipality", "id: hyvinvointiohjelma\nmunicipality"))
    assert told(compared(head)) == ["notice id-renamed hyvinvointiohjelma id"]


def test_removed_documents() -> None:
    left = {path: text for path, text in FILES.items() if path == "municipality.yaml"}
    assert told(compared(left)) == [
        "notice document-removed hallitus-2026-009 -",
        "critical document-removed lautakunta-2025-040 -",
        "notice indicator-removed kirjasto -",
        "review indicator-removed kiusatut -",
        "review indicator-removed liikkujat -",
        "substantive document-removed ohjelma -",
    ]


@pytest.mark.parametrize(
    "broken",
    [
        "kind: program\n  id: [",
        "",
        "kind: program\nid: ohjelma\nid: toinen\n",
        "kind: progarm\nid: ohjelma\n",
    ],
)
@pytest.mark.parametrize("side", ["base", "head"])
def test_unreadable_document_is_told_and_not_compared(broken: str, side: str) -> None:
    files = {**FILES, PATH: broken}
    comparison = compared(files) if side == "head" else compared(FILES, files)
    assert comparison.changes == ()
    assert [(one, finding.site.path) for one, finding in comparison.unreadable] == [(side, PATH)]


@pytest.mark.parametrize(
    "odd",
    [
        "goals: 3", "goals: [1, 2]", "goals: [[]]", "goals: {}", "title: [a]", "period: 2026",
        "approval: {a: b}", "status: [adopted]", "sections: [{goals: [{measures: [{id: 3}]}]}]",
        "goals: [{id: a, targets: [{indicator: [x], target: {value: many}}]}]", "x-a: {b: [1]}",
        "title: {fi: {a: b}}", "goals: [{id: a, measures: [{id: b, resources: [{amount: lots}]}]}]",
    ],
)  # fmt: skip
def test_documents_of_a_wrong_form_are_compared_all_the_same(odd: str) -> None:
    head = f"kind: program\nid: ohjelma\nmunicipality: lehtola\n{odd}\n"
    for one, other in (({**FILES, PATH: head}, FILES), (FILES, {**FILES, PATH: head})):
        assert compared(one, other).changes


def test_documents_that_are_equally_alike_are_matched_the_same_in_every_run(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def indicators(name: str) -> dict[str, str]:
        row = "kind: indicator\nid: {}\nmunicipality: lehtola\ntitle: Kävijät kirjastossa\nunit: kpl\n"
        return {f"{name}/{n}.yaml": row.format(f"{name}-{n}") for n in range(4)}

    base, head = {**FILES, **indicators("ennen")}, {**FILES, **indicators("nyt")}
    every = likeness.candidates
    runs = set()
    # A set of items has another order wherever they lie in memory.
    for order in (iter, lambda pairs: reversed([*pairs])):
        monkeypatch.setattr(
            likeness, "candidates", lambda old, new, order=order: order(every(old, new))
        )
        changes = compared(head, base).changes
        runs.add(tuple((one.base.path, one.head.path) for one in changes if one.base and one.head))
    assert runs == {tuple((f"ennen/{n}.yaml", f"nyt/{n}.yaml") for n in range(4))}


@pytest.mark.slow
def test_thousands_of_new_ids_are_matched_in_no_time() -> None:
    def plan(prefix: str, word: str) -> str:
        rows = [
            f"      - {{id: {prefix}{n}, title: Toimenpide {n} {word}, schedule: {{end: 2029}}}}\n"
            for n in range(1500)
        ]
        return FILES[PATH].replace(
            "approval:", f"  - id: iso\n    title: Iso\n    measures:\n{''.join(rows)}approval:"
        )

    start = time.process_time()
    comparison = compared(
        {**FILES, PATH: plan("b", "kylässä")}, {**FILES, PATH: plan("a", "kaupungissa")}
    )
    assert time.process_time() - start < 20
    assert len(comparison.changes) >= 1500


PLAN = """\
kind: program
id: ohjelma
title: Ohjelma
type: other
status: adopted
period: {{start: 2025, end: 2028}}
goals:
  - id: tavoite
    title: Tavoite
    measures:
      - id: toimi
        title: Toimi
        resources: [{resources}]
"""


def _money(*sums):
    said = (f"{{type: budget, amount: {amount}, year: {year}}}" for amount, year in sums)
    return {"ohjelma.yaml": PLAN.format(resources=", ".join(said))}


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ([(100, 2025), (200, 2025)], [(200, 2025), (100, 2025)], []),
        ([(100, 2025), (200, 2025), (5, 2026)], [(5, 2026), (200, 2025), (100, 2025)], []),
        ([(100, 2025), (200, 2025)], [(100, 2026), (200, 2025)], ["money-moved"]),
        ([(100, 2025), (200, 2025)], [(200, 2025), (150, 2025)], ["money-raised"]),
        ([(100, 2025), (200, 2025)], [(200, 2025)], ["resource-removed"]),
        ([(100, 2025)], [(200, 2025), (100, 2025)], ["resource-added"]),
        ([(100, 2025), (100, 2025)], [(100, 2025)], ["resource-removed"]),
    ],
)
def test_of_several_sums_of_one_key_those_that_are_the_same_are_no_change(before, after, told):
    changes = all_changes(_money(*before), _money(*after))
    assert [one.rule.slug for one in changes] == told
    turned = all_changes(_money(*reversed(before)), _money(*after))
    assert sorted(one.rule.slug for one in turned) == sorted(told)
