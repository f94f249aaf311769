"""What a municipality says of its site, searched as documents are: it stands on every page.

Nothing is taken out of settings: what must not go out there is a mistake of who wrote them.
"""

import re
from collections.abc import Iterator
from typing import Any

from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.privacy.personal_data import FINDERS
from hyvinvointi.privacy.shown import holds
from hyvinvointi.workspace.config import FILE_NAME

_FOUND = Text(
    "{file}: asetuksessa {name} on {kind}, eikä sitä voi julkaista. Poista se.",
    "{file}: inställningen {name} innehåller {kind}, som inte får publiceras. Ta bort den.",
    "{file}: the setting {name} contains {kind}, which must not be published. Remove it.",
)
_KINDS = {
    "code": Text("henkilötunnus", "en personbeteckning", "a personal identity code"),
    "account": Text("tilinumero", "ett kontonummer", "an account number"),
    "card": Text("maksukortin numero", "ett betalkortsnummer", "a payment card number"),
    "plate": Text("rekisteritunnus", "ett registernummer", "a number plate"),
    "contact": Text(
        "yksityisen yhteystietoja", "en privatpersons kontaktuppgifter", "private contact details"
    ),
}
_CONTACTS = frozenset({"site.feedback", "site.accessibility.email"})
"""Where a municipality gives an address of its own choice, whoever provides it."""

_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
_SAID = ("id", "class", "aria-", "data-", "title", "href")
"""How attributes of an image begin whose values are words; the others are measures."""


def require_no_personal_data(settings: Any, name: str = "site") -> None:
    """Raise `WorkError` that names the setting where one holds personal data."""
    if isinstance(settings, dict):
        for key, value in settings.items():
            _require(name, key)
            require_no_personal_data(value, f"{name}.{key}")
    elif isinstance(settings, list):
        for value in settings:
            require_no_personal_data(value, name)
    elif isinstance(settings, str):
        _require(name, settings)


def require_clean_logo(content: bytes) -> None:
    """Raise `WorkError` where an SVG says personal data: in texts, comments, names of its parts."""
    for text in _texts_of(content.decode("utf-8-sig")):
        _require("site.logo.file", text)


def _require(name: str, text: str) -> None:
    for kind, find in FINDERS.items():
        is_chosen = kind == "contact" and name in _CONTACTS
        if not is_chosen and holds(find, text):
            raise WorkError(
                Message(_FOUND, {"file": FILE_NAME, "name": name, "kind": _KINDS[kind]})
            )


def _texts_of(image: str) -> Iterator[str]:
    from xml.etree import ElementTree as ET  # noqa: PLC0415  only where there is such a logo

    yield from (match[1] for match in _COMMENT.finditer(image))
    root = ET.fromstring(_COMMENT.sub("", image))  # noqa: S314  a plain image, without entities
    yield " ".join(root.itertext())
    yield "".join(root.itertext())
    for part in root.iter():
        for name, value in part.attrib.items():
            if name.rpartition("}")[2].startswith(_SAID):
                yield value
