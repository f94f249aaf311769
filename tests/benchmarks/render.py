"""What it costs to make a site of many decisions: at first, and again after a change.

    python tests/benchmarks/render.py                     # a table
    python tests/benchmarks/render.py --check 1000 10000  # fails when a budget is broken
    python tests/benchmarks/render.py --peer PYTHON       # a Python that has sphinx-needs

All seconds are CPU time of whole processes, but for the pages. What is made again must be, byte for
byte, what is made at first: after the measurement that is looked at, file by file.
"""

import argparse
import gc
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from filecmp import cmp
from functools import partial
from pathlib import Path
from shutil import rmtree
from time import process_time

import decisions
import needs
from costs import cost, exponent

from hyvinvointi.render.build.pieces import Builder
from hyvinvointi.render.build.rendering import cleared_site
from hyvinvointi.render.site.options import Options
from hyvinvointi.workspace import FolderTree, load
from hyvinvointi.workspace.cache_folder import VARIABLE

_RENDER = (sys.executable, "-m", "hyvinvointi", "render")
_CACHES = "../caches"
_SPHINX = ("-m", "sphinx", "-q", "-b", "html", "-d", "kept", ".", "site")
_ROUNDS = 3
_GROWTH = 1.05
_SHARE = 0.03
"""Of what the largest site costs at first, one changed decision may cost this much, even one whose
title changed, which stands in the lists of everybody."""


@dataclass(frozen=True)
class Publisher:
    """Who makes a site: `make` is a command that leaves it in `site`.

    What helps it the next time is in `kept`, seen from its workspace; `write` writes that many items, one file each, whose
    names end with `extension`; `alike` tells whether two files of a site say the same.
    """

    make: Sequence[str]
    site: str
    kept: str
    write: Callable[[Path, int], None]
    extension: str
    alike: Callable[[Path, Path], bool]

    def seconds(self, folder: Path) -> float:
        """Make the site and return what it cost."""
        return cost(self.make, folder).seconds


@dataclass(frozen=True)
class Times:
    """CPU seconds of a first site, of one where nothing has changed, and after one change.

    `text` is a change of what stands on its own page alone, `title` of what many pages say.
    `unlike` are the files that then differ from a first site.
    """

    cold: float
    same: float
    text: float
    title: float
    unlike: Sequence[str]


def ours() -> Publisher:
    """Return our own command."""
    return Publisher(
        _RENDER, "build/site", _CACHES, decisions.write, ".yaml", partial(cmp, shallow=False)
    )


def peer(python: str) -> Publisher:
    """Return the sphinx-needs of a Python."""
    return Publisher((python, *_SPHINX), "site", "kept", needs.write, ".rst", needs.alike)


def times(publisher: Publisher, folder: Path, count: int) -> Times:
    """Measure the site of so many decisions in a new folder: the best of some rounds each."""
    publisher.write(folder, count)
    cold = publisher.seconds(folder)
    same = min(publisher.seconds(folder) for _ in range(_ROUNDS))
    middle = folder / "paatokset" / f"{(count + 1) // 2:06}{publisher.extension}"
    text, title = (
        min(_after_change(publisher, folder, middle, said) for _ in range(_ROUNDS))
        for said in (decisions.WORDS, decisions.TITLE)
    )
    warm = (folder / publisher.site).rename(folder.with_name(f"{folder.name}-warm"))
    rmtree(folder / publisher.kept)
    cold = min(cold, publisher.seconds(folder))
    unlike = [*_unlike(warm, folder / publisher.site, publisher.alike)]
    return Times(cold, same, text, title, unlike)


def _after_change(publisher: Publisher, folder: Path, file: Path, said: str) -> float:
    text = file.read_text("utf-8")
    file.write_text(text.replace(said, f"muutettu {said}", 1), "utf-8")
    return publisher.seconds(folder)


def _unlike(one: Path, other: Path, alike: Callable[[Path, Path], bool]) -> Iterator[str]:
    """Yield the paths of files that are in one folder only, or not alike in both."""
    both = [
        {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}
        for root in (one, other)
    ]
    yield from both[0] ^ both[1]
    yield from (path for path in both[0] & both[1] if not alike(one / path, other / path))


def pages_a_second(folder: Path) -> float:
    """Return how many decisions get their pages in a second, with templates in memory."""
    builder = Builder(cleared_site(load(FolderTree(folder)), Options()))
    found = [one for one in builder.site.pages if one.kind == "decision"]
    list(builder.files(found[0]))
    gc.disable()  # as the command does
    start = process_time()
    for one in found:
        list(builder.files(one))
    return len(found) / (process_time() - start)


def measure_ours(room: Path, counts: Sequence[int]) -> Iterator[str]:
    """Print what our sites cost, and yield the budgets that are broken."""
    start = times(ours(), room / "one", 1).cold
    say(f"{'':>6}start {start:.2f} s")
    points: list[tuple[int, float]] = []
    last = Times(1, 0, 0, 0, ())
    for count in counts:
        folder = room / str(count)
        found = times(ours(), folder, count)
        points.append((count, max(found.cold - start, 0.01)))
        last = found
        say(f"{count:>6} {summary(found)}; {pages_a_second(folder):.0f} decisions/s")
        if found.unlike:
            yield f"{len(found.unlike)} files of {count} decisions, {found.unlike[0]}"
    growth = exponent(points) if len(points) > 1 else 0.0
    if growth:
        say(f"the cost beyond the start grows as decisions^{growth:.2f}")
    if growth > _GROWTH:
        yield "growth"
    if last.text > _SHARE * last.cold:
        yield "one changed text"
    if last.title > _SHARE * last.cold:
        yield "one changed title"


def summary(found: Times) -> str:
    """Return costs in words."""
    return (
        f"cold {found.cold:6.2f} s; nothing changed {found.same:.2f} s ({found.same / found.cold:.1%}),"
        f" one text {found.text:.2f} s ({found.text / found.cold:.1%}),"
        f" one title {found.title:.2f} s ({found.title / found.cold:.1%}),"
        f" {len(found.unlike)} files unlike cold"
    )


def measure_peer(room: Path, python: str, count: int) -> None:
    """Print what as many items cost us and the peer."""
    found = {"ours": ours(), "sphinx-needs": peer(python)}
    costs = {name: times(one, room / name, count) for name, one in found.items()}
    for name, one in costs.items():
        say(f"{name:>13}, {count} items: {summary(one)}; {count / one.cold:.0f} items/s")
    mine, theirs = costs.values()
    say(
        f"sphinx-needs costs {theirs.cold / mine.cold:.1f} times ours cold,"
        f" {theirs.text / mine.text:.1f} times after one changed text,"
        f" {theirs.title / mine.title:.1f} times after one changed title"
    )


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> int:
    """Measure; return 1 when `--check` finds a budget broken."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("counts", nargs="*", type=int, default=[1000, 3000, 10000])
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--peer", metavar="PYTHON", help="a Python that has sphinx-needs")
    parser.add_argument("--peer-count", type=int, default=1000)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        room = Path(name).resolve()
        os.environ[VARIABLE] = str(room / "caches")
        broken = [*measure_ours(room, given.counts)]
        if given.peer:
            measure_peer(room, given.peer, given.peer_count)
        else:
            say("sphinx-needs is left out: --peer names a Python that has it")
    if broken:
        say("over budget: " + ", ".join(broken))
    return int(given.check and bool(broken))


if __name__ == "__main__":
    sys.exit(main())
