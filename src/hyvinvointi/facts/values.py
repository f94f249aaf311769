"""What is known of a file, as values."""

from sys import intern
from typing import Any, NamedTuple

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Part, Place, Route, Site
from hyvinvointi.schema import KINDS

_OF_FACTS = (str, list, list, list, str, str, list, bool)
_OF_BESIDE = (str, str, list, list)

Row = tuple[str, str, str]
"""A path with the JSON of its facts and that of what its file says."""

About = tuple[Route, Part, int | None, int | None]
Ends = tuple[int, int, int, int]
Places = dict[About, Ends]
"""First and last line and column of symbolic places of a file."""


def about(site: Site) -> About:
    """Return what tells a symbolic place from the others of its file."""
    return site.route, site.part, site.start, site.end


def ends(place: Place) -> Ends:
    """Return where a place begins and ends."""
    return place.line, place.column, place.end_line, place.end_column


@dataclass(frozen=True, slots=True)
class Facts:
    """What follows from a file.

    `head` is its kind, its id and its municipality, `surveyed` what it defines and refers to, packed,
    and `particulars` by what people look for it, packed.
    `findings` are those of rules that look at it alone, packed, with `main` as the language of texts
    that say none; on another day than `day` they may be others, where it is not empty. `is_open`
    says that no report keeps anything of it back.
    """

    blob: str
    head: tuple[str | None, ...]
    surveyed: list[Any]
    particulars: list[Any]
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
    blob, head, surveyed, called, main, day, findings, is_open = value
    kind, *_ = head
    if kind not in KINDS or not all(one is None or type(one) is str for one in head):
        raise TypeError
    # Documents of one form have the same places.
    surveyed = [intern(one) if type(one) is str else one for one in surveyed]
    return Facts(blob, tuple(head), surveyed, called, main, day, findings, is_open)


def packed(known: Facts) -> list[Any]:
    """Return facts as they are kept."""
    told = known.surveyed, known.particulars, known.main, known.day, known.findings, known.is_open
    return [known.blob, [*known.head], *told]


def beside(value: Any) -> Beside:
    """Return what was found beside neighbours as it was kept; raises `TypeError` for anything else."""
    if tuple(map(type, value)) != _OF_BESIDE:
        raise TypeError
    return Beside(*value)


def places(value: Any) -> tuple[str, Places]:
    """Return the blob of a file and the places in it, as they were kept.

    Raises `TypeError` or `ValueError` for anything else.
    """
    blob, rows = value
    return blob, {(tuple(route), *about): _place(ends) for (route, *about), ends in rows}


def _place(ends: Any) -> tuple[int, int, int, int]:
    if [*map(type, ends)] != [int] * 4:
        raise TypeError
    line, column, end_line, end_column = ends
    return line, column, end_line, end_column
