"""`hyvinvointi explain`: the page of a rule."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

from typer import Argument

from hyvinvointi.cli import language, options, output
from hyvinvointi.diagnostics import Language, Text
from hyvinvointi.errors import WorkError

if TYPE_CHECKING:
    from hyvinvointi.lint.catalogue import CatalogueEntry

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
    own_rules: options.OwnRules = False,
    lang: options.Lang = None,
) -> int:
    """Print the page of a rule."""
    from hyvinvointi.cli.own_rules import own_rules_here
    from hyvinvointi.diff.rules import judges
    from hyvinvointi.lint.catalogue import catalogue
    from hyvinvointi.lint.selection import NOT_LOADED, unknown_rule
    from hyvinvointi.report.change_pages import change_explanation

    spoken = language.choose(lang, language.configured_here())
    wanted = rule.strip().lower()
    entries, changes = catalogue(), [judge.rule for judge in judges()]
    if _print_page(entries, wanted, spoken):
        return 0
    for change in changes:
        if wanted in {change.slug, change.code.lower()}:
            output.emit_markdown(change_explanation(change, spoken))
            return 0
    own = own_rules_here(is_allowed=own_rules)
    entries = catalogue(own.rules)
    if _print_page(entries, wanted, spoken):
        return 0
    more = NOT_LOADED if own.not_loaded else ""
    raise WorkError(unknown_rule(rule, [*(entry.rule for entry in entries), *changes], more))


def _print_page(entries: "Iterable[CatalogueEntry]", wanted: str, spoken: Language) -> bool:
    """Print the page of the rule that has a code or name; return whether there is one."""
    from hyvinvointi.lint.pages import explanation

    entry = next((one for one in entries if wanted in {one.rule.slug, one.rule.code.lower()}), None)
    if entry is not None:
        output.emit_markdown(explanation(entry, spoken))
    return entry is not None
