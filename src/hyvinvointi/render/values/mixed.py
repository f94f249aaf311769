"""Words some of which are in another language than the page, so that each is read out in its own.

To whoever does not ask for languages they are a string as any other.
"""

from collections.abc import Iterable
from html import escape
from string import Formatter
from typing import Self

Part = tuple[str, str]
"""Words with their language, which is empty where it is that of the page."""


class Mixed(str):
    """Words of which some are in another language: `parts` are they in their order."""

    __slots__ = ("parts",)
    parts: tuple[Part, ...]

    def __new__(cls, parts: Iterable[Part] = ()) -> Self:
        """Return the words of all parts."""
        kept = tuple(one for one in parts if one[0])
        made = super().__new__(cls, "".join(said for said, _ in kept))
        made.parts = kept
        return made

    @property
    def lang(self) -> str:
        """The language of all of them; empty where it is that of the page, or there are several."""
        return self.parts[0][1] if len(self.parts) == 1 else ""

    @property
    def plain(self) -> str:
        """The words alone, where nothing can be marked."""
        return str(self)

    def __reduce__(self) -> tuple[type["Mixed"], tuple[tuple[Part, ...]]]:
        """Return what a copy is made of."""
        return type(self), (self.parts,)

    def __html__(self) -> str:
        return "".join(
            f'<span lang="{escape(lang)}">{escape(said)}</span>' if lang else escape(said)
            for said, lang in self.parts
        )


def parts_of(said: str) -> tuple[Part, ...]:
    """Return the parts of words, of a plain string one alone."""
    return said.parts if isinstance(said, Mixed) else ((said, ""),)


def mixed(parts: Iterable[Part]) -> str:
    """Return parts as words, a plain string where all are in the language of the page."""
    kept = tuple(parts)
    return Mixed(kept) if any(lang for _, lang in kept) else "".join(said for said, _ in kept)


def joined(between: str, some: Iterable[str]) -> str:
    """Return words one after another, as `str.join` does; empty ones are left out."""
    found: list[Part] = []
    for said in filter(None, some):
        found += [*([(between, "")] if found else []), *parts_of(said)]
    return mixed(found)


def filled(template: str, **values: str) -> str:
    """Return a text with values in it, as `str.format` does."""
    found: list[Part] = []
    for literal, name, _, _ in Formatter().parse(template):
        found.append((literal, ""))
        if name:
            found += parts_of(values[name])
    return mixed(found)
