"""The page of a change rule as Markdown: what the change is about, with examples of both sides."""

from pathlib import Path

from hyvinvointi.diagnostics import Language, Text
from hyvinvointi.diff import ChangeRule, rules
from hyvinvointi.diff.sentences import LEVEL_NAMES
from hyvinvointi.lint.pages import BASIS, bases, example, in_general, read_page

_LEVEL = Text("Taso: {level}", "Nivå: {level}", "Level: {level}")
_SIDES = {
    "Base": Text("Ennen", "Före", "Before"),
    "Head": Text("Jälkeen", "Efter", "After"),
}


def change_explanation(rule: ChangeRule, language: Language) -> str:
    """Return what a change is about: its level, why, the basis, and examples."""
    name = f"{rule.slug.replace('-', '_')}.md"
    page = read_page(Path(str(rules.__file__)).with_name(name), tuple(_SIDES))
    level = _LEVEL.say(language, {"level": LEVEL_NAMES[rule.level]})
    parts = [f"# {rule.code} {rule.slug}", in_general(rule.message, language), level]
    if page is not None:
        parts.append(page.explanations.get(language, ""))
        if page.basis:
            parts += [f"## {BASIS.say(language)}", bases(page.basis, language)]
        for title, body in page.examples:
            side, colon, more = title.partition(":")
            # What an example shows is told in Finnish alone.
            note = f"{colon}{more}" if language == "fi" else ""
            parts += [f"## {_SIDES[side].say(language)}{note}", example(body)]
    return "\n\n".join(part for part in parts if part) + "\n"
