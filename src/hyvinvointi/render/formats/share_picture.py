"""The picture of a page where somebody shares its address: a drawing of its words, as large as services ask.

It stands in the colours of the site, in types whose widths are known, and holds no mark of a document:
its words are texts of the drawing.
"""

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from hyvinvointi.data_classes import dataclass
from hyvinvointi.render.formats.paper_glyphs import drawable
from hyvinvointi.render.values import xml
from hyvinvointi.render.values.card_text import HEIGHT, WIDTH, CardText
from hyvinvointi.render.values.drawing import (
    ACCENT,
    FONTS,
    GROUND,
    INK,
    RULE,
    SOFT,
    shape,
    text,
    wrapped,
)
from hyvinvointi.render.values.letter_widths import BOLD, REGULAR
from hyvinvointi.render.values.typography import clean

_LEFT, _ROOM = 80.0, 1040.0
_BAR = 18.0
_GAP = 20.0
_JOINT = "\u00ad"
_HEAD_AT, _FACTS_AT, _RULE_AT, _FOOT_AT = 90.0, 510.0, 540.0, 586.0
_APART = 56.0
"""Where lines stand, and how far apart those above the title."""
_OWNER, _KIND, _FACT, _FOOT = 32.0, 30.0, 34.0, 26.0
_TITLES = (70.0, 60.0, 50.0, 46.0)
"""Sizes of titles: the largest in which it finds room, in the smallest it is cut."""
_LEADING = 1.18
_MOST_FACTS, _LINES_OF_FACT = 3, 2
_SCALE = 2
"""A drawing becomes a picture of twice its size, as charts do."""


@dataclass(frozen=True, slots=True)
class _Type:
    size: float
    weight: int = REGULAR
    colour: str = INK


def share_picture(card_text: CardText, site_title: str, accent: str | None, language: str) -> bytes:
    """Return the drawing of what a page says of itself, in the accent of its site."""
    colour = accent or ACCENT
    root = _root(card_text, language)
    root.append(shape("rect", width=WIDTH, height=HEIGHT, fill=GROUND))
    root.append(shape("rect", width=WIDTH, height=_BAR, fill=colour))
    y = _HEAD_AT if card_text.owner or card_text.kind else _HEAD_AT + _APART
    for said, how in (
        (card_text.owner, _Type(_OWNER, BOLD, colour)),
        (card_text.kind, _Type(_KIND, colour=SOFT)),
    ):
        if said:
            _put(root, y, said, how)
            y += _APART
    facts = [*_facts(card_text.facts)]
    top = _FACTS_AT - len(facts) * _FACT * _LEADING
    y -= _KIND
    size, title = _title(card_text.title, top - y - _GAP)
    for at, line in enumerate(title):
        _put(root, y + size * (1 + at * _LEADING), line, _Type(size, BOLD))
    for at, line in enumerate(facts, 1):
        _put(root, top + at * _FACT * _LEADING, line, _Type(_FACT))
    if site_title != card_text.title:
        look = {"stroke": RULE, "stroke_width": 2.0}
        root.append(shape("path", d=f"M{_LEFT:g} {_RULE_AT:g}h{_ROOM:g}", **look))
        _put(root, _FOOT_AT, site_title, _Type(_FOOT, colour=SOFT))
    return xml.document(root)


def _root(card_text: CardText, language: str) -> Element:
    root = shape(
        "svg",
        xmlns="http://www.w3.org/2000/svg",
        lang=language,
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        width=f"{WIDTH / _SCALE:g}",
        height=f"{HEIGHT / _SCALE:g}",
        role="img",
        font_family=FONTS,
    )
    named = shape("title")
    named.text = clean(card_text.alt)
    root.append(named)
    return root


def _put(root: Element, y: float, said: str, how: _Type) -> None:
    """Put a line of words into a drawing; of one that is too long the end is cut."""
    (line,) = _wrapped(said, how, 1) or [""]
    look = {"font_size": how.size, "font_weight": how.weight, "fill": how.colour}
    root.append(text(_LEFT, round(y, 1), line, **look))


def _title(said: str, height: float) -> tuple[float, list[str]]:
    """Return a title in the largest size that it finds room in, as lines."""
    for size in _TITLES:
        most = int(height / (size * _LEADING))
        lines = _wrapped(said, _Type(size, BOLD), most + 1)
        if len(lines) <= most:
            return size, lines
    return size, _wrapped(said, _Type(size, BOLD), most)


def _facts(facts: Iterable[str]) -> Iterator[str]:
    left = _MOST_FACTS
    for fact in facts:
        lines = _wrapped(fact, _Type(_FACT), min(left, _LINES_OF_FACT)) if left else []
        left -= len(lines)
        yield from lines


def _wrapped(said: str, how: _Type, most: int) -> list[str]:
    """Return words as lines that find room; of more than `most` the last tells that it goes on."""
    shown = drawable(clean(said).replace(_JOINT, ""))
    return wrapped(shown, _ROOM, how.size, most, weight=how.weight, spare=1)
