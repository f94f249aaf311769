"""A text that mentions an attachment which is not listed."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.attachments import Mention, mentions, supporting
from hyvinvointi.lint.minutes.passages import body
from hyvinvointi.lint.minutes.stages import is_secret
from hyvinvointi.model import Decision
from hyvinvointi.patterns import regex

RULE = Rule(
    "HV319",
    "unlisted-attachment",
    Text(
        "Tekstissä on ”{mention}”, mutta {lacking}.",
        "I texten nämns ”{mention}”, men {lacking}.",
        "The text refers to a document (“{mention}”), but {lacking}.",
    ),
    Text(
        "Tarkista liitteet esityslistasta tai pöytäkirjasta. Lisää puuttuva asiakirja luetteloon (attachments) tai korjaa teksti. Salassa pidettävästä merkitään vain tiedot, ei tiedostoa.",
        "Kontrollera i föredragningslistan eller protokollet vilka bilagor ärendet har. Lägg till den bilaga eller det tilläggsmaterial som saknas i bilageförteckningen (attachments). En sekretessbelagd bilaga läggs till utan fil. Om hänvisningen i texten är fel, rätta den.",
        "Check in the agenda or the minutes which attachments there are. Add the missing document to the list (a secret one without its file), or correct the text.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
    inspected=Text(
        "Tarkista pöytäkirjasta liitteet ja lisää puuttuva luetteloon (attachments). Salassa pidettävästä liitteestä merkitään vain tiedot; tiedostoa ei lisätä. Tarkastetun pöytäkirjan tekstiä ei muuteta, vaan virheestä merkitään korjaus (corrections).",
        "Kontrollera i protokollet vilka bilagor ärendet har, och lägg till den som saknas i bilageförteckningen (attachments). En sekretessbelagd bilaga läggs till utan fil. Texten i ett justerat protokoll ändras inte; ett fel i den antecknas som en rättelse (corrections).",
        "Check in the minutes which attachments there are, and add the missing document to the list (a secret one without its file). The text of inspected minutes is not changed: an error in it is recorded as a correction (corrections).",
    ),
)

_NO_SUCH_ATTACHMENT = Text(
    "liiteluettelossa ei ole sellaista liitettä",
    "någon motsvarande bilaga finns inte i bilageförteckningen",
    "the list of attachments contains no such attachment",
)
_NO_SUPPORTING_MATERIAL = Text(
    "liitetietoihin ei ole merkitty oheismateriaalia",
    "i bilageförteckningen finns inget tilläggsmaterial",
    "the list of attachments contains no supporting material",
)

_SENTENCE_END = regex(r"[.!?](?:\s|\Z)|\n\s*\n")


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding at the first mention of each attachment that is not listed."""
    if is_secret(decision):
        return
    listed = {(one.number or "").upper() for one in decision.attachments}
    told: set[str] = set()
    for passage in body(decision):
        own = [*mentions(passage)]
        found = [(one, _NO_SUCH_ATTACHMENT) for one in own]
        beside = supporting(passage) if not listed else ()
        found += [(one, _NO_SUPPORTING_MATERIAL) for one in beside if not _is_one_of(own, one)]
        for mention, lacking in found:
            missing = set(mention.numbers) - listed if mention.numbers else {""} - _any(listed)
            if missing - told:
                said = " ".join(passage.text[mention.start : mention.end].split())
                site = passage.site(mention.start, mention.end)
                value = ",".join(sorted(missing))
                args = {"mention": said, "lacking": lacking}
                yield Finding(RULE, site, args, value=value)
            told |= missing


def _is_one_of(own: list[Mention], supporting_one: Mention) -> bool:
    """Whether a sentence says of an attachment that it is supporting material: one is lacking, not two."""
    text = supporting_one.passage.text
    return any(
        one.numbers
        and one.end <= supporting_one.start
        and not _SENTENCE_END.search(text, one.end, supporting_one.start)
        for one in own
    )


def _any(listed: set[str]) -> set[str]:
    """A mention without a number is satisfied by any attachment."""
    return {""} if listed else set()
