"""Feed mutated documents to the commands: no exception, no hang, no place outside of a file.

    python tests/fuzz.py --count 100000 --seed 1
    python tests/fuzz.py --count 20000            # a fresh seed, printed

Bytes are flipped, cut, doubled and exchanged between documents; structure is changed by swapping,
dropping and replacing values of the plain data; fields get values from the edge of what they can
hold. The documents are those of `programs/` and some made by chance from the schemas. Twenty at a
time, with a register, they are linted, laid out, begun anew, explained, told the status of, compared with what they were, rendered as HTML and as
Markdown, adopted, and verified. A fault is told with the document that has it, alone where it can be.
"""

import argparse
import random
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from copy import deepcopy
from datetime import date
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any, Literal

from compiled import compiled_once
from generation import edged, restructure, spoiled, workspace, written
from hyvinvointi.adoption import Directory, Earlier
from hyvinvointi.adoption.pinning import pinned
from hyvinvointi.diagnostics import Diagnostic
from hyvinvointi.diff import compare
from hyvinvointi.diff.verification import verify
from hyvinvointi.errors import WorkError
from hyvinvointi.lint import Options, lint
from hyvinvointi.model.addresses import ID
from hyvinvointi.render.build.rendering import render_site
from hyvinvointi.render.site.options import Options as Site
from hyvinvointi.report import registry, topics
from hyvinvointi.report.formats.changes import Changes
from hyvinvointi.report.formats.findings import Findings
from hyvinvointi.report.formats.status import Status
from hyvinvointi.report.formats.verifications import Verifications
from hyvinvointi.scaffold.draft import draft
from hyvinvointi.scaffold.form import FIRST_STATUS, form
from hyvinvointi.scaffold.review import with_review
from hyvinvointi.scaffold.start import text
from hyvinvointi.schema import KINDS, root
from hyvinvointi.schema.layout import laid_out
from hyvinvointi.source import read
from hyvinvointi.source.formatting import formatted
from hyvinvointi.status import Scope, gather
from hyvinvointi.testing import REGISTER
from hyvinvointi.workspace import MemoryTree, Workspace, load

Files = Mapping[str, bytes]
Format = Literal["html", "markdown"]

PROGRAMS = Path(__file__).parents[1] / "programs"
TODAY = date(2026, 11, 21)
REGISTERED = {"municipality.yaml": REGISTER.encode()}
MAX_BYTES = 6000
MAX_SECONDS = 5
AT_ONCE = 20
WORDS_ASKED = 3
FORMATS: tuple[Format, ...] = ("html", "markdown")


