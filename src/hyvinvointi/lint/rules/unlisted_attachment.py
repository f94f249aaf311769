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
        "Tarkista pöytäkirjasta, mitä liitteitä siinä on, ja lisää puuttuva liite luetteloon (attachments). Salassa pidettävästä liitteestä merkitään numero ja yleisluonteinen otsikko ilman tiedostoa (file). Jos virhe on tekstissä, korjaa se ennen pöytäkirjan tarkastamista. Tarkastetun pöytäkirjan tekstiä ei muuteta, vaan virheestä merkitään korjaus (corrections).",
        "Kontrollera i protokollet vilka bilagor det har, och lägg till den bilaga eller det tilläggsmaterial som saknas i bilageförteckningen (attachments). För en sekretessbelagd bilaga anges numret och en allmänt hållen rubrik utan fil (file). Om felet finns i texten, rätta den innan protokollet justeras. Texten i ett justerat protokoll ändras inte, utan felet antecknas som en rättelse (corrections).",
        "Check in the minutes which attachments there are, and add the missing one to the list (attachments). For a secret attachment, give its number and a general title without a file (file). If the error is in the text, correct it before the minutes are inspected. The text of inspected minutes is not changed: an error in them is recorded as a correction (corrections).",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
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
                yield Finding(RULE, site, {"mention": said}, value=value)
            told |= missing


def _any(listed: set[str]) -> set[str]:
    """A mention without a number is satisfied by any attachment."""
    return {""} if listed else set()
