"""Where things stand for a person to read, on one screen for each municipality."""

from collections.abc import Iterator, Sequence

from hyvinvointi import visible
from hyvinvointi.dates import PartialDate
from hyvinvointi.diagnostics import Language, Text
from hyvinvointi.report import status_words as words
from hyvinvointi.report.formats.status import Status
from hyvinvointi.report.status_blocks import Block, Row, blocks
from hyvinvointi.report.wrapping import wrapped
from hyvinvointi.status.values import Standing
from hyvinvointi.words import days

FOR_PEOPLE = True
ABOUT = Text(
    "Ihmisen luettavaksi, kunta kerrallaan yhdellä ruudulla.",
    "För människor att läsa, en kommun i taget på en skärm.",
    "For reading, one screen for each municipality.",
)
_MOST = 6
"""Rows of a block that are shown; all of what is late."""
_WIDEST = 20
"""Columns that what rows begin with may take; what is wider stands on a line of its own."""
_NARROWEST = 2


def render(status: Status) -> str:
    """Return the blocks of each municipality, and in one line what there is nothing of."""
    lines = [
        line
        for standing in status.overview.standings
        for line in (*_standing(standing, status), "")
    ]
    return "".join(f"{visible.text(line)}\n" for line in lines[:-1])


def _standing(standing: Standing, status: Status) -> Iterator[str]:
    language = status.language
    day = days.written(PartialDate.of(status.overview.day), language)
    holder = status.overview.responsible
    of = words.OF.say(language, {"name": holder.name.say(language)}) if holder else ""
    yield ", ".join(filter(None, [standing.name.say(language), of, day]))
    told = blocks(standing, language)
    for one in told:
        if one.rows or one.note:
            yield ""
            yield from _block(one, language, status.width)
    empty = [one.heading.lower() for one in told if not one.count and not one.note]
    if empty:
        yield ""
        nothing = words.NOTHING.say(language, {"blocks": ", ".join(empty)})
        yield from _wrapped(nothing, status.width, 0)


def _block(block: Block, language: Language, width: int) -> Iterator[str]:
    yield f"{block.heading} ({block.count})"
    if block.note:
        yield from _wrapped(f"  {block.note}", width, 2)
    is_late = block.heading == words.LATE.say(language)
    shown = block.rows if is_late else block.rows[:_MOST]
    widths = [visible.width(row.lead) for row in shown]
    narrow = [one for one in widths if one <= _WIDEST]
    lead = max(narrow, default=_NARROWEST if widths else 0)
    for row in shown:
        yield from _row(row, lead, width)
    left = (
        block.count - len(shown) if block.rows and not block.note else len(block.rows) - len(shown)
    )
    if left > 0:
        yield f"  {words.MORE.say(language, {'count': left})}"


def _row(row: Row, lead: int, width: int) -> Iterator[str]:
    behind = len("  ") + lead + (len("  ") if lead else 0)
    begin = f"  {row.lead}{' ' * (behind - len('  ') - visible.width(row.lead))}"
    if visible.width(row.lead) > lead:
        yield f"  {row.lead}"
        begin = " " * behind
    said = row.title + (f" – {_joined(row.more)}" if row.more else "")
    yield from _wrapped(begin + said, width, max(behind, 4))
    for detail in row.details:
        yield from _wrapped(f"{' ' * behind}- {detail}", width, behind + 2)


def _joined(parts: Sequence[str]) -> str:
    return ", ".join(dict.fromkeys(parts))


def _wrapped(text: str, width: int, indent: int) -> Iterator[str]:
    for line in wrapped([(text, "")], width, indent):
        yield "".join(piece for piece, _ in line)
