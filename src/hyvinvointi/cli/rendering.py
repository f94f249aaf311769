"""The work of `render`: read what is meant, refuse what must not go out, write the rest at once."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from hyvinvointi import git
from hyvinvointi.adoption import History
from hyvinvointi.cli import language, made_site, output, passed_over, revisions, targets
from hyvinvointi.cli.accepted_changes import accepted_on
from hyvinvointi.cli.adoption_finder import AdoptionFinder
from hyvinvointi.cli.amending import TextsInForce, texts_in_force
from hyvinvointi.cli.annexing import annexed, require_whole
from hyvinvointi.cli.destination import require_no_documents
from hyvinvointi.cli.last_changes import LastChanges
from hyvinvointi.cli.past_searches import PastSearches
from hyvinvointi.cli.progress import progress
from hyvinvointi.cli.render_request import Request
from hyvinvointi.cli.render_source import RenderSource
from hyvinvointi.cli.templates import own_templates
from hyvinvointi.diagnostics import Language, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.render.build.papers import builder_of
from hyvinvointi.render.build.rendering import cleared_site
from hyvinvointi.render.build.run import Outcome, make
from hyvinvointi.render.engine.overrides import misfits
from hyvinvointi.render.site.attachments import publisher, publisher_of
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.options import Annex, Options
from hyvinvointi.render.site.publication import Leak
from hyvinvointi.source import read
from hyvinvointi.workspace import FolderTree, GitTree, Workspace, load

_MAKING = Text("Tehdään sivuja", "Sidor görs", "Making pages")
_NOT_ADOPTED = Text(
    "Julkaisusta jäi pois muutettavana olevia asiakirjoja, joita mikään voimassa oleva päätös ei "
    "hyväksy ({count}): {names}.",
    "Dokument som håller på att ändras utelämnades ur publiceringen, eftersom inget gällande beslut "
    "godkänner dem ({count}): {names}.",
    "Documents that are being amended were left out of the publication, because no decision in force "
    "adopts them ({count}): {names}.",
)
_NOT_FOUND = Text(
    "Julkaisusta jäi pois voimassa olevia asiakirjoja, koska niiden hyväksyttyä tekstiä ei löydy "
    "({count}): {names}.",
    "Gällande dokument utelämnades ur publiceringen, eftersom deras godkända text inte hittas "
    "({count}): {names}.",
    "Documents in force were left out of the publication, because their adopted text was not found ({count}): {names}.",
)


Hear = Callable[[Site, Outcome], None]
"""What is told of a site that was made."""


def render_and_write(request: Request) -> int:
    """Render the documents that are meant into a folder and return the exit code."""
    try:
        return make_site(request)
    except Leak as leak:
        output.teller(request.language)(leak.message)
        return 1


def make_site(request: Request, hear: Hear | None = None) -> int:
    """Render into a folder, tell of it and return the exit code; raises `Leak`, too."""
    try:
        return _make_site(request, hear)
    except WorkError:
        raise
    except Exception:
        if not request.is_cached:
            raise
        # What a cache says can be of any form, and then it counts as none.
        return _make_site(request, hear, forgets=True)


def _make_site(request: Request, hear: Hear | None, *, forgets: bool = False) -> int:
    require_whole(request.annex, request.decision, request.format)
    with ExitStack() as stack:
        source = RenderSource(request, stack, forgets=forgets)
        target = targets.find(request.paths, source=source.tree, load_from=source.load)
        require_no_documents(source.real, target.root, target.workspace.by_path)
        spoken = language.choose(request.language, target.workspace.config.language)
        passed_over.tell(target.passed_over, spoken)
        passed_over.tell_unseen(target.workspace, spoken)
        if source.past:
            revisions.tell_clone(git.lacks(source.past.top), output.teller(spoken))
        memory = PastSearches(target.root) if request.is_cached else None
        revision = source.past.commit if source.past else "HEAD"
        history = History(target.root, revision, memory)
        finder = AdoptionFinder(history, spoken, tells_clone=source.past is None)
        publishes = request.profile == "publish"
        acceptances = accepted_on(request.accepted, request.today)
        amended = (
            texts_in_force(target.workspace, finder, request.today) if publishes else TextsInForce()
        )
        if publishes:
            # Only who publishes waits for all rules to be loaded.
            from hyvinvointi.cli.publish_gate import refuses

            if refuses(
                target,
                request.today,
                spoken,
                in_force=amended.texts,
                find=finder.adopted,
                runs_own_rules=request.own_rules,
                acceptances=acceptances,
            ):
                return 1
        target, annex = _annexed(request, target, amended)
        options = replace(
            _options(request, source, target, spoken),
            adopted=finder,
            in_force=amended.texts,
            when_adopted=amended.when_adopted,
            annex=annex,
            changed_on=LastChanges(
                target.root, revision, target.workspace.config.zone, request.today, memory
            ).days,
        )
        site, made = _make(options, source, target, spoken)
        if hear:
            hear(site, made)
        else:
            made_site.tell(made, source.folder, spoken)
        return int(_misses(target, amended, spoken))


def _annexed(
    request: Request, target: targets.Target, amended: TextsInForce
) -> tuple[targets.Target, Annex | None]:
    """Return what is rendered, and the annex that it is to be."""
    if request.annex is None or request.decision is None:
        return target, None
    shown = target.workspace.with_documents(
        amended.texts.get(one.path, one) for one in target.workspace.documents
    )
    return annexed(target, shown, request.annex, request.decision)


def _misses(target: targets.Target, amended: TextsInForce, spoken: Language) -> bool:
    """Tell which plans under amendment are left out, and return whether there are any."""
    is_left = False
    for text, plans in ((_NOT_FOUND, amended.lost), (_NOT_ADOPTED, amended.unadopted)):
        left = [plan.id or plan.path for plan in plans if target.holds_path(plan.path)]
        if left:
            is_left = True
            output.note(text.say(spoken, {"count": len(left), "names": left}))
    return is_left


def _options(
    request: Request, source: RenderSource, target: targets.Target, spoken: Language
) -> Options:
    return Options(
        format=request.format,
        pictures=request.pictures,
        only=target.paths,
        language=request.language,
        single_file=request.single_file,
        templates=own_templates(target.root),
        read=publisher_of(source.past) if source.past else publisher(target.root),
        profile=request.profile,
        today=request.today,
        as_of=source.state,
        now=_now(target.root, source.past) if source.past else None,
        read_now=publisher(target.root),
        tell=lambda message: output.note(message.say(spoken)),
        facts=source.before.facts,
    )


def _make(
    chosen: Options, source: RenderSource, target: targets.Target, spoken: Language
) -> tuple[Site, Outcome]:
    workspace = replace(target.workspace, surveyor=source.before.survey)
    builder = builder_of(cleared_site(workspace, chosen))
    for misfit in misfits(builder.environment, chosen.templates):
        chosen.tell(misfit)
    with progress(_MAKING.say(spoken)) as watch:
        return builder.site, make(builder, source.output, source.before, watch)


def _now(root: Path, past: GitTree) -> Workspace:
    """Return a workspace as it stands, and what was deleted since an earlier state as it was last."""
    now = load(FolderTree(root))
    gone = past.gone(now.by_path)
    return now.with_documents([*now.documents, *(read(path, text) for path, text in gone)])
