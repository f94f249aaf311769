"""A workspace as a site: every file, in a fixed order, the same bytes each time."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from hyvinvointi.adoption.overturning import overturner, without_early_overturnings
from hyvinvointi.render.build.papers import builder_of
from hyvinvointi.render.build.pictures import drawn
from hyvinvointi.render.build.proof import Proof
from hyvinvointi.render.pages.registry import find_pages
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.options import Options
from hyvinvointi.render.site.publication import Sources, clear
from hyvinvointi.render.site.unregistered import with_registered
from hyvinvointi.source import Document
from hyvinvointi.workspace import Workspace


def render_site(workspace: Workspace, options: Options) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of every file of the site of a workspace.

    Pure and byte-stable: the same workspace and options give the same files in the same order.
    Nothing is rendered that may not go out. Raises `WorkError` when a document cannot be read or
    addressed, or a template is broken, and `Leak` in the end when the files show what must not go
    out.
    """
    site = cleared_site(workspace, options)
    proof = Proof(site)
    pieces = builder_of(site).pieces()
    made = ((piece.name, *file) for piece in pieces for file in piece.make())
    for _, path, content in drawn(made):
        proof.look_at(path, content)
        yield path, content
    proof.conclude()


def cleared_site(workspace: Workspace, options: Options) -> Site:
    """Return what is shown of a workspace; nothing in it may not go out."""
    as_read = workspace.by_path
    if options.in_force:
        workspace = workspace.with_documents(
            options.in_force.get(document.path, document) for document in workspace.documents
        )

    def overturned_by(decision: Document) -> Any:
        known = partial(overturner, decision)
        return options.facts.of_document("overturner", decision, known)

    workspace = without_early_overturnings(workspace, options.today, overturned_by)
    cleared = clear(
        workspace,
        options.today,
        options.facts,
        drafts=options.profile != "publish",
        in_force=options.in_force,
        sources=Sources(options.read, options.now, options.read_now),
    )
    for note in cleared.notes:
        options.tell(note)
    shown = cleared.workspace.documents
    options.facts.invalidate_documents([one.path for one in shown if one is not as_read[one.path]])
    cleared = replace(cleared, workspace=with_registered(cleared.workspace, options.facts))

    def read(path: str) -> bytes | None:
        return None if path in cleared.withheld else options.read(path)

    return Site(cleared.workspace, replace(options, read=read), find_pages, workspace, cleared)
