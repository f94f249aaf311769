"""What a reader sees of a finished file, a page or data, as texts that are taken in one by one.

Nothing here knows how the files were made. Of each format one function brings a file to blocks, whose
texts stand beside each other, such as the items of a list: no tag and no escape is left inside.
"""

import html
import json
import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from hyvinvointi.privacy.shown import unescaped as without_yaml_escapes

BESIDE = "\ufdd0"
"""What stands between the texts of a block: no character, and none that a file may bring."""
_APART = "\ufdd1"

_SIGNS = {
    name: sign
    for sign, names in {
        "": "a abbr b bdi bdo big cite code data del dfn em font i ins kbd mark q s small span strike"
        " strong sub sup time tt u var wbr",
        "\n": "br tr",
        " | ": "td th",
        BESIDE: "dd dt li option text tspan",
    }.items()
    for name in names.split()
}
"""What stands for a tag: nothing inside of words, what cells and lines are in plain text."""
_TAG = re.compile(r"<(?:!\[CDATA\[|(/?[A-Za-z][^\s<>/]*)?[^<>]*>)|\]\]>")
_COMMENT = re.compile(r"<!--(.*?)(?:-->|\Z)", re.DOTALL)
_ATTRIBUTE = re.compile(r"""=\s{0,9}(?:"([^"<>]*)|'([^'<>]*)|([^\s"'<>=]+))""")
_PICTURE = re.compile(r"data:image/[a-z]+;base64,[A-Za-z0-9+/=]*")
_COMMENT_SIGN = "<!--"
_LINE_END = re.compile(r"[\r\n][ \t\r\n]*")
_BROKEN = re.compile(r"<br\s{0,9}/?>", re.IGNORECASE)
_CODE = re.compile(r"<(script|style)\b([^<>]*)>", re.IGNORECASE)
_CODE_END = re.compile(r"</(?:script|style)", re.IGNORECASE)
_STYLE = re.compile(r"""/\*(.*?)(?:\*/|\Z)|"([^"\n]*)|'([^'\n]*)""", re.DOTALL)
# What nothing closes is a string to its end: no sign is looked at twice.
_STRING = re.compile(r'"((?:[^"\\]|\\.)*+)(?:"(\s{0,9}:)?|\\?\Z)', re.DOTALL)
_STRING_OR_MARK = re.compile(rf"{_STRING.pattern}|[,\n{{}}\[\]]", re.DOTALL)
_ESCAPES = re.compile(r'(?:\\(?:u[0-9a-fA-F]{4}|["\\/bfnrt]))+')
_BLANK_LINE = "\n\n"


def blocks(path: str, text: str | None) -> Iterator[str]:
    """Yield what a file shows, its path among it; `None` stands for what holds no text."""
    yield _without_own(path)
    if text is not None:
        ways = _WAYS.get(ending(path), _plain)(_without_own(text))
        yield from filter(None, map(str.strip, ways))


def ending(path: str) -> str:
    """Return the ending of the name of a file."""
    return path.rpartition(".")[2].lower()


def _without_own(text: str) -> str:
    return text.replace(BESIDE, "").replace(_APART, "")


def _page(page: str) -> Iterator[str]:
    """Yield the texts of a page and the values of its attributes."""
    rest, at = [], 0
    while match := _CODE.search(page, at):
        end = _CODE_END.search(page, match.end())
        close = end.start() if end else len(page)
        yield from _of_code(match[1].lower(), page[match.end() : close])
        rest.append(page[at : match.end()])
        at = close
    page = "".join([*rest, page[at:]])
    if _COMMENT_SIGN in page:
        # What nobody sees may stand inside of a word.
        comments = _COMMENT.findall(page)
        yield from _page(_APART.join(comments).replace(_COMMENT_SIGN, ""))
        page = _COMMENT.sub("", page)
    # Between the texts of a page stand its tags: to put signs for all at once saves a third of `sub`.
    parts = _TAG.split(_LINE_END.sub("\n", page))
    parts[1::2] = map(_sign, parts[1::2])
    yield from html.unescape("".join(parts)).split(_APART)
    for found in {*_ATTRIBUTE.findall(page)}:
        yield from _value("".join(found))


@lru_cache(maxsize=256)
def _sign(tag: str | None) -> str:
    """Return what stands for a tag of a name; of what has none, such as a declaration, it is `None`."""
    return _SIGNS.get((tag or "").lower().lstrip("/"), _APART)


def _value(value: str) -> Iterator[str]:
    """Yield the value of an attribute; a picture that is embedded is no text, and JSON may be one."""
    if not _PICTURE.fullmatch(value):
        value = html.unescape(value)
        yield value
        if "\\" in value:
            yield _unescaped(value)


@lru_cache(maxsize=64)
def _of_code(kind: str, code: str) -> tuple[str, ...]:
    """Return the texts in a script or a style, which are the same on many pages."""
    return tuple(_data(code) if kind == "script" else _style(code))


def _style(style: str) -> Iterable[str]:
    """Return the texts and comments of a style: what else stands there, nobody reads."""
    return map("".join, _STYLE.findall(style))


def _call(script: str) -> Iterator[str]:
    """Yield the texts that a script of ours gives to a page, which are strings of JSON, one by one."""
    texts = (_unescaped(one[1]) for one in _STRING.finditer(script))
    return _page(_APART.join(texts))


def _data(data: str) -> Iterator[str]:
    """Yield the values of JSON, and then the names of them: those of one thing stand beside each other."""
    values: list[str] = []
    names: list[str] = []
    at = 0
    for one in _STRING_OR_MARK.finditer(data):
        values.append(data[at : one.start()])
        (names if one[2] else values).append(_unescaped(one[1] or ""))
        at = one.end()
    values.append(data[at:])
    for texts in (values, names):
        yield BESIDE.join(filter(str.strip, texts))


def _unescaped(text: str) -> str:
    if "\\" not in text:
        return text
    return _without_own(_ESCAPES.sub(lambda some: str(json.loads(f'"{some[0]}"')), text))


def _calendar(calendar: str) -> Iterable[str]:
    """Return the lines of a calendar, unfolded (RFC 5545, 3.1) and without its escapes."""
    return map(_of_calendar, re.sub(r"\r?\n[ \t]", "", calendar).splitlines())


def _of_calendar(line: str) -> str:
    return re.sub(r"\\([\\;,nN])", lambda one: "\n" if one[1] in "nN" else one[1], line)


def _yaml(text: str) -> Iterator[str]:
    """Yield the paragraphs of YAML as they stand and, in case they are quoted, without escapes."""
    for block in _plain(text):
        yield block
        if "\\" in block:
            yield _without_own(without_yaml_escapes(block))


def _marked(text: str) -> Iterable[str]:
    return _plain(_BROKEN.sub("\n", text))


def _plain(text: str) -> Iterable[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").split(_BLANK_LINE)


_WAYS: dict[str, Callable[[str], Iterable[str]]] = {
    **dict.fromkeys(("html", "htm", "xhtml", "xml", "svg"), _page),
    **dict.fromkeys(("json", "geojson", "jsonld", "webmanifest"), _data),
    **dict.fromkeys(("yaml", "yml"), _yaml),
    **dict.fromkeys(("csv", "tsv", "txt"), _plain),
    "css": _style,
    "js": _call,
    "md": _marked,
    "ics": _calendar,
}
PAGES = frozenset({"html", "htm", "xhtml", "xml", "svg", "js"})
TEXTS = frozenset(_WAYS)
"""Endings of files that are texts; others are read where they are."""
