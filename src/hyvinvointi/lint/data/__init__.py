"""What rules know of the world, dated: ended statutes, abbreviations, common words."""

import json
import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from hyvinvointi.diagnostics import Text


@dataclass(frozen=True, slots=True)
class Statute:
    """A statute or one provision of it that has ended.

    `until` is the first day on which it is no longer to be cited; `source` says where that was
    read. No entry was checked against the text of the statute itself.
    """

    number: str
    provision: str
    name: str
    until: date
    advice: Text
    source: str
    pattern: re.Pattern[str]
    hints: tuple[str, ...]

    def is_cited(self, statute: str, provision: str) -> bool:
        """Whether a legal basis means it."""
        return statute == self.number and provision.startswith(self.provision)


@cache
def repealed_statutes() -> tuple[Statute, ...]:
    """Return the statutes that have ended."""
    return tuple(_statute(one) for one in _load("repealed_statutes.json")["statutes"])


def _statute(entry: dict[str, Any]) -> Statute:
    number, provision = entry["statute"], entry.get("provision", "")
    cited = re.escape(number)
    if provision:
        paragraph = provision.removesuffix(" §")
        by_number = rf"{cited}\)?,? (?:{paragraph} ?§|§ ?{paragraph})"
        by_name = rf"{entry['stem']}\w* (?:\({cited}\) )?{paragraph} ?§"
        cited = f"{by_number}|{by_name}"
    return Statute(
        number,
        provision,
        entry["name"],
        date.fromisoformat(entry["until"]),
        Text(**entry["advice"]),
        entry["source"],
        re.compile(rf"(?<![0-9/])(?:{cited})(?![0-9])", re.IGNORECASE),
        (number, entry.get("stem", number)),
    )


@cache
def abbreviations() -> dict[str, tuple[re.Pattern[str], dict[str, str]]]:
    """Return each abbreviation with the pattern of its uses and its words by language."""
    return {
        short: (re.compile(rf"\b{re.escape(short)}(?=[\s.,;:)–-]|\Z)"), words)
        for short, words in _load("abbreviations.json").items()
    }


@cache
def common_words() -> dict[str, frozenset[str]]:
    """Return words so common in a language that a few of them tell it."""
    return {name: frozenset(words.split()) for name, words in _load("common_words.json").items()}


def _load(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(Path(__file__).with_name(name).read_text("utf-8"))
    return loaded
