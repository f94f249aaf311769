"""What a reader sees of a text, with the way back to where each character of it stands.

Pages drop hidden characters, resolve escapes and entities, and show marked-up words as one: a code
that is cut by any of these in the source is whole on the page. Here a text is read as it will be
shown, rather too generously than too strictly: what only might be markup is dropped, too. Line
breaks and spaces stay as they are.
"""

import re
import sys
import unicodedata
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from hyvinvointi.patterns import regex, without

Span = tuple[int, int]
Finder = Callable[[str], Iterable[Span]]
"""Yields the spans of what must not be shown in a text as it is shown."""

LINE_GAP = r"[ \t\u00a0]{0,99}+(?:(?:\r\n?|\n)[ \t#]{0,99}+)?+"
"""What is shown as nothing or as one space: spaces, the end of a line and how the next one begins."""
SPACE = rf"(?=\s){LINE_GAP}"
"""What a page shows as one space."""
_NEAR = 200
_LONG = 20_000


class Shown(NamedTuple):
    """A text as it is shown; `starts` and `ends` are the source offsets of each character."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def source(self, span: Span) -> Span:
        """Return where a stretch stands in the source, with all that is hidden inside it."""
        start, end = span
        return self.starts[start], self.ends[end - 1]


class _Stage(NamedTuple):
    """One thing that happens to a text on its way to the reader."""

    acts_on: Callable[[str], object]
    pattern: re.Pattern[str]
    replacement: Callable[[re.Match[str]], str]

    def text(self, text: str) -> str:
        return self.pattern.sub(self.replacement, text) if self.acts_on(text) else text

    def shown(self, shown: Shown) -> Shown:
        if not self.acts_on(shown.text):
            return shown
        pieces: list[str] = []
        starts, ends = array("I"), array("I")
        at = 0
        for match in self.pattern.finditer(shown.text):
            first, last = match.span()
            new = self.replacement(match)
            pieces += [shown.text[at:first], new]
            starts.extend(shown.starts[at:first])
            ends.extend(shown.ends[at:first])
            # What stands for several characters of the source stands for all of them.
            starts.extend([shown.starts[first]] * len(new))
            ends.extend([shown.ends[last - 1]] * len(new))
            at = last
        starts.extend(shown.starts[at:])
        ends.extend(shown.ends[at:])
        return Shown("".join([*pieces, shown.text[at:]]), starts, ends)


# What most texts hold beyond ASCII and what needs no reading: letters of the languages of the
# documents, marks, the dash and the space that the patterns of codes know.
_ORDINARY = "\t\n\r -~\u00a0§½ÄÅÉÖØäåæéöø–—’”“…€•"
_PECULIAR = regex(f"[^{_ORDINARY}]")
# What most texts lack: a mark, an escape, or a character that is read as another. The sign between
# cells is none of them: it begins every block of text in a file.
_BEYOND_ASCII = _ORDINARY.rpartition("~")[2]
_ACTED_ON = regex(rf"[^\t\n\r -%'-)+-;=-\[\]_a-{{|}}{_BEYOND_ASCII}]")
_ASCII = b"\t\n\r" + bytes(range(0x20, 0x7F))
_UNMARKED_ASCII = _ASCII.translate(None, rb"&*<\^`~")
_CLUSTER = regex("[^\u0300-\u036f][\u0300-\u036f]+")
_ENTITY = regex(r"&(?:#[xX][0-9A-Fa-f]{1,8}|#[0-9]{1,9}|[A-Za-z][A-Za-z0-9]{1,31})(?:;|\Z)")
# Within a word and between digits it parts nothing.
_BREAK = regex(r"(?<=[^\W\d_])<[Bb][Rr]\s{0,8}/?>(?=[A-ZÅÄÖ])")
# What stands in others may be an address, or a name where a page shows the tag itself.
_STYLE = regex(r"</?(?:b|i|u|s|em|strong|sub|sup|small|span)>")
_TAG = regex(r"<(?:[/!?]?[A-Za-z][^<>@:]{0,200}|!--[^<>]{0,200})>")
_DESTINATION = regex(
    r"\](?:\((?:[^()\\]|\\.|\([^()]{0,200}\)){0,500}\)|\[[^\[\]]{0,200}\])|\[", re.DOTALL
)
# Names of people stand in two columns; numbers of two cells make no longer one.
_CELL = regex(r"\|[ \t]{0,99}+(?=[^\W\d_])")
_MARKUP = regex(r"[*`~\[\]<>\\^]+")
# Inside a word it is a letter of it.
_UNDERSCORES = regex(r"_(?:(?<=\W_)|(?<=\A_)|(?<=__)|(?![^\W_]))")
_YAML_ESCAPE = regex(
    r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|\r?\n[ \t]*|[0abtnvfre\"/N_LP \\])"
)
_PERCENT = regex(r"%[0-9A-Fa-f]{2}(?:%[0-9A-Fa-f]{2})*")
# In square brackets it may be the text of a link.
_SPELLED = regex(
    # It begins with a set and nothing else, which lets the engine skip to brackets at once.
    r"[\[({<](?:\s?(?:(?P<at>[AaÄä][Tt]|@|[Mm]iu(?:kumauku)?|[Kk]issanhäntä)|[Dd]ot|[Pp]iste|[Pp]unkt|\.)\s?"
    r"(?:\](?![(\[])|[)}>])"
    # A single letter is that sign only before what may be a host.
    r"|(?<!<)\s?(?P<a>[Aa])\s?[\])}](?=\s?[\w-]{1,63}\s?(?:\.|[\[({]?\s?(?:[Dd]ot|[Pp]iste|[Pp]unkt))))"
)

_ESCAPES = dict(zip('0abtnvfre"/N_LP \\', '\0\a\b\t\n\v\f\r\x1b"/\n\u00a0\n\n \\', strict=True))
_FILLERS = "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180e\u180f\u2800\u3164\uffa0"
# The last ones are letters of East Asia, where they stand between digits.
_DASHES = "\u02d7\u2043\u207b\u208b\u2212\u2796\u2500\u30fc\uff70\u3161\u4e00"
# A letter beside digits is one of a code: there it reads as the letter that it is drawn from.
_BESIDE_DIGIT = regex(r"[^\x00-\x7fÅÄÖåäö–](?:(?<=[0-9].)|(?<=[0-9][\s.,(-].))(?![^\W\d_])")
_DRAWN_FROM = regex("[A-Z ]*LATIN [A-Z ]*\\b([A-Z])(?: WITH [A-Z ]+)?")
# Letters of other scripts that look like those of codes and names.
_LOOK_ALIKES = str.maketrans(
    "АВЕЅІЈКМНОРСТУХавеѕіјкмнорстухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
    "ABESIJKMHOPCTYXabesijkmhopctyxABEZHIKMNOPTYXo",
)


def _yaml(match: re.Match[str]) -> str:
    sign = match[0][1]
    if sign in "xuU":
        code = int(match[0].lstrip("\\xuU"), 16)
        return chr(code) if code <= sys.maxunicode else ""
    return _ESCAPES.get(sign, "")


def _percent(match: re.Match[str]) -> str:
    return bytes.fromhex(match[0].replace("%", "")).decode("utf-8", errors="replace")


@lru_cache(maxsize=4096)
def _folded(character: str) -> str:
    """Return how a character reads: nothing, where it has no ink of its own."""
    return "".join(map(_plain, unicodedata.normalize("NFKC", character))).translate(_LOOK_ALIKES)


def _plain(character: str) -> str:
    category = unicodedata.category(character)
    digit = unicodedata.digit(character, None)
    if digit is not None:
        return str(digit)
    if character in "\t\n\r":
        return character
    if character in _DASHES or category == "Pd":
        return "-"
    if category == "Zs":
        return " "
    if category in {"Zl", "Zp"}:
        return "\n"
    hidden = category in {"Cc", "Cf", "Cs", "Cn", "Mn", "Me"} or character in _FILLERS
    return "" if hidden else character


@lru_cache(maxsize=256)
def _letter(character: str) -> str:
    """Return the letter of a code that a character is drawn from; itself where it is from none."""
    drawn = _DRAWN_FROM.fullmatch(unicodedata.name(character, ""))
    return drawn[1] if drawn else character


def _entity(match: re.Match[str]) -> str:
    # The table of names takes long to load, and hardly a document needs it.
    from html import unescape  # noqa: PLC0415

    return unescape(match[0])


@lru_cache(maxsize=4)
def is_peculiar(text: str) -> bool:
    """Whether a text has any character beyond those that most texts have."""
    return _PECULIAR.search(without(text, _ASCII)) is not None


def _is_marked(text: str) -> bool:
    """Whether marks may part what is shown as one: of ordinary text, asked in the quickest way.

    Brackets and signs of quotation alone do not count: they are in every file, and what looks for
    codes passes over them.
    """
    return (
        "*" in text or "`" in text or "~" in text or "<" in text or "\\" in text or "^" in text
        or "](" in text or "][" in text or "> " in text
    )  # fmt: skip


def _next_cell(match: re.Match[str]) -> str:
    before = match.string[max(0, match.start() - _NEAR) : match.start()].rstrip(" \t")
    return " " if before[-1:].isalpha() else match[0]


def _nothing(_: re.Match[str]) -> str:
    return ""


_ESCAPED = _Stage(lambda text: "\\" in text, _YAML_ESCAPE, _yaml)
_DECODED = _Stage(lambda text: "%" in text, _PERCENT, _percent)
_RESOLVED = _Stage(lambda text: "&" in text, _ENTITY, _entity)
_COMPOSED = _Stage(
    lambda text: is_peculiar(text) and not unicodedata.is_normalized("NFC", text),
    _CLUSTER,
    lambda match: unicodedata.normalize("NFC", match[0]),
)
_FOLDED = _Stage(is_peculiar, _PECULIAR, lambda match: _folded(match[0]))
_LINKED = _Stage(lambda text: "](" in text or "][" in text, _DESTINATION, _nothing)
_SIGNED = _Stage(_SPELLED.search, _SPELLED, lambda match: "@" if match["at"] or match["a"] else ".")
_BROKEN = _Stage(lambda text: "<" in text, _BREAK, lambda _: "\n")
_UNSTYLED = _Stage(lambda text: "<" in text, _STYLE, _nothing)
_UNTAGGED = _Stage(lambda text: "<" in text, _TAG, _nothing)
_SPACES = _Stage(bool, regex(rf"(?=[ \t\u00a0\r\n]){LINE_GAP}"), lambda _: " ")
_JOINED = _Stage(_CELL.search, _CELL, _next_cell)
_UNMARKED = (
    _Stage(_is_marked, _MARKUP, _nothing),
    _Stage(lambda text: "_" in text, _UNDERSCORES, _nothing),
)
_LETTERED = _Stage(is_peculiar, _BESIDE_DIGIT, lambda match: _letter(match[0]))
# An entity may stand for the beginning of another, in what is shown by somebody else.
_CHARACTERS = (_RESOLVED, _RESOLVED, _COMPOSED, _FOLDED)
_WORDS = (_SIGNED, _BROKEN, _UNTAGGED, _LINKED, *_UNMARKED, _LETTERED)
_TEXT = (*_CHARACTERS, *_WORDS)
_ACROSS_CELLS = (*_CHARACTERS, _JOINED, *_WORDS)
_ADDRESSES = (
    _RESOLVED,
    _DECODED,
    _DECODED,
    _COMPOSED,
    _FOLDED,
    _SIGNED,
    _BROKEN,
    _UNSTYLED,
    *_UNMARKED,
    _LETTERED,
)


def _readings(text: str, *, is_file: bool) -> Iterator[tuple[_Stage, ...]]:
    """Yield the ways in which a text is read: as a page says it, across cells, and as its links lead."""
    first = (_ESCAPED,) if is_file else ()
    yield first + _TEXT
    # The heads of columns tell what stands below them: their cells stay apart in the first reading.
    if "|" in text:
        yield first + _ACROSS_CELLS
    if "](" in text or "][" in text or "<" in text or "\\" in text or _PERCENT.search(text):
        yield first + _ADDRESSES


def _reads_as_written(text: str) -> bool:
    """Whether no stage of any reading changes a text: told in a third of the time of asking each."""
    return not (
        _ACTED_ON.search(without(text, _UNMARKED_ASCII)) or "](" in text or "][" in text or "> " in text
        or ("|" in text and _CELL.search(text))
        or ("_" in text and _UNDERSCORES.search(text))
        or ("%" in text and _PERCENT.search(text))
        or _SPELLED.search(text)
    )  # fmt: skip


@lru_cache(maxsize=4)
def _texts_read(text: str, *, is_file: bool) -> tuple[tuple[str, tuple[_Stage, ...]], ...]:
    """Return what is shown of a text, each with the way in which it is read."""
    if _reads_as_written(text):
        return ((text, ()),)
    found: dict[str, tuple[_Stage, ...]] = {}
    for stages in _readings(text, is_file=is_file):
        found.setdefault(_read(text, stages), stages)
    return tuple(found.items())


def readings(text: str, *, is_file: bool = False) -> tuple[str, ...]:
    """Return what is shown of a text, without the way back: enough to know that nothing is there.

    Of a file, its escapes are resolved, too.
    """
    return tuple(read for read, _ in _texts_read(text, is_file=is_file))


def plain_reading(text: str) -> str:
    """Return what is shown of a text where its links lead nowhere: of a name, of a detail."""
    return text if _reads_as_written(text) else _read(text, _TEXT)


def _read(text: str, stages: Iterable[_Stage]) -> str:
    for stage in stages:
        text = stage.text(text)
    return text


def shown(text: str, *, is_file: bool = False) -> Iterator[Shown]:
    """Yield the readings of a text with the way back into it."""
    return (_shown(text, stages) for stages in _readings(text, is_file=is_file))


def _shown(text: str, stages: Iterable[_Stage]) -> Shown:
    reading = Shown(text, range(len(text)), range(1, len(text) + 1))
    for stage in stages:
        reading = stage.shown(reading)
    return reading


def spaced(text: str) -> Shown:
    """Return a text with one space wherever a page shows one."""
    return _shown(text, (_SPACES,))


def resolved(text: str, *, is_file: bool = False) -> Shown:
    """Return a text with its escapes and entities resolved and every character kept."""
    return _shown(text, (*((_ESCAPED,) if is_file else ()), _RESOLVED))


def unescaped(text: str) -> str:
    """Return a text without escapes, as it is where double quotation marks are around it."""
    return _ESCAPED.text(text)


def holds(find: Finder, text: str, *, is_file: bool = False) -> bool:
    """Whether anything is found in a text as it is shown."""
    if len(text) > _LONG:
        return bool(_located_once(find, text, is_file=is_file))
    return any(True for reading in readings(text, is_file=is_file) for _ in find(reading))


def located(find: Finder, text: str, *, is_file: bool = False) -> list[Span]:
    """Return where in a text stands what is found in it as it is shown: in order, none overlapping."""
    is_long = len(text) > _LONG
    return [*(_located_once if is_long else _located)(find, text, is_file=is_file)]


def _located(find: Finder, text: str, *, is_file: bool) -> tuple[Span, ...]:
    spans: list[Span] = []
    for read, stages in _texts_read(text, is_file=is_file):
        found = [*find(read)]
        # Most texts are shown as they are written: the way back is only reckoned where it is one.
        if found and read != text:
            found = [*map(_shown(text, stages).source, found)]
        spans += found
    return tuple(united(spans))


_located_once = lru_cache(maxsize=16)(_located)
"""Rules, masks and pages ask the same of one text."""


def united(spans: Iterable[Span]) -> list[Span]:
    """Return spans in order, with those that overlap made one."""
    whole: list[Span] = []
    for start, end in sorted(spans):
        if whole and start < whole[-1][1]:
            whole[-1] = (whole[-1][0], max(end, whole[-1][1]))
        else:
            whole.append((start, end))
    return whole


def word_before(text: str, at: int) -> str:
    """Return the letters and digits that a place is glued to, as far as it matters."""
    start = at
    while start > max(0, at - _NEAR) and text[start - 1].isalnum():
        start -= 1
    return text[start:at]
