"""What a run of `diff` came to."""

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Language
from hyvinvointi.diff import Comparison
from hyvinvointi.report.formats import Result
from hyvinvointi.schema import Level
from hyvinvointi.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Changes(Result):
    """What two states of a workspace say differently, and how it is to be told.

    `names` are what the two states are called. `gate` is the mildest level that fails, `None` when
    nothing does. `prefix` leads from the root of the repository to the workspace (`""` or `kunta/`).
    """

    comparison: Comparison
    base: Workspace
    head: Workspace
    language: Language = "en"
    names: tuple[str, str] = ("base", "head")
    gate: Level | None = "substantive"
    prefix: str = ""

    @property
    def sides(self) -> tuple[Workspace, Workspace]:
        """The earlier and the later state."""
        return self.base, self.head
