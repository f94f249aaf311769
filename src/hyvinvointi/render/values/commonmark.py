"""The parser of texts that need one. Most do not, and no render waits for it to be loaded before."""

from collections.abc import Callable, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from hyvinvointi.prose import tables
from hyvinvointi.prose.tables import Row
from hyvinvointi.render.values import pictures, table_layout

_ENDS_TABLES = ["paragraph", "reference", "blockquote", "list"]
"""Blocks that a table ends, without a blank line before it."""


def parser(shown: Callable[[str], str], is_safe_link: Callable[[str], bool]) -> MarkdownIt:
    """Return a parser whose renderer writes text as `shown` says; raw HTML is text."""

    def text(_renderer: Any, tokens: Sequence[Token], at: int, *_: Any) -> str:
        return shown(tokens[at].content)

    markdown = MarkdownIt("commonmark", {"html": False})
    # Raw HTML is off in the options, too: its rules would be asked at each line for nothing.
    markdown.disable(["html_block", "html_inline"])
    markdown.validateLink = is_safe_link  # type: ignore[method-assign,assignment]  # the library's own hook
    markdown.add_render_rule("text", text)
    markdown.add_render_rule("softbreak", lambda *_: " ")
    markdown.add_render_rule(
        "table_open", lambda _, tokens, at, *__: table_layout.opening(tokens, at)
    )
    markdown.add_render_rule(
        "table_close", lambda _, tokens, at, *__: table_layout.closing(tokens, at)
    )
    markdown.add_render_rule("figure", lambda _, tokens, at, *__: pictures.figure(tokens, at))
    markdown.add_render_rule("picture", lambda _, tokens, at, *__: pictures.inline(tokens, at))
    return markdown


def with_tables(markdown: MarkdownIt) -> MarkdownIt:
    """Return a parser that reads tables, too.

    The rule of the library takes rows that begin with no pipe, whose breaks no digest keeps, drops
    what a row has too much, and fills what it lacks: a short text could become a long page.
    """
    markdown.block.ruler.before("blockquote", "table", _table, {"alt": _ENDS_TABLES})
    return markdown


def _table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Push the tokens of a table that begins at a line, as a rule of the library does."""
    if start + 2 > end or not tables.begins(_line(state, start), _line(state, start + 1)):
        return False
    if state.sCount[start + 1] < state.blkIndent or state.is_code_block(start):
        return False
    if silent:
        return True
    last = start + 2
    while (
        last < end and state.sCount[last] >= state.blkIndent and tables.is_row(_line(state, last))
    ):
        last += 1
    table = tables.table([_line(state, at) for at in range(start, last)])
    opened = state.push("table_open", "table", 1)
    opened.map, opened.meta = [start, last], {"table": table}
    _push_rows(state, "thead", [table.header])
    _push_rows(state, "tbody", table.rows)
    state.push("table_close", "table", -1)
    state.line = last
    return True


def _line(state: StateBlock, at: int) -> str:
    """Return a line as it is typed, with what stands before it in a quotation or a list."""
    return state.src[state.src.rfind("\n", 0, state.bMarks[at]) + 1 : state.eMarks[at]]


def _push_rows(state: StateBlock, tag: str, rows: Sequence[Row]) -> None:
    if not rows:
        return
    state.push(f"{tag}_open", tag, 1)
    for row in rows:
        state.push("tr_open", "tr", 1)
        for column, cell in enumerate(row):
            opened = state.push("td_open", "td", 1)
            opened.meta = {"column": column}
            inline = state.push("inline", "", 0)
            inline.content, inline.children, inline.map = cell.text, [], [0, 0]
            state.push("td_close", "td", -1)
        state.push("tr_close", "tr", -1)
    state.push(f"{tag}_close", tag, -1)
