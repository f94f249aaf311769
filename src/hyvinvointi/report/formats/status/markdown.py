"""Where things stand as Markdown, for a comment or an issue: a list for each block."""

from collections.abc import Iterator

from hyvinvointi.dates import PartialDate
from hyvinvointi.diagnostics import Text
from hyvinvointi.report import status_words as words
from hyvinvointi.report.encoding import as_markdown
from hyvinvointi.report.formats.status import Status
from hyvinvointi.report.markdown_text import inert
from hyvinvointi.report.status_blocks import Block, Row, blocks
from hyvinvointi.status.values import Standing
from hyvinvointi.words import days

FOR_PEOPLE = False
ABOUT = Text(
    "Markdownina kommenttiin tai tehtävään: luettelo kustakin asiasta.",
    "Som Markdown för en kommentar eller ett ärende: en lista för varje sak.",
    "Markdown for a comment or an issue: a list for each matter.",
)


def render(status: Status) -> str:
    """Return the blocks of each municipality below its name; nothing of a document can act in it."""
    parts = [part for standing in status.overview.standings for part in _standing(standing, status)]
    return as_markdown("\n\n".join(parts) + "\n")


def _standing(standing: Standing, status: Status) -> Iterator[str]:
    language = status.language
    day = days.written(PartialDate.of(status.overview.day), language)
    holder = status.overview.responsible
    name = [standing.name.say(language), day]
    name[1:1] = [words.OF.say(language, {"name": holder.name.say(language)})] if holder else []
    yield f"## {inert(', '.join(name))}"
    told = blocks(standing, language)
    for block in told:
        if block.rows or block.note:
            yield from _block(block)
    empty = [block.heading.lower() for block in told if not block.count and not block.note]
    if empty:
        yield inert(words.NOTHING.say(language, {"blocks": ", ".join(empty)}))


def _block(block: Block) -> Iterator[str]:
    yield f"### {inert(block.heading)} ({block.count})"
    if block.note:
        yield inert(block.note)
    if block.rows:
        yield "\n".join(line for row in block.rows for line in _row(row))


def _row(row: Row) -> Iterator[str]:
    lead = f"**{inert(row.lead)}** " if row.lead else ""
    more = f" – {inert(', '.join(row.more))}" if row.more else ""
    yield f"- {lead}{inert(row.title)}{more}"
    for detail in row.details:
        yield f"  - {inert(detail)}"
