"""An outcome that does not tell that the proposal was changed before it was accepted."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Fix, Message, Rule, Severity, Site, Text
from hyvinvointi.lint.minutes.appointees import appointees, unnamed
from hyvinvointi.lint.minutes.passages import folded, passages
from hyvinvointi.lint.minutes.persons import chosen, places_of
from hyvinvointi.lint.minutes.places import noted
from hyvinvointi.lint.minutes.stages import outcome_of
from hyvinvointi.lint.minutes.terms import outcome_code, outcome_term
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision
from hyvinvointi.model.decision import Vote
from hyvinvointi.model.votes import BASE, kind_of, proposals_by_id, supported, winner
from hyvinvointi.patterns import regex

RULE = Rule(
    "HV307",
    "outcome-hides-change",
    Text(
        "Päätöksen tulos on ”{outcome}”. Siitä ei ilmene, että ehdotusta muutettiin ennen päätöstä.",
        "Av utfallet ”{outcome}” framgår inte att förslaget ändrades före beslutet.",
        "The proposal was changed before the decision was made, but the outcome “{outcome}” does not show this.",
    ),
    Text(
        "Tarkista pöytäkirjasta, hyväksyttiinkö muutettu ehdotus. Jos hyväksyttiin, vaihda tulokseksi {better}. Silloin muutos näkyy sivujen otsikoissa ja luetteloissa.",
        "Kontrollera i protokollet om det ändrade förslaget godkändes. Ange i så fall utfallet {better}, så att ändringen syns också i rubriker och förteckningar.",
        "Check in the minutes whether the changed proposal was accepted. If it was, change the outcome to {better}, so that titles and lists show the change.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)
_CHANGE = Text("Muutos on tässä.", "Ändringen finns här.", "The change is here.")
_WRITE = Text(
    "Vaihda tulokseksi {better}", "Ändra utfallet till {better}", "Change the outcome to {better}"
)
_PLAIN = frozenset({"accepted", "accepted-unanimously"})
_AMENDED = regex(
    r"\bhyvaksy(?:i|ttiin)\b[^.]{0,80}\b(?:muutettuna|muutoksin|muutoksella\b|muutoksilla|korjattuna"
    r"|tarkennettuna|tarkennuksin|kuitenkin (?:siten|niin),? etta)"
    r"|\bgodkandes? [^.]{0,80}\b(?:med (?:(?:foljande|den|de|vissa|nagra|smarre) ){0,2}andring|i andrad form"
    r"|dock sa,? att)"
)
_ADDED = regex(
    r"\bhyvaksy(?:i|ttiin)\b[^.]{0,80}\b(?:lisayksella|lisayksin|taydennettyna|taydennyksella|taydennyksin|lisattyna)\b"
    r"|\bgodkandes? [^.]{0,80}\b(?:med (?:foljande )?tillagg|kompletterat med)"
)
_BESIDES = regex(
    r"(?:\A|(?<=[.!?]\s)|(?<=\n))[ \t]{0,8}(?P<more>(?:(?:sen |taman )?lisaksi|dessutom|darutover|utover detta)\b(?P<what>[^.\n]{0,40}?"
    r"\b(?:paatti|paattivat|paatettiin|asetti|asetettiin|nimesi|nimettiin|edellytti|edellytettiin|velvoitti"
    r"|velvoitettiin|beslutade|beslutades|beslot|beslots|tillsatte|tillsattes|utsag|utsags|forutsatte|alade)\b[^.\n]{0,300}))"
)
"""What a body decided beside the proposal: Lisäksi lautakunta päätti, että …"""
_OF_THE_MINUTES = regex(r"tarkast|juster|tauo|ajournera|paus")
_CONTENT = regex(r"[a-z]{6,}")
_STEM = 5
"""Letters of a word that its forms have in common."""
_REVISED = regex(
    r"\b(?:muutetun|muuttaman|taydennetyn|taydentaman|korjatun|korjaaman) (?:paatos)?ehdotuksen\b"
    r"|\bdet (?:andrade|kompletterade|korrigerade|reviderade) (?:besluts)?forslaget\b"
)
_PRESENTER_REVISED = regex(
    r"\besittelija (?:muutti|korjasi|taydensi|tarkensi)[^.]{0,60}ehdotus"
    r"|\bforedraganden (?:andrade|kompletterade|korrigerade|preciserade)[^.]{0,60}forslag"
)

_WORDS = (
    (_AMENDED, "accepted-as-amended"),
    (_ADDED, "accepted-with-addition"),
    (_REVISED, "accepted-as-revised"),
)


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding when something was changed and the outcome is a plain acceptance."""
    outcome = outcome_of(decision)
    change = _change(decision, context) if outcome in _PLAIN | {"accepted-after-vote"} else None
    if change is None or decision.resolution is None:
        return
    place, better = change
    if outcome not in _PLAIN and better == "accepted-as-revised":
        return  # one value cannot say both, and the vote weighs more
    site = decision.resolution.site("outcome")
    args = {"outcome": outcome_term(outcome), "better": outcome_code(better)}
    fix = Fix(Message(_WRITE, args), (decision.origin.edit(site, better),), safe=False)
    yield Finding(RULE, site, args, related=noted(place, _CHANGE), fix=fix)


