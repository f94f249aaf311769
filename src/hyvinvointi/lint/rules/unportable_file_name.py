"""A file or folder whose name not every computer can hold."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Site, Text
from hyvinvointi.lint.context import Context
from hyvinvointi.model.addresses import LONGEST_NAME, is_device
from hyvinvointi.patterns import regex

RULE = Rule(
    "HV908",
    "unportable-file-name",
    Text(
        "Nimi ”{name}” ei toimi kaikissa tietokoneissa: {reason}.",
        "Namnet ”{name}” fungerar inte på alla datorer: {reason}.",
        "The name “{name}” does not work on some computers: {reason}.",
    ),
    Text(
        "Nimeä tiedosto tai kansio uudelleen, mieluiten asiakirjan tunnuksen mukaan.",
        "Byt namn på filen eller mappen, helst efter dokumentets id.",
        "Rename the file or folder. Where possible, use the ID of the document as its name.",
    ),
)
_DEVICE = Text(
    "Windows varaa sen laitteelle",
    "Windows har reserverat det för eget bruk",
    "Windows reserves it for a device",
)
_ENDING = Text(
    "se loppuu pisteeseen tai välilyöntiin",
    "det slutar med en punkt eller ett mellanslag",
    "it ends in a dot or a space",
)
_CHARACTER = Text(
    "siinä on merkki, jota Windows ei salli, tai ohjausmerkki",
    "det innehåller ett tecken som Windows inte tillåter, eller ett styrtecken",
    "it contains a character that Windows does not allow, or a control character",
)
_ENCODING = Text("se ei ole UTF-8:aa", "det är inte UTF-8", "it is not UTF-8")
_LONG = Text(
    "siinä on {count} tavua, mutta enimmäismäärä on {most}",
    "det har {count} byte, men det högsta antalet är {most}",
    "it has {count} bytes, but at most {most} are allowed",
)
_FORBIDDEN = regex(r'[<>:"|?*\\\x00-\x1f\x7f-\x9f]')


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for each document one of whose folders, or whose file, is named so."""
    for document in context.workspace.documents:
        for name in document.path.split("/"):
            reason = _reason(name)
            if reason is not None:
                site = Site(document.path, part="file")
                yield Finding(RULE, site, {"name": name, "reason": reason})
                break


def _reason(name: str) -> Text | Message | None:
    encoded = name.encode("utf-8", "surrogateescape")
    if len(encoded) > LONGEST_NAME:
        return Message(_LONG, {"count": len(encoded), "most": LONGEST_NAME})
    if encoded.decode("utf-8", "replace") != name:
        return _ENCODING
    if _FORBIDDEN.search(name):
        return _CHARACTER
    if is_device(name):
        return _DEVICE
    return _ENDING if name.endswith((".", " ")) else None
