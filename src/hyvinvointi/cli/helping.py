"""`--help` in the reader's language, plain enough for any terminal."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
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
_WIDEST = 100
"""Columns beyond which lines of help are harder to read."""
_UNBROKEN = "\N{NON-BREAKING HYPHEN}"
"""Stands for each hyphen until lines are broken: names of options and values are kept in one piece."""
_RANGE = re.compile(r"\s*\[(?:[0-9]+<=)?x[<>]=[0-9]+\]")
"""How typer says which numbers may be given; that is told to whoever gives another one."""
_WORD = re.compile(r'(?:--\S+ (?!-))?(?:"[^"]*"|\S+)')
"""A word of a command line; an option goes with its value."""


class SpokenCommand(TyperCommand):
    """A command whose help has headings in one language."""

    language: Language = "en"
    examples: Examples = ()

    def parse_args(self, ctx: "Context", args: list[str]) -> list[str]:
        """Remember how many arguments stand behind `--`, which the parser takes away."""
        if "--" in args:
            ctx.meta[_BEHIND] = len(args) - args.index("--") - 1
        return super().parse_args(ctx, args)

    def collect_usage_pieces(self, ctx: "Context") -> list[str]:
        """Return what the usage lists, without the braces around what has to be given."""
        return [piece.strip("{}") for piece in super().collect_usage_pieces(ctx)]

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
                    [(name, _unbroken(text.say(self.language))) for name, text in texts.items()]
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
    app.command(name, cls=SpokenCommand, context_settings=settings())(work)
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
    app = typer.Typer(name=name, cls=kind, rich_markup_mode=None, add_completion=False)
    app.callback(invoke_without_command=True, context_settings=settings())(_begin_group)
    built = typer.main.get_command(app)
    if not isinstance(built, SpokenGroup):
        raise TypeError(name)
    built.examples = examples
    speak(built, texts, language)
    return built


def settings() -> dict[str, Any]:
    """Return what each command is told of its help."""
    return {"help_option_names": [*NAMES_OF_HELP], "max_content_width": _WIDEST}


def speak(
    built: SpokenCommand | SpokenGroup, texts: Mapping[str, Text], language: Language
) -> None:
    """Give a command and its parameters their help texts."""
    built.language = language
    built.help = _unbroken(texts[""].say(language))
    # The list of commands has room for the first sentence.
    first, stop, _ = built.help.partition(". ")
    built.short_help = first + stop.rstrip()
    built.options_metavar = placeholders.spoken("[OPTIONS]", language)
    if isinstance(built, SpokenGroup):
        built.subcommand_metavar = placeholders.spoken(built.member, language)
    with typer.Context(built, help_option_names=[*NAMES_OF_HELP]) as context:
        for parameter in built.get_params(context):
            text = texts.get(parameter.name or "") or options.HELP[parameter.name or ""]
            parameter.help = _unbroken(text.say(language))  # type: ignore[attr-defined]
            if parameter.metavar:
                parameter.metavar = placeholders.spoken(parameter.metavar, language)


def _begin_group(context: typer.Context, lang: options.Lang = None) -> None:
    """Hand the language on to the command that is named; tell the help where none is."""
    if lang and isinstance(context.command, SpokenGroup):
        context.default_map = {name: {"lang": lang} for name in context.command.names}
    if context.invoked_subcommand is None:
        from hyvinvointi.cli import output

        output.emit(context.get_help() + "\n")


def _write_examples(formatter: "HelpFormatter", examples: Examples, language: Language) -> None:
    if not examples:
        return
    formatter.write(f"\n{_EXAMPLES.say(language)}:\n")
    for line, text in examples:
        shown = line.say(language) if isinstance(line, Text) else line
        command = "".join(_broken(f"hyvinvointi {shown}", formatter.width + 1))
        formatter.write(f"{command}      {text.say(language)}\n")


def _broken(command: str, width: int) -> Iterator[str]:
    """Yield the lines of a command as a shell takes them, the later ones further in."""
    if len(command) + len("  ") <= width:
        yield f"  {command}\n"
        return
    line = " "
    for word in _WORD.findall(command):
        if len(line) + len(f" {word} \\") > width:
            yield f"{line} \\\n"
            line = "   "
        line += f" {word}"
    yield f"{line}\n"


def _unbroken(text: str) -> str:
    return text.replace("-", _UNBROKEN)


def _translate(formatter: "HelpFormatter", language: Language) -> None:
    written = _RANGE.sub("", "".join(formatter.buffer)).replace(_UNBROKEN, "-")
    for english, text in _TYPER_WORDS.items():
        written = written.replace(english, text.say(language))
    formatter.buffer = [written]
