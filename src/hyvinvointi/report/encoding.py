"""What programs read, written so that a log that shows it obeys nothing in it.

A parser reads back what was written, character for character. Only what a format cannot hold is
replaced: half a surrogate pair everywhere, and what XML 1.0 does not allow in XML.
"""

import json
import re
from typing import Any

from hyvinvointi.patterns import regex
from hyvinvointi.visible import inert, text

_REPLACEMENT = "\ufffd"
# Controls, format characters (Unicode’s Cf), line separators: what acts on a terminal or is not
# seen. `json.dumps` has escaped C0 already.
_UNSEEN = (
    "\x7f-\x9f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001345f"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_HTML = regex(f"[{_UNSEEN}]")  # soft hyphens are ours there
_SURROGATE = regex("[\ud800-\udfff]")
_JSON = regex(f"[\u00ad{_UNSEEN}]")
_NOT_XML = regex("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_XML = regex(f"[\r\u00ad{_UNSEEN}]")  # parsers take a bare CR for a line end
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'


def as_json(value: Any) -> str:
    """Return a value as JSON, a line of its own for each part."""
    text = json.dumps(value, ensure_ascii=False, indent=2) + "\n"
    return inert(_JSON.sub(_json, _SURROGATE.sub(_REPLACEMENT, text)), _json)


def as_xml(root: str) -> str:
    """Return an XML document of ours, whose texts are escaped, as a log may show it."""
    held = _NOT_XML.sub(_REPLACEMENT, f"{_DECLARATION}\n{root}\n")
    return inert(_XML.sub(_reference, held), _reference)


def as_html(page: str) -> str:
    """Return a page of ours, whose texts are escaped, as a log may show it."""
    return inert(_HTML.sub(_reference, page), _reference)


def as_markdown(comment: str) -> str:
    """Return Markdown of ours, whose texts are escaped, as a log may show it."""
    rows = (text(line) for line in comment.split("\n"))
    return inert("\n".join(rows), lambda character: f"\\{character}")


def _json(match: re.Match[str] | str) -> str:
    character = match if isinstance(match, str) else match[0]
    units = character.encode("utf-16-be")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))


def _reference(match: re.Match[str] | str) -> str:
    return f"&#{ord(match if isinstance(match, str) else match[0])};"
