"""Changes that somebody answers for pass the gate; entries that let nothing through are told."""

from datetime import date

import pytest

from diff.village import FILES, compared, edited
from hyvinvointi.diff import Acceptance, Comparison
from hyvinvointi.diff.acceptance import accept, read_acceptances
from hyvinvointi.errors import WorkError

TODAY = date(2026, 11, 21)
ENTRY = '[[accepted]]\nfingerprint = "aa"\nreason = "virhe"\nby = "Aino Niemi"\n'


@pytest.fixture
def weakened() -> Comparison:
    return compared(
        edited(("target: {year: 2029, value: 4}", "target: {year: 2029, value: 5}"), files=FILES)
    )


def entry(fingerprint: str, expires: date | None = None) -> Acceptance:
    return Acceptance(fingerprint, "virhe", "Aino Niemi", "lautakunta-2026-012", expires)


def test_an_accepted_change_keeps_its_level_and_passes_the_gate(weakened: Comparison) -> None:
    assert not weakened.passes()
    mine = entry(weakened.changes[0].fingerprint)
    found = accept(weakened, [mine], TODAY)
    assert found.passes("editorial")
    assert found.changes[0].accepted == mine
    assert found.changes[0].level == "substantive"
    assert found.idle == ()


@pytest.mark.parametrize(
    ("expires", "passes"),
    [(date(2026, 11, 20), False), (TODAY, True), (date(2026, 11, 22), True), (None, True)],
)
def test_an_entry_counts_up_to_and_on_its_last_day(
    weakened: Comparison, expires: date | None, passes: bool
) -> None:
    mine = entry(weakened.changes[0].fingerprint, expires)
    found = accept(weakened, [mine], TODAY)
    assert found.passes() is passes
    assert found.idle == (() if passes else ((mine, "expired"),))


def test_an_entry_of_no_change_is_unused_and_lets_nothing_else_through(
    weakened: Comparison,
) -> None:
    other = entry("0" * 16)
    found = accept(weakened, [other], TODAY)
    assert not found.passes()
    assert found.idle == ((other, "unused"),)
    assert found.changes == weakened.changes


def test_a_later_change_of_the_same_field_is_not_covered(weakened: Comparison) -> None:
    mine = entry(weakened.changes[0].fingerprint)
    further = compared(
        edited(("target: {year: 2029, value: 4}", "target: {year: 2029, value: 6}"), files=FILES)
    )
    assert not accept(further, [mine], TODAY).passes()


def test_a_file_is_read_with_all_that_an_entry_may_say() -> None:
    said = ENTRY + 'decision = "lautakunta-2026-012"\nexpires = 2026-12-31\n'
    assert read_acceptances("a.toml", said.encode()) == (entry("aa", date(2026, 12, 31)),)
    assert read_acceptances("a.toml", b"") == ()


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("accepted = 1", "[[accepted]]"),
        ("[[other]]\nx = 1", "[[accepted]]"),
        ("[[accepted]", "TOML"),
        (ENTRY.replace('reason = "virhe"\n', ""), "reason"),
        (ENTRY.replace('"virhe"', '" "'), "reason"),
        (ENTRY.replace('"Aino Niemi"', "3"), "by"),
        (ENTRY + 'expires = "2026-12-31"\n', "expires"),
        (ENTRY + "expires = 2026-12-31T00:00:00\n", "expires"),
        (ENTRY + 'decision = ""\n', "decision"),
        (ENTRY + 'untill = "x"\n', "untill"),
        (ENTRY + ENTRY, "aa"),
    ],
)
def test_a_file_that_says_it_otherwise_stops_the_work(text: str, named: str) -> None:
    with pytest.raises(WorkError) as caught:
        read_acceptances("a.toml", text.encode())
    for language in ("fi", "sv", "en"):
        assert named in caught.value.message.say(language)
        assert "a.toml" in caught.value.message.say(language)
