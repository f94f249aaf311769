"""Facts that change with the law, as dated data: ended statutes, what plans must hold."""

import json
import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from hyvinvointi.diagnostics import Text
from hyvinvointi.literals import Literals
from hyvinvointi.patterns import regex


@dataclass(frozen=True, slots=True)
class Statute:
    """A statute or one provision of it that has ended.

    `until` is the first day on which it is no longer to be cited; `source` says where that was read.
    """

    number: str
    provision: str
    name: str
    until: date
    advice: Text
    source: str
    pattern: re.Pattern[str]
    hints: Literals

    def is_cited(self, statute: str, provision: str) -> bool:
        """Whether a legal basis means it."""
        return statute == self.number and provision.startswith(self.provision)


@dataclass(frozen=True, slots=True)
class StatutoryContent:
    """Something a plan must hold by law, and the stems by which a title tells of it."""

    basis: str
    name: Text
    stems: tuple[str, ...]


@cache
def repealed_statutes() -> tuple[Statute, ...]:
    """Return the statutes that have ended."""
    return tuple(_statute(one) for one in _load("repealed_statutes")["statutes"])


@cache
def statutory_contents() -> dict[str, tuple[StatutoryContent, ...]]:
    """Return what plans must hold, by the type of the plan."""
    return {
        kind: tuple(
            StatutoryContent(one["basis"], Text(**one["name"]), tuple(one["stems"]))
            for one in contents
        )
        for kind, contents in _load("statutory_contents")["plans"].items()
    }


@cache
def known_statutes() -> frozenset[str]:
    """Return the numbers of statutes that documents of welfare work cite, ended ones as well."""
    return frozenset(_load("known_statutes")["statutes"])


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
        regex(rf"(?<![0-9/])(?:{cited})(?![0-9])", re.IGNORECASE),
        Literals(number, entry.get("stem", number)),
    )


def _load(name: str) -> dict[str, Any]:
    text = Path(__file__).with_name(f"{name}.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded
