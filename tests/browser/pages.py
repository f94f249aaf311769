"""What is looked at: the whole of a site, and one page of each kind in each language."""

import re
from collections.abc import Container, Iterable, Mapping
from pathlib import Path

from browser.crowd import search_pages
from hyvinvointi.diff import compare
from hyvinvointi.render.pages.kinds import search
from hyvinvointi.render.pages.years import LONG
from hyvinvointi.render.site.addresses import FOLDERS
from hyvinvointi.report import registry
from hyvinvointi.report.formats.changes import Changes
from hyvinvointi.source import read
from hyvinvointi.workspace import Workspace
from proposal import proposal
from render.maximal import every_field
from render.sites import example_site, examples, site, workspace

PLAN = "hyvinvointiohjelma-2026-2029.yaml"
REAL = (
    "example/raisio/decisions/sosiaali-ja-terveystavoitteet-lautakunta/index.html",
    "example/ruokolahti/decisions/hyvinvointiohjelman-laatiminen/index.html",
    "example/ruokolahti/programs/hyvinvointiohjelma/index.html",
    "example/esimerkkila/decisions/kv-2026-024/index.html",
    "example/esimerkkila/indicators/kiusatut-ylakoululaiset/index.html",
)
"""Looked at beside the largest of each kind: the real decisions, a vote, a chart of three series."""

_LISTS = (*FOLDERS.values(), "organs", "units", "people", "cases", "goals")


def write_sites(folder: Path) -> None:
    """Write the site of the examples, one of every field in two languages, and single files."""
    write(folder / "example", example_site())
    write(folder / "model", site(every_field()))
    only = frozenset(one.path for one in examples().documents if one.path.endswith(PLAN))
    write(folder / "alone", site(examples(), single_file=True, only=only))
    write(folder / "many", site(_many()))
    shared = {
        path: one
        for path, one in example_site().items()
        if path.startswith("fonts/") or path.endswith(".css")
    }
    write(folder / "indexed", shared | indexed())
    (folder / "changes.html").write_text(_changes(), "utf-8")


def one_of_each_kind(folder: Path) -> list[str]:
    """Return the largest page of each kind, and the real decisions."""
    files = sorted(folder.rglob("*.html"), key=lambda file: file.stat().st_size)
    paths = [file.relative_to(folder).as_posix() for file in files]
    looked_at = {kind_of(path): path for path in paths}
    new = {path for kind, path in looked_at.items() if not _is_seen_elsewhere(kind, looked_at)}
    return sorted(new | {*REAL})


def _is_seen_elsewhere(kind: str, kinds: Container[str]) -> bool:
    """Whether another kind of page shows the same template in the same language."""
    if kind.startswith("many"):
        # Of many decisions only the pages of years, and one that leads to them, are new.
        return not re.search(r"/organs/\*|/#$", kind)
    if kind.startswith("model"):
        return f"{kind}/sv" in kinds
    if kind.startswith("example") and kind.endswith("/sv"):
        return kind.replace("example", "model", 1) in kinds
    # It is the first language of another municipality.
    return kind.endswith("/fi")


def one_language(paths: Iterable[str]) -> list[str]:
    """Return the pages of each kind without those that show it once more in other words."""
    shown_once_more = ("model/", *REAL)
    return [
        one
        for one in paths
        if not one.startswith(shown_once_more) and not one.endswith("/sv/index.html")
    ]


def kind_of(path: str) -> str:
    """Return the address of a page without its ids, years and dates: `example/*/programs/*/#`."""
    site_, *parts = path.removesuffix("index.html").strip("/").split("/")
    own = {"sv", "search", "accessibility"}
    named = ("*" if at == 0 and one not in own else one for at, one in enumerate(parts))
    kind = "/".join((site_, *named))
    kind = re.sub(rf"/({'|'.join(_LISTS)})/[^/]+", r"/\1/*", kind)
    return re.sub(r"(?<=/)\d[\d-]*(?=/|$)", "#", kind)


def every_kind(paths: Iterable[str]) -> set[str]:
    """Return the kinds of some pages."""
    return set(map(kind_of, paths))


def write(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write the files of a site."""
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


def indexed() -> dict[str, bytes]:
    """The search pages of the examples as if these were too many for a page that lists all."""
    listed, search.MOST_LISTED = search.MOST_LISTED, 0
    try:
        return search_pages(0)
    finally:
        search.MOST_LISTED = listed


def _many() -> Workspace:
    """More decisions than one page lists."""
    texts = {
        f"d{number:03}": f"kind: decision\nid: d{number:03}\norgan: lautakunta\nstatus: final\n"
        f"title: Liikuntapaikkojen kunnostuksen vaihe {number}\npreparers: [malli-maija]\n"
        f"meeting: {{date: {2024 + number % 3}-03-01}}\nparagraph: {number + 1}\n"
        "tasks: [{id: tilaus, title: Urakan tilaaminen, responsible: [malli-maija]}]\n"
        for number in range(LONG + 1)
    }
    return workspace(**texts)


def _changes() -> str:
    """The page of a proposal that changes the example program."""
    base = examples()
    documents = [
        read(one.path, proposal(one.text).encode()) if one.path.endswith(PLAN) else one
        for one in base.documents
    ]
    head = base.with_documents(documents)
    return registry.render("html", Changes(compare(base, head), base, head, "fi"))
