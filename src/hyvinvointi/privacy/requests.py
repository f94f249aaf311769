"""What somebody hands in to an authority, as a text says whose it is: Dora Siltasen oikaisuvaatimus."""

import re
from collections.abc import Iterator

from hyvinvointi.patterns import regex
from hyvinvointi.privacy.shown import Span

_WORD = r"""(?i:\w*hakemu[ks]\w*|\w*vaatimu[ks]\w*|\w*valitu[sk]\w*|\w*muistutu[sk]\w*|\w*kantelu\w*
    |\w*vastine\w*|\w*ansökan\w*|begäran\w*|besvär\w*|\w*yrkande\w*|\w*anmärkning\w*)"""
_SAID = regex(rf"(?<!\w){_WORD}", re.VERBOSE)
_OF_SOMEBODY = regex(
    rf"(?<![\w-])(?:[A-ZÅÄÖ][\w’'-]+\s){{1,3}}[A-ZÅÄÖ][\w’'-]*[ns]\s(?:[a-zåäö-]+\s)?{_WORD}",
    re.VERBOSE,
)
_NAME = r"(?:[A-ZÅÄÖ][\w’'-]+\s){1,3}[A-ZÅÄÖ][\w’'-]+"
_BESIDE = regex(
    rf"(?<![\w-]){_WORD}(?:,|:|\s[–-]|\s\(|\sav|\sfrån)\s?(?P<behind>{_NAME})"
    rf"|(?<![\w-])(?P<before>{_NAME})(?:,|:|\s[–-])\s(?={_WORD})",
    re.VERBOSE,
)


def is_request_said(text: str) -> bool:
    """Whether a text speaks of an application, a demand or an appeal."""
    return _SAID.search(text) is not None


def requests_in(text: str) -> Iterator[Span]:
    """Yield where a text says by name whose request something is."""
    yield from (match.span() for match in _OF_SOMEBODY.finditer(text))
    for match in _BESIDE.finditer(text):
        yield match.span("behind" if match["behind"] else "before")
