"""What is kept of documents between two renders is true only once it is known what has changed."""

from hyvinvointi.render.site.document_facts import DocumentFacts
from hyvinvointi.source import read

PATH = "kv-1.yaml"
DOCUMENT = read(PATH, b"kind: decision\nid: kv-1\n")


def kept(_name: str, _paths: object) -> dict[str, str]:
    return {PATH: "yesterday"}


def test_what_is_asked_before_it_is_known_what_has_changed_is_made_anew() -> None:
    facts = DocumentFacts(kept)
    assert facts.of_settings("sort", DOCUMENT, lambda: "today") == "today"
    facts.invalidate([], [])
    assert facts.of_settings("sort", DOCUMENT, lambda: "never made") == "today"


def test_what_has_not_changed_is_taken_as_it_was_kept() -> None:
    facts = DocumentFacts(kept)
    facts.invalidate(["another.yaml"], [])
    assert facts.of_settings("sort", DOCUMENT, lambda: "never made") == "yesterday"
    assert facts.of_neighbours("sort", DOCUMENT, lambda: "never made") == "yesterday"


def test_a_changed_document_is_asked_again_and_one_with_a_changed_neighbour_of_that_alone() -> None:
    facts = DocumentFacts(kept)
    facts.invalidate([], [PATH])
    assert facts.of_settings("sort", DOCUMENT, lambda: "never made") == "yesterday"
    assert facts.of_neighbours("sort", DOCUMENT, lambda: "today") == "today"
    facts.invalidate([PATH], [])
    assert facts.of_settings("met", DOCUMENT, lambda: "today") == "today"
