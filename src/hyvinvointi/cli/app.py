"""The program as a whole: its commands, and what happens when something goes wrong."""

import os
from collections.abc import Sequence
from typing import Annotated, Any, Literal

import typer

from hyvinvointi import __version__
from hyvinvointi.cli import helping, language, output
from hyvinvointi.diagnostics import Language, Message, Text
from hyvinvointi.errors import WorkError

COMMANDS = ("lint",)
"""Names of the commands in the order of the help; each is a module of `commands/`."""

HELP = {
    "": Text(
        "Valmistele, päätä, seuraa ja julkaise kunnan hyvinvointiohjelmat asiakirjoina Gitissä.",
        "Bered, besluta, följ upp och publicera kommunens välfärdsprogram som dokument i Git.",
        "Prepare, decide, follow and publish municipal welfare programs as documents in Git.",
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
_UNEXPECTED = Text(
    "Odottamaton virhe ({error}). Vika on ohjelmassa: ilmoita ylläpitäjälle komento ja tämä rivi. "
    "HYVINVOINTI_DEBUG=1 näyttää, missä se tapahtui.",
    "Oväntat fel ({error}). Felet finns i programmet: meddela den som underhåller det kommandot "
    "och den här raden. HYVINVOINTI_DEBUG=1 visar var det hände.",
    "Unexpected error ({error}). This is a fault of the program: please report the command and "
    "this line. HYVINVOINTI_DEBUG=1 shows where it happened.",
)
_INTERRUPTED = 130


def run(arguments: Sequence[str]) -> int:
    """Run a command line and return the exit code; nothing is raised."""
    try:
        return _run(arguments)
    except WorkError as error:
        _tell(error.message, arguments)
    except typer.TyperException as error:
        from hyvinvointi.cli import usage

        _tell(usage.explain(error), arguments)
    except (KeyboardInterrupt, typer.Abort):
        return _INTERRUPTED
    except BrokenPipeError:
        output.silence()
        return 0
    except Exception as error:
        if os.environ.get("HYVINVOINTI_DEBUG"):
            raise
        shown = f"{type(error).__name__}: {error}".strip().replace("\n", " ")
        _tell(Message(_UNEXPECTED, {"error": shown}), arguments)
    return 2


def _run(arguments: Sequence[str]) -> int:
    spoken = _language(arguments)
    app = typer.Typer(cls=_Group, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.callback(invoke_without_command=True, context_settings=helping.CONTEXT)(_root)
    group = typer.main.get_command(app)
    if not isinstance(group, helping.SpokenGroup):
        raise TypeError
    helping.speak(group, HELP, spoken)
    code = group.main([*arguments], prog_name="hyvinvointi", standalone_mode=False)
    return code if isinstance(code, int) else 0


class _Group(helping.SpokenGroup):
    names = COMMANDS

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        if args[0] not in self.names:
            from hyvinvointi.cli import usage

            raise WorkError(usage.unknown_command(args[0], self.names))
        return args[0], self.get_command(ctx, args[0]), args[1:]


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


def _language(arguments: Sequence[str]) -> Language:
    return language.choose(language.asked_in(arguments), language.configured_here())


def _tell(message: Message, arguments: Sequence[str]) -> None:
    output.note(f"hyvinvointi: {message.say(_language(arguments))}")
