"""The work of `diff`: read both sides, compare them, report it, and decide the exit code."""

import os
from collections.abc import Sequence
from dataclasses import field, replace
from datetime import date
from functools import cache
from pathlib import Path

from hyvinvointi import git
from hyvinvointi.adoption import Directory, History, Pin, Pins
from hyvinvointi.adoption.directory import targets_of
from hyvinvointi.cli import (
    language,
    output,
    passed_over,
    revisions,
    saving,
    standard_input,
    targets,
)
from hyvinvointi.cli.accepted_changes import read_accepted
from hyvinvointi.cli.emptiness import require_documents, require_patterns
from hyvinvointi.cli.gates import ComparedGates, compare_gates
from hyvinvointi.cli.here import own_workspace
from hyvinvointi.cli.known_files import reader_of
from hyvinvointi.cli.parts import Part, Parts
from hyvinvointi.cli.past_searches import PastSearches
from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Language, Message, Site, Text, pointer
from hyvinvointi.diff import Act, Comparison, compare
from hyvinvointi.diff.acceptance import accept
from hyvinvointi.diff.covering import covered
from hyvinvointi.diff.since_adoption import AdoptedTexts
from hyvinvointi.errors import WorkError
from hyvinvointi.facts.sound import surveying_once
from hyvinvointi.report import registry
from hyvinvointi.report.formats.changes import Changes
from hyvinvointi.schema import Level
from hyvinvointi.source import Document, read
from hyvinvointi.workspace import FolderTree, GitTree, StagedTree, StoredTree, Workspace, load

_NOT_FOUND = Text(
    "”{name}” ei ole versio, polku eikä tunnus kummallakaan puolella.",
    "”{name}” är varken en version, en sökväg eller ett id på någondera sidan.",
    "“{name}” is not a revision, a path or an ID on either side.",
)
_NOT_FOUND_HERE = Text(
    f"{_NOT_FOUND.fi} {revisions.SHALLOW.fi}",
    f"{_NOT_FOUND.sv} {revisions.SHALLOW.sv}",
    f"{_NOT_FOUND.en} {revisions.SHALLOW.en}",
)
_EMPTY = Text(
    "Yksi argumenteista on tyhjä. Anna versio, polku tai tunnus: hyvinvointi diff main",
    "Ett av argumenten är tomt. Ange en version, en sökväg eller ett id: hyvinvointi diff main",
    "One of the arguments is empty. Give a revision, a path or an ID: hyvinvointi diff main",
)
_UNSURE = Text(
    "Päätöstä, jolla ”{id}” on ehkä hyväksytty, ei voi lukea tai siinä ei ole kokouksen päivää. "
    "Aja hyvinvointi lint.",
    "Ett beslut som kan ha godkänt ”{id}” går inte att läsa eller saknar sammanträdesdag. "
    "Kör hyvinvointi lint.",
    "A decision that may have adopted “{id}” cannot be read, or its meeting has no date. Run hyvinvointi lint.",
)
_NOT_ADOPTED = Text(
    "Mitään näistä asiakirjoista ei hyväksy päätös, joka on tehty ja voimassa.",
    "Inget av de här dokumenten godkänns av ett beslut som är fattat och gäller.",
    "None of these documents is adopted by a decision that has been made and is valid.",
)
_ADOPTION_ALONE = Text(
    "--since-adoption vertaa hyväksyttyä siihen, mitä työkansiossa on; --staged ja --merge-base eivät käy sen kanssa.",
    "--since-adoption jämför det godkända med arbetskatalogen; --staged och --merge-base kan inte användas med det.",
    "--since-adoption compares what was adopted with the working tree; --staged and --merge-base cannot be used with it.",
)
_NOT_IN_HISTORY = Text("”{id}”: {reason}", "”{id}”: {reason}", "“{id}”: {reason}")
_STDIN = standard_input.NAME
_UNREADABLE = 2


