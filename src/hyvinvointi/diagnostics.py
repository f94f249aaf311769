"""The values in which every room tells what it found.

A room yields `Finding`s: a rule, a symbolic place and what the message is about.
Lines and columns come later, in one place, when a finding becomes a `Diagnostic`.
What a message is made of comes from `words`, and is offered here with the rest.
"""

from collections.abc import Container, Mapping
from dataclasses import field
from enum import StrEnum
from typing import Literal

from hyvinvointi.data_classes import dataclass
from hyvinvointi.words.languages import LANGUAGES, Language
from hyvinvointi.words.text import CUT, Message, Text, quoted

__all__ = [
    "ADVICE",
    "CUT",
    "LANGUAGES",
    "Diagnostic",
    "Edit",
    "Finding",
    "Fix",
    "Language",
    "Message",
    "Part",
    "Place",
    "Related",
    "Route",
    "Rule",
    "Severity",
    "Site",
    "Text",
    "pointer",
    "quoted",
    "steps_of",
]

Route = tuple[str | int, ...]
"""The way from the root of a document to a place in it: keys and list indexes."""

Part = Literal["value", "key", "item", "span", "file"]


def pointer(route: Route) -> str:
    """Return the JSON pointer (RFC 6901) of a route."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in route)


def steps_of(pointer: str) -> tuple[str, ...]:
    """Return the steps of a JSON pointer as texts."""
    _, *steps = pointer.split("/")
    return tuple(step.replace("~1", "/").replace("~0", "~") for step in steps)


class Severity(StrEnum):
    """How much a diagnostic weighs; `error` fails a run by default."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def weight(self) -> int:
        """Order of severities: the heavier, the larger."""
        return {"error": 2, "warning": 1, "info": 0}[self.value]


SEVERITIES: Mapping[Severity, Text] = {
    Severity.ERROR: Text("virhe", "fel", "error"),
    Severity.WARNING: Text("varoitus", "varning", "warning"),
    Severity.INFO: Text("huomautus", "anmärkning", "note"),
}
"""What people call them."""

ADVICE = Text("{advice}", "{advice}", "{advice}")
"""Help that each finding gives for itself, as its argument `advice`."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What can be wrong: a permanent code and name, texts, and a severity for each profile.

    The slug names the defect, never the remedy. `draft` is the severity in documents under
    preparation, `publish` the one in decided and published ones; `None` means not reported.
    What a `private` rule finds is never shown again: not in a message, frame or fingerprint.
    A `consequent` rule is broken by any fault of form: it speaks only where there is none.
    Where a rule `of_form` speaks, what stands there means nothing, and no rule derives from it.
    `fact` names what is told once for a document: what rules of one fact find there with one value
    is one diagnostic, at the first place, and the other places are related to it.
    `inspected` is the help where the minutes of the decision are inspected, whose text is not changed.
    The help of a rule that `rewords` has words of a text changed: where such a text is inspected, and
    the rule has no `inspected`, what holds for every inspected text is said instead.
    The page of the rule is `<slug with underscores>.md` beside the module that raises it.
    """

    code: str
    slug: str
    message: Text
    help: Text
    draft: Severity | None = Severity.ERROR
    publish: Severity | None = Severity.ERROR
    private: bool = False
    consequent: bool = False
    of_form: bool = False
    fact: str | None = None
    inspected: Text | None = None
    rewords: bool = False

    def severity(self, profile: Literal["draft", "publish"]) -> Severity | None:
        """Return the severity in a profile, `None` when the rule is silent in it."""
        return self.publish if profile == "publish" else self.draft


@dataclass(frozen=True, slots=True)
class Site:
    """A symbolic place: a document's path, a route in it, and which part is meant.

    `value` and `key` are the value and the key at the route; `item` is the id value of the item
    at the route (else its first key), where a missing thing is told; `file` is 1:1. With `value`,
    `start` and `end` narrow the place to code points of the text value; with `span` they are
    offsets into the text of the file. `named` is the route as a report may give it, where a key of
    it must not go out.
    """

    path: str
    route: Route = ()
    part: Part = "value"
    start: int | None = None
    end: int | None = None
    named: Route | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the code points `start`…`end` of a file (a BOM counts) by `text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """A mend of the text. `safe` keeps the meaning; an unsafe one is a suggestion."""

    title: Message
    edits: tuple[Edit, ...]
    safe: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """One defect at one symbolic place.

    `args` fill the rule's texts. `value` is what the fingerprint tells apart (never personal
    data). `related` are the other places that explain the finding. It weighs no more than `at_most`,
    whatever its rule weighs.
    """

    rule: Rule
    site: Site
    args: Mapping[str, object] = field(default_factory=dict)
    related: tuple[tuple[Site, Message], ...] = ()
    fix: Fix | None = None
    value: str = ""
    at_most: Severity | None = None

    def severity(self, profile: Literal["draft", "publish"]) -> Severity | None:
        """Return the severity in a profile, `None` when the rule is silent in it."""
        own = self.rule.severity(profile)
        if own is None or self.at_most is None:
            return own
        return min(own, self.at_most, key=lambda one: one.weight)


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a file; lines and columns start at 1 and count code points, ends exclusive."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that belongs to a diagnostic, with what it has to do with it."""

    place: Place
    message: Message


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding with its place in the file, ready to be reported in any format and language.

    `pointer` is a JSON pointer into the file; `fingerprint` is a hexadecimal string that depends
    on rule, document, id-based path and value alone. `fact` is what it has in common with others of
    its document that are told together with it, `None` when it is told alone. `earlier` are the
    fingerprints that it had while something had another id (`former_ids`).
    """

    rule: Rule
    severity: Severity
    message: Message
    help: Message
    place: Place
    pointer: str
    fingerprint: str
    municipality: str | None = None
    document: str | None = None
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    fact: tuple[object, ...] | None = None
    earlier: tuple[str, ...] = ()

    @property
    def fingerprints(self) -> tuple[str, ...]:
        """The fingerprint, and those of before."""
        return self.fingerprint, *self.earlier

    def is_among(self, fingerprints: Container[str]) -> bool:
        """Whether it has one of these fingerprints, or had it."""
        return any(one in fingerprints for one in self.fingerprints)
