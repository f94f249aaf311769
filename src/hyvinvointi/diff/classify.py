"""From a difference to a change: which rule tells it, how heavy it is, what it says."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from hyvinvointi.adoption import Pin
from hyvinvointi.diagnostics import Message, Site
from hyvinvointi.diff import aim_words, arrivals, predicates, terms, unseen
from hyvinvointi.diff.consequences import Surroundings
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.items import Item
from hyvinvointi.diff.rules import Judge, judges_of
from hyvinvointi.diff.values import IMPACT_NAMED, Act, Change, Entity, Verdict, weight
from hyvinvointi.schema import Level
from hyvinvointi.schema.canonical import json_bytes

_FALLBACK = "HVD9"
_OPEN_AT_MOST: Level = "notice"


def change(difference: Difference, around: Surroundings, pin: Pin | None) -> Change:
    """Return the change that a difference is; `pin` is that of the decision behind it."""
    judge, verdict = _verdict(difference)
    item = difference.item
    document, organ = item.document, difference.legal_state.organ
    others = difference.legal_state.other_organs
    impact = around.impact(difference)
    decision = pin.decision.id if pin else None
    is_in_force = pin is not None and pin.is_in_force
    return Change(
        rule=judge.rule,
        act=difference.act,
        level=_level(difference, judge, verdict),
        message=_message(difference, judge, verdict, around),
        municipality=around.municipality_of(item),
        document=document.id or document.path,
        kind=document.kind or "",
        entity=_entity(item, around),
        field=difference.field or None,
        old=difference.old,
        new=difference.new,
        base=None
        if difference.offset is not None
        else _site(difference.base, difference.base_leaf, difference),
        head=_site(difference.head, difference.head_leaf, difference),
        fingerprint=_fingerprint(difference, judge, around),
        organ=organ,
        other_organs=others,
        impact=impact,
        legitimised_by=decision if is_in_force else None,
        decided_by=None if is_in_force else decision,
        is_amendment=difference.legal_state.is_under_review,
        is_awaiting=difference.legal_state.is_awaiting,
        is_adopted=difference.is_adopted,
        previous_id=_previous_id(difference),
        certainty=difference.certainty if difference.certainty < 1 else None,
        edits=difference.prose.edits if difference.prose else (),
        delta=verdict.delta,
        consequences=around.consequences(difference),
        names=around.names_of(item, organ, *others, decision, *impact[:IMPACT_NAMED]),
        picture=difference.part.picture or None if difference.part else None,
        same_languages=_same_languages(difference),
    )


def _same_languages(difference: Difference) -> tuple[str, ...]:
    """Return in which languages a text still says what it said before it was changed in another.

    A slip is one of its own language, and a text that came or went has rules of its own.
    """
    prose = difference.prose
    is_slip = prose is not None and prose.sort in {"punctuation", "typo"}
    is_changed = difference.old is not None and difference.new is not None
    return difference.same_languages if is_changed and not is_slip else ()


def _verdict(difference: Difference) -> tuple[Judge, Verdict]:
    """The heaviest rule speaks; those of the 900s only where no other does."""
    verdicts = [
        (judge, verdict)
        for judge in judges_of(difference.act)
        if (verdict := judge.judge(difference)) is not None
    ]
    known = [one for one in verdicts if not one[0].rule.code.startswith(_FALLBACK)] or verdicts
    return max(known, key=lambda one: weight(_uncapped(difference, *one)))


def _level(difference: Difference, judge: Judge, verdict: Verdict) -> Level:
    level = _uncapped(difference, judge, verdict)
    if not difference.legal_state.is_settled and weight(level) > weight(_OPEN_AT_MOST):
        return _OPEN_AT_MOST
    return level


def _uncapped(difference: Difference, judge: Judge, verdict: Verdict) -> Level:
    """The rule's level, unless the schema calls the field a lighter matter."""
    if verdict.level is not None:
        return verdict.level
    level, meaning = judge.rule.level, difference.meaning
    light = meaning is not None and weight(meaning.change) <= weight("notice")
    return meaning.change if light and meaning and weight(meaning.change) < weight(level) else level


def _message(
    difference: Difference, judge: Judge, verdict: Verdict, around: Surroundings
) -> Message:
    args = _args(difference, verdict, around)
    text = verdict.message or judge.rule.message
    return Message(arrivals.one_sided(text, args, difference.act), args)


