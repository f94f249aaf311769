"""The index of the search page: which words find what."""

import base64
import hashlib
import json
import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import reduce
from html import unescape
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hyvinvointi import resources
from hyvinvointi.render.build import shown_text
from hyvinvointi.render.build.encodings import decoded
from hyvinvointi.render.pages import search
from hyvinvointi.render.pages.kinds import search as search_kind
from hyvinvointi.render.pages.search_index import graded, index, key_of
from hyvinvointi.render.pages.search_rows import LETTERS, Row, buckets, in_letters, keys
from hyvinvointi.render.pages.search_shards import MOST_BYTES, file_name, shards
from hyvinvointi.render.pages.synonyms import kin
from hyvinvointi.render.pages.terms import fold, terms
from render.reading import read, text_of
from render.sites import example_site, examples, site, workspace
from render.test_hostile import DOCUMENT, HOSTILE, _check, _quoted

pytestmark = pytest.mark.slow

DECISION = """\
kind: decision
id: talvi-2026
organ: lautakunta
title: Talven työt
status: decided
summary: Jalkakäytävien hiekoitus alkaa.
{fields}
"""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hyvinvointiohjelma 2026–2029", "hyvinvointiohjelma vointiohjelma ohjelma 2026 2029"),
        ("Päätös", "paatos"),
        ("Åland", "aland"),
        ("412/00.01.02/2025", "412 00 01 02 2025"),
        (
            "Varhaiskasvatussuunnitelma",
            "varhaiskasvatussuunnitelma kasvatussuunnitelma suunnitelma",
        ),
        ("Đorđe ja Ŋála", "dorde ja nala"),
        ("Pitkäaikaistyöttömien", "pitkaaikaistyottomien aikaistyottomien tyottomien"),
        ("Ihmisille osallistuminen", "ihmisille osallistuminen"),
        ("Kunnanvaltuusto 30.3.2026 §\u00a024", "kunnanvaltuusto valtuusto 30 3 2026 §24"),
    ],
)
def test_words_are_folded_and_compounds_found_by_their_parts(text: str, found: str) -> None:
    assert terms(text) == found


@given(st.text())
def test_terms_are_plain_words(text: str) -> None:
    assert all(one.removeprefix("§").isalnum() for one in terms(text).split())
    assert fold(fold(text)) == fold(text)


def test_everything_with_a_page_is_in_the_list() -> None:
    page = read(example_site()["search/index.html"])
    listed = {link.partition("#")[0] for link in page.links}
    for path, content in example_site().items():
        # What moved leads to the page of today. What is in another language has a list in that language, as all of Exempelnäs has.
        own = {"search", "accessibility", "cases", "all-decisions", "sv", "fi", "exempelnas"}
        # A meeting of which one decision is known is found as that.
        is_meeting = re.search(r"/organs/[^/]+/\d{4}-\d\d-\d\d/", path)
        has_moved = b'"refresh"' in content
        if is_meeting and text_of(content).count("§") == 1:
            continue
        if path.endswith("/index.html") and own.isdisjoint(path.split("/")) and not has_moved:
            assert f"../{path}" in listed, path
    goal = "../esimerkkila/programs/hyvinvointiohjelma-2026-2029/goals/aikuiset-liikkuvat/index.html#liikuntaneuvonta"
    assert goal in page.links


def test_a_case_is_listed_where_it_is_more_than_one_decision() -> None:
    links = read(example_site()["search/index.html"]).links
    cases = {link.split("/")[-2] for link in links if "/cases/" in link}
    assert "412_00.01.02_2025" in cases
    assert "461_00.01.02_2026" not in cases
    assert "esimerkkila/cases/461_00.01.02_2026/index.html" in example_site()


def _terms_of(title: str) -> str:
    rows = (
        example_site()["search/index.html"].decode().replace("\u00ad", "").split("<li data-kind=")
    )
    row = next(one for one in rows if f">{title}</a>" in one or f">{title}<span" in one)
    return re.findall(r' data-terms="([^"]*)"', row)[0]


def test_what_is_told_of_something_finds_it_behind_its_name() -> None:
    title = "Vähintään 30 minuutin ruokailu jokaiseen kouluun"
    named, place, told = _terms_of(title).split("/")
    assert "esimerkkilan" in place.split()
    assert "ruokailu" in named
    assert "aanieristys" not in named
    assert "aanieristys" in told.split()
    assert len(told.split()) == len({*told.split()} - {*named.split()})
    assert "liikuntapaallikko" in _terms_of("Tatu Hietapuro")


def test_words_of_one_meaning_stand_in_the_script_and_a_municipality_adds_its_own() -> None:
    page = example_site()["search/index.html"].decode()
    lines = page.partition("searchKin = `")[2].partition("`")[0].split("\n")
    assert any({"vanhus", "ikäihminen", "äldre"} <= {*line.split()} for line in lines)
    assert (
        kin([("Mopo", "Kevari"), ("Monari", "monitoimi talo")])
        == "mopo kevari / monari monitoimi talo"
    )


