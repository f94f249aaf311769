"""Each kind of page as browsers and assistive technology see it, in each state.

Needs Node.js, Chromium and `npm install` in this folder; skipped with the reason without them.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any, NoReturn

import pytest

from hyvinvointi.diff import compare
from hyvinvointi.render import write
from hyvinvointi.report.changes_html import changes_html
from hyvinvointi.source import read
from proposal import proposal
from render.sites import example_site, examples

HERE = Path(__file__).parent
PLAN = "hyvinvointiohjelma-2026-2029.yaml"
PAGES = [
    "index.html",
    "esimerkkila/index.html",
    "esimerkkila/programs/hyvinvointiohjelma-2026-2029/index.html",
    "esimerkkila/strategies/kuntastrategia-2025-2029/index.html",
    "esimerkkila/decisions/kv-2026-024/index.html",
    "esimerkkila/indicators/kiusatut-ylakoululaiset/index.html",
    "raisio/decisions/sosiaali-ja-terveystavoitteet-lautakunta/index.html",
    "ruokolahti/decisions/hyvinvointiohjelman-laatiminen/index.html",
    "ruokolahti/programs/hyvinvointiohjelma/index.html",
    "esimerkkila/organs/sivistys-ja-hyvinvointilautakunta/index.html",
    "esimerkkila/units/liikuntapalvelut/index.html",
    "esimerkkila/people/petajasuo-noora/index.html",
    "esimerkkila/cases/412_00.01.02_2025/index.html",
    "esimerkkila/programs/hyvinvointiohjelma-2026-2029/2026/index.html",
    "esimerkkila/programs/hyvinvointiohjelma-2026-2029/versions/index.html",
    "esimerkkila/programs/hyvinvointiohjelma-2026-2029/versions/2026-11-16/index.html",
    "accessibility/index.html",
    "search/index.html",
    "changes.html",
]


def _without(what: str) -> NoReturn:
    """Skip with the reason, or fail where the browser is demanded."""
    if os.environ.get("BROWSER") == "required":
        pytest.fail(what)
    pytest.skip(what)


def _chromium() -> str:
    names = ("chromium", "chromium-browser", "google-chrome")
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    if found is None:
        _without("Chromium is not installed (or name it in CHROMIUM)")
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = tmp_path_factory.mktemp("looked-at") / "site"
    write(site, example_site().items())
    (site / "changes.html").write_text(_changes(), "utf-8")
    return site


def _changes() -> str:
    """The page of a proposal that changes the example program."""
    base = examples()
    documents = [
        read(one.path, proposal(one.text).encode()) if one.path.endswith(PLAN) else one
        for one in base.documents
    ]
    head = base.with_documents(documents)
    return changes_html(compare(base, head), base, head, "fi")


def _run(script: str, *given: Path | str) -> Any:
    node = shutil.which("node")
    if node is None:
        _without("Node.js is not installed")
    if not (HERE / "node_modules").is_dir():
        _without("run `npm install --ignore-scripts --no-package-lock` in tests/browser")
    ran = subprocess.run(
        [node, HERE / script, *given],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"CHROMIUM": _chromium()},
    )
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


@pytest.fixture(scope="module")
def faults(folder: Path) -> list[dict[str, str]]:
    found: list[dict[str, str]] = _run("look.mjs", folder, *PAGES)
    return found


def test_there_is_nothing_to_complain_about_on_any_page(faults: list[dict[str, str]]) -> None:
    told = [f"{one['page']} ({one['state']}) {one['rule']}: {one['detail']}" for one in faults]
    assert told == []


def test_the_search_finds_words_as_people_type_them(folder: Path) -> None:
    first = {
        "LIIKUNTANEUVONTA": "Liikuntaneuvonta terveysasemalle ja kirjastoon",
        "paatokset selke": "Päätökset selkeällä kielellä",
        "liikuntaneuvontaa": "Liikuntaneuvonta terveysasemalle ja kirjastoon",
        "412/00.01": "Asia 412/00.01.02/2025",
        "väkilukua": "Väkiluku vuoden lopussa",
    }
    found = _run("search.mjs", folder, *first, "ohjelma", "qwerty")
    for query, title in first.items():
        assert title in found[query]["texts"][:12], query
    assert "Esimerkkilän hyvinvointiohjelma 2026–2029" in [
        text.replace("\u00ad", "") for text in found["ohjelma"]["texts"]
    ]
    assert found["qwerty"] == {"texts": [], "said": "Ei tuloksia. Kokeile lyhyempää sanaa."}
    assert found[""]["said"] == "true"
