"""What a tool said of a bad input, and how much of it is right."""

from dataclasses import dataclass

from comparison.cases import Case


@dataclass(frozen=True)
class Told:
    """One finding of a tool: line and column from 1 (`None` when it names no place) and its text."""

    place: tuple[int, int] | None
    text: str


@dataclass(frozen=True)
class Answer:
    """What a tool said of a file; `failure` when it broke down or never came to an end."""

    told: tuple[Told, ...] = ()
    failure: str = ""


@dataclass(frozen=True)
class Verdict:
    """What a run got right of a case."""

    place: bool
    count: bool
    cause: bool
    cure: bool

    @property
    def points(self) -> int:
        """How many of the four are right."""
        return self.place + self.count + self.cause + self.cure


def judge(case: Case, answer: Answer) -> Verdict:
    """Compare an answer with what is owed."""
    if answer.failure:
        return Verdict(place=False, count=False, cause=False, cure=False)
    places = {one.place for one in answer.told}
    right = {*case.places} if case.faults > 1 else {*case.places} & places
    said = " ".join(one.text for one in answer.told).lower()
    clean = not case.faults and not answer.told
    return Verdict(
        clean or (bool(right) and right <= places),
        len(answer.told) == case.faults,
        clean or any(word.lower() in said for word in case.cause),
        clean or any(word.lower() in said for word in case.cure),
    )
