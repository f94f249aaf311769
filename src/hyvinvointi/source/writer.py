"""The canonical layout of a document: the same data and comments, laid out in one way.

Keys stand in the order of the schema, levels are indented by two spaces, lists within their key.
What is in braces or brackets stays there while it fits on its line and every text in it is plain.
Quotation marks stay where they are needed. Prose that is longer than its line is a folded block,
one of several lines a literal one, whose lines are left as they are.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Route, Site
from hyvinvointi.patterns import regex
from hyvinvointi.source import scalar_styles as styles
from hyvinvointi.source.comments import Comments
from hyvinvointi.source.document import Document
from hyvinvointi.source.scalar_styles import STEP, WIDTH

_ESCAPED = regex(r'(?<!\\)(?:\\\\)*\\(?!["\\/n])')
"""An escape of a character that nobody should see as it is, in a text between quotation marks."""
_BREAK = regex(r"[\r\n]")


class Meaning(Protocol):
    """What the layout has to know of a place in a document."""

    @property
    def properties(self) -> Mapping[str, "Meaning"]:
        """The fields of a group in their order."""

    @property
    def item(self) -> "Meaning | None":
        """What each item of a list is."""

    @property
    def is_text(self) -> bool:
        """Whether it is a text, in one language or by language."""

    @property
    def is_prose(self) -> bool:
        """Whether it is text of sentences, in one language or by language."""


@dataclass(frozen=True, slots=True)
class _Node:
    """A value of the document, where it stands, and what it means."""

    value: Any
    route: Route
    meaning: Meaning | None
    is_prose: bool
    languages: Sequence[str]

    def entries(self) -> "list[_Node]":
        """The entries of a group in the order of its schema, those it does not know behind.

        Languages stand in the order in which the municipality names them, others as they are written.
        """
        known = self.meaning.properties if self.meaning else {}
        is_by_language = self.meaning is not None and self.meaning.is_text
        ordered = self.languages if is_by_language else known
        names = [name for name in ordered if name in self.value]
        names += [name for name in self.value if name not in ordered]
        return [self._below(name, known.get(name)) for name in names]

    def elements(self) -> "list[_Node]":
        """The items of a list."""
        meaning = self.meaning.item if self.meaning else None
        return [self._below(index, meaning) for index in range(len(self.value))]

    def _below(self, step: str | int, meaning: Meaning | None) -> "_Node":
        is_prose = meaning.is_prose if meaning else False
        in_languages = self.is_prose and isinstance(self.value, dict)
        is_prose = is_prose or in_languages
        return _Node(self.value[step], (*self.route, step), meaning, is_prose, self.languages)


def laid_out(
    document: Document,
    comments: Comments,
    meaning: Meaning | None,
    languages: Sequence[str] = (),
) -> str:
    """Return the text of a document that could be read whole, in its canonical layout.

    Texts in these `languages` stand in this order.
    """
    writer = _Writer(document, comments)
    writer.document_lines(_Node(document.data, (), meaning, is_prose=False, languages=languages))
    return "\n".join([*writer.lines, ""])


class _Writer:
    def __init__(self, document: Document, comments: Comments) -> None:
        self.document = document
        self.comments = comments
        self.lines: list[str] = []
        self._flows: dict[Route, str | None] = {}

    def document_lines(self, root: _Node) -> None:
        """Write all."""
        head = self.comments.above.get((), [])
        self._comment_lines(head, 0, is_first=True)
        self._entries(root, 0, is_document=bool(head))
        self._comment_lines(self.comments.below.get((), []), 0, is_first=False)
        while self.lines and not self.lines[-1] and not self._ends_in_kept_block:
            self.lines.pop()

    _ends_in_kept_block = False
    """Whether the last line is that of a block to which any blank line would be added."""

    def _comment_lines(self, comments: Iterable[str], indent: int, *, is_first: bool) -> None:
        for comment in comments:
            if comment:
                self._add(" " * indent + comment)
                is_first = False
            elif (
                not is_first and not self._ends_in_kept_block and self.lines[-1:] not in ([], [""])
            ):
                self._add("")

    def _add(self, line: str) -> None:
        self.lines.append(line)
        self._ends_in_kept_block = False

    def _entries(self, node: _Node, indent: int, *, is_document: bool = False) -> None:
        """Write the entries of a group, each on lines of its own."""
        for number, child in enumerate(node.entries()):
            above = self.comments.above.get(child.route, [])
            self._comment_lines(above, indent, is_first=not number and not is_document)
            self._value(f"{' ' * indent}{self._key(child)}:", child, indent)

    def _items(self, node: _Node, indent: int) -> None:
        """Write the items of a list, each behind a dash."""
        for number, child in enumerate(node.elements()):
            above = [*self.comments.above.get(child.route, [])]
            is_block = self._is_block(child, indent + STEP)
            if is_block and child.route in self.comments.behind:
                above.append(self.comments.behind[child.route])
            self._comment_lines(above, indent, is_first=not number)
            if is_block:
                self._block_item(child, indent)
            else:
                self._value(" " * indent + "-", child, indent)

    def _block_item(self, node: _Node, indent: int) -> None:
        """Write a group or a list behind a dash, which begins on the line of the dash."""
        self._comment_lines(filter(None, self._leading(node, indent)), indent, is_first=True)
        start = len(self.lines)
        self._collection(node, indent + STEP)
        line = self.lines[start]
        self.lines[start] = f"{line[:indent]}-{line[indent + 1 :]}"

    def _leading(self, node: _Node, indent: int) -> list[str]:
        """Take the comments of what a block begins with: on the line of a dash only content may follow."""
        is_list = isinstance(node.value, list)
        first = (node.elements() if is_list else node.entries())[0]
        leading = self.comments.above.pop(first.route, [])
        if is_list and self._is_block(first, indent + 2 * STEP):
            leading += [self.comments.behind.pop(first.route, "")]
            leading += self._leading(first, indent + STEP)
        return leading

    def _collection(self, node: _Node, indent: int) -> None:
        if isinstance(node.value, dict):
            self._entries(node, indent)
        else:
            self._items(node, indent)
        self._comment_lines(self.comments.below.get(node.route, []), indent, is_first=False)

    def _value(self, head: str, node: _Node, indent: int) -> None:
        """Write a value behind the key or the dash that it belongs to."""
        behind = self.comments.behind.get(node.route)
        tail = f"  {behind}" if behind else ""
        if self._is_block(node, len(head) + 1):
            self._add(head + tail)
            self._collection(node, indent + STEP)
            return
        if isinstance(node.value, str):
            block = self._text_block(node, len(head) + 1, indent + STEP)
            if block:
                announced, *lines = block
                self._add(f"{head} {announced}{tail}")
                self.lines += lines
                self._ends_in_kept_block = styles.ends_blank(node.value)
                return
        text = self._inline(node)
        self._add((f"{head} {text}" if text else head) + tail)

    def _text_block(self, node: _Node, column: int, indent: int) -> list[str]:
        """Return a text as a block, the line that announces it first; nothing where it is none."""
        text, style = node.value, self.document.style(node.route)
        if not styles.can_be_block(text):
            return []
        if "\n" not in text:
            inline = self._inline(node)
            is_short = column + len(inline) <= WIDTH and not inline.startswith(("'", '"'))
            is_block = style in {"|", ">"}
            if not is_block and (is_short or not node.is_prose or " " not in text):
                return []
        if ("\n" not in text or style == ">") and styles.can_be_folded(text):
            return [styles.header(">", text), *styles.folded_lines(text, indent)]
        return [styles.header("|", text), *styles.literal_lines(text, indent)]

    def _is_block(self, node: _Node, column: int) -> bool:
        """Whether a value is a group or a list whose entries have lines of their own."""
        if not isinstance(node.value, dict | list) or not node.value:
            return False
        if self.document.style(node.route) == "block" or node.route in self.comments.inside:
            return True
        flow = self._flow(node)
        # A comment behind the braces of an item would be one of its first key.
        is_kept = isinstance(node.route[-1], int) and node.route in self.comments.behind
        return flow is None or (column + len(flow) > WIDTH and not is_kept)

    def _flow(self, node: _Node) -> str | None:
        """Return a value on one line in braces or brackets; nothing where it is no use there.

        Each level of a deep value asks for all that is below it.
        """
        if node.route not in self._flows:
            self._flows[node.route] = self._flow_of(node)
        return self._flows[node.route]

    def _flow_of(self, node: _Node) -> str | None:
        if isinstance(node.value, dict):
            children = node.entries()
            texts = [self._flow(child) for child in children]
            keys = [self._key(child, in_flow=True) for child in children]
            pairs = [f"{key}: {text}" for key, text in zip(keys, texts, strict=True)]
            return None if None in texts else f"{{{', '.join(pairs)}}}"
        if isinstance(node.value, list):
            items = [self._flow(child) for child in node.elements()]
            return None if None in items else f"[{', '.join(filter(None, items))}]"
        if not isinstance(node.value, str):
            return self.document.typed(node.route) or "null"
        inline = self._inline(node)
        is_same = "\n" not in node.value and (
            inline.startswith(("'", '"')) or styles.is_plain(node.value, in_flow=True)
        )
        needs_quotes = node.is_prose and inline.startswith(("'", '"'))
        return inline if is_same and not needs_quotes else None

    def _inline(self, node: _Node) -> str:
        """Return a value as it stands on one line outside of braces and brackets."""
        value, style = node.value, self.document.style(node.route)
        if isinstance(value, dict | list):
            return self._flow(node) or ""
        typed = self.document.typed(node.route)
        if not isinstance(value, str):
            return typed
        if styles.is_plain(value) and (not style or not styles.is_ambiguous(value)):
            return value
        is_escaped = style == '"' and bool(_ESCAPED.search(typed)) and not _BREAK.search(typed)
        return typed if is_escaped else styles.quoted(value)

    def _key(self, node: _Node, *, in_flow: bool = False) -> str:
        """Return the key of a value; what other programs read as a number may keep its quotes."""
        name = str(node.route[-1])
        start, _ = self.document.span(Site(self.document.path, node.route, "key"))
        is_quoted = self.document.text[start] in {"'", '"'}
        if styles.has_plain_form(name, in_flow=in_flow):
            return name if not (is_quoted and styles.is_ambiguous(name)) else styles.quoted(name)
        return styles.quoted(name)
