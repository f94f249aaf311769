"""A step of an indicator's scale came, went or is called otherwise: its numbers mean something else.

A slip or a stop is told by `prose-typo` and `prose-punctuation`, a version in another language by the
rules of languages.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import predicates, terms
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD701",
    "scale-changed",
    "substantive",
    Text(
        "Mittarin ”{document}” asteikon kohta {id} on muuttunut: ”{old}” → ”{new}”.",
        "Skalan för indikatorn ”{document}” (värdet {id}) har ändrats från ”{old}” till ”{new}”.",
        "On the scale of the indicator “{document}”, the description of value {id} has changed from “{old}” to “{new}”.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (
    Act.CHANGED,
    Act.ADDED,
    Act.REMOVED,
)


def judge(difference: Difference) -> Verdict | None:
    if difference.type != "scale-step" or difference.field.startswith("x-"):
        return None
    prose = difference.prose
    if prose is not None and prose.sort in {"punctuation", "typo"}:
        return None
    if difference.act is Act.CHANGED:
        return None if predicates.is_new_version(difference) else Verdict()
    item = difference.item
    label = terms.in_languages(item.value("label"), item.reading.language)
    side = "old" if difference.act is Act.REMOVED else "new"
    return Verdict(args={side: label or terms.value(None)})
