"""Suppression comments: `# hyv: ignore[slug, slug] reason`.

Behind a key a comment is about what stands on that line and below that key. On a line of its own
it names the item it is about, `# hyv: ignore[slug] tp-12: reason`, so that it cannot slide to a
neighbour when items move.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from hyvinvointi.diagnostics import Edit, Finding, Fix, Message, Rule, Site
from hyvinvointi.lint import codes
from hyvinvointi.lint.registry import all_rules, rules_of
from hyvinvointi.schema import suggest
from hyvinvointi.source import Document
from hyvinvointi.workspace import Workspace
from hyvinvointi.workspace import codes as workspace_codes

_COMMENT = re.compile(r"#\s*hyv:\s*ignore\[(?P<slugs>[^\]\r\n]*)\]?[ \t]*(?P<rest>[^\r\n]*)")
_ITEM = re.compile(r"(?P<id>[a-z0-9]+(?:-[a-z0-9]+)*):[ \t]*(?P<reason>.*)")
PROTECTED = ("HV0", "HV1", "HV6", "HV7", "HV91")
"""Families that cannot be suppressed: reading, structure, adoption, privacy, suppressions."""


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

    def covers(self, finding: Finding) -> bool:
        """Whether a finding of its document is what it is about."""
        if finding.rule.slug not in self.slugs or finding.rule.code.startswith(PROTECTED):
            return False
        if self.own_line:
            return self._is_in_item(finding.site)
        return self._is_on_line(finding.site)

    def _is_in_item(self, site: Site) -> bool:
        ways = (site.route[:length] for length in range(len(site.route) + 1))
        values = (self.document.value(way) for way in ways)
        return any(isinstance(value, dict) and value.get("id") == self.item for value in values)

    def _is_on_line(self, site: Site) -> bool:
        line = self.document.position(self.start)[0]
        if self.document.place(site).line == line:
            return True
        keys = (
            Site(site.path, site.route[:length], "key") for length in range(1, len(site.route) + 1)
        )
        return any(self.document.place(key).line == line for key in keys)


@dataclass(frozen=True, slots=True)
class Outcome:
    """Findings that stay, those about suppressions themselves, and how many were suppressed."""

    findings: list[Finding]
    suppressed: int


def suppress(workspace: Workspace, findings: Sequence[Finding], rules: Sequence[Rule]) -> Outcome:
    """Leave out what comments suppress; only `rules`, those that ran, can be told unused."""
    comments = [one for document in workspace.documents for one in suppressions(document)]
    if not comments:
        return Outcome([*findings], 0)
    kept = [finding for finding in findings if not _is_suppressed(finding, comments)]
    known = {rule.slug: rule for rule in (*known_rules(), *rules)}
    ran = {rule.slug for rule in rules}
    told = [finding for one in comments for finding in _faults(one, known, ran)]
    return Outcome([*kept, *told], len(findings) - len(kept))


def known_rules() -> list[Rule]:
    """Return every rule a comment may name."""
    return [*(one.rule for one in all_rules()), *rules_of(workspace_codes)]


def suppressions(document: Document) -> Iterator[Suppression]:
    """Yield the suppression comments of a document."""
    if "hyv:" not in document.text:
        return
    for start, text in document.comments():
        match = _COMMENT.match(text)
        if match is None:
            continue
        line_start = start - (document.position(start)[1] - 1)
        own_line = not document.text[line_start:start].strip()
        item = _ITEM.match(match["rest"]) if own_line else None
        yield Suppression(
            document,
            start,
            start + len(text),
            tuple(one.strip() for one in match["slugs"].split(",") if one.strip()),
            item["id"] if item else None,
            (item["reason"] if item else match["rest"]).strip(),
            own_line,
        )


def _is_suppressed(finding: Finding, comments: Iterable[Suppression]) -> bool:
    for one in comments:
        if one.document.path == finding.site.path and one.is_effective and one.covers(finding):
            one.used.add(finding.rule.slug)
            return True
    return False


def _faults(one: Suppression, known: Mapping[str, Rule], ran: set[str]) -> Iterator[Finding]:
    site = Site(one.document.path, (), "span", one.start, one.end)
    if not one.reason:
        yield Finding(codes.NO_REASON, site, value=",".join(one.slugs))
    elif not one.is_effective:
        yield Finding(codes.NO_ITEM, site, value=",".join(one.slugs))
    for slug in one.slugs:
        if slug in known and not known[slug].code.startswith(PROTECTED):
            if one.is_effective and slug in ran - one.used:
                fix = _removal(one, slug)
                yield Finding(codes.UNUSED, site, {"slug": slug}, fix=fix, value=slug)
        else:
            args = {"slug": slug, "advice": _advice(slug, known)}
            yield Finding(codes.NOT_SUPPRESSIBLE, site, args, value=slug)


def _advice(slug: str, known: Mapping[str, Rule]) -> object:
    near = None if slug in known else suggest.word(slug, known)
    return Message(codes.NEAREST, {"suggestion": near.word}) if near else codes.PROTECTED


def _removal(one: Suppression, slug: str) -> Fix:
    text, bom = one.document.text, one.document.bom
    if len(one.slugs) > 1:
        opening = text.index("[", one.start) + 1
        closing = text.index("]", one.start)
        rest = ", ".join(other for other in one.slugs if other != slug)
        return Fix(codes.REMOVE, (Edit(opening + bom, closing + bom, rest),), safe=True)
    start, end = one.start, one.end
    while start and text[start - 1] in " \t":
        start -= 1
    if one.own_line:
        end += len(text[end : end + 2]) - len(text[end : end + 2].lstrip("\r\n"))
    return Fix(codes.REMOVE, (Edit(start + bom, end + bom, ""),), safe=True)
