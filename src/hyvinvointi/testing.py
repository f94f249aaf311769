"""Rule pages as tests: run the examples of a page and tell where they are wrong.

A municipality that writes rules of its own tests their pages in the same way:

    from hyvinvointi.testing import failures_of_page
    assert failures_of_page(path_of_page, rules) == []
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import field
from datetime import date
from pathlib import Path

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Diagnostic
from hyvinvointi.lint import Options, lint
from hyvinvointi.lint.registry import LintRule, all_rules
from hyvinvointi.lint.summary import summary
from hyvinvointi.model import Profile
from hyvinvointi.workspace import MemoryTree, load

TODAY = date(2026, 11, 1)
"""The day that examples go by unless they say another."""

REGISTER = """\
kind: municipality
id: malli
name: Malli
code: "999"
languages: [fi]
council_term: {start: 2025-06-01, end: 2029-05-31}
organs:
  - {id: kunnanvaltuusto, name: Kunnanvaltuusto, type: council, size: 27}
  - {id: kunnanhallitus, name: Kunnanhallitus, type: executive, size: 9}
  - {id: hyvinvointilautakunta, name: Hyvinvointilautakunta, type: committee, size: 9}
  - {id: nuorisovaltuusto, name: Nuorisovaltuusto, type: advisory}
  - {id: vanhusneuvosto, name: Vanhusneuvosto, type: advisory}
  - {id: vammaisneuvosto, name: Vammaisneuvosto, type: advisory}
units:
  - {id: hyvinvointipalvelut, name: Hyvinvointipalvelut}
  - {id: kirjasto, name: Kirjasto, parent: hyvinvointipalvelut}
people:
  - {id: malli-maija, name: Maija Malli, title: hyvinvointijohtaja, role: office-holder,
     unit: hyvinvointipalvelut}
  - {id: esimerkki-eero, name: Eero Esimerkki, title: kirjastotoimenjohtaja, role: office-holder,
     unit: kirjasto}
"""
"""The register that examples get when they bring none of their own."""

_SECTION = re.compile(r"^## (?P<title>.+)$", re.MULTILINE)
_BLOCK = re.compile(r"^```(?P<info>[^\n]*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass
class Example:
    """One small workspace of a page and the findings it expects of the page's rule."""

    title: str
    files: dict[str, bytes] = field(default_factory=dict)
    expected: list[str] = field(default_factory=list)
    options: dict[str, str] = field(default_factory=dict)


def examples(page: str) -> list[Example]:
    """Return the examples of a page: its sections `Bad…` and `Good…`."""
    parts = _SECTION.split(page)[1:]
    pairs = zip(parts[::2], parts[1::2], strict=True)
    return [_example(title, body) for title, body in pairs if title.startswith(("Bad", "Good"))]


def failures_of_page(page: Path, rules: Sequence[LintRule] | None = None) -> list[str]:
    """Return what is wrong with the examples of a page; an empty list when all hold.

    A page has at least one Bad example, or a section `Not shown` with the reason, and one Good.
    """
    text = page.read_text(encoding="utf-8")
    slug = page.stem.replace("_", "-")
    found = examples(text)
    failures = [] if text.startswith("# ") and f" {slug}\n" in text else [f"{page.name}: heading"]
    titles = " ".join(example.title for example in found)
    wanted = ["Good"] if _says_why_not_shown(text) else ["Bad", "Good"]
    failures += [f"{page.name}: no example {kind}" for kind in wanted if kind not in titles]
    for example in found:
        got = [*_lines(example, slug, rules)]
        if got != example.expected or (example.title.startswith("Bad") and not example.expected):
            failures.append(f"{page.name}, {example.title}: expected {example.expected}, got {got}")
    return failures


def _says_why_not_shown(page: str) -> bool:
    """Whether a section `Not shown` gives a reason in the place of a Bad example.

    A file without permissions or one of many megabytes cannot stand on a page.
    """
    section = re.search(r"^## Not shown\n(?P<reason>[^#]*)", page, re.MULTILINE)
    return (
        section is not None and "```" not in section["reason"] and bool(section["reason"].strip())
    )


def diagnose(example: Example, rules: Sequence[LintRule] | None = None) -> list[Diagnostic]:
    """Lint the workspace of an example, and tell each fact once."""
    files = dict(example.files)
    if not any(b"kind: municipality" in content for content in files.values()):
        files["municipality.yaml"] = REGISTER.encode()
    today = date.fromisoformat(example.options.get("today", TODAY.isoformat()))
    profile: Profile | None = "publish" if example.options.get("profile") == "publish" else None
    options = Options(today, profile, rules=all_rules() if rules is None else rules)
    named = [path for path in example.files if not path.endswith(".yml")]
    return summary(lint(load(MemoryTree(files), extra=named), options).diagnostics)


def _lines(example: Example, slug: str, rules: Sequence[LintRule] | None) -> Iterator[str]:
    for one in diagnose(example, rules):
        if one.rule.slug == slug:
            at = f"{one.place.line}:{one.place.column}"
            where = at if len(example.files) == 1 else f"{one.place.path}:{at}"
            yield f"{where} {one.severity} {slug}"


def _example(title: str, body: str) -> Example:
    example = Example(title)
    for match in _BLOCK.finditer(body):
        words = match["info"].split()
        options = dict(word.split("=", 1) for word in words if "=" in word)
        if words[:1] == ["yaml"]:
            content = match["body"].encode()
            if "escaped" in words:
                content = match["body"].encode().decode("unicode_escape").encode("latin-1")
            example.files[options.get("file", "asiakirja.yaml")] = content
        elif words[:1] == ["expect"]:
            example.expected = match["body"].split("\n")[:-1]
            example.options = options
    # A page may write the path of the only file, too.
    if len(example.files) == 1:
        prefix = f"{next(iter(example.files))}:"
        example.expected = [line.removeprefix(prefix) for line in example.expected]
    return example
