"""Each kind of page as browsers and assistive technology see it, in each state.

Needs Node.js, Chromium, Java and `npm install` in this folder; skipped with the reason without them.
"""

import fcntl
import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn

import pytest
import yaml

from browser.crowd import rare_words, search_pages
from browser.pages import (
    PLAN,
    every_kind,
    indexed,
    one_language,
    one_of_each_kind,
    write,
    write_sites,
)
from render.sites import example_site

HERE = Path(__file__).parent
A4 = 672
"""The width of a sheet between its margins in CSS pixels: 210 mm less 2 × 16 mm."""
STATES: dict[str, dict[str, Any]] = {
    f"{scheme}, {width} px": {
        "colorScheme": scheme,
        "viewport": {"width": width, "height": 900},
    }
    for scheme in ("light", "dark")
    for width in (1280, 320)
} | {
    "768 px, reduced motion": {
        "reducedMotion": "reduce",
        "viewport": {"width": 768, "height": 1024},
    },
    "forced colours": {
        "forcedColors": "active",
        "colorScheme": "dark",
        "viewport": {"width": 1280, "height": 900},
    },
    "paper, in a dark system": {
        "media": "print",
        "colorScheme": "dark",
        "viewport": {"width": A4, "height": 900},
    },
}


MOST_LOADED = 100_000
"""Bytes that one query loads beside the search page itself."""

ALL_PAGES = frozenset({"light, 1280 px", "dark, 320 px", "paper, in a dark system"})
"""States in which the second language and the real decisions are looked at, too."""


def _without(what: str) -> NoReturn:
    """Skip with the reason, or fail where the browser is demanded."""
    if os.environ.get("BROWSER") == "required":
        pytest.fail(what)
    pytest.skip(what)


def _program(*names: str) -> str:
    own = os.environ.get(names[0].upper())
    return (
        own
        or next(filter(None, map(shutil.which, names)), None)
        or _without(f"{names[0]} is not installed (or name it in {names[0].upper()})")
    )


def _run(*command: Path | str) -> Any:
    """What a program of `npm` or Java prints, read as JSON."""
    if not (HERE / "node_modules").is_dir():
        _without("run `npm install --ignore-scripts --no-package-lock` in tests/browser")
    ran = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"CHROMIUM": _program("chromium", "chromium-browser", "google-chrome")},
    )
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


def _script(name: str, *given: Path | str) -> Any:
    return _run(_program("node"), HERE / name, *given)


def _told(faults: list[dict[str, str]]) -> list[str]:
    return [f"{one['page']} {one['rule']}: {one['detail']}" for one in faults]


def _written(folders: pytest.TempPathFactory, name: str, write_all: Callable[[Path], None]) -> Path:
    """A folder that one of the processes of a run writes, and all of them look at."""
    own = folders.getbasetemp()
    room = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / name
    with room.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not room.exists():
            write_all(room.with_suffix(".begun"))
            room.with_suffix(".begun").rename(room)
    return room


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _written(tmp_path_factory, "looked-at", write_sites)


@pytest.fixture(scope="session")
def pages(folder: Path) -> list[str]:
    return one_of_each_kind(folder)


@pytest.mark.parametrize("half", [0, 1])
def test_there_is_nothing_to_complain_about_on_any_page(
    folder: Path, pages: list[str], half: int
) -> None:
    few = one_language(pages)
    states = {
        page: {name: one for name, one in STATES.items() if page in few or name in ALL_PAGES}
        for page in pages[half::2]
    }
    assert _told(_script("look.mjs", folder, json.dumps(states))) == []


def test_the_keyboard_reaches_everything_in_order_and_shows_where_it_is(
    folder: Path, pages: list[str]
) -> None:
    # Where nothing was found there is nothing to skip.
    walked = [page for page in one_language(pages) if not page.endswith("404.html")]
    assert _told(_script("keyboard.mjs", folder, *walked)) == []


def test_the_markup_is_sound(folder: Path, pages: list[str]) -> None:
    assert _told(_script("markup.mjs", folder, *pages)) == []


