"""The parser of texts that need one. Most do not, and no render waits for it to be loaded before."""

from collections.abc import Callable, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token


def parser(shown: Callable[[str], str], is_safe_link: Callable[[str], bool]) -> MarkdownIt:
    """Return a parser whose renderer writes text as `shown` says; raw HTML and images are text."""

    def text(_renderer: Any, tokens: Sequence[Token], at: int, *_: Any) -> str:
        return shown(tokens[at].content)

    found = MarkdownIt("commonmark", {"html": False})
    # Raw HTML is off in the options, too: its rules would be asked at each line for nothing.
    found.disable(["image", "html_block", "html_inline"])
    found.validateLink = is_safe_link  # type: ignore[method-assign,assignment]  # the library's own hook
    found.add_render_rule("text", text)
    found.add_render_rule("softbreak", lambda *_: " ")
    return found
