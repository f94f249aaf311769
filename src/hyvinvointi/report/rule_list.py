"""The rules as a table: for people, for pages, for programs."""

import json
import shutil
import textwrap
from collections.abc import Callable, Sequence

from hyvinvointi.diagnostics import Language, Rule, Severity, Text
from hyvinvointi.lint.pages import in_general
from hyvinvointi.report.words import SEVERITIES

_HEADINGS = (
    Text("Koodi", "Kod", "Code"),
    Text("Nimi", "Namn", "Name"),
    Text("Valmisteltaessa", "Under beredning", "Draft"),
    Text("Julkaistaessa", "Vid publicering", "Publish"),
    Text("Huomautus", "Anmärkning", "Message"),
)


def text(rules: Sequence[Rule], language: Language) -> str:
    """Return two lines per rule: its names and severities, and what it says."""
    width = max(shutil.get_terminal_size().columns, 40)
    lines = []
    for rule in rules:
        lines.append(f"{rule.code} {rule.slug} ({_severities(rule, language)})")
        message = in_general(rule.message, language)
        indent = " " * (len(rule.code) + 1)
        lines += textwrap.wrap(message, width, initial_indent=indent, subsequent_indent=indent)
    return "\n".join(lines) + "\n"


def markdown(rules: Sequence[Rule], language: Language) -> str:
    """Return a table with a row per rule."""
    rows = [
        [heading.say(language) for heading in _HEADINGS],
        ["---"] * len(_HEADINGS),
        *(
            [
                rule.code,
                f"`{rule.slug}`",
                _severity(rule.draft, language),
                _severity(rule.publish, language),
                in_general(rule.message, language).replace("|", "\\|"),
            ]
            for rule in rules
        ),
    ]
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def as_json(rules: Sequence[Rule], language: Language) -> str:
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
    ]
    return json.dumps({"version": 1, "rules": listed}, ensure_ascii=False, indent=2) + "\n"


FORMATS: dict[str, Callable[[Sequence[Rule], Language], str]] = {
    "text": text,
    "json": as_json,
    "markdown": markdown,
}


def _severities(rule: Rule, language: Language) -> str:
    draft, publish = _severity(rule.draft, language), _severity(rule.publish, language)
    return draft if draft == publish else f"{draft} → {publish}"


def _severity(severity: Severity | None, language: Language) -> str:
    return SEVERITIES[severity].say(language) if severity else "–"
