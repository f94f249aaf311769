"""The parser of texts that need one. Most do not, and no render waits for it to be loaded before."""

from collections.abc import Callable, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token


def parser(shown: Callable[[str], str], is_safe_link: Callable[[str], bool]) -> MarkdownIt:
    """Return a parser whose renderer writes text as `shown` says; raw HTML and images are text."""

    def text(_renderer: Any, tokens: Sequence[Token], at: int, *_: Any) -> str:
        return shown(tokens[at].content)

    markdown = MarkdownIt("commonmark", {"html": False})
    # Raw HTML is off in the options, too: its rules would be asked at each line for nothing.
    markdown.disable(["image", "html_block", "html_inline"])
    markdown.validateLink = is_safe_link  # type: ignore[method-assign,assignment]  # the library's own hook
    markdown.add_render_rule("text", text)
    markdown.add_render_rule("softbreak", lambda *_: " ")
    return markdown
