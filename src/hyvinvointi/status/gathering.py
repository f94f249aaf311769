"""All that a status tells, gathered from what documents, rules and adoptions say."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from hyvinvointi.adoption import Stage
from hyvinvointi.adoption.stages import TO_COME, stage_words
from hyvinvointi.dates import PartialDate
from hyvinvointi.diagnostics import Diagnostic, Text
from hyvinvointi.diff.verification import State, Verification
from hyvinvointi.model.deadlines import has_ended
from hyvinvointi.status import following, preparation, subjects
from hyvinvointi.status.ended import ended
from hyvinvointi.status.handlings import Adopted, handlings
from hyvinvointi.status.overturned import overturned
from hyvinvointi.status.scope import Scope
from hyvinvointi.status.values import Adoption, Overview, Standing
from hyvinvointi.words.text import in_each


def gather(
    scope: Scope, lacks: Iterable[Diagnostic], verifications: Iterable[Verification]
) -> Overview:
    """Return where everything stands that is meant.

    `lacks` are the findings of drafts judged as if they were published, `verifications` what became
    of adopted texts.
    """
    by_path: dict[str, list[Diagnostic]] = {}
    for lack in lacks:
        by_path.setdefault(lack.place.path, []).append(lack)
    known = [*verifications]
    newest, in_force = _newest(known, scope.today), _in_force(known)
    standings = [
        _standing(scope, name, by_path, newest, in_force) for name in sorted(scope.by_municipality)
    ]
    if scope.holder is None:
        return Overview(scope.today, tuple(standings))
    # Few answer for anything in another municipality.
    home = scope.holder.municipality
    told = (
        standing for standing in standings if standing.municipality == home or standing.is_anything
    )
    return Overview(scope.today, tuple(told), scope.named_entry(scope.holder))


def _newest(verifications: Iterable[Verification], today: date) -> dict[Adopted, Verification]:
    """Return what became of the newest adoption of each text in each municipality by a day.

    Where all lie ahead it is the first of them.
    """
    known: dict[Adopted, list[Verification]] = {}
    for one in verifications:
        if not one.is_prepared:
            known.setdefault((one.pin.document.path, one.pin.municipality), []).append(one)
    return {key: _newest_by(some, today) for key, some in known.items()}


def _newest_by(some: Sequence[Verification], today: date) -> Verification:
    made = [one for one in some if one.pin.day <= today]
    newest = max(made, key=_when) if made else min(some, key=_when)
    return replace(newest, later=tuple(pin for pin in newest.later if pin.day <= today))


def _when(one: Verification) -> tuple[date, int]:
    return one.pin.when


def _in_force(verifications: Iterable[Verification]) -> dict[Adopted, str]:
    """Return the decision of each text that was decided anew and is in force until that is."""
    return {
        (one.pin.document.path, one.pin.municipality): one.pin.decision.id or ""
        for one in verifications
        if one.is_to_be_replaced
    }


def _standing(
    scope: Scope,
    municipality: str,
    lacks: dict[str, list[Diagnostic]],
    verified: dict[Adopted, Verification],
    in_force: dict[Adopted, str],
) -> Standing:
    asked = scope.is_asked_for
    awaited = handlings(scope, municipality, verified)
    return Standing(
        municipality,
        scope.organisation(municipality),
        tuple(
            draft
            for draft in preparation.drafts(scope, municipality, lacks)
            if asked(draft.subject)
        ),
        tuple(handling for handling in awaited if asked(handling.subject, handling.organ)),
        tuple(
            adoption
            for adoption in _adoptions(scope, municipality, verified, in_force)
            if asked(adoption.subject)
        ),
        tuple(
            deadline
            for deadline in following.deadlines(scope, municipality)
            if asked(deadline.subject)
        ),
        tuple(aim for aim in following.aims(scope, municipality) if asked(aim.subject)),
        tuple(one for one in following.outdated(scope, municipality) if asked(one.subject)),
        tuple(review for review in following.reviews(scope, municipality) if asked(review.subject)),
        tuple(one for one in following.not_begun(scope, municipality) if asked(one.subject)),
        sum(map(asked, following.undated(scope, municipality))),
        tuple(one for one in ended(scope, municipality) if asked(one.subject)),
        tuple(one for one in overturned(scope, municipality) if asked(one.subject)),
    )


def _stage_text(scope: Scope, one: Verification) -> Text:
    """Return where an adoption stands, in words; nothing is decided before its day."""
    day = PartialDate.of(one.pin.day)
    if one.pin.day > scope.today:
        return in_each(lambda language: TO_COME.say(language, {"day": day}))
    return stage_words(one.stage, one.pin.document, scope.today)


def _adoptions(
    scope: Scope,
    municipality: str,
    verified: dict[Adopted, Verification],
    in_force: dict[Adopted, str],
) -> Iterator[Adoption]:
    """Yield the adoption of each text that counts, of plans with others as well."""
    for document in (*scope.of(municipality, *subjects.PLANS), *scope.shared(municipality)):
        one = verified.get((document.path, municipality))
        plan = subjects.plan_of(document)
        # What has ended is told apart.
        if one is not None and one.stage is not Stage.REPLACED and not has_ended(plan, scope.today):
            subject = subjects.of_plan(scope, plan)
            is_known = one.state not in {State.UNKNOWN, State.UNPINNED}
            decision = one.pin.decision.id or ""
            until = in_force.get((document.path, municipality))
            yield Adoption(
                subject,
                decision,
                one.pin.day,
                one.stage,
                is_known,
                one.fails,
                _stage_text(scope, one),
                until if until != decision else None,
            )
