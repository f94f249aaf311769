"""Addresses that things had before: made of former ids (`former_ids`), as those of today of ids."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from hyvinvointi.data_classes import dataclass
from hyvinvointi.model.addresses import FOLDERS, HOLDERS, ID, OWN_FOLDERS
from hyvinvointi.render.site.model import Site
from hyvinvointi.workspace import Entry


@dataclass(frozen=True, slots=True)
class Former:
    """The former folders of what has a folder of its own, and the one that it had first."""

    folders: Sequence[str]
    first: str


def former_folders(site: Site) -> Mapping[str, Former]:
    """Return the former folders of municipalities, documents, entries of registers and goals, by folder."""
    return site.derived(_found)


def first_path(site: Site, path: str) -> str:
    """Return what a path would be had no id ever changed: the name of what is there is permanent.

    Of several former ids the first one that is told was the first.
    """
    if not site.index.former:
        return path
    former = former_folders(site)
    base = known_part(path, former)
    return f"{former[base].first}{path[len(base) :]}" if base else path


def known_part(path: str, former: Mapping[str, Former]) -> str:
    """Return the longest part of a path that was another one before, empty where none was."""
    while path and path not in former:
        path = path.rpartition("/")[0]
    return path


def _found(site: Site) -> dict[str, Former]:
    if not site.index.former:
        return {}
    known = dict(_of_each(site))
    return known | dict(_of_goals(site, known))


def _of_each(site: Site) -> Iterator[tuple[str, Former]]:
    index = site.index
    homes: dict[str, list[str]] = {}
    for former_id, home in index.former.municipalities.items():
        if _is_free(former_id) and former_id not in OWN_FOLDERS:
            homes.setdefault(home, []).append(former_id)
    for home, ids in homes.items():
        yield home, Former(ids, ids[0])
    entries = {(one.entry.document.path, one.entry.route): one.entry for one in index.former.told}
    for entry in entries.values():
        folder = (FOLDERS | HOLDERS).get(entry.entity)
        if folder is not None:
            own = f"{entry.municipality}/{folder}/{entry.id}"
            before, ids = homes.get(entry.municipality, []), _ids(site, entry)
            pairs = product((entry.municipality, *before), (entry.id, *ids))
            addresses = [f"{home}/{folder}/{one}" for home, one in pairs]
            first = f"{(*before, entry.municipality)[0]}/{folder}/{(*ids, entry.id)[0]}"
            yield own, Former([one for one in addresses if one != own], first)


def _of_goals(site: Site, known: Mapping[str, Former]) -> Iterator[tuple[str, Former]]:
    """Yield the folders of goals that had others, wherever their programs were."""
    told = {(one.entry.document.path, one.entry.route): one.entry for one in site.index.former.told}
    for entry in told.values():
        own = site.holders.get((entry.document.path, entry.route))
        if own and entry.entity == "goal":
            program, goals, _ = own.rpartition("/goals/")
            base = known_part(program, known)
            homes = [program]
            first = program
            if base:
                homes += [old + program[len(base) :] for old in known[base].folders]
                first = known[base].first + program[len(base) :]
            ids = _ids(site, entry)
            addresses = [f"{home}{goals}{one}" for home, one in product(homes, (entry.id, *ids))]
            yield (
                own,
                Former(
                    [one for one in addresses if one != own], f"{first}{goals}{(*ids, entry.id)[0]}"
                ),
            )


def _ids(site: Site, entry: Entry) -> list[str]:
    former = site.index.former.of(entry)
    return [one for one in former if _is_free(one) and one != entry.id]


def _is_free(former_id: str) -> bool:
    """Whether an id can stand in an address: what was covered in it cannot."""
    return ID.match(former_id) is not None
