"""Free text: CommonMark of a document as HTML, as Markdown again, and as plain text.

Raw HTML is text, pictures are those of the workspace (a page asks nothing of other hosts), and links
go by https, http, mailto, tel or stay on the site. `files` are what a text may show and lead to.
"""

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from hyvinvointi import limits
from hyvinvointi.prose import tables
from hyvinvointi.render.values.pictures import NONE, Files, placed
from hyvinvointi.render.values.table_layout import laid_out
from hyvinvointi.render.values.typography import clean, glued, hyphenated

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_SCHEME = re.compile(r"[^/?#]*?:")
_OTHER_HOST = re.compile(r"[/\\]{2}")
_ALLOWED = ("https:", "http:", "mailto:", "tel:")
_LAST_LEVEL = 6
_MARKUP = re.compile(r"[\\`*_\[\]<&!~]|[ \t]\n")
_STRUCTURE = re.compile(r"^(?:[^\w\n]|[0-9]{1,9}[.)](?:\s|$))", re.MULTILINE)
_BLANK = re.compile(r"(\n\n+)")
_LIST = re.compile(r"(?:- (?![0-9]{1,9}[.)](?:\s|$))\w[^\n\\`*_\[\]<&!~]*(?:\n|\Z))+\Z")
_SPACES = re.compile(r"[ \t\n]+")
_RANGE = re.compile(r"[0-9]+–[0-9]+")
_FAR = re.compile(r"```|~~~|\]:|!\[|^ {0,3}\|", re.MULTILINE)
# The mark that texts have most: where nothing else is meant by it, no parser is needed.
_STRONG = re.compile(r"(?<![^\s(])\*\*(\w(?:[^*\n]*\w)?)\*\*(?![^\s.,;:)])")


def is_safe_link(address: str) -> bool:
    """Whether an address is of a scheme that only shows or writes to something.

    One that begins with `//` takes the scheme of the page: from a disk it opens a network share.
    """
    plain = re.sub(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202f\ufeff]", "", address).lower()
    if _OTHER_HOST.match(plain):
        return False
    return not _SCHEME.match(plain) or plain.startswith(_ALLOWED)


def is_plain(text: str) -> bool:
    """Whether a text is nothing but paragraphs: each line begins with a word, none has a mark.

    Most texts are; they need no parser.
    """
    return not _MARKUP.search(text) and not _STRUCTURE.search(text)


def block(text: str, level: int, files: Files = NONE) -> str:
    """Return the HTML of a text whose headings begin at `level` (2–6)."""
    before, rest, after = _parted(clean(text))
    blocks = (
        *(_simple(one, files) for one in before),
        _structured(rest, level, files),
        *(_simple(one, files) for one in after),
    )
    return "\n".join(filter(None, blocks))


def _parted(text: str) -> tuple[list[str], str, list[str]]:
    """Return the simple blocks at the beginning and the end of a text, and what is between them.

    What begins each line with a word and has blank lines around it is a paragraph whatever else
    there is, but for a fence that runs on, a definition that a link looks up from anywhere, the
    caption of a table and a picture.
    A plain list between paragraphs belongs to no other list. To have the parser read these blocks,
    too, makes a site of decisions cost 8 % more.
    """
    pieces = _BLANK.split(text.strip("\n"))
    blocks = pieces[::2]
    paragraphs = [not _STRUCTURE.search(one) for one in blocks]
    if all(paragraphs) and "![" not in text:
        return blocks, "", []
    if _FAR.search(text):
        return [], text, []
    around = [True, *paragraphs, True]
    others = [
        at
        for at, one in enumerate(blocks)
        if not (paragraphs[at] or (around[at] and around[at + 2] and _LIST.match(one)))
    ]
    if not others:
        return blocks, "", []
    first, last = others[0], others[-1]
    return blocks[:first], "".join(pieces[2 * first : 2 * last + 1]), blocks[last + 1 :]


def _simple(text: str, files: Files) -> str:
    if not text.startswith("- "):
        return _paragraph(text, files)
    items = (f"<li>{_unmarked(one[2:].strip())}</li>" for one in text.split("\n"))
    return "\n".join(["<ul>", *items, "</ul>"])


