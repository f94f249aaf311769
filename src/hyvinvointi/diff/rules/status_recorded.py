"""Follow-up was written: a field that is no part of what an organ adopts is another.

Measured values and steps of approval have rules of their own, and so has a status that cancels a
measure or withdraws a document. Giving up a whole plan, or taking it up again, takes a decision. That
a plan has ended, or that a decision which adopted it was overturned, a person must judge.
"""

from hyvinvointi.adoption.decisions import is_adopting, named_for_adoption
from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.terms import quoted, same
from hyvinvointi.diff.values import Act, ChangeRule, Mirror, Verdict

RULE = ChangeRule(
    "HVD240",
    "status-recorded",
    "notice",
    Text(
        "{of} ”{title}” seurantatieto {the_field} on muuttunut: {old} → {new}.",
        "{entity} ”{title}”: uppföljningsuppgiften ”{field}” har ändrats från ”{old}” till "
        "”{new}”.",
        "In {of} “{title}”, the field {the_field} has been updated from “{old}” to “{new}”.",
    ),
    mirror=Mirror.SELF,
)
_OF_DOCUMENT = Text(
    "{of} ”{title}” tila on muuttunut: {old} → {new}.",
    "{entity} ”{title}”: statusen har ändrats från ”{old}” till ”{new}”.",
    "In {of} “{title}”, the status has changed from “{old}” to “{new}”.",
)
"""What stands of a whole document is no follow-up of what it says."""
_ENDED = Text(
    "{of} ”{title}” tila on muuttunut: {old} → {new}. Päättyneen suunnitelman toimenpiteitä ja tavoitearvoja ei enää seurata.",
    "{entity} ”{title}”: statusen har ändrats från ”{old}” till ”{new}”. Åtgärderna och målvärdena i en avslutad plan följs inte längre upp.",
    "{entity} “{title}”: the status has changed from “{old}” to “{new}”. The measures and targets of a plan that has ended are no longer followed up.",
)
_OVERTURNED = Text(
    "Päätös ”{title}” on kumottu. Se ei enää ole näiden asiakirjojen hyväksymispäätös: {documents}.",
    "Beslutet ”{title}” har upphävts. Följande dokument är inte längre godkända genom det: {documents}.",
    "The decision “{title}” has been overturned. It no longer adopts these documents: {documents}.",
)
_RESTORED = Text(
    "Päätöstä ”{title}” ei enää ole merkitty kumotuksi. Se on taas näiden asiakirjojen hyväksymispäätös: {documents}.",
    "Beslutet ”{title}” är inte längre antecknat som upphävt. Följande dokument är åter godkända genom det: {documents}.",
    "The decision “{title}” is no longer marked as overturned. It adopts these documents again: {documents}.",
)
ACTS = (Act.CHANGED,)
_STATUS = "status"


def judge(difference: Difference) -> Verdict | None:
    followed = difference.meaning is not None and not difference.meaning.adopted
    if not followed or difference.type in {"value", "approval-step"}:
        return None
    if difference.item.parent is not None:
        return Verdict()
    sides = (difference.old, difference.new)
    # Giving up a whole plan takes a decision as giving up one of its measures does; so does the
    # way back.
    is_status = difference.field == _STATUS
    said = _OF_DOCUMENT if is_status else None
    if "repealed" in sides:
        return Verdict("substantive", message=said)
    if difference.kind == "decision":
        return _of_decision(difference) or Verdict(message=said)
    if is_status and difference.new == "ended" and difference.legal_state.is_settled:
        return Verdict("review", message=_ENDED)
    return Verdict("review" if is_status and difference.old == "ended" else None, message=said)


def _of_decision(difference: Difference) -> Verdict | None:
    """Return what it means for adopted documents that a decision is, or no longer is, overturned."""
    before, after = difference.base, difference.head
    if before is None or after is None or not difference.legal_state.is_settled:
        return None
    was, is_now = (is_adopting(one.document.data) for one in (before, after))
    names = named_for_adoption((before if was else after).document.data)
    adopted = [name for name in names if isinstance(name, str)]
    by_status = "overturned" in (difference.old, difference.new)
    # Where the status says it, too, that tells of it.
    is_same_status = before.value(_STATUS) == after.value(_STATUS)
    by_field = difference.field.startswith("overturned_by") and is_same_status
    if was == is_now or not adopted or not (by_status or by_field):
        return None
    args = {"documents": [quoted(same(name)) for name in adopted]}
    return Verdict("review", args, message=_OVERTURNED if was else _RESTORED)
