"""The fast yes or no: whether data is valid by the schema of its kind."""

from functools import cache
from typing import Any

import jsonschema_rs

from hyvinvointi.schema.fields import bundle


def is_valid(kind: str, data: Any) -> bool:
    """Return whether data without nulls conforms to the schema of `kind`."""
    return _validator(kind).is_valid(data)


@cache
def _validator(kind: str) -> jsonschema_rs.Draft7Validator:
    return jsonschema_rs.Draft7Validator(bundle(kind), validate_formats=False)
