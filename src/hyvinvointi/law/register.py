"""The register of statutes: what is in its file, read when it is first asked for."""

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Literal, NamedTuple, get_args

from hyvinvointi.diagnostics import Text

How = Literal["statute-text", "official-guidance", "secondary", "memory"]
"""How an entry was checked, the best way first."""

CONFIRMED: frozenset[How] = frozenset({"statute-text", "official-guidance"})
"""What an error may rest on; anything else is not confirmed, and says so."""

HOW = {
    "statute-text": Text("säädöksen teksti", "författningens text", "text of the statute"),
    "official-guidance": Text("viranomaisen ohje", "en myndighets anvisning", "official guidance"),
    "secondary": Text(
        "toissijainen lähde, ei vahvistettu",
        "sekundär källa, inte bekräftad",
        "secondary source, not confirmed",
    ),
    "memory": Text("ei vahvistettu", "inte bekräftad", "not confirmed"),
}
"""What is said of how an entry was checked."""


class Source(NamedTuple):
    """Where something was read."""

    title: str
    address: str


class Checked(NamedTuple):
    """How an entry was checked, on which day, and in what."""

    how: How
    on: date
    sources: tuple[Source, ...]

    @property
    def is_confirmed(self) -> bool:
        """Whether an error may rest on the entry."""
        return self.how in CONFIRMED


@cache
def register() -> dict[str, Any]:
    """Return the register as its file has it."""
    text = Path(__file__).with_name("register.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def checked(entry: dict[str, Any]) -> Checked:
    """Return how an entry of the register was checked."""
    book = register()["about"]["statute_book"]
    read = [
        Source(f"Suomen säädöskokoelma {cited}", book.format(number=number, year=year))
        for cited in entry.get("statute_book", ())
        for number, year in [cited.split("/")]
    ]
    pages = [Source(**page) for page in entry.get("pages", ())]
    how = entry["checked"]["how"]
    if how not in get_args(How):
        raise ValueError(how)
    return Checked(how, date.fromisoformat(entry["checked"]["on"]), (*read, *pages))


def day(entry: dict[str, Any], name: str) -> date | None:
    """Return a day of an entry, `None` where it has none."""
    return date.fromisoformat(entry[name]) if name in entry else None


def text(entry: dict[str, Any], name: str) -> Text | None:
    """Return a text of an entry, `None` where it has none."""
    return Text(**entry[name]) if name in entry else None


def about(name: Literal["horizon", "translations"]) -> Text:
    """Return what holds of the whole register: how far it was followed, whose the names are."""
    return Text(**register()["about"][name])
