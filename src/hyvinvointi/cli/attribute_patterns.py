"""Patterns of the setting `documents` as gitattributes(5) writes them.

There `*` stops at a slash, `?` and sets of characters match single bytes, and signs mean something
that are plain in the settings. A pattern may match more than the setting does: what is no document
is shown line by line.
"""

import re
from collections.abc import Iterator
from itertools import product

from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError

_MOST_WAYS = 16
"""Lines that one pattern may become: each star inside a name doubles them."""

_TOO_MANY = Text(
    "hyvinvointi.toml: polkumallia ”{pattern}” ei voi kirjoittaa tiedostoon .gitattributes, koska "
    "siinä on liikaa tähtiä nimien keskellä. Jaa se useammaksi polkumalliksi.",
    "hyvinvointi.toml: mönstret ”{pattern}” kan inte skrivas i filen .gitattributes, eftersom det har "
    "för många stjärnor inne i namn. Dela upp det i flera mönster.",
    "hyvinvointi.toml: the pattern “{pattern}” cannot be written into .gitattributes: it has too many asterisks inside names. Split it into several patterns.",
)
_DIRECTORY = Text(
    "hyvinvointi.toml: polkumalli ”{pattern}” tarkoittaa kansiota, eikä sellaista voi kirjoittaa "
    "tiedostoon .gitattributes. Kirjoita tiedostot: {files}",
    "hyvinvointi.toml: mönstret ”{pattern}” avser en mapp, och ett sådant kan inte skrivas i filen "
    ".gitattributes. Skriv filerna: {files}",
    "hyvinvointi.toml: the pattern “{pattern}” means a folder, which cannot be written into "
    ".gitattributes. Write its files: {files}",
)
_PART = re.compile(r"(?:\*\*+/)+|\*+|\[!?\]?[^]]*\]|.", re.DOTALL)
_ACROSS = "*/**/*"
"""A star inside of a name that also goes over slashes."""
_PLAIN = re.compile(r"""[^\s"\\\x00-\x1f\x7f#!\[][^\s"\\\x00-\x1f\x7f]*\Z""")
_NAMED = {"\t": "\\t", "\n": "\\n", "\r": "\\r", '"': '\\"', "\\": "\\\\"}


def attribute_patterns(glob: str) -> list[str]:
    """Return the patterns of gitattributes(5) that match what a glob of the settings matches.

    Raises `WorkError` where there are none.
    """
    if glob.endswith("/"):
        raise WorkError(Message(_DIRECTORY, {"pattern": glob, "files": f"{glob}**/*.yaml"}))
    parts = _PART.findall(glob)
    ways = [[*_ways(parts, at)] for at in range(len(parts))]
    count = 1
    for way in ways:
        count *= len(way)
    if count > _MOST_WAYS:
        raise WorkError(Message(_TOO_MANY, {"pattern": glob}))
    return list(dict.fromkeys(_quoted(_shortened("".join(one))) for one in product(*ways)))


def _ways(parts: list[str], at: int) -> Iterator[str]:
    """Yield what a part of a glob is in gitattributes(5): one or two ways to write it."""
    part = parts[at]
    begins = at == 0 or parts[at - 1].endswith("/")
    ends = at + 1 == len(parts) or parts[at + 1].startswith("/")
    if part.endswith("/") and part != "/":
        yield "**/" if begins else "*/**/"
        if not begins:
            yield ""
    elif part.startswith("*"):
        if begins:
            yield "**/*"
        elif ends and at + 1 < len(parts):
            yield "*/**"
        else:
            yield "*"
            yield _ACROSS
    elif len(part) > 1:
        yield _bracket(part)
    elif part == "?":
        yield "*"
    else:
        yield f"\\{part}" if part in "[!#" else part


def _bracket(part: str) -> str:
    """Return a set of characters in which nothing but a range means more than itself."""
    if part.startswith("[!") or not part.isascii():
        return "*"
    escaped = re.sub(r"[][^!:]", lambda sign: f"\\{sign[0]}", part[1:-1])
    return f"[{escaped}]"


def _shortened(pattern: str) -> str:
    """Return a pattern as short as it can be: without a slash it is one of names anywhere.

    `[attr]` at the beginning of a line would define something.
    """
    pattern = re.sub(r"(?:\*\*/){2,}", "**/", pattern)
    name = pattern.removeprefix("**/")
    if "/" not in name and (name.startswith("*") or pattern == name):
        return f"/{name}" if name.startswith("[") else name
    return pattern


def _quoted(pattern: str) -> str:
    """Return a pattern as a line of the file begins with it, in quotes where it has to be."""
    if _PLAIN.match(pattern):
        return pattern
    signs = (_NAMED.get(one) or (f"\\{ord(one):03o}" if ord(one) < 32 else one) for one in pattern)  # noqa: PLR2004  controls
    return f'"{"".join(signs)}"'
