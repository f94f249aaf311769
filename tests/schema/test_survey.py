"""What a document defines and refers to is the same when it was kept in between."""

import json
from pathlib import Path

import pytest

from hyvinvointi.schema import KINDS, packed, survey, unpacked
from hyvinvointi.workspace import FolderTree, load

DOCUMENTS = [
    one
    for one in load(FolderTree(Path(__file__).parents[2] / "programs")).documents
    if one.kind in KINDS
]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda one: one.path)
def test_a_survey_that_was_kept_says_the_same(document):
    found = survey(document)
    again = unpacked(json.loads(json.dumps(packed(document.kind, found))))
    assert found.defined
    assert again.defined == found.defined
    assert [*again.references] == [*found.references]
    assert len(again.references) == len(found.references)


def test_what_an_older_schema_kept_is_no_survey():
    with pytest.raises(ValueError, match="nowhere"):
        unpacked(["decision", "nowhere/0", ["a"], "", []])
