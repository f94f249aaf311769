"""Statutes of the register: by number, or by a name as texts cite them."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import LANGUAGES, Language, Text
from hyvinvointi.law.citations import cited
from hyvinvointi.law.entry import entry
from hyvinvointi.law.names import names_in
from hyvinvointi.law.statutes import Statute, statute, statutes
from hyvinvointi.patterns import regex
from hyvinvointi.report.topics.topic import Topic

_PROVISION = regex(r"(?<=\S) [0-9]{1,4} ?[a-z]? ?§.*\Z")


def meanings(word: str) -> Iterator[Topic]:
    """Yield the statute with a number, or those with a name; an inflected one is theirs, too.

    A whole citation, ”kuntalaki 410/2015 37 §”, means the statute.
    """
    asked = _PROVISION.sub("", word.strip())
    numbers = {one.number for one in cited(asked)}
    known = statute(numbers.pop()) if len(numbers) == 1 else None
    if known is not None:
        yield _topic(known)
        return
    for named in names_in(asked):
        if (named.start, named.end) == (0, len(asked)):
            yield from map(_topic, named.statutes)


def words() -> Iterator[str]:
    """Yield the numbers and the names of statutes, for who has mistyped one."""
    for known in statutes().values():
        yield known.number
        yield from (name for names in known.called.values() for name in names)


def _topic(known: Statute) -> Topic:
    def page(language: Language) -> str:
        return entry(known.number, language) or ""

    return Topic(known.number, Text(*(known.name(language) for language in LANGUAGES)), page)
