"""Collections that are still open while events are read."""

from typing import Any

from hyvinvointi.source.document import Mark

LOST: Any = object()
"""Stands for a key that cannot be one; its value is read and dropped."""


class Frame:
    """A collection that is still open, with the key that waits for its value.

    `children` are the marks of a mapping, `items` those of a sequence. `step` leads here from
    the collection around. `is_key` stands where a key belongs, `is_pair` is a mapping without
    braces inside brackets, `merging` waits for the value of a merge key, and what is `lost`
    does not become part of the data.
    """

    __slots__ = (
        "children",
        "container",
        "cut",
        "is_key",
        "is_pair",
        "items",
        "key",
        "key_end",
        "key_start",
        "lost",
        "mark",
        "merging",
        "step",
    )

    def __init__(self, container: Any, mark: Mark) -> None:
        self.container = container
        self.mark = mark
        self.children: dict[str, Mark] | None = None
        self.items: list[Mark] = []
        if isinstance(mark.children, dict):
            self.children = mark.children
        elif mark.children is not None:
            self.items = mark.children
        self.key: Any = None
        self.key_start = self.key_end = -1
        self.step: Any = None
        self.is_key = self.is_pair = self.merging = self.lost = False
        self.cut: Mark | None = None
        """The entry that already took back what a comma had cut off it."""

    def next_step(self) -> Any:
        """The step from here to the value that comes next."""
        return len(self.items) if self.children is None else self.key

    def drops_next(self) -> bool:
        """Whether the value that comes next stays out of the data."""
        if self.children is None:
            return self.lost or self.is_key
        return self.lost or self.is_key or self.key is LOST or self.key in self.children
