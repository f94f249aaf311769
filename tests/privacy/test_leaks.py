"""Personal data and secrets in every field of every document, in no output of the program.

What is looked for is not how something was written but what of it a reader can put together: letters
and digits, whatever stands between them.
"""

import html
import os
import re
import unicodedata
from collections.abc import Callable, Iterator
from copy import deepcopy
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
import yaml

from cli.repository import commit, git
from formats import formats
from hyvinvointi.__main__ import main
from hyvinvointi.cli import overview
from hyvinvointi.cli.judging import Judge
from hyvinvointi.render.build import shown_text as finished
from hyvinvointi.render.build.encodings import decoded
from hyvinvointi.render.build.rendering import cleared_site, render_site
from hyvinvointi.render.pages.registry import page_kinds
from hyvinvointi.render.site.options import Options
from hyvinvointi.schema import KINDS, Field, root
from hyvinvointi.workspace import MemoryTree, Workspace, load
from render.plants import SPELLINGS
from render.sites import REGISTER

pytestmark = pytest.mark.slow

TODAY = date(2030, 1, 1)
PLANTS = [one for several in SPELLINGS.values() for one in several]
ID_FIELDS = frozenset({"id", "kind", "municipality", "languages", "status"})
"""What a document needs to get a page at all: without them nothing of it goes out."""


def squeezed(text: str) -> str:
    """Return the letters and digits that a reader sees in any reading of a text."""
    plain = unicodedata.normalize("NFKC", html.unescape(html.unescape(unquote(text))))
    plain = re.sub(r"\\u([0-9a-fA-F]{4})", lambda one: chr(int(one[1], 16)), plain)
    plain = re.sub(r"\\[nrt]|\]\([^()\s]*\)", "", re.sub(r"<[^<>]*>", "", plain))
    return re.sub(r"[\W_]+", "", plain).casefold()


CORES = sorted({squeezed(one).removeprefix("hetu") for one in PLANTS})


