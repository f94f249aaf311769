"""`hyvinvointi accept`: an entry in the file of changes that somebody answers for."""

from datetime import datetime
from typing import Annotated

from typer import Argument, Option

from hyvinvointi.cli import options
from hyvinvointi.diagnostics import Text

HELP = {
    "": Text(
        "Kirjaa perustellun poikkeuksen: muutoksen, jonka komento diff --accepted päästää läpi.",
        "Antecknar ett motiverat undantag: en ändring som diff --accepted släpper igenom.",
        "Record an exception with its reason: a change that diff --accepted lets through.",
    ),
    "fingerprint": Text(
        "Muutoksen sormenjälki; diff --format json kertoo sen.",
        "Ändringens fingeravtryck; diff --format json visar det.",
        "Fingerprint of the change, shown by diff --format json.",
    ),
    "reason": Text(
        "Miksi muutos ei tarvitse uutta päätöstä.",
        "Varför ändringen inte behöver ett nytt beslut.",
        "Why the change needs no new decision.",
    ),
    "by": Text(
        "Kuka muutoksesta vastaa.",
        "Vem som ansvarar för ändringen.",
        "Who is responsible for the change.",
    ),
    "decision": Text(
        "Päätöksen tunnus, johon muutos perustuu.",
        "Id för det beslut som ändringen grundar sig på.",
        "ID of the decision on which the change is based.",
    ),
    "expires": Text(
        "Viimeinen päivä, jona merkintä on voimassa.",
        "Den sista dagen som anteckningen gäller.",
        "The last day on which the entry is valid.",
    ),
    "file": Text(
        "Tiedosto, johon merkintä lisätään.",
        "Filen som anteckningen läggs till i.",
        "File to which the entry is added.",
    ),
}
EXAMPLES = (
    (
        Text(
            'accept 2c26b46b68ffc68f --reason Kirjoitusvirhe --by "Aino Niemi"',
            'accept 2c26b46b68ffc68f --reason Skrivfel --by "Eva Lind"',
            'accept 2c26b46b68ffc68f --reason Misprint --by "Aino Niemi"',
        ),
        Text(
            "lisää merkinnän tiedostoon accepted.toml",
            "lägger till en anteckning i filen accepted.toml",
            "adds an entry to accepted.toml",
        ),
    ),
    (
        Text(
            'accept 2c26b46b68ffc68f --reason Kirjoitusvirhe --by "Aino Niemi" --expires 2026-12-31',
            'accept 2c26b46b68ffc68f --reason Skrivfel --by "Eva Lind" --expires 2026-12-31',
            'accept 2c26b46b68ffc68f --reason Misprint --by "Aino Niemi" --expires 2026-12-31',
        ),
        Text(
            "lisää merkinnän, joka on voimassa vuoden loppuun",
            "lägger till en anteckning som gäller till årets slut",
            "adds an entry that is valid until the end of the year",
        ),
    ),
)


def accept(
    fingerprint: Annotated[str, Argument(metavar="FINGERPRINT")],
    *,
    reason: Annotated[str, Option(metavar="TEXT", show_default=False)],
    by: Annotated[str, Option(metavar="NAME", show_default=False)],
    decision: Annotated[str | None, Option(metavar="ID", show_default=False)] = None,
    expires: Annotated[
        datetime | None, Option(formats=["%Y-%m-%d"], metavar="DATE", show_default=False)
    ] = None,
    file: Annotated[str, Option("--file", metavar="FILE")] = "accepted.toml",
    lang: options.Lang = None,
) -> int:
    """Add the entry and say so."""
    from hyvinvointi.cli.accepting import add
    from hyvinvointi.diff.values import Acceptance

    until = expires.date() if expires else None
    return add(Acceptance(fingerprint, reason, by, decision, until), file, lang)
