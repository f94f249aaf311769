"""The values of a comparison: what differs, what a rule says of it, and the finished change."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from enum import Enum, StrEnum
from typing import Any, Literal

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Finding, Message, Site, Text
from hyvinvointi.schema import Level

LEVELS: tuple[Level, ...] = ("editorial", "notice", "review", "substantive", "critical")
"""Levels of a change, the lightest first."""


FIELD_CHANGED = Text(
    "{of} ”{title}” kohta {the_field} on muuttunut: {old} → {new}.",
    "{entity} ”{title}”: {the_field} har ändrats från ”{old}” till ”{new}”.",
    "In {of} “{title}”, the field {the_field} has changed from “{old}” to “{new}”.",
)
"""What is told of a field where nothing else is to say of it."""

IMPACT_NAMED = 5
"""Things of the impact that people are told by name; the rest is counted."""

Idleness = Literal["unused", "expired"]


def weight(level: Level) -> int:
    """Return the order of a level: the heavier, the larger."""
    return LEVELS.index(level)


class Act(StrEnum):
    """What was done to an entity."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    REORDERED = "reordered"
    RENAMED = "renamed"
    REUSED = "reused"
    SPLIT = "split"
    JOINED = "joined"
    SUPPRESSED = "suppressed"
    LOOSENED = "loosened"


class Mirror(Enum):
    """Which rule tells the way back of a change, where it is no other rule.

    `SELF`: the same rule. `NONE`: no rule, since the way back lets nothing through.
    """

    SELF = "self"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class ChangeRule:
    """A kind of change that is told: permanent code and name, level and text.

    `level` is that of a change in an adopted document. `mirror` is the slug of the rule that tells
    the way back from head to base, or says that none other does. The page of the rule is
    `<slug with underscores>.md` beside its module.
    """

    code: str
    slug: str
    level: Level
    message: Text
    mirror: str | Mirror

    @property
    def opposite(self) -> str | None:
        """The slug of the rule that tells the way back, `None` where none does."""
        if isinstance(self.mirror, str):
            return self.mirror
        return self.slug if self.mirror is Mirror.SELF else None


@dataclass(frozen=True, slots=True)
class Loosening:
    """A setting or a baseline that lets findings through which were told before.

    `setting` is what it is called in the file at `path` (`lint.ignore`), `entry` what stands in it
    (a rule), empty where it is about the whole; `args` are for messages.
    """

    path: str
    setting: str
    entry: str
    old: Any
    new: Any
    args: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a rule says of a difference.

    `level` replaces that of the rule and of the schema, `message` the rule's where the same act is
    said in other words. `args` fill the message beside what every message may use: `title`,
    `field`, `old`, `new`. `delta` is how much it is: months, euros, percent, person_years or value.
    """

    level: Level | None = None
    args: Mapping[str, object] = field(default_factory=dict)
    delta: Mapping[str, float] | None = None
    message: Text | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """What a change is about.

    `id` is its own id, or the values of its `x-key` joined by `/`; `parent` is the id of what it
    is in, `None` for a whole document. `title` is in the municipality's first language, `label`
    the same in the languages of messages.
    """

    type: str
    id: str
    title: str | None
    parent: str | None
    label: Text | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of prose that was kept, deleted or inserted."""

    op: str
    text: str


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A change that somebody let through: which, why, who, by what decision, and until when."""

    fingerprint: str
    reason: str
    by: str
    decision: str | None = None
    expires: date | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """One change, classified.

    `act` is what was done. `field` is the path inside the entity, `None` when the entity itself was
    added, removed, moved or renamed. `old` and `new` are canonical values. `base` and `head` are
    its places on both sides. `organ` adopted the text before, `other_organs` in other municipalities
    whose plan it is. `impact` names what else it touches
    (`document/item`). `legitimised_by` is the id of a later adopting decision, `decided_by` that of
    one whose minutes are not inspected yet. `is_amendment` says that the document is under review,
    so that the change is part of an amendment that is being prepared, `is_awaiting` that the
    minutes of the decision that adopted it are not inspected yet. `is_adopted` says that it is of
    what is adopted and not of its follow-up. `accepted` says who let it through. `certainty` (0 to
    1) and `previous_id` belong to renames, `edits` to prose. `picture` is the address of the picture
    that it is about. `names` says what the organ, the
    decision and the first of the impact are called, by their ids. `same_languages` are those in
    which a reworded text still says what it said.
    """

    rule: ChangeRule
    act: Act
    level: Level
    message: Message
    municipality: str
    document: str
    kind: str
    entity: Entity
    field: str | None
    old: Any
    new: Any
    base: Site | None
    head: Site | None
    fingerprint: str
    organ: str | None = None
    other_organs: tuple[str, ...] = ()
    impact: tuple[str, ...] = ()
    legitimised_by: str | None = None
    decided_by: str | None = None
    is_amendment: bool = False
    is_awaiting: bool = False
    is_adopted: bool = True
    accepted: Acceptance | None = None
    previous_id: str | None = None
    certainty: float | None = None
    edits: tuple[Edit, ...] = ()
    delta: Mapping[str, float] | None = None
    consequences: Mapping[str, Any] | None = None
    names: Mapping[str, Text] | None = None
    picture: str | None = None
    same_languages: tuple[str, ...] = ()

    def fails(self, gate: Level) -> bool:
        """Whether it fails a gate: heavy enough, and nothing and nobody stands behind it."""
        if weight(self.level) < weight(gate) or self.legitimised_by or self.accepted:
            return False
        return not (self.is_amendment and self.level == "substantive")


@dataclass(frozen=True, slots=True)
class Comparison:
    """What differs between two states of a workspace.

    `formatting` are the paths (at head) of documents whose bytes differ and nothing else;
    `unreadable` are findings of documents that could not be compared, by the side they are on.
    `idle` are acceptances that let nothing through, each with why: nothing has its fingerprint
    (`unused`) or its last day has passed (`expired`).
    """

    changes: tuple[Change, ...]
    formatting: tuple[str, ...] = ()
    unreadable: tuple[tuple[str, Finding], ...] = ()
    idle: tuple[tuple[Acceptance, Idleness], ...] = ()

    def passes(self, gate: Level | None = "substantive") -> bool:
        """Whether nothing at or above a level stands without a decision behind it.

        Everything passes where there is no gate.
        """
        return gate is None or not any(change.fails(gate) for change in self.changes)

    def count(self, level: Level) -> int:
        """Return the number of changes of a level."""
        return sum(change.level == level for change in self.changes)
