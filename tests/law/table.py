"""The page of the register: what the program knows of the law, and how each of it was checked.

Run: python tests/law/table.py

It writes `docs/law.md`.
"""

from collections.abc import Iterator
from pathlib import Path

from hyvinvointi.law.entry import TYPES
from hyvinvointi.law.former import Former, authorities, terms
from hyvinvointi.law.register import HOW, about
from hyvinvointi.law.remedies import Way, appeals
from hyvinvointi.law.statutes import Statute, statutes
from hyvinvointi.law.succession import successors

PAGE = Path(__file__).parents[2] / "docs" / "law.md"
_HEAD = f"""\
# The register of the law

What rules, pages and messages know of the law stands in one file, `src/hyvinvointi/law/register.json`.
This page shows all of it; `python tests/law/table.py` makes it, and a test fails when it is not up to
date. {about("horizon").en} {about("translations").en}

An entry says how it was checked: in the *text of the statute*, in *official guidance*, in a *secondary
source*, or *not confirmed*. No rule whose findings are errors rests on anything but the first two.
What an entry says is told in our own words; only the statute itself has authority.
"""


def page() -> str:
    """Return the page as the register would have it."""
    parts = [
        _HEAD,
        "## Statutes\n",
        _table(("number", "name", "in force", "content", "checked"), map(_statute, _sorted())),
        "\n## Authorities that have ended\n",
        _table(
            ("named as", "until", "work now done by", "checked"), map(_former, authorities().each)
        ),
        "\n## Terms that the law no longer has\n",
        _table(("term", "until", "now", "checked"), map(_former, terms().each)),
        "\n## Appeals\n",
        _table(("decided by", "act", "first", "then", "runs from", "checked"), _appeals()),
    ]
    return "\n".join(parts)


def _sorted() -> list[Statute]:
    return sorted(statutes().values(), key=lambda one: [*map(int, one.number.split("/"))][::-1])


def _table(names: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> str:
    lines = [names, ("---",) * len(names), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def _statute(one: Statute) -> tuple[str, ...]:
    names = "<br>".join((one.title.fi, f"*{one.title.sv}*", one.title.en))
    life = f"{one.start or '?'} –{f' {one.until}' if one.until else ''}"
    if one.replaced_by:
        life += f"<br>→ {', '.join(one.replaced_by)}"
        now = successors(one)
        if now and now != one.replaced_by:
            life += f" → {', '.join(now)}"
    content = [
        f"**{each.id}** {each.says.en}{f' → {each.moved_to}' if each.moved_to else ''}"
        for each in one.provisions
    ]
    note = [one.note.en] if one.note else []
    sources = ", ".join(
        f"[{index}]({each.address})" for index, each in enumerate(one.checked.sources, 1)
    )
    how = f"{HOW[one.checked.how].en}, {one.checked.on}{f': {sources}' if sources else ''}"
    return one.number, names, life, "<br>".join([*content, *note]), how


def _former(one: Former) -> tuple[str, ...]:
    successors = "; ".join(each.fi for each in one.successors)
    return ", ".join(one.names), str(one.until), successors, HOW[one.checked.how].en


def _appeals() -> Iterator[tuple[str, ...]]:
    for one in appeals():
        ways = [_way(one.first), _way(one.second)]
        yield one.decided_by.en, one.act, *ways, one.runs.en, HOW[one.checked.how].en


def _way(way: Way | None) -> str:
    if way is None:
        return "–"
    caution = f" ({HOW[way.checked].en})" if way.checked else ""
    provision = f", {way.provision}" if way.provision else ""
    return f"{TYPES[way.type].en}, {way.days} days, {way.to.en}{provision}{caution}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