class Planted:
    """A document of a kind in which the fields say one plant after another, beginning somewhere."""

    def __init__(self, kind: str, plants: list[str], first: int = 0) -> None:
        self._plants, self._at = plants, first
        self._kind = kind
        own = {"kind": kind, "id": "malli" if kind == "municipality" else f"asia-{kind}"}
        own |= {"languages": ["fi"]} if kind == "municipality" else {"municipality": "malli"}
        status = root(kind).properties.get("status")
        own |= {"status": status.enum[-1 if kind == "indicator" else 1]} if status else {}
        self.data = self._group(root(kind), depth=0) | own
        if kind == "decision":
            self.data |= {"meeting": {"date": "2026-03-03", "place": self._next()}, "paragraph": 3}
            self.data |= {"published_on": "2026-03-05", "case_number": "12/2026"}
            self.data["publicity"] = {"class": "public"}

    def _group(self, field: Field, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for name, child in field.properties.items():
            if depth or name not in ID_FIELDS:
                found[name] = self._value(child, depth + 1)
        return found | {"x-oma": self._next(), "x-ryhmä": {self._next(): [self._next()]}}

    def _value(self, field: Field, depth: int) -> Any:
        if field.item is not None:
            return [self._value(field.item, depth)]
        if field.is_text:
            return {"fi": self._next(), "sv": self._next()} if depth % 2 else self._next()
        return self._group(field, depth) if field.properties else self._next()

    def _next(self) -> str:
        self._at += 1
        return f"Hakija on {self._plants[self._at % len(self._plants)]}, ja se riittää."

    def text(self) -> str:
        """The document with a plant in a comment, too."""
        comment = " ".join(self._next().split())
        return f"# {comment}\n" + yaml.safe_dump(self.data, allow_unicode=True)


def _files(first: int, plants: list[str] = PLANTS) -> dict[str, bytes]:
    planted = {kind: Planted(kind, plants, first) for kind in KINDS}
    # Beside what is planted, entries that others may name: their pages gather.
    register = yaml.safe_load(REGISTER)
    register["units"] = [{"id": "liikunta", "name": "Liikuntapalvelut"}]
    for name in ("organs", "units", "people"):
        planted["municipality"].data[name] += register[name]
    planted["decision"].data["tasks"] += [{"id": "t", "title": "T", "responsible": ["malli-maija"]}]
    goals = planted["program"].data["goals"]
    goals.append(deepcopy(goals[0]) | {"id": "tavoite-omalla-sivulla", "measures": []})
    return {f"{kind}.yaml": one.text().encode() for kind, one in planted.items()}


def _shown(files: Iterator[tuple[str, bytes]]) -> str:
    return squeezed(
        "\n\n".join(
            f"{path}\n{content.decode(errors='replace')}"
            for path, content in files
            if not path.startswith("fonts/")
        )
    )


def _left(shown: str) -> list[str]:
    return [core for core in CORES if core in shown]


OUTPUTS: list[dict[str, Any]] = [
    {},
    {"format": "markdown"},
    {"single_file": True},
    {"language": "sv"},
    {"profile": "publish"},
    {"as_of": TODAY},
]


def test_there_are_forty_plants_and_every_one_is_seen_where_nothing_is_taken_out() -> None:
    assert len(PLANTS) >= 40
    for plant in PLANTS:
        assert _left(squeezed(f"Hakija on {plant}, ja se riittää.")), plant


STEP = 1 if os.environ.get("HYPOTHESIS_PROFILE") == "thorough" else 11
"""A document has some hundred fields, so each plant stands in several; with 1 in all of them."""


@pytest.mark.parametrize("options", OUTPUTS, ids=str)
def test_no_output_of_a_site_shows_what_is_planted(options: dict[str, Any]) -> None:
    shown = _shown(render_site(load(MemoryTree(_files(0))), Options(today=TODAY, **options)))
    assert _left(shown) == []
    assert "jaseriittää" in shown


@pytest.mark.parametrize("first", range(1, len(PLANTS), STEP))
def test_no_field_of_any_document_lets_personal_data_out(first: int) -> None:
    site = render_site(load(MemoryTree(_files(first))), Options(today=TODAY))
    assert _left(_shown(site)) == []


def _everything() -> Workspace:
    """Documents that make a page of every kind there is."""
    return load(MemoryTree(_files(0) | _adopted()))


def _adopted() -> dict[str, bytes]:
    plan = "kind: program\nid: o\nmunicipality: malli\ntitle: O\nstatus: adopted\n"
    plan += "reviews: [{year: 2026}]\n"
    decision = "kind: decision\nid: p{n}\nmunicipality: malli\norgan: lautakunta\ntitle: P\n"
    decision += "meeting: {{date: 2026-03-0{n}}}\nstatus: final\ncase_number: 1/2026\n"
    decision += "adopts: [{{document: o, role: adopt}}]\n"
    texts = {"o.yaml": plan} | {f"p{n}.yaml": decision.format(n=n) for n in (1, 2)}
    return {path: text.encode() for path, text in texts.items()}


def test_every_kind_of_page_is_among_what_is_searched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hyvinvointi.render.pages.years.LONG", 0)
    site = cleared_site(_everything(), Options(today=TODAY))
    assert {page.kind for page in site.pages} == {*page_kinds()}
    assert _left(_shown(render_site(_everything(), Options(today=TODAY)))) == []


def test_every_kind_of_file_is_read_before_it_goes_out() -> None:
    tree = MemoryTree(_files(0) | {"hyvinvointi.toml": b'[site]\nurl = "https://malli.example"\n'})
    tree_paths = tree.paths
    tree.paths = lambda: (path for path in tree_paths() if path.endswith(".yaml"))  # type: ignore[method-assign]
    for format_ in ("html", "markdown"):
        files = dict(render_site(load(tree), Options(today=TODAY, format=format_)))
        for path, content in files.items():
            shown = [*finished.blocks(path, decoded(content))]
            assert len(shown) > 1 or path.endswith(".woff2"), path


# How each command is asked for what it says of the documents; a command with formats needs a line.
ASKED = {
    "lint": ["--profile", "publish"],
    "diff": ["before", "after"],
    "render": ["--output", "site"],
    "verify": [],
    "rules": [],
    "status": ["--today", "2031-08-01"],
}


@pytest.fixture(scope="module")
def everywhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of planted documents: each format of a command but the first finds its facts kept."""
    folder = tmp_path_factory.mktemp("everywhere")
    (folder / "hyvinvointi.toml").write_text("")
    for path, content in (_files(0) | _adopted()).items():
        (folder / path).write_bytes(content)
    return folder


def _once(work: Callable[..., Any]) -> Callable[..., Any]:
    """Do a work for the first who asks, and tell all others the same."""
    done: list[Any] = []

    def told(*arguments: Any) -> Any:
        if not done:
            done.append(work(*arguments))
        return done[0]

    return told


JUDGED = _once(Judge.shown)
GATHERED = _once(overview.gathered)


@pytest.fixture
def judged_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Judge the same documents once: formats differ in how they say what was found."""
    monkeypatch.setattr(Judge, "shown", JUDGED)
    monkeypatch.setattr(overview, "gathered", GATHERED)


@pytest.mark.usefixtures("judged_once")
@pytest.mark.parametrize(
    ("command", "format_"), [(name, one) for name, some in formats().items() for one in some]
)
def test_no_format_of_any_command_shows_what_is_planted(
    command: str,
    format_: str,
    everywhere: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(everywhere)
    for arguments in _asked(command, everywhere):
        monkeypatch.setattr("sys.argv", ["hyvinvointi", command, "--format", format_, *arguments])
        assert main() in {0, 1}, capsys.readouterr().err
        said = capsys.readouterr()
        made = Path("site").rglob("*.*") if command == "render" else ()
        files = [(str(one), one.read_bytes()) for one in sorted(made)]
        # The words of drawings are searched in render/test_pictures_of_pages.py: in a picture they are drawn.
        assert _left(squeezed(said.out) + squeezed(said.err) + _shown(iter(files))) == []


@pytest.mark.parametrize("format_", formats()["verify"])
def test_what_an_adopted_text_held_is_not_shown_when_the_present_one_is_clean(
    format_: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    said = "\n".join(f"  - {{id: t{at}, title: '{one}'}}" for at, one in enumerate(_on_one_line()))
    plan = f"kind: program\nid: o\nmunicipality: malli\ntitle: O\nstatus: adopted\ngoals:\n{said}\n"
    clean = re.sub("title: '.*'", "title: Muutettu", plan)
    adopting = _adopted()["p1.yaml"].decode()
    files = {"hyvinvointi.toml": "", "r.yaml": REGISTER, "o.yaml": plan, "p1.yaml": adopting}
    git(tmp_path, "init", "-q")
    commit(tmp_path, files)

    def run(*arguments: str) -> str:
        monkeypatch.setattr("sys.argv", ["hyvinvointi", *arguments])
        main()
        told = capsys.readouterr()
        return told.out + told.err

    run("adopt", "p1", "o")
    commit(tmp_path, {})
    (tmp_path / "o.yaml").write_text(clean, encoding="utf-8")
    told = run("verify", "--format", format_)
    assert "Muutettu" in told
    assert _left(squeezed(told)) == []


def _on_one_line() -> Iterator[str]:
    return (one.replace("'", "''") for one in PLANTS if "\n" not in one and one.isprintable())


def _asked(command: str, folder: Path) -> Iterator[list[str]]:
    """Yield the arguments that a command is tried with."""
    if command != "diff":
        yield ASKED[command]
        return
    for kind in KINDS:
        before = Planted(kind, ["ei mitään"]).text()
        (folder / f"{kind}.before").write_text(before, encoding="utf-8")
        yield [f"{kind}.before", f"{kind}.yaml"]
    yield ["program.yaml", "program.before"]


NAME = "Meikäläinen"
FORMS = [
    *("Aino Meikäläinen", "Aino Meikäläisen", "Meikäläinen Aino", "Meikäläinen, Aino"),
    *("AINO MEIKÄLÄINEN", "Aino **Meikäläinen**", "A. Meikäläinen", "Aino\u00a0Meikäläiselle"),
    *("Aino Meikä\u00adläinen", "Aino Meik&auml;l&auml;inen", "Meikäläisellä", "Aino\nMeikäläinen"),
]


@pytest.mark.parametrize("options", OUTPUTS, ids=str)
def test_no_field_lets_the_name_of_a_private_person_out(options: dict[str, Any]) -> None:
    planted = Planted("decision", FORMS)
    # Who is named in a role acts in public, and shares the name with the person then.
    planted.data = _without_names(planted.data)
    planted.data["notify"] = [{"name": "Aino Meikäläinen", "email": "aino.m@esimerkki.example"}]
    planted.data["appeal"] = [{"type": "rectification"}]
    files = {"register.yaml": REGISTER.encode(), "a.yaml": planted.text().encode()}
    shown = _shown(render_site(load(MemoryTree(files)), Options(today=TODAY, **options)))
    assert [word for word in ("meikäläi", "ainom") if word in shown] == []


def _without_names(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_names(one) for key, one in value.items() if key != "name"}
    return [*map(_without_names, value)] if isinstance(value, list) else value


CLOSING: list[Any] = [
    *({"class": "secret", "ground": "JulkL 24 § 1 mom. 25 k"}, {"ground": "x"}, "secret", None),
    *([{"class": "secret"}], {"class": "Secret"}, {"class": "partly-secret"}),
]


@cache
def _closed() -> Workspace:
    """Documents of each kind, closed in each way, and a decision that names them."""
    files = {"register.yaml": REGISTER.encode()}
    for kind in sorted({*KINDS} - {"municipality"}):
        for number, closing in enumerate(CLOSING):
            planted = Planted(kind, ["SALAISUUS"])
            planted.data |= {"id": f"{kind}-{number}", "publicity": closing}
            files[f"{kind}-{number}.yaml"] = planted.text().encode()
    named = range(len(CLOSING))
    other = {"kind": "decision", "id": "muu", "organ": "lautakunta", "title": "Muu"}
    other |= {"status": "final", "earlier": [f"decision-{number}" for number in named]}
    other |= {"adopts": [{"document": f"program-{number}", "role": "adopt"} for number in named]}
    return load(MemoryTree(files | {"muu.yaml": yaml.safe_dump(other).encode()}))


@pytest.mark.parametrize("options", OUTPUTS, ids=str)
def test_no_field_of_a_closed_document_is_let_out(options: dict[str, Any]) -> None:
    shown = _shown(render_site(_closed(), Options(today=TODAY, **options)))
    assert "salaisuus" not in shown
    assert "salassapidettäväasia" in shown or options.get("language") == "sv"


def test_no_field_of_a_closed_register_is_let_out() -> None:
    for closing in CLOSING:
        planted = Planted("municipality", ["SALAISUUS"])
        planted.data["publicity"] = closing
        files = {"a.yaml": planted.text().encode()}
        assert "salaisuus" not in _shown(render_site(load(MemoryTree(files)), Options(today=TODAY)))
