"""`hyvinvointi diff`: what two states of the documents say differently."""

from typing import Annotated, Literal

from typer import Argument, Context, Option

from hyvinvointi.cli import options
from hyvinvointi.diagnostics import Text

FailOn = Literal["critical", "substantive", "review", "notice", "editorial", "never"]

HELP = {
    "": Text(
        "Kertoo, mitä asiakirjoissa on muuttunut ja mitä muutos vaatii.",
        "Visar vad som har ändrats i dokumenten och vad ändringen kräver.",
        "Show what has changed in the documents and what the change requires.",
    ),
    "arguments": Text(
        "Versio tai versiot (A..B, A...B yhteisestä lähtökohdasta), sitten polut ja tunnukset; "
        "tai kaksi tiedostoa. Ilman niitä HEAD ja työkansio.",
        "Version eller versioner (A..B, A...B från den gemensamma utgångspunkten), sedan sökvägar "
        "och id:n; eller två filer. Utan dem HEAD och arbetskatalogen.",
        "A revision or two (A..B, A...B from the merge base), then paths and IDs; or two files. "
        "Without them HEAD and the working tree.",
    ),
    "staged": Text(
        "Vertaa siihen, mikä on viety indeksiin.",
        "Jämför med det som finns i indexet.",
        "Compare with what is staged.",
    ),
    "merge_base": Text(
        "Vertaa versioiden yhteisestä lähtökohdasta.",
        "Jämför från versionernas gemensamma utgångspunkt.",
        "Compare from the merge base.",
    ),
    "since_adoption": Text(
        "Vertaa siihen, mitä viimeksi hyväksyttiin; argumentit ovat polkuja ja tunnuksia.",
        "Jämför med det som senast godkändes; argumenten är sökvägar och id:n.",
        "Compare with what was last adopted; the arguments are paths and IDs.",
    ),
    "output": Text(
        "Kirjoita tiedostoon näyttämisen sijaan.",
        "Skriv till en fil i stället för att visa.",
        "Write to a file instead of showing it.",
    ),
    "fail_on": Text(
        "Lievin muutos, josta tulee paluuarvo 1.",
        "Den lindrigaste ändring som ger slutkod 1.",
        "The mildest change that gives exit code 1.",
    ),
    "git_driver": Text(
        "Git kutsuu näin yhdestä tiedostosta.",
        "Så anropar Git för en fil.",
        "The way Git calls for one file.",
    ),
}
EXAMPLES = (
    (
        "diff main",
        Text(
            "vertaa tiedostoja haaraan main",
            "jämför filerna med grenen main",
            "compares the files with the branch main",
        ),
    ),
    (
        Text(
            "diff --since-adoption hyvinvointiohjelma-2026-2029",
            "diff --since-adoption valfardsprogram-2026-2029",
            "diff --since-adoption welfare-programme-2026-2029",
        ),
        Text(
            "näyttää, mikä on muuttunut hyväksymisen jälkeen",
            "visar vad som har ändrats efter godkännandet",
            "shows what has changed since the adoption",
        ),
    ),
)


def diff(
    context: Context,
    arguments: Annotated[
        list[str] | None,
        Argument(metavar="[BASE[..HEAD]] [--] [PATHS|IDS]...", show_default=False),
    ] = None,
    *,
    staged: Annotated[bool, Option("--staged")] = False,
    merge_base: Annotated[bool, Option("--merge-base")] = False,
    since_adoption: Annotated[bool, Option("--since-adoption")] = False,
    format: options.ChangesFormat = "text",  # noqa: A002  the option's name
    output: Annotated[str | None, Option(metavar="FILE", show_default=False)] = None,
    accepted: options.Accepted = None,
    fail_on: FailOn = "substantive",
    git_driver: Annotated[bool, Option("--git-driver", hidden=True)] = False,
    today: options.Today = None,
    lang: options.Lang = None,
) -> int:
    """Read the options and compare."""
    from hyvinvointi.cli.comparing import Request, compare_and_report
    from hyvinvointi.cli.helping import behind_dashes

    if git_driver:
        from hyvinvointi.cli.git_diff_driver import drive

        return drive(arguments or [], lang)
    return compare_and_report(
        Request(
            arguments=arguments or [],
            behind=behind_dashes(context),
            staged=staged,
            merge_base=merge_base,
            since_adoption=since_adoption,
            format=format,
            output=output,
            accepted=accepted,
            today=options.day(today),
            gate=None if fail_on == "never" else fail_on,
            language=lang,
        )
    )
