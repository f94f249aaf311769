"""Where things stand, as `status` tells it."""

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Language
from hyvinvointi.report.formats import Result
from hyvinvointi.status import Overview


@dataclass(frozen=True, slots=True)
class Status(Result):
    """What a run of `status` came to, for a terminal of so many columns."""

    overview: Overview
    language: Language = "en"
    width: int = 80
