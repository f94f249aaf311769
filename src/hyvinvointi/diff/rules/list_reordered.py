"""The order of a list that is printed in order is another.

In the text of inspected minutes and in their labels the rules of minutes tell it.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD103",
    "list-reordered",
    "notice",
    Text(
        "{of} ”{title}” kohdan {the_field} järjestys on muuttunut: toiseen paikkaan on siirretty {moved}.",
        "{entity} ”{title}”: {the_field} har ordnats om. Följande har bytt plats: {moved}.",
        "In {of} “{title}”, the order of the items in {the_field} has changed. {moved} have been moved.",
    ),
    mirror=Mirror.SELF,
)
_ONE = Text(
    "{of} ”{title}” kohdan {the_field} järjestys on muuttunut: ”{moved}” on siirretty toiseen paikkaan.",
    "{entity} ”{title}”: {the_field} har ordnats om. ”{moved}” har bytt plats.",
    "In {of} “{title}”, the order of the items in {the_field} has changed. “{moved}” has been moved.",
)
ACTS = (Act.REORDERED,)


def judge(difference: Difference) -> Verdict | None:
    return Verdict(message=_ONE if len(difference.moved) == 1 else None)
