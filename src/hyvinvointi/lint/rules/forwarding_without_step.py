"""A text that sends the matter on although no next step is recorded."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Site, Text
from hyvinvointi.lint.minutes.organs import kinds, organ_of
from hyvinvointi.lint.minutes.passages import folded, passages
from hyvinvointi.lint.minutes.places import noted
from hyvinvointi.lint.minutes.stages import is_accepted
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision
from hyvinvointi.patterns import regex

RULE = Rule(
    "HV318",
    "forwarding-without-step",
    Text(
        "Tekstin mukaan asia etenee toiseen toimielimeen (”{said}”), mutta jatkokäsittelyä ei ole merkitty.",
        "Enligt texten går ärendet vidare (”{said}”), men den fortsatta behandlingen har inte antecknats.",
        "The text sends the matter on (“{said}”), but the next step is not recorded.",
    ),
    Text(
        "Tarkista jatkokäsittely pöytäkirjasta ja merkitse se, esimerkiksi forward_to: [{{{step}}}].",
        "Lägg till den fortsatta behandlingen enligt protokollet, t.ex. forward_to: [{{{step}}}].",
        "Check the minutes, and add the next step, for example forward_to: [{{{step}}}].",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)
_SAID = Text("Näin tekstissä sanotaan.", "Så här står det i texten.", "The text says so here.")
_TO = (
    r"(?P<organ>\w*valtuustolle|\w*hallitukselle|\w*lautakunnalle|\w*fullmaktige|\w*styrelsen"
    r"|\w*namnden)\b"
)
_SENT = regex(
    r"\b(?:esittaa|esitti|ehdottaa|ehdotti|lahettaa|lahetti|toimittaa|toimitti|saattaa|foreslar?"
    rf"|foreslog|sanda|sande)\b[^.;]{{0,120}}?\b{_TO}"
)
_FOR_INFORMATION = regex(r"\b(?:tiedoksi|kannedom|lausunto|utlatande)")
_KINDS = (
    ("council", ("valtuustolle", "fullmaktige")),
    ("executive", ("hallitukselle", "styrelsen")),
    ("committee", ("lautakunnalle", "namnden")),
)


_STEPS = {
    "council": Text(
        "organ: kunnanvaltuusto, role: adopt",
        "organ: kommunfullmaktige, role: adopt",
        "organ: kunnanvaltuusto, role: adopt",
    ),
    "executive": Text(
        "organ: kunnanhallitus, role: propose",
        "organ: kommunstyrelsen, role: propose",
        "organ: kunnanhallitus, role: propose",
    ),
    "committee": Text(
        "organ: hyvinvointilautakunta, role: prepare",
        "organ: valfardsnamnden, role: prepare",
        "organ: hyvinvointilautakunta, role: prepare",
    ),
}
"""An example of the next step, by the kind of organ that the text names."""


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding when an accepted text sends the matter to another organ."""
    if decision.has("forward_to") or not is_accepted(decision):
        return
    organ = organ_of(decision, context)
    own = kinds(organ) if organ else set()
    found = _sent_to(decision, own)
    if found is not None:
        said, kind, site = found
        args = {"said": said, "step": _STEPS[kind]}
        yield Finding(RULE, decision.lacking, args, related=noted(site, _SAID))


def _sent_to(decision: Decision, own: set[str]) -> tuple[str, str, Site] | None:
    texts = [*passages(decision.resolution, "text"), *passages(decision, "proposal")]
    for passage in texts:
        match = _SENT.search(folded(passage.text))
        if match is None or _FOR_INFORMATION.search(match[0]):
            continue
        kind = next(kind for kind, ends in _KINDS if match["organ"].endswith(ends))
        if kind not in own:
            site = passage.site(match.start("organ"), match.end("organ"))
            return " ".join(passage.text[match.start() : match.end()].split()), kind, site
    return None
