"""Laws of linting: no chance in it, no exception out of it, and fixes that do what they say."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generation import CHANCE, MUTATIONS, RICHNESS, damaged, foreign, workspace, written
from hyvinvointi.diagnostics import Diagnostic, pointer
from hyvinvointi.lint import Options, lint
from hyvinvointi.lint.fixes import mend
from hyvinvointi.schema import check
from hyvinvointi.source import Document, read
from hyvinvointi.source.codes import DUPLICATE_KEY
from hyvinvointi.source.editor import splice
from hyvinvointi.workspace import MemoryTree, Workspace, load

pytestmark = pytest.mark.slow

OPTIONS = Options(date(2026, 11, 21))
SCRATCHES = ("\x07", "\u00a0", "'", '"', "#", " # ", ":", " ", "\t", "-", "%", "{", "\r\n")
PUBLISH = Options(date(2031, 1, 1), "publish")


def judged(workspace: Workspace, options: Options = OPTIONS) -> tuple[Diagnostic, ...]:
    return lint(workspace, options).diagnostics


def everything(workspace: Workspace) -> tuple[Diagnostic, ...]:
    return lint(workspace, replace(OPTIONS, cap=None)).diagnostics


def of_structure(workspace: Workspace) -> tuple[Diagnostic, ...]:
    return lint(workspace, replace(OPTIONS, cap=None, rules=[])).diagnostics


def scratched(content: bytes, chance: Random) -> bytes:
    """A file with some characters where nobody meant them."""
    text = content.decode()
    for _ in range(chance.randint(0, 2)):
        at = chance.randrange(1, len(text) + 1)
        text = text[:at] + chance.choice(SCRATCHES) + text[at:]
    return text.encode()


def doubled_keys(document: Document) -> int:
    return sum(one.rule is DUPLICATE_KEY for one in document.findings)


def differing(old: Any, new: Any, place: str) -> Iterator[str]:
    """Pointers of the values that differ."""
    if isinstance(old, dict) and isinstance(new, dict) and old.keys() == new.keys():
        for name in old:
            yield from differing(old[name], new[name], place + pointer((name,)))
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        for index, (one, other) in enumerate(zip(old, new, strict=True)):
            yield from differing(one, other, f"{place}/{index}")
    elif old != new:
        yield place


def faulty(chance: Random, richness: float) -> dict[str, bytes]:
    """A workspace with a few faults in it."""
    data = workspace(chance, richness=richness)
    for _ in range(chance.randint(0, 3)):
        path = chance.choice(sorted(data))
        mutated = MUTATIONS[chance.choice(sorted(MUTATIONS))](data[path], chance)
        if mutated is not None and mutated.data.get("kind") == data[path]["kind"]:
            data[path] = mutated.data
    return {path: written(one, chance) for path, one in data.items()}


@given(CHANCE, RICHNESS)
def test_findings_do_not_depend_on_chance_or_on_the_order_of_files(chance, richness):
    files = faulty(chance, richness)
    loaded = load(MemoryTree(files), [*files])
    first = judged(loaded)
    assert judged(load(MemoryTree(files), [*files])) == first
    shuffled = [*loaded.documents]
    chance.shuffle(shuffled)
    assert prints(judged(loaded.with_documents(shuffled))) == prints(first)


@given(CHANCE, RICHNESS)
def test_findings_do_not_depend_on_the_layout(chance, richness):
    data = workspace(chance, richness=richness)
    layouts = [{path: written(one, chance) for path, one in data.items()} for _ in range(2)]
    found = [prints(judged(load(MemoryTree(files), [*files]))) for files in layouts]
    assert found[0] == found[1]


@given(CHANCE, RICHNESS)
def test_findings_do_not_depend_on_the_order_of_keys(chance, richness):
    """What contradicts something is told at the later of the two: the place may move, no more."""
    data = workspace(chance, richness=richness)
    turned = {path: _turned(one) for path, one in data.items()}
    found = []
    for order in (data, turned):
        files = {path: written(one, chance) for path, one in order.items()}
        told = judged(load(MemoryTree(files), [*files]))
        found.append(sorted((one.place.path, one.rule.slug) for one in told))
    assert found[0] == found[1]


@given(CHANCE, RICHNESS)
def test_rules_bear_with_anything(chance, richness):
    data = workspace(chance, richness=richness)
    for path in data:
        data[path] = damaged(data[path], chance)
    files = {path: written(one, chance) for path, one in data.items()}
    loaded = load(MemoryTree(files), [*files])
    for one in (*judged(loaded), *judged(loaded, PUBLISH)):
        for language in ("fi", "sv", "en"):
            assert one.message.say(language)
            assert one.help.say(language)


@given(CHANCE, RICHNESS)
def test_fixes_are_made_once_and_change_nothing_else(chance, richness):
    files = faulty(chance, richness)
    loaded = load(MemoryTree(files), [*files])
    before = {one.path: one.data for one in loaded.documents}
    mended = mend(loaded, everything)
    assert mended.contents.keys() <= files.keys()
    again = loaded.with_contents(mended.contents)
    assert mend(again, everything).count == 0
    fixed = {one.place.path for one in everything(loaded) if one.fix and one.fix.safe}
    # A fix that would double an item is not made, and that is told.
    assert mended.contents.keys() == fixed or (mended.left and mended.contents.keys() < fixed)
    for path in files.keys() - fixed:
        assert read(path, files[path]).data == before[path]


@given(CHANCE, RICHNESS, st.booleans())
def test_mending_whatever_is_damaged_rests_and_breaks_nothing(chance, richness, unsafe):
    data = {
        path: foreign(one, chance) if chance.random() < 0.5 else damaged(one, chance)
        for path, one in workspace(chance, richness=richness).items()
    }
    files = {path: scratched(written(one, chance), chance) for path, one in data.items()}
    loaded = load(MemoryTree(files), [*files])
    mended = mend(loaded, everything, unsafe=unsafe)
    after = loaded.with_contents(mended.contents)
    again = mend(after, everything, unsafe=unsafe)
    assert (again.contents, again.left) == ({}, mended.left)
    for one in loaded.documents:
        now = after.by_path[one.path]
        assert now.broken <= one.broken
        assert doubled_keys(now) <= doubled_keys(one) or one.broken
        assert now.bom == one.bom


@given(CHANCE, RICHNESS)
def test_mending_foreign_words_gives_what_they_mean(chance, richness):
    data = workspace(chance, richness=richness)
    files = {path: written(foreign(one, chance), chance) for path, one in data.items()}
    loaded = load(MemoryTree(files), [*files])
    mended = loaded.with_contents(mend(loaded, of_structure).contents)
    assert {one.path: one.data for one in mended.documents} == data


@given(CHANCE, RICHNESS)
def test_a_fix_made_alone_changes_the_data_where_it_points_alone(chance, richness):
    files = {
        path: written(foreign(one, chance), chance)
        for path, one in workspace(chance, richness=richness).items()
    }
    loaded = load(MemoryTree(files), [*files])
    fixable = [one for one in of_structure(loaded) if one.fix and one.fix.safe and one.fix.edits]
    for one in chance.sample(fixable, min(3, len(fixable))):
        if one.fix:
            document = loaded.by_path[one.place.path]
            after = read(document.path, splice(document.content, one.fix.edits))
            places = [*differing(check(document).data, check(after).data, "")]
            assert all(place.startswith(one.pointer) for place in places), one.rule.slug


@given(CHANCE, RICHNESS)
def test_a_fix_changes_the_bytes_of_its_edits_alone(chance, richness):
    files = faulty(chance, richness)
    loaded = load(MemoryTree(files), [*files])
    for one in judged(loaded):
        if one.fix is None or not one.fix.edits:
            continue
        content = loaded.by_path[one.place.path].content
        whole, text = content.decode(), splice(content, one.fix.edits).decode()
        first, last = one.fix.edits[0], one.fix.edits[-1]
        assert text.startswith(whole[: first.start]), one.rule.slug
        assert text.endswith(whole[last.end :]), one.rule.slug


def prints(diagnostics: tuple[Diagnostic, ...]) -> list[tuple[str, str]]:
    return sorted((one.rule.slug, one.fingerprint) for one in diagnostics)


def _turned(value: Any) -> Any:
    """The same data with the keys of every mapping in the opposite order."""
    if isinstance(value, dict):
        return {key: _turned(value[key]) for key in reversed(value)}
    if isinstance(value, list):
        return [_turned(one) for one in value]
    return value