@dataclass(frozen=True, slots=True)
class Request:
    """What a person asked of `diff`; the fields are the options of the command.

    `behind` is the number of arguments behind `--`; `gate` is `None` when nothing fails;
    `accepted` is the file of accepted changes.
    """

    arguments: Sequence[str] = ()
    behind: int | None = None
    staged: bool = False
    merge_base: bool = False
    since_adoption: bool = False
    format: str = registry.DEFAULT
    output: str | None = None
    accepted: str | None = None
    today: date = field(default_factory=date.today)
    gate: Level | None = "substantive"
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Sides:
    """Two states of a workspace, what they are called, and the parts of them that are meant."""

    root: Path
    base: Workspace
    head: Workspace
    names: tuple[str, str]
    parts: tuple[Parts, Parts] | None = None
    gates: ComparedGates = field(default_factory=ComparedGates)

    def compared(self) -> Comparison:
        """Return what differs, what lets more through the gate first."""
        comparison = compare(self.base, self.head, self.gates.left_out)
        return replace(comparison, changes=(*self.gates.changes, *comparison.changes))

    def narrowed(self, comparison: Comparison) -> Comparison:
        """Return what a comparison tells of what is meant.

        A gate is every document's, and where nobody has looked may be any.
        """
        meant = self._of_parts(comparison)
        sides = (("base", self.base), ("head", self.head))
        unseen = ((name, finding) for name, side in sides for finding in passed_over.unseen(side))
        return replace(meant, unreadable=(*meant.unreadable, *unseen))

    def _of_parts(self, comparison: Comparison) -> Comparison:
        if self.parts is None:
            return comparison
        paths = {path for side in self.parts for path in side.paths}
        return replace(
            comparison,
            changes=tuple(
                change
                for change in comparison.changes
                if change.act is Act.LOOSENED or self._means(change.base, change.head)
            ),
            formatting=tuple(path for path in comparison.formatting if path in paths),
            unreadable=tuple(one for one in comparison.unreadable if one[1].site.path in paths),
        )

    def _means(self, *places: Site | None) -> bool:
        return any(
            parts.holds(site.path, pointer(site.route))
            for site, parts in zip(places, self.parts or (), strict=True)
            if site is not None
        )


def compare_and_report(request: Request) -> int:
    """Compare, write the report, and return the exit code."""
    sides = _sides(request)
    found = accept(sides.compared(), read_accepted(request.accepted), request.today)
    comparison, base, head = covered(
        sides.narrowed(found), *sides.gates.beside(sides.base, sides.head), today=request.today
    )
    sides = replace(sides, base=base, head=head)
    spoken = language.choose(request.language, sides.head.config.language)
    _tell(request, _changes(request, sides, comparison, spoken))
    if comparison.unreadable:
        return _UNREADABLE
    return int(not comparison.passes(request.gate))


def _sides(request: Request) -> Sides:
    if not all(argument.strip() for argument in request.arguments):
        raise WorkError(Message(_EMPTY))  # of a variable that is not set
    if request.since_adoption:
        return _adopted(request)
    return _files(request) if _is_of_files(request) else _states(request)


def _adopted(request: Request) -> Sides:
    """The adopted texts of what is meant, and what stands now."""
    if request.staged or request.merge_base:
        raise WorkError(Message(_ADOPTION_ALONE))
    target = targets.find(request.arguments, source=StoredTree)
    now = base = target.workspace
    pins = Pins(now, Directory(now))
    history = History(target.root, memory=PastSearches(target.root))
    texts = AdoptedTexts(now)
    meant = [document for document in now.documents if target.holds_path(document.path)]
    newest = [pin for document in meant for pin in pins.newest_of_each(document)[:1]]
    if not newest:
        raise WorkError(Message(_NOT_ADOPTED))
    for pin in newest:
        if pins.is_unsure(pin.document):
            raise WorkError(Message(_UNSURE, {"id": pin.document.id}))
        adopted = history.adopted(base, pin)
        if adopted is None or not adopted.is_sure:
            args = {"id": pin.document.id, "reason": history.shortcoming}
            raise WorkError(Message(_NOT_IN_HISTORY, args))
        base = texts.seen_from(adopted, pin)
    revisions.tell_clone(history.clone, output.teller(request.language))
    sides = Sides(target.root, base, now, ("adoption", "worktree"))
    if target.parts is None:
        return sides
    parts = _with_indicators(target.parts, newest, base, now)
    return replace(sides, parts=(parts, parts))


def _with_indicators(parts: Parts, pins: Sequence[Pin], *sides: Workspace) -> Parts:
    """What is meant, and the indicators that belong to the text of what is meant."""
    places = [
        Directory(side).find(name, pin.document)
        for pin in pins
        for side in sides
        for name in targets_of(side.by_path[pin.document.path].data)
    ]
    return Parts([*parts, *(Part(place.path) for place in places if place)])


def _is_of_files(request: Request) -> bool:
    names = request.arguments
    if request.behind is not None or len(names) != 2 or names == [_STDIN, _STDIN]:  # noqa: PLR2004  base and head
        return False
    return all(name == _STDIN or Path(name).is_file() for name in names)


