"""The accessibility statement of the site (306/2019, 9 §), as `[site.accessibility]` tells it.

Supervision went from the Regional State Administrative Agency to Traficom on 1 January 2025.
"""

from collections.abc import Mapping
from typing import Any, Literal, get_args

from hyvinvointi import parsing
from hyvinvointi.data_classes import dataclass
from hyvinvointi.dates import parse
from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.model.view import as_localized
from hyvinvointi.render.site.attachments import attached
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.values.facts import is_web_address
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.shapes import Day
from hyvinvointi.render.values.typography import clean
from hyvinvointi.schema import suggest

Status = Literal["fully", "partly", "not", "unknown"]

_NAMES = ("status", "reviewed", "method", "shortcomings", "email", "form")
_UNKNOWN = Text(
    "hyvinvointi.toml: tuntematon asetus ”site.accessibility.{name}”. Tarkoititko ”{suggestion}”?",
    "hyvinvointi.toml: okänd inställning ”site.accessibility.{name}”. Menade du ”{suggestion}”?",
    "hyvinvointi.toml: unknown setting “site.accessibility.{name}”. Did you mean “{suggestion}”?",
)
_WRONG = Text(
    "hyvinvointi.toml: asetuksen site.accessibility.{name} arvo ei kelpaa; siihen kuuluu {expected}.",
    "hyvinvointi.toml: värdet för site.accessibility.{name} är inte giltigt; det ska vara {expected}.",
    "hyvinvointi.toml: the value of site.accessibility.{name} is not valid; it should be {expected}.",
)
_SUPERVISOR = {
    "fi": "https://www.saavutettavuusvaatimukset.fi/",
    "sv": "https://www.saavutettavuusvaatimukset.fi/sv",
    "en": "https://www.saavutettavuusvaatimukset.fi/en",
}


@dataclass(frozen=True, slots=True)
class Statement:
    """What the publisher of a site tells of its accessibility, and what the site itself shows."""

    status: Status
    reviewed: Day | None
    method: str
    shortcomings: tuple[str, ...]
    email: str
    form: str
    supervisor: str
    has_attachments: bool


def statement(page: Page) -> Statement:
    """Return the statement; raises `WorkError` on a setting that would not be understood."""
    given = page.site.workspace.config.site.get("accessibility", {})
    given = given if isinstance(given, dict) else {}
    _check(given)
    date = parse(str(given.get("reviewed", "")))
    listed = given.get("shortcomings", [])
    own = {"email": given.get("email"), "form": given.get("form")}
    if not any(own.values()):
        feedback = page.site.theme.feedback or ""
        own = {"email" if "@" in feedback else "form": feedback}
    return Statement(
        given.get("status", "unknown"),
        Day(date, page.locale.date(date)) if date else None,
        _said(page, given.get("method")),
        tuple(filter(None, (_said(page, one) for one in listed))),
        _said(page, own.get("email")),
        _said(page, own.get("form")),
        _SUPERVISOR[page.locale.chrome],
        has_attachments(page.site),
    )


def has_attachments(site: Site) -> bool:
    """Whether documents that are shown have attached files."""
    return any(files for _, files in attached(site.documents, site.facts))


def _check(given: Mapping[str, Any]) -> None:
    for name in given:
        if name not in _NAMES:
            near = suggest.word(name, _NAMES)
            suggestion = near.word if near else _NAMES[0]
            raise WorkError(
                Message(_UNKNOWN, {"name": parsing.cut(name), "suggestion": suggestion})
            )
    shortcomings = given.get("shortcomings", [])
    fits = {
        "status": given.get("status", "unknown") in get_args(Status),
        "reviewed": parse(str(given.get("reviewed", "2026"))) is not None,
        "method": _is_text(given.get("method", "-")),
        "shortcomings": isinstance(shortcomings, list) and all(map(_is_text, shortcomings)),
        "email": isinstance(given.get("email", ""), str),
        "form": is_web_address(str(given.get("form", "https://"))),
    }
    expected = {
        "status": "fully | partly | not",
        "reviewed": "2026-11-30",
        "method": "…, {fi = …}",
        "shortcomings": "[…]",
        "email": "…@…",
        "form": "https://…",
    }
    for name, fit in fits.items():
        if not fit:
            raise WorkError(Message(_WRONG, {"name": name, "expected": expected[name]}))


def _is_text(value: object) -> bool:
    texts = value.values() if isinstance(value, dict) else [value]
    return all(isinstance(text, str) for text in texts)


def _said(page: Page, value: Any) -> str:
    """Return a text of the settings in the language of the page: a text, or a table of languages."""
    texts = as_localized(value)
    return clean(texts.say(page.locale.content, page.locale.main)) if texts else ""
