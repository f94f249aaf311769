"""Suppression comments: `# hyv: ignore[slug, slug] reason`.

Behind a key a comment is about what stands on that line and below that key. On a line of its own
it names the item it is about, `# hyv: ignore[slug] tp-12: reason`, so that it cannot slide to a
neighbour when items move.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from functools import cached_property, partial
from itertools import chain
from typing import Any

from hyvinvointi import limits
from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Edit, Finding, Fix, Message, Rule, Site
from hyvinvointi.lint import codes
from hyvinvointi.lint.catalogue import catalogue
from hyvinvointi.patterns import regex
from hyvinvointi.schema import suggest
from hyvinvointi.schema.phrases import WRITE
from hyvinvointi.source import Document
from hyvinvointi.source.bounds import bounded
from hyvinvointi.workspace import Workspace

COMMENT = regex(r"#\s*hyv:\s*ignore\[(?P<slugs>[^\]\r\n]*)\][ \t]*(?P<rest>[^\r\n]*)")
_ITEM = regex(r"(?P<id>[a-z0-9]+(?:-[a-z0-9]+)*):[ \t]*(?P<reason>.*)")
PROTECTED = ("HV0", "HV1", "HV6", "HV7", "HV91")
"""Families that cannot be suppressed: reading, structure, adoption, privacy, suppressions."""
MALFORMED = "HV915"
"""The rule whose fix writes a suppression where none was."""


@dataclass(slots=True)
class Suppression:
    """One comment: where it stands, what it suppresses, and which of its slugs did."""

    document: Document
    start: int
    end: int
    slugs: tuple[str, ...]
    item: str | None
    reason: str
    own_line: bool
    used: set[str] = field(default_factory=set)

    @property
    def is_effective(self) -> bool:
        """Whether it says enough to suppress anything."""
        return bool(self.reason) and not (self.own_line and self.item is None)

    @property
    def about(self) -> str | int:
        """What it is about: the id of an item, or a line and what is below a key of that line."""
        return self.item or "" if self.own_line else self.document.position(self.start)[0]


class _Places:
    """Where findings stand that a comment could suppress, gathered once somebody asks."""

    def __init__(self, workspace: Workspace, findings: Sequence[Finding]) -> None:
        self._workspace, self._findings = workspace, findings
        self._claimed: set[int] = set()

    def claim(self, one: Suppression, slug: str) -> bool:
        """Whether a comment would suppress a finding if it named a rule, and none before it did."""
        known = (
            self._known.get((one.document.path, slug, one.about), ()) if one.is_effective else ()
        )
        claimed = [at for at in known if at not in self._claimed]
        self._claimed.update(claimed)
        return bool(claimed)

    @cached_property
    def _known(self) -> Mapping[tuple[str, str, str | int], Sequence[int]]:
        known: dict[tuple[str, str, str | int], list[int]] = {}
        by_path = self._workspace.by_path
        for at, one in enumerate(self._findings):
            path, slug = one.site.path, one.rule.slug
            if _is_suppressible(one.rule) and path in by_path:
                for subject in _subjects(by_path[path], one.site):
                    known.setdefault((path, slug, subject), []).append(at)
        return known


_BySubject = dict[tuple[str, str], dict[str | int, Suppression]]
_Near = Callable[[str], suggest.Suggestion | None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """Findings that stay, those about suppressions themselves, and how many were suppressed."""

    findings: list[Finding]
    suppressed: int


def suppress(
    workspace: Workspace,
    findings: Sequence[Finding],
    rules: Sequence[Rule],
    not_loaded: frozenset[str] = frozenset(),
) -> Outcome:
    """Leave out what comments suppress; only `rules`, those that ran, can be told unused.

    `not_loaded` are the names of own rules of which nothing is known but that they are there.
    """
    comments = [[*suppressions(document)] for document in workspace.documents]
    if not any(comments) and not any(one.rule.code == MALFORMED and one.fix for one in findings):
        return Outcome([*findings], 0)
    effective = _by_subject(chain.from_iterable(comments))
    kept = [one for one in findings if not _is_suppressed(workspace, one, effective)]
    places = _Places(workspace, kept)
    kept = [_with_useful_fix(workspace, one, places) for one in kept]
    known = {rule.slug: rule for rule in (*(one.rule for one in catalogue()), *rules)}
    ran = {rule.slug for rule in rules}
    unknown = not_loaded - known.keys()
    told = [
        finding
        for those in comments
        for finding in bounded(
            one
            for one in _faults(those, known, ran, places)
            if one.rule is not codes.NOT_SUPPRESSIBLE or one.value not in unknown
        )
    ]
    return Outcome([*kept, *told], len(findings) - len(kept))


def _by_subject(comments: Iterable[Suppression]) -> _BySubject:
    """The comments that say enough, each with what it is about, by file and rule."""
    found: _BySubject = {}
    for one in comments:
        for slug in one.slugs if one.is_effective else ():
            found.setdefault((one.document.path, slug), {}).setdefault(one.about, one)
    return found


def suppressible_rules() -> list[Rule]:
    """Return the rules that a comment may suppress."""
    return [one.rule for one in catalogue() if _is_suppressible(one.rule)]


def _is_suppressible(rule: Rule) -> bool:
    return not rule.code.startswith(PROTECTED)


def suppressions(document: Document) -> Iterator[Suppression]:
    """Yield the suppression comments of a document."""
    if "hyv:" not in document.text:
        return
    for start, text in document.comments():
        match = COMMENT.match(text)
        if match is not None:
            yield _suppression(document, start, start + len(text), match)


def _suppression(document: Document, start: int, end: int, match: re.Match[str]) -> Suppression:
    """Return what a comment says that stands, or would stand, at a place."""
    line_start = start - (document.position(start)[1] - 1)
    own_line = not document.text[line_start:start].strip()
    item = _ITEM.match(match["rest"]) if own_line else None
    return Suppression(
        document,
        start,
        end,
        tuple(dict.fromkeys(one.strip() for one in match["slugs"].split(",") if one.strip())),
        item["id"] if item else None,
        (item["reason"] if item else match["rest"]).strip(),
        own_line,
    )


def _with_useful_fix(workspace: Workspace, finding: Finding, places: _Places) -> Finding:
    """Leave out the fix that makes a comment suppress nothing: it would be removed as unused."""
    if finding.rule.code != MALFORMED or finding.fix is None:
        return finding
    (edit,), document = finding.fix.edits, workspace.by_path[finding.site.path]
    start, end = document.span(finding.site)
    text = edit.text + document.text[edit.end - document.bom : end]
    match = COMMENT.match(text)
    meant = _suppression(document, start, end, match) if match else None
    claims = [places.claim(meant, slug) for slug in meant.slugs] if meant else []
    return finding if any(claims) else replace(finding, fix=None)


def _is_suppressed(workspace: Workspace, finding: Finding, comments: _BySubject) -> bool:
    rule, path = finding.rule, finding.site.path
    those = comments.get((path, rule.slug))
    if not those or not _is_suppressible(rule):
        return False
    subjects = _subjects(workspace.by_path[path], finding.site)
    covering = [those[subject] for subject in subjects if subject in those]
    if covering:
        min(covering, key=lambda one: one.start).used.add(rule.slug)
    return bool(covering)


def _subjects(document: Document, site: Site) -> Iterator[str | int]:
    """Yield what a comment on a place may be about: its line, and the lines and items around it."""
    yield document.place(site).line
    value = document.data
    for length, step in enumerate((*site.route, None), 1):
        if isinstance(value, dict) and isinstance(value.get("id"), str):
            yield value["id"]
        if step is not None:
            yield document.place(Site(site.path, site.route[:length], "key")).line
            value = _below(value, step)


def _below(value: Any, step: str | int) -> Any:
    try:
        return value[step]
    except (KeyError, IndexError, TypeError):
        return None


def _faults(
    comments: Iterable[Suppression], known: Mapping[str, Rule], ran: set[str], places: _Places
) -> Iterator[Finding]:
    budget = suggest.Budget()
    words = suggest.folded(known, {slug: [rule.code] for slug, rule in known.items()})
    for one in comments:
        near = partial(suggest.nearest, known=words, budget=budget)
        yield from _faults_of(one, known, ran, near, places)


def _faults_of(
    one: Suppression, known: Mapping[str, Rule], ran: set[str], near: _Near, places: _Places
) -> Iterator[Finding]:
    site = Site(one.document.path, (), "span", one.start, one.end)
    if not one.reason:
        yield Finding(codes.NO_REASON, site, value=",".join(one.slugs))
    elif not one.is_effective:
        yield Finding(codes.NO_ITEM, site, value=",".join(one.slugs))
    for slug in one.slugs:
        if slug in known and _is_suppressible(known[slug]):
            if one.is_effective and slug in ran - one.used:
                fix = _removal(one, slug) if len(one.slugs) <= limits.FINDINGS_SHOWN else None
                yield Finding(codes.UNUSED, site, {"slug": slug}, fix=fix, value=slug)
        else:
            meant = None if slug in known else near(slug)
            rule = known.get(meant.word if meant else slug)
            reason, fix = codes.NO_RULE, None
            if rule is None:
                advice = Message(codes.UNKNOWN)
            elif meant is None or not _is_suppressible(rule):
                reason, advice = codes.PROTECTED_RULE, Message(codes.PROTECTED)
            else:
                advice = Message(codes.NEAREST, {"suggestion": meant.word})
                is_useful = meant.sure and (
                    meant.word in one.slugs or places.claim(one, meant.word)
                )
                fix = _renaming(one, slug, meant.word) if is_useful else None
            args = {"reason": Message(reason, {"slug": slug}), "advice": advice}
            yield Finding(codes.NOT_SUPPRESSIBLE, site, args, fix=fix, value=slug)


def _renaming(one: Suppression, slug: str, meant: str) -> Fix | None:
    """Write the name of a rule where its code, or the name in other letters, stands; once."""
    if len(one.slugs) > limits.FINDINGS_SHOWN:
        return None
    names = dict.fromkeys(meant if other == slug else other for other in one.slugs)
    return Fix(Message(WRITE, {"text": meant}), (_named(one, names),), safe=True)


def _named(one: Suppression, names: Iterable[str]) -> Edit:
    """Return what writes names of rules in the brackets of a comment."""
    text, bom = one.document.text, one.document.bom
    opening = text.index("[", one.start) + 1
    return Edit(opening + bom, text.index("]", opening) + bom, ", ".join(names))


def _removal(one: Suppression, slug: str) -> Fix:
    text, bom = one.document.text, one.document.bom
    if len(one.slugs) > 1:
        rest = _named(one, (other for other in one.slugs if other != slug))
        return Fix(codes.REMOVE, (rest,), safe=True)
    start, end = one.start, one.end
    while start and text[start - 1] in " \t":
        start -= 1
    if one.own_line:
        end += len(text[end : end + 2]) - len(text[end : end + 2].lstrip("\r\n"))
    return Fix(codes.REMOVE, (Edit(start + bom, end + bom, ""),), safe=True)
