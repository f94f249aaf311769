"""What a status tells, as plain values: texts in three languages, days, numbers."""

from collections.abc import Iterator
from dataclasses import field
from datetime import date

from hyvinvointi.adoption import Stage
from hyvinvointi.data_classes import dataclass
from hyvinvointi.dates import PartialDate
from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.model.progress import Progress
from hyvinvointi.model.remarks import Remarks


@dataclass(frozen=True, slots=True)
class Named:
    """An organ, a unit or a person: the id in the register, empty outside of it, and the name."""

    id: str
    name: Text


@dataclass(frozen=True, slots=True)
class Subject:
    """A document or an item of one: what it is (`measure`), what it is called, who answers for it."""

    path: str
    kind: str
    id: str
    title: Text
    responsible: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True)
class Halt:
    """How a plan went no further, in words: the outcome, of which decision, by whom and when."""

    text: Text
    outcome: str
    decision: str
    organ: Named | None
    day: PartialDate | None


@dataclass(frozen=True, slots=True)
class Draft:
    """A document that is prepared: its status in words and as written, and what publishing it lacks.

    `halt` is how a plan went no further, where its last handling was such.
    """

    subject: Subject
    status: str
    term: Text
    errors: int
    lacks: tuple[Message, ...]
    halt: Halt | None = None


@dataclass(frozen=True, slots=True)
class Handling:
    """A handling that is awaited: of whom, in which role, since which day, planned for when.

    `reason` is why the same organ is awaited again: the outcome that put the matter off, or
    `overturned`. `is_past` says that the time for which it was planned has gone by.
    """

    subject: Subject
    organ: Named
    role: str
    term: Text
    since: date | None
    planned: PartialDate | None
    reason: str | None = None
    is_past: bool = False


@dataclass(frozen=True, slots=True)
class Adoption:
    """An adopted text: the decision that counts, and where the adoption stands, in words, too.

    `in_force` is the decision whose text is in force until the minutes of this one are inspected.
    """

    subject: Subject
    decision: str
    day: date
    stage: Stage
    is_known: bool
    fails: bool
    stage_text: Text
    in_force: str | None = None


@dataclass(frozen=True, slots=True)
class Overturner:
    """What overturned a decision: its id, empty where it is not here, the organ, the day, and these in words."""

    decision: str
    organ: Named | None
    day: PartialDate | None
    text: Text


@dataclass(frozen=True, slots=True)
class Overturned:
    """An adoption that was overturned: of which plan, by which decision it was made, and what overturned it.

    `is_adopted` says that an earlier adoption of the plan still holds.
    """

    subject: Subject
    decision: str
    day: date | None
    by: Overturner | None
    is_adopted: bool


@dataclass(frozen=True, slots=True)
class Deadline:
    """Something to be done until a day: a measure, a task, an assignment, a planned program.

    `within` is what the document is called that it is of.
    `over_by` is the year of the review by which a measure is over that says itself that it is not,
    and the state that it tells.
    """

    subject: Subject
    day: date
    is_late: bool
    within: Text
    over_by: tuple[int, Text] | None = None


@dataclass(frozen=True, slots=True)
class Aim:
    """A target of a plan: how its indicator stands, and the value that says so with its year.

    That is the value of the year of the target where there is one, else the newest.

    `label` is what the scale calls the value, or the words in which it is said; `beside` is what has
    to be known beside the progress.
    """

    subject: Subject
    indicator: str
    progress: Progress
    year: int | None
    value: float | None
    unit: str | None
    decimals: int | None
    label: Text | None = None
    beside: Remarks = field(default_factory=Remarks)


@dataclass(frozen=True, slots=True)
class Outdated:
    """An indicator to be updated: the year of its newest value, `None` without any."""

    subject: Subject
    year: int | None
    interval: int


@dataclass(frozen=True, slots=True)
class OwedReview:
    """A yearly review that a program owes."""

    subject: Subject
    year: int
    is_late: bool


@dataclass(frozen=True, slots=True)
class Ended:
    """An adopted plan that has ended: the last day of its period, where that is over.

    `term` is what it says of its end itself, `left` how many measures nobody has told to be done.
    `newer` is the title of a newer plan of the same kind, `is_adopted` whether that is adopted; without
    `is_known` nobody can tell which plan would follow it.
    """

    subject: Subject
    day: PartialDate | None
    term: Text | None
    left: int
    newer: Text | None
    is_adopted: bool
    is_known: bool


@dataclass(frozen=True, slots=True)
class NotBegun:
    """A planned program of which no document is there, and until when it is due."""

    subject: Subject
    due: PartialDate | None


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the documents of one municipality stand.

    `undated` is how many measures are not done and do not say until when they are to be.
    """

    municipality: str
    name: Text
    drafts: tuple[Draft, ...] = ()
    handlings: tuple[Handling, ...] = ()
    adoptions: tuple[Adoption, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    aims: tuple[Aim, ...] = ()
    outdated: tuple[Outdated, ...] = ()
    reviews: tuple[OwedReview, ...] = ()
    not_begun: tuple[NotBegun, ...] = ()
    undated: int = 0
    ended: tuple[Ended, ...] = ()
    overturned: tuple[Overturned, ...] = ()

    @property
    def is_anything(self) -> bool:
        """Whether there is anything to tell."""
        prepared = self.drafts or self.handlings or self.adoptions or self.not_begun
        followed = self.deadlines or self.aims or self.outdated or self.reviews or self.undated
        return bool(prepared or followed or self.ended or self.overturned)

    @property
    def is_overdue(self) -> bool:
        """Whether anything should have been done by now."""
        late: Iterator[Deadline | OwedReview] = iter((*self.deadlines, *self.reviews))
        return any(one.is_late for one in late)


@dataclass(frozen=True, slots=True)
class Overview:
    """Where all stands on a day, by municipality; of one holder alone where it was asked for."""

    day: date
    standings: tuple[Standing, ...]
    responsible: Named | None = None

    @property
    def is_overdue(self) -> bool:
        """Whether anything should have been done by now."""
        return any(standing.is_overdue for standing in self.standings)
