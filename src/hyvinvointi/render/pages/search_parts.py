"""The hits of a large site in files of their own, which the script of the search page loads.

A page opened from a folder may load a script, and nothing else: so each part is one, a call with the
rows that would else stand in the page. Where parts end follows from what stands there, so that a new
row changes the part that it stands in and few others.
"""

import json
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from zlib import crc32

MOST_LISTED = 150_000
"""Characters of hits that stand in the page itself; with them a page has up to 200 KB."""
_LEAST, _MOST = 100_000, 200_000
"""Characters of a part."""
_ENDS = 32
"""One row of so many ends a part that is long enough."""


class Part(NamedTuple):
    """A part: the name of its file beside the page, and what stands in it."""

    name: str
    content: bytes


def parts(rows: Iterable[str]) -> Iterator[Part]:
    """Yield the parts that rows make."""
    for number, some in enumerate(_parted(rows), start=1):
        call = f"searchPart({number},[\n{','.join(some)}]);\n"
        yield Part(f"part-{number}.js", call.encode("utf-8", errors="replace"))


def _parted(rows: Iterable[str]) -> Iterator[list[str]]:
    part: list[str] = []
    size = 0
    for row in rows:
        text = json.dumps(row, ensure_ascii=False)
        part.append(text)
        size += len(text)
        is_end = crc32(text.encode("utf-8", errors="replace")) % _ENDS == 0
        if size > (_LEAST if is_end else _MOST):
            yield part
            part, size = [], 0
    if part:
        yield part
