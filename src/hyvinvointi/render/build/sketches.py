"""What becomes pictures: the charts beside a page, and what it says of itself where it is shared."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from hyvinvointi.render.formats.paper_glyphs import drawable
from hyvinvointi.render.formats.share_picture import share_picture
from hyvinvointi.render.values import card_text
from hyvinvointi.render.values.page import Page

_CHART, _PICTURE = ".svg", ".png"


class Sketch(bytes):
    """A drawing (SVG) that is to become a picture: its path is that of the picture."""

    __slots__ = ()


def sketches(
    page: Page, context: Mapping[str, Any], beside: Iterable[tuple[str, bytes]]
) -> Iterator[tuple[str, Sketch]]:
    """Yield what becomes pictures of a page: of the files beside it the charts, and its own card."""
    for path, content in beside:
        if path.endswith(_CHART):
            drawing = drawable(content.decode()).encode()
            yield f"{path.removesuffix(_CHART)}{_PICTURE}", Sketch(drawing)
    words = context["card_text"]
    if words:
        language, accent = page.locale.content, page.site.theme.accent
        drawing = share_picture(words, context["site_title"], accent, language)
        yield card_text.path_of(page), Sketch(drawing)
