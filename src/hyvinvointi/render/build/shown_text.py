"""What a reader sees of a finished file, a page or data, as texts that are taken in one by one.

Nothing here knows how the files were made. No tag and no escape is left inside of a text.
"""

import html
import json
import re
from collections.abc import Callable, Iterator

_INSIDE_WORDS = re.compile(
    rb"</?(?:a|abbr|b|bdi|bdo|br|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup"
    rb"|time|u|var|wbr)\b[^<>]*>"
)
_TAG = re.compile(r"<[^<>]*>")
_ATTRIBUTE = re.compile("""=(?:"([^"]*)"|'([^']*)')""")
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
_STRING_OR_MARK = re.compile(rf"{_STRING.pattern}|[,\n]")
_ESCAPES = re.compile(r'(?:\\(?:u[0-9a-fA-F]{4}|["\\/bfnrt]))+')
_ESCAPED = frozenset({"js", "json"})
"""Endings of the files in which escapes of JSON stand."""
_APART = "\n\n"


def texts(path: str, content: bytes) -> Iterator[str]:
    """Yield what a file shows, its path among it; nothing of files that hold no text."""
    yield path
    way = _WAYS.get(ending(path))
    if way:
        text = way(content)
        yield from filter(None, map(str.strip, text.split(_APART)))


def ending(path: str) -> str:
    """Return the ending of the name of a file, empty for those of fonts."""
    return "" if path.startswith("fonts/") else path.rpartition(".")[2].lower()


def without_markup(content: bytes) -> bytes:
    """Return a page without the tags that stand inside of words, such as those of emphasis."""
    return _INSIDE_WORDS.sub(b"", content)


def _page(content: bytes) -> str:
    """Return the text of a page and the values of its attributes."""
    shown = _TAG.sub(_APART, _decoded(without_markup(content)))
    values = (double or single for double, single in _ATTRIBUTE.findall(_decoded(content)))
    return html.unescape(_APART.join([shown, *values]))


def without_escapes(path: str, content: bytes) -> bytes:
    """Return a file without the escapes of JSON, which may stand inside of words."""
    if ending(path) not in _ESCAPED or b"\\" not in content:
        return content
    return _unescaped(_decoded(content)).encode(errors="replace")


def _call(content: bytes) -> str:
    """Return the texts that a script of ours gives to a page, which are strings of JSON, one by one."""
    texts = map(_unescaped, _STRING.findall(_decoded(content)))
    return _page(_APART.join(texts).encode(errors="replace"))


def _data(content: bytes) -> str:
    """Return the names and values of JSON one by one."""
    return _STRING_OR_MARK.sub(
        lambda one: f"{_APART}{_unescaped(one[1] or '')}{_APART}", _decoded(content)
    )


def _unescaped(text: str) -> str:
    return _ESCAPES.sub(lambda some: str(json.loads(f'"{some[0]}"')), text)


def _calendar(content: bytes) -> str:
    """Return the lines of a calendar, unfolded (RFC 5545, 3.1) and without its escapes."""
    lines = re.sub(r"\r?\n[ \t]", "", _decoded(content)).replace("\r", "")
    return re.sub(r"\\([\\;,nN])", r"\1", lines).replace("\n", _APART)


def _plain(content: bytes) -> str:
    return _decoded(content).replace("\r", "")


def _decoded(content: bytes) -> str:
    return content.decode("utf-8", errors="replace")


_WAYS: dict[str, Callable[[bytes], str]] = {
    "html": _page,
    "xml": _page,
    "svg": _page,
    "js": _call,
    "md": _plain,
    "yaml": _plain,
    "csv": _plain,
    "txt": _plain,
    "json": _data,
    "ics": _calendar,
}
PAGES = frozenset({"html", "xml", "svg", "js"})
DATA = frozenset(_WAYS) - PAGES
"""Endings of the files that are read."""
