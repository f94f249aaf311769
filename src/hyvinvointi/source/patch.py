"""What a change does to a file, as the patch that `git apply -p0` takes: bytes, not text."""

from collections.abc import Iterator, Sequence
from difflib import Match, SequenceMatcher
from typing import NamedTuple

_CONTEXT = 3
_WINDOW = 64
"""Lines compared at once: to compare whole files takes the square of their length."""

_NO_LINE_FEED = b"\n\\ No newline at end of file\n"
_ESCAPES = {7: "a", 8: "b", 9: "t", 10: "n", 11: "v", 12: "f", 13: "r", 34: '"', 92: "\\"}


class _Stretch(NamedTuple):
    """Lines of the old file, and those of the new one that stand in their place."""

    old: int
    old_end: int
    new: int
    new_end: int


def unified(path: str, old: bytes, new: bytes) -> bytes:
    """Return a unified diff of two contents of a file; empty when they are the same.

    A line ends where it ends for Git, at a line feed, so that carriage returns stay.
    """
    olds, news = _lines(old), _lines(new)
    parts = [_header(b"---", path), _header(b"+++", path)]
    for hunk in _hunks(olds, news):
        first, last = hunk[0], hunk[-1]
        start, new_start = max(0, first.old - _CONTEXT), max(0, first.new - _CONTEXT)
        end = min(len(olds), last.old_end + _CONTEXT)
        new_end = min(len(news), last.new_end + _CONTEXT)
        parts.append(b"@@ -%b +%b @@\n" % (_range(start, end), _range(new_start, new_end)))
        at = start
        for one in hunk:
            parts += [_line(b" ", line) for line in olds[at : one.old]]
            parts += [_line(b"-", line) for line in olds[one.old : one.old_end]]
            parts += [_line(b"+", line) for line in news[one.new : one.new_end]]
            at = one.old_end
        parts += [_line(b" ", line) for line in olds[at:end]]
    return b"".join(parts) if old != new else b""


def quoted(path: str) -> bytes:
    """Return a path as Git writes it: in quotation marks where it has other than plain signs."""
    raw = path.encode("utf-8", "surrogateescape")
    written = "".join(map(_quoted, raw))
    return f'"{written}"'.encode() if written != path else raw


def _quoted(byte: int) -> str:
    if byte in _ESCAPES:
        return f"\\{_ESCAPES[byte]}"
    return chr(byte) if 0x20 <= byte < 0x7F else f"\\{byte:03o}"  # noqa: PLR2004  printable ASCII


def _header(sign: bytes, path: str) -> bytes:
    # Behind a name with a space a tabulator says where it ends.
    return b"%b %b%b\n" % (sign, quoted(path), b"\t" if " " in path else b"")


def _lines(content: bytes) -> list[bytes]:
    lines = [line + b"\n" for line in content.split(b"\n")]
    lines[-1] = lines[-1][:-1]
    return lines if lines[-1] else lines[:-1]


def _line(sign: bytes, line: bytes) -> bytes:
    shown = sign + line
    return shown if shown.endswith(b"\n") else shown + _NO_LINE_FEED


def _range(start: int, end: int) -> bytes:
    length = end - start
    first = start + 1 if length else start
    return b"%d" % first if length == 1 else b"%d,%d" % (first, length)


def _hunks(old: Sequence[bytes], new: Sequence[bytes]) -> Iterator[list[_Stretch]]:
    hunk: list[_Stretch] = []
    for one in _joined(_changes(old, new)):
        if hunk and one.old - hunk[-1].old_end > 2 * _CONTEXT:
            yield hunk
            hunk = []
        hunk.append(one)
    if hunk:
        yield hunk


def _joined(changes: Iterator[_Stretch]) -> Iterator[_Stretch]:
    last: _Stretch | None = None
    for one in changes:
        if last is not None and (last.old_end, last.new_end) == (one.old, one.new):
            last = last._replace(old_end=one.old_end, new_end=one.new_end)
            continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last


def _changes(old: Sequence[bytes], new: Sequence[bytes]) -> Iterator[_Stretch]:
    """Yield what differs, window by window; what a window leaves open is looked at in the next."""
    end, new_end = _without_equal_end(old, new)
    at = new_at = 0
    while at < end or new_at < new_end:
        if at < end and new_at < new_end and old[at] == new[new_at]:
            at, new_at = at + 1, new_at + 1
            continue
        stop, new_stop = min(end, at + _WINDOW), min(new_end, new_at + _WINDOW)
        matcher = SequenceMatcher(None, old[at:stop], new[new_at:new_stop], autojunk=False)
        blocks = matcher.get_matching_blocks()
        is_open = (stop, new_stop) != (end, new_end)
        # Without a good half of the window behind it, the search would begin anew at every line.
        if is_open and len(blocks) > 1 and _reach(blocks[-2]) > _WINDOW // 2:
            blocks = blocks[:-1]
        start, new_start = at, new_at
        for block in blocks:
            here, new_here = at + block.a, new_at + block.b
            if (start, new_start) != (here, new_here):
                yield _Stretch(start, here, new_start, new_here)
            start, new_start = here + block.size, new_here + block.size
        at, new_at = start, new_start


def _reach(block: Match) -> int:
    return max(block.a, block.b) + block.size


def _without_equal_end(old: Sequence[bytes], new: Sequence[bytes]) -> tuple[int, int]:
    end, new_end = len(old), len(new)
    while end and new_end and old[end - 1] == new[new_end - 1]:
        end, new_end = end - 1, new_end - 1
    return end, new_end
