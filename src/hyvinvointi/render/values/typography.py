"""What is done to text on its way to a reader: no hidden controls, no bad line breaks."""

import re

from hyvinvointi.render.values.compounds import parts
from hyvinvointi.words.numbers import NBSP

_SOFT_HYPHEN = "\u00ad"
_LONG_WORD = re.compile(r"[^\W\d_]{13,}")

# Bidirectional controls could make a line read otherwise than it is (Unicode TR 36); no language
# of ours needs them. Other controls, lone surrogates and noncharacters have no place in HTML.
_HIDDEN = re.compile(
    "[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\x00-\x08\x0b-\x1f\x7f-\x9f"
    "\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]"
)
# The space stands first, so that the engine looks at nothing but spaces.
_GLUE = re.compile(
    " (?:(?<=§ )(?=[0-9])"
    "|(?<=[0-9] )(?=[%€]|§(?![ \u00a0]?[0-9]))"
    r"|(?:(?<=\b[0-9] )|(?<=\b[0-9]{2} )|(?<=[0-9]{3} ))(?=[0-9]{3}\b))"
)


def clean(text: str) -> str:
    """Return the text without characters that a reader cannot see but that act on the page."""
    # Nothing hidden is printable: most text needs no search.
    return text if text.isprintable() else _HIDDEN.sub("", text)


def glued(text: str) -> str:
    """Return the text with no-break spaces at §, %, € and inside long numbers."""
    return _GLUE.sub(NBSP, text)


def hyphenated(text: str) -> str:
    """Return the text with soft hyphens at the joints of long compound words.

    Only for headings and narrow cells of HTML pages: a soft hyphen has no place in data, in
    Markdown or in running text that is searched and copied.
    """
    return _LONG_WORD.sub(_softened, text)


def _softened(long: re.Match[str]) -> str:
    return _SOFT_HYPHEN.join(parts(long[0]))
