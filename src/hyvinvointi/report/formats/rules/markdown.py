"""Rules as Markdown: a table of the lint rules, and another of the change rules."""

from collections.abc import Sequence

from hyvinvointi.diagnostics import Language, Rule, Text
from hyvinvointi.diff import ChangeRule
from hyvinvointi.diff.sentences import LEVEL_NAMES
from hyvinvointi.lint.pages import in_general
from hyvinvointi.report.formats.rules import Rules
from hyvinvointi.report.words import severity_name

FOR_PEOPLE = False
ABOUT = Text(
    "Kahtena Markdown-taulukkona: tarkastussäännöt ja muutossäännöt.",
    "Som två Markdown-tabeller: granskningsregler och ändringsregler.",
    "Two tables in Markdown: the lint rules, and the change rules.",
)
_NAMES = (Text("Koodi", "Kod", "Code"), Text("Nimi", "Namn", "Name"))
_HEADINGS = (
    *_NAMES,
    Text("Valmisteltaessa", "Under beredning", "Draft"),
    Text("Julkaistaessa", "Vid publicering", "Publish"),
    Text("Huomautus", "Anmärkning", "Message"),
)
_CHANGE_HEADINGS = (*_NAMES, Text("Taso", "Nivå", "Level"), Text("Muutos", "Ändring", "Change"))


def render(rules: Rules) -> str:
    """Return a table with a row per rule, and another of the change rules."""
    language = rules.language
    rows = [_row(rule, language) for rule in rules.rules if isinstance(rule, Rule)]
    change_rows = [
        _change_row(rule, language) for rule in rules.rules if isinstance(rule, ChangeRule)
    ]
    tables = [_table(_HEADINGS, rows, language)] if rows else []
    tables += [_table(_CHANGE_HEADINGS, change_rows, language)] if change_rows else []
    return "\n".join(tables)


def _row(rule: Rule, language: Language) -> tuple[str, ...]:
    severities = (severity_name(severity, language) for severity in (rule.draft, rule.publish))
    return (rule.code, f"`{rule.slug}`", *severities, _message(rule, language))


def _change_row(rule: ChangeRule, language: Language) -> tuple[str, ...]:
    level = LEVEL_NAMES[rule.level].say(language)
    return (rule.code, f"`{rule.slug}`", level, _message(rule, language))


def _message(rule: Rule | ChangeRule, language: Language) -> str:
    return in_general(rule.message, language).replace("|", "\\|")


def _table(headings: Sequence[Text], rows: Sequence[Sequence[str]], language: Language) -> str:
    head = [heading.say(language) for heading in headings]
    lines: list[Sequence[str]] = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)
