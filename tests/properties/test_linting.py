"""Laws of linting: no chance in it, no exception out of it, and fixes that do what they say."""

from datetime import date
from random import Random
from typing import Any

from hypothesis import given

from generation import CHANCE, MUTATIONS, RICHNESS, damaged, workspace, written
from hyvinvointi.diagnostics import Diagnostic
from hyvinvointi.lint import Options, lint
from hyvinvointi.lint.fixes import mend
from hyvinvointi.source import read
from hyvinvointi.source.editor import splice
from hyvinvointi.workspace import MemoryTree, Workspace, load

OPTIONS = Options(date(2026, 11, 21))
PUBLISH = Options(date(2031, 1, 1), "publish")


def judged(workspace: Workspace, options: Options = OPTIONS) -> tuple[Diagnostic, ...]:
    return lint(workspace, options).diagnostics


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
    mended = mend(loaded, judged)
    assert mended.contents.keys() <= files.keys()
    again = loaded.with_contents(mended.contents)
    assert mend(again, judged).count == 0
    fixed = {one.place.path for one in judged(loaded) if one.fix and one.fix.safe}
    assert mended.contents.keys() == fixed
    for path in files.keys() - fixed:
        assert read(path, files[path]).data == before[path]


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
