"""Each kind of page as browsers and assistive technology see it, in each state.

Needs Node.js, Chromium and `npm install` in this folder; skipped with the reason without them.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import NoReturn

import pytest

from hyvinvointi.render import write
from render.sites import example_site

HERE = Path(__file__).parent
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
def faults(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, str]]:
    node = shutil.which("node")
    if node is None:
        _without("Node.js is not installed")
    if not (HERE / "node_modules").is_dir():
        _without("run `npm install --ignore-scripts --no-package-lock` in tests/browser")
    site = tmp_path_factory.mktemp("looked-at") / "site"
    environment = os.environ | {"CHROMIUM": _chromium()}
    write(site, example_site().items())
    ran = subprocess.run(
        [node, HERE / "look.mjs", site, *PAGES],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )
    assert ran.returncode == 0, ran.stderr
    found: list[dict[str, str]] = json.loads(ran.stdout)
    return found


def test_there_is_nothing_to_complain_about_on_any_page(faults: list[dict[str, str]]) -> None:
    told = [f"{one['page']} ({one['state']}) {one['rule']}: {one['detail']}" for one in faults]
    assert told == []
