"""What a browser may do with what is served, and who may ask for it.

Drafts are nobody's business but who writes them: pages of other sites, which a browser on this
machine has open too, get nothing. A site of another name may point that name at this machine (DNS
rebinding); a request says which name it meant (`Host`).
"""

import html
import re
from collections.abc import Mapping, Sequence
from email.message import Message
from types import MappingProxyType

_POLICY = re.compile(
    rb'<meta http-equiv="Content-Security-Policy" content="([^"<>]*)">', re.IGNORECASE
)
_HEAD = 4096
"""Bytes of a page in which its policy stands."""
_STRICT = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'"
OF_FILES = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'"
"""Attached files may be pages of strangers: nothing in them runs."""
HEADERS = MappingProxyType(
    {
        "Cache-Control": "no-store",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
    }
)
_NAMES = ("127.0.0.1", "localhost")
_OWN_FETCH = frozenset({"same-origin", "none"})
_USUAL_PORT = 80


def may_ask(headers: Message, port: int) -> bool:
    """Whether a request means this server, and comes from a page of it or from a person."""
    hosts = {f"{name}:{port}" for name in _NAMES}
    if port == _USUAL_PORT:
        hosts.update(_NAMES)
    named = headers.get_all("Host", [])
    origins = {f"http://{host}" for host in hosts}
    return (
        len(named) == 1
        and named[0].strip().lower() in hosts
        and all(origin in origins for origin in headers.get_all("Origin", []))
        and all(_is_own(site, headers) for site in headers.get_all("Sec-Fetch-Site", []))
    )


def _is_own(site: str, headers: Message) -> bool:
    """Whether nobody else asks; to follow a link from elsewhere to a page is no secret's end."""
    return site in _OWN_FETCH or headers.get("Sec-Fetch-Dest") == "document"


def taken_from(page: bytes, more: Mapping[str, str]) -> tuple[bytes, str]:
    """Return a page without its policy, and that policy for a header, with more that it allows.

    What stands in a page and what a header says hold both, so that a page's own is taken out.
    """
    stated = _POLICY.search(page, 0, _HEAD)
    if stated is None:
        return page, _with(_STRICT, more)
    policy = html.unescape(stated[1].decode("ascii", "replace"))
    return page[: stated.start()] + page[stated.end() :], _with(policy, more)


def _with(policy: str, more: Mapping[str, str]) -> str:
    directives = {words[0]: words[1:] for words in _words(policy)}
    for name, source in more.items():
        directives[name] = [*(one for one in directives.get(name, []) if one != "'none'"), source]
    directives["frame-ancestors"] = ["'none'"]
    return "; ".join(" ".join([name, *sources]) for name, sources in directives.items())


def _words(policy: str) -> Sequence[list[str]]:
    return [words for part in policy.split(";") if (words := part.split())]
