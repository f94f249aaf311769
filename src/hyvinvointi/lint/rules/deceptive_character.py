"""A control of direction or a hidden tag: the text reads otherwise than it is."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.privacy.invisible import deceptive_characters
from hyvinvointi.source import Document

RULE = Rule(
    "HV720",
    "deceptive-character",
    Text(
        "Tässä on näkymätön merkki ({character}), joka kääntää tai piilottaa tekstiä: lukija näkee muuta kuin tiedostossa on.",
        "Texten innehåller osynliga tecken ({character}) som vänder eller döljer text: läsaren "
        "ser något annat än det som står i filen.",
        "The text contains something invisible ({character}) that hides text or reverses its "
        "order, so readers do not see what the file contains.",
    ),
    Text(
        "Poista merkki ja tarkista, mitä kohdassa todella lukee.",
        "Ta bort tecknen och kontrollera vad som verkligen står i texten.",
        "Remove it, and check what the text really says.",
    ),
    draft=Severity.ERROR,
    publish=Severity.ERROR,
)


def check(document: Document, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each run of such characters: in values, ids, keys and comments."""
    yield from deceptive_characters(RULE, document)
