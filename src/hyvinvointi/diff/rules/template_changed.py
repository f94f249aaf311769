"""A template of the workspace's own came, went or says otherwise."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.values import Act, ChangeRule, Loosening, Mirror, Verdict

RULE = ChangeRule(
    "HVD616",
    "template-changed",
    "review",
    Text(
        "Työtilan oma sivupohja on muuttunut: {file}. Sivupohja päättää, mitä sivuilla näkyy: lue "
        "se ennen julkaisua.",
        "Arbetsytans egen sidmall har ändrats: {file}. En sidmall bestämmer vad sidorna visar: läs "
        "den före publiceringen.",
        "The template {file} in the workspace has changed. Templates decide what is shown on the pages, so read the template before you publish the site.",
    ),
    mirror=Mirror.SELF,
)
ACTS = (Act.LOOSENED,)
_ADDED = Text(
    "Työtilaan on lisätty oma sivupohja: {file}. Sivupohja päättää, mitä sivuilla näkyy: lue se "
    "ennen julkaisua.",
    "Arbetsytan har fått en egen sidmall: {file}. En sidmall bestämmer vad sidorna visar: läs den "
    "före publiceringen.",
    "The template {file} has been added to the workspace. Templates decide what is shown on the pages, so read the template before you publish the site.",
)
_REMOVED = Text(
    "Työtilan oma sivupohja on poistettu: {file}. Sivut tehdään taas ohjelman sivupohjalla.",
    "Arbetsytans egen sidmall har tagits bort: {file}. Sidorna görs åter med programmets sidmall.",
    "The template {file} has been removed from the workspace, so the pages are made with the default template again.",
)


def judge(loosening: Loosening) -> Verdict | None:
    if loosening.setting != "template":
        return None
    if loosening.old is None:
        return Verdict(message=_ADDED)
    return Verdict(message=_REMOVED) if loosening.new is None else Verdict()
