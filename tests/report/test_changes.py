"""Changes in every format: the same facts, silence when there is none, and nothing that can act."""

import base64
import hashlib
import json
import re
from datetime import date
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any

import jsonschema
import pytest
from markdown_it import MarkdownIt

from diff.village import FILES, compared, edited, workspace
from hyvinvointi.diff import Acceptance, Comparison, compare
from hyvinvointi.diff.acceptance import accept
from hyvinvointi.report import registry
from hyvinvointi.report.formats.changes import Changes
from hyvinvointi.report.formats.changes.markdown import inert
from hyvinvointi.report.formats.changes.text import set_for_terminal
from hyvinvointi.resources import folder
from hyvinvointi.workspace import Workspace

TODAY = date(2026, 11, 21)
LANGUAGES = ("fi", "sv", "en")
FORMATS = registry.names("changes")
EDITS = (
    ("target: {year: 2029, value: 4}", "target: {year: 2029, value: 5}"),
    ("end: 2028-05", "end: 2028-11"),
    ("Ladut valaistaan iltaisin", "Ladut valaistaan öisin"),
    ("Jokainen lapsi saa apua samana päivänä.", "Lapsi voi saada apua viikon kuluessa."),
    (
        "  Lautakunta ehdottaa, että valtuusto hyväksyy",
        "  Lautakunta ehdottaa, että valtuusto hylkää",
    ),
    ("title: Kirjastokäynnit", "title: Kirjastokäynnit vuodessa"),
)
HOSTILE = (
    "</del><script>alert(1)</script> <img src=x onerror=alert(1)> [a](javascript:alert(1)) "
    "![b](https://example.org/x.png) @kunta #12 https://example.org www.example.org GH-7 !9 "
    "`koodi` **lihava** ~~yli~~ $x^2$ :tada: ::error::virhe %0A </details> <!-- --> a|b"
)


def sides(*edits: tuple[str, str]) -> tuple[Comparison, Workspace, Workspace]:
    base, head = workspace(FILES), workspace(edited(*edits))
    return compare(base, head), base, head


def hostile() -> tuple[Comparison, Workspace, Workspace]:
    quoted = json.dumps(HOSTILE)
    return sides(
        ("title: Latuverkko kirkonkylälle", f"title: {quoted}"),
        ("description: Kylätalot avataan asukkaiden käyttöön.", f"description: {quoted}"),
        ("        title: Uimataitoa alakouluihin\n", f"        title: {quoted}\n"),
    )


def rendered(name: str, *shown: Any, **more: Any) -> str:
    return registry.render(name, Changes(*shown, **more))


@pytest.mark.parametrize("name", [one for one in FORMATS if one not in {"html", "json"}])
def test_nothing_to_say_is_an_empty_report(name: str) -> None:
    assert rendered(name, *sides(), "fi") == ""


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_format_says_it_in_every_language(name: str, language: str) -> None:
    comparison, base, head = sides(*EDITS)
    said = rendered(name, comparison, base, head, language)
    assert not re.search(r"\{\w+\}", said)
    assert "None" not in said
    weakened = next(one for one in comparison.changes if one.rule.slug == "target-weakened")
    message = weakened.message.say(language)
    others = {
        "amendment": "Kiusatut oppilaat",
        "github": message.replace("%", "%25"),
        "markdown": message.replace("\u00a0", " "),
    }
    assert others.get(name, message) in said


def test_a_comment_opens_with_the_verdict_and_marks_words() -> None:
    said = rendered("markdown", *sides(*EDITS), "fi")
    first = said.splitlines()[0]
    assert first.startswith("**Tarkastettua tekstiä")
    assert "(Lehtolan valtuusto)" in first
    assert "1 kriittinen, 3 asiamuutosta" in first
    assert "<del>Jokainen</del> lapsi <del>saa</del><b>voi saada</b> apua" in said
    assert said.index("Asiamuutos") < said.index("Tarkistettava")


def test_a_long_level_is_folded_and_a_comment_has_an_end() -> None:
    measure = "      - {{id: uusi-{0}, title: Toimenpide numero {0}, status: not-started}}\n"
    anchor = "      - id: kylatalot\n"
    few = "".join(measure.format(number) for number in range(7))
    assert "<details><summary>Asiamuutos (7)</summary>" in rendered(
        "markdown", *sides((anchor, few + anchor)), "fi"
    )
    rest = "  - {{id: osio-{0}, title: Osio {0}, goals: [{{id: g-{0}, title: {1}, description: {1}}}]}}\n"
    long = "".join(rest.format(number, "sana " * 400) for number in range(200))
    said = rendered(
        "markdown", *sides((anchor, anchor), ("sections:\n", "sections:\n" + long)), "fi"
    )
    assert len(said) < 65_536


