"""What a text says was done, or is to be done, with a request for a review."""

from typing import NamedTuple

from hyvinvointi.lint.minutes.passages import folded
from hyvinvointi.patterns import regex

_REQUEST = (
    r"(?:oikaisuvaatimu|oikaisupyyn|omprovningsbegar|begaran om omprovning|rattelseyrkande)\w*"
)
_BETWEEN = r"(?:(?!ja\b|seka\b|mutta\b|och\b|men\b|att\b|ei\b|eika\b|inte\b)\w+ ){0,5}?"
_VERBS = {
    "inadmissible": (
        r"(?:jattaa|jatti|jattivat|jatetaan|jatettiin|jatettavaksi)\b[^.;]{0,80}?\btutkimatta"
        r"|tutkimatta|avvis\w*|(?:tas|togs|tog|tar) inte upp till provning|provas inte|provades inte"
    ),
    "rejected": r"hylk\w*|hylat\w*|hylaa\w*|avsla\w*|avslog\w*|forkasta\w*",
    "accepted": r"hyvaksy(?!nyt|neet|mat)\w*|bifall\w*|bifoll\w*|godkan\w*",
}
_ACTS = {
    result: regex(
        rf"(?:\b(?:{verbs}) {_BETWEEN}{_REQUEST})|(?:\b{_REQUEST} {_BETWEEN}(?:{verbs})\b)"
    )
    for result, verbs in _VERBS.items()
}
_PARTLY = regex(r"\b(?:osittain|osaksi|osin|silta osin|delvis|till den del)\b")
_NEGATED = regex(r"\b(?:ei|eivat|eika|inte|icke)\b")
_SENTENCE = regex(r"[^.!?;]+")


class Act(NamedTuple):
    """What is done with the request, as the field `rectification.result` says it, and where."""

    result: str
    start: int
    end: int


def act_on_request(text: str) -> Act | None:
    """Return what a text does with a request for a review, `None` where it says nothing or more than one thing."""
    plain = folded(text)
    acts = [act for sentence in _SENTENCE.finditer(plain) for act in _acts(plain, *sentence.span())]
    return acts[0] if len({act.result for act in acts}) == 1 else None


def _acts(plain: str, start: int, end: int) -> list[Act]:
    is_partly = _PARTLY.search(plain, start, end) is not None
    is_negated = _NEGATED.search(plain, start, end) is not None
    found = []
    for result, pattern in _ACTS.items():
        match = pattern.search(plain, start, end)
        if match is None or (is_negated and result != "inadmissible"):
            continue
        said = "partly-accepted" if result == "accepted" and is_partly else result
        found.append(Act(said, *match.span()))
    return found
