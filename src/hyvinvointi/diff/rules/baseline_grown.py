"""A baseline of `lint` holds findings that it did not hold before."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.values import Act, ChangeRule, Loosening, Mirror, Verdict

RULE = ChangeRule(
    "HVD614",
    "baseline-grown",
    "review",
    Text(
        "Hyväksyttyjen huomautusten tiedostoon (vertailutiedosto) on lisätty {count} huomautusta, joita ei enää näytetä: {rules}.",
        "{count} anmärkningar har lagts till i filen med godtagna anmärkningar (jämförelsefilen) och visas inte längre: {rules}.",
        "{count} findings have been added to the file of accepted findings (the baseline file) and are no longer shown: {rules}.",
    ),
    mirror=Mirror.NONE,
)
_ONE = Text(
    "Hyväksyttyjen huomautusten tiedostoon (vertailutiedosto) on lisätty 1 huomautus, jota ei enää näytetä: {rules}.",
    "1 anmärkning har lagts till i filen med godtagna anmärkningar (jämförelsefilen) och visas inte längre: {rules}.",
    "1 finding has been added to the file of accepted findings (the baseline file) and is no longer shown: {rules}.",
)
ACTS = (Act.LOOSENED,)


def judge(loosening: Loosening) -> Verdict | None:
    if loosening.setting != "baseline":
        return None
    return Verdict(message=_ONE) if loosening.args["count"] == 1 else Verdict()
