"""What is unfinished or wrong in a document does not stop its page: lint tells of it."""

import random
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from hyvinvointi.errors import WorkError
from render.edits import DAYS, Files, clean, edit, spoil, workspace, written
from render.maximal import every_document

pytestmark = pytest.mark.slow

PROGRAM, STRATEGY = "ohjelma-program.yaml", "strategia-strategy.yaml"
INDICATOR = "osuus-indicator.yaml"
REGISTER, FIRST, SECOND = "malli-municipality.yaml", "kv-1-decision.yaml", "kh-2-decision.yaml"

VOTE = {
    "type": "election",
    "candidates": [
        {"person": {"name": "Anna"}, "count": "viisi"},
        {"person": {"name": "Olli"}, "count": 3},
    ],
    "result": "elected",
}

# Path, what is put there (`...` for nothing at all).
CASES: list[tuple[str, tuple[Any, ...], Any]] = [
    *((path, ("title",), ...) for path in (PROGRAM, STRATEGY, INDICATOR, FIRST)),
    *((path, ("status",), ...) for path in (PROGRAM, STRATEGY, FIRST)),
    *((path, ("status",), {"x": "y"}) for path in (PROGRAM, STRATEGY, FIRST)),
    (REGISTER, ("name",), ...),
    (REGISTER, ("organs",), ["Valtuusto"]),
    (REGISTER, ("organs", 0, "name"), ...),
    (REGISTER, ("organs", 0, "valid"), "toistaiseksi"),
    (REGISTER, ("council_term",), 2025),
    (REGISTER, ("people", 0, "email"), 5),
    (PROGRAM, ("owner",), ...),
    (PROGRAM, ("owner",), "liike"),
    (PROGRAM, ("period",), "teksti"),
    (PROGRAM, ("responsible",), ["ohjelma"]),
    (PROGRAM, ("approval",), ["kv"]),
    (PROGRAM, ("reviews",), ["hyvin"]),
    (PROGRAM, ("reviews", 0, "measures"), ["neuvonta"]),
    (PROGRAM, ("goals",), ["Liike lisääntyy"]),
    (PROGRAM, ("goals", 0, "title"), ...),
    (PROGRAM, ("goals", 0, "targets"), ["osuus"]),
    (PROGRAM, ("goals", 0, "targets", 0, "indicator"), 5),
    (PROGRAM, ("goals", 0, "measures"), ["Neuvonta"]),
    (PROGRAM, ("goals", 0, "measures", 0, "schedule"), "ensi vuonna"),
    (PROGRAM, ("goals", 0, "measures", 0, "title"), ...),
    (PROGRAM, ("resources",), ["rahaa"]),
    (INDICATOR, ("values",), [20, 22.5]),
    (INDICATOR, ("values",), [{"year": 2023, "value": float("inf")}]),
    (FIRST, ("organ",), ...),
    (FIRST, ("organ",), "kv-1"),
    (FIRST, ("meeting",), "maanantaina"),
    (FIRST, ("tasks",), ["Viestintä"]),
    (FIRST, ("adopts",), ["ohjelma"]),
    (FIRST, ("references",), [2025, {"url": 5}]),
    (FIRST, ("handling",), {"disqualified": [{"person": "maija", "left": "kyllä"}]}),
    (FIRST, ("handling",), {"votes": [VOTE]}),
    (SECOND, ("planned_programs",), ["Tuleva ohjelma"]),
    (SECOND, ("notify",), [5]),
]


@pytest.mark.parametrize("format_", ["html", pytest.param("markdown", marks=pytest.mark.slow)])
@pytest.mark.parametrize(("path", "route", "value"), CASES)
def test_a_page_shows_what_there_is(
    path: str, route: tuple[Any, ...], value: object, format_: str
) -> None:
    documents = workspace()
    place: Any = documents[path]
    for step in route[:-1]:
        place = place[step]
    if value is ...:
        del place[route[-1]]
    else:
        place[route[-1]] = value
    pages = clean(written(documents), format=format_)
    assert not [one for one, content in pages.items() if b"None" in content]


@pytest.mark.parametrize("format_", ["html", "markdown"])
def test_what_has_no_title_goes_by_its_id(format_: str) -> None:
    documents = workspace()
    del documents[PROGRAM]["title"], documents[PROGRAM]["goals"][0]["title"]
    del documents[REGISTER]["name"]
    pages = clean(written(documents), format=format_)
    file = "index.html" if format_ == "html" else "index.md"
    folder = "malli/programs/ohjelma"
    program = "".join(pages[f"{folder}/{one}{file}"].decode() for one in ("", "all/"))
    register = pages[f"malli/{file}"].decode()
    if format_ == "html":
        assert "<title>ohjelma – malli – " in program
        assert "<h1>ohjelma</h1>" in program
        assert "<h3>liike</h3>" in program
        assert "<h1>malli</h1>" in register
    else:
        assert program.startswith("# ohjelma\n")
        assert "## Tavoite: liike\n" in program.replace("###", "##")
        assert register.startswith("# malli\n")


def test_no_planned_program_is_lost_for_want_of_an_id() -> None:
    documents = workspace()
    documents[STRATEGY]["planned_programs"] = [{"title": "Yksi"}, {"title": "Toinen"}, "Kolmas"]
    page = clean(written(documents))["malli/strategies/strategia/index.html"].decode()
    assert page.count('<p class="name">Yksi</p>') == page.count('<p class="name">Toinen</p>') == 1


@settings(max_examples=settings.default.max_examples // 2, phases=[Phase.generate])
@given(st.integers(0, 2**32))
def test_edited_documents_render_or_are_refused_in_clear_words(seed: int) -> None:
    chance = random.Random(seed)
    filled = {f"{kind}.yaml": data for kind, data in every_document().items()}
    documents: Files = chance.choice([workspace(), filled])
    for _ in range(chance.randint(1, 4)):
        if documents:
            chance.choice([edit, spoil])(documents, chance)
    files = written(documents)
    format_, single_file = chance.choice(["html", "markdown"]), chance.random() < 0.2
    options = {"today": chance.choice(DAYS), "format": format_, "single_file": single_file}
    assert "template" not in _refusal(files, **options)


def _refusal(files: dict[str, bytes], **options: Any) -> str:
    """Return why a workspace is not rendered, empty when it is."""
    try:
        clean(files, **options)
    except WorkError as refused:
        return str(refused)
    return ""
