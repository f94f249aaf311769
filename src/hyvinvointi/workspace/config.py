"""`hyvinvointi.toml`: what a municipality sets for its workspace."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.schema import suggest

FILE_NAME = "hyvinvointi.toml"

_BROKEN = Text(
    "{file} ei ole kelvollista TOMLia: {reason}.",
    "{file} är inte giltig TOML: {reason}.",
    "{file} is not valid TOML: {reason}.",
)
_UNKNOWN = Text(
    "{file}: tuntematon asetus ”{name}”. Tarkoititko ”{suggestion}”?",
    "{file}: okänd inställning ”{name}”. Menade du ”{suggestion}”?",
    "{file}: unknown setting “{name}”. Did you mean “{suggestion}”?",
)
_WRONG = Text(
    "{file}: asetuksen {name} arvo ei kelpaa; siihen kuuluu {expected}.",
    "{file}: värdet för {name} duger inte; det ska vara {expected}.",
    "{file}: the value of {name} does not fit; it should be {expected}.",
)
_KINDS = {
    "tuple": Text("luettelo tekstejä", "en lista med texter", "a list of texts"),
    "str": Text("teksti", "en text", "a text"),
    "Mapping": Text("taulu", "en tabell", "a table"),
}


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of a workspace.

    `documents` are globs of the files that are documents, `None` for every `.yaml` with a `kind`.
    `language` is the language of messages. `lint` and `site` are the tables of those rooms, which
    know their own names.
    """

    documents: tuple[str, ...] | None = None
    language: str | None = None
    lint: Mapping[str, Any] = field(default_factory=dict)
    site: Mapping[str, Any] = field(default_factory=dict)


def parse(content: bytes) -> Config:
    """Read the content of a configuration file; raises `WorkError` with a plain reason."""
    try:
        table = tomllib.loads(content.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise WorkError(Message(_BROKEN, {"file": FILE_NAME, "reason": error})) from error
    names = [one.name for one in fields(Config)]
    for name in table:
        if name not in names:
            near = suggest.word(name, names)
            args = {"file": FILE_NAME, "name": name, "suggestion": near.word if near else names[0]}
            raise WorkError(Message(_UNKNOWN, args))
    documents = table.get("documents")
    _expect("documents", "tuple", _is_texts(documents))
    _expect("language", "str", isinstance(table.get("language", ""), str))
    for name in ("lint", "site"):
        _expect(name, "Mapping", isinstance(table.get(name, {}), dict))
    return Config(
        tuple(documents) if documents is not None else None,
        table.get("language"),
        table.get("lint", {}),
        table.get("site", {}),
    )


def _is_texts(value: Any) -> bool:
    return value is None or (isinstance(value, list) and all(isinstance(one, str) for one in value))


def _expect(name: str, kind: str, fits: bool) -> None:
    if not fits:
        args = {"file": FILE_NAME, "name": name, "expected": _KINDS[kind]}
        raise WorkError(Message(_WRONG, args))
