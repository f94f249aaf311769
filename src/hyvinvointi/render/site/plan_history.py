"""What the adopted versions of one plan say and what each changed: pure, over cleared texts."""

from collections.abc import Callable, Sequence
from dataclasses import field, replace
from typing import TYPE_CHECKING

from hyvinvointi.adoption import Pin
from hyvinvointi.data_classes import dataclass
from hyvinvointi.schema.canonical import OF_INDICATORS
from hyvinvointi.source import Document
from hyvinvointi.workspace import Workspace

if TYPE_CHECKING:
    from hyvinvointi.diff import Change, Comparison
    from hyvinvointi.render.site.closed_adoptions import ClosedAdoption


@dataclass(frozen=True, slots=True)
class Version:
    """An adopted version of a plan: `key` is the last part of its address, `folder` all of it.

    `former` is its address when versions of a day were counted; `entry` is its number among those
    of its decision.
    """

    key: str
    folder: str
    pin: Pin
    former: str
    entry: int


@dataclass(frozen=True, slots=True)
class Wording:
    """A text that may go out: the plan, and the indicators that its targets name.

    `is_sure` says that it is the one that the decision pins, `is_followed` that it names by the ids of
    today what was renamed since: another digest says nothing then. `attached` reads the files that it
    shows, as they were with it, where they may go out.
    """

    plan: Document
    indicators: tuple[Document, ...]
    is_sure: bool = True
    is_followed: bool = False
    attached: Callable[[str], bytes | None] = field(default=lambda _path: None, compare=False)


@dataclass(frozen=True, slots=True)
class Step:
    """What changed of the adopted text from one state to the next."""

    base: Workspace
    head: Workspace
    comparison: "Comparison"


@dataclass(frozen=True, slots=True)
class PlanHistory:
    """The adopted versions of a plan, oldest first.

    `wordings` and `steps` belong to the versions in their order; a step leads from the version
    before. `since` leads from the newest version to the present text, where that is another one.
    Each is `None` where a text is not known. `stands` says whether the present text has the digest
    of the newest version, `None` where its decision gives none. `closed` are the adoptions by
    decisions that are not public by which versions were replaced, in the order of the versions.
    """

    versions: tuple[Version, ...]
    wordings: tuple[Wording | None, ...]
    steps: tuple[Step | None, ...]
    since: Step | None
    stands: bool | None
    closed: tuple["ClosedAdoption | None", ...]

    @property
    def is_changed(self) -> bool:
        """Whether the present text no longer says in substance what the newest version says."""
        if self.since is None:
            return self.stands is False
        from hyvinvointi.diff.values import weight  # noqa: PLC0415  as `_step` does

        return any(
            weight(change.level) >= weight("review") for change in self.since.comparison.changes
        )


def history(
    known: tuple[Version, ...],
    wordings: tuple[Wording | None, ...],
    present: Wording,
    registers: Workspace,
    stands: bool | None,
    *,
    closed: tuple["ClosedAdoption | None", ...],
) -> PlanHistory:
    """Return what is known of the versions of one plan; its fields are named as the parameters."""
    pairs = zip((None, *wordings), wordings, strict=False)
    decisions = [one.pin.decision for one in known]
    steps = tuple(
        _step(old, new, registers, decisions[: at + 1]) for at, (old, new) in enumerate(pairs)
    )
    newest = wordings[-1]
    since = None if stands else _step(newest, present, registers, decisions)
    is_followed = newest is not None and newest.is_followed and since is not None
    return PlanHistory(known, wordings, steps, since, None if is_followed else stands, closed)


def _step(
    old: Wording | None, new: Wording | None, registers: Workspace, decisions: Sequence[Document]
) -> Step | None:
    """Compare two texts among what both sides have in common: who adopts, and the register.

    An indicator that only one of them names is taken along on both sides: that a plan begins to
    name it says nothing about the indicator.
    """
    if old is None or new is None:
        return None
    # Only a site with a plan that was adopted compares anything.
    from hyvinvointi.diff import compare  # noqa: PLC0415

    shared = (*registers.documents, *decisions, *old.indicators, *new.indicators)
    base, head = (
        replace(
            registers.with_documents(
                {one.path: one for one in (*shared, *side.indicators, side.plan)}.values()
            ),
            attached=side.attached,
        )
        for side in (old, new)
    )
    comparison = compare(base, head)
    if comparison.unreadable:
        return None
    changes = tuple(change for change in comparison.changes if _is_of_text(change))
    return Step(base, head, replace(comparison, changes=changes))


def _is_of_text(change: "Change") -> bool:
    """Whether it changes what the digest covers: follow-up is not part of what was adopted."""
    if change.kind == "indicator":
        named = (change.field or "id").partition(".")[0]
        return change.entity.type == "indicator" and named in OF_INDICATORS
    return change.is_adopted
