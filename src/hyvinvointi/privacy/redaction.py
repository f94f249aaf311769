"""Documents without what may not be shown: a mask laid over the file, so that every twin obeys."""

import json
from collections.abc import Callable, Iterable
from typing import Any

from hyvinvointi.diagnostics import LANGUAGES, Language, Text
from hyvinvointi.privacy.personal_data import Span, identity_codes
from hyvinvointi.source import Document, read

Mask = Callable[..., str]
"""Returns its text with what it covers replaced by `gone`."""

_GONE = {
    "name": Text("(nimi poistettu)", "(namnet borttaget)", "(name removed)"),
    "code": Text(
        "(henkilötunnus poistettu)",
        "(personbeteckningen borttagen)",
        "(personal identity code removed)",
    ),
}


def is_masked(text: str) -> bool:
    """Whether something was taken out of a text."""
    return any(mark.say(language) in text for mark in _GONE.values() for language in LANGUAGES)


def redacted(document: Document, kind: str, mask: Mask, language: Language) -> Document:
    """Return the document with a mask laid over its text, so that it says the masked data."""
    gone = _GONE[kind].say(language)
    if not covers(document, mask, gone):
        return document
    text = mask(document.text, gone=gone)
    data = _mapped(document.data, mask, gone)
    masked = read(document.path, text.encode("utf-8", errors="replace"))
    # Where the mask broke the layout or an escape hid what it covers, the file is written anew.
    return masked if masked.data == data else read(document.path, written(data))


def covers(document: Document, mask: Mask, gone: str = "") -> bool:
    """Whether a mask lies over anything in a document, be it hidden by an escape."""
    if mask(document.text, gone=gone) != document.text:
        return True
    escapes = "\\" in document.text or "''" in document.text
    return escapes and _mapped(document.data, mask, gone) != document.data


def without_codes(text: str, gone: str) -> str:
    """Return a text in which personal identity codes are replaced."""
    return _covered(text, gone, identity_codes)


def written(data: dict[str, Any]) -> bytes:
    """Return a document of these data: JSON is YAML, too."""
    lines = (
        f"{json.dumps(key, ensure_ascii=False) if not key.isidentifier() else key}: "
        f"{json.dumps(value, ensure_ascii=False)}\n"
        for key, value in data.items()
    )
    return "".join(lines).encode("utf-8", errors="replace")


def _covered(text: str, gone: str, find: Callable[[str], Iterable[Span]]) -> str:
    parts, at = [], 0
    for start, end in find(text):
        parts += [text[at:start], gone]
        at = end
    return "".join([*parts, text[at:]]) if parts else text


def _mapped(value: Any, mask: Mask, gone: str) -> Any:
    if isinstance(value, str):
        return mask(value, gone=gone)
    if isinstance(value, list):
        return [_mapped(one, mask, gone) for one in value]
    if isinstance(value, dict):
        return {mask(key, gone=gone): _mapped(one, mask, gone) for key, one in value.items()}
    return value
