"""Drawings of our own: shapes with colours that a page's style may replace by those of its theme.

Each shape has its colours in itself, so that a drawing is right as a file of its own and on paper,
too; its class lets the style of a page give it those of a dark ground or of forced colours.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby, pairwise
from xml.etree.ElementTree import Element

from markupsafe import Markup

from hyvinvointi.data_classes import dataclass
from hyvinvointi.render.values.compounds import parts
from hyvinvointi.render.values.letter_widths import REGULAR, WIDE, set_width
from hyvinvointi.render.values.mixed import Mixed, Part, mixed, parts_of
from hyvinvointi.render.values.typography import clean
from hyvinvointi.render.values.xml import markup

SERIES = ("#0d5c56", "#6b3a86", "#1d4f9c", "#6b5a00")
GROUND, INK, SOFT, MARK, RULE = "#fffdf8", "#1e2723", "#4a554f", "#8a4b08", "#d5d9d4"
ACCENT, LATE = "#0d5c56", "#9a3412"
FONTS = "'Source Sans 3', system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"
LARGEST = 1e15
"""The largest number that is drawn: a floating-point number has some 15 digits."""
FONT = 13.0
LINE = 17.0
"""The size of words and the height of a line of them, in units of the view box."""
_SPACES = re.compile(r"[^\S\u00a0\u202f]+")
"""Where words may be parted: a number stays with its unit."""
_SPARE = 1.15
"""How much wider than ours the types of systems are at most, when words become lines."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes in a view box: `rows` are the heights at which it may be cut into several."""

    width: float
    height: float
    _shapes: tuple[Element, ...]
    rows: tuple[float, ...] = ()
    font: float = FONT

    def cut(self, highest: float) -> Iterator[tuple[float, float]]:
        """Yield from where to where it is shown in pieces of which none is higher, between its rows."""
        top = 0.0
        for row, below in pairwise((*self.rows, self.height)):
            if top < row and below - top > highest:
                yield top, row
                top = row
        yield top, self.height

    @property
    def markup(self) -> Markup:
        """The shapes as a page holds them."""
        return Markup("\n".join(map(markup, self._shapes)))  # noqa: S704  every attribute and word is escaped

    @property
    def shapes(self) -> tuple[Element, ...]:
        """The shapes, for a file."""
        return self._shapes


def shape(tag: str, *inside: Element, **given: object) -> Element:
    """Return a shape with what is in it: `stroke_width` is the attribute `stroke-width`.

    An attribute that is empty is left out.
    """
    known = {_name(name): _value(value) for name, value in given.items()}
    element = Element(tag, {name: value for name, value in known.items() if value})
    element.extend(inside)
    return element


def text(x: float, y: float, said: str, **given: object) -> Element:
    """Return words at a place, each marked where it is in another language."""
    element = shape("text", x=x, y=y, **given)
    if not isinstance(said, Mixed):
        element.text = clean(said)
        return element
    for words, lang in said.parts:
        part = shape("tspan", lang=lang)
        part.text = clean(words)
        element.append(part)
    return element


def level_sign(kind: str, x: float, y: float) -> Element:
    """Return the sign of a level: a full diamond is a target, an open one a milestone, a square the baseline."""
    d = f"M{x:g} {y - 5:g}l5 5-5 5-5-5z"
    if kind == "baseline":
        d = f"M{x - 4:g} {y - 4:g}h8v8h-8z"
    fill = {"target": MARK, "milestone": GROUND}.get(kind, "none")
    look = {"fill": fill, "stroke": MARK, "stroke_width": 1.5}
    return shape("path", class_=f"sign {kind}", d=d, **look)


def width(said: str, size: float = FONT) -> float:
    """Return how wide words are at most."""
    return len(said) * size * WIDE


def wrapped(
    said: str,
    room: float,
    size: float = FONT,
    most: int = 0,
    *,
    weight: int = REGULAR,
    spare: float = _SPARE,
) -> list[str]:
    """Return words as lines that find room; of more than `most` lines the last tells that it goes on.

    `spare` is how much wider other types may be that they are shown in.
    """

    def fits(line: str) -> bool:
        return set_width(line, size, weight) * spare <= room

    lines: list[list[Part]] = []
    has_space = False
    for words, lang in parts_of(said):
        for at, word in enumerate(_SPACES.split(clean(words))):
            has_space |= at > 0
            spaced = f"{' ' * has_space}{word}"
            # A comma stays with the word before it, whatever language that is in.
            is_sign = not has_space and len(word) == 1 and not word.isalnum()
            if word and lines and (is_sign or fits(f"{_plain(lines[-1])}{spaced}")):
                lines[-1].append((spaced, lang))
            elif word:
                lines += ([(piece, lang)] for piece in _pieces(word, fits))
            has_space = has_space and not word
            if most and len(lines) > most:
                lines = [*lines[: most - 1], _going_on(lines[most - 1], fits)]
                return [_line(one) for one in lines]
    return [_line(one) for one in lines]


def _pieces(word: str, fits: Callable[[str], bool]) -> list[str]:
    """Return a word in pieces that find room, parted where its parts meet, else anywhere."""
    if fits(word):
        return [word]
    pieces = [""]
    for part in parts(word):
        for unit in [part] if fits(f"{part}-") else part:
            if pieces[-1] and not fits(f"{pieces[-1]}{unit}-"):
                pieces[-1] += "-" if pieces[-1][-1].isalpha() else ""
                pieces.append("")
            pieces[-1] += unit
    return pieces


def _going_on(line: list[Part], fits: Callable[[str], bool]) -> list[Part]:
    """Return as much of a line as finds room before a sign that it goes on."""
    kept = [one for one in line if one[0].strip()]
    while len(_plain(kept)) > 1 and not fits(f"{_plain(kept)}…"):
        *before, (last, lang) = kept
        kept = [*before, (last[:-1], lang)] if len(last) > 1 else before
    *before, (last, lang) = kept
    return [*before, (f"{last.rstrip(' ,;:–-')}…", lang)]


def _plain(line: Iterable[Part]) -> str:
    return "".join(said for said, _ in line)


def _line(line: Iterable[Part]) -> str:
    """Return words of a line, those of one language that follow each other as one."""
    runs = groupby(line, key=lambda part: part[1])
    return mixed((_plain(run), lang) for lang, run in runs)


def _name(name: str) -> str:
    return name.rstrip("_").replace("_", "-")


def _value(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) else clean(str(value))
