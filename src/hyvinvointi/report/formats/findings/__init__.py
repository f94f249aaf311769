"""What a run of `lint` came to."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from hyvinvointi.diagnostics import Language, Place
from hyvinvointi.lint import Report
from hyvinvointi.report.formats import Result
from hyvinvointi.source import Document


@dataclass(frozen=True, slots=True)
class Findings(Result):
    """A report, the documents it speaks of by path, and how it is to be told.

    `passed` are the paths of documents that were judged and have no diagnostic. `here` leads from
    the current folder to the workspace, so that people can open what is named. `prefix` leads from
    the root of the repository to the workspace (`""` or `kunta/`): services that show findings
    beside the code know the repository only. `width` is that of the terminal in columns.
    """

    report: Report
    documents: Mapping[str, Document] = field(default_factory=dict)
    passed: tuple[str, ...] = ()
    language: Language = "en"
    here: str = ""
    prefix: str = ""
    width: int = 80

    def from_here(self, place: Place) -> str:
        """Return the path of a place from the current folder."""
        return self.here + place.path

    def in_repository(self, place: Place) -> str:
        """Return the path of a place from the root of the repository."""
        return self.prefix + place.path
