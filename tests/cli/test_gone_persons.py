"""Who has left the register is told by no id, and is no reason to tell of changes that nobody made."""

import re

import pytest

from cli.repository import commit, put
from cli.test_verify import DECISION, PLAN
from cli.test_versions import FIRST, LATER, SECOND, rendered
from diff.village import ADOPTION, FILES, SECOND_ADOPTION
from render.reading import text_of

pytestmark = pytest.mark.slow

REGISTER = next(path for path, text in FILES.items() if "kind: municipality" in text)
WITHOUT_PERSON = re.sub(r"  - \{id: niemi-aino.*\n", "", FILES[REGISTER])
RISKS = "risks:\n  - {id: lumi, title: Lumeton talvi, measures: [latuverkko]}\n"
RENAMED = "      - id: hiihto\n        former_ids: [latuverkko]\n"
WRITTEN = FILES[PLAN].replace("approval:\n", f"{RISKS}approval:\n")
GONE = "henkilö tai yksikkö, jota ei ole rekisterissä"


def _renamed(plan: str) -> str:
    renamed = plan.replace("      - id: latuverkko\n", RENAMED)
    return renamed.replace("measures: [latuverkko]", "measures: [hiihto]")


def _adopt(run, village, name: str, plan: str, decision: str) -> None:
    path = DECISION if name == "valtuusto-2025-064" else LATER
    put(village, {PLAN: plan, path: decision})
    assert run("adopt", name, "ohjelma").code == 0
    commit(village, {})


def _changes(page: str) -> str:
    return text_of(page.encode()).partition("Mikä muuttui")[2]


def test_a_rename_that_came_later_changes_no_text_that_was_adopted_before(run, village):
    _adopt(run, village, "valtuusto-2025-064", WRITTEN, ADOPTION)
    amended = WRITTEN.replace("niemi-aino", "laine-otto")
    _adopt(run, village, "valtuusto-2026-080", amended, SECOND_ADOPTION)
    commit(village, {PLAN: _renamed(amended), REGISTER: WITHOUT_PERSON})
    _, pages = rendered(run, village)
    assert "2 muutosta." in _changes(pages[SECOND])
    assert "latuverkko" not in _changes(pages[SECOND])
    assert "hiihto" not in pages[FIRST]
    assert "1 muutos hyväksymisen jälkeen" in _changes(pages["current"])


@pytest.mark.parametrize("plan", [WRITTEN, _renamed(WRITTEN)], ids=["same", "renamed"])
@pytest.mark.parametrize(
    "who", ["niemi-aino", "{id: niemi-aino}", "{id: niemi-aino, title: Virka}"]
)
def test_no_file_of_the_site_tells_who_is_gone_by_an_id(run, village, plan, who):
    given = [text.replace("niemi-aino]", f"{who}]") for text in (WRITTEN, plan)]
    _adopt(run, village, "valtuusto-2025-064", given[0], ADOPTION)
    # Names that minutes print stay, and so does the id beside them.
    commit(village, {PLAN: given[1], REGISTER: WITHOUT_PERSON})
    _, pages = rendered(run, village)
    folder = village / "out/lehtola/programs/ohjelma"
    files = [one for one in folder.rglob("*") if one.is_file()]
    assert [one for one in files if "niemi-aino" in one.read_text("utf-8", "replace")] == []
    called = "Virka" if "title" in who else GONE
    for name in ("measures/index.html", "measures.csv", "index.json", "all/index.html"):
        assert called in (folder / name).read_text("utf-8").replace("\u00ad", ""), name
    is_renamed = plan != WRITTEN
    assert ("1 muutos hyväksymisen jälkeen" in _changes(pages["current"])) == is_renamed
    assert ("Teksti on sama kuin hyväksytty" in _changes(pages["current"])) == (not is_renamed)
