"""How often each rule was found: the most frequent first."""

import textwrap
from collections import Counter

from hyvinvointi.diagnostics import Language, Rule
from hyvinvointi.lint.pages import in_general
from hyvinvointi.report.formats.findings import Findings
from hyvinvointi.report.words import summary

_NARROWEST = 40
_GLUE = "\u00a0"
"""Holds a code and its name together on one line."""


def render(findings: Findings) -> str:
    """Return what each rule that was found says, with its code behind, and the summary."""
    counts = Counter(diagnostic.rule for diagnostic in findings.report.diagnostics)
    digits = len(str(max(counts.values(), default=0)))
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0].code))
    lines = []
    for rule, count in ordered:
        lines += textwrap.wrap(
            _title(rule, findings.language),
            max(findings.width, _NARROWEST),
            initial_indent=f"{count:>{digits}}  ",
            subsequent_indent=" " * (digits + 2),
            break_long_words=False,
            break_on_hyphens=False,
        )
    lines.append(summary(findings.report, findings.language))
    return "".join(f"{line}\n" for line in lines).replace(_GLUE, " ")


def _title(rule: Rule, language: Language) -> str:
    message = in_general(rule.message, language) or in_general(rule.help, language)
    return f"{message} ({rule.code}{_GLUE}{rule.slug})".strip()
