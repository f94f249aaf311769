"""The difference of two states as one page: the text with its changes marked, and side by side."""

import base64
import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from markupsafe import Markup

from hyvinvointi import git
from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Language, Site, Text
from hyvinvointi.diff import Act, Change, Comparison, Edit, amendment, sentences, terms
from hyvinvointi.diff.legal_state import Side
from hyvinvointi.diff.names import Names
from hyvinvointi.diff.words import clean
from hyvinvointi.render.engine import environment
from hyvinvointi.render.pages.changed_values import Edits, Values
from hyvinvointi.render.site.theme import Theme
from hyvinvointi.render.values.shapes import Prose
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.schema import root
from hyvinvointi.workspace import Workspace

_Texts = tuple[Edits, Edits | None, Edits | None]
_AROUND = 160
_CONTENT = 12
"""Most fields that are shown of a thing that was added or removed."""


@dataclass(frozen=True, slots=True)
class ChangeView:
    """One change as the page shows it.

    `marked` is its text with what was deleted and inserted; `old` and `new` are the same text as
    it was and is, each `None` where there is none. `lang` is set where it is not the page's.
    `pictures_old` and `pictures_new` are the pictures that it is about, where the page can show them.
    """

    level: str
    level_name: str
    message: str
    rule: str
    place: str
    field: str
    notes: tuple[str, ...]
    marked: tuple[Edit, ...]
    old: tuple[Edit, ...] | None
    new: tuple[Edit, ...] | None
    lang: str | None
    pictures_old: Sequence[Prose] = ()
    pictures_new: Sequence[Prose] = ()


Show = Callable[[Change], tuple[Sequence[Prose], Sequence[Prose]]]
"""Returns the pictures that a change is about, as they were and as they are."""


@dataclass(frozen=True, slots=True)
class EntityView:
    """What changed of one entity."""

    kind: str
    title: str
    changes: tuple[ChangeView, ...]


@dataclass(frozen=True, slots=True)
class DocumentView:
    """What changed in one document, and how an amending decision would list it."""

    kind: str
    title: str
    counts: str
    amendment: tuple[amendment.Clause, ...]
    entities: tuple[EntityView, ...]

    @property
    def sentences(self) -> list[str]:
        """What changed, in words: a sentence for each change."""
        return [change.message for entity in self.entities for change in entity.changes]


def render_changes(
    comparison: Comparison, base: Workspace, head: Workspace, language: Language
) -> str:
    """Return the page of a comparison: one file that loads nothing and runs nothing."""
    pages = environment.html_environment(None)
    parts = (
        environment.render(pages, "html/style.css", {"theme": Theme()}),
        environment.render(pages, "html/changes.css", {}),
    )
    style = "".join(parts)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    words = Words(language)
    context: dict[str, Any] = {
        "style": Markup(style),  # noqa: S704  our own template
        "style_digest": digest,
        "language": language,
        "words": words,
        "site_title": words.changes_title,
        "single_file": True,
        "others": (),
        "languages": (),
        "logo": None,
        "theme": Theme(),
        "verdict": sentences.verdict(comparison, language) or words.changes_none,
        "counts": sentences.counts(comparison.changes, language),
        "remarks": [*sentences.remarks(comparison, language)],
        "documents": views(comparison, base, head, language),
    }
    return environment.render(pages, "html/changes.html", context)


def views(
    comparison: Comparison,
    base: Workspace,
    head: Workspace,
    language: Language,
    show: Show = lambda _change: ((), ()),
) -> list[DocumentView]:
    """Return the changes of a comparison as pages show them, document by document."""
    return [*_Viewer(base, head, language, show).documents(comparison.changes)]


