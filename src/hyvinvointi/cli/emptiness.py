"""A workspace in which there is nothing to look at is told, and never taken for a sound one."""

from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.workspace import Workspace

_UNMATCHED = Text(
    "hyvinvointi.toml: asetuksessa documents on polkumalli, joka ei sovi mihinkään tiedostoon: "
    "{patterns}. Korjaa tai poista se.{hint}",
    "hyvinvointi.toml: inställningen documents har ett sökvägsmönster som inte passar på någon fil: "
    "{patterns}. Rätta det eller ta bort det.{hint}",
    "hyvinvointi.toml: the setting documents has a pattern that matches no file: {patterns}. Correct it "
    "or remove it.{hint}",
)
_NO_PATTERN = Text(
    "hyvinvointi.toml: asetus documents on tyhjä luettelo, joten mikään tiedosto ei ole asiakirja. "
    'Kirjoita siihen polkumalli, esimerkiksi "programs/**/*.yaml", tai poista asetus.',
    "hyvinvointi.toml: inställningen documents är en tom lista, så ingen fil är ett dokument. Skriv "
    'ett sökvägsmönster i den, t.ex. "programs/**/*.yaml", eller ta bort inställningen.',
    "hyvinvointi.toml: the setting documents is an empty list, so that no file is a document. Write "
    'a pattern into it, for example "programs/**/*.yaml", or remove the setting.',
)
_NO_DOCUMENTS = Text(
    "Työtilassa ei ole yhtään asiakirjaa.{hint} Aloita komennolla hyvinvointi init: se kysyy kunnan "
    "tiedot ja kirjoittaa esimerkit.",
    "Arbetsytan har inga dokument.{hint} Börja med kommandot hyvinvointi init: det frågar efter "
    "kommunens uppgifter och skriver exempel.",
    "The workspace contains no documents.{hint} Begin with the command hyvinvointi init: it asks about the municipality and writes examples.",
)
_HINT = Text(" {path}: {message} {help}", " {path}: {message} {help}", " {path}: {message} {help}")


def require_documents(workspace: Workspace) -> None:
    """Raise `WorkError` where a pattern fits no file, or where there is no document at all."""
    require_patterns(workspace)
    if not workspace.documents:
        raise WorkError(Message(_NO_DOCUMENTS, {"hint": _hint(workspace)}))


def require_patterns(workspace: Workspace) -> None:
    """Raise `WorkError` where the setting `documents` has a pattern that fits no file, or none.

    What was found on the way, such as a file with the wrong extension, may say why.
    """
    if workspace.unmatched:
        args = {"patterns": workspace.unmatched, "hint": _hint(workspace)}
        raise WorkError(Message(_UNMATCHED, args))
    if workspace.config.documents == () and not workspace.documents:
        raise WorkError(Message(_NO_PATTERN))


def _hint(workspace: Workspace) -> Message | str:
    for finding in workspace.findings:
        message, advice = (
            Message(text, finding.args) for text in (finding.rule.message, finding.rule.help)
        )
        return Message(_HINT, {"path": finding.site.path, "message": message, "help": advice})
    return ""
