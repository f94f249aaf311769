"""Texts and values as clean CommonMark: what is no markup stays none, whoever renders it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from markupsafe import Markup

from hyvinvointi.data_classes import dataclass
from hyvinvointi.prose.tables import Table
from hyvinvointi.render.values import prose
from hyvinvointi.render.values.rows import Rows
from hyvinvointi.render.values.shapes import Actor, Link, Prose
from hyvinvointi.render.values.typography import clean

if TYPE_CHECKING:
    from markdown_it.token import Token

# What could begin or end a construct anywhere in a line, or a cell of a table; `_` inside a word
# cannot.
_SPECIAL = re.compile(r"[\\`*\[\]<>|]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)|!(?=\[)")
_START = re.compile(r"^(#{1,6}(?=\s|$)|[-+=~](?=[\s\-+=~]|$)|~~~|-{2,}|={1,})")
_PLAIN_ADDRESS = re.compile(r"[\w/.~:?#@!$&'*+,;=%-]+")
_FENCE = re.compile(r" *(?:[-*] |[0-9]+[.)] )*(`{3,})")
_ITEM = re.compile(r" *(?:[-*]|[0-9]+[.)]) ")
_START_NUMBER = re.compile(r"^([0-9]{1,9})([.)])(?=\s|$)")


def escaped(text: str) -> str:
    """Return plain text such that CommonMark shows it letter for letter."""
    line = _SPECIAL.sub(lambda match: "\\" + match[0], clean(text))
    line = _START.sub(lambda match: "\\" + match[0], line)
    return _START_NUMBER.sub(r"\1\\\2", line)


def link(label: str, address: str | None) -> str:
    """Return a link of an already escaped label; the label alone without an address."""
    if address is None:
        return label
    safe = address.replace("<", "%3C").replace(">", "%3E")
    return f"[{label}]({safe if _PLAIN_ADDRESS.fullmatch(safe) else f'<{safe}>'})"


def linked(label: object, address: str | None) -> Markup:
    """Return a value as a link; as itself without an address."""
    return Markup(link(str(finalize(label)), address))  # noqa: S704  Markdown, not HTML


def tidy(text: str) -> str:
    """Return a page without superfluous blank lines; code blocks stay as they are."""
    lines: list[str] = []
    for line, is_code in with_code(text.splitlines()):
        blank = not line.strip()
        if is_code or not (blank and (not lines or not lines[-1])):
            if _ITEM.match(line) and len(lines) > 1 and not lines[-1] and _ITEM.match(lines[-2]):
                lines.pop()
            lines.append(line if is_code else line.rstrip())
    return "\n".join(lines).strip("\n") + "\n"


def with_code(lines: Iterable[str]) -> Iterator[tuple[str, bool]]:
    """Yield each line of a page, and whether it is code or begins some."""
    fence = ""
    for line in lines:
        mark = _FENCE.match(line)
        if mark and (not fence or mark[1].startswith(fence)):
            fence = "" if fence else mark[1]
        yield line, bool(fence)


def finalize(value: object) -> str:
    """Return what a template puts out as Markdown: values by their kind, plain text escaped."""
    if isinstance(value, Prose):
        return Markup(_inline(prose.inline_tokens(value.text)))  # noqa: S704  Markdown, not HTML
    if isinstance(value, Link):
        return Markup(link(str(finalize(value.label)), value.href))  # noqa: S704  as above
    if isinstance(value, Markup):
        return value
    if value is None:
        return ""
    if isinstance(value, Rows):
        return value.__html__()
    if isinstance(value, Actor):
        raise TypeError(value)
    return Markup(escaped(" ".join(re.split(r"[ \t\n]+", str(value)))))  # noqa: S704  as above


def prose_filter(value: Prose | None, level: int = 6, indent: int = 0) -> Markup:
    """Return a text as Markdown blocks, headings from `level`, further lines indented."""
    if value is None:
        return Markup()
    blocks = written(value.tokens(level))
    if indent and blocks.startswith("|"):
        # Behind the label of a list a row would be no row.
        blocks = f"\n\n{blocks}"
    space = "\n" + " " * indent
    return Markup(re.sub(r"\n(?=[^\n])", space, blocks))  # noqa: S704  Markdown, not HTML


def written(tokens: "Sequence[Token]") -> str:
    """Return a parsed text written anew as CommonMark with tables."""
    return _Writer(tokens).written()


@dataclass(slots=True)
class _List:
    """A list being written: its next number (`None` for bullets), its sign, and its looseness."""

    number: int | None
    sign: str
    tight: bool


class _Writer:
    """Writes parsed blocks: each with the prefixes of the quotes and lists it stands in."""

    def __init__(self, tokens: "Sequence[Token]") -> None:
        self.tokens = tokens
        self.lines: list[str] = []
        self.prefixes: list[str] = []
        self.behind_table = 0
        self.marker = ""
        self.lists: list[_List] = []
        self.closed: _List | None = None

    def written(self) -> str:
        """Return the whole text without an outer blank line."""
        for index, token in enumerate(self.tokens):
            if index >= self.behind_table:
                self._write(token, index)
        return "\n".join(line.rstrip() for line in self.lines).strip("\n")

    def _write(self, token: "Token", index: int) -> None:
        kind = token.type
        if kind == "inline":
            opened = self.tokens[index - 1]
            head = "#" * int(opened.tag[1]) + " " if opened.type == "heading_open" else ""
            self._put(head + _inline([token]), tight=opened.hidden)
        elif kind in {"fence", "code_block"}:
            self._put(_fenced(token.content))
        elif kind == "hr":
            self._put("***")
        elif kind == "figure":
            self._put(_image(token))
        elif kind == "table_open":
            self._put_table(index)
        else:
            self._write_around(token, index)

    def _write_around(self, token: "Token", index: int) -> None:
        """Write where a list, an item or a quotation begins or ends."""
        kind = token.type
        if kind == "blockquote_open":
            self.prefixes.append("> ")
        elif kind.endswith("list_open"):
            self._open_list(token, index)
        elif kind == "list_item_open":
            self._open_item()
        elif kind == "list_item_close":
            self._close_item()
        elif kind == "blockquote_close":
            self.prefixes.pop()
        elif kind.endswith("list_close"):
            self.closed = self.lists.pop()
            self._blank()

    def _put_table(self, start: int) -> None:
        """Write a table with as many cells in its header as in its longest row, so that none is lost."""
        table: Table = self.tokens[start].meta["table"]
        rows: list[list[str]] = []
        at = start
        while self.tokens[at].type != "table_close":
            token = self.tokens[at]
            if token.type == "tr_open":
                rows.append([])
            elif token.type == "inline":
                rows[-1].append(_inline([token], pipe="\\|"))
            at += 1
        self.behind_table = at + 1
        lack = table.width - len(table.header)
        rulers = [_RULERS[one] for one in table.alignments] + ["---"] * lack
        rows[0] += [""] * lack
        self._put("\n".join(f"| {' | '.join(row)} |" for row in (rows[0], rulers, *rows[1:])))

    def _open_list(self, token: "Token", index: int) -> None:
        number = int(token.attrs.get("start", 1)) if token.type.startswith("ordered") else None
        signs = "-*" if number is None else ".)"
        # A list right after another one would run into it if both had the same sign.
        follows = index > 0 and self.tokens[index - 1].type == token.type.replace("open", "close")
        taken = self.closed.sign if follows and self.closed else ""
        tight = self._is_tight(index)
        self.lists.append(_List(number, signs[signs[0] == taken], tight))

    def _is_tight(self, index: int) -> bool:
        """Whether the list that opens at `index` has no blank lines between its items."""
        level = self.tokens[index].level
        for at in range(index + 1, len(self.tokens)):
            token = self.tokens[at]
            if token.type == "paragraph_open" and token.level == level + 2:
                return token.hidden
            if token.level == level:
                break
        return False

    def _open_item(self) -> None:
        own = self.lists[-1]
        marker = f"{own.sign} " if own.number is None else f"{own.number}{own.sign} "
        if own.number is not None:
            own.number += 1
        self.marker += marker
        self.prefixes.append(" " * len(marker))

    def _close_item(self) -> None:
        if self.marker:
            self._put("", tight=True)
        while self.lists[-1].tight and not self.lines[-1].strip(" >"):
            self.lines.pop()
        self.prefixes.pop()

    def _put(self, text: str, *, tight: bool = False) -> None:
        prefix = "".join(self.prefixes)
        first = prefix[: len(prefix) - len(self.marker)] + self.marker
        self.marker = ""
        lines = text.split("\n")
        self.lines += [first + lines[0], *(prefix + line for line in lines[1:])]
        if not tight:
            self._blank()

    def _blank(self) -> None:
        blank = "".join(self.prefixes).rstrip()
        if self.lines and self.lines[-1].rstrip() != blank:
            self.lines.append(blank)


def _fenced(content: str) -> str:
    longest = max((len(run) for run in re.findall(r"`+", content)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}\n{content.rstrip()}\n{fence}"


_SIGNS = {
    "em_open": "*",
    "em_close": "*",
    "strong_open": "**",
    "strong_close": "**",
    "hardbreak": "\\\n",
}


_RULERS = {"": "---", "left": ":--", "center": ":-:", "right": "--:"}


def _inline(tokens: "Sequence[Token]", pipe: str = "|") -> str:
    """Return the pieces of lines; `pipe` is what a pipe of code or of a caption is written as."""
    pieces: list[str] = []
    hrefs: list[str] = []
    for child in (child for token in tokens for child in token.children or ()):
        if child.hidden:
            continue
        starts = not pieces or pieces[-1].endswith("\n")
        if child.type == "text":
            pieces.append(escaped(child.content) if starts else _mid(child.content))
        elif child.type == "code_inline":
            pieces.append(_code(child.content).replace("|", pipe))
        elif child.type == "picture":
            pieces.append(_image(child).replace("|", pipe))
        elif child.type == "link_open":
            # An exclamation mark before a link would make an image of it.
            pieces[-1:] = [re.sub(r"(?<!\\)!\Z", r"\!", one) for one in pieces[-1:]]
            pieces.append("[")
            title = _title(str(child.attrs.get("title", ""))).replace("|", pipe)
            hrefs.append(_behind(str(child.attrs["href"]), title))
        elif child.type == "link_close":
            pieces.append(hrefs.pop())
        else:
            pieces.append(_SIGNS.get(child.type, " "))
    return "".join(pieces)


def _behind(href: str, title: str) -> str:
    """Return what stands behind the name of a link or picture."""
    return link("", href)[1:-1] + title + ")"


def _title(title: str) -> str:
    quoted = re.sub(r'(["\\<&])', r"\\\1", " ".join(clean(title).split()))
    return f' "{quoted}"' if quoted else ""


def _image(token: "Token") -> str:
    """Return a picture, its caption as its title."""
    behind = _behind(token.meta["shown"].href, _title(token.meta["caption"]))
    return f"![{escaped(token.content)}{behind}"


def _mid(text: str) -> str:
    """Text that is not at the start of a line."""
    return escaped("x" + text)[1:]


def _code(content: str) -> str:
    ticks = "`" * (max((len(run) for run in re.findall(r"`+", content)), default=0) + 1)
    space = " " if content.startswith("`") or content.endswith("`") or not content.strip() else ""
    return f"{ticks}{space}{content}{space}{ticks}"
