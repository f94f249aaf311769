"""A document that says no kind is not compared, for the reason that `lint` gives."""

import pytest

from diff.village import FILES, compared
from hyvinvointi.schema import check
from hyvinvointi.source import read

PATH = "indicators/kiusatut.yaml"


@pytest.mark.parametrize(
    ("line", "rule", "shown"),
    [
        ("", "missing-kind", ""),
        ("kind:\n", "missing-kind", ""),
        ("kind: ''\n", "missing-kind", ""),
        ("kind: 5\n", "unknown-kind", "“5”"),
        ("kind: [a]\n", "unknown-kind", "“[a]”"),
        ("kind: {a: b}\n", "unknown-kind", "“{a: b}”"),
        ("kind: kaiku\n", "unknown-kind", "“kaiku”"),
        ("knd: indicator\n", "misspelt-field", "“knd”"),
    ],
)
def test_a_document_without_a_kind(line, rule, shown):
    text = FILES[PATH].replace("kind: indicator\n", line)
    [(side, finding)] = compared(FILES | {PATH: text}).unreadable
    assert (side, finding.rule.slug, finding.site.path) == ("head", rule, PATH)
    assert shown in finding.rule.message.say("en", finding.args)
    [told] = check(read(PATH, text.encode())).findings
    assert told.rule is finding.rule
