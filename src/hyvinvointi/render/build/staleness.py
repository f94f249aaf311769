"""What of a site must be made again when some of its documents are not as they were.

A page shows its own document and names its neighbours: those that it refers to and those that
refer to it. So a changed document makes stale its own pages, those of its neighbours before and
after the change, and the pages that gather from any of these. Lists, feeds and the search are
made from kept rows each time anything has changed. What stands on a decision's own page alone,
such as its background, changes nothing elsewhere: what others show of it is its summary.
"""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from hyvinvointi.render.build.pieces import Piece
from hyvinvointi.render.build.previous import PreviousBuild
from hyvinvointi.render.engine import own_templates
from hyvinvointi.render.engine.fingerprint import digest
from hyvinvointi.render.site.attachments import attached
from hyvinvointi.render.site.model import Site
from hyvinvointi.schema import Survey
from hyvinvointi.source import Document
from hyvinvointi.workspace import Index

_OWN_PAGE_ALONE = frozenset(
    {"background", "proposal", "revised_proposal", "impact", "legal_basis", "appeal", "source"}
)
"""Fields of a decision without references that no other page shows."""


@dataclass(frozen=True, slots=True)
class Change:
    """How the documents of a site differ from those of its last render.

    `signature` stands for everything else that all pages follow from. `states` is what is shown
    of each document; `changed` are the paths of those that differ, `changed_summaries` of those of
    which other pages show something else. `affected` are the changed, the neighbours of those with
    changed summaries, and every id that these name.
    """

    signature: str
    states: Mapping[str, str]
    changed: Collection[str]
    changed_summaries: Collection[str]
    affected: frozenset[str]

    @property
    def mark(self) -> str:
        """What a folder is marked with that holds the site: the same for the same site."""
        parts = (self.signature, *self.states, *self.states.values())
        return digest("\0".join(parts).encode(errors="surrogatepass"))

    def concerns(self, piece: Piece, before: Sequence[str]) -> bool:
        """Whether a piece follows from anything affected, or from other sources than `before`."""
        if piece.sources is None:
            return bool(self.changed_summaries)
        return piece.sources != before or not self.affected.isdisjoint(before)


def change(site: Site, previous: PreviousBuild) -> Change:
    """Return what has changed since the last render, and forget what no longer holds."""
    signature = _signature(site)
    previous.require(signature)
    states = _states(site, previous)
    changed = previous.changed(states)
    summaries = {
        path
        for path in changed
        if _summary_in(previous.state(path)) != _summary_in(states.get(path, ""))
    }
    near = _affected(summaries, previous.surveys(summaries), site.index) if summaries else set()
    affected = frozenset({*changed, *near})
    previous.facts.invalidate(changed, affected)
    return Change(signature, states, changed, summaries, affected)


def _signature(site: Site) -> str:
    """The digest of all that every page follows from, beside the documents themselves."""
    options, logo = site.options, site.theme.logo
    registers = (one.blob for one in site.workspace.documents if one.kind == "municipality")
    settings = [
        [options.format, options.language, options.single_file, options.profile, options.as_of],
        options.today,
        site.workspace.config.site,
        _content(logo.content if logo else None),
        own_templates.states(options.templates) if options.templates else [],
        sorted(registers),
        [(locale.chrome, locale.content, locale.main) for locale in site.front_locales],
        site.index.only_municipality,
        site.versions.reach,
        # Such a text is shown with another status than its bytes say.
        sorted((path, document.blob) for path, document in options.in_force.items()),
        # Who answers for something has a page, and every link to that person leads there.
        sorted(page.folder for page in site.pages if page.is_entry_page and page.is_personal),
    ]
    return digest(json.dumps(settings, default=str).encode())


def _states(site: Site, previous: PreviousBuild) -> dict[str, str]:
    """What is shown of each document: its summary, its bytes and its attached files, or nothing."""
    states = dict.fromkeys((one.path for one in site.workspace.documents), "")
    for document, files in attached(site.documents, site.facts):
        before = previous.state(document.path)
        summary, _, rest = before.partition(":")
        if rest == document.blob and not files:
            states[document.path] = before
            continue
        if rest.partition(":")[0] != document.blob:
            summary = summary_digest(document)
        contents = (_content(site.options.read(file)) for file in files)
        states[document.path] = ":".join([summary, document.blob, *contents])
    return states


def summary_digest(document: Document) -> str:
    """Return the digest of what pages of others may show of a document."""
    if document.kind != "decision":
        return document.blob
    shown = {name: value for name, value in document.data.items() if name not in _OWN_PAGE_ALONE}
    return digest(json.dumps(shown).encode())


def _summary_in(state: str) -> str:
    return state.partition(":")[0]


def _affected(changed: Collection[str], before: Mapping[str, Survey], index: Index) -> set[str]:
    now = (index.surveys[path][1] for path in changed if path in index.surveys)
    surveys = [*before.values(), *now]
    names = {name for survey in surveys for name in _names(survey)}
    ids = {id_ for survey in surveys for id_ in _ids(survey)}
    naming = chain.from_iterable(map(index.paths_naming, names))
    referred = chain.from_iterable(index.by_own_id.get(id_, ()) for id_ in ids)
    affected = {*changed, *ids}
    for path in {*naming, *referred}:
        document, survey = index.surveys[path]
        if document.kind != "municipality":
            affected.add(path)
            affected.update(_ids(survey))
    return affected


def _names(survey: Survey) -> Iterator[str]:
    """The ids by which others refer to a document as a whole."""
    return (defined.id for defined in survey.defined if not defined.route)


def _ids(survey: Survey) -> Iterator[str]:
    """Every id that a document defines, and the first part of each that it refers to."""
    for defined in survey.defined:
        yield defined.id
    for named in survey.named:
        yield named.rpartition(":")[2].partition("/")[0]


def _content(content: bytes | None) -> str:
    return "-" if content is None else digest(content)
