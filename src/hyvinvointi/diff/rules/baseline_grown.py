"""A baseline of `lint` holds findings that it did not hold before."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.values import Act, ChangeRule, Loosening, Mirror, Verdict

RULE = ChangeRule(
    "HVD614",
    "baseline-grown",
    "review",
    Text(
        "Vertailutiedostoon on lisätty huomautuksia ({count}), joita ei enää näytetä: {rules}.",
        "Anmärkningar som har lagts till i jämförelsefilen visas inte längre. Antal: {count} "
        "({rules}).",
        "The baseline file hides more findings than before. Number of new hidden findings: {count} ({rules}).",
    ),
    mirror=Mirror.NONE,
)
ACTS = (Act.LOOSENED,)


def judge(loosening: Loosening) -> Verdict | None:
    return Verdict() if loosening.setting == "baseline" else None
