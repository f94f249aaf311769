"""The municipalities and wellbeing services counties of Finland: names, codes, languages, regions."""

import csv
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from hyvinvointi.data_classes import dataclass
from hyvinvointi.schema import suggest

_DATA = Path(__file__).with_name("municipalities.csv")
"""Where the data is from stands in its first lines."""


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality of the classification; `languages` begin with that of the majority."""

    code: str
    names: Mapping[str, str]
    languages: tuple[str, ...]
    is_city: bool
    region: Mapping[str, str]
    county: Mapping[str, str]

    @property
    def name(self) -> str:
        """The name as its residents write it: in a bilingual municipality both, the main one first."""
        return " / ".join(dict.fromkeys(self.names[language] for language in self.languages))


@dataclass(frozen=True, slots=True)
class County:
    """A wellbeing services county: its languages are those of its municipalities.

    A county is bilingual where municipalities of both languages, or a bilingual one, belong to it
    (611/2021, 5 §); the first language is that of most of them.
    """

    names: Mapping[str, str]
    languages: tuple[str, ...]

    @property
    def name(self) -> str:
        """The name in the languages of the county, the main one first."""
        return " / ".join(dict.fromkeys(self.names[language] for language in self.languages))


@cache
def counties() -> tuple[County, ...]:
    """Return all wellbeing services counties by their Finnish names."""
    members: dict[str, list[Municipality]] = {}
    for municipality in municipalities():
        if municipality.county:
            members.setdefault(municipality.county["fi"], []).append(municipality)
    return tuple(_county(members[name]) for name in sorted(members))


def _county(members: Sequence[Municipality]) -> County:
    firsts = Counter(member.languages[0] for member in members)
    spoken = dict.fromkeys(
        [
            *(tongue for tongue, _ in firsts.most_common()),
            *(t for m in members for t in m.languages),
        ]
    )
    official = [tongue for tongue in spoken if tongue in members[0].county]
    return County(members[0].county, tuple(official))


def find_county(typed: str) -> County | None:
    """Return the wellbeing services county of a name in either language, or of both."""
    for part in (typed, *typed.split("/")):
        wanted = suggest.fold(part)
        for county in counties():
            if wanted in map(suggest.fold, (county.name, *county.names.values())):
                return county
    return None


@cache
def municipalities() -> tuple[Municipality, ...]:
    """Return all municipalities by their Finnish names."""
    return tuple(_read())


def find(typed: str) -> Municipality | None:
    """Return the municipality of a name in either language, of both, or of a code."""
    for part in (typed, *typed.split("/")):
        wanted = suggest.fold(part)
        for municipality in municipalities():
            if part.strip() == municipality.code or wanted in map(
                suggest.fold, municipality.names.values()
            ):
                return municipality
    return None


def _read() -> Iterator[Municipality]:
    with _DATA.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(line for line in file if not line.startswith("#"))
        for row in rows:
            yield Municipality(
                row["code"],
                _both(row, "name"),
                tuple(row["languages"].split()),
                row["form"] == "city",
                _both(row, "region"),
                _both(row, "county"),
            )


def _both(row: Mapping[str, str], name: str) -> dict[str, str]:
    return {
        language: row[f"{name}_{language}"]
        for language in ("fi", "sv")
        if row[f"{name}_{language}"]
    }
