"""One module per format: results in, text out; `FORMATS` are those of `lint`.

A format is a module with `render(outcome) -> str`. Formats do not know each other; what they
share stands in `outcome`, `encoding` and `words`. The machine formats say the same in every
language, except in their messages.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from hyvinvointi import visible

if TYPE_CHECKING:
    from hyvinvointi.report.outcome import Outcome

FORMATS = ("text", "concise", "json", "sarif", "github", "gitlab", "junit")
FOR_PEOPLE = frozenset({"text", "concise", "statistics"})

__all__ = ["FORMATS", "FOR_PEOPLE", "render"]


def render(name: str, outcome: "Outcome") -> str:
    """Return an outcome in a format; only the module of that format is imported."""
    rendered: str = import_module(f"{__name__}.{name}").render(outcome)
    return visible.lines(rendered) if name in FOR_PEOPLE else rendered