def test_a_comment_is_inert() -> None:
    said = rendered("markdown", *hostile(), "fi")
    tokens = MarkdownIt("commonmark").enable("strikethrough").parse(said)
    inline = [child for token in tokens for child in token.children or ()]
    assert {one.type for one in inline} <= {
        "text", "text_special", "html_inline", "code_inline", "softbreak", "strong_open",
        "strong_close",
    }  # fmt: skip
    tags = {one.content for one in inline if one.type == "html_inline"}
    assert tags <= {"<!-- -->", "<del>", "</del>", "<b>", "</b>"}
    assert not [one for one in tokens if one.type == "html_block"]
    for text in ("@kunta", "#12", "https://", "www.", "GH-7", "!9", ":tada:", "$"):
        assert text not in said


@pytest.mark.parametrize("text", ["a\nb", "  # otsikko", "- kohta", "1. kohta", "| a |", "> b"])
def test_a_line_of_a_document_begins_no_block(text: str) -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(f"x {inert(text)}")
    assert [one.type for one in tokens] == ["paragraph_open", "inline", "paragraph_close"]


def test_annotations_are_one_line_each_and_escaped() -> None:
    comparison, base, head = hostile()
    rows = rendered("github", comparison, base, head, "fi", prefix="kunta/").splitlines()
    assert len(rows) == len(comparison.changes)
    for row in rows:
        assert re.match(r"::(error|warning|notice) file=kunta/programs/[^:]*::", row)
        assert "%0A" not in row.replace("%250A", "")


def test_what_stands_behind_a_decision_is_annotated_as_a_notice() -> None:
    comparison, base, head = sides(EDITS[0])
    assert rendered("github", comparison, base, head, "fi").startswith("::error ")
    mine = Acceptance(comparison.changes[0].fingerprint, "virhe", "Aino Niemi")
    other = Acceptance("0" * 16, "virhe", "Aino Niemi")
    accepted = accept(comparison, [mine, other], TODAY)
    first, second = rendered("github", accepted, base, head, "fi").splitlines()
    assert first.startswith("::notice ")
    assert first.endswith("Hyväksytty (Aino Niemi): virhe")
    assert second.startswith("::warning title=accepted-changes::")


@pytest.mark.parametrize("name", [one for one in FORMATS if one not in {"amendment", "json"}])
def test_an_acceptance_shows_in_every_format_that_tells_it_in_words(name: str) -> None:
    comparison, base, head = sides(EDITS[0])
    mine = Acceptance(comparison.changes[0].fingerprint, "kirjoitusvirhe", "Aino Niemi")
    said = rendered(name, accept(comparison, [mine], TODAY), base, head, "fi")
    assert "Hyväksytty (Aino Niemi): kirjoitusvirhe" in said
    assert "vaatii uuden päätöksen" not in said


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_hidden_comes_through(name: str) -> None:
    said = rendered(
        name, *sides(("title: Latuverkko kirkonkylälle", r'title: "Latu\e[31m\u202Everkko"')), "fi"
    )
    assert "verkko" in said
    assert not re.search("[\x1b\u202e]", said)