def _paragraph(text: str, files: Files) -> str:
    line = text.strip()
    pieces = _STRONG.split(line) if "**" in line else [line]
    if any(map(_MARKUP.search, pieces)):
        html = _rendered(_parser().parseInline(line), files)
    else:
        pieces = [*map(_unmarked, pieces)]
        pieces[1::2] = [f"<strong>{one}</strong>" for one in pieces[1::2]]
        html = "".join(pieces).replace("\n", " ")
    return html and f"<p>{html}</p>"


def _unmarked(text: str) -> str:
    return _escaped(glued(text))


def _structured(text: str, level: int, files: Files) -> str:
    return _rendered(_parsed(text, level), files).strip() if text else ""


def _parsed(text: str, level: int) -> "list[Token]":
    tokens = _parser(has_tables=tables.may_hold(text)).parse(text)
    _shift_headings(tokens, level)
    return tokens


def _rendered(tokens: "list[Token]", files: Files, *, is_heading: bool = False) -> str:
    parser = _parser(is_heading=is_heading)
    html: str = parser.renderer.render(laid_out(placed(tokens, files)), parser.options, {})
    return html


def cell(text: str, level: int = _LAST_LEVEL, files: Files = NONE) -> str:
    """Return the HTML of a text without the tags of its paragraph when it is only one."""
    html = block(text, level, files)
    single = html.count("<p>") == 1 and html.startswith("<p>") and html.endswith("</p>")
    return html[3:-4] if single else html


@lru_cache(maxsize=4096)
def inline(text: str, *, is_heading: bool = False) -> str:
    """Return the HTML of a one-line text, as that of a heading where it is one.

    In one that is far too long the marks are left as they are typed.
    """
    line = _one_line(text)
    if len(line) > limits.TITLE or not _MARKUP.search(line):
        return heading(line) if is_heading else _unmarked(line)
    tokens = _parser(is_heading=is_heading).parseInline(line)
    return _rendered(tokens, NONE, is_heading=is_heading)


def heading(text: str) -> str:
    """Return the HTML of a heading without marks: long words may break, 2026–2029 may not.

    A joining character would be copied along, and a search for the years would not find them.
    """
    html = _escaped(hyphenated(glued(text)))
    return _RANGE.sub(r'<span class="range">\g<0></span>', html) if "–" in html else html


def tokens_of(text: str, level: int, files: Files = NONE) -> "list[Token]":
    """Return the parsed text with its headings beginning at `level`."""
    return placed(_parsed(clean(text), level), files)


def inline_tokens(text: str) -> "list[Token]":
    """Return the parsed one-line text."""
    return placed(_parser().parseInline(_one_line(text)), NONE)


@lru_cache(maxsize=256)
def plain(text: str) -> str:
    """Return what a text says without its markup, on one line."""
    text = clean(text)
    if is_plain(text):
        return _one_line(" ".join(one.strip() for one in _BLANK.split(text)))
    blocks = (
        "".join(
            " " if child.type in {"softbreak", "hardbreak"} else child.content
            for child in [*(token.children or ()), *([token] if token.type == "fence" else [])]
        )
        for token in tokens_of(text, 1)
    )
    return _one_line(" ".join(filter(None, blocks)) or text)


@cache
def _parser(*, is_heading: bool = False, has_tables: bool = False) -> "MarkdownIt":
    from hyvinvointi.render.values.commonmark import (  # noqa: PLC0415  most texts need none
        parser,
        with_tables,
    )

    markdown = parser(heading if is_heading else _unmarked, is_safe_link)
    return with_tables(markdown) if has_tables else markdown


def _shift_headings(tokens: "list[Token]", level: int) -> None:
    """Number headings anew: the first rank at `level`, each deeper rank one below, none skipped."""
    ranks: list[int] = []
    for token in tokens:
        if token.type == "heading_open":
            own = int(token.tag[1])
            ranks = [*(rank for rank in ranks if rank < own), own]
            token.tag = f"h{min(level + len(ranks) - 1, _LAST_LEVEL)}"
        elif token.type == "heading_close":
            token.tag = f"h{min(level + len(ranks) - 1, _LAST_LEVEL)}"


def _one_line(text: str) -> str:
    text = clean(text)
    if "\n" in text or "\t" in text or "  " in text:
        # Not `str.split`: a no-break space is no place to break.
        text = _SPACES.sub(" ", text)
    return text.strip()


def _escaped(text: str) -> str:
    return (
        text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    )
