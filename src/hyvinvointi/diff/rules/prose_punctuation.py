"""Only stops, spacing, letter case or paragraphs of adopted prose are other than before.

Locked minutes have a rule of their own.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import predicates
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD011",
    "prose-punctuation",
    "editorial",
    Text(
        "{of} ”{title}” kohdassa {the_field} on muutettu välimerkkejä, välejä, kirjainkokoa tai kappalejakoa.",
        "{entity} ”{title}”: skiljetecken, mellanslag, versaler eller styckeindelning har "
        "ändrats i {the_field}.",
        "In {of} “{title}”, the punctuation, spacing, capitalisation or paragraph breaks of {the_field} have changed.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    return Verdict() if predicates.is_prose(difference, "punctuation") else None
