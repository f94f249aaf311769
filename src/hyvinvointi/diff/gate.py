"""What decides which findings are told, compared: settings, baselines, own rules and templates.

They come with the same change as the documents that they let through, or that templates show. Who
reviews it has to see that; stricter settings hide nothing and are not told. Names of rules are
compared as they are written: the same rule under another name is told once too often rather than not
at all.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from hashlib import sha256
from itertools import islice
from posixpath import normpath
from typing import Any

from hyvinvointi import limits, parsing
from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Message, Site, Text
from hyvinvointi.diff.rules import judges_of
from hyvinvointi.diff.values import Act, Change, Entity, Loosening
from hyvinvointi.errors import WorkError
from hyvinvointi.schema.canonical import json_bytes
from hyvinvointi.source import Document
from hyvinvointi.visible import spelled
from hyvinvointi.words.lists import first_of
from hyvinvointi.workspace import Config, Workspace, globs
from hyvinvointi.workspace.config import FILE_NAME, TEMPLATES
from hyvinvointi.workspace.lint_settings import EVERYWHERE, SEVERITIES, LintSettings

_KINDS = frozenset({"baseline", "own-rule", "template"})
_NAMED = 10
"""Names that a message lists; the rest is counted."""
_NOTHING = Text("ei mitään", "ingenting", "none")
_ALL = ("**",)
"""What `documents` is shown as where the settings do not say it."""
_EVERY = ("**/*.yaml",)
"""What `documents` means where the settings do not say it."""


@dataclass(frozen=True)
class Gate:
    """The settings of a workspace, and the baselines among its files: rules by fingerprint.

    `rules` and `templates` are the files of own rules and own templates that may differ, `texts`
    what all of these files hold.
    """

    config: Config = field(default_factory=Config)
    baselines: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    rules: Mapping[str, bytes] = field(default_factory=dict)
    templates: Mapping[str, bytes] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)

    def documents(self) -> list[Document]:
        """Return the files as documents that say nothing: to show where a change stands."""
        return [
            Document(path, text.encode(), text, {}, None, broken=True)
            for path, text in self.texts.items()
        ]

    def site(self, path: str, *words: str) -> Site | None:
        """Return the place in a file of the first of some words that stands there."""
        text = self.texts.get(path)
        if text is None:
            return None
        start = next((at for word in words if word and (at := text.find(word)) >= 0), 0)
        return Site(path, (), "span", start, start)


def gate(config: Config, contents: Mapping[str, bytes]) -> Gate:
    """Return the gate of a workspace: what its settings say, and those of the files that belong to it."""
    read = {path: _baseline(path, content) for path, content in contents.items()}
    baselines = {path: findings for path, findings in read.items() if findings is not None}
    rules = {
        path: content for path, content in contents.items() if is_own_rule(path, config.lint.rules)
    }
    templates = {path: content for path, content in contents.items() if _is_template(path, content)}
    known = {FILE_NAME, *baselines, *rules, *templates}
    texts = {
        path: content.decode("utf-8", "replace")
        for path, content in contents.items()
        if path in known
    }
    return Gate(config, baselines, rules, templates, texts)


def is_own_rule(path: str, folders: Iterable[str]) -> bool:
    """Whether a file holds code of the own rules in some folders of the settings."""
    folder, _, name = path.rpartition("/")
    return name.endswith(".py") and (folder or ".") in {normpath(one) for one in folders}


def _is_template(path: str, content: bytes) -> bool:
    """Whether a file may be an own template: `render` reads none that is larger."""
    return path.startswith(f"{TEMPLATES}/") and len(content) <= limits.TEMPLATE_BYTES


def left_out(before: Workspace, after: Workspace, under_earlier: Workspace) -> list[Document]:
    """Return the documents that are there still, and that the setting `documents` takes in no more.

    `under_earlier` is the later state as the earlier setting takes it in: what is not found there
    was deleted, or moved to where neither looks.
    """
    known = {_name(document) for document in after.documents}
    hidden = [one for one in under_earlier.documents if one.path not in after.by_path]
    paths, names = {one.path for one in hidden}, {_name(one) for one in hidden if one.id}
    return [
        document
        for document in before.documents
        if document.path not in after.by_path
        and (document.path in paths or _name(document) in names)
        and not (document.id and _name(document) in known)
    ]


def _name(document: Document) -> tuple[str | None, ...]:
    return document.municipality, document.kind, document.id


def loosened(base: Gate, head: Gate, lost: Iterable[Document] = ()) -> list[Change]:
    """Return the changes that let findings through which were told before.

    `lost` are the documents that the settings leave out from now on.
    """
    return [
        _change(document, base, head)
        for document in (
            *_documents(base.config, head.config, [document.path for document in lost]),
            *_lint(base.config.lint, head.config.lint),
            *_baselines(base, head),
            *_own_rules(base, head),
            *_templates(base, head),
        )
    ]


def _documents(base: Config, head: Config, lost: Sequence[str]) -> Iterator[Loosening]:
    old, new = base.documents, head.documents
    if lost or not _takes_in(new, old):
        args = {
            "lost": _listed(lost),
            "count": len(lost),
            "old": _shown(old or _ALL),
            "new": _shown(new or _ALL),
        }
        yield Loosening(FILE_NAME, "documents", "", old, new, args)


def _takes_in(new: Sequence[str] | None, old: Sequence[str] | None) -> bool:
    """Whether one setting surely takes in all that another did; without one it is every document."""
    if new is None:
        return True
    return all(any(globs.covers(wide, one) for wide in new) for one in old or _EVERY)


def _lint(old: LintSettings, new: LintSettings) -> Iterator[Loosening]:
    for name in new.ignore:
        if name not in old.ignore:
            yield Loosening(FILE_NAME, "lint.ignore", name, None, name)
    if new.select and not old.select:
        yield Loosening(FILE_NAME, "lint.select", "", None, new.select)
    for name in old.select if new.select else ():
        if name not in new.select:
            yield Loosening(FILE_NAME, "lint.select", name, name, None)
    yield from _severities(old, new)
    if set(old.rules) != set(new.rules):
        yield Loosening(FILE_NAME, "lint.rules", "", old.rules, new.rules)


def _severities(old: LintSettings, new: LintSettings) -> Iterator[Loosening]:
    before = {(own.glob, own.rule): own.severity for own in old.severities}
    after = {(own.glob, own.rule): own.severity for own in new.severities}
    for key in [*after, *(key for key in before if key not in after)]:
        was, now = before.get(key), after.get(key)
        if _is_looser(was, now):
            yield Loosening(FILE_NAME, _table(key[0]), key[1], was, now)
    kept, keeps = [key for key in before if key in after], [key for key in after if key in before]
    if kept != keeps:
        # Of severities the last that fits holds.
        orders = [tuple(rule for _, rule in keys) for keys in (kept, keeps)]
        yield Loosening(FILE_NAME, "lint.severity", "", orders[0], orders[1])


def _is_looser(was: str | None, now: str | None) -> bool:
    """Whether a severity may weigh less than before; `None` is the rule's own, whatever that is."""
    if was == now or now == SEVERITIES[0] or was == SEVERITIES[-1]:
        return False
    return was is None or now is None or SEVERITIES.index(now) > SEVERITIES.index(was)


