"""An id renamed everywhere is one entry: what only follows it belongs to it."""

import pytest

from diff.village import FILES, compared, edited, told

REVIEW = """reviews:
  - {year: 2026, measures: [{measure: latuverkko, status: in-progress}]}
"""
LINKED = FILES | {
    "programs/ohjelma.yaml": FILES["programs/ohjelma.yaml"] + REVIEW,
    "programs/liikuntaohjelma.yaml": """\
kind: program
id: liikuntaohjelma
municipality: lehtola
title: Liikuntaohjelma
type: sports-program
period: {start: 2026, end: 2029}
status: adopted
parent: ohjelma
supports: [ohjelma/liike, "lehtola:ohjelma/turva"]
""",
}


def everywhere(old: str, new: str) -> dict[str, str]:
    """Return the linked village in which one word is another in every file."""
    return {path: text.replace(old, new) for path, text in LINKED.items()}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("kiusatut", "kiusaaminen"),
        ("koulutoimi", "sivistystoimi"),
        ("niemi-aino", "aino-niemi"),
        ("latuverkko", "hiihtoladut"),
        ("id: ohjelma\n", "id: suunnitelma\n"),
    ],
)
def test_a_rename_that_everything_follows_is_one_notice(old: str, new: str) -> None:
    head = everywhere(old, new)
    if old.startswith("id:"):  # its title has the same word
        path = "programs/liikuntaohjelma.yaml"
        head[path] = (
            head[path]
            .replace("parent: ohjelma", "parent: suunnitelma")
            .replace("[ohjelma/", "[suunnitelma/")
            .replace(":ohjelma/", ":suunnitelma/")
        )
        new = "suunnitelma"
    found = compared(head, LINKED)
    assert told(found) == [f"notice id-renamed {new} id"]
    assert found.formatting == ()
    [change] = found.changes
    assert change.impact


def test_the_content_is_the_same_only_where_nothing_else_has_changed() -> None:
    alone, cut = ("id: latuverkko\n", "id: ladut\n"), ("amount: 60000", "amount: 50000")
    [change] = compared(edited(alone)).changes
    assert "but the content has not" in change.message.say("en")
    changes = compared(edited(alone, cut)).changes
    assert [one.rule.slug for one in changes] == ["id-renamed", "money-cut"]
    assert "same" not in changes[0].message.say("en")


def test_a_goal_that_is_referred_to_from_elsewhere_is_followed() -> None:
    head = edited(("id: turva\n", "id: rauha\n"), ("ohjelma/turva", "ohjelma/rauha"), files=LINKED)
    assert told(compared(head, LINKED)) == ["notice id-renamed rauha id"]


def test_what_changes_beside_the_rename_is_told() -> None:
    head = everywhere("kiusatut", "kiusaaminen")
    path = "programs/ohjelma.yaml"
    head[path] = head[path].replace("value: 4}", "value: 5}")
    assert told(compared(head, LINKED)) == [
        "notice id-renamed kiusaaminen id",
        "substantive target-weakened kiusaaminen target.value",
    ]


def test_what_keeps_its_title_is_followed_though_more_of_it_changed() -> None:
    head = everywhere("kiusatut", "kiusaaminen")
    path = "indicators/kiusatut.yaml"
    head[path] = head[path].replace("8.-luokkalaisista", "9.-luokkalaisista")
    assert told(compared(head, LINKED)) == [
        "review id-probably-renamed kiusaaminen id",
        "review indicator-text-changed kiusaaminen description",
    ]


def test_another_title_may_be_another_thing_and_its_targets_are_told() -> None:
    head = everywhere("kiusatut", "kiusaajat")
    path = "indicators/kiusatut.yaml"
    head[path] = head[path].replace("Kiusatut oppilaat", "Kiusaavat oppilaat")
    found = told(compared(head, LINKED))
    assert "substantive target-removed kiusatut -" in found
    assert "substantive target-added kiusaajat -" in found


def test_a_reference_to_something_else_is_no_part_of_the_rename() -> None:
    head = everywhere("kiusatut", "kiusaaminen")
    path = "programs/ohjelma.yaml"
    head[path] = head[path].replace("indicators: [kiusaaminen]", "indicators: [liikkujat]")
    assert told(compared(head, LINKED)) == [
        "notice id-renamed kiusaaminen id",
        "substantive indicator-removed toimintatapa indicators",
    ]


def test_an_organ_renamed_in_inspected_minutes_locks_nothing() -> None:
    head = {
        path: text.replace("organ: lautakunta", "organ: hyvinvointi").replace(
            "id: lautakunta,", "id: hyvinvointi,"
        )
        for path, text in LINKED.items()
    }
    assert told(compared(head, LINKED)) == ["notice id-renamed hyvinvointi id"]


def test_what_holds_the_same_items_is_followed_under_another_title() -> None:
    head = edited(
        ("id: ohjelma\n", "id: suunnitelma\n"),
        ("fi: Lehtolan hyvinvointiohjelma", "fi: Lehtolan hyvinvointisuunnitelma"),
        ("parent: ohjelma\n", "parent: suunnitelma\n"),
        ("[ohjelma/liike", "[suunnitelma/liike"),
        ("lehtola:ohjelma/", "lehtola:suunnitelma/"),
        files=LINKED,
    )
    assert told(compared(head, LINKED)) == [
        "review id-probably-renamed suunnitelma id",
        "review prose-reworded suunnitelma title",
    ]
