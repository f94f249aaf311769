"""What two states of a workspace say differently, classified by what it takes to change it."""

from hyvinvointi.diff.compare import compare
from hyvinvointi.diff.values import (
    LEVELS,
    Acceptance,
    Act,
    Change,
    ChangeRule,
    Comparison,
    Edit,
    Entity,
)

__all__ = [
    "LEVELS",
    "Acceptance",
    "Act",
    "Change",
    "ChangeRule",
    "Comparison",
    "Edit",
    "Entity",
    "compare",
]
