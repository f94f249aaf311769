"""Private persons that prose names: by a given name and a surname, a role, or a year of birth.

No list knows them: neither the register nor the recipients. Who bears an office beside the name, and
a body that is called after somebody, is no private person.
"""

import re
from collections.abc import Iterator

from hyvinvointi.patterns import regex
from hyvinvointi.privacy.homes import is_called_by_home
from hyvinvointi.privacy.recipient_names import as_given
from hyvinvointi.privacy.recipient_words import ABBREVIATED, KNOWN_BODIES, OFFICE
from hyvinvointi.privacy.shown import Span

_NAME = r"[A-ZÅÄÖ][a-zåäöéü]+(?:[-:’'][A-ZÅÄÖa-zåäö]+)*"
_ROLE = r"""(?i:lapsi|lapse\w+|lasta|oppil\w+|opiskelija\w*|\w*hakija\w*|asiak(?:as|kaa\w+)|poti(?:las|laa\w+)
    |kuntalai\w+|nuori|nuore\w+|vanhu[sk]\w*|\w*huoltaja\w*|äiti\w*|äidi\w+|isä(?:n|llä|lle|stä|ltä)?
    |puoliso\w*|asianosai\w+|valittaja\w*|edunvalvottava\w*|asukas|asukkaa\w+|vuokralai\w+|poika|poja\w+
    |tytär|tyttäre\w+|leski|lesk\w+|eläkeläi\w+|omaishoidettava\w*|muistuttaja\w*
    |barnet\w*|elev(?:en|ens|erna)?|patient\w*|klient\w*|\w*sökande\w*|vårdnadshavare\w*|modern?s?
    |fadern?s?|hyresgäst\w*|invånaren?s?|sonen?s?|dottern?s?|maken?s?|makan|klagand\w*|pensionär\w*
    |studerande\w*|änkan)"""
_BORN = r"\(?(?i:s\.|synt\.|syntynyt|f\.|född)\s?(?:[0-9]{1,2}\.[0-9]{1,2}\.)?(?:19|20)[0-9]{2}"
_PAIR = regex(
    rf"(?<![\w-])(?=(?P<given>{_NAME})(?:\s[A-ZÅÄÖ]\.)?\s(?P<last>(?:(?:von|af|de)\s)?{_NAME}))"
)
_WITH_ROLE = regex(
    rf"(?<![\w-])(?P<role>{_ROLE})\s+(?P<name>{_NAME}|[A-ZÅÄÖ]\.(?:\s?[A-ZÅÄÖ]\.)?(?!\w))",
    re.VERBOSE,
)
_OF_BIRTH = regex(rf"(?<!\w)(?P<name>{_NAME}|{_ROLE}),?\s+{_BORN}", re.VERBOSE)
_BODY = regex(
    r"\s*(?:ry|rf|oy|ab|oyj|tmi|säätiö\w*|rahasto\w*|seura\w*|yhdisty\w*|koulu\w*|palkin\w*|stiftelse\w*"
    r"|fond\w*|förening\w*|skola\w*|kirja\w*|tutkimu\w*)\b",
    re.IGNORECASE,
)
_SURNAME = regex(r"(?:se|nie|l[aä]|mäe)(?:n|ll[aä]|lle|lt[aä]|st[aä]|ss[aä])\Z")
_MANY = regex(r"(?:(?<!barne)t|iden|ien|jen|ille|illa|illä|ista|istä|isiin|rna)\Z", re.IGNORECASE)
_BEFORE = regex(r"(?P<word>[\w.-]+),?\s\Z")
_AFTER = regex(r"(?:,\s|\s\()(?P<word>[\w-]+)")
_NEAR = 60


def private_persons_in(text: str) -> Iterator[Span]:
    """Yield where a text names a private person, from left to right within each way of naming."""
    for match in _PAIR.finditer(text):
        span = match.start("given"), match.end("last")
        if as_given(match["given"]) and not _is_in_office(text, *span):
            yield span
    for match in _WITH_ROLE.finditer(text):
        if not _BODY.match(text, match.end()) and not _is_elsewhere(match):
            yield match.span("name")
    yield from (match.span("name") for match in _OF_BIRTH.finditer(text))


def _is_in_office(text: str, start: int, end: int) -> bool:
    """Whether a title stands beside a name, or what is called after it is a body."""
    before = _BEFORE.search(text[max(0, start - _NEAR) : start])
    after = _AFTER.match(text[end : end + _NEAR])
    titles = [match["word"] for match in (before, after) if match]
    return _BODY.match(text, end) is not None or any(map(_is_title, titles))


def _is_title(word: str) -> bool:
    return bool(OFFICE.match(word) or ABBREVIATED.match(word))


def _is_elsewhere(match: re.Match[str]) -> bool:
    """Whether a role is one of several, or what stands behind it is a place or a body."""
    name, role = match["name"], match["role"]
    if as_given(name):
        return False
    is_place = name.endswith(("ssa", "ssä", "sta", "stä", "lla", "llä")) and not _SURNAME.search(
        name
    )
    is_place = is_place or is_called_by_home(match[0])
    return is_place or bool(_MANY.search(role)) or name.lower().rstrip("n") in KNOWN_BODIES
