"""What a page says to machines: Dublin Core terms, and JSON-LD in the words of schema.org."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import field
from typing import Any

from markupsafe import Markup

from hyvinvointi.data_classes import dataclass
from hyvinvointi.model import Decision, Plan
from hyvinvointi.render.formats.companions import MEDIA_TYPES
from hyvinvointi.render.site import urls
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.prose import plain
from hyvinvointi.render.values.shapes import Prose, plain_of
from hyvinvointi.render.values.typography import clean
from hyvinvointi.source import Document


@dataclass(frozen=True, slots=True)
class Metadata:
    """The head of a page: terms of Dublin Core by name, and the JSON-LD.

    `title` is its heading, `description` what it says of its page, each without markup; `language` is
    that of the description where it is not that of the page. The JSON-LD is a data block: a browser runs
    nothing of it, and no security policy asks for its digest. What could end the block is written as
    escapes of JSON.
    """

    terms: tuple[tuple[str, str], ...]
    json_ld: Markup
    title: str = ""
    description: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class About:
    """What a page says of itself: its heading, and its type in the words of schema.org.

    `document` is the one it shows: who publishes the page and its permanent name follow from it.
    `date` is the day of publication and `period` an interval of ISO 8601, empty where there is none.
    `data` are further properties of the type.
    """

    title: object
    type: str = "WebPage"
    document: Document | None = None
    date: str = ""
    period: str = ""
    description: Prose | str = ""
    data: Mapping[str, Any] = field(default_factory=dict)


def metadata(page: Page, about: About) -> Metadata:
    """Return what the head of a page says to machines."""
    heading = about.title
    title = plain(heading.text) if isinstance(heading, Prose) else clean(str(heading))
    said = about.description
    described = plain_of(said)
    language = said.lang if isinstance(said, Prose) else ""
    licence = page.site.theme.licence
    publisher = _publisher(page, about.document)
    identifier = _identifier(page, about.document)
    terms = {
        "title": title,
        "language": page.locale.content,
        "publisher": publisher,
        "date": about.date,
        "temporal": about.period,
        "description": described,
        "identifier": identifier,
        "license": licence.url if licence else "",
    }
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": about.type,
        "name": title,
        "inLanguage": page.locale.content,
        "url": urls.absolute(page.site, page.path),
        "identifier": identifier,
        # What is said in another language than the page says in which.
        "description": {"@value": described, "@language": language} if language else described,
        "datePublished": about.date,
        "dateModified": _changed_on(page, about.document),
        "temporalCoverage": about.period,
        "publisher": {"@type": "GovernmentOrganization", "name": publisher} if publisher else None,
        "license": licence.url if licence else None,
        **{name: value for name, value in about.data.items() if value},
    }
    if about.type == "GovernmentOrganization":
        for name in ("inLanguage", "datePublished", "dateModified", "publisher", "license"):
            data.pop(name)
    known = {name: value for name, value in data.items() if value}
    told = tuple((name, value) for name, value in terms.items() if value)
    return Metadata(told, _block(known), title, described, language)


def files(page: Page, names: Iterable[str], type_: str = "MediaObject") -> list[dict[str, str]]:
    """Return files of data beside a page, by their names."""
    return [
        {
            "@type": type_,
            "encodingFormat": MEDIA_TYPES[name.rpartition(".")[2]],
            "contentUrl": urls.absolute(page.site, f"{page.folder}/{name}")
            or page.href(f"{page.folder}/{name}"),
        }
        for name in names
    ]


def partners(page: Page, plan: Document) -> list[dict[str, str]]:
    """Return the other organisations whose plan a plan is, too."""
    named = (
        _called(page, one.id) if one.id else one.name and str(page.prose(one.name, plan))
        for one in Plan(plan, (), plan.data).municipalities
    )
    return [{"@type": "GovernmentOrganization", "name": name} for name in named if name]


def description(page: Page, document: Document, field_: str = "summary") -> Prose | str:
    """Return what a field of a document says of it."""
    return page.text(document.data.get(field_), document) or ""


def published_on(decision: Document | None) -> str:
    """Return the day on which a decision was published, else made; empty when it is not known."""
    view = Decision(decision, (), decision.data) if decision else None
    day = view and (view.published_on or view.made_on)
    return str(day or "")


def _changed_on(page: Page, document: Document | None) -> str:
    day = page.site.last_changes.get(document.path) if document else None
    return day.isoformat() if day else ""


def _publisher(page: Page, document: Document | None) -> str:
    return _called(page, page.site.index.municipality_of(document) if document else "")


def _called(page: Page, municipality: str) -> str:
    register = page.site.registers.get(municipality)
    named = page.name(page.site.entry(register)) if register else None
    return str(named or municipality)


def _identifier(page: Page, document: Document | None) -> str:
    if document is None:
        return ""
    return urls.name(page.site, page.site.index.municipality_of(document), page.folder)


def _block(data: dict[str, Any]) -> Markup:
    text = json.dumps(data, ensure_ascii=False)
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)  # noqa: S704  nothing in it can end the block
