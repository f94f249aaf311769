"""A vote that does not say what was voted for and against."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.stages import has_minutes
from hyvinvointi.model import Decision
from hyvinvointi.model.decision import Vote

RULE = Rule(
    "HV608",
    "vote-without-sides",
    Text(
        "Äänestyksestä puuttuvat {missing}.",
        "I uppgifterna om omröstningen saknas {missing}.",
        "The record of the vote does not include {missing}.",
    ),
    Text(
        "Lisää puuttuva tieto pöytäkirjasta: jaa- ja ei-ehdotuksen teksti ja ääniluku (for, against), vaalissa ehdokkaat (candidates).",
        "Komplettera uppgifterna enligt protokollet: ja-rösterna (for) och nej-rösterna (against) med text och röstetal, eller vid val kandidaterna (candidates).",
        "Check the minutes. For each side (for, against), add the proposal and the number of votes that it received. In an election, add the candidates (candidates).",
    ),
)

_SIDES = {
    "for": Text("jaa-äänet (for)", "ja-rösterna (for)", "the votes in favour"),
    "against": Text("ei-äänet (against)", "nej-rösterna (against)", "the votes against"),
    "candidates": Text("ehdokkaat (candidates)", "kandidaterna (candidates)", "the candidates"),
}


def check(decision: Decision, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each vote that was held without both sides, or without candidates."""
    for vote in decision.handling.votes if decision.handling else ():
        missing = _missing(vote)
        if missing and has_minutes(decision, context.today):
            yield Finding(RULE, vote.lacking, {"missing": missing})


def _missing(vote: Vote) -> list[Text]:
    if vote.has("candidates"):
        return []
    if vote.type == "election":
        return [_SIDES["candidates"]]
    return [_SIDES[side] for side in ("for", "against") if not vote.has(side)]
