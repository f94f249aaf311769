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
        "Säännön koodi tai nimi, esimerkiksi HV203.",
        "Regelns kod eller namn, t.ex. HV203.",
        "Code or name of a rule, for example HV203.",
    ),
}


def explain(
    rule: Annotated[str, Argument(metavar="RULE")],
    *,
    lang: options.Lang = None,
) -> int:
    """Print the page of a rule."""
    from hyvinvointi.lint.catalogue import catalogue
    from hyvinvointi.lint.pages import explanation
    from hyvinvointi.lint.selection import unknown_rule

    entries = catalogue()
    wanted = rule.strip().lower()
    found = [one for one in entries if wanted in {one.rule.slug, one.rule.code.lower()}]
    if not found:
        raise WorkError(unknown_rule(rule, [one.rule for one in entries]))
    spoken = language.choose(lang, language.configured_here())
    output.emit_markdown(explanation(found[0], spoken))
    return 0
