"""What a reader sees of finished files, pages and data, each text once.

Nothing here knows how the files were made. Texts that a reader takes in one by one, cells, paragraphs,
attributes, are parted by an empty line; no tag and no escape is left inside of one.
"""

import html
import re
from collections.abc import Callable

_INSIDE_WORDS = re.compile(
    r"</?(?:a|abbr|b|bdi|bdo|br|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup"
    r"|time|u|var|wbr)\b[^<>]*>"
)
_TAG = re.compile(r"<[^<>]*>")
_ATTRIBUTE = re.compile('="([^"]*)"')
_APART = "\n\n"
_REMEMBERED = 500_000
"""Lines and texts kept in mind: menus, lists and rows of tables come again on page after page."""


class Reading:
    """Reads the files of a site one after another, and each line and text of them once."""

    def __init__(self) -> None:
        self._lines: set[str] = set()
        self._texts: set[str] = set()

    def new_in(self, path: str, content: bytes) -> str:
        """Return what a file shows that none before it has shown, empty where it holds no text."""
        way = _WAYS.get(path.rpartition(".")[2].lower())
        if way is None or path.startswith("fonts/"):
            return ""
        text = content.decode("utf-8", errors="replace")
        return self._new(self._texts, way(self._new_lines(_without_style(text))), _APART)

    def _new_lines(self, text: str) -> str:
        return self._new(self._lines, text, "\n")

    def _new(self, known: set[str], text: str, apart: str) -> str:
        """Return a text whose known parts are empty: what stands beside them comes no nearer."""
        parts = text.split(apart)
        if len(known) > _REMEMBERED:
            known.clear()
        new = [part if part not in known else "" for part in parts]
        known.update(parts)
        return apart.join(new)


def _without_style(text: str) -> str:
    before, _, rest = text.partition("<style>")
    return before + rest.partition("</style>")[2] if rest else text


def _page(text: str) -> str:
    """Return the text of a page and the values of its attributes."""
    shown = _TAG.sub(_APART, _INSIDE_WORDS.sub("", text))
    attributes = _APART.join({*_ATTRIBUTE.findall(text)})
    whole = f"{shown}{_APART}{attributes}"
    return html.unescape(whole) if "&" in whole else whole


def _data(text: str) -> str:
    """Return JSON with its line breaks as such: other escapes hide nothing that it holds."""
    return text.replace('\\"', '"').replace("\\n", "\n").replace("\n", _APART)


def _calendar(text: str) -> str:
    """Return the lines of a calendar, unfolded (RFC 5545, 3.1) and without its escapes."""
    lines = re.sub(r"\r?\n[ \t]", "", text).replace("\r", "")
    return re.sub(r"\\([\\;,nN])", r"\1", lines).replace("\n", _APART)


def _paragraphs(text: str) -> str:
    return text.replace("\r", "")


_WAYS: dict[str, Callable[[str], str]] = {
    "html": _page,
    "xml": _page,
    "svg": _page,
    "md": _paragraphs,
    "yaml": _paragraphs,
    "csv": _paragraphs,
    "txt": _paragraphs,
    "json": _data,
    "ics": _calendar,
}
