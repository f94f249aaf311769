"""A text is no longer there in a language, though it is or was in another."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict

RULE = ChangeRule(
    "HVD026",
    "language-version-removed",
    "substantive",
    Text(
        "{of} ”{title}” kohdasta {the_field} on poistettu kieliversio: {language}.",
        "{entity} ”{title}”: {the_field} finns inte längre på {language}.",
        "In {of} “{title}”, {the_field} is no longer given in {language}.",
    ),
    mirror="language-version-added",
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    if difference.language is None or difference.new is not None or not difference.other_languages:
        return None
    return Verdict()
