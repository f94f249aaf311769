"""A comment that looks like a suppression and is none."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from hyvinvointi.diagnostics import Finding, Fix, Message, Rule, Severity, Site, Text
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
    Text(
        "Kirjoita säännön nimi hakasulkeisiin heti sanan ignore perään, ilman välilyöntiä. Käytä perusteluun asti vain pieniä kirjaimia, esimerkiksi {example} perustelu.",
        "Skriv regelns namn inom hakparenteser direkt efter ordet ignore, utan mellanslag, och allt före motiveringen med små bokstäver, t.ex. {example} motivering.",
        "Put the name of the rule in square brackets with no space before them, and write everything before the reason in lower case, for example {example} reason.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)

_EXAMPLE = Text(
    "# hyv: ignore[säännön-nimi]", "# hyv: ignore[regelns-namn]", "# hyv: ignore[rule-name]"
)
# Each repetition keeps what it has taken: a comment that goes on with blanks would take their cube else.
_LIKE = regex(r"#[ \t]*+[Hh][Yy][Vv](?i:invointi)?\b[ \t]*+[:;.,]?+[ \t]*+(?P<word>[^\W\d_]++)")
_MEANT = ("ignore", "ignorera", "ohita", "ohitus", "disable", "suppress", "noqa", "nolint", "skip")
_CUTOFF = 0.75
_PARTS = regex(
    r"#[ \t]*+hyv(?:invointi)?\b[ \t]*+[:;.,]?+[ \t]*+\w++[ \t]*+:?+[ \t]*+"
    r"(?:[\[(](?P<listed>[\w ,-]*+)[\])]|(?P<bare>[\w-]++(?:[ \t]*+,[ \t]*+[\w-]++)*+(?![ \t]*+,)))"
    r"[ \t]*+:?+[ \t]*+(?=[^\w\r\n]*+\w)",
    re.IGNORECASE,
)
"""What names rules and goes on to a reason: no word is cut in two to be a name and a reason."""


def check(document: Document, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each comment of the tool that it does not understand."""
    if not _LIKE.search(document.text):
        return
    for start, text in document.comments():
        match = _LIKE.match(text)
        well_formed = COMMENT.match(text)
        if well_formed and well_formed["slugs"].strip(" ,"):
            continue
        if match and _means_to_ignore(match["word"]):
            site = Site(document.path, (), "span", start, start + len(text))
            parts = _PARTS.match(text)
            meant = _meant(parts) if parts else None
            args = {"comment": text[:60].rstrip(), "example": meant or _EXAMPLE}
            fix = _fix(document, start, parts, meant) if parts and meant else None
            yield Finding(RULE, site, args, fix=fix, value=text)


def _meant(parts: re.Match[str]) -> str | None:
    """Return a comment as it was meant, up to its reason, where all that it names are rules."""
    slugs = {name: one.slug for one in suppressible_rules() for name in (one.slug, one.code)}
    typed = (parts["listed"] or parts["bare"] or "").split(",")
    named = [slugs.get(one.strip().lower()) or slugs.get(one.strip().upper()) for one in typed]
    names = [one for one in named if one is not None]
    return None if len(names) < len(named) else f"# hyv: ignore[{', '.join(names)}]"


def _fix(document: Document, start: int, parts: re.Match[str], meant: str) -> Fix:
    site = Site(document.path, (), "span", start, start + parts.end())
    return Fix(Message(WRITE, {"text": meant}), (document.edit(site, f"{meant} "),), safe=True)


def _means_to_ignore(word: str) -> bool:
    # No such word is longer, and likeness takes the square of the length.
    return len(word) <= 2 * len(_MEANT[0]) and bool(
        get_close_matches(word.lower(), _MEANT, n=1, cutoff=_CUTOFF)
    )
