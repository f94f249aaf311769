"""Rules as one JSON object, with `null` where a rule is silent (`version` 1)."""

from typing import Any

from hyvinvointi.diagnostics import Language, Rule, Text
from hyvinvointi.diff import ChangeRule
from hyvinvointi.lint.pages import in_general
from hyvinvointi.report.encoding import as_json
from hyvinvointi.report.formats.rules import Rules

FOR_PEOPLE = False
ABOUT = Text(
    "Yhtenä JSON-oliona (version 1); null tarkoittaa, ettei sääntö huomauta.",
    "Som ett JSON-objekt (version 1); null betyder att regeln inte anmärker.",
    "One JSON object (version 1); null means that the rule reports nothing.",
)


def render(rules: Rules) -> str:
    """Return the object as text; a line of its own for each part."""
    language = rules.language
    lint_rules = [_rule(rule, language) for rule in rules.rules if isinstance(rule, Rule)]
    change_rules = [
        _change_rule(rule, language) for rule in rules.rules if isinstance(rule, ChangeRule)
    ]
    return as_json({"version": 1, "rules": lint_rules, "change_rules": change_rules})


def _rule(rule: Rule, language: Language) -> dict[str, Any]:
    return {
        "code": rule.code,
        "rule": rule.slug,
        "draft": rule.draft.value if rule.draft else None,
        "publish": rule.publish.value if rule.publish else None,
        "message": in_general(rule.message, language),
        "help": in_general(rule.help, language),
    }


def _change_rule(rule: ChangeRule, language: Language) -> dict[str, Any]:
    return {
        "code": rule.code,
        "rule": rule.slug,
        "level": rule.level,
        "mirror": rule.opposite,
        "message": in_general(rule.message, language),
    }
