"""A target or milestone is reached by other values than before, which is neither more nor less.

How values are compared may be said where it went without saying: then nothing is another.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import aims
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD319",
    "target-changed",
    "substantive",
    Text(
        "Mittarin ”{title}” tavoite on muuttunut: {old_aim} → {new_aim}.",
        "Målvärdet för indikatorn ”{title}” har ändrats från {old_aim} till {new_aim}.",
        "The target for the indicator “{title}” has changed: it is {new_aim} instead of {old_aim}.",
    ),
    mirror=Mirror.SELF,
)
_MILESTONE = Text(
    "Mittarin ”{title}” välitavoite ({id}) on muuttunut: {old_aim} → {new_aim}.",
    "Delmålet ({id}) för indikatorn ”{title}” har ändrats från {old_aim} till {new_aim}.",
    "The milestone ({id}) for the indicator “{title}” has changed: it is {new_aim} instead of {old_aim}.",
)
_SAME = Text(
    "Mittarin ”{title}” tavoite on kirjoitettu toisin, mutta sen saavuttavat samat arvot kuin ennen: {new_aim}.",
    "Målvärdet för indikatorn ”{title}” är skrivet på ett annat sätt, men nås av samma värden som förut: {new_aim}.",
    "The target for the indicator “{title}” is written in another way, but the same values reach it as before: {new_aim}.",
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    move = aims.moved(difference)
    if move is aims.Move.SAME:
        return Verdict("notice", message=aims.words(difference, _SAME, _SAME))
    if move is not aims.Move.OTHER:
        return None
    words = aims.words(difference, None, _MILESTONE)
    return Verdict(delta=aims.delta(difference), message=words)