def test_a_row_says_its_kind_its_years_and_what_is_told_of_it() -> None:
    page = example_site()["search/index.html"].decode()
    row = re.findall(r'<li data-kind="decision" data-years="2026"[^>]*>.*?</li>', page, re.DOTALL)[
        0
    ]
    assert '<p class="snippet">Valtuusto muutti hyvinvointiohjelmaa' in row
    assert 'data-kind="program" data-years="2026 2027 2028 2029"' in page
    longest = max(re.findall(r'class="snippet">(.*?)</p>', page), key=len)
    assert len(longest) < 260


def test_of_a_decision_only_the_summary_is_told() -> None:
    text = DECISION.format(fields="background: Selostuksessa mainitaan jokikävely.")
    page = site(workspace(yksi=text))["search/index.html"].decode()
    assert "hiekoitus" in page
    assert "jokikavely" not in page


def test_pages_that_narrow_lists_run_a_script_and_only_their_own() -> None:
    for path, page in example_site().items():
        # At former addresses and for pages that are not there nothing runs.
        if not path.endswith("index.html") or b'"refresh"' in page:
            continue
        run = [text for kind, text in read(page).scripts if kind is None]
        narrows = path.startswith("search/") or b"data-filters=" in page or "/measures/" in path
        # Every page has the one that takes tables which fit out of the way of the keyboard.
        assert len(run) == 1 + narrows, path
        allowed = re.findall(r"script-src ((?:'sha256-[^']+' ?)+)", page.decode())[0].split()
        digests = {base64.b64encode(hashlib.sha256(one.encode()).digest()).decode() for one in run}
        assert {*allowed} == {f"'sha256-{one}'" for one in digests}, path


def test_a_reader_without_scripts_is_told_and_has_the_list() -> None:
    shown = text_of(example_site()["search/index.html"])
    assert "Alla on kaikki julkaistu luettelona" in shown
    page = example_site()["search/index.html"]
    assert re.search(rb'<div id="_search" role="search" [^>]*hidden>', page)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_titles_stay_text_in_the_list(text: str) -> None:
    page = site(workspace(ohjelma=DOCUMENT.format(text=_quoted(text))))["search/index.html"]
    _check(page)


