"""What was looked for in the history in vain, kept for the next run in the user's folder for caches.

Only ids of commits are kept, none of which holds what was looked for. Without them, or with broken
ones, the same is found, only slower.
"""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from hyvinvointi import git

if TYPE_CHECKING:
    from hyvinvointi.workspace.cache import Cache

_NAME = "unfit"


class PastSearches:
    """The memory of the searches through the history around a workspace; a `Memory`."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def get(self, key: str, default: str, /) -> str:
        """Return what is kept under a key."""
        return self._known.get(key, default)

    def __setitem__(self, key: str, value: str, /) -> None:
        """Keep a text for this run and the next."""
        from hyvinvointi.render.tool import tool
        from hyvinvointi.workspace.cache import Outdated, Record

        self._known[key] = value
        if self._cache:
            nothing = Outdated(settings=False, documents=(), neighbours=(), pieces=())
            self._cache.write(Record({"tool": tool()}, facts={(_NAME, key): value}), nothing)

    @cached_property
    def _known(self) -> dict[str, str]:
        """What this very program kept: another one may read documents otherwise."""
        from hyvinvointi.render.tool import tool

        if self._cache is None:
            return {}
        if self._cache.read().about.get("tool") != tool():
            self._cache.clear()
        kept = self._cache.facts(_NAME)
        self._cache.close()
        return {key: value for key, value in kept.items() if isinstance(value, str)}

    @cached_property
    def _cache(self) -> "Cache | None":
        # Few runs look into the history.
        from hyvinvointi.workspace.cache_folder import open_cache

        return open_cache("history", [self._root, git.top(self._root) or self._root])
