"""The tree of a filled template in the few words that the typesetter reads, as JSON.

A text is a string; an element names its kind (`t`) and what stands in it (`k`). Nothing a document
says is ever more than such a string.
"""

import base64
import binascii
import re
from collections.abc import Iterable, Iterator
from typing import Any

from hyvinvointi.render.formats.paper_tables import CellReader, table
from hyvinvointi.render.formats.paper_tree import BLOCKS, Element
from hyvinvointi.render.values.prose import is_safe_link
from hyvinvointi.render.values.typography import hyphenated

Node = dict[str, Any] | str

_KINDS = {
    "b": "strong",
    "blockquote": "quote",
    "br": "br",
    "code": "code",
    "del": "del",
    "em": "em",
    "figcaption": "p",
    "hr": "hr",
    "i": "em",
    "li": "li",
    "ol": "ol",
    "p": "p",
    "pre": "pre",
    "strong": "strong",
    "summary": "p",
    "ul": "ul",
}
_HEADING = re.compile(r"h[1-6]\Z")
_LANGUAGE = re.compile(r"[a-z]{2,3}\Z")
_LONG = re.compile(r"[^\s\u00ad\u200b]{31,}")
_PIECE = re.compile(r".{1,20}", re.DOTALL)
_PICTURE = re.compile(r"data:image/(png|jpeg|webp|gif);base64,([A-Za-z0-9+/=]*)\Z")
_DEEPEST = 12
"""Lists, quotes and the like inside each other; what is deeper stands in the last."""
_LOWEST = 5
"""The lowest level of a heading: that of the document itself is none."""


