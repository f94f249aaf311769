"""The canonical layout: nothing of what a document says is lost, and laying out twice changes nothing."""

import io
import re
from collections import Counter
from pathlib import Path
from random import Random

import pytest
from hypothesis import example, given
from ruamel.yaml import YAML

import hyvinvointi
from generation import CHANCE, RICHNESS, workspace, written
from hyvinvointi.diagnostics import Message, Route
from hyvinvointi.schema import KINDS, root
from hyvinvointi.schema.canonical import digest
from hyvinvointi.source import read, writer
from hyvinvointi.source.formatting import formatted, is_same

TOP = Path(__file__).parents[2]
LONG = " ".join(["sana"] * 30)


def laid_out(content: bytes) -> bytes | Message:
    one = read("x.yaml", content)
    return formatted(one, root(one.kind) if one.kind in KINDS else None)


def program(text: str) -> str:
    result = laid_out(f"kind: program\n{text}".encode())
    assert isinstance(result, bytes), result.say("en")
    assert laid_out(result) == result
    return result.decode().removeprefix("kind: program\n")


SAME = {
    "blank lines between items": "id: a\n\ntitle: A\n\ngoals:\n  - id: b\n\n  - id: c\n",
    "flow that fits": "id: a\nperiod: {start: 2026, end: 2029}\nresponsible: [a-b, {name: Äijö 😀}]\n",
    "lines of prose, however long": f"id: a\nsummary: |\n  {LONG}.\n  Toinen rivi.\n",
    "an end that is kept": "id: a\nsummary: |+\n  rivi\n\n\npurpose: A\n",
    "an end without a line break": "id: a\nsummary: |-\n  yksi\n  kaksi\n",
    "indentation within a text": "id: a\nsummary: |2\n    sisennetty\n  ei\n",
    "spaces and tabs at ends of lines": "id: a\nsummary: |\n  yksi  \n  kaksi\t\n  \t kolme\n",
    "values that only look like text": "id: a\nx-a: 1.50\nx-b: ~\nx-c:\nx-d: true\nx-e: 1e5\n",
    "texts that look like values": 'id: a\nx-a: "020"\nx-b: "no"\nx-c: 2026-02-30\nx-d: "12:30"\nx-e: "1.50"\n',
    "texts in plain words": "id: a\nx-a: no\nx-b: 020\nx-c: 0x1F\n",
    "escapes of what nobody sees": 'id: a\ntitle: "a\\u200bb\\u2028c\\e"\n',
    "comments at every place": (
        "# tiedosto\n\n# alku\nid: a  # tunnus\n# otsikosta\ntitle: A\nsummary: |  # teksti\n  # ei kommentti\ngoals:  # tavoitteet\n"
        "  # eka\n  - id: b  # b\n    # nimestä\n    title: B\n    # lopuksi b:stä\n"
        "  # hyv: ignore[goal-without-measure] c: syy\n  - id: c\n  # tavoitteiden lopuksi\n"
        "# loppu\n"
    ),
    "a suppression behind braces that are too wide": (
        f"id: a\nlegal_basis:\n  - {{statute: 1/2026, title: {LONG}}}  # hyv: ignore[unknown-statute] syy\n"
    ),
}  # fmt: skip


@pytest.mark.parametrize("text", SAME.values(), ids=SAME)
def test_what_is_laid_out_stays_as_it_is(text):
    assert program(text) == text


