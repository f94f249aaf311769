"""Every change rule has a page whose examples are true."""

import re
from pathlib import Path

import pytest

from diff.village import all_changes, workspace
from hyvinvointi.diff import compare, rules

FOLDER = Path(rules.__file__).parent
PAGES = sorted(FOLDER.glob("*.md"))
_SECTION = re.compile(r"^## (Base|Head)(?P<name>:.*)?$", re.MULTILINE)
_FILE = re.compile(
    r"```(?:yaml|toml|json|python|jinja)(?: file=(?P<path>\S+))?\n(?P<text>.*?)```", re.DOTALL
)
_EXPECT = re.compile(r"```expect\n(?P<text>.*?)```", re.DOTALL)
_HEADINGS = ["## fi", "## sv", "## en", "## Base", "## Head"]
_STOP = re.compile(r"(?<=[.?!])\s+")
REGISTER = """\
kind: municipality
id: malli
name: Malli
languages: [fi, sv]
organs:
  - {id: kunnanvaltuusto, name: Kunnanvaltuusto, type: council, size: 27}
  - {id: kunnanhallitus, name: Kunnanhallitus, type: executive, size: 9}
units:
  - {id: hyvinvointipalvelut, name: Hyvinvointipalvelut}
  - {id: kirjasto, name: Kirjasto}
people:
  - {id: malli-maija, name: Maija Malli, title: hyvinvointijohtaja, unit: hyvinvointipalvelut}
  - {id: esimerkki-eero, name: Eero Esimerkki, title: kirjastotoimenjohtaja, unit: kirjasto}
"""


def examples(text: str) -> list[tuple[dict[str, str], dict[str, str], list[str]]]:
    """Each pair of Base and Head sections, with what is expected."""
    parts = _SECTION.split(text)
    sections = [parts[at + 2] for at in range(1, len(parts), 3)]
    found = []
    for base, head in zip(sections[::2], sections[1::2], strict=True):
        expected = _EXPECT.search(head)
        assert expected, "a Head section ends with an expect block"
        found.append((_files(base), _files(head), expected["text"].split("\n")[:-1]))
    return found


def _files(section: str) -> dict[str, str]:
    found = {one["path"] or "asiakirja.yaml": one["text"] for one in _FILE.finditer(section)}
    return {"municipality.yaml": REGISTER, **found}


@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
def test_examples_tell_what_the_page_expects(page: Path) -> None:
    slug = page.stem.replace("_", "-")
    shown = examples(page.read_text("utf-8"))
    assert shown[0][2], "the first example shows the change"
    for base, head, expected in shown:
        assert not compare(workspace(base), workspace(head)).unreadable
        told = [
            f"{one.level} {one.rule.slug} {one.entity.id} {one.field or '-'}"
            for one in all_changes(base, head)
            if one.rule.slug == slug
        ]
        assert sorted(told) == sorted(expected)


def test_each_rule_has_its_page_and_each_page_its_rule() -> None:
    slugs = {one.rule.slug.replace("-", "_"): one.rule for one in rules.judges()}
    assert {page.stem for page in PAGES} == set(slugs)
    for page in PAGES:
        text = page.read_text("utf-8")
        rule = slugs[page.stem]
        assert text.startswith(f"# {rule.code} {rule.slug}\n")
        assert [one for one in _HEADINGS if f"\n{one}\n" in text] == _HEADINGS
        assert "## Peruste" not in text or re.search(r"\n\n## Peruste\n- \w.*\n\n## Base\n", text)


def test_no_two_pages_share_a_sentence() -> None:
    holders: dict[str, set[str]] = {}
    for page in PAGES:
        prose = page.read_text("utf-8").partition("\n## Base")[0]
        lines = (
            line.removeprefix("- ") for line in prose.splitlines() if line[:1] not in {"", "#"}
        )
        for sentence in (one for line in lines for one in _STOP.split(line)):
            holders.setdefault(sentence, set()).add(page.stem)
    assert {one: pages for one, pages in holders.items() if len(pages) > 1} == {}


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_messages_fill_in_every_language(language: str) -> None:
    for page in PAGES:
        for base, head, _ in examples(page.read_text("utf-8")):
            for change in all_changes(base, head):
                said = change.message.say(language)  # type: ignore[arg-type]
                assert "{" not in said
                assert "None" not in said
