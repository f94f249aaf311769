"""An id that no page, folder or file can be named by."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Site, Text
from hyvinvointi.lint.context import Context
from hyvinvointi.model.addresses import (
    FOLDERS,
    HOLDERS,
    LONGEST_ID,
    OWN_FOLDERS,
    OWN_TABLES,
    is_device,
)
from hyvinvointi.workspace import Entry

RULE = Rule(
    "HV207",
    "id-without-address",
    Text(
        "Tunnus ”{id}” ei kelpaa sivun tai tiedoston nimeksi: {reason}.",
        "Id:t ”{id}” kan inte användas som namn på en sida eller fil: {reason}.",
        "The ID “{id}” cannot be used as the name of a page or file: {reason}.",
    ),
    Text(
        "Valitse toinen tunnus jo ennen julkaisemista. Julkaistun asiakirjan tunnusta ei pidä enää vaihtaa.",
        "Välj ett annat id före publiceringen. Id:t för ett publicerat dokument ska inte ändras.",
        "Choose another ID before you publish. The ID of a published document should not be changed.",
    ),
)
_DEVICE = Text(
    "Windows varaa nimen laitteelle",
    "Windows har reserverat namnet för eget bruk",
    "Windows reserves this name for a device",
)
_OWN = Text(
    "sivusto käyttää jo tätä nimeä",
    "webbplatsen använder redan det här namnet",
    "the site already uses this name",
)
_LONG = Text(
    "siinä on {count} merkkiä, mutta enimmäismäärä on {most}",
    "det har {count} tecken, men det högsta tillåtna antalet är {most}",
    "it has {count} characters, but at most {most} are allowed",
)
_NAMED = frozenset({*FOLDERS, *HOLDERS, "municipality", "attachment"})
_OWN_NAMES = OWN_FOLDERS | OWN_TABLES


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for each id of a page or an attached file that can name none."""
    for entry in context.workspace.index.entries:
        reason = _reason(entry) if entry.entity in _NAMED else None
        if reason is not None:
            site = Site(entry.document.path, (*entry.route, "id"))
            yield Finding(RULE, site, {"id": entry.id, "reason": reason})


def _reason(entry: Entry) -> Text | Message | None:
    if len(entry.id) > LONGEST_ID:
        return Message(_LONG, {"count": len(entry.id), "most": LONGEST_ID})
    if is_device(entry.id):
        return _DEVICE
    # What an attachment is stands in its file, which need not be read for most ids.
    return _OWN if entry.id in _OWN_NAMES and entry.id in _own_names(entry) else None


def _own_names(entry: Entry) -> frozenset[str]:
    """Return the names that the site has for itself where that of an entry would be."""
    if entry.entity == "municipality":
        return OWN_FOLDERS
    file = entry.document.value((*entry.route, "file")) if entry.entity == "attachment" else None
    is_table = isinstance(file, str) and file.lower().endswith(".csv")
    return OWN_TABLES if is_table else frozenset()
