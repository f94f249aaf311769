"""Which rules a run reports, and how heavily: by choice of a person or of the workspace.

A workspace's settings come with its checkout, so they cannot let through what its gate is for: files
that cannot be read, wrong structure, and what must not be published.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import field, replace
from typing import Protocol

from hyvinvointi import parsing
from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Diagnostic, Message, Rule, Severity, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.lint.catalogue import catalogue
from hyvinvointi.lint.families import ALWAYS_REPORTED, READING
from hyvinvointi.schema import suggest
from hyvinvointi.workspace import globs
from hyvinvointi.workspace.config import FILE_NAME
from hyvinvointi.workspace.lint_settings import EVERYWHERE, LintSettings, SeveritySetting

_UNKNOWN_RULE = Text(
    "Sääntöä ”{name}” ei ole.{advice}{more}",
    "Det finns ingen regel ”{name}”.{advice}{more}",
    "There is no rule “{name}”.{advice}{more}",
)
NOT_LOADED = Text(
    " Omia sääntöjä ei ladattu; --own-rules lataa ne.",
    " De egna reglerna laddades inte; --own-rules laddar dem.",
    " Custom rules were not loaded; --own-rules loads them.",
)
_ALWAYS_REPORTED = Text(
    "{file}: {setting} ei voi jättää pois tai lieventää sääntöä ”{name}”, sillä lukemista (HV0), "
    "rakennetta (HV1) ja yksityisyyttä (HV7) koskevat huomautukset kerrotaan aina. Poista se.",
    "{file}: {setting} kan inte utelämna eller mildra regeln ”{name}”, eftersom anmärkningar om "
    "läsning (HV0), struktur (HV1) och integritet (HV7) alltid visas. Ta bort den.",
    "{file}: {setting} cannot leave out or soften the rule “{name}”, because findings about reading "
    "(HV0), structure (HV1) and privacy (HV7) are always reported. Remove it.",
)


class _Named(Protocol):
    @property
    def code(self) -> str: ...
    @property
    def slug(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Selection:
    """Rules that are reported and left out, and severities set by path.

    `select` is `None` for everything. `severities` are (glob of paths, rules, severity); the last
    that fits holds, `None` is `off`. Of the settings of a workspace, rules that are always reported
    are neither left out nor unselected; a person who looks at a part of the findings is told all
    the same what could not be read: a file that nobody could read is never clean.
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
        if rule.code.startswith(READING):
            return True
        return (self.select is None or rule in self.select) and rule not in self.ignore

    def _severity(self, one: Diagnostic) -> Severity | None:
        severity: Severity | None = one.severity
        for pattern, rules, wanted in self.severities:
            if one.rule in rules and pattern.match(one.place.path):
                severity = wanted
        return severity


def selection(
    settings: LintSettings,
    own: Iterable[Rule] | None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
) -> Selection:
    """Return what a workspace's table `[lint]` and a person choose; a person's `select` prevails.

    `own` are the workspace's own rules, `None` where they were not loaded: what the settings name
    and nobody knows is then theirs. Raises `WorkError` when a name does not exist, or when the
    settings would hide what is always reported.
    """
    if settings == LintSettings() and not (select or ignore):
        return Selection()
    names = _Names([*(entry.rule for entry in catalogue()), *(own or ())], is_whole=own is not None)
    always = frozenset(one for one in names.rules if one.code.startswith(ALWAYS_REPORTED))
    for one in settings.ignore:
        _require_free(names.in_settings([one]) & always, "lint.ignore", one)
    chosen = names.in_settings(settings.select) | always if settings.select else None
    return Selection(
        names.given(select) if select else chosen,
        names.in_settings(settings.ignore) | names.given(ignore),
        [_severity(one, names, always) for one in settings.severities],
    )


@dataclass(frozen=True, slots=True)
class _Names:
    """Looks up rules by what they are called; `is_whole` says that there are no others."""

    rules: Sequence[Rule]
    is_whole: bool

    def given(self, names: Iterable[str]) -> frozenset[Rule]:
        """Return what a person named; raises `WorkError` for what is not there or not loaded."""
        found: set[Rule] = set()
        for name in names:
            named = _named(name, self.rules)
            if not named:
                more = "" if self.is_whole else NOT_LOADED
                raise WorkError(unknown_rule(name.strip(), self.rules, more))
            found |= named
        return frozenset(found)

    def in_settings(self, names: Iterable[str]) -> frozenset[Rule]:
        """Return what the settings name."""
        if self.is_whole:
            return self.given(names)
        return frozenset(rule for name in names for rule in _named(name, self.rules))


def _severity(
    setting: SeveritySetting, names: _Names, always: frozenset[Rule]
) -> tuple[re.Pattern[str], frozenset[Rule], Severity | None]:
    rules = names.in_settings([setting.rule])
    if setting.severity != Severity.ERROR:
        table = f"lint.paths.{setting.glob}" if setting.glob != EVERYWHERE else "lint.severity"
        _require_free(rules & always, table, setting.rule)
    severity = None if setting.severity == "off" else Severity(setting.severity)
    return globs.matcher(setting.glob), rules, severity


def _require_free(hidden: frozenset[Rule], setting: str, name: str) -> None:
    if hidden:
        args = {"file": FILE_NAME, "setting": setting, "name": name}
        raise WorkError(Message(_ALWAYS_REPORTED, args))


def _named(name: str, rules: Iterable[Rule]) -> set[Rule]:
    slug, code = name.strip().lower(), name.strip().upper()
    return {rule for rule in rules if rule.slug == slug or (code and rule.code.startswith(code))}


def unknown_rule(name: str, rules: Iterable[_Named], more: Text | str = "") -> Message:
    """Return the message that no rule has a name, with the nearest one and what else is to say."""
    near = suggest.word(name, [word for rule in rules for word in (rule.slug, rule.code)])
    args = {"name": parsing.cut(name), "advice": suggest.advice(near), "more": more}
    return Message(_UNKNOWN_RULE, args)