@pytest.fixture
def indexed(monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    """A site whose hits are too many for the search page."""
    example_site()  # as it is without this
    monkeypatch.setattr(search_kind, "MOST_LISTED", 2_000)
    return site(examples())


def table_of(files: dict[str, bytes]) -> dict[str, Any]:
    """What the page tells its script of what lies beside it."""
    page = files["search/index.html"].decode()
    return json.loads(unescape(re.findall(r'data-index="([^"]*)"', page)[0]))


def texts_of(files: dict[str, bytes], kind: str) -> Iterator[tuple[str, list[str]]]:
    """The texts of all shards of a kind with their names."""
    for path, content in files.items():
        name = path.removeprefix("search/").removesuffix(".js")
        if path.startswith(f"search/{kind}-"):
            call = content.decode()
            start = f'searchShard("{name}",'
            assert call.startswith(start)
            yield name, json.loads(call.removeprefix(start).removesuffix(");\n"))


def rows_of(files: dict[str, bytes]) -> dict[str, str]:
    """The rows by their keys, each of which lies in the bucket of its key."""
    rows: dict[str, str] = {}
    count = table_of(files)["buckets"]
    for name, texts in texts_of(files, "rows"):
        for key, row in zip(texts[::2], texts[1::2], strict=True):
            number = reduce(lambda sum_, letter: sum_ * 52 + LETTERS.index(letter), key, 0)
            assert name == f"rows-{number % count}"
            assert rows.setdefault(key, row) is row
    return rows


def holders(files: dict[str, bytes]) -> dict[str, set[str]]:
    """The keys of the rows of each term, each in the only shard in which the script looks for it."""
    starts = table_of(files)["terms"].split(" ")
    assert starts == sorted(set(starts))
    found: dict[str, set[str]] = {}
    for name, texts in texts_of(files, "terms"):
        for term, *sorts in (text.split("/") for text in texts):
            place = bisect_right(starts, key_of(term.rstrip("+"))) - 1
            assert name == file_name("terms", starts[place])
            found[term] = {posting[:4] for sort in sorts for posting in _in_nines(sort)}
    return found


def _in_nines(text: str) -> list[str]:
    assert len(text) % 9 == 0
    return [text[at : at + 9] for at in range(0, len(text), 9)]


def test_what_is_too_much_for_a_page_lies_in_shards_beside_it(indexed: dict[str, bytes]) -> None:
    whole = example_site()["search/index.html"].decode()
    listed = re.findall(r"<li data-kind=.*?</li>\n", whole, re.DOTALL)
    without_terms = [re.sub(r' data-terms="[^"]*"', "", row) for row in listed]
    assert sorted(rows_of(indexed).values()) == sorted(without_terms)
    assert table_of(indexed)["count"] == len(listed)
    assert table_of(indexed)["years"][0] == max(
        re.findall(r"\d{4}", " ".join(re.findall(r'data-years="([^"]*)"', whole)))
    )
    page = indexed["search/index.html"].decode()
    assert "<li data-kind" not in page
    assert {
        path: len(text)
        for path, text in indexed.items()
        if len(text) > 12_000 and path.startswith("search/") and path.endswith(".js")
    } == {}


def test_every_row_is_found_by_each_word_of_its_name(indexed: dict[str, bytes]) -> None:
    whole = example_site()["search/index.html"].decode()
    listed = re.findall(r"<li data-kind=.*?</li>\n", whole, re.DOTALL)
    named = {}
    for row in listed:
        said = re.findall(r' data-terms="([^"]*)"', row)[0]
        named[row.replace(f' data-terms="{said}"', "")] = said.partition("/")[0].split()
    found = holders(indexed)
    for key, shown in rows_of(indexed).items():
        for term in named[shown]:
            assert f"{term}+" in found or key in found[term], (term, shown)
    assert sum(term.endswith("+") for term in found) < len(found) / 100


def test_without_a_script_the_lists_of_municipalities_are_there(indexed: dict[str, bytes]) -> None:
    page = read(indexed["search/index.html"])
    assert "../esimerkkila/index.html" in page.links
    assert "sivulla on luettelo" in indexed["search/index.html"].decode()


def test_the_page_lets_its_own_script_alone_load_shards(indexed: dict[str, bytes]) -> None:
    assert b"'strict-dynamic'" in indexed["search/index.html"]
    others = [path for path, page in indexed.items() if b"'strict-dynamic'" in page]
    assert {path.removesuffix("index.html").removeprefix("search/") for path in others} <= {
        "",
        "sv/",
    }
    assert b"strict-dynamic" not in example_site()["search/index.html"]


def _row(number: int, name: str = "", told: str = "", years: str = "") -> Row:
    return Row(in_letters(number, 4), "decision", years, f"{name}//{told}", f"<li>{name}</li>\n")


def test_a_common_term_keeps_its_best_rows_and_says_that_there_are_more() -> None:
    rows = [
        _row(0, told="katu"),
        *(_row(number, name="pieni katu") for number in range(1, 200)),
        _row(200, name="katu"),
    ]
    [shard] = index([rows, [_row(201, told="kadun katu")]]).terms
    entries = {entry.partition("/")[0]: entry.split("/")[1:] for entry in shard.texts}
    first, others, places, told = map(_in_nines, entries["katu+"])
    # Nothing that is told of something where so many have the word in their name; another group has its own.
    assert [one[:4] for one in first] == [rows[200].key]
    assert [one[:4] for one in others] == [row.key for row in rows[1:125]]
    assert places == []
    assert [one[:4] for one in told] == [in_letters(201, 4)]
    assert [one[:4] for one in _in_nines(entries["kadun"][3])] == [in_letters(201, 4)]


def test_a_posting_tells_kind_length_and_years() -> None:
    row = _row(7, name="ohjelma kaikille", years="2026 2027 2028 2029")
    [shard] = index([[row]]).terms
    entries = {entry.partition("/")[0]: entry.split("/")[1] for entry in shard.texts}
    years = in_letters(2026, 2) + in_letters(3, 1)
    assert entries["ohjelma"] == f"{row.key}cc{years}"
    assert {"*", "*2026", "*2029"} <= entries.keys()


@given(st.lists(st.text("katupnlr§1ä\U0001f600", min_size=1), unique=True), st.integers(1, 3000))
def test_shards_are_found_by_the_beginning_of_their_keys(keys: list[str], length: int) -> None:
    entries = [(key, key + "/" + "x" * length) for key in sorted(keys)]
    made = [*shards(entries)]
    assert [text for shard in made for text in shard.texts] == [text for _, text in entries]
    starts = [shard.start for shard in made]
    assert starts == sorted(set(starts))
    assert len({file_name("terms", start) for start in starts}) == len(starts)
    for key, text in entries:
        assert text in made[bisect_right(starts, key) - 1].texts


def test_no_shard_is_larger_than_the_script_counts_with() -> None:
    entries = [(f"{number:05}", "x" * (number * 7919 % 5_000)) for number in range(2_000)]
    assert max(len(shard.script("terms-a")) for shard in shards(entries)) < MOST_BYTES + 100
    script = (resources.folder("templates") / "html/search_index.js").read_text("utf-8")
    assert int(re.findall(r"largest = (\d+)", script)[0]) >= MOST_BYTES


def test_common_words_that_differ_in_strength_alone_share_no_shard() -> None:
    rows = [_row(number, name=f"{word} tie") for number in range(500) for word in ("katu", "kadu")]
    found = index([rows] * (len(search._GROUPS) + 1)).terms
    assert max(len(shard.script("terms-a")) for shard in found) < MOST_BYTES + 100
    assert [shard.start for shard in found] == ["", "d", "k", "kadu!kat"]


def test_rows_of_which_an_own_template_says_no_kind_are_found_all_the_same() -> None:
    row = _row(7, name="ohjelma")._replace(kind="")
    [shard] = index([[row, _row(8, name="ohjelma")]]).terms
    [entry] = [text for text in shard.texts if text.startswith("ohjelma/")]
    postings = _in_nines(entry.split("/")[1])
    assert [one[:5] for one in postings] == [f"{row.key}{LETTERS[-1]}", f"{in_letters(8, 4)}c"]


def test_of_nothing_there_is_a_shard_to_load() -> None:
    found = index([[_row(1, name="24 kv")]])
    assert [shard.start for shard in found.words] == [""]
    assert [shard.texts for shard in found.words] == [[]]


def test_a_new_row_changes_few_shards() -> None:
    rows = [
        _row(number * 97, name=f"katu{number * number} tie{number % 50}") for number in range(5_000)
    ]

    def made(some: list[Row]) -> set[bytes]:
        found = index([some])
        return {one.script("x") for one in (*found.terms, *found.words, *buckets(some))}

    before, after = made(rows), made([*rows[:2_000], _row(5, name="uusi rivi"), *rows[2_000:]])
    assert len(before) > 50
    assert len(after - before) <= 8


def test_two_rows_never_have_one_key() -> None:
    identities = [f"polku/{number}.yaml" for number in range(30_000)]
    some = keys(identities)
    assert len(set(some.values())) == len(identities)
    assert some == keys(reversed(identities))
    # Who comes or goes changes the key of hardly any other.
    fewer = keys(identities[1:])
    assert sum(some[one] != fewer[one] for one in identities[1:]) <= 1


@pytest.mark.parametrize(
    ("word", "like"),
    [
        ("katu", "kadun"),
        ("kunta", "kunnan"),
        ("kaupunki", "kaupungin"),
        ("silta", "sillan"),
        ("hattu", "hatun"),
        ("apu", "avun"),
    ],
)
def test_strong_and_weak_consonants_stand_in_one_place(word: str, like: str) -> None:
    assert graded(like).startswith(graded(word)[:-1])


def test_shards_are_proven_as_pages_are_text_by_text() -> None:
    call = b'searchShard("rows-1",[\n"abcd",\n"<li data-kind=\\"a b\\">A &amp; B</li>\\n"]);\n'
    assert _shown("search/rows-1.js", call)[1:] == ["rows-1", "abcd", "A & B", "a b"]
    # Words that stand beside each other only in the alphabet say nothing together.
    call = b'searchShard("words-k",[\n"karikko",\n"karjala"]);\n'
    assert "karikko" in _shown("search/words-k.js", call)


def _shown(path: str, content: bytes) -> list[str]:
    blocks = shown_text.blocks(path, decoded(content))
    texts = (text.strip() for block in blocks for text in block.split(shown_text.BESIDE))
    return [*filter(None, texts)]


@pytest.mark.parametrize("path", ["search/rows-1.js", "malli/a.json"])
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Aino\tMeikäläinen", "Aino\tMeikäläinen"),
        ("Aino \\ Meikäläinen", "Aino \\ Meikäläinen"),
        ("C:\\nimi", "C:\\nimi"),
        ("A\x1fB \x7f", "A\x1fB \x7f"),
        ('hän "Aino" \\', 'hän "Aino" \\'),
        ("Meikäläinen, Aino: 1", "Meikäläinen, Aino: 1"),
        ("\ud800 A", "? A"),
        ("𝐀", "𝐀"),
    ],
)
@pytest.mark.parametrize("is_ascii", [False, True])
def test_no_escape_of_a_script_or_of_data_hides_a_word(
    path: str, text: str, said: str, *, is_ascii: bool
) -> None:
    for values in ([text, "x"], [["y", text]]):
        content = json.dumps(values, ensure_ascii=is_ascii).encode(errors="replace")
        shown = [one.encode(errors="replace").decode() for one in _shown(path, content)]
        assert said in shown


def test_what_is_no_json_is_read_as_it_stands() -> None:
    content = b'f("a\\d b", "\\u00", "c\\'
    assert {"a\\d b", "\\u00"} <= {*_shown("a.js", content)}
