"""One line per finding, for editors and searching."""

from hyvinvointi import visible
from hyvinvointi.report.outcome import Outcome
from hyvinvointi.report.words import SEVERITIES, summary


def render(outcome: Outcome) -> str:
    """Return `path:line:column: severity code slug: message` lines and the summary."""
    language = outcome.language
    lines = [
        f"{visible.text(outcome.from_here(one.place))}:{one.place.line}:{one.place.column}: "
        f"{SEVERITIES[one.severity].say(language)} {one.rule.code} {one.rule.slug}: "
        f"{visible.text(one.message.say(language))}"
        for one in outcome.report.diagnostics
    ]
    return "".join(f"{line}\n" for line in [*lines, summary(outcome.report, language)])
