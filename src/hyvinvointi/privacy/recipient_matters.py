"""Whose matter a role is in: `sökande i Lindqvists ärende`, `hakija Mäkelän lupa-asiassa`.

A surname stands there alone and in the genitive, which says nothing of a person elsewhere. Beside a
word for a party and a word for a matter it does; only what is surely a place does not.
"""

import re

from hyvinvointi.patterns import regex
from hyvinvointi.privacy.recipient_names import has_body_sign, is_single_name

_MATTER = r"""(?:\w*ärende\w* | \w*sak(?:en)? | \w*ansökan | \w*ansökning\w* | \w*besvär\w* | \w*begäran | \w*yrkande\w*
    | \w*asi(?:a(?:n|a|ssa|ssaan|sta|staan|an|ansa|t)?|oi(?:ssa|sta|den|hin)) | \w*hakemu[ks]\w* | \w*vaatimu[ks]\w* | \w*valitu[kse]\w* | \w*kantelu\w*
    | \w*tapau[ks]\w* | cases? | matters? | applications? | appeals?)"""
_PLACE = r"""\w{2,}(?:tien|kadun|polun|kujan|raitin|aukion|torin|puiston|koulun|kylän|kunnan|kaupungin
    |vägens|gatans|gränds?|gränden|stigens|torgets|parkens|skolans|gårdens|områdets|hamnens|stadens)"""
_OWNER = regex(
    rf"""(?<![\w-])(?!{_PLACE}(?!\w))
    (?P<name>[A-ZÅÄÖ](?:['’][A-ZÅÄÖ])?[^\W\d_]+(?:-[A-ZÅÄÖ][^\W\d_]+)*(?:[:’']?s|n))
    (?!\s+\w*(?:kunnan|kaupungin|koulun|alueen|kommuns|stads|skolas|områdes)(?!\w))
    (?:\s+[a-zåäö][\w-]*){{0,3}}?\s+(?:\w+-)?{_MATTER}(?!\w)""",
    re.VERBOSE,
)
_CAPITAL_BEFORE = regex(r"[A-ZÅÄÖ][\w-]*\s+\Z")
"""Given names and bodies, which are read elsewhere."""


def whose_matter(text: str) -> tuple[str, ...]:
    """Return the surnames of those whose matter a text speaks of."""
    return tuple(
        match["name"]
        for match in _OWNER.finditer(text)
        if is_single_name(match["name"], is_party=True)
        and not (_CAPITAL_BEFORE.search(text, 0, match.start()) or has_body_sign(match[0]))
    )
