"""An outcome that the text of the resolution contradicts."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.outcomes import contradiction
from hyvinvointi.lint.minutes.passages import passages
from hyvinvointi.lint.minutes.terms import outcome_code, outcome_term
from hyvinvointi.model import Decision

RULE = Rule(
    "HV301",
    "outcome-contradicts-text",
    Text(
        "Päätöksen tulos on ”{outcome}”, mutta päätösteksti kertoo muuta: ”{said}”.",
        "Beslutets utfall är ”{outcome}”, men i beslutstexten står något annat: ”{said}”.",
        "The outcome is “{outcome}”, but the text of the resolution says something else: “{said}”.",
    ),
    Text(
        "Tarkista pöytäkirjasta, kumpi on oikein, ja korjaa tulos (outcome) tai päätösteksti (text). Tekstin mukaan tulos olisi {expected}.",
        "Kontrollera i protokollet vilketdera som är rätt, och rätta utfallet (outcome) eller beslutstexten (text). Om beslutstexten stämmer, ändra utfallet till {expected}.",
        "Check the minutes, and correct the outcome or the text of the resolution. If the text is right, change the outcome to {expected}.",
    ),
    fact="contradicted-outcome",
    inspected=Text(
        "Tarkista tulos pöytäkirjasta. Jos päätösteksti on oikein, vaihda tulokseksi (outcome) {expected}. Jos pöytäkirjan tekstissä on virhe, merkitse siitä korjaus (corrections).",
        "Jämför beslutstexten med protokollet. Om texten stämmer, ändra utfallet (outcome) till {expected}. Ett fel i själva protokollet antecknas som en rättelse (corrections).",
        "Check the minutes. If the text is right, change the outcome to {expected}. If the text of the minutes is wrong, record a correction (corrections).",
    ),
)
_SAID_HERE = Text("Näin tekstissä sanotaan.", "Så här står det i texten.", "The text says so here.")


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding when what was done by the text is not what the outcome says."""
    outcome = decision.resolution.outcome if decision.resolution else None
    if decision.resolution is None or outcome is None:
        return
    for passage in passages(decision.resolution, "text"):
        found = contradiction(outcome, passage.text, _proposals(decision))
        if found is None:
            continue
        _, expected, (start, end) = found
        said = " ".join(passage.text[start:end].split())
        args: dict[str, object] = {
            "outcome": outcome_term(outcome),
            "said": said,
            "expected": outcome_code(expected),
        }
        site = decision.resolution.site("outcome")
        related = ((passage.site(start, end), Message(_SAID_HERE)),)
        yield Finding(RULE, site, args, related=related, value=outcome)
        return


def _proposals(decision: Decision) -> str:
    said = [*passages(decision, "proposal", "revised_proposal")]
    for counter in decision.handling.counter_proposals if decision.handling else ():
        said += passages(counter, "text")
    return "\n".join(one.text for one in said)
