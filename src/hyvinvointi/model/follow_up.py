"""What yearly reviews say of what a program set out to do."""

from collections.abc import Iterator, Mapping

from hyvinvointi.model.lifecycle import DONE
from hyvinvointi.model.plan import Measure, Plan, Program, Review, ReviewedMeasure
from hyvinvointi.model.view import kept


def is_over(plan: Plan, measure: Measure) -> bool:
    """Whether nothing of a measure is left to do: by its own word, else by the newest review of it."""
    if measure.status is not None:
        return measure.status in DONE
    reviewed = newest_review(plan, measure)
    return reviewed is not None and reviewed.status in DONE


def contradicting(plan: Plan, measure: Measure) -> ReviewedMeasure | None:
    """Return what the newest review of a measure says where its own word cannot have come after that.

    What a review tells to be over does not go on. Nothing says when a measure's own status was
    written: which of the two is true is not known, so that both are told.
    """
    reviewed = newest_review(plan, measure) if measure.status is not None else None
    if reviewed is None or reviewed.status not in DONE or reviewed.status == measure.status:
        return None
    return reviewed


def newest_review(plan: Plan, measure: Measure) -> ReviewedMeasure | None:
    """Return what the newest review that tells how a measure stands says of it."""
    newest = _newest(plan)
    told = (newest.get(own_id) for own_id in (measure.id, *measure.former_ids) if own_id)
    return max(filter(None, told), key=lambda one: review_of(plan, one).year or 0, default=None)


def measures_by_id(plan: Plan) -> Mapping[str, Measure]:
    """Return the measures of a plan by the ids that they have and had."""
    measures = [measure for goal in plan.all_goals for measure in goal.measures]
    former = {own_id: one for one in measures for own_id in one.former_ids}
    return former | {one.id: one for one in measures if one.id}


def granted(measure: Measure, year: int | None) -> float | None:
    """Return the euros that a measure has for a year, `None` where nothing is said of money then."""
    sums = [one.amount for one in measure.resources if one.year == year and one.amount is not None]
    return sum(sums) if sums else None


def review_of(plan: Plan, reviewed: ReviewedMeasure) -> Review:
    """Return the review in which something is said of a measure."""
    return next(one for one in _reviews(plan) if one.route == reviewed.route[: len(one.route)])


@kept
def _newest(plan: Plan) -> Mapping[str, ReviewedMeasure]:
    """What the newest review says of each measure, by the id that the review names it by."""
    return dict(_told(plan))


def _told(plan: Plan) -> Iterator[tuple[str, ReviewedMeasure]]:
    for review in sorted(_reviews(plan), key=lambda one: one.year or 0):
        for reviewed in review.measures:
            if reviewed.status:
                yield plan.own_item(reviewed.measure), reviewed


def _reviews(plan: Plan) -> tuple[Review, ...]:
    return plan.reviews if isinstance(plan, Program) else ()
