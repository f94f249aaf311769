"""How a workspace begins: what is there already, what is asked, what is written, what comes next."""

import shlex
import textwrap
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from hyvinvointi import git, visible
from hyvinvointi.cli import asking, language, output
from hyvinvointi.cli.asking import Asker, Choice, Question
from hyvinvointi.cli.creating import Created, Outcome, create_all
from hyvinvointi.cli.here import current_folder
from hyvinvointi.cli.organisation_questions import OrganisationQuestions
from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Language, Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.scaffold.files import CI_FILES, PlannedFile
from hyvinvointi.scaffold.organisation import Organisation
from hyvinvointi.scaffold.start import Start, planned
from hyvinvointi.words import system
from hyvinvointi.workspace import FolderTree, Workspace, load
from hyvinvointi.workspace.config import FILE_NAME

_INSIDE = Text(
    "Kansio on jo työtilassa {root}. Siirry sinne: cd {folder}",
    "Mappen finns redan i arbetsytan {root}. Gå dit: cd {folder}",
    "The folder is already in the workspace {root}. Go there: cd {folder}",
)
_HOME = Text(
    "Tämä on kotikansiosi. Anna työtilalle oma kansio: hyvinvointi init NIMI",
    "Det här är din hemmapp. Ge arbetsytan en egen mapp: hyvinvointi init NAMN",
    "This is your home folder. Give the workspace a folder of its own: hyvinvointi init NAME",
)
_NO_FOLDER = Text(
    "Kansiota ”{folder}” ei voi luoda: {reason}.",
    "Mappen ”{folder}” kan inte skapas: {reason}.",
    "The folder “{folder}” cannot be created: {reason}.",
)
_BEGINNING = Text(
    "Työtila tehdään kansioon {folder}. Enter hyväksyy rivillä olevan vastauksen, Ctrl-C keskeyttää; "
    "tiedostot kirjoitetaan vasta lopuksi.",
    "Arbetsytan skapas i mappen {folder}. Enter godkänner svaret på raden, Ctrl-C avbryter; "
    "filerna skrivs först till slut.",
    "The workspace will be created in {folder}. Enter accepts the answer on the line, Ctrl-C stops; files are written only at the end.",
)
_SERVER = Text(
    "Missä muutokset tarkistetaan?", "Var granskas ändringarna?", "Where are changes checked?"
)
_SERVERS = {
    "none": Text("Ei palvelimella", "Inte på någon server", "On no server"),
    "github": Text("GitHub", "GitHub", "GitHub"),
    "gitlab": Text("GitLab", "GitLab", "GitLab"),
}
_HEADINGS = {
    Outcome.MADE: Text("Tehty", "Gjort", "Made"),
    Outcome.COMPLETED: Text("Täydennetty", "Kompletterat", "Completed"),
    Outcome.REPLACED: Text("Korvattu", "Ersatt", "Replaced"),
    Outcome.KEPT: Text(
        "Oli jo, jätetty ennalleen", "Fanns redan, orört", "Already there, left as it is"
    ),
}
_HAS_REGISTER = Text(
    "Organisaation tiedot ovat jo tiedostossa {path}.",
    "Organisationens uppgifter finns redan i filen {path}.",
    "The details of the organisation are already in the file {path}.",
)
_NOT_AT_TOP = Text(
    "Työtila ei ole Git-varaston juuressa, joten tarkistusta ennen talletusta ja palvelimen "
    "asetustiedostoa ei tehty.",
    "Arbetsytan ligger inte i Git-arkivets rot, så granskningen före sparande i Git och serverns "
    "inställningsfil skapades inte.",
    "The workspace is not at the top of its Git repository, so the check before a commit and the server’s settings file were not made.",
)
_NEXT = Text("Seuraavaksi", "Härnäst", "Next")
_COMMANDS = (
    ("lint", Text("tarkistaa asiakirjat", "granskar dokumenten", "checks the documents")),
    (
        "render",
        Text(
            "tekee sivuston: avaa build/site/index.html",
            "gör webbplatsen: öppna build/site/index.html",
            "makes the site: open build/site/index.html",
        ),
    ),
    (
        "new program",
        Text(
            "aloittaa oman ohjelmanne", "skapar ert eget program", "begins a programme of your own"
        ),
    ),
)
_NO_GIT = Text(
    "Muutosten vertailu tarvitsee Gitin:",
    "Jämförelsen av ändringar behöver Git:",
    "Comparing changes needs Git:",
)
_FIRST_COMMIT = Text("Työtila alkaa", "Arbetsytan skapas", "The workspace begins")