class Sheets:
    """The body of a document for the typesetter, and the pictures in it by the names of their files."""

    def __init__(self, body: Element) -> None:
        self.pictures: dict[str, bytes] = {}
        self.row_heads: list[bool] = []
        self._ids = {one.attributes["id"] for one in _elements(body) if one.attributes.get("id")}
        self._placed: set[str] = set()
        self._level = 0
        self.nodes = self._nodes(body.children, 0)

    def _nodes(self, children: Iterable[Element | str], depth: int) -> list[Node]:
        nodes: list[Node] = []
        for child in children:
            for node in self._of(child, depth):
                if isinstance(node, str) and nodes and isinstance(nodes[-1], str):
                    nodes[-1] += node
                elif node:
                    nodes.append(node)
        return nodes

    def _of(self, child: Element | str, depth: int) -> Iterator[Node]:
        if isinstance(child, str):
            yield breakable(child)
            return
        if _HEADING.match(child.tag):
            yield self._heading(child)
        elif child.tag == "table":
            yield from self._table(child, depth)
        elif child.tag == "dl":
            yield from self._facts(child, depth)
        elif child.tag == "a":
            yield from self._link(child, depth)
        elif child.tag == "img":
            yield from self._picture(child)
        elif child.tag in _KINDS:
            yield from self._plain(child, depth)
        else:
            yield from self._group(child, depth)

    def _plain(self, element: Element, depth: int) -> Iterator[Node]:
        kind, is_too_deep = _KINDS[element.tag], depth >= _DEEPEST
        if kind in {"br", "hr"}:
            yield {"t": kind}
            return
        inside = self._nodes(element.children, depth + 1)
        if is_too_deep:
            yield from inside
            return
        if kind in {"ul", "ol"}:
            inside = [one for one in inside if isinstance(one, dict) and one["t"] == "li"]
        if inside:
            yield self._marked({"t": kind, "k": inside}, element)

    def _group(self, element: Element, depth: int) -> Iterator[Node]:
        """A part of a page, or words in a line that are marked."""
        inside = self._nodes(element.children, depth + 1)
        kind = "div" if element.tag in BLOCKS else "span"
        node = self._marked({"t": kind, "k": inside}, element)
        # What says no more than where it begins is what is in it.
        if depth >= _DEEPEST or node.keys() == {"t", "k"}:
            yield from inside if kind == "span" or not _is_line(inside) else [node]
        elif inside or "id" in node:
            yield node

    def _heading(self, element: Element) -> Node:
        level = int(element.tag[1]) - 1
        if level:
            self._level = level = min(level, self._level + 1, _LOWEST)
        kind = {"t": "h", "l": level} if level else {"t": "title"}
        return self._marked(kind | {"k": self._nodes(element.children, _DEEPEST)}, element)

    def _table(self, element: Element, depth: int) -> Iterator[Node]:
        if depth >= _DEEPEST:
            for row in element.all("tr"):
                yield {"t": "p", "k": self._nodes(row.children, depth)}
            return
        read: CellReader = lambda cell: self._nodes(cell.children, _DEEPEST)  # noqa: E731  one line is all
        caption = next(element.all("caption"), None)
        if caption is not None:
            yield {"t": "p", "c": ["caption"], "k": self._nodes(caption.children, _DEEPEST)}
        node, heads = table(element, read)
        self.row_heads += heads
        if node["cols"]:
            yield self._marked(node, element)

    def _facts(self, element: Element, depth: int) -> Iterator[Node]:
        rows: list[list[list[Node]]] = []
        for one in element.all("dt", "dd"):
            inside = self._nodes(one.children, depth + 1)
            if one.tag == "dt":
                rows.append([inside, []])
            elif rows:
                rows[-1][1] += inside
        if depth >= _DEEPEST:
            for name, said in rows:
                yield {"t": "p", "k": [*name, ": ", *said]}
        elif rows:
            yield self._marked({"t": "dl", "rows": rows}, element)

    def _link(self, element: Element, depth: int) -> Iterator[Node]:
        inside = self._nodes(element.children, depth)
        href = element.attributes.get("href", "")
        if href.startswith("#") and href[1:] in self._ids:
            yield {"t": "to", "to": f"at-{href[1:]}", "k": inside}
        elif ":" in href and is_safe_link(href):
            address = href.removeprefix("mailto:").removeprefix("tel:")
            shown = element.text
            node: dict[str, Any] = {"t": "a", "href": href, "k": inside or [address]}
            if shown and address not in {shown, shown.replace(" ", "")}:
                node["shown"] = address
            yield node
        else:
            yield from inside

    def _picture(self, element: Element) -> Iterator[Node]:
        alt = element.attributes.get("alt", "")
        known = _PICTURE.match(element.attributes.get("src", ""))
        try:
            content = base64.b64decode(known[2], validate=True) if known else b""
        except binascii.Error:
            content = b""
        if not known or not content:
            yield breakable(alt)
            return
        name = f"picture-{len(self.pictures) + 1}.{known[1].replace('jpeg', 'jpg')}"
        self.pictures[name] = content
        width = element.attributes.get("width", "")
        points = int(width) * 0.75 if width.isdecimal() else 0
        yield {"t": "img", "src": name, "alt": alt, "w": points}

    def _marked(self, node: dict[str, Any], element: Element) -> dict[str, Any]:
        """Return a node with what its element is called, where it stands and its language."""
        language, own = element.attributes.get("lang", ""), element.attributes.get("id", "")
        if element.classes:
            node["c"] = element.classes
        if _LANGUAGE.match(language):
            node["lang"] = language
        # A place in a document has one name: the second is none.
        if own and own not in self._placed:
            self._placed.add(own)
            node["id"] = f"at-{own}"
        return node


def breakable(text: str) -> str:
    """Return a text that finds room in a line: long words have joints, endless ones are cut."""
    return _LONG.sub(lambda long: "\u200b".join(_PIECE.findall(long[0])), hyphenated(text))


def _elements(element: Element) -> Iterator[Element]:
    yield element
    for child in element.children:
        if isinstance(child, Element):
            yield from _elements(child)


def _is_line(nodes: list[Node]) -> bool:
    """Whether nodes begin with words that no paragraph holds."""
    return any(isinstance(one, str) or one["t"] in {"span", "a", "to", "strong", "em"} for one in nodes)
