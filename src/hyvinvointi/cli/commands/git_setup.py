"""`hyvinvointi git-setup`: Git shows changes of documents by their items and meaning."""

from typing import Annotated

from typer import Option

from hyvinvointi import visible
from hyvinvointi.cli import language, options, output
from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError

HELP = {
    "": Text(
        "Määrittää, että tämä Git-varasto näyttää asiakirjojen muutokset kohdittain ja sisältönä.",
        "Ställer in det här Git-arkivet så att det visar ändringar i dokument per punkt och efter innehåll.",
        "Set up this Git repository to show changes in documents by item and by content.",
    ),
    "yes": Text("Tee kysymättä.", "Gör utan att fråga.", "Do it without asking."),
    "undo": Text(
        "Poista se, minkä tämä komento on tehnyt.",
        "Ta bort det som det här kommandot har gjort.",
        "Undo what this command has done.",
    ),
    "check": Text(
        "Älä muuta mitään; paluuarvo 1, jos jotakin muuttuisi.",
        "Ändra inget; slutkod 1 om något skulle ändras.",
        "Change nothing; exit code 1 if something would change.",
    ),
}
EXAMPLES = (
    (
        "git-setup --check",
        Text("näyttää, mitä muuttuisi", "visar vad som skulle ändras", "shows what would change"),
    ),
    (
        "git-setup --yes",
        Text(
            "tekee muutokset kysymättä",
            "gör ändringarna utan att fråga",
            "makes the changes without asking",
        ),
    ),
)
_ASK = Text(
    "Tehdäänkö muutokset? [k/E] ", "Ska ändringarna göras? [j/N] ", "Make the changes? [y/N] "
)
_SAY_YES = Text(
    "Vastausta ei voi kysyä: anna --yes, jos muutokset tehdään.",
    "Det finns ingen att fråga: ange --yes om ändringarna ska göras.",
    "There is no one to ask: give --yes to make the changes.",
)
_NOTHING = Text("Ei muutettavaa.", "Inget att ändra.", "Nothing to change.")
_HINT = Text(
    "Rivit näyttää yhä: git diff --no-ext-diff",
    "Raderna visas fortfarande med: git diff --no-ext-diff",
    "Lines are still shown by: git diff --no-ext-diff",
)


def git_setup(
    *,
    yes: Annotated[bool, Option("--yes")] = False,
    undo: Annotated[bool, Option("--undo")] = False,
    check: Annotated[bool, Option("--check")] = False,
    lang: options.Lang = None,
) -> int:
    """Show what would be written, ask, and write it."""
    import sys

    from hyvinvointi import git
    from hyvinvointi.cli import attributes
    from hyvinvointi.cli.here import current_folder, own_workspace

    root = own_workspace() or current_folder()
    top = git.require_top(root)
    spoken = language.choose(lang, language.configured_here())
    setup = attributes.planned(root, top, undo=undo)
    for line in setup.shown:
        output.emit(f"{visible.text(line)}\n")
    if check:
        return int(bool(setup.shown))
    if not setup.shown:
        output.note(_NOTHING.say(spoken))
        return 0
    if not yes:
        if sys.stdin is None or not sys.stdin.isatty():
            raise WorkError(Message(_SAY_YES))
        if input(_ASK.say(spoken)).strip().lower()[:1] not in {"k", "j", "y"}:
            return 0
    attributes.carry_out(setup)
    if not undo:
        output.note(_HINT.say(spoken))
    return 0
