"""The work of `render`: read what is meant, refuse what must not go out, write the rest at once."""

import re
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path

from hyvinvointi import git
from hyvinvointi.adoption import Adopted, Earlier, History, Pin, Present
from hyvinvointi.cli import language, made_site, output, passed_over, revisions, targets
from hyvinvointi.cli.accepted_changes import accepted_on
from hyvinvointi.cli.amending import TextsInForce, texts_in_force
from hyvinvointi.cli.annexing import annexed, require_whole
from hyvinvointi.cli.destination import destination, require_no_documents
from hyvinvointi.cli.known_files import reader_of
from hyvinvointi.cli.last_changes import LastChanges
from hyvinvointi.cli.past_searches import PastSearches
from hyvinvointi.cli.progress import progress
from hyvinvointi.cli.templates import own_templates
from hyvinvointi.diagnostics import Language, Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.model import Profile
from hyvinvointi.render.build.papers import builder_of
from hyvinvointi.render.build.previous import PreviousBuild
from hyvinvointi.render.build.rendering import cleared_site
from hyvinvointi.render.build.run import Outcome, make
from hyvinvointi.render.build.writing import Output, opened
from hyvinvointi.render.engine.overrides import misfits
from hyvinvointi.render.site.attachments import publisher, publisher_of
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.options import Annex, Format, Options
from hyvinvointi.render.site.publication import Leak
from hyvinvointi.source import read
from hyvinvointi.workspace import FolderTree, GitTree, Reader, Tree, Workspace, config_of, load
from hyvinvointi.workspace.cache import Cache
from hyvinvointi.workspace.cache_folder import open_cache

PURPOSE = "render"
"""The caches of sites."""

_MAKING = Text("Tehdään sivuja", "Sidor görs", "Making pages")
_NO_DAY = Text(
    "Päivää {day} ei ole olemassa. Anna päivä muodossa 2026-03-30 tai Git-versio.",
    "Datumet {day} finns inte. Ange ett datum i formen 2026-03-30 eller en Git-version.",
    "There is no such date as {day}. Give a date in the form 2026-03-30, or a Git revision.",
)
_SHORT = 10
"""Digits of a commit id that are enough to find it."""
_LOST = Text(
    "Hyväksyttyjen versioiden tekstejä ei löytynyt ({count}): {names}. {reason}",
    "Texterna till godkända versioner hittades inte ({count}): {names}. {reason}",
    "The texts of adopted versions were not found ({count}): {names}. {reason}",
)
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


@dataclass(frozen=True, slots=True)
class Request:
    """What a person asked of `render`; the fields are the options of the command."""

    paths: Sequence[str] = ()
    format: Format = "html"
    output: str | None = None
    single_file: bool = False
    profile: Profile | None = None
    own_rules: bool = False
    accepted: str | None = None
    as_of: str | None = None
    today: date = field(default_factory=date.today)
    language: str | None = None
    is_cached: bool = True
    keep: Sequence[str] = ()
    annex: str | None = None
    decision: str | None = None


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
        source = _Source(request, stack, forgets=forgets)
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
        finder = _Adoptions(history, spoken, tells_clone=source.past is None)
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
    request: Request, source: "_Source", target: targets.Target, spoken: Language
) -> Options:
    return Options(
        format=request.format,
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
    chosen: Options, source: "_Source", target: targets.Target, spoken: Language
) -> tuple[Site, Outcome]:
    workspace = replace(target.workspace, surveyor=source.before.survey)
    builder = builder_of(cleared_site(workspace, chosen))
    for misfit in misfits(builder.environment, chosen.templates):
        chosen.tell(misfit)
    with progress(_MAKING.say(spoken)) as watch:
        return builder.site, make(builder, source.output, source.before, watch)


class _Source:
    """Where the files of a workspace come from: its folder, or `past`, a revision of it.

    `state` is the day or the revision that a person asked for. `output` is the folder that the site
    goes into, `folder` its name and `real` where it is; until `stack` ends nobody else has it.
    `before` is what the last render of it left, unless the run `forgets` that.
    """

    output: Output
    folder: Path
    real: Path

    def __init__(self, request: Request, stack: ExitStack, *, forgets: bool) -> None:
        self._request = request
        self._stack = stack
        self._forgets = forgets
        self.past: GitTree | None = None
        self.state: date | str | None = None
        self.before = PreviousBuild()

    def tree(self, root: Path) -> Tree:
        """Return the files of a workspace, once the folder of its site is found to be one."""
        self._open(root)
        wanted = self._request.as_of
        if wanted is None:
            tree = FolderTree(root, self.real)
            self.before = PreviousBuild(self._cache(root), tree, self._reader(root))
            return tree
        day, top = _day(wanted), git.require_top(root)
        tell = output.teller(self._request.language)
        if day is None:
            commit = revisions.known(top, wanted, tell)
        else:
            commit = git.last_commit(top, day, config_of(FolderTree(root)).zone)
        self.past = GitTree(root, commit, called=wanted)
        self.state = day or _revision(commit, self.past.commit)
        return self.past

    def _open(self, root: Path) -> None:
        request = self._request
        self.folder = Path(request.output) if request.output else root / "build" / "site"
        self.real = destination(self.folder, root)
        opening = opened(self.real, request.keep, output.teller(request.language))
        self.output = self._stack.enter_context(opening)

    def _cache(self, root: Path) -> Cache | None:
        """Return the cache of a workspace and the folder that it is rendered into."""
        if not self._request.is_cached:
            return None
        cache = open_cache(Cache, PURPOSE, cache_places(root, self.real))
        if cache:
            self._stack.callback(cache.close)
        if cache and self._forgets:
            cache.clear()
        return cache

    def _reader(self, root: Path) -> Reader:
        """Return what reads files of a workspace: none that `lint` knows to be sound."""
        if not self._request.is_cached or self._forgets:
            return read
        return self._stack.enter_context(reader_of(root, git.top(root) or root))

    def load(self, tree: Tree, extra: Sequence[str]) -> Workspace:
        """Read a workspace; documents that are as they were are not read again."""
        # Who refuses what has errors has to look at every document.
        if self._request.profile == "publish":
            return load(tree, extra, self.before.read_whole)
        return load(tree, extra, self.before.read, self.before.known)


def cache_places(root: Path, output: Path) -> list[Path]:
    """Return the folders that the cache of a site belongs to, and may not lie in."""
    return [root, git.top(root) or root, output]


def _now(root: Path, past: GitTree) -> Workspace:
    """Return a workspace as it stands, and what was deleted since an earlier state as it was last."""
    now = load(FolderTree(root))
    gone = past.gone(now.by_path)
    return now.with_documents([*now.documents, *(read(path, text) for path, text in gone)])


class _Adoptions:
    """Finds adopted texts in Git, and tells which ones it does not find."""

    def __init__(self, history: History, spoken: Language, *, tells_clone: bool) -> None:
        self._history = history
        self._tells_clone = tells_clone
        self._spoken = spoken
        self._told: set[str] = set()

    @property
    def reach(self) -> str:
        """How far the history reaches, in a word."""
        try:
            return self._history.reach
        except WorkError:  # `texts` tells why Git cannot say: a site is made without it
            return Present.reach

    def adopted(self, now: Workspace, pin: Pin) -> Earlier | None:
        """Return what a pin adopted, `None` where Git cannot tell."""
        try:
            return self._history.adopted(now, pin)
        except WorkError:
            return None

    def texts(self, now: Workspace, pins: Sequence[Pin]) -> Sequence[Adopted | None]:
        """Return the text of each pin, `None` where it is not found.

        Raises `WorkError` where this clone lacks one: the whole repository may tell another.
        """
        try:
            texts = self._history.texts(now, pins)
        except git.ObjectNotHere:
            raise
        except WorkError as error:
            output.note(error.message.say(self._spoken))
            return Present().texts(now, pins)
        if self._tells_clone:
            revisions.tell_clone(self._history.clone, output.teller(self._spoken))
            self._tells_clone = False
        pairs = [*zip(pins, texts, strict=True)]
        lost = [pin for pin, text in pairs if text is None and (pin.digest or pin.blob)]
        unsure = [pin for pin, text in pairs if text is None or not text.is_sure]
        lacking = [pin for pin in unsure if self._history.lacks(pin)]
        if lacking:
            raise WorkError(self._lost([*map(_called, lacking)]))
        names = [one for one in map(_called, lost) if one not in self._told]
        self._told.update(names)
        if names:
            output.note(self._lost(names).say(self._spoken))
        follow = self._followed(now)
        return [text and follow(pin, text) for pin, text in pairs]

    def _followed(self, now: Workspace) -> Callable[[Pin, Adopted], Adopted]:
        """Return what adds to an adopted text what its references to what was renamed are today."""
        from hyvinvointi.diff.since_adoption import AdoptedTexts  # only of adopted texts

        texts = AdoptedTexts(now)

        def follow(pin: Pin, text: Adopted) -> Adopted:
            document = read(pin.document.path, next(iter(text.files.values())))
            followed = texts.followed_references(document, partial(self._state, now, pin))
            return replace(text, followed=followed)

        return follow

    def _state(self, now: Workspace, pin: Pin) -> Workspace | None:
        earlier = self.adopted(now, pin)
        return earlier.then() if earlier else None

    def _lost(self, names: Sequence[str]) -> Message:
        args = {"count": len(names), "names": names, "reason": self._history.shortcoming}
        return Message(_LOST, args)


def _called(pin: Pin) -> str:
    return f"{pin.document.id} {pin.day.isoformat()}"


def _day(wanted: str) -> date | None:
    """Return a day that was asked for, `None` for a revision."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", wanted):
        return None
    try:
        return date.fromisoformat(wanted)
    except ValueError as error:
        raise WorkError(Message(_NO_DAY, {"day": wanted})) from error


def _revision(wanted: str, commit: str) -> str:
    """Return a revision so that it can be told later: `HEAD` is soon another one."""
    short = commit[:_SHORT]
    return short if commit.startswith(wanted) else f"{wanted} ({short})"
