"""Where the links of a revision lead: within its files, whatever a disk holds."""

from collections.abc import Mapping

from hyvinvointi.workspace.discovery import DEEPEST

_MOST_HOPS = 10
"""Links that are followed one after the other."""
_LONGEST_WAY = 4096
"""Letters of what a link says; no system takes more."""


def target_of(path: str, links: Mapping[str, str]) -> str | None:
    """Return the path that a path leads to, `None` where that is outside or nowhere.

    `links` are what the links of all files say, by their paths.
    """
    waiting, reached = path.split("/")[::-1], list[str]()
    hops = 0
    while waiting:
        if len(reached) > DEEPEST or len(waiting) > _MOST_HOPS * DEEPEST:
            return None
        step = waiting.pop()
        if step == ".." and not reached:
            return None
        if step == "..":
            reached.pop()
        elif step not in {"", "."}:
            reached.append(step)
        target = links.get("/".join(reached))
        if target is not None:
            hops += 1
            if hops > _MOST_HOPS or len(target) > _LONGEST_WAY or target.startswith("/"):
                return None
            reached.pop()
            waiting += target.split("/")[::-1]
    return None if ".git" in reached else "/".join(reached)
