"""A control of direction or a hidden tag: the text reads otherwise than it is."""

from collections.abc import Iterator
from dataclasses import replace

from hyvinvointi.diagnostics import Finding, Message, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.privacy.invisible import deceptive_characters
from hyvinvointi.source import Document

RULE = Rule(
    "HV720",
    "deceptive-character",
    Text(
        "Tässä on {characters}: lukija näkee muuta kuin tiedostossa on.",
        "Texten innehåller {characters}: läsaren ser något annat än det som står i filen.",
        "The text contains {characters}, so readers do not see what the file contains.",
    ),
    Text(
        "Poista {them} ja tarkista, mitä kohdassa todella lukee.",
        "Ta bort {them} och kontrollera vad som verkligen står i texten.",
        "Remove {them}, and check what the text really says.",
    ),
    draft=Severity.ERROR,
    publish=Severity.ERROR,
)

_ONE = Text(
    "näkymätön merkki ({character}), joka muuttaa tekstin suuntaa tai piilottaa tekstiä",
    "ett osynligt tecken ({character}) som vänder eller döljer text",
    "an invisible character ({character}) that hides text or reverses its order",
)
_SEVERAL = Text(
    "näkymättömiä merkkejä ({character}), jotka muuttavat tekstin suuntaa tai piilottavat tekstiä",
    "osynliga tecken ({character}) som vänder eller döljer text",
    "invisible characters ({character}) that hide text or reverse its order",
)
_IT = Text("merkki", "tecknet", "the character")
_THEM = Text("merkit", "tecknen", "the characters")


def check(document: Document, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each run of such characters: in values, ids, keys and comments."""
    for finding in deceptive_characters(RULE, document):
        is_one = finding.args.get("count") == 1
        told = {
            "characters": Message(_ONE if is_one else _SEVERAL, finding.args),
            "them": _IT if is_one else _THEM,
        }
        yield replace(finding, args={**finding.args, **told}) if finding.args else finding
