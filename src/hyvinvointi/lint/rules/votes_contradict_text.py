"""A vote whose counts are not those that the text tells."""

from collections.abc import Iterator
from itertools import combinations

from hyvinvointi.diagnostics import Finding, Message, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.passages import Passage, passages
from hyvinvointi.lint.minutes.places import noted
from hyvinvointi.lint.minutes.said_votes import said_votes
from hyvinvointi.lint.minutes.votes import votes_of
from hyvinvointi.model import Decision
from hyvinvointi.model.decision import Vote
from hyvinvointi.model.votes import count

RULE = Rule(
    "HV397",
    "votes-contradict-text",
    Text(
        "Tekstin mukaan äänet jakautuivat ”{said}”, mutta äänestykseen on merkitty {counted}.",
        "Enligt texten fördelades rösterna ”{said}”, men i uppgifterna om omröstningen står {counted}.",
        "According to the text, the votes were “{said}”, but the record of the vote says {counted}.",
    ),
    Text(
        "Tarkista äänet pöytäkirjasta ja korjaa ääniluvut (handling.votes) tai teksti.",
        "Kontrollera rösterna i protokollet, och rätta röstetalen (handling.votes) eller texten.",
        "Check the votes in the minutes, and correct the counts (handling.votes) or the text.",
    ),
    draft=Severity.WARNING,
    inspected=Text(
        "Tarkista äänet pöytäkirjasta. Jos teksti on oikein, korjaa ääniluvut (handling.votes). Jos pöytäkirjan tekstissä on virhe, merkitse siitä korjaus (corrections).",
        "Kontrollera rösterna i protokollet. Om texten stämmer, rätta röstetalen (handling.votes). Ett fel i själva protokollet antecknas som en rättelse (corrections).",
        "Check the votes in the minutes. If the text is right, correct the counts (handling.votes). If the text of the minutes is wrong, record a correction (corrections).",
    ),
)
_COUNTED = Text("{more}–{less}", "{more}–{less}", "{more}–{less}")


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for the first vote that a text tells and that is not among those recorded.

    Nothing is told while a vote lacks its counts: the text may tell of that.
    """
    votes = votes_of(decision)
    counted = {pair for vote in votes for pair in _pairs(vote)}
    if not votes or not all(any(_pairs(vote)) for vote in votes):
        return
    for passage in _texts(decision):
        for said in said_votes(passage.text, decision.organ or ""):
            pair = max(said.counts), min(said.counts)
            # An even vote that the chair's settled is told as won by one vote, too.
            if pair in counted or ((pair[1], pair[1]) in counted and pair[0] == pair[1] + 1):
                continue
            shown = [Message(_COUNTED, {"more": one, "less": two}) for one, two in sorted(counted)]
            text = " ".join(passage.text[said.start : said.end].split())
            args = {"said": text, "counted": tuple(shown)}
            site = passage.site(said.start, said.end)
            related = noted(decision.site("handling", "votes"))
            yield Finding(RULE, site, args, related=related, value=text)
            return


def _texts(decision: Decision) -> Iterator[Passage]:
    yield from passages(decision.handling, "notes")
    yield from passages(decision.resolution, "text")


def _pairs(vote: Vote) -> Iterator[tuple[int, int]]:
    """Yield the counts of a vote, the larger first; of candidates those of any two."""
    counts = [count(vote, "for"), count(vote, "against")]
    given = [one for one in counts if one is not None]
    if len(given) == len(counts):
        yield max(given), min(given)
    elected = [one.count for one in vote.candidates if one.count is not None]
    for pair in combinations(elected, 2):
        yield max(pair), min(pair)
