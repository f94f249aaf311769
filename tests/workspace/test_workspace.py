"""A text is taken as read where the workspace holds it, and nowhere else."""

from pathlib import Path

from hyvinvointi.source import Deferred, read
from hyvinvointi.workspace import FolderTree, load

PATH, TEXT = "decision.yaml", b"kind: decision\nid: decision\n"


def test_a_document_that_was_read_is_found_by_path_and_content(tmp_path: Path) -> None:
    """A changed content, or one at another path, is another text."""
    (tmp_path / PATH).write_bytes(TEXT)
    workspace = load(FolderTree(tmp_path))
    assert workspace.holding(PATH, TEXT) is workspace.documents[0]
    assert workspace.holding(PATH, TEXT + b"# other\n") is None
    assert workspace.holding("other.yaml", TEXT) is None


def test_what_was_not_read_or_says_something_else_is_not_as_its_file(tmp_path: Path) -> None:
    """Neither a document of which only the head is known nor one that was masked stands for its file."""
    workspace = load(FolderTree(tmp_path))
    document = read(PATH, TEXT)
    deferred = Deferred(PATH, lambda: TEXT, ("decision", "decision", None), document.blob)
    masked = document.changed(data={"kind": "decision", "id": "masked"})
    for one in (deferred, masked):
        assert workspace.with_documents([one]).holding(PATH, TEXT) is None
