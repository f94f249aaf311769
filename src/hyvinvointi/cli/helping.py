"""`--help` in the reader's language, plain enough for any terminal."""

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperCommand, TyperGroup

from hyvinvointi.cli import options, placeholders
from hyvinvointi.diagnostics import Language, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.report import registry

if TYPE_CHECKING:
    from typer._click import Context, HelpFormatter

Examples = Sequence[tuple[str | Text, Text]]
"""Command lines without the program's name, and what each does.

A line is a text where it names what people call in their own language.
"""

NAMES_OF_HELP = ("-h", "--help")
_TYPER_WORDS = {
    "Usage: hyvinvointi": Text(
        "Käyttö: hyvinvointi", "Användning: hyvinvointi", "Usage: hyvinvointi"
    ),
    "Options:\n": Text("Valitsimet:\n", "Flaggor:\n", "Options:\n"),
    "Arguments:\n": Text("Argumentit:\n", "Argument:\n", "Arguments:\n"),
    "Commands:\n": Text("Komennot:\n", "Kommandon:\n", "Commands:\n"),
    # The line may be broken behind the colon.
    "[default:": Text("[oletus:", "[förval:", "[default:"),
    "[required]": Text("[pakollinen]", "[krävs]", "[required]"),
}
_FORMATS = Text("Tulosteen muodot", "Utskriftens format", "Formats of the output")
_EXAMPLES = Text("Esimerkkejä", "Exempel", "Examples")
_BEHIND = "hyvinvointi.behind-dashes"


class SpokenCommand(TyperCommand):
    """A command whose help has headings in one language."""

    language: Language = "en"
    examples: Examples = ()

    def parse_args(self, ctx: "Context", args: list[str]) -> list[str]:
        """Remember how many arguments stand behind `--`, which the parser takes away."""
        if "--" in args:
            ctx.meta[_BEHIND] = len(args) - args.index("--") - 1
        return super().parse_args(ctx, args)

    def format_help(self, ctx: "Context", formatter: "HelpFormatter") -> None:
        """Write the help with its examples, and translate what typer wrote in English."""
        super().format_help(ctx, formatter)
        _write_examples(formatter, self.examples, self.language)
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
    """A group of commands, each made when it is needed."""

    language: Language = "en"
    names: tuple[str, ...] = ()
    member: str = "COMMAND [ARGS]..."
    examples: Examples = ()

    def format_help(self, ctx: "Context", formatter: "HelpFormatter") -> None:
        """Write the help with its examples, and translate what typer wrote in English."""
        super().format_help(ctx, formatter)
        _write_examples(formatter, self.examples, self.language)
        _translate(formatter, self.language)

    def list_commands(self, ctx: "Context") -> list[str]:  # noqa: ARG002  click's signature
        """Return the names of the commands in the order of the help."""
        return list(self.names)

    def get_command(self, ctx: "Context", cmd_name: str) -> Any:  # noqa: ARG002  click's signature
        """Import a command and return it, `None` when there is none of that name."""
        return command(cmd_name, self.language) if cmd_name in self.names else None

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        """Return the command that is named; raises `WorkError` where there is none."""
        if args[0] not in self.names:
            from hyvinvointi.cli import usage

            raise WorkError(usage.unknown_command(args[0], self.names))
        return args[0], self.get_command(ctx, args[0]), args[1:]


def behind_dashes(context: typer.Context) -> int | None:
    """Return how many arguments stand behind `--`, `None` where there is no `--`."""
    count: int | None = context.meta.get(_BEHIND)
    return count


def command(name: str, language: Language) -> SpokenCommand | SpokenGroup:
    """Return a command of `commands/` that speaks a language."""
    name = name.replace("-", "_")
    module = import_module(f"hyvinvointi.cli.commands.{name}")
    if hasattr(module, "group"):
        group: SpokenGroup = module.group(language)
        return group
    examples = getattr(module, "EXAMPLES", ())
    return spoken(name, getattr(module, name), module.HELP, examples, language)


def spoken(
    name: str,
    work: Callable[..., int],
    texts: Mapping[str, Text],
    examples: Examples,
    language: Language,
) -> SpokenCommand:
    """Return a command whose parameters are those of a function."""
    app = typer.Typer(rich_markup_mode=None, add_completion=False)
    names = {"help_option_names": [*NAMES_OF_HELP]}
    app.command(name, cls=SpokenCommand, context_settings=names)(work)
    built = typer.main.get_command(app)
    if not isinstance(built, SpokenCommand):
        raise TypeError(name)
    built.examples = examples
    speak(built, texts, language)
    return built


def spoken_group(
    name: str,
    kind: type[SpokenGroup],
    texts: Mapping[str, Text],
    examples: Examples,
    language: Language,
) -> SpokenGroup:
    """Return a group of commands, which tells its help where none of them is named."""
    names = {"help_option_names": [*NAMES_OF_HELP]}
    app = typer.Typer(name=name, cls=kind, rich_markup_mode=None, add_completion=False)
    app.callback(invoke_without_command=True, context_settings=names)(_show_help)
    built = typer.main.get_command(app)
    if not isinstance(built, SpokenGroup):
        raise TypeError(name)
    built.examples = examples
    speak(built, texts, language)
    return built


def speak(
    built: SpokenCommand | SpokenGroup, texts: Mapping[str, Text], language: Language
) -> None:
    """Give a command and its parameters their help texts."""
    built.language = language
    built.help = texts[""].say(language)
    # The list of commands has room for the first sentence.
    first, stop, _ = built.help.partition(". ")
    built.short_help = first + stop.rstrip()
    built.options_metavar = placeholders.spoken("[OPTIONS]", language)
    if isinstance(built, SpokenGroup):
        built.subcommand_metavar = placeholders.spoken(built.member, language)
    with typer.Context(built, help_option_names=[*NAMES_OF_HELP]) as context:
        for parameter in built.get_params(context):
            text = texts.get(parameter.name or "") or options.HELP[parameter.name or ""]
            parameter.help = text.say(language)  # type: ignore[attr-defined]
            if parameter.metavar:
                parameter.metavar = placeholders.spoken(parameter.metavar, language)


def _show_help(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        from hyvinvointi.cli import output

        output.emit(context.get_help() + "\n")


def _write_examples(formatter: "HelpFormatter", examples: Examples, language: Language) -> None:
    if not examples:
        return
    formatter.write(f"\n{_EXAMPLES.say(language)}:\n")
    for line, text in examples:
        shown = line.say(language) if isinstance(line, Text) else line
        formatter.write(f"  hyvinvointi {shown}\n      {text.say(language)}\n")


def _translate(formatter: "HelpFormatter", language: Language) -> None:
    for english, text in _TYPER_WORDS.items():
        spoken = text.say(language)
        formatter.buffer = [piece.replace(english, spoken) for piece in formatter.buffer]