def test_the_validator_of_the_web_finds_no_error_on_any_page_of_all(folder: Path) -> None:
    jar = HERE / "node_modules/vnu-jar/build/dist/vnu.jar"
    # It ends before a compiler that takes pains would have paid.
    java = ("-Xss4m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar")
    options = ("--skip-non-html", "--errors-only", "--exit-zero-always", "--stdout")
    said = _run(_program("java"), *java, jar, *options, "--format", "json", folder)
    faults = {
        f"{Path(one['url']).relative_to(folder)}: {one['message']}" for one in said["messages"]
    }
    assert faults == set()


def test_every_kind_of_page_is_looked_at(pages: list[str]) -> None:
    kinds = every_kind(pages)
    languages = {f"model/{one}sv" for one in ("", "search/", "*/programs/*/", "*/units/*/")}
    overviews = {f"example/*/{one}/*" for one in ("organs", "units", "people", "cases")}
    overviews |= {"example/*/all-decisions", "example/*/organs/*/#"}
    own = {"example/search", "example/accessibility", "example", "example/*"}
    parts = ("goals/*", "measures", "money", "participation", "history", "all")
    assert kinds >= {f"example/*/programs/*/{one}" for one in parts}
    assert kinds >= {f"example/*/{one}/*/versions/#" for one in ("programs", "strategies")}
    alone = {"alone/*/programs/*", "changes.html"}
    years = {f"many/*/{one}#" for one in ("", "organs/*/", "people/*/")}
    assert kinds >= years
    assert kinds >= languages | overviews | own | alone | {"example/*/programs/*/#"}


def test_five_questions_are_answered_on_the_front_of_a_program_or_one_step_from_it(
    folder: Path,
) -> None:
    front = f"example/esimerkkila/programs/{PLAN.removesuffix('.yaml')}/index.html"
    assert (folder / front).stat().st_size <= 120_000
    assert _told(_script("places.mjs", folder, front)) == []


QUERIES = yaml.safe_load(Path(__file__).with_name("queries.yaml").read_text("utf-8"))


