"""New documents as YAML: two spaces, prose in blocks, short groups on one line, quotes where needed.

`fmt` sets out what people have written and keeps their comments; here a document is written for
the first time, from plain data with the comments that guide whoever goes on with it.
"""

import json
import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from hyvinvointi.data_classes import dataclass
from hyvinvointi.patterns import regex
from hyvinvointi.source import scalar_styles as styles
from hyvinvointi.source.scalars import written

_INDENT = "  "
_REMARK = "#"
_INSTRUCTION = regex(r"\bhyv\b", re.IGNORECASE)


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


def item(data: Mapping[str, Any]) -> list[str]:
    """Return the lines of an item of a list, without indent and dash."""
    return [line[len(_INDENT) :] for line in _group(data, _INDENT)]


def flow(value: Any) -> str:
    """Return a value as it stands on one line, inside braces or brackets."""
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{written(key)}: {flow(one)}' for key, one in value.items())}}}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(flow, value))}]"
    return _inline(value)


def _group(data: Mapping[str, Any], pad: str) -> Iterator[str]:
    entries = [*data.items()]
    for at, (key, value) in enumerate(entries):
        is_remark = key.startswith(_REMARK)
        if (
            at
            and not pad
            and (_begins_part(entries, at) if is_remark else _is_example(entries[at - 1]))
        ):
            yield ""
        if is_remark:
            yield from _remark(value, pad)
        elif value is not None:
            yield from _entry(f"{pad}{written(key)}:", value, pad)


def _is_example(entry: tuple[str, Any]) -> bool:
    """Whether fields stand there that are commented out."""
    return entry[0].startswith(_REMARK) and isinstance(entry[1], Mapping)


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
        lines = textwrap.wrap(paragraph, styles.WIDTH - len(pad) - 2, break_on_hyphens=False)
        yield from (f"{pad}# {line}" for line in lines or [""])


def _entry(head: str, value: Any, pad: str) -> Iterator[str]:
    """Yield a key with its value, or a dash with its item."""
    inner = pad + _INDENT
    if isinstance(value, Noted):
        note = _note(value.note)
        yield f"{head} {_scalar(value.value)}{note and f'  # {note}'}"
    elif isinstance(value, str) and _is_block(value):
        yield f"{head} |"
        yield from (f"{inner}{line}".rstrip() for line in value.rstrip("\n").split("\n"))
    elif isinstance(value, Mapping):
        if _is_leaf(value) and len(line := f"{head} {flow(value)}") <= styles.WIDTH:
            yield line
        else:
            yield head
            yield from _group(value, inner)
    elif isinstance(value, list | tuple):
        yield from _list(head, value, inner)
    else:
        yield f"{head} {_scalar(value)}"


def _note(text: str) -> str:
    """Return what may stand in a comment: one line that is no instruction to the linter."""
    line = " ".join(text.split())
    return "" if _INSTRUCTION.search(line) or not line.isprintable() else line


def _list(head: str, items: Sequence[Any], pad: str) -> Iterator[str]:
    if all(map(_is_single, items)) and len(line := f"{head} {flow(items)}") <= styles.WIDTH:
        yield line
        return
    yield head
    for item in items:
        if not isinstance(item, Mapping):
            yield from _entry(f"{pad}-", item, pad)
            continue
        is_short = _is_leaf(item) and not _is_titled(item)
        if is_short and len(line := f"{pad}- {flow(item)}") <= styles.WIDTH:
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


def _is_block(value: Any) -> bool:
    """Whether a text is prose that can stand in a block as it is."""
    if not isinstance(value, str) or not value.endswith("\n") or not value.strip():
        return False
    lines = value.split("\n")
    return value[0] not in " \n" and all(one.isprintable() and one == one.rstrip() for one in lines)


def _inline(value: Any) -> str:
    """Return a value as it stands inside braces or brackets."""
    return _scalar(value, in_flow=True)


def _scalar(value: Any, *, in_flow: bool = False) -> str:
    """Return a value as `fmt` leaves it: without quotation marks only where nobody misreads it."""
    if not isinstance(value, str):
        return json.dumps(value)
    is_plain = styles.is_plain(value, in_flow=in_flow) and not styles.is_ambiguous(value)
    return value if is_plain else styles.quoted(value)
