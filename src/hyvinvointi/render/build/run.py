"""Making a site in a folder: all of it, or what is not as it was there."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from hyvinvointi.data_classes import dataclass
from hyvinvointi.render.build.pictures import drawn
from hyvinvointi.render.build.pieces import Builder, Piece
from hyvinvointi.render.build.previous import PreviousBuild
from hyvinvointi.render.build.proof import Proof
from hyvinvointi.render.build.staleness import Change
from hyvinvointi.render.build.staleness import change as find_change
from hyvinvointi.render.build.writing import Made, Output, Result
from hyvinvointi.workspace.cache import Outdated
from hyvinvointi.workspace.cache import Piece as Kept

Watch = Callable[[int, int], None]
"""Hears how many pieces of how many are made."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many files a site has, and how many of them were written now.

    `gone` are those of the last render that are no longer made; `changed` those of them that stay,
    because somebody has changed them.
    """

    files: int
    written: int
    gone: Sequence[str] = ()
    changed: Sequence[str] = ()


def make(builder: Builder, folder: Output, previous: PreviousBuild, watch: Watch) -> Outcome:
    """Make a site in a folder and remember it.

    Raises `WorkError` where it cannot be written, and `Leak` when its files show what must not go
    out; the folder is then as it was.
    """
    change = find_change(builder.site, previous)
    plan = _plan(builder, folder, previous, change)
    made_now = drawn(_made(plan.stale, watch), partial(_earlier, folder, previous))
    proof = Proof(builder.site)
    result = _write(folder, plan, previous, change.mark, _proven(made_now, proof))
    written = ((one, tuple(result.written.get(one.name, ()))) for one in plan.stale)
    made = {
        one.name: Kept(one.sources or [], files, any(path in proof.of_others for path, *_ in files))
        for one, files in written
    }
    previous.know(builder.site.documents)
    about = {"signature": change.signature, "mark": change.mark}
    outdated = Outdated(not previous.holds, change.changed, change.affected, plan.lost)
    previous.leave(about, change.states, made, outdated)
    kept = [previous.pieces[piece.name] for piece in plan.pieces if piece.name not in made]
    files = sum(len(one.files) for one in (*made.values(), *kept))
    new = sum(len(one.files) for one in made.values()) - result.same
    return Outcome(files, new, result.gone, result.changed)


@dataclass(frozen=True, slots=True)
class _Plan:
    """What there is to make: all pieces, those to be made now, and the names of those gone.

    `is_whole` means that nothing in the folder can stay.
    """

    pieces: tuple[Piece, ...]
    stale: tuple[Piece, ...]
    lost: frozenset[str]
    is_whole: bool


def _plan(builder: Builder, folder: Output, previous: PreviousBuild, change: Change) -> _Plan:
    pieces = tuple(builder.pieces())
    lost = frozenset(previous.pieces.keys() - {piece.name for piece in pieces})
    whole = _Plan(pieces, pieces, lost, is_whole=True)
    if not previous.mark or folder.mark != previous.mark:
        return whole
    stale = tuple(piece for piece in pieces if _is_stale(piece, folder, previous, change))
    if not stale and not lost:
        return _Plan(pieces, (), lost, is_whole=False)
    kept = {piece.name for piece in pieces} - {one.name for one in stale}
    # Of a list that somebody has touched nobody knows what else it lacks.
    is_listed = folder.lists(path for name in kept for path, _, _ in previous.pieces[name].files)
    return _Plan(pieces, stale, lost, is_whole=False) if is_listed else whole


def _write(
    folder: Output, plan: _Plan, previous: PreviousBuild, mark: str, made: Iterator[Made]
) -> Result:
    if plan.is_whole:
        return folder.write(made, mark)
    if not plan.stale and not plan.lost:
        return Result({})
    outdated = {*(one.name for one in plan.stale), *plan.lost}.intersection(previous.pieces)
    before = [file for name in outdated for file in previous.pieces[name].files]
    return folder.renew(made, [path for path, _, _ in before], mark, before)


def _is_stale(piece: Piece, folder: Output, previous: PreviousBuild, change: Change) -> bool:
    before = previous.pieces.get(piece.name)
    return before is None or change.concerns(piece, before) or not folder.is_intact(before.files)


def _proven(files: Iterator[Made], proof: Proof) -> Iterator[Made]:
    """Yield files that were looked at; raises `Leak` before the last of them takes its place."""
    for piece, path, content in files:
        proof.look_at(path, content)
        yield piece, path, content
    proof.conclude()


def _earlier(folder: Output, previous: PreviousBuild, path: str) -> bytes | None:
    """Return a file as the last render left it, whatever settings it followed."""
    file = previous.earlier_files.get(path)
    return folder.content(file) if file else None


def _made(pieces: Sequence[Piece], watch: Watch) -> Iterator[Made]:
    for number, piece in enumerate(pieces):
        watch(number, len(pieces))
        for path, content in piece.make():
            yield piece.name, path, content
    watch(len(pieces), len(pieces))
