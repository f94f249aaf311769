"""`hyvinvointi.toml`: what a municipality sets for its workspace."""

from collections.abc import Mapping
from dataclasses import field, fields
from datetime import tzinfo
from typing import Any

from hyvinvointi import __version__, parsing
from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.schema import suggest
from hyvinvointi.workspace import globs, lint_settings
from hyvinvointi.workspace.lint_settings import LintSettings

TEMPLATES = "templates"
"""The folder of a workspace in which its own templates of pages lie."""

FILE_NAME = "hyvinvointi.toml"
HELSINKI = "Europe/Helsinki"
"""The time zone of every Finnish municipality."""

_UNKNOWN = Text(
    "{file}: tuntematon asetus ”{name}”. Tarkoititko ”{suggestion}”?",
    "{file}: okänd inställning ”{name}”. Menade du ”{suggestion}”?",
    "{file}: unknown setting “{name}”. Did you mean “{suggestion}”?",
)
_WRONG = Text(
    "{file}: asetuksen {name} arvo ei kelpaa; siihen kuuluu {expected}.",
    "{file}: värdet för {name} är inte giltigt; det ska vara {expected}.",
    "{file}: the value of {name} is not valid; it should be {expected}.",
)
_NO_ZONE = Text(
    "{file}: aikavyöhykettä ”{name}” ei ole. Kirjoita asetukseen time_zone vyöhykkeen nimi, "
    "esimerkiksi Europe/Helsinki.",
    "{file}: det finns ingen tidszon ”{name}”. Skriv namnet på en zon i inställningen time_zone, "
    "t.ex. Europe/Helsinki.",
    "{file}: there is no time zone “{name}”. Write the name of a zone in the setting time_zone, for "
    "example Europe/Helsinki.",
)
_OTHER_VERSION = Text(
    "{file}: työtila vaatii ohjelman version {required}, mutta tämä on {version}. Asenna sopiva "
    "versio.",
    "{file}: arbetsytan kräver programmets version {required}, men det här är {version}. Installera "
    "en version som passar.",
    "{file}: the workspace requires version {required} of hyvinvointi, but this is {version}. Install a suitable version.",
)
_KINDS = {
    "tuple": Text("luettelo tekstejä", "en lista med texter", "a list of texts"),
    "str": Text("teksti", "en text", "a text"),
    "Mapping": Text("taulu", "en tabell", "a table"),
    "version": Text(
        "versioehto, esimerkiksi >=0.1,<0.2",
        "ett villkor för versionen, t.ex. >=0.1,<0.2",
        "a condition on the version, for example >=0.1,<0.2",
    ),
}


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of a workspace.

    `documents` are globs of the files that are documents, `None` for every `.yaml` with a `kind`.
    `language` is the language of messages. `site` is the table of that room, which knows its own
    names. `time_zone` says when a day begins and ends. `required_version` is the condition that the
    version of the program has met.
    """

    documents: tuple[str, ...] | None = None
    language: str | None = None
    lint: LintSettings = field(default_factory=LintSettings)
    site: Mapping[str, Any] = field(default_factory=dict)
    time_zone: str = HELSINKI
    required_version: str | None = None

    @property
    def zone(self) -> tzinfo:
        """The time zone by its rules; raises `WorkError` where nobody knows one of that name."""
        return _zone(self.time_zone)


def parse(content: bytes, *, is_past: bool = False) -> Config:
    """Read the content of a configuration file; raises `WorkError` with a plain reason.

    A revision of the past may have required another version.
    """
    table = parsing.toml(content, FILE_NAME)
    if "required_version" in table and not is_past:
        # Another version may know other settings: it says so before it judges any of them.
        _require_version(table["required_version"])
    names = [one.name for one in fields(Config)]
    for name in table:
        if name not in names:
            near = suggest.word(name, names)
            args = {"name": parsing.cut(name), "suggestion": near.word if near else names[0]}
            raise WorkError(Message(_UNKNOWN, {"file": FILE_NAME} | args))
    documents = table.get("documents")
    _expect("documents", "tuple", _is_texts(documents))
    globs.require_bounded(documents or (), FILE_NAME, "documents")
    for name in ("language", "time_zone", "required_version"):
        _expect(name, "str", isinstance(table.get(name, ""), str))
    for name in ("lint", "site"):
        _expect(name, "Mapping", isinstance(table.get(name, {}), dict))
    config = Config(
        globs.normalised(documents, FILE_NAME, "documents") if documents is not None else None,
        table.get("language"),
        lint_settings.parse(table.get("lint", {}), FILE_NAME),
        table.get("site", {}),
        table.get("time_zone", HELSINKI),
        table.get("required_version"),
    )
    if "time_zone" in table:
        _zone(config.time_zone)
    return config


def _require_version(required: Any) -> None:
    # Only who requires a version waits for this.
    from packaging.specifiers import InvalidSpecifier, SpecifierSet  # noqa: PLC0415

    _expect("required_version", "version", isinstance(required, str))
    try:
        condition = SpecifierSet(required)
    except InvalidSpecifier:
        _expect("required_version", "version", fits=False)
        raise
    if not condition.contains(__version__, prereleases=True):
        args = {"required": parsing.cut(required), "version": __version__}
        raise WorkError(Message(_OTHER_VERSION, {"file": FILE_NAME} | args))


def _zone(name: str) -> tzinfo:
    # Only who asks what a day is waits for this.
    from zoneinfo import ZoneInfo  # noqa: PLC0415

    try:
        return ZoneInfo(name)
    # A name of no zone, of a folder of them, or that leads out of there.
    except (KeyError, ValueError, OSError) as error:
        args = {"file": FILE_NAME, "name": parsing.cut(name)}
        raise WorkError(Message(_NO_ZONE, args)) from error


def _is_texts(value: Any) -> bool:
    return value is None or (isinstance(value, list) and all(isinstance(one, str) for one in value))


def _expect(name: str, kind: str, fits: bool) -> None:
    if not fits:
        args = {"file": FILE_NAME, "name": name, "expected": _KINDS[kind]}
        raise WorkError(Message(_WRONG, args))
