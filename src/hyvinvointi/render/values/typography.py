"""What is done to text on its way to a reader: no hidden controls, no bad line breaks."""

import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path

from hyvinvointi import limits
from hyvinvointi.render.words.locale import NBSP

_SOFT_HYPHEN = "\u00ad"
_LONG_WORD = re.compile(r"[^\W\d_]{13,}")
_SHORTEST_PART, _SHORTEST_REST = 3, 4
# How no part of a Finnish or Swedish word begins: with consonants that none has together, with the
# vowel before it (a hyphen would stand there), or with what only ends a word (osa-llistuja,
# arvio-inti, kuntalais-ille, kunta-laiset, halli-tuksen, perus-telu).
_NO_BEGINNING = re.compile(
    r"""
    (?!b[lr]|c[hlr]|d[jrv]|f[jlr]|g[lnr]|hj|k[jlnrv]|lj|mj|nj|p[hjlrs]|s[cjklmnptv]|t[hjrv]|vr)
        [^\Waeiouyåäö]{2}
    | (?<=a)a | (?<=e)e | (?<=i)i | (?<=o)o | (?<=u)u | (?<=y)y | (?<=ä)ä | (?<=ö)ö
    | i(?!dea|hm|k[äk]|lla[nst]|lm|lt[aä].|n[dfgkrv]|nneh|ns[at]|nte|rti|s[äo]|stu|tse|ä)
    | e(?:ksi|ll[aäei]|lt[aä]|ns[aä]|ra[drs]|rna|ss[aä]|st[aäi]$)
    | a(?:ksi|ntai|s[st]a$|tt[au]|usm) | u(?:ks|mero|u[dkt]|us$)
    | dyt | l[aä]i(?:nen|se|si|st) | la(?:an|at|iden|ista|ssa|sta)$ | li(?:mee|mel|nnum) | mets$ | ne(?:e|i|m|t(?!t[io]))
    | s(?:[ei]ksi|esti|kent) | st(?:[aä]{2}n|äv) | (?<!s)st(?:o|ö(?!d))
    | t(?:aan|ään|assa|ässä|ee[lnt]|el(?:[eiu]|l[aäe]|t[yä])|et(?:aan|ään|t)|uks|ys|yks|ö(?:ks|st))
    """,
    re.VERBOSE,
)

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


@lru_cache(maxsize=4096)
def parts(word: str) -> tuple[str, ...]:
    """Return the parts of a compound word, as far as the table of first parts knows them.

    A text without spaces is no word, and has no parts.
    """
    if len(word) > limits.COMPOUND:
        return (word,)
    lower = unicodedata.normalize("NFC", word).lower()
    if len(lower) != len(word):
        return (word,)
    pieces: list[str] = []
    start = 0
    while True:
        joint = _joint(lower, start)
        if joint is None:
            return (*pieces, word[start:])
        pieces.append(word[start:joint])
        start = joint


def _joint(word: str, start: int) -> int | None:
    known = _first_parts()
    furthest = min(len(word) - _SHORTEST_REST, start + _longest_part())
    for end in range(furthest, start + _SHORTEST_PART - 1, -1):
        if word[start:end] in known and not _NO_BEGINNING.match(word, end):
            return end
    return None


@cache
def _longest_part() -> int:
    return max(map(len, _first_parts()))


@cache
def _first_parts() -> frozenset[str]:
    """First parts of the long compound words that municipalities write, Finnish and Swedish."""
    return frozenset(Path(__file__).with_name("compounds.txt").read_text(encoding="utf-8").split())
