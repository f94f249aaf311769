"""What is known of a file, as values."""

from dataclasses import dataclass
from typing import Any, NamedTuple

from hyvinvointi.schema import KINDS

_OF_FACTS = (str, list, list, str, str, list, bool)
_OF_BESIDE = (str, str, list, list)

Row = tuple[str, str, str]
"""A path with the JSON of its facts and that of what its file says."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What follows from a file.

    `head` is its kind, its id and its municipality, `surveyed` what it defines and refers to, packed.
    `findings` are those of rules that look at it alone, packed, with `main` as the language of texts
    that say none; on another day than `day` they may be others, where it is not empty. `is_open`
    says that no report keeps anything of it back.
    """

    blob: str
    head: tuple[str | None, ...]
    surveyed: list[Any]
    main: str
    day: str
    findings: list[Any]
    is_open: bool


class Beside(NamedTuple):
    """What was found of a document beside its neighbours, while every question has its answer."""

    blob: str
    day: str
    answers: list[Any]
    findings: list[Any]


def facts(value: Any) -> Facts:
    """Return facts as they were kept; raises `TypeError` or `ValueError` for anything else."""
    if tuple(map(type, value)) != _OF_FACTS:
        raise TypeError
    blob, head, surveyed, main, day, findings, is_open = value
    kind, *_ = head
    if kind not in KINDS or not all(one is None or type(one) is str for one in head):
        raise TypeError
    return Facts(blob, tuple(head), surveyed, main, day, findings, is_open)


def beside(value: Any) -> Beside:
    """Return what was found beside neighbours as it was kept; raises `TypeError` for anything else."""
    if tuple(map(type, value)) != _OF_BESIDE:
        raise TypeError
    return Beside(*value)
