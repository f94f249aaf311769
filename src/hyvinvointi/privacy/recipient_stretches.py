"""A line that names recipients, split where another one or another thing is said.

It is split at commas, slashes, brackets and conjunctions, and where a word for a role stands in the
middle of names (`Maija Malli asiamies Matti Malli`).
"""

from collections.abc import Iterator, Sequence

from hyvinvointi.patterns import regex
from hyvinvointi.privacy.name_parts import words
from hyvinvointi.privacy.recipient_meanings import is_party_said, meaning
from hyvinvointi.privacy.recipient_names import (
    ONE_NAME,
    as_given,
    has_body_sign,
    is_given,
    is_name,
    is_single_name,
)
from hyvinvointi.privacy.recipient_words import (
    BEFORE_SURNAME,
    BEHALF,
    DELIVERY,
    FOR,
    HELPED,
    RELATIVE,
    THROUGH,
)

CAPITAL = r"[A-ZÅÄÖ][\w-]+"
_FORMER_SURNAME = rf"{BEFORE_SURNAME}(?={CAPITAL}\s*(?:[,;)\]/&|+]|(?:ja|sekä|och)\s|\Z))"
_COLON = r":(?!(?<=\w.)(?:n|s|a|ä|t[aä]|n[aä]|[sl][st][aä]|ll[aä]|lle|ksi|[aeiouyäö]n|h[aeiouyäö]n)(?!\w))"
"""A colon that parts no ending from an abbreviation: Oy:n."""
_SEPARATOR = regex(
    rf"(?:(?P<together>\b(?i:ja|sekä|och|samt|and)\b|(?<!\S)o\.(?=\s)|{DELIVERY}|(?<!\S)(?i:c/o)(?!\S)|[&;+])"
    rf"|(?P<born>{_FORMER_SURNAME})|(?P<between>(?:[,/|()\[\]•]|{_COLON})(?:\s*[-–—]\s)?|(?:\A|\s)[-–—]\s))\s*"
)
"""What stands between several who are named together, before a surname that somebody has had, and
between a name and what is said of it."""
_GLUED = regex(r",(?=[^\W\d_])")
_PAIR = 2
_NEAR = 4
"""Words behind a role among which a name or a body stands."""
_LONGEST_BODY = 8
"""Words of a body and of what is said to go through it."""
BORN = "o.s."
"""The sign before a surname that somebody has had."""
Stretch = tuple[str, str]
"""What stands between two separators, and the sign before it."""


def stretches_of(line: str) -> list[list[Stretch]]:
    """Return the stretches of each of those who are named together in a line."""
    spaced = _GLUED.sub(", ", line)
    return [[(line, "")]] if _is_turned(spaced) else [*_groups(spaced)]


def _groups(line: str) -> Iterator[list[Stretch]]:
    group: list[Stretch] = []
    sign, at = "", 0
    for match in _SEPARATOR.finditer(line):
        _append(group, line[at : match.start()], sign)
        at = match.end()
        sign = BORN if match["born"] else (match["between"] or "").strip()[:1]
        if match["together"] and group:
            yield group
            group = []
    _append(group, line[at:], sign)
    if group:
        yield group


def _append(group: list[Stretch], text: str, sign: str) -> None:
    """Add the stretches of a text to a group: given names behind a comma belong to the surname."""
    if not words(text):
        return
    last = group[-1][0] if group and sign == "," else ""
    if len(last.split()) == 1 and is_given(text) and _is_turned(f"{last}, {text.strip()}"):
        group[-1] = (f"{last}, {text.strip()}", group[-1][1])
        return
    first, *others = _cut(text)
    group.append((first, sign))
    group.extend((other, "") for other in others)


def _cut(text: str) -> Iterator[str]:
    """Yield the stretches of a text that begin with a role behind a name, or with who is acted for."""
    tokens = text.split()
    start = 0
    for at in range(1, len(tokens)):
        if _begins(tokens, at, start):
            yield " ".join(tokens[start:at])
            start = at
    yield " ".join(tokens[start:])


def _begins(tokens: Sequence[str], at: int, start: int) -> bool:
    """Whether a stretch begins with a token in the middle of others."""
    before, behind = tokens[max(start, at - 3) : at], tokens[at + 1 : at + 1 + _NEAR]
    if BEHALF.fullmatch(before[-1]):
        return _is_pair(before[:-1])
    if len(behind) > 1 and BEHALF.fullmatch(behind[1]):
        return _is_pair([tokens[at], behind[0]])
    role = "".join(words(tokens[at])[-1:])
    if THROUGH.search(" ".join(tokens[at + 1 : at + _LONGEST_BODY])) and _is_pair(before[-_PAIR:]):
        return has_body_sign(" ".join([tokens[at], *behind]))
    if FOR.fullmatch(role) or HELPED.match(role):
        return _has_name(behind) or has_body_sign(" ".join(behind))
    return _begins_with_role(role, before, behind)


def _begins_with_role(role: str, before: Sequence[str], behind: Sequence[str]) -> bool:
    """Whether a stretch begins with a word that says what a person is whose name stands around."""
    of_role = meaning(role)
    is_before_given = bool(behind) and bool(as_given("".join(words(behind[0])[:1])))
    if is_before_given and RELATIVE.match(role):
        return True
    is_behind_given = of_role.is_party and is_before_given and is_given(before[-1])
    if not of_role.is_role or not (is_behind_given or _is_pair(before[-_PAIR:])):
        return False
    if of_role.is_party and is_before_given and is_given(behind[0]):
        return True
    has_body = has_body_sign(" ".join(behind))
    return has_body if of_role.is_agent and has_body else _has_name(behind) and not has_body


def _has_name(tokens: Sequence[str]) -> bool:
    return any(_is_pair(tokens[at : at + _PAIR]) for at in range(len(tokens)))


def _is_pair(tokens: Sequence[str]) -> bool:
    """Whether two words may be a name."""
    own = [word for token in tokens for word in words(token)]
    is_written = len(tokens) == _PAIR and bool(own) and all(word[0].isupper() for word in own)
    return (
        is_written and not any(meaning(word).is_role for word in own) and is_name(" ".join(tokens))
    )


def _is_turned(name: str) -> bool:
    """Whether a text is a surname, a comma and given names."""
    surname, comma, given = (one.strip() for one in name.partition(","))
    own, others = words(surname), words(given)
    if not comma or not own or not others or ONE_NAME.fullmatch(name) is None:
        return False
    all_words = (*own, *others)
    if (
        is_party_said(name)
        or any(meaning(word).is_said for word in all_words)
        or has_body_sign(given)
    ):
        return False
    if is_given(given):
        return not is_given(surname)
    is_plain = len(own) == len(others) == 1 and own[0][0].isupper() and others[0][0].isupper()
    return (
        is_plain
        and not is_given(surname)
        and not has_body_sign(surname)
        and all(is_single_name(word, is_party=False) for word in all_words)
    )
