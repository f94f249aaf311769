"""A file of the municipality's own rules came, went or says otherwise.

Rules are code, so whoever reviews has to read it. A folder that came or went is told by
`own-rules-changed`, without its files.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.values import Act, ChangeRule, Loosening, Mirror, Verdict

RULE = ChangeRule(
    "HVD615",
    "own-rule-file-changed",
    "review",
    Text(
        "Oman säännön ohjelmakoodi on muuttunut ({file}): lue se, ennen kuin ajat sen.",
        "Programkoden för en egen regel har ändrats ({file}): läs den innan du kör den.",
        "The code of the custom rule {file} has changed. Read the code before you run it.",
    ),
    mirror=Mirror.SELF,
)
_ADDED = Text(
    "Uusi oma sääntö on ohjelmakoodia ({file}): lue se, ennen kuin ajat sen.",
    "En ny egen regel är programkod ({file}): läs den innan du kör den.",
    "The custom rule {file} has been added. Custom rules are code, so read the rule before you "
    "run it.",
)
_REMOVED = Text(
    "Oma sääntö on poistettu ({file}): sen huomautuksia ei enää näytetä.",
    "En egen regel har tagits bort ({file}): dess anmärkningar visas inte längre.",
    "The custom rule {file} has been removed, so its findings are no longer shown.",
)
ACTS = (Act.LOOSENED,)


def judge(loosening: Loosening) -> Verdict | None:
    if loosening.setting != "own-rule":
        return None
    if loosening.old is None:
        return Verdict(message=_ADDED)
    return Verdict(message=_REMOVED if loosening.new is None else None)
