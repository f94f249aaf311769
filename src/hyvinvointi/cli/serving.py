"""The work of `serve`: a site in a temporary folder, made again whenever the workspace changes."""

import gc
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NoReturn

from hyvinvointi import visible
from hyvinvointi.cli import (
    language,
    lint_request,
    linting,
    output,
    render_request,
    rendering,
    targets,
)
from hyvinvointi.cli.render_source import PURPOSE, cache_places
from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.preview.server import Server
from hyvinvointi.preview.state import Finding, FindingsByPath, Preview, State
from hyvinvointi.preview.watching import watching
from hyvinvointi.privacy.masking import without_personal_data
from hyvinvointi.render.build.run import Outcome
from hyvinvointi.render.site.model import Site
from hyvinvointi.words import system
from hyvinvointi.workspace.cache_folder import drop_cache

_USUAL_PORT = 8000
_SERVED = Text(
    "Sivusto on osoitteessa {address} (lopetus: Ctrl-C).",
    "Webbplatsen finns på adressen {address} (avsluta: Ctrl-C).",
    "The site is at {address} (stop: Ctrl-C).",
)
_RENEWED = Text(
    "Sivut on päivitetty ({count} tiedostoa).",
    "Sidorna har uppdaterats ({count} filer).",
    "The pages have been updated ({count} files).",
)
_NO_PORT = Text(
    "Porttia {port} ei saa käyttöön: {reason}. Anna toinen valitsimella --port.",
    "Porten {port} kan inte användas: {reason}. Ange en annan med --port.",
    "The port {port} cannot be used: {reason}. Choose another one with --port.",
)


@dataclass(frozen=True, slots=True)
class Request:
    """What a person asked of `serve`; the fields are the options of the command."""

    paths: Sequence[str] = ()
    port: int | None = None
    own_rules: bool = False
    today: date | None = None
    language: str | None = None
    is_cached: bool = True


def serve_until_stopped(request: Request) -> NoReturn:
    """Serve until the process is interrupted; raises `WorkError` where nothing can be served."""
    gc.enable()  # what lives for a day has to look for waste
    # Who names something is told at once when it is not there.
    root = targets.find(request.paths).root if request.paths else targets.locate(()).root
    with _folder(root) as folder:
        session = Session(request, folder)
        server = _server(session, request.port)
        session.renew()
        with server.serving(), watching(root) as changes:
            said = {"address": server.address}
            output.emit(f"{_SERVED.say(session.preview.state.language, said)}\n")
            while True:
                changes.wait()
                session.renew()


@contextmanager
def _folder(root: Path) -> Iterator[Path]:
    """A folder that nobody else may read, and that goes with all that is known of it."""
    with TemporaryDirectory(prefix="hyvinvointi-", ignore_cleanup_errors=True) as name:
        folder = Path(name).resolve() / "site"
        try:
            yield folder
        finally:
            drop_cache(PURPOSE, cache_places(root, folder))


def _server(session: "Session", port: int | None) -> Server:
    """Return a server at a port; without one at the usual port or, where that is taken, at any."""
    try:
        return Server(session.preview, session.folder, _USUAL_PORT if port is None else port)
    except OSError as error:
        if port is None:
            return Server(session.preview, session.folder, 0)
        args = {"port": port, "reason": system.reason(error)}
        raise WorkError(Message(_NO_PORT, args)) from error


class Session:
    """A site that is made again and again into a folder, and the state that is served of it."""

    def __init__(self, request: Request, folder: Path) -> None:
        self.folder = folder
        self._request = request
        self._spoken = language.choose(request.language, language.configured_here())
        self.preview = Preview(self._spoken)

    def renew(self) -> None:
        """Make anew what is not as it was; pages that are open hear of it if anything is.

        Where no pages can be made those of before stay, and say why.
        """
        made: list[tuple[Site, Outcome]] = []
        problem = ""
        findings: FindingsByPath = {}
        try:
            findings = self._findings()
            rendering.make_site(self._rendering, lambda site, outcome: made.append((site, outcome)))
        except WorkError as error:
            problem = self._told(error.message)
        pages = _pages(made[0][0]) if made else self.preview.state.pages
        state = State(self._spoken, pages, findings, problem)
        is_written = bool(made and (made[0][1].written or made[0][1].gone))
        if is_written:
            output.note(_RENEWED.say(self._spoken, {"count": made[0][1].written}))
        if problem and problem != self.preview.state.problem:
            output.note(problem)
        if is_written or state != self.preview.state:
            self.preview.put(state)

    @property
    def _rendering(self) -> render_request.Request:
        return render_request.Request(
            self._request.paths,
            output=str(self.folder),
            today=self._today,
            language=self._request.language,
            is_cached=self._request.is_cached,
        )

    @property
    def _today(self) -> date:
        return self._request.today or date.today()  # noqa: DTZ011  a municipality's day is local

    def _findings(self) -> FindingsByPath:
        """Return by file what `lint` reports: nothing is told here that no report would show."""
        asked = lint_request.Request(
            self._request.paths,
            own_rules=self._request.own_rules,
            today=self._today,
            language=self._request.language,
            is_cached=self._request.is_cached,
        )
        report = json.loads(linting.answered(asked, ["json"]).texts["json"])
        findings: dict[str, list[Finding]] = defaultdict(list)
        for diagnostic in report["diagnostics"]:
            place = f"{diagnostic['path']}:{diagnostic['line']}:{diagnostic['column']}"
            words = (
                diagnostic["severity"],
                diagnostic["code"],
                diagnostic["message"],
                diagnostic["help"],
                place,
            )
            findings[diagnostic["path"]].append(Finding(*words))
        return {path: tuple(sorted(some, key=_rank)) for path, some in findings.items()}

    def _told(self, message: Message) -> str:
        return without_personal_data(visible.line(message.say(self._spoken)))


def _rank(finding: Finding) -> int:
    return ("error", "warning", "info").index(finding.severity)


def _pages(site: Site) -> dict[str, str]:
    """Return every page of a site, and the path of the document that it shows."""
    return {
        site.layout.page(page.folder, locale): page.document.path if page.document else ""
        for page in site.pages
        for locale in site.locales_of(page.folder)
    }
