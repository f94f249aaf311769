"""Which rules a run reports, and how heavily: by choice of a person or of the workspace."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fnmatch import translate
from typing import Any, Protocol

from hyvinvointi.diagnostics import Diagnostic, Message, Rule, Severity, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.lint.catalogue import catalogue
from hyvinvointi.schema import suggest
from hyvinvointi.workspace.config import FILE_NAME

_UNKNOWN_RULE = Text(
    "Sääntöä ”{name}” ei ole.{advice}",
    "Det finns ingen regel ”{name}”.{advice}",
    "There is no rule “{name}”.{advice}",
)
_UNKNOWN_SETTING = Text(
    "{file}: taulussa [lint] ei ole asetusta ”{name}”; mahdolliset ovat {known}.",
    "{file}: tabellen [lint] har ingen inställning ”{name}”; möjliga är {known}.",
    "{file}: the table [lint] has no setting “{name}”; there are {known}.",
)
_WRONG_SETTING = Text(
    "{file}: asetuksen {name} arvo ei kelpaa; siihen kuuluu {expected}.",
    "{file}: värdet för {name} duger inte; det ska vara {expected}.",
    "{file}: the value of {name} does not fit; it should be {expected}.",
)
_NAMES = Text("luettelo sääntöjä", "en lista med regler", "a list of rules")
_TABLE = Text("taulu", "en tabell", "a table")
_SEVERITIES = ("error", "warning", "info", "off")
_READING = "HV0"


class _Named(Protocol):
    @property
    def code(self) -> str: ...
    @property
    def slug(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Selection:
    """Rules that are reported and left out, and severities set by path.

    `select` and `ignore` are codes or slugs or beginnings of codes (`HV3`); an empty `select` is
    everything. What keeps a file from being read (`HV0xx`) is reported whatever is selected: a
    file that nobody could read is never clean. `severities` are (glob of paths, rule, severity);
    the last that fits holds, `None` is `off`.
    """

    select: frozenset[Rule] | None = None
    ignore: frozenset[Rule] = frozenset()
    severities: Sequence[tuple[re.Pattern[str], frozenset[Rule], Severity | None]] = field(
        default_factory=tuple
    )

    def apply(self, diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        """Return the diagnostics that are reported, with the severities that are set."""
        judged = ((one, self._severity(one)) for one in diagnostics if self._reports(one.rule))
        return tuple(
            one if severity is one.severity else replace(one, severity=severity)
            for one, severity in judged
            if severity is not None
        )

    def _reports(self, rule: Rule) -> bool:
        chosen = self.select is None or rule in self.select or rule.code.startswith(_READING)
        return chosen and rule not in self.ignore

    def _severity(self, one: Diagnostic) -> Severity | None:
        severity: Severity | None = one.severity
        for pattern, rules, wanted in self.severities:
            if one.rule in rules and pattern.match(one.place.path):
                severity = wanted
        return severity


def selection(
    settings: Mapping[str, Any],
    rules: Iterable[Rule],
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
) -> Selection:
    """Return what a workspace's table `[lint]` and a person choose; a person's `select` prevails.

    `rules` are those there are besides what every workspace knows: its own. Raises `WorkError` when a rule or setting has a name that does not exist.
    """
    _require_settings(settings)
    if not (settings or select or ignore):
        return Selection()
    known = [*(entry.rule for entry in catalogue()), *rules]
    chosen = [*(select or settings.get("select", ()))]
    left_out = [*settings.get("ignore", ()), *ignore]
    severities = [("**", table) for table in [settings.get("severity", {})] if table]
    severities += settings.get("paths", {}).items()
    return Selection(
        rules_named(chosen, known) if chosen else None,
        rules_named(left_out, known),
        [
            (re.compile(_glob(glob)), rules_named([name], known), _severity(name, value))
            for glob, table in severities
            for name, value in table.items()
        ],
    )


def rules_named(names: Iterable[str], rules: Sequence[Rule]) -> frozenset[Rule]:
    """Return the rules of codes, slugs and beginnings of codes; raises `WorkError`."""
    found: set[Rule] = set()
    for name in names:
        wanted = name.strip()
        named = {
            rule
            for rule in rules
            if rule.slug == wanted.lower() or (wanted and rule.code.startswith(wanted.upper()))
        }
        if not named:
            raise WorkError(unknown_rule(wanted, rules))
        found |= named
    return frozenset(found)


def unknown_rule(name: str, rules: Iterable[_Named]) -> Message:
    """Return the message that no rule has a name, with the nearest one."""
    near = suggest.word(name, [word for rule in rules for word in (rule.slug, rule.code)])
    advice = suggest.advice(near)
    return Message(_UNKNOWN_RULE, {"name": name, "advice": advice})


def _require_settings(settings: Mapping[str, Any]) -> None:
    known = dict.fromkeys(("select", "ignore", "rules"), _NAMES)
    known |= dict.fromkeys(("severity", "paths"), _TABLE)
    for name, value in settings.items():
        if name not in known:
            args = {"file": FILE_NAME, "name": name, "known": list(known)}
            raise WorkError(Message(_UNKNOWN_SETTING, args))
        fits = _is_names(value) if known[name] is _NAMES else isinstance(value, dict)
        if not fits:
            raise _wrong(f"lint.{name}", known[name])
    for glob, table in settings.get("paths", {}).items():
        if not isinstance(table, dict):
            raise _wrong(f"lint.paths.{glob}", _TABLE)


def _is_names(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _severity(name: str, value: object) -> Severity | None:
    if value not in _SEVERITIES:
        raise _wrong(f"lint…{name}", "error, warning, info, off")
    return None if value == "off" else Severity(str(value))


def _wrong(name: str, expected: object) -> WorkError:
    return WorkError(
        Message(_WRONG_SETTING, {"file": FILE_NAME, "name": name, "expected": expected})
    )


def _glob(pattern: str) -> str:
    """A glob in which `**/` also matches no folder at all."""
    return "|".join({translate(pattern), translate(pattern.replace("**/", ""))})
