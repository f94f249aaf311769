"""`hyvinvointi status`: where things stand, and who owes what."""

from typing import Annotated, Literal

from typer import Option

from hyvinvointi.cli import options
from hyvinvointi.diagnostics import Text

HELP = {
    "": Text(
        "Näyttää tilanteen: mitä valmistellaan, mikä odottaa, mikä on myöhässä.",
        "Visar läget: vad som bereds, vad som väntar, vad som är försenat.",
        "Show the situation: what is being prepared, what is waiting, what is overdue.",
    ),
    "responsible": Text(
        "Vain se, mistä tämä toimielin, yksikkö tai henkilö vastaa: tunnus tai nimi.",
        "Bara det som det här organet, den här enheten eller personen ansvarar för: id eller namn.",
        "Only what this decision-making body, unit or person is responsible for: an ID or a name.",
    ),
    "fail_on": Text(
        "overdue: paluuarvo on 1, jos jotakin on myöhässä.",
        "overdue: slutkoden är 1 om något är försenat.",
        "overdue: the exit code is 1 if anything is overdue.",
    ),
}
EXAMPLES = (
    (
        "status",
        Text(
            "näyttää, mitä on tekeillä ja mikä on myöhässä",
            "visar vad som pågår och vad som är försenat",
            "shows what is under way and what is overdue",
        ),
    ),
    (
        Text(
            "status --responsible hyvinvointipalvelut",
            "status --responsible valfardstjanster",
            "status --responsible wellbeing-services",
        ),
        Text(
            "näyttää, mistä yksikkö vastaa",
            "visar vad en enhet ansvarar för",
            "shows what a unit is responsible for",
        ),
    ),
)


def status(
    paths: options.Paths = None,
    *,
    responsible: Annotated[str | None, Option(metavar="UNIT", show_default=False)] = None,
    format: options.StatusFormat = "text",  # noqa: A002  the option's name
    fail_on: Literal["overdue", "never"] = "never",
    today: options.Today = None,
    lang: options.Lang = None,
) -> int:
    """Gather where things stand and print it; 2 when a document cannot be read."""
    from hyvinvointi.cli import language, output, overview, passed_over, targets
    from hyvinvointi.report.formats.status import Status

    target = targets.find(paths or ())
    spoken = language.choose(lang, target.workspace.config.language)
    passed_over.tell(target.passed_over, spoken)
    found = overview.gathered(target, responsible, options.day(today))
    output.emit_result(format, Status(found, spoken, output.width()))
    is_unseen = passed_over.tell_unseen(target.workspace, spoken)
    if overview.tell_unread(target, spoken) or is_unseen:
        return 2
    return int(fail_on == "overdue" and found.is_overdue)
