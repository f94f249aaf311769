"""What several kinds of documents share: actors, periods, resources, steps, attachments."""

from typing import ClassVar

from hyvinvointi.model.view import (
    View,
    day,
    flag,
    integer,
    localized,
    many,
    number,
    one,
    text,
    texts,
)
from hyvinvointi.words.values import Period


class Actor(View):
    """Someone who acts: an id of the register, or names as printed."""

    __slots__ = ()
    accepts_id: ClassVar[bool] = True

    id = text()
    name = localized()
    title = localized()
    organization = localized()
    email = text()


class Span(View):
    """A stretch of time; a start means its first day, an end its last."""

    __slots__ = ()

    start = day()
    end = day()
    note = localized()

    @property
    def is_reversed(self) -> bool:
        """Whether it ends before it begins, so that nothing can be said of what lies in it."""
        return bool(self.start and self.end and self.end.last < self.start.first)

    @property
    def period(self) -> Period:
        """The stretch as it is said in a sentence."""
        return Period(self.start, self.end)


class LegalBasis(View):
    """A provision that the text rests on."""

    __slots__ = ()

    statute = text()
    provision = text()
    title = localized()


class Link(View):
    """A document of ours by id, or one elsewhere by title, organization and address."""

    __slots__ = ()
    accepts_id: ClassVar[bool] = True

    id = text()
    title = localized()
    organization = localized()
    url = text()


class Resource(View):
    """What a measure or program may use: money in euros, years of work."""

    __slots__ = ()

    type = text()
    amount = number()
    person_years = number()
    year = integer()
    source = text()
    budget_line = text()
    note = localized()


class Preparation(View):
    """A step of preparation or participation."""

    __slots__ = ()

    type = text()
    title = localized()
    date = day()
    who = many(Actor)
    meetings = integer()
    participants = integer()
    status = text()
    outcome = localized()
    note = localized()


class Approval(View):
    """A step of the chain of approval."""

    __slots__ = ()

    organ = text()
    role = text()
    planned = day()
    decision = text()


class PlannedProgram(View):
    """A program that is to be prepared."""

    __slots__ = ()

    id = text()
    former_ids = texts()
    title = localized()
    type = text()
    parent = text()
    due = day()
    responsible = many(Actor)


class Attachment(View):
    """An attachment, part of the minutes, or supporting material, which is not."""

    __slots__ = ()

    id = text()
    former_ids = texts()
    title = localized()
    file = text()
    digest = text()
    type = text()
    language = text()

    @property
    def number(self) -> str | None:
        """The number as printed: a text or a whole number."""
        value = self.data.get("number")
        return str(value) if isinstance(value, str | int) else None


class Source(View):
    """Where a decision's text or an indicator's values come from."""

    __slots__ = ()

    system = text()
    id = text()
    title = localized()
    url = text()
    license = text()
    updated = day()
    retrieved = day()
    fidelity = text()
    note = localized()


class PersonRole(View):
    """A person in a body, or one who stood aside."""

    __slots__ = ()

    person = one(Actor)
    role = localized()
    ground = localized()
    left = flag()
    count = integer()
    text = localized()
