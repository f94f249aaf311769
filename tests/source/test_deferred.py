"""Documents of which is kept what they say: they are read again only for where it stands."""

import pytest

from hyvinvointi.diagnostics import Site
from hyvinvointi.source import Unplaced, deferred, read

TEXT = b"kind: program\nid: ohjelma\nmunicipality: malli\ntitle: Ohjelma\n"


def test_other_values_and_another_path_need_no_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = read("a.yaml", TEXT)
    kept = Unplaced.of(whole)
    data = {**whole.data, "id": "toinen", "municipality": "muu"}
    with monkeypatch.context() as patched:
        patched.setattr(deferred, "read", None)
        changed = kept.changed(path="b.yaml", data=data)
        assert (changed.path, changed.kind, changed.id) == ("b.yaml", "program", "toinen")
        assert (changed.municipality, changed.data, changed.blob) == ("muu", data, whole.blob)
        assert kept.changed(path="c.yaml").id == kept.id == "ohjelma"
    expected = whole.changed(path="b.yaml", data=data)
    title = Site("b.yaml", ("title",))
    assert changed.place(title) == expected.place(title)
    assert changed.typed(("title",)) == "Ohjelma"


def test_what_else_is_changed_is_changed_in_the_whole_document() -> None:
    changed = Unplaced.of(read("a.yaml", TEXT)).changed(broken=True)
    assert changed.broken
    assert changed.id == "ohjelma"
