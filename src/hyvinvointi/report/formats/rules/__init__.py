"""What a run of `rules` came to."""

from collections.abc import Sequence

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Language, Rule
from hyvinvointi.diff import ChangeRule
from hyvinvointi.report.formats import Result


@dataclass(frozen=True, slots=True)
class Rules(Result):
    """The rules of `lint` and of `diff` in their order; `width` is that of the terminal."""

    rules: Sequence[Rule | ChangeRule]
    language: Language = "en"
    width: int = 80
