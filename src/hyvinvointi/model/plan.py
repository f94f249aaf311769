"""Strategies and programs: goals, targets, measures, sections and what they rest on."""

from datetime import date
from typing import ClassVar

from hyvinvointi.model.common import (
    Actor,
    Approval,
    Attachment,
    LegalBasis,
    Link,
    PlannedProgram,
    Preparation,
    Resource,
    Span,
)
from hyvinvointi.model.view import (
    View,
    day,
    integer,
    localized,
    many,
    number,
    one,
    prose_list,
    text,
    texts,
)
from hyvinvointi.words.values import Period


class Point(View):
    """A value in a year; `max` is the upper end of a range."""

    __slots__ = ()

    year = integer()
    value = number()
    max = number()
    operator = text()
    text = localized()

    @property
    def is_worded(self) -> bool:
        """Whether it is said in words alone: nothing is computed of these."""
        return self.text is not None and self.value is None and self.max is None


class Target(View):
    """What a goal aims at, as a value of an indicator (tavoitearvo)."""

    __slots__ = ()

    indicator = text()
    region = text()
    gender = text()
    group = text()
    baseline = one(Point)
    target = one(Point)
    milestones = many(Point)


class FollowedIndicator(View):
    """An indicator that is followed without a target: an id, or the name of one without a document."""

    __slots__ = ()
    accepts_id: ClassVar[bool] = True

    id = text()
    title = localized()
    unit = text()
    note = localized()


class Schedule(Span):
    """When a measure is carried out."""

    __slots__ = ()

    recurrence = text()


class Measure(View):
    """What is done to reach a goal (toimenpide)."""

    __slots__ = ()

    id = text()
    former_ids = texts()
    title = localized()
    description = localized()
    responsible = many(Actor)
    partners = many(Actor)
    schedule = one(Schedule)
    resources = many(Resource)
    target_group = localized()
    indicators = many(FollowedIndicator)
    status = text()
    status_note = localized()


class Goal(View):
    """What is aimed at (tavoite)."""

    __slots__ = ()

    id = text()
    former_ids = texts()
    title = localized()
    number = text()
    parent = text()
    description = localized()
    supports = many(Link)
    targets = many(Target)
    indicators = many(FollowedIndicator)
    measures = many(Measure)

    @property
    def priority(self) -> str | None:
        """The priority as written: a text or a whole number."""
        value = self.data.get("priority")
        return str(value) if isinstance(value, str | int) else None


class Section(View):
    """A part of a program (osio)."""

    __slots__ = ()

    id = text()
    former_ids = texts()
    title = localized()
    number = text()
    parent = text()
    unit = text()
    current_state = localized()
    strengths = prose_list()
    needs = prose_list()
    indicators = texts()
    goals = many(Goal)


class Risk(View):
    """What may keep the goals from being reached (riski)."""

    __slots__ = ()

    id = text()
    former_ids = texts()
    title = localized()
    likelihood = text()
    impact = text()
    measures = texts()
    note = localized()


class Member(View):
    """A member of the steering group: `from` and `until` say when."""

    __slots__ = ()

    person = one(Actor)
    role = localized()
    from_ = day()
    until = day()

    @property
    def membership(self) -> Period:
        """The time of the membership as it is said in a sentence."""
        return Period(self.from_, self.until)

    def has_left(self, today: date) -> bool:
        """Whether the membership has ended by a day."""
        return self.until is not None and self.until.last < today


class SteeringGroup(View):
    """The group that steers the work (ohjausryhmä)."""

    __slots__ = ()

    name = localized()
    chair = one(Actor)
    members = many(Member)


class ReviewedGoal(View):
    """How a goal stands in a review."""

    __slots__ = ()

    goal = text()
    assessment = text()
    note = localized()


class ReviewedIndicator(View):
    """What a review says of an indicator."""

    __slots__ = ()

    indicator = text()
    note = localized()


class ReviewedMeasure(View):
    """The state of one measure in a review."""

    __slots__ = ()

    measure = text()
    status = text()
    spent = number()
    reached = localized()
    note = localized()


class Review(View):
    """A annual report (vuosiraportti)."""

    __slots__ = ()

    year = integer()
    date = day()
    summary = localized()
    conclusions = localized()
    goals = many(ReviewedGoal)
    measures = many(ReviewedMeasure)
    indicators = many(ReviewedIndicator)
    decision = text()


class OmittedIndicator(View):
    """An indicator that was left out, and why."""

    __slots__ = ()

    title = localized()
    indicator = text()
    reason = localized()


class Policy(View):
    """A main line of a strategy (päälinjaus)."""

    __slots__ = ()

    id = text()
    former_ids = texts()
    title = localized()
    description = localized()


class PlanMunicipality(View):
    """Another municipality whose plan a plan is: by id, or by name where its register is not here."""

    __slots__ = ()
    accepts_id: ClassVar[bool] = True

    id = text()
    name = localized()


class Plan(View):
    """What strategies and programs share."""

    __slots__ = ()

    kind = text()
    id = text()
    former_ids = texts()
    municipality = text()
    municipalities = many(PlanMunicipality)
    title = localized()
    period = one(Span)
    status = text()
    parent = text()
    summary = localized()
    preparation = many(Preparation)
    approval = many(Approval)
    attachments = many(Attachment)
    goals = many(Goal)
    risks = many(Risk)

    @property
    def all_goals(self) -> tuple[Goal, ...]:
        """Every goal in the order in which they are written: those of sections first."""
        return self.goals

    @property
    def begins(self) -> int | None:
        """The year in which the period begins, `None` where none is told."""
        start = self.period.start if self.period else None
        return start.year if start else None

    def own_item(self, reference: str | None) -> str:
        """Return the id by which a reference names an item of this plan, empty for any other."""
        document, slash, item = (reference or "").rpartition("/")
        is_own = not slash or document.rpartition(":")[2] in {self.id, *self.former_ids}
        return item if is_own else ""


class Strategy(Plan):
    """A strategy of a municipality or of a committee."""

    __slots__ = ()

    organ = text()
    vision = localized()
    values = prose_list()
    policies = many(Policy)
    planned_programs = many(PlannedProgram)


class Program(Plan):
    """A welfare program or another plan (hyvinvointiohjelma, -suunnitelma)."""

    __slots__ = ()

    type = text()
    owner = text()
    responsible = many(Actor)
    legal_basis = many(LegalBasis)
    supports = many(Link)
    considers = many(Link)
    purpose = localized()
    steering_group = one(SteeringGroup)
    resources = many(Resource)
    sections = many(Section)
    reviews = many(Review)
    omitted_indicators = many(OmittedIndicator)

    @property
    def all_goals(self) -> tuple[Goal, ...]:
        """Every goal in the order in which they are written: those of sections first."""
        return (*(goal for section in self.sections for goal in section.goals), *self.goals)

    @property
    def measures(self) -> tuple[Measure, ...]:
        """Every measure in the order in which they are written."""
        return tuple(measure for goal in self.all_goals for measure in goal.measures)
