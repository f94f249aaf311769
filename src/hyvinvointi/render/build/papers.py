"""What a workspace is on paper: a PDF of each document, in each of its languages."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from hyvinvointi.render.build.pictures import PictureBuilder
from hyvinvointi.render.build.pieces import Builder, Piece
from hyvinvointi.render.build.printed import Printed
from hyvinvointi.render.engine import environment
from hyvinvointi.render.formats.companions import MEDIA_TYPES
from hyvinvointi.render.formats.paper_glyphs import drawable
from hyvinvointi.render.formats.pdf import Attached, Paper, pdf
from hyvinvointi.render.formats.typesetter import require
from hyvinvointi.render.indicators.by_year import by_year, has_room_beside, notes
from hyvinvointi.render.indicators.figure import Figure
from hyvinvointi.render.pages.annexes import cover
from hyvinvointi.render.pages.documents import own_document
from hyvinvointi.render.site import notice
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.render.site.source_copy import source_copy
from hyvinvointi.render.values.chart_file import bare_files
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.render.words.locale import Locale

_MOST_CHARTS = 100
"""Charts of a document; of more the values alone."""
_HIGHEST = 900.0
"""How high a drawing as wide as a sheet may be, so that its name finds room above it."""


class PaperBuilder(Builder):
    """Fills the templates of paper, and has each page set as a PDF.

    Raises `WorkError` where the typesetter is not installed.
    """

    def __init__(self, site: Site) -> None:
        require()
        super().__init__(site)
        self._drawings: dict[str, bytes] = {}
        self.environment.globals |= {
            "by_year": by_year,
            "notes_of": notes,
            "charts_of": self._charts,
            "has_room_beside": has_room_beside,
        }

    def extras(self) -> Iterator[Piece]:
        """Yield nothing: each file stands alone."""
        yield from ()

    def files(self, site_page: SitePage) -> Iterator[tuple[str, bytes]]:
        """Yield a document on paper in its languages."""
        for page, kind, context in self.filled(site_page):
            self._drawings.clear()
            given = context | {
                "p": self._macros(page.locale, "paper"),
                "annex": cover(page),
                "day": self._day(context),
                "as_of": notice.notice(self.site.options.as_of, page.locale, is_paper=True),
            }
            text = environment.render(self.environment, f"paper/{kind.name}.html", given)
            drawings = dict(self._drawings)
            paper = Paper(text, [_source(site_page, page.locale)], drawings)
            yield page.path, _printed(page.path, paper)

    def _charts(self, figure: Figure) -> list[str]:
        """Return the names of the pieces of a chart among the drawings of a paper, none of too many."""
        if len(self._drawings) >= _MOST_CHARTS:
            return []
        names = []
        for file in bare_files(figure.charts.paper, figure.caption, _HIGHEST):
            names.append(f"chart-{len(self._drawings) + 1}.svg")
            self._drawings[names[-1]] = drawable(file.decode()).encode()
        return names

    def _day(self, context: dict[str, Any]) -> str:
        """Return the day that a PDF is of, which archives ask for: of what it says, else of the site."""
        review = context.get("review")
        told = dict(context["head"].terms).get("date") or (
            review and review.date and review.date.iso
        )
        parts = [int(part) for part in told.split("-")] if told else []
        known = date(*parts, *[1] * (3 - len(parts))) if parts else self.site.options.today
        return (known or date.min).isoformat()


def _printed(path: str, paper: Paper) -> Printed:
    """Return a PDF with what there is to read in it: the page, and what is attached."""
    name = path.removesuffix(".pdf")
    page = (f"{name}.html", paper.page.encode("utf-8", errors="replace"))
    inside = [(f"{name}/{one.name}", one.content) for one in paper.attached]
    inside += [(f"{name}/{one}", content) for one, content in paper.drawings.items()]
    return Printed(pdf(path, paper), (page, *inside))


def _source(site_page: SitePage, locale: Locale) -> Attached:
    """Return the source of a document as the site publishes it."""
    document = own_document(site_page)
    about = Words(locale.chrome).source_file
    return Attached(f"{document.id}.yaml", source_copy(document), MEDIA_TYPES["yaml"], about)


def builder_of(site: Site) -> Builder:
    """Return what makes the files of a site in its format."""
    if site.options.pictures:
        require()
    made = {"pdf": PaperBuilder, "png": PictureBuilder}
    return made.get(site.options.format, Builder)(site)
