"""`hyvinvointi explain`: what a code, a kind, a field, a value, a level or an exit code means."""

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
        "Selittää säännön, kentän, arvon, asiakirjalajin, muutoksen tason, paluuarvon tai säädöksen.",
        "Förklarar en regel, ett fält, ett värde, en dokumenttyp, en nivå, en slutkod eller en författning.",
        "Explain a rule, a field, a value, a kind of document, a level of changes, an exit code or a statute.",
    ),
    "topic": Text(
        "Esimerkiksi HV203, HVD310, decision.status, vastuutaho, valmistelussa; ilman sitä luetellaan, "
        "mitä voi kysyä.",
        "T.ex. HV203, HVD310, decision.status, ansvarig, under beredning; utan det räknas upp vad man "
        "kan fråga.",
        "For example HV203, HVD310, decision.status, in-preparation; without it what can be asked is "
        "listed.",
    ),
}
EXAMPLES = (
    (
        "explain HV203",
        Text(
            "selittää säännön",
            "förklarar en regel",
            "explains a rule",
        ),
    ),
    (
        "explain decision.status",
        Text(
            "selittää kentän ja sen arvot",
            "förklarar ett fält och dess värden",
            "explains a field and its values",
        ),
    ),
)


def explain(
    topic: Annotated[list[str] | None, Argument(metavar="[TOPIC]", show_default=False)] = None,
    *,
    own_rules: options.OwnRules = False,
    lang: options.Lang = None,
) -> int:
    """Print what a word means; without one, what can be asked."""
    from hyvinvointi.report import topics

    spoken = language.choose(lang, language.configured_here())
    # A term of several words needs no quotation marks.
    asked = " ".join(topic or ()).strip()
    if not asked:
        output.emit_markdown(topics.listing(spoken))
        return 0
    if _print_rule(asked.lower(), spoken):
        return 0
    meanings = topics.meanings(asked)
    if meanings:
        output.emit_markdown(topics.explanation(asked, meanings, spoken))
        return 0
    return _explain_own(asked, spoken, is_allowed=own_rules)


def _print_rule(wanted: str, spoken: Language) -> bool:
    """Print the page of the rule or change rule that has a code or name, if there is one."""
    from hyvinvointi.diff.rules import judges
    from hyvinvointi.lint.catalogue import catalogue
    from hyvinvointi.report.change_pages import change_explanation

    if _print_page(catalogue(), wanted, spoken):
        return True
    for change in (judge.rule for judge in judges()):
        if wanted in {change.slug, change.code.lower()}:
            output.emit_markdown(change_explanation(change, spoken))
            return True
    return False


def _explain_own(asked: str, spoken: Language, *, is_allowed: bool) -> int:
    """Print the page of an own rule; raises `WorkError` for what means nothing here."""
    from hyvinvointi.cli.own_rules import own_rules_here
    from hyvinvointi.diff.rules import judges
    from hyvinvointi.lint.catalogue import catalogue
    from hyvinvointi.lint.selection import NOT_LOADED
    from hyvinvointi.report import topics
    from hyvinvointi.report.topics.unknown import unknown_topic

    own = own_rules_here(is_allowed=is_allowed)
    entries = catalogue(own.rules)
    if _print_page(entries, asked.lower(), spoken):
        return 0
    names = [word for entry in entries for word in (entry.rule.slug, entry.rule.code)]
    names += [word for judge in judges() for word in (judge.rule.slug, judge.rule.code)]
    words = [*names, *topics.words()]
    raise WorkError(unknown_topic(asked, words, NOT_LOADED if own.not_loaded else ""))


def _print_page(entries: "Iterable[CatalogueEntry]", wanted: str, spoken: Language) -> bool:
    """Print the page of the rule that has a code or name; return whether there is one."""
    from hyvinvointi.lint.pages import explanation

    entry = next((one for one in entries if wanted in {one.rule.slug, one.rule.code.lower()}), None)
    if entry is not None:
        output.emit_markdown(explanation(entry, spoken))
    return entry is not None
