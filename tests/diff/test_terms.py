"""What things are called in sentences on changes and on ids: each kind of them, and whose it is."""

import pytest

from hyvinvointi.diagnostics import LANGUAGES, Text
from hyvinvointi.diff import terms
from hyvinvointi.diff.rules import judges
from hyvinvointi.diff.sentences import without_subject
from hyvinvointi.model.municipality import COUNTY, JOINT_AUTHORITY
from hyvinvointi.schema import KINDS, Field, root
from hyvinvointi.words.capitals import uncapitalised
from hyvinvointi.workspace import codes

OF_FILES = {"settings", "setting", "baseline", "own-rule"}
"""What a change may be of besides what documents hold."""
UNNAMED = {"followed-indicator", "plan-municipality", "reference", "related-document"}
"""Entries of lists whose changes are told of the list."""


def _fields(field: Field, seen: dict[int, Field]) -> dict[int, Field]:
    if id(field) not in seen:
        seen[id(field)] = field
        for one in (*field.properties.values(), *([field.item] if field.item else [])):
            _fields(one, seen)
    return seen


def _entities() -> dict[str, Field]:
    """The kinds of items that documents hold, wherever they stand."""
    seen: dict[int, Field] = {}
    for kind in KINDS:
        _fields(root(kind), seen)
    return {one.entity: one for one in seen.values() if one.entity}


KINDS_OF_ITEMS = sorted({*_entities(), *KINDS, *OF_FILES} - UNNAMED)


@pytest.mark.parametrize("organisation", [None, COUNTY, JOINT_AUTHORITY])
def test_every_kind_of_item_has_a_name_and_its_genitive(organisation: str | None) -> None:
    for kind in KINDS_OF_ITEMS:
        name, owner = terms.entity(kind, organisation), terms.owner(kind, organisation)
        assert name != terms.entity("no such kind"), kind
        assert owner.fi.endswith("n"), kind
        assert owner.fi != name.fi, kind
        assert owner.sv == name.sv, kind
        assert owner.en == f"the {uncapitalised(name.en)}", kind


def test_every_kind_of_thing_with_an_id_is_called_by_a_word() -> None:
    with_ids = {name for name, field in _entities().items() if "id" in field.properties}
    # Organisations that share a plan are told by their own ids.
    assert {*KINDS, *with_ids} - {"plan-municipality"} <= {*codes.ENTITIES}
    assert all(text.fi.endswith("n") for text in codes.ENTITIES.values())


@pytest.mark.parametrize("rule", [judge.rule for judge in judges()], ids=lambda rule: rule.slug)
def test_a_sentence_below_a_heading_keeps_which_part_is_meant(rule: object) -> None:
    message: Text = rule.message  # type: ignore[attr-defined]
    for language in LANGUAGES:
        template: str = getattr(message, language)
        for name in ("{id}", "{old}", "{new}", "{value}", "{the_field}", "{sum}"):
            assert (name in without_subject(template)) == (name in template), language
