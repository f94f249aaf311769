"""What documents may say: validation, the meaning of every field, canonical form and digest."""

from hyvinvointi.schema import suggest
from hyvinvointi.schema.check import as_meant, check, kind_fault
from hyvinvointi.schema.fields import KINDS, Field, Level, bundle, called_at, root
from hyvinvointi.schema.survey import (
    Defined,
    Former,
    Reference,
    Survey,
    packed,
    survey,
    unpacked,
)
from hyvinvointi.schema.values import value_faults

__all__ = [
    "KINDS",
    "Defined",
    "Field",
    "Former",
    "Level",
    "Reference",
    "Survey",
    "as_meant",
    "bundle",
    "called_at",
    "check",
    "kind_fault",
    "packed",
    "root",
    "suggest",
    "survey",
    "unpacked",
    "value_faults",
]
