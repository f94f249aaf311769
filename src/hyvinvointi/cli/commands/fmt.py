"""`hyvinvointi fmt`: documents in their canonical layout."""

from typing import Annotated

from typer import Option

from hyvinvointi.cli import options
from hyvinvointi.diagnostics import Text

HELP = {
    "": Text(
        "Asettelee asiakirjat yhtenäisesti; sisältö ja kommentit säilyvät.",
        "Ger dokumenten en enhetlig layout; innehåll och kommentarer består.",
        "Give documents a uniform layout; content and comments are kept.",
    ),
    "check": Text(
        "Näytä vain, mitkä tiedostot aseteltaisiin; jos niitä on, paluuarvo on 1.",
        "Visa bara vilka filer som skulle få ny layout; om det finns sådana är slutkoden 1.",
        "Only show which files would get a new layout; if there are any, the exit code is 1.",
    ),
    "diff": Text(
        "Näytä muutokset muuttamatta tiedostoja; jos niitä on, paluuarvo on 1.",
        "Visa ändringarna utan att ändra filerna; om det finns några är slutkoden 1.",
        "Show the changes without changing files; if there are any, the exit code is 1.",
    ),
}
EXAMPLES = (
    (
        "fmt",
        Text(
            "asettelee kaikki työtilan asiakirjat",
            "ger alla dokument i arbetsytan en enhetlig layout",
            "gives all documents of the workspace a uniform layout",
        ),
    ),
    (
        "fmt --diff programs",
        Text(
            "näyttää, mitä kansion asiakirjoissa muuttuisi",
            "visar vad som skulle ändras i mappens dokument",
            "shows what would change in the documents of a folder",
        ),
    ),
)


def fmt(
    paths: options.Paths = None,
    *,
    check: Annotated[bool, Option("--check")] = False,
    diff: Annotated[bool, Option("--diff")] = False,
    lang: options.Lang = None,
) -> int:
    """Lay out what is meant, or tell what would be laid out."""
    from hyvinvointi.cli import language, passed_over, targets
    from hyvinvointi.cli.formatting import Formatting

    target = targets.find(paths or ())
    spoken = language.choose(lang, target.workspace.config.language)
    passed_over.tell(target.passed_over, spoken)
    work = Formatting(target, spoken)
    if diff:
        work.show()
    elif check:
        work.name()
    else:
        work.write()
    work.tell(is_done=not (check or diff))
    is_unseen = passed_over.tell_unseen(target.workspace, spoken)
    if work.refused or is_unseen:
        return 2
    return int(bool(work.contents) and (check or diff))
