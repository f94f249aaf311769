"""A drawing as a file of its own: it says in itself what it shows, of whom, and from where.

Nothing of a page reaches it, and whoever shows it may show it on any ground.
"""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from hyvinvointi.data_classes import dataclass
from hyvinvointi.render.values import xml
from hyvinvointi.render.values.drawing import (
    FONT,
    FONTS,
    GROUND,
    INK,
    SOFT,
    Drawing,
    shape,
    text,
    wrapped,
)
from hyvinvointi.render.values.mixed import Mixed, joined
from hyvinvointi.render.values.typography import clean
from hyvinvointi.words.numbers import NBSP

NAME = "chart.svg"
"""The name of the file of a chart beside the page that shows it: a permanent address."""
_EDGE = 20.0
_TITLE, _SMALL = 19.0, 12.0

SIGNS = {
    "baseline": "□",
    "target": "◆",
    "milestone": "◊",
    "provisional": "○",
    "estimate": "○",
    "missing": "×",
    "suppressed": "×",
    "others": "―",
    "behind": "―",
    "cut": "≈",
    "hollow": "▫",
    "full": "▪",
}
"""What stands before each kind of key, as the style of pages writes it; other kinds have words alone."""


@dataclass(frozen=True, slots=True)
class Caption:
    """What a chart says in words: what is seen, what it comes to, of whom, its key and its source.

    `spoken` are all its values, `lang` is the language of all that is not marked.
    """

    title: str
    finding: str = ""
    about: str = ""
    key: Sequence[tuple[str, str]] = ()
    source: str = ""
    spoken: str = ""
    lang: str = ""


def chart_file(drawing: Drawing, caption: Caption) -> bytes:
    """Return the file of a drawing with everything around it."""
    room = drawing.width
    above = [
        *_lines(caption.title, room, _TITLE, INK, 600),
        *_lines(caption.finding, room, FONT + 1, INK, 400),
        *_lines(caption.about, room, FONT, SOFT, 400),
    ]
    below = [
        *_lines(joined(" · ", map(_keyed, caption.key)), room, FONT, SOFT, 400),
        *_lines(caption.source, room, _SMALL, SOFT, 400),
    ]
    placed: list[Element] = []
    y = _put(placed, above, _EDGE) + 10
    placed.append(shape("g", *drawing.shapes, transform=f"translate({_EDGE:g} {y:g})"))
    y = _put(placed, below, y + drawing.height + 6) + _EDGE - 4
    whole = drawing.width + 2 * _EDGE
    return xml.document(_root(placed, whole, round(y, 1), caption))


def bare_files(drawing: Drawing, caption: Caption, highest: float) -> Iterator[bytes]:
    """Yield the files of a drawing alone, for sheets that say everything around it.

    A drawing that is higher than a sheet becomes several.
    """
    for top, bottom in drawing.cut(highest):
        height = round(bottom - top, 1)
        yield xml.document(
            _root(drawing.shapes, drawing.width, height, caption, top=top, ground="")
        )


def _root(
    shapes: Sequence[Element],
    width: float,
    height: float,
    caption: Caption,
    *,
    top: float = 0,
    ground: str = GROUND,
) -> Element:
    size = {"width": f"{width:g}", "height": f"{height:g}"}
    root = shape(
        "svg",
        xmlns="http://www.w3.org/2000/svg",
        lang=caption.lang,
        viewBox=f"0 {top:g} {width:g} {height:g}",
        **size,
        role="img",
        font_family=FONTS,
        font_size=FONT,
    )
    for tag, said in (("title", caption.title), ("desc", caption.spoken or caption.finding)):
        # Nothing in them can be marked: only the whole can.
        named = shape(tag, lang=said.lang if isinstance(said, Mixed) else "")
        named.text = clean(said)
        root.append(named)
    if ground:
        root.append(shape("rect", **size, fill=ground))
    root.extend(shapes)
    return root


def _keyed(one: tuple[str, str]) -> str:
    kind, said = one
    return joined(NBSP, [SIGNS.get(kind, ""), said])


def _lines(
    said: str, room: float, size: float, colour: str, weight: int
) -> list[tuple[str, float, str, int]]:
    lines = wrapped(said, room, size, weight=weight) if said else []
    return [(one, size, colour, weight) for one in lines]


def _put(placed: list[Element], lines: Sequence[tuple[str, float, str, int]], y: float) -> float:
    for said, size, colour, weight in lines:
        y += round(size * 1.35, 1)
        placed.append(
            text(_EDGE, round(y - 4, 1), said, font_size=size, fill=colour, font_weight=weight)
        )
    return y
