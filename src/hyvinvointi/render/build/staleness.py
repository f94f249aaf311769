"""What of a site must be made again when some of its documents are not as they were.

A changed document makes stale its own pages, those of its neighbours before and after the change as
far as these show what has changed of it, and the pages that gather from any of these. Lists, feeds
and the search are made from kept rows. What stands on a decision's own page alone, such as its
background, changes nothing elsewhere: what others show of it is its summary.
"""

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import astuple
from functools import partial

from hyvinvointi.data_classes import dataclass
from hyvinvointi.render.build.neighbours import Neighbours, Shown
from hyvinvointi.render.build.pieces import Piece
from hyvinvointi.render.build.previous import PreviousBuild
from hyvinvointi.render.build.summaries import Summary, summary
from hyvinvointi.render.engine import own_templates
from hyvinvointi.render.engine.fingerprint import digest
from hyvinvointi.render.site.attachments import attached
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.pictures import with_pictures
from hyvinvointi.workspace.cache import Piece as Kept

_SUMMARY = "summary"
_PICTURED = ":pictures:"
"""What stands before the digest of what texts of a document show and lead to, in its state."""
_NO_CONTENT = "-"


@dataclass(frozen=True, slots=True)
class Change:
    """How the documents of a site differ from those of its last render.

    `signature` stands for everything else that all pages follow from. `states` is what is shown
    of each document; `changed` are the paths of those that differ, `changed_summaries` of those of
    which other pages may show something else. `affected` are the sources of pages that do.
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

    def concerns(self, piece: Piece, before: Kept) -> bool:
        """Whether a piece follows from anything affected, or from other sources than `before`."""
        if before.is_of_all and self.changed:
            return True
        if piece.sources is None:
            return bool(self.changed_summaries)
        return piece.sources != before.sources or not self.affected.isdisjoint(before.sources)


def change(site: Site, previous: PreviousBuild) -> Change:
    """Return what has changed since the last render, and forget what no longer holds."""
    signature = _signature(site)
    previous.require(signature)
    states = _states(site, previous)
    changed = previous.changed(states)
    pictured = {
        path
        for path in changed
        if _pictures_in(previous.state(path)) != _pictures_in(states.get(path, ""))
    }
    summaries = pictured | {
        path
        for path in changed
        if _summary_in(previous.state(path)) != _summary_in(states.get(path, ""))
    }
    templates = site.options.templates
    shows_all = templates is not None and bool(own_templates.states(templates))
    neighbours = Neighbours(site.index, shows_all=shows_all)
    times = [[*_times(site, previous, states, path)] for path in sorted(summaries)]
    # Whoever shows a text shows its pictures: before and after, each differs from nothing at all.
    shown = (_times(site, previous, states, path) for path in sorted(pictured))
    times += [[one] for some in shown for one in some]
    affected = frozenset({*changed, *(neighbours.sources(times) if summaries else ())})
    previous.facts.invalidate(changed, affected)
    return Change(signature, states, changed, summaries, affected)


def _signature(site: Site) -> str:
    """The digest of all that every page follows from, beside the documents themselves."""
    options, logo = site.options, site.theme.logo
    registers = (one.blob for one in site.workspace.documents if one.kind == "municipality")
    settings = [
        [options.format, options.language, options.single_file, options.profile, options.as_of],
        options.pictures,
        options.today,
        _annex(site),
        site.workspace.config.site,
        _content(logo.content if logo else None),
        own_templates.states(options.templates) if options.templates else [],
        sorted(registers),
        [(locale.chrome, locale.content, locale.main) for locale in site.front_locales],
        site.index.only_municipality,
        site.is_of_one,
        site.versions.reach,
        site.versions.closed.mark,
        # What was kept back after a file was made may stand in it: in an attached one nothing is masked.
        site.hidden.mark,
        site.withheld.pictures if site.versions.by_plan else [],
        # Such a text is shown with another status than its bytes say.
        sorted((path, document.blob) for path, document in options.in_force.items()),
        # Who answers for something has a page, and every link to that person leads there.
        sorted(page.folder for page in site.pages if page.is_entry_page and page.is_personal),
    ]
    return digest(json.dumps(settings, default=str).encode())


def _annex(site: Site) -> list[object]:
    """What a cover follows from, beside the document itself."""
    annex = site.options.annex
    decision = annex and site.workspace.by_path.get(annex.decision)
    return [astuple(annex), decision and decision.blob] if annex else []


def _states(site: Site, previous: PreviousBuild) -> dict[str, str]:
    """What is shown of each document, or nothing: its summary, bytes, last change, and its files."""
    states = dict.fromkeys((one.path for one in site.workspace.documents), "")
    summaries = site.facts.of_each_document(_SUMMARY, site.documents, summary)
    with_files = attached(site.documents, site.facts)
    pictured = with_pictures(site.documents, site.facts)
    every = zip(summaries, with_files, pictured, strict=True)
    for (document, shown), (_, files), (_, pictures) in every:
        before = previous.state(document.path)
        summed_up, _, rest = before.partition(":")
        day = site.last_changes.get(document.path)
        own = f"{document.blob}@{day}" if day else document.blob
        if rest == own and not files and not pictures:
            states[document.path] = before
            continue
        if rest.partition(":")[0].partition("@")[0] != document.blob:
            summed_up = Summary(*shown).digest
        read = site.files_of(document)
        contents = [_content(read(file)) for file in files]
        state = ":".join([summed_up, own, *contents])
        # A text leads to an attached file wherever it is shown, while there is one.
        seen = "".join("-" if one == _NO_CONTENT else "+" for one in contents)
        shows = site.pictures_of(document)
        seen += "".join(_content(shows.written(picture)) for picture in pictures)
        states[document.path] = f"{state}{_PICTURED}{digest(seen.encode())}" if seen else state
    return states


def _times(
    site: Site, previous: PreviousBuild, states: Mapping[str, str], path: str
) -> Iterator[Shown]:
    """Yield what was shown of a document, and what is."""
    if previous.state(path):
        yield Shown(Summary(*previous.fact(_SUMMARY, path)), previous.surveyed(path))
    if states.get(path):
        document, survey = site.index.surveys[path]
        shown = site.facts.of_document(_SUMMARY, document, partial(summary, document))
        yield Shown(Summary(*shown), survey)


def _pictures_in(state: str) -> str:
    return state.partition(_PICTURED)[2]


def _summary_in(state: str) -> str:
    return state.partition(":")[0]


def _content(content: bytes | None) -> str:
    return _NO_CONTENT if content is None else digest(content)
