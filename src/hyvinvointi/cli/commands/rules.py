"""`hyvinvointi rules`: every rule there is."""

from hyvinvointi.cli import language, options, output
from hyvinvointi.diagnostics import Text

HELP = {
    "": Text("Luettelee säännöt.", "Räknar upp reglerna.", "List the rules."),
}
EXAMPLES = (
    ("rules", Text("luettelee säännöt", "räknar upp reglerna", "lists the rules")),
    (
        "rules --format json",
        Text(
            "luettelee ne koneluettavasti",
            "räknar upp dem maskinläsbart",
            "lists them in machine-readable form",
        ),
    ),
)


def rules(
    *,
    format: options.RulesFormat = "text",  # noqa: A002  the option's name
    own_rules: options.OwnRules = False,
    lang: options.Lang = None,
) -> int:
    """Print a table of the rules."""
    from hyvinvointi.cli.own_rules import own_rules_here, permitted
    from hyvinvointi.diff.rules import judges
    from hyvinvointi.lint.catalogue import catalogue
    from hyvinvointi.report.formats.rules import Rules

    spoken = language.choose(lang, language.configured_here())
    own = own_rules_here(is_allowed=True).rules if permitted(is_allowed=own_rules) else ()
    lint_rules = [entry.rule for entry in catalogue(own)]
    change_rules = [judge.rule for judge in judges()]
    output.emit_result(format, Rules([*lint_rules, *change_rules], spoken, output.width()))
    return 0
