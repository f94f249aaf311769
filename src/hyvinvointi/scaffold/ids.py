"""Ids of new documents: from the title, and never one that is taken."""

from collections.abc import Collection
from itertools import count

from hyvinvointi.model.addresses import is_device
from hyvinvointi.schema import suggest

_LONGEST = 60
"""Beyond that an id says no more, and addresses and file names become unwieldy."""


def free(title: str, taken: Collection[str], otherwise: str) -> str:
    """Return an id for a title; `otherwise` where a title has no letters that an id can have."""
    wanted = _short(suggest.slug(title)) or otherwise
    if wanted not in taken and not is_device(wanted):
        return wanted
    return next(one for number in count(2) if (one := f"{wanted}-{number}") not in taken)


def _short(slug: str) -> str:
    if len(slug) <= _LONGEST:
        return slug
    cut = slug[: _LONGEST + 1].rpartition("-")[0]
    return cut or slug[:_LONGEST]
