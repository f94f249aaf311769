"""The check of one document against its schema: one precise finding per defect.

Valid documents pass a fast gate. Only what fails is explained: unknown keys first, and where the
right key is plain, the document is read on as if it stood there, so that one slip is one finding.
"""

from dataclasses import replace
from typing import Any

from hyvinvointi.diagnostics import Finding, Route, Site
from hyvinvointi.schema import codes, suggest
from hyvinvointi.schema.fields import KINDS, Field, root
from hyvinvointi.schema.gate import is_valid
from hyvinvointi.schema.keys import unknown_keys
from hyvinvointi.source import Document

_LIKELY = frozenset({"id", "municipality", "title", "name", "organ", "status"})


def check(document: Document) -> Document:
    """Return the document with its structural findings, read as it was probably meant.

    A broken document is left alone: what its end would have said is not known.
    """
    if document.broken:
        return document
    document, findings = _kind(document)
    if document.kind not in KINDS:
        return replace(document, findings=(*document.findings, *findings))
    meaning = root(document.kind)
    data = without_nulls(document.data) if document.has_nulls else document.data
    if not is_valid(document.kind, data):
        document, unknown = unknown_keys(document, meaning)
        findings += unknown
        findings += _explained(document, meaning, bool(unknown))
    findings = [one for one in findings if not _in_gap(document, one)]
    return replace(document, findings=(*document.findings, *findings))


def looks_like_document(document: Document) -> bool:
    """Return whether a file without a plain `kind` is still meant to be one of our documents."""
    if document.broken or not isinstance(document.data, dict):
        return document.broken
    if "kind" in document.data:
        return True
    near = suggest.word("kind", document.data)
    return near is not None or len(_LIKELY & set(document.data)) > 1


def without_nulls(value: Any) -> Any:
    """Return the value without fields that are null: a missing value is left out or null."""
    if isinstance(value, dict):
        return {key: without_nulls(one) for key, one in value.items() if one is not None}
    if isinstance(value, list):
        return [without_nulls(one) for one in value]
    return value


def _kind(document: Document) -> tuple[Document, list[Finding]]:
    kinds = {"kinds": list(KINDS)}
    if "kind" not in document.data:
        likely = [key for key in document.data if suggest.word(key, ["kind"])]
        for key in likely[:1]:
            args = {"typed": key, "suggestion": "kind", "term": "kind"}
            span = document.span(Site(document.path, (key,), "key"))
            site = Site(document.path, (key,), "span", *span)
            document = document.renamed({(key,): "kind"})
            return document, [Finding(codes.MISSPELT_FIELD, site, args, value=key)]
        site = Site(document.path, (), "item")
        return document, [Finding(codes.MISSING_KIND, site, kinds)]
    kind = document.data["kind"]
    if kind in KINDS:
        return document, []
    near = suggest.word(str(kind), KINDS, _kind_labels())
    args = {"typed": kind, "suggestion": near.word if near else KINDS[-1], **kinds}
    site = Site(document.path, ("kind",))
    return document, [Finding(codes.UNKNOWN_KIND, site, args, value=str(kind))]


def _kind_labels() -> dict[str, list[str]]:
    return {kind: [root(kind).term.fi, root(kind).term.sv] for kind in KINDS}


def _explained(document: Document, meaning: Field, explained: bool) -> list[Finding]:
    # jsonschema takes a tenth of a second to import: only for documents that fail.
    from hyvinvointi.schema.explain import explain  # noqa: PLC0415

    data = without_nulls(document.data)
    findings = list(explain(document, meaning, data))
    if findings or explained or document.gaps:
        return findings
    # The gate said no and nobody can say why: never call that clean.
    site = Site(document.path, part="file")
    return [Finding(codes.DISAGREEMENT, site, {"reason": document.kind})]


def _in_gap(document: Document, finding: Finding) -> bool:
    return any(finding.site.route == gap or _parent_of(finding, gap) for gap in document.gaps)


def _parent_of(finding: Finding, gap: Route) -> bool:
    return finding.site.part == "item" and gap == (*finding.site.route, finding.args.get("field"))
