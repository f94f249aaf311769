"""A text in another language than its key says."""

from collections.abc import Iterator
from functools import lru_cache

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.prose import FreeText
from hyvinvointi.lint.vocabulary import common_words
from hyvinvointi.patterns import regex
from hyvinvointi.source import Document

_WORD = regex(r"[a-zåäöé]+")

RULE = Rule(
    "HV806",
    "language-unmarked",
    Text(
        "Teksti näyttää olevan {found}, mutta se on merkitty {said}.",
        "Texten verkar vara på {found}, men den är märkt som {said}.",
        "The text seems to be in {found}, but it is marked as {said}.",
    ),
    Text(
        "Tarkista kieli. Jos teksti on {found}, merkitse se näin: {{{key}: …}}. Ruudunlukija lukee tekstin merkityllä kielellä.",
        "Kontrollera språket. Om texten är på {found}, märk den så här: {{{key}: …}}. En skärmläsare läser upp texten på det språk som den är märkt med.",
        "Check the language of the text. If it is {found}, mark it as such: {{{key}: …}}. Screen readers choose the pronunciation according to the marked language.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)

_LEAST_WORDS = 8
_SHORTEST = 2 * _LEAST_WORDS - 1
_CLEAR = 3
_NAMES = {
    "fi": Text("suomea", "finska", "Finnish"),
    "sv": Text("ruotsia", "svenska", "Swedish"),
    "en": Text("englantia", "engelska", "English"),
}
# A text with one of these is of its language: a fast no.
_OWN = {"fi": (" ja ", " on "), "sv": (" och ", " är "), "en": (" the ", " and ")}
_MARKED = {
    "fi": Text("suomenkieliseksi", "finska", "Finnish"),
    "sv": Text("ruotsinkieliseksi", "svenska", "Swedish"),
    "en": Text("englanninkieliseksi", "engelska", "English"),
}


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each text whose common words are plainly those of another language."""
    for text in context.texts(document):
        if text.language not in _NAMES:
            continue
        if _has_own_word(text.words, text.language):
            yield from _in_sentences(text)
            continue
        found = _language(text.words)
        if found is not None and found != text.language:
            yield Finding(RULE, text.whole, _told(text, found))


def _has_own_word(text: str, language: str) -> bool:
    one, other = _OWN[language]
    return one in text or other in text


def _in_sentences(text: FreeText) -> Iterator[Finding]:
    """Yield a finding for each English sentence in a text that is otherwise of its own language."""
    if text.language == "en" or not _has_own_word(text.words, "en"):
        return
    for start, end in text.sentences():
        if _language(text.words[start:end]) == "en":
            yield Finding(RULE, text.site(start, end), _told(text, "en"))


def _told(text: FreeText, found: str) -> dict[str, object]:
    return {"found": _NAMES[found], "said": _MARKED[text.language], "key": found}


@lru_cache(maxsize=1024)
def _language(text: str) -> str | None:
    """Return the language whose common words are there while no other language's are nearly as many.

    The names of statutes and the sentences of resolutions are the same in most decisions.
    """
    if len(text) < _SHORTEST:
        return None
    words = _WORD.findall(text.casefold())
    if len(words) < _LEAST_WORDS:
        return None
    counts = {name: sum(map(common.__contains__, words)) for name, common in common_words().items()}
    first, second = sorted(counts.values(), reverse=True)[:2]
    if first < _CLEAR or first < _CLEAR * (second + 1):
        return None
    return max(counts, key=lambda name: counts[name])
