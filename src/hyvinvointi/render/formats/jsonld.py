"""What a page says to machines: Dublin Core terms, and JSON-LD in the words of schema.org."""

import json
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from hyvinvointi.model import Decision, Indicator, Plan
from hyvinvointi.render.site import urls
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.prose import plain
from hyvinvointi.render.values.shapes import Prose
from hyvinvointi.render.values.typography import clean
from hyvinvointi.source import Document

_FORMATS = {"csv": "text/csv", "json": "application/json", "yaml": "application/yaml"}
_PLANS = frozenset({"program", "strategy"})
_TYPES = {
    "decision": "CreativeWork",
    "program": "CreativeWork",
    "strategy": "CreativeWork",
    "indicator": "Dataset",
    "municipality": "GovernmentOrganization",
    "organ": "GovernmentOrganization",
    "unit": "GovernmentOrganization",
    "person": "ProfilePage",
    "case": "CollectionPage",
    "year": "CollectionPage",
    "report": "Report",
    "search": "SearchResultsPage",
}


@dataclass(frozen=True, slots=True)
class Metadata:
    """The head of a page: terms of Dublin Core by name, and the JSON-LD.

    The JSON-LD is a data block: a browser runs nothing of it, and no security policy asks for
    its digest. What could end the block is written as escapes of JSON.
    """

    terms: tuple[tuple[str, str], ...]
    json_ld: Markup


def metadata(page: Page, kind: str, title: object, document: Document | None) -> Metadata:
    """Return what a page of a kind says of itself; `document` is the one it shows."""
    said = plain(title.text) if isinstance(title, Prose) else clean(str(title))
    publisher = _publisher(page, document)
    date, description = _date(page, kind, document), _description(page, document)
    period = _period(kind, document)
    identifier = _identifier(page, document)
    terms = {
        "title": said,
        "language": page.locale.content,
        "publisher": publisher,
        "date": date,
        "temporal": period,
        "description": description,
        "identifier": identifier,
    }
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": _TYPES.get(kind, "WebPage"),
        "name": said,
        "inLanguage": page.locale.content,
        "url": urls.absolute(page.site, page.path),
        "identifier": identifier,
        "description": description,
        "datePublished": date,
        "temporalCoverage": period,
        "publisher": {"@type": "GovernmentOrganization", "name": publisher} if publisher else None,
    } | _data_of(page, kind, document)
    if data["@type"] == "GovernmentOrganization":
        for name in ("inLanguage", "datePublished", "publisher"):
            data.pop(name)
    known = {name: value for name, value in data.items() if value}
    return Metadata(tuple((name, value) for name, value in terms.items() if value), _block(known))


def _data_of(page: Page, kind: str, document: Document | None) -> dict[str, Any]:
    """Return where the data of a document are, and what an indicator measures."""
    if document is None or kind not in {"decision", "program", "strategy", "indicator"}:
        return {}
    names = ["index.json", "index.yaml"] + (["index.csv"] if kind == "indicator" else [])
    files = [
        {
            "@type": "DataDownload" if kind == "indicator" else "MediaObject",
            "encodingFormat": _FORMATS[name.rpartition(".")[2]],
            "contentUrl": urls.absolute(page.site, f"{page.folder}/{name}")
            or page.href(f"{page.folder}/{name}"),
        }
        for name in names
    ]
    if kind != "indicator":
        return {"encoding": files}
    fact = page.fact(document)
    measured = Indicator(document, (), document.data).values
    years = sorted({one.year for one in measured if one.year is not None})
    return {
        "distribution": files,
        "variableMeasured": fact.title.plain if fact.title else None,
        "temporalCoverage": f"{years[0]}/{years[-1]}" if years else None,
        "license": fact.source.license if fact.source else None,
    }


def _publisher(page: Page, document: Document | None) -> str:
    own = page.site.index.municipality_of(document) if document else ""
    register = page.site.registers.get(own)
    return str(page.name(page.site.entry(register)) or own) if register else own


def _identifier(page: Page, document: Document | None) -> str:
    if document is None:
        return ""
    return urls.name(page.site, page.site.index.municipality_of(document), page.folder)


def _date(page: Page, kind: str, document: Document | None) -> str:
    """When it was published or decided; of a plan, by the decision that adopted it last."""
    if document is None or kind != document.kind:
        return ""
    if kind in _PLANS:
        versions = page.site.versions.by_plan.get(document.path)
        document = versions[-1].pin.decision if versions else None
    decision = Decision(document, (), document.data) if document else None
    found = decision and (decision.published_on or (decision.meeting and decision.meeting.date))
    return str(found or "")


def _period(kind: str, document: Document | None) -> str:
    """The period of a plan as an interval of ISO 8601; without its end while that is open."""
    period = Plan(document, (), document.data).period if document and kind in _PLANS else None
    if period is None or not (period.start or period.end):
        return ""
    return f"{period.start or '..'}/{period.end or '..'}"


def _description(page: Page, document: Document | None) -> str:
    if document is None or document.kind == "municipality":
        return ""
    name = "description" if document.kind == "indicator" else "summary"
    text = page.text(document.data.get(name), document)
    return text.plain if text else ""


def _block(data: dict[str, Any]) -> Markup:
    text = json.dumps(data, ensure_ascii=False)
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)  # noqa: S704  nothing in it can end the block