class _Page(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in {"meta", "link", "br", "img"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_loads_and_runs_nothing(language: str) -> None:
    html = rendered("html", *hostile(), language)
    page = _Page(html)
    assert page.open == []
    names = {name for name, _ in page.tags}
    assert not names & {"script", "img", "link", "iframe", "object", "form", "base"}
    assert not [key for _, attrs in page.tags for key in attrs if key.startswith("on")]
    assert {attrs["href"] for name, attrs in page.tags if name == "a"} == {
        "#_main", "#_marked", "#_sides",
    }  # fmt: skip
    policy = next(attrs["content"] for _, attrs in page.tags if "http-equiv" in attrs)
    style = re.search(r"<style>(.*?)</style>", html, re.DOTALL)
    assert policy is not None
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy


def test_the_page_shows_both_forms_and_the_text_as_it_is_on_each_side() -> None:
    html = rendered("html", *sides(*EDITS), "fi")
    plain = re.sub(r'<span class="spoken">[^<]*</span>|</?(?:del|ins)>', "", html)
    assert "Jokainen lapsi saa apua samana päivänä." in plain
    assert "Lapsi voi saada apua viikon kuluessa." in plain
    for words in (
        "Muutokset merkittyinä tekstiin",
        "Rinnakkaisteksti",
        "Voimassa oleva",
        "Ehdotus",
    ):
        assert words in plain
    assert "<del><span" in html
    assert "[poistettu: " in html
    assert "[lisätty: " in html


def _cells(html: str) -> list[str]:
    """The table of both sides as its rows of words, without what is spoken."""
    table = html[html.index("<table") :]
    plain = re.sub(r'<span class="(?:spoken|side)"[^>]*>[^<]*</span>', "", table)
    return [re.sub(r"<[^>]+>", "", one) for one in re.findall(r"<td>.*?</td>", plain, re.DOTALL)]


TURVA = "            schedule: {start: 2026-08"


@pytest.mark.parametrize(
    ("edit", "was", "now"),
    [
        (
            (f"responsible: [koulutoimi, niemi-aino]\n{TURVA}", f"responsible: [koulutoimi]\n{TURVA}"),
            "Koulutoimi, Aino Niemi",
            "Koulutoimi",
        ),
        (
            ("responsible: [koulutoimi]\nlegal", "responsible: [koulutoimi, hallitus]\nlegal"),
            "Koulutoimi",
            "Koulutoimi, Lehtolan hallitus",
        ),
        (("responsible: [koulutoimi]\nlegal", "legal"), "Koulutoimi", "–"),
        (("- Pienet koulut\n", "- Pienet koulut\n      - Henki\n"), "Pienet koulut", "Pienet koulut, Henki"),
        (("indicators: [kiusatut]", "indicators: [kirjasto]"), "Kiusatut oppilaat", "Kirjastokäynnit"),
    ],
)  # fmt: skip
def test_both_sides_show_a_list_as_a_whole(edit: tuple[str, str], was: str, now: str) -> None:
    cells = _cells(rendered("html", *sides(edit), "fi"))
    assert [was, now] in [[*two] for two in pairwise(cells)]


REMOVED = (
    FILES["programs/ohjelma.yaml"]
    .partition("      - id: latuverkko")[2]
    .partition("      - id: ")[0]
)


@pytest.mark.parametrize(
    ("edit", "rows"),
    [
        (
            (f"      - id: latuverkko{REMOVED}", ""),
            ["Vastuutaho: Liikuntatoimi, Kaisa Salo", "Resurssit: Talousarvio – 60\u00a0000\u00a0€ – 2027"],
        ),
        (
            ("type: in-kind, person_years: 0.5, year: 2026", 'type: in-kind, year: 2027, budget_line: "4300"'),
            ["Henkilötyövuodet: 0,5\u00a0htv", "Talousarviokohta: 4300"],
        ),
        (
            ('      - indicator: liikkujat\n        baseline: {year: 2025, value: 41}\n        target: {year: 2029, value: 50, operator: ">="}\n', "      []\n"),
            ["Mittari: Riittävästi liikkuvat", "Lähtöarvo: 2025 – 41\u00a0%"],
        ),
        (("  - {year: 2025, value: 41, status: final}", "  []"), ["Arvo: 41\u00a0%"]),
    ],
)  # fmt: skip
def test_what_came_or_went_is_told_by_names_and_with_units(
    edit: tuple[str, str], rows: list[str]
) -> None:
    lines = [
        line for cell in _cells(rendered("html", *sides(edit), "fi")) for line in cell.split("\n")
    ]
    assert [row for row in rows if row not in lines] == []


def test_headings_of_the_page_leave_no_level_out() -> None:
    tags = [name for name, _ in _Page(rendered("html", *sides(*EDITS), "fi")).tags]
    levels = [int(name[1]) for name in tags if re.fullmatch("h[1-6]", name)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def _schema() -> Any:
    path = folder("schemas") / "output" / "diff.schema.json"
    return json.loads(path.read_text("utf-8"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_json_is_as_its_schema_says(language: str) -> None:
    comparison, base, head = sides(*EDITS, ("id: vertaiset", "id: sovittelijat"))
    mine = Acceptance(comparison.changes[0].fingerprint, "virhe", "Aino Niemi", None, TODAY)
    marked = accept(comparison, [mine, Acceptance("0" * 16, "virhe", "Aino")], TODAY)
    report = json.loads(rendered("json", marked, base, head, names=("a", "b"), language=language))
    jsonschema.Draft202012Validator(_schema()).validate(report)
    assert report["changes"]
    assert [one["status"] for one in report["idle_acceptances"]] == ["unused"]


def test_json_of_what_cannot_be_read_is_as_its_schema_says() -> None:
    broken = {**FILES, "programs/ohjelma.yaml": "kind: program\nid: [\n"}
    comparison = compared(broken)
    report = rendered("json", comparison, workspace(FILES), workspace(broken), names=("a", "b"))
    told = json.loads(report)
    assert told["unreadable"]
    jsonschema.Draft202012Validator(_schema()).validate(told)


def test_the_schema_forbids_what_it_does_not_know() -> None:
    report = json.loads(rendered("json", *sides(EDITS[0]), names=("a", "b")))
    report["changes"][0]["extra"] = 1
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(_schema()).validate(report)


def test_what_a_list_gained_and_lost_is_told_apart() -> None:
    comparison, base, head = sides(
        ("indicators: [kiusatut]", "indicators: [liikkujat, kirjasto, poissa]")
    )
    told = json.loads(rendered("json", comparison, base, head, names=("a", "b")))
    jsonschema.Draft202012Validator(_schema()).validate(told)
    [change] = told["changes"]
    assert (change["added"], change["removed"]) == (
        ["kirjasto", "liikkujat", "poissa"],
        ["kiusatut"],
    )
    assert change["old"] == ["kiusatut"]


def test_long_values_are_cut_as_messages_cut_them() -> None:
    long = "sana " * 5_000
    comparison, base, head = sides(
        ("title: Latuverkko kirkonkylälle", f"title: {long}"),
        ("  Ohjelma kokoaa kunnan työn.\n", f"  Ohjelma kokoaa kunnan {long}työn.\n"),
        ("type: welfare-program\n", f"type: welfare-program\nx-oma: {[*range(90)]}\n"),
        ("indicators: [kiusatut]", f"indicators: [{', '.join(f'm-{at}' for at in range(90))}]"),
    )
    report = rendered("json", comparison, base, head, names=("a", "b"))
    assert len(report) < 40_000
    told = {one["field"]: one for one in json.loads(report)["changes"]}
    assert len(told["title"]["new"]) == 401
    assert told["title"]["new"].endswith("…")
    assert len(told["x-oma"]["new"]) == 61
    assert told["indicators"]["added"][-1] == "…"
    ops = {one["op"]: one["text"] for one in told["summary"]["edits"]}
    assert len(ops["inserted"]) == 401


WORDS = (
    ("sv", 80, "Åtgärden ”Yhteinen toimintatapa kaikkiin kouluihin”  toimintatapa"),
    ("fi", 60, "    asiamuutos  Tavoite lievenee: 4\u00a0% → 5\u00a0%."),
    ("en", 120, "    substantive  The deadline has been postponed from May 2028 to November 2028."),
)


@pytest.mark.parametrize(("language", "width", "line"), WORDS)
def test_a_terminal_gets_lines_of_its_width(language: str, width: int, line: str) -> None:
    comparison, base, head = sides(*EDITS)
    told = set_for_terminal(Changes(comparison, base, head, language), width)
    lines = told.plain.splitlines()
    assert line in [one.strip() if line[0] != " " else one for one in lines]
    assert all(len(one) <= width or " " not in one.strip() for one in lines)
    styles = {told.plain[span.start : span.end].strip(): span.style for span in told.spans}
    assert styles["HVD310 target-weakened  programs/ohjelma.yaml:30:41"] == "dim"


def test_kinds_of_items_are_in_the_language_of_the_reader() -> None:
    comparison, base, head = sides(*EDITS)
    for language, kind in (("fi", "Toimenpide ”"), ("sv", "Åtgärden ”"), ("en", "Measure “")):
        said = rendered("text", comparison, base, head, language)
        assert f"\n  {kind}Latuverkko kirkonkylälle" in said
    assert not re.search(r"\b(target|measure|program)\b", rendered("text", *sides(EDITS[1]), "fi"))
