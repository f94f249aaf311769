"""What has to be known beside the judgement of a target, in sentences without their capital."""

from collections.abc import Callable, Iterator

from hyvinvointi.model.plan import Point
from hyvinvointi.model.remarks import Passed, Remarks, Revised
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.words.capitals import uncapitalised

Write = Callable[[float], str]


def sentences(remarks: Remarks, words: Words, write: Write) -> tuple[str, ...]:
    """Return the sentences in the language of the words; `write` says a value with its unit."""
    return (*_sentences(remarks, words, write),)


def _sentences(remarks: Remarks, words: Words, write: Write) -> Iterator[str]:
    if remarks.lost:
        yield words.target_lost.format(year=remarks.lost.year, now=remarks.lost.now)
    if remarks.passed:
        yield _passed(remarks.passed, words, write)
    if remarks.revised:
        yield _revised(remarks.revised, words, write)
    for year in remarks.disputed:
        yield words.year_disputed.format(year=year)


def _passed(passed: Passed, words: Words, write: Write) -> str:
    said = words.milestone_reached if passed.is_reached else words.milestone_missed
    return said.format(milestone=_point(passed.milestone, write), value=write(passed.value))


def _point(point: Point, write: Write) -> str:
    ends = [one for one in (point.value, point.max) if one is not None]
    return f"{'–'.join(map(write, ends))} ({point.year})"


def _revised(revised: Revised, words: Words, write: Write) -> str:
    said = words.baseline_revised.format(year=revised.year, value=write(revised.value))
    if revised.state is None:
        return said
    state = uncapitalised(getattr(words, f"progress_{revised.state}"))
    return f"{said}; {words.baseline_compared.format(state=state)}"
