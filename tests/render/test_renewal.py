"""What is made again is made as if everything were: random edits, and each change by name."""

import os
import random
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from hyvinvointi.errors import WorkError
from hyvinvointi.render.build.pieces import Builder
from hyvinvointi.render.build.rendering import cleared_site
from hyvinvointi.render.build.summaries import _OWN_PAGE_ALONE
from hyvinvointi.render.pages import years
from hyvinvointi.render.pages.kinds import search
from hyvinvointi.render.pages.registry import page_kinds
from hyvinvointi.render.site.options import Options
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.workspace import load
from hyvinvointi.workspace.made_sites import SITE_MARKER
from render.edits import (
    DAYS,
    Documents,
    Files,
    Remembered,
    clean,
    edit,
    single_municipality,
    workspace,
    written,
)
from render.publisher import Publisher

pytestmark = pytest.mark.slow

CONFIGS = ("", '[site]\nname = "Ohjelmat"\nurl = "https://ohjelmat.malli.fi"\n')


WORKSPACES: list[Callable[[], Files]] = [workspace, single_municipality]
"""What is edited: of two municipalities, and of one that no document names."""


@pytest.mark.parametrize("documents", WORKSPACES)
def test_every_kind_of_page_is_among_what_is_edited(
    documents: Callable[[], Files], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(years, "LONG", 0)
    site = cleared_site(load(Documents(written(documents()))), Options())
    assert {page.kind for page in site.pages} == {*page_kinds()}


HISTORIES: list[dict[str, Any]] = [{}, {"adopted": Remembered()}]
"""What is remembered of what was adopted: what stands now, or an earlier text."""


@pytest.mark.parametrize("history", HISTORIES)
@pytest.mark.parametrize("documents", WORKSPACES)
def test_what_any_document_says_reaches_every_page_that_follows_from_it(
    documents: Callable[[], Files],
    history: dict[str, Any],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(years, "LONG", 0)
    publisher, edited = Publisher(tmp_path, **history), documents()
    publisher.renew(written(edited))
    for document in edited.values():
        document["name" if "name" in document else "title"] = "Toinen nimi"
        publisher.renew(written(edited))
        assert publisher.found() == clean(written(edited), **history)


@settings(max_examples=settings.default.max_examples // 5, phases=[Phase.generate])
@given(st.integers(0, 2**32))
def test_after_any_edits_what_is_kept_equals_what_is_made_anew(seed: int) -> None:
    with TemporaryDirectory() as room:
        follow(Path(room), random.Random(seed), steps=6)


def follow(room: Path, chance: random.Random, steps: int) -> None:
    """Edit a workspace at random and compare what is renewed with what is made anew."""
    # A few decisions are many: pages of years come and go with them.
    is_long = patch.object(years, "LONG", chance.choice([0, 1, years.LONG]))
    listed = chance.choice([0, search.MOST_LISTED])
    with is_long, patch.object(search, "MOST_LISTED", listed):
        _follow(room, chance, steps)


def _follow(room: Path, chance: random.Random, steps: int) -> None:
    documents, config = chance.choice(WORKSPACES)(), CONFIGS[0]
    kind = chance.choice(["html", "html", "markdown"])
    publisher = Publisher(room, format=kind, **chance.choice(HISTORIES))
    for _ in range(steps):
        publisher.options["today"] = chance.choice(DAYS)
        publisher.renews_as_anew(written(documents, config))
        for _ in range(chance.randrange(3)):
            if documents:
                edit(documents, chance)
        if chance.random() < 0.1:
            config = chance.choice(CONFIGS)


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A room in which the workspace was rendered once; nobody writes to it."""
    room = tmp_path_factory.mktemp("rendered")
    Publisher(room).renew(written(workspace()))
    return room


@pytest.fixture
def publisher(rendered: Path, tmp_path: Path) -> Publisher:
    """Who has rendered the workspace: a copy has the sizes and times that are remembered."""
    shutil.copytree(rendered, tmp_path, dirs_exist_ok=True)
    return Publisher(tmp_path)


def test_nothing_is_written_when_nothing_has_changed(publisher: Publisher) -> None:
    assert publisher.renew(written(workspace())) == set()


def test_a_changed_title_reaches_its_neighbours_and_every_list(publisher: Publisher) -> None:
    documents = workspace()
    documents["kv-3-decision.yaml"]["title"] = "Uusi nimi"
    pages = {one for one in publisher.renew(written(documents)) if one.endswith(".html")}
    assert "toinen/decisions/kv-3/index.html" in pages
    assert {"index.html", "search/index.html", "toinen/organs/kv/index.html"} <= pages
    # It cites the decision of another municipality, which names it in turn.
    assert "malli/decisions/kv-1/index.html" in pages
    assert not [one for one in pages if "indicators" in one or "strategies" in one]


def test_what_is_told_of_a_request_and_of_who_decides_reaches_the_pages_that_show_it(
    publisher: Publisher,
) -> None:
    documents = workspace()
    documents["kh-2-decision.yaml"]["rectification"]["result"] = "accepted"
    changed = publisher.renew(written(documents))
    assert "malli/decisions/kv-1/index.html" in changed
    assert publisher.found() == clean(written(documents))
    documents["malli-municipality.yaml"]["organs"][0]["type"] = "office-holder"
    changed = publisher.renew(written(documents))
    assert "malli/decisions/kv-1/index.html" in changed
    assert publisher.found() == clean(written(documents))


def test_whether_a_proposal_was_made_reaches_the_pages_that_tell_the_outcome(
    publisher: Publisher,
) -> None:
    documents = workspace()
    documents["malli-municipality.yaml"]["organs"][0]["type"] = "office-holder"
    decision = documents["kv-1-decision.yaml"]
    decision["resolution"] = {"outcome": "rejected"}
    publisher.renew(written(documents))
    for proposal in ("Esitys hyväksytään.", "Esitystä muutetaan.", None):
        decision["proposal"] = proposal
        if proposal is None:
            del decision["proposal"]
        publisher.renew(written(documents))
        assert publisher.found() == clean(written(documents))


def test_how_to_appeal_against_an_adoption_reaches_the_page_of_the_plan(tmp_path: Path) -> None:
    publisher = Publisher(tmp_path, today=date(2025, 3, 20), adopted=Remembered())
    documents = workspace()
    decision = documents["kv-1-decision.yaml"]
    decision["status"] = "published"
    open_to_appeal = [{"type": "municipal-appeal", "ground": "Kuntalaki 410/2015 135 §"}]
    for appeal in (open_to_appeal, [{"type": "rectification"}]):
        decision["appeal"] = appeal
        publisher.renew(written(documents))
        plan = publisher.found()["malli/programs/ohjelma/index.html"].decode()
        assert ("kunnallisvalitus" in plan) is (appeal is open_to_appeal)
        assert publisher.found() == clean(written(documents), **publisher.options)


SAID = {
    "background": "Uusi tausta",
    "proposal": "Toinen esitys",
    "revised_proposal": "Muutettu esitys",
    "impact": [{"type": "child", "text": "Lapsille hyväksi"}],
    "legal_basis": [{"title": "Kuntalaki", "statute": "410/2015", "provision": "14 §"}],
    "source": {"title": "Pöytäkirja", "url": "https://malli.example/poytakirja"},
}
"""Of each field that only the page of the decision shows, a text."""


def test_each_field_that_its_own_page_alone_shows_is_tried() -> None:
    assert SAID.keys() == _OWN_PAGE_ALONE


@pytest.mark.parametrize("name", SAID)
@pytest.mark.parametrize("decision", ["kv-1", "kv-3"])
def test_a_text_of_its_own_page_changes_nothing_elsewhere(
    publisher: Publisher, decision: str, name: str
) -> None:
    documents = workspace()
    edited = documents[f"{decision}-decision.yaml"]
    edited |= {"proposal": "Esitys", "resolution": {"outcome": "accepted"}}
    publisher.renew(written(documents))
    edited[name] = SAID[name]
    files = written(documents)
    folder = f"{edited['municipality']}/decisions/{decision}"
    changed = publisher.renew(files)
    assert {f"{folder}/index.{one}" for one in ("html", "json", "yaml")} <= changed
    assert {one.rpartition("/")[0].removesuffix("/sv") for one in changed} == {folder}
    assert publisher.found() == clean(files)


def test_a_changed_title_of_a_measure_makes_only_the_pages_that_show_it(
    publisher: Publisher,
) -> None:
    documents = workspace()
    documents["ohjelma-program.yaml"]["goals"][0]["measures"][0]["title"] = "Toinen nimi"
    files = written(documents)
    before = clean(written(workspace()))
    assert publisher.renew(files) == {
        path for path, content in clean(files).items() if before.get(path) != content
    }
    assert publisher.found() == clean(files)


def test_a_changed_title_of_a_measure_leaves_the_pages_of_its_plans_neighbours(
    publisher: Publisher,
) -> None:
    documents = workspace()
    documents["ohjelma-program.yaml"]["goals"][0]["measures"][0]["title"] = "Toinen nimi"
    made = made_pieces(publisher, written(documents))
    assert made >= {"malli/programs/ohjelma", "malli/units/liikunta", "search", "malli"}
    neighbours = {"malli/strategies/strategia", "toinen/programs/osa", "malli/organs/kv", "index"}
    assert made.isdisjoint(neighbours)


def made_pieces(publisher: Publisher, files: dict[str, bytes]) -> set[str]:
    """Renew a site and return the addresses of the pages that were made."""
    made: set[str] = set()
    make = Builder.files

    def watched(builder: Builder, site_page: SitePage) -> Iterator[tuple[str, bytes]]:
        made.add(site_page.folder)
        return make(builder, site_page)

    with patch.object(Builder, "files", watched):
        publisher.renew(files)
    return made


def test_an_own_template_may_show_anything_of_a_neighbour(tmp_path: Path) -> None:
    templates = tmp_path / "templates"
    own = templates / "html/indicator.html"
    own.parent.mkdir(parents=True)
    own.write_text(
        '{% extends "ours:html/indicator.html" %}{% block aimed %}{% for aim in aims %}'
        "{% for measure in aim.goal.measures %}{{ measure.title }}{% endfor %}{% endfor %}"
        "{% endblock %}"
    )
    (tmp_path / "room").mkdir()
    publisher = Publisher(tmp_path / "room", templates=templates)
    documents = workspace()
    publisher.renew(written(documents))
    assert b"Reitit" in publisher.found()["malli/indicators/osuus/index.html"]
    documents["ohjelma-program.yaml"]["goals"][0]["measures"][1]["title"] = "Toinen nimi"
    publisher.renew(written(documents))
    assert publisher.found() == clean(written(documents), templates=templates)


def test_a_page_that_was_made_with_another_and_no_longer_is_stays(publisher: Publisher) -> None:
    documents = workspace()
    alone = documents["kv-3-decision.yaml"]
    alone["case_number"] = "5/00.01/2024"
    publisher.renew(written(documents))
    second = {name: alone[name] for name in ("kind", "municipality", "title", "case_number")}
    documents["kv-4-decision.yaml"] = {"id": "kv-4", **second}
    publisher.renew(written(documents))
    alone["background"] = "Uusi tausta"
    publisher.renew(written(documents))
    assert publisher.found() == clean(written(documents))


def test_an_id_of_another_municipality_is_another_one(publisher: Publisher) -> None:
    documents = workspace()
    documents["osa-program.yaml"]["goals"][0]["measures"][0]["title"] = "Toinen nimi"
    made = made_pieces(publisher, written(documents))
    assert not [address for address in made if address.startswith("malli")]
    assert publisher.found() == clean(written(documents))


def test_a_file_that_somebody_touched_is_made_again(publisher: Publisher) -> None:
    page = publisher.folder / "malli/indicators/osuus/index.html"
    gone = publisher.folder / "malli/strategies/strategia/index.json"
    page.write_text("korjattu käsin")
    gone.unlink()
    publisher.renew(written(workspace()))
    assert publisher.found() == clean(written(workspace()))


def test_the_pages_of_a_document_that_is_gone_are_gone(publisher: Publisher) -> None:
    documents = workspace()
    del documents["kv-3-decision.yaml"]
    publisher.renew(written(documents))
    assert not (publisher.folder / "toinen/decisions").exists()
    assert publisher.found() == clean(written(documents))


@pytest.mark.parametrize("kind", [None, "liikunta", "strategy"])
def test_neighbours_forget_a_decision_from_which_a_name_has_left(
    tmp_path: Path, kind: str | None
) -> None:
    publisher = Publisher(tmp_path, today=DAYS[-1])
    documents = workspace()
    publisher.renew(written(documents))
    assert b"Anna Asukas" not in publisher.found()["malli/decisions/kh-2/index.html"]
    decision = documents.pop("kh-2-decision.yaml")
    if kind:
        documents["kh-2-decision.yaml"] = {**decision, "kind": kind}
    publisher.renew(written(documents))
    assert publisher.found() == clean(written(documents), **publisher.options)


def test_a_document_that_nobody_has_written_is_not_read(
    publisher: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    files, was_read = written(workspace()), set()
    read = Documents.read

    def watched(tree: Documents, path: str) -> bytes:
        was_read.add(path)
        return read(tree, path)

    monkeypatch.setattr(Documents, "stamp", lambda _tree, path: path)
    publisher.renew(files)
    monkeypatch.setattr(Documents, "read", watched)
    publisher.renew(files)
    # But the registers, and the decision that names a private person.
    registers = {path for path in files if path.endswith("municipality.yaml")}
    assert was_read == {"hyvinvointi.toml", "kh-2-decision.yaml", *registers}


def test_a_document_that_changes_while_pages_are_made_stops_the_work(
    publisher: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = publisher.found()
    documents = workspace()
    monkeypatch.setattr(Documents, "stamp", lambda _tree, path: path)
    publisher.renew(written(documents))
    # A neighbour has to be read for its page; its stamp is that of before.
    (publisher.folder / "toinen/decisions/kv-3/index.html").unlink()
    documents["kv-3-decision.yaml"]["background"] = "Toinen tausta"
    with pytest.raises(WorkError, match=r"kv-3-decision\.yaml: the file changed while pages"):
        publisher.renew(written(documents))
    publisher.renew(written(workspace()))
    assert publisher.found() == before


def test_an_attached_file_is_watched_like_the_document(publisher: Publisher) -> None:
    documents = workspace()
    documents["kv-1-decision.yaml"]["attachments"] = [
        {"id": "liite", "title": "Liite", "file": "liite.pdf"}
    ]
    files = written(documents)
    publisher.renew(files)
    files["liite.pdf"] = b"%PDF uusi"
    assert "malli/decisions/kv-1/liite.pdf" in publisher.renew(files)
    assert publisher.found() == clean(files)


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" + b"\xff" * 4096])
def test_a_broken_cache_counts_as_none(publisher: Publisher, content: bytes) -> None:
    publisher._cache.write_bytes(content)
    assert publisher.renew(written(workspace()))
    assert publisher.found() == clean(written(workspace()))
    assert publisher.renew(written(workspace())) == set()


@pytest.mark.parametrize("touched", [1, 9], ids=["mark", "file"])
def test_a_folder_whose_list_somebody_has_touched_is_made_whole(
    publisher: Publisher, touched: int
) -> None:
    documents = workspace()
    documents["kv-3-decision.yaml"]["background"] = "Uusi tausta"
    marker = publisher.folder / SITE_MARKER
    lines = marker.read_text().splitlines(keepends=True)
    marker.write_text("".join([*lines[:touched], *lines[touched + 1 :]]))
    assert publisher.renew(written(documents)) == set(publisher.found())
    assert publisher.found() == clean(written(documents))


def test_a_render_that_is_interrupted_leaves_the_site_as_it_was(
    publisher: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = publisher.found()
    documents = workspace()
    documents["osuus-indicator.yaml"]["title"] = "Toinen nimi"
    with monkeypatch.context() as patched:
        patched.setattr(Builder, "files", _interrupt)
        with pytest.raises(KeyboardInterrupt):
            publisher.renew(written(documents))
    assert publisher.found() == before
    publisher.renew(written(documents))
    assert publisher.found() == clean(written(documents))


def _interrupt(*_: object) -> Iterator[tuple[str, bytes]]:
    raise KeyboardInterrupt
    yield "", b""


def test_files_that_cannot_all_take_their_places_take_none(
    publisher: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = publisher.found()
    documents = workspace()
    documents["osuus-indicator.yaml"]["title"] = "Toinen nimi"
    move, moves = os.replace, []

    def failing(source: str, goal: str) -> None:
        moves.append(goal)
        if len(moves) == 7:
            raise OSError(28, "No space left on device")
        move(source, goal)

    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", failing)
        with pytest.raises(WorkError):
            publisher.renew(written(documents))
    assert len(moves) > 7
    assert publisher.found() == before
    publisher.renew(written(documents))
    assert publisher.found() == clean(written(documents))
