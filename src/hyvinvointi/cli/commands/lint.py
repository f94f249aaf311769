"""`hyvinvointi lint`: everything wrong with the documents, in one run."""

from typing import Annotated, Literal

from typer import Option

from hyvinvointi.cli import options
from hyvinvointi.diagnostics import Text

FailOn = Literal["error", "warning", "info", "never"]
Names = Annotated[list[str] | None, Option(metavar="RULES", show_default=False)]

HELP = {
    "": Text(
        "Näyttää kerralla kaiken, mikä asiakirjoissa on vialla.",
        "Visar på en gång allt som är fel i dokumenten.",
        "Show everything that is wrong with the documents in one go.",
    ),
    "output": Text(
        "Kirjoita myös tiedostoon, esimerkiksi sarif=lint.sarif; voi antaa monta kertaa.",
        "Skriv också till en fil, t.ex. sarif=lint.sarif; kan anges flera gånger.",
        "Also write to a file, for example sarif=lint.sarif; may be given several times.",
    ),
    "profile": Text(
        "publish: kaikki tarkistetaan niin kuin se julkaistaisiin nyt.",
        "publish: allt bedöms som om det skulle publiceras nu.",
        "publish: check everything as if it were published now.",
    ),
    "select": Text(
        "Vain nämä säännöt: koodeja, nimiä tai alkuja (HV3), pilkuin eroteltuina.",
        "Bara de här reglerna: koder, namn eller början på koder (HV3), med kommatecken emellan.",
        "Only these rules: codes, names or beginnings (HV3), separated by commas.",
    ),
    "ignore": Text("Ilman näitä sääntöjä.", "Utan de här reglerna.", "Without these rules."),
    "fail_on": Text(
        "Lievin vakavuus, josta tulee paluuarvo 1.",
        "Den lindrigaste allvarlighetsgrad som ger slutkod 1.",
        "The mildest severity that gives exit code 1.",
    ),
    "fix": Text(
        "Tee korjaukset, jotka eivät muuta merkitystä.",
        "Gör de rättelser som inte ändrar innebörden.",
        "Make the fixes that do not change the meaning.",
    ),
    "unsafe_fixes": Text(
        "Tee myös ehdotetut korjaukset; tarkista tulos.",
        "Gör också de föreslagna rättelserna; granska resultatet.",
        "Make the suggested fixes, too; check the result.",
    ),
    "diff": Text(
        "Näytä korjaukset muuttamatta tiedostoja.",
        "Visa rättelserna utan att ändra filerna.",
        "Show the fixes without changing files.",
    ),
    "since": Text(
        "Vain se, mikä on muuttunut tai mennyt rikki sen jälkeen, kun haara erosi tästä "
        "Git-versiosta; A...B nimeää molemmat.",
        "Bara det som har ändrats eller gått sönder sedan grenen skildes från den här Git-versionen; "
        "A...B anger båda.",
        "Only what has changed or broken since the branch left this Git revision; A...B names both.",
    ),
    "baseline": Text(
        "Jätä pois huomautukset, jotka ovat tässä tiedostossa.",
        "Utelämna de anmärkningar som finns i den här filen.",
        "Leave out the findings that this file contains.",
    ),
    "write_baseline": Text(
        "Kirjoita nykyiset huomautukset siihen tiedostoon.",
        "Skriv de nuvarande anmärkningarna i den filen.",
        "Write the current findings to that file.",
    ),
    "statistics": Text(
        "Näytä vain, montako huomautusta kustakin säännöstä tuli.",
        "Visa bara hur många anmärkningar varje regel gav.",
        "Show only how many findings each rule gave.",
    ),
    "jobs": Text(
        "Kuinka monta prosessia lukee tiedostoja; muuten yksi, suuressa työtilassa ydintä kohti yksi.",
        "Hur många processer som läser filer; annars en, i en stor arbetsyta en per kärna.",
        "How many processes read files; by default one, in a large workspace one per core.",
    ),
    "stdin_filename": Text(
        "Vakiosyötteestä (-) luettavan sisällön polku.",
        "Sökvägen för det innehåll som läses från standardindata (-).",
        "The path of the content that is read from standard input (-).",
    ),
}
EXAMPLES = (
    (
        "lint",
        Text("tarkistaa koko työtilan", "granskar hela arbetsytan", "checks the whole workspace"),
    ),
    (
        "lint programs --fix",
        Text(
            "korjaa, minkä voi korjata merkitystä muuttamatta",
            "rättar det som kan rättas utan att betydelsen ändras",
            "corrects what can be corrected without changing the meaning",
        ),
    ),
)


def lint(
    paths: options.Paths = None,
    *,
    format: options.FindingsFormat = "text",  # noqa: A002  the option's name
    output: Annotated[list[str] | None, Option(metavar="FORMAT=FILE", show_default=False)] = None,
    profile: Annotated[Literal["publish"] | None, Option(show_default=False)] = None,
    select: Names = None,
    ignore: Names = None,
    fail_on: FailOn = "error",
    fix: Annotated[bool, Option("--fix")] = False,
    unsafe_fixes: Annotated[bool, Option("--unsafe-fixes")] = False,
    diff: Annotated[bool, Option("--diff")] = False,
    since: Annotated[str | None, Option(metavar="REV", show_default=False)] = None,
    baseline: Annotated[str | None, Option(metavar="FILE", show_default=False)] = None,
    write_baseline: Annotated[bool, Option("--write-baseline")] = False,
    accepted: options.Accepted = None,
    statistics: Annotated[bool, Option("--statistics")] = False,
    stdin_filename: Annotated[str | None, Option(metavar="PATH", show_default=False)] = None,
    own_rules: options.OwnRules = False,
    no_cache: options.NoCache = False,
    jobs: Annotated[int | None, Option(metavar="N", min=1, show_default=False)] = None,
    today: options.Today = None,
    lang: options.Lang = None,
) -> int:
    """Read the options and lint."""
    from hyvinvointi.cli.lint_request import Request
    from hyvinvointi.cli.linting import lint_and_report

    return lint_and_report(
        Request(
            paths=tuple(paths or ()),
            format=format,
            output=tuple(output or ()),
            profile=profile,
            select=tuple(select or ()),
            ignore=tuple(ignore or ()),
            fail_on=fail_on,
            fix=fix,
            unsafe_fixes=unsafe_fixes,
            diff=diff,
            since=since,
            baseline=baseline,
            write_baseline=write_baseline,
            accepted=accepted,
            statistics=statistics,
            stdin_filename=stdin_filename,
            own_rules=own_rules,
            is_cached=not no_cache,
            jobs=jobs,
            today=options.day(today),
            language=lang,
        )
    )
