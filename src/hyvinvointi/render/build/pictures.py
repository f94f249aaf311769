"""Pictures beside pages: of each chart that is a file, and of what pages say of themselves.

A page gives drawings (`Sketch`), which become pictures many at once: the typesetter is slow to begin.
What lies there drawn from the same is taken as it is.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from hyvinvointi.render.build.pieces import Builder, Piece
from hyvinvointi.render.build.printed import Printed
from hyvinvointi.render.build.sketches import Sketch, sketches
from hyvinvointi.render.formats import png
from hyvinvointi.render.pages.kind import no_card_text, nothing_beside
from hyvinvointi.render.pages.moved import Moved
from hyvinvointi.render.pages.registry import page_kinds
from hyvinvointi.render.site.site_page import SitePage

_MOST_AT_ONCE, _MOST_PIXELS = 8, 8_000_000
"""Pictures that are drawn at once, and the pixels of all of them."""

_Owner = TypeVar("_Owner")
Earlier = Callable[[str], bytes | None]
"""What returns a picture that was made before, by its path; `None` where none can be taken."""


class PictureBuilder(Builder):
    """Makes the pictures of a site alone, at the addresses that they have beside its pages."""

    def former_addresses(self) -> Mapping[str, Sequence[Moved]]:
        """Return nothing: pictures lie where their pages are today."""
        return {}

    def extras(self) -> Iterator[Piece]:
        """Yield nothing: what lies beside no page has no picture."""
        yield from ()

    def files(self, site_page: SitePage) -> Iterator[tuple[str, bytes]]:
        """Yield the drawings of a page in its languages, and of those that are made with it."""
        kind = page_kinds()[site_page.kind]
        if kind.card_text is not no_card_text or kind.beside is not nothing_beside:
            for page, _, context in self.filled(site_page):
                yield from sketches(page, context, kind.beside(page, context))
        for other in self.site.made_with.get(site_page.folder, ()):
            yield from self.files(other)


def drawn(
    made: Iterable[tuple[_Owner, str, bytes]], earlier: Earlier = lambda _path: None
) -> Iterator[tuple[_Owner, str, bytes]]:
    """Yield files, pictures in the places of the drawings among them; these come later, each once."""
    waiting: list[tuple[_Owner, str, Sketch]] = []
    pixels = 0.0
    for owner, path, content in made:
        if not isinstance(content, Sketch):
            yield owner, path, content
            continue
        before = earlier(path)
        if before is not None and png.is_drawn_from(before, content):
            yield owner, path, _readable(path, content, before)
            continue
        more = png.pixels_of(content)
        if len(waiting) == _MOST_AT_ONCE or pixels + more > _MOST_PIXELS:
            yield from _pictures(waiting)
            waiting, pixels = [], 0.0
        waiting.append((owner, path, content))
        pixels += more
    yield from _pictures(waiting)


def _pictures(waiting: Sequence[tuple[_Owner, str, Sketch]]) -> Iterator[tuple[_Owner, str, bytes]]:
    made = png.pictures([(path, sketch) for _, path, sketch in waiting]) if waiting else ()
    for (owner, path, sketch), picture in zip(waiting, made, strict=True):
        yield owner, path, _readable(path, sketch, picture)


def _readable(path: str, sketch: Sketch, picture: bytes) -> Printed:
    """Return a picture with what there is to read in it."""
    return Printed(picture, ((f"{path.removesuffix('.png')}.svg", bytes(sketch)),))
