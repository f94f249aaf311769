"""Globs of paths as the settings have them: `*` matches any text, `**/` also no folder at all."""

import re
from collections.abc import Collection, Iterable
from fnmatch import translate

from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError

MOST = 200
"""Patterns of one setting: each is tried on the path of every document."""
LONGEST = 256
"""Characters of a pattern: to translate one of brackets alone takes the square of its length."""
_ANY = "\x00"
"""Stands for whatever a wildcard matches: no path holds it."""
_OTHER_WILDCARDS = re.compile(r"[?\[]")
_WILDCARDS = re.compile(r"\[!?\]?[^\]]*\]|[*?]")

_TOO_MANY = Text(
    "{file}: asetuksessa {name} on liikaa polkumalleja; niitä saa olla enintään {most}.",
    "{file}: inställningen {name} har för många sökvägsmönster; högst {most} får finnas.",
    "{file}: the setting {name} has too many path patterns; at most {most} are allowed.",
)
_TOO_LONG = Text(
    "{file}: asetuksen {name} polkumalli on liian pitkä; siinä saa olla enintään {most} merkkiä.",
    "{file}: ett sökvägsmönster i inställningen {name} är för långt; det får ha högst {most} tecken.",
    "{file}: a path pattern in the setting {name} is too long; at most {most} characters are allowed.",
)
_BACKSLASH = Text(
    "{file}: asetuksen {name} polkumallissa ”{pattern}” on kenoviiva. Kansiot erotetaan "
    "vinoviivalla kaikissa järjestelmissä: {slashed}",
    "{file}: sökvägsmönstret ”{pattern}” i inställningen {name} har ett omvänt snedstreck. Mappar "
    "skiljs åt med snedstreck i alla system: {slashed}",
    "{file}: the path pattern “{pattern}” in the setting {name} contains a backslash. Folders are separated by slashes on every system: {slashed}",
)


def matcher(pattern: str) -> re.Pattern[str]:
    """Return what matches the whole path of a file.

    Stars never go back over what they took (`translate` writes atomic groups), so that matching
    takes time in proportion to pattern and path.
    """
    forms = dict.fromkeys((translate(pattern), translate(pattern.replace("**/", ""))))
    return re.compile("|".join(forms))


def covers(wide: str, narrow: str) -> bool:
    """Whether a pattern surely matches every path that another one matches.

    What the wildcards of `narrow` stand for is put as a character that only a star can match. Of
    other wildcards in `wide` it is not worked out: the answer is no unless both are the same.
    """
    if wide == narrow:
        return True
    if _OTHER_WILDCARDS.search(wide) or _ANY in wide + narrow:
        return False
    forms = (_WILDCARDS.sub(_ANY, form) for form in (narrow, narrow.replace("**/", "")))
    return all(map(matcher(wide).match, forms))


def normalised(patterns: Iterable[str], file: str, name: str) -> tuple[str, ...]:
    """Return patterns without `./` in front; raises `WorkError` for one with a backslash."""
    return tuple(_normalised(pattern, file, name) for pattern in patterns)


def _normalised(pattern: str, file: str, name: str) -> str:
    if "\\" in pattern:
        args = {"file": file, "name": name, "pattern": pattern}
        raise WorkError(Message(_BACKSLASH, args | {"slashed": pattern.replace("\\", "/")}))
    return re.sub(r"\A(?:\./+)+(?=.)", "", pattern)


def require_bounded(patterns: Collection[str], file: str, name: str) -> None:
    """Raise `WorkError` where a setting has more or longer patterns than are worth trying."""
    if len(patterns) > MOST:
        raise WorkError(Message(_TOO_MANY, {"file": file, "name": name, "most": MOST}))
    if any(len(pattern) > LONGEST for pattern in patterns):
        raise WorkError(Message(_TOO_LONG, {"file": file, "name": name, "most": LONGEST}))
