"""What messages put into their sentences is said in the reader's language: every wrong example.

Helps and fixes are left out where they show what to type: there a code, an id and a date stand as
files have them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from hyvinvointi.diagnostics import LANGUAGES, Diagnostic, Language
from hyvinvointi.lint.catalogue import catalogue
from hyvinvointi.schema import KINDS, Field, root
from hyvinvointi.source import read
from hyvinvointi.testing import REGISTER, Example, diagnose, examples
from lint.said import sentences

ENTRIES = list(catalogue())
OF_FORM = re.compile(r"HV[01]")
"""Codes about how a file is written: what they tell of is what was typed."""
OF_IDS = frozenset(
    {"HV201", "HV202", "HV203", "HV204", "HV205", "HV207", "HV214", "HV215", "HV904"}
)
OF_TYPED_DAYS = frozenset({"HV814", "HV831", "HV832"})
OF_TYPED_NUMBERS = frozenset({"HV388", "HV452", "HV453", "HV841", "HV842"})
ISO = re.compile(r"\b[12][0-9]{3}-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?\b")
POINT = re.compile(r"(?<![0-9.])(?<!klo\xa0)(?<!kl\.\xa0)[0-9]+\.[0-9]+(?![0-9.])")
ENGLISH = re.compile(
    r"\b(?:the|and|is|are|was|not|no|with|from|expected|missing|found|did|find|must|should|of)\b"
)
QUOTED = re.compile(r"”([^”]+)”")
SLIPS = re.compile(r"  |\.\.(?!/)|\.”\.| [.,;:](?:\s|\Z)|\bNone\b|”–”")


def said(one: Diagnostic, language: Language) -> list[str]:
    return [part.say(language) for part in (one.message, *(each.message for each in one.related))]


@dataclass(frozen=True)
class Told:
    """What is told of an example of a page, by the rule of the page and by all."""

    example: Example
    of_page: list[Diagnostic]
    every: list[Diagnostic]


@pytest.fixture(scope="module", params=ENTRIES, ids=[one.rule.slug for one in ENTRIES])
def told(request) -> list[Told]:
    """Look at the examples of a page once for all that is asked of what they tell."""
    entry, found = request.param, []
    for example in examples(entry.page.read_text(encoding="utf-8")):
        every = diagnose(example)
        found.append(Told(example, [one for one in every if one.rule == entry.rule], every))
    return found


def choices(field: Field, seen: set[int]) -> Iterator[tuple[Field, str]]:
    if id(field) in seen:
        return
    seen.add(id(field))
    yield from ((field, value) for value in field.enum if isinstance(value, str))
    for below in (*field.properties.values(), *([field.item] if field.item else [])):
        yield from choices(below, seen)


def codes(language: Language) -> frozenset[str]:
    """Values of choices that a language has another word for, wherever they may stand."""
    every = [pair for kind in KINDS for pair in choices(root(kind), set())]
    terms: dict[str, set[str]] = {}
    for field, value in every:
        terms.setdefault(value, set()).add(field.value_term(value).say(language).casefold())
    return frozenset(
        value for value, words in terms.items() if value not in words and value not in LANGUAGES
    )


CODES = {language: codes(language) for language in LANGUAGES if language != "en"}


def names(example: Example) -> dict[str, str]:
    """Ids of the documents of an example, and of what they hold, that a name goes with."""
    files = {**example.files, "register": REGISTER.encode()}
    found: dict[str, str] = {}
    waiting = [read(path, content).data for path, content in files.items()]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            name = value.get("name") or value.get("title")
            if isinstance(value.get("id"), str) and name:
                found[value["id"]] = str(name)
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value
    return {own: name for own, name in found.items() if name.casefold() != own}


def defects(known: dict[str, str], one: Diagnostic, language: Language) -> Iterator[str]:
    code = one.rule.code
    for text in said(one, language):
        if SLIPS.search(text):
            yield f"slip: {text}"
        if code not in OF_IDS and not OF_FORM.match(code):
            yield from (
                f"id: {text}" for own in known if re.search(rf"[”“]{re.escape(own)}”", text)
            )
        if language == "en":
            continue
        if ENGLISH.search(QUOTED.sub("", text)):
            yield f"English: {text}"
        if OF_FORM.match(code):
            continue
        if ISO.search(text) and code not in OF_TYPED_DAYS:
            yield f"day: {text}"
        if POINT.search(text) and code not in OF_TYPED_NUMBERS:
            yield f"number: {text}"
        quoted = {word.casefold() for word in QUOTED.findall(text)}
        if quoted & CODES[language]:
            yield f"code: {text}"


def test_values_are_said_in_the_language_of_the_reader(told):
    found = set()
    for each in told:
        known = names(each.example) if each.of_page else {}
        for one in each.of_page:
            found.update(text for language in LANGUAGES for text in defects(known, one, language))
    assert found == set()


def test_no_message_says_none(told):
    assert [one for each in told for one in each.every if "None" in sentences(one)] == []


def test_what_is_said_of_another_place_is_a_sentence(told):
    notes = {
        other.message.say(language)
        for each in told
        for one in each.every
        for other in one.related
        for language in LANGUAGES
    }
    assert [note for note in notes if note[:1].islower() or not note.endswith(".")] == []


def termed(field: Field, seen: set[int]) -> Iterator[str]:
    """Every value of the schemas whose term in Finnish is another word."""
    if id(field) in seen:
        return
    seen.add(id(field))
    yield from (one for one in field.enum if field.value_term(one).say("fi") != one)
    for child in (*field.properties.values(), *([field.item] if field.item else [])):
        yield from termed(child, seen)


TERMED = {code for kind in KINDS for code in termed(root(kind), set())}


def test_a_value_that_is_to_be_written_is_said_with_its_term(told):
    """Whoever is told to write `accepted-as-amended` reads what that is."""
    for one in (one for each in told for one in each.of_page):
        for part in (one.message, one.help):
            inserted = {value for value in part.args.values() if isinstance(value, str)} & TERMED
            if not inserted:
                continue
            # In a line to be typed, and between quotation marks before its term, a code is alone.
            bare = rf"(?<!: )(?<![\w./:”{{-])(?:{'|'.join(inserted)})(?!\w| \()"
            assert not re.search(bare, part.say("fi"))