def main() -> int:
    """Run the fuzzer; return the number of faults."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(2**31))
    given = parser.parse_args()
    sys.stdout.write(f"seed {given.seed}, {given.count} documents\n")
    chance, run = random.Random(given.seed), Run()
    with compiled_once():
        for _ in range(-(-given.count // AT_ONCE)):
            pairs = [mutated(chance) for _ in range(AT_ONCE)]
            run.batch({f"a{number:02}.yaml": pair for number, pair in enumerate(pairs)})
    sys.stdout.write(run.summary() + "\n")
    return min(run.faults, 1)


SEEDS = [path.read_bytes()[:MAX_BYTES] for path in sorted(PROGRAMS.rglob("*.yaml"))]
SEEDS += [
    written(data, random.Random(number))[:MAX_BYTES]
    for number in range(10)
    for data in workspace(random.Random(number)).values()
]


def mutated(chance: random.Random) -> tuple[bytes, bytes]:
    """Return a document, and the same changed in bytes, in structure or at the edge."""
    content = chance.choice(SEEDS)
    act = chance.random()
    if act < 0.35:
        return content, spoiled(content, SEEDS, chance)
    data = deepcopy(_plain(content))
    if act < 0.6:
        for _ in range(chance.randint(1, 4)):
            restructure(data, chance)
    else:
        edged(data, chance)
    return content, written(data, chance)


@cache
def _plain(content: bytes) -> Any:
    return read("seed.yaml", content).data


class Run:
    """One run: what was done so far, and what went wrong."""

    def __init__(self) -> None:
        self.faults = 0
        self.documents = 0
        self.done: Counter[str] = Counter()
        self.begun = time.process_time()

    def batch(self, pairs: Mapping[str, tuple[bytes, bytes]]) -> None:
        """Put some documents, each as it was and as it is, through every command."""
        self.documents += len(pairs)
        for name, command in COMMANDS.items():
            told = self._faults(command, pairs)
            if told is None:
                continue
            alone = [(path, self._faults(command, {path: pair})) for path, pair in pairs.items()]
            guilty = [(fault, pairs[path][1]) for path, fault in alone if fault is not None]
            for fault, content in guilty or [(told, b"")]:
                self.faults += 1
                sys.stdout.write(f"{name}: {fault}\n{content!r}\n")
                sys.stdout.flush()

    def summary(self) -> str:
        """Return in one line what was done."""
        done = ", ".join(f"{name} {count}" for name, count in sorted(self.done.items()))
        seconds = time.process_time() - self.begun
        return f"{self.documents} documents, {seconds:.0f} s of CPU, {self.faults} faults ({done})"

    def _faults(self, command: "Command", pairs: Mapping[str, tuple[bytes, bytes]]) -> str | None:
        """Return what a command does wrong with documents."""
        before, now = ({path: pair[at] for path, pair in pairs.items()} for at in (0, 1))
        try:
            with _limited():
                for done in command(before, now):
                    self.done[done] += 1
        except Exception as error:
            return f"{type(error).__name__}: {error} at {_last_line(error)}"
        return None


@contextmanager
def _limited() -> Iterator[None]:
    """End what takes too long, where the system can; a whole batch may take no longer than one."""

    def stop(_signal: int, _frame: object) -> None:
        raise TimeoutError(f"more than {MAX_SECONDS} s")

    if not hasattr(signal, "setitimer"):
        yield
        return
    signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, MAX_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


Command = Callable[[Files, Files], Iterable[str]]
"""Works on files as they were and as they are; yields what it did, and raises what is wrong."""


def _linted(_: Files, now: Files) -> Iterator[str]:
    space = _loaded(now)
    found = lint(space, Options(TODAY))
    findings = Findings(found, space.by_path, (), "fi")
    for name in registry.names("findings"):
        registry.render(name, findings)
    for one in found.diagnostics:
        if not _is_inside(space, one):
            raise AssertionError(f"{one.rule.slug} at {one.place}")
    yield "linted"


def _laid_out(_: Files, now: Files) -> Iterator[str]:
    for path, content in now.items():
        document = read(path, content)
        meaning = root(document.kind) if document.kind in KINDS else None
        result = formatted(document, meaning)
        if isinstance(result, bytes):
            if formatted(read(path, result), meaning) != result:
                raise AssertionError(f"{path} is laid out otherwise the second time")
            yield "laid out"


def _stood(_: Files, now: Files) -> Iterator[str]:
    space = _loaded(now)
    verified = verify(space, lambda *_: Earlier(space, is_sure=True))
    overview = gather(Scope(space, TODAY), lint(space, Options(TODAY)).diagnostics, verified)
    for name in registry.names("status"):
        registry.render(name, Status(overview, "fi"))
    yield "told the status"


def _begun(_: Files, now: Files) -> Iterator[str]:
    """What a document says answers the questions of a new one, and a review of it is begun."""
    for path, content in now.items():
        document = read(path, content)
        if document.broken or document.kind not in FIRST_STATUS or not document.data:
            continue
        answers = {
            field.route: document.value(field.route)
            for field in form(document.kind)
            if isinstance(document.value(field.route), str | int | list)
        }
        made = text(draft({"kind": document.kind, "id": "uusi"}, answers, "fi", {}), path).encode()
        if not read(path, made).findings and laid_out(read(path, made)) != made:
            raise AssertionError(f"{path} is begun in another layout")
        if document.kind == "program":
            with_review(document, 2026, "fi")
        yield "begun"


def _asked(_: Files, now: Files) -> Iterator[str]:
    for path, content in now.items():
        for word in islice(_words(read(path, content).data), WORDS_ASKED):
            topics.explanation(word, topics.meanings(word), "fi")
        yield "asked for words"


def _words(data: Any) -> Iterator[str]:
    if isinstance(data, dict):
        for key, value in data.items():
            yield str(key)
            yield from _words(value)
    elif isinstance(data, list):
        for value in data:
            yield from _words(value)
    elif isinstance(data, str):
        yield data


def _compared(before: Files, now: Files) -> Iterator[str]:
    base, head = _loaded(before), _loaded(now)
    for one, other in ((base, head), (head, base)):
        changes = Changes(compare(one, other), one, other, "fi")
        for name in registry.names("changes"):
            registry.render(name, changes)
    yield "compared"


def _rendered(_: Files, now: Files) -> Iterator[str]:
    for files in _sites(now):
        for format_ in FORMATS:
            try:
                yield _pages(files, format_)
            except WorkError:
                yield from _pages_each(files, format_)


def _pages_each(files: Files, format_: Format) -> Iterator[str]:
    """Make pages of each document for itself: one of them cannot be on a site at all."""
    for path, content in files.items():
        try:
            yield _pages({path: content}, format_)
        except WorkError:
            yield f"refused in {format_}"


def _pages(files: Files, format_: Format) -> str:
    own = any(b"id: malli" in content and b"municipality" in content for content in files.values())
    pages = dict(render_site(_loaded(files, {} if own else REGISTERED), Site(format=format_)))
    return f"rendered in {format_}" if pages else f"empty in {format_}"


def _adopted(before: Files, now: Files) -> Iterator[str]:
    space = _loaded({**now, "decision.yaml": DECISION})
    decision = space.by_path["decision.yaml"]
    for path in now:
        document = space.by_path.get(path)
        if document is None:
            continue
        try:
            content = pinned(decision, document, Directory(space), lambda one: one.blob)
        except WorkError:
            yield "not adoptable"
            continue
        then = _loaded({**before, "decision.yaml": content})
        after = _loaded({**now, "decision.yaml": content})
        for one, other in ((after, then), (then, after)):
            earlier = Earlier(other, is_sure=True)
            found = verify(one, lambda *_, adopted=earlier: adopted)
            verifications = Verifications(found, after, language="fi")
            for name in registry.names("verifications"):
                registry.render(name, verifications)
        yield "verified"


COMMANDS: dict[str, Command] = {
    "lint": _linted,
    "fmt": _laid_out,
    "new": _begun,
    "status": _stood,
    "explain": _asked,
    "diff": _compared,
    "render": _rendered,
    "adopt and verify": _adopted,
}
DECISION = b"""\
kind: decision
id: kv-2026-1
municipality: malli
organ: kunnanvaltuusto
title: Ohjelman hyv\xc3\xa4ksyminen
meeting: {date: 2026-11-16}
paragraph: 1
status: decided
resolution: {outcome: accepted, text: Hyv\xc3\xa4ksyttiin.}
"""


def _loaded(files: Files, register: Files = REGISTERED) -> Workspace:
    return load(MemoryTree({**register, **files}), [*files])


def _sites(files: Files) -> list[Files]:
    """Those files of which pages can be made, by the municipality that they name.

    They are read to their end and have an id and an address of their own.
    """
    documents = (read(path, content) for path, content in files.items())
    sites: dict[str, dict[str, str]] = {}
    for one in documents:
        home, own = one.municipality or "", one.id or ""
        if not one.broken and ID.match(own) and (not home or ID.match(home)):
            sites.setdefault(home, {}).setdefault(f"{one.kind} {own}", one.path)
    return [{path: files[path] for path in found.values()} for found in sites.values()]


def _last_line(error: BaseException) -> str:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else "?"


def _is_inside(space: Workspace, one: Diagnostic) -> bool:
    text = space.by_path[one.place.path].text
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for line, column in (
        (one.place.line, one.place.column),
        (one.place.end_line, one.place.end_column),
    ):
        if not (1 <= line <= len(lines) and 1 <= column <= len(lines[line - 1]) + 2):
            return False
    edits = one.fix.edits if one.fix else ()
    return all(0 <= edit.start <= edit.end <= len(text) + 1 for edit in edits)


if __name__ == "__main__":
    sys.exit(main())
