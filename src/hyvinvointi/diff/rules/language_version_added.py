"""A text that was there in another language is there in one more."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import predicates
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD025",
    "language-version-added",
    "review",
    Text(
        "{of} ”{title}” kohtaan {the_field} on lisätty kieliversio: {language}.",
        "{entity} ”{title}”: {the_field} finns nu också på {language}.",
        "In {of} “{title}”, {the_field} is now also given in {language}.",
    ),
    mirror="language-version-removed",
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    return Verdict() if predicates.is_new_version(difference) else None