def _files(request: Request) -> Sides:
    """Two files are one document in workspaces that are equal but for it.

    That is the workspace of the current folder or, where neither is in it, that of the first.
    """
    names = tuple(request.arguments)
    here = own_workspace()
    files = [name for name in names if name != _STDIN]
    inside = (file for file in files if here and Path(os.path.realpath(file)).is_relative_to(here))
    anchor = next(inside, files[0])
    target = targets.find([anchor])
    part = next(iter(target.parts or ()), None)
    path = part.path if part else anchor
    documents = [
        target.workspace.by_path[path] if name == anchor else _read(name, target) for name in names
    ]
    own = {document.path for document in documents}
    rest = [document for document in target.workspace.documents if document.path not in own]
    base, head = (target.workspace.with_documents([*rest, document]) for document in documents)
    return Sides(target.root, base, head, (names[0], names[1]))


def _read(name: str, target: targets.Target) -> Document:
    if name == _STDIN:
        return read(_STDIN, standard_input.content())
    path = Path(os.path.realpath(name))
    targets.require_readable(name, path)
    shown = path.relative_to(target.root) if path.is_relative_to(target.root) else path
    known = target.workspace.by_path.get(shown.as_posix())
    if known is not None:
        return known
    return read(shown.as_posix(), FolderTree(path.parent).read(path.name))


def _states(request: Request) -> Sides:
    located = targets.locate(
        [argument for argument in request.arguments if os.path.lexists(argument)]
    )
    root = located.root
    top = git.require_top(root)
    pair, names = revisions.split(request.arguments, request.behind, top)
    tell = output.teller(request.language)
    pair = pair.resolved(top, staged=request.staged, merge_base=request.merge_base, tell=tell)
    blobs = git.Blobs(top)
    old = GitTree(root, pair.base, blobs)
    tree: FolderTree | StagedTree | GitTree = StoredTree(root)
    if request.staged:
        tree = StagedTree(root, blobs)
    elif pair.head:
        tree = GitTree(root, pair.head, blobs)
    with reader_of(root, top) as read:
        # Most files are the same on both sides: each is read and surveyed once.
        reader, surveyor = cache(read), surveying_once()
        head = replace(load(tree, reader=reader), surveyor=surveyor)
        # Git need not unpack again what lies in the working tree as it is: a sixth of the time
        # that one changed document of a thousand takes.
        blobs.know({document.blob: document.content for document in head.documents})
        base = replace(load(old, reader=reader), surveyor=surveyor)
        gates = compare_gates(root, (old, tree), base, head, reader)
    require_patterns(head)
    if not base.documents:
        require_documents(head)
    called = "index" if request.staged else pair.head or "worktree"
    parts = _parts(names, located, base, head, may_be_revisions=request.behind is None)
    return Sides(root, base, head, (pair.base, called), parts, gates)


def _parts(
    names: Sequence[str],
    located: targets.Located,
    base: Workspace,
    head: Workspace,
    *,
    may_be_revisions: bool,
) -> tuple[Parts, Parts] | None:
    if not names:
        return None
    olds: list[Part] = []
    news: list[Part] = []
    for name in names:
        old, new = (_named(side, name, located) for side in (base, head))
        if not (old or new or name in located.inside):
            is_cut = may_be_revisions and git.is_shallow(git.require_top(located.root))
            raise WorkError(Message(_NOT_FOUND_HERE if is_cut else _NOT_FOUND, {"name": name}))
        olds += old
        news += new
    return Parts(olds), Parts(news)


def _named(workspace: Workspace, name: str, located: targets.Located) -> list[Part]:
    """What a name means on one side, where its file may be gone."""
    path = Path(name).resolve()
    if name in located.inside:
        return [*targets.parts_of(workspace, name, located.inside[name])]
    if path.is_relative_to(located.root):
        inside = path.relative_to(located.root).as_posix()
        parts = [*targets.parts_of(workspace, name, inside)]
        if parts:
            return parts
    try:
        return [*targets.parts_of(workspace, name, None)]
    except WorkError:
        return []


def _changes(request: Request, sides: Sides, comparison: Comparison, spoken: Language) -> Changes:
    # Annotations of a hosted service are placed by paths from the root of the repository.
    top = git.top(sides.root) or sides.root
    prefix = targets.way(top, sides.root)
    return Changes(comparison, sides.base, sides.head, spoken, sides.names, request.gate, prefix)


def _tell(request: Request, changes: Changes) -> None:
    if request.output:
        saving.save(request.output, registry.render(request.format, changes))
    elif request.format == registry.DEFAULT and output.is_terminal():
        from hyvinvointi.report.formats.changes.text import set_for_terminal

        output.emit_set(set_for_terminal(changes, output.width()))
    else:
        output.emit_result(request.format, changes)
