"""Documents of which is kept what they say: they are read again only for where it stands."""

from typing import Any

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


@pytest.mark.parametrize("further", [{"findings": ()}, {"broken": True}, {"content": TEXT}])
def test_what_was_changed_before_stays_changed(further: dict[str, Any]) -> None:
    kept = Unplaced.of(read("a.yaml", TEXT))
    data = {**kept.data, "title": "Toinen"}
    changed = kept.changed(path="b.yaml", data=data).changed(**further)
    assert (changed.path, changed.data) == ("b.yaml", data)
    assert (changed.id, changed.blob) == (kept.id, kept.blob)
    # In either order, and whatever else comes between.
    other = kept.changed(data=data).changed(path="b.yaml").changed(**further)
    assert (other.path, other.data) == ("b.yaml", data)
    assert kept.changed(**further).changed(data=data).data == data


def test_the_path_and_the_data_that_come_last_hold() -> None:
    kept = Unplaced.of(read("a.yaml", TEXT))
    changed = kept.changed(data={"id": "toinen"}).changed(data={"id": "kolmas"}, path="c.yaml")
    assert (changed.path, changed.id, changed.kind) == ("c.yaml", "kolmas", None)
    assert (kept.path, kept.id) == ("a.yaml", "ohjelma")
