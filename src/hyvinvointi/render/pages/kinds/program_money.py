"""What a program costs: by year, by goal, set aside and spent."""

from collections.abc import Iterator

from hyvinvointi.render.pages.bar_figures import money_figures
from hyvinvointi.render.pages.kind import Context
from hyvinvointi.render.pages.part_kind import part_kind
from hyvinvointi.render.pages.program_pages import MONEY
from hyvinvointi.render.pages.program_parts import money
from hyvinvointi.render.values.page import Page
from hyvinvointi.source import Document


def _shown(page: Page, document: Document) -> Context:
    return money(page, document) | {"figures": money_figures(page, document)}


def _beside(_page: Page, context: Context) -> Iterator[tuple[str, bytes]]:
    """Yield the figures as files of their own."""
    for one in filter(None, context["figures"]):
        yield one.path, one.content


KIND = part_kind("program_money", MONEY, _shown, _beside)