MENDED = {
    "order of the schema, own fields last": (
        "x-oma: 1\ntitle: A\n# tunnus\nid: a  # pysyvä\n",
        "# tunnus\nid: a  # pysyvä\ntitle: A\nx-oma: 1\n",
    ),
    "indentation": (
        "goals:\n-   title: B\n    id: b\n    measures:\n    - {title: C, id: c}\n",
        "goals:\n  - id: b\n    title: B\n    measures:\n      - {id: c, title: C}\n",
    ),
    "quotation marks": (
        "title: 'A'\nx-a: \"b: c\"\nx-b: 'it''s'\nx-c: \"sanoi \\\"ei\\\"\"\nx-d: '2026-01-01'\n",
        "title: A\nx-a: \"b: c\"\nx-b: it's\nx-c: sanoi \"ei\"\nx-d: 2026-01-01\n",
    ),
    "a line that is too wide": (
        f"supports: [{', '.join(['tavoite-numero'] * 7)}]\n",
        "supports:\n" + "  - tavoite-numero\n" * 7,
    ),
    "a comma that quotation marks hold together": (
        'goals:\n  - {id: b, title: "Pyörä, kelkka"}\n',
        "goals:\n  - id: b\n    title: Pyörä, kelkka\n",
    ),
    "prose that is too wide": (
        f"summary: {LONG}\n",
        f"summary: >-\n  {' '.join(['sana'] * 17)}\n  {' '.join(['sana'] * 13)}\n",
    ),
    "prose that would need quotation marks": (
        'summary: "Yksi: kaksi # kolme"\n',
        "summary: >-\n  Yksi: kaksi # kolme\n",
    ),
    "lines between quotation marks": (
        'summary: "Yksi\n\n  kaksi"\n',
        "summary: |-\n  Yksi\n  kaksi\n",
    ),
    "a title on several lines": ("title: Yksi\n  kaksi\n", "title: Yksi kaksi\n"),
    "folded paragraphs": (
        "summary: >\n   Yksi\n   kaksi\n\n   kolme\n",
        "summary: >\n  Yksi kaksi\n\n  kolme\n",
    ),
    "comments between brackets": (
        "period: {start: 2026, # alku\n  end: 2029} # kausi\n",
        "period:  # kausi\n  start: 2026  # alku\n  end: 2029\n",
    ),
    "a comment behind a dash": (
        "goals:\n  - # eka\n    title: B\n    id: b\n",
        "goals:\n  # eka\n  - id: b\n    title: B\n",
    ),
    "comments behind dashes of lists in lists": (
        "x-a:\n  -\n    -  # eka\n      # toka\n      -  # kolmas\n        b: 1\n",
        "x-a:\n  # eka\n  # toka\n  # kolmas\n  - - - b: 1\n",
    ),
    "nothing between braces": ("period: {start: , end: 2029}\n", "period: {start: null, end: 2029}\n"),
    "blank lines": ("\n\nid: a\n\n\n\ngoals:\n\n  - id: b\n\n\n", "\nid: a\n\ngoals:\n  - id: b\n"),
}  # fmt: skip


@pytest.mark.parametrize(("before", "after"), MENDED.values(), ids=MENDED)
def test_what_is_laid_out_otherwise(before, after):
    assert program(before) == after


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_line_endings_and_byte_order_marks_stay(bom, line_break):
    def file(text):
        return (bom + text.replace("\n", line_break)).encode()

    before = file("kind: program\ntitle: 'A'\n\nid: a\nsummary: |\n  yksi\n  kaksi\n")
    after = file("kind: program\n\nid: a\ntitle: A\nsummary: |\n  yksi\n  kaksi\n")
    assert laid_out(before) == after


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("kind: program\n\ttitle: A\n", 2),
        ("kind: program\nid: a\nid: b\n", 3),
        ("kind: program\ntitle: &a A\n", 2),
        ("kind: program\nx-a: {title: Yksi, kaksi}\n", 2),
        ("kind: program\n---\nkind: program\n", 2),
        ("- a\n", 1),
    ],
)
def test_what_cannot_be_read_with_certainty_is_refused(text, line):
    reason = laid_out(text.encode())
    assert isinstance(reason, Message)
    assert reason.say("en").startswith(f"line {line} cannot be read with certainty: ")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: 1\n", "a: 1.0\n"),
        ("a: 1.5\n", "a: 1.50\n"),
        ("a: x\n", "a: x\nb:\n"),
        ("a: x # c\n", "a: x\n"),
        ("a: x # c\n", "# c\na: x\n"),
        ("a: x # c\nb: y\n", "a: x\nb: y # c\n"),
        ("a: [1, 2]\n", "a: [2, 1]\n"),
    ],
)
def test_what_is_lost_is_noticed(before, after):
    one, other = read("x.yaml", before.encode()), read("x.yaml", after.encode())
    assert is_same(one, one)
    assert not is_same(one, other)


