"""Whether a workspace's own rules run: they are code, so the person who runs the program says so."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from hyvinvointi.cli import output
from hyvinvointi.cli.here import own_workspace
from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Language, Rule, Text
from hyvinvointi.workspace import Config, FolderTree, config_of

if TYPE_CHECKING:
    from hyvinvointi.lint.registry import LintRule

_VARIABLE = "HYVINVOINTI_OWN_RULES"
_NOT_RUN = Text(
    "Omia sääntöjä ei ajettu (tiedostoja: {count}). Ne ovat ohjelmakoodia: jos luotat tähän "
    "työtilaan, aja ne valitsimella --own-rules tai ympäristömuuttujalla HYVINVOINTI_OWN_RULES=1.",
    "Egna regler kördes inte (filer: {count}). De är programkod: om du litar på den här "
    "arbetsytan, kör dem med --own-rules eller miljövariabeln HYVINVOINTI_OWN_RULES=1.",
    "Custom rules were not run (files: {count}). They are code: if you trust this workspace, run them with --own-rules or with HYVINVOINTI_OWN_RULES=1.",
)


@dataclass(frozen=True, slots=True)
class OwnRules:
    """The own rules that run, and the names of those that do not because nobody said so."""

    rules: "tuple[LintRule, ...]" = ()
    not_loaded: frozenset[str] = frozenset()

    @property
    def known(self) -> list[Rule] | None:
        """The rules that names in the settings may mean, `None` where nobody knows all of them."""
        return None if self.not_loaded else [rule.rule for rule in self.rules]


def permitted(*, is_allowed: bool) -> bool:
    """Whether own rules may run: by an option, or by what the person at the keyboard has set."""
    return is_allowed or os.environ.get(_VARIABLE) == "1"


def own_rules(root: Path, config: Config, spoken: Language, *, is_allowed: bool) -> OwnRules:
    """Return the own rules of a workspace; those that are not run are told on standard error."""
    files = _in_folders(root, config.lint.rules, is_allowed=is_allowed)
    if files.not_loaded:
        output.note(_NOT_RUN.say(spoken, {"count": len(files.not_loaded)}))
    return files


def own_rules_here(*, is_allowed: bool) -> OwnRules:
    """Return the own rules of the workspace of the current folder; outside of one there are none."""
    root = own_workspace()
    if root is None:
        return OwnRules()
    settings = config_of(FolderTree(root))
    return _in_folders(root, settings.lint.rules, is_allowed=is_allowed)


def _in_folders(root: Path, folders: Sequence[str], *, is_allowed: bool) -> OwnRules:
    if not folders:
        return OwnRules()
    # Few workspaces have rules of their own.
    from hyvinvointi.lint.local import local_rules, rule_files, slugs_of

    if permitted(is_allowed=is_allowed):
        return OwnRules(local_rules(root, folders))
    return OwnRules(not_loaded=slugs_of(rule_files(root, folders)))
