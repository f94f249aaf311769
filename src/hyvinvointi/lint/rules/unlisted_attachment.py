"""A text that mentions an attachment which is not listed."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.attachments import mentions, supporting
from hyvinvointi.lint.minutes.passages import body
from hyvinvointi.lint.minutes.stages import is_secret
from hyvinvointi.model import Decision

RULE = Rule(
    "HV319",
    "unlisted-attachment",
    Text(
        "Tekstissä on ”{mention}”, mutta liiteluettelossa ei ole sellaista liitettä.",
        "I texten nämns ”{mention}”, men någon motsvarande bilaga finns inte i "
        "bilageförteckningen.",
        "The text mentions “{mention}”, but the list of attachments does not include it.",
    ),
    Text(
        "Tarkista esityslistasta tai pöytäkirjasta. Lisää liite luetteloon (attachments) tai korjaa teksti. Salassa pidettävästä merkitään vain tiedot, ei tiedostoa.",
        "Kontrollera i föredragningslistan eller protokollet vilka bilagor ärendet har. Lägg till bilagan eller tilläggsmaterialet i bilageförteckningen (attachments), en sekretessbelagd bilaga utan fil, eller rätta texten.",
        "Check in the agenda or the minutes which attachments there are. Add the document to the attachments (a secret one without its file), or correct the text.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
    inspected=Text(
        "Tarkista pöytäkirjasta ja lisää sen liite luetteloon. Salassa pidettävästä merkitään vain tiedot, ei tiedostoa. Pöytäkirjan virheestä merkitään korjaus (corrections), tekstiä ei muuteta.",
        "Kontrollera i protokollet och lägg till dess bilaga i förteckningen. En sekretessbelagd bilaga läggs till utan fil. Ett fel i protokollet antecknas som en rättelse (corrections), texten ändras inte.",
        "Check the minutes, and add their attachment to the list (a secret one without its file). An error in the minutes is recorded as a correction (corrections); the text is not changed.",
    ),
)


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding at the first mention of each attachment that is not listed."""
    if is_secret(decision):
        return
    listed = {(one.number or "").upper() for one in decision.attachments}
    told: set[str] = set()
    for passage in body(decision):
        found = [*mentions(passage)]
        found += supporting(passage) if not listed else []
        for mention in found:
            missing = set(mention.numbers) - listed if mention.numbers else {""} - _any(listed)
            if missing - told:
                said = " ".join(passage.text[mention.start : mention.end].split())
                site = passage.site(mention.start, mention.end)
                value = ",".join(sorted(missing))
                args = {"mention": said}
                yield Finding(RULE, site, args, value=value)
            told |= missing


def _any(listed: set[str]) -> set[str]:
    """A mention without a number is satisfied by any attachment."""
    return {""} if listed else set()
