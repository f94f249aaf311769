"""The reader: bytes to text, text to events, events to a document."""

from dataclasses import replace
from itertools import islice

from yaml import MarkedYAMLError, YAMLError

from hyvinvointi import limits
from hyvinvointi.diagnostics import Finding, Message, Site
from hyvinvointi.source import codes, markup, phrases
from hyvinvointi.source.decoding import Decoded, decode
from hyvinvointi.source.document import Document
from hyvinvointi.source.faults import Fault, explain, finding
from hyvinvointi.source.tree import Builder, LimitReached

_BLANK = " \t\r\n\N{NO-BREAK SPACE}"
"""What leaves a file empty; to the parser a tab is a fault of indentation, and a no-break space a text."""
_REPETITIONS = (codes.ANCHOR, codes.ALIAS, codes.MERGE_KEY)


def read(path: str, content: bytes) -> Document:
    """Read one file, as `on_demand.read` says."""
    decoded = decode(path, content)
    if decoded.hopeless:
        return Document(path, content, decoded.text, {}, None, decoded.findings, broken=True)
    if not decoded.text.strip(_BLANK):
        return Document(
            path, content, decoded.text, {}, None, (_not_a_document(path, None),), broken=True
        )
    builder, faults, broken = _build(path, decoded)
    tree = builder.tree
    findings = [*decoded.findings, *faults, *tree.findings]
    if not broken and not isinstance(tree.data, dict):
        broken = True
        if tree.data is not None or not tree.findings:
            findings.append(_not_a_document(path, tree.data))
    if not broken and markup.amount(decoded.text) > limits.MARKUP:
        broken = True
        findings.append(
            Finding(codes.TOO_MUCH_MARKUP, Site(path, part="file"), {"limit": limits.MARKUP})
        )
    if broken:
        fault = faults[-1].site.start if faults else builder.last.end
        tree.opaque.append((fault or 0, len(decoded.text)))
    return Document(
        path,
        content,
        decoded.text,
        tree.data if isinstance(tree.data, dict) else {},
        tree.root,
        tuple(_repetitions_as_one(findings)),
        frozenset(tree.gaps),
        broken,
        tree.has_empty,
        tuple(tree.opaque),
    )


def _repetitions_as_one(findings: list[Finding]) -> list[Finding]:
    """Tell the anchors, aliases and merge keys of a file once, at the first of them.

    They are one defect, that something is written once and meant in several places; the other
    places are related. A file made of them alone is answered as briefly as any.
    """
    marks = [one for one in findings if one.rule in _REPETITIONS]
    if len(marks) < 2:  # noqa: PLR2004  one mark is told as it is
        return findings
    first = min(marks, key=_start)
    here = Message(phrases.ALSO_HERE)
    others = islice((one.site for one in marks if one is not first), limits.FINDINGS_SHOWN)
    whole = replace(first, related=tuple((site, here) for site in others))
    kept = (one for one in findings if one is first or one.rule not in _REPETITIONS)
    return [whole if one is first else one for one in kept]


def _build(path: str, decoded: Decoded) -> tuple[Builder, list[Finding], bool]:
    """Read the text; behind a fault that can be mended in thought, read on."""
    text, parseable = decoded.text, decoded.parseable
    faults: list[Finding] = []
    lines: set[int] = set()
    rounds = spent = 0
    while True:
        builder, stop = _events(path, decoded, parseable, masked=bool(lines))
        if stop is None or isinstance(stop, LimitReached):
            return builder, faults, stop is not None
        fault = Fault.of(stop, text, parseable, builder.last, builder.stack)
        explained = explain(fault)
        line = fault.line_start(explained.start)
        if line not in lines:  # the second fault of one line is the first one's consequence
            faults.append(finding(path, explained))
        lines.add(line)
        rounds, spent = rounds + 1, spent + builder.count
        if explained.mended is None or _is_enough(rounds, spent):
            # What is told of the text behind the place that is to be mended follows from it.
            tree = builder.tree
            tree.findings = [one for one in tree.findings if _start(one) < explained.start]
            kept = [one for one in faults if _start(one) <= explained.start]
            # A bracket that is never closed stands before what was told of its line.
            return builder, kept or [finding(path, explained)], True
        parseable = explained.mended


def _is_enough(rounds: int, spent: int) -> bool:
    """Whether so much was read again behind faults that the rest has to wait for their mending."""
    return rounds > limits.FAULTS_READ_PAST or spent > limits.VALUES_REREAD


def _events(
    path: str, decoded: Decoded, parseable: str, *, masked: bool
) -> tuple[Builder, Exception | None]:
    """Read all events; return what they built and what stopped them.

    libyaml from 0.2.6 on gives up at a thousand open collections, long before it hands over the
    first of them. Read up to there, any version comes to our own limit, and to its place.
    """
    builder = Builder(path, decoded.text, parseable, decoded.bom)
    try:
        builder.run(masked=masked)
    except MarkedYAMLError as error:
        is_depth = "maximum nesting depth" in (error.problem or "")
        end = error.problem_mark.index if error.problem_mark is not None else len(parseable)
        if is_depth and end < len(parseable):
            return _events(path, decoded, parseable[:end], masked=masked)
        return builder, error
    except (LimitReached, YAMLError, ValueError) as error:
        return builder, error
    return builder, None


def _start(one: Finding) -> int:
    return one.site.start or 0


def _not_a_document(path: str, data: object) -> Finding:
    rule = codes.EMPTY_DOCUMENT if data is None else codes.NOT_A_MAPPING
    return Finding(rule, Site(path, part="file"))
