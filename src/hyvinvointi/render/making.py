"""Making a site in a folder: all of it, or what is not as it was there."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from hyvinvointi.render.output import Made, Output, Result
from hyvinvointi.render.pages import Builder, Piece
from hyvinvointi.render.past import Past
from hyvinvointi.render.proof import Proof
from hyvinvointi.render.renewal import Change, change
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


def make(builder: Builder, folder: Output, past: Past, watch: Watch) -> Outcome:
    """Make a site in a folder and remember it.

    Raises `WorkError` where it cannot be written, and `Leak` when its files show what must not go
    out; the folder is then as it was.
    """
    changed = change(builder.site, past)
    plan = _plan(builder, folder, past, changed)
    proven = _proven(_made(plan.stale, watch), Proof(builder.site))
    result = _write(folder, plan, past, changed.mark, proven)
    made = {
        one.name: Kept(one.sources or [], tuple(result.written.get(one.name, ())))
        for one in plan.stale
    }
    past.know(builder.site.documents)
    about = {"signature": changed.signature, "mark": changed.mark}
    outdated = Outdated(not past.holds, changed.unlike, changed.touched, plan.lost)
    past.leave(about, changed.states, made, outdated)
    kept = [past.pieces[one.name] for one in plan.pieces if one.name not in made]
    new = sum(len(one.files) for one in made.values())
    files = new + sum(len(one.files) for one in kept)
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


def _plan(builder: Builder, folder: Output, past: Past, changed: Change) -> _Plan:
    pieces = tuple(builder.pieces())
    lost = frozenset(past.pieces.keys() - {one.name for one in pieces})
    whole = _Plan(pieces, pieces, lost, is_whole=True)
    if not past.mark or folder.mark != past.mark:
        return whole
    stale = tuple(one for one in pieces if _is_stale(one, folder, past, changed))
    if not stale and not lost:
        return _Plan(pieces, (), lost, is_whole=False)
    kept = {one.name for one in pieces} - {one.name for one in stale}
    # Of a list that somebody has touched nobody knows what else it lacks.
    is_listed = folder.lists(path for name in kept for path, _, _ in past.pieces[name].files)
    return _Plan(pieces, stale, lost, is_whole=False) if is_listed else whole


def _write(folder: Output, plan: _Plan, past: Past, mark: str, made: Iterator[Made]) -> Result:
    if plan.is_whole:
        return folder.write(made, mark)
    if not plan.stale and not plan.lost:
        return Result({})
    outdated = {*(one.name for one in plan.stale), *plan.lost}.intersection(past.pieces)
    gone = [path for name in outdated for path, _, _ in past.pieces[name].files]
    return folder.renew(made, gone, mark)


def _is_stale(piece: Piece, folder: Output, past: Past, changed: Change) -> bool:
    before = past.pieces.get(piece.name)
    return (
        before is None
        or changed.concerns(piece, before.sources)
        or not folder.is_intact(before.files)
    )


def _proven(files: Iterator[Made], proof: Proof) -> Iterator[Made]:
    """Yield files that were looked at; raises `Leak` before the last of them takes its place."""
    for piece, path, content in files:
        proof.look_at(path, content)
        yield piece, path, content
    proof.conclude()


def _made(pieces: Sequence[Piece], watch: Watch) -> Iterator[Made]:
    for number, piece in enumerate(pieces):
        watch(number, len(pieces))
        for path, content in piece.make():
            yield piece.name, path, content
    watch(len(pieces), len(pieces))
