"""What is shown of many diagnostics: one fact once, and no rule without end.

This is the last step before a report: comments, settings, a baseline and fixes know each place.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from hyvinvointi import limits
from hyvinvointi.diagnostics import CUT, Diagnostic, Fix, Message, Related, Text

_SHOWN = limits.FINDINGS_SHOWN
_AND_MORE = Text(
    "{message} (ja {count} muuta samanlaista tässä tiedostossa)",
    "{message} (och {count} andra av samma slag i filen)",
    "{message} (and {count} more of the same kind in this file)",
)
_ONCE_MORE = Text(
    "{message} Sama koskee riviä {lines}.",
    "{message} Detsamma gäller rad {lines}.",
    "{message} The same applies to line {lines}.",
)
_ONCE_MORE_ON_IT = Text(
    "{message} Samalla rivillä on toinen samanlainen kohta.",
    "{message} Detsamma gäller ett annat ställe på samma rad.",
    "{message} The same applies to another place on the line.",
)
_ALSO_ON_IT = Text(
    "{message} Samalla rivillä on {count} muuta samanlaista kohtaa.",
    "{message} Detsamma gäller {count} andra ställen på samma rad.",
    "{message} The same applies to {count} other places on the line.",
)
_ALSO_ON_ONE = Text(
    "{message} Sama koskee {count} muuta kohtaa rivillä {lines}.",
    "{message} Detsamma gäller {count} andra ställen på rad {lines}.",
    "{message} The same applies to {count} other places, on line {lines}.",
)
_ALSO = Text(
    "{message} Sama koskee {count} muuta kohtaa, rivejä {lines}.",
    "{message} Detsamma gäller {count} andra ställen (raderna {lines}).",
    "{message} The same applies to {count} other places, on lines {lines}.",
)


def summary(diagnostics: Iterable[Diagnostic], cap: int = _SHOWN) -> list[Diagnostic]:
    """Return diagnostics in their order, each fact of a document once, each rule up to `cap` times.

    The last of a rule in a file says how many more there are.
    """
    told = _facts(diagnostics)
    total = Counter((one.place.path, one.rule.code) for one in told)
    seen: Counter[tuple[str, str]] = Counter()
    kept = []
    for one in told:
        kind = (one.place.path, one.rule.code)
        seen[kind] += 1
        if seen[kind] < cap or total[kind] == seen[kind] == cap:
            kept.append(one)
        elif seen[kind] == cap:
            kept.append(and_more(one, total[kind] - cap))
    return kept


def count(diagnostics: Iterable[Diagnostic], told: Iterable[Diagnostic] = ()) -> int:
    """Return how many facts there are among diagnostics, shown or not, beyond those that `told` has.

    What is told keeps its fingerprint, whatever its severity became.
    """
    known = {name for one in told for name in _names(one)}
    return len(_facts(one for one in diagnostics if known.isdisjoint(_names(one))))


def and_more(one: Diagnostic, count: int) -> Diagnostic:
    """Return a diagnostic that says how many more there are of its rule in its file."""
    return replace(one, message=Message(_AND_MORE, {"message": one.message, "count": count}))


def _facts(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return each fact at the first of its places, of those of several rules at the heaviest."""
    groups: dict[object, list[Diagnostic]] = {}
    for number, one in enumerate(diagnostics):
        groups.setdefault(_fact(one) or number, []).append(one)
    told = [_together(alike) if len(alike) > 1 else alike[0] for alike in groups.values()]
    return sorted(told, key=lambda one: (one.place.path, one.place.line, one.place.column))


def _fact(one: Diagnostic) -> tuple[object, ...] | None:
    """What several rules or places of a document tell together, `None` of what is told alone."""
    return (one.place.path, one.fact) if one.fact else None


def _names(one: Diagnostic) -> tuple[object, ...]:
    """What a diagnostic is known by: as itself, and as what tells a fact."""
    fact = _fact(one)
    return (one.fingerprint, fact) if fact else (one.fingerprint,)


def _together(alike: Sequence[Diagnostic]) -> Diagnostic:
    first = max(alike, key=lambda one: one.severity.weight)
    others = [one for one in alike if one is not first]
    related = (place for one in others for place in _related(one, first))
    shown = [*first.related, *islice(related, _SHOWN)]
    return replace(
        first,
        message=_message(first, [one for one in others if one.rule is first.rule]),
        related=tuple(shown),
        fix=_fix([first, *others]),
    )


def _related(one: Diagnostic, first: Diagnostic) -> Iterator[Related]:
    """Where another diagnostic of the fact stands, and what it would have pointed at."""
    if one.place != first.place:
        yield Related(one.place, one.message)
    yield from (other for other in one.related if other.place != first.place)


def _message(first: Diagnostic, same: Sequence[Diagnostic]) -> Message:
    if not same:
        return first.message
    lines = [str(line) for line in sorted({one.place.line for one in same[:_SHOWN]})]
    if len(same) > _SHOWN:
        lines.append(CUT)
    is_one = len(same) == 1
    if lines == [str(first.place.line)]:
        text = _ONCE_MORE_ON_IT if is_one else _ALSO_ON_IT
    elif len(lines) == 1:
        text = _ONCE_MORE if is_one else _ALSO_ON_ONE
    else:
        text = _ALSO
    return Message(text, {"message": first.message, "count": len(same), "lines": lines})


def _fix(alike: Sequence[Diagnostic]) -> Fix | None:
    """One fix that mends all places which can be mended as the first one can."""
    first = alike[0].fix
    if first is None:
        return None
    fixes = [one.fix for one in alike if one.fix is not None and one.fix.safe == first.safe]
    edits = {(edit.start, edit.end): edit for fix in fixes for edit in fix.edits}
    return replace(first, edits=tuple(edit for _, edit in sorted(edits.items())))
