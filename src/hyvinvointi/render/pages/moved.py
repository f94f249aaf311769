"""Addresses that pages had before: each leads to the page of today, without a script.

An address is made of ids; who gives something another id tells the former one (`former_ids`).
"""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from hyvinvointi.model.addresses import FOLDERS, HOLDERS, ID, OWN_FOLDERS
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.workspace import Entry


class Moved(NamedTuple):
    """A folder where a page was before, and the page."""

    folder: str
    page: SitePage


def moved(site: Site) -> Iterator[Moved]:
    """Yield each former folder of each page, but for those where another page is today."""
    if not site.index.former:
        return
    former = dict(_former_folders(site))
    former |= dict(_former_goals(site, former))
    taken = {page.folder for page in site.pages}
    for page in site.pages:
        base = _base(page.folder, former)
        for old in former.get(base, ()):
            folder = old + page.folder[len(base) :]
            if folder not in taken:
                taken.add(folder)
                yield Moved(folder, page)


def _base(folder: str, former: dict[str, list[str]]) -> str:
    """Return the longest part of an address that was another one before, empty where none was."""
    while folder and folder not in former:
        folder = folder.rpartition("/")[0]
    return folder


def _former_folders(site: Site) -> Iterator[tuple[str, list[str]]]:
    """Yield the folders of municipalities, documents and entries of registers that had others."""
    index = site.index
    homes: dict[str, list[str]] = {}
    for former_id, home in index.former.municipalities.items():
        if _is_free(former_id) and former_id not in OWN_FOLDERS:
            homes.setdefault(home, []).append(former_id)
    yield from homes.items()
    entries = {(one.entry.document.path, one.entry.route): one.entry for one in index.former.told}
    for entry in entries.values():
        folder = (FOLDERS | HOLDERS).get(entry.entity)
        if folder is not None:
            own = f"{entry.municipality}/{folder}/{entry.id}"
            at_home = (entry.municipality, *homes.get(entry.municipality, ()))
            pairs = product(at_home, (entry.id, *_ids(site, entry)))
            addresses = (f"{home}/{folder}/{one}" for home, one in pairs)
            yield own, [address for address in addresses if address != own]


def _former_goals(site: Site, former: dict[str, list[str]]) -> Iterator[tuple[str, list[str]]]:
    """Yield the folders of goals that had others, wherever their programs were."""
    for told in site.index.former.told:
        entry = told.entry
        own = site.holders.get((entry.document.path, entry.route))
        if own and entry.entity == "goal":
            program, goals, _ = own.rpartition("/goals/")
            base = _base(program, former)
            homes = (program, *(old + program[len(base) :] for old in former.get(base, ())))
            pairs = product(homes, (entry.id, *_ids(site, entry)))
            addresses = (f"{home}{goals}{one}" for home, one in pairs)
            yield own, [address for address in addresses if address != own]


def _ids(site: Site, entry: Entry) -> Sequence[str]:
    former = site.index.former.of(entry)
    return [one for one in former if _is_free(one) and one != entry.id]


def _is_free(former_id: str) -> bool:
    """Whether an id can stand in an address: what was covered in it cannot."""
    return ID.match(former_id) is not None
