"""Values of documents that each language says in its own way; they are said where they are shown."""

from collections.abc import Mapping

from hyvinvointi.data_classes import dataclass
from hyvinvointi.dates import PartialDate
from hyvinvointi.words import days, numbers
from hyvinvointi.words.languages import Language


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time that may be open at an end."""

    start: PartialDate | None
    end: PartialDate | None

    def say(self, language: Language) -> str:
        """Return the stretch as people write it in a sentence: in English with no dash."""
        return days.span(self.start, self.end, language, " to " if language == "en" else None)

    def __str__(self) -> str:
        return f"{self.start or ''}–{self.end or ''}"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit as the document writes it."""

    amount: float
    unit: str | None = None

    def say(self, language: Language) -> str:
        """Return the number with its unit in a language."""
        if self.unit == "€":
            return numbers.money(self.amount, language)
        return numbers.measured(self.amount, self.unit, language)

    def __str__(self) -> str:
        return f"{self.amount} {self.unit or ''}"


@dataclass(frozen=True, slots=True)
class Row:
    """Values one after the other, with a mark between them: no sentence ends with the last."""

    of: tuple[object, ...]
    mark: str = ","


@dataclass(frozen=True, slots=True)
class Alternatives:
    """Values of which one is meant: a, b tai c."""

    of: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """What people call what an id names: its name or title by language, `""` is the first one.

    `path` is that of the document that says so: what of it is not shown, is not said elsewhere.
    """

    id: str
    texts: Mapping[str, str]
    path: str

    def say(self, language: Language) -> str:
        """Return the name in a language, else in the first one, else the id."""
        named = self.texts.get(language) or self.texts.get("")
        return named or next(iter(self.texts.values()), self.id)

    def __str__(self) -> str:
        return self.say("fi")
