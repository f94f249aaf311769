"""A comment that looks like a suppression and is none."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from hyvinvointi.diagnostics import ADVICE, Finding, Fix, Message, Rule, Severity, Site, Text
from hyvinvointi.lint.catalogue import catalogue
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.suppressions import COMMENT, suppressible_rules
from hyvinvointi.patterns import regex
from hyvinvointi.schema.phrases import WRITE
from hyvinvointi.source import Document

RULE = Rule(
    "HV915",
    "malformed-suppression",
    Text(
        "Kommentti ”{comment}” näyttää ohituskommentilta, mutta se on kirjoitettu väärin eikä ohita mitään.",
        "Kommentaren ”{comment}” ser ut som en ignoreringskommentar, men den är felskriven och har därför ingen verkan.",
        "The comment “{comment}” seems to be meant to suppress a finding, but its form is wrong, so it has no effect.",
    ),
    ADVICE,
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)

_FORM = Text(
    "Kirjoita säännön nimi hakasulkeisiin heti sanan ignore perään, ilman välilyöntiä. Käytä perusteluun asti vain pieniä kirjaimia, esimerkiksi {example} perustelu.",
    "Skriv regelns namn inom hakparenteser direkt efter ordet ignore, utan mellanslag, och allt före motiveringen med små bokstäver, t.ex. {example} motivering.",
    "Put the name of the rule in square brackets with no space before them, and write everything before the reason in lower case, for example {example} reason.",
)
_UNCLOSED = Text(
    "Sulje hakasulje säännön nimen jälkeen, ennen perustelua: {example} perustelu.",
    "Sätt en avslutande hakparentes efter regelns namn, före motiveringen: {example} motivering.",
    "Close the square bracket after the name of the rule, before the reason: {example} reason.",
)
_EXAMPLE = Text(
    "# hyv: ignore[säännön-nimi]", "# hyv: ignore[regelns-namn]", "# hyv: ignore[rule-name]"
)
# Each repetition keeps what it has taken: a comment that goes on with blanks would take their cube else.
_LIKE = regex(
    r"#[ \t]*+(?:[Hh][Yy][Vv](?P<long>(?i:invointi))?)\b[ \t]*+[:;.,]?+[ \t]*+"
    r"(?P<word>[^\W\d_]{4,12}?)(?=(?i:HV)[0-9]|[\W\d_]|\Z)(?P<list>[ \t]*+[\[(])?"
)
_MEANT = ("ignore", "ignorera", "ohita", "ohitus", "disable", "suppress", "noqa", "nolint", "skip")
_SHORTEST = 5
"""Letters of a word from which on another with one wrong letter is a slip and no other word."""
_NAME = regex(r"[A-Za-z][\w-]*")
_PARTS = regex(
    r"#[ \t]*+hyv(?:invointi)?\b[ \t]*+[:;.,]?+[ \t]*+\w++[ \t]*+:?+[ \t]*+"
    r"(?:[\[(](?P<listed>[\w ,-]*+)[\])]|(?P<bare>[\w-]++(?:[ \t]*+,[ \t]*+[\w-]++)*+(?![ \t]*+,)))"
    r"[ \t]*+:?+[ \t]*+(?![,;&+/\[])(?=[^\w\r\n]*+\w)(?P<reason>[^\r\n]*)",
    re.IGNORECASE,
)
"""What names rules and goes on to a reason: no word is cut in two to be a name and a reason."""
_TAKEN_BACK = regex(
    r"\b(?:(?:ett)?ei(?:vät|kä)?|et|emme|ette|älä|inte|ej|icke|aldrig|not?|never|cannot|without|ilman|utan"
    r"|\w+n['’]t|poist\w*|kumo\w*|loppu\w*|bort\w*|upphäv\w*|remov\w*|delet\w*|longer)\b",
    re.IGNORECASE,
)
"""What may say of a suppression that it is not one, or one no more."""


def check(document: Document, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each comment of the tool that it does not understand."""
    if not _LIKE.search(document.text):
        return
    for start, text in document.comments():
        match = _LIKE.match(text)
        well_formed = COMMENT.match(text)
        if well_formed and well_formed["slugs"].strip(" ,"):
            continue
        if match and _means_to_ignore(match, text):
            site = Site(document.path, (), "span", start, start + len(text))
            parts = _PARTS.match(text)
            meant = _meant(parts) if parts else None
            advice, example = _advice(match, text, meant)
            args = {
                "comment": text[:60].rstrip(),
                "advice": Message(advice, {"example": example or _EXAMPLE}),
            }
            is_plain = parts and meant and _is_plain(match["word"], parts["reason"])
            fix = _fix(document, start, parts, meant) if is_plain and parts and meant else None
            yield Finding(RULE, site, args, fix=fix, value=text)


