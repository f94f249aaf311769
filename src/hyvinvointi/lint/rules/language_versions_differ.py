"""A text whose language versions say different numbers, days or sums."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from hyvinvointi.diagnostics import Finding, Message, Route, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.prose import FreeText
from hyvinvointi.lint.said_numbers import Said, said_numbers
from hyvinvointi.source import Document

RULE = Rule(
    "HV853",
    "language-versions-differ",
    Text(
        "Kieliversioissa on eri tieto: {first} ”{one}”, {second} ”{other}”.",
        "Språkversionerna har olika uppgifter: {first} ”{one}”, {second} ”{other}”.",
        "The language versions differ: “{one}” {first} but “{other}” {second}.",
    ),
    Text(
        "Tarkista, kumpi on oikein, ja korjaa toinen kieliversio.",
        "Kontrollera vilketdera som stämmer och rätta den andra språkversionen.",
        "Check which one is right, and correct the other language version.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
    rewords=True,
)
_IN = {
    "fi": Text("suomeksi", "på finska", "in Finnish"),
    "sv": Text("ruotsiksi", "på svenska", "in Swedish"),
    "en": Text("englanniksi", "på engelska", "in English"),
}
_THERE = Text(
    "Toinen kieliversio on tässä.",
    "Den andra språkversionen finns här.",
    "The other version is here.",
)
_IN_WORDS = 12
"""Counts up to this are as often said in words, which are not compared."""
_MOST = 2
"""Differing numbers of a kind up to which one text is a translation of the other, with a slip."""


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each text that says in one language what it says otherwise in another."""
    versions: dict[Route, list[FreeText]] = {}
    for text in context.texts(document):
        if text.language in _IN and text.route and text.route[-1] == text.language:
            versions.setdefault(text.route[:-1], []).append(text)
    for texts in versions.values():
        for first, second in combinations(texts, 2):
            found = _difference(first, second)
            if found is not None:
                yield _finding(first, second, *found)


def _difference(first: FreeText, second: FreeText) -> tuple[Said, Said] | None:
    """Return the first number of each text that the other has not, if as many of its kind are so.

    A translation may leave out or add; only what stands in the place of another is a slip.
    """
    ones, others = _by_kind(first), _by_kind(second)
    for kind in ones:
        mine, theirs = ones[kind], others.get(kind, [])
        if len(mine) != len(theirs):
            continue
        alone = _beyond(mine, theirs)
        beyond = _beyond(theirs, mine)
        if alone and len(alone) == len(beyond) <= _MOST:
            return alone[0], beyond[0]
    return None


def _by_kind(text: FreeText) -> dict[str, list[Said]]:
    kinds: dict[str, list[Said]] = {}
    for one in said_numbers(text.words, text.language):
        if one.kind != "count" or one.value > _IN_WORDS:
            kinds.setdefault(one.kind, []).append(one)
    return kinds


def _beyond(ones: list[Said], others: list[Said]) -> list[Said]:
    """Return what is said on one side alone, each value as often as it is."""
    left = Counter(one.value for one in ones)
    left.subtract(one.value for one in others)
    return [one for one in ones if left[one.value] > 0]


def _finding(first: FreeText, second: FreeText, one: Said, other: Said) -> Finding:
    args: dict[str, object] = {
        "first": _IN[first.language],
        "second": _IN[second.language],
        "one": " ".join(first.text[one.start : one.end].split()),
        "other": " ".join(second.text[other.start : other.end].split()),
    }
    related = ((first.site(one.start, one.end), Message(_THERE)),)
    return Finding(
        RULE, second.site(other.start, other.end), args, related, value=str(args["other"])
    )
