"""Pictures and links to files in parsed text: what a page can show of them takes their place."""

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING, Protocol

from hyvinvointi.data_classes import dataclass
from hyvinvointi.prose.files import named_file
from hyvinvointi.render.values.typography import clean

if TYPE_CHECKING:
    from markdown_it.token import Token


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture that a page shows: where it is, and how large."""

    href: str
    width: int
    height: int


class Files(Protocol):
    """The files of the workspace that a page can lead to."""

    def picture(self, path: str) -> Shown | None:
        """Return a picture of the workspace, `None` where none is published."""

    def link(self, path: str) -> str | None:
        """Return the address of an attached file, `None` where it is not published."""


class NoFiles:
    """What is known where a text stands by itself."""

    def picture(self, _path: str) -> Shown | None:
        """Return no picture."""
        return None

    def link(self, _path: str) -> str | None:
        """Return no address."""
        return None


NONE = NoFiles()


def placed(tokens: "list[Token]", files: Files) -> "list[Token]":
    """Return parsed text with its pictures, and without links to what is not published.

    A paragraph of pictures alone becomes figures. What cannot be shown is told by its alternative
    text and its caption.
    """
    for token in tokens:
        if token.children:
            token.children = [*_children(token.children, files)]
    done: list[Token] = []
    for token in tokens:
        done.append(token)
        if [one.type for one in done[-3:]] == ["paragraph_open", "inline", "paragraph_close"]:
            figures = _figures(done[-2])
            done[-3:] = figures or done[-3:]
    return done


def figure(tokens: "list[Token]", at: int) -> str:
    """Return a picture with its caption as HTML."""
    caption = escape(tokens[at].meta["caption"])
    below = f"<figcaption>{caption}</figcaption>" if caption else ""
    return f'<figure class="picture">{_image(tokens[at])}{below}</figure>\n'


def inline(tokens: "list[Token]", at: int) -> str:
    """Return a picture within a line as HTML."""
    caption = escape(tokens[at].meta["caption"])
    return _image(tokens[at]) + (f" ({caption})" if caption else "")


def _image(token: "Token") -> str:
    shown: Shown = token.meta["shown"]
    return (
        f'<img src="{escape(shown.href)}" alt="{escape(token.content)}" width="{shown.width}"'
        f' height="{shown.height}" loading="lazy" decoding="async">'
    )


def _children(children: "list[Token]", files: Files) -> "Iterator[Token]":
    closed: list[bool] = []
    for child in children:
        if child.type == "image":
            yield from _picture(child, files)
            continue
        if child.type == "link_open":
            closed.append(not _leads(child, files))
            child.hidden = closed[-1]
        elif child.type == "link_close":
            child.hidden = closed.pop()
        yield child


def _leads(link: "Token", files: Files) -> bool:
    """Whether a link leads somewhere; one to an attached file then leads to that."""
    path = named_file(str(link.attrs.get("href", "")))
    if path is None:
        return True
    href = files.link(path) if path else None
    if href is not None:
        link.attrs["href"] = href
    return href is not None


def _picture(image: "Token", files: Files) -> "Iterator[Token]":
    """Yield a picture, else what it shows in words."""
    alt = " ".join(clean(_words(image)).split())
    caption = " ".join(clean(str(image.attrs.get("title", ""))).split())
    path = named_file(str(image.attrs.get("src", "")))
    shown = files.picture(path) if path else None
    token = image.copy()
    token.children, token.attrs = None, {}
    if shown is not None:
        token.type, token.content = "picture", alt
        token.meta = {"shown": shown, "caption": caption}
    else:
        token.type = "text"
        token.content = f"{alt} ({caption})" if alt and caption else alt or caption
    yield token


def _words(image: "Token") -> str:
    return "".join(child.content or " " for child in image.children or ())


def _figures(inline: "Token") -> "list[Token]":
    """Return the pictures of a paragraph that holds nothing else, else none."""
    children = inline.children or []
    pictures = [child for child in children if child.type == "picture"]
    others = (child for child in children if child.type != "picture")
    if any(other.content.strip() or other.type == "link_open" for other in others):
        return []
    for picture in pictures:
        picture.type, picture.block, picture.level = "figure", True, inline.level
    return pictures