class _Viewer:
    """Looks up in both states what a change leaves unsaid."""

    def __init__(self, base: Workspace, head: Workspace, language: Language, show: Show) -> None:
        self._sides = base, head
        self._known = Side(base), Side(head)
        self._names = Names(*self._known)
        self._language = language
        self._show = show

    def documents(self, changes: Iterable[Change]) -> Iterator[DocumentView]:
        for first, several in sentences.by_document(changes):
            yield DocumentView(
                kind=terms.entity(first.kind).say(self._language),
                title=sentences.document_title(first, *self._sides, self._language)
                or first.document,
                counts=sentences.counts(several, self._language),
                amendment=tuple(amendment.clauses(several, self._language)),
                entities=tuple(self._entities(several)),
            )

    def _entities(self, changes: Iterable[Change]) -> Iterator[EntityView]:
        groups: dict[tuple[str, str, str | None], list[Change]] = {}
        for one in changes:
            groups.setdefault((one.entity.type, one.entity.id, one.entity.parent), []).append(one)
        for several in groups.values():
            first = several[0]
            kind = terms.entity(first.entity.type).say(self._language)
            title = _said(first, "title", self._language) or first.entity.id
            yield EntityView(kind, title, tuple(self._change(one) for one in several))

    def _change(self, change: Change) -> ChangeView:
        language = self._language
        marked, old, new = self._texts(change)
        pictures_old, pictures_new = self._show(change)
        return ChangeView(
            level=change.level,
            level_name=sentences.LEVEL_NAMES[change.level].say(language),
            message=change.message.say(language),
            rule=change.rule.slug,
            place=sentences.place(change, *self._sides),
            field=_said(change, "field", language) if change.field else "",
            notes=tuple(sentences.notes(change, language)),
            marked=marked,
            old=old,
            new=new,
            lang=self._lang(change),
            pictures_old=pictures_old,
            pictures_new=pictures_new,
        )

    def _texts(self, change: Change) -> _Texts:
        if change.edits:
            marked = tuple(sentences.spaced(change.edits))
            return marked, _side(change.edits, "deleted"), _side(_as_now(change), "inserted")
        base, head = self._known
        if change.act in {Act.ADDED, Act.REMOVED}:
            old = self._content(change.base, base, "deleted")
            return (), old, self._content(change.head, head, "inserted")
        if "listed" in change.message.args:
            return self._lists(change)
        if change.picture and all(_is_blob(one) for one in (change.old, change.new)):
            return (), None, None
        texts = (_said(change, side, self._language) for side in ("old", "new"))
        return (
            (),
            _whole(next(texts), "deleted", change.old),
            _whole(next(texts), "inserted", change.new),
        )

    def _content(self, site: Site | None, side: Side, op: str) -> tuple[Edit, ...] | None:
        """The title and other plain fields of what came or went."""
        document = side.workspace.by_path.get(site.path) if site else None
        if site is None or document is None:
            return None
        meaning = root(document.kind or "").at(site.route)
        if meaning is None or not isinstance(document.value(site.route), dict):
            return None
        values = Values(document, side, self._names, self._language)
        rows = [*islice(values.rows(meaning, site.route), _CONTENT)]
        return (Edit(op, "\n".join(rows)),) if rows else None

    def _lists(self, change: Change) -> _Texts:
        """Two lists as wholes, by the place of the one that is there."""
        for site, side in zip((change.head, change.base), reversed(self._known), strict=True):
            document = side.workspace.by_path.get(site.path) if site else None
            meaning = root(document.kind or "").at(site.route) if site and document else None
            if site and document and meaning and meaning.item is not None:
                values = Values(document, side, self._names, self._language)
                return values.compared(change.old, change.new, meaning, site.route)
        return (), None, None

    def _lang(self, change: Change) -> str | None:
        tail = (change.field or "").rpartition(".")[2]
        for site, side in zip((change.base, change.head), self._known, strict=True):
            document = side.workspace.by_path.get(site.path) if site else None
            if document is not None and change.edits:
                own = (
                    tail
                    if tail in {"fi", "sv", "en", "se"}
                    else side.directory.language_of(document)
                )
                return own if own != self._language else None
        return None


def _is_blob(value: Any) -> bool:
    """Whether a value is what Git calls a content by: a name that says nothing to people."""
    return isinstance(value, str) and git.is_id(value)


def _as_now(change: Change) -> list[Edit]:
    """The edits with what was kept as it is written now: a sentence may begin elsewhere."""
    text, at, found = clean(change.new) if isinstance(change.new, str) else "", 0, []
    for edit in (one for one in change.edits if one.op != "deleted"):
        there = text[at : at + len(edit.text)]
        same = there.casefold() == edit.text.casefold()
        found.append(Edit(edit.op, there) if same else edit)
        at += len(edit.text)
    return found


def _side(edits: Sequence[Edit], op: str) -> tuple[Edit, ...] | None:
    """One side of a text: what is kept, long stretches cut, and what only this side has."""
    shown = [one for one in sentences.spaced(edits) if one.op in {"kept", op}]
    last = len(shown) - 1
    return tuple(
        _cut(one, first=at == 0, last=at == last) if one.op == "kept" else one
        for at, one in enumerate(shown)
    )


def _cut(edit: Edit, *, first: bool, last: bool) -> Edit:
    if len(edit.text) <= 2 * _AROUND:
        return edit
    start = "" if first else edit.text[:_AROUND].rpartition(" ")[0]
    end = "" if last else edit.text[-_AROUND:].partition(" ")[2]
    return Edit("kept", f"{start} – – – {end}")


def _whole(said: str, op: str, value: Any) -> tuple[Edit, ...] | None:
    return None if value is None or not said else (Edit(op, said),)


def _said(change: Change, name: str, language: Language) -> str:
    value = change.message.args.get(name)
    return value.say(language) if isinstance(value, Text) else str(value or "")
