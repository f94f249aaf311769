"""Where things stand, in sentences: blocks of rows that text and Markdown set each in their way."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial

from hyvinvointi.adoption.stages import PERIOD_ENDED, STILL_IN_FORCE
from hyvinvointi.data_classes import dataclass
from hyvinvointi.dates import PartialDate
from hyvinvointi.diagnostics import Language, Text
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.render.words.locale import Locale
from hyvinvointi.render.words.remarks import sentences
from hyvinvointi.report import status_words as words
from hyvinvointi.status.values import Aim, Deadline, Named, Standing, Subject
from hyvinvointi.words import days
from hyvinvointi.words.capitals import uncapitalised

_NEXT = 5
"""Deadlines to come that are told."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line: what it begins with (a day, an organ, a state), what it is about, and more of that."""

    lead: str
    title: str
    more: tuple[str, ...] = ()
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """Rows below a heading, how many there are of that, and a sentence about all of them."""

    heading: str
    rows: tuple[Row, ...]
    count: int
    note: str = ""


def blocks(standing: Standing, language: Language) -> list[Block]:
    """Return everything that there is to tell of a municipality; blocks may be empty."""
    return [*_Blocks(standing, language).all()]


def remarks_on(aim: Aim, language: Language) -> tuple[str, ...]:
    """Return what has to be known beside how a target stands."""
    locale = Locale(language, language)
    write = partial(locale.measured, unit=aim.unit, decimals=aim.decimals)
    return sentences(aim.beside, Words(language), write)


def told_by_report(deadline: Deadline, language: Language) -> str:
    """Return that a review says of a measure that it is over, empty where none does."""
    if deadline.over_by is None:
        return ""
    year, state = deadline.over_by
    said = Words(language).told_by_report
    return said.format(year=year or "–", state=state.say(language).lower())


