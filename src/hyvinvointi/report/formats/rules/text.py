"""Rules for a person to read: two lines for each."""

import textwrap
from collections.abc import Iterator

from hyvinvointi.diagnostics import Language, Rule, Text
from hyvinvointi.diff import ChangeRule
from hyvinvointi.diff.sentences import LEVEL_NAMES
from hyvinvointi.lint.pages import in_general
from hyvinvointi.report.formats.rules import Rules
from hyvinvointi.report.words import severity_name

FOR_PEOPLE = True
ABOUT = Text(
    "Luettavaksi: kaksi riviä sääntöä kohti.",
    "För läsning: två rader per regel.",
    "For reading: two lines for each rule.",
)
_NARROWEST = 40


def render(rules: Rules) -> str:
    """Return two lines per rule: its names and severities or level, and what it says."""
    width = max(rules.width, _NARROWEST)
    lines = [line for rule in rules.rules for line in _lines(rule, width, rules.language)]
    return "\n".join(lines) + "\n"


def _lines(rule: Rule | ChangeRule, width: int, language: Language) -> Iterator[str]:
    yield f"{rule.code} {rule.slug} ({_weight(rule, language)})"
    indent = " " * (len(rule.code) + 1)
    message = in_general(rule.message, language)
    yield from textwrap.wrap(message, width, initial_indent=indent, subsequent_indent=indent)


def _weight(rule: Rule | ChangeRule, language: Language) -> str:
    if isinstance(rule, ChangeRule):
        return LEVEL_NAMES[rule.level].say(language)
    draft, publish = (severity_name(severity, language) for severity in (rule.draft, rule.publish))
    return draft if draft == publish else f"{draft} → {publish}"
