"""Whether a workspace's own rules run: they are code, so the person who runs the program says so."""

import os
from dataclasses import dataclass

from hyvinvointi.cli import output
from hyvinvointi.cli.targets import Target
from hyvinvointi.diagnostics import Language, Rule, Text
from hyvinvointi.lint.local import local_rules, rule_files, slugs_of
from hyvinvointi.lint.registry import LintRule

_VARIABLE = "HYVINVOINTI_OWN_RULES"
_NOT_RUN = Text(
    "Omia sääntöjä ei ajettu (tiedostoja: {count}). Ne ovat ohjelmakoodia: jos luotat tähän "
    "työtilaan, aja ne valitsimella --own-rules tai ympäristömuuttujalla HYVINVOINTI_OWN_RULES=1.",
    "Egna regler kördes inte (filer: {count}). De är programkod: om du litar på den här "
    "arbetsytan, kör dem med --own-rules eller miljövariabeln HYVINVOINTI_OWN_RULES=1.",
    "Own rules were not run (files: {count}). They are code: if you trust this workspace, run them "
    "with --own-rules or with HYVINVOINTI_OWN_RULES=1.",
)


@dataclass(frozen=True, slots=True)
class OwnRules:
    """The own rules that run, and the names of those that do not because nobody said so."""

    rules: tuple[LintRule, ...] = ()
    not_loaded: frozenset[str] = frozenset()

    @property
    def known(self) -> list[Rule] | None:
        """The rules that names in the settings may mean, `None` where nobody knows all of them."""
        return None if self.not_loaded else [one.rule for one in self.rules]


def own_rules(target: Target, spoken: Language, *, is_allowed: bool) -> OwnRules:
    """Return the own rules of a workspace; those that are not run are told on standard error."""
    folders = target.workspace.config.lint.rules
    if is_allowed or os.environ.get(_VARIABLE) == "1":
        return OwnRules(local_rules(target.root, folders))
    files = rule_files(target.root, folders)
    if files:
        output.note(_NOT_RUN.say(spoken, {"count": len(files)}))
    return OwnRules(not_loaded=slugs_of(files))
