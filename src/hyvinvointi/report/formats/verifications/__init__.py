"""What a run of `verify` came to."""

from collections.abc import Sequence
from datetime import date

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Language
from hyvinvointi.diff.verification import Verification
from hyvinvointi.report.formats import Result
from hyvinvointi.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Verifications(Result):
    """What became of the adopted texts of a workspace.

    `documents` is how many documents were looked at, `missing` how many adopted ones are not there
    or cannot be read, `today` the day on which they were. `width` is that of the terminal, `None`
    where lines are not broken.
    """

    verifications: Sequence[Verification]
    workspace: Workspace
    documents: int = 0
    missing: int = 0
    language: Language = "en"
    width: int | None = None
    today: date | None = None
