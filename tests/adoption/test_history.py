"""The adopted text that is found is that of the first commit that holds it, as if each were read."""

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, reject
from hypothesis import strategies as st

from adoption import histories
from adoption.histories import DECISION, PLANS, STEPS, Commit, commits, decision, indicator, plan
from cli.repository import git, put
from hyvinvointi.adoption import Directory, History, Pin, Pins, search
from hyvinvointi.adoption.directory import targets_of
from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.git import Change, differences, objects
from hyvinvointi.source import Document, read
from hyvinvointi.workspace import FolderTree, GitTree, Workspace, load

pytestmark = pytest.mark.slow

NOWHERE = "hv1:sha256:" + "0" * 64
HISTORIES = st.lists(STEPS, min_size=3, max_size=14)
DELAYS = st.lists(st.integers(-300, 300), min_size=1, max_size=5)
NUMBERS = count()


@pytest.fixture(scope="module", autouse=True)
def _few_at_once():
    """Sift nearly all commits, in small portions: the borders of portions are tried, too."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(search, "_FEW", 1)
        for module in (search, objects, differences):
            patched.setattr(module, "_AT_ONCE", 2)
        yield


@pytest.fixture(scope="module")
def room(tmp_path_factory):
    return tmp_path_factory.mktemp("histories").resolve()


def as_ever(root: Path, now: Workspace, pin: Pin, holds: Callable[[Workspace], bool]):
    """The state of the first commit that holds something: each one is read."""
    directory = Directory(now)
    named = (directory.find(name, pin.document) for name in targets_of(pin.document.data))
    for path in (pin.document.path, *sorted({one.path for one in named if one})):
        touching = git(root, "log", "--follow", "--format=%H", "HEAD", "--", path).split()
        for one in reversed(touching):
            state = load(GitTree(root, one))
            if holds(state):
                return state
    return None


def fits(pin: Pin) -> Callable[[Workspace], bool]:
    name = pin.decision.value((*pin.route, "document"))

    def holds(state: Workspace) -> bool:
        directory = Directory(state)
        named = directory.find(name, pin.decision)
        alike = [one for one in state.documents if one.kind == pin.document.kind]
        meant = [named] if named else alike
        return any(directory.digest(one) == pin.digest for one in meant)

    return holds


def has_blob(pin: Pin) -> Callable[[Workspace], bool]:
    return lambda state: any(one.blob == pin.blob for one in state.documents)


def pinned(root: Path, digest: str, blob: str = "") -> tuple[Workspace, Pin]:
    """The workspace as it stands with a decision that pins the first of its plans."""
    now = load(FolderTree(root))
    plans = [one for one in now.documents if one.kind == "program"]
    if not plans:
        reject()
    content = decision(digest, str(plans[0].id), blob).encode()
    rest = [one for one in now.documents if one.path != DECISION]
    whole = sorted([*rest, read(DECISION, content)], key=lambda one: one.path)
    now = now.with_documents(whole)
    pins = Pins(now, Directory(now))
    return now, next(pin for one in plans for pin in pins.of(one))


def plans_of(root: Path, names: list[str], chosen: int) -> tuple[Workspace, Document]:
    """A state that holds a plan, and the plan."""
    at = chosen % len(names)
    for name in (*names[at:], *names[:at]):
        state = load(GitTree(root, name))
        for one in state.documents:
            if one.kind == "program":
                return state, one
    raise AssertionError


def state_of(found) -> tuple[tuple[str, bytes], ...] | None:
    return found and tuple((one.path, one.content) for one in found.documents)


def then_of(root: Path, now: Workspace, pin: Pin, **options) -> Workspace | None:
    earlier = History(root, **options).adopted(now, pin)
    return earlier.then() if earlier else None


@given(st.tuples(HISTORIES, HISTORIES), DELAYS, st.integers(-3, 3), st.integers(0, 9))
def test_a_text_is_found_where_reading_each_commit_finds_it(room, around, delays, chosen, lost):
    """Mostly the text is that of a commit near the decision."""
    root = room / str(next(NUMBERS))
    before, after = around
    steps = [*before, ("decide", 0, ""), *after]
    names = histories.build(root, commits(steps), delays)
    state, text = plans_of(root, names, len(before) + chosen)
    now, pin = pinned(root, NOWHERE if lost == 0 else Directory(state).digest(text))
    expected = state_of(as_ever(root, now, pin, fits(pin)))
    for few in (0, 100):  # all commits are sifted, or none
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(search, "_FEW", few)
            assert state_of(then_of(root, now, pin)) == expected
    memory: dict[str, str] = {}
    for revision in ("HEAD~1", "HEAD", "HEAD"):
        found = then_of(root, now, pin, revision=revision, memory=memory)
    assert state_of(found) == expected


@given(HISTORIES, DELAYS, st.integers(0, 30))
def test_the_state_of_a_blob_is_that_of_the_first_commit(room, steps, delays, chosen):
    root = room / str(next(NUMBERS))
    names = histories.build(root, commits(steps), delays)
    _, text = plans_of(root, names, chosen)
    now, pin = pinned(root, "null", text.blob)
    assert pin.digest is None
    expected = as_ever(root, now, pin, has_blob(pin))
    assert state_of(then_of(root, now, pin)) == state_of(expected)


@given(HISTORIES, DELAYS, st.integers(0, 30), st.integers(1, 6))
def test_a_shallow_clone_finds_what_it_holds(room, steps, delays, chosen, depth):
    source, root = (room / str(next(NUMBERS)) for _ in range(2))
    names = histories.build(source, commits(steps), delays)
    state, text = plans_of(source, names, chosen)
    git(room, "clone", "-q", "--depth", str(depth), f"file://{source}", root.name)
    now, pin = pinned(root, Directory(state).digest(text))
    expected = as_ever(root, now, pin, fits(pin))
    earlier = History(root).adopted(now, pin)
    assert state_of(earlier and earlier.then()) == state_of(expected)
    assert earlier is None or earlier.is_sure is not (root / ".git/shallow").exists()


def drafts(*texts: str) -> Iterator[Commit]:
    """Commits of one plan, one after the other, and a decision with the last but one."""
    start = {"r.yaml": histories.REGISTER, histories.INDICATORS[0]: indicator()}
    for number, text in enumerate(texts):
        decided = {DECISION: decision("null")} if number >= len(texts) - 2 else {}
        parents = (number - 1,) if number else ()
        yield Commit({**start, **decided, PLANS[0]: text}, parents)


@pytest.fixture
def drafted(tmp_path):
    """A repository of eight drafts, the adopted text, and what stands now; and the adopted text."""
    texts = [*(plan(summary=f"Luonnos {one}.") for one in range(8)), plan(), plan(title="kaksi")]
    root = tmp_path.resolve() / "drafted"
    names = histories.build(root, [*drafts(*texts)], [0])
    state, text = plans_of(root, names, 8)
    return root, *pinned(root, Directory(state).digest(text)), names


def test_drafts_are_not_read(drafted, monkeypatch):
    root, now, pin, names = drafted
    read_states = counted(monkeypatch)
    found = then_of(root, now, pin)
    assert found is not None
    assert (
        found.by_path[PLANS[0]].data["summary"].startswith("Kunnan työtä kootaan yhteen.\nKaikki")
    )
    # The first one, which is always read, and the adopted one.
    assert read_states == [names[0], names[8]]


def test_what_is_known_is_not_looked_at_again(drafted, monkeypatch):
    root, now, pin, names = drafted
    memory: dict[str, str] = {}
    assert then_of(root, now, pin, memory=memory)
    read_states = counted(monkeypatch)
    monkeypatch.setattr("hyvinvointi.git.changes", fail)
    assert then_of(root, now, pin, memory=memory)
    assert read_states == [names[8]]


def test_of_a_lost_text_only_new_commits_are_read(drafted, monkeypatch):
    root, now, _, _ = drafted
    _, pin = pinned(root, NOWHERE)
    memory: dict[str, str] = {}
    assert then_of(root, now, pin, memory=memory) is None
    (root / PLANS[0]).write_text(plan(title="kolme"))
    git(root, "commit", "-qam", "x")
    read_states = counted(monkeypatch)
    assert then_of(root, now, pin, memory=memory) is None
    assert read_states == [git(root, "rev-parse", "HEAD")]


def counted(monkeypatch) -> list[str]:
    """The commits that are read from now on."""
    seen: list[str] = []

    def tree(root, commit, blobs):
        seen.append(commit)
        return GitTree(root, commit, blobs)

    monkeypatch.setattr(search, "GitTree", tree)
    return seen


def fail(*_arguments):
    raise AssertionError


def test_a_fault_of_a_commit_that_cannot_hold_the_text_matters_to_nobody(tmp_path):
    texts = [plan(summary=f"Luonnos {one}.") for one in range(4)]
    made = [*drafts(*texts, plan(), plan(title="kaksi"))]
    made[2] = Commit({**made[2].files, "hyvinvointi.toml": "documents = ["}, made[2].parents)
    root = tmp_path.resolve() / "broken"
    names = histories.build(root, made, [0])
    with pytest.raises(WorkError):
        load(GitTree(root, names[2]))
    now, pin = pinned(root, NOWHERE)
    with pytest.raises(WorkError):
        then_of(root, now, pin)
    state, text = plans_of(root, names, 4)
    now, pin = pinned(root, Directory(state).digest(text))
    assert then_of(root, now, pin) is not None


def test_where_git_cannot_sift_commits_they_are_read(drafted, monkeypatch):
    root, now, pin, names = drafted
    expected = state_of(then_of(root, now, pin))

    def differences(_top, commits, _folder):
        yield from ([] for _ in commits[:3])
        raise WorkError(Message(Text("x", "x", "x")))

    monkeypatch.setattr("hyvinvointi.git.changes", differences)
    read_states = counted(monkeypatch)
    assert state_of(then_of(root, now, pin)) == expected
    # The first one, that of the decision, and from where nothing can be told on.
    assert read_states == [names[0], names[8], *names[3:8]]


def test_a_workspace_in_a_folder_of_its_repository_is_searched_below_it(tmp_path):
    texts = [plan(summary=f"Luonnos {one}.") for one in range(5)]
    made = [
        Commit({f"kunta/ääni/{path}": text for path, text in one.files.items()}, one.parents)
        for one in drafts(*texts, plan(), plan(title="kaksi"))
    ]
    top = tmp_path.resolve() / "top"
    names = histories.build(top, made, [0])
    root = top / "kunta/ääni"
    state, text = plans_of(root, names, 5)
    now, pin = pinned(root, Directory(state).digest(text))
    found = then_of(root, now, pin)
    assert state_of(found) == state_of(state)


def test_a_commit_passes_as_long_as_any_file_may_be_meant():
    sieve = search.Sieve(lambda blobs: {"text"} & {*blobs})
    one, other = "a.yaml", "b/c.YML"
    changes = [
        [Change(one, "else", is_link=False)],
        [Change(one, "text", is_link=False), Change("a.txt", "text", is_link=False)],
        [Change(other, "text", is_link=False)],
        [Change(other, "else", is_link=False)],
        [],
        [Change(one, None, is_link=False)],
        [Change(other, "unknown", is_link=True)],
        [Change(other, None, is_link=True)],
        [Change("b.txt", "text", is_link=False)],
    ]
    states = [*zip("123456789", changes, strict=True)]
    assert [*sieve.passing(states[:3]), *sieve.passing(states[3:])] == ["2", "3", "4", "5", "7"]


def test_a_link_may_lead_to_the_text(tmp_path):
    """A state with a link is read: what it leads to need not be called as documents are."""
    texts = [plan(summary=f"Luonnos {one}.") for one in range(5)]
    made = [*drafts(*texts, plan(), plan(title="kaksi"))]
    root = tmp_path.resolve() / "linked"
    names = histories.build(root, made, [0])
    state, text = plans_of(root, names, 5)
    digest = Directory(state).digest(text)
    git(root, "checkout", "-q", "--detach", names[3])
    (root / "ohjelma.txt").write_text(plan())
    (root / PLANS[0]).unlink()
    (root / PLANS[0]).symlink_to("../ohjelma.txt")
    git(root, "add", "-A")
    git(root, "commit", "-qm", "x")
    linked = git(root, "rev-parse", "HEAD")
    (root / PLANS[0]).unlink()
    for title in ("yksi", "kaksi"):
        put(root, {**made[5].files, PLANS[0]: plan(title=title)})
        git(root, "add", "-A")
        git(root, "commit", "-qm", "x")
    now, pin = pinned(root, digest)
    assert state_of(as_ever(root, now, pin, fits(pin))) == state_of(load(GitTree(root, linked)))
    assert state_of(then_of(root, now, pin)) == state_of(load(GitTree(root, linked)))
