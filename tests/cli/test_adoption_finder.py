"""Which adopted texts of a site are not found in Git, in one sentence."""

from types import SimpleNamespace
from typing import Any

import pytest

from hyvinvointi.adoption import Present
from hyvinvointi.cli.adoption_finder import AdoptionFinder
from hyvinvointi.workspace import MemoryTree, load

NOW = load(MemoryTree({}))


class _Lost(Present):
    """A history that holds nothing."""

    shortcoming = "Syy."

    def lacks(self, _pin: object) -> bool:
        return False

    def texts(self, _now: object, pins: Any) -> Any:
        return [None for _ in pins]


def _pins(*ids: str) -> Any:
    day = SimpleNamespace(isoformat=lambda: "2026-03-30")
    return [
        SimpleNamespace(document=SimpleNamespace(id=one), day=day, digest="x", blob=None)
        for one in ids
    ]


@pytest.mark.parametrize(
    ("ids", "said"),
    [
        (["a"], "(1): a 2026-03-30. Syy."),
        (["a", "b"], "(2): a 2026-03-30 ja b 2026-03-30. Syy."),
        # What is named once is counted once.
        (["a", "a", "b"], "(2): a 2026-03-30 ja b 2026-03-30. Syy."),
    ],
)
def test_lost_texts_are_named_and_counted(
    ids: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    finder: Any = AdoptionFinder(_Lost(), "fi", tells_clone=False)  # type: ignore[arg-type]
    assert finder.texts(NOW, _pins(*ids)) == [None for _ in ids]
    assert said in capsys.readouterr().err.replace("\u00a0", " ")
    # None is told again.
    finder.texts(NOW, _pins(*ids))
    assert capsys.readouterr().err == ""


def test_of_many_the_first_ten_are_named_and_the_numbers_add_up(
    capsys: pytest.CaptureFixture[str],
) -> None:
    finder: Any = AdoptionFinder(_Lost(), "sv", tells_clone=False)  # type: ignore[arg-type]
    finder.texts(NOW, _pins(*(f"p{at:02}" for at in range(13)), "p00", "p12"))
    said = capsys.readouterr().err
    assert "(13): p00 2026-03-30, p01" in said
    assert "p09 2026-03-30, … (+3). Syy." in said
    assert "p10" not in said