def _table(glob: str) -> str:
    return "lint.severity" if glob == EVERYWHERE else f"lint.paths.{glob}"


def _baselines(base: Gate, head: Gate) -> Iterator[Loosening]:
    for path, findings in head.baselines.items():
        known = base.baselines.get(path, {})
        added = [rule for fingerprint, rule in findings.items() if fingerprint not in known]
        if added:
            args = {"count": len(added), "rules": _listed(sorted(set(added)))}
            yield Loosening(path, "baseline", "", len(known), len(findings), args)


def _own_rules(base: Gate, head: Gate) -> Iterator[Loosening]:
    """Yield the files of own rules that differ; a folder that came or went is a setting that did."""
    folders = set(base.config.lint.rules) & set(head.config.lint.rules)
    for path in sorted({*base.rules, *head.rules}):
        old, new = base.rules.get(path), head.rules.get(path)
        if old != new and is_own_rule(path, folders):
            yield Loosening(path, "own-rule", "", _digest(old), _digest(new))


def _templates(base: Gate, head: Gate) -> Iterator[Loosening]:
    """Yield the own templates that differ; with more files than the limit nothing is rendered."""
    pairs = (
        (path, base.templates.get(path), head.templates.get(path))
        for path in sorted({*base.templates, *head.templates})
    )
    differing = ((path, old, new) for path, old, new in pairs if old != new)
    for path, old, new in islice(differing, limits.TEMPLATE_FILES + 1):
        yield Loosening(path, "template", "", _digest(old), _digest(new))


def _digest(content: bytes | None) -> str | None:
    return sha256(content).hexdigest()[:16] if content is not None else None


def _baseline(path: str, content: bytes) -> Mapping[str, str] | None:
    """Return the rules of a baseline's findings by fingerprint; `None` for any other file."""
    try:
        findings = parsing.json_value(content, path)["findings"]
        return {str(finding["fingerprint"]): str(finding.get("rule", "")) for finding in findings}
    except (WorkError, LookupError, TypeError, AttributeError):
        return None


def _change(loosening: Loosening, base: Gate, head: Gate) -> Change:
    verdicts = ((judge, judge.judge(loosening)) for judge in judges_of(Act.LOOSENED))
    judge, verdict = next((judge, said) for judge, said in verdicts if said is not None)
    path, setting, entry = loosening.path, loosening.setting, loosening.entry
    args = {
        "file": path,
        "setting": setting,
        "rule": parsing.cut(entry),
        "old": _shown(loosening.old),
        "new": _shown(loosening.new),
        **loosening.args,
    }
    key = setting.split(".", 2)[-1]
    old, new = (
        _words(entry, key if side is None else "") for side in (loosening.old, loosening.new)
    )
    return Change(
        rule=judge.rule,
        act=Act.LOOSENED,
        level=judge.rule.level,
        message=Message(verdict.message or judge.rule.message, args | dict(verdict.args)),
        municipality="",
        document=path,
        kind=setting if setting in _KINDS else "settings",
        entity=Entity("setting", setting, None, None),
        field=entry or None,
        old=_plain(loosening.old),
        new=_plain(loosening.new),
        base=base.site(path, *old, key),
        head=head.site(path, *new, key),
        fingerprint=_fingerprint(judge.rule.slug, loosening),
        is_adopted=False,
    )


def _words(entry: str, instead: str) -> tuple[str, ...]:
    """Return how an entry is written where it stands; what stands `instead` of it elsewhere."""
    return (instead,) if instead or not entry else (f'"{entry}"', f"'{entry}'", entry)


def _fingerprint(slug: str, one: Loosening) -> str:
    parts = [slug, spelled(one.path), one.setting, one.entry, _plain(one.old), _plain(one.new)]
    return sha256(json_bytes(parts)).hexdigest()[:16]


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _shown(value: Any) -> Text | str:
    if value is None or value == ():
        return _NOTHING
    return parsing.cut(", ".join(_listed(value))) if isinstance(value, tuple) else str(value)


def _listed(names: Sequence[str]) -> list[str]:
    return [parsing.cut(name) for name in first_of(names, _NAMED)]