class _Blocks:
    def __init__(self, standing: Standing, language: Language) -> None:
        self.standing = standing
        self.language = language
        self.locale = Locale(language, language)
        # Several of one name are told apart by what they are of.
        titles = (self._title(one.subject) for one in standing.deadlines)
        self.deadlines_called = Counter(titles)

    def all(self) -> Iterator[Block]:
        late = [deadline for deadline in self.standing.deadlines if deadline.is_late]
        coming = [deadline for deadline in self.standing.deadlines if not deadline.is_late]
        undated = self.standing.undated
        note = words.UNDATED.say(self.language, {"count": undated}) if undated else ""
        yield self._block(words.LATE, map(self._deadline, late), note)
        yield self._block(words.NEXT, map(self._deadline, coming[:_NEXT]), count=len(coming))
        yield self._block(words.REVIEWS, self._reviews())
        yield self._block(words.HANDLINGS, self._handlings())
        yield self._block(words.DRAFTS, self._drafts())
        yield self._block(words.ADOPTIONS, self._adoptions())
        yield self._block(words.OVERTURNED, self._overturned())
        yield self._aims()
        yield self._block(words.OUTDATED, self._outdated())
        yield self._block(words.NOT_BEGUN, self._not_begun())
        yield self._block(words.ENDED, self._ended())

    def _block(
        self, heading: Text, rows: Iterable[Row], note: str = "", count: int | None = None
    ) -> Block:
        told = tuple(rows)
        return Block(heading.say(self.language), told, len(told) if count is None else count, note)

    def _deadline(self, one: Deadline) -> Row:
        kind = words.KINDS.get(one.subject.kind)
        more = [kind.say(self.language)] if kind else []
        if self.deadlines_called[self._title(one.subject)] > 1:
            more.append(one.within.say(self.language))
        more += self._responsible(one.subject)
        more.append(told_by_report(one, self.language))
        return Row(self._day(one.day), self._title(one.subject), tuple(filter(None, more)))

    def _reviews(self) -> Iterator[Row]:
        for review in self.standing.reviews:
            late = (words.REVIEW_LATE.say(self.language),) if review.is_late else ()
            yield Row(str(review.year), self._title(review.subject), late)

    def _handlings(self) -> Iterator[Row]:
        for handling in self.standing.handlings:
            more = [handling.term.say(self.language)]
            if handling.since:
                since = {"day": self._day(handling.since)}
                more.append(words.SINCE.say(self.language, since))
            if handling.planned:
                planned = {"day": days.written(handling.planned, self.language)}
                more.append(words.PLANNED.say(self.language, planned))
            if handling.is_past:
                more.append(words.PASSED.say(self.language))
            organ = handling.organ.name.say(self.language)
            yield Row("", f"{organ}: {self._title(handling.subject)}", tuple(filter(None, more)))

    def _drafts(self) -> Iterator[Row]:
        for draft in self.standing.drafts:
            lacks = words.LACKS if draft.errors else words.LACKS_NOTHING
            said = tuple(message.say(self.language) for message in draft.lacks)
            more = [draft.halt.text.say(self.language)] if draft.halt else []
            more.append(lacks.say(self.language, {"count": draft.errors}))
            yield Row(draft.term.say(self.language), self._title(draft.subject), tuple(more), said)

    def _adoptions(self) -> Iterator[Row]:
        for adoption in self.standing.adoptions:
            more = [adoption.decision, self._day(adoption.day)]
            more += [] if adoption.is_known else [words.NOT_VERIFIED.say(self.language)]
            if adoption.in_force is not None:
                until = {"decision": adoption.in_force}
                more.append(STILL_IN_FORCE.say(self.language, until))
            yield Row(
                adoption.stage_text.say(self.language), self._title(adoption.subject), tuple(more)
            )

    def _overturned(self) -> Iterator[Row]:
        for one in self.standing.overturned:
            by = one.by.text.say(self.language) if one.by else ""
            told = words.OVERTURNED_BY.say(self.language, {"by": by})
            more = [one.decision, self._day(one.day) if one.day else ""]
            more.append(told if by else words.IS_OVERTURNED.say(self.language))
            holds = words.EARLIER_HOLDS if one.is_adopted else words.NONE_HOLDS
            details = (holds.say(self.language),)
            yield Row("", self._title(one.subject), tuple(filter(None, more)), details)

    def _ended(self) -> Iterator[Row]:
        for one in self.standing.ended:
            term = one.term or PERIOD_ENDED
            more = (uncapitalised(term.say(self.language)),)
            details = []
            if one.newer:
                newer = words.NEWER_ADOPTED if one.is_adopted else words.NEWER_PREPARED
                details.append(newer.say(self.language, {"title": one.newer}))
            elif one.is_known:
                details.append(words.NONE_NEWER.say(self.language))
            if one.left:
                details.append(words.LEFT.say(self.language, {"count": one.left}))
            lead = days.written(one.day, self.language) if one.day else ""
            yield Row(lead, self._title(one.subject), more, tuple(details))

    def _aims(self) -> Block:
        counts = Counter(words.GROUP_OF[aim.progress] for aim in self.standing.aims)
        said = [
            f"{term.say(self.language)} {counts[name]}"
            for name, term in words.GROUPS.items()
            if counts[name]
        ]
        unwanted = [one for one in self.standing.aims if _is_unwanted(one)]
        rows = tuple(map(self._aim, unwanted))
        heading = words.TARGETS.say(self.language)
        return Block(heading, rows, len(self.standing.aims), ", ".join(said))

    def _aim(self, one: Aim) -> Row:
        state = getattr(Words(self.language), f"progress_{one.progress}")
        more = [uncapitalised(state)]
        if one.label is not None:
            more.append(f"{one.label.say(self.language)} ({one.year})")
        elif one.value is not None:
            value = self.locale.measured(one.value, one.unit, one.decimals)
            more.append(f"{value} ({one.year})")
        more += remarks_on(one, self.language)
        return Row("", self._title(one.subject), tuple(more))

    def _outdated(self) -> Iterator[Row]:
        for one in self.standing.outdated:
            lead = str(one.year) if one.year else words.NO_VALUE.say(self.language)
            comes = words.COMES[one.interval].say(self.language)
            yield Row(lead, self._title(one.subject), (comes, *self._responsible(one.subject)))

    def _not_begun(self) -> Iterator[Row]:
        for one in self.standing.not_begun:
            due = days.written(one.due, self.language) if one.due else ""
            lead = due or words.NO_DEADLINE.say(self.language)
            yield Row(lead, self._title(one.subject), self._responsible(one.subject))

    def _title(self, subject: Subject) -> str:
        return subject.title.say(self.language)

    def _responsible(self, subject: Subject) -> tuple[str, ...]:
        return tuple(_name(holder, self.language) for holder in subject.responsible)

    def _day(self, day: date) -> str:
        return days.written(PartialDate.of(day), self.language)


def _is_unwanted(aim: Aim) -> bool:
    """Whether a target needs somebody to look at it.

    It goes the wrong way, was not reached or not kept, or is judged by what the indicator says no more.
    """
    return words.GROUP_OF[aim.progress] in {"away", "missed"} or aim.beside.is_setback


def _name(named: Named, language: Language) -> str:
    return named.name.say(language)
