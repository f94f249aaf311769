"""The fast yes or no: whether data is valid by the schema of its kind."""

from functools import cache
from typing import TYPE_CHECKING, Any

from hyvinvointi.schema.fields import bundle

if TYPE_CHECKING:
    from jsonschema_rs import Draft7Validator


def is_valid(kind: str, data: Any) -> bool:
    """Return whether data without nulls conforms to the schema of `kind`."""
    return _validator(kind).is_valid(data)


@cache
def _validator(kind: str) -> "Draft7Validator":
    # Who renders judges nothing, and need not wait for it.
    from jsonschema_rs import Draft7Validator  # noqa: PLC0415

    return Draft7Validator(bundle(kind), validate_formats=False)
