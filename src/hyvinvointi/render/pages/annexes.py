"""The cover of a document that is the annex of a decision."""

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.render.values.facts import Fact
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.shapes import Day, Link

_NOT_SHOWN = Text(
    "Päätöstä {path} ei julkaista, joten sen liitettä ei tehty.",
    "Beslutet {path} publiceras inte, så dess bilaga gjordes inte.",
    "The decision {path} is not published, so its annex was not made.",
)


@dataclass(frozen=True, slots=True)
class Cover:
    """What stands on the cover of an annex: its number, the decision, the digest of the text.

    `is_pinned` says that the decision itself holds this digest.
    """

    label: str
    decision: Fact
    organ: Link | None
    day: Day | None
    digest: str
    is_pinned: bool


def cover(page: Page) -> Cover | None:
    """Return the cover of an annex, `None` for what is none.

    Raises `WorkError` where its decision is not shown.
    """
    annex = page.site.options.annex
    if annex is None:
        return None
    document = page.site.workspace.by_path.get(annex.decision)
    if document is None:
        raise WorkError(Message(_NOT_SHOWN, {"path": annex.decision}))
    fact = page.fact(document)
    day = (fact.meeting.date if fact.meeting else None) or fact.decided_on
    return Cover(annex.label, fact, fact.organ, day, annex.digest, annex.is_pinned)