def _change(decision: Decision, context: NeighbourContext) -> tuple[Site, str] | None:
    handling = decision.handling
    for vote in handling.votes if handling else ():
        if vote.type == "amendment" and _changes(vote, decision):
            return vote.site("result"), "accepted-as-amended"
    if decision.has("revised_proposal"):
        return decision.site("revised_proposal"), "accepted-as-revised"
    replaced = _replaced(decision, context)
    if replaced:
        return replaced, "accepted-as-amended"
    return _worded(decision)


def _changes(vote: Vote, decision: Decision) -> bool:
    """Whether the amendment won; where its kind is known, `outcome-contradicts-proposals` tells."""
    won = winner(vote)
    proposal = supported(vote, won) if won else None
    if proposal is None:
        return won == "against" and supported(vote, "for") in {None, BASE}
    known = proposals_by_id(decision).get(proposal)
    return proposal != BASE and known is not None and kind_of(known) is None


def _replaced(decision: Decision, context: NeighbourContext) -> Site | None:
    """Where the proposal names somebody in whose place, as other texts tell, another was chosen."""
    people = appointees(decision, context)
    for passage in passages(decision, "proposal") if people else ():
        names = [*chosen(passage.text)]
        others = unnamed(people, [passage.text]) if names else []
        if not others or unnamed(others, _told(decision)):
            continue
        for start, end in names:
            name = passage.text[start:end]
            if not any(places_of(one.name, name, [one.name]) for one in people):
                return passage.site(start, end)
    return None


def _told(decision: Decision) -> list[str]:
    handling = passages(decision.handling, "notes")
    return [one.text for one in (*handling, *passages(decision.resolution, "text"))]


def _worded(decision: Decision) -> tuple[Site, str] | None:
    proposed = "".join(folded(one.text) for one in passages(decision, "proposal"))
    for passage in passages(decision.resolution, "text"):
        for words, better in _WORDS:
            match = words.search(folded(passage.text))
            how = " ".join(match[0].split()[-2:]) if match else ""
            if match and "muutet" not in proposed and how not in proposed:
                return passage.site(*match.span()), better
        added = _besides(folded(passage.text), proposed)
        if added:
            return passage.site(*added), "accepted-with-addition"
    for passage in passages(decision.handling, "notes"):
        match = _PRESENTER_REVISED.search(folded(passage.text))
        if match:
            return passage.site(*match.span()), "accepted-as-revised"
    return None


def _besides(text: str, proposed: str) -> tuple[int, int] | None:
    """Where a resolution goes on with what was not proposed; most of its words are new, too."""
    known = {word[:_STEM] for word in _CONTENT.findall(proposed)}
    for match in _BESIDES.finditer(text) if known else ():
        words = [word[:_STEM] for word in _CONTENT.findall(match["what"])]
        is_new = sum(word in known for word in words) * 2 < len(words)
        if is_new and not _OF_THE_MINUTES.search(match["what"]):
            return match.span("more")
    return None
