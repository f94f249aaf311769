"""Decisions: one item of one meeting of one organ, or of an office-holder, laid out as minutes are."""

import datetime as dt

from hyvinvointi.dates import PartialDate
from hyvinvointi.model.common import (
    Actor,
    Attachment,
    LegalBasis,
    PersonRole,
    PlannedProgram,
    Preparation,
    Resource,
    Source,
    Span,
)
from hyvinvointi.model.view import (
    View,
    day,
    flag,
    integer,
    localized,
    many,
    one,
    text,
    texts,
)


class Meeting(View):
    """The meeting of the organ."""

    __slots__ = ()

    date = day()
    number = text()
    time = text()
    place = localized()


class Publicity(View):
    """Whether the item is public, and the ground of secrecy."""

    __slots__ = ()

    class_ = text()
    ground = localized()


class Impact(View):
    """What the decision does to a group of people."""

    __slots__ = ()

    group = localized()
    assessment = localized()


class Reference(View):
    """An earlier decision: ours by id, or one outside the workspace as printed."""

    __slots__ = ()
    accepts_id = True

    id = text()
    organ = one(Actor)
    date = day()
    paragraph = integer()
    case_number = text()
    note = localized()


class Rectification(View):
    """The request for a review that a decision is about, and how it ended."""

    __slots__ = ()

    of = one(Reference)
    by = one(Actor)
    result = text()


class ProceduralStep(View):
    """What happened in the meeting beside the matter itself: urgency, breaks, who came and went."""

    __slots__ = ()

    type = text()
    person = one(Actor)
    time = text()
    text = localized()


class CounterProposal(View):
    """A proposal that was made in the meeting."""

    __slots__ = ()

    id = text()
    kind = text()
    by = one(Actor)
    seconded_by = one(Actor)
    result = text()
    joined_to = text()
    text = localized()


class Option(View):
    """One side of a vote: the proposal that it stood for, and who voted so."""

    __slots__ = ()

    proposal = text()
    text = localized()
    count = integer()
    voters = many(Actor)


class NonVoters(View):
    """Members who voted for neither side: how many, and who."""

    __slots__ = ()

    count = integer()
    voters = many(Actor)


class Vote(View):
    """A vote or an election."""

    __slots__ = ()

    id = text()
    question = localized()
    type = text()
    about = texts()
    for_ = one(Option)
    against = one(Option)
    candidates = many(PersonRole)
    blank = integer()
    abstained = one(NonVoters)
    required = integer()
    casting_vote = one(Actor)
    result = text()

    @property
    def absent(self) -> NonVoters | None:
        """Who was away: a bare number says how many."""
        value = self.data.get("absent")
        counted = isinstance(value, int) and not isinstance(value, bool)
        given = {"count": value} if counted else value
        if not isinstance(given, dict):
            return None
        return NonVoters(self.origin, (*self.route, "absent"), given)


class Handling(View):
    """What happened in the meeting before the decision."""

    __slots__ = ()

    notes = localized()
    procedure = many(ProceduralStep)
    counter_proposals = many(CounterProposal)
    disqualified = many(PersonRole)
    votes = many(Vote)


class Dissent(View):
    """A dissent of a person."""

    __slots__ = ()

    person = one(Actor)
    text = localized()


class Wish(View):
    """A wish that went with the decision (toivomusponsi)."""

    __slots__ = ()

    id = text()
    by = one(Actor)
    result = text()
    text = localized()


class Resolution(View):
    """What was decided."""

    __slots__ = ()

    outcome = text()
    text = localized()
    dissents = many(Dissent)
    wishes = many(Wish)


class Appointee(Actor):
    """Somebody who was appointed, with a personal deputy and whoever nominated them."""

    __slots__ = ()

    deputy = one(Actor)
    nominated_by = one(Actor)
    ex_officio = flag()
    term = one(Span)


class Appointment(View):
    """Who was appointed to what."""

    __slots__ = ()

    body = one(Actor)
    task = localized()
    document = text()
    seats = integer()
    persons = many(Appointee)
    role = localized()
    term = one(Span)


class Adoption(View):
    """What the decision adopts, pinned by a digest."""

    __slots__ = ()

    document = text()
    attachment = text()
    role = text()
    digest = text()
    languages = texts()
    blob = text()


class Assignment(View):
    """What was given to somebody to prepare."""

    __slots__ = ()

    document = text()
    title = localized()
    due = day()
    responsible = many(Actor)
    requirements = localized()
    resources = many(Resource)


class Task(View):
    """A task that follows from the decision."""

    __slots__ = ()

    id = text()
    former_ids = texts()
    title = localized()
    responsible = many(Actor)
    due = day()
    status = text()
    done_on = day()


class Forwarding(View):
    """Where the matter goes next."""

    __slots__ = ()

    organ = text()
    role = text()
    planned = day()
    decision = text()


class Appeal(View):
    """How the decision may be appealed against."""

    __slots__ = ()

    type = text()
    ground = localized()


class Correction(View):
    """A correction of the minutes."""

    __slots__ = ()

    date = day()
    decision = text()
    type = text()
    text = localized()


class Decision(View):
    """A decision (päätös, pykälä)."""

    __slots__ = ()

    kind = text()
    id = text()
    former_ids = texts()
    municipality = text()
    organ = text()
    meeting = one(Meeting)
    decided_on = day()
    paragraph = integer()
    case_number = text()
    title = localized()
    status = text()
    publicity = one(Publicity)
    preparers = many(Actor)
    prepared_on = day()
    contacts = many(Actor)
    presenter = one(Actor)
    summary = localized()
    background = localized()
    legal_basis = many(LegalBasis)
    impact = many(Impact)
    preparation = many(Preparation)
    references = many(Reference)
    earlier = many(Reference)
    rectification = one(Rectification)
    proposal = localized()
    revised_proposal = localized()
    handling = one(Handling)
    resolution = one(Resolution)
    appointments = many(Appointment)
    adopts = many(Adoption)
    assignments = many(Assignment)
    planned_programs = many(PlannedProgram)
    tasks = many(Task)
    attachments = many(Attachment)
    forward_to = many(Forwarding)
    notify = many(Actor)
    appeal = many(Appeal)
    inspected_on = day()
    published_on = day()
    corrections = many(Correction)
    overturned_by = one(Reference)
    source = one(Source)

    @property
    def item(self) -> str | None:
        """The number of the item on the agenda: a text or a whole number."""
        value = self.data.get("item")
        return str(value) if isinstance(value, str | int) else None

    @property
    def made_on(self) -> PartialDate | None:
        """The day on which it was made: that of the meeting, or of an office-holder's decision."""
        return (self.meeting.date if self.meeting else None) or self.decided_on

    @property
    def day_made(self) -> dt.date | None:
        """The day on which it was made, `None` where it is not known to the day."""
        day = self.made_on
        return day.first if day is not None and day.is_full else None

    @property
    def earlier_ids(self) -> tuple[str, ...]:
        """The earlier handlings that are given by their ids."""
        return tuple(one.id for one in self.earlier if one.id)
