"""Documents without what may not be shown: taken out of the file itself, so that every twin obeys."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from hyvinvointi import limits
from hyvinvointi.diagnostics import LANGUAGES, Language, Site, Text
from hyvinvointi.privacy.findings import spans_in_file, texts_of
from hyvinvointi.privacy.shown import Finder, Span, holds, located
from hyvinvointi.source import Document, read
from hyvinvointi.source.plain import written

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


def masked_in(text: str, language: str) -> str | None:
    """Return what a text that was taken out as a whole is in another language, else `None`."""
    for gone in _GONE.values():
        if text.strip() in {gone.say(one) for one in LANGUAGES}:
            return next((gone.say(one) for one in LANGUAGES if one == language), None)
    return None


def is_masked(text: str, kind: str | None = None) -> bool:
    """Whether something was taken out of a text, of one kind or of any."""
    marks = [_GONE[kind]] if kind else [*_GONE.values()]
    return any(mark.say(language) in text for mark in marks for language in LANGUAGES)


def redacted(document: Document, kind: str, find: Finder, language: Language) -> Document:
    """Return the document with words in the place of what is found, whatever hides it there.

    They are in the language of the text where that is said, else in the one that is given.
    """
    if not holds(find, document.text, is_file=True):
        return document
    is_one_text = texts_of(document)
    spans = [span for span in spans_in_file(document, find) if is_one_text(span)]
    words = {one: _GONE[kind].say(one) for one in LANGUAGES}
    longest = max(len(one.encode()) for one in words.values())
    if len(document.content) + len(spans) * longest > limits.FILE_BYTES:
        words = dict.fromkeys(LANGUAGES, _SHORT)
    said = _languages_of(document, spans, language)
    text = _replaced(document.text, [(span, words[one]) for span, one in said])
    masked = document
    if spans:
        masked = read(document.path, text.encode("utf-8", errors="replace"))
    # What a key names is found in the file, but not in its value alone.
    is_whole = not masked.broken and _has_shape(masked.data, document.data)
    before = masked.data if is_whole else document.data
    data = _mapped(before, find, words, language)
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


def _languages_of(
    document: Document, spans: list[Span], language: Language
) -> Iterator[tuple[Span, Language]]:
    """Yield each span with the language of the text that it is in: that of the key, else the one given."""
    texts = sorted(
        (*document.span(Site(document.path, route)), route[-1])
        for route in (document.routes() if spans else ())
        if route and route[-1] in LANGUAGES
    )
    starts = [start for start, _, _ in texts]
    for span in spans:
        at = bisect_right(starts, span[0]) - 1
        is_within = at >= 0 and span[1] <= texts[at][1]
        key = texts[at][2] if is_within else None
        yield span, next((one for one in LANGUAGES if one == key), language)


def _replaced(text: str, spans: Iterable[tuple[Span, str]]) -> str:
    parts, at = [], 0
    for span, gone in spans:
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


def _mapped(value: Any, find: Finder, words: Mapping[Language, str], language: Language) -> Any:
    if isinstance(value, str):
        return _replaced(value, ((span, words[language]) for span in located(find, value)))
    if isinstance(value, list):
        return [_mapped(one, find, words, language) for one in value]
    if isinstance(value, dict):
        return {
            _mapped(key, find, words, language): _mapped(
                one, find, words, next((own for own in LANGUAGES if own == key), language)
            )
            for key, one in value.items()
        }
    return value
