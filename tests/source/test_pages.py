"""Every code has its page, its texts, and examples that are right."""

import re
from importlib.resources import files

import pytest

from hyvinvointi.diagnostics import Rule
from hyvinvointi.source import codes, read

RULES = [rule for rule in vars(codes).values() if isinstance(rule, Rule)]
PAGES = files("hyvinvointi.source") / "pages"
# Their examples would be a file without permissions, one of many megabytes, or a line nobody reads.
NOT_SHOWN = {
    "key-too-long",
    "unreadable-file",
    "file-too-large",
    "too-many-findings",
    "too-many-values",
    "too-much-markup",
}

_SECTION = re.compile(
    r"^## (?P<kind>Bad|Good)[^\n]*\n```yaml(?P<info>[^\n]*)\n(?P<yaml>.*?)```\n"
    r"(?:```expect\n(?P<expect>.*?)```)?",
    re.MULTILINE | re.DOTALL,
)


def page(rule: Rule) -> str:
    return (PAGES / f"{rule.slug.replace('-', '_')}.md").read_text("utf-8")


def content(section: re.Match[str]) -> bytes:
    if "escaped" not in section["info"]:
        return section["yaml"].encode()
    return section["yaml"].encode("latin-1").decode("unicode_escape").encode("latin-1")


def told(section: re.Match[str], rule: Rule) -> str:
    document = read("asiakirja.yaml", content(section))
    found = [one for one in document.findings if one.rule is rule]
    places = [document.place(one.site) for one in found]
    return "".join(
        f"asiakirja.yaml:{place.line}:{place.column} {rule.draft} {rule.slug}\n" for place in places
    )


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.slug)
def test_the_page(rule: Rule) -> None:
    text = page(rule)
    sections = list(_SECTION.finditer(text))

    assert text.startswith(f"# {rule.code} {rule.slug}\n\n## fi\n")
    assert all(f"\n## {heading}\n" in text for heading in ("sv", "en", "Peruste"))
    shown = {"Good"} if rule.slug in NOT_SHOWN else {"Bad", "Good"}
    assert {section["kind"] for section in sections} == shown
    for section in sections:
        expected = section["expect"] or ""
        assert told(section, rule) == expected
        assert bool(expected) == (section["kind"] == "Bad")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.slug)
def test_the_texts_use_the_same_arguments(rule: Rule) -> None:
    for text in (rule.message, rule.help):
        names = [set(re.findall(r"\{(\w+)\}", one)) for one in (text.fi, text.sv, text.en)]
        assert names[0] == names[1] == names[2]


def test_codes_and_names_are_unique() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES) == len({rule.slug for rule in RULES})


def test_no_page_without_a_code() -> None:
    names = {one.name for one in PAGES.iterdir()}

    assert names == {f"{rule.slug.replace('-', '_')}.md" for rule in RULES}
