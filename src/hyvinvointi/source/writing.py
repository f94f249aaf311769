"""New documents as YAML: two spaces, prose in blocks, short groups on one line, quotes where needed.

`fmt` sets out what people have written and keeps their comments; here a document is written for
the first time, from plain data with the comments that guide whoever goes on with it.
"""

import json
import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from hyvinvointi.source.scalars import NotANumber, resolve, written

WIDTH = 90
_INDENT = "  "
_REMARK = "#"
# Plain in block style: no indicator in front, nothing that would begin a comment or a value.
_PLAIN = re.compile(r"[^\W_][^\n#:]*(?:(?:(?<=\S)#|:(?=\S))[^\n#:]*)*\Z")


@dataclass(frozen=True, slots=True)
class Noted:
    """A value with a comment behind it: what a code means in the reader's words."""

    value: str | int | float | bool
    note: str


def document(data: Mapping[str, Any], header: Sequence[str] = ()) -> str:
    """Return a document as YAML text.

    Where a key begins with `#` its value is a comment that stands there: a text is broken into
    lines, a group of fields is written as it would stand and commented out.
    """
    lines = [*(f"# {line}" for line in header), *_group(data, "")]
    return "".join(f"{line}\n" for line in lines)


def _group(data: Mapping[str, Any], pad: str) -> Iterator[str]:
    entries = [*data.items()]
    for at, (key, value) in enumerate(entries):
        is_remark = key.startswith(_REMARK)
        if is_remark and at and not pad and _begins_part(entries, at):
            yield ""
        if is_remark:
            yield from _remark(value, pad)
        elif value is not None:
            yield from _entry(f"{pad}{key}:", value, pad)


def _begins_part(entries: Sequence[tuple[str, Any]], at: int) -> bool:
    """Whether a comment is parted from what stands before: that on a single line is not."""
    if entries[at - 1][0].startswith(_REMARK) and not isinstance(entries[at - 1][1], Mapping):
        return False
    after = entries[at + 1][1] if at + 1 < len(entries) else None
    return not _is_single(after) or isinstance(entries[at][1], Mapping)


def _remark(value: Any, pad: str) -> Iterator[str]:
    if isinstance(value, Mapping):
        yield from (f"{pad}# {line}".rstrip() for line in _group(value, ""))
        return
    for paragraph in str(value).splitlines():
        lines = textwrap.wrap(paragraph, WIDTH - len(pad) - 2, break_on_hyphens=False)
        yield from (f"{pad}# {line}" for line in lines or [""])


def _entry(head: str, value: Any, pad: str) -> Iterator[str]:
    """Yield a key with its value, or a dash with its item."""
    inner = pad + _INDENT
    if isinstance(value, Noted):
        yield f"{head} {_scalar(value.value)}  # {value.note}"
    elif isinstance(value, str) and _is_block(value):
        yield f"{head} |"
        yield from (f"{inner}{line}".rstrip() for line in value.rstrip("\n").split("\n"))
    elif isinstance(value, Mapping):
        line = f"{head} {_flow(value)}"
        if _is_leaf(value) and len(line) <= WIDTH:
            yield line
        else:
            yield head
            yield from _group(value, inner)
    elif isinstance(value, list | tuple):
        yield from _list(head, value, inner)
    else:
        yield f"{head} {_scalar(value)}"


def _list(head: str, items: Sequence[Any], pad: str) -> Iterator[str]:
    line = f"{head} [{', '.join(map(_inline, items))}]"
    if not items or (all(map(_is_single, items)) and len(line) <= WIDTH):
        yield line
        return
    yield head
    for item in items:
        if not isinstance(item, Mapping):
            yield from _entry(f"{pad}-", item, pad)
            continue
        line = f"{pad}- {_flow(item)}"
        if _is_leaf(item) and not _is_titled(item) and len(line) <= WIDTH:
            yield line
            continue
        inner = [*_group(item, pad + _INDENT)]
        first = next(at for at, row in enumerate(inner) if not row.lstrip().startswith(_REMARK))
        yield from (f"{pad}{row.lstrip()}" for row in inner[:first])
        yield f"{pad}- {inner[first].lstrip()}"
        yield from inner[first + 1 :]


def _is_single(value: Any) -> bool:
    return not isinstance(value, Mapping | list | tuple | Noted) and not _is_block(value)


def _is_leaf(group: Mapping[str, Any]) -> bool:
    return all(_is_single(one) and not key.startswith(_REMARK) for key, one in group.items())


def _is_titled(item: Mapping[str, Any]) -> bool:
    """Whether it is something with a title, which people will go on writing."""
    return {"id", "title"} <= item.keys() and "name" not in item


def _flow(group: Mapping[str, Any]) -> str:
    return f"{{{', '.join(f'{key}: {_inline(one)}' for key, one in group.items())}}}"


def _is_block(value: Any) -> bool:
    """Whether a text is prose that can stand in a block as it is."""
    if not isinstance(value, str) or not value.endswith("\n") or not value.strip():
        return False
    lines = value.split("\n")
    return value[0] not in " \n" and all(one.isprintable() and one == one.rstrip() for one in lines)


def _inline(value: Any) -> str:
    return written(value) if isinstance(value, str) and not value.isdigit() else _scalar(value)


def _scalar(value: Any) -> str:
    if not isinstance(value, str) or value.isdigit():
        # Digits that are a text (a code such as 020) are numbers to other programs.
        return json.dumps(value)
    try:
        is_text = isinstance(resolve(value), str)
    except NotANumber:
        is_text = False
    is_plain = is_text and _PLAIN.match(value) and value.isprintable() and value == value.strip()
    return value if is_plain else written(value)
