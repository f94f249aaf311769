"""Addresses that pages had before: each leads to the page of today, without a script.

Data and attached files lie there, too, and so does what is subscribed to: nothing leads a program on.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from hyvinvointi.render.formats.subscriptions import all_of
from hyvinvointi.render.pages.registry import page_kinds
from hyvinvointi.render.site.former_addresses import Former, former_folders, known_part
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.pictures import is_picture
from hyvinvointi.render.site.site_page import SitePage

_WITH_FILES = 8
"""Most former addresses of a page at which its files lie: somebody may tell any number of ids."""


class Moved(NamedTuple):
    """A folder where a page was before, and the page; `has_files` says that its files lie there."""

    folder: str
    page: SitePage
    has_files: bool


def moved(site: Site) -> Iterator[Moved]:
    """Yield each former folder of each page, but for those where another page is today."""
    former, versions = former_folders(site), site.versions.former
    if not former and not versions:
        return
    taken = {page.folder for page in site.pages}
    for page in site.pages:
        for at, folder in enumerate(_former(page.folder, versions.get(page.folder), former)):
            if folder not in taken:
                taken.add(folder)
                yield Moved(folder, page, at < _WITH_FILES)


def _former(folder: str, version: str | None, former: Mapping[str, Former]) -> Iterator[str]:
    """Yield the other addresses of a page: of a version the one it had, and both below each former folder."""
    if version:
        yield version
    base = known_part(folder, former)
    for old in former[base].folders if base else ():
        yield from (old + one[len(base) :] for one in (folder, version) if one)


def files_of(site: Site, one: Moved) -> Iterator[tuple[str, bytes]]:
    """Yield the files that lie beside a page, but for pictures, as they lie at its former address."""
    if not one.has_files:
        return
    for path, content in page_kinds()[one.page.kind].files(site, one.page):
        name = path.removeprefix(f"{one.page.folder}/")
        if not is_picture(name):
            yield f"{one.folder}/{name}", content


def subscriptions_at(site: Site, one: Moved) -> Iterator[tuple[str, bytes]]:
    """Yield the feeds and calendars of a municipality as they lie at its former address.

    They are those of today, and say so (`self`): who follows them misses nothing.
    """
    if one.has_files and one.page.kind == "municipality" and one.page.document:
        for path, content in all_of(site, one.page.document):
            yield one.folder + path.removeprefix(one.page.folder), content
