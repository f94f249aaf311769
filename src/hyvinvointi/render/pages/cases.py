"""Cases: the pages that gather all handlings of a matter, and the links that lead to them.

Addresses are made of case numbers, in ASCII, and never collide.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import Any

from hyvinvointi.dates import PartialDate
from hyvinvointi.model import Decision
from hyvinvointi.model.addresses import is_device
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.render.values.facts import Fact, place
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.shapes import Link
from hyvinvointi.source import Document

_SPEAKING = re.compile(r"[a-z0-9]+(?:[ /.-][a-z0-9]+)*\Z")
_MOST_LETTERS = 80
_WHEN = itemgetter(0, 1)


def case_key(number: str) -> str:
    """Return what tells a case from others: its number in any case of letters and any spacing."""
    return " ".join(unicodedata.normalize("NFC", number).casefold().split())


def slug(number: str) -> str:
    """Return the name of a case in an address: `846_00.01.02_2017`, `hel~2022-011138`.

    Two numbers never get the same: one that cannot be written so carries a digest after `~~`.
    """
    key = case_key(number)
    if _SPEAKING.match(key) and len(key) <= _MOST_LETTERS and not is_device(key):
        return key.replace("/", "_").replace(" ", "~")
    plain = unicodedata.normalize("NFKD", key).encode("ascii", "ignore").decode()
    readable = re.sub(r"[^a-z0-9]+", "-", plain)[:_MOST_LETTERS].strip("-")
    digest = hashlib.sha256(key.encode("utf-8", errors="backslashreplace")).hexdigest()[:12]
    return f"{readable or 'x'}~~{digest}"


def find(site: Site) -> Iterator[SitePage]:
    """Yield the page of each case; one that was handled once is made with its decision."""
    handlings: dict[str, list[tuple[list[object], str, Document]]] = {}
    decisions = (document for document in site.documents if document.kind == "decision")
    for document, case in site.facts.of_each_document("case", decisions, _case_of):
        if case:
            name, when = case
            address = f"{site.index.municipality_of(document)}/cases/{name}"
            handlings.setdefault(address, []).append((when, document.path, document))
    for address, dated in handlings.items():
        dated.sort(key=_WHEN)
        gathered = tuple(document for _, _, document in dated)
        made_with = site.folders[gathered[0].path] if len(gathered) == 1 else ""
        yield SitePage("case", address, gathered[0], (), gathered, made_with=made_with)


def _case_of(document: Document) -> list[Any]:
    """Return the name of the case of a decision and what sorts its handlings; without one: empty.

    They are sorted by date, then §; one without a date is still to come.
    """
    decision = Decision(document, (), document.data)
    number = decision.case_number or ""
    return [slug(number), _when(decision.made_on, decision.paragraph)] if case_key(number) else []


def case_of(site: Site, document: Document) -> SitePage | None:
    """Return the page of the case that a decision belongs to, `None` when there is none."""
    return site.derived(_by_decision).get(document.path)


Step = tuple[Link | None, Fact]
"""A handling of a case: the link to it with the decision, or none with what is told of one elsewhere."""


def with_outside(
    page: Page, handlings: Sequence[Document], steps: Sequence[Step]
) -> list[tuple[Link | None, Fact]]:
    """Return the handlings of a case with the earlier ones that are only told of, by date.

    One that is here itself is not told again; one without a date stands before whatever names it.
    """
    views = [Decision(document, (), document.data) for document in handlings]
    told = {_identity(one.organ, one.made_on, one.paragraph) for one in views}
    timeline: list[tuple[tuple[bool, int, int], Step]] = []
    for view, step in zip(views, steps, strict=True):
        for reference in view.earlier:
            organ = reference.organ.data if reference.organ else {}
            who = organ.get("id") or str(organ.get("name") or organ.get("title") or "")
            identity = _identity(who, reference.date, reference.paragraph)
            if reference.id is None and identity not in told:
                told.add(identity)
                when = _when(reference.date or view.made_on, reference.paragraph)
                timeline.append((when, (None, page.fact(view.origin, reference.route))))
        timeline.append((_when(view.made_on, view.paragraph), step))
    return [step for _, step in sorted(timeline, key=itemgetter(0))]


def _identity(
    organ: str | None, day: PartialDate | None, paragraph: int | None
) -> tuple[str, str, int]:
    return organ or "", str(day or ""), paragraph or 0


def _when(day: PartialDate | None, paragraph: int | None) -> tuple[bool, int, int]:
    return day is None, day.first.toordinal() if day else 0, paragraph or 0


def _by_decision(site: Site) -> dict[str, SitePage]:
    return {handling.path: case for case in site.gathered(find) for handling in case.gathered}


def case_link(page: Page, fact: Fact) -> Link | None:
    """Return the link to the whole case of a decision, `None` when no page shows it."""
    document, _ = place(fact)
    number = document.data.get("case_number")
    case = case_of(page.site, document)
    return Link(number, page.href_of(case)) if case and isinstance(number, str) else None
