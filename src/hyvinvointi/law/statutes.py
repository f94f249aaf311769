"""Statutes: their names, when they apply, what has replaced them, and their provisions."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Language, Text
from hyvinvointi.law.register import Checked, How, checked, day, register, text
from hyvinvointi.patterns import regex
from hyvinvointi.words.capitals import uncapitalised

_PARAGRAPH = regex(r"[0-9]+(?: [a-z]\b)?")


@dataclass(frozen=True, slots=True)
class Provision:
    """A provision that rules or plans rest on; `until` is its last day, where it has ended.

    `moved_to` is what is cited since then, and `instead` says so where a number says too little.
    """

    id: str
    says: Text
    checked: How
    until: date | None = None
    repealed_by: str | None = None
    moved_to: str | None = None
    instead: Text | None = None


@dataclass(frozen=True, slots=True)
class Statute:
    """A statute of the Statutes of Finland.

    `until` is its last day in force, `applied_until` the last day on which documents rightly cite
    it where that is later. `called` are names under which texts cite it beside its title.
    """

    number: str
    title: Text
    short: Mapping[str, str]
    called: Mapping[str, tuple[str, ...]]
    in_text: Mapping[str, str]
    start: date | None
    until: date | None
    applied_until: date | None
    repealed_by: str | None
    replaced_by: tuple[str, ...]
    partly_in_force: bool
    note: Text | None
    provisions: tuple[Provision, ...]
    checked: Checked

    @property
    def last_cited(self) -> date | None:
        """The last day on which it is rightly cited; `None` while (a part of) it is in force."""
        return None if self.partly_in_force else self.applied_until or self.until

    def name(self, language: Language) -> str:
        """Return the name as it stands in a sentence: kuntalaki, kommunallagen."""
        title: str = getattr(self.title, language)
        if language in self.in_text:
            return self.in_text[language]
        if language == "en":
            return title
        plain = uncapitalised(title)
        if language == "fi":
            return plain
        if title.startswith("Lag "):
            return f"lagen{plain.removeprefix('lag')}"
        return f"{plain}en" if plain.endswith("lag") else plain

    def provision(self, cited: str) -> Provision | None:
        """Return the provision that a citation begins with: of ”12 § 1 mom.” that is 12 §."""
        match = _PARAGRAPH.match(cited.strip())
        wanted = f"{match[0]} §" if match else ""
        return next((one for one in self.provisions if one.id == wanted), None)


@cache
def statutes() -> Mapping[str, Statute]:
    """Return the statutes of the register by number."""
    return {entry["number"]: _statute(entry) for entry in register()["statutes"]}


def statute(number: str | None) -> Statute | None:
    """Return the statute of a number, `None` where the register does not know it."""
    return statutes().get((number or "").strip())


def _statute(entry: dict[str, Any]) -> Statute:
    names: dict[str, list[str]] = {key: [*each] for key, each in entry.get("called", {}).items()}
    for former in entry.get("former_titles", ()):
        for language in ("fi", "sv"):
            names.setdefault(language, []).append(former[language])
    return Statute(
        entry["number"],
        Text(**entry["title"]),
        entry.get("short", {}),
        {language: tuple(each) for language, each in names.items()},
        entry.get("in_text", {}),
        day(entry, "from"),
        day(entry, "until"),
        day(entry, "applied_until"),
        entry.get("repealed_by"),
        tuple(entry.get("replaced_by", ())),
        entry.get("partly_in_force", False),
        text(entry, "note"),
        tuple(_provision(one, entry) for one in entry.get("provisions", ())),
        checked(entry),
    )


def _provision(entry: dict[str, Any], statute: dict[str, Any]) -> Provision:
    return Provision(
        entry["id"],
        Text(**entry["says"]),
        entry.get("checked", statute["checked"]["how"]),
        day(entry, "until"),
        entry.get("repealed_by"),
        entry.get("moved_to"),
        text(entry, "instead"),
    )
