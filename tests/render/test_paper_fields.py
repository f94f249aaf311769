"""Every field of the model has a place on the paper of its document."""

import pytest
import yaml

from hyvinvointi.render.site.addresses import FOLDERS
from render.maximal import Maximal
from render.papers import text_of
from render.sites import site, workspace
from render.test_fields import _Own

pytestmark = pytest.mark.slow

KINDS = ("decision", "program", "strategy")
MENTIONED: frozenset[str] = frozenset()


def _paper(kind: str, maximal: Maximal) -> str:
    given = workspace(suurin=yaml.safe_dump(maximal.data, allow_unicode=True))
    return text_of(site(given, format="pdf")[f"malli/{FOLDERS[kind]}/suurin.pdf"])


@pytest.mark.parametrize("kind", KINDS)
def test_paper_shows_every_field(kind: str) -> None:
    maximal = Maximal(kind)
    shown = _paper(kind, maximal).lower()
    assert len(maximal.expected) > 8
    assert [
        f"{path}: {one}" for path, one in maximal.expected.items() if one.lower() not in shown
    ] == []


@pytest.mark.parametrize("kind", KINDS)
def test_paper_shows_own_fields_once_wherever_they_stand(kind: str) -> None:
    maximal = _Own(kind)
    shown = _paper(kind, maximal)
    assert {
        path: shown.count(said) for path, said in maximal.own.items() if shown.count(said) != 1
    } == {}
