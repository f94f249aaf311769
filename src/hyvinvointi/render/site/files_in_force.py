"""The files of a text in force, whose plan has another text today: those of the day of its adoption.

What no organ adopts, as a yearly report, is told as of today beside the adopted text, and shows the
pictures of today. A picture that both name, and that is another one now, stands for neither.
"""

from collections.abc import Iterator
from typing import Any

from hyvinvointi.prose.pictures import pictures_named_in
from hyvinvointi.render.site.attachments import attachments
from hyvinvointi.render.site.withholding import Read
from hyvinvointi.schema import root
from hyvinvointi.schema.fields import Field
from hyvinvointi.source import Document


def files_in_force(text: Document, then: Read, now: Read) -> Read:
    """Return what reads the files that a text in force names, from those of `then` and `now`."""
    named: dict[bool, set[str]] = {
        True: {one.file or "" for one in attachments(text)},
        False: set(),
    }
    for value, is_adopted in _values(root(text.kind or ""), text.data, is_adopted=True):
        named[is_adopted].update(pictures_named_in(value))

    def read(path: str) -> bytes | None:
        if path not in named[False]:
            return then(path)
        content = now(path)
        return content if path not in named[True] or content == then(path) else None

    return read


def _values(meaning: Field | None, value: Any, *, is_adopted: bool) -> Iterator[tuple[Any, bool]]:
    """Yield every single value, and whether it is part of what was adopted."""
    if isinstance(value, list):
        for one in value:
            yield from _values(meaning and meaning.item, one, is_adopted=is_adopted)
    elif isinstance(value, dict):
        known = meaning.properties if meaning else {}
        for name, one in value.items():
            child = known.get(name)
            is_part = is_adopted and (child is None or child.adopted)
            yield from _values(child, one, is_adopted=is_part)
    else:
        yield value, is_adopted
