"""Pages of rules: what a rule is about, in three languages, with examples that are tests."""

import re
from pathlib import Path
from string import Formatter

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import LANGUAGES, Language, Text
from hyvinvointi.law.citations import cited
from hyvinvointi.law.entry import basis
from hyvinvointi.lint.catalogue import CatalogueEntry
from hyvinvointi.patterns import regex
from hyvinvointi.words.values import Name

_SECTION = regex(r"^## (?P<title>.+)$", re.MULTILINE)
BASIS = Text("Peruste", "Grund", "Basis")
_IN_FINNISH = Text("- {line}", "- (på finska) {line}", "- (in Finnish) {line}")
_CASE = regex(r"\bKHO(:[0-9]{4}:[0-9]+)")
_COURT = Text("KHO", "HFD", "KHO")
_BAD = Text("Väärin", "Fel", "Wrong")
_GOOD = Text("Oikein", "Rätt", "Right")
_EXPECTED = regex(r"^```expect[^\n]*\n.*?^```\n?", re.MULTILINE | re.DOTALL)
_AT_END = regex(r"\.…$")
"""What a case may add behind a sentence that ends without it."""
_INFO = regex(r"^```(yaml|toml|json|python)[^\n]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it was written: its explanation by language, its basis, and its examples.

    `examples` are pairs of a title (`Bad`, `Good: …`, what follows in English) and Markdown.
    """

    explanations: dict[str, str]
    basis: str
    examples: tuple[tuple[str, str], ...]


_ANYTHING = Name("…", {}, "")


def read_page(path: Path, examples: tuple[str, ...] = ("Bad", "Good")) -> Page | None:
    """Return the page at a path, `None` when it has not been written.

    `examples` are how the titles of its examples begin.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    parts = _SECTION.split(text)[1:]
    sections = [(title, body.strip()) for title, body in zip(parts[::2], parts[1::2], strict=True)]
    return Page(
        {title: body for title, body in sections if title in LANGUAGES},
        next((body for title, body in sections if title == "Peruste"), ""),
        tuple((title, body) for title, body in sections if title.startswith(examples)),
    )


def explanation(entry: CatalogueEntry, language: Language) -> str:
    """Return what a rule is about as Markdown: why, what to do, the basis, examples."""
    rule = entry.rule
    page = read_page(entry.page)
    parts = [f"# {rule.code} {rule.slug}", in_general(rule.message, language)]
    if page is None:
        return "\n\n".join([*parts, in_general(rule.help, language)]) + "\n"
    parts.append(page.explanations.get(language, ""))
    if page.basis:
        parts += [f"## {BASIS.say(language)}", bases(page.basis, language)]
    for title, body in page.examples:
        kind, _, more = title.partition(":")
        word = (_BAD if kind.startswith("Bad") else _GOOD).say(language)
        # What an example shows is told in English alone.
        note = f":{more}" if more and language == "en" else ""
        parts += [f"## {word}{note}", example(body)]
    return "\n\n".join(part for part in parts if part) + "\n"


def bases(listed: str, language: Language) -> str:
    """Return what a page rests on in a language: provisions of the law as the register has them.

    The lines are in Finnish; what rests on no provision stays so, and says it.
    """
    if language == "fi":
        return listed
    return "\n".join(one for line in listed.splitlines() for one in _basis(line, language))


def _basis(line: str, language: Language) -> list[str]:
    lead = line.partition(": ")[0]
    if not any(True for _ in cited(lead)):
        return [_IN_FINNISH.say(language, {"line": line.removeprefix("- ")})]
    provisions = dict.fromkeys(cited(line))
    cases = _CASE.findall(line)
    return [
        *(f"- {basis(one.number, one.provision, language)}" for one in provisions),
        *(f"- {_COURT.say(language)}{case}" for case in cases),
    ]


def in_general(text: Text, language: Language) -> str:
    """Return a text of a rule without a case at hand: `…` stands for each argument."""
    fields = (field for _, field, _, _ in Formatter().parse(getattr(text, language)) if field)
    arguments = dict.fromkeys((field.partition(".")[0] for field in fields), _ANYTHING)
    said = text.say(language, {**arguments, "": ""})
    return "" if said == "…" else _AT_END.sub(".", said).replace("….", "…")


def example(body: str) -> str:
    """Return an example without what is for the tests: expected findings and the files' options."""
    return _INFO.sub(r"```\1", _EXPECTED.sub("", body)).strip()
