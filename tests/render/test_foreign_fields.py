"""A document with the fields of another kind is shown by what its own kind has."""

import re
from datetime import date
from itertools import permutations

import pytest
import yaml

from hyvinvointi.schema import KINDS
from render.maximal import Maximal
from render.sites import site, workspace

DAY = date(2026, 11, 1)


@pytest.mark.parametrize(("kind", "other"), [*permutations(KINDS, 2)])
@pytest.mark.parametrize(
    "options",
    [
        {},
        pytest.param({"format": "markdown"}, marks=pytest.mark.slow),
        pytest.param({"single_file": True}, marks=pytest.mark.slow),
    ],
)
def test_every_kind_with_the_fields_of_every_other(kind, other, options):
    data = Maximal(other).data | {"kind": kind, "id": "malli" if kind == "municipality" else "a"}
    data.pop("publicity", None)  # where it does not belong, it closes the whole document
    register = {"register": ""} if kind == "municipality" else {}
    text = re.sub("due: .*", "due: 2027-05-01", yaml.safe_dump(data, allow_unicode=True))
    given = workspace(a=text, **register)
    assert site(given, today=DAY, **options)