def commented(text: str, chance: Random) -> str:
    """Return a text with comments and blank lines put in anywhere; some will be part of values."""
    lines = []
    for line in text.split("\n"):
        ink = len(line) - len(line.lstrip())
        if chance.random() < 0.1:
            lines.append(" " * chance.choice([0, 0, ink]))
        if chance.random() < 0.15:
            lines.append(" " * chance.choice([0, 2, 4, ink, ink + 1]) + f"# {chance.random()}")
        tail = f" # {chance.random()}" if chance.random() < 0.1 and line.strip() else ""
        lines.append(line.rstrip("\r") + tail + "\r" * line.endswith("\r"))
    return "\n".join(lines)


def made(chance: Random, richness: float) -> bytes:
    data = workspace(chance, richness=richness)
    return written(data[chance.choice(sorted(data))], chance)


@given(CHANCE, RICHNESS)
@example(Random(9), 0.5)
def test_generated_documents_keep_data_comments_and_digest(chance, richness):
    content = made(chance, richness)
    if chance.random() < 0.8:
        content = commented(content.decode(), chance).encode()
    before = read("x.yaml", content)
    result = laid_out(content)
    if isinstance(result, Message):
        assert before.findings
        return
    after = read("x.yaml", result)
    assert sorted(text for _, text in before.comments()) == sorted(t for _, t in after.comments())
    if before.kind in KINDS:
        assert digest(before, "fi") == digest(after, "fi")
    assert before.data == after.data
    assert laid_out(result) == result


@given(CHANCE, RICHNESS)
def test_another_reader_reads_the_layout_alike(chance, richness):
    content = made(chance, richness)
    before, result = read("x.yaml", content), laid_out(content)
    assert isinstance(result, bytes)
    other = YAML(typ="base").load(io.BytesIO(result))
    for route in before.routes():
        value, seen = before.value(route), other
        for step in route:
            seen = seen[step]
        if isinstance(value, str):
            assert seen == value


def documents_of_pages() -> list[str]:
    package = Path(hyvinvointi.__file__).parent
    pages = [*package.rglob("*.md"), *(TOP / "docs").glob("*.md"), TOP / "README.md"]
    blocks = re.compile(r"^```yaml[^\n]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
    return [text for page in pages for text in blocks.findall(page.read_text("utf-8"))]


@pytest.mark.slow
def test_every_example_of_a_page_is_laid_out_or_refused_for_a_fault():
    texts = documents_of_pages()
    count = 0
    for text in texts:
        before, result = read("x.yaml", text.encode()), laid_out(text.encode())
        if isinstance(result, Message):
            assert before.findings
            continue
        count += 1
        after = read("x.yaml", result)
        assert laid_out(result) == result
        assert is_same(before, after)
        if before.kind in KINDS:
            assert digest(before, "fi") == digest(after, "fi")
    assert count > 0.9 * len(texts) > 300


def test_every_example_is_laid_out():
    for path in sorted((TOP / "programs").rglob("*.yaml")):
        content = path.read_bytes()
        assert laid_out(content) == content, path


def test_however_deep_a_value_is_each_part_is_put_on_one_line_once(monkeypatch):
    seen = Counter[Route]()
    of_node = writer._Writer._flow_of

    def counted(self, node):
        seen[node.route] += 1
        return of_node(self, node)

    monkeypatch.setattr(writer._Writer, "_flow_of", counted)
    laid_out(b"x: " + b"{a: " * 50 + b"[" + b"sana, " * 200 + b"b]" + b"}" * 50 + b"\n")
    assert len(seen) > 200
    assert {*seen.values()} == {1}
