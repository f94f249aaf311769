"""Files whose names are one name on some computers."""

import unicodedata
from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Site, Text
from hyvinvointi.lint.context import Context

RULE = Rule(
    "HV909",
    "colliding-file-names",
    Text(
        "Tiedoston nimi eroaa tiedoston ”{other}” nimestä vain isojen ja pienten kirjainten osalta tai siinä, miten kirjaimet on tallennettu.",
        "Filens namn skiljer sig från namnet på filen ”{other}” bara i fråga om stora och små bokstäver eller hur bokstäverna är lagrade.",
        "The name of this file differs from the name of the file “{other}” only in its capital letters or in how its letters are stored.",
    ),
    Text(
        "Nimeä toinen tiedosto uudelleen: Windows ja macOS eivät erota nimiä toisistaan.",
        "Byt namn på den ena filen: Windows och macOS uppfattar dem som samma fil.",
        "Rename one of the files: Windows and macOS treat the two names as the same.",
    ),
)
_OTHER = Text(
    "Samanlainen nimi on tässä.", "Det liknande namnet finns här.", "The similar name is here."
)


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for each document whose path is another's in other letters."""
    known: dict[str, str] = {}
    for document in context.workspace.documents:
        first = known.setdefault(_folded(document.path), document.path)
        if first != document.path:
            related = ((Site(first, part="file"), Message(_OTHER)),)
            site = Site(document.path, part="file")
            yield Finding(RULE, site, {"other": first}, related)


def _folded(path: str) -> str:
    if path.isascii():
        return path.lower()
    folded = unicodedata.normalize("NFD", path).casefold()
    return unicodedata.normalize("NFC", folded)
