"""`--help` in the reader's language, plain enough for any terminal."""

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperCommand, TyperGroup

from hyvinvointi.cli import options
from hyvinvointi.diagnostics import Language, Text
from hyvinvointi.report import registry

if TYPE_CHECKING:
    from typer._click import Context, HelpFormatter

_TYPER_WORDS = {
    "Usage: hyvinvointi": Text(
        "Käyttö: hyvinvointi", "Användning: hyvinvointi", "Usage: hyvinvointi"
    ),
    "Options:\n": Text("Valitsimet:\n", "Flaggor:\n", "Options:\n"),
    "Arguments:\n": Text("Argumentit:\n", "Argument:\n", "Arguments:\n"),
    "Commands:\n": Text("Komennot:\n", "Kommandon:\n", "Commands:\n"),
    "[default: ": Text("[oletus: ", "[förval: ", "[default: "),
    "[required]": Text("[pakollinen]", "[krävs]", "[required]"),
}
_FORMATS = Text("Tulosteen muodot", "Utskriftens format", "Formats of the output")
_BEHIND = "hyvinvointi.behind-dashes"


class SpokenCommand(TyperCommand):
    """A command whose help has headings in one language."""

    language: Language = "en"

    def parse_args(self, ctx: "Context", args: list[str]) -> list[str]:
        """Remember how many arguments stand behind `--`, which the parser takes away."""
        if "--" in args:
            ctx.meta[_BEHIND] = len(args) - args.index("--") - 1
        return super().parse_args(ctx, args)

    def format_help(self, ctx: "Context", formatter: "HelpFormatter") -> None:
        """Write the help and translate what typer wrote in English."""
        super().format_help(ctx, formatter)
        _translate(formatter, self.language)

    def format_epilog(self, ctx: "Context", formatter: "HelpFormatter") -> None:
        """Write what each output format of the command is."""
        super().format_epilog(ctx, formatter)
        kind = options.RESULTS.get(self.name or "")
        if kind:
            texts = {name: registry.about(kind, name) for name in registry.names(kind)}
            with formatter.section(_FORMATS.say(self.language)):
                formatter.write_dl(
                    [(name, text.say(self.language)) for name, text in texts.items()]
                )


class SpokenGroup(TyperGroup):
    """The group of all commands, each imported when it is needed."""

    language: Language = "en"
    names: tuple[str, ...] = ()

    def format_help(self, ctx: "Context", formatter: "HelpFormatter") -> None:
        """Write the help and translate what typer wrote in English."""
        super().format_help(ctx, formatter)
        _translate(formatter, self.language)

    def list_commands(self, ctx: "Context") -> list[str]:  # noqa: ARG002  click's signature
        """Return the names of the commands in the order of the help."""
        return list(self.names)

    def get_command(self, ctx: "Context", cmd_name: str) -> Any:  # noqa: ARG002  click's signature
        """Import a command and return it, `None` when there is none of that name."""
        return command(cmd_name, self.language) if cmd_name in self.names else None


def behind_dashes(context: typer.Context) -> int | None:
    """Return how many arguments stand behind `--`, `None` where there is no `--`."""
    count: int | None = context.meta.get(_BEHIND)
    return count


def command(name: str, language: Language) -> SpokenCommand:
    """Return a command of `commands/` that speaks a language."""
    name = name.replace("-", "_")
    module = import_module(f"hyvinvointi.cli.commands.{name}")
    app = typer.Typer(rich_markup_mode=None, add_completion=False)
    app.command(name, cls=SpokenCommand)(getattr(module, name))
    built = typer.main.get_command(app)
    if not isinstance(built, SpokenCommand):
        raise TypeError(name)
    speak(built, module.HELP, language)
    return built


def speak(
    built: SpokenCommand | SpokenGroup, texts: Mapping[str, Text], language: Language
) -> None:
    """Give a command and its parameters their help texts."""
    built.language = language
    built.help = built.short_help = texts[""].say(language)
    with typer.Context(built) as context:
        for parameter in built.get_params(context):
            text = texts.get(parameter.name or "") or options.HELP[parameter.name or ""]
            parameter.help = text.say(language)  # type: ignore[attr-defined]


def _translate(formatter: "HelpFormatter", language: Language) -> None:
    for english, text in _TYPER_WORDS.items():
        spoken = text.say(language)
        formatter.buffer = [piece.replace(english, spoken) for piece in formatter.buffer]
