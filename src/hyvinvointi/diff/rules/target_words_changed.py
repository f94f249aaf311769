"""What a plan aims at in words (`target.text`) came, went or is said otherwise.

A slip or a stop is told by `prose-typo` and `prose-punctuation`, a version in another language by the
rules of languages, and where one starts in words (`baseline.text`) by `baseline-corrected`.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import predicates
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD702",
    "target-words-changed",
    "substantive",
    Text(
        "Mittarin ”{title}” sanallinen tavoitearvo on muuttunut: ”{old}” → ”{new}”.",
        "Målvärdet i ord för indikatorn ”{title}” har ändrats från ”{old}” till ”{new}”.",
        "The target in words for the indicator “{title}” has changed from “{old}” to “{new}”.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    if difference.type != "target" or not difference.field.startswith("target.text"):
        return None
    prose = difference.prose
    is_slip = prose is not None and prose.sort in {"punctuation", "typo"}
    return None if is_slip or predicates.is_new_version(difference) else Verdict("substantive")
