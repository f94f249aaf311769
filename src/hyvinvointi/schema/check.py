"""The check of one document against its schema: one precise finding per defect.

Valid documents pass a fast gate. Only what fails is explained: unknown keys first, and where the
right key is plain, the document is read on as if it stood there, so that one slip is one finding.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from hyvinvointi.diagnostics import Finding, Fix, Message, Route, Site, Text
from hyvinvointi.schema import codes, phrases, suggest
from hyvinvointi.schema.fields import KINDS, Field, root
from hyvinvointi.schema.gate import is_valid
from hyvinvointi.schema.keys import unknown_keys, without_contested
from hyvinvointi.source import Document
from hyvinvointi.source.bounds import bounded
from hyvinvointi.source.codes import EMPTY_DOCUMENT, KEY_NOT_NFC, NOT_UTF8
from hyvinvointi.words.values import Alternatives

_KIND_KEYS = (
    *("laji", "asiakirjalaji", "asiakirjan laji", "asiakirjatyyppi"),
    *("slag", "dokumentslag", "dokumenttyp"),
)
_FEWEST_NAMES = 2
"""Names of one kind at the top of a file that make it one of ours: others may have a `title`."""


def check(document: Document) -> Document:
    """Return the document with its structural findings, read as it was probably meant.

    A broken document is left alone: what its end would have said is not known.
    """
    if document.broken:
        return document
    document, findings = _kind(document)
    if document.kind not in KINDS:
        return document.changed(findings=(*document.findings, *findings))
    meaning = root(document.kind)
    data = without_nulls(document.data) if document.has_empty else document.data
    valid = is_valid(document.kind, data)
    if valid and not (findings or document.has_empty):
        return document
    if not valid or document.has_empty:  # the gate does not see the name of an empty field
        document, unknown = unknown_keys(document, meaning)
        findings = without_contested([*findings, *unknown])
        findings += [] if valid else _explained(document, meaning, bool(unknown))
    findings = [finding for finding in findings if not _in_gap(document, finding)]
    findings = [*_of_known_keys(document, findings)]
    gaps = document.gaps.union(_unread(document, meaning, findings))
    return document.changed(findings=(*document.findings, *findings), gaps=gaps)


def as_meant(document: Document) -> Document:
    """Return the document read as it was probably meant, where its keys are plainly misspelt."""
    if document.broken or document.kind not in KINDS or is_valid(document.kind, document.data):
        return document
    return unknown_keys(document, root(document.kind))[0]


def looks_like_document(document: Document) -> bool:
    """Return whether a file without a plain `kind` is still meant to be one of our documents.

    It is where it says one of our kinds under another word, or where two names of one kind stand
    at its top, in whatever language. All other YAML is somebody else's; of a file that is no text
    nobody can tell, so that it is judged.
    """
    if any(finding.rule is NOT_UTF8 for finding in document.findings):
        return True
    data = document.data
    if not isinstance(data, dict):
        return False
    if "kind" in data:
        return True
    words = {suggest.fold(key) for key in data}
    key = _kind_key(document)
    if key is not None:
        if suggest.nearest(str(data[key]), _kind_names(), suggest.Budget()) is not None:
            return True
        words.add("kind")
    return any(len(words & names) >= _FEWEST_NAMES for names in _names_of_kinds())


def is_empty(document: Document) -> bool:
    """Whether a file says nothing: it has no byte, or comments alone."""
    return any(finding.rule is EMPTY_DOCUMENT for finding in document.findings)


def is_of_another_tool(document: Document) -> bool:
    """Whether a file with a `kind` is a manifest of another tool: these name a version of an API."""
    data = document.data
    return isinstance(data, dict) and "apiVersion" in data and data.get("kind") not in (*KINDS,)


def without_nulls(value: Any) -> Any:
    """Return the value without fields that say nothing: null, an empty text, an empty group."""
    if isinstance(value, dict):
        return {key: without_nulls(one) for key, one in value.items() if one not in (None, "", {})}
    if isinstance(value, list):
        return [without_nulls(one) for one in value]
    return value


def kind_fault(document: Document) -> Finding | None:
    """Return why nobody can tell what kind of document it is, `None` when it says it."""
    return next(iter(_kind(document)[1]), None)


def _kind(document: Document) -> tuple[Document, list[Finding]]:
    """Return the document read as the kind it was probably meant to be, and what was wrong."""
    kinds = {"kinds": Alternatives(_kinds())}
    if "kind" not in document.data:
        return _misspelt_kind_key(document)
    kind = document.data["kind"]
    if kind in KINDS:
        return document, []
    if kind is None or kind == "":
        site = Site(document.path, ("kind",), "key")
        return document, [Finding(codes.MISSING_KIND, site, {"kinds": Alternatives(_kinds())})]
    near = suggest.nearest(str(kind), _kind_names(), suggest.Budget())
    site = Site(document.path, ("kind",))
    typed = kind if isinstance(kind, str) else document.text[slice(*document.span(site))]
    args: dict[str, object] = {"typed": typed[:60], "advice": "", **kinds}
    if near is None:
        return document, [Finding(codes.UNKNOWN_KIND, site, args, value=str(kind))]
    args["advice"] = Message(phrases.DID_YOU_MEAN, {"suggestion": near.word})
    title = Message(phrases.WRITE, {"text": near.word})
    fix = Fix(title, (document.edit(site, near.word),), safe=near.sure)
    meant = document.changed(data={**document.data, "kind": near.word})
    return meant, [Finding(codes.UNKNOWN_KIND, site, args, fix=fix, value=str(kind))]


def _misspelt_kind_key(document: Document) -> tuple[Document, list[Finding]]:
    key = _kind_key(document)
    if key is None:
        site = Site(document.path, (), "item")
        return document, [Finding(codes.MISSING_KIND, site, {"kinds": Alternatives(_kinds())})]
    span = document.span(Site(document.path, (key,), "key"))
    site = Site(document.path, (key,), "span", *span)
    args = {"typed": key, "suggestion": "kind", "term": root(KINDS[0]).properties["kind"].term}
    is_sure = suggest.fold(key) in suggest.folded(("kind", *_KIND_KEYS), {})
    title = Message(phrases.WRITE, {"text": "kind"})
    fix = Fix(title, (document.edit(site, "kind"),), safe=is_sure)
    document = document.renamed({(key,): "kind"})
    document, findings = _kind(document)
    return document, [Finding(codes.MISSPELT_FIELD, site, args, fix=fix, value=key), *findings]


def _kind_key(document: Document) -> str | None:
    """The key that stands for `kind`: near to the word, or a label, with a kind as its value."""
    budget = suggest.Budget()
    labels = suggest.folded(_KIND_KEYS, {})
    for key, value in document.data.items():
        if suggest.word(key, ["kind"], budget=budget) is not None:
            return str(key)
        if isinstance(value, str) and suggest.nearest(key, labels, budget):
            near = suggest.nearest(value, _kind_names(), budget)
            if near is not None and near.sure:
                return str(key)
    return None


@cache
def _kinds() -> tuple[Text, ...]:
    """The kinds as they are typed, in Finnish and Swedish with their terms: `program (ohjelma)`."""
    return tuple(root(kind).behind for kind in KINDS)


@cache
def _names_of_kinds() -> tuple[frozenset[str], ...]:
    """The folded names of the fields of each kind, in all languages."""
    fields = (root(kind).properties.values() for kind in KINDS)
    words = ([word for one in some for word in (one.name, *one.labels())] for some in fields)
    # A label of signs alone, such as §, folds to nothing.
    return tuple(frozenset(filter(None, map(suggest.fold, some))) for some in words)


@cache
def _kind_names() -> dict[str, str]:
    """Words for each kind, folded: its terms, and what programs are called."""
    labels = {kind: list(root(kind).labels()) for kind in KINDS}
    for terms in root("program").properties["type"].value_labels().values():
        labels["program"] += terms
    return suggest.folded(KINDS, labels)


def _explained(document: Document, meaning: Field, explained: bool) -> list[Finding]:
    # jsonschema takes a tenth of a second to import: only for documents that fail.
    from hyvinvointi.schema.explain import explain  # noqa: PLC0415

    data = without_nulls(document.data)
    findings = bounded(explain(document, meaning, data))
    if findings or explained or document.gaps:
        return findings
    # The gate said no and nobody can say why: never call that clean.
    site = Site(document.path, part="file")
    return [Finding(codes.DISAGREEMENT, site, {"reason": document.kind})]


def _of_known_keys(document: Document, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Leave out what follows from a key that nobody can read: it is unknown, or is the missing one."""
    misread = {finding.site.start for finding in document.findings if finding.rule is KEY_NOT_NFC}
    findings = [
        finding
        for finding in findings
        if finding.site.part != "span" or finding.site.start not in misread
    ]
    unknown = Counter(
        finding.site.route[:-1] for finding in findings if finding.rule is codes.UNKNOWN_FIELD
    )
    missing = Counter(finding.site.route for finding in findings if _is_missing_field(finding))
    told = {(*one.site.route[:-1], one.args["taken"]) for one in findings if "taken" in one.args}
    for finding in findings:
        if (*finding.site.route, finding.args.get("field")) in told:
            continue  # it stands under other names: title_fi, title_sv
        group = finding.site.route
        if _is_missing_field(finding) and unknown[group]:
            # Each may be a missing one; where all are unknown, nothing is known of the item.
            fields = document.value(group)
            if unknown[group] >= min(missing[group], len(fields)):
                continue
        yield finding


def _is_missing_field(finding: Finding) -> bool:
    return finding.rule is codes.MISSING_FIELD and bool(finding.site.route)


def _unread(document: Document, meaning: Field, findings: Iterable[Finding]) -> Iterator[Route]:
    """Yield where something stands that nobody can read, or may stand under an unknown name.

    An item with an id may have many fields; of a smaller group the unknown one may be any.
    """
    for finding in findings:
        group = finding.site.route[:-1]
        if finding.rule is codes.WRONG_TYPE:
            yield finding.site.route
        elif finding.rule is codes.UNKNOWN_FIELD and group and "id" not in document.value(group):
            field = meaning.at(group)
            for name in field.properties if field else ():
                yield (*group, name)


def _in_gap(document: Document, finding: Finding) -> bool:
    route, gaps = finding.site.route, document.gaps
    is_missing = finding.site.part == "item"
    return route in gaps or (is_missing and (*route, finding.args.get("field")) in gaps)
