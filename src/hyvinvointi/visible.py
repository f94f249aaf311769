"""Text on its way to a terminal or a log: all of it seen, and nothing in it obeyed.

Documents, names of files, arguments and messages of libraries may hold escape sequences that
command a terminal, marks that turn the direction of writing, characters nobody sees, and line
breaks behind which a line begins that a CI service takes for a command. Here each becomes
something one can see. A value in a message is `text`, a message of its own is a `line`, a whole
result is `lines`; what programs read is written by `report.encoding`.
"""

import unicodedata
from collections.abc import Callable

from hyvinvointi.patterns import regex

_TAB = 4
_C0 = 0x2400
_SYMBOLS = {"\x7f": "␡", "\u00a0": "⍽"}
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_JOINERS = frozenset({"Mn", "Me"})
_BYTES = range(0xDC80, 0xDD00)
"""How Python keeps the bytes of a name that is no UTF-8 (PEP 383)."""

_OBEYED = regex("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")
"""What terminals obey; U+0085 is a line break of YAML."""

# GitHub's runner trims a line, takes a bare CR for its end, and obeys what begins with `::`; it
# obeys `##[…]` anywhere in a line, as Azure's agent does `##vso[…]`, and TeamCity `##teamcity[…]`.
# (actions/runner, ActionCommand.cs; azure-pipelines-agent, Command.cs.) GitLab's section markers
# need a CR and an ESC.
_COMMAND = regex(r"(?:\A|(?<=[\r\n]))(?P<space>[^\S\r\n]*):(?=:)|##(?=\w*\[)")


def shown(character: str, column: int = 0) -> str:
    """Return what stands for a character that begins at a column of the screen."""
    if character.isprintable():
        return character
    if character == "\t":
        return "→".ljust(_TAB - column % _TAB)
    if character in _SYMBOLS:
        return _SYMBOLS[character]
    if character < " ":
        return chr(_C0 + ord(character))
    if ord(character) in _BYTES:
        return f"<0x{ord(character) - 0xDC00:02X}>"
    return _named(character) if unicodedata.category(character) in _HIDDEN else character


def spelled(raw: str) -> str:
    """Return a text that UTF-8 can write: bytes of a name that are none stand as their escapes."""
    return raw.encode("utf-8", "backslashreplace").decode()


def text(raw: str) -> str:
    """Return a text with nothing hidden in it, on one line: a value in a line of ours."""
    if raw.isprintable() or raw.replace("\u00a0", " ").isprintable():
        return raw
    return "".join(character if character == "\u00a0" else shown(character) for character in raw)


def line(raw: str) -> str:
    """Return a text as a line of its own, which no CI service takes for a command."""
    return inert(text(raw))


def lines(raw: str) -> str:
    """Return a result for people, in which line breaks and tabs are ours."""
    return "\n".join("\t".join(map(text, one.split("\t"))) for one in inert(raw).split("\n"))


def inert(raw: str, escaped: Callable[[str], str] | None = None) -> str:
    """Return a text of several lines in which no CI service finds a command.

    `escaped` is how the format of the text writes a character without the character itself.
    """
    # Next to no text has either: finding that out is quicker than searching.
    if "::" not in raw and "##" not in raw:
        return raw
    write = escaped or _named
    return _COMMAND.sub(
        lambda found: f"#{write('#')}" if found["space"] is None else found["space"] + write(":"),
        raw,
    )


def disarmed(raw: str) -> str:
    """Return a patch in which nothing commands a terminal or a CI service.

    Line ends, tabs and marks of direction stay: a program that applies the patch needs them.
    """
    return _OBEYED.sub(lambda found: shown(found[0]), inert(raw))


def width(visible: str) -> int:
    """Return how many columns of a terminal a visible text takes."""
    return len(visible) if visible.isascii() else sum(_columns(one) for one in visible)


def _columns(character: str) -> int:
    if unicodedata.category(character) in _JOINERS:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def _named(character: str) -> str:
    return f"<U+{ord(character):04X}>"
