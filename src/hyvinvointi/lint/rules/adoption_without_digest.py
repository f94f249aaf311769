"""An adoption that does not pin the text that was adopted."""

from collections.abc import Iterator

from hyvinvointi.adoption.pins import is_adopting
from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.context import Context
from hyvinvointi.model import Attachment, Decision
from hyvinvointi.model.decision import Adoption
from hyvinvointi.schema.canonical import PREFIX

RULE = Rule(
    "HV603",
    "adoption-without-digest",
    Text(
        "Hyväksytyn asiakirjan ”{id}” tekstistä ei ole tiivistettä.",
        "Det godkända dokumentet ”{id}” saknar kontrollsumma (digest) av texten.",
        "The adoption of “{id}” has no digest of the adopted text.",
    ),
    Text(
        "Aja komento: hyvinvointi adopt {decision} {id}. Se kirjoittaa tiivisteen (digest).",
        "Kör kommandot: hyvinvointi adopt {decision} {id}. Det skriver kontrollsumman (digest).",
        "Run: hyvinvointi adopt {decision} {id}. It writes the digest.",
    ),
    draft=Severity.WARNING,
    publish=Severity.ERROR,
)


def check(decision: Decision, context: Context) -> Iterator[Finding]:
    """Yield a finding for each item of `adopts` that adopts without `digest`."""
    if not is_adopting(decision.data):
        return
    for adoption in decision.adopts:
        subject = adoption.document or adoption.attachment
        if adoption.role == "adopt" and subject and not _is_pinned(adoption, context):
            yield Finding(RULE, adoption.lacking, {"id": subject, "decision": decision.id})


def _is_pinned(adoption: Adoption, context: Context) -> bool:
    attachment = context.named(Attachment, adoption.attachment, adoption)
    if adoption.document:
        return (adoption.digest or "").startswith(PREFIX)
    return adoption.has("digest") or (attachment is not None and attachment.has("digest"))
