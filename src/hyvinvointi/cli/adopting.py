"""What `adopt` says that it did: a text is adopted only by a decision that is made, of an organ that may."""

from collections.abc import Sequence

from hyvinvointi import dates
from hyvinvointi.adoption import Directory, Pins, stage_in
from hyvinvointi.adoption.decisions import is_decided
from hyvinvointi.cli import options
from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.model import View
from hyvinvointi.source import Document
from hyvinvointi.workspace import Workspace

_DONE = Text(
    "Päätös ”{decision}” hyväksyy nyt asiakirjan ”{document}” tämän tekstin ({stage}). Vie "
    "molemmat tiedostot Gitiin, jotta teksti löytyy uudelleen.",
    "Beslutet ”{decision}” godkänner nu den här texten av ”{document}” ({stage}). Spara båda "
    "filerna i Git, så att texten hittas igen.",
    "The decision “{decision}” now adopts this text of “{document}” ({stage}). Commit both "
    "files, so that the text can be found again.",
)
_ALREADY = Text(
    "Päätös ”{decision}” hyväksyy jo asiakirjan ”{document}” tämän tekstin ({stage}).",
    "Beslutet ”{decision}” godkänner redan den här texten av ”{document}” ({stage}).",
    "The decision “{decision}” already adopts this text of “{document}” ({stage}).",
)
_NOTED = Text(
    "Päätökseen ”{decision}” on merkitty asiakirjan ”{document}” tämä teksti. Sitä ei ole vielä "
    "hyväksytty: {reason}",
    "I beslutet ”{decision}” har den här texten av ”{document}” antecknats. Den är inte godkänd "
    "än: {reason}",
    "This text of “{document}” has been recorded in the decision “{decision}”. It is not adopted yet: {reason}",
)
_NOT_MADE = Text(
    "päätöstä ei ole tehty. Kun se on tehty, kirjaa status: decided ja resolution.outcome.",
    "beslutet är inte fattat. När det är fattat, skriv status: decided och resolution.outcome.",
    "the decision has not been made. When it has, write status: decided and resolution.outcome.",
)
_NO_OUTCOME = Text(
    "päätöksestä ei näy, miten asia päättyi. Lisää resolution.outcome.",
    "av beslutet framgår inte hur ärendet avgjordes. Lägg till resolution.outcome.",
    "the decision does not say how the matter ended. Add resolution.outcome.",
)
_NO_DAY = Text(
    "päätöksestä puuttuu kokouksen päivä. Lisää meeting.date.",
    "beslutet saknar sammanträdesdag. Lägg till meeting.date.",
    "the date of the meeting is missing from the decision. Add meeting.date.",
)
_BY_CHAIN = Text(
    "hyväksymisketjun (approval) mukaan sen hyväksyy {organs}.",
    "enligt godkännandekedjan (approval) ska den godkännas av {organs}.",
    "according to the approval chain (approval) it is adopted by {organs}.",
)
_POWERLESS = Text(
    "sen on aiemmin hyväksynyt {organs}, eikä tämä toimielin voi muuttaa sitä.",
    "dokumentet har tidigare godkänts av {organs}, och det här organet har inte rätt att ändra "
    "det.",
    "it was adopted earlier by {organs}, and this body cannot change it.",
)


def told(workspace: Workspace, decision: Document, document: Document, *, is_new: bool) -> Message:
    """Return what a decision that now holds the text of a document comes to."""
    today = options.day(None)
    directory = Directory(workspace)
    pins = Pins(workspace, directory, today)
    args = {"decision": decision.id, "document": document.id}
    reason = _obstacle(workspace, directory, pins, decision, document)
    if reason is not None:
        return Message(_NOTED, {**args, "reason": reason})
    whose = directory.municipality_of(decision)
    digest = directory.digest(document)
    stage = stage_in(pins.of(document, whose), decision, document, digest, today)
    return Message(_DONE if is_new else _ALREADY, {**args, "stage": stage})


def _obstacle(
    workspace: Workspace, directory: Directory, pins: Pins, decision: Document, document: Document
) -> Message | None:
    """Return why a decision does not adopt the text that it holds, `None` where it does."""
    if not is_decided(decision.data):
        is_open = decision.data.get("status") != "decided"
        return Message(_NOT_MADE if is_open else _NO_OUTCOME)
    meeting = decision.data.get("meeting")
    day = dates.parse(meeting.get("date")) if isinstance(meeting, dict) else None
    if day is None or not day.is_full:
        return Message(_NO_DAY)
    adopters = directory.adopters_by_chain(document)
    if adopters and directory.full_id(str(decision.data.get("organ")), decision) not in adopters:
        return Message(_BY_CHAIN, {"organs": _names(workspace, adopters, document)})
    for pin, earlier in pins.powerless(document):
        if pin.decision.path == decision.path:
            return Message(_POWERLESS, {"organs": _names(workspace, [earlier.organ], document)})
    return None


def _names(workspace: Workspace, organs: Sequence[str], document: Document) -> list[object]:
    entries = [workspace.index.find(organ, document, ("organ",)) for organ in organs]
    return [
        View(entry.document, entry.route, entry.document.value(entry.route)).label
        if entry
        else organ
        for organ, entry in zip(organs, entries, strict=True)
    ]
