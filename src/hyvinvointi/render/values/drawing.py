"""Drawings of our own: shapes with colours that a page's style may replace by those of its theme.

Each shape has its colours in itself, so that a drawing is right as a file of its own and on paper,
too; its class lets the style of a page give it those of a dark ground or of forced colours.
"""

from dataclasses import dataclass
from html import escape
from xml.etree.ElementTree import Element

from markupsafe import Markup

from hyvinvointi.render.values.typography import clean

SERIES = ("#0d5c56", "#6b3a86", "#1d4f9c", "#6b5a00")
GROUND, INK, SOFT, MARK, RULE = "#fffdf8", "#1e2723", "#4a554f", "#8a4b08", "#d5d9d4"
ACCENT, LATE = "#0d5c56", "#9a3412"
FONTS = "Source Sans 3, system-ui, Segoe UI, Roboto, Noto Sans, sans-serif"
FONT = 13.0
LINE = 17.0
"""The size of words and the height of a line of them, in units of the view box."""
_LETTER = 0.64
"""Width of a letter as a share of its size: enough for the types of systems, which a page that
stands alone is set in, too."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes in a view box."""

    width: float
    height: float
    _shapes: tuple[Element, ...]
    font: float = FONT

    @property
    def markup(self) -> Markup:
        """The shapes as a page holds them."""
        return Markup("\n".join(map(_markup, self._shapes)))  # noqa: S704  every attribute and word is escaped

    @property
    def shapes(self) -> tuple[Element, ...]:
        """The shapes, for a file."""
        return self._shapes


def shape(tag: str, *inside: Element, **given: object) -> Element:
    """Return a shape with what is in it: `stroke_width` is the attribute `stroke-width`."""
    element = Element(tag, {_name(name): _value(value) for name, value in given.items()})
    element.extend(inside)
    return element


def text(x: float, y: float, said: str, **given: object) -> Element:
    """Return words at a place."""
    element = shape("text", x=x, y=y, **given)
    element.text = clean(said)
    return element


def width(said: str, size: float = FONT) -> float:
    """Return how wide words are at most."""
    return len(said) * size * _LETTER


def wrapped(said: str, room: float, size: float = FONT, most: int = 0) -> list[str]:
    """Return words as lines that find room; of more than `most` lines the last tells that it goes on."""
    letters = max(int(room / (size * _LETTER)), 4)
    lines: list[str] = []
    for word in clean(said).split():
        rest = word
        if lines and len(lines[-1]) + 1 + len(rest) <= letters:
            lines[-1] += f" {rest}"
            continue
        while len(rest) > letters:
            lines.append(f"{rest[: letters - 1]}-")
            rest = rest[letters - 1 :]
        lines.append(rest)
    if most and len(lines) > most:
        lines = [*lines[: most - 1], f"{lines[most - 1][: letters - 1].rstrip()}…"]
    return lines


def _markup(element: Element) -> str:
    given = "".join([f' {name}="{escape(said)}"' for name, said in element.items()])
    inside = "".join(map(_markup, element))
    if element.text:
        inside = escape(element.text, quote=False) + inside
    if not inside:
        return f"<{element.tag}{given}/>"
    return f"<{element.tag}{given}>{inside}</{element.tag}>"


def _name(name: str) -> str:
    return name.rstrip("_").replace("_", "-")


def _value(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) else clean(str(value))
