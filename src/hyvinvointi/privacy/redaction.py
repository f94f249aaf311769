"""Documents without what may not be shown: taken out of the file itself, so that every twin obeys."""

import json
from typing import Any

from hyvinvointi import limits
from hyvinvointi.diagnostics import LANGUAGES, Language, Text
from hyvinvointi.privacy.findings import spans_in_file, texts_of
from hyvinvointi.privacy.shown import Finder, Span, holds, located
from hyvinvointi.source import Document, read

_GONE = {
    "name": Text("(nimi poistettu)", "(namnet borttaget)", "(name removed)"),
    "code": Text(
        "(henkilötunnus poistettu)",
        "(personbeteckningen borttagen)",
        "(personal identity code removed)",
    ),
    "account": Text(
        "(tilinumero poistettu)", "(kontonumret borttaget)", "(account number removed)"
    ),
    "card": Text("(kortin numero poistettu)", "(kortnumret borttaget)", "(card number removed)"),
    "plate": Text(
        "(rekisteritunnus poistettu)", "(registernumret borttaget)", "(number plate removed)"
    ),
    "contact": Text(
        "(yhteystieto poistettu)", "(kontaktuppgiften borttagen)", "(contact details removed)"
    ),
}
_SHORT = "(…)"
"""What is written where the file would be longer than one that is read."""
# Marks of emphasis and links that come in pairs: where one of a pair is taken out, so is the other.
_PAIRED = "*_`~["


def is_masked(text: str, kind: str | None = None) -> bool:
    """Whether something was taken out of a text, of one kind or of any."""
    marks = [_GONE[kind]] if kind else [*_GONE.values()]
    return any(mark.say(language) in text for mark in marks for language in LANGUAGES)


def redacted(document: Document, kind: str, find: Finder, language: Language) -> Document:
    """Return the document with words in the place of what is found, whatever hides it there."""
    if not holds(find, document.text, is_file=True):
        return document
    is_one_text = texts_of(document)
    spans = [span for span in spans_in_file(document, find) if is_one_text(span)]
    gone = _GONE[kind].say(language)
    if len(document.content) + len(spans) * len(gone.encode()) > limits.FILE_BYTES:
        gone = _SHORT
    text = _replaced(document.text, spans, gone)
    masked = document
    if spans:
        masked = read(document.path, text.encode("utf-8", errors="replace"))
    # What a key names is found in the file, but not in its value alone.
    is_whole = not masked.broken and _has_shape(masked.data, document.data)
    before = masked.data if is_whole else document.data
    data = _mapped(before, find, gone)
    if is_whole and data == before:
        return masked
    # Words in that place broke the layout, or the layout hid what is found: the file is written anew.
    content = written(data)
    return document if content == document.content else read(document.path, content)


def _has_shape(value: Any, other: Any) -> bool:
    """Whether two values hold the same, but for their texts."""
    if isinstance(value, dict) and isinstance(other, dict):
        pairs = zip(value.values(), other.values(), strict=False)
        return len(value) == len(other) and all(_has_shape(*pair) for pair in pairs)
    if isinstance(value, list) and isinstance(other, list):
        pairs = zip(value, other, strict=False)
        return len(value) == len(other) and all(_has_shape(*pair) for pair in pairs)
    return isinstance(value, str) or value == other


def written(data: dict[str, Any]) -> bytes:
    """Return a document of these data: JSON is YAML, too."""
    lines = (
        f"{json.dumps(key, ensure_ascii=False) if not key.isidentifier() else key}: "
        f"{json.dumps(value, ensure_ascii=False)}\n"
        for key, value in data.items()
    )
    return "".join(lines).encode("utf-8", errors="replace")


def _replaced(text: str, spans: list[Span], gone: str) -> str:
    parts, at = [], 0
    for span in spans:
        start, end = _with_marks(text, span, at)
        # What stood in two cells leaves both of them.
        parts += [text[at:start], gone, " |" * text.count("|", start, end)]
        at = end
    return "".join([*parts, text[at:]])


def _with_marks(text: str, span: Span, least: int) -> Span:
    """Return a span with the other halves of the marks that are inside it."""
    start, end = span
    inside = {mark for mark in _PAIRED if mark in text[start:end]}
    inside |= {"["} if "](" in text[start:end] or "][" in text[start:end] else set()
    while start > least and text[start - 1] in inside:
        start -= 1
    while end < len(text) and text[end] in inside - {"["}:
        end += 1
    return start, end


def _mapped(value: Any, find: Finder, gone: str) -> Any:
    if isinstance(value, str):
        return _replaced(value, located(find, value), gone)
    if isinstance(value, list):
        return [_mapped(one, find, gone) for one in value]
    if isinstance(value, dict):
        return {_mapped(key, find, gone): _mapped(one, find, gone) for key, one in value.items()}
    return value
