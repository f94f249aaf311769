"""`hyvinvointi explain`: the page of a rule."""

from typing import Annotated

from typer import Argument

from hyvinvointi.cli import language, options, output
from hyvinvointi.diagnostics import Text
from hyvinvointi.errors import WorkError

HELP = {
    "": Text(
        "Kertoo, mistä säännössä on kyse, esimerkkien kanssa.",
        "Berättar vad en regel handlar om, med exempel.",
        "Tell what a rule is about, with examples.",
    ),
    "rule": Text(
        "Säännön koodi tai nimi, esimerkiksi HV203; muutoksen HVD310.",
        "Regelns kod eller namn, t.ex. HV203; en ändrings HVD310.",
        "Code or name of a rule, for example HV203; of a change, HVD310.",
    ),
}


def explain(
    rule: Annotated[str, Argument(metavar="RULE")],
    *,
    lang: options.Lang = None,
) -> int:
    """Print the page of a rule."""
    from hyvinvointi.diff.rules import judges
    from hyvinvointi.lint.catalogue import catalogue
    from hyvinvointi.lint.pages import explanation
    from hyvinvointi.lint.selection import unknown_rule
    from hyvinvointi.report.change_pages import change_explanation

    spoken = language.choose(lang, language.configured_here())
    wanted = rule.strip().lower()
    entries, changes = catalogue(), [one.rule for one in judges()]
    for entry in entries:
        if wanted in {entry.rule.slug, entry.rule.code.lower()}:
            output.emit_markdown(explanation(entry, spoken))
            return 0
    for change in changes:
        if wanted in {change.slug, change.code.lower()}:
            output.emit_markdown(change_explanation(change, spoken))
            return 0
    raise WorkError(unknown_rule(rule, [*(entry.rule for entry in entries), *changes]))
