"""A kind of page is a module and two templates, found by being there."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from shutil import copy, copytree, ignore_patterns
from typing import Any

import pytest

import hyvinvointi
from hyvinvointi.model.addresses import OWN_FOLDERS
from hyvinvointi.render.build.rendering import cleared_site
from hyvinvointi.render.pages.registry import page_kinds
from hyvinvointi.render.site.options import Options
from hyvinvointi.resources import folder
from render.sites import examples

NEW = Path(__file__).parent / "new_kind"
FORMATS = {"html": "html", "markdown": "md"}


def test_each_kind_has_its_two_templates_and_each_template_its_kind() -> None:
    for format_, ending in FORMATS.items():
        names = {file.stem for file in (folder("templates") / format_).glob(f"*.{ending}")}
        assert names >= {*page_kinds()}


def test_a_module_is_named_after_its_kind() -> None:
    for name, kind in page_kinds().items():
        assert kind.name == name


def test_no_municipality_can_have_the_address_of_a_page_of_the_site() -> None:
    site = cleared_site(examples(), Options())
    own = {page.folder for page in site.pages if page.document is None} - {""}
    assert own <= OWN_FOLDERS


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a copy of the program makes to which three files of a new kind were added."""
    room = tmp_path_factory.mktemp("copy")
    package = room / "hyvinvointi"
    ignored = ignore_patterns("__pycache__")
    copytree(Path(hyvinvointi.__file__).parent, package, ignore=ignored)
    for name in ("schemas", "templates"):
        if not (package / name).is_dir():
            copytree(folder(name), package / name, ignore=ignored)
    copy(NEW / "measures.py", package / "render/pages/kinds")
    for format_, ending in FORMATS.items():
        copy(NEW / f"measures.{ending}", package / "templates" / format_)
    paths = os.pathsep.join([str(room), str(NEW.parents[1])])
    command = [sys.executable, str(NEW / "publish.py"), str(room / "sites")]
    made = subprocess.run(
        command, env={**os.environ, "PYTHONPATH": paths}, capture_output=True, check=False
    )
    assert made.returncode == 0, made.stderr.decode()
    found: dict[str, Any] = json.loads(made.stdout)
    return found


WORKSPACES = ["two", "single"]


@pytest.mark.slow
def test_the_registry_finds_it(published: dict[str, Any]) -> None:
    assert published["kinds"] == sorted([*page_kinds(), "measures"])


@pytest.mark.slow
@pytest.mark.parametrize("workspace", WORKSPACES)
@pytest.mark.parametrize(("format_", "ending"), FORMATS.items())
def test_it_has_a_page(
    published: dict[str, Any], workspace: str, format_: str, ending: str
) -> None:
    pages = published[f"{workspace}-{format_}"]["before"]
    assert "Neuvonta" in pages[f"measures/index.{ending}"]


@pytest.mark.slow
@pytest.mark.parametrize("workspace", WORKSPACES)
def test_it_is_in_the_menu_of_every_page_and_in_the_search(
    published: dict[str, Any], workspace: str
) -> None:
    pages = published[f"{workspace}-html"]["before"]
    # At an address that leads nowhere nobody knows where the others are; what only leads on has no menu.
    for path, text in pages.items():
        if path == "404.html" or '"refresh"' in text:
            continue
        menu = text.partition("<nav")[2].partition("</nav>")[0]
        assert "Kaikki toimenpiteet</a>" in menu, path
    # Once in the menu, then as what is found of each program.
    programs = [path for path in pages if re.fullmatch(r"\w+/programs/\w+/index.html", path)]
    links = re.findall(
        r">Kaikki toimenpiteet(?:<span class=.detail.>.*?</span>)?</a>", pages["search/index.html"]
    )
    assert len(links) == 1 + len(programs)


@pytest.mark.slow
@pytest.mark.parametrize("workspace", WORKSPACES)
@pytest.mark.parametrize(("format_", "ending"), FORMATS.items())
def test_it_is_renewed_though_nobody_said_what_it_follows_from(
    published: dict[str, Any], workspace: str, format_: str, ending: str
) -> None:
    site = published[f"{workspace}-{format_}"]
    assert f"measures/index.{ending}" in site["renewed"]
    assert site["is_as_anew"]
