"""A filled template of paper as a tree of what the typesetter knows: texts and marks, no code.

Templates of paper are HTML of a few elements. Whatever else stands in one is left out, or shown
by what is in it; a text stays a text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import field
from html.parser import HTMLParser

from hyvinvointi.data_classes import dataclass

VOID = frozenset({"br", "hr", "img", "link", "meta", "wbr"})
_LEFT_OUT = frozenset({"nav", "script", "style", "svg", "template"})
BLOCKS = frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    }
)
_SPACES = re.compile(r"[ \t\n\r\f]+")


@dataclass(slots=True)
class Element:
    """An element of a page, and what stands in it."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: "list[Element | str]" = field(default_factory=list)

    @property
    def classes(self) -> list[str]:
        """The names by which a template tells elements of one kind apart."""
        return self.attributes.get("class", "").split()

    def all(self, *tags: str) -> "Iterator[Element]":
        """Yield every element of these kinds inside, in the order of the page."""
        for child in self.children:
            if isinstance(child, Element):
                if child.tag in tags:
                    yield child
                yield from child.all(*tags)

    @property
    def text(self) -> str:
        """What is written inside."""
        return "".join(
            child if isinstance(child, str) else child.text for child in self.children
        ).strip()


class _Reader(HTMLParser):
    """Makes elements of a page as it is written: an end without a start counts as nothing."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("root")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        names = [element.tag for element in self._open]
        if tag in names[1:]:
            del self._open[len(names) - 1 - names[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)


def parsed(page: str) -> Element:
    """Return a page as a tree without what paper does not show, its spaces as a browser shows them."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    _leave_out(reader.root)
    _Spaces().settle(reader.root)
    return reader.root


def _leave_out(root: Element) -> None:
    open_ = [root]
    while open_:
        element = open_.pop()
        element.children = [one for one in element.children if not _is_left_out(one)]
        open_ += [one for one in element.children if isinstance(one, Element)]


def _is_left_out(one: Element | str) -> bool:
    return isinstance(one, Element) and (one.tag in _LEFT_OUT or "anchor" in one.classes)


class _Spaces:
    """Spaces between words: one wherever there are several, none where a line begins or ends."""

    def __init__(self) -> None:
        self._is_after_space = True
        self._last: tuple[Element, int] | None = None

    def settle(self, element: Element) -> None:
        """Set the spaces right inside of an element."""
        for at, child in enumerate(element.children):
            if isinstance(child, str):
                self._text(element, at, child)
                continue
            breaks = child.tag in BLOCKS or child.tag == "br"
            if breaks:
                self._end_line()
            if child.tag == "pre":
                continue
            self.settle(child)
            if breaks:
                self._end_line()

    def _text(self, element: Element, at: int, written: str) -> None:
        text = _SPACES.sub(" ", written)
        if self._is_after_space:
            text = text.removeprefix(" ")
        element.children[at] = text
        if text:
            self._is_after_space = text.endswith(" ")
            self._last = (element, at)

    def _end_line(self) -> None:
        if self._last is not None:
            element, at = self._last
            text = element.children[at]
            if isinstance(text, str):
                element.children[at] = text.removesuffix(" ")
        self._last, self._is_after_space = None, True
