"""Words of a municipality's own that ask for the same thing; those of the field are in the script."""

from collections.abc import Iterable, Sequence

from hyvinvointi.render.pages.terms import words

_APART = " / "


def kin(groups: Iterable[Sequence[str]]) -> str:
    """Return groups of words as the script of the search reads them: a stroke between two groups."""
    return _APART.join(" ".join(words(" ".join(group))) for group in groups)
