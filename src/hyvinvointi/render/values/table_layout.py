"""Tables of free text as HTML: caption, headings with scope, and how they fit on a phone."""

import re
from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING, Any

from hyvinvointi.prose.marks import without_addresses
from hyvinvointi.prose.tables import Table, is_caption

if TYPE_CHECKING:
    from markdown_it.token import Token

_PHONE, _COLUMN = 36, 78
"""Letters for which a phone, and the column of text on a screen, have room."""
_GAP = 2
"""Letters between two columns."""
_CLASSES = {"right": "number", "center": "center"}
_NUMBER = re.compile(r"[-–−+]?[0-9][0-9 \u00a0.,–-]*(?: ?(?:%|€|‰|kpl|htv|h|v|km|m²))?\Z|[–-]?\Z")
_LETTER = re.compile(r"[^\W\d_]")


def laid_out(tokens: "list[Token]") -> "list[Token]":
    """Return parsed text in which each table has its caption and the attributes of its cells."""
    done: list[Token] = []
    rest = iter(_with_captions(tokens))
    for token in rest:
        done += _table(token, rest) if token.type == "table_open" else [token]
    return done


def opening(tokens: "list[Token]", at: int) -> str:
    """Return the tags that open a table; one that is too wide moves in a region of its own."""
    meta = tokens[at].meta
    kind = ' class="stacked"' if meta["way"] == "stacked" else ""
    if meta["way"] != "scroll":
        return f"<table{kind}>\n"
    label = escape(meta["label"])
    return f'<div class="scroll" role="region" aria-label="{label}" tabindex="0">\n<table>\n'


def closing(tokens: "list[Token]", at: int) -> str:
    """Return the tags that close a table."""
    return "</table>\n</div>\n" if tokens[at].meta["way"] == "scroll" else "</table>\n"


def _with_captions(tokens: "list[Token]") -> "list[Token]":
    """Return tokens in which the paragraph of a caption stands in its table: that before, or after."""
    done: list[Token] = []
    at = 0
    while at < len(tokens):
        if tokens[at].type != "table_open":
            done.append(tokens[at])
            at += 1
            continue
        end = next(i for i in range(at, len(tokens)) if tokens[i].type == "table_close")
        before, after = done[-3:], tokens[end + 1 : end + 4]
        is_of_next = tokens[end + 4 : end + 5] and tokens[end + 4].type == "table_open"
        caption, following = [], end + 1
        if _is_caption(before):
            caption, done = before, done[:-3]
        elif _is_caption(after) and not is_of_next:
            caption, following = after, end + 4
        for token, name in zip(caption, ("caption_open", "inline", "caption_close"), strict=False):
            token.type, token.hidden = name, False
            token.tag = "" if name == "inline" else "caption"
        done += [tokens[at], *caption, *tokens[at + 1 : end + 1]]
        at = following
    return done


def _is_caption(tokens: "list[Token]") -> bool:
    types = [token.type for token in tokens]
    is_paragraph = types == ["paragraph_open", "inline", "paragraph_close"]
    return is_paragraph and is_caption(tokens[1].content)


def _table(opened: "Token", rest: "Iterator[Token]") -> "Iterator[Token]":
    """Yield a table with the attributes of its cells; `rest` goes on behind its first token."""
    table: Table = opened.meta["table"]
    heads = [cell.text for cell in table.header]
    opened.meta |= {"way": _way(table), "label": ", ".join(filter(None, heads))}
    names, width = _names_rows(table), table.width
    yield opened
    is_head, columns = False, 0
    for token in rest:
        if token.type == "inline" and token.level == opened.level + 1:
            opened.meta["label"] = token.content
        if token.type in {"thead_open", "thead_close"}:
            is_head = token.type == "thead_open"
        if token.type == "tr_open":
            columns = 0
        if token.type == "td_open":
            columns += 1
            _dress(token, table, is_head=is_head, names_row=names and token.meta["column"] == 0)
            tag = token.tag
        if token.type == "td_close":
            token.tag = tag
        if token.type == "tr_close":
            yield from _filling(token, width - columns)
        if token.type == "table_close":
            token.meta = opened.meta
        yield token
        if token.type == "table_close":
            return


def _dress(token: "Token", table: Table, *, is_head: bool, names_row: bool) -> None:
    column = token.meta["column"]
    alignment = table.alignments[column] if column < len(table.alignments) else ""
    head = table.header[column].text if column < len(table.header) else ""
    if is_head and head:
        token.tag = "th"
        token.attrSet("scope", "col")
    elif not is_head and names_row:
        token.tag = "th"
        token.attrSet("scope", "row")
    elif not is_head and head:
        token.attrSet("data-label", _bare(head))
    if alignment in _CLASSES:
        token.attrSet("class", _CLASSES[alignment])


def _filling(like: "Token", count: int) -> "Iterator[Token]":
    """Yield one cell for all that a row lacks: a short text must not become a long page."""
    if count > 0:
        opened, closed = like.copy(), like.copy()
        opened.type, opened.tag, opened.nesting = "filling_open", "td", 1
        closed.type, closed.tag = "filling_close", "td"
        if count > 1:
            opened.attrs = {"colspan": count}
        yield from (opened, closed)


def _way(table: Table) -> str:
    """Return how a table fits: `plain` everywhere, `stacked` in blocks on a phone, or `scroll`."""
    needed = sum(_widths(table))
    return "plain" if needed <= _PHONE else "stacked" if needed <= _COLUMN else "scroll"


def _widths(table: Table) -> list[int]:
    """Return the letters that each column needs at least: those of its longest word."""
    widths: dict[int, int] = {}
    for row in (table.header, *table.rows):
        for column, cell in enumerate(row):
            words = without_addresses(cell.text).split()
            longest = max(map(len, words), default=0)
            widths[column] = max(widths.get(column, 0), longest + _GAP)
    return [*widths.values()]


def _names_rows(table: Table) -> bool:
    """Whether the first column plainly names the rows.

    Its head is empty, or its cells are words of which no two are the same, and beside them stands a
    column of nothing but numbers.
    """
    firsts = [row[0].text if row else "" for row in table.rows]
    if len(table.header) == 1 or not all(map(_LETTER.search, firsts)):
        return False
    if not table.header[0].text:
        return True
    return len({*firsts}) == len(firsts) and any(
        all(_is_number(row, column) for row in table.rows) for column in range(1, len(table.header))
    )


def _is_number(row: tuple[Any, ...], column: int) -> bool:
    return column < len(row) and _NUMBER.match(row[column].text) is not None


def _bare(text: str) -> str:
    """Return the words of a head without marks, for an attribute."""
    return re.sub(r"[*_`\[\]]|\([^()]*\)", "", text)
