"""Documents with every field of the model filled in."""

from typing import Any

import yaml

from hyvinvointi.schema import KINDS, Field, root
from hyvinvointi.workspace import Workspace
from render.sites import workspace

# What a page shows in another form than as a text of its own.
NOT_SHOWN_ITSELF = {
    "kind",  # the folder and the layout
    "municipality",  # the breadcrumb
    "former_ids",  # addresses and anchors of before, which have tests of their own
    "file",  # a link where it is published; nobody needs its place in the workspace
    "planned",  # gives way to the decision of its step, which has a test of its own
    "decimals",  # how the numbers are written
    "languages",  # which pages there are; shown as words of the schema
}
_AS_WORDS = {"left": "poistui kokouksesta", "ex_officio": "asemansa perusteella"}


class Maximal:
    """A document of a kind with every field filled in, and what a page must show of it."""

    def __init__(self, kind: str) -> None:
        self.count = 0
        self.expected: dict[str, str] = {}
        self.data = self._object(root(kind), kind)
        self.data |= {"kind": kind, "id": "suurin"}
        if kind == "municipality":
            self.data["id"] = "malli"
            self.data["languages"] = ["fi"]
        else:
            self.data["municipality"] = "malli"

    def _object(self, field: Field, path: str) -> dict[str, Any]:
        filled = {
            name: self._value(child, f"{path}.{name}") for name, child in field.properties.items()
        }
        if field.entity and "id" in filled:
            self.expected.pop(f"{path}.id", None)
            self.count += 1
        return filled | ({"id": f"osa-{self.count}"} if field.entity and "id" in filled else {})

    def _value(self, field: Field, path: str) -> Any:
        if field.item is not None:
            return [self._value(field.item, f"{path}[]")]
        if field.is_text or field.types == {"string"} or not field.properties:
            return self._scalar(field, path)
        return self._object(field, path)

    def _scalar(self, field: Field, path: str) -> Any:
        self.count += 1
        # Values of fewer people than the smallest group are not shown.
        number = 1000 if field.name == "min_group_size" else 1000 + self.count
        if field.name == "id" and field.refs:
            # An actor's id is the address of a link, for which there is a test of its own.
            return "malli-maija"
        value, shown = self._typed(field, number)
        if not {part.removesuffix("[]") for part in path.split(".")[1:]} & NOT_SHOWN_ITSELF:
            self.expected[path] = shown
        return value

    def _typed(self, field: Field, number: int) -> tuple[Any, str]:
        if field.enum:
            # "Equal to" goes without saying; what it is not is said.
            value = next(one for one in field.enum if one != "=")
            return value, field.value_term(value).fi
        if field.date:
            return str(number), str(number)
        if field.types == {"boolean"}:
            return True, _AS_WORDS.get(field.name, "Kyllä")
        if field.types & {"number", "integer"} and "string" not in field.types:
            shown = str(number)
            if field.name not in {"year", "paragraph", "priority", "item"}:
                shown = f"{number // 1000} {number % 1000:03}"
            return number, shown
        return f"merkki-{number}", f"merkki-{number}"


def every_field() -> Workspace:
    """A bilingual municipality and a document of each kind, with every field filled in."""
    texts = every_document()
    documents = {kind: yaml.safe_dump(data, allow_unicode=True) for kind, data in texts.items()}
    return workspace(register="", **documents)


def every_document() -> dict[str, dict[str, Any]]:
    """The documents of `every_field` by kind."""
    texts = {kind: Maximal(kind).data for kind in KINDS}
    texts["municipality"] |= {"languages": ["fi", "sv"]}
    return texts
