"""The ground of publicity as a citation: what it says of section 24 of the openness act.

Laki viranomaisten toiminnan julkisuudesta 621/1999 lists in 24 § 1 mom. what is secret; people cite
it as ”JulkL 24.1 § 25 k.”, ”24 §:n 1 momentin 25 kohta”, ”24 § 1 mom. 25 punkten”, ”section
24(1)(25)”. Other laws make things secret, too: a ground that speaks of secrecy is one.
"""

import re
from collections.abc import Iterator

from hyvinvointi.patterns import regex

_LAST_POINT = 32
_NEAR = 200
"""Characters around a citation that belong to it."""
_PERSONAL = frozenset(range(23, _LAST_POINT + 1))
"""Points that protect the circumstances of a private person."""

_PARAGRAPH_SIGN = r"(?:§|pykäl|paragraf|section\b)"
_FIRST = r"(?:\s*[.:,(/]\s*1\)?)?"
_ACT = r"(?:julkl|julkisuusla[ik]\w*|offl|offentlighetslag\w*|openness act|621\s*/\s*1999)"
_SECTION = regex(
    rf"(?:\b24{_FIRST}\s*{_PARAGRAPH_SIGN}|{_PARAGRAPH_SIGN}\s*24\b{_FIRST}"
    rf"|{_ACT}\W{{0,9}}(?:\(?621\s*/\s*1999\)?\W{{0,9}}|:?n\s+)?24\b{_FIRST})",
    re.IGNORECASE,
)
_OTHER_LAW = regex(
    r"\b(?!julkisuus|offentlighets)\w+(?:la[ik]i?n?|lagen|lag)\W{0,3}(?:[0-9]+/[0-9]{4}\W{0,3})?(?:[0-9]+\W+luvun\s+)?\Z",
    re.IGNORECASE,
)
_MOMENT = regex(r"\b1\s*\.?\s*(?:mom\w*|subsection)\.?|\bsubsection\s+1\b", re.IGNORECASE)
_NEXT_LAW = regex(r";|\bla(?:ki|in)\b|[0-9]+/[0-9]{4}|\b[0-9]+\s*(?:luku|kap)", re.IGNORECASE)
_POINTS = regex(r"(?<![0-9/])([0-9]{1,2})(?:\s*[-–—]\s*([0-9]{1,2}))?(?![0-9/])")

_SECRECY = regex(
    r"salas(?:sa\s?pid|sapi)|salai|luottamuksell|ei[\s-]julki|vaitiol|sekretess|hemlig|konfident"
    r"|tystnadsplikt|icke[\s-]offentl|\bej offentl|secre(?:t\b|cy)|confident|not public|non-?public",
    re.IGNORECASE,
)
_LAW_OF_SECRECY = regex(
    r"\b(?:asiakas(?:tieto)?la[ik]|potilasla[ik]|klient(?:uppgifts)?lag|patientlag)"
    r"|sosiaalihuollon asiakkaan asema|potilaan asema|social(?:vård|vårdens) klient|patientens ställning"
    r"|\b(?:812/2000|785/1992|703/2023|784/2021|159/2007|1287/2013)\b",
    re.IGNORECASE,
)


def is_of_secrecy(ground: str) -> bool:
    """Whether a ground says that something is secret: by the openness act, another law, or words."""
    return (
        any(True for _ in _citations(ground))
        or _SECRECY.search(ground) is not None
        or _LAW_OF_SECRECY.search(ground) is not None
    )


def protects_a_person(ground: str) -> bool:
    """Whether a ground may protect a private person: not where it only cites points that do not."""
    cited = [*map(_points, _citations(ground))]
    is_of_another_law = _LAW_OF_SECRECY.search(ground) is not None
    return is_of_another_law or not cited or any(not one or one & _PERSONAL for one in cited)


def _citations(ground: str) -> Iterator[str]:
    """Yield what follows each mention of section 24 that is not of another named law."""
    for match in _SECTION.finditer(ground):
        start, end = match.span()
        if not _OTHER_LAW.search(ground[max(0, start - _NEAR) : start]):
            rest = ground[end : end + _NEAR]
            ends = [one.start() for form in (_SECTION, _NEXT_LAW) if (one := form.search(rest))]
            yield rest[: min(ends, default=_NEAR)]


def _points(citation: str) -> frozenset[int]:
    text = _MOMENT.sub(" ", citation)
    points: set[int] = set()
    for first, last in _POINTS.findall(text):
        points.update(range(int(first), min(int(last or first), _LAST_POINT) + 1))
    return frozenset(one for one in points if 1 <= one <= _LAST_POINT)
