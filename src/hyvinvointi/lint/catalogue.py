"""Every code there is, with its page: those of reading, structure and links, and the rules."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Rule
from hyvinvointi.lint import codes as lint_codes
from hyvinvointi.lint.registry import LintRule, all_rules, rules_of
from hyvinvointi.schema import codes as schema_codes
from hyvinvointi.source import codes as source_codes
from hyvinvointi.workspace import codes as workspace_codes


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """A code and the page that explains it."""

    rule: Rule
    page: Path


def catalogue(own: Iterable[LintRule] = ()) -> list[CatalogueEntry]:
    """Return every code in order, with those of a workspace's own rules."""
    entries = [CatalogueEntry(one.rule, one.page) for one in (*all_rules(), *own)]
    for module in (source_codes, schema_codes, workspace_codes, lint_codes):
        entries += _of(module)
    return sorted(entries, key=lambda entry: entry.rule.code)


def _of(module: ModuleType) -> Iterator[CatalogueEntry]:
    pages = Path(str(module.__file__)).with_name("pages")
    for rule in rules_of(module):
        yield CatalogueEntry(rule, pages / f"{rule.slug.replace('-', '_')}.md")
