"""`hyvinvointi rules`: every rule there is."""

from typing import Annotated, Literal

from typer import Option

from hyvinvointi.cli import language, options, output
from hyvinvointi.diagnostics import Text

HELP = {
    "": Text("Luettelee säännöt.", "Räknar upp reglerna.", "List the rules."),
    "format": Text("Tulosteen muoto.", "Utskriftens format.", "Format of the output."),
}


def rules(
    *,
    format: Annotated[Literal["text", "json", "markdown"], Option("--format")] = "text",  # noqa: A002  the option's name
    own_rules: options.OwnRules = False,
    lang: options.Lang = None,
) -> int:
    """Print a table of the rules."""
    from hyvinvointi.cli.own_rules import own_rules_here, permitted
    from hyvinvointi.diff.rules import judges
    from hyvinvointi.lint.catalogue import catalogue
    from hyvinvointi.report import rule_list

    spoken = language.choose(lang, language.configured_here())
    own = own_rules_here(is_allowed=True).rules if permitted(is_allowed=own_rules) else ()
    listed: list[rule_list.AnyRule] = [
        *(entry.rule for entry in catalogue(own)),
        *(one.rule for one in judges()),
    ]
    output.emit(rule_list.FORMATS[format](listed, spoken), for_people=format == "text")
    return 0
