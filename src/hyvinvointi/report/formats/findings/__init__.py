"""What a run of `lint` came to."""

from collections.abc import Mapping
from dataclasses import field

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Language, Place
from hyvinvointi.lint import Report
from hyvinvointi.privacy.masking import without_personal_data
from hyvinvointi.report.formats import Result
from hyvinvointi.source import Document


@dataclass(frozen=True, slots=True)
class Findings(Result):
    """A report, the documents it speaks of by path, and how it is to be told.

    `judged` are the paths of the documents that were judged. `here` leads from
    the current folder to the workspace, so that people can open what is named. `prefix` leads from
    the root of the repository to the workspace (`""` or `kunta/`): services that show findings
    beside the code know the repository only. `width` is that of the terminal in columns.
    """

    report: Report
    documents: Mapping[str, Document] = field(default_factory=dict)
    judged: tuple[str, ...] = ()
    language: Language = "en"
    here: str = ""
    prefix: str = ""
    width: int = 80

    @property
    def passed(self) -> list[str]:
        """The paths of documents that were judged and have no diagnostic, without personal data."""
        blamed = {diagnostic.place.path for diagnostic in self.report.diagnostics}
        shown = map(without_personal_data, self.judged)
        return [path for path in shown if path not in blamed]

    def from_here(self, place: Place) -> str:
        """Return the path of a place from the current folder."""
        return self.here + place.path

    def in_repository(self, place: Place) -> str:
        """Return the path of a place from the root of the repository."""
        return self.prefix + place.path
