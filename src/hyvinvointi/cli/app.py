"""The program as a whole: its commands, and what stands before them."""

from collections.abc import Sequence
from typing import Annotated, Literal

import typer

from hyvinvointi import __version__
from hyvinvointi.cli import helping, language, output
from hyvinvointi.diagnostics import Text
from hyvinvointi.errors import WorkError

COMMANDS = (
    "init",
    "new",
    "lint",
    "fmt",
    "diff",
    "accept",
    "render",
    "serve",
    "status",
    "adopt",
    "verify",
    "explain",
    "rules",
    "schema",
    "git-setup",
)
"""Names of the commands in the order of the help; each is a module of `commands/`."""

HELP = {
    "": Text(
        "Valmistele, päätä, seuraa ja julkaise kunnan hyvinvointiohjelmat asiakirjoina Gitissä.",
        "Bered, besluta, följ upp och publicera kommunens välfärdsprogram som dokument i Git.",
        "Prepare, decide on, monitor and publish municipal welfare programmes as documents in Git.",
    ),
    "version": Text("Näytä versio.", "Visa versionen.", "Show the version."),
    "install_completion": Text(
        "Asenna komentojen täydennys tähän komentotulkkiin.",
        "Installera kommandokomplettering för det här skalet.",
        "Install completion for the current shell.",
    ),
    "show_completion": Text(
        "Näytä täydennys kopioitavaksi.",
        "Visa kompletteringen för att kopiera den.",
        "Show the completion, to copy it.",
    ),
}


EXAMPLES = (
    (
        "init",
        Text(
            "aloittaa työtilan: alkuun pääsee tästä",
            "skapar en arbetsyta: börja här",
            "starts a workspace: begin here",
        ),
    ),
    (
        "help lint",
        Text(
            "näyttää komennon ohjeen", "visar hjälpen för ett kommando", "shows help on a command"
        ),
    ),
)
_HELP = "help"


def run(arguments: Sequence[str]) -> int:
    """Run a command line and return the exit code; raises `WorkError` when it does not fit."""
    arguments = _asking_for_help(arguments)
    try:
        code = _group(arguments).main([*arguments], prog_name="hyvinvointi", standalone_mode=False)
    except typer.Abort:
        raise KeyboardInterrupt from None
    except typer.TyperException as error:
        from hyvinvointi.cli import usage

        raise WorkError(usage.explain(error)) from error
    return code if isinstance(code, int) else 0


def _asking_for_help(arguments: Sequence[str]) -> list[str]:
    """Return `help COMMAND` as people type it elsewhere, too: `COMMAND --help`."""
    if arguments[:1] != [_HELP]:
        return [*arguments]
    return [*arguments[1:], helping.NAMES_OF_HELP[-1]]


def _group(arguments: Sequence[str]) -> helping.SpokenGroup:
    app = typer.Typer(cls=_Group, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.callback(invoke_without_command=True, context_settings=helping.settings())(_root)
    group = typer.main.get_command(app)
    if not isinstance(group, helping.SpokenGroup):
        raise TypeError
    helping.speak(group, HELP, language.before_parsing(arguments))
    return group


class _Group(helping.SpokenGroup):
    names = COMMANDS
    examples = EXAMPLES


def _root(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version")] = False,
    lang: Annotated[Literal["fi", "sv", "en"] | None, typer.Option("--lang")] = None,
) -> None:
    if version:
        output.emit(f"hyvinvointi {__version__}\n")
        raise typer.Exit
    if context.invoked_subcommand is None:
        output.emit(context.get_help() + "\n")
        raise typer.Exit
    if lang:
        context.default_map = {name: {"lang": lang} for name in COMMANDS}
