"""Nothing that pages cover reaches a PDF: not its text, not what is said of it, not what is attached."""

from collections.abc import Iterator
from datetime import date

import pytest

from hyvinvointi.render.build import papers
from hyvinvointi.render.site.publication import Leak
from hyvinvointi.workspace import MemoryTree, load
from privacy.test_leaks import CORES, PLANTS, _files, squeezed
from render.papers import attached, opened, text_of
from render.plants import SPELLINGS
from render.sites import site, workspace
from render.test_proof import PLACES, _planted
from render.test_publication import CLOSED, DECISION, OTHER

ON_PAPER = ("prose", "title", "list", "measure")
DAY = date(2026, 3, 31)


def shown(made: dict[str, bytes]) -> Iterator[str]:
    """Yield all that a reader finds in PDF files."""
    for path, content in made.items():
        pdf = opened(content)
        yield path
        yield text_of(content)
        yield str(pdf.metadata)
        yield pdf.trailer["/Root"]["/Metadata"].get_object().get_data().decode()
        yield from (str(one) for one in pdf.outline)
        for name, source in attached(content).items():
            yield f"{name}\n{source.decode()}"


@pytest.mark.usefixtures("nothing_is_masked")
@pytest.mark.parametrize("plant", [some[at] for some in SPELLINGS.values() for at in (0, -1)])
@pytest.mark.parametrize("place", ON_PAPER)
def test_what_clearing_misses_refuses_the_paper(place: str, plant: str) -> None:
    assert place in PLACES
    with pytest.raises(Leak) as refused:
        site(_planted(place, plant), format="pdf", today=DAY)
    assert "malli/" in refused.value.message.say("fi")
    assert ".pdf" in refused.value.message.say("fi")


def test_what_only_an_attached_file_shows_refuses_the_paper(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(papers, "source_copy", lambda _document: b"# hetu 131052-308T\n")
    with pytest.raises(Leak):
        site(workspace(a=OTHER), format="pdf", today=DAY)


@pytest.mark.slow
@pytest.mark.parametrize("first", range(0, len(PLANTS), 5))
def test_personal_data_in_any_field_reaches_no_paper(first: int) -> None:
    given = load(MemoryTree(_files(first)))
    made = site(given, format="pdf", today=date(2030, 1, 1))
    assert len(made) >= 3
    said = squeezed("\n\n".join(shown(made)))
    assert [core for core in CORES if core in said] == []


def test_of_a_closed_matter_a_paper_says_what_its_page_says() -> None:
    made = site(workspace(a=DECISION + CLOSED, b=OTHER), format="pdf", today=DAY)
    said = "\n".join(shown(made))
    hidden = ("Meikäläi", "Avustus", "hakemus", "Muistutus", "ausunto", "Seura ry", "12/2026")
    assert [word for word in hidden if word in said] == []
    assert "Salassa pidettävä asia" in said


def test_a_draft_is_on_no_paper_that_is_published() -> None:
    draft = (
        "kind: program\nid: luonnos\nmunicipality: malli\ntitle: Luonnos\nstatus: in-preparation\n"
    )
    given = workspace(a=draft, b=OTHER)
    assert len(site(given, format="pdf", today=DAY)) == 2
    published = site(given, format="pdf", today=DAY, profile="publish")
    assert [path.rpartition("/")[2] for path in published] == ["toinen.pdf"]
    assert "Luonnos" not in "".join(shown(published))