def _advice(match: re.Match[str], text: str, meant: str | None) -> tuple[Text, str | None]:
    """Return what to do about a comment, and how it would begin where that is known."""
    if not match["list"] or "]" in text or ")" in text:
        return _FORM, meant
    name = _NAME.match(text, match.end())
    slug = _slugs().get(name[0].lower()) if name else None
    return _UNCLOSED, f"# hyv: ignore[{slug}]" if slug else None


def _meant(parts: re.Match[str]) -> str | None:
    """Return a comment as it was meant, up to its reason, where all that it names are rules."""
    typed = (parts["listed"] or parts["bare"] or "").split(",")
    named = [_slugs().get(one.strip().lower()) for one in typed]
    names = dict.fromkeys(one for one in named if one is not None)
    return None if None in named else f"# hyv: ignore[{', '.join(names)}]"


@cache
def _slugs() -> Mapping[str, str]:
    """The rules that may be suppressed, by name and by code."""
    return {name: one.slug for one in suppressible_rules() for name in (one.slug, one.code.lower())}


@cache
def _names() -> frozenset[str]:
    """Whatever names a rule."""
    return frozenset(name for one in catalogue() for name in (one.rule.slug, one.rule.code.lower()))


def _fix(document: Document, start: int, parts: re.Match[str], meant: str) -> Fix:
    site = Site(document.path, (), "span", start, start + parts.start("reason"))
    return Fix(Message(WRITE, {"text": meant}), (document.edit(site, f"{meant} "),), safe=True)


def _is_plain(word: str, reason: str) -> bool:
    """Whether a comment asks to suppress a rule now, and its reason takes nothing of that back."""
    first = _NAME.search(reason)
    names_more = first is not None and first[0].lower() in _names()
    is_meant = word.lower() in _MEANT or _is_slip(word.lower(), _MEANT[0])
    return is_meant and not names_more and not _TAKEN_BACK.search(reason)


def _means_to_ignore(match: re.Match[str], text: str) -> bool:
    """Whether a comment is no plain note: by its word, or by a rule that it names beside a slip."""
    word = match["word"].lower()
    if word in _MEANT and (match["list"] or not match["long"]):
        return True
    if word not in _MEANT and not any(_is_slip(word, one) for one in _MEANT):
        return False
    return any(one[0].lower() in _names() for one in _NAME.finditer(text, match.end("word")))


def _is_slip(word: str, meant: str) -> bool:
    """Whether one letter is wrong, missing, too much or in the place of its neighbour.

    The first letter is right, and no ending is added: “ignored” is a word of its own.
    """
    if len(meant) < _SHORTEST or word[0] != meant[0] or word.startswith(meant):
        return False
    same = next((at for at, (a, b) in enumerate(zip(word, meant, strict=False)) if a != b), None)
    if same is None:
        return len(meant) == len(word) + 1
    ours, theirs = word[same:], meant[same:]
    swapped = theirs[1:2] + theirs[:1] + theirs[2:]
    return ours[1:] in {theirs, theirs[1:]} or ours in {theirs[1:], swapped}
