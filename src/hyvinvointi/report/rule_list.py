"""The rules as a table: for people, for pages, for programs."""

import shutil
import textwrap
from collections.abc import Callable, Sequence

from hyvinvointi.diagnostics import Language, Rule, Severity, Text
from hyvinvointi.diff import ChangeRule
from hyvinvointi.diff.telling import LEVEL_NAMES
from hyvinvointi.lint.pages import in_general
from hyvinvointi.report.encoding import as_json
from hyvinvointi.report.words import SEVERITIES

_HEADINGS = (
    Text("Koodi", "Kod", "Code"),
    Text("Nimi", "Namn", "Name"),
    Text("Valmisteltaessa", "Under beredning", "Draft"),
    Text("Julkaistaessa", "Vid publicering", "Publish"),
    Text("Huomautus", "Anmärkning", "Message"),
)
_CHANGE_HEADINGS = (
    *_HEADINGS[:2],
    Text("Taso", "Nivå", "Level"),
    Text("Muutos", "Ändring", "Change"),
)

AnyRule = Rule | ChangeRule


def text(rules: Sequence[AnyRule], language: Language) -> str:
    """Return two lines per rule: its names and severities or level, and what it says."""
    width = max(shutil.get_terminal_size().columns, 40)
    lines = []
    for rule in rules:
        weight = _severities(rule, language) if isinstance(rule, Rule) else _level(rule, language)
        lines.append(f"{rule.code} {rule.slug} ({weight})")
        message = in_general(rule.message, language)
        indent = " " * (len(rule.code) + 1)
        lines += textwrap.wrap(message, width, initial_indent=indent, subsequent_indent=indent)
    return "\n".join(lines) + "\n"


def markdown(rules: Sequence[AnyRule], language: Language) -> str:
    """Return a table with a row per rule, and another of the change rules."""
    rows = [
        (
            *_names(rule),
            _severity(rule.draft, language),
            _severity(rule.publish, language),
            _cell(rule, language),
        )
        for rule in rules
        if isinstance(rule, Rule)
    ]
    changes = [
        (*_names(rule), _level(rule, language), _cell(rule, language))
        for rule in rules
        if isinstance(rule, ChangeRule)
    ]
    tables = [_table(_HEADINGS, rows, language)] if rows else []
    tables += [_table(_CHANGE_HEADINGS, changes, language)] if changes else []
    return "\n".join(tables)


def rules_json(rules: Sequence[AnyRule], language: Language) -> str:
    """Return one object; `null` where a rule is silent."""
    listed = [
        {
            "code": rule.code,
            "rule": rule.slug,
            "draft": rule.draft.value if rule.draft else None,
            "publish": rule.publish.value if rule.publish else None,
            "message": in_general(rule.message, language),
            "help": in_general(rule.help, language),
        }
        for rule in rules
        if isinstance(rule, Rule)
    ]
    changes = [
        {
            "code": rule.code,
            "rule": rule.slug,
            "level": rule.level,
            "mirror": rule.opposite,
            "message": in_general(rule.message, language),
        }
        for rule in rules
        if isinstance(rule, ChangeRule)
    ]
    told = {"version": 1, "rules": listed, "change_rules": changes}
    return as_json(told)


FORMATS: dict[str, Callable[[Sequence[AnyRule], Language], str]] = {
    "text": text,
    "json": rules_json,
    "markdown": markdown,
}


def _table(headings: Sequence[Text], rows: Sequence[Sequence[str]], language: Language) -> str:
    head = [heading.say(language) for heading in headings]
    lines: list[Sequence[str]] = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _names(rule: AnyRule) -> tuple[str, str]:
    return rule.code, f"`{rule.slug}`"


def _cell(rule: AnyRule, language: Language) -> str:
    return in_general(rule.message, language).replace("|", "\\|")


def _level(rule: ChangeRule, language: Language) -> str:
    return LEVEL_NAMES[rule.level].say(language)


def _severities(rule: Rule, language: Language) -> str:
    draft, publish = _severity(rule.draft, language), _severity(rule.publish, language)
    return draft if draft == publish else f"{draft} → {publish}"


def _severity(severity: Severity | None, language: Language) -> str:
    return SEVERITIES[severity].say(language) if severity else "–"
