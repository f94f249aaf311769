"""Making a site in a folder: all of it, or what is not as it was there."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from hyvinvointi.render import output
from hyvinvointi.render.output import Made
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
    """How many files a site has, and how many of them were written now."""

    files: int
    written: int


def make(builder: Builder, folder: Path, past: Past, watch: Watch) -> Outcome:
    """Make a site in a folder and remember it.

    Raises `WorkError` where it cannot be written, and `Leak` when its files show what must not go
    out; the folder is then as it was.
    """
    changed = change(builder.site, past)
    plan = _plan(builder, folder, past, changed)
    mark = changed.mark
    files = _proven(_made(plan.stale, watch), Proof(builder.site))
    written = _write(folder, plan, past, mark, files)
    made = {
        one.name: Kept(one.sources or [], tuple(written.get(one.name, ()))) for one in plan.stale
    }
    past.know(builder.site.documents)
    about = {"signature": changed.signature, "mark": mark}
    outdated = Outdated(not past.holds, changed.unlike, changed.touched, plan.lost)
    past.leave(about, changed.states, made, outdated)
    kept = [past.pieces[one.name] for one in plan.pieces if one.name not in made]
    new = sum(len(one.files) for one in made.values())
    return Outcome(new + sum(len(one.files) for one in kept), new)


@dataclass(frozen=True, slots=True)
class _Plan:
    """What there is to make: all pieces, those to be made now, and the names of those gone.

    `is_whole` means that nothing in the folder can stay.
    """

    pieces: tuple[Piece, ...]
    stale: tuple[Piece, ...]
    lost: frozenset[str]
    is_whole: bool


def _plan(builder: Builder, folder: Path, past: Past, changed: Change) -> _Plan:
    pieces = tuple(builder.pieces())
    lost = past.pieces.keys() - {one.name for one in pieces}
    if not past.mark or output.mark_of(folder) != past.mark:
        return _Plan(pieces, pieces, frozenset(lost), is_whole=True)
    stale = tuple(one for one in pieces if _is_stale(one, folder, past, changed))
    return _Plan(pieces, stale, frozenset(lost), is_whole=False)


def _write(
    folder: Path, plan: _Plan, past: Past, mark: str, made: Iterator[Made]
) -> output.Written:
    if plan.is_whole:
        return output.write(folder, made, mark)
    if not plan.stale and not plan.lost:
        return {}
    outdated = {*(one.name for one in plan.stale), *plan.lost}.intersection(past.pieces)
    gone = [path for name in outdated for path, _, _ in past.pieces[name].files]
    return output.renew(folder, made, gone, mark)


def _is_stale(piece: Piece, folder: Path, past: Past, changed: Change) -> bool:
    before = past.pieces.get(piece.name)
    return (
        before is None
        or changed.concerns(piece, before.sources)
        or not output.is_intact(folder, before.files)
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