def _args(difference: Difference, verdict: Verdict, around: Surroundings) -> Mapping[str, object]:
    item, meaning, names = difference.item, difference.meaning, around.names
    prose, field = difference.prose, meaning.term if meaning else terms.same(difference.field)
    old, new = (
        (prose.old, prose.new)
        if prose
        else (_on_one_line(one, difference.part) for one in (difference.old, difference.new))
    )
    titled, title = names.titled(item)
    return {
        "of": terms.owner(titled.type, titled.value("type")),
        "entity": terms.subject(item.type, item.value("type")),
        "title": title,
        "document": names.nearest_title(item.root),
        "id": names.key(item),
        "value": names.measured(item),
        "where": predicates.where(difference),
        "language": terms.language(difference.language or ""),
        "field": predicates.place_in(difference, field),
        "the_field": predicates.place_in(difference, terms.in_sentence(field)),
        **_sides(old or None if prose else old, new or None if prose else new, difference, around),
        **_listed(difference, around),
        **aim_words.sides(difference, names.shown),
        **aim_words.whole(item, names.shown),
        **around.args(difference),
        **verdict.args,
    }


def _on_one_line(value: Any, part: object) -> Any:
    """Return a side as a message shows it: the rows of a table with a stroke between them."""
    if part is None or not isinstance(value, str):
        return value
    return " / ".join(value.splitlines())


def _sides(
    old: Any, new: Any, difference: Difference, around: Surroundings
) -> Mapping[str, object]:
    """What was and what is, told apart where both would be said in the same words."""
    item, meaning = difference.item, difference.meaning
    is_whole = difference.act in {Act.ADDED, Act.REMOVED} and old is None and new is None
    # An entry of minutes has no name; what is said of a remedy names it.
    if is_whole and predicates.is_locked(difference) and difference.type != "appeal":
        there, nothing = around.names.whole(item), terms.value(None)
        is_new = difference.act is Act.ADDED
        return {"old": nothing if is_new else there, "new": there if is_new else nothing}
    before = around.names.shown(old, meaning, difference.base or item)
    after = around.names.shown(new, meaning, difference.head or item)
    if unseen.as_seen(before) == unseen.as_seen(after) and old != new:
        sides = (terms.value(one, meaning) for one in unseen.told_apart(old, new))
        before, after = (unseen.named(*one) for one in zip(sides, (old, new), strict=True))
    return {"old": before, "new": after}


def _listed(difference: Difference, around: Surroundings) -> Mapping[str, object]:
    """What came and went, where the value is a list."""
    old, new = difference.old, difference.new
    if difference.act is not Act.CHANGED or not (isinstance(old, list) or isinstance(new, list)):
        return {}
    return around.names.listed(old, new, difference.meaning, difference.item)


def _entity(item: Item, around: Surroundings) -> Entity:
    parent = item.parent.id if item.parent else None
    return Entity(item.type, item.id, around.title_of(item), parent, around.names.title(item))


def _site(item: Item | None, leaf: Any, difference: Difference) -> Site | None:
    if item is None:
        return None
    if leaf is not None:
        route = leaf.route
        written = item.document.value(route)
        if difference.language and isinstance(written, dict) and difference.language in written:
            route = (*route, difference.language)
        return Site(item.document.path, route)
    if difference.offset is not None:
        return Site(item.document.path, (), "span", difference.offset, difference.offset)
    if difference.act is Act.REORDERED:
        return Site(item.document.path, (*item.route, *difference.field.split(".")))
    return Site(item.document.path, item.route, "item")


def _previous_id(difference: Difference) -> str | None:
    if difference.act in {Act.RENAMED, Act.REUSED} and difference.base is not None:
        return difference.base.id
    return None


def _fingerprint(difference: Difference, judge: Judge, around: Surroundings) -> str:
    """Depends on rule, place by ids, old and new: not on lines, wording or language."""
    item = difference.item
    place = [item.id]
    above = item.parent
    while above is not None:
        place.append(above.id)
        above = above.parent
    parts = [judge.rule.slug, around.municipality_of(item), item.type, place, difference.field]
    if difference.part is not None:
        part = difference.part
        parts.append([part.sort, part.row, part.column, part.picture])
    return sha256(json_bytes([*parts, difference.old, difference.new])).hexdigest()[:16]
