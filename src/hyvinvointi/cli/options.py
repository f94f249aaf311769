"""Options that several commands share, and what `--help` says about them."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, Literal

from typer import Argument, Option

from hyvinvointi.diagnostics import Text
from hyvinvointi.report import registry

Paths = Annotated[list[str] | None, Argument(metavar="[PATHS|IDS]...", show_default=False)]
Lang = Annotated[Literal["fi", "sv", "en"] | None, Option("--lang", show_default=False)]
Today = Annotated[
    datetime | None, Option("--today", formats=["%Y-%m-%d"], metavar="DATE", show_default=False)
]
OwnRules = Annotated[bool, Option("--own-rules")]
NoCache = Annotated[bool, Option("--no-cache")]
Accepted = Annotated[str | None, Option("--accepted", metavar="FILE", show_default=False)]

RESULTS: Mapping[str, registry.Kind] = {
    "lint": "findings",
    "diff": "changes",
    "verify": "verifications",
    "rules": "rules",
    "status": "status",
}
"""What commands come to: the formats of each are those of this kind of result."""

if TYPE_CHECKING:
    FindingsFormat = str
    ChangesFormat = str
    VerificationsFormat = str
    RulesFormat = str
    StatusFormat = str
else:
    # Which formats there are, the files say when the program runs.
    FindingsFormat, ChangesFormat, VerificationsFormat, RulesFormat, StatusFormat = (
        Annotated[Literal[registry.names(kind)], Option("--format")] for kind in RESULTS.values()
    )

HELP = {
    "paths": Text(
        "Tiedostoja, kansioita tai tunnuksia; ilman niitä koko työtila.",
        "Filer, mappar eller id:n; utan dem hela arbetsytan.",
        "Files, folders or IDs; without them the whole workspace.",
    ),
    "lang": Text("Viestien kieli.", "Meddelandenas språk.", "Language of messages."),
    "format": Text("Tulosteen muoto.", "Utskriftens format.", "Format of the output."),
    "today": Text(
        "Päivä, jonka mukaan ajasta riippuvat asiat arvioidaan; muuten tämä päivä.",
        "Datum enligt vilket det som beror på tiden bedöms; annars dagens datum.",
        "The date used for everything that depends on time; by default today.",
    ),
    "own_rules": Text(
        "Aja myös työtilan omat säännöt: ne ovat ohjelmakoodia, johon luotat.",
        "Kör också arbetsytans egna regler: de är programkod som du litar på.",
        "Also run the workspace’s custom rules: they are code that you must trust.",
    ),
    "accepted": Text(
        "TOML-tiedosto muutoksista, jotka joku on perustellen hyväksynyt.",
        "TOML-fil över ändringar som någon har godkänt med motivering.",
        "TOML file of changes that somebody has accepted with a reason.",
    ),
    "no_cache": Text(
        "Tee kaikki alusta, vaikka mikään ei olisi muuttunut.",
        "Gör allt på nytt, även om ingenting har ändrats.",
        "Make everything again, even what has not changed.",
    ),
    "help": Text("Näytä tämä ohje.", "Visa den här hjälpen.", "Show this help."),
}
"""Help texts by the name of the parameter; a command's own `HELP` comes first."""


def day(today: datetime | None) -> date:
    """Return the day a command goes by."""
    return today.date() if today else date.today()  # noqa: DTZ011  a municipality's day is local