@pytest.fixture(scope="session", params=["listed", "indexed"])
def searched(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the examples whose search page lists all, or has an index beside it."""
    form = str(request.param)
    files = {"listed": dict, "indexed": indexed}[form]
    return _written(
        tmp_path_factory, form, lambda room: write(room, dict(example_site()) | files())
    )


@pytest.mark.parametrize(("language", "page"), [("fi", ""), ("sv", "sv/")])
def test_the_search_finds_what_people_ask_for(
    language: str, page: str, searched: Path, tmp_path: Path
) -> None:
    # Amid ten thousand others all of them are asked of an index.
    few = slice(None, None, 5 if searched.name == "indexed" else 1)
    wanted = dict([*QUERIES[language].items()][few])
    answers = _answers("search.mjs", searched, f"search/{page}index.html", wanted, tmp_path)
    _right_among_the_first(wanted, answers)


@pytest.fixture(scope="session")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The search page of the examples amid 10,000 other documents."""
    return _written(tmp_path_factory, "crowd", lambda room: write(room, search_pages(10_000)))


@pytest.mark.parametrize(("language", "page"), [("fi", ""), ("sv", "sv/")])
def test_a_query_finds_it_amid_ten_thousand_others_and_loads_little(
    language: str, page: str, crowd: Path, tmp_path: Path
) -> None:
    wanted = QUERIES[language]
    common = ["liikunta", "ohjelma kunta liikunta lapset nuoret", "li", "2026", "§", "qwerty"]
    file = f"search/{page}index.html"
    answers = _answers("loads.mjs", crowd, file, [*wanted, *common, ""], tmp_path)
    assert {query: one for query, one in answers.items() if one["bytes"] > MOST_LOADED} == {}
    # Nothing is loaded before somebody asks.
    assert answers[""]["files"] == 0
    assert max(one["bytes"] for one in answers.values()) > 0
    _right_among_the_first(wanted, answers)


def test_rare_words_of_names_find_their_rows_amid_ten_thousand(crowd: Path, tmp_path: Path) -> None:
    rare = rare_words(crowd / "search", 40)
    answers = _answers("loads.mjs", crowd, "search/index.html", rare, tmp_path)
    assert {
        word: answers[word]["texts"]
        for word in rare
        if word not in " ".join(answers[word]["texts"])
    } == {}


def _right_among_the_first(
    wanted: Mapping[str, Sequence[str]], answers: Mapping[str, Mapping[str, Any]]
) -> None:
    missed = {
        query: answers[query]["texts"][:3]
        for query, names in wanted.items()
        if not any(text.startswith(tuple(names)) for text in answers[query]["texts"][:3])
    }
    assert len(missed) <= len(wanted) * 0.05, missed


def test_the_search_is_used_by_keyboard_and_by_address(searched: Path, tmp_path: Path) -> None:
    is_indexed = searched.name == "indexed"
    queries = ["liikunta", "toimiala", "qwerty"]
    answers = _answers("search.mjs", searched, "search/index.html", queries, tmp_path)
    sectors = answers["toimiala"]["texts"][:3]
    assert sectors
    assert not any("työ" in text.lower() for text in sectors)
    assert answers["qwerty"] == {"texts": [], "said": "Ei tuloksia. Kokeile lyhyempää sanaa."}
    assert answers[""]["said"] == "true"
    assert answers["filtered"]["texts"]
    assert set(answers["filtered"]["texts"]) <= {*answers["filtered"]["said"].split()}
    assert answers["Enter"]["said"].endswith("/index.html")
    assert answers["address"]["said"] == "liikunta"
    assert answers["address"]["texts"] == answers["liikunta"]["texts"]
    # A page that holds all shows fifty; what is loaded is shown by tens.
    shown = len(answers["liikunta"]["texts"])
    assert shown == 10 if is_indexed else shown > 10
    further = answers["further"]
    assert further["said"] == (answers["further"]["texts"][10] if is_indexed else "hidden")
    assert len(further["texts"]) == (20 if is_indexed else shown)
    assert further["texts"][:10] == answers["liikunta"]["texts"][:10]
    # A filter alone lists what it is for.
    assert set(answers["kind"]["texts"]) == {"decision"}
    assert set(answers["year"]["texts"]) == {"2026"}


def _answers(
    script: str, site_: Path, page: str, queries: Iterable[str], tmp_path: Path
) -> dict[str, Any]:
    file = tmp_path / "queries.json"
    file.write_text(json.dumps([*queries]), encoding="utf-8")
    answers = _script(script, site_, page, file)
    for answer in answers.values():
        answer["texts"] = [text.replace("\u00ad", "") for text in answer["texts"]]
    return answers


def test_decisions_say_first_how_they_ended_and_their_list_can_be_narrowed(folder: Path) -> None:
    site = folder / "example"
    decided = sorted(
        file.relative_to(site).as_posix()
        for file in site.glob("*/decisions/*/index.html")
        if b'class="decided"' in file.read_bytes()
    )
    assert len(decided) > 30
    found = _script(
        "decisions.mjs",
        site,
        "esimerkkila/all-decisions/index.html",
        "esimerkkila/organs/kunnanvaltuusto/index.html",
        *decided,
    )
    whole = {"rows": 23, "parts": ["2026", "2025"], "said": "Luettelossa 23"}
    assert found["narrowed"] == {
        "whole": whole,
        "years": ["Kaikki", "2026", "2025"],
        "organ": {"rows": 6, "parts": ["2026", "2025"], "said": "Näkyvissä 6/23"},
        "year": {"rows": 1, "parts": ["2025"], "said": "Näkyvissä 1/23"},
        "nothing": {"rows": 0, "parts": [], "said": "Mikään ei täytä kaikkia ehtoja."},
        "paper": {"rows": 23, "parts": ["2026", "2025"]},
        "again": whole,
    }
    # What a list was narrowed by is back on paper; what is shown in place of something else is not.
    assert found["hidden"] == ["list-item", "table-row", "block", "block", "none"]
    # One organ has nothing to choose from; years and outcomes it has.
    assert found["ofOrgan"] == {"everything": 6, "some": 1, "choices": 2}
    # Within the first screen of a desktop, and the first two of a phone.
    late = {
        page: screens
        for page, screens in found["places"].items()
        if screens > (1 if page.endswith(" 1280") else 2)
    }
    assert late == {}
