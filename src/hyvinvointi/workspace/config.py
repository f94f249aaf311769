"""`hyvinvointi.toml`: what a municipality sets for its workspace."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from hyvinvointi import parsing
from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.schema import suggest
from hyvinvointi.workspace import globs, lint_settings
from hyvinvointi.workspace.lint_settings import LintSettings

FILE_NAME = "hyvinvointi.toml"

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
    `language` is the language of messages. `site` is the table of that room, which knows its own
    names.
    """

    documents: tuple[str, ...] | None = None
    language: str | None = None
    lint: LintSettings = field(default_factory=LintSettings)
    site: Mapping[str, Any] = field(default_factory=dict)


def parse(content: bytes) -> Config:
    """Read the content of a configuration file; raises `WorkError` with a plain reason."""
    table = parsing.toml(content, FILE_NAME)
    names = [one.name for one in fields(Config)]
    for name in table:
        if name not in names:
            near = suggest.word(name, names)
            args = {"name": parsing.cut(name), "suggestion": near.word if near else names[0]}
            raise WorkError(Message(_UNKNOWN, {"file": FILE_NAME} | args))
    documents = table.get("documents")
    _expect("documents", "tuple", _is_texts(documents))
    globs.require_bounded(documents or (), FILE_NAME, "documents")
    _expect("language", "str", isinstance(table.get("language", ""), str))
    for name in ("lint", "site"):
        _expect(name, "Mapping", isinstance(table.get(name, {}), dict))
    return Config(
        tuple(documents) if documents is not None else None,
        table.get("language"),
        lint_settings.parse(table.get("lint", {}), FILE_NAME),
        table.get("site", {}),
    )


def _is_texts(value: Any) -> bool:
    return value is None or (isinstance(value, list) and all(isinstance(one, str) for one in value))


def _expect(name: str, kind: str, fits: bool) -> None:
    if not fits:
        args = {"file": FILE_NAME, "name": name, "expected": _KINDS[kind]}
        raise WorkError(Message(_WRONG, args))
