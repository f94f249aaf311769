"""How often each rule was found: the most frequent first."""

from collections import Counter

from hyvinvointi.report.outcome import Outcome
from hyvinvointi.report.words import summary


def render(outcome: Outcome) -> str:
    """Return a line for each rule that was found, and the summary."""
    counts = Counter(one.rule for one in outcome.report.diagnostics)
    width = len(str(max(counts.values(), default=0)))
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0].code))
    lines = [f"{count:>{width}}  {rule.code}  {rule.slug}" for rule, count in ordered]
    return "\n".join([*lines, summary(outcome.report, outcome.language)]) + "\n"
