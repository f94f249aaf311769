"""The front of a program: what it aims at and where it stands; in a single file all of it."""

from functools import partial
from typing import Any

from hyvinvointi.render.pages import card_texts, sheets
from hyvinvointi.render.pages.documents import about_plan, files, find, own_document, sources
from hyvinvointi.render.pages.goal_cards import cards, led_on, more_of
from hyvinvointi.render.pages.kind import PageKind
from hyvinvointi.render.pages.program_pages import shared
from hyvinvointi.render.pages.program_parts import for_own_templates, front, whole
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.rows import MakeRows


def _context(page: Page, site_page: SitePage, _rows: MakeRows) -> dict[str, Any]:
    document = own_document(site_page)
    common = shared(page, site_page, "")
    if page.site.options.single_file:
        return common | whole(page, document)
    shown = cards(page, document)
    return (
        for_own_templates(page, document)
        | common
        | front(page, document)
        | {
            "cards": shown,
            # Markdown has no addresses within a page that could lead on.
            "led_on": led_on(page, document, shown) if page.site.layout.ending == "html" else [],
            "more_of": more_of(page, common["doc"]),
        }
    )


KIND = PageKind(
    "program",
    partial(find, "program"),
    _context,
    sources=sources,
    about=about_plan,
    files=files,
    beside=sheets.beside,
    stands_alone=True,
    card_text=card_texts.of_plan,
)
