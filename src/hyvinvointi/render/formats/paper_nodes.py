"""The tree of a filled template in the few words that the typesetter reads, as JSON.

A text is a string; an element names its kind (`t`) and what stands in it (`k`). Nothing a document
says is ever more than such a string.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from hyvinvointi.render.formats.paper_glyphs import drawable
from hyvinvointi.render.formats.paper_pictures import Pictures
from hyvinvointi.render.formats.paper_tables import table
from hyvinvointi.render.formats.paper_tree import BLOCKS, Element
from hyvinvointi.render.values.compounds import parts
from hyvinvointi.render.values.prose import is_safe_link

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
_BLOCKS = frozenset({"p", "div", "ul", "ol", "dl", "table", "figure", "pre", "quote", "h", "hr"})
"""Nodes that are no words in a line."""
_NESTING = frozenset({"li", "ol", "quote", "ul"})
_HEADING = re.compile(r"h[1-6]\Z")
_LANGUAGE = re.compile(r"[a-z]{2,3}\Z")
_SOFT_HYPHEN = "\u00ad"
_WORD = re.compile(r"[^\W\d_]{13,}")
_ENDLESS = re.compile(r"[^\s\u00ad\u200b]{41,}")
_PIECE = re.compile(r".{1,20}", re.DOTALL)
_LONGEST, _LONGEST_NAME = 40, 16
"""Letters of a word that find room in a line, and in the name of a fact beside it."""
_POINTS_OF_PIXEL = 0.75
_DEEPEST = 12
"""Lists, quotes and the like inside each other; what is deeper stands in the last."""
_MOST_CELLS, _MOST_LINKS = 10_000, 1_000
"""Cells of tables and links of a document; more of either are set as lines and words, within seconds."""
_LONGEST_NAMED = 2000
"""Letters of a heading, an address or what describes a picture: those of archives have an end."""
_LONG = 6000
"""Letters of a document that needs contents."""
_SHORT = 900
"""Letters of a part that may stay on one sheet."""
_LOWEST = 5
"""The lowest level of a heading: that of the document itself is none."""


class Sheets:
    """The body of a document for the typesetter, and the pictures in it by the names of their files."""

    def __init__(self, body: Element, drawings: Mapping[str, bytes]) -> None:
        self._pictures = Pictures(drawings)
        self.pictures = self._pictures.files
        self.row_heads: list[bool] = []
        self._ids = {
            one
            for each in _elements(body)
            if 0 < len(one := each.attributes.get("id", "")) < _LONGEST_NAMED
        }
        self._placed: set[str] = set()
        self._is_long = len(body.text) > _LONG
        self._level = 0
        self._is_in_cell = False
        self._cells_left, self._links_left = _MOST_CELLS, _MOST_LINKS
        self._longest = _LONGEST
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
            yield breakable(child, self._longest)
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
        if is_too_deep and kind in _NESTING:
            yield {"t": "div", "k": inside}
            return
        if kind in {"ul", "ol"}:
            inside = [one for one in inside if isinstance(one, dict) and one["t"] == "li"]
        if inside:
            yield self._marked({"t": kind, "k": inside}, element)

    def _group(self, element: Element, depth: int) -> Iterator[Node]:
        """A part of a page, or words in a line that are marked."""
        if "contents" in element.classes and not self._is_long:
            return
        inside = self._nodes(element.children, depth + 1)
        for one in inside if element.tag == "figure" else ():
            if isinstance(one, dict) and one["t"] == "img":
                one["t"] = "figure"
        kind = "div" if element.tag in BLOCKS else "span"
        node = self._marked({"t": kind, "k": inside}, element)
        # What says no more than where it begins is what is in it.
        if node.keys() == {"t", "k"} or (kind == "div" and depth >= _DEEPEST):
            yield from inside if kind == "span" or not _is_line(inside) else [node]
        elif inside or "id" in node:
            node["short"] = len(element.text) < _SHORT
            yield node

    def _heading(self, element: Element) -> Node:
        level = int(element.tag[1]) - 1
        if level:
            self._level = level = min(level, self._level + 1, _LOWEST)
        kind: dict[str, Any] = {"t": "h", "l": level} if level else {"t": "title"}
        if len(element.text) > _LONGEST_NAMED:
            kind = {"t": "p", "c": ["name"]}
        return self._marked(kind | {"k": self._nodes(element.children, _DEEPEST)}, element)

    def _table(self, element: Element, depth: int) -> Iterator[Node]:
        self._cells_left -= sum(1 for _ in element.all("td", "th"))
        if self._is_in_cell or self._cells_left < 0:
            for row in element.all("tr"):
                cells = (one for one in row.children if isinstance(one, Element))
                yield {
                    "t": "p",
                    "k": _joined("; ", [self._nodes(one.children, depth) for one in cells]),
                }
            return
        caption = next(element.all("caption"), None)
        if caption is not None:
            yield {"t": "p", "c": ["caption"], "k": self._nodes(caption.children, _DEEPEST)}
        node, heads = table(element, self._cell)
        self.row_heads += heads
        if node["cols"]:
            yield self._marked(node, element)

    def _cell(self, cell: Element, longest: int) -> list[Node]:
        """Return what stands in a cell: a table there is lines, a plain list needs no marks."""
        self._is_in_cell = True
        with self._words_of(longest):
            inside = [*map(_bare, self._nodes(cell.children, _DEEPEST - 2))]
        self._is_in_cell = False
        return inside

    @contextmanager
    def _words_of(self, longest: int) -> Iterator[None]:
        """Make room for words of so many letters."""
        before, self._longest = self._longest, min(longest, self._longest)
        yield
        self._longest = before

    def _facts(self, element: Element, depth: int) -> Iterator[Node]:
        rows: list[list[list[Node]]] = []
        for one in _terms_of(element):
            with self._words_of(_LONGEST_NAME if one.tag == "dt" else _LONGEST):
                inside = self._nodes(one.children, depth + 1)
            if one.tag == "dt":
                rows.append([inside, []])
            elif rows:
                rows[-1][1] += map(_bare, inside)
        if self._is_in_cell or depth >= _DEEPEST:
            for name, said in rows:
                # A paragraph holds no other: what does, stands after it.
                words = [one for one in said if not _is_block(one)]
                yield {"t": "p", "k": [*name, ": ", *words]}
                yield from filter(_is_block, said)
        elif rows:
            short = len(element.text) < _SHORT
            yield self._marked({"t": "dl", "rows": rows, "short": short}, element)

    def _link(self, element: Element, depth: int) -> Iterator[Node]:
        inside = self._nodes(element.children, depth)
        href = element.attributes.get("href", "")
        if href.startswith("#") and href[1:] in self._ids:
            yield {"t": "to", "to": f"at-{href[1:]}", "k": inside}
        elif ":" in href and len(href) < _LONGEST_NAMED and is_safe_link(href):
            self._links_left -= 1
            address = drawable(href.removeprefix("mailto:").removeprefix("tel:"))
            is_shown = address in {element.text, element.text.replace(" ", "")}
            if self._links_left >= 0:
                yield {"t": "a", "href": href, "k": inside or [address]}
            else:
                yield from inside
            if inside and not is_shown:
                yield f" ({address})"
        else:
            yield from inside

    def _picture(self, element: Element) -> Iterator[Node]:
        alt = cut(element.attributes.get("alt", ""), _LONGEST_NAMED)
        name = self._pictures.name(element.attributes.get("src", ""))
        if not name:
            yield breakable(alt, self._longest)
            return
        width = element.attributes.get("width", "")
        points = int(width) * _POINTS_OF_PIXEL if width.isdecimal() else 0
        yield {"t": "img", "src": name, "alt": alt, "w": points}

    def _marked(self, node: dict[str, Any], element: Element) -> dict[str, Any]:
        """Return a node with what its element is called, where it stands and its language."""
        language, own = element.attributes.get("lang", ""), element.attributes.get("id", "")
        if element.classes:
            node["c"] = element.classes
        if _LANGUAGE.match(language):
            node["lang"] = language
        # A place in a document has one name: the second is none.
        if own and own not in self._placed and len(own) < _LONGEST_NAMED:
            self._placed.add(own)
            node["id"] = f"at-{own}"
        return node


def cut(text: str, most: int) -> str:
    """Return a text of so many letters at most, which tells where it goes on."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def breakable(text: str, longest: int) -> str:
    """Return a text that finds room in a line: longer words have joints, endless ones are cut.

    Others have none: who searches a PDF, or copies from it, meets every joint again.
    """
    joined = _WORD.sub(
        lambda word: _SOFT_HYPHEN.join(parts(word[0])) if len(word[0]) > longest else word[0],
        drawable(text.replace(_SOFT_HYPHEN, "")),
    )
    return _ENDLESS.sub(lambda long: "\u200b".join(_PIECE.findall(long[0])), joined)


def _elements(element: Element) -> Iterator[Element]:
    yield element
    for child in element.children:
        if isinstance(child, Element):
            yield from _elements(child)


def _joined(sign: str, parts: list[list[Node]]) -> list[Node]:
    """Return several parts as one, a sign between them."""
    return [node for at, part in enumerate(parts) for node in ([sign, *part] if at else part)]


def _terms_of(facts: Element) -> Iterator[Element]:
    """Yield the names and values of a list of facts, not those of lists within its values."""
    for child in facts.children:
        if isinstance(child, Element):
            if child.tag in {"dt", "dd"}:
                yield child
            elif child.tag == "div":
                yield from _terms_of(child)


def _bare(node: Node) -> Node:
    """Return what stands beside a name: a plain list there needs no marks."""
    if isinstance(node, dict) and "plain" in node.get("c", ()):
        return {**node, "c": [*node["c"], "bare"]}
    return node


def _is_line(nodes: list[Node]) -> bool:
    """Whether nodes begin with words that no paragraph holds."""
    return any(
        isinstance(one, str) or one["t"] in {"span", "a", "to", "strong", "em"} for one in nodes
    )


def _is_block(node: Node) -> bool:
    return isinstance(node, dict) and node["t"] in _BLOCKS