@dataclass(frozen=True, slots=True)
class Wish:
    """What the command line says; `given` are answers by the names of their options."""

    folder: Path
    given: Mapping[str, str | None]
    today: date
    lang: str | None
    examples: bool
    yes: bool
    force: bool


def begin(wish: Wish) -> int:
    """Begin a workspace, or complete the one that is there, and tell what was written."""
    root = _root(wish.folder)
    workspace = load(FolderTree(root)) if root.is_dir() else None
    configured = workspace.config.language if workspace else None
    spoken = language.choose(wish.lang, configured or language.configured_here())
    asker = asking.asker(spoken, yes=wish.yes)
    start = _start(wish, root, workspace, spoken, asker)
    asker.require_all()
    try:
        root.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        args = {"folder": root, "reason": system.reason(error)}
        raise WorkError(Message(_NO_FOLDER, args)) from error
    created = [*create_all(root, planned(start), force=wish.force)]
    _tell(created, start, root, spoken)
    return 0


def _root(folder: Path) -> Path:
    """Return the folder of the workspace; raises `WorkError` where none should begin."""
    here = current_folder()
    root = Path(here / folder).resolve()
    for parent in root.parents:
        if (parent / FILE_NAME).is_file():
            args = {"root": parent, "folder": shlex.quote(str(parent))}
            raise WorkError(Message(_INSIDE, args))
    if root == Path.home().resolve():
        raise WorkError(Message(_HOME))
    return root


def _start(
    wish: Wish, root: Path, workspace: Workspace | None, spoken: Language, asker: Asker
) -> Start:
    documents = workspace.documents if workspace else ()
    register = next((document for document in documents if document.kind == "municipality"), None)
    organisation: Organisation | None = None
    if asker.dialogue:
        lines = textwrap.wrap(_BEGINNING.say(spoken, {"folder": root}), output.width() - 2)
        output.emit("".join(f"{line}\n" for line in lines))
    if register is None:
        organisation = OrganisationQuestions(asker, spoken, wish.given).organisation()
    else:
        output.note(_HAS_REGISTER.say(spoken, {"path": register.path}))
    choices = [Choice(one, _SERVERS[one].say(spoken)) for one in CI_FILES]
    question = Question("--ci", _SERVER.say(spoken), default="none", choices=choices)
    server = asker.answer(question, wish.given["ci"])
    return Start(
        organisation,
        spoken,
        wish.today,
        next(one for one in CI_FILES if one == server),
        examples=wish.examples,
        is_top=(git.top(root) or root) == root,
        documents=[document.path for document in documents],
    )


def _tell(created: Sequence[Created], start: Start, root: Path, spoken: Language) -> None:
    width = max(len(made.file.path) for made in created)
    lines: list[str] = []
    for outcome, heading in _HEADINGS.items():
        files = [made.file for made in created if made.outcome is outcome]
        if files:
            lines += ["", f"{heading.say(spoken)}:"]
            lines += [
                f"  {path:<{width}}  {purpose.say(spoken)}" for path, purpose in _listed(files)
            ]
    if not start.is_top:
        lines += ["", _NOT_AT_TOP.say(spoken)]
    lines += ["", f"{_NEXT.say(spoken)}:"]
    if root != current_folder():
        lines.append(f"  cd {shlex.quote(str(root))}")
    lines += [
        f"  hyvinvointi {name:<{len('new program')}}  {text.say(spoken)}"
        for name, text in _COMMANDS
    ]
    if git.top(root) is None:
        lines += ["", _NO_GIT.say(spoken)]
        lines.append(
            f'  git init -b main && git add . && git commit -m "{_FIRST_COMMIT.say(spoken)}"'
        )
    output.emit("".join(f"{visible.spelled(line)}\n" for line in lines))


def _listed(files: Sequence[PlannedFile]) -> list[tuple[str, Text]]:
    """Return paths and purposes; of files for one purpose that lie together the folder."""
    shown: dict[str, Text] = {}
    for file in files:
        folder = file.path.rpartition("/")[0]
        alike = [one for one in files if one.path.startswith(f"{folder}/")] if folder else []
        same = {one.purpose for one in alike} == {file.purpose} and len(alike) > 1
        shown[f"{folder}/" if same else file.path] = file.purpose
    return [*shown.items()]
