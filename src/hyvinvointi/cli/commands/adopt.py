"""`hyvinvointi adopt`: a decision says exactly which text it adopted."""

from typing import Annotated

from typer import Argument, Option

from hyvinvointi.cli import language, options, output
from hyvinvointi.diagnostics import Text

HELP = {
    "": Text(
        "Merkitsee päätökseen, mikä teksti sillä hyväksyttiin: tiivisteen ja Gitin tunnisteen.",
        "Skriver i beslutet vilken text det godkände: kontrollsumman och Gits beteckning.",
        "Record in a decision which text it adopted: its digest and its identifier in Git.",
    ),
    "decision": Text(
        "Päätöksen tunnus tai tiedosto.", "Beslutets id eller fil.", "ID or file of the decision."
    ),
    "document": Text(
        "Hyväksytyn ohjelman tai strategian tunnus tai tiedosto.",
        "Id eller fil för det godkända programmet eller strategin.",
        "ID or file of the programme or strategy that it adopted.",
    ),
    "check": Text(
        "Älä kirjoita; paluuarvo 1, jos jotakin kirjoitettaisiin.",
        "Skriv inte; slutkod 1 om något skulle skrivas.",
        "Write nothing; exit code 1 if something would be written.",
    ),
    "diff": Text(
        "Näytä muutos kirjoittamatta sitä.",
        "Visa ändringen utan att skriva den.",
        "Show the change without writing it.",
    ),
}
EXAMPLES = (
    (
        Text(
            "adopt kv-2026-024 hyvinvointiohjelma-2026-2029",
            "adopt fullm-2026-024 valfardsprogram-2026-2029",
            "adopt council-2026-024 welfare-programme-2026-2029",
        ),
        Text(
            "merkitsee päätökseen, mikä teksti sillä hyväksyttiin",
            "skriver i beslutet vilken text det godkände",
            "records in the decision which text it adopted",
        ),
    ),
    (
        Text(
            "adopt kv-2026-024 hyvinvointiohjelma-2026-2029 --diff",
            "adopt fullm-2026-024 valfardsprogram-2026-2029 --diff",
            "adopt council-2026-024 welfare-programme-2026-2029 --diff",
        ),
        Text(
            "näyttää muutoksen kirjoittamatta sitä",
            "visar ändringen utan att skriva den",
            "shows the change without writing it",
        ),
    ),
)


def adopt(
    decision: Annotated[str, Argument(metavar="DECISION")],
    document: Annotated[str, Argument(metavar="DOCUMENT")],
    *,
    check: Annotated[bool, Option("--check")] = False,
    diff: Annotated[bool, Option("--diff")] = False,
    lang: options.Lang = None,
) -> int:
    """Pin the text of a document, as it stands, in a decision."""
    from hyvinvointi.adoption import Directory
    from hyvinvointi.adoption.pinning import pinned
    from hyvinvointi.cli import adopting, fixing, targets
    from hyvinvointi.privacy.masking import Secrets
    from hyvinvointi.privacy.reserved import Reserved
    from hyvinvointi.source import editor, read
    from hyvinvointi.workspace import Checkout

    target = targets.find([decision, document])
    workspace = target.workspace
    deciding, adopted = (targets.document(target, name) for name in (decision, document))
    checkout = Checkout(target.root)
    before = checkout.committed(deciding.path)
    committed = read(deciding.path, before) if before is not None else None
    content = pinned(deciding, adopted, Directory(workspace), checkout.name_of, committed)
    is_new = content != deciding.content
    if diff:
        reserved = Reserved([workspace], options.day(None))
        fixing.show_change(deciding, content, [Secrets(reserved=reserved)])
    elif is_new and not check:
        file = target.root / deciding.path
        editor.clear([file.parent])
        editor.write(file, content, expected=deciding.content, inside=target.root)
    if not (diff or check):
        now = read(deciding.path, content)
        after = workspace.with_documents(
            now if one.path == now.path else one for one in workspace.documents
        )
        told = adopting.told(after, now, adopted, is_new=is_new)
        output.teller(language.choose(lang, workspace.config.language))(told)
    return int(is_new and (diff or check))
