"""Files whose names are one name on some computers."""

import unicodedata
from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Site, Text
from hyvinvointi.lint.context import Context

RULE = Rule(
    "HV909",
    "colliding-file-names",
    Text(
        "Nimi eroaa tiedostosta ”{other}” vain isoista kirjaimista tai siitä, miten kirjaimet on "
        "tallennettu.",
        "Namnet skiljer sig från filen ”{other}” bara i stora bokstäver eller i hur bokstäverna är "
        "lagrade.",
        "The name differs from the file “{other}” only in capital letters or in how letters are "
        "stored.",
    ),
    Text(
        "Nimeä toinen uudelleen: Windowsissa ja macOS:ssä vain toinen niistä on olemassa.",
        "Byt namn på den ena: i Windows och macOS finns bara den ena av dem.",
        "Rename one of them: on Windows and macOS only one of them exists.",
    ),
)
_OTHER = Text("samanlainen nimi", "namnet som liknar", "the name that is alike")


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
