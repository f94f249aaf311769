"""The title or description of an indicator says otherwise.

A slip or a stop is told by `prose-typo` and `prose-punctuation`, a version in another language by the
rules of languages.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD318",
    "indicator-text-changed",
    "review",
    Text(
        "Mittarin ”{title}” kohtaa {the_field} on muutettu: ”{old}” → ”{new}”.",
        "Indikatorn ”{title}”: en formulering i {the_field} har ändrats från ”{old}” till ”{new}”.",
        "The wording of {the_field} for the indicator “{title}” has changed from “{old}” to “{new}”.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.CHANGED,)
_FIELDS = {"title", "description"}


def judge(difference: Difference) -> Verdict | None:
    if difference.type != "indicator" or difference.field.partition(".")[0] not in _FIELDS:
        return None
    prose = difference.prose
    slip = prose is not None and prose.sort in {"punctuation", "typo"}
    return None if slip or prose is None else Verdict()
