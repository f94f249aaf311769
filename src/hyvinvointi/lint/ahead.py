"""Judging files as they are read, each for itself: here, on the cores of a machine, or on many machines.

What a rule says of a file alone follows from the file, from the language of its municipality and from
the day. So files can be judged anywhere, in any order, and what comes back is plain text.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import field
from datetime import date
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from hyvinvointi.data_classes import dataclass
from hyvinvointi.facts.sound import facts_of
from hyvinvointi.facts.table import FactTable
from hyvinvointi.facts.values import Row
from hyvinvointi.lint.file_judge import FileJudge
from hyvinvointi.lint.neighbour_context import MAIN_LANGUAGE
from hyvinvointi.lint.registry import all_rules
from hyvinvointi.model import Municipality
from hyvinvointi.patterns import regex
from hyvinvointi.schema import KINDS, check, survey
from hyvinvointi.source import Document
from hyvinvointi.workspace import Tree
from hyvinvointi.workspace.workspace import Reader

if TYPE_CHECKING:
    from concurrent.futures import Executor

File = tuple[str, bytes]
"""The path of a file in its workspace, and its content."""

BATCH = 100
"""Files that are sent together: some hundredths of a second of work, some hundred kilobytes."""

_HERE, _FEW = 40, 25
"""How many files are judged before there are other processes, of all of them one in 25 at most.

The patterns and tables that they make are then there for each process; to make them again in two of
them took a tenth of the work on 300 documents.
"""

_REGISTER = regex(rb"kind:(?<![^\n]kind:)[ ]*[\"']?municipality\b")
"""What may be a register; a pattern that begins with a literal is searched for as fast as that."""


@dataclass(frozen=True, slots=True)
class Languages:
    """The first language of each municipality by its id."""

    first: Mapping[str, str] = field(default_factory=dict)

    def of(self, document: Document) -> str:
        """Return the language of texts of a document that do not say theirs.

        Of one that names no municipality it is a guess: whoever uses what was found asks again.
        """
        only = next(iter(self.first)) if len(self.first) == 1 else ""
        return self.first.get(document.municipality or only, MAIN_LANGUAGE)


def judge_ahead(
    facts: FactTable,
    files: Sequence[File],
    languages: Languages,
    executor: "Executor",
    today: date,
) -> None:
    """Let an executor judge files that are not known, and know then what came of it."""
    judge = partial(judge_files, languages=languages, today=today)
    step = max(_FEW, len(files) // _HERE)
    here = {path for path, _ in files[::step][:_HERE]}
    facts.take(judge([file for file in files if file[0] in here]))
    rest = (file for file in files if file[0] not in here)
    for rows in executor.map(judge, [*_batches(rest)]):
        facts.take(rows)


def contents(tree: Tree) -> Iterator[File]:
    """Yield the files of a tree that can be read."""
    for path in tree.paths():
        with suppress(OSError):
            yield path, tree.read(path)


def judge_files(files: Sequence[File], languages: Languages, today: date) -> list[Row]:
    """Return what is to be known of those of some files that are sound in structure."""
    facts = FactTable()
    reader = judging_reader(facts, languages, today)
    for file in files:
        reader(*file)
    return facts.rows


def judging_reader(facts: FactTable, languages: Languages, today: date) -> Reader:
    """Return what reads a file and judges it at once, unless it is known.

    Of a sound one no more stays than what the others need of it: ten thousand documents with the
    places of all their parts took 650 MiB.
    """
    judge = FileJudge(all_rules(), today, facts)

    def read_and_judge(path: str, content: bytes) -> Document:
        document = facts.read(path, content)
        if facts_of(document) is None:
            checked = check(document)
            if checked.kind in KINDS:
                main = languages.of(checked)
                return judge.known(checked, survey(checked), main) or document
        return document

    return read_and_judge


def languages_in(files: Iterable[File], reader: Reader) -> Languages:
    """Return the languages of the municipalities whose registers are among some files."""
    registers = (reader(*file) for file in files if _REGISTER.search(file[1]))
    known = ((one.id, Municipality(one, (), one.data).languages) for one in registers)
    return Languages({own: some[0] for own, some in known if own and some})


def _batches(files: Iterable[File]) -> Iterator[list[File]]:
    rest = iter(files)
    while batch := [*islice(rest, BATCH)]:
        yield batch
