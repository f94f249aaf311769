"""What a browser would run of a finished page, but for what our own templates put there.

Templates of a workspace are anyone's, and so is every trick: a page is not read as a browser reads
it. Whatever might begin a tag counts as one, in comments and values, too.
"""

import re
from collections.abc import Iterator
from functools import cache
from html import unescape

from hyvinvointi.render.build.shown_text import PAGES, ending
from hyvinvointi.resources import folder

SCRIPTS = {
    "search": ("search_words.js", "search_kin.js", "search_index.js", "search.js"),
    "filter": ("filter.js",),
    "scroll": ("scroll.js",),
}
"""The files of each script by the name under which pages have it."""
_SCRIPT = re.compile(r"<(?:[a-z0-9-]+:)?script", re.IGNORECASE)
_DATA = '<script type="application/ld+json">'
_RUNNING = re.compile(
    r"<(?:[a-z0-9-]+:)?(?:i?frame|object|embed|applet|portal|animate[a-z]*|set|handler)(?![a-z0-9-])",
    re.IGNORECASE,
)
"""Elements that hold a page, start a program, or put an address into another element."""
_TAG = re.compile(r"<[a-zA-Z][^\t\n\f\r />]*")
_ATTRIBUTE = re.compile(
    r"""([^\t\n\f\r />][^\t\n\f\r />=]*)"""
    r"""(?:[\t\n\f\r ]*=[\t\n\f\r ]*("[^"]*"|'[^']*'|[^\t\n\f\r >]*))?[\t\n\f\r /]*"""
)
"""As HTML has them (13.2.5.32 to 13.2.5.40): a slash is a space, and nearly any sign is a name's."""
_MOVED = re.compile(r'<meta http-equiv="refresh" content="0; url=(?:\.\./)*[\w-][\w./%-]*">')
"""What leads from a former address to another page of the same site."""
_GAP = re.compile(r"[\t\n\f\r /]*")
_UNSEEN = re.compile(r"[\x00-\x20]+")
_MAY_RUN = re.compile(r"[\s/\"'>]on\w+\s*=|script:|data:|refresh", re.IGNORECASE)
_ADDRESSES = ("javascript:", "vbscript:", "data:")
_TEXTS = frozenset({"alt", "content", "id", "label", "lang", "title", "value"})
"""Attributes that lead nowhere, and show what documents say."""
_PICTURE = "data:image/"


def runs(path: str, content: bytes) -> bool:
    """Whether a browser would run anything of a page that is not ours."""
    if ending(path) not in PAGES:
        return False
    page = content.decode("utf-8", errors="replace")
    if _RUNNING.search(page) or _holds_script(page):
        return True
    return _may_run(page) and any(_runs(*one) for one in _attributes(page))


def _holds_script(page: str) -> bool:
    ours = (_DATA, *own_scripts())
    return any(not page.startswith(ours, one.start()) for one in _SCRIPT.finditer(page))


@cache
def own_scripts() -> tuple[str, ...]:
    """Return our scripts as they stand in pages, by every byte."""
    html = folder("templates") / "html"
    texts = (
        "".join((html / file).read_text("utf-8") for file in files) for files in SCRIPTS.values()
    )
    return tuple(f"<script>{text}</script>" for text in texts)


def _may_run(page: str) -> bool:
    """Whether it is worth while to look at every attribute: on most pages it is not."""
    return any(_MAY_RUN.search(one) for one in (page, _UNSEEN.sub("", unescape(page))))


def _attributes(page: str) -> Iterator[tuple[str, str]]:
    """Yield name and value of whatever might be an attribute, each once."""
    seen: set[int] = set()
    for tag in _TAG.finditer(page):
        if _MOVED.match(page, tag.start()):
            continue
        at = _end(_GAP, page, tag.end())
        while at not in seen and (attribute := _ATTRIBUTE.match(page, at)):
            seen.add(at)
            yield attribute[1], (attribute[2] or "").strip("\"'")
            at = attribute.end()


def _end(pattern: re.Pattern[str], page: str, at: int) -> int:
    match = pattern.match(page, at)
    return match.end() if match else at


def _runs(name: str, value: str) -> bool:
    name, said = name.lower(), _UNSEEN.sub("", unescape(value)).lower()
    if name.startswith("on") or (name == "http-equiv" and said == "refresh"):
        return True
    if name in _TEXTS or name.startswith(("aria-", "data-")):
        return False
    return said.startswith(_ADDRESSES) and not said.startswith(_PICTURE)
