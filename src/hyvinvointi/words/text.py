"""Sentences with what is put into them, in the three languages."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from typing import Any

from hyvinvointi import limits
from hyvinvointi.data_classes import dataclass
from hyvinvointi.dates import PartialDate
from hyvinvointi.patterns import regex
from hyvinvointi.words import days, numbers
from hyvinvointi.words.languages import LANGUAGES, Language
from hyvinvointi.words.lists import alternatives, enumerated
from hyvinvointi.words.values import Alternatives, Name, Period, Quantity, Row

CUT = "…"
"""What stands for what a message leaves out."""
_NOT_SAID = "–"
"""What stands in a sentence for a value that a document leaves out."""
_TWO_STOPS = regex(r"(?<=\w)\.(?=”\.)|(?<=\w)\.(?=\.(?:\s|\Z))")
"""The stop of a value before that of the sentence."""


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence in the three languages of messages; `{name}` marks an argument."""

    fi: str
    sv: str
    en: str

    def say(self, language: Language, args: Mapping[str, object] | None = None) -> str:
        """Return the sentence in `language` with its arguments filled in.

        What a document says comes in here as an argument, and a long one is cut, wherever the
        sentence goes.
        """
        template: str = getattr(self, language)
        if not args:
            return template
        said = template.format_map({name: spoken(value, language) for name, value in args.items()})
        return _TWO_STOPS.sub("", said) if ".." in said or ".”." in said else said


@dataclass(frozen=True, slots=True)
class Message:
    """A text with the arguments that fill it; arguments may be texts themselves."""

    text: Text
    args: Mapping[str, object] = field(default_factory=dict)

    def say(self, language: Language) -> str:
        """Return the whole message in `language`."""
        return self.text.say(language, self.args)


def spoken(value: object, language: Language) -> object:
    """Return a value as it is said in a sentence of a language.

    A whole number stays as it is: it may be a year, a paragraph or a line.
    """
    say = _SPEAKERS.get(type(value))
    if say is not None:
        return say(value, language)
    return quoted(value) if isinstance(value, str) else value


class _Named(str):
    """A name in a sentence; `{document.id}` is the id behind it, which commands take."""

    __slots__ = ("id",)
    id: str


def quoted(text: str) -> str:
    """Return a value of a document as it is told; a long one is cut."""
    return text if len(text) <= limits.QUOTED else f"{text[: limits.QUOTED]}{CUT}"


def in_each(say: Callable[[Language], str]) -> Text:
    """Return what is said in each language as a text."""
    return Text(*map(say, LANGUAGES))


def day(date: PartialDate) -> Text:
    """Return a date as it is written in each language."""
    return in_each(lambda language: days.written(date, language))


def _name(name: Name, language: Language) -> str:
    named = _Named(quoted(name.say(language)))
    named.id = name.id
    return named


def _list(values: Sequence[object], language: Language) -> str:
    words = [str(spoken(value, language)) for value in values[: limits.LISTED]]
    if len(values) > limits.LISTED:
        return ", ".join([*words, CUT])
    return enumerated(words, language)


_SPEAKERS: Mapping[type, Callable[[Any, Language], str]] = {
    Message: lambda message, language: message.say(language),
    Text: lambda text, language: quoted(text.say(language)),
    Name: _name,
    Period: lambda period, language: period.say(language),
    Quantity: lambda quantity, language: quoted(quantity.say(language)),
    Alternatives: lambda choice, language: alternatives(
        [str(spoken(one, language)) for one in choice.of], language
    ),
    Row: lambda row, language: f"{row.mark} ".join(str(spoken(one, language)) for one in row.of),
    PartialDate: days.written,
    float: numbers.number,
    list: _list,
    tuple: _list,
    type(None): lambda _nothing, _language: _NOT_SAID,
}
