"""The table `[lint]` of a configuration: which rules are reported, and how heavily."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.parsing import cut
from hyvinvointi.workspace import globs

SEVERITIES = ("error", "warning", "info", "off")
EVERYWHERE = "**"
MOST = 500
"""Names of rules in one setting, and severities in all: each is tried on every finding."""

_UNKNOWN_SETTING = Text(
    "{file}: taulussa [lint] ei ole asetusta ”{name}”; mahdolliset ovat {known}.",
    "{file}: tabellen [lint] har ingen inställning ”{name}”; möjliga är {known}.",
    "{file}: the table [lint] has no setting “{name}”; the possible ones are {known}.",
)
_WRONG = Text(
    "{file}: asetuksen {name} arvo ei kelpaa; siihen kuuluu {expected}.",
    "{file}: värdet för {name} är inte giltigt; det ska vara {expected}.",
    "{file}: the value of {name} is not valid; it should be {expected}.",
)
_TOO_MANY = Text(
    "{file}: asetuksessa {name} saa olla enintään {most} kohtaa.",
    "{file}: inställningen {name} får ha högst {most} poster.",
    "{file}: the setting {name} may have at most {most} entries.",
)
_NAMES = Text("luettelo sääntöjä", "en lista med regler", "a list of rules")
_FOLDERS = Text("luettelo kansioita", "en lista med mappar", "a list of folders")
_TABLE = Text("taulu", "en tabell", "a table")
_SETTINGS = {
    "select": _NAMES,
    "ignore": _NAMES,
    "rules": _FOLDERS,
    "severity": _TABLE,
    "paths": _TABLE,
}


class SeveritySetting(NamedTuple):
    """What findings of a rule weigh in files whose path fits a glob: one of `SEVERITIES`."""

    glob: str
    rule: str
    severity: str


@dataclass(frozen=True, slots=True)
class LintSettings:
    """What a workspace asks of the linter.

    Rules are named by code, slug or beginning of codes; whether they exist is for the linter to
    say. An empty `select` is everything. Of `severities` the last that fits holds. `rules` are the
    folders of own rules.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severities: tuple[SeveritySetting, ...] = ()
    rules: tuple[str, ...] = ()


def parse(table: Mapping[str, Any], file: str) -> LintSettings:
    """Return the settings of a table `[lint]`; raises `WorkError` that says what does not fit."""
    for name, value in table.items():
        if name not in _SETTINGS:
            args = {"file": file, "name": cut(name), "known": list(_SETTINGS)}
            raise WorkError(Message(_UNKNOWN_SETTING, args))
        _require_shape(name, value, file)
    paths = table.get("paths", {})
    globs.require_bounded(paths, file, "lint.paths")
    severities = tuple(_severities(table, file))
    _require_few(severities, "lint.severity, lint.paths", file)
    return LintSettings(
        tuple(table.get("select", ())),
        tuple(table.get("ignore", ())),
        severities,
        tuple(table.get("rules", ())),
    )


def _require_shape(name: str, value: object, file: str) -> None:
    expected = _SETTINGS[name]
    if expected is _TABLE:
        fits = isinstance(value, dict)
    else:
        fits = isinstance(value, list) and all(isinstance(one, str) for one in value)
    if not fits:
        raise _wrong(f"lint.{name}", expected, file)
    if isinstance(value, list):
        _require_few(value, f"lint.{name}", file)


def _severities(table: Mapping[str, Any], file: str) -> Iterator[SeveritySetting]:
    yield from _of_table(EVERYWHERE, "lint.severity", table.get("severity", {}), file)
    for glob, severities in table.get("paths", {}).items():
        (pattern,) = globs.normalised([glob], file, "lint.paths")
        yield from _of_table(pattern, f"lint.paths.{glob}", severities, file)


def _of_table(glob: str, name: str, table: object, file: str) -> Iterator[SeveritySetting]:
    if not isinstance(table, dict):
        raise _wrong(name, _TABLE, file)
    for rule, severity in table.items():
        if severity not in SEVERITIES:
            raise _wrong(f"{name}.{cut(rule)}", ", ".join(SEVERITIES), file)
        yield SeveritySetting(glob, rule, severity)


def _require_few(entries: list[Any] | tuple[Any, ...], name: str, file: str) -> None:
    if len(entries) > MOST:
        raise WorkError(Message(_TOO_MANY, {"file": file, "name": name, "most": MOST}))


def _wrong(name: str, expected: object, file: str) -> WorkError:
    return WorkError(Message(_WRONG, {"file": file, "name": name, "expected": expected}))
