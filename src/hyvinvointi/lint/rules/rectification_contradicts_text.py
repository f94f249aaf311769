"""A result of a request for a review that the text of the resolution contradicts."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.passages import passages
from hyvinvointi.lint.minutes.requests import act_on_request
from hyvinvointi.lint.minutes.terms import code, term
from hyvinvointi.model import Decision

RULE = Rule(
    "HV382",
    "rectification-contradicts-text",
    Text(
        "Oikaisuvaatimuksen ratkaisu on ”{result}”, mutta päätösteksti kertoo muuta: ”{said}”.",
        "Avgörandet av begäran om omprövning är ”{result}”, men i beslutstexten står något "
        "annat: ”{said}”.",
        "The result of the request for a review is “{result}”, but the text of the resolution says something else: “{said}”.",
    ),
    Text(
        "Tarkista pöytäkirjasta, kumpi on oikein, ja korjaa ratkaisu (result) tai päätösteksti (text). Tekstin mukaan ratkaisu olisi {expected}.",
        "Kontrollera i protokollet vilketdera som är rätt, och rätta avgörandet (result) eller beslutstexten (text). Om beslutstexten stämmer, ändra avgörandet till {expected}.",
        "Check the minutes, and correct the result or the text of the resolution. If the text is right, change the result to {expected}.",
    ),
    draft=Severity.WARNING,
    inspected=Text(
        "Tarkista ratkaisu pöytäkirjasta. Jos päätösteksti on oikein, vaihda ratkaisuksi (result) {expected}. Jos pöytäkirjan tekstissä on virhe, merkitse siitä korjaus (corrections).",
        "Jämför beslutstexten med protokollet. Om texten stämmer, ändra avgörandet (result) till {expected}. Ett fel i själva protokollet antecknas som en rättelse (corrections).",
        "Check the minutes. If the text is right, change the result to {expected}. If the text of the minutes is wrong, record a correction (corrections).",
    ),
)
_RESULT = ("rectification", "result")
_SAID_HERE = Text("Näin tekstissä sanotaan.", "Så här står det i texten.", "The text says so here.")


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding when a text says that the request ended otherwise."""
    rectification = decision.rectification
    result = rectification.result if rectification else None
    for passage in passages(decision.resolution, "text") if rectification and result else ():
        act = act_on_request(passage.text)
        if act is None or result is None or rectification is None or act.result == result:
            continue
        said = " ".join(passage.text[act.start : act.end].split())
        shown = term(result, *_RESULT)
        args = {"result": shown, "said": said, "expected": code(act.result, *_RESULT)}
        related = ((passage.site(act.start, act.end), Message(_SAID_HERE)),)
        yield Finding(RULE, rectification.site("result"), args, related=related, value=result)
        return
