"""The licence under which texts and data of a site may be used, as `[site] licence` tells it."""

from typing import Any

from hyvinvointi.data_classes import dataclass

_DEEDS = "https://creativecommons.org"
KNOWN = {
    "CC-BY-4.0": ("CC BY 4.0", f"{_DEEDS}/licenses/by/4.0/"),
    "CC-BY-SA-4.0": ("CC BY-SA 4.0", f"{_DEEDS}/licenses/by-sa/4.0/"),
    "CC0-1.0": ("CC0 1.0", f"{_DEEDS}/publicdomain/zero/1.0/"),
}
"""Licences that Finnish open data is published under, by their ids of SPDX: name and address."""


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence: its id of SPDX, the name that people know, and the address that means it."""

    id: str
    name: str
    url: str

    def deed(self, language: str) -> str:
        """Return the address of what it says in short, in a language."""
        return f"{self.url}deed.{language}"

    @property
    def package(self) -> dict[str, Any]:
        """The licence as the descriptor of a package of data names it."""
        return {"name": self.id, "title": self.name, "path": self.url}


def licence(spdx: object) -> Licence | None:
    """Return a licence by its id, `None` where we do not know what it means."""
    known = KNOWN.get(spdx) if isinstance(spdx, str) else None
    return Licence(str(spdx), *known) if known else None
