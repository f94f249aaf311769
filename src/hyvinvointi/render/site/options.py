"""What is rendered of a workspace, and how."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from datetime import date
from pathlib import Path
from typing import Literal

from hyvinvointi.adoption import Present
from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.model import Profile
from hyvinvointi.render.site.document_facts import DocumentFacts
from hyvinvointi.render.site.versions import Finder
from hyvinvointi.source import Document
from hyvinvointi.workspace import Workspace

Format = Literal["html", "markdown", "pdf", "png"]

_NOT_TOGETHER = Text(
    "Anna yksi muoto, tai sivut ja kuvat yhdessä: --format html --format png.",
    "Ange ett enda format, eller sidor och bilder tillsammans: --format html --format png.",
    "Give one format, or pages and pictures together: --format html --format png.",
)
_ALONE = Text(
    "Kuvat ovat omia tiedostojaan sivujen vieressä; itsenäisen sivun vieressä niitä ei ole. Jätä pois joko png tai --single-file.",
    "Bilderna är egna filer bredvid sidorna; en fristående sida har inga. Utelämna antingen png eller --single-file.",
    "Pictures are files beside pages; a self-contained page has none. Leave out either png or --single-file.",
)


@dataclass(frozen=True, slots=True)
class Annex:
    """What makes a document an annex: its number, as `Liite 1`, and the path of the decision.

    `digest` is that of its text; `is_pinned` says that the decision holds the same.
    """

    label: str
    decision: str
    digest: str
    is_pinned: bool


@dataclass(frozen=True)
class Options:
    """What is rendered, and how.

    `only` are the paths of the documents that get a page (`None`: all). `language` replaces the
    languages of the municipalities. `templates` is a folder whose templates stand before ours.
    `read` returns the content of an attachment by its path in the workspace, `None` when there
    is none to publish. `adopted` finds the texts that decisions adopted; without a history
    those that still stand. `in_force` are the texts in force of plans that are under review, by
    path: they stay public while an amendment is prepared. `when_adopted` returns by such a path the
    workspace of then, whose pictures the text shows. `profile` publish leaves out unfinished
    documents. `today` is the day of the site: names of private persons, what is late and the newest
    measured year go by it; without it no name goes out whose time will come, and nothing is late.
    `as_of` is the day or the revision of an earlier state, which every page tells; `now` is then the
    workspace as it stands today and `read_now` reads its attachments: what is closed there stays in.
    `pictures` says that pictures are made beside pages (PNG); of the format png they are all that is made.
    A PDF is a file that stands alone; with `annex` it has a cover as the annex of a decision.
    `changed_on` tells the days on which documents were changed last, by path, as far as they are known.
    `tell` hears what was kept back. `facts` knows what documents come to on other pages.
    """

    format: Format = "html"
    only: frozenset[str] | None = None
    language: str | None = None
    pictures: bool = False
    single_file: bool = False
    templates: Path | None = None
    read: Callable[[str], bytes | None] = field(default=lambda _path: None)
    adopted: Finder = field(default_factory=Present)
    in_force: Mapping[str, Document] = field(default_factory=dict)
    when_adopted: Mapping[str, Callable[[], Workspace | None]] = field(default_factory=dict)
    profile: Profile | None = None
    today: date | None = None
    as_of: date | str | None = None
    now: Workspace | None = None
    read_now: Callable[[str], bytes | None] = field(default=lambda _path: None)
    tell: Callable[[Message], None] = field(default=lambda _message: None)
    facts: DocumentFacts = field(default_factory=DocumentFacts)
    annex: Annex | None = None
    changed_on: Callable[[Iterable[Document]], Mapping[str, date]] = field(
        default=lambda _documents: {}
    )

    def __post_init__(self) -> None:
        if self.format == "pdf":
            object.__setattr__(self, "single_file", True)
        if self.format == "png":
            object.__setattr__(self, "pictures", True)


def combined(formats: Iterable[Format], *, single_file: bool = False) -> tuple[Format, bool]:
    """Return the format of a run, and whether pictures are made beside its pages.

    Raises `WorkError` where formats cannot be made in one run.
    """
    wanted: list[Format] = [*dict.fromkeys(formats)] or ["html"]
    pictures = "png" in wanted
    if single_file and pictures:
        raise WorkError(Message(_ALONE))
    if len(wanted) > 1 and {*wanted} != {"html", "png"}:
        raise WorkError(Message(_NOT_TOGETHER))
    return "html" if len(wanted) > 1 else wanted[0], pictures
