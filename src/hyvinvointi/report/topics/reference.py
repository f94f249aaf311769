"""The reference pages: all topics of a kind on one page, and one for levels, exit codes and rules."""

import re
from collections.abc import Iterable, Iterator

from hyvinvointi.diagnostics import Language, Text
from hyvinvointi.diff import LEVELS
from hyvinvointi.diff.rules import judges
from hyvinvointi.lint.catalogue import catalogue
from hyvinvointi.report import registry
from hyvinvointi.report.formats.rules import Rules
from hyvinvointi.report.topics import exit_codes, fields, kinds, levels
from hyvinvointi.report.topics.topic import Topic, joined
from hyvinvointi.schema import KINDS

_LEVELS = Text("Muutosten tasot", "Nivåer för ändringar", "Levels of changes")
_CODES = Text("Paluuarvot", "Slutkoder", "Exit codes")
_RULES = Text("Säännöt", "Regler", "Rules")
_HEADING = re.compile(r"^(?=#)", re.MULTILINE)


def pages(language: Language) -> Iterator[tuple[str, str]]:
    """Yield file name and Markdown of each reference page."""
    for kind in KINDS:
        of_kind = [fields.topic([place]) for place in fields.all_places() if place.kind == kind]
        yield f"{kind}.md", kinds.topic(kind).page(language) + _below(of_kind, language)
    of_levels = _below(map(levels.section, reversed(LEVELS)), language)
    introduction = joined(f"# {_LEVELS.say(language)}", levels.IN_DRAFTS.say(language))
    yield "levels.md", introduction + of_levels
    yield "exit-codes.md", _together(_CODES, map(exit_codes.topic, exit_codes.CODES), language)
    rules, change_rules = [entry.rule for entry in catalogue()], [judge.rule for judge in judges()]
    table = registry.render("markdown", Rules([*rules, *change_rules], language, 80))
    yield "rules.md", joined(f"# {_RULES.say(language)}", table.strip())


def _together(title: Text, topics: Iterable[Topic], language: Language) -> str:
    return joined(f"# {title.say(language)}") + _below(topics, language)


def _below(topics: Iterable[Topic], language: Language) -> str:
    """Return pages as sections of one page."""
    return "".join("\n" + _HEADING.sub("#", topic.page(language)) for topic in topics)
