"""Pictures in free text: what each says, where its file is, and where it stands."""

from collections.abc import Iterator
from typing import Any

from hyvinvointi import pictures
from hyvinvointi.data_classes import dataclass
from hyvinvointi.patterns import regex
from hyvinvointi.prose.files import named_file
from hyvinvointi.prose.marks import addresses, without_code

_PICTURE = regex(
    r"!\[(?P<alt>[^\[\]]{0,1000})\]\([ \t]{0,9}<?(?P<address>[^\s()<>]{1,2000})>?"
    r"(?:[ \t]{1,9}(?:\"(?P<caption>[^\"]{0,1000})\"|'(?P<single>[^']{0,1000})'))?[ \t]{0,9}\)"
)


@dataclass(frozen=True, slots=True)
class PictureMark:
    """A picture at `start`…`end` of a text: its alternative text, address and caption."""

    alt: str
    address: str
    caption: str
    start: int
    end: int


def picture_marks(text: str) -> Iterator[PictureMark]:
    """Yield the pictures of a text."""
    if "![" not in text:
        return
    for match in _PICTURE.finditer(without_code(text)):
        caption = match["caption"] or match["single"] or ""
        yield PictureMark(match["alt"], match["address"], caption, *match.span())


def pictures_named_in(value: Any) -> Iterator[str]:
    """Yield the paths of the pictures that texts name, of a text or of whatever holds texts."""
    if isinstance(value, str):
        paths = (named_file(one.text) for one in addresses(value) if one.is_picture)
        yield from (path for path in paths if path and pictures.ending(path) in pictures.ENDINGS)
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from pictures_named_in(one)
