"""What of a site must be made again when some of its documents are not as they were.

A page shows its own document and names its neighbours: those that it refers to and those that
refer to it. So a changed document makes stale its own pages, those of its neighbours before and
after the change, and the pages that gather from any of these. Lists, feeds and the search are
made from kept rows each time anything has changed. What stands on a decision's own page alone,
such as its background, changes nothing elsewhere: what others show of it is its gist.
"""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from hyvinvointi.render import own_templates
from hyvinvointi.render.files import attached
from hyvinvointi.render.pages import Piece
from hyvinvointi.render.past import Past
from hyvinvointi.render.site import Site
from hyvinvointi.render.tool import digest
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
    of each document; `unlike` are the paths of those that differ, `telling` of those whose gist
    does. `touched` are the unlike, the neighbours of the telling, and every id that these name.
    """

    signature: str
    states: Mapping[str, str]
    unlike: Collection[str]
    telling: Collection[str]
    touched: frozenset[str]

    @property
    def mark(self) -> str:
        """What a folder is marked with that holds the site: the same for the same site."""
        said = (self.signature, *self.states, *self.states.values())
        return digest("\0".join(said).encode(errors="surrogatepass"))

    def concerns(self, piece: Piece, before: Sequence[str]) -> bool:
        """Whether a piece follows from anything touched, or from other sources than `before`."""
        if piece.sources is None:
            return bool(self.telling)
        return piece.sources != before or not self.touched.isdisjoint(before)


def change(site: Site, past: Past) -> Change:
    """Return what has changed since the last render, and forget what no longer holds."""
    signed = _signature(site)
    past.require(signed)
    states = _states(site, past)
    unlike = past.unlike(states)
    telling = {one for one in unlike if _gist_in(past.state(one)) != _gist_in(states.get(one, ""))}
    near = _touched(telling, past.surveys(telling), site.index) if telling else set()
    touched = frozenset({*unlike, *near})
    past.recall.forget(unlike, touched)
    return Change(signed, states, unlike, telling, touched)


def _signature(site: Site) -> str:
    """The digest of all that every page follows from, beside the documents themselves."""
    options, logo = site.options, site.theme.logo
    registers = (one.blob for one in site.workspace.documents if one.kind == "municipality")
    said = [
        [options.format, options.language, options.single_file, options.profile, options.as_of],
        options.today,
        site.workspace.config.site,
        _content(logo.content if logo else None),
        own_templates.states(options.templates) if options.templates else [],
        sorted(registers),
        [(one.chrome, one.content, one.main) for one in site.front_locales],
        site.index.only_municipality,
        site.versions.reach,
        # Such a text is shown with another status than its bytes say.
        sorted((path, one.blob) for path, one in options.in_force.items()),
        sorted(one.folder for one in site.overviews if one.kind == "person"),
    ]
    return digest(json.dumps(said, default=str).encode())


def _states(site: Site, past: Past) -> dict[str, str]:
    """What is shown of each document: its gist, its bytes and its attached files, or nothing."""
    states = dict.fromkeys((one.path for one in site.workspace.documents), "")
    for document, named in attached(site.documents, site.recall):
        before = past.state(document.path)
        gist, _, rest = before.partition(":")
        if rest == document.blob and not named:
            states[document.path] = before
            continue
        if rest.partition(":")[0] != document.blob:
            gist = _gist(document)
        contents = (_content(site.options.read(one)) for one in named)
        states[document.path] = ":".join([gist, document.blob, *contents])
    return states


def _gist(document: Document) -> str:
    """The digest of what pages of others may show of a document."""
    if document.kind != "decision":
        return document.blob
    said = {name: value for name, value in document.data.items() if name not in _OWN_PAGE_ALONE}
    return digest(json.dumps(said).encode())


def _gist_in(state: str) -> str:
    return state.partition(":")[0]


def _touched(unlike: Collection[str], before: Mapping[str, Survey], index: Index) -> set[str]:
    now = (index.surveys[one][1] for one in unlike if one in index.surveys)
    surveys = [*before.values(), *now]
    names = {one for surveyed in surveys for one in _names(surveyed)}
    ids = {one for surveyed in surveys for one in _ids(surveyed)}
    naming = chain.from_iterable(map(index.paths_naming, names))
    referred = chain.from_iterable(index.by_own_id.get(one, ()) for one in ids)
    found = {*unlike, *ids}
    for path in {*naming, *referred}:
        document, surveyed = index.surveys[path]
        if document.kind != "municipality":
            found.add(path)
            found.update(_ids(surveyed))
    return found


def _names(surveyed: Survey) -> Iterator[str]:
    """The ids by which others refer to a document as a whole."""
    return (one.id for one in surveyed.defined if not one.route)


def _ids(surveyed: Survey) -> Iterator[str]:
    """Every id that a document defines, and the first part of each that it refers to."""
    for defined in surveyed.defined:
        yield defined.id
    for named in surveyed.named:
        yield named.rpartition(":")[2].partition("/")[0]


def _content(content: bytes | None) -> str:
    return "-" if content is None else digest(content)
